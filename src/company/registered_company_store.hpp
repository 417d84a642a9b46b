#pragma once
// The companies of the platform, through gate functions that only the operator's side may call.

#include <optional>
#include <string>

#include "company/registered_company.hpp"
#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::company {

struct RegisteredCompanyRow {
  CompanyId id;
  std::string code;
  std::string name;
  bool is_agency = false;
  bool is_client = false;
  bool active = true;
  bool by_proxy = false;    // a client that its agency still acts for
  std::int64_t people = 0;  // accounts that can sign in; 0 = nobody has accepted the invitation yet
  bool administered = false;  // somebody of it can let others in
  // Until when an invitation serves that nobody has used yet, the operator's or the agency's: the
  // next one ends it.
  std::optional<Instant> invited_until;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(RegisteredCompanyRow, (),
                      (id, code, name, is_agency, is_client, active, by_proxy, people, administered,
                       invited_until, version))

RegisteredCompanyRow load_company(ReadTx& tx, CompanyId id);
http::Page<RegisteredCompanyRow> list_companies(ReadTx& tx, const http::Call& call,
                                                const http::ListQuery& list);
bool is_company_code_taken(ReadTx& tx, const std::string& code, CompanyId but);
CompanyId register_company(WriteTx& tx, const NewCompany& fresh);
// Throws Problem(stale_version), (in_use) when something hangs on a role that is taken away,
// (wrong_state) when a client by proxy would become more than a client.
void change_company(WriteTx& tx, CompanyId id, std::int64_t version,
                    const CompanyRegistration& form);
// False when the company sleeps, or has an administrator. An earlier link that nobody has used
// ends; the agency that acts for the company is told by mail.
bool invite_administrator(WriteTx& tx, CompanyId id, const AdministratorInvitation& invitation,
                          const std::string& token_hash, Instant until, const std::string& link);

}  // namespace tasuki::company

namespace tasuki {

template <>  // heads the columns of the file
struct Catalogue<company::RegisteredCompanyRow> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"code", "企業コード", "Company code"},
                                     Field{"name", "企業名", "Company name"},
                                     Field{"is_agency", "派遣元", "Agency"},
                                     Field{"is_client", "派遣先", "Client"},
                                     Field{"active", "利用中", "In use"},
                                     Field{"by_proxy", "派遣元が代行", "By proxy"},
                                     Field{"people", "利用者数", "Users"},
                                     Field{"administered", "管理者がいる", "Has an administrator"},
                                     Field{"invited_until", "招待の期限", "Invited until"},
                                     Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<company::RegisteredCompanyRow>());

}  // namespace tasuki
