#include "contract/assignment/assignment_overtime.hpp"

#include <algorithm>

namespace tasuki::contract {
namespace {

constexpr int kWeeksAYear = 52;

// The other contracts of the same time.
std::vector<const Elsewhere*> beside(const AssignmentCase& c) {
  std::vector<const Elsewhere*> others;
  for (const Elsewhere& other : c.facts.elsewhere) {
    if (other.contract_id == c.contract.id || !wanted_period(c).overlaps(stay_of(other))) continue;
    others.push_back(&other);
  }
  return others;
}

int months_touched(Period days) {
  return static_cast<int>((month_containing(days.last()) - month_containing(days.from)).count()) +
         1;
}

// What a contract may ask for of the year of the 36協定: not its whole yearly figure when it runs
// for a few months of it alone.
Minutes asked_in_year(const Overtime& overtime, Period stay, Period year) {
  const auto days = stay.intersection(year);
  if (!overtime.allowed || !days) return {0};
  return std::min(overtime.per_year_min,
                  Minutes{overtime.per_month_min.value * months_touched(*days)});
}

}  // namespace

Period wanted_period(const AssignmentCase& c) { return Period::inclusive(c.starts_on, c.ends_on); }

Period stay_of(const Elsewhere& other) { return Period::inclusive(other.starts_on, other.ends_on); }

HoursTogether hours_beside(const AssignmentCase& c, Period days) {
  std::vector<Stay> others;
  for (const Elsewhere* other : beside(c)) {
    others.push_back({DayPlan(other->hours, c.facts.holidays), stay_of(*other)});
  }
  if (others.empty()) return {};
  const Hours hours = hours_of(c.contract.terms);
  return hours_together({DayPlan(hours, c.facts.holidays), days}, others);
}

std::optional<std::vector<std::string>> overtime_over(const AssignmentCase& c,
                                                      const OvertimeAgreement& agreement) {
  const Period year_of_it = Period::inclusive(agreement.starts_on, agreement.ends_on);
  const auto mine = wanted_period(c).intersection(year_of_it);
  if (!mine) return std::nullopt;
  const auto days = [](const HolidayWork& work) { return work.allowed ? work.days_per_month : 0; };
  const auto monthly = [](const Overtime& overtime) {
    return overtime.allowed ? overtime.per_month_min : Minutes{0};
  };
  const Terms& terms = c.contract.terms;
  Minutes month = monthly(terms.overtime);
  Minutes year = asked_in_year(terms.overtime, *mine, year_of_it);
  int days_off = days(terms.holiday_work);
  bool others = false;
  for (const Elsewhere* other : beside(c)) {
    if (!stay_of(*other).overlaps(*mine)) continue;
    others = true;
    month += monthly(other->hours.overtime);
    year += asked_in_year(other->hours.overtime, stay_of(*other), year_of_it);
    days_off += days(other->hours.holiday_work);
  }
  if (!others) return std::nullopt;
  const HoursTogether sums = hours_beside(c, *mine);
  month += std::min(sums.beyond, Minutes{sums.beyond_of_week.value * kWeeksAYear / 12});
  year += sums.beyond;
  std::string limits;  // one sentence, one reason
  std::string found;
  const auto say = [&](const std::string& limit, const std::string& sum) {
    limits += (limits.empty() ? "" : "、") + limit;
    found += (found.empty() ? "" : "、") + sum;
  };
  const auto over = [&](const char* span, Minutes sum, Minutes limit) {
    if (sum > limit) say(span + text(limit), span + text(sum));
  };
  over("1か月", month, agreement.per_month_min);
  over("1年", year, agreement.per_year_min);
  if (days_off > agreement.holiday_days_per_month) {
    say("休日労働 月" + std::to_string(agreement.holiday_days_per_month) + "日",
        "休日労働 月" + std::to_string(days_off) + "日");
  }
  if (limits.empty()) return std::nullopt;
  return std::vector{limits, found};
}

}  // namespace tasuki::contract
