#include <gtest/gtest.h>

#include <random>

#include "invoice/invoice.hpp"

namespace tasuki::invoice {
namespace {

using timecard::DayKind;

Date aug(unsigned day) { return date(2027, 8, day); }

// The contract's charges in these tests: 1,850 yen an hour, ×1.25 overtime, +0.25 night, ×1.35
// statutory holiday.
Price per_hour() {
  Price price;
  price.unit_yen = {1850};
  price.overtime.rate = Ratio{125, 100};
  price.night.rate = Ratio{25, 100};
  price.holiday.rate = Ratio{135, 100};
  return price;
}

BillableDay day(unsigned on, law::ClassMinutes worked, DayKind kind = DayKind::work,
                std::int32_t scheduled = 480) {
  return {aug(on), kind, {scheduled}, {worked, {}}, {scheduled}};
}

law::ClassMinutes ordinary(std::int32_t scheduled, std::int32_t within_law = 0,
                           std::int32_t over_8h = 0, std::int32_t over_40h = 0,
                           std::int32_t holiday = 0) {
  return {{scheduled}, {within_law}, {over_8h}, {over_40h}, {holiday}};
}

BillableCard card(Price price, std::vector<BillableDay> days) {
  BillableCard result;
  result.assignment = AssignmentId{7};
  result.contract_number = "K-2027-1";
  result.worker_name = "派遣 花子";
  result.period = Period::inclusive(aug(16), aug(31));
  result.locked = true;
  result.days = std::move(days);
  result.price = price;
  result.contract_days_of_month = 20;  // August 2027: 2–6, 9–12, 17–20, 23–27, 30, 31
  result.contract_minutes_of_month = {20 * 480};
  return result;
}

// Model form 10, 16–31 August: eight days of 8:00 and the 31st of 10:00.
std::vector<BillableDay> second_half() {
  std::vector<BillableDay> days;
  for (const unsigned on : {19U, 20U, 23U, 24U, 25U, 26U, 27U, 30U}) {
    days.push_back(day(on, ordinary(480)));
  }
  days.push_back(day(31, ordinary(480, 0, 120)));
  return days;
}

// What an invoice needs besides its lines to go out.
Invoice filled(Invoice invoice) {
  invoice.issuer = {"仙台商事株式会社", "", "T8700110005901"};
  invoice.recipient = {"宮城物産株式会社", "", ""};
  invoice.period_from_on = aug(1);
  invoice.period_to_on = aug(31);
  return invoice;
}

IssueFacts facts() {
  return {"S-1", date(2027, 9, 1), {{10, 100}, {8, 100}, "2019-10-01"}, "時間数の誤り"};
}

struct ExpectedLine {
  LineKind kind;
  const char* quantity;
  std::int64_t yen;
};

void expect_lines(const char* what, const BillableCard& card,
                  const std::vector<ExpectedLine>& expected) {
  SCOPED_TRACE(what);
  const auto outcome = rules::provisional_lines({card});
  ASSERT_FALSE(outcome.refused());
  const auto& lines = *outcome.after;
  ASSERT_EQ(lines.size(), expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(enum_text(lines[i].kind), enum_text(expected[i].kind));
    EXPECT_EQ(text(lines[i].quantity), expected[i].quantity);
    EXPECT_EQ(lines[i].amount_yen, Yen{expected[i].yen});
    EXPECT_EQ(lines[i].amount_yen, lines[i].calculated_yen);
  }
}

// 72 h × 1,850 = 133,200; 2 h × 1,850 × 1.25 = 4,625.
TEST(InvoiceRules, GoldenSecondHalfOfAugustByTheHour) {
  expect_lines("hour", card(per_hour(), second_half()),
               {{LineKind::base, "72", 133'200}, {LineKind::overtime, "2", 4'625}});
  const auto lines = *rules::provisional_lines({card(per_hour(), second_half())}).after;
  EXPECT_EQ(lines[0].days.size(), 9U);
  ASSERT_EQ(lines[1].days.size(), 1U);  // traceable to the 31st
  EXPECT_EQ(lines[1].days[0].worked_on, aug(31));
  EXPECT_EQ(lines[1].days[0].billed_min, Minutes{120});
  EXPECT_EQ(lines[0].content,
            "労働者派遣料金 K-2027-1 派遣 花子（令和9年8月16日～令和9年8月31日） 基本");
}

// By the day: 9 × 15,000 = 135,000; overtime 2 h × 15,000 ÷ 8 × 1.25 = 4,687.5 → 4,687 (down).
// By the month: 300,000 × 9/20 = 135,000; an hour is 300,000 ÷ 160 = 1,875 again.
TEST(InvoiceRules, ByTheDayAndByTheMonth) {
  Price price = per_hour();
  price.unit = PriceUnit::day;
  price.unit_yen = {15'000};
  expect_lines("day", card(price, second_half()),
               {{LineKind::base, "9", 135'000}, {LineKind::overtime, "2", 4'687}});
  price.unit = PriceUnit::month;
  price.unit_yen = {300'000};
  expect_lines("month", card(price, second_half()),
               {{LineKind::base, "0.45", 135'000}, {LineKind::overtime, "2", 4'687}});
  BillableCard without_hours = card(price, second_half());
  without_hours.contract_minutes_of_month = {};
  EXPECT_TRUE(rules::provisional_lines({without_hours}).refused());
  price.overtime.yen_per_hour = Yen{2'400};
  expect_lines("explicit yen", card(price, second_half()),
               {{LineKind::base, "0.45", 135'000}, {LineKind::overtime, "2", 4'800}});
}

// A sixth contract day of 7:00 whose last 2:00 are over 40 h a week: the day's price covers the
// contract's 7:00, so nothing is billed twice; by the hour the 2:00 carry the overtime rate.
TEST(InvoiceRules, TheDayPriceCoversTheContractHours) {
  const std::vector<BillableDay> days{day(21, ordinary(300, 0, 0, 120), DayKind::work, 420)};
  Price price = per_hour();
  // 5 h × 1,850 = 9,250; 2 h × 2,312.5 = 4,625
  expect_lines("hour", card(price, days),
               {{LineKind::base, "5", 9'250}, {LineKind::overtime, "2", 4'625}});
  price.unit = PriceUnit::day;
  price.unit_yen = {13'000};
  expect_lines("day", card(price, days), {{LineKind::base, "1", 13'000}});
}

// Saturday 22:00–29:00 with an hour's rest: 2:00 before the statutory holiday begins, 4:00 in it.
// A third of the day's 12,000 = 4,000; 4 h × 2,000 × 1.35 = 10,800: no hour is paid twice.
TEST(InvoiceRules, AShiftIntoTheStatutoryHolidayIsNotPaidTwice) {
  const std::vector<BillableDay> days{day(21, ordinary(120, 0, 0, 0, 240), DayKind::work, 360)};
  Price price = per_hour();
  price.unit = PriceUnit::day;
  price.unit_yen = {12'000};
  expect_lines("day", card(price, days),
               {{LineKind::base, "1/3", 4'000}, {LineKind::holiday, "4", 10'800}});
}

TEST(InvoiceRules, EachClassHasItsPrice) {
  // Saturday off by contract: 8:00 within the law at ×1 = 14,800; 1:00 over eight = 2,312.5 →
  // 2,312.
  const BillableDay saturday = day(21, ordinary(0, 480, 60), DayKind::holiday_work, 0);
  expect_lines("day off", card(per_hour(), {saturday}),
               {{LineKind::overtime_within_law, "8", 14'800}, {LineKind::overtime, "1", 2'312}});
  // … or all of it at the holiday charge when the contract says so: 9 × 1,850 × 1.35 = 22,477.5.
  Price price = per_hour();
  price.holiday_charge_on_days_off = true;
  expect_lines("day off at holiday charge", card(price, {saturday}),
               {{LineKind::holiday, "9", 22'477}});
  // Statutory holiday 8:00: 8 × 1,850 × 1.35 = 19,980.
  expect_lines("statutory holiday",
               card(per_hour(), {day(22, ordinary(0, 0, 0, 0, 480), DayKind::holiday_work, 0)}),
               {{LineKind::holiday, "8", 19'980}});
  // Night shift of 8:00, 6:00 of it at night: 14,800 + 6 × 462.5 = 2,775.
  BillableDay night = day(23, ordinary(480));
  night.time.night.scheduled_min = {360};
  expect_lines("night is added", card(per_hour(), {night}),
               {{LineKind::base, "8", 14'800}, {LineKind::night, "6", 2'775}});
  price.night = {};
  expect_lines("no night charge agreed", card(price, {night}), {{LineKind::base, "8", 14'800}});
}

TEST(InvoiceRules, LeaveAndAbsenceAreNotBilledUnlessAgreed) {
  const std::vector<BillableDay> days{day(9, {}, DayKind::absence),
                                      day(10, {}, DayKind::paid_leave),
                                      day(12, {}, DayKind::non_working)};
  Price price = per_hour();
  expect_lines("nothing", card(price, days), {});
  price.bill_paid_leave = true;
  expect_lines("leave: 8 × 1,850", card(price, days), {{LineKind::leave, "8", 14'800}});
  price.bill_absence = true;
  price.bill_non_working = true;
  expect_lines("all: 24 × 1,850", card(price, days), {{LineKind::leave, "24", 44'400}});
  price.unit = PriceUnit::day;
  price.unit_yen = {15'000};
  expect_lines("by the day", card(price, days), {{LineKind::base, "3", 45'000}});
}

// 18:07 instead of 18:00 on three days: 8:07 each, 0:07 of it over eight hours.
TEST(InvoiceRules, MinutesAreRoundedAsTheContractSays) {
  using law::MinuteMode;
  using law::MinuteScope;
  const std::vector<BillableDay> days{day(23, ordinary(480, 0, 7)), day(24, ordinary(480, 0, 7)),
                                      day(25, ordinary(480, 0, 7))};
  struct Row {
    law::MinuteRounding rounding;
    std::int32_t base;
    std::int32_t overtime;
  };
  const Row rows[] = {
      {{1, MinuteMode::down, MinuteScope::per_day}, 1440, 21},
      {{15, MinuteMode::down, MinuteScope::per_day}, 1440, 0},
      {{15, MinuteMode::up, MinuteScope::per_day}, 1440, 45},
      {{15, MinuteMode::down, MinuteScope::per_period}, 1440, 15},  // 0:21 → 0:15
      {{15, MinuteMode::up, MinuteScope::per_period}, 1440, 30},    // 0:21 → 0:30
      {{15, MinuteMode::half_up, MinuteScope::per_period}, 1440, 15},
      {{10, MinuteMode::half_up, MinuteScope::per_day}, 1440, 30},
  };
  for (const Row& row : rows) {
    Price price = per_hour();
    price.minute_rounding = row.rounding;
    std::int32_t base = 0;
    std::int32_t overtime = 0;
    const auto lines = rules::provisional_lines({card(price, days)}).after.value();
    for (const Line& line : lines) {
      for (const LineDay& share : line.days) {
        (line.kind == LineKind::base ? base : overtime) += share.billed_min.value;
      }
    }
    EXPECT_EQ(base, row.base);
    EXPECT_EQ(overtime, row.overtime);
  }
}

TEST(InvoiceRules, ProvisionalCalculationIsRefused) {
  struct Row {
    const char* what;
    Code code;
    std::vector<BillableCard> cards;
  };
  BillableCard open = card(per_hour(), second_half());
  open.locked = false;
  BillableCard billed = card(per_hour(), second_half());
  billed.billed = true;
  BillableCard free = card(per_hour(), second_half());
  free.price.unit_yen = {0};
  BillableCard negative = card(per_hour(), second_half());
  negative.price.unit_yen = {-1};
  BillableCard seven = card(per_hour(), second_half());
  seven.price.minute_rounding.unit_min = 7;
  BillableCard month = card(per_hour(), second_half());
  month.price.unit = PriceUnit::month;
  month.contract_days_of_month = 0;
  const Row rows[] = {
      {"no card", Code::nothing_locked, {}},
      {"not locked", Code::nothing_locked, {open}},
      {"billed before", Code::already_billed, {billed}},
      {"price 0", Code::price_not_positive, {free}},
      {"negative price", Code::price_not_positive, {negative}},
      {"rounding to 7 minutes", Code::bad_choice, {seven}},
      {"month without its contract days", Code::required, {month}},
  };
  for (const Row& row : rows) {
    const auto outcome = rules::provisional_lines(row.cards);
    ASSERT_TRUE(outcome.refused()) << row.what;
    EXPECT_EQ(outcome.violations.front().code, row.code) << row.what;
  }
}

// 1,850 an hour: 8:05 = 14,954.17, 8:10 = 15,108.33, 7:55 = 14,645.83; together 24:10 = 44,708.33
// → 44,708. Each day a fraction of a yen dropped, the last day takes the rest: 14,646.
TEST(InvoiceRules, EachDayCarriesItsPartOfTheLine) {
  const std::vector<BillableDay> days{day(23, ordinary(485)), day(24, ordinary(490)),
                                      day(25, ordinary(475))};
  Line line = rules::provisional_lines({card(per_hour(), days)}).after.value().at(0);
  const auto amounts = [](const Line& of) {
    std::vector<std::int64_t> yen;
    for (const LineDay& one : rules::billed_by_day(of)) yen.push_back(one.amount_yen.value);
    return yen;
  };
  using Amounts = std::vector<std::int64_t>;
  EXPECT_EQ(line.amount_yen, Yen{44'708});
  EXPECT_EQ(amounts(line), (Amounts{14'954, 15'108, 14'646}));
  // Edited to 40,000: 13,379.26 and 13,517.04 in proportion.
  EXPECT_EQ(amounts(*rules::edit_line(line, {40'000}, "値引き").after),
            (Amounts{13'379, 13'517, 13'104}));
  // A line kept from before days carried amounts: in proportion of the billed minutes.
  Line older = line;
  for (LineDay& one : older.days) one.amount_yen = {};
  EXPECT_EQ(amounts(older), (Amounts{14'954, 15'108, 14'646}));
  // A reversal gives each day back.
  Invoice draft;
  draft.lines = {line};
  const Invoice original = rules::issue(filled(draft), facts()).after.value();
  const Invoice reversal = rules::reversal_of(original, facts()).after.value();
  EXPECT_EQ(amounts(reversal.lines[0]), (Amounts{-14'954, -15'108, -14'646}));
  EXPECT_EQ(rules::billed_by_day(reversal.lines[0])[0].billed_min, Minutes{-485});
  // By the month, 100,006 for seven contract days: 14,286.57 a day, three 42,859.71.
  Price price = per_hour();
  price.unit = PriceUnit::month;
  price.unit_yen = {100'006};
  BillableCard month = card(price, days);
  month.contract_days_of_month = 7;
  line = rules::provisional_lines({month}).after.value().at(0);
  EXPECT_EQ(line.amount_yen, Yen{42'859});
  EXPECT_EQ(amounts(line), (Amounts{14'286, 14'286, 14'287}));
}

// Whatever was worked and however it is rounded: by the hour and exact, all worked minutes are
// billed once; rounded, the sum of all shares is the rounded sum, per day or per period.
TEST(InvoiceRules, PropertyBilledMinutesAddUp) {
  std::mt19937 random(857);
  const auto pick = [&](std::int32_t limit) {
    return static_cast<std::int32_t>(random() % static_cast<unsigned>(limit));
  };
  const std::int32_t units[] = {1, 5, 6, 10, 15, 30};
  for (int round = 0; round < 500; ++round) {
    std::vector<BillableDay> days;
    for (unsigned on = 16; on <= 31; ++on) {
      days.push_back(day(on, ordinary(pick(481), pick(61), pick(121), pick(121), pick(200))));
    }
    Price price = per_hour();
    price.minute_rounding = {units[pick(6)], static_cast<law::MinuteMode>(pick(3)),
                             static_cast<law::MinuteScope>(pick(2))};
    Minutes expected;
    Minutes raw;
    for (const BillableDay& d : days) {
      raw += d.time.worked.total();
      expected += law::rounded(d.time.worked.total(), price.minute_rounding);
    }
    if (price.minute_rounding.scope == law::MinuteScope::per_period) {
      expected = law::rounded(raw, price.minute_rounding);
    }
    Minutes billed;
    const auto lines = rules::provisional_lines({card(price, days)}).after.value();
    for (const Line& line : lines) {
      Minutes of_line;
      Yen yen;
      for (const LineDay& share : rules::billed_by_day(line)) {
        of_line += share.billed_min;
        yen += share.amount_yen;
        if (share.billed_min == Minutes{0}) {
          EXPECT_EQ(share.amount_yen, Yen{0});
        }
      }
      EXPECT_EQ(line.amount_yen, yen);
      EXPECT_EQ(line.quantity, Ratio(of_line.value, 60));
      billed += of_line;
    }
    EXPECT_EQ(billed, expected);
  }
}

}  // namespace
}  // namespace tasuki::invoice
