#pragma once
// Opening a report, entering what the platform does not hold, filing it.

#include <variant>

#include "business_report/business_report_store.hpp"

namespace tasuki::business_report {

struct OpenRequest {
  ReportKind kind = ReportKind::report_11;
  int year = 0;                      // of 1 June
  EstablishmentId establishment_id;  // report_11 only
  int business_year_ends_in = 3;     // month
};
BOOST_DESCRIBE_STRUCT(OpenRequest, (), (kind, year, establishment_id, business_year_ends_in))

struct FilingRequest {
  Date filed_on{};
  std::string receipt_number;
};
BOOST_DESCRIBE_STRUCT(FilingRequest, (), (filed_on, receipt_number))

// What one of the three reports says now: as filed, or computed from today's data.
struct Assessed {
  std::variant<forms::BusinessReport11, forms::BusinessReport12, forms::BusinessReport12x2> record;
  std::vector<Figure> figures;
  Violations findings;
  std::vector<WorkClass> work;  // report_11
};

std::string_view paper_kind(ReportKind kind);

Assessed assess(ReadTx& tx, const StoredReport& report);

StoredReport open(WriteTx& tx, const OpenRequest& request);
StoredReport enter(WriteTx& tx, ReportId id, std::int64_t seen, const Entered11& entered);
StoredReport enter(WriteTx& tx, ReportId id, std::int64_t seen, const Entered12& entered);
StoredReport enter(WriteTx& tx, ReportId id, std::int64_t seen, const Entered12x2& entered);
// Freezes the record and its paper. Throws invalid_input with all findings that stand, the yellow
// ones too: they go away when a reason is entered.
StoredReport file(WriteTx& tx, ReportId id, std::int64_t seen, const FilingRequest& request);

// The paper of a report: from its frozen record, or a draft's of today with a watermark.
std::string pdf_of(ReadTx& tx, const StoredReport& report);

// Reports are the whole company's: an account that is limited to a department would see a part of
// the figures and take it for the whole. Throws forbidden.
void require_whole_company(const ReadTx& tx);

}  // namespace tasuki::business_report

namespace tasuki {

template <>
struct Catalogue<business_report::OpenRequest> {
  static constexpr std::array fields{
      Field{"kind", "様式", "Form", "則17条"},
      Field{"year", "年（6月1日現在）", "Year (of 1 June)", "則17条", 2020, 2200, true},
      Field{"establishment_id", "事業所", "Establishment", "則17条"},
      Field{"business_year_ends_in", "事業年度の終わる月", "Business year ends in", "則17条", 1,
            12}};
};
static_assert(catalogue_complete<business_report::OpenRequest>());

template <>
struct Catalogue<business_report::FilingRequest> {
  static constexpr std::array fields{
      Field{"filed_on", "提出日", "Filed on", "則17条2項", 0, 0, true},
      Field{"receipt_number", "受付番号", "Receipt number", "", 0, 100}};
};
static_assert(catalogue_complete<business_report::FilingRequest>());

}  // namespace tasuki
