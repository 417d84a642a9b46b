#pragma once
// The use cases of the invoice. Each runs in the caller's transaction; the route commits. Nothing
// issued is edited: a mistake is reversed in full and billed anew.

#include "invoice/invoice_store.hpp"

namespace tasuki::invoice {

struct ProvisionalRequest {
  PartnershipId partnership_id;
  YearMonth month_ym{};
};
BOOST_DESCRIBE_STRUCT(ProvisionalRequest, (), (partnership_id, month_ym))

// A locked card that was left out, and the invoice on which it stands already.
struct Omitted {
  TimecardId timecard_id;
  std::string worker_name;
  Date period_from{};
  Date period_to{};
  std::string billed_on;
};
BOOST_DESCRIBE_STRUCT(Omitted, (), (timecard_id, worker_name, period_from, period_to, billed_on))

struct Provisional {
  std::vector<StoredInvoice> invoices;  // one for each name that is printed
  std::vector<Omitted> omitted;
};

struct LineInput {  // a line that no card gives
  std::string content;
  Yen amount_yen;
  law::TaxClass tax_class = law::TaxClass::standard;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(LineInput, (), (content, amount_yen, tax_class, reason))

struct LineEdit {
  Yen amount_yen;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(LineEdit, (), (amount_yen, reason))

struct ReasonInput {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonInput, (), (reason))

struct IssueRequest {
  bool seal = false;
  std::string remarks;
};
BOOST_DESCRIBE_STRUCT(IssueRequest, (), (seal, remarks))

struct Refund {
  std::string content;
  Yen amount_yen;  // positive, without tax
  law::TaxClass tax_class = law::TaxClass::standard;
};
BOOST_DESCRIBE_STRUCT(Refund, (), (content, amount_yen, tax_class))

struct CreditRequest {
  Date returned_on{};  // the day of the discount or refund
  std::string reason;
  std::vector<Refund> refunds;
};
BOOST_DESCRIBE_STRUCT(CreditRequest, (), (returned_on, reason, refunds))

// ---- the agency

// 仮計算 from the locked cards of the closing month; repeating it gives the same again. Days that
// an issued invoice bills already are left out. Throws nothing_locked, or already_billed when
// nothing else is left.
Provisional provisional(WriteTx& tx, PartnershipId partnership, YearMonth month);
void discard(WriteTx& tx, InvoiceId id, std::int64_t seen);

StoredInvoice add_line(WriteTx& tx, InvoiceId id, std::int64_t seen, const LineInput& input);
StoredInvoice change_line(WriteTx& tx, InvoiceId id, std::int64_t seen, InvoiceLineId line,
                          const LineEdit& edit);
StoredInvoice take_off_line(WriteTx& tx, InvoiceId id, std::int64_t seen, InvoiceLineId line,
                            const std::string& reason);

StoredInvoice issue(WriteTx& tx, InvoiceId id, std::int64_t seen, const IssueRequest& request);
// The full reversal goes out at once; what comes back is the provisional corrected invoice.
StoredInvoice correct(WriteTx& tx, InvoiceId id, std::int64_t seen, const std::string& reason);
// 適格返還請求書, issued at once.
StoredInvoice credit(WriteTx& tx, InvoiceId id, std::int64_t seen, const CreditRequest& request);

// ---- the client
StoredInvoice confirm(WriteTx& tx, InvoiceId id, std::int64_t seen);
StoredInvoice dispute(WriteTx& tx, InvoiceId id, std::int64_t seen, const std::string& reason);

// Shared by the flows above.
namespace flow {

// The cards of the period as they are locked now, on the provisional invoices of the partnership.
Provisional recompute(WriteTx& tx, const BillingPartner& partner, const Period& period);
// Computes totals of the lines that stand and saves the invoice.
void settle(WriteTx& tx, StoredInvoice& invoice);
// Paper, lines visible, history, mail.
void publish(WriteTx& tx, StoredInvoice& invoice, const Invoice& decided, std::string_view verb);
// Takes the next number.
IssueFacts issue_facts(WriteTx& tx, const StoredInvoice& invoice, const std::string& reason);

}  // namespace flow

}  // namespace tasuki::invoice

namespace tasuki {

template <>
struct Catalogue<invoice::ProvisionalRequest> {
  static constexpr std::array fields{Field{"partnership_id", "取引先", "Partner", "", 0, 0, true},
                                     Field{"month_ym", "請求月", "Month", "", 0, 0, true}};
};
static_assert(catalogue_complete<invoice::ProvisionalRequest>());

template <>
struct Catalogue<invoice::LineInput> {
  static constexpr std::array fields{
      Field{"content", "取引の内容", "Content", "消費税法57条の4第1項3号", 0, 200, true},
      Field{"amount_yen", "金額（税抜）", "Amount before tax", "", -1'000'000'000, 1'000'000'000,
            true},
      Field{"tax_class", "税区分", "Tax class"},
      Field{"reason", "理由", "Reason", "", 0, 500, true}};
};
static_assert(catalogue_complete<invoice::LineInput>());

template <>
struct Catalogue<invoice::LineEdit> {
  static constexpr std::array fields{Field{"amount_yen", "金額（税抜）", "Amount before tax", "",
                                           -1'000'000'000, 1'000'000'000, true},
                                     Field{"reason", "理由", "Reason", "", 0, 500, true}};
};
static_assert(catalogue_complete<invoice::LineEdit>());

template <>
struct Catalogue<invoice::ReasonInput> {
  static constexpr std::array fields{Field{"reason", "理由", "Reason", "", 0, 1000, true}};
};
static_assert(catalogue_complete<invoice::ReasonInput>());

template <>
struct Catalogue<invoice::IssueRequest> {
  static constexpr std::array fields{Field{"seal", "印影を付ける", "With the seal"},
                                     Field{"remarks", "備考", "Remarks", "", 0, 1000}};
};
static_assert(catalogue_complete<invoice::IssueRequest>());

template <>
struct Catalogue<invoice::Refund> {
  static constexpr std::array fields{
      Field{"content", "返還の内容", "Content", "消費税法57条の4第3項3号", 0, 200, true},
      Field{"amount_yen", "金額（税抜）", "Amount before tax", "", 1, 1'000'000'000, true},
      Field{"tax_class", "税区分", "Tax class"}};
};
static_assert(catalogue_complete<invoice::Refund>());

template <>
struct Catalogue<invoice::CreditRequest> {
  static constexpr std::array fields{
      Field{"returned_on", "対価の返還を行う日", "Day of the refund", "消費税法57条の4第3項2号", 0,
            0, true},
      Field{"reason", "理由", "Reason", "", 0, 1000, true},
      Field{"refunds", "返還の内容", "Refunds", "消費税法57条の4第3項3号", 1, 50, true}};
};
static_assert(catalogue_complete<invoice::CreditRequest>());

}  // namespace tasuki
