#include "invoice/billing.hpp"

#include <algorithm>

namespace tasuki::invoice::rules {
namespace {

Date day_of_month(YearMonth month, int day) {
  const Date last = last_day(month);
  return std::min(last, first_day(month) + std::chrono::days{day - 1});
}

Ratio percent(int value) { return {value, 100}; }

// The scheduled minutes of a day of the first pattern; 0 when there is none.
Minutes daily_minutes(const contract::Terms& terms) {
  return terms.shifts.empty() ? Minutes{0} : terms.shifts.front().scheduled();
}

Yen hourly_base(const contract::Terms& terms, std::int32_t contract_days_of_month) {
  const std::int64_t days =
      terms.price.unit == contract::PriceUnit::month ? contract_days_of_month : 1;
  const std::int64_t minutes = daily_minutes(terms).value * days;
  if (minutes <= 0) return {};
  return YenExact(terms.price.amount).times(60, minutes).rounded(YenRounding::down);
}

bool same_price(const contract::Terms& a, const contract::Terms& b) {
  return a.price.unit == b.price.unit && a.price.amount == b.price.amount &&
         a.price.overtime_percent == b.price.overtime_percent &&
         a.price.night_percent == b.price.night_percent &&
         a.price.holiday_percent == b.price.holiday_percent &&
         a.price.paid_leave_billed == b.price.paid_leave_billed &&
         daily_minutes(a) == daily_minutes(b);
}

}  // namespace

Period billing_period(YearMonth month, int closing_day) {
  const YearMonth before = month - std::chrono::months{1};
  return Period::inclusive(day_of_month(before, closing_day) + one_day,
                           day_of_month(month, closing_day));
}

Date due_on(Date closing_on, const BillingTerms& terms) {
  return day_of_month(
      month_containing(closing_on) + std::chrono::months{terms.payment_month_offset},
      terms.payment_day);
}

const contract::Terms* terms_on(const std::vector<TermsFrom>& versions, Date on) {
  const contract::Terms* found = nullptr;
  for (const TermsFrom& version : versions) {
    if (version.effective_from <= on) found = &version.terms;
  }
  return found;
}

Price price_of(const contract::Terms& terms, const law::MinuteRounding& rounding,
               std::int32_t contract_days_of_month) {
  Price price;
  switch (terms.price.unit) {
    case contract::PriceUnit::hour:
      price.unit = PriceUnit::hour;
      break;
    case contract::PriceUnit::day:
      price.unit = PriceUnit::day;
      break;
    case contract::PriceUnit::month:
      price.unit = PriceUnit::month;
      break;
  }
  price.unit_yen = terms.price.amount;
  if (price.unit != PriceUnit::hour) {
    price.hourly_base_yen = hourly_base(terms, contract_days_of_month);
  }
  price.overtime.rate = percent(terms.price.overtime_percent);
  if (terms.price.night_percent > 0) price.night.rate = percent(terms.price.night_percent);
  price.holiday.rate = percent(terms.price.holiday_percent);
  price.bill_paid_leave = terms.price.paid_leave_billed;
  price.minute_rounding = rounding;
  return price;
}

std::vector<BillableCard> billable_parts(const timecard::Sheet& sheet, const Period& period,
                                         const std::vector<TermsFrom>& versions,
                                         const law::MinuteRounding& rounding) {
  std::vector<BillableCard> parts;
  const auto span = sheet.card.period().intersection(period);
  if (!span) return parts;
  const std::int32_t contract_days = contract_days_of_month(
      sheet.facts.hours, month_containing(span->from), *sheet.facts.holidays);
  const auto classified = timecard::classified(sheet);
  const contract::Terms* before = nullptr;
  for (const Date on : span->each_day()) {
    const contract::Terms* terms = terms_on(versions, on);
    if (terms == nullptr) continue;
    if (before == nullptr || !same_price(*before, *terms)) {
      BillableCard part;
      part.assignment = sheet.card.assignment_id;
      part.contract_number = sheet.card.contract_number;
      part.worker_name = sheet.card.worker_name;
      part.period = {on, on};
      part.locked = sheet.card.state == timecard::CardState::locked;
      part.price = price_of(*terms, rounding, contract_days);
      part.contract_days_of_month = contract_days;
      parts.push_back(std::move(part));
    }
    parts.back().period.until = on + one_day;
    before = terms;
  }
  for (BillableCard& part : parts) {
    part.days = billable_days(sheet.facts, part.period, sheet.days, classified);
  }
  return parts;
}

}  // namespace tasuki::invoice::rules
