#include "business_report/business_report_flows.hpp"

#include "paper/paper.hpp"
#include "paper/paper_flows.hpp"

namespace tasuki::business_report {

namespace {

void require_draft(const StoredReport& report) {
  if (report.state != ReportState::draft) throw Problem(Code::wrong_state, {"filed"});
}

StoredReport put_entered(WriteTx& tx, ReportId id, std::int64_t seen, ReportKind kind,
                         json::value entered) {
  require_whole_company(tx);
  StoredReport report = reports::load_for_update(tx, id, seen);
  require_draft(report);
  if (report.kind != kind) throw Problem(Code::not_found);
  report.entered = std::move(entered);
  reports::save(tx, report);
  return report;
}

json::value json_of(const Assessed& assessed) {
  return std::visit([](const auto& record) { return json::value(to_json(record)); },
                    assessed.record);
}

Violations violations_of(const OpenRequest& request) {
  Violations found;
  const bool wants = request.kind == ReportKind::report_11;
  if (wants && !request.establishment_id) {
    found.push_back({Code::required, "/establishment_id", "則17条", {"事業所"}});
  }
  if (!wants && request.establishment_id) {
    found.push_back({Code::bad_choice, "/establishment_id"});
  }
  return found;
}

}  // namespace

std::string_view paper_kind(ReportKind kind) {
  switch (kind) {
    case ReportKind::report_11:
      return paper::kBusinessReport11;
    case ReportKind::report_12:
      return paper::kBusinessReport12;
    case ReportKind::report_12_2:
      break;
  }
  return paper::kBusinessReport12x2;
}

void require_whole_company(const ReadTx& tx) {
  if (tx.actor().department_id) throw Problem(Code::forbidden);
}

Assessed assess(ReadTx& tx, const StoredReport& report) {
  require_whole_company(tx);
  const ReportFacts facts = reports::facts(tx, report);
  Assessed a;
  switch (report.kind) {
    case ReportKind::report_11: {
      const auto entered = from_stored_json<Entered11>(report.entered);
      const auto record = report.record ? from_stored_json<forms::BusinessReport11>(*report.record)
                                        : report_11(facts, entered);
      a.figures = figures_11(record, entered);
      if (!report.record) a.findings = findings_11(facts, entered);
      a.record = record;
      a.work = work_of(facts);
      break;
    }
    case ReportKind::report_12: {
      const auto entered = from_stored_json<Entered12>(report.entered);
      a.figures = figures_12(facts, entered);
      if (!report.record) a.findings = findings_12(facts, entered);
      a.record = report.record ? from_stored_json<forms::BusinessReport12>(*report.record)
                               : report_12(facts, entered);
      break;
    }
    case ReportKind::report_12_2: {
      const auto entered = from_stored_json<Entered12x2>(report.entered);
      const auto record = report.record
                              ? from_stored_json<forms::BusinessReport12x2>(*report.record)
                              : report_12_2(facts, entered);
      a.figures = figures_12_2(facts, record, entered);
      if (!report.record) a.findings = findings_12_2(facts, entered);
      a.record = record;
      break;
    }
  }
  return a;
}

StoredReport open(WriteTx& tx, const OpenRequest& request) {
  require_whole_company(tx);
  require_none(violations_of(request));
  if (request.establishment_id && !reports::has_establishment(tx, request.establishment_id.value)) {
    throw Problem(Code::not_found);
  }
  const BusinessYear year =
      business_year(request.year, static_cast<unsigned>(request.business_year_ends_in));
  StoredReport report;
  report.company_id = tx.acting_company();
  report.kind = request.kind;
  report.year = request.year;
  report.establishment_id = request.establishment_id.value;
  report.from_on = year.from_on;
  report.last_on = year.last_on;
  reports::insert(tx, report);
  return report;
}

StoredReport enter(WriteTx& tx, ReportId id, std::int64_t seen, const Entered11& entered) {
  return put_entered(tx, id, seen, ReportKind::report_11, to_json(entered));
}

StoredReport enter(WriteTx& tx, ReportId id, std::int64_t seen, const Entered12& entered) {
  return put_entered(tx, id, seen, ReportKind::report_12, to_json(entered));
}

StoredReport enter(WriteTx& tx, ReportId id, std::int64_t seen, const Entered12x2& entered) {
  return put_entered(tx, id, seen, ReportKind::report_12_2, to_json(entered));
}

StoredReport file(WriteTx& tx, ReportId id, std::int64_t seen, const FilingRequest& request) {
  require_whole_company(tx);
  StoredReport report = reports::load_for_update(tx, id, seen);
  require_draft(report);
  Assessed assessed = assess(tx, report);
  const Date earliest =
      report.kind == ReportKind::report_11 ? date(report.year, 6, 1) : report.last_on + one_day;
  if (request.filed_on < earliest || request.filed_on > tx.today()) {
    assessed.findings.push_back({Code::bad_date, "/filed_on", "則17条2項"});
  }
  require_none(std::move(assessed.findings));
  std::visit([&](auto& record) { record.filed_on = request.filed_on; }, assessed.record);
  paper::Draft draft;
  draft.kind = paper_kind(report.kind);
  draft.agency_id = report.company_id;
  draft.keep_until = add_years(request.filed_on, 10);
  draft.agency_holds = true;
  report.record = json_of(assessed);
  report.paper_id = paper::freeze(tx, draft, *report.record).value;
  report.state = ReportState::filed;
  report.filed_on = request.filed_on;
  report.receipt_number = request.receipt_number;
  report.filed_by = tx.actor().name;
  reports::save(tx, report);
  return report;
}

std::string pdf_of(ReadTx& tx, const StoredReport& report) {
  forms::DrawOptions options;
  if (report.record) return paper::render(paper_kind(report.kind), *report.record, options);
  options.watermark = "下書き";
  options.draft = true;
  const Assessed assessed = assess(tx, report);
  for (const Violation& one : assessed.findings) {
    if (one.code == Code::report_figure_missing) options.unentered.push_back(one.pointer);
  }
  return paper::render(paper_kind(report.kind), json_of(assessed), options);
}

}  // namespace tasuki::business_report
