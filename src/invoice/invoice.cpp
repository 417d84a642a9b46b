#include "invoice/invoice.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/checks.hpp"

namespace tasuki::invoice::rules {
namespace {

constexpr const char* kQualified = "消費税法57条の4第1項";
constexpr const char* kCreditNote = "消費税法57条の4第3項";

bool blank(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; });
}

Ratio negative(Ratio ratio) { return {-ratio.numerator(), ratio.denominator()}; }

RateTotal& total_for(std::vector<RateTotal>& totals, law::TaxClass tax_class, Ratio rate) {
  for (RateTotal& total : totals) {
    if (total.tax_class == tax_class) return total;
  }
  totals.push_back({tax_class, rate, {}, {}});
  return totals.back();
}

Yen taxable_of(const std::vector<RateTotal>& totals, law::TaxClass tax_class) {
  for (const RateTotal& total : totals) {
    if (total.tax_class == tax_class) return total.taxable_yen;
  }
  return {};
}

void sum_up(InvoiceTotals& totals) {
  totals.taxable_yen = {};
  totals.tax_yen = {};
  for (const RateTotal& total : totals.by_rate) {
    totals.taxable_yen += total.taxable_yen;
    totals.tax_yen += total.tax_yen;
  }
  totals.total_yen = totals.taxable_yen + totals.tax_yen;
}

// Lines and totals are made together; if they disagree the program is wrong, not the person.
void check_sums(const Invoice& invoice) {
  InvoiceTotals sums = invoice.totals;
  sum_up(sums);
  std::vector<RateTotal> by_line;
  for (const Line& line : invoice.lines) {
    total_for(by_line, line.tax_class, {}).taxable_yen += line.amount_yen;
  }
  bool same = sums == invoice.totals && by_line.size() == sums.by_rate.size();
  for (const RateTotal& total : sums.by_rate) {
    const Yen down = law::tax_on_excluded(total.taxable_yen, total.rate, YenRounding::down);
    const Yen up = law::tax_on_excluded(total.taxable_yen, total.rate, YenRounding::up);
    same = same && taxable_of(by_line, total.tax_class) == total.taxable_yen &&
           total.tax_yen >= std::min(down, up) && total.tax_yen <= std::max(down, up);
  }
  if (!same) throw std::logic_error("lines and totals of invoice " + invoice.number + " disagree");
}

void missing(Violations& found, bool is_missing, const std::string& pointer, const std::string& law,
             const char* item) {
  if (is_missing) found.push_back({Code::item_missing, pointer, law, {item}});
}

void check_issuer(Violations& found, const InvoiceParty& issuer, const std::string& law) {
  missing(found, blank(issuer.name), "/issuer/name", law + "1号", "請求書発行者の名称");
  const std::string pointer = "/issuer/registration_number";
  if (blank(issuer.registration_number)) {
    found.push_back({Code::registration_number_missing, pointer, law + "1号"});
  } else if (!is_invoice_registration_number(issuer.registration_number)) {
    found.push_back({Code::bad_format, pointer, law + "1号"});
  } else if (!registration_check_digit_fits(issuer.registration_number)) {
    found.push_back({Code::bad_check_digit, pointer, law + "1号", {}, true});
  }
}

void check_reference(Violations& found, const Invoice& invoice) {
  if (invoice.kind == InvoiceKind::original) return;
  missing(found, blank(invoice.refers_to), "/refers_to", "", "元の請求書の番号");
  if (blank(invoice.reason)) found.push_back({Code::reason_required, "/reason"});
  if (invoice.kind == InvoiceKind::credit_note) {
    missing(found, !invoice.returned_on, "/returned_on", std::string(kCreditNote) + "2号",
            "対価の返還を行う年月日");
  }
}

void check_lines(Violations& found, const Invoice& invoice, const std::string& law) {
  if (invoice.lines.empty()) found.push_back({Code::nothing_locked, "/lines", law + "3号"});
  for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
    const Line& line = invoice.lines[i];
    const std::string pointer = "/lines/" + std::to_string(i);
    missing(found, blank(line.content), pointer + "/content", law + "3号", "取引の内容");
    if (line.amount_yen != line.calculated_yen && blank(line.edit_reason)) {
      found.push_back({Code::reason_required, pointer + "/edit_reason"});
    }
  }
}

// Copies what an invoice and the papers about it share.
Invoice about(const Invoice& original, InvoiceKind kind, const IssueFacts& facts) {
  Invoice paper = original;
  paper.kind = kind;
  paper.number = facts.number;
  paper.issued_on = facts.issued_on;
  paper.refers_to = original.number;
  paper.reason = facts.reason;
  return paper;
}

void negate(Line& line) {
  line.quantity = negative(line.quantity);
  line.calculated_yen = -line.calculated_yen;
  line.amount_yen = -line.amount_yen;
}

// Only a paper that itself bills something can be reversed, replaced or credited.
void check_original(Violations& found, const Invoice& original) {
  if (original.kind == InvoiceKind::reversal || original.kind == InvoiceKind::credit_note) {
    found.push_back({Code::wrong_state, ""});
  }
}

void append(Violations& found, Violations more) {
  found.insert(found.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

void check_refunds(Violations& found, const Invoice& original, const std::vector<Line>& refunds,
                   const std::vector<RateTotal>& credited) {
  std::vector<RateTotal> now = credited;
  for (std::size_t i = 0; i < refunds.size(); ++i) {
    const Line& refund = refunds[i];
    const std::string pointer = "/refunds/" + std::to_string(i) + "/amount_yen";
    if (refund.amount_yen < Yen{1}) found.push_back({Code::too_small, pointer, "", {"1"}});
    RateTotal& total = total_for(now, refund.tax_class, {});
    // What is still left after the notes and the lines before this one.
    const Yen left = taxable_of(original.totals.by_rate, refund.tax_class) - total.taxable_yen;
    if (refund.amount_yen > left) {
      found.push_back(
          {Code::too_large, pointer, "", {std::to_string(std::max(left, Yen{}).value)}});
    }
    total.taxable_yen += refund.amount_yen;
  }
}

// The tax of a note is what the tax on the running sum grows by.
InvoiceTotals credit_totals(const Invoice& original, const std::vector<Line>& refunds,
                            const std::vector<RateTotal>& credited) {
  InvoiceTotals totals;
  for (const RateTotal& billed : original.totals.by_rate) {
    Yen now;
    bool any = false;
    for (const Line& refund : refunds) {
      if (refund.tax_class != billed.tax_class) continue;
      now += refund.amount_yen;
      any = true;
    }
    if (!any) continue;
    const Yen before = taxable_of(credited, billed.tax_class);
    const auto tax = [&](Yen sum) {
      return law::tax_on_excluded(sum, billed.rate, original.tax_rounding);
    };
    totals.by_rate.push_back(
        {billed.tax_class, billed.rate, -now, tax(before) - tax(before + now)});
  }
  sum_up(totals);
  return totals;
}

}  // namespace

Outcome<Line> edit_line(const Line& line, Yen amount, const std::string& reason) {
  Violations found;
  if (blank(reason)) found.push_back({Code::reason_required, "/edit_reason"});
  Line after = line;
  after.amount_yen = amount;
  after.edit_reason = reason;
  return decided(std::move(after), std::move(found));
}

Outcome<Line> manual_line(const std::string& content, Yen amount, law::TaxClass tax_class,
                          const std::string& reason) {
  Violations found;
  if (blank(content)) found.push_back({Code::required, "/content", kQualified});
  if (blank(reason)) found.push_back({Code::reason_required, "/edit_reason"});
  Line line;
  line.content = content;
  line.quantity = {1, 1};
  line.unit_price = YenExact(amount);
  line.calculated_yen = amount;
  line.amount_yen = amount;
  line.tax_class = tax_class;
  line.edit_reason = reason;
  return decided(std::move(line), std::move(found));
}

std::vector<LineDay> billed_by_day(const Line& line) {
  std::vector<LineDay> days = line.days;
  std::vector<std::int64_t> weights;
  std::int64_t whole = 0;
  const auto weigh = [&](const auto& weight_of) {
    weights.clear();
    whole = 0;
    for (const LineDay& day : days) {
      weights.push_back(weight_of(day));
      whole += weights.back();
    }
  };
  weigh([](const LineDay& day) { return day.amount_yen.value; });
  // Lines that were calculated before days carried amounts.
  if (whole == 0) weigh([](const LineDay& day) { return std::int64_t{day.billed_min.value}; });
  if (whole == 0) weigh([](const LineDay&) { return std::int64_t{1}; });
  Yen rest = line.amount_yen;
  std::size_t last = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    days[i].amount_yen =
        YenExact(line.amount_yen).times(weights[i], whole).rounded(YenRounding::down);
    rest = rest - days[i].amount_yen;
    if (weights[i] != 0) last = i;
    if (line.quantity.numerator() < 0) {
      days[i].raw_min = Minutes{} - days[i].raw_min;
      days[i].billed_min = Minutes{} - days[i].billed_min;
    }
  }
  if (!days.empty()) days[last].amount_yen += rest;
  return days;
}

InvoiceTotals totals_of(const std::vector<Line>& lines, const law::ConsumptionTaxRates& rates,
                        YenRounding tax_rounding) {
  InvoiceTotals totals;
  for (const Line& line : lines) {
    total_for(totals.by_rate, line.tax_class, rates.of(line.tax_class)).taxable_yen +=
        line.amount_yen;
  }
  for (RateTotal& total : totals.by_rate) {
    total.tax_yen = law::tax_on_excluded(total.taxable_yen, total.rate, tax_rounding);
  }
  std::sort(totals.by_rate.begin(), totals.by_rate.end(),
            [](const RateTotal& a, const RateTotal& b) { return less(b.rate, a.rate); });
  sum_up(totals);
  return totals;
}

Outcome<Invoice> issue(Invoice draft, const IssueFacts& facts) {
  draft.number = facts.number;
  draft.issued_on = facts.issued_on;
  draft.tax_edition = facts.rates.edition;
  draft.totals = totals_of(draft.lines, facts.rates, draft.tax_rounding);
  Violations found = violations_of_issue(draft);
  return decided(std::move(draft), std::move(found));
}

Violations violations_of_issue(const Invoice& invoice) {
  check_sums(invoice);
  Violations found;
  const std::string law = invoice.kind == InvoiceKind::credit_note ? kCreditNote : kQualified;
  check_issuer(found, invoice.issuer, law);
  missing(found, blank(invoice.number), "/number", "", "請求書番号");
  missing(found, invoice.issued_on == Date{}, "/issued_on", "", "発行日");
  missing(found, invoice.period_from_on == Date{} || invoice.period_to_on == Date{},
          "/period_from_on", law + "2号", "取引の年月日（期間）");
  if (invoice.period_to_on < invoice.period_from_on) {
    found.push_back({Code::period_reversed, "/period_to_on", law + "2号"});
  }
  check_lines(found, invoice, law);
  missing(found, blank(invoice.recipient.name), "/recipient/name", std::string(kQualified) + "6号",
          "交付を受ける者の名称");
  check_reference(found, invoice);
  const bool bills =
      invoice.kind == InvoiceKind::original || invoice.kind == InvoiceKind::correction;
  if (bills && invoice.totals.total_yen < Yen{0}) {
    found.push_back({Code::too_small, "/totals/total_yen", "", {"0"}});
  }
  return found;
}

Outcome<Invoice> reversal_of(const Invoice& original, const IssueFacts& facts) {
  Violations found;
  check_original(found, original);
  Invoice paper = about(original, InvoiceKind::reversal, facts);
  for (Line& line : paper.lines) negate(line);
  for (RateTotal& total : paper.totals.by_rate) {
    total.taxable_yen = -total.taxable_yen;
    total.tax_yen = -total.tax_yen;
  }
  sum_up(paper.totals);
  append(found, violations_of_issue(paper));
  return decided(std::move(paper), std::move(found));
}

Outcome<Invoice> correction_of(const Invoice& original, std::vector<Line> lines,
                               const IssueFacts& facts) {
  Violations found;
  check_original(found, original);
  Invoice paper = about(original, InvoiceKind::correction, facts);
  paper.lines = std::move(lines);
  paper.tax_edition = facts.rates.edition;
  paper.totals = totals_of(paper.lines, facts.rates, paper.tax_rounding);
  append(found, violations_of_issue(paper));
  return decided(std::move(paper), std::move(found));
}

Outcome<Invoice> credit_note_of(const Invoice& original, const std::vector<Line>& refunds,
                                const std::vector<RateTotal>& credited, Date returned_on,
                                const IssueFacts& facts) {
  Violations found;
  check_original(found, original);
  check_refunds(found, original, refunds, credited);
  // What was given back before the invoice went out is not on it; what is yet to be given back has
  // its note on the day on which it is.
  const std::string law = std::string(kCreditNote) + "2号";
  if (returned_on < original.issued_on) {
    found.push_back({Code::before_reception, "/returned_on", law, {text(original.issued_on)}});
  } else if (returned_on > facts.issued_on) {
    found.push_back({Code::date_in_future, "/returned_on", law});
  }
  if (has_red(found)) return {std::nullopt, std::move(found)};
  Invoice paper = about(original, InvoiceKind::credit_note, facts);
  paper.returned_on = returned_on;
  paper.lines = refunds;
  for (Line& line : paper.lines) negate(line);
  paper.totals = credit_totals(original, refunds, credited);
  append(found, violations_of_issue(paper));
  return decided(std::move(paper), std::move(found));
}

bool credit_note_may_be_omitted(Yen refund_with_tax) { return refund_with_tax < Yen{10'000}; }

}  // namespace tasuki::invoice::rules
