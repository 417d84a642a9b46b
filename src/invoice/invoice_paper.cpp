#include "invoice/invoice_paper.hpp"

#include <cstdlib>

namespace tasuki::invoice {
namespace {

int percent_of(const StoredRate& rate) {
  return static_cast<int>(rate.rate_numerator * 100 / rate.rate_denominator);
}

int percent_of(const StoredInvoice& invoice, law::TaxClass tax_class) {
  for (const StoredRate& rate : invoice.by_rate) {
    if (rate.tax_class == tax_class) return percent_of(rate);
  }
  return 0;
}

// The worker's name has a column of its own.
std::string without_name(std::string content, const std::string& worker_name) {
  const auto at = worker_name.empty() ? std::string::npos : content.find(" " + worker_name);
  if (at != std::string::npos) content.erase(at, worker_name.size() + 1);
  return content;
}

// What this paper is, when it is not an ordinary invoice, and to which one it belongs.
std::string remarks_of(const StoredInvoice& invoice) {
  std::string text;
  switch (invoice.kind) {
    case InvoiceKind::original:
      break;
    case InvoiceKind::reversal:
      text = "請求書 " + invoice.refers_to + " の全額を取り消すものです。";
      break;
    case InvoiceKind::correction:
      text = "請求書 " + invoice.refers_to + " を訂正するものです（修正した適格請求書）。";
      break;
    case InvoiceKind::credit_note:
      text = "請求書 " + invoice.refers_to + " に対する対価の返還です。返還日 " +
             forms::date_text(invoice.returned_on.value_or(Date{})) + "。";
      break;
  }
  if (!invoice.reason.empty()) text += "理由：" + invoice.reason;
  if (!invoice.remarks.empty()) text += (text.empty() ? "" : "\n") + invoice.remarks;
  return text;
}

forms::InvoiceLine printed(const StoredInvoice& invoice, const StoredLine& line) {
  forms::InvoiceLine printed;
  printed.description = without_name(line.content, line.worker_name);
  printed.worker_name = line.worker_name;
  printed.quantity = quantity_text(line);
  printed.unit = unit_text(line.unit);
  printed.unit_price = unit_price_text(line);
  printed.amount = line.amount_yen;
  printed.tax_percent = percent_of(invoice, line.tax_class);
  printed.reduced_rate = line.tax_class == law::TaxClass::reduced;
  return printed;
}

}  // namespace

std::string quantity_text(const StoredLine& line) {
  if (line.unit != LineUnit::hour) {
    return text(Ratio{line.quantity_numerator, line.quantity_denominator});
  }
  const std::int64_t minutes = line.quantity_numerator * 60 / line.quantity_denominator;
  const std::string written = text(Minutes{static_cast<std::int32_t>(std::llabs(minutes))});
  return minutes < 0 ? "-" + written : written;
}

std::string unit_price_text(const StoredLine& line) {
  const std::int64_t whole = line.unit_price_numerator / line.unit_price_denominator;
  const std::int64_t rest = line.unit_price_numerator % line.unit_price_denominator;
  if (rest == 0) return grouped(whole);
  const std::string decimals = text(Ratio{std::llabs(rest), line.unit_price_denominator});
  // "0.5" → "2,312.5"; a fraction without an end is shown as it is
  if (decimals.starts_with("0.")) return grouped(whole) + decimals.substr(1);
  return grouped(whole) + "と" + decimals;
}

std::string unit_text(LineUnit unit) {
  switch (unit) {
    case LineUnit::hour:
      return "時間";
    case LineUnit::day:
      return "日";
    case LineUnit::month:
      return "月";
    case LineUnit::item:
      break;
  }
  return "式";
}

forms::Invoice paper_of(const StoredInvoice& invoice, const std::vector<StoredLine>& lines,
                        const std::string& seal_png) {
  forms::Invoice paper;
  paper.number = invoice.number;
  paper.issued_on = invoice.issued_on.value_or(Date{});
  paper.period_from = invoice.period_from;
  paper.period_last = invoice.period_to;
  paper.due_on = invoice.due_on.value_or(Date{});
  paper.client_name = invoice.recipient.name;
  paper.client_address = invoice.recipient.address;
  paper.issuer = {invoice.issuer.name, invoice.issuer.address, invoice.issuer.telephone,
                  invoice.issuer.registration_number, ""};
  for (const StoredLine& line : lines) {
    if (!line.removed) paper.lines.push_back(printed(invoice, line));
  }
  for (const StoredRate& rate : invoice.by_rate) {
    paper.rate_totals.push_back({percent_of(rate), rate.taxable_yen, rate.tax_yen});
  }
  paper.total = invoice.total_yen;
  paper.bank.bank_name = invoice.issuer.bank_account;  // one line, as the company wrote it
  paper.remarks = remarks_of(invoice);
  paper.seal_png = seal_png;
  if (invoice.kind == InvoiceKind::credit_note) paper.title = "適格返還請求書";
  if (invoice.kind == InvoiceKind::reversal) paper.title = "請求書（取消）";
  if (invoice.kind == InvoiceKind::correction) paper.title = "修正請求書";
  return paper;
}

}  // namespace tasuki::invoice
