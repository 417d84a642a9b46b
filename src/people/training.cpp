#include "people/training.hpp"

#include <algorithm>

#include "law/dispatch/civil_period.hpp"

namespace tasuki::people {
namespace {

constexpr Minutes kYearly{8 * 60};
constexpr Minutes kFullTimeWeek{35 * 60};
constexpr int kFullWeekMinutes = 40 * 60;

void check_times(Date held_on, DayMinute start, DayMinute end, Date today, Violations& found) {
  if (held_on > today) found.push_back({Code::date_in_future, "/held_on"});
  if (end <= start) found.push_back({Code::end_before_start, "/end_min"});
}

// Expected to stay: from the first day to the last known one, for ever when permanent.
bool stays_a_year(const std::vector<TrainingFacts::Employment>& employment) {
  const Date first = employment.front().starts_on;
  const Date year = law::period_end(first, 12);
  return std::any_of(employment.begin(), employment.end(),
                     [&](const auto& e) { return !e.ends_on || *e.ends_on >= year; });
}

// By the employment contract in force on the year's first day, else the last one before it.
Minutes needed_in(const std::vector<TrainingFacts::Employment>& employment, Date from) {
  Minutes weekly = employment.front().weekly_minutes;
  for (const auto& e : employment) {
    if (e.starts_on <= from) weekly = e.weekly_minutes;
  }
  if (weekly >= kFullTimeWeek) return kYearly;
  return {(kYearly.value * weekly.value + kFullWeekMinutes - 1) / kFullWeekMinutes};
}

}  // namespace

Violations plan_violations(const TrainingPlanForm& form) {
  Violations found;
  if (form.ends_on && *form.ends_on < form.starts_on)
    found.push_back({Code::period_reversed, "/ends_on"});
  return found;
}

Violations training_violations(const TrainingForm& form, Date today) {
  constexpr const char* kLaw = "派遣法30条の2";
  Violations found;
  check_times(form.held_on, form.start_min, form.end_min, today, found);
  if (form.end_min > form.start_min && form.break_min >= form.end_min - form.start_min) {
    found.push_back({Code::break_outside_work, "/break_min"});
  }
  if (form.kind == TrainingKind::explanation && !form.training_plan_id) {
    found.push_back({Code::item_missing, "/training_plan_id", kLaw, {"教育訓練計画"}});
  }
  if (form.kind == TrainingKind::lesson) {
    if (!form.paid) found.push_back({Code::training_not_paid, "/paid", kLaw, {}, true});
    if (!form.free) found.push_back({Code::training_not_free, "/free", kLaw, {}, true});
  }
  return found;
}

Violations consulting_violations(const ConsultingForm& form, Date today) {
  Violations found;
  check_times(form.held_on, form.start_min, form.end_min, today, found);
  return found;
}

std::vector<TrainingYear> training_years(const TrainingFacts& facts) {
  std::vector<TrainingYear> years;
  if (facts.employment.empty() || !stays_a_year(facts.employment)) return years;
  const Date hired = facts.employment.front().starts_on;
  for (int number = 1; number <= 3; ++number) {
    TrainingYear year;
    year.number = number;
    year.from_on = number == 1 ? hired : law::period_end(hired, 12 * (number - 1)) + one_day;
    if (year.from_on > facts.today) break;
    year.last_on = law::period_end(hired, 12 * number);
    year.needed = needed_in(facts.employment, year.from_on);
    for (const auto& lesson : facts.lessons) {
      if (lesson.counted && year.from_on <= lesson.held_on && lesson.held_on <= year.last_on)
        year.given += lesson.length;
    }
    year.missed = year.last_on < facts.today && year.given < year.needed;
    years.push_back(year);
  }
  return years;
}

}  // namespace tasuki::people
