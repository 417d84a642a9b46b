#pragma once
// Business reports and the facts behind them in the database. As the agency.

#include "business_report/business_report.hpp"
#include "platform/db/db.hpp"
#include "platform/json.hpp"

namespace tasuki::business_report {

struct StoredReport {
  ReportId id;
  CompanyId company_id;
  ReportKind kind{};
  int year = 0;
  std::int64_t establishment_id = 0;
  Date from_on{};
  Date last_on{};
  ReportState state = ReportState::draft;
  json::value entered = json::object{};
  std::optional<json::value> record;
  std::optional<std::int64_t> paper_id;
  std::optional<Date> filed_on;
  std::string receipt_number;
  std::string filed_by;
  Instant updated_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(StoredReport, (),
                      (id, company_id, kind, year, establishment_id, from_on, last_on, state,
                       entered, record, paper_id, filed_on, receipt_number, filed_by, updated_at,
                       version))

struct ReportLine {
  ReportId id;
  ReportKind kind{};
  int year = 0;
  EstablishmentId establishment_id;
  std::string establishment_name;  // "" = the whole company
  Date from_on{};
  Date last_on{};
  Date due_on{};
  ReportState state{};
  std::optional<Date> filed_on;
  std::string receipt_number;
  PaperId paper_id;
};
BOOST_DESCRIBE_STRUCT(ReportLine, (),
                      (id, kind, year, establishment_id, establishment_name, from_on, last_on,
                       due_on, state, filed_on, receipt_number, paper_id))

namespace reports {

StoredReport load(ReadTx& tx, ReportId id);  // throws not_found
StoredReport load_for_update(WriteTx& tx, ReportId id, std::int64_t seen);
void insert(WriteTx& tx, StoredReport& report);  // throws duplicate
void save(WriteTx& tx, StoredReport& report);
// Newest year first; year 0 = all. At most 500.
std::vector<ReportLine> list(ReadTx& tx, int year);

// What the platform holds about the report's establishment (or company) and days.
ReportFacts facts(ReadTx& tx, const StoredReport& report);
// Of the agreements that go with the report, and of their 確認書 (法23条2項).
std::vector<PaperId> agreement_papers(ReadTx& tx, const StoredReport& report);

void put_work_class(WriteTx& tx, const WorkClass& work);
std::vector<RelatedClient> related_clients(ReadTx& tx);
void put_related_clients(WriteTx& tx, const std::vector<RelatedClient>& clients);
// An own, active establishment.
bool has_establishment(ReadTx& tx, std::int64_t id);

}  // namespace reports

}  // namespace tasuki::business_report
