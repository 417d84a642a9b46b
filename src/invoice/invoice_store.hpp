#pragma once
// Invoices in the database. Row-level security hides a provisional one from the client.

#include <string>
#include <string_view>
#include <vector>

#include "invoice/billing.hpp"
#include "invoice/invoice_record.hpp"
#include "platform/db/db.hpp"

namespace tasuki::invoice {

struct RegisterLine {  // a row of the register (請求書管理表)
  InvoiceId id;
  std::string number;
  InvoiceKind kind{};
  State state{};
  std::string agency_name;
  std::string client_name;
  Date period_from{};
  Date period_to{};
  std::optional<Date> issued_on;
  std::optional<Date> due_on;
  Yen taxable_yen;
  Yen tax_yen;
  Yen total_yen;
  std::string refers_to;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(RegisterLine, (),
                      (id, number, kind, state, agency_name, client_name, period_from, period_to,
                       issued_on, due_on, taxable_yen, tax_yen, total_yen, refers_to, version))

// 電子帳簿保存法: by day, amount and counterparty, days and amounts also as ranges, all together.
struct RegisterFilter {
  std::string state;            // "" = any
  std::string kind;             // "" = any
  std::string q;                // begins a number or a party's name
  std::optional<Date> from_on;  // issued on (provisional: the period's last day)
  std::optional<Date> to_on;
  std::optional<std::int64_t> min_yen;
  std::optional<std::int64_t> max_yen;
  std::optional<Date> before_on;  // cursor
  std::int64_t before_id = 0;
  int limit = 50;
};

struct Event {
  Instant at{};
  std::string verb;
  std::string side;
  std::string actor_name;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(Event, (), (at, verb, side, actor_name, note))

// The partnership as far as bills go.
struct BillingPartner {
  PartnershipId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::string agency_name;
  std::string client_name;
  int closing_day = 31;
  int payment_month_offset = 1;
  int payment_day = 31;
  TaxRounding tax_rounding = TaxRounding::down;
  int billing_unit_min = 1;
  law::MinuteMode billing_rounding = law::MinuteMode::down;

  BillingTerms terms() const {
    return {closing_day,
            payment_month_offset,
            payment_day,
            rounding_of(tax_rounding),
            {billing_unit_min, billing_rounding, law::MinuteScope::per_day}};
  }
};
BOOST_DESCRIBE_STRUCT(BillingPartner, (),
                      (id, agency_id, client_id, agency_name, client_name, closing_day,
                       payment_month_offset, payment_day, tax_rounding, billing_unit_min,
                       billing_rounding))

struct LockedCard {
  TimecardId id;
  ContractId contract_id;
  std::int64_t contracting_party_id = 0;
  std::string worker_name;
  Date period_from{};
  Date period_to{};
  int edition = 1;
  std::string billed_on;  // number of the issued invoice that bills days of it in the period, or ""
};
BOOST_DESCRIBE_STRUCT(LockedCard, (),
                      (id, contract_id, contracting_party_id, worker_name, period_from, period_to,
                       edition, billed_on))

struct CardUse {  // days of a card on an invoice
  TimecardId timecard_id;
  int edition = 1;
  Date from_on{};
  Date to_on{};
};
BOOST_DESCRIBE_STRUCT(CardUse, (), (timecard_id, edition, from_on, to_on))

namespace invoices {

StoredInvoice load(ReadTx& tx, InvoiceId id);  // throws not_found
StoredInvoice load_for_update(WriteTx& tx, InvoiceId id,
                              std::int64_t seen);  // throws stale_version
void insert(WriteTx& tx, StoredInvoice& invoice);
void save(WriteTx& tx, StoredInvoice& invoice);
void remove_provisional(WriteTx& tx, const StoredInvoice& invoice);
// The invoice of the period that was reversed and that nothing bills anew yet.
std::optional<StoredInvoice> reversed_unanswered(ReadTx& tx, const BillingPartner& partner,
                                                 const Period& period, std::int64_t party);
// Why it was reversed.
std::string reversal_reason(ReadTx& tx, const StoredInvoice& original);
// The provisional ones of a partnership that begin on that day, held for the change.
std::vector<StoredInvoice> provisional(WriteTx& tx, const BillingPartner& partner,
                                       Date period_from);

std::vector<StoredLine> lines(ReadTx& tx, InvoiceId id);
StoredLine line(ReadTx& tx, InvoiceId invoice, InvoiceLineId id);  // throws not_found
void insert_line(WriteTx& tx, const StoredInvoice& invoice, StoredLine line);
void save_line(WriteTx& tx, const StoredLine& line);
void replace_lines(WriteTx& tx, const StoredInvoice& invoice, const std::vector<StoredLine>& lines);
void mark_lines_issued(WriteTx& tx, InvoiceId id);

std::vector<RegisterLine> list(ReadTx& tx, const RegisterFilter& filter);
void add_event(WriteTx& tx, const StoredInvoice& invoice, std::string_view verb,
               const std::string& note);
std::vector<Event> events(ReadTx& tx, InvoiceId id);

BillingPartner partner(ReadTx& tx, PartnershipId id);  // throws no_partnership
Issuer issuer(ReadTx& tx);                             // the acting agency
std::string seal_png(ReadTx& tx);                      // of the acting agency, "" = none registered
// Whose name is printed: the contracting party, or the client as its contracts know it.
Addressee addressee(ReadTx& tx, const BillingPartner& partner, std::int64_t contracting_party_id);

// Locked cards with days in the period.
std::vector<LockedCard> locked_cards(ReadTx& tx, const BillingPartner& partner,
                                     const Period& period);
std::vector<TermsFrom> terms(ReadTx& tx, ContractId id);
void use_card(WriteTx& tx, InvoiceId invoice, const CardUse& use);
void release_cards(WriteTx& tx, InvoiceId invoice, bool keep_trace);
// Are all cards of the invoice still locked, in the edition that was billed?
bool cards_unchanged(ReadTx& tx, InvoiceId invoice);
// Sums of earlier credit notes to the invoice by class, positive.
std::vector<RateTotal> credited(ReadTx& tx, const StoredInvoice& original);

}  // namespace invoices

}  // namespace tasuki::invoice

namespace tasuki {

// Heads the columns of the register's CSV.
template <>
struct Catalogue<invoice::RegisterLine> {
  static constexpr std::array fields{Field{"id", "ID", "Id"},
                                     Field{"number", "請求書番号", "Number"},
                                     Field{"kind", "種類", "Kind"},
                                     Field{"state", "状態", "State"},
                                     Field{"agency_name", "派遣元", "Agency"},
                                     Field{"client_name", "請求先", "Client"},
                                     Field{"period_from", "取引期間（開始）", "From"},
                                     Field{"period_to", "取引期間（終了）", "To"},
                                     Field{"issued_on", "発行日", "Issued on"},
                                     Field{"due_on", "支払期日", "Due on"},
                                     Field{"taxable_yen", "税抜金額", "Before tax"},
                                     Field{"tax_yen", "消費税額", "Tax"},
                                     Field{"total_yen", "税込金額", "Total"},
                                     Field{"refers_to", "元の請求書", "Refers to"},
                                     Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<invoice::RegisterLine>());

}  // namespace tasuki
