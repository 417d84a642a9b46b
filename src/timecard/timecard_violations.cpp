// What is wrong with a day as it is about to be applied.

#include <algorithm>

#include "law/hours/rest_break.hpp"
#include "timecard/timecard.hpp"

namespace tasuki::timecard::rules {
namespace {

constexpr std::int32_t kMidnight = 1440;
constexpr const char* kWorkingDay = "昭63.1.1基発1号";

bool blank(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; });
}

class DayCheck {
 public:
  DayCheck(const TimecardDay& day, const DayFacts& facts)
      : day_(day), facts_(facts), planned_(planned_day(facts.card, day.worked_on, day.start_min)) {}

  Violations run() {
    check_date();
    check_kind();
    if (has_times(day_.kind)) {
      check_times();
      check_breaks();
      if (!has_red_times_) check_work();
    } else if (day_.start_min || day_.end_min || !day_.breaks.empty()) {
      add(Code::times_not_allowed, day_.start_min || day_.end_min ? "/start_min" : "/breaks");
    }
    return std::move(found_);
  }

 private:
  void add(Code code, const std::string& pointer, const char* law = "",
           std::vector<std::string> params = {}, bool warning = false) {
    found_.push_back({code, pointer, law, std::move(params), warning});
  }

  void check_date() {
    if (!facts_.card.assignment.contains(day_.worked_on)) {
      add(Code::day_not_in_assignment, "/worked_on");
    }
    // Only leave is asked for beforehand; everything else records what has happened.
    if (day_.worked_on > facts_.card.today && day_.kind != DayKind::paid_leave) {
      add(Code::future_day, "/worked_on");
    }
  }

  void check_kind() {
    if (planned_.off == OffReason::outside_assignment) return;
    const bool working = planned_.working();
    switch (day_.kind) {
      case DayKind::work:
      case DayKind::absence:
        if (!working) add(Code::bad_choice, "/kind");
        return;
      case DayKind::paid_leave:  // leave is granted on working days only
        if (!working) add(Code::bad_choice, "/kind", "労働基準法39条1項");
        return;
      case DayKind::holiday_work:
        if (working) {
          add(Code::bad_choice, "/kind");
        } else {
          check_holiday_work();
        }
        return;
      case DayKind::non_working:
        if (working && blank(day_.remark)) add(Code::reason_required, "/remark");
        return;
    }
  }

  void check_holiday_work() {
    const std::int32_t limit = facts_.card.hours_on(day_.worked_on).holiday_work_days_a_month;
    if (limit == 0) {
      add(Code::holiday_work_not_allowed, "/kind", "派遣法26条1項10号・則22条");
    } else if (facts_.other_holiday_work_days + 1 > limit) {
      add(Code::over_contract_limit, "/kind", "派遣法26条1項10号・則22条",
          {"休日労働 月" + std::to_string(limit) + "日"}, true);
    }
  }

  void red_time(Code code, const std::string& pointer, const char* law = "") {
    add(code, pointer, law);
    has_red_times_ = true;
  }

  void check_times() {
    if (!day_.start_min) red_time(Code::required, "/start_min", "派遣法42条1項");
    if (!day_.end_min) red_time(Code::required, "/end_min", "派遣法42条1項");
    if (!day_.start_min || !day_.end_min) return;
    // What begins after midnight is work of the next day.
    if (day_.start_min->value < 0 || day_.start_min->value >= kMidnight) {
      red_time(Code::bad_time, "/start_min", kWorkingDay);
    }
    if (*day_.end_min > kLastDayMinute) red_time(Code::bad_time, "/end_min");
    if (*day_.end_min <= *day_.start_min) red_time(Code::end_before_start, "/end_min");
  }

  void check_breaks() {
    if (!day_.start_min || !day_.end_min) return;
    const TimeSpan work{*day_.start_min, *day_.end_min};
    std::int32_t rest_min = 0;
    for (std::size_t i = 0; i < day_.breaks.size(); ++i) {
      const TimeSpan& rest = day_.breaks[i];
      const auto overlaps = [&](const TimeSpan& other) { return rest.overlaps(other); };
      const auto until = day_.breaks.begin() + static_cast<std::ptrdiff_t>(i);
      const bool wrong = rest.end_min <= rest.start_min || !work.contains(rest) ||
                         std::any_of(day_.breaks.begin(), until, overlaps);
      if (wrong) red_time(Code::break_outside_work, "/breaks/" + std::to_string(i));
      rest_min += rest.length().value;
    }
    if (!has_red_times_ && rest_min == work.length().value) {
      red_time(Code::break_outside_work, "/breaks");  // nothing but break
    }
  }

  void check_work() {
    const law::WorkInterval interval{{*day_.start_min, *day_.end_min}, day_.breaks};
    const auto rest = law::check_break({interval});
    if (!rest.sufficient()) {
      add(Code::break_too_short, "/breaks", "労働基準法34条1項",
          {std::to_string(rest.required.value)}, true);
    }
    check_overlaps(interval.span);
    check_next_start(interval.span);
    check_overtime(interval.worked());
  }

  void check_overlaps(const TimeSpan& span) {
    for (const OtherWork& other : facts_.other_work) {
      const auto days = static_cast<std::int32_t>((other.worked_on - day_.worked_on).count());
      const Minutes shift{days * kMidnight};
      if (span.overlaps({other.span.start_min + shift, other.span.end_min + shift})) {
        add(Code::work_overlap, "/start_min", "",
            {(other.label.empty() ? "" : other.label + " ") + text(other.worked_on) + " " +
             text(other.span.start_min) + "～" + text(other.span.end_min)});
      }
    }
  }

  // Work that runs on belongs to its starting day only until the next day's scheduled start; the
  // rest is applied on the next day.
  void check_next_start(const TimeSpan& span) {
    const Date next_on = day_.worked_on + one_day;
    if (!facts_.card.holidays->covers(next_on)) return;  // 1 January of a year not yet published
    const PlannedDay next = planned_day(facts_.card, next_on);
    if (next.pattern && span.end_min > next.pattern->start_min + Minutes{kMidnight}) {
      add(Code::runs_into_next_day, "/end_min", "平11.3.31基発168号",
          {text(next.pattern->start_min)});
    }
  }

  // A day that adds nothing is not blamed for what the days before it came to.
  void check_overtime(Minutes worked) {
    if (!planned_.working()) return;
    const Minutes over = worked - scheduled_minutes(facts_.card, day_);
    if (over <= Minutes{0}) return;
    const ContractHours& hours = facts_.card.hours_on(day_.worked_on);
    check_limit(hours.overtime_limit_a_day_min, over, "1日");
    check_limit(hours.overtime_limit_a_month_min, facts_.month_overtime_min + over, "1か月");
    check_limit(hours.overtime_limit_a_year_min, facts_.year_overtime_min + over, "1年");
  }

  void check_limit(const std::optional<Minutes>& limit, Minutes overtime, const char* span) {
    if (!limit || overtime <= *limit) return;
    add(Code::over_contract_limit, "/end_min", "派遣法26条1項10号・則22条",
        {std::string("時間外労働 ") + span + text(*limit)}, true);
  }

  const TimecardDay& day_;
  const DayFacts& facts_;
  PlannedDay planned_;
  Violations found_;
  bool has_red_times_ = false;
};

}  // namespace

Violations violations_of_day(const TimecardDay& day, const DayFacts& facts) {
  return DayCheck(day, facts).run();
}

}  // namespace tasuki::timecard::rules
