-- Dispatch limits: who was received where and when, hearings that extend the limit, notices that
-- name the establishment they are of (法40条の2, 40条の3, 26条4項).

-- ---------------------------------------------------------------- names of places

-- Two spellings that are one place (or one person): the client says so on screen. `within_key` is
-- the establishment's key for a unit. `means_key` is never itself a spelling of another row.
create table place_alias (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),   -- the client
  kind text not null check (kind in ('establishment', 'unit')),
  within_key text not null default '',
  spelling_key text not null,
  spelling text not null,
  means_key text not null,
  means text not null,
  made_by text not null,
  made_at timestamptz not null,
  version bigint not null default 1,
  unique (company_id, kind, within_key, spelling_key),
  check (spelling_key <> means_key)
);
call isolate_company('place_alias');
create policy place_alias_gate on place_alias for select to tasuki_gate using (true);
grant select on place_alias to tasuki_gate;

-- The key under which a client's establishment or unit is counted. Each answers for one spelling
-- that the asker already holds.
create function establishment_key(client bigint, spelled text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select a.means_key from place_alias a where a.company_id = client
                     and a.kind = 'establishment' and a.within_key = ''
                     and a.spelling_key = search_text(spelled)), search_text(spelled)) $$;
alter function establishment_key(bigint, text) owner to tasuki_gate;
create function unit_key(client bigint, within_establishment text, spelled text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select a.means_key from place_alias a where a.company_id = client
                     and a.kind = 'unit' and a.within_key = within_establishment
                     and a.spelling_key = search_text(spelled)), search_text(spelled)) $$;
alter function unit_key(bigint, text, text) owner to tasuki_gate;
grant execute on function establishment_key(bigint, text), unit_key(bigint, text, text)
  to tasuki_agency, tasuki_client, tasuki_gate;

-- ---------------------------------------------------------------- acceptances

-- 受入れ: one worker received at one unit of the client, as the assignment says. Hidden from the
-- client until the 派遣先通知書 is delivered (法35条). No departments: a limit runs over the whole
-- establishment; names are masked for accounts that see only a department.
create table acceptance (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,
  client_department_id bigint not null default 0,
  assignment_id bigint not null,
  contract_id bigint not null,
  worker_id bigint not null,
  worker_name text not null,
  worker_code text not null,
  agency_name text not null,
  client_name text not null,
  establishment_name text not null,
  establishment_address text not null default '',
  establishment_key text not null,
  unit_name text not null,
  unit_key text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  exemption text not null check (exemption in ('none', 'permanent', 'over_sixty', 'fixed_project',
                                               'limited_days', 'maternity_leave', 'family_care_leave')),
  exempt_work jsonb not null default '{}',   -- what the contract says of 40条の2第1項3–5号
  delivered_at timestamptz,
  version bigint not null default 1,
  unique (agency_id, assignment_id, from_on),
  foreign key (agency_id, client_id, assignment_id) references assignment (agency_id, client_id, id)
);
create index acceptance_person on acceptance (agency_id, worker_id, client_id, establishment_key, unit_key);
create index acceptance_place on acceptance (client_id, establishment_key, from_on);

-- What was delivered or planned so far. Before isolation, so that nothing is written to the logs.
call open_for_migration('assignment');
call open_for_migration('contract');
call open_for_migration('worker');
call open_for_migration('employment_contract');
insert into acceptance (agency_id, client_id, agency_department_id, client_department_id,
    assignment_id, contract_id, worker_id, worker_name, worker_code, agency_name, client_name,
    establishment_name, establishment_address, establishment_key, unit_name, unit_key, from_on,
    to_on, exemption, exempt_work, delivered_at)
  select a.agency_id, a.client_id, a.agency_department_id, a.client_department_id, a.id,
    a.contract_id, a.worker_id, a.worker_name, a.worker_code, a.agency_name, a.client_name,
    c.terms #>> '{client_establishment,name}', coalesce(c.terms #>> '{client_establishment,address}', ''),
    search_text(c.terms #>> '{client_establishment,name}'),
    c.terms #>> '{organizational_unit,name}', search_text(c.terms #>> '{organizational_unit,name}'),
    a.starts_on, a.ends_on,
    case when coalesce(c.terms #>> '{unlimited_period,ground}', 'none') <> 'none'
           then c.terms #>> '{unlimited_period,ground}'
         when exists (select from employment_contract e where e.company_id = a.agency_id
                and e.worker_id = a.worker_id and e.starts_on <= a.starts_on and e.ends_on is null)
           then 'permanent'
         when w.born_on + interval '60 years' <= a.starts_on then 'over_sixty'
         else 'none' end,
    coalesce(c.terms -> 'unlimited_period', '{}'), a.delivered_at
  from assignment a join contract c on c.id = a.contract_id
    join worker w on w.id = a.worker_id
  where c.state <> 'cancelled';
call close_after_migration('assignment');
call close_after_migration('contract');
call close_after_migration('worker');
call close_after_migration('employment_contract');
call isolate_shared('acceptance', client_when => 'row.delivered_at is not null',
                    client_grants => 'select');
grant update (establishment_key, unit_key, version) on acceptance to tasuki_client;

-- Before the platform, or through others: the client enters whom it received from any agency, the
-- agency where its workers were placed. Each company's own, always marked as entered.
create table earlier_acceptance (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  client_id bigint not null,                  -- whose establishment; the client's own id there
  worker_id bigint not null default 0,        -- the agency's worker; 0 = by name only
  worker_name text not null,
  agency_name text not null,
  establishment_name text not null,
  establishment_key text not null,
  unit_name text not null,
  unit_key text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  exemption text not null check (exemption in ('none', 'permanent', 'over_sixty', 'fixed_project',
                                               'limited_days', 'maternity_leave', 'family_care_leave')),
  note text not null default '',              -- from which paper it was taken
  entered_by text not null,
  entered_at timestamptz not null,
  version bigint not null default 1,
  unique (company_id, id)
);
create index earlier_acceptance_person
  on earlier_acceptance (company_id, worker_id, client_id, establishment_key, unit_key);
create index earlier_acceptance_place on earlier_acceptance (company_id, establishment_key, from_on);
call isolate_company('earlier_acceptance');

-- ---------------------------------------------------------------- hearings

-- 意見聴取 (法40条の2第4–6項, 則33条の3): one for each extension of one establishment. Kept three years
-- from the conflict date that it moves (則33条の3第3項).
create table opinion_hearing (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),   -- the client
  state text not null check (state in ('draft', 'notified', 'answered', 'extended', 'withdrawn')),
  establishment_name text not null,
  establishment_address text not null default '',
  establishment_key text not null,
  head_title text not null default '',       -- in whose name the hearing is held
  head_name text not null default '',
  period_began_on date not null,             -- the period that is to be extended
  conflict_on date not null,                 -- where it ends now
  extend_to_on date not null,                -- the last day of the period asked for
  representative jsonb not null default '{}',
  head_counts jsonb not null default '[]',
  notified_on date,
  answer_due_on date,
  silence_is_consent boolean not null default true,
  statement jsonb,
  explanation jsonb,
  posting jsonb,
  decided_to_on date,                        -- the last day of the period as extended
  decided_on date,
  keep_until_on date not null,
  updated_at timestamptz not null,
  version bigint not null default 1,
  unique (company_id, id)
);
create index opinion_hearing_place on opinion_hearing (company_id, establishment_key, conflict_on);
create unique index opinion_hearing_open on opinion_hearing (company_id, establishment_key, conflict_on)
  where state <> 'withdrawn';
call isolate_company('opinion_hearing');

-- An extension that took effect (法40条の2第3項): by a hearing here, or entered from before.
create table limit_extension (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),   -- the client
  establishment_key text not null,
  extends_conflict_on date not null,
  to_on date not null check (to_on >= extends_conflict_on),   -- the last day of the extended period
  hearing_id bigint not null default 0,                 -- 0 = entered
  note text not null default '',
  entered_by text not null default '',
  version bigint not null default 1,
  unique (company_id, id),
  unique (company_id, establishment_key, extends_conflict_on)
);
call isolate_company('limit_extension');

-- ---------------------------------------------------------------- notices

alter table conflict_date_notice
  add establishment_key text not null default '',
  add client_establishment_id bigint not null default 0,   -- the client's master, where it chose one
  add contract_id bigint not null default 0,               -- for which contract, where known
  add extended boolean not null default false,             -- 様式1-2 (法40条の2第7項)
  add difference_reason text not null default '';          -- why another day than the computed one
call open_for_migration('conflict_date_notice');
alter table conflict_date_notice disable trigger user;
update conflict_date_notice set establishment_key = search_text(establishment_name);
alter table conflict_date_notice enable trigger user;
call close_after_migration('conflict_date_notice');
create index conflict_date_notice_place
  on conflict_date_notice (agency_id, client_id, establishment_key, notified_on desc, id desc);
grant update (establishment_key, version) on conflict_date_notice to tasuki_client;
