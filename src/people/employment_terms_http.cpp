#include "paper/delivery_store.hpp"
#include "paper/forms/registry.hpp"
#include "paper/paper_flows.hpp"
#include "people/employment_terms_store.hpp"
#include "people/routes.hpp"
#include "platform/statutory.hpp"

namespace tasuki::people {
namespace {

using http::Call;

EmploymentTermsRow show(ReadTx& tx, const Call& call) {
  return terms_of(tx, load_employment(tx, call.id<EmploymentContractId>()));
}

EmploymentTermsRow save(WriteTx& tx, const Call& call, const EmploymentTermsForm& form) {
  const auto contract = load_employment(tx, call.id<EmploymentContractId>());
  save_terms(tx, contract, call.version(), form);
  return terms_of(tx, load_employment(tx, contract.id));
}

struct IssueRequest {
  AssignmentId
      assignment_id;  // of the dispatch whose 就業条件明示書 it is combined with; 0 = alone
};
BOOST_DESCRIBE_STRUCT(IssueRequest, (), (assignment_id))

// Every item that 労基則5条 and パート有期法6条 demand must be there before the paper is made.
void require_items(const forms::EmploymentTermsNotice& notice, Date on) {
  const forms::Form& form = *forms::find_form(paper::kEmploymentTermsNotice);
  const auto items =
      forms::items_on(forms::parse_form_items(statutory::form_items(std::string(form.items))), on);
  Violations found;
  for (const forms::MissingItem& item : forms::missing_items(notice, items)) {
    found.push_back({Code::item_missing, item.pointer, item.article, {item.label_ja}});
  }
  require_none(std::move(found));
}

forms::EmploymentTermsNotice notice_of(ReadTx& tx, const EmploymentContractRow& contract,
                                       const EmploymentTermsForm& terms, AssignmentId dispatch) {
  const WorkerRow worker = load_worker(tx, contract.worker_id);
  WorkerForm person;
  person.name = worker.name;
  person.health_insurance = worker.health_insurance;
  person.pension = worker.pension;
  person.employment_insurance = worker.employment_insurance;
  person.insurance_reason = worker.insurance_reason;
  person.agreement_worker = worker.agreement_worker;
  EmploymentContractForm form;
  form.starts_on = contract.starts_on;
  form.ends_on = contract.ends_on;
  EmployerFacts facts = employer_facts(tx, worker.establishment_id);
  facts.agreement_last_on =
      agreement_last_on(tx, worker.id, std::max(contract.starts_on, tx.today()));
  forms::EmploymentTermsNotice notice = terms_notice(person, form, terms, facts, tx.today());
  if (dispatch) {
    notice.combined = true;
    notice.dispatch = from_stored_json<forms::WorkingConditionsStatement>(
        conditions_statement(tx, dispatch, worker.id));
  }
  return notice;
}

// Freezes the paper and hands it over as the worker wishes; without a wish it waits to be given on
// paper.
EmploymentTermsRow issue(WriteTx& tx, const Call& call, const IssueRequest& in) {
  const auto contract = load_employment(tx, call.id<EmploymentContractId>());
  EmploymentTermsRow row = terms_of(tx, contract);
  if (!row.stored) save_terms(tx, contract, contract.version, row.terms);
  const auto notice = notice_of(tx, contract, row.terms, in.assignment_id);
  require_items(notice, tx.today());
  paper::Draft draft;
  draft.kind = paper::kEmploymentTermsNotice;
  draft.agency_id = tx.acting_company();
  draft.worker_id = contract.worker_id;
  draft.keep_until = terms_keep_until(contract.ends_on);
  draft.agency_holds = true;
  const PaperId id = paper::record(tx, draft, notice);
  note_paper(tx, contract.id, id);
  const auto method = paper::usual_method(paper::current_wish(tx, contract.worker_id));
  if (method == paper::Method::screen || method == paper::Method::email) {
    paper::deliver(tx, id, paper::Receiver::worker, method);
  }
  return terms_of(tx, contract);
}

}  // namespace

void employment_terms_routes(http::Routes& routes) {
  const http::Access office = http::agency(Permission::worker_manage);
  routes.get("/api/employment-contracts/{id}/terms", office, show)
      .says("労働条件通知書の内容")
      .sample("agency", {{"id", "people.employment_contract"}});
  routes.put("/api/employment-contracts/{id}/terms", office, save)
      .takes_version()
      .says("労働条件通知書の内容の保存")
      .sample("agency", {{"id", "people.employment_contract"}},
              R"({"rules_place":"本社の掲示板"})");
  routes.post("/api/employment-contracts/{id}/terms-notice", office, issue)
      .takes_key()
      .says("労働条件通知書の発行")
      .sample("agency", {{"id", "people.employment_contract"}});
}

}  // namespace tasuki::people
