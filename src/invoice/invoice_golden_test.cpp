// The August record of model form 10 (派遣先管理台帳 別紙1) from the time card to the invoice. The
// weekdays fit 2027; 1,850 yen an hour, overtime ×1.25, tax 10 % rounded down.

#include <gtest/gtest.h>

#include "../test/support/statutory_files.hpp"
#include "invoice/invoice.hpp"

namespace tasuki::invoice {
namespace {

using timecard::DayKind;
using timecard::TimecardDay;

Date aug(unsigned day) { return date(2027, 8, day); }

TimecardDay approved(unsigned on, DayKind kind, std::int32_t end_min = 0) {
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

class InvoiceGolden : public testing::Test {
 protected:
  InvoiceGolden() {
    law::StatutoryTable table("holidays", {"holiday_on"});
    table.add_edition("2023-2027", test::statutory_file("holidays/2023-2027.csv"));
    holidays_ = law::HolidayCalendar::from(table);
    facts_.hours.patterns = {{"", {540}, {1080}, {{{720}, {780}}}, timecard::kMondayToFriday}};
    facts_.hours.days_off = {{aug(13), aug(16)}};
    facts_.assignment = Period::inclusive(date(2027, 7, 1), date(2027, 9, 30));
    facts_.holidays = &holidays_;
    facts_.today = date(2027, 9, 1);
    for (const unsigned on :
         {2U, 3U, 4U, 5U, 6U, 10U, 11U, 19U, 20U, 23U, 24U, 25U, 26U, 27U, 30U}) {
      days_.push_back(approved(on, DayKind::work, 1080));
    }
    days_.push_back(approved(31, DayKind::work, 1200));
    days_.push_back(approved(9, DayKind::absence));
    for (const unsigned on : {12U, 17U, 18U}) days_.push_back(approved(on, DayKind::non_working));
  }

  BillableCard card(Period period) const {
    std::vector<law::WorkDay> work;
    for (const TimecardDay& day : days_) {
      work.push_back(timecard::rules::work_day(facts_, day, 1));
    }
    law::WorkingTimeRules rules;
    rules.statutory_holiday_weekday = 0;
    BillableCard result;
    result.contract_number = "K-2027-1";
    result.worker_name = "派遣 花子";
    result.period = period;
    result.locked = true;
    result.days = rules::billable_days(facts_, period, days_, law::classify(work, rules));
    result.price.unit_yen = {1850};
    result.price.overtime.rate = Ratio{125, 100};
    result.contract_days_of_month =
        rules::contract_days_of_month(facts_, month_containing(period.from));
    return result;
  }

  law::HolidayCalendar holidays_;
  timecard::CardFacts facts_;
  std::vector<TimecardDay> days_;
};

// 1–15: 56 h × 1,850 = 103,600. 16–31: 72 h × 1,850 = 133,200 and 2 h × 2,312.5 = 4,625.
// Together 241,425; tax 24,142.5 → 24,142; 265,567. Contract days of August: 9 + 11 = 20.
TEST_F(InvoiceGolden, AugustOfModelForm10) {
  const BillableCard first = card(closing_period_containing(aug(1)));
  const BillableCard second = card(closing_period_containing(aug(31)));
  EXPECT_EQ(first.contract_days_of_month, 20);
  EXPECT_EQ(first.days.size(), 9U);    // 7 worked, 9 absent, 12 not working
  EXPECT_EQ(second.days.size(), 11U);  // 9 worked, 17 and 18 not working
  Invoice draft;
  draft.issuer = {"仙台商事株式会社", "", "T8700110005901"};
  draft.recipient = {"宮城物産株式会社", "", ""};
  draft.period_from_on = aug(1);
  draft.period_to_on = aug(31);
  draft.lines = rules::provisional_lines({first, second}).after.value();
  const law::ConsumptionTaxRates rates{{10, 100}, {8, 100}, "2019-10-01"};
  const Invoice invoice = rules::issue(draft, {"S-1", date(2027, 9, 1), rates, ""}).after.value();
  ASSERT_EQ(invoice.lines.size(), 3U);
  EXPECT_EQ(invoice.lines[0].amount_yen, Yen{103'600});
  EXPECT_EQ(invoice.lines[1].amount_yen, Yen{133'200});
  EXPECT_EQ(invoice.lines[2].amount_yen, Yen{4'625});
  EXPECT_EQ(invoice.totals.tax_yen, Yen{24'142});
  EXPECT_EQ(invoice.totals.total_yen, Yen{265'567});
}

}  // namespace
}  // namespace tasuki::invoice
