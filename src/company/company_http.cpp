#include "company/company_store.hpp"
#include "company/masters_flows.hpp"
#include "company/routes.hpp"

namespace tasuki::company {
namespace {

CompanyView get_company(ReadTx& tx, const http::Call&) { return load_own(tx); }

CompanyView edit_company(WriteTx& tx, const http::Call& call, const CompanyForm& form) {
  require_none(violations_of(tx, form, tx.actor().company_id));
  save_own(tx, form, call.version());
  return load_own(tx);
}

}  // namespace

void company_routes(http::Routes& routes) {
  routes.get("/api/company", http::company(Permission::none), get_company)
      .says("自社の情報")
      .sample("agency");
  routes.put("/api/company", http::company(Permission::company_manage), edit_company)
      .takes_version()
      .says("自社の情報の変更")
      .sample(
          "agency", {},
          R"({"name":"仙台〇〇株式会社","address":"仙台市青葉区2-2-2","telephone":"022-000-0000",)"
          R"("corporate_number":"8700110005901","invoice_registration_number":"T8700110005901",)"
          R"("licence_number":"派04-300000","licence_expires_on":"2031-03-31"})");
  seal_routes(routes);
}

}  // namespace tasuki::company
