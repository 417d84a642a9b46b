// The living contracts, assignments and persons of a company, a chunk at a time.

#include "compliance/limits/limits_store.hpp"
#include "duty/duty_store.hpp"

namespace tasuki::duty::living {
namespace {

// The newest notice of each establishment at which somebody counted is still placed.
constexpr const char* kNotifiedLimits =
    "select distinct on (a.client_id, a.establishment_key) a.client_id as other_company_id,"
    " a.client_name as other_name, a.establishment_name, n.conflict_on from acceptance a join"
    " conflict_date_notice n on n.agency_id = a.agency_id and n.client_id = a.client_id and"
    " n.establishment_key = a.establishment_key where a.agency_id = (select me()) and a.to_on >= $1"
    " and a.exemption = 'none' and n.notified_on <= $1 order by a.client_id, a.establishment_key,"
    " n.notified_on desc, n.id desc";

// 法30条の4: only where somebody is under it.
constexpr const char* kLaborAgreements =
    "select coalesce(establishment_id, 0) as establishment_id, (array_agg(title order by ends_on"
    " desc))[1] as title, max(ends_on) as ends_on from labor_management_agreement where company_id "
    "="
    " (select me()) and state = 'concluded' group by 1";

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
       ReadTx::question(kNotifiedLimits, tx.today()), ReadTx::question(kLaborAgreements)});
  if (answers[0].size() == 1) {
    facts.licence_number = answers[0].get<std::string>(0, 0);
    facts.licence_expires_on = answers[0].get<std::optional<Date>>(0, 1);
  }
  facts.agreements = ReadTx::all_of<AgreementEnd>(answers[1]);
  facts.limits = ReadTx::all_of<EstablishmentLimit>(answers[2]);
  facts.labor_agreements = ReadTx::all_of<LaborAgreementEnd>(answers[3]);
  return facts;
}

CompanyFacts client_facts(ReadTx& tx) {
  CompanyFacts facts;
  facts.today = tx.today();
  // The client sees the whole history, extensions included.
  const auto places = tx.all<std::string>(
      "select distinct establishment_name from acceptance where client_id = (select me()) and"
      " to_on >= $1 and exemption = 'none' order by 1",
      tx.today());
  for (const std::string& place : places) {
    const auto limit = compliance::limits::establishment(tx, {{}, tx.acting_company(), place, ""});
    const compliance::Run* run = limit.run_on(tx.today());
    if (run == nullptr && !limit.runs.empty()) run = &limit.runs.back();
    if (run != nullptr) facts.limits.push_back({0, "", place, run->conflict_on});
  }
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
                        ", establishment_key, conflict_on, notified_on from conflict_date_notice"
                        " where " +
                        owner + " = (select me()) order by notified_on, id"),
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
         answers[3].get<Minutes>(i, 4), answers[3].get<Minutes>(i, 5), answers[3].get<int>(i, 6)});
  }
}

void GateFacts::learn_places(ReadTx& tx, const std::vector<LivingContract>& chunk) {
  json::array unknown;
  for (const LivingContract& contract : chunk) {
    Place place{contract.client_id.value, contract.terms.client_establishment.name};
    if (!keys_.emplace(place, "").second) continue;
    unknown.push_back(json::object{{"client", place.first}, {"spelled", place.second}});
  }
  if (unknown.empty()) return;
  const Rows rows = tx.query(
      "select client, spelled, establishment_key(client, spelled) from"
      " jsonb_to_recordset($1::jsonb) as r (client bigint, spelled text)",
      json::value(std::move(unknown)));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    keys_[{rows.get<std::int64_t>(i, 0), rows.get<std::string>(i, 1)}] =
        rows.get<std::string>(i, 2);
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
  const std::string& place =
      keys_.at({contract.client_id.value, contract.terms.client_establishment.name});
  for (const std::int64_t other : {contract.client_id.value, contract.agency_id.value}) {
    const auto notices = notices_.find({other, place});
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
      " gate_reason where " +
          owner +
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

std::vector<PersonFacts> persons(ReadTx& tx, std::int64_t after) {
  std::vector<PersonFacts> result;
  std::map<std::int64_t, PersonFacts*> by_id;
  const auto found = tx.all<Person>(
      "select id, name from worker where company_id = (select me()) and id > $1 and active"
      " order by id limit $2",
      after, kChunk);
  if (found.empty()) return result;
  result.reserve(found.size());
  for (const Person& person : found) {
    result.push_back({person, {}, {}, {}});
    by_id[person.id.value] = &result.back();
  }
  const WorkerId first = found.front().id;
  const WorkerId last = found.back().id;
  const auto answers = tx.ask_all(
      {ReadTx::question("select worker_id, starts_on, ends_on from employment_contract where"
                        " company_id = (select me()) and worker_id between $1 and $2"
                        " order by worker_id, starts_on",
                        first, last),
       ReadTx::question(
           "select worker_id, client_id, client_name, establishment_key, unit_key, unit_name,"
           " from_on, to_on from acceptance where agency_id = (select me()) and exemption = 'none'"
           " and worker_id between $1 and $2 order by worker_id, from_on",
           first, last),
       ReadTx::question("select worker_id, taken_on, outcome = 'failed' as failed from"
                        " stability_measure where company_id = (select me()) and worker_id between"
                        " $1 and $2",
                        first, last)});
  const auto hand_out = [&](auto rows, auto member) {
    for (auto& row : rows) {
      const auto owner = by_id.find(row.worker_id.value);
      if (owner != by_id.end()) (owner->second->*member).push_back(std::move(row));
    }
  };
  hand_out(ReadTx::all_of<Term>(answers[0]), &PersonFacts::terms);
  hand_out(ReadTx::all_of<UnitStay>(answers[1]), &PersonFacts::stays);
  hand_out(ReadTx::all_of<Measure>(answers[2]), &PersonFacts::measures);
  return result;
}

}  // namespace tasuki::duty::living
