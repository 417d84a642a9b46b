#include <algorithm>

#include "contract/contract_paper.hpp"
#include "ledger/ledger.hpp"

namespace tasuki::ledger {
namespace {

forms::Insurance insurance_of(contract::InsuranceState state, const std::string& reason) {
  const bool filed = state == contract::InsuranceState::filed;
  return {filed, filed ? "" : reason};
}

bool planned(const contract::Terms& terms, Date on) {
  const bool off =
      std::any_of(terms.days_off.begin(), terms.days_off.end(),
                  [&](const contract::DaysOff& d) { return d.from_on <= on && on <= d.to_on; });
  if (off) return false;
  return std::any_of(terms.shifts.begin(), terms.shifts.end(), [&](const contract::Shift& shift) {
    return shift.weekdays.flags()[weekday_index(on)];
  });
}

bool as_planned(const contract::Terms& terms, const WorkedDay& day) {
  return std::any_of(terms.shifts.begin(), terms.shifts.end(), [&](const contract::Shift& shift) {
    return day.start_min == shift.start_min && day.end_min == shift.end_min;
  });
}

std::string note_text(const contract::Terms& terms, const WorkedDay& day) {
  const std::string tail = day.remark.empty() ? "" : "（" + day.remark + "）";
  if (day.kind == "absence") return "欠勤" + tail;
  if (day.kind == "paid_leave") return "年次有給休暇" + tail;
  if (day.kind == "non_working") return "非勤務日" + tail;
  if (!day.start_min || !day.end_min) return "";
  const std::string hours = text(*day.start_min) + "～" + text(*day.end_min);
  if (day.kind == "holiday_work" || !planned(terms, day.worked_on)) {
    return "就業日以外の就業 " + hours + tail;
  }
  return as_planned(terms, day) ? "" : "就業時間 " + hours + tail;
}

}  // namespace

std::vector<forms::DatedNote> deviations(const contract::Terms& terms,
                                         const std::vector<WorkedDay>& days) {
  std::vector<forms::DatedNote> notes;
  for (const WorkedDay& day : days) {
    std::string text = note_text(terms, day);
    if (!text.empty()) notes.push_back({day.worked_on, "", std::move(text)});
  }
  return notes;
}

forms::AgencyLedger agency_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const contract::AssignmentFacts& facts,
                                  const std::vector<WorkedDay>& days) {
  const contract::Terms& terms = contract.terms;
  forms::AgencyLedger ledger;
  ledger.agency = contract::agency_place(contract);
  ledger.worker_name = assignment.worker_name;
  ledger.treatment.agreement = facts.worker.agreement_worker;
  const auto* employment = contract::employment_on(facts, assignment.starts_on);
  ledger.employment.permanent = employment != nullptr && !employment->ends_on;
  if (employment != nullptr && employment->ends_on) {
    ledger.employment.from_on = employment->starts_on;
    ledger.employment.last_on = *employment->ends_on;
  }
  ledger.employment.over_60 = age_on(facts.worker.born_on, assignment.starts_on) >= 60;
  ledger.unlimited_work = contract::unlimited_work(terms);
  ledger.insurance = {
      insurance_of(facts.worker.health_insurance, facts.worker.insurance_reason),
      insurance_of(facts.worker.pension, facts.worker.insurance_reason),
      insurance_of(facts.worker.employment_insurance, facts.worker.insurance_reason)};
  ledger.client = contract::client_place(contract);
  ledger.job = contract::job_of(terms);
  ledger.terms = contract::work_terms(terms);
  ledger.terms.from_on = assignment.starts_on;
  ledger.terms.last_on = assignment.ends_on;
  ledger.deviations = deviations(terms, days);
  ledger.work_record_reference = "就業日ごとの実績は別添のタイムカードによる。";
  ledger.client_manager = contract::manager_of(terms.client_manager);
  ledger.agency_manager = contract::manager_of(terms.agency_manager);
  ledger.temp_to_perm = contract::temp_to_perm(terms);
  return ledger;
}

forms::ClientLedger client_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const forms::NoticedWorker& notice) {
  const contract::Terms& terms = contract.terms;
  forms::ClientLedger ledger;
  ledger.worker_name = assignment.worker_name;
  ledger.treatment.agreement = notice.agreement;
  ledger.employment.permanent = notice.permanent;
  ledger.employment.over_60 = notice.over_60;
  ledger.unlimited_work = contract::unlimited_work(terms);
  ledger.insurance = notice.insurance;
  ledger.agency = contract::agency_place(contract);
  ledger.agency_manager = contract::manager_of(terms.agency_manager);
  ledger.client = contract::client_place(contract);
  ledger.client_manager = contract::manager_of(terms.client_manager);
  ledger.job = contract::job_of(terms);
  ledger.work_record_reference = "別紙「就業状況（実績）」に記載";
  ledger.temp_to_perm = contract::temp_to_perm(terms);
  return ledger;
}

}  // namespace tasuki::ledger
