#include "company/partnership_store.hpp"

#include "platform/owned.hpp"

namespace tasuki::company {
namespace {

const std::string kContactSource =
    "(select c.*, p.id as partnership_id, find_text(c.name) as name_search"
    " from partnership_contact c"
    " join partnership p on p.agency_id = c.agency_id and p.client_id = c.client_id) m";

}  // namespace

PartnershipRow load_partnership(ReadTx& tx, PartnershipId id) {
  return owned::load<PartnershipRow>(tx, "partnership", id.value);
}

http::Page<PartnershipRow> list_partnerships(ReadTx& tx, const http::Call& call,
                                             const http::ListQuery& list) {
  const bool agency = tx.actor().side == Side::agency;
  const owned::List what{"partnership",
                         agency ? "client_name" : "agency_name",
                         {agency ? "client_search" : "agency_search",
                          agency ? "find_text(client_code)" : "agency_search"},
                         {{"state", call.query("state")}}};
  return http::page_of(
      owned::list<PartnershipRow>(tx, what, list), list,
      [&](const PartnershipRow& row) { return agency ? row.client_name : row.agency_name; });
}

std::optional<FoundClient> find_client(ReadTx& tx, const std::string& company_code) {
  return tx.maybe<FoundClient>("select client_id, client_name, by_proxy from find_client($1)",
                               company_code);
}

FoundClient make_proxy_client(WriteTx& tx, const std::string& company_code,
                              const ProxyClient& client) {
  const auto id = tx.one<CompanyId>("select make_proxy_client($1, $2, $3, $4, $5, $6, $7)",
                                    company_code, client.name, client.name_kana, client.postal_code,
                                    client.address, client.telephone, client.corporate_number);
  return {id, client.name, true};
}

bool invite_client(WriteTx& tx, CompanyId client, const Invitation& invitation,
                   const std::string& token_hash, Instant until, const std::string& link) {
  return tx.one<bool>("select invite_client($1, $2, $3, $4, $5, $6)", client, invitation.name,
                      invitation.email, token_hash, until, link);
}

PartnershipId insert_partnership(WriteTx& tx, const FoundClient& client) {
  return tx.one<PartnershipId>(
      "insert into partnership (agency_id, client_id, agency_name, client_name, client_by_proxy)"
      " select me(), $1, name, $2, $3 from company where id = me() returning id",
      client.id, client.name, client.by_proxy);
}

http::Page<ContactRow> list_contacts(ReadTx& tx, PartnershipId partnership,
                                     const http::ListQuery& list) {
  const owned::List what{kContactSource,
                         "name",
                         {"name_search"},
                         {{"partnership_id", std::to_string(partnership.value)}}};
  return http::page_of(owned::list<ContactRow>(tx, what, list), list,
                       [](const ContactRow& row) { return row.name; });
}

ContactRow load_contact(ReadTx& tx, PartnershipContactId id) {
  return owned::load<ContactRow>(tx, kContactSource, id.value);
}

PartnershipContactId insert_contact(WriteTx& tx, const PartnershipRow& partnership,
                                    const ContactForm& form) {
  return tx.one<PartnershipContactId>(
      "insert into partnership_contact (agency_id, client_id, account_id, name, title,"
      " contract_reviewer, answer_recipient, timecard_approver)"
      " select $1, $2, a.id, a.name, a.title, $4, $5, $6 from account a where a.id = $3"
      " returning id",
      partnership.agency_id, partnership.client_id, form.account_id, form.contract_reviewer,
      form.answer_recipient, form.timecard_approver);
}

void update_contact(WriteTx& tx, PartnershipContactId id, std::int64_t version,
                    const ContactForm& form) {
  const Rows rows = tx.query(
      "update partnership_contact c set account_id = a.id, name = a.name, title = a.title,"
      " contract_reviewer = $4, answer_recipient = $5, timecard_approver = $6,"
      " version = c.version + 1 from account a where c.id = $1 and c.version = $2 and a.id = $3"
      " returning c.version",
      id, version, form.account_id, form.contract_reviewer, form.answer_recipient,
      form.timecard_approver);
  if (rows.size() == 0) throw Problem(Code::stale_version);
}

void remove_contact(WriteTx& tx, PartnershipContactId id, std::int64_t version) {
  const Rows rows = tx.query(
      "delete from partnership_contact where id = $1 and version = $2 returning id", id, version);
  if (rows.size() == 0) throw Problem(Code::stale_version);
}

}  // namespace tasuki::company
