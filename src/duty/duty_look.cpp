#include "duty/duty_look.hpp"

#include <algorithm>
#include <tuple>

#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/dispatch_limit.hpp"
#include "law/dispatch/indefinite_conversion.hpp"
#include "law/pay/minimum_wage.hpp"
#include "paper/paper.hpp"

namespace tasuki::duty {
namespace {

using contract::Colour;
using contract::Finding;
using contract::Findings;
using contract::Mender;

constexpr int kPapersAheadDays = 7;
constexpr int kEndsAheadDays = 60;  // of an employment contract
constexpr int kNoticeDays = 30;     // 雇止めの予告
constexpr int kRenewalMonths = 3;   // 則5条: 満了の日の3月前まで

std::string link_of(ContractId id) { return "/contracts/" + std::to_string(id.value); }
std::string link_of(WorkerId id) { return "/workers/" + std::to_string(id.value); }

// A duty whose day comes near: red once it has come.
std::optional<Wanted> near(std::string_view kind, Date due_on, Date today) {
  const auto step = step_of(due_on, today);
  if (!step) return std::nullopt;
  Wanted wanted;
  wanted.kind = kind;
  wanted.due_on = due_on;
  wanted.step = *step;
  wanted.urgency = *step <= 30 ? Urgency::red : Urgency::yellow;
  return wanted;
}

// ---------------------------------------------------------------- persons

bool permanent_on(const std::vector<Term>& terms, Date on) {
  return std::any_of(terms.begin(), terms.end(),
                     [&](const Term& term) { return !term.ends_on && term.starts_on <= on; });
}

using Unit = std::tuple<std::int64_t, std::string, std::string>;
Unit unit_of(const UnitStay& stay) {
  return {stay.client_id.value, stay.establishment_key, stay.unit_key};
}

// 法30条: expected to work in the same unit for a year or more, or for three. A measure that was
// taken since and did not fail settles it.
std::optional<Wanted> stabilization(const law::LimitRun& run, const std::vector<Measure>& measures,
                                    Date today) {
  const bool taken = std::any_of(measures.begin(), measures.end(), [&](const Measure& measure) {
    return !measure.failed && measure.taken_on >= run.began_on;
  });
  if (taken) return std::nullopt;
  const bool three_years = run.last_on >= law::period_end(run.began_on, 36);
  if (!three_years && run.last_on < law::period_end(run.began_on, 12)) return std::nullopt;
  auto wanted =
      near(three_years ? "stabilization_duty" : "stabilization_effort", run.last_on, today);
  if (wanted && !three_years) wanted->urgency = Urgency::yellow;
  return wanted;
}

void look_at_unit(const PersonFacts& facts, const std::vector<UnitStay>& stays, Date today,
                  std::vector<Wanted>& found) {
  const Person& person = facts.person;
  std::vector<law::Stay> days;
  for (const UnitStay& stay : stays) days.push_back({stay.from_on, stay.to_on});
  const UnitStay& last = stays.back();
  for (const law::LimitRun& run : law::limit_runs(days)) {
    if (run.last_on < today) continue;
    const std::string key =
        std::to_string(last.client_id.value) + "|" + last.establishment_key + "|" + last.unit_key;
    const auto keep = [&](std::optional<Wanted> wanted, std::vector<std::string> params) {
      if (!wanted) return;
      wanted->subject = Subject::worker;
      wanted->subject_id = person.id.value;
      wanted->subject_key = key;
      wanted->link = link_of(person.id);
      wanted->params = std::move(params);
      found.push_back(*std::move(wanted));
    };
    keep(near("personal_limit", run.conflict_on, today),
         {person.name, last.client_name, last.unit_name, text(run.conflict_on)});
    keep(stabilization(run, facts.measures, today),
         {person.name, last.client_name, last.unit_name, text(run.last_on)});
  }
}

void look_at_terms(const Person& person, const std::vector<Term>& terms, Date today,
                   std::vector<Wanted>& found) {
  std::vector<law::FixedTerm> fixed;
  for (const Term& term : terms) {
    if (term.ends_on) fixed.push_back({term.starts_on, *term.ends_on});
  }
  const auto keep = [&](Wanted wanted, std::vector<std::string> params) {
    wanted.subject = Subject::worker;
    wanted.subject_id = person.id.value;
    wanted.link = link_of(person.id);
    wanted.params = std::move(params);
    found.push_back(std::move(wanted));
  };
  if (permanent_on(terms, today)) return;
  for (const law::ConversionRun& run : law::conversion_runs(fixed)) {
    if (!run.right_from || *run.right_until < today) continue;
    if (!step_of(*run.right_from, today)) continue;
    Wanted wanted;
    wanted.kind = "indefinite_conversion";
    wanted.due_on = run.right_until;
    wanted.step = step_of(*run.right_until, today).value_or(180);
    wanted.urgency = Urgency::yellow;
    keep(wanted, {person.name, text(*run.right_from), text(*run.right_until)});
  }
  const auto last = std::max_element(terms.begin(), terms.end(), [](const Term& a, const Term& b) {
    return a.starts_on < b.starts_on;
  });
  if (last == terms.end() || !last->ends_on || *last->ends_on < today) return;
  if ((*last->ends_on - today).count() > kEndsAheadDays) return;
  Wanted wanted;
  wanted.kind = "employment_ends";
  wanted.due_on = *last->ends_on - std::chrono::days{kNoticeDays};
  wanted.step = step_of(*wanted.due_on, today).value_or(180);
  wanted.urgency = Urgency::yellow;
  keep(wanted, {person.name, text(*last->ends_on)});
}

// One duty per establishment of the other side.
std::optional<Wanted> limit_duty(const EstablishmentLimit& limit, Date today) {
  auto wanted = near("establishment_limit", limit.conflict_on, today);
  if (!wanted) return std::nullopt;
  wanted->subject_key = std::to_string(limit.other_company_id) + "|" + limit.establishment_name;
  wanted->params = {limit.other_name, limit.establishment_name, text(limit.conflict_on)};
  wanted->link = "/conflict-date-notices";
  return wanted;
}

}  // namespace

std::vector<Wanted> agency_duties(const CompanyFacts& facts) {
  std::vector<Wanted> found;
  if (facts.licence_expires_on && !facts.licence_number.empty()) {
    const Date apply_by = add_months(*facts.licence_expires_on, -kRenewalMonths);
    if (auto wanted = near("licence_expiry", apply_by, facts.today)) {
      wanted->params = {facts.licence_number, text(*facts.licence_expires_on), text(apply_by)};
      wanted->link = "/company";
      found.push_back(*std::move(wanted));
    }
  }
  for (const AgreementEnd& agreement : facts.agreements) {
    auto wanted = near("overtime_agreement_expiry", agreement.ends_on, facts.today);
    if (!wanted || wanted->step > 90) continue;
    wanted->subject_key = std::to_string(agreement.establishment_id.value);
    wanted->params = {agreement.establishment_name, text(agreement.ends_on)};
    wanted->link = "/overtime-agreements";
    found.push_back(*std::move(wanted));
  }
  for (const LaborAgreementEnd& agreement : facts.labor_agreements) {
    auto wanted = near("labor_agreement_expiry", agreement.ends_on, facts.today);
    if (!wanted) continue;
    wanted->subject_key = std::to_string(agreement.establishment_id);
    wanted->params = {agreement.title, text(agreement.ends_on)};
    wanted->link = "/labor-management-agreements";
    found.push_back(*std::move(wanted));
  }
  for (const EstablishmentLimit& limit : facts.limits) {
    if (auto wanted = limit_duty(limit, facts.today)) found.push_back(*std::move(wanted));
  }
  return found;
}

std::vector<Wanted> client_duties(const CompanyFacts& facts) {
  std::vector<Wanted> found;
  for (const EstablishmentLimit& limit : facts.limits) {
    if (auto wanted = limit_duty(limit, facts.today)) found.push_back(*std::move(wanted));
    // 法40条の2第4項: by the day one month before. Past it, extending is no longer possible.
    const Date hear_by = law::hearing_window(limit.conflict_on, limit.conflict_on).latest_on;
    auto hearing = near("hearing_window", hear_by, facts.today);
    if (!hearing || hear_by < facts.today) continue;
    hearing->subject_key = limit.establishment_name;
    hearing->params = {limit.establishment_name, text(hear_by), text(limit.conflict_on)};
    hearing->link = "/conflict-date-notices";
    found.push_back(*std::move(hearing));
  }
  return found;
}

std::vector<Wanted> contract_duties(const LivingContract& contract, Side side,
                                    const Findings& found, Date today) {
  std::vector<Wanted> duties;
  for (const Finding& f : found) {
    if (!f.red() && !f.open()) continue;
    if (side == Side::client && (f.rule->mender != Mender::client || !f.red())) continue;
    Wanted wanted;
    wanted.kind = side == Side::client ? "client_contract_red"
                  : f.red()            ? "contract_red"
                                       : "contract_reason";
    wanted.urgency = f.red() ? Urgency::red : Urgency::yellow;
    wanted.subject = Subject::contract;
    wanted.subject_id = contract.id.value;
    wanted.subject_key = std::string(f.rule->id) + f.pointer;
    wanted.department_id =
        side == Side::agency ? contract.agency_department_id : contract.client_department_id;
    wanted.params = {contract.number,
                     side == Side::agency ? contract.client_name : contract.agency_name,
                     message_ja(f.code, f.params)};
    wanted.link = link_of(contract.id) + "?tab=gate";
    // A contract under way should have been right from its start.
    wanted.due_on = std::max(contract.terms.starts_on, today);
    if (contract.terms.starts_on <= today) wanted.due_on.reset();
    duties.push_back(std::move(wanted));
  }
  return duties;
}

std::vector<Wanted> assignment_duties(const LivingAssignment& assignment, const WageSteps& wages,
                                      Date today) {
  std::vector<Wanted> found;
  const auto base = [&](std::string_view kind) {
    Wanted wanted;
    wanted.kind = kind;
    wanted.subject = Subject::assignment;
    wanted.subject_id = assignment.id.value;
    wanted.department_id = assignment.agency_department_id;
    return wanted;
  };
  if ((assignment.starts_on - today).count() <= kPapersAheadDays) {
    const std::string have = " " + assignment.delivered_kinds + " ";
    for (const auto& [kind, title] :
         {std::pair{paper::kWorkingConditions, "就業条件明示書"},
          std::pair{paper::kDispatchFee, "派遣料金額の明示"},
          std::pair{paper::kDispatchStatement, "派遣時の待遇の明示・説明"},
          std::pair{paper::kWorkerNotice, "派遣先通知書"}}) {
      if (have.find(" " + std::string(kind) + " ") != std::string::npos) continue;
      Wanted wanted = base("papers_missing");
      wanted.subject_key = std::string(kind);
      wanted.due_on = assignment.starts_on - one_day;
      wanted.step = *wanted.due_on < today ? 0 : 30;
      wanted.params = {assignment.worker_name, assignment.client_name, text(assignment.starts_on),
                       title};
      wanted.link = link_of(assignment.contract_id) + "?tab=assignments";
      found.push_back(std::move(wanted));
    }
  }
  if (assignment.hourly_wage <= Yen{0}) return found;
  const auto steps = wages.find(law::prefecture_of_address(assignment.work_address));
  if (steps == wages.end()) return found;
  for (const WageStep& step : steps->second) {
    if (step.from_on > assignment.ends_on || assignment.hourly_wage >= step.hourly) continue;
    Wanted wanted = base("wage_under_minimum");
    wanted.due_on = std::max(step.from_on, assignment.starts_on);
    wanted.step = step_of(*wanted.due_on, today).value_or(180);
    wanted.params = {assignment.worker_name, assignment.client_name,
                     std::to_string(assignment.hourly_wage.value),
                     std::to_string(step.hourly.value), text(*wanted.due_on)};
    wanted.link = link_of(assignment.worker_id);
    found.push_back(std::move(wanted));
    break;  // the first day on which it is too low
  }
  return found;
}

std::vector<Wanted> start_duties(const LivingAssignment& assignment, const Findings& gate) {
  std::vector<Wanted> found;
  for (const Finding& f : gate) {
    if (!f.red() || f.code == Code::paper_not_delivered) continue;  // papers_missing says that
    Wanted wanted;
    wanted.kind = "assignment_red";
    wanted.subject = Subject::assignment;
    wanted.subject_id = assignment.id.value;
    wanted.subject_key = std::string(f.rule->id) + f.pointer;
    wanted.department_id = assignment.agency_department_id;
    wanted.due_on = assignment.starts_on - one_day;
    wanted.params = {assignment.worker_name, assignment.client_name, text(assignment.starts_on),
                     message_ja(f.code, f.params)};
    wanted.link = link_of(assignment.contract_id) + "?tab=assignments";
    found.push_back(std::move(wanted));
  }
  return found;
}

std::vector<Wanted> person_duties(const PersonFacts& facts, Date today) {
  std::vector<Wanted> found;
  std::map<Unit, std::vector<UnitStay>> units;
  for (const UnitStay& stay : facts.stays) units[unit_of(stay)].push_back(stay);
  for (auto& [unit, here] : units) {
    std::sort(here.begin(), here.end(),
              [](const UnitStay& a, const UnitStay& b) { return a.from_on < b.from_on; });
    look_at_unit(facts, here, today, found);
  }
  look_at_terms(facts.person, facts.terms, today, found);
  return found;
}

}  // namespace tasuki::duty
