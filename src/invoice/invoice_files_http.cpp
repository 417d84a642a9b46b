// The register (請求書管理表), the paper, the time data behind a bill, and all of it as a ZIP.

#include <charconv>

#include "invoice/invoice_paper.hpp"
#include "invoice/invoice_store.hpp"
#include "invoice/routes.hpp"
#include "paper/paper.hpp"
#include "paper/paper_draw.hpp"
#include "paper/paper_flows.hpp"
#include "paper/paper_store.hpp"
#include "platform/http/list.hpp"
#include "platform/sheet/zip.hpp"

namespace tasuki::invoice {
namespace {

using http::Call;
using http::File;
using http::ListQuery;
using http::Page;

// ---------------------------------------------------------------- the register

std::optional<std::int64_t> yen_filter(const Call& call, const std::string& name) {
  const std::string text = call.query(name);
  if (text.empty()) return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw Problem(Code::invalid_input, Violations{{Code::wrong_type, "/" + name, "", {"integer"}}});
  }
  return number;
}

RegisterFilter filter_of(const Call& call) {
  RegisterFilter filter;
  filter.state = call.query("state");
  filter.kind = call.query("kind");
  filter.q = call.query("q");
  filter.from_on = http::date_filter(call, "from");
  filter.to_on = http::date_filter(call, "to");
  filter.min_yen = yen_filter(call, "min_yen");
  filter.max_yen = yen_filter(call, "max_yen");
  return filter;
}

Page<RegisterLine> list(ReadTx& tx, const Call& call, const ListQuery& query) {
  RegisterFilter filter = filter_of(call);
  filter.limit = query.limit + 1;
  if (query.after) {
    filter.before_on = parse_date(query.after->key);
    filter.before_id = query.after->id;
    if (!filter.before_on) {
      throw Problem(Code::invalid_input, Violations{{Code::bad_format, "/cursor"}});
    }
  }
  return http::page_of(invoices::list(tx, filter), query,
                       [](const RegisterLine& row) { return text(row.period_to); });
}

// ---------------------------------------------------------------- the paper

std::string preview(ReadTx& tx, const StoredInvoice& invoice) {
  forms::DrawOptions options;
  options.watermark = "仮計算";
  options.seals = invoice.seal;
  return paper::render(paper::kInvoice, to_json(paper_of(invoice, invoices::lines(tx, invoice.id))),
                       options);
}

// The stored file, else drawn from the frozen record, which gives the same bytes.
std::string pdf_of(ReadTx& tx, const StoredInvoice& invoice) {
  if (invoice.state == State::provisional) return preview(tx, invoice);
  const PaperId id{invoice.paper_id};
  if (auto stored = paper::papers::stored_pdf(tx, id)) return *std::move(stored);
  return paper::draw(paper::papers::load(tx, id));
}

File show_pdf(ReadTx& tx, const Call& call) {
  return {"application/pdf", "", pdf_of(tx, invoices::load(tx, call.id<InvoiceId>()))};
}

// ---------------------------------------------------------------- 請求明細勤怠データ

struct TimeRow {
  std::string invoice_number;
  int line = 0;  // rows of one line follow each other
  std::string contract_number;
  std::string worker_name;
  LineKind kind{};
  std::optional<Date> worked_on;
  Minutes raw_min;
  Minutes billed_min;
  Yen amount_yen;  // of the day; the column adds up to the invoice without tax
  std::string unit;
  std::string quantity;  // of the whole line, as on the invoice
  std::string unit_price;
  Yen line_yen;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(TimeRow, (),
                      (invoice_number, line, contract_number, worker_name, kind, worked_on, raw_min,
                       billed_min, amount_yen, unit, quantity, unit_price, line_yen, content))

constexpr const char* kTimeHeader =
    "請求書番号,明細,契約番号,派遣労働者,区分,就業日,就業時間（分）,請求時間（分）,金額（税抜）,"
    "単位,"
    "明細の数量,単価,明細の金額（税抜）,内容\r\n";

std::string time_data(const StoredInvoice& invoice, const std::vector<StoredLine>& lines) {
  std::string text = kTimeHeader;
  int number = 0;
  for (const StoredLine& line : lines) {
    if (line.removed) continue;
    TimeRow row{invoice.number,
                ++number,
                line.contract_number,
                line.worker_name,
                line.kind,
                {},
                {},
                {},
                line.amount_yen,
                unit_text(line.unit),
                quantity_text(line),
                unit_price_text(line),
                line.amount_yen,
                line.content};
    if (line.days.empty()) text += csv::line_of(row);
    for (const LineDay& day : rules::billed_by_day(line_of(line))) {
      row.worked_on = day.worked_on;
      row.raw_min = day.raw_min;
      row.billed_min = day.billed_min;
      row.amount_yen = day.amount_yen;
      text += csv::line_of(row);
    }
  }
  return text;
}

File show_time_data(ReadTx& tx, const Call& call) {
  const StoredInvoice invoice = invoices::load(tx, call.id<InvoiceId>());
  return http::detail::csv_response(
      call, "請求明細勤怠データ_" + (invoice.number.empty() ? "仮計算" : invoice.number) + ".csv",
      time_data(invoice, invoices::lines(tx, invoice.id)));
}

// ---------------------------------------------------------------- ZIP

File zip(ReadTx& tx, const Call& call) {
  RegisterFilter filter = filter_of(call);
  filter.limit = static_cast<int>(http::kMostInZip) + 1;
  const auto rows = invoices::list(tx, filter);
  http::require_at_most(rows.size(), http::kMostInZip);
  if (rows.empty()) throw Problem(Code::not_found);
  sheet::Zip archive;
  std::string register_csv = csv::header<RegisterLine>();
  for (const RegisterLine& row : rows) {
    register_csv += csv::line_of(row);
    const StoredInvoice invoice = invoices::load(tx, row.id);
    const std::string name =
        (invoice.number.empty() ? "仮計算" : invoice.number) + "_" + invoice.client_name;
    archive.add("請求書_" + name + ".pdf", pdf_of(tx, invoice));
    archive.add(
        "請求明細勤怠データ_" + name + ".csv",
        csv::encode(time_data(invoice, invoices::lines(tx, invoice.id)), csv::Charset::utf8));
  }
  archive.add("請求書管理表.csv", csv::encode(register_csv, csv::Charset::utf8));
  return {"application/zip", "invoices.zip", archive.finish()};
}

}  // namespace

void register_routes(http::Routes& routes) {
  const auto readers = http::office(Permission::invoice_read);
  http::list_route<RegisterLine>(routes, "/api/invoices", readers, list, "請求書管理表", {"period"},
                                 {"state", "kind", "from", "to", "min_yen", "max_yen"})
      .says("請求書管理表")
      .sample("agency");
  routes.get("/api/invoices/{id}/pdf", readers, show_pdf)
      .says("請求書のPDF")
      .heavy()
      .sample("agency", {{"id", "invoice.issued"}});
  routes.get("/api/invoices/{id}/time-data", readers, show_time_data)
      .says("請求明細勤怠データ（CSV）")
      .filters({"charset", "substitute"})
      .heavy()
      .sample("agency", {{"id", "invoice.issued"}});
  routes.get("/api/invoices-zip", readers, zip)
      .says("請求書と勤怠データのZIP")
      .filters({"state", "kind", "q", "from", "to", "min_yen", "max_yen"})
      .heavy()
      .sample("agency");
}

}  // namespace tasuki::invoice
