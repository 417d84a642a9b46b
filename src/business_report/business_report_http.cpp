#include <charconv>

#include "business_report/business_report_flows.hpp"
#include "business_report/routes.hpp"
#include "paper/paper_draw.hpp"
#include "platform/sheet/zip.hpp"

namespace tasuki::business_report {
namespace {

using http::Call;
using http::File;
using http::Nothing;

// ---------------------------------------------------------------- wire

struct ReportFinding {
  std::string code;
  std::string pointer;
  std::string law;
  std::string message_ja;
  std::string message_en;
  bool warning = false;
};
BOOST_DESCRIBE_STRUCT(ReportFinding, (), (code, pointer, law, message_ja, message_en, warning))

struct ReportView {
  ReportId id;
  std::int64_t version = 0;
  ReportKind kind{};
  int year = 0;
  EstablishmentId establishment_id;
  Date from_on{};
  Date last_on{};
  Date due_on{};
  ReportState state{};
  std::optional<Date> filed_on;
  std::string receipt_number;
  std::string filed_by;
  PaperId paper_id;
  std::optional<forms::BusinessReport11> report_11;
  std::optional<forms::BusinessReport12> report_12;
  std::optional<forms::BusinessReport12x2> report_12_2;
  std::optional<Entered11> entered_11;
  std::optional<Entered12> entered_12;
  std::optional<Entered12x2> entered_12_2;
  std::vector<Figure> figures;
  std::vector<ReportFinding> findings;
  std::vector<WorkClass> work_classes;
};
BOOST_DESCRIBE_STRUCT(ReportView, (),
                      (id, version, kind, year, establishment_id, from_on, last_on, due_on, state,
                       filed_on, receipt_number, filed_by, paper_id, report_11, report_12,
                       report_12_2, entered_11, entered_12, entered_12_2, figures, findings,
                       work_classes))

struct ReportList {
  std::vector<ReportLine> rows;
};
BOOST_DESCRIBE_STRUCT(ReportList, (), (rows))

struct WorkClassList {
  std::vector<WorkClass> rows;
};
BOOST_DESCRIBE_STRUCT(WorkClassList, (), (rows))

struct RelatedClientList {
  std::vector<RelatedClient> rows;
};
BOOST_DESCRIBE_STRUCT(RelatedClientList, (), (rows))

// ---------------------------------------------------------------- answers

void take_record(ReportView& view, const StoredReport& report, const Assessed& assessed) {
  switch (report.kind) {
    case ReportKind::report_11:
      view.report_11 = std::get<forms::BusinessReport11>(assessed.record);
      view.entered_11 = from_stored_json<Entered11>(report.entered);
      break;
    case ReportKind::report_12:
      view.report_12 = std::get<forms::BusinessReport12>(assessed.record);
      view.entered_12 = from_stored_json<Entered12>(report.entered);
      break;
    case ReportKind::report_12_2:
      view.report_12_2 = std::get<forms::BusinessReport12x2>(assessed.record);
      view.entered_12_2 = from_stored_json<Entered12x2>(report.entered);
      break;
  }
}

ReportView view_of(ReadTx& tx, const StoredReport& report) {
  const Assessed assessed = assess(tx, report);
  ReportView view;
  view.id = report.id;
  view.version = report.version;
  view.kind = report.kind;
  view.year = report.year;
  view.establishment_id = {report.establishment_id};
  view.from_on = report.from_on;
  view.last_on = report.last_on;
  view.due_on = due_on(report.kind, date(report.year, 6, 1), report.last_on);
  view.state = report.state;
  view.filed_on = report.filed_on;
  view.receipt_number = report.receipt_number;
  view.filed_by = report.filed_by;
  view.paper_id = {report.paper_id.value_or(0)};
  view.figures = assessed.figures;
  view.work_classes = assessed.work;
  for (const Violation& v : assessed.findings) {
    view.findings.push_back({std::string(code_text(v.code)), v.pointer, v.law,
                             message_ja(v.code, v.params), message_en(v.code, v.params),
                             v.warning});
  }
  take_record(view, report, assessed);
  return view;
}

int year_filter(const Call& call) {
  const std::string text = call.query("year");
  int year = 0;
  if (text.empty()) return 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw Problem(Code::invalid_input, Violations{{Code::wrong_type, "/year", "", {"integer"}}});
  }
  return year;
}

ReportList list(ReadTx& tx, const Call& call) {
  require_whole_company(tx);
  return {reports::list(tx, year_filter(call))};
}

ReportView show(ReadTx& tx, const Call& call) {
  return view_of(tx, reports::load(tx, call.id<ReportId>()));
}

ReportView act_open(WriteTx& tx, const Call&, const OpenRequest& in) {
  return view_of(tx, open(tx, in));
}

template <class Entered>
ReportView act_enter(WriteTx& tx, const Call& call, const Entered& in) {
  return view_of(tx, enter(tx, call.id<ReportId>(), call.version(), in));
}

ReportView act_file(WriteTx& tx, const Call& call, const FilingRequest& in) {
  return view_of(tx, file(tx, call.id<ReportId>(), call.version(), in));
}

File pdf(ReadTx& tx, const Call& call) {
  const StoredReport report = reports::load(tx, call.id<ReportId>());
  return {"application/pdf", "", pdf_of(tx, report)};
}

// What is handed in together: the report and a copy of each agreement in force on 6/1 with its
// 確認書 (法23条2項; 局長通達: 書面を労使協定に添付).
File filing_set(ReadTx& tx, const Call& call) {
  const StoredReport report = reports::load(tx, call.id<ReportId>());
  sheet::Zip archive;
  archive.add(paper::title_of(paper_kind(report.kind)) + "_" + std::to_string(report.year) + ".pdf",
              pdf_of(tx, report));
  if (report.kind == ReportKind::report_11) {
    for (const PaperId id : reports::agreement_papers(tx, report)) {
      const paper::Frozen agreement = paper::papers::load(tx, id);
      archive.add(paper::file_name(agreement), paper::pdf_of(tx, agreement));
    }
  }
  return {"application/zip", "business-report.zip", archive.finish()};
}

Nothing act_classify(WriteTx& tx, const Call&, const WorkClassList& in) {
  require_whole_company(tx);
  for (const WorkClass& work : in.rows) reports::put_work_class(tx, work);
  return {};
}

RelatedClientList show_related(ReadTx& tx, const Call&) { return {reports::related_clients(tx)}; }

Nothing act_related(WriteTx& tx, const Call&, const RelatedClientList& in) {
  require_whole_company(tx);
  reports::put_related_clients(tx, in.rows);
  return {};
}

constexpr const char* kOne = "/api/business-reports/{id}";
std::string part(const char* name) { return std::string(kOne) + "/" + name; }

void entry_routes(http::Routes& routes, const http::Access& who) {
  routes.put(part("entered-11"), who, act_enter<Entered11>)
      .says("事業報告書に入力する")
      .takes_version()
      .heavy()
      .sample("agency", {{"id", "business_report.eleven"}},
              R"({"registered":12,"branch_number":"1"})");
  routes.put(part("entered-12"), who, act_enter<Entered12>)
      .says("収支決算書に入力する")
      .takes_version()
      .heavy()
      .sample("agency", {{"id", "business_report.twelve"}}, R"({"note":"決算書を添付"})");
  routes.put(part("entered-12-2"), who, act_enter<Entered12x2>)
      .says("関係派遣先派遣割合報告書に入力する")
      .takes_version()
      .heavy()
      .sample("agency", {{"id", "business_report.share"}},
              R"({"related_exist":false,"retirees_min":0})");
}

}  // namespace

void routes(http::Routes& routes) {
  const http::Access who = http::agency(Permission::company_manage);
  routes.get("/api/business-reports", who, list)
      .says("事業報告の一覧")
      .filters({"year"})
      .sample("agency");
  routes.post("/api/business-reports", who, act_open)
      .says("事業報告を始める")
      .takes_key()
      .sample("agency", {}, R"({"kind":"report_12","year":2026})");
  routes.get(kOne, who, show)
      .says("事業報告")
      .heavy()
      .sample("agency", {{"id", "business_report.eleven"}});
  entry_routes(routes, who);
  routes.post(part("filing"), who, act_file)
      .says("提出を記録する")
      .takes_version()
      .heavy()
      .takes_key()
      .sample("agency", {{"id", "business_report.share_ready"}},
              R"({"filed_on":"2027-06-01","receipt_number":"宮-1"})");
  routes.get(part("pdf"), who, pdf)
      .says("事業報告のPDF")
      .heavy()
      .sample("agency", {{"id", "business_report.eleven"}});
  routes.get(part("filing-set"), who, filing_set)
      .says("事業報告と労使協定の写し")
      .heavy()
      .sample("agency", {{"id", "business_report.eleven"}});
  routes.put("/api/work-classes", who, act_classify)
      .says("業務の職業分類")
      .sample("agency", {}, R"({"rows":[{"work_name":"発送","code":"73","name":"包装従事者"}]})");
  routes.get("/api/related-clients", who, show_related).says("関係派遣先").sample("agency");
  routes.put("/api/related-clients", who, act_related)
      .says("関係派遣先の登録")
      .sample("agency", {},
              R"({"rows":[{"client_id":"$company.client","relation":"親会社の子会社"}]})");
}

}  // namespace tasuki::business_report
