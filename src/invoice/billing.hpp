#pragma once
// From the terms between the two companies to what the rules of the invoice take: the period
// billed, the day payment is due, the price in force on each day, the cards cut where the price
// changes.

#include <optional>
#include <string>
#include <vector>

#include "contract/terms.hpp"
#include "invoice/invoice.hpp"
#include "timecard/timecard_card.hpp"

namespace tasuki::invoice {

// What the partnership says about bills.
struct BillingTerms {
  int closing_day = 31;  // 31 = the last day of the month
  int payment_month_offset = 1;
  int payment_day = 31;
  YenRounding tax_rounding = YenRounding::down;
  law::MinuteRounding minute_rounding;
};

// The terms of a contract from a day on, in order of that day.
struct TermsFrom {
  Date effective_from{};
  contract::Terms terms;
};

namespace rules {

// The closing month: from the day after the closing day of the month before to the month's own.
Period billing_period(YearMonth month, int closing_day);

// 支払期日: the payment day of the month that lies `payment_month_offset` after the closing.
Date due_on(Date closing_on, const BillingTerms& terms);

// The terms in force on a day; nullptr before the first.
const contract::Terms* terms_on(const std::vector<TermsFrom>& versions, Date on);

// The contract's price as the bill computes with it.
Price price_of(const contract::Terms& terms, const law::MinuteRounding& rounding);

// The days of a locked card within `period`, one part for each price.
std::vector<BillableCard> billable_parts(const timecard::Sheet& sheet, const Period& period,
                                         const std::vector<TermsFrom>& versions,
                                         const law::MinuteRounding& rounding);

}  // namespace rules
}  // namespace tasuki::invoice
