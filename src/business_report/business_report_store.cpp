#include "business_report/business_report_store.hpp"

namespace tasuki::business_report::reports {

namespace {

// Assignments on contracts that came into force, on any day from $1 to $2, or on $3. The fee is
// what issued invoices ask (a reversal cancels its original); the billed time is that of cards on
// invoices that stand.
constexpr const char* kPlacements =
    "with worked as (select t.assignment_id, sum(d.worked_min)::bigint as minutes from timecard t"
    " join timecard_day d on d.timecard_id = t.id where t.agency_id = $4 and t.state in ("
    "'approved', 'locked') and t.period_from <= $2 and t.period_to >= $1 and d.worked_on between"
    " $1 and $2 group by t.assignment_id), billed as (select t.assignment_id,"
    " sum(d.worked_min)::bigint as minutes from invoice i join invoice_card u on u.company_id ="
    " i.agency_id and u.invoice_id = i.id and u.active join timecard t on t.id = u.timecard_id"
    " join timecard_day d on d.timecard_id = t.id and d.worked_on between u.from_on and u.to_on"
    " where i.agency_id = $4 and i.number <> '' and i.period_from between $1 and $2 group by"
    " t.assignment_id), fees as (select l.assignment_id, sum(l.amount_yen)::bigint as yen from"
    " invoice i join invoice_line l on l.agency_id = i.agency_id and l.invoice_id = i.id and"
    " l.issued where i.agency_id = $4 and i.number <> '' and i.period_from between $1 and $2"
    " group by l.assignment_id)"
    " select a.id, a.worker_id, a.client_id, a.client_name,"
    " coalesce(c.terms #>> '{client_establishment,name}', ''),"
    " coalesce(nullif(c.agency_establishment_id, 0), w.establishment_id, 0), a.work_name,"
    " coalesce((c.terms #>> '{temp_to_perm,applies}')::boolean, false), a.starts_on, a.ends_on,"
    " coalesce(worked.minutes, 0), coalesce(billed.minutes, 0), coalesce(fees.yen, 0),"
    " coalesce((select e.hourly_wage from employment_contract e where e.company_id = a.agency_id"
    " and e.worker_id = a.worker_id and e.starts_on <= a.ends_on order by e.starts_on desc limit"
    " 1), 0), coalesce((c.terms #>> '{nature,manufacturing}')::boolean, false),"
    " coalesce(c.terms #>> '{unlimited_period,ground}', '') from assignment a join contract c on "
    "c.agency_id = a.agency_id and c.id ="
    " a.contract_id join worker w on w.company_id = a.agency_id and w.id = a.worker_id"
    " left join worked on worked.assignment_id = a.id left join billed on billed.assignment_id ="
    " a.id left join fees on fees.assignment_id = a.id"
    " where a.agency_id = $4 and c.state in ('confirmed', 'terminated')"
    " and ((a.starts_on <= $2 and a.ends_on >= $1) or (a.starts_on <= $3 and a.ends_on >= $3))"
    " order by a.id";

constexpr const char* kPersons =
    "select w.id, w.born_on, w.agreement_worker, w.health_insurance = 'filed', w.pension ="
    " 'filed', w.employment_insurance = 'filed' from worker w where w.company_id = $4 and exists"
    " (select from assignment a where a.agency_id = $4 and a.worker_id = w.id and ((a.starts_on <="
    " $2 and a.ends_on >= $1) or (a.starts_on <= $3 and a.ends_on >= $3))) order by w.id";

constexpr const char* kEmployments =
    "select worker_id, starts_on, ends_on from employment_contract where company_id = $3"
    " and starts_on <= greatest($1::date, $2::date) order by worker_id, starts_on";

// In force on the day ($1) for the establishment ($2) or the whole company ($3).
const std::string kAgreementsInForce =
    " from labor_management_agreement g where g.company_id = $3 and g.state <> 'draft'"
    " and g.starts_on <= $1 and g.ends_on >= $1 and (g.superseded_from is null or"
    " g.superseded_from > $1) and (g.unit = 'company' or g.establishment_id = $2)"
    " order by g.starts_on, g.id";

// With the workers under each.
const std::string kAgreements =
    "select g.title, g.concluded_on, g.starts_on, g.ends_on, (select count(distinct a.worker_id)"
    " from assignment a join worker w on w.company_id = a.agency_id and w.id = a.worker_id join"
    " contract c on c.agency_id = a.agency_id and c.id = a.contract_id where a.agency_id ="
    " g.company_id and w.agreement_worker and a.starts_on <= $1 and a.ends_on >= $1 and"
    " coalesce(nullif(c.agency_establishment_id, 0), w.establishment_id, 0) = $2)::int" +
    kAgreementsInForce;

// The establishment's workers of the period ($1–$2, $3, agency $4).
constexpr const char* kOwnWorkers =
    " in (select a.worker_id from assignment a join contract c on c.agency_id = a.agency_id and"
    " c.id = a.contract_id join worker w on w.company_id = a.agency_id and w.id = a.worker_id"
    " where a.agency_id = $4 and a.starts_on <= $2 and a.ends_on >= $1 and"
    " coalesce(nullif(c.agency_establishment_id, 0), w.establishment_id, 0) = $3)";

std::vector<forms::TrainingRow> trainings(ReadTx& tx, const StoredReport& r, CompanyId agency) {
  return tx.all<forms::TrainingRow>(
      "select coalesce(p.name, 'その他'), case p.career_stage when 'entry' then '入職時' when"
      " 'by_job' then '職能別' when 'conversion' then '職種転換' when 'by_rank' then '階層別' else"
      " 'その他' end, not t.off_the_job, count(distinct t.worker_id)::int, (sum(t.end_min -"
      " t.start_min - t.break_min) / count(distinct t.worker_id))::int, bool_and(t.paid),"
      " bool_and(t.free) from training t left join training_plan p on p.company_id = t.company_id"
      " and p.id = t.training_plan_id where t.company_id = $4 and t.kind = 'lesson' and t.held_on"
      " between $1 and $2 and t.worker_id" +
          std::string(kOwnWorkers) +
          " group by p.id, p.name, p.career_stage, t.off_the_job order by p.name, t.off_the_job",
      r.from_on, r.last_on, r.establishment_id, agency);
}

int counselled(ReadTx& tx, const StoredReport& r, CompanyId agency) {
  return tx.one<int>(
      "select count(distinct worker_id)::int from career_consulting where company_id = $4"
      " and held_on between $1 and $2 and worker_id" +
          std::string(kOwnWorkers),
      r.from_on, r.last_on, r.establishment_id, agency);
}

forms::StabilityCounts measures(ReadTx& tx, const StoredReport& r, CompanyId agency) {
  const auto persons = [](const std::string& when) {
    return "(count(distinct worker_id) filter (where " + when + "))::int";
  };
  return tx.one<forms::StabilityCounts>(
      "select 0, " + persons("measure = 'direct_hire_request'") + ", " +
          persons("measure = 'direct_hire_request' and outcome = 'succeeded'") + ", " +
          persons("measure = 'other_client'") + ", " + persons("measure = 'permanent_employment'") +
          ", " + persons("measure = 'other'") +
          " from stability_measure where company_id = $4 and taken_on between $1 and $2"
          " and worker_id" +
          kOwnWorkers,
      r.from_on, r.last_on, r.establishment_id, agency);
}

forms::ReportOffice office(ReadTx& tx, std::int64_t establishment) {
  const Rows company = tx.query(
      "select name, name_kana, address, telephone, representative_title, representative_name,"
      " licence_number from company where id = me()");
  forms::ReportOffice o;
  o.company_name = company.get<std::string>(0, 0);
  o.company_kana = company.get<std::string>(0, 1);
  o.company_address = company.get<std::string>(0, 2);
  o.company_phone = company.get<std::string>(0, 3);
  o.representative_title = company.get<std::string>(0, 4);
  o.representative_name = company.get<std::string>(0, 5);
  o.licence_number = company.get<std::string>(0, 6);
  if (establishment == 0) return o;
  const Rows place =
      tx.query("select name, address, telephone from establishment where id = $1", establishment);
  if (place.size() == 0) throw Problem(Code::not_found);
  o.establishment_name = place.get<std::string>(0, 0);
  o.establishment_address = place.get<std::string>(0, 1);
  o.establishment_phone = place.get<std::string>(0, 2);
  return o;
}

}  // namespace

StoredReport load(ReadTx& tx, ReportId id) {
  return tx.one<StoredReport>(
      "select " + columns<StoredReport>() + " from business_report where id = $1", id);
}

StoredReport load_for_update(WriteTx& tx, ReportId id, std::int64_t seen) {
  auto report = tx.one<StoredReport>(
      "select " + columns<StoredReport>() + " from business_report where id = $1 for update", id);
  if (report.version != seen) throw Problem(Code::stale_version);
  return report;
}

void insert(WriteTx& tx, StoredReport& report) {
  const bool known = tx.one<bool>(
      "select exists (select from business_report where kind = $1 and year = $2"
      " and establishment_id = $3)",
      report.kind, report.year, report.establishment_id);
  if (known) throw Problem(Code::duplicate);
  report.updated_at = tx.now();
  tx.insert("business_report", report);
}

void save(WriteTx& tx, StoredReport& report) {
  report.updated_at = tx.now();
  tx.update("business_report", report);
}

std::vector<ReportLine> list(ReadTx& tx, int year) {
  std::vector<ReportLine> lines = tx.all<ReportLine>(
      "select r.id, r.kind, r.year, r.establishment_id, coalesce(e.name, ''), r.from_on,"
      " r.last_on, r.last_on, r.state, r.filed_on, r.receipt_number, coalesce(r.paper_id, 0) from"
      " business_report r left join establishment e on e.company_id = r.company_id and e.id ="
      " r.establishment_id where ($1 = 0 or r.year = $1) order by r.year desc, r.kind,"
      " r.establishment_id limit 500",
      year);
  for (ReportLine& line : lines) {
    line.due_on = due_on(line.kind, date(line.year, 6, 1), line.last_on);
  }
  return lines;
}

ReportFacts facts(ReadTx& tx, const StoredReport& report) {
  ReportFacts f;
  f.as_of_on = date(report.year, 6, 1);
  f.from_on = report.from_on;
  f.last_on = report.last_on;
  f.establishment_id = {report.establishment_id};
  f.office = office(tx, report.establishment_id);
  const CompanyId agency = tx.acting_company();
  f.placements = tx.all<Placement>(kPlacements, f.from_on, f.last_on, f.as_of_on, agency);
  f.persons = tx.all<Person>(kPersons, f.from_on, f.last_on, f.as_of_on, agency);
  f.employments = tx.all<Employment>(kEmployments, f.last_on, f.as_of_on, agency);
  f.classes = tx.all<WorkClass>("select work_name, code, name from work_class order by work_name");
  f.related = related_clients(tx);
  if (report.kind != ReportKind::report_11) return f;
  f.agreements =
      tx.all<forms::ReportAgreement>(kAgreements, f.as_of_on, report.establishment_id, agency);
  f.trainings = trainings(tx, report, agency);
  f.career_consultings = counselled(tx, report, agency);
  f.measures = measures(tx, report, agency);
  const auto last_year = tx.maybe<json::value>(
      "select record from business_report where kind = 'report_11' and year = $1"
      " and establishment_id = $2 and state = 'filed'",
      report.year - 1, report.establishment_id);
  if (last_year) f.last_year = from_stored_json<forms::BusinessReport11>(*last_year);
  return f;
}

std::vector<PaperId> agreement_papers(ReadTx& tx, const StoredReport& report) {
  return tx.all<PaperId>(
      "with g as (select g.id, g.paper_id" + kAgreementsInForce +
          ") select paper_id from g where paper_id is not null union all select c.paper_id from"
          " wage_confirmation c join g on g.id = c.agreement_id where c.paper_id is not null",
      date(report.year, 6, 1), report.establishment_id, tx.acting_company());
}

void put_work_class(WriteTx& tx, const WorkClass& work) {
  tx.run(
      "insert into work_class (company_id, work_name, code, name) values (me(), $1, $2, $3)"
      " on conflict (company_id, work_name) do update set code = excluded.code, name ="
      " excluded.name, version = work_class.version + 1",
      work.work_name, work.code, work.name);
}

std::vector<RelatedClient> related_clients(ReadTx& tx) {
  return tx.all<RelatedClient>("select client_id, relation from related_client order by client_id");
}

void put_related_clients(WriteTx& tx, const std::vector<RelatedClient>& clients) {
  tx.run("delete from related_client where company_id = me()");
  for (const RelatedClient& client : clients) {
    const bool partner = tx.one<bool>(
        "select exists (select from partnership where client_id = $1)", client.client_id);
    if (!partner) throw Problem(Code::no_partnership);
    tx.run("insert into related_client (company_id, client_id, relation) values (me(), $1, $2)",
           client.client_id, client.relation);
  }
}

bool has_establishment(ReadTx& tx, std::int64_t id) {
  return tx.one<bool>("select exists (select from establishment where id = $1 and active)", id);
}

}  // namespace tasuki::business_report::reports
