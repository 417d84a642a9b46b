#include "app/routes.hpp"

#include "business_report/routes.hpp"
#include "calc/routes.hpp"
#include "company/routes.hpp"
#include "complaint/routes.hpp"
#include "compliance/routes.hpp"
#include "contract/routes.hpp"
#include "duty/routes.hpp"
#include "home/routes.hpp"
#include "identity/audit_words.hpp"
#include "identity/routes.hpp"
#include "inquiry/routes.hpp"
#include "invoice/routes.hpp"
#include "ledger/routes.hpp"
#include "paper/routes.hpp"
#include "people/routes.hpp"
#include "platform/jobs/operator_http.hpp"
#include "timecard/routes.hpp"

namespace tasuki::app {

const http::Routes& routes() {
  static const http::Routes table = [] {
    http::Routes all;
    identity::session_routes(all);
    identity::account_routes(all);
    identity::audit_routes(all);
    jobs::operator_routes(all);
    calc::routes(all);
    paper::routes(all);
    paper::delivery_routes(all);
    company::company_routes(all);
    company::master_routes(all);
    company::scheduled_change_routes(all);
    company::partnership_routes(all);
    company::registered_company_routes(all);
    people::people_routes(all);
    people::development_routes(all);
    people::evidence_routes(all);
    people::employment_terms_routes(all);
    compliance::routes(all);
    compliance::limit_routes(all);
    compliance::hearing_routes(all);
    compliance::disclosure_routes(all);
    compliance::agreement_routes(all);
    compliance::explanation_routes(all);
    contract::contract_routes(all);
    contract::assignment_routes(all);
    contract::wage_routes(all);
    contract::statement_routes(all);
    contract::gate_routes(all);
    inquiry::routes(all);
    invoice::routes(all);
    business_report::routes(all);
    timecard::routes(all);
    ledger::routes(all);
    ledger::stability_routes(all);
    complaint::routes(all);
    duty::routes(all);
    home::routes(all);
    openapi_routes(all);
    identity::name_audit_verbs(all);
    return all;
  }();
  return table;
}

}  // namespace tasuki::app
