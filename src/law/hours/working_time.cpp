#include "law/hours/working_time.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace tasuki::law {
namespace {

constexpr std::int32_t kDay = 1440;

// A stretch of work of uniform kind: no break, no midnight, no edge of the night inside.
struct Piece {
  std::size_t entry;  // index into the days
  TimeSpan span;
  bool night;
  bool holiday;
};

void refuse(bool wrong, const char* what) {
  if (wrong) throw std::invalid_argument(what);
}

void check_interval(const WorkInterval& interval) {
  const TimeSpan& span = interval.span;
  refuse(span.start_min.value < 0 || span.end_min > kLastDayMinute, "work outside 0:00-48:00");
  refuse(span.end_min <= span.start_min, "work ends before it begins");
  for (std::size_t i = 0; i < interval.breaks.size(); ++i) {
    const TimeSpan& rest = interval.breaks[i];
    refuse(rest.end_min <= rest.start_min, "a break ends before it begins");
    refuse(!span.contains(rest), "a break outside the work");
    for (std::size_t j = 0; j < i; ++j) {
      refuse(rest.overlaps(interval.breaks[j]), "two breaks overlap");
    }
  }
}

// Nobody works in two places at once, and one contract has one entry a day.
void check_days(const std::vector<WorkDay>& days) {
  using Stretch = std::pair<std::int64_t, std::int64_t>;
  std::vector<Stretch> stretches;
  std::vector<std::pair<Date, std::int64_t>> keys;
  for (const WorkDay& day : days) {
    keys.emplace_back(day.worked_on, day.contract);
    const std::int64_t midnight = std::int64_t{day.worked_on.time_since_epoch().count()} * kDay;
    for (const WorkInterval& interval : day.intervals) {
      check_interval(interval);
      stretches.emplace_back(midnight + interval.span.start_min.value,
                             midnight + interval.span.end_min.value);
    }
  }
  std::sort(keys.begin(), keys.end());
  refuse(std::adjacent_find(keys.begin(), keys.end()) != keys.end(),
         "two entries of one contract on one day");
  std::sort(stretches.begin(), stretches.end());
  const auto clash =
      std::adjacent_find(stretches.begin(), stretches.end(),
                         [](const Stretch& a, const Stretch& b) { return b.first < a.second; });
  refuse(clash != stretches.end(), "work in two places at once");
}

std::vector<TimeSpan> worked_spans(const WorkInterval& interval) {
  std::vector<TimeSpan> breaks = interval.breaks;
  std::sort(breaks.begin(), breaks.end(),
            [](const TimeSpan& a, const TimeSpan& b) { return a.start_min < b.start_min; });
  std::vector<TimeSpan> spans;
  DayMinute from = interval.span.start_min;
  for (const TimeSpan& rest : breaks) {
    if (from < rest.start_min) spans.push_back({from, rest.start_min});
    from = rest.end_min;
  }
  if (from < interval.span.end_min) spans.push_back({from, interval.span.end_min});
  return spans;
}

void add_pieces(std::vector<Piece>& pieces, std::size_t entry, const WorkDay& day,
                const WorkingTimeRules& rules) {
  std::array<std::int32_t, 5> cuts{kDay, rules.night_from_min.value, rules.night_until_min.value,
                                   rules.night_from_min.value + kDay,
                                   rules.night_until_min.value + kDay};
  std::sort(cuts.begin(), cuts.end());
  for (const WorkInterval& interval : day.intervals) {
    for (TimeSpan rest : worked_spans(interval)) {
      while (rest.start_min < rest.end_min) {
        const auto cut = std::upper_bound(cuts.begin(), cuts.end(), rest.start_min.value);
        const DayMinute end{cut == cuts.end() ? rest.end_min.value
                                              : std::min(*cut, rest.end_min.value)};
        const Date on = day.worked_on + std::chrono::days{rest.start_min.value / kDay};
        pieces.push_back({entry,
                          {rest.start_min, end},
                          rules.is_night(rest.start_min),
                          rules.is_statutory_holiday(on)});
        rest.start_min = end;
      }
    }
  }
}

// Fills the classes of one working day in order of time.
class DayCounter {
 public:
  DayCounter(const WorkingTimeRules& rules, Minutes& week) : rules_(rules), week_(week) {}

  void count(const Piece& piece, Minutes scheduled, ClassifiedTime& time) {
    if (piece.holiday) return add(time, WorkClass::statutory_holiday, piece.span.length(), piece);
    Minutes rest = piece.span.length();
    while (rest > Minutes{0}) {
      const auto [work_class, room] = next(scheduled - time.worked.scheduled_min);
      const Minutes taken = std::min(rest, room);
      add(time, work_class, taken, piece);
      day_ += taken;
      if (work_class != WorkClass::over_8h) week_ += taken;
      rest = rest - taken;
    }
  }

 private:
  // The class of the next minute and for how many minutes it stays so.
  std::pair<WorkClass, Minutes> next(Minutes scheduled_left) const {
    constexpr Minutes endless{2 * kDay};
    const Minutes day_left = rules_.daily_limit_min - day_;
    if (day_left <= Minutes{0}) return {WorkClass::over_8h, endless};
    const Minutes week_left = rules_.weekly_limit_min - week_;
    if (week_left <= Minutes{0}) return {WorkClass::over_40h, day_left};
    const Minutes room = std::min(day_left, week_left);
    if (scheduled_left <= Minutes{0}) return {WorkClass::overtime_within_law, room};
    return {WorkClass::scheduled, std::min(room, scheduled_left)};
  }

  static void add(ClassifiedTime& time, WorkClass work_class, Minutes taken, const Piece& piece) {
    time.worked.of(work_class) += taken;
    if (piece.night) time.night.of(work_class) += taken;
  }

  const WorkingTimeRules& rules_;
  Minutes& week_;  // counted towards the weekly limit so far
  Minutes day_;    // counted towards the daily limit so far
};

std::vector<Step> steps_of(const WorkDay& day, const ClassifiedTime& time, Minutes elsewhere) {
  std::vector<Step> steps;
  for (const WorkInterval& interval : day.intervals) {
    std::vector<TimeSpan> spans{interval.span};
    spans.insert(spans.end(), interval.breaks.begin(), interval.breaks.end());
    steps.push_back({StepKey::interval, std::move(spans), interval.worked(), ""});
  }
  const auto add = [&](StepKey key, Minutes minutes, const char* law) {
    if (minutes > Minutes{0}) steps.push_back({key, {}, minutes, law});
  };
  const ClassMinutes& worked = time.worked;
  if (day.intervals.size() > 1) add(StepKey::total, worked.total(), "");
  if (!day.intervals.empty()) add(StepKey::other_contracts, elsewhere, "労働基準法38条1項");
  add(StepKey::scheduled, worked.scheduled_min, "");
  add(StepKey::overtime_within_law, worked.overtime_within_law_min, "");
  add(StepKey::over_8h, worked.over_8h_min, "労働基準法32条2項・37条1項");
  add(StepKey::over_40h, worked.over_40h_min, "労働基準法32条1項・37条1項");
  add(StepKey::statutory_holiday, worked.statutory_holiday_min, "労働基準法35条・37条1項");
  add(StepKey::night, time.night.total(), "労働基準法37条4項");
  if (!day.intervals.empty()) {
    add(StepKey::short_of_schedule, day.scheduled_min - worked.total(), "");
  }
  return steps;
}

using Indices = std::vector<std::size_t>;

// All entries of one date, counted together.
void classify_date(const std::vector<WorkDay>& days, const Indices& entries,
                   const WorkingTimeRules& rules, Minutes& week,
                   std::vector<ClassifiedDay>& result) {
  std::vector<Piece> pieces;
  for (const std::size_t entry : entries) add_pieces(pieces, entry, days[entry], rules);
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.span.start_min < b.span.start_min; });
  DayCounter counter(rules, week);
  std::vector<Minutes> elsewhere(entries.size());
  for (const Piece& piece : pieces) {
    counter.count(piece, days[piece.entry].scheduled_min, result[piece.entry].time);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto& own = days[entries[i]].intervals;
      const bool before = !own.empty() && piece.span.start_min < own.back().span.start_min;
      if (entries[i] != piece.entry && before && !piece.holiday) {
        elsewhere[i] += piece.span.length();
      }
    }
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    ClassifiedDay& day = result[entries[i]];
    day.explain = steps_of(days[entries[i]], day.time, elsewhere[i]);
  }
}

}  // namespace

Minutes WorkInterval::worked() const {
  Minutes minutes = span.length();
  for (const TimeSpan& rest : breaks) minutes = minutes - rest.length();
  return minutes;
}

bool WorkingTimeRules::is_statutory_holiday(Date on) const {
  const auto listed = [&](const std::vector<Date>& days) {
    return std::find(days.begin(), days.end(), on) != days.end();
  };
  if (listed(exchanged_on)) return false;
  if (listed(statutory_holidays_on)) return true;
  return statutory_holiday_weekday &&
         *statutory_holiday_weekday == static_cast<std::int32_t>(weekday_index(on));
}

bool WorkingTimeRules::is_night(DayMinute at) const {
  const std::int32_t t = at.value % kDay;
  if (night_from_min > night_until_min) {
    return t >= night_from_min.value || t < night_until_min.value;
  }
  return t >= night_from_min.value && t < night_until_min.value;
}

Date WorkingTimeRules::week_start(Date on) const {
  const auto back = (static_cast<std::int32_t>(weekday_index(on)) - week_starts_on + 7) % 7;
  return on - std::chrono::days{back};
}

Minutes& ClassMinutes::of(WorkClass work_class) {
  switch (work_class) {
    case WorkClass::scheduled:
      return scheduled_min;
    case WorkClass::overtime_within_law:
      return overtime_within_law_min;
    case WorkClass::over_8h:
      return over_8h_min;
    case WorkClass::over_40h:
      return over_40h_min;
    case WorkClass::statutory_holiday:
      return statutory_holiday_min;
  }
  throw std::logic_error("unknown class of work");
}

Minutes ClassMinutes::of(WorkClass work_class) const {
  return const_cast<ClassMinutes*>(this)->of(work_class);
}

Minutes ClassMinutes::total() const {
  return scheduled_min + overtime_within_law_min + over_8h_min + over_40h_min +
         statutory_holiday_min;
}

ClassMinutes& ClassMinutes::operator+=(const ClassMinutes& o) {
  scheduled_min += o.scheduled_min;
  overtime_within_law_min += o.overtime_within_law_min;
  over_8h_min += o.over_8h_min;
  over_40h_min += o.over_40h_min;
  statutory_holiday_min += o.statutory_holiday_min;
  return *this;
}

ClassifiedTime& ClassifiedTime::operator+=(const ClassifiedTime& o) {
  worked += o.worked;
  night += o.night;
  return *this;
}

Period days_needed(const Period& wanted, const WorkingTimeRules& rules) {
  return {rules.week_start(wanted.from), wanted.until};
}

std::vector<ClassifiedDay> classify(const std::vector<WorkDay>& days,
                                    const WorkingTimeRules& rules) {
  check_days(days);
  std::vector<ClassifiedDay> result;
  result.reserve(days.size());
  for (const WorkDay& day : days) result.push_back({day.worked_on, day.contract, {}, {}});

  Indices order(days.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return days[a].worked_on < days[b].worked_on;
  });
  Minutes week;
  std::optional<Date> week_of;
  for (auto first = order.begin(); first != order.end();) {
    const Date on = days[*first].worked_on;
    const auto last =
        std::find_if(first, order.end(), [&](std::size_t i) { return days[i].worked_on != on; });
    if (week_of != rules.week_start(on)) week = Minutes{0};
    week_of = rules.week_start(on);
    classify_date(days, Indices(first, last), rules, week, result);
    first = last;
  }
  return result;
}

}  // namespace tasuki::law
