#include "invoice/billing.hpp"

#include <algorithm>

namespace tasuki::invoice::rules {
namespace {

Date day_of_month(YearMonth month, int day) {
  const Date last = last_day(month);
  return std::min(last, first_day(month) + std::chrono::days{day - 1});
}

Ratio percent(int value) { return {value, 100}; }

bool same_price(const contract::Terms& a, const contract::Terms& b) {
  return a.price.unit == b.price.unit && a.price.amount == b.price.amount &&
         a.price.overtime_percent == b.price.overtime_percent &&
         a.price.night_percent == b.price.night_percent &&
         a.price.holiday_percent == b.price.holiday_percent &&
         a.price.paid_leave_billed == b.price.paid_leave_billed;
}

// The days of this assignment that the card knows, its own and those of its other cards.
std::vector<timecard::TimecardDay> known_days(const timecard::Sheet& sheet) {
  std::vector<timecard::TimecardDay> days = sheet.days;
  for (const timecard::StoredDay& other : sheet.others) {
    if (other.assignment_id == sheet.card.assignment_id) days.push_back(other.day);
  }
  return days;
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

Price price_of(const contract::Terms& terms, const law::MinuteRounding& rounding) {
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
  const YearMonth month = month_containing(span->from);
  const std::int32_t contract_days = contract_days_of_month(sheet.facts, month);
  const Minutes contract_minutes = contract_minutes_of_month(sheet.facts, month, known_days(sheet));
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
      part.price = price_of(*terms, rounding);
      part.contract_days_of_month = contract_days;
      part.contract_minutes_of_month = contract_minutes;
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
