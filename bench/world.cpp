#include "bench/world.hpp"

#include <utility>
#include <vector>

namespace tasuki::bench {
namespace {

// :agencies, :workers, :cards, :days and :first are numbers of the world.
constexpr const char* kParties = R"(
set session_replication_role = replica;
insert into company (id, code, name, is_agency, is_client, licence_number) overriding system value
  select 1000 + a, 'agency-' || a, '仙台〇〇株式会社', true, false, '派04-999999'
    from generate_series(0, :agencies - 1) a;
insert into company (id, code, name, is_client) overriding system value
  select 2000 + a, 'client-' || a, '宮城〇〇株式会社', true from generate_series(0, :agencies - 1) a;
insert into partnership (agency_id, client_id, agency_name, client_name)
  select 1000 + a, 2000 + a, '仙台〇〇株式会社', '宮城〇〇株式会社'
    from generate_series(0, :agencies - 1) a;
insert into working_rules (company_id, effective_from, week_starts_on, statutory_holiday)
  select 1000 + a, '2020-01-01', 'sunday', 'sunday' from generate_series(0, :agencies - 1) a;
insert into account (id, company_id, user_code, name, side) overriding system value
  select 5000000 + a, 2000 + a, 'client', '宮城 一', 'client'
    from generate_series(0, :agencies - 1) a
  union all select 6000000 + a, 1000 + a, 'agency', '仙台 一', 'agency'
    from generate_series(0, :agencies - 1) a;
insert into partnership_contact (agency_id, client_id, account_id, name, timecard_approver)
  select 1000 + a, 2000 + a, 5000000 + a, '宮城 一', true from generate_series(0, :agencies - 1) a;
insert into worker (id, company_id, worker_code, name, born_on, sex) overriding system value
  select 1000000 + w, 1000 + w % :agencies, 'w' || w, '山田 花子', '1990-04-01', 'female'
    from generate_series(0, :workers - 1) w;
insert into account (id, company_id, user_code, name, side, permissions, worker_id)
  overriding system value
  select 2000000 + w, 1000 + w % :agencies, 'w' || w, '山田 花子', 'worker', '{own_timecard}',
         1000000 + w from generate_series(0, :workers - 1) w;
insert into credential (account_id, company_id, password_hash, changed_at)
  select 2000000 + w, 1000 + w % :agencies, '', '2027-08-30T00:00:00Z'
    from generate_series(0, :workers - 1) w;
insert into session (token_hash, account_id, company_id, side, created_at, last_seen_at, remote)
  select hash, 2000000 + w, 1000 + w % :agencies, 'worker', '2027-08-31T00:00:00Z',
         '2027-08-31T12:00:00Z', '127.0.0.1'
    from generate_series(0, :workers - 1) w,
         lateral (values (encode(sha256(('bench-' || w)::bytea), 'hex')),
                         ((900000000 + w)::text)) s (hash);
)";

// A contract for each worker: at 10,000 days too a list fills its page.
constexpr const char* kContracts = R"(
create temporary table place as
  select w, 1000 + w % :agencies as agency_id, 2000 + w % :agencies as client_id,
         100000 + w as contract_id
    from generate_series(0, :workers - 1) w;
insert into contract (id, agency_id, client_id, number, state, agency_name, client_name, work_name,
                      starts_on, ends_on, headcount, terms, updated_at) overriding system value
  select distinct contract_id, agency_id, client_id, 'K-' || contract_id, 'confirmed',
         '仙台〇〇株式会社', '宮城〇〇株式会社', '商品発送補助業務',
         date '2026-10-01' + (contract_id % 90)::int, date '2028-09-30', 5, '{}'::jsonb,
         timestamptz '2026-09-01' from place;
insert into contract_version (agency_id, client_id, contract_id, effective_from, terms,
                              confirmed_at, confirmed_by)
  select agency_id, client_id, id, starts_on, terms, updated_at, '宮城 一' from contract;
insert into assignment (id, agency_id, client_id, contract_id, worker_id, worker_name, worker_code,
                        client_name, agency_name, work_name, starts_on, ends_on, delivered_at)
  overriding system value
  select 3000000 + w, agency_id, client_id, contract_id, 1000000 + w, '山田 花子', 'w' || w,
         '宮城〇〇株式会社', '仙台〇〇株式会社', '商品発送補助業務', '2026-10-01', '2028-09-30',
         '2026-09-01' from place;
insert into paper (agency_id, client_id, contract_id, kind, number, title, form_edition, record,
                   record_sha256, issued_on, issued_at, keep_until, agency_sees_at, client_sees_at)
  select agency_id, client_id, id, 'dispatch_contract', '2026-' || id, '個別労働者派遣契約書', '', '{}',
         '', updated_at::date, updated_at, '2038-09-30', updated_at, updated_at from contract;
insert into assignment_hours (agency_id, client_id, worker_id, assignment_id, effective_from, hours)
  select agency_id, client_id, 1000000 + w, 3000000 + w, '2026-10-01', '{"shifts": [{"name": "",
    "start_min": 540, "end_min": 1080, "breaks": [{"start_min": 720, "end_min": 780}],
    "weekdays": {"sunday": true, "monday": true, "tuesday": true, "wednesday": true,
    "thursday": true, "friday": true, "saturday": true}}], "days_off": [],
    "extra_working_days": [], "national_holidays_off": false, "overtime": {"allowed": true,
    "per_day_min": 240, "per_month_min": 2700, "per_year_min": 21600},
    "holiday_work": {"allowed": true, "days_per_month": 2}}' from place;
)";

// Card c of a worker lies c half months before the open one.
constexpr const char* kCards = R"(
create temporary table half as
  select c, (month + case when c % 2 = 0 then 15 else 0 end)::date as from_on,
         case when c % 2 = 0 then (month + interval '1 month' - interval '1 day')::date
              else (month + 14)::date end as to_on
    from generate_series(0, :cards - 1) c,
         lateral (select (date '2027-08-01' - make_interval(months => c / 2))::date as month) m;
insert into timecard (id, agency_id, client_id, contract_id, assignment_id, worker_id, worker_name,
                      worker_code, client_name, agency_name, work_name, period_from, period_to,
                      state, approver_ids, approver_names, planned_on) overriding system value
  select 10000000 * (c + 1) + w, agency_id, client_id, contract_id, 3000000 + w, 1000000 + w,
         '山田 花子', 'w' || w, '宮城〇〇株式会社', '仙台〇〇株式会社', '商品発送補助業務', from_on,
         to_on, case c when 0 then 'open' when 1 then 'approved' else 'locked' end,
         jsonb_build_array((5000000 + w % :agencies)::text), '["宮城 一"]',
         (select jsonb_agg(d::date::text) from generate_series(from_on, to_on, interval '1 day') d)
    from half, place order by c desc, w;
insert into timecard_day (agency_id, client_id, worker_id, timecard_id, assignment_id, worked_on,
                          kind, start_min, end_min, breaks, state, applied_at, worked_min)
  select agency_id, client_id, 1000000 + w, 10000000 * (c + 1) + w, 3000000 + w, from_on + d, 'work',
         540, 1080, '[{"start_min": 720, "end_min": 780}]',
         case c when 0 then 'applied' else 'approved' end, '2027-08-31T00:00:00Z', 480
    from half, place, generate_series(0, :days - 1) d where c >= :first order by c desc, w, d;
set session_replication_role = origin;
)";

std::string with_numbers(std::string sql, const World& world) {
  const std::vector<std::pair<std::string, int>> numbers{{":agencies", world.agencies},
                                                         {":workers", world.workers},
                                                         {":cards", world.cards},
                                                         {":days", world.days},
                                                         {":first", world.days_open ? 0 : 1}};
  for (const auto& [name, value] : numbers) {
    for (auto at = sql.find(name); at != std::string::npos; at = sql.find(name, at)) {
      sql.replace(at, name.size(), std::to_string(value));
    }
  }
  return sql;
}

}  // namespace

std::string token_of(int worker) { return "bench-" + std::to_string(worker); }

void populate(const std::string& admin, const World& world) {
  Connection connection(admin);
  connection.script("set client_min_messages = warning; set timezone = 'UTC'");
  for (const char* part : {kParties, kContracts, kCards}) {
    connection.script(with_numbers(part, world));
  }
  connection.script("vacuum analyze");  // as the autovacuum of a real database would have done
  connection.script("checkpoint");
}

}  // namespace tasuki::bench
