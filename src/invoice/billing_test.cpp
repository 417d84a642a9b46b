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
  const Price hourly = rules::price_of(terms(2000), {}, 20);
  EXPECT_EQ(hourly.unit, PriceUnit::hour);
  EXPECT_EQ(hourly.unit_yen, Yen{2000});
  EXPECT_EQ(*hourly.overtime.rate, Ratio(125, 100));
  EXPECT_EQ(*hourly.night.rate, Ratio(25, 100));
  EXPECT_EQ(*hourly.holiday.rate, Ratio(135, 100));
  EXPECT_FALSE(hourly.bill_absence || hourly.bill_paid_leave || hourly.bill_non_working);
  // 20,000 a day of 8 h; 400,000 a month of 21 days: 400,000 ÷ 168 h = 2,380.95
  EXPECT_EQ(rules::price_of(terms(20'000, contract::PriceUnit::day), {}, 20).hourly_base_yen,
            Yen{2500});
  EXPECT_EQ(rules::price_of(terms(400'000, contract::PriceUnit::month), {}, 21).hourly_base_yen,
            Yen{2380});
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
  edited[1].removed = true;
  edited.push_back(
      stored_of(*rules::manual_line("交通費", {1200}, law::TaxClass::standard, "実費").after));
  const auto again = recomputed(edited, first);
  ASSERT_EQ(again.size(), 4U);
  EXPECT_EQ(again[0].amount_yen, Yen{110'000});
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
