#include "company/registered_company_store.hpp"

#include "platform/owned.hpp"

namespace tasuki::company {
namespace {

const std::string kSource = "(select c.* from platform_companies() c) m";

std::string text_of(std::optional<bool> flag) { return flag ? (*flag ? "true" : "false") : ""; }

}  // namespace

RegisteredCompanyRow load_company(ReadTx& tx, CompanyId id) {
  return owned::load<RegisteredCompanyRow>(tx, kSource, id.value);
}

http::Page<RegisteredCompanyRow> list_companies(ReadTx& tx, const http::Call& call,
                                                const http::ListQuery& list) {
  const bool by_name = list.sort == "name";
  const owned::List what{kSource,
                         by_name ? "name" : "code",
                         {"search_text(name)", "code"},
                         {{"active", text_of(http::flag_filter(call, "active"))},
                          {"is_agency", text_of(http::flag_filter(call, "is_agency"))},
                          {"is_client", text_of(http::flag_filter(call, "is_client"))}}};
  return http::page_of(
      owned::list<RegisteredCompanyRow>(tx, what, list), list,
      [&](const RegisteredCompanyRow& row) { return by_name ? row.name : row.code; });
}

// Every company's: a code signs in to one of them alone.
bool is_company_code_taken(ReadTx& tx, const std::string& code, CompanyId but) {
  return tx.one<bool>("select company_code_taken($1, $2)", code, but);
}

CompanyId register_company(WriteTx& tx, const NewCompany& fresh) {
  return tx.one<CompanyId>("select register_company($1, $2, $3, $4, $5)", fresh.code, fresh.name,
                           fresh.name_kana, fresh.is_agency, fresh.is_client);
}

void change_company(WriteTx& tx, CompanyId id, std::int64_t version,
                    const CompanyRegistration& form) {
  const auto outcome =
      tx.one<std::string>("select change_company($1, $2, $3, $4, $5, $6)", id, version, form.code,
                          form.is_agency, form.is_client, form.active);
  if (outcome == "stale_version") throw Problem(Code::stale_version);
  if (outcome == "in_use") throw Problem(Code::in_use);
  if (outcome == "wrong_state") throw Problem(Code::wrong_state);
  if (!outcome.empty()) throw Problem(Code::not_found);
}

bool invite_administrator(WriteTx& tx, CompanyId id, const AdministratorInvitation& invitation,
                          const std::string& token_hash, Instant until, const std::string& link) {
  return tx.one<bool>("select invite_administrator($1, $2, $3, $4, $5, $6)", id, invitation.name,
                      invitation.email, token_hash, until, link);
}

}  // namespace tasuki::company
