// The gate of one contract with ten years of history behind it, and the nightly look at all living
// contracts of a large agency. TASUKI_BENCH_CONTRACTS makes the latter smaller.

#include <cstdlib>

#include "bench/bench.hpp"
#include "contract/contract_store.hpp"
#include "contract/gate/gate_flows.hpp"
#include "duty/duty_flow.hpp"

namespace tasuki::bench {
namespace {

constexpr int kWarming = 20;
constexpr int kCalls = 300;
constexpr int kHistory = 400;  // contracts of one pair at one establishment: 40 a year
constexpr std::int64_t kAgency = 1000;
constexpr std::int64_t kClient = 2000;

// :contracts, :history and :terms are filled in. Contract n of the first pair is history; the
// living ones follow, spread over fifty clients.
constexpr const char* kGateWorld = R"(
set session_replication_role = replica;
insert into company (id, code, name, is_agency, licence_number, licence_expires_on)
  overriding system value values (1000, 'agency', '仙台〇〇株式会社', true, '派04-999999', '2031-03-31');
insert into company (id, code, name, is_client, corporate_number) overriding system value
  select 2000 + c, 'client-' || c, '宮城〇〇株式会社' || c, true, '' from generate_series(0, 49) c;
insert into partnership (agency_id, client_id, agency_name, client_name)
  select 1000, 2000 + c, '仙台〇〇株式会社', '宮城〇〇株式会社' || c from generate_series(0, 49) c;
insert into establishment (id, company_id, name, address) overriding system value
  values (500, 1000, '本社', '宮城県仙台市');
insert into overtime_agreement (company_id, establishment_id, starts_on, ends_on, per_day_min,
                                per_month_min, per_year_min, holiday_days_per_month)
  select 1000, 500, make_date(2017 + y, 4, 1), make_date(2018 + y, 3, 31), 240, 2700, 21600, 2
    from generate_series(0, 11) y;
insert into conflict_date_notice (agency_id, client_id, establishment_name, establishment_key,
                                  establishment_address, conflict_on, notified_on)
  select 1000, 2000 + c, '宮城〇〇株式会社本社', search_text('宮城〇〇株式会社本社'), '宮城県仙台市', date '2020-04-01' + n * 91,
         date '2017-04-01' + n * 91 from generate_series(0, 49) c, generate_series(0, 40) n;
insert into treatment_disclosure (agency_id, client_id, kind, provided_on)
  select 1000, 2000 + c, 'agreement', date '2017-04-01' + n * 91
    from generate_series(0, 49) c, generate_series(0, 40) n;
insert into worker (id, company_id, worker_code, name, born_on, sex) overriding system value
  select 1000000 + n, 1000, 'w' || n, '山田 花子', '1990-04-01', 'female'
    from generate_series(0, :contracts - 1) n;
insert into employment_contract (company_id, worker_id, starts_on, ends_on, weekly_minutes, hourly_wage)
  select 1000, 1000000 + n, make_date(2024 + y, 4, 1), make_date(2025 + y, 3, 31), 2400, 1400
    from generate_series(0, :contracts - 1) n, generate_series(0, 3) y;
insert into contract (id, agency_id, client_id, number, state, agency_name, client_name, work_name,
                      starts_on, ends_on, headcount, terms, agency_establishment_id, updated_at)
  overriding system value
  select 10000 + n, 1000, 2000, 'H-' || n, 'confirmed', '仙台〇〇株式会社', '宮城〇〇株式会社0', '業務',
         date '2017-04-01' + n * 9, date '2017-04-01' + n * 9 + 90, 1,
         jsonb_set(jsonb_set(:terms, '{starts_on}', to_jsonb((date '2017-04-01' + n * 9)::text)),
                   '{ends_on}', to_jsonb((date '2017-04-01' + n * 9 + 90)::text)),
         500, timestamptz '2017-04-01' from generate_series(0, :history - 1) n;
insert into contract (id, agency_id, client_id, number, state, agency_name, client_name, work_name,
                      starts_on, ends_on, headcount, terms, agency_establishment_id, updated_at)
  overriding system value
  select 1000000 + n, 1000, 2000 + n % 50, 'K-' || n, 'confirmed', '仙台〇〇株式会社',
         '宮城〇〇株式会社' || n % 50, '業務', '2027-07-01', '2027-09-30', 1, :terms, 500,
         timestamptz '2027-06-01' from generate_series(0, :contracts - 1) n;
insert into assignment (id, agency_id, client_id, contract_id, worker_id, worker_name, worker_code,
                        client_name, agency_name, work_name, starts_on, ends_on, delivered_at)
  overriding system value
  select 3000000 + n, 1000, 2000 + n % 50, 1000000 + n, 1000000 + n, '山田 花子', 'w' || n,
         '宮城〇〇株式会社', '仙台〇〇株式会社', '業務', '2027-07-01', '2027-09-30', '2027-06-20'
    from generate_series(0, :contracts - 1) n;
insert into acceptance (agency_id, client_id, assignment_id, contract_id, worker_id, worker_name,
                        worker_code, agency_name, client_name, establishment_name,
                        establishment_key, unit_name, unit_key, from_on, to_on, exemption,
                        delivered_at)
  select a.agency_id, a.client_id, a.id, a.contract_id, a.worker_id, a.worker_name, a.worker_code,
         a.agency_name, a.client_name, '宮城〇〇株式会社本社', search_text('宮城〇〇株式会社本社'),
         '物流課', '物流課', date '2025-07-01' + d.n, date '2025-07-01' + d.n + 91, 'none',
         a.delivered_at
    from assignment a, (values (0), (92), (730)) d (n);
insert into paper (id, agency_id, client_id, worker_id, contract_id, assignment_id, kind, number,
                   title, form_edition, record, record_sha256, issued_on, issued_at, keep_until,
                   agency_sees_at) overriding system value
  select 10000000 + n * 4 + k.i, 1000, 2000 + n % 50, 1000000 + n, 1000000 + n, 3000000 + n, k.kind,
         '', '', '', '{}', '', '2027-06-20', '2027-06-20', '2030-09-30', '2027-06-20'
    from generate_series(0, :contracts - 1) n,
         (values (0, 'working_conditions_statement'), (1, 'dispatch_fee_statement'),
                 (2, 'worker_notice'), (3, 'dispatch_statement')) k (i, kind);
insert into paper_delivery (agency_id, client_id, worker_id, paper_id, to_side, method, delivered_at,
                            delivered_by)
  select agency_id, client_id, worker_id, id,
         case when kind = 'worker_notice' then 'client' else 'worker' end, 'screen', '2027-06-20', ''
    from paper;
set session_replication_role = origin;
analyze;
checkpoint;
)";

contract::Terms model_terms() {
  contract::Terms t;
  t.work_name = "商品発送補助業務";
  t.work_detail =
      std::string("顧客の宛先別商品リストにより商品を揃え、送り状を作成し、梱包する。") +
      "簡単なパソコン入力作業を行う。";
  t.responsibility = "役職を有さない";
  t.client_establishment = {"宮城〇〇株式会社本社", "宮城県仙台市青葉区0-0", "022-000-0000"};
  t.organizational_unit = {"物流課", "物流課長"};
  t.supervisor = {"物流部", "係長", "泉 恵", ""};
  t.starts_on = date(2027, 7, 1);
  t.ends_on = date(2027, 9, 30);
  contract::Shift shift{"", {540}, {1080}, {{{720}, {780}}}, {}};
  shift.weekdays.monday = shift.weekdays.tuesday = shift.weekdays.wednesday = true;
  shift.weekdays.thursday = shift.weekdays.friday = true;
  t.shifts = {shift};
  t.overtime = {true, {240}, {2700}, {21600}};
  t.holiday_work = {true, 2};
  const std::string clause(600, 'x');  // as long as the model's clauses are
  t.safety = t.conveniences = t.complaints.procedure = t.dispute_prevention = clause;
  t.termination = {clause, clause, clause, clause};
  t.complaints.client_contact = {"総務部", "課長", "名取 守", "022-000-0033"};
  t.complaints.agency_contact = {"営業部", "課長", "塩竈 舞", "022-000-0055"};
  t.client_manager = {"", "部長", "宮城 次郎", "022-000-0011", false};
  t.agency_manager = {"", "部長", "仙台 太郎", "022-000-0055", false};
  t.agency_establishment = {"本社", "宮城県仙台市", "022-000-0055"};
  t.limited_to_agreement_workers = true;
  t.price.amount = {2000};
  return t;
}

void fill(std::string& sql, const std::string& name, const std::string& value) {
  for (auto at = sql.find(name); at != std::string::npos; at = sql.find(name, at + value.size())) {
    sql.replace(at, name.size(), value);
  }
}

void populate_gate_world(const std::string& admin, int contracts) {
  std::string sql = kGateWorld;
  fill(sql, ":contracts", std::to_string(contracts));
  fill(sql, ":history", std::to_string(kHistory));
  fill(sql, ":terms", "'" + json::serialize(to_json(model_terms())) + "'::jsonb");
  Connection connection(admin);
  connection.script("set client_min_messages = warning; set timezone = 'UTC'");
  connection.script(sql);
}

Actor actor_of(Side side) {
  Actor actor;
  actor.side = side;
  actor.company_id.value = side == Side::client ? kClient : kAgency;
  actor.name = "山田 花子";
  return actor;
}

struct Times {
  std::vector<double> ms;
  std::size_t found = 0;
};

// Load the contract, look at it, in one transaction each: what the route does without HTTP.
Times gate_times(Db& db, Side side, bool assignment) {
  Times times;
  for (int n = 0; n < kWarming + kCalls; ++n) {
    const std::int64_t which = (n * 50) % 2000;  // contracts of the pair that has the history
    const double began = seconds_now();
    ReadTx tx = db.read(actor_of(side));
    const auto contract = contract::contracts::load(tx, {1'000'000 + which});
    if (assignment) {
      const contract::AssignmentInput input{
          {1'000'000 + which}, contract.starts_on, contract.ends_on, {}};
      const auto facts = contract::facts_for_assignment(tx, contract, input.worker_id,
                                                        input.starts_on, input.ends_on, {});
      times.found += contract::gate_of(contract, input, facts).size();
    } else {
      times.found += contract::gate_of(tx, contract, contract::Stage::under_way).size();
    }
    if (n >= kWarming) times.ms.push_back((seconds_now() - began) * 1000);
  }
  return times;
}

int asked_contracts() {
  const char* asked = std::getenv("TASUKI_BENCH_CONTRACTS");
  return asked == nullptr ? 100'000 : std::max(2'000, std::atoi(asked));
}

double seconds_of_look(Db& db, Side side, duty::Looked& looked) {
  const double began = seconds_now();
  WriteTx tx = db.write(actor_of(side));
  looked = duty::look(tx);
  tx.commit();
  return seconds_now() - began;
}

}  // namespace

void gate() {
  const Database database("tasuki_bench_gate");
  populate_gate_world(database.admin(), 2'000);
  Db db(database.app(), 1, 60'000, Clock::starting_at(*parse_instant(kNow)));
  const Times agency = gate_times(db, Side::agency, false);
  const Times client = gate_times(db, Side::client, false);
  const Times assignment = gate_times(db, Side::agency, true);
  print("gate.contract_p95_ms", quantile(agency.ms, 0.95), "ms",
        {{"median_ms", rounded(median(agency.ms))},
         {"client_p95_ms", rounded(quantile(client.ms, 0.95))},
         {"assignment_p95_ms", rounded(quantile(assignment.ms, 0.95))},
         {"history_contracts", kHistory}});
}

void duty() {
  const int contracts = asked_contracts();
  const Database database("tasuki_bench_duty");
  populate_gate_world(database.admin(), contracts);
  Db db(database.app(), 1, 60'000, Clock::starting_at(*parse_instant(kNow)));
  duty::Looked looked;
  const double first = seconds_of_look(db, Side::agency, looked);
  const double again = seconds_of_look(db, Side::agency, looked);
  print("duty.nightly_100k_s", first, "s",
        {{"second_night_s", rounded(again)},
         {"contracts", looked.contracts},
         {"assignments", looked.assignments},
         {"persons", looked.persons}});
}

}  // namespace tasuki::bench
