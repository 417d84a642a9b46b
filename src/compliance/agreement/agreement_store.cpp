#include "compliance/agreement/agreement_store.hpp"

#include "base/period.hpp"

namespace tasuki::compliance::agreements {

AgreementEmployer employer(ReadTx& tx, EstablishmentId establishment) {
  return tx.one<AgreementEmployer>(
      "select name, address, representative_title, representative_name, coalesce((select e.name"
      " from establishment e where e.company_id = me() and e.id = $1), '') from company where id ="
      " me()",
      establishment.value);
}

EstablishmentId own_establishment(ReadTx& tx) {
  return tx
      .maybe<EstablishmentId>(
          "select coalesce(establishment_id, 0) from department where id = (select "
          "my_department())")
      .value_or(EstablishmentId{});
}

std::vector<CircularLine> circulars(ReadTx& tx) {
  return tx.all<CircularLine>(
      "select c.id, c.fiscal_year, c.basis ->> 'circular_number',"
      " (select count(*) from wage_circular_occupation o where o.company_id = c.company_id and"
      " o.circular_id = c.id), (select count(*) from wage_circular_region r where r.company_id ="
      " c.company_id and r.circular_id = c.id), c.version from wage_circular c"
      " order by c.fiscal_year desc");
}

WageCircular load_circular(ReadTx& tx, CircularId id) {
  return tx.one<WageCircular>(
      "select " + columns<WageCircular>() + " from wage_circular where id = $1", id);
}

std::optional<WageCircular> circular_of(ReadTx& tx, int fiscal_year) {
  return tx.maybe<WageCircular>(
      "select " + columns<WageCircular>() + " from wage_circular where fiscal_year = $1",
      fiscal_year);
}

CircularId insert_circular(WriteTx& tx, const CircularBasis& basis) {
  return tx.one<CircularId>(
      "insert into wage_circular (company_id, fiscal_year, basis) values (me(), $1, $2)"
      " returning id",
      basis.fiscal_year, basis);
}

void save_circular(WriteTx& tx, CircularId id, std::int64_t seen, const CircularBasis& basis) {
  const Rows changed = tx.query(
      "update wage_circular set fiscal_year = $3, basis = $4, version = version + 1"
      " where id = $1 and version = $2 returning version",
      id, seen, basis.fiscal_year, basis);
  if (changed.size() == 0) throw Problem(Code::stale_version);
}

void replace_occupations(WriteTx& tx, CircularId id, const std::vector<CircularOccupation>& rows) {
  tx.run("delete from wage_circular_occupation where circular_id = $1", id);
  tx.run(
      "insert into wage_circular_occupation (company_id, circular_id, survey, code, name, base_yen)"
      " select me(), $1, r.survey, r.code, r.name, r.base_yen from jsonb_to_recordset($2::jsonb)"
      " r (survey text, code text, name text, base_yen bigint)",
      id, rows);
}

void replace_regions(WriteTx& tx, CircularId id, const std::vector<CircularRegion>& rows) {
  tx.run("delete from wage_circular_region where circular_id = $1", id);
  tx.run(
      "insert into wage_circular_region (company_id, circular_id, kind, name, prefecture,"
      " index_percent) select me(), $1, r.kind, r.name, r.prefecture, r.index_percent from"
      " jsonb_to_recordset($2::jsonb) r (kind text, name text, prefecture text,"
      " index_percent text)",
      id, rows);
}

std::vector<CircularOccupation> occupations(ReadTx& tx, CircularId id, const std::string& q) {
  return tx.all<CircularOccupation>(
      "select survey, code, name, base_yen from wage_circular_occupation where circular_id = $1"
      " and ($2 = '' or starts_with(code, $2) or position(find_text($2) in name_search) > 0)"
      " order by survey, code limit 2000",
      id, q);
}

std::vector<CircularRegion> regions(ReadTx& tx, CircularId id) {
  return tx.all<CircularRegion>(
      "select kind, name, prefecture, index_percent from wage_circular_region"
      " where circular_id = $1 order by kind desc, id limit 2000",
      id);
}

std::optional<CircularTables> tables_for(ReadTx& tx, int fiscal_year, const AgreementTerms& terms,
                                         const std::string& prefecture) {
  const auto circular = circular_of(tx, fiscal_year);
  if (!circular) return {};
  std::vector<std::string> codes;
  for (const JobClass& job : terms.job_classes) codes.push_back(job.code);
  std::vector<std::string> places{prefecture};
  for (const AgreementPlace& place : terms.places) places.push_back(place.name);
  const auto answers = tx.ask_all(
      {ReadTx::question("select survey, code, name, base_yen from wage_circular_occupation where"
                        " circular_id = $1 and code in (select jsonb_array_elements_text($2))",
                        circular->id, codes),
       ReadTx::question("select kind, name, prefecture, index_percent from wage_circular_region"
                        " where circular_id = $1 and name in (select"
                        " jsonb_array_elements_text($2))",
                        circular->id, places)});
  return CircularTables{circular->basis, ReadTx::all_of<CircularOccupation>(answers[0]),
                        ReadTx::all_of<CircularRegion>(answers[1])};
}

std::vector<AgreementLine> list(ReadTx& tx) {
  return tx.all<AgreementLine>(
      "select a.id, a.title, a.unit, coalesce(e.name, ''), a.state,"
      " (a.terms #>> '{basis,fiscal_year}')::int, a.starts_on, a.ends_on, a.concluded_on,"
      " a.superseded_from, (select min(p.published_on) from agreement_publication p where"
      " p.company_id = a.company_id and p.agreement_id = a.id), a.paper_id"
      " from labor_management_agreement a left join establishment e on e.company_id = a.company_id"
      " and e.id = a.establishment_id order by a.starts_on desc, a.id desc limit 500");
}

WorkerUnit unit_of(ReadTx& tx, WorkerId worker) {
  return tx.one<WorkerUnit>(
      "select coalesce(establishment_id, 0), agreement_worker from worker where id = $1", worker);
}

Agreement load(ReadTx& tx, AgreementId id) {
  return tx.one<Agreement>(
      "select " + columns<Agreement>() + " from labor_management_agreement where id = $1", id);
}

Agreement load_for_update(WriteTx& tx, AgreementId id, std::int64_t seen) {
  auto agreement =
      tx.one<Agreement>("select " + columns<Agreement>() +
                            " from labor_management_agreement where id = $1 for update",
                        id);
  if (agreement.version != seen) throw Problem(Code::stale_version);
  return agreement;
}

void insert(WriteTx& tx, Agreement& agreement) {
  tx.insert("labor_management_agreement", agreement);
}

void save(WriteTx& tx, Agreement& agreement) { tx.update("labor_management_agreement", agreement); }

void remove(WriteTx& tx, AgreementId id) {
  tx.run("delete from labor_management_agreement where id = $1 and state = 'draft'", id);
}

std::vector<Agreement> binding(ReadTx& tx, EstablishmentId establishment, const Period& period) {
  return tx.all<Agreement>(
      "select " + columns<Agreement>() +
          " from labor_management_agreement where state <> 'draft' and starts_on <= $2"
          " and ends_on >= $1 and (unit = 'company' or establishment_id = $3)"
          " order by unit desc, starts_on desc, id desc",
      period.from, period.last(), establishment.value);
}

std::vector<Agreement> overlapping(ReadTx& tx, const Agreement& agreement) {
  return tx.all<Agreement>(
      "select " + columns<Agreement>() +
          " from labor_management_agreement where state = 'concluded' and id <> $1"
          " and unit = $2 and establishment_id is not distinct from $3"
          " and starts_on <= $5 and ends_on >= $4 order by starts_on, id for update",
      agreement.id, agreement.unit, agreement.establishment_id, agreement.starts_on,
      agreement.ends_on);
}

void insert(WriteTx& tx, Publication& publication) {
  tx.insert("agreement_publication", publication);
}

std::vector<Publication> publications(ReadTx& tx, AgreementId id) {
  return tx.all<Publication>(
      "select " + columns<Publication>() +
          " from agreement_publication where agreement_id = $1 order by published_on, id",
      id);
}

void insert(WriteTx& tx, Confirmation& confirmation) {
  tx.insert("wage_confirmation", confirmation);
}

std::vector<Confirmation> confirmations(ReadTx& tx, AgreementId id) {
  return tx.all<Confirmation>("select " + columns<Confirmation>() +
                                  " from wage_confirmation where agreement_id = $1 order by id",
                              id);
}

}  // namespace tasuki::compliance::agreements
