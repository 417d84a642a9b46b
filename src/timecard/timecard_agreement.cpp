// The 36協定 over all clients together (労基法36条, 38条1項).
#include <algorithm>

#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {
namespace {

constexpr Minutes kMonthAlways{100 * 60};   // 36条6項2号: less than this, holiday work included
constexpr Minutes kAverageAlways{80 * 60};  // 36条6項3号: of two to six months
constexpr int kLongestAverage = 6;

struct Overtime {
  Minutes beyond;   // 8 hours a day, 40 a week
  Minutes holiday;  // on statutory holidays

  Minutes all() const { return beyond + holiday; }
  void add(const Overtime& more) {
    beyond += more.beyond;
    holiday += more.holiday;
  }
};

class Look {
 public:
  explicit Look(const Sheet& sheet)
      : sheet_(sheet),
        agreed_(*sheet.agreed),
        month_(month_containing(sheet.card.period_from)),
        from_(first_day(month_)) {
    const Date until = std::max(add_months(from_, 1), sheet.card.period().until);
    const Period seen{sheet.earlier_from.value_or(from_), until};
    for (const law::ClassifiedDay& day :
         law::classify(all_work(sheet, law::days_needed(seen, sheet.rules)).days, sheet.rules)) {
      if (!seen.contains(day.worked_on)) continue;
      const law::ClassMinutes& worked = day.time.worked;
      days_[day.worked_on].add({worked.statutory_overtime(), worked.statutory_holiday_min});
    }
  }

  std::map<Date, Violations> found() {
    for (const auto& [on, day] : days_) {
      const YearMonth month = month_containing(on);
      if (month == month_ && day.holiday > Minutes{0}) ++holidays_;
      months_[month].add(day);
      if (on >= agreed_.starts_on) year_.add(day);
      const TimecardDay stored = day_on(sheet_, on);
      if (stored.state == DayState::empty) continue;
      look_at_day(on, day);
      if (month != month_) continue;
      look_at_month(on, day);
      if (sheet_.earlier_from) look_at_year(on, day);
    }
    return std::move(found_);
  }

 private:
  void warn(Date on, std::string limit, std::string sum) {
    found_[on].push_back({Code::over_overtime_agreement_worked,
                          "/end_min",
                          "労基法36条・38条1項",
                          {std::move(limit), std::move(sum)},
                          true});
  }
  void check(Date on, Minutes added, const std::string& span, Minutes sum, Minutes limit) {
    if (added > Minutes{0} && sum > limit) warn(on, span + text(limit), span + text(sum));
  }

  void look_at_day(Date on, const Overtime& day) {
    check(on, day.beyond, "1日", day.beyond, agreed_.per_day_min);
  }

  void look_at_month(Date on, const Overtime& day) {
    const Overtime& sum = months_[month_];
    if (agreed_.special_clause) {
      check(on, day.all(), "特別条項 1か月", sum.all(), agreed_.special_per_month_min);
    } else {
      check(on, day.beyond, "1か月", sum.beyond, agreed_.per_month_min);
    }
    if (!agreed_.research_exempt && day.all() > Minutes{0} && sum.all() >= kMonthAlways) {
      warn(on, "休日労働を含め1か月" + text(kMonthAlways) + "未満", "1か月" + text(sum.all()));
    }
    if (day.holiday > Minutes{0} && holidays_ > agreed_.holiday_days_per_month) {
      warn(on, "休日労働 月" + std::to_string(agreed_.holiday_days_per_month) + "日",
           "月" + std::to_string(holidays_) + "日");
    }
  }

  void look_at_year(Date on, const Overtime& day) {
    const Minutes limit =
        agreed_.special_clause ? agreed_.special_per_year_min : agreed_.per_year_min;
    check(on, day.beyond, agreed_.special_clause ? "特別条項 1年" : "1年", year_.beyond, limit);
    if (agreed_.special_clause && day.beyond > Minutes{0}) look_at_special_months(on);
    if (!agreed_.research_exempt && day.all() > Minutes{0}) look_at_averages(on);
  }

  // 36条5項: the months in which the ordinary limit was exceeded.
  void look_at_special_months(Date on) {
    if (months_[month_].beyond <= agreed_.per_month_min) return;
    const YearMonth first = month_containing(agreed_.starts_on);
    const auto times = std::count_if(months_.begin(), months_.end(), [&](const auto& one) {
      return one.first >= first && one.second.beyond > agreed_.per_month_min;
    });
    if (times <= agreed_.special_months_per_year) return;
    warn(on,
         "1か月" + text(agreed_.per_month_min) + "を超える月 年" +
             std::to_string(agreed_.special_months_per_year) + "回",
         "年" + std::to_string(times) + "回");
  }

  void look_at_averages(Date on) {
    Minutes sum = months_[month_].all();
    for (int count = 2; count <= kLongestAverage; ++count) {
      const auto earlier = months_.find(month_ - std::chrono::months{count - 1});
      if (earlier != months_.end()) sum += earlier->second.all();
      if (sum.value <= kAverageAlways.value * count) continue;
      warn(on, "休日労働を含め" + std::to_string(count) + "か月平均" + text(kAverageAlways),
           "合計" + text(sum));
      return;
    }
  }

  const Sheet& sheet_;
  const AgreedOvertime& agreed_;
  const YearMonth month_;
  const Date from_;
  std::map<Date, Overtime> days_;
  std::map<YearMonth, Overtime> months_;  // up to the day looked at
  Overtime year_;                         // likewise, since the agreement began
  int holidays_ = 0;                      // of the month, likewise
  std::map<Date, Violations> found_;
};

}  // namespace

Date earlier_days_from(const AgreedOvertime& agreed, Date period_from) {
  const Date month = first_day(month_containing(period_from));
  return std::min(agreed.starts_on, add_months(month, 1 - kLongestAverage));
}

std::map<Date, Violations> over_agreement(const Sheet& sheet) {
  if (!sheet.agreed) return {};
  return Look(sheet).found();
}

}  // namespace tasuki::timecard
