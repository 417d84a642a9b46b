#include "invoice/billing.hpp"

#include <gtest/gtest.h>

#include "../test/support/statutory_files.hpp"
#include "invoice/invoice_record.hpp"

namespace tasuki::invoice {
namespace {

using timecard::DayKind;
using timecard::TimecardDay;

YearMonth ym(int year, unsigned month) {
  return {std::chrono::year{year}, std::chrono::month{month}};
}
Date aug(unsigned day) { return date(2027, 8, day); }

TEST(InvoiceBilling, TheClosingMonth) {
  struct Row {
    YearMonth month;
    int closing_day;
    Date from;
    Date last;
  };
  const Row rows[] = {
      {ym(2027, 8), 31, date(2027, 8, 1), date(2027, 8, 31)},
      {ym(2027, 2), 31, date(2027, 2, 1), date(2027, 2, 28)},
      {ym(2028, 2), 31, date(2028, 2, 1), date(2028, 2, 29)},
      {ym(2027, 8), 20, date(2027, 7, 21), date(2027, 8, 20)},
      {ym(2027, 8), 15, date(2027, 7, 16), date(2027, 8, 15)},
      {ym(2027, 3), 30, date(2027, 3, 1), date(2027, 3, 30)},  // February ended on the 28th
      {ym(2027, 1), 20, date(2026, 12, 21), date(2027, 1, 20)},
  };
  for (const Row& row : rows) {
    const Period period = rules::billing_period(row.month, row.closing_day);
    EXPECT_EQ(text(period.from), text(row.from));
    EXPECT_EQ(text(period.last()), text(row.last));
  }
}

// Closing months follow each other without a gap or a day twice.
TEST(InvoiceBilling, PropertyClosingMonthsMeet) {
  for (int day = 1; day <= 31; ++day) {
    for (YearMonth month = ym(2027, 1); month < ym(2029, 1); month += std::chrono::months{1}) {
      EXPECT_EQ(rules::billing_period(month, day).until,
                rules::billing_period(month + std::chrono::months{1}, day).from);
    }
  }
}

TEST(InvoiceBilling, WhenPaymentIsDue) {
  struct Row {
    Date closing;
    int offset;
    int day;
    Date due;
  };
  const Row rows[] = {
      {date(2027, 8, 31), 1, 31, date(2027, 9, 30)},
      {date(2027, 8, 31), 2, 10, date(2027, 10, 10)},
      {date(2027, 8, 20), 0, 31, date(2027, 8, 31)},
      {date(2027, 12, 31), 2, 31, date(2028, 2, 29)},
  };
  for (const Row& row : rows) {
    BillingTerms terms;
    terms.payment_month_offset = row.offset;
    terms.payment_day = row.day;
    EXPECT_EQ(text(rules::due_on(row.closing, terms)), text(row.due));
  }
}

contract::Terms terms(std::int64_t yen, contract::PriceUnit unit = contract::PriceUnit::hour) {
  contract::Terms result;
  result.shifts = {{"", {540}, {1080}, {{{720}, {780}}}, {}}};
  result.price.unit = unit;
  result.price.amount = {yen};
  return result;
}

TEST(InvoiceBilling, ThePriceAsTheBillComputesWithIt) {
  const Price hourly = rules::price_of(terms(2000), {});
  EXPECT_EQ(hourly.unit, PriceUnit::hour);
  EXPECT_EQ(hourly.unit_yen, Yen{2000});
  EXPECT_EQ(*hourly.overtime.rate, Ratio(125, 100));
  EXPECT_EQ(*hourly.night.rate, Ratio(25, 100));
  EXPECT_EQ(*hourly.holiday.rate, Ratio(135, 100));
  EXPECT_FALSE(hourly.bill_absence || hourly.bill_paid_leave || hourly.bill_non_working);
}

// The August of model form 10 as two locked cards.
class InvoiceCards : public testing::Test {
 protected:
  InvoiceCards() {
    law::StatutoryTable table("holidays", {"holiday_on"});
    table.add_edition("2023-2027", test::statutory_file("holidays/2023-2027.csv"));
    holidays_ = law::HolidayCalendar::from(table);
    for (const unsigned on :
         {2U, 3U, 4U, 5U, 6U, 10U, 11U, 19U, 20U, 23U, 24U, 25U, 26U, 27U, 30U}) {
      days_.push_back(approved(on, DayKind::work, 1080));
    }
    days_.push_back(approved(31, DayKind::work, 1200));
    days_.push_back(approved(9, DayKind::absence));
  }

  static TimecardDay approved(unsigned on, DayKind kind, std::int32_t end_min = 0) {
    TimecardDay day;
    day.worked_on = aug(on);
    day.kind = kind;
    day.state = timecard::DayState::approved;
    if (timecard::has_times(kind)) {
      day.start_min = DayMinute{540};
      day.end_min = DayMinute{end_min};
      day.breaks = {{{720}, {780}}};
    }
    return day;
  }

  timecard::Sheet sheet(unsigned from, unsigned to) const {
    timecard::Sheet sheet;
    sheet.card.assignment_id = AssignmentId{7};
    sheet.card.contract_number = "2027-1";
    sheet.card.worker_name = "派遣 花子";
    sheet.card.period_from = aug(from);
    sheet.card.period_to = aug(to);
    sheet.card.state = timecard::CardState::locked;
    sheet.facts.hours.patterns = {{"", {540}, {1080}, {{{720}, {780}}}, timecard::kMondayToFriday}};
    sheet.facts.hours.days_off = {{aug(13), aug(16)}};
    sheet.facts.assignment = Period::inclusive(date(2027, 7, 1), date(2027, 9, 30));
    sheet.facts.holidays = &holidays_;
    sheet.facts.today = date(2027, 9, 1);
    sheet.rules = timecard::law_rules({});
    for (const TimecardDay& day : days_) {
      if (sheet.card.period().contains(day.worked_on)) {
        sheet.days.push_back(day);
      } else {
        sheet.others.push_back({{}, AssignmentId{7}, day});
      }
    }
    return sheet;
  }

  std::vector<Line> bill(const std::vector<TermsFrom>& versions, const Period& period) const {
    std::vector<BillableCard> parts;
    for (const auto& s : {sheet(1, 15), sheet(16, 31)}) {
      for (BillableCard& part : rules::billable_parts(s, period, versions, {})) {
        parts.push_back(std::move(part));
      }
    }
    return rules::provisional_lines(parts).after.value();
  }

  static Yen sum(const std::vector<Line>& lines) {
    Yen total;
    for (const Line& line : lines) total += line.amount_yen;
    return total;
  }

  law::HolidayCalendar holidays_;
  std::vector<TimecardDay> days_;
};

const Period kAugust = Period::inclusive(date(2027, 8, 1), date(2027, 8, 31));

// 56:00 and 74:00 of which 2:00 over 8 h: 128 h × 2,000 + 2 h × 2,500 = 261,000; tax 26,100.
TEST_F(InvoiceCards, AugustAtTwoThousandYen) {
  const auto lines = bill({{date(2027, 7, 1), terms(2000)}}, kAugust);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].amount_yen, Yen{112'000});
  EXPECT_EQ(lines[1].amount_yen, Yen{144'000});
  EXPECT_EQ(lines[2].amount_yen, Yen{5'000});
  const law::ConsumptionTaxRates rates{{10, 100}, {8, 100}, "2019-10-01"};
  const InvoiceTotals totals = rules::totals_of(lines, rates, YenRounding::down);
  EXPECT_EQ(totals.taxable_yen, Yen{261'000});
  EXPECT_EQ(totals.tax_yen, Yen{26'100});
  EXPECT_EQ(totals.total_yen, Yen{287'100});
}

// From the 23rd the price is 2,100: 16 h + 7 days of 8 h + 2 h at ×1.25.
TEST_F(InvoiceCards, ThePriceInForceOnEachDay) {
  const auto lines = bill({{date(2027, 7, 1), terms(2000)}, {aug(23), terms(2100)}}, kAugust);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[1].amount_yen, Yen{16 * 2000});
  EXPECT_EQ(lines[2].amount_yen, Yen{56 * 2100});
  EXPECT_EQ(lines[3].amount_yen, Yen{2 * 2625});
  // An amendment that leaves the price alone does not cut the card.
  EXPECT_EQ(bill({{date(2027, 7, 1), terms(2000)}, {aug(23), terms(2000)}}, kAugust).size(), 3U);
}

// Mon–Thu 9:00–18:00 (8:00), Fri 13:00–18:00 (5:00). Thursday the 5th 9:00–20:00 (10:00), Friday
// the 6th the same, Saturday the 7th, a day off, 13:00–18:00 in the time of the short shift.
class InvoiceShifts : public InvoiceCards {
 protected:
  InvoiceShifts() : sheet_(sheet(1, 15)) {
    constexpr std::int32_t kMondayToThursday = 0b0011110;
    constexpr std::int32_t kFriday = 0b0100000;
    sheet_.facts.hours.patterns = {{"日勤", {540}, {1080}, {{{720}, {780}}}, kMondayToThursday},
                                   {"短時間", {780}, {1080}, {}, kFriday}};
    TimecardDay saturday = approved(7, DayKind::holiday_work, 1080);
    saturday.start_min = DayMinute{780};
    saturday.breaks.clear();
    sheet_.days = {approved(5, DayKind::work, 1200), approved(6, DayKind::work, 1200), saturday};
    sheet_.others.clear();
  }

  std::vector<Line> bill(std::int64_t yen, contract::PriceUnit unit) const {
    return rules::provisional_lines(
               rules::billable_parts(sheet_, kAugust, {{date(2027, 7, 1), terms(yen, unit)}}, {}))
        .after.value();
  }

  static std::string end_of(const Line& line) {
    return line.content.substr(line.content.find("） ") + std::string("） ").size());
  }

  timecard::Sheet sheet_;
};

// 20,000 ÷ 8 h = 2,500 on Thursday; 20,000 ÷ 5 h = 4,000 on Friday and for the Saturday in the
// short shift's time. Two days; 3 h and 5 h within the law × 4,000; 2 h × 3,125 and 2 h × 5,000.
TEST_F(InvoiceShifts, AnHourOfADaysPriceIsOfThatDaysShift) {
  const auto lines = bill(20'000, contract::PriceUnit::day);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].amount_yen, Yen{40'000});
  EXPECT_EQ(end_of(lines[0]), "基本");
  EXPECT_EQ(lines[1].amount_yen, Yen{32'000});
  EXPECT_EQ(end_of(lines[1]), "法定内時間外（日額20,000円÷5:00＝1時間4,000円）");
  EXPECT_EQ(lines[2].amount_yen, Yen{6'250});
  EXPECT_EQ(end_of(lines[2]), "法定時間外（日額20,000円÷8:00＝1時間2,500円）");
  EXPECT_EQ(lines[3].amount_yen, Yen{10'000});
  EXPECT_EQ(end_of(lines[3]), "法定時間外（日額20,000円÷5:00＝1時間4,000円）");
}

// August has 17 contract days from Monday to Thursday (the 16th is off) and 3 Fridays (the 13th is
// off): 17 × 8 h + 3 × 5 h = 151 h; 400,000 ÷ 151 = 2,649.006. One price for the whole month:
// 8 h × 2,649 = 21,192; 4 h × 3,311.25 = 13,245; 400,000 × 2/20.
TEST_F(InvoiceShifts, AnHourOfAMonthsPriceIsOfAllItsContractDays) {
  const auto lines = bill(400'000, contract::PriceUnit::month);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].amount_yen, Yen{40'000});
  EXPECT_EQ(lines[1].amount_yen, Yen{21'192});
  EXPECT_EQ(lines[2].amount_yen, Yen{13'245});
  EXPECT_EQ(end_of(lines[2]), "法定時間外（月額400,000円÷151:00＝1時間2,649円）");
}

// 早番 9:00–18:00 (8:00) and 遅番 13:00–19:00 (6:00) on the same weekdays; on the 5th the late one
// was worked until 21:00, two hours beyond. By the day 20,000 ÷ 6 = 3,333; by the month
// 19 × 8 h + 6 h = 158 h, 400,000 ÷ 158 = 2,531.6.
TEST_F(InvoiceShifts, TheShiftThatWasWorkedCounts) {
  sheet_.facts.hours.patterns = {
      {"早番", {540}, {1080}, {{{720}, {780}}}, timecard::kMondayToFriday},
      {"遅番", {780}, {1140}, {}, timecard::kMondayToFriday}};
  TimecardDay late = approved(5, DayKind::work, 1260);
  late.start_min = DayMinute{780};
  late.breaks.clear();
  sheet_.days = {late};
  const auto by_day = bill(20'000, contract::PriceUnit::day);
  ASSERT_EQ(by_day.size(), 2U);
  EXPECT_EQ(by_day[1].amount_yen, Yen{6'666});
  const auto by_month = bill(400'000, contract::PriceUnit::month);
  ASSERT_EQ(by_month.size(), 2U);
  EXPECT_EQ(by_month[1].amount_yen, Yen{5'062});
}

// From the 16th six hours a day: nine days of 8 h and eleven of 6 h.
TEST_F(InvoiceShifts, TheMonthFollowsAnAmendmentOfTheHours) {
  timecard::CardFacts facts = sheet(1, 15).facts;
  timecard::ContractHours shorter = facts.hours;
  shorter.patterns = {{"", {540}, {960}, {{{720}, {780}}}, timecard::kMondayToFriday}};
  facts.later_hours = {{aug(16), shorter}};
  EXPECT_EQ(rules::contract_days_of_month(facts, ym(2027, 8)), 20);
  EXPECT_EQ(rules::contract_minutes_of_month(facts, ym(2027, 8), {}), Minutes{(72 + 66) * 60});
}

// However the month is closed, every day is billed exactly once.
TEST_F(InvoiceCards, PropertyClosingDaysSplitTheBill) {
  const std::vector<TermsFrom> versions{{date(2027, 7, 1), terms(2000)}};
  for (int day = 1; day <= 31; ++day) {
    Yen total;
    for (const YearMonth month : {ym(2027, 8), ym(2027, 9)}) {
      const Period period = rules::billing_period(month, day);
      std::vector<BillableCard> parts;
      for (const auto& s : {sheet(1, 15), sheet(16, 31)}) {
        for (BillableCard& part : rules::billable_parts(s, period, versions, {})) {
          parts.push_back(std::move(part));
        }
      }
      if (!parts.empty()) total += sum(rules::provisional_lines(parts).after.value());
    }
    EXPECT_EQ(total, Yen{261'000}) << day;
  }
}

TEST_F(InvoiceCards, WhatAPersonChangedStaysWhileTheFigureIsTheSame) {
  std::vector<StoredLine> first;
  for (const Line& line : bill({{date(2027, 7, 1), terms(2000)}}, kAugust)) {
    first.push_back(stored_of(line));
  }
  EXPECT_EQ(line_of(first[0]).quantity, Ratio(56, 1));
  std::vector<StoredLine> edited = recomputed({}, first);
  edited[0].amount_yen = {110'000};
  edited[0].edit_reason = "値引き";
  edited[0].content = "labelled otherwise";  // the wording of a line may change
  edited[1].removed = true;
  edited.push_back(
      stored_of(*rules::manual_line("交通費", {1200}, law::TaxClass::standard, "実費").after));
  const auto again = recomputed(edited, first);
  ASSERT_EQ(again.size(), 4U);
  EXPECT_EQ(again[0].amount_yen, Yen{110'000});
  EXPECT_EQ(again[0].content, first[0].content);
  EXPECT_TRUE(again[1].removed);
  EXPECT_TRUE(again[3].by_hand);
  EXPECT_EQ(again[3].position, 4);
  EXPECT_EQ(billed_lines(again).size(), 3U);
  // Another figure: the edit is gone, the line by hand stays.
  std::vector<StoredLine> other;
  for (const Line& line : bill({{date(2027, 7, 1), terms(2100)}}, kAugust)) {
    other.push_back(stored_of(line));
  }
  const auto fresh = recomputed(again, other);
  EXPECT_EQ(fresh[0].amount_yen, Yen{117'600});
  EXPECT_FALSE(fresh[1].removed);
  EXPECT_EQ(fresh.size(), 4U);
}

TEST_F(InvoiceCards, AnInvoiceComesBackFromItsStoredForm) {
  StoredInvoice stored;
  stored.issuer = {"仙台商事株式会社", "", "", "T8700110005901", ""};
  stored.recipient = {"宮城物産株式会社", ""};
  stored.period_from = aug(1);
  stored.period_to = aug(31);
  std::vector<StoredLine> lines;
  for (const Line& line : bill({{date(2027, 7, 1), terms(2000)}}, kAugust)) {
    lines.push_back(stored_of(line));
  }
  const law::ConsumptionTaxRates rates{{10, 100}, {8, 100}, "2019-10-01"};
  const Invoice issued =
      rules::issue(invoice_of(stored, lines), {"2027-1", date(2027, 9, 1), rates, ""})
          .after.value();
  take_issued(stored, issued);
  EXPECT_EQ(stored.state, State::issued);
  EXPECT_TRUE(rules::violations_of_issue(invoice_of(stored, lines)).empty());
  const Invoice reversal =
      rules::reversal_of(invoice_of(stored, lines), {"2027-2", date(2027, 9, 2), rates, "誤り"})
          .after.value();
  EXPECT_EQ(reversal.totals.total_yen, Yen{-287'100});
}

}  // namespace
}  // namespace tasuki::invoice
