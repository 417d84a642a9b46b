#include "compliance/limits/limits_lists_store.hpp"

namespace tasuki::compliance::limits {
namespace {

constexpr std::size_t kBeforeStay = 6;  // columns of a HistoryRow that are not the stay's

HistoryRow history_row(const Rows& rows, std::size_t i) {
  HistoryRow row;
  row.establishment_key = rows.get<std::string>(i, 0);
  row.establishment_name = rows.get<std::string>(i, 1);
  row.establishment_address = rows.get<std::string>(i, 2);
  row.unit_key = rows.get<std::string>(i, 3);
  row.person_key = rows.get<std::string>(i, 4);
  row.person_of = rows.get<std::string>(i, 5);
  row.stay.from_on = rows.get<Date>(i, kBeforeStay);
  row.stay.to_on = rows.get<Date>(i, kBeforeStay + 1);
  row.stay.exemption = rows.get<Exemption>(i, kBeforeStay + 2);
  row.stay.worker_name = rows.get<std::string>(i, kBeforeStay + 3);
  row.stay.agency_name = rows.get<std::string>(i, kBeforeStay + 4);
  row.stay.unit_name = rows.get<std::string>(i, kBeforeStay + 5);
  row.stay.assignment_id = AssignmentId{rows.get<std::int64_t>(i, kBeforeStay + 6)};
  row.stay.contract_id = ContractId{rows.get<std::int64_t>(i, kBeforeStay + 7)};
  row.stay.entered = rows.get<bool>(i, kBeforeStay + 8);
  return row;
}

}  // namespace

std::vector<HistoryRow> history(ReadTx& tx, const std::string& establishment_key) {
  // A name that the account may not read still tells persons apart, here and nowhere else.
  const Rows rows = tx.query(
      "select establishment_key, establishment_name, establishment_address, unit_key,"
      " search_text(worker_name), agency_id || '/' || worker_id, from_on, to_on, exemption,"
      " case when (select my_department()) in (0, client_department_id) then worker_name else ''"
      " end, agency_name, unit_name, assignment_id, contract_id, false from acceptance"
      " where client_id = (select me()) and ($1 = '' or establishment_key = $1) union all"
      " select establishment_key, establishment_name, '', unit_key, search_text(worker_name), '',"
      " from_on, to_on, exemption, case when (select my_department()) = 0 then worker_name else ''"
      " end, agency_name, unit_name, 0, 0, true from earlier_acceptance"
      " where company_id = (select me()) and ($1 = '' or establishment_key = $1) order by 1, 7",
      establishment_key);
  std::vector<HistoryRow> result;
  result.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) result.push_back(history_row(rows, i));
  return result;
}

std::vector<ExtensionOf> all_extensions(ReadTx& tx) {
  return tx.all<ExtensionOf>("select " + columns<ExtensionOf>() +
                             " from limit_extension where company_id = (select me())"
                             " order by establishment_key, extends_conflict_on");
}

std::vector<MasterPlace> own_establishments(ReadTx& tx) {
  return tx.all<MasterPlace>(
      "select establishment_key(company_id, name), name, address from establishment"
      " where company_id = (select me()) and active order by id");
}

std::vector<Spelling> spellings(ReadTx& tx, const std::string& establishment_key) {
  return tx.all<Spelling>(
      "with named as (select establishment_name, unit_name, unit_key from acceptance where"
      " client_id = (select me()) and establishment_key = $1 union all select establishment_name,"
      " unit_name, unit_key from earlier_acceptance where company_id = (select me())"
      " and establishment_key = $1)"
      " select 'establishment' as kind, $1::text as key, min(establishment_name) as name, count(*)"
      " from named group by search_text(establishment_name) union all"
      " select 'unit', unit_key, min(unit_name), count(*) from named"
      " group by unit_key, search_text(unit_name) order by 1, 2, 3",
      establishment_key);
}

std::vector<AgencyNotice> newest_notices(ReadTx& tx, const std::string& establishment_key) {
  return tx.all<AgencyNotice>(
      "select distinct on (n.agency_id) p.agency_name, n.conflict_on, n.notified_on, n.extended"
      " from conflict_date_notice n join partnership p on p.agency_id = n.agency_id"
      " and p.client_id = n.client_id where n.client_id = (select me()) and n.establishment_key = "
      "$1"
      " order by n.agency_id, n.notified_on desc, n.id desc",
      establishment_key);
}

std::vector<WorkerKey> placed_workers(ReadTx& tx, const std::string& q, std::int64_t after,
                                      Date since, int limit) {
  // Through the placements, so that an account limited to a department lists only its own.
  return tx.all<WorkerKey>(
      "select worker_id, max(worker_name), max(worker_code) from acceptance where"
      " agency_id = (select me()) and (select my_department()) in (0, agency_department_id)"
      " and to_on >= $3 and worker_id > $2 and ($1 = '' or starts_with(find_text(worker_name),"
      " find_text($1)) or starts_with(find_rest(worker_name), find_text($1))"
      " or starts_with(find_text(worker_code), find_text($1)))"
      " group by worker_id order by worker_id limit $4",
      q, after, since, limit);
}

std::vector<WorkerPlace> places_of(ReadTx& tx, std::int64_t first_worker, std::int64_t last_worker,
                                   Date since) {
  return tx.all<WorkerPlace>(
      "select distinct on (worker_id, client_id, establishment_key, unit_key) worker_id, client_id,"
      " client_name, establishment_name, unit_name from acceptance where agency_id = (select me())"
      " and worker_id between $1 and $2 and to_on >= $3"
      " and (select my_department()) in (0, agency_department_id)"
      " order by worker_id, client_id, establishment_key, unit_key, from_on desc",
      first_worker, last_worker, since);
}

}  // namespace tasuki::compliance::limits
