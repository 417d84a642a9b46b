#pragma once
// Partnerships and the contacts published within them.

#include <string>
#include <vector>

#include "company/partnership.hpp"
#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::company {

struct PartnershipRow {
  PartnershipId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::string agency_name;
  std::string client_name;
  std::string client_code;
  bool client_by_proxy = false;
  PartnershipState state{};
  std::optional<Date> master_agreement_on;
  std::optional<Date> master_agreement_ends_on;
  int closing_day = 31;
  int payment_month_offset = 1;
  int payment_day = 31;
  Rounding tax_rounding{};
  int billing_unit_min = 1;
  Rounding billing_rounding{};
  bool paper_original = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PartnershipRow, (),
                      (id, agency_id, client_id, agency_name, client_name, client_code,
                       client_by_proxy, state, master_agreement_on, master_agreement_ends_on,
                       closing_day, payment_month_offset, payment_day, tax_rounding,
                       billing_unit_min, billing_rounding, paper_original, version))

struct ContactRow {
  PartnershipContactId id;
  PartnershipId partnership_id;
  AccountId account_id;  // of the client; a contract names its reviewer by it
  std::string name;
  std::string title;
  bool contract_reviewer = false;
  bool answer_recipient = false;
  bool timecard_approver = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ContactRow, (),
                      (id, partnership_id, account_id, name, title, contract_reviewer,
                       answer_recipient, timecard_approver, version))

// Both sides' view; the names of the other side are the snapshot of the partnership.
PartnershipRow load_partnership(ReadTx& tx, PartnershipId id);
http::Page<PartnershipRow> list_partnerships(ReadTx& tx, const http::Call& call,
                                             const http::ListQuery& list);

// The client with a company code, if there is one that the agency may deal with.
struct FoundClient {
  CompanyId id;
  std::string name;
  bool by_proxy = false;
};
BOOST_DESCRIBE_STRUCT(FoundClient, (), (id, name, by_proxy))
std::optional<FoundClient> find_client(ReadTx& tx, const std::string& company_code);
// Makes the company of a client that does not use the platform yet.
FoundClient make_proxy_client(WriteTx& tx, const std::string& company_code,
                              const ProxyClient& client);
// Throws Problem(duplicate) when the two are partners already.
// Mails a one-time link to the first person of a client for which the acting agency acts by proxy;
// earlier links end. False when it is no such client (any more).
bool invite_client(WriteTx& tx, CompanyId client, const Invitation& invitation,
                   const std::string& token_hash, Instant until, const std::string& link);
PartnershipId insert_partnership(WriteTx& tx, const FoundClient& client);

http::Page<ContactRow> list_contacts(ReadTx& tx, PartnershipId partnership,
                                     const http::ListQuery& list);
ContactRow load_contact(ReadTx& tx, PartnershipContactId id);
// Name and title are taken from the account, as they are now.
PartnershipContactId insert_contact(WriteTx& tx, const PartnershipRow& partnership,
                                    const ContactForm& form);
// Throws Problem(stale_version).
void update_contact(WriteTx& tx, PartnershipContactId id, std::int64_t version,
                    const ContactForm& form);
void remove_contact(WriteTx& tx, PartnershipContactId id, std::int64_t version);

}  // namespace tasuki::company
