#include "duty/duty_look.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "compliance/agreement/agreement.hpp"
#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/dispatch_limit.hpp"
#include "law/dispatch/indefinite_conversion.hpp"
#include "law/dispatch/managers.hpp"
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
constexpr int kWageAheadDays = 30;  // an assignment without a wage
constexpr int kTrainingStep = 90;   // days before a year of training ends
constexpr int kJustEndedDays = 60;  // an agreement whose successor may still be missed

std::string link_of(ContractId id) { return "/contracts/" + std::to_string(id.value); }
std::string link_of(WorkerId id) { return "/workers/" + std::to_string(id.value); }
// A dialog of one assignment, as the contract's page opens it.
std::string link_of(const LivingAssignment& assignment, std::string_view dialog) {
  return link_of(assignment.contract_id) + "?tab=assignments&open=" + std::string(dialog) +
         "&assignment=" + std::to_string(assignment.id.value);
}
std::string wages_of(const LivingAssignment& assignment) {
  return link_of(assignment.contract_id) +
         "?tab=wages&worker=" + std::to_string(assignment.worker_id.value);
}

// As a query carries it: what would end or split it is escaped.
std::string escaped(const std::string& text) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    if (std::string_view("%&+#? \"").find(c) == std::string_view::npos) {
      result += c;
      continue;
    }
    result += '%';
    result += kDigits[static_cast<unsigned char>(c) / 16];
    result += kDigits[static_cast<unsigned char>(c) % 16];
  }
  return result;
}

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

struct NeedText {
  const char* ja;
  const char* en;
};
NeedText text_of(people::StabilityNeed need) {
  switch (need) {
    case people::StabilityNeed::wish_not_heard:
      return {"本人の希望の聴取から", "hear the wish first"};
    case people::StabilityNeed::measure_missing:
      return {"措置がまだありません", "no measure yet"};
    case people::StabilityNeed::another_measure:
      return {"直接雇用の依頼が不調。別の措置が必要", "another measure after the failed one"};
    case people::StabilityNeed::nothing:
      break;
  }
  return {"", ""};
}

// 法30条, by the rule of the people room; what was heard and done counts from the run's first day
// on.
people::StabilityFinding stabilization(const law::LimitRun& run, const PersonFacts& facts) {
  people::StabilityFacts asked;  // who is exempt has no stays here
  asked.in_unit_from = run.began_on;
  asked.in_unit_until = run.last_on;
  for (const Wish& wish : facts.wishes) {
    if (wish.heard_on >= run.began_on) {
      asked.wishes.push_back({wish.heard_on, wish.wishes_to_continue});
    }
  }
  for (const Measure& taken : facts.measures) {
    if (taken.taken_on >= run.began_on) {
      asked.measures.push_back({taken.taken_on, taken.measure, taken.outcome});
    }
  }
  return people::stability_finding(asked);
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
    const people::StabilityFinding stable = stabilization(run, facts);
    if (stable.duty == people::StabilityDuty::none ||
        stable.need == people::StabilityNeed::nothing) {
      continue;
    }
    const bool duty = stable.duty == people::StabilityDuty::duty;
    auto wanted = near(duty ? "stabilization_duty" : "stabilization_effort", run.last_on, today);
    if (wanted && !duty) wanted->urgency = Urgency::yellow;
    const NeedText need = text_of(stable.need);
    keep(std::move(wanted),
         {person.name, last.client_name, last.unit_name, text(run.last_on), need.ja, need.en});
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

// The year of training that runs today, once its end comes near (法30条の2, 許可基準).
void look_at_training(const PersonFacts& facts, Date today, std::vector<Wanted>& found) {
  people::TrainingFacts asked;
  asked.today = today;
  for (const Term& term : facts.terms) {
    asked.employment.push_back({term.starts_on, term.ends_on, term.weekly_minutes});
  }
  for (const Lesson& lesson : facts.lessons) {
    asked.lessons.push_back({lesson.held_on, lesson.length, lesson.counted});
  }
  for (const people::TrainingYear& year : people::training_years(asked)) {
    if (year.last_on < today || year.given >= year.needed) continue;
    auto wanted = near("training_hours", year.last_on, today);
    if (!wanted || wanted->step > kTrainingStep) continue;
    wanted->subject = Subject::worker;
    wanted->subject_id = facts.person.id.value;
    wanted->subject_key = std::to_string(year.number);
    wanted->link = link_of(facts.person.id);
    wanted->params = {facts.person.name, std::to_string(year.number), text(year.last_on),
                      text(year.given), text(year.needed)};
    found.push_back(*std::move(wanted));
  }
}

// 明示 at hiring: the conditions (労基法15条), the treatment (法31条の2第2項) and the fee
// (法34条の2第1号).
void look_at_hiring(const PersonFacts& facts, Date today, std::vector<Wanted>& found) {
  for (const Term& term : facts.terms) {
    const auto want = [&](bool missing, const char* ja, const char* en) {
      if (!missing) return;
      Wanted wanted;
      wanted.kind = "hiring_papers_missing";
      wanted.subject = Subject::worker;
      wanted.subject_id = facts.person.id.value;
      wanted.subject_key = text(term.starts_on) + "|" + en;
      wanted.link = link_of(facts.person.id);
      wanted.params = {facts.person.name, text(term.starts_on), ja, en};
      wanted.due_on = term.starts_on;
      wanted.step = term.starts_on < today ? 0 : 30;
      found.push_back(std::move(wanted));
    };
    want(term.terms_missing, "労働条件通知書", "terms of employment");
    want(term.fee_missing, "雇入れ時の派遣料金の明示", "dispatch fee at hiring");
    want(term.statement_missing, "雇入れ時の待遇の明示・説明", "treatment at hiring");
  }
}

// One duty per establishment of the other side.
std::optional<Wanted> limit_duty(const EstablishmentLimit& limit, Date today) {
  auto wanted = near("establishment_limit", limit.conflict_on, today);
  if (!wanted) return std::nullopt;
  wanted->subject_key = std::to_string(limit.other_company_id) + "|" + limit.establishment_name;
  wanted->params = {limit.other_name, limit.establishment_name, text(limit.conflict_on)};
  // The agency asks for the notice of a new day; the client's own screen shows what it may still
  // do.
  wanted->link = limit.establishment_key.empty()
                     ? "/conflict-date-notices"
                     : "/limits/establishment?key=" + escaped(limit.establishment_key);
  return wanted;
}

// Every later year that the agreement reaches into, from half a year before it begins.
void look_at_years(const LaborAgreement& agreement, Date today, std::vector<Wanted>& found) {
  const Date last = std::min(agreement.ends_on, today + std::chrono::days{180});
  for (int year = agreement.fiscal_year + 1; date(year, 4, 1) <= last; ++year) {
    const auto& known = agreement.confirmed_years;
    if (std::find(known.begin(), known.end(), year) != known.end()) continue;
    if (date(year + 1, 4, 1) <= today) continue;  // the year is over
    auto wanted = near("labor_agreement_year", date(year, 4, 1), today);
    if (!wanted) continue;
    wanted->subject_key = std::to_string(agreement.id) + "|" + std::to_string(year);
    wanted->params = {agreement.title, compliance::fiscal_year_name(year), std::to_string(year)};
    wanted->link = "/agreements/" + std::to_string(agreement.id);
    found.push_back(*std::move(wanted));
  }
}

void look_at_agreements(const CompanyFacts& facts, std::vector<Wanted>& found) {
  std::map<std::int64_t, const LaborAgreement*> last;  // of each unit
  for (const LaborAgreement& agreement : facts.labor_agreements) {
    const LaborAgreement*& known = last[agreement.establishment_id];
    if (known == nullptr || known->ends_on < agreement.ends_on) known = &agreement;
  }
  for (const auto& [unit, agreement] : last) {
    auto wanted = near("labor_agreement_expiry", agreement->ends_on, facts.today);
    if (!wanted || agreement->ends_on + std::chrono::days{kJustEndedDays} < facts.today) continue;
    wanted->subject_key = std::to_string(unit);
    wanted->params = {agreement->title, text(agreement->ends_on)};
    wanted->link = "/agreements/" + std::to_string(agreement->id);
    found.push_back(*std::move(wanted));
  }
  for (const LaborAgreement& agreement : facts.labor_agreements) {
    if (agreement.ends_on < facts.today) continue;
    look_at_years(agreement, facts.today, found);
    if (agreement.published) continue;
    Wanted wanted;
    wanted.kind = "labor_agreement_unpublished";
    wanted.subject_key = std::to_string(agreement.id);
    wanted.params = {agreement.title};
    wanted.link = "/agreements/" + std::to_string(agreement.id);
    wanted.urgency = agreement.starts_on <= facts.today ? Urgency::red : Urgency::yellow;
    found.push_back(std::move(wanted));
  }
  for (const AgreementGap& gap : facts.agreement_gaps) {
    auto wanted = near("labor_agreement_missing", gap.first_on, facts.today);
    if (!wanted) continue;
    wanted->subject_key = std::to_string(gap.establishment_id);
    wanted->params = {gap.establishment_name.empty() ? "全社" : gap.establishment_name,
                      std::to_string(gap.workers), text(gap.first_on)};
    wanted->link = "/agreements";
    found.push_back(*std::move(wanted));
  }
}

void look_at_managers(const CompanyFacts& facts, Side side, std::vector<Wanted>& found) {
  const bool agency = side == Side::agency;
  for (const ManagerLoad& load : facts.manager_loads) {
    const int needed = load.manufacturing && !agency
                           ? law::client_manufacturing_managers_needed(load.workers)
                           : law::managers_needed(load.workers);
    if (needed <= load.managers) continue;
    auto wanted =
        near(agency ? "agency_managers_short" : "client_managers_short", load.on_day, facts.today);
    if (!wanted) continue;
    if (load.on_day <= facts.today) wanted->due_on.reset();  // it would move each night
    wanted->subject_key = load.place_key + (load.manufacturing ? "|manufacturing" : "");
    wanted->params = {load.place_name,
                      text(load.on_day),
                      std::to_string(load.workers),
                      std::to_string(load.managers),
                      std::string(load.manufacturing ? "製造業務専門" : "") +
                          (agency ? "派遣元責任者" : "派遣先責任者"),
                      std::string(agency ? "agency" : "client") + " managers" +
                          (load.manufacturing ? " for manufacturing" : "")};
    wanted->link = "/contracts?state=confirmed";
    found.push_back(*std::move(wanted));
  }
}

struct StepText {
  const char* ja;
  const char* en;
};
StepText text_of(compliance::HearingDuty duty) {
  switch (duty) {
    case compliance::HearingDuty::give_notice:
      return {"通知書（様式2-1）の交付", "give the notice"};
    case compliance::HearingDuty::record_answer:
      return {"意見書の受領と記録", "record the answer"};
    case compliance::HearingDuty::explain:
      return {"異議に対する説明", "explain on the objection"};
    case compliance::HearingDuty::extend:
      return {"延長の決定と派遣元への通知", "extend and tell the agencies"};
    case compliance::HearingDuty::post_result:
      return {"記録の作成と労働者への周知", "post the record to the workers"};
    case compliance::HearingDuty::none:
      break;
  }
  return {"", ""};
}

void look_at_hearings(const CompanyFacts& facts, std::vector<Wanted>& found) {
  for (const compliance::Hearing& hearing : facts.hearings) {
    const compliance::NextDuty next = compliance::next_duty(hearing);
    if (!next.due_on) continue;
    // Whatever is not extended by the conflict date never will be.
    const bool may_still =
        hearing.state == compliance::HearingState::extended || facts.today < hearing.conflict_on;
    auto wanted = near("hearing_step", *next.due_on, facts.today);
    if (!wanted || !may_still) continue;
    const StepText step = text_of(next.duty);
    wanted->subject_key = std::to_string(hearing.id.value);
    wanted->params = {hearing.establishment_name, step.ja, text(*next.due_on), step.en};
    wanted->link = "/limits/hearings/" + std::to_string(hearing.id.value);
    found.push_back(*std::move(wanted));
  }
}

// Once the workers' side was asked, the hearing's own next step stands on the list.
bool being_heard(const CompanyFacts& facts, const EstablishmentLimit& limit) {
  return std::any_of(facts.hearings.begin(), facts.hearings.end(), [&](const auto& hearing) {
    return hearing.establishment_key == limit.establishment_key &&
           hearing.conflict_on == limit.conflict_on &&
           hearing.state != compliance::HearingState::draft;
  });
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
  look_at_agreements(facts, found);
  look_at_managers(facts, Side::agency, found);
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
    if (!hearing || hear_by < facts.today || being_heard(facts, limit)) continue;
    hearing->subject_key = limit.establishment_name;
    hearing->params = {limit.establishment_name, text(hear_by), text(limit.conflict_on)};
    hearing->link = "/limits/establishment?key=" + escaped(limit.establishment_key);
    found.push_back(*std::move(hearing));
  }
  look_at_hearings(facts, found);
  look_at_managers(facts, Side::client, found);
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
      wanted.link =
          link_of(assignment, kind == paper::kDispatchStatement ? "statement" : "deliver");
      found.push_back(std::move(wanted));
    }
  }
  const auto wage_on = [&](Date on) {
    Yen hourly;
    for (const WageFrom& wage : assignment.wages) {
      if (wage.from_on <= on) hourly = wage.hourly;
    }
    return hourly;
  };
  const Date first = std::max(assignment.starts_on, today);
  if (wage_on(first) <= Yen{0}) {
    if ((assignment.starts_on - today).count() > kWageAheadDays) return found;
    Wanted wanted = base("wage_missing");
    wanted.due_on = assignment.starts_on - one_day;
    wanted.step = step_of(*wanted.due_on, today).value_or(180);
    wanted.params = {assignment.worker_name, assignment.client_name, text(assignment.starts_on)};
    wanted.link = wages_of(assignment);
    found.push_back(std::move(wanted));
    return found;
  }
  const auto steps = wages.find(law::prefecture_of_address(assignment.work_address));
  if (steps == wages.end()) return found;
  std::set<Date> days{first};  // on which either of the two changes
  const auto add = [&](Date on) {
    if (first < on && on <= assignment.ends_on) days.insert(on);
  };
  for (const WageStep& step : steps->second) add(step.from_on);
  for (const WageFrom& wage : assignment.wages) add(wage.from_on);
  for (const Date on : days) {
    Yen minimum;
    for (const WageStep& step : steps->second) {
      if (step.from_on <= on) minimum = step.hourly;
    }
    const Yen hourly = wage_on(on);
    if (hourly >= minimum) continue;
    Wanted wanted = base("wage_under_minimum");
    if (on > today) wanted.due_on = on;  // already too low: no day, for it would move each night
    wanted.step = step_of(on, today).value_or(180);
    wanted.params = {assignment.worker_name, assignment.client_name, std::to_string(hourly.value),
                     std::to_string(minimum.value), text(on)};
    wanted.link = wages_of(assignment);
    found.push_back(std::move(wanted));
    break;  // the first day on which it is too low
  }
  return found;
}

std::vector<Wanted> start_duties(const LivingAssignment& assignment, const Findings& gate) {
  std::vector<Wanted> found;
  for (const Finding& f : gate) {
    if (!f.red() && !f.open()) continue;
    if (f.code == Code::paper_not_delivered) continue;  // papers_missing says that
    const bool client = f.rule->mender == Mender::client;
    Wanted wanted;
    wanted.kind = f.red() ? "assignment_red" : "assignment_reason";
    wanted.urgency = f.red() ? Urgency::red : Urgency::yellow;
    wanted.subject = Subject::assignment;
    wanted.subject_id = assignment.id.value;
    wanted.subject_key = std::string(f.rule->id) + f.pointer;
    wanted.department_id = assignment.agency_department_id;
    wanted.due_on = assignment.starts_on - one_day;
    wanted.params = {assignment.worker_name,       assignment.client_name,
                     text(assignment.starts_on),   message_ja(f.code, f.params),
                     client ? "派遣先" : "派遣元", client ? "the client" : "the agency"};
    // A reason is given on the assignment; what is missing is mended where it is kept.
    wanted.link = f.red()
                      ? contract::fix_screen(f, {assignment.contract_id.value, assignment.id.value,
                                                 assignment.worker_id.value})
                      : "";
    if (wanted.link.empty()) wanted.link = link_of(assignment, "gate");
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
  look_at_training(facts, today, found);
  look_at_hiring(facts, today, found);
  return found;
}

}  // namespace tasuki::duty
