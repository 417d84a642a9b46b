#include "paper/delivery_store.hpp"
#include "paper/law_list.hpp"
#include "paper/paper_flows.hpp"
#include "people/employment_terms_store.hpp"
#include "people/routes.hpp"

namespace tasuki::people {
namespace {

using http::Call;

// The terms as the paper will say them: 無期転換 computed from the contracts on record.
struct TermsView {
  EmploymentContractId employment_contract_id;
  std::int64_t version = 0;
  bool stored = false;
  EmploymentTermsForm terms;
  ConversionBasis conversion_basis;
  PaperId paper_id;
  std::optional<Date> issued_on;
  std::optional<Instant> delivered_at;
};
BOOST_DESCRIBE_STRUCT(TermsView, (),
                      (employment_contract_id, version, stored, terms, conversion_basis, paper_id,
                       issued_on, delivered_at))

EmploymentContractForm form_of(const EmploymentContractRow& contract) {
  EmploymentContractForm form;
  form.starts_on = contract.starts_on;
  form.ends_on = contract.ends_on;
  form.renewals = contract.renewals;
  return form;
}

TermsView view_of(ReadTx& tx, const EmploymentContractRow& contract) {
  EmploymentTermsRow row = terms_of(tx, contract);
  const EmploymentContractForm form = form_of(contract);
  TermsView view;
  view.employment_contract_id = row.employment_contract_id;
  view.version = row.version;
  view.stored = row.stored;
  view.terms = std::move(row.terms);
  view.conversion_basis = conversion_basis(form, fixed_terms(tx, contract.worker_id));
  view.terms.conversion = conversion_of(form, view.conversion_basis, view.terms.conversion);
  view.paper_id = row.paper_id;
  view.issued_on = row.issued_on;
  view.delivered_at = row.delivered_at;
  return view;
}

TermsView show(ReadTx& tx, const Call& call) {
  return view_of(tx, load_employment(tx, call.id<EmploymentContractId>()));
}

TermsView save(WriteTx& tx, const Call& call, const EmploymentTermsForm& form) {
  const auto contract = load_employment(tx, call.id<EmploymentContractId>());
  save_terms(tx, contract, call.version(), form);
  return view_of(tx, load_employment(tx, contract.id));
}

struct IssueRequest {
  AssignmentId
      assignment_id;  // of the dispatch whose 就業条件明示書 it is combined with; 0 = alone
};
BOOST_DESCRIBE_STRUCT(IssueRequest, (), (assignment_id))

// 雇入れ直後の就業の場所・業務 (労基則5条1項1号の3) and the hours (2号): where nobody has entered
// them, those of the dispatch that the paper is combined with. Throws what denies the other half.
void begin_with_dispatch(forms::EmploymentTermsNotice& notice, const forms::TermsHours& proposed) {
  const forms::WorkingConditionsStatement& dispatch = notice.dispatch;
  notice.hours = hours_with_dispatch(notice.hours, proposed, dispatch.terms);
  require_none(contradictions(notice.hours, dispatch.terms));
  if (notice.place.initial.empty()) {
    notice.place.initial = forms::joined(
        {forms::office_text(dispatch.client.company_name, dispatch.client.establishment_name),
         dispatch.client.workplace_address},
        "　");
  }
  if (notice.duties.initial.empty()) {
    std::vector<std::string> kinds{dispatch.job.kind};
    for (const forms::Job& job : dispatch.further_jobs) kinds.push_back(job.kind);
    notice.duties.initial = forms::joined(kinds, "、");
  }
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
  const EmploymentContractForm form = form_of(contract);
  EmployerFacts facts = employer_facts(tx, worker.establishment_id);
  facts.agreement_last_on =
      agreement_last_on(tx, worker.id, std::max(contract.starts_on, tx.today()));
  forms::EmploymentTermsNotice notice = terms_notice(person, form, terms, facts, tx.today());
  if (dispatch) {
    notice.combined = true;
    notice.dispatch = from_stored_json<forms::WorkingConditionsStatement>(
        conditions_statement(tx, dispatch, worker.id));
    begin_with_dispatch(notice, proposed_terms(form).hours);
    // The sheet may have been frozen before the agreement for the term was entered.
    forms::Treatment& treatment = notice.dispatch.treatment;
    if (treatment.agreement && treatment.agreement_last_on == Date{}) {
      treatment.agreement_last_on =
          agreement_last_on(tx, worker.id, notice.dispatch.terms.from_on).value_or(Date{});
    }
  }
  return notice;
}

// Freezes the paper and hands it over as the worker wishes; without a wish it waits to be given on
// paper.
TermsView issue(WriteTx& tx, const Call& call, const IssueRequest& in) {
  const auto contract = load_employment(tx, call.id<EmploymentContractId>());
  const TermsView view = view_of(tx, contract);
  if (!view.stored) save_terms(tx, contract, contract.version, view.terms);
  const auto notice = notice_of(tx, contract, view.terms, in.assignment_id);
  // Every item that 労基則5条 and パート有期法6条 demand must be there before the paper is made.
  require_none(paper::missing_items(paper::kEmploymentTermsNotice, to_json(notice), tx.today()));
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
  return view_of(tx, contract);
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
