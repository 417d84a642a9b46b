#pragma once
// From an invoice to its paper of record.

#include "invoice/invoice_record.hpp"
#include "paper/forms/invoice.hpp"

namespace tasuki::invoice {

// `seal_png` is the picture of the agency's seal in base64, "" = none.
forms::Invoice paper_of(const StoredInvoice& invoice, const std::vector<StoredLine>& lines,
                        const std::string& seal_png = "");

// "74:00", "3", "11/20"
std::string quantity_text(const StoredLine& line);
// "2,312.5"
std::string unit_price_text(const StoredLine& line);
// 時間, 日, 月, 式
std::string unit_text(LineUnit unit);

}  // namespace tasuki::invoice
