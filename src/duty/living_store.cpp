// The living contracts, assignments and persons of a company, a chunk at a time.

#include "compliance/limits/limits_store.hpp"
#include "duty/duty_store.hpp"
#include "law/dispatch/managers.hpp"

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

// 法30条の4: what holds or is to come, and what ended within the year.
constexpr const char* kLaborAgreements =
    "select a.id, coalesce(a.establishment_id, 0), a.title, a.starts_on, a.ends_on,"
    " (a.terms #>> '{basis,fiscal_year}')::int, coalesce((select jsonb_agg(c.fiscal_year) from"
    " wage_confirmation c where c.company_id = a.company_id and c.agreement_id = a.id), '[]'),"
    " exists (select from agreement_publication p where p.company_id = a.company_id and"
    " p.agreement_id = a.id) from labor_management_agreement a where a.company_id = (select me())"
    " and a.state = 'concluded' and a.ends_on >= $1::date - 365 order by a.id";

// Workers under an agreement whose first day from today on has none (法30条の4).
constexpr const char* kAgreementGaps =
    "with placed as (select coalesce(w.establishment_id, 0) as establishment_id, w.id,"
    " greatest(a.starts_on, $1::date) as on_day from assignment a join worker w on w.company_id ="
    " a.agency_id and w.id = a.worker_id join contract c on c.agency_id = a.agency_id and"
    " c.client_id = a.client_id and c.id = a.contract_id where a.agency_id = (select me()) and"
    " a.ends_on >= $1 and c.state = 'confirmed' and w.agreement_worker), open as (select p.* from"
    " placed p where not exists (select from labor_management_agreement l where l.company_id ="
    " (select me()) and l.state <> 'draft' and l.starts_on <= p.on_day and l.ends_on >= p.on_day "
    "and"
    " (l.superseded_from is null or l.superseded_from > p.on_day) and (l.unit = 'company' or"
    " l.establishment_id = p.establishment_id))) select o.establishment_id, coalesce(e.name, ''),"
    " count(distinct o.id), min(o.on_day) from open o left join establishment e on e.company_id ="
    " (select me()) and e.id = o.establishment_id group by 1, 2 order by 1";

// The day with the most workers from today on, where they are more than $2; $3: of manufacturing
// alone. Each stretch adds one on its first day and takes one after its last.
constexpr const char* kAgencyLoads =
    "with stay as (select c.agency_establishment_id as place, greatest(a.starts_on, $1::date) as"
    " from_on, a.ends_on as to_on from assignment a join contract c on c.agency_id = a.agency_id "
    "and"
    " c.client_id = a.client_id and c.id = a.contract_id where a.agency_id = (select me()) and"
    " a.ends_on >= $1 and c.state = 'confirmed' and c.agency_establishment_id <> 0 and (not "
    "$3::bool"
    " or c.manufacturing)), step as (select place, from_on as on_day, 1 as one from stay union all"
    " select place, to_on + 1, -1 from stay), there as (select place, on_day, sum(sum(one)) over"
    " (partition by place order by on_day) as workers from step group by place, on_day), peak as"
    " (select distinct on (place) place, on_day, workers from there where workers > $2::int order "
    "by"
    " place, workers desc, on_day) select p.place::text, coalesce(e.name, ''), p.on_day, p.workers,"
    " (select count(distinct c.agency_manager_key) from contract c where c.agency_id = (select "
    "me())"
    " and c.agency_establishment_id = p.place and c.state = 'confirmed' and c.starts_on <= p.on_day"
    " and c.ends_on >= p.on_day and c.agency_manager_key <> '' and (not $3::bool or"
    " c.agency_manager_special)), $3::bool from peak p left join establishment e on e.company_id ="
    " (select me()) and e.id = p.place order by p.place";

// The same for the client, as the notices of its agencies say.
constexpr const char* kClientLoads =
    "with stay as (select a.establishment_key as place, a.establishment_name,"
    " greatest(a.from_on, $1::date) as from_on, a.to_on, c.client_manager_key as manager,"
    " c.client_manager_special as special from acceptance a join contract c on c.agency_id ="
    " a.agency_id and c.client_id = a.client_id and c.id = a.contract_id where a.client_id ="
    " (select me()) and a.to_on >= $1 and c.state = 'confirmed' and (not $3::bool or"
    " c.manufacturing)), step as (select place, from_on as on_day, 1 as one from stay union all"
    " select place, to_on + 1, -1 from stay), there as (select place, on_day, sum(sum(one)) over"
    " (partition by place order by on_day) as workers from step group by place, on_day), peak as"
    " (select distinct on (place) place, on_day, workers from there where workers > $2::int order "
    "by"
    " place, workers desc, on_day) select p.place, (select min(s.establishment_name) from stay s"
    " where s.place = p.place), p.on_day, p.workers, (select count(distinct s.manager) from stay s"
    " where s.place = p.place and s.from_on <= p.on_day and s.to_on >= p.on_day and s.manager <> ''"
    " and (not $3::bool or s.special)), $3::bool from peak p order by p.place";

// Papers at hiring are due from a week before the first day for as long as the employment lasts.
// What began ninety days before the company came to the platform, its first entry in the log, was
// kept elsewhere.
constexpr const char* kTerms =
    "with came as (select coalesce((select (at at time zone 'Asia/Tokyo')::date from audit_entry"
    " where company_id = (select me()) order by id limit 1), $3::date) - 90 as since) select"
    " e.worker_id, e.starts_on, e.ends_on, e.weekly_minutes, e.asked and not exists (select from"
    " employment_terms t where t.company_id = e.company_id and t.employment_contract_id = e.id and"
    " t.issued_on is not null), e.asked and not exists (select from treatment_explanation x where"
    " x.company_id = e.company_id and x.worker_id = e.worker_id and x.kind = 'hiring' and"
    " x.explained_on >= e.starts_on - 60),"
    // A statement for a dispatch says the same, if it came by the first day.
    " e.asked and not exists (select from paper f where"
    " f.agency_id = e.company_id and f.worker_id = e.worker_id and f.kind ="
    " 'dispatch_fee_statement' and f.worker_sees_at is not null and f.issued_on >= e.starts_on - 60"
    " and (f.issued_on <= e.starts_on or f.record ->> 'occasion' = 'hiring'))"
    " from (select c.*, c.starts_on between (select since from came) and $3::date + 7 and"
    " coalesce(c.ends_on, $3::date) >= $3::date as asked from employment_contract c where"
    " c.company_id = (select me()) and c.worker_id between $1 and $2) e order by e.worker_id,"
    " e.starts_on";

// Where somebody counted is received still: as its agencies notified, or as the client entered it.
constexpr const char* kClientPlaces =
    "select establishment_key, establishment_name, from_on from acceptance where client_id ="
    " (select me()) and to_on >= $1 and exemption = 'none' union all select establishment_key,"
    " establishment_name, from_on from earlier_acceptance where company_id = (select me()) and"
    " client_id = (select me()) and to_on >= $1 and exemption = 'none'";

// What was before the platform counts as well. The client's corrections do not reach the agency's
// own rows: their names are matched now.
constexpr const char* kStays =
    "select worker_id, client_id, client_name, establishment_key, unit_key, unit_name, from_on,"
    " to_on from acceptance where agency_id = (select me()) and exemption = 'none' and worker_id"
    " between $1 and $2 union all select e.worker_id, e.client_id, coalesce(p.client_name, ''),"
    " e.place, unit_key(e.client_id, e.place, e.unit_name), e.unit_name, e.from_on, e.to_on from"
    " (select *, establishment_key(client_id, establishment_name) as place from earlier_acceptance"
    " where company_id = (select me()) and exemption = 'none' and worker_id between $1 and $2"
    " offset 0) e left join partnership p on p.agency_id = (select me()) and p.client_id ="
    " e.client_id order by worker_id, from_on";

constexpr int kManagersFrom = 100;  // up to here one is enough
constexpr int kNever = 0;

}  // namespace

namespace {

void append(std::vector<ManagerLoad>& all, std::vector<ManagerLoad> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
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
       ReadTx::question(kNotifiedLimits, tx.today()),
       ReadTx::question(kLaborAgreements, tx.today()), ReadTx::question(kAgreementGaps, tx.today()),
       ReadTx::question(kAgencyLoads, tx.today(), kManagersFrom, false),
       ReadTx::question(kAgencyLoads, tx.today(), kNever, true)});
  if (answers[0].size() == 1) {
    facts.licence_number = answers[0].get<std::string>(0, 0);
    facts.licence_expires_on = answers[0].get<std::optional<Date>>(0, 1);
  }
  facts.agreements = ReadTx::all_of<AgreementEnd>(answers[1]);
  facts.limits = ReadTx::all_of<EstablishmentLimit>(answers[2]);
  facts.labor_agreements = ReadTx::all_of<LaborAgreement>(answers[3]);
  facts.agreement_gaps = ReadTx::all_of<AgreementGap>(answers[4]);
  facts.manager_loads = ReadTx::all_of<ManagerLoad>(answers[5]);
  append(facts.manager_loads, ReadTx::all_of<ManagerLoad>(answers[6]));
  return facts;
}

CompanyFacts client_facts(ReadTx& tx) {
  CompanyFacts facts;
  facts.today = tx.today();
  const auto answers = tx.ask_all(
      {ReadTx::question("select establishment_name, establishment_key from (select distinct on"
                        " (establishment_key) establishment_key, establishment_name from (" +
                            std::string(kClientPlaces) +
                            ") r order by establishment_key, from_on desc) p order by 1",
                        tx.today()),
       ReadTx::question(kClientLoads, tx.today(), kManagersFrom, false),
       ReadTx::question(kClientLoads, tx.today(), law::kClientManufacturingFrom, true),
       ReadTx::question("select " + columns<compliance::Hearing>() +
                            " from opinion_hearing where company_id = (select me()) and (state in"
                            " ('draft', 'notified', 'answered') and conflict_on > $1 or state ="
                            " 'extended' and conflict_on >= $1::date - 365) order by id",
                        tx.today())});
  // The client sees the whole history, extensions included.
  for (std::size_t i = 0; i < answers[0].size(); ++i) {
    const auto place = answers[0].get<std::string>(i, 0);
    const auto limit = compliance::limits::establishment(tx, {{}, tx.acting_company(), place, ""});
    const compliance::Run* run = limit.run_on(tx.today());
    if (run == nullptr && !limit.runs.empty()) run = &limit.runs.back();
    if (run == nullptr) continue;
    facts.limits.push_back({0, "", place, run->conflict_on, answers[0].get<std::string>(i, 1)});
  }
  facts.manager_loads = ReadTx::all_of<ManagerLoad>(answers[1]);
  append(facts.manager_loads, ReadTx::all_of<ManagerLoad>(answers[2]));
  facts.hearings = ReadTx::all_of<compliance::Hearing>(answers[3]);
  return facts;
}

std::vector<LivingContract> contracts(ReadTx& tx, std::int64_t after) {
  const std::string owner = tx.actor().side == Side::agency ? "agency_id" : "client_id";
  return tx.all<LivingContract>(
      "select id, agency_id, client_id, agency_department_id, client_department_id,"
      " agency_establishment_id, number, state, agency_name, client_name, terms,"
      // Asked of what is not confirmed yet alone.
      " case when state <> 'confirmed' then " +
          std::string(contract::gates::kPreviousConfirmedAt) + " end from contract c where " +
          owner +
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
                        ", establishment_key, conflict_on, notified_on, contract_id, notified_at"
                        " from conflict_date_notice where " +
                        owner + " = (select me()) order by notified_on, id"),
       ReadTx::question("select " + other +
                        ", kind, provided_on, valid_until, provided_at from treatment_disclosure"
                        " where " +
                        owner + " = (select me())"),
       ReadTx::question(
           "select licence_number, licence_expires_on from company where id = (select me())"),
       ReadTx::question(
           "select establishment_id, starts_on, ends_on, per_day_min, per_month_min, per_year_min,"
           " holiday_days_per_month from overtime_agreement where company_id = (select me())"
           " order by starts_on")});
  for (std::size_t i = 0; i < answers[0].size(); ++i) {
    notices_[{answers[0].get<std::int64_t>(i, 0), answers[0].get<std::string>(i, 1)}].push_back(
        {answers[0].get<Date>(i, 2), answers[0].get<Date>(i, 3), answers[0].get<std::int64_t>(i, 4),
         answers[0].get<std::optional<Instant>>(i, 5)});
  }
  for (std::size_t i = 0; i < answers[1].size(); ++i) {
    disclosures_[answers[1].get<std::int64_t>(i, 0)].push_back(
        {answers[1].get<std::string>(i, 1), answers[1].get<Date>(i, 2),
         answers[1].get<std::optional<Date>>(i, 3), answers[1].get<std::optional<Instant>>(i, 4)});
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
  facts.contract_id = contract.id;
  facts.previous_confirmed_at = contract.previous_confirmed_at;
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

// The wages of this contract, else of the 労働契約; of a day or a month per hour, parts of a yen
// dropped (what is below the minimum wage before is below it after, for that is whole).
std::vector<LivingAssignment> assignments(ReadTx& tx, std::int64_t after) {
  return tx.all<LivingAssignment>(
      "select a.id, a.worker_id, a.contract_id, a.agency_department_id, a.worker_name,"
      " a.client_name, a.starts_on, a.ends_on, c.work_address, coalesce((select"
      " jsonb_agg(jsonb_build_object('from_on', w.effective_from, 'hourly', case w.unit when 'hour'"
      " then w.amount else w.amount * 60 / w.scheduled_min end + w.counted_allowance_yen) order by"
      " w.effective_from, w.id) from assignment_wage w where w.company_id = a.agency_id and"
      " w.contract_id = a.contract_id and w.worker_id = a.worker_id), (select"
      " jsonb_agg(jsonb_build_object('from_on', e.starts_on, 'hourly', e.hourly_wage) order by"
      " e.starts_on) from employment_contract e where e.company_id = a.agency_id and e.worker_id ="
      " a.worker_id and e.starts_on <= a.ends_on and e.hourly_wage > 0), '[]') as wages,"
      " coalesce((select string_agg(distinct p.kind, ' ') from paper p join"
      " paper_delivery d on d.agency_id = p.agency_id and d.paper_id = p.id and d.to_side = case"
      " when p.kind = 'worker_notice' then 'client' else 'worker' end where p.agency_id ="
      " a.agency_id and p.contract_id = a.contract_id and p.assignment_id = a.id"
      " and a.starts_on <= $2::date + 7), '') as delivered_kinds from assignment a join contract c"
      " on c.agency_id = a.agency_id and c.client_id = a.client_id and c.id = a.contract_id"
      " where a.agency_id = (select me()) and a.id > $1 and"
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
    result.push_back({person, {}, {}, {}, {}, {}});
    by_id[person.id.value] = &result.back();
  }
  const WorkerId first = found.front().id;
  const WorkerId last = found.back().id;
  const auto answers = tx.ask_all(
      {ReadTx::question(kTerms, first, last, tx.today()), ReadTx::question(kStays, first, last),
       ReadTx::question("select worker_id, heard_on, wishes_to_continue from stability_wish where"
                        " company_id = (select me()) and worker_id between $1 and $2"
                        " order by heard_on, id",
                        first, last),
       ReadTx::question("select worker_id, taken_on, measure, outcome from stability_measure where"
                        " company_id = (select me()) and worker_id between $1 and $2"
                        " order by taken_on, id",
                        first, last),
       ReadTx::question("select worker_id, held_on, end_min - start_min - break_min, paid and free"
                        " from training where company_id = (select me()) and kind = 'lesson' and"
                        " worker_id between $1 and $2",
                        first, last)});
  const auto hand_out = [&](auto rows, auto member) {
    for (auto& row : rows) {
      const auto owner = by_id.find(row.worker_id.value);
      if (owner != by_id.end()) (owner->second->*member).push_back(std::move(row));
    }
  };
  hand_out(ReadTx::all_of<Term>(answers[0]), &PersonFacts::terms);
  hand_out(ReadTx::all_of<UnitStay>(answers[1]), &PersonFacts::stays);
  hand_out(ReadTx::all_of<Wish>(answers[2]), &PersonFacts::wishes);
  hand_out(ReadTx::all_of<Measure>(answers[3]), &PersonFacts::measures);
  hand_out(ReadTx::all_of<Lesson>(answers[4]), &PersonFacts::lessons);
  return result;
}

}  // namespace tasuki::duty::living
