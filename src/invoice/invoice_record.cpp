#include "invoice/invoice_record.hpp"

#include <algorithm>

namespace tasuki::invoice {

YenRounding rounding_of(TaxRounding rounding) {
  switch (rounding) {
    case TaxRounding::half_up:
      return YenRounding::half_up;
    case TaxRounding::up:
      return YenRounding::up;
    case TaxRounding::down:
      break;
  }
  return YenRounding::down;
}

Line line_of(const StoredLine& stored) {
  Line line;
  line.kind = stored.kind;
  line.assignment = AssignmentId{stored.assignment_id};
  line.content = stored.content;
  line.unit = stored.unit;
  line.quantity = {stored.quantity_numerator, stored.quantity_denominator};
  line.unit_price = {stored.unit_price_numerator, stored.unit_price_denominator};
  line.calculated_yen = stored.calculated_yen;
  line.amount_yen = stored.amount_yen;
  line.tax_class = stored.tax_class;
  line.edit_reason = stored.edit_reason;
  line.days = stored.days;
  return line;
}

StoredLine stored_of(const Line& line) {
  StoredLine stored;
  stored.kind = line.kind;
  stored.assignment_id = line.assignment.value;
  stored.by_hand = line.days.empty();
  stored.content = line.content;
  stored.unit = line.unit;
  stored.quantity_numerator = line.quantity.numerator();
  stored.quantity_denominator = line.quantity.denominator();
  stored.unit_price_numerator = line.unit_price.numerator();
  stored.unit_price_denominator = line.unit_price.denominator();
  stored.calculated_yen = line.calculated_yen;
  stored.amount_yen = line.amount_yen;
  stored.tax_class = line.tax_class;
  stored.edit_reason = line.edit_reason;
  stored.days = line.days;
  return stored;
}

std::vector<RateTotal> rates_of(const std::vector<StoredRate>& stored) {
  std::vector<RateTotal> rates;
  for (const StoredRate& rate : stored) {
    rates.push_back({rate.tax_class,
                     {rate.rate_numerator, rate.rate_denominator},
                     rate.taxable_yen,
                     rate.tax_yen});
  }
  return rates;
}

std::vector<Line> billed_lines(const std::vector<StoredLine>& lines) {
  std::vector<Line> billed;
  for (const StoredLine& line : lines) {
    if (!line.removed) billed.push_back(line_of(line));
  }
  return billed;
}

Invoice invoice_of(const StoredInvoice& stored, const std::vector<StoredLine>& lines) {
  Invoice invoice;
  invoice.number = stored.number;
  invoice.kind = stored.kind;
  invoice.issuer = {stored.issuer.name, stored.issuer.address, stored.issuer.registration_number};
  invoice.recipient = {stored.recipient.name, stored.recipient.address, ""};
  invoice.issued_on = stored.issued_on.value_or(Date{});
  invoice.period_from_on = stored.period_from;
  invoice.period_to_on = stored.period_to;
  invoice.lines = billed_lines(lines);
  invoice.tax_rounding = rounding_of(stored.tax_rounding);
  invoice.tax_edition = stored.tax_edition;
  invoice.totals = {rates_of(stored.by_rate), stored.taxable_yen, stored.tax_yen, stored.total_yen};
  invoice.refers_to = stored.refers_to;
  invoice.returned_on = stored.returned_on;
  invoice.reason = stored.reason;
  return invoice;
}

void take_totals(StoredInvoice& stored, const InvoiceTotals& totals) {
  stored.by_rate.clear();
  for (const RateTotal& rate : totals.by_rate) {
    stored.by_rate.push_back({rate.tax_class, rate.rate.numerator(), rate.rate.denominator(),
                              rate.taxable_yen, rate.tax_yen});
  }
  stored.taxable_yen = totals.taxable_yen;
  stored.tax_yen = totals.tax_yen;
  stored.total_yen = totals.total_yen;
}

void take_issued(StoredInvoice& stored, const Invoice& invoice) {
  stored.state = State::issued;
  stored.number = invoice.number;
  stored.kind = invoice.kind;
  stored.issued_on = invoice.issued_on;
  stored.tax_edition = invoice.tax_edition;
  stored.refers_to = invoice.refers_to;
  stored.reason = invoice.reason;
  stored.returned_on = invoice.returned_on;
  take_totals(stored, invoice.totals);
}

std::vector<StoredLine> recomputed(const std::vector<StoredLine>& before,
                                   std::vector<StoredLine> fresh) {
  for (StoredLine& line : fresh) {
    const auto same = std::find_if(before.begin(), before.end(), [&](const StoredLine& old) {
      return !old.by_hand && old.assignment_id == line.assignment_id && old.kind == line.kind &&
             !old.days.empty() && !line.days.empty() &&
             old.days.front().worked_on == line.days.front().worked_on &&
             old.calculated_yen == line.calculated_yen;
    });
    if (same == before.end()) continue;
    line.amount_yen = same->amount_yen;
    line.removed = same->removed;
    line.edit_reason = same->edit_reason;
    line.edited_by = same->edited_by;
  }
  for (const StoredLine& old : before) {
    if (old.by_hand) fresh.push_back(old);
  }
  for (std::size_t i = 0; i < fresh.size(); ++i) fresh[i].position = static_cast<int>(i) + 1;
  return fresh;
}

}  // namespace tasuki::invoice
