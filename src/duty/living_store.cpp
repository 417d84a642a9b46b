// The living contracts, assignments and persons of a company, a chunk at a time.

#include "duty/duty_store.hpp"

namespace tasuki::duty::living {
namespace {

// The newest notice of each establishment under which a limited contract still runs.
std::string limits_sql(Side side) {
  const bool agency = side == Side::agency;
  const std::string other = agency ? "client" : "agency";
  const std::string owner = agency ? "agency_id" : "client_id";
  return "select distinct on (" + std::string(agency ? "c.client_id, " : "") +
         "c.establishment_name) " +
         (agency ? "c.client_id as other_company_id, c.client_name as other_name"
                 : "0::bigint as other_company_id, '' as other_name") +
         ", c.establishment_name, n.conflict_on from contract c join conflict_date_notice n on"
         " n.agency_id = c.agency_id and n.client_id = c.client_id and n.establishment_name ="
         " c.establishment_name where c." +
         owner +
         " = (select me()) and c.state = 'confirmed' and c.ends_on >= $1 and n.notified_on <= $1"
         " and c.unlimited_ground = 'none' and not coalesce((c.terms ->>"
         " 'limited_to_unlimited_workers')::boolean, false) order by " +
         (agency ? "c.client_id, " : "") + "c.establishment_name, n.notified_on desc, n.id desc";
}

}  // namespace

CompanyFacts agency_facts(ReadTx& tx) {
  CompanyFacts facts;
  facts.today = tx.today();
  const auto answers = tx.ask_all(
      {ReadTx::question(
           "select licence_number, licence_expires_on from company where id = (select me())"),
       ReadTx::question(
           "select e.id as establishment_id, e.name as establishment_name, max(o.ends_on) as"
           " ends_on from establishment e join overtime_agreement o on o.company_id = e.company_id"
           " and o.establishment_id = e.id where e.company_id = (select me()) and e.active group by"
           " e.id, e.name order by e.id"),
       ReadTx::question(limits_sql(Side::agency), tx.today())});
  if (answers[0].size() == 1) {
    facts.licence_number = answers[0].get<std::string>(0, 0);
    facts.licence_expires_on = answers[0].get<std::optional<Date>>(0, 1);
  }
  facts.agreements = ReadTx::all_of<AgreementEnd>(answers[1]);
  facts.limits = ReadTx::all_of<EstablishmentLimit>(answers[2]);
  return facts;
}

CompanyFacts client_facts(ReadTx& tx) {
  CompanyFacts facts;
  facts.today = tx.today();
  facts.limits = tx.all<EstablishmentLimit>(limits_sql(Side::client), tx.today());
  return facts;
}

std::vector<LivingContract> contracts(ReadTx& tx, std::int64_t after) {
  const std::string owner = tx.actor().side == Side::agency ? "agency_id" : "client_id";
  return tx.all<LivingContract>(
      "select " + columns<LivingContract>() + " from contract where " + owner +
          " = (select me()) and id > $1 and state in ('submitted', 'returned', 'confirmed')"
          " and ends_on >= $2 order by id limit $3",
      after, tx.today(), kChunk);
}

GateFacts::GateFacts(ReadTx& tx) {
  const bool agency = tx.actor().side == Side::agency;
  const std::string owner = agency ? "agency_id" : "client_id";
  const std::string other = agency ? "client_id" : "agency_id";
  const auto answers = tx.ask_all(
      {ReadTx::question("select " + other +
                        ", establishment_name, conflict_on, notified_on from conflict_date_notice"
                        " where " + owner + " = (select me()) order by notified_on, id"),
       ReadTx::question("select " + other +
                        ", kind, provided_on, valid_until from treatment_disclosure where " +
                        owner + " = (select me())"),
       ReadTx::question(
           "select licence_number, licence_expires_on from company where id = (select me())"),
       ReadTx::question(
           "select establishment_id, starts_on, ends_on, per_day_min, per_month_min, per_year_min,"
           " holiday_days_per_month from overtime_agreement where company_id = (select me())"
           " order by starts_on")});
  for (std::size_t i = 0; i < answers[0].size(); ++i) {
    notices_[{answers[0].get<std::int64_t>(i, 0), answers[0].get<std::string>(i, 1)}].push_back(
        {answers[0].get<Date>(i, 2), answers[0].get<Date>(i, 3)});
  }
  for (std::size_t i = 0; i < answers[1].size(); ++i) {
    disclosures_[answers[1].get<std::int64_t>(i, 0)].push_back(
        {answers[1].get<std::string>(i, 1), answers[1].get<Date>(i, 2),
         answers[1].get<std::optional<Date>>(i, 3)});
  }
  if (agency && answers[2].size() == 1) {
    licence_number_ = answers[2].get<std::string>(0, 0);
    licence_expires_on_ = answers[2].get<std::optional<Date>>(0, 1);
  }
  for (std::size_t i = 0; agency && i < answers[3].size(); ++i) {
    agreements_[answers[3].get<std::int64_t>(i, 0)].push_back(
        {answers[3].get<Date>(i, 1), answers[3].get<Date>(i, 2), answers[3].get<Minutes>(i, 3),
         answers[3].get<Minutes>(i, 4), answers[3].get<Minutes>(i, 5),
         answers[3].get<int>(i, 6)});
  }
}

contract::ContractFacts GateFacts::of(const LivingContract& contract, Date today) const {
  contract::ContractFacts facts;
  facts.today = today;
  facts.under_way = contract.state == contract::State::confirmed;
  facts.agency_name = contract.agency_name;
  facts.client_name = contract.client_name;
  facts.terms = contract.terms;
  facts.licence_number = licence_number_;
  facts.licence_expires_on = licence_expires_on_;
  // The other company is the key: each agency's own notices for a client, and the reverse.
  for (const std::int64_t other : {contract.client_id.value, contract.agency_id.value}) {
    const auto notices = notices_.find({other, contract.terms.client_establishment.name});
    if (notices != notices_.end()) facts.conflict_date_notices = notices->second;
    const auto disclosures = disclosures_.find(other);
    if (disclosures != disclosures_.end()) facts.treatment_disclosures = disclosures->second;
  }
  const auto agreements = agreements_.find(contract.agency_establishment_id);
  if (agreements != agreements_.end()) facts.overtime_agreements = agreements->second;
  return facts;
}

Reasons reasons(ReadTx& tx, std::int64_t first, std::int64_t last) {
  const std::string owner = tx.actor().side == Side::agency ? "agency_id" : "client_id";
  const Rows rows = tx.query(
      "select contract_id, rule, pointer, situation, reason, given_by, given_side, given_at from"
      " gate_reason where " + owner +
          " = (select me()) and assignment_id = 0 and contract_id between $1 and $2 order by id",
      first, last);
  Reasons result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result[rows.get<std::int64_t>(i, 0)].push_back(
        {rows.get<std::string>(i, 1),
         rows.get<std::string>(i, 2),
         rows.get<std::string>(i, 3),
         {rows.get<std::string>(i, 4), rows.get<std::string>(i, 5), rows.get<std::string>(i, 6),
          rows.get<Instant>(i, 7)}});
  }
  return result;
}

// The wage is the one in force on the first day that is still to come.
std::vector<LivingAssignment> assignments(ReadTx& tx, std::int64_t after) {
  return tx.all<LivingAssignment>(
      "select a.id, a.worker_id, a.contract_id, a.agency_department_id, a.worker_name,"
      " a.client_name, a.starts_on, a.ends_on, c.work_address, coalesce(e.hourly_wage, 0) as"
      " hourly_wage, coalesce((select string_agg(distinct p.kind, ' ') from paper p join"
      " paper_delivery d on d.agency_id = p.agency_id and d.paper_id = p.id and d.to_side = case"
      " when p.kind = 'worker_notice' then 'client' else 'worker' end where p.agency_id ="
      " a.agency_id and p.contract_id = a.contract_id and p.assignment_id = a.id"
      " and a.starts_on <= $2::date + 7), '') as delivered_kinds from assignment a join contract c"
      " on c.agency_id = a.agency_id and c.client_id = a.client_id and c.id = a.contract_id left"
      " join lateral (select e.hourly_wage from employment_contract e where e.company_id ="
      " a.agency_id and e.worker_id = a.worker_id and e.starts_on <= greatest(a.starts_on,"
      " $2::date) and (e.ends_on is null or e.ends_on >= greatest(a.starts_on, $2::date)) order by"
      " e.starts_on desc limit 1) e on true where a.agency_id = (select me()) and a.id > $1 and"
      " a.ends_on >= $2 and c.state = 'confirmed' order by a.id limit $3",
      after, tx.today(), kChunk);
}

Persons persons(ReadTx& tx, std::int64_t after) {
  Persons result;
  result.persons = tx.all<Person>(
      "select id, name, born_on from worker where company_id = (select me()) and id > $1 and active"
      " order by id limit $2",
      after, kChunk);
  if (result.persons.empty()) return result;
  const auto first = result.persons.front().id;
  const auto last = result.persons.back().id;
  const auto answers = tx.ask_all(
      {ReadTx::question("select worker_id, starts_on, ends_on from employment_contract where"
                        " company_id = (select me()) and worker_id between $1 and $2"
                        " order by worker_id, starts_on",
                        first, last),
       ReadTx::question(
           "select a.worker_id, a.client_id, a.client_name, c.establishment_name, c.unit_name,"
           " c.unlimited_ground, a.starts_on, a.ends_on from assignment a join contract c on"
           " c.agency_id = a.agency_id and c.client_id = a.client_id and c.id = a.contract_id where"
           " a.agency_id = (select me()) and a.worker_id between $1 and $2 order by a.worker_id,"
           " a.starts_on",
           first, last)});
  for (Term& term : ReadTx::all_of<Term>(answers[0])) {
    result.terms[term.worker_id.value].push_back(term);
  }
  for (UnitStay& stay : ReadTx::all_of<UnitStay>(answers[1])) {
    result.stays[stay.worker_id.value].push_back(std::move(stay));
  }
  return result;
}

}  // namespace tasuki::duty::living
