// 仮計算: billed minutes and the lines made of them.

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/era.hpp"
#include "invoice/invoice.hpp"

namespace tasuki::invoice {

std::string grouped(std::int64_t value) {
  std::string digits = std::to_string(std::llabs(value));
  for (auto at = static_cast<std::int64_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return value < 0 ? "-" + digits : digits;
}

namespace rules {
namespace {

using timecard::DayKind;

// In the order in which minutes of a day come, so that rounded shares add up to the rounded day.
constexpr std::array kTimeKinds{LineKind::base, LineKind::overtime_within_law, LineKind::overtime,
                                LineKind::holiday};

// The minutes of one day by what they are billed as.
struct Split {
  Minutes base;
  Minutes within_law;
  Minutes overtime;
  Minutes holiday;

  Minutes of(LineKind kind) const {
    switch (kind) {
      case LineKind::base:
        return base;
      case LineKind::overtime_within_law:
        return within_law;
      case LineKind::overtime:
        return overtime;
      default:
        return holiday;
    }
  }
};

Split split_by_hour(const law::ClassMinutes& worked) {
  return {worked.scheduled_min, worked.overtime_within_law_min, worked.statutory_overtime(),
          worked.statutory_holiday_min};
}

// The unit covers the scheduled minutes; what goes beyond is billed as overtime as far as it is
// statutory overtime. base holds the covered minutes.
Split split_by_unit(const BillableDay& day) {
  const law::ClassMinutes& worked = day.time.worked;
  const Minutes ordinary = worked.total() - worked.statutory_holiday_min;
  const Minutes covered = std::min(day.scheduled_min, ordinary);
  const Minutes beyond = ordinary - covered;
  const Minutes overtime = std::min(beyond, worked.statutory_overtime());
  return {covered, beyond - overtime, overtime, worked.statutory_holiday_min};
}

// A contract day is one unit. Of a shift that runs into the statutory holiday the hours there are
// billed by themselves, as a whole and with their premium: the unit is charged for the rest only.
Ratio share_of_unit(const BillableDay& day, const Split& split) {
  const Minutes elsewhere = std::min(split.holiday, day.scheduled_min - split.base);
  if (elsewhere <= Minutes{0}) return {1, 1};
  return {split.base.value, (split.base + elsewhere).value};
}

Ratio sum(const Ratio& a, const Ratio& b) {
  return {a.numerator() * b.denominator() + b.numerator() * a.denominator(),
          a.denominator() * b.denominator()};
}

Split split_of(const BillableDay& day, const Price& price) {
  Split split = price.unit == PriceUnit::hour ? split_by_hour(day.time.worked) : split_by_unit(day);
  if (price.holiday_charge_on_days_off && day.kind == DayKind::holiday_work) {
    return {{}, {}, {}, day.time.worked.total()};
  }
  return split;
}

bool billed_though_not_worked(DayKind kind, const Price& price) {
  return (kind == DayKind::absence && price.bill_absence) ||
         (kind == DayKind::paid_leave && price.bill_paid_leave) ||
         (kind == DayKind::non_working && price.bill_non_working);
}

Ratio hours(Minutes minutes) { return {minutes.value, 60}; }

class CardBill {
 public:
  explicit CardBill(const BillableCard& card) : card_(card), price_(card.price) {
    for (const BillableDay& day : card.days) splits_.push_back(split_of(day, price_));
  }

  std::vector<Line> lines() {
    for (const auto& [kind, days] : billed_time()) add_hours(kind, days);
    add_hours(LineKind::night, night_days());
    if (price_.unit == PriceUnit::hour) {
      add_hours(LineKind::leave, leave_days());
    } else {
      add_units();
    }
    return std::move(lines_);
  }

  // Whether a class was worked that is priced by a multiple of an hourly price that is missing.
  bool lacks_hourly_base() const {
    if (price_.unit == PriceUnit::hour) return false;
    for (std::size_t i = 0; i < splits_.size(); ++i) {
      if (hourly_base(card_.days[i]) > Yen{0}) continue;
      for (const LineKind kind : kTimeKinds) {
        if (kind == LineKind::base || splits_[i].of(kind) == Minutes{0}) continue;
        if (!charge(kind).yen_per_hour) return true;
      }
      const bool night = card_.days[i].time.night.total() > Minutes{0};
      if (night && price_.night.rate && !price_.night.yen_per_hour) return true;
    }
    return false;
  }

 private:
  using KindDays = std::pair<LineKind, std::vector<LineDay>>;

  bool by_minutes(LineKind kind) const {
    return kind != LineKind::base || price_.unit == PriceUnit::hour;
  }

  // The billed minutes of each class, day by day.
  std::vector<KindDays> billed_time() const {
    std::vector<KindDays> result;
    for (const LineKind kind : kTimeKinds) {
      if (by_minutes(kind)) result.emplace_back(kind, std::vector<LineDay>{});
    }
    const bool per_day = price_.minute_rounding.scope == law::MinuteScope::per_day;
    std::vector<LineDay*> order;
    for (auto& [kind, days] : result) {
      for (std::size_t i = 0; i < splits_.size(); ++i) {
        days.push_back({card_.days[i].worked_on, splits_[i].of(kind), {}});
      }
    }
    for (std::size_t i = 0; per_day && i < splits_.size(); ++i) {
      order.clear();
      for (auto& [kind, days] : result) order.push_back(&days[i]);
      settle(order);
    }
    if (!per_day) {
      order.clear();
      for (auto& [kind, days] : result) {
        for (LineDay& day : days) order.push_back(&day);
      }
      settle(order);
    }
    return result;
  }

  void settle(const std::vector<LineDay*>& days) const {
    std::vector<Minutes> raw;
    for (const LineDay* day : days) raw.push_back(day->raw_min);
    const auto billed = law::rounded_parts(raw, price_.minute_rounding);
    for (std::size_t i = 0; i < days.size(); ++i) days[i]->billed_min = billed[i];
  }

  std::vector<LineDay> night_days() const {
    std::vector<LineDay> days;
    if (!price_.night.rate && !price_.night.yen_per_hour) return days;
    for (const BillableDay& day : card_.days) {
      days.push_back({day.worked_on, day.time.night.total(), {}});
    }
    if (price_.minute_rounding.scope == law::MinuteScope::per_day) {
      for (LineDay& day : days) settle({&day});
    } else {
      std::vector<LineDay*> all;
      for (LineDay& day : days) all.push_back(&day);
      settle(all);
    }
    return days;
  }

  std::vector<LineDay> leave_days() const {
    std::vector<LineDay> days;
    for (const BillableDay& day : card_.days) {
      const bool billed = billed_though_not_worked(day.kind, price_);
      const Minutes minutes = billed ? day.scheduled_min : Minutes{};
      days.push_back({day.worked_on, minutes, minutes});
    }
    return days;
  }

  const Charge& charge(LineKind kind) const {
    switch (kind) {
      case LineKind::overtime_within_law:
        return price_.overtime_within_law;
      case LineKind::overtime:
        return price_.overtime;
      case LineKind::night:
        return price_.night;
      default:
        return price_.holiday;
    }
  }

  // The minutes for which the unit is paid; 0 by the hour.
  Minutes base_minutes(const BillableDay& day) const {
    if (price_.unit == PriceUnit::hour) return {};
    return price_.unit == PriceUnit::month ? card_.contract_minutes_of_month : day.shift_min;
  }

  // The hourly price that rates multiply on that day; 0 when the contract gives no hours.
  Yen hourly_base(const BillableDay& day) const {
    if (price_.unit == PriceUnit::hour) return price_.unit_yen;
    const Minutes over = base_minutes(day);
    if (over <= Minutes{0}) return {};
    return YenExact(price_.unit_yen).times(60, over.value).rounded(YenRounding::down);
  }

  // What an hour of this class costs on that day, exact, and the minutes its base stands on.
  struct Hourly {
    YenExact price;
    Minutes base_min;
    bool operator==(const Hourly&) const = default;
  };

  Hourly hourly(LineKind kind, const BillableDay& day) const {
    const YenExact base(hourly_base(day));
    if (kind == LineKind::base || kind == LineKind::leave) return {base, base_minutes(day)};
    const Charge& by = charge(kind);
    if (by.yen_per_hour) return {*by.yen_per_hour, {}};
    if (!by.rate) return {base, base_minutes(day)};
    return {base.times(by.rate->numerator(), by.rate->denominator()), base_minutes(day)};
  }

  // 日額20,000円÷8:00＝1時間2,500円
  std::string basis_text(const BillableDay& day) const {
    return "（" + std::string(price_.unit == PriceUnit::month ? "月額" : "日額") +
           grouped(price_.unit_yen.value) + "円÷" + text(base_minutes(day)) + "＝1時間" +
           grouped(hourly_base(day).value) + "円）";
  }

  // `days` has one entry for each day of the card. One line for each hourly price; lines of days on
  // which nothing was billed are dropped, and so are such days.
  void add_hours(LineKind kind, const std::vector<LineDay>& days) {
    struct Group {
      Hourly hourly;
      std::string basis;
      Minutes billed;
      std::vector<Ratio> quantities;
      std::vector<LineDay> days;
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < days.size(); ++i) {
      if (days[i].raw_min == Minutes{0} && days[i].billed_min == Minutes{0}) continue;
      const Hourly price = hourly(kind, card_.days[i]);
      auto group = std::find_if(groups.begin(), groups.end(),
                                [&](const Group& one) { return one.hourly == price; });
      if (group == groups.end()) {
        const bool by_base = price.base_min > Minutes{0};
        groups.push_back({price, by_base ? basis_text(card_.days[i]) : "", {}, {}, {}});
        group = groups.end() - 1;
      }
      group->billed += days[i].billed_min;
      group->quantities.push_back(hours(days[i].billed_min));
      group->days.push_back(days[i]);
    }
    for (Group& group : groups) {
      if (group.billed <= Minutes{0}) continue;
      add(kind, LineUnit::hour, group.quantities, group.hourly.price, std::move(group.days),
          group.basis);
    }
  }

  // The day and month units: contract days that were worked, or are billed though not worked.
  void add_units() {
    const bool monthly = price_.unit == PriceUnit::month;
    std::vector<LineDay> days;
    std::vector<Ratio> quantities;
    for (std::size_t i = 0; i < splits_.size(); ++i) {
      const BillableDay& day = card_.days[i];
      const bool worked = day.kind == DayKind::work && splits_[i].base > Minutes{0};
      if (!worked && !billed_though_not_worked(day.kind, price_)) continue;
      const Ratio share = worked ? share_of_unit(day, splits_[i]) : Ratio{1, 1};
      days.push_back({day.worked_on, splits_[i].base, splits_[i].base});
      quantities.emplace_back(share.numerator(),
                              share.denominator() * (monthly ? card_.contract_days_of_month : 1));
    }
    if (days.empty()) return;
    add(LineKind::base, monthly ? LineUnit::month : LineUnit::day, quantities,
        YenExact(price_.unit_yen), std::move(days), "");
    std::rotate(lines_.begin(), lines_.end() - 1, lines_.end());  // the base line comes first
  }

  // `quantities` are those of the days.
  void add(LineKind kind, LineUnit unit, const std::vector<Ratio>& quantities, YenExact unit_price,
           std::vector<LineDay> days, const std::string& basis) {
    Line line;
    line.kind = kind;
    line.assignment = card_.assignment;
    line.content = "労働者派遣料金 " + card_.contract_number + " " + card_.worker_name + "（" +
                   era_text(card_.period.from) + "～" + era_text(card_.period.last()) + "） " +
                   std::string(word_ja(kind)) + basis;
    line.unit = unit;
    for (const Ratio& quantity : quantities) line.quantity = sum(line.quantity, quantity);
    line.unit_price = unit_price;
    const auto amount = [&](const Ratio& quantity) {
      return unit_price.times(quantity.numerator(), quantity.denominator());
    };
    line.calculated_yen = law::billed_yen(amount(line.quantity), price_.line_rounding);
    line.amount_yen = line.calculated_yen;
    line.tax_class = price_.tax_class;
    Yen rest = line.calculated_yen;
    std::size_t last = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
      days[i].amount_yen = amount(quantities[i]).rounded(YenRounding::down);
      rest = rest - days[i].amount_yen;
      if (quantities[i].numerator() > 0) last = i;
    }
    days[last].amount_yen += rest;
    line.days = std::move(days);
    lines_.push_back(std::move(line));
  }

  const BillableCard& card_;
  const Price& price_;
  std::vector<Split> splits_;
  std::vector<Line> lines_;
};

void check_charge(Violations& found, const Charge& charge, const std::string& pointer) {
  const bool negative_rate = charge.rate && charge.rate->numerator() < 0;
  if (negative_rate || (charge.yen_per_hour && *charge.yen_per_hour < Yen{0})) {
    found.push_back({Code::too_small, pointer, "", {"0"}});
  }
}

void check_card(Violations& found, const BillableCard& card, const std::string& pointer) {
  const Price& price = card.price;
  if (!card.locked) found.push_back({Code::nothing_locked, pointer});
  if (card.billed) found.push_back({Code::already_billed, pointer});
  if (price.unit_yen < Yen{1}) found.push_back({Code::price_not_positive, pointer + "/unit_yen"});
  if (!law::is_rounding_unit(price.minute_rounding.unit_min)) {
    found.push_back({Code::bad_choice, pointer + "/minute_rounding/unit_min"});
  }
  if (price.unit == PriceUnit::month && card.contract_days_of_month < 1) {
    found.push_back({Code::required, pointer + "/contract_days_of_month"});
  }
  if (CardBill(card).lacks_hourly_base()) {
    found.push_back({Code::price_not_positive, pointer + "/unit_yen"});
  }
  check_charge(found, price.overtime_within_law, pointer + "/overtime_within_law");
  check_charge(found, price.overtime, pointer + "/overtime");
  check_charge(found, price.night, pointer + "/night");
  check_charge(found, price.holiday, pointer + "/holiday");
}

// A day off plans no hours: the shift counts that begins nearest to when the worker came.
Minutes shift_minutes(const timecard::CardFacts& facts, const timecard::TimecardDay& day) {
  const Minutes scheduled = timecard::rules::scheduled_minutes(facts, day);
  const auto& patterns = facts.hours_on(day.worked_on).patterns;
  if (scheduled > Minutes{0} || !day.start_min || patterns.empty()) return scheduled;
  const auto apart = [&](const timecard::HoursPattern& pattern) {
    return std::abs(pattern.start_min.value - day.start_min->value);
  };
  return std::min_element(patterns.begin(), patterns.end(),
                          [&](const auto& a, const auto& b) { return apart(a) < apart(b); })
      ->scheduled_min();
}

std::vector<timecard::PlannedDay> planned_days(const timecard::CardFacts& facts, YearMonth month) {
  std::vector<timecard::PlannedDay> days;
  for (const Date on : Period::inclusive(first_day(month), last_day(month)).each_day()) {
    auto day = timecard::rules::planned_day(facts.hours_on(on), on, *facts.holidays);
    if (day.working()) days.push_back(std::move(day));
  }
  return days;
}

}  // namespace

std::vector<BillableDay> billable_days(const timecard::CardFacts& facts, const Period& period,
                                       const std::vector<timecard::TimecardDay>& days,
                                       const std::vector<law::ClassifiedDay>& classified) {
  std::vector<BillableDay> result;
  for (const timecard::TimecardDay& day : days) {
    if (day.state != timecard::DayState::approved || !period.contains(day.worked_on)) continue;
    BillableDay billable;
    billable.worked_on = day.worked_on;
    billable.kind = day.kind;
    billable.scheduled_min = timecard::rules::scheduled_minutes(facts, day);
    billable.shift_min = shift_minutes(facts, day);
    for (const law::ClassifiedDay& counted : classified) {
      if (counted.worked_on == day.worked_on) billable.time = counted.time;
    }
    result.push_back(billable);
  }
  std::sort(result.begin(), result.end(),
            [](const BillableDay& a, const BillableDay& b) { return a.worked_on < b.worked_on; });
  return result;
}

std::int32_t contract_days_of_month(const timecard::CardFacts& facts, YearMonth month) {
  return static_cast<std::int32_t>(planned_days(facts, month).size());
}

Minutes contract_minutes_of_month(const timecard::CardFacts& facts, YearMonth month,
                                  const std::vector<timecard::TimecardDay>& days) {
  Minutes sum;
  for (const timecard::PlannedDay& planned : planned_days(facts, month)) {
    Minutes minutes;
    for (const timecard::TimecardDay& day : days) {
      if (day.worked_on != planned.on || !day.start_min) continue;
      minutes = timecard::rules::scheduled_minutes(facts, day);
    }
    sum += minutes > Minutes{0} ? minutes : planned.scheduled_min();
  }
  return sum;
}

Outcome<std::vector<Line>> provisional_lines(const std::vector<BillableCard>& cards) {
  Violations found;
  if (cards.empty()) found.push_back({Code::nothing_locked, ""});
  for (std::size_t i = 0; i < cards.size(); ++i) {
    check_card(found, cards[i], "/cards/" + std::to_string(i));
  }
  std::vector<Line> lines;
  for (std::size_t i = 0; !has_red(found) && i < cards.size(); ++i) {
    for (Line& line : CardBill(cards[i]).lines()) lines.push_back(std::move(line));
  }
  return decided(std::move(lines), std::move(found));
}

}  // namespace rules
}  // namespace tasuki::invoice
