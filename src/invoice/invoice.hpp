#pragma once
// From locked time to a qualified invoice (適格請求書, 消費税法57条の4). Pure: prices, lines that
// can be traced to their days, one rounding of the tax per rate and invoice, reversals and credit
// notes. Amounts of lines are without tax. Nothing issued is ever edited.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/outcome.hpp"
#include "base/period.hpp"
#include "base/ratio.hpp"
#include "base/words.hpp"
#include "base/yen.hpp"
#include "law/hours/working_time.hpp"
#include "law/pay/consumption_tax.hpp"
#include "law/pay/rounding.hpp"
#include "timecard/timecard.hpp"

namespace tasuki::invoice {

// ---- the contract's price

enum class PriceUnit { hour, day, month };
BOOST_DESCRIBE_ENUM(PriceUnit, hour, day, month)

// What an hour of a class of work costs: a multiple of the hourly price, or yen per hour; one of
// the two. Neither: the hourly price as it is (for night: nothing is added).
struct Charge {
  std::optional<Ratio> rate;        // 1.25
  std::optional<Yen> yen_per_hour;  // stronger when both are given
};
BOOST_DESCRIBE_STRUCT(Charge, (), (rate, yen_per_hour))

// By the hour, every minute is billed in its class. By the day or month, the unit covers each
// contract day's scheduled minutes and only what goes beyond them is billed by the hour; a month is
// billed as unit × billed days / contract days of the calendar month.
//
// What an hour of a day or month price costs (時間単価の基礎) is a matter of the contract; no law
// says it between two companies. Where the contract gives no more than the unit, it is the unit
// over the time for which the unit is paid, a fraction of a yen dropped: a day's price over the
// scheduled hours of that day's own shift, a month's over those of all contract days of the
// calendar month. The averages that 労働基準法施行規則19条1項 takes for wages where hours differ
// would be figures that stand in no contract; this division stands on the line, and the client can
// check it.
struct Price {
  PriceUnit unit = PriceUnit::hour;
  Yen unit_yen;                // per unit, at least 1
  Charge overtime_within_law;  // beyond the scheduled time, within 8 and 40 hours; work on days off
  Charge overtime;             // over 8 h a day and 40 h a week
  Charge night;                // added to whatever the minute costs otherwise
  Charge holiday;              // statutory holiday
  bool holiday_charge_on_days_off =
      false;  // the holiday charge also for 休日勤務 on other days off
  bool bill_absence = false;
  bool bill_paid_leave = false;
  bool bill_non_working = false;
  law::MinuteRounding minute_rounding;            // billed minutes only
  YenRounding line_rounding = YenRounding::down;  // the amount of a line
  law::TaxClass tax_class = law::TaxClass::standard;
};
BOOST_DESCRIBE_STRUCT(Price, (),
                      (unit, unit_yen, overtime_within_law, overtime, night, holiday,
                       holiday_charge_on_days_off, bill_absence, bill_paid_leave, bill_non_working,
                       minute_rounding, line_rounding, tax_class))

// ---- what is billed

struct BillableDay {
  Date worked_on{};
  timecard::DayKind kind{};
  Minutes scheduled_min;  // by the contract, whether worked or not; 0 on a day off
  law::ClassifiedTime time;
  // Of the day's shift; on a day off, which plans none, of the one that begins nearest to when the
  // worker came.
  Minutes shift_min{};
};

// One assignment's days of one closing period under one price. A price that changes within the
// period makes two of these.
struct BillableCard {
  AssignmentId assignment;
  std::string contract_number;
  std::string worker_name;
  Period period;
  bool locked = false;
  bool billed = false;            // already on an invoice that was not reversed
  std::vector<BillableDay> days;  // in order of date
  Price price;
  // Month: planned days of the whole calendar month, and their scheduled minutes.
  std::int32_t contract_days_of_month = 0;
  Minutes contract_minutes_of_month;
};

enum class LineKind { base, overtime_within_law, overtime, holiday, night, leave, other };
BOOST_DESCRIBE_ENUM(LineKind, base, overtime_within_law, overtime, holiday, night, leave, other)

enum class LineUnit { hour, day, month, item };
BOOST_DESCRIBE_ENUM(LineUnit, hour, day, month, item)

struct LineDay {
  Date worked_on{};
  Minutes raw_min;     // as counted
  Minutes billed_min;  // its share after rounding; the shares add up to the line
  Yen amount_yen{};    // its share of the calculated amount; the shares add up to the line
};
BOOST_DESCRIBE_STRUCT(LineDay, (), (worked_on, raw_min, billed_min, amount_yen))

struct Line {
  LineKind kind = LineKind::other;
  AssignmentId assignment;
  std::string content;  // 取引の内容, printed
  LineUnit unit = LineUnit::item;
  Ratio quantity;       // hours, days, or part of a month; exact
  YenExact unit_price;  // exact
  Yen calculated_yen;   // quantity × unit price, rounded once
  Yen amount_yen;       // what is billed; differs from calculated_yen only with a reason
  law::TaxClass tax_class = law::TaxClass::standard;
  std::string edit_reason;
  std::vector<LineDay> days;  // empty for lines added by hand
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (kind, assignment, content, unit, quantity, unit_price, calculated_yen,
                       amount_yen, tax_class, edit_reason, days))

// ---- the invoice

struct RateTotal {
  law::TaxClass tax_class{};
  Ratio rate;
  Yen taxable_yen;
  Yen tax_yen;

  bool operator==(const RateTotal&) const = default;
};
BOOST_DESCRIBE_STRUCT(RateTotal, (), (tax_class, rate, taxable_yen, tax_yen))

struct InvoiceTotals {
  std::vector<RateTotal> by_rate;  // highest rate first, out_of_scope last
  Yen taxable_yen;                 // sum of all lines, without tax
  Yen tax_yen;
  Yen total_yen;

  bool operator==(const InvoiceTotals&) const = default;
};
BOOST_DESCRIBE_STRUCT(InvoiceTotals, (), (by_rate, taxable_yen, tax_yen, total_yen))

struct InvoiceParty {
  std::string name;
  std::string address;
  std::string registration_number;  // T + 13 digits; the issuer's must be there
};
BOOST_DESCRIBE_STRUCT(InvoiceParty, (), (name, address, registration_number))

// original; reversal: the full negative of an issued one; correction: the corrected one that
// replaces it; credit_note: 適格返還請求書 for a later discount or refund.
enum class InvoiceKind { original, reversal, correction, credit_note };
BOOST_DESCRIBE_ENUM(InvoiceKind, original, reversal, correction, credit_note)

struct Invoice {
  std::string number;
  InvoiceKind kind = InvoiceKind::original;
  InvoiceParty issuer;
  InvoiceParty recipient;
  Date issued_on{};
  Date period_from_on{};  // of the supply, both inclusive
  Date period_to_on{};
  std::vector<Line> lines;
  YenRounding tax_rounding = YenRounding::down;
  std::string tax_edition;  // of statutory/consumption_tax
  InvoiceTotals totals;
  std::string refers_to;            // number of the invoice reversed, replaced or credited
  std::optional<Date> returned_on;  // credit note: the day of the refund or discount
  std::string reason;               // of everything that is not an original
};
BOOST_DESCRIBE_STRUCT(Invoice, (),
                      (number, kind, issuer, recipient, issued_on, period_from_on, period_to_on,
                       lines, tax_rounding, tax_edition, totals, refers_to, returned_on, reason))

// What identifies a new paper.
struct IssueFacts {
  std::string number;
  Date issued_on{};
  law::ConsumptionTaxRates rates;  // in force on the last day of the period billed
  std::string reason;              // "" for an original
};

std::string grouped(std::int64_t value);  // 1,234,567

namespace rules {

// The approved days of `period` as they are billed, in order of date; days with nothing entered and
// days that `classified` (law::classify's result for this contract) lacks bill no time.
std::vector<BillableDay> billable_days(const timecard::CardFacts& facts, const Period& period,
                                       const std::vector<timecard::TimecardDay>& days,
                                       const std::vector<law::ClassifiedDay>& classified);

// The contract days of the calendar month, whether the worker was assigned on them or not.
std::int32_t contract_days_of_month(const timecard::CardFacts& facts, YearMonth month);

// The scheduled minutes of those days: of the shift that was worked where one of `days` says it
// (早番・遅番 on one weekday), as planned otherwise.
Minutes contract_minutes_of_month(const timecard::CardFacts& facts, YearMonth month,
                                  const std::vector<timecard::TimecardDay>& days);

// 仮計算: the lines of all cards, each traceable to its days. Refused when there is no card, one is
// not locked or already billed, or a price is missing. Absence, paid leave and 非勤務日 are billed
// only when the price says so. Minutes are rounded as the price says, shares adding up. Each day
// carries its own part of the amount, a fraction of a yen dropped; the last day takes the rest.
Outcome<std::vector<Line>> provisional_lines(const std::vector<BillableCard>& cards);

// Another amount for a line; needs a reason. The calculated amount stays beside it.
Outcome<Line> edit_line(const Line& line, Yen amount, const std::string& reason);
// A line that no time card gives (an expense, a discount); needs content and reason.
Outcome<Line> manual_line(const std::string& content, Yen amount, law::TaxClass tax_class,
                          const std::string& reason);

// The days of a line as they are billed: amounts that add up to the line's amount, also when that
// was changed (in proportion, the last day takes the rest); negative in a reversal.
std::vector<LineDay> billed_by_day(const Line& line);

// Sums by rate and the tax, rounded once per rate (消費税法施行令70条の10).
InvoiceTotals totals_of(const std::vector<Line>& lines, const law::ConsumptionTaxRates& rates,
                        YenRounding tax_rounding);

// Fills number, day, edition and totals of `draft` (parties, period, lines, rounding given) and
// checks it for issue.
Outcome<Invoice> issue(Invoice draft, const IssueFacts& facts);

// Everything that keeps the paper from being a qualified invoice (57条の4第1項) or credit note
// (3項). Throws std::logic_error when lines and totals disagree.
Violations violations_of_issue(const Invoice& invoice);

// The full negative of an issued invoice; original + reversal = 0 in every line, rate and total.
Outcome<Invoice> reversal_of(const Invoice& original, const IssueFacts& facts);

// The corrected invoice that goes with the reversal and names the original.
Outcome<Invoice> correction_of(const Invoice& original, std::vector<Line> lines,
                               const IssueFacts& facts);

// 適格返還請求書 for part of an issued invoice. `refunds` carry positive amounts; the note's are
// negative. `credited` are the sums of earlier notes to the same invoice by class (positive).
// The tax follows the running sum, so that notes over the whole invoice give back its whole tax.
Outcome<Invoice> credit_note_of(const Invoice& original, const std::vector<Line>& refunds,
                                const std::vector<RateTotal>& credited, Date returned_on,
                                const IssueFacts& facts);

// A refund of less than 10,000 yen with tax needs no credit note (消費税法施行令70条の9第3項2号).
bool credit_note_may_be_omitted(Yen refund_with_tax);

}  // namespace rules
}  // namespace tasuki::invoice

namespace tasuki {

template <>
struct Words<invoice::InvoiceKind> {
  static constexpr std::array<std::string_view, 4> ja{"請求書", "取消", "修正請求書", "返還請求書"};
};
template <>
struct Words<invoice::LineKind> {
  static constexpr std::array<std::string_view, 7> ja{
      "基本", "法定内時間外", "法定時間外", "休日", "深夜加算", "休暇等", "その他"};
};
static_assert(words_complete<invoice::InvoiceKind>());
static_assert(words_complete<invoice::LineKind>());

}  // namespace tasuki
