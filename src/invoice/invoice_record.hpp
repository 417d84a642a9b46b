#pragma once
// The invoice as it is stored, and the way to the rules' Invoice and back. Pure.

#include <optional>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "invoice/invoice.hpp"

namespace tasuki::invoice {

using InvoiceLineId = Id<struct InvoiceLineTag>;

enum class State { provisional, issued, confirmed, disputed, reversed };
BOOST_DESCRIBE_ENUM(State, provisional, issued, confirmed, disputed, reversed)

enum class TaxRounding { down, half_up, up };  // YenRounding, by its stored names
BOOST_DESCRIBE_ENUM(TaxRounding, down, half_up, up)

YenRounding rounding_of(TaxRounding rounding);

// Who issues: what the paper prints of the agency.
struct Issuer {
  std::string name;
  std::string address;
  std::string telephone;
  std::string registration_number;
  std::string bank_account;
};
BOOST_DESCRIBE_STRUCT(Issuer, (), (name, address, telephone, registration_number, bank_account))

struct Addressee {
  std::string name;
  std::string address;
};
BOOST_DESCRIBE_STRUCT(Addressee, (), (name, address))

struct StoredRate {
  law::TaxClass tax_class{};
  std::int64_t rate_numerator = 0;
  std::int64_t rate_denominator = 1;
  Yen taxable_yen;
  Yen tax_yen;
};
BOOST_DESCRIBE_STRUCT(StoredRate, (),
                      (tax_class, rate_numerator, rate_denominator, taxable_yen, tax_yen))

struct StoredLine {
  InvoiceLineId id;
  CompanyId agency_id;
  CompanyId client_id;
  InvoiceId invoice_id;
  int position = 0;
  bool issued = false;  // the client sees it from then on
  bool by_hand = false;
  bool removed = false;
  LineKind kind = LineKind::other;
  std::int64_t assignment_id = 0;
  std::string contract_number;
  std::string worker_name;
  std::string content;
  LineUnit unit = LineUnit::item;
  std::int64_t quantity_numerator = 1;
  std::int64_t quantity_denominator = 1;
  std::int64_t unit_price_numerator = 0;
  std::int64_t unit_price_denominator = 1;
  Yen calculated_yen;
  Yen amount_yen;
  law::TaxClass tax_class = law::TaxClass::standard;
  std::string edit_reason;
  std::string edited_by;
  std::vector<LineDay> days;
};
BOOST_DESCRIBE_STRUCT(StoredLine, (),
                      (id, agency_id, client_id, invoice_id, position, issued, by_hand, removed,
                       kind, assignment_id, contract_number, worker_name, content, unit,
                       quantity_numerator, quantity_denominator, unit_price_numerator,
                       unit_price_denominator, calculated_yen, amount_yen, tax_class, edit_reason,
                       edited_by, days))

struct StoredInvoice {
  InvoiceId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t agency_department_id = 0;
  std::int64_t client_department_id = 0;
  PartnershipId partnership_id;
  std::string number;
  InvoiceKind kind = InvoiceKind::original;
  State state = State::provisional;
  std::int64_t contracting_party_id = 0;
  std::string agency_name;
  std::string client_name;
  Date period_from{};
  Date period_to{};
  std::optional<Date> issued_on;
  std::optional<Date> due_on;
  Issuer issuer;
  Addressee recipient;
  TaxRounding tax_rounding = TaxRounding::down;
  std::string tax_edition;
  std::vector<StoredRate> by_rate;
  Yen taxable_yen;
  Yen tax_yen;
  Yen total_yen;
  std::int64_t refers_to_id = 0;
  std::string refers_to;
  std::string reason;
  std::optional<Date> returned_on;
  bool seal = false;
  std::string remarks;
  std::int64_t paper_id = 0;
  std::optional<Instant> issued_at;
  std::string issued_by;
  std::optional<Instant> decided_at;
  std::string decided_by;
  std::string dispute_reason;
  Instant updated_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(StoredInvoice, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id,
                       partnership_id, number, kind, state, contracting_party_id, agency_name,
                       client_name, period_from, period_to, issued_on, due_on, issuer, recipient,
                       tax_rounding, tax_edition, by_rate, taxable_yen, tax_yen, total_yen,
                       refers_to_id, refers_to, reason, returned_on, seal, remarks, paper_id,
                       issued_at, issued_by, decided_at, decided_by, dispute_reason, updated_at,
                       version))

Line line_of(const StoredLine& stored);
StoredLine stored_of(const Line& line);
std::vector<RateTotal> rates_of(const std::vector<StoredRate>& stored);

// The lines that are billed, as the rules know them.
std::vector<Line> billed_lines(const std::vector<StoredLine>& lines);
Invoice invoice_of(const StoredInvoice& stored, const std::vector<StoredLine>& lines);

void take_totals(StoredInvoice& stored, const InvoiceTotals& totals);
// What the rules decided about an issued paper.
void take_issued(StoredInvoice& stored, const Invoice& invoice);

// What a person changed on a provisional line (one worker's class of work from a day on) stays when
// it is computed anew, as long as the computed amount is the same; lines by hand always stay.
std::vector<StoredLine> recomputed(const std::vector<StoredLine>& before,
                                   std::vector<StoredLine> fresh);

}  // namespace tasuki::invoice

namespace tasuki {

template <>
struct Words<invoice::State> {
  static constexpr std::array<std::string_view, 5> ja{"仮計算", "発行済", "確認済", "確認依頼あり",
                                                      "取消済"};
};
static_assert(words_complete<invoice::State>());

}  // namespace tasuki
