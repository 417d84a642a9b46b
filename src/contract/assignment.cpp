#include "contract/assignment.hpp"

#include <algorithm>

namespace tasuki::contract {
namespace {

// 労基法56条以下・61条・60条: under 18 no work from 22:00 to 5:00, no overtime, at most 8 h a day
// and 40 h a week.
bool minor_may_not(const Terms& terms) {
  if (terms.overtime.allowed || terms.holiday_work.allowed) return true;
  if (weekly_scheduled(terms) > Minutes{40 * 60}) return true;
  return std::any_of(terms.shifts.begin(), terms.shifts.end(), [](const Shift& shift) {
    return shift.scheduled() > Minutes{8 * 60} || shift.end_min > DayMinute{22 * 60} ||
           shift.start_min < DayMinute{5 * 60};
  });
}

// The most people of the contract on any one day of the new stretch.
int most_at_once(const std::vector<Period>& others, Period wanted) {
  int most = 0;
  for (const Date on : wanted.each_day()) {
    most = std::max(
        most, static_cast<int>(std::count_if(others.begin(), others.end(),
                                             [&](const Period& p) { return p.contains(on); })));
  }
  return most;
}

void check_limits_of_contract(const Contract& contract, const AssignmentFacts& facts,
                              Date starts_on, Violations& found) {
  const EmploymentFacts* employment = employment_on(facts, starts_on);
  if (contract.terms.limited_to_agreement_workers && !facts.worker.agreement_worker) {
    found.push_back({Code::not_agreement_worker, "/worker_id", "則22条6号"});
  }
  const bool permanent = employment != nullptr && !employment->ends_on;
  if (contract.terms.limited_to_unlimited_workers && !permanent &&
      age_on(facts.worker.born_on, starts_on) < 60) {
    found.push_back({Code::not_unlimited_worker, "/worker_id", "法40条の2第1項1号・2号"});
  }
}

}  // namespace

Hours hours_of(const Terms& terms) {
  return {terms.shifts,   terms.days_off,    terms.extra_working_days, terms.national_holidays_off,
          terms.overtime, terms.holiday_work};
}

Minutes weekly_scheduled(const Terms& terms) {
  Minutes week;
  for (std::size_t day = 0; day < 7; ++day) {
    Minutes longest;
    for (const Shift& shift : terms.shifts) {
      if (shift.weekdays.flags()[day]) longest = std::max(longest, shift.scheduled());
    }
    week += longest;
  }
  return week;
}

const EmploymentFacts* employment_on(const AssignmentFacts& facts, Date on) {
  const auto found =
      std::find_if(facts.employment.begin(), facts.employment.end(), [&](const EmploymentFacts& e) {
        return e.starts_on <= on && (!e.ends_on || on <= *e.ends_on);
      });
  return found == facts.employment.end() ? nullptr : &*found;
}

Violations violations_of(const Contract& contract, Date starts_on, Date ends_on,
                         const AssignmentFacts& facts) {
  Violations found;
  if (ends_on < starts_on) {
    found.push_back({Code::period_reversed, "/ends_on"});
    return found;
  }
  const Period wanted = Period::inclusive(starts_on, ends_on);
  if (contract.state != State::confirmed) found.push_back({Code::wrong_state, ""});
  if (!Period::inclusive(contract.starts_on, contract.ends_on).contains(wanted)) {
    found.push_back({Code::outside_contract_period,
                     "/starts_on",
                     "法26条1項4号",
                     {text(contract.starts_on), text(contract.ends_on)}});
  }
  if (most_at_once(facts.contract_assignments, wanted) >= contract.headcount) {
    found.push_back(
        {Code::over_headcount, "/worker_id", "法26条1項", {std::to_string(contract.headcount)}});
  }
  for (const Assignment& other : facts.worker_assignments) {
    const auto both = wanted.intersection(Period::inclusive(other.starts_on, other.ends_on));
    if (!both) continue;
    // Two part-time contracts at different hours are possible: a person decides.
    Violation overlap{
        Code::worker_overlap, "/worker_id", "", {text(both->from) + " " + other.client_name}};
    overlap.warning = other.contract_id != contract.id;
    found.push_back(std::move(overlap));
  }
  const EmploymentFacts* employment = employment_on(facts, starts_on);
  if (employment == nullptr || (employment->ends_on && *employment->ends_on < ends_on) ||
      employment->weekly_minutes < weekly_scheduled(contract.terms)) {
    Violation beyond{Code::beyond_employment, "/worker_id", "労基法15条"};
    beyond.warning = true;
    found.push_back(std::move(beyond));
  }
  check_limits_of_contract(contract, facts, starts_on, found);
  if (age_on(facts.worker.born_on, starts_on) < 18 && minor_may_not(contract.terms)) {
    found.push_back({Code::minor_cannot_work, "/worker_id", "労基法60条・61条"});
  }
  const bool unfiled = facts.worker.health_insurance != InsuranceState::filed ||
                       facts.worker.pension != InsuranceState::filed ||
                       facts.worker.employment_insurance != InsuranceState::filed;
  if (unfiled && facts.worker.insurance_reason.empty()) {
    found.push_back({Code::insurance_reason_missing, "/worker_id", "則27条の2"});
  }
  if (facts.worker.sex == Sex::unspecified) {
    found.push_back({Code::item_missing, "/worker_id", "法35条1項1号", {"性別"}});
  }
  return found;
}

std::vector<Date> notice_days(const Assignment& assignment, const AssignmentFacts& facts,
                              Date today) {
  std::vector<Date> days;
  const auto add = [&](Date on) {
    if (on > today && on > assignment.starts_on && on <= assignment.ends_on) days.push_back(on);
  };
  for (const int age : {18, 45, 60}) add(add_years(facts.worker.born_on, age));
  for (const EmploymentFacts& employment : facts.employment) add(employment.starts_on);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace tasuki::contract
