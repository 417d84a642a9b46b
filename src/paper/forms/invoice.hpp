#pragma once
// 請求書、適格請求書 (消費税法57条の4第1項). The amounts come from the record: nothing is computed
// here.

#include "paper/forms/blocks.hpp"
#include "paper/seal.hpp"

namespace tasuki::forms {

struct InvoiceIssuer {
  std::string company_name = {};
  std::string address = {};
  std::string phone = {};
  std::string registration_number = {};  // T…; empty: no qualified invoice
  std::string contact_name = {};
};
BOOST_DESCRIBE_STRUCT(InvoiceIssuer, (),
                      (company_name, address, phone, registration_number, contact_name))

struct InvoiceLine {
  std::string description = {};
  std::string worker_name = {};
  std::string quantity = {};    // "152:00", "3"
  std::string unit = {};        // 時間, 式
  std::string unit_price = {};  // "2,400", "3,000.5"
  Yen amount{};                 // without tax
  int tax_percent = 10;         // 0: not taxed (立替金 …)
  bool reduced_rate = false;    // 軽減税率の対象
};
BOOST_DESCRIBE_STRUCT(InvoiceLine, (),
                      (description, worker_name, quantity, unit, unit_price, amount, tax_percent,
                       reduced_rate))

struct RateTotal {  // 税率ごとに区分した対価の額と消費税額等
  int tax_percent = 10;
  Yen taxable{};
  Yen tax{};
};
BOOST_DESCRIBE_STRUCT(RateTotal, (), (tax_percent, taxable, tax))

struct BankAccount {
  std::string bank_name = {};
  std::string branch_name = {};
  std::string kind = {};  // 普通, 当座
  std::string number = {};
  std::string holder = {};
};
BOOST_DESCRIBE_STRUCT(BankAccount, (), (bank_name, branch_name, kind, number, holder))

struct Invoice {
  std::string number = {};
  Date issued_on{};
  Date period_from{};  // 取引年月日 (課税期間の範囲内の一定の期間)
  Date period_last{};
  Date due_on{};
  std::string client_name = {};
  std::string client_department = {};
  std::string client_address = {};
  InvoiceIssuer issuer = {};
  std::vector<InvoiceLine> lines = {};
  std::vector<RateTotal> rate_totals = {};
  Yen total{};  // with tax
  BankAccount bank = {};
  std::string remarks = {};
  std::string title = {};     // 適格返還請求書 …; empty: 請求書
  std::string seal_png = {};  // base64; empty: without a seal
};
BOOST_DESCRIBE_STRUCT(Invoice, (),
                      (number, issued_on, period_from, period_last, due_on, client_name,
                       client_department, client_address, issuer, lines, rate_totals, total, bank,
                       remarks, title, seal_png))

pdf::Sheet draw(const Invoice& invoice, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
Invoice example_invoice();

}  // namespace tasuki::forms

namespace tasuki {

template <>
struct Catalogue<forms::Invoice> {
  static constexpr std::array fields{
      Field{"seal_png", "印影（PNG、base64）", "Seal (PNG in base64)", "", 0,
            4 * static_cast<std::int64_t>(paper::kMostSealBytes) / 3 + 4}};  // no text like others
};

}  // namespace tasuki
