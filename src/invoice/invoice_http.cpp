#include "invoice/invoice_flows.hpp"
#include "invoice/invoice_paper.hpp"
#include "invoice/routes.hpp"

namespace tasuki::invoice {
namespace {

using http::Call;
using http::Nothing;

// ---------------------------------------------------------------- wire

struct LineView {
  InvoiceLineId id;
  LineKind kind{};
  AssignmentId assignment_id;
  std::string contract_number;
  std::string worker_name;
  std::string content;
  std::string quantity;  // "74:00", "3"
  LineUnit unit{};
  std::string unit_price;  // "2,312.5"
  Yen calculated_yen;
  Yen amount_yen;
  law::TaxClass tax_class{};
  bool by_hand = false;
  bool removed = false;
  std::string edit_reason;
  std::string edited_by;
  std::vector<LineDay> days;
};
BOOST_DESCRIBE_STRUCT(LineView, (),
                      (id, kind, assignment_id, contract_number, worker_name, content, quantity,
                       unit, unit_price, calculated_yen, amount_yen, tax_class, by_hand, removed,
                       edit_reason, edited_by, days))

struct May {
  bool edit = false;
  bool issue = false;
  bool discard = false;
  bool correct = false;
  bool credit = false;
  bool confirm = false;
  bool dispute = false;
};
BOOST_DESCRIBE_STRUCT(May, (), (edit, issue, discard, correct, credit, confirm, dispute))

struct InvoiceView {
  InvoiceId id;
  std::int64_t version = 0;
  std::string number;
  InvoiceKind kind{};
  State state{};
  PartnershipId partnership_id;
  ContractingPartyId contracting_party_id;
  std::string agency_name;
  std::string client_name;
  Date period_from{};
  Date period_to{};
  std::optional<Date> issued_on;
  std::optional<Date> due_on;
  Issuer issuer;
  Addressee recipient;
  std::vector<LineView> lines;
  std::vector<StoredRate> by_rate;
  Yen taxable_yen;
  Yen tax_yen;
  Yen total_yen;
  TaxRounding tax_rounding{};
  InvoiceId refers_to_id;
  std::string refers_to;
  std::string reason;
  std::optional<Date> returned_on;
  bool seal = false;
  std::string remarks;
  PaperId paper_id;
  std::string issued_by;
  std::optional<Instant> decided_at;
  std::string decided_by;
  std::string dispute_reason;
  std::vector<Event> history;
  May may;
};
BOOST_DESCRIBE_STRUCT(InvoiceView, (),
                      (id, version, number, kind, state, partnership_id, contracting_party_id,
                       agency_name, client_name, period_from, period_to, issued_on, due_on, issuer,
                       recipient, lines, by_rate, taxable_yen, tax_yen, total_yen, tax_rounding,
                       refers_to_id, refers_to, reason, returned_on, seal, remarks, paper_id,
                       issued_by, decided_at, decided_by, dispute_reason, history, may))

struct ProvisionalView {
  std::vector<InvoiceView> invoices;
  std::vector<Omitted> omitted;  // cards that an issued invoice bills already
};
BOOST_DESCRIBE_STRUCT(ProvisionalView, (), (invoices, omitted))

// ---------------------------------------------------------------- answers

May may_do(const ReadTx& tx, const StoredInvoice& invoice) {
  May may;
  const Permissions& can = tx.actor().permissions;
  const bool issued = invoice.state == State::issued;
  const bool standing =
      issued || invoice.state == State::confirmed || invoice.state == State::disputed;
  const bool bills =
      invoice.kind == InvoiceKind::original || invoice.kind == InvoiceKind::correction;
  if (tx.actor().side == Side::agency && can.has(Permission::invoice_write)) {
    may.edit = invoice.state == State::provisional;
    may.issue = may.edit;
    may.discard = may.edit;
    may.correct = standing && bills;
    may.credit = may.correct;
  }
  if (tx.actor().side == Side::client && can.has(Permission::invoice_confirm)) {
    may.confirm = issued || invoice.state == State::disputed;
    may.dispute = issued;
  }
  return may;
}

LineView view_of(const StoredLine& line) {
  LineView view;
  view.id = line.id;
  view.kind = line.kind;
  view.assignment_id = {line.assignment_id};
  view.contract_number = line.contract_number;
  view.worker_name = line.worker_name;
  view.content = line.content;
  view.quantity = quantity_text(line);
  view.unit = line.unit;
  view.unit_price = unit_price_text(line);
  view.calculated_yen = line.calculated_yen;
  view.amount_yen = line.amount_yen;
  view.tax_class = line.tax_class;
  view.by_hand = line.by_hand;
  view.removed = line.removed;
  view.edit_reason = line.edit_reason;
  view.edited_by = line.edited_by;
  view.days = rules::billed_by_day(line_of(line));
  return view;
}

InvoiceView view_of(ReadTx& tx, const StoredInvoice& invoice) {
  InvoiceView view;
  view.id = invoice.id;
  view.version = invoice.version;
  view.number = invoice.number;
  view.kind = invoice.kind;
  view.state = invoice.state;
  view.partnership_id = invoice.partnership_id;
  if (tx.actor().side == Side::agency) view.contracting_party_id = {invoice.contracting_party_id};
  view.agency_name = invoice.agency_name;
  view.client_name = invoice.client_name;
  view.period_from = invoice.period_from;
  view.period_to = invoice.period_to;
  view.issued_on = invoice.issued_on;
  view.due_on = invoice.due_on;
  view.issuer = invoice.issuer;
  view.recipient = invoice.recipient;
  for (const StoredLine& line : invoices::lines(tx, invoice.id))
    view.lines.push_back(view_of(line));
  view.by_rate = invoice.by_rate;
  view.taxable_yen = invoice.taxable_yen;
  view.tax_yen = invoice.tax_yen;
  view.total_yen = invoice.total_yen;
  view.tax_rounding = invoice.tax_rounding;
  view.refers_to_id = {invoice.refers_to_id};
  view.refers_to = invoice.refers_to;
  view.reason = invoice.reason;
  view.returned_on = invoice.returned_on;
  view.seal = invoice.seal;
  view.remarks = invoice.remarks;
  view.paper_id = {invoice.paper_id};
  view.issued_by = invoice.issued_by;
  view.decided_at = invoice.decided_at;
  view.decided_by = invoice.decided_by;
  view.dispute_reason = invoice.dispute_reason;
  view.history = invoices::events(tx, invoice.id);
  view.may = may_do(tx, invoice);
  return view;
}

InvoiceView show(ReadTx& tx, const Call& call) {
  return view_of(tx, invoices::load(tx, call.id<InvoiceId>()));
}

ProvisionalView act_provisional(WriteTx& tx, const Call&, const ProvisionalRequest& in) {
  const Provisional result = provisional(tx, in.partnership_id, in.month_ym);
  ProvisionalView view;
  for (const StoredInvoice& invoice : result.invoices)
    view.invoices.push_back(view_of(tx, invoice));
  view.omitted = result.omitted;
  return view;
}
Nothing act_discard(WriteTx& tx, const Call& call, const Nothing&) {
  discard(tx, call.id<InvoiceId>(), call.version());
  return {};
}
InvoiceView act_add_line(WriteTx& tx, const Call& call, const LineInput& in) {
  return view_of(tx, add_line(tx, call.id<InvoiceId>(), call.version(), in));
}
InvoiceView act_change_line(WriteTx& tx, const Call& call, const LineEdit& in) {
  return view_of(tx, change_line(tx, call.id<InvoiceId>(), call.version(),
                                 call.id<InvoiceLineId>("line_id"), in));
}
InvoiceView act_take_off_line(WriteTx& tx, const Call& call, const ReasonInput& in) {
  return view_of(tx, take_off_line(tx, call.id<InvoiceId>(), call.version(),
                                   call.id<InvoiceLineId>("line_id"), in.reason));
}
InvoiceView act_issue(WriteTx& tx, const Call& call, const IssueRequest& in) {
  return view_of(tx, issue(tx, call.id<InvoiceId>(), call.version(), in));
}
InvoiceView act_correct(WriteTx& tx, const Call& call, const ReasonInput& in) {
  return view_of(tx, correct(tx, call.id<InvoiceId>(), call.version(), in.reason));
}
InvoiceView act_credit(WriteTx& tx, const Call& call, const CreditRequest& in) {
  return view_of(tx, credit(tx, call.id<InvoiceId>(), call.version(), in));
}
InvoiceView act_confirm(WriteTx& tx, const Call& call, const Nothing&) {
  return view_of(tx, confirm(tx, call.id<InvoiceId>(), call.version()));
}
InvoiceView act_dispute(WriteTx& tx, const Call& call, const ReasonInput& in) {
  return view_of(tx, dispute(tx, call.id<InvoiceId>(), call.version(), in.reason));
}

constexpr const char* kOne = "/api/invoices/{id}";
std::string verb(const char* name) { return std::string(kOne) + "/" + name; }

void provisional_routes(http::Routes& routes) {
  const auto who = http::agency(Permission::invoice_write);
  routes.post("/api/invoices/provisional", who, act_provisional)
      .says("請求の仮計算（同じ月は計算し直す）")
      .sample("agency", {}, R"({"partnership_id":"$partnership.main","month_ym":"$month.locked"})");
  routes.remove(kOne, who, act_discard)
      .says("仮計算の破棄")
      .takes_version()
      .sample("agency", {{"id", "invoice.provisional"}});
  routes.post(verb("lines"), who, act_add_line)
      .says("明細の追加")
      .takes_version()
      .sample(
          "agency", {{"id", "invoice.provisional"}},
          R"({"content":"交通費の立替","amount_yen":1200,"tax_class":"standard","reason":"実費"})");
  routes.put(verb("lines/{line_id}"), who, act_change_line)
      .says("明細の金額の変更")
      .takes_version()
      .sample("agency", {{"id", "invoice.provisional"}, {"line_id", "invoice_line.provisional"}},
              R"({"amount_yen":100000,"reason":"値引き"})");
  routes.remove(verb("lines/{line_id}"), who, act_take_off_line)
      .says("明細を請求から外す")
      .takes_version()
      .sample("agency", {{"id", "invoice.provisional"}, {"line_id", "invoice_line.provisional"}},
              R"({"reason":"請求しないことで合意"})");
}

}  // namespace

void act_routes(http::Routes& routes) {
  const auto agency = http::agency(Permission::invoice_write);
  const auto client = http::client(Permission::invoice_confirm);
  routes.get(kOne, http::office(Permission::invoice_read), show)
      .says("請求書")
      .sample("agency", {{"id", "invoice.issued"}});
  provisional_routes(routes);
  routes.post(verb("issue"), agency, act_issue)
      .says("請求書の発行")
      .takes_version()
      .takes_key()
      .sample("agency", {{"id", "invoice.provisional"}}, R"({"seal":false,"remarks":""})");
  routes.post(verb("correction"), agency, act_correct)
      .says("請求書の訂正（全額の取消と、仮計算のやり直し）")
      .takes_version()
      .takes_key()
      .sample("agency", {{"id", "invoice.issued"}}, R"({"reason":"時間数の誤り"})");
  routes.post(verb("credit"), agency, act_credit)
      .says("適格返還請求書の発行")
      .takes_version()
      .takes_key()
      .sample(
          "agency", {{"id", "invoice.issued"}},
          R"({"returned_on":"2027-06-01","reason":"値引き","refunds":[{"content":"値引き","amount_yen":1000}]})");
  routes.post(verb("confirmation"), client, act_confirm)
      .says("請求書の確認")
      .takes_version()
      .sample("client", {{"id", "invoice.issued"}});
  routes.post(verb("dispute"), client, act_dispute)
      .says("請求書への異議")
      .takes_version()
      .sample("client", {{"id", "invoice.issued"}},
              R"({"reason":"8月31日の時間数を確認してください"})");
}

void routes(http::Routes& routes) {
  register_routes(routes);
  act_routes(routes);
}

}  // namespace tasuki::invoice
