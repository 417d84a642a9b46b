-- What happens while somebody is dispatched, and flows into both ledgers (法37条, 法42条): training,
-- career consulting, measures for stable employment, complaints. And the terms of employment that a
-- 労働条件通知書 is made of.

-- ---------------------------------------------------------------- training (法30条の2)

create table training_plan (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  name text not null,
  career_stage text not null check (career_stage in ('entry', 'by_job', 'conversion', 'by_rank', 'other')),
  content text not null,
  planned_minutes int not null check (planned_minutes >= 0),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version bigint not null default 1,
  unique (company_id, id)
);
call isolate_company('training_plan');

-- One row per worker and lesson, or per explanation of the plan (派遣元指針2の8).
create table training (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  training_plan_id bigint,
  kind text not null check (kind in ('lesson', 'explanation')),
  held_on date not null,
  start_min int not null check (start_min between 0 and 2880),
  end_min int not null check (end_min > start_min and end_min <= 2880),
  break_min int not null default 0 check (break_min >= 0),
  content text not null,
  off_the_job boolean not null default true,
  paid boolean not null default true,            -- 有給
  free boolean not null default true,            -- 無償
  entered_by text not null default '',
  version bigint not null default 1,
  foreign key (company_id, worker_id) references worker (company_id, id),
  foreign key (company_id, training_plan_id) references training_plan (company_id, id)
);
create index training_worker on training (company_id, worker_id, held_on);
call isolate_company('training', 'row.worker_id = (select my_worker())');

-- ---------------------------------------------------------------- career consulting (法30条の2第2項)

create table career_consulting (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  held_on date not null,
  start_min int not null check (start_min between 0 and 2880),
  end_min int not null check (end_min > start_min and end_min <= 2880),
  consultant text not null,
  content text not null,
  version bigint not null default 1,
  foreign key (company_id, worker_id) references worker (company_id, id)
);
create index career_consulting_worker on career_consulting (company_id, worker_id, held_on);
call isolate_company('career_consulting', 'row.worker_id = (select my_worker())');

-- ---------------------------------------------------------------- employment stability (法30条)

create table stability_wish (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  assignment_id bigint not null,
  heard_on date not null,
  wishes_to_continue boolean not null,           -- 則25条1項: 継続して就業することを希望
  measure text not null check (measure in ('direct_hire_request', 'other_client', 'permanent_employment', 'other')),
  content text not null,
  heard_by text not null default '',
  version bigint not null default 1,
  foreign key (company_id, worker_id) references worker (company_id, id)
);
create index stability_wish_worker on stability_wish (company_id, worker_id, assignment_id);
call isolate_company('stability_wish', 'row.worker_id = (select my_worker())');

create table stability_measure (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  assignment_id bigint not null,
  measure text not null check (measure in ('direct_hire_request', 'other_client', 'permanent_employment', 'other')),
  taken_on date not null,
  content text not null,
  outcome text not null check (outcome in ('pending', 'succeeded', 'failed')),
  client_answer text not null default '',        -- ①: 派遣先の受入れの可否
  client_answered_on date,
  result text not null default '',
  version bigint not null default 1,
  foreign key (company_id, worker_id) references worker (company_id, id)
);
create index stability_measure_worker on stability_measure (company_id, worker_id, assignment_id);
call isolate_company('stability_measure', 'row.worker_id = (select my_worker())');

-- ---------------------------------------------------------------- terms of employment (労基法15条)

-- What the 労働条件通知書 of an employment contract says beyond the contract's own row.
create table employment_terms (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  employment_contract_id bigint not null,
  terms jsonb not null,
  paper_id bigint not null default 0,            -- the newest 労働条件通知書
  issued_on date,
  version bigint not null default 1,
  unique (company_id, employment_contract_id),
  foreign key (company_id, employment_contract_id) references employment_contract (company_id, id)
);
call isolate_company('employment_terms');

-- Shown to the client when an enrolment was filed after the start (則27条の2).
alter table worker add column insurance_evidence text not null default '';

-- ---------------------------------------------------------------- training at the client (法40条2項)

create table client_training (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),     -- the client
  assignment_id bigint not null,
  held_on date not null,
  start_min int not null check (start_min between 0 and 2880),
  end_min int not null check (end_min > start_min and end_min <= 2880),
  content text not null,
  version bigint not null default 1
);
create index client_training_assignment on client_training (company_id, assignment_id, held_on);
call isolate_company('client_training');

-- ---------------------------------------------------------------- complaints (法40条1項)

-- How soon a company means to have handled a complaint; the law says 遅滞なく.
create table complaint_target (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id) unique,
  target_days int not null check (target_days between 1 and 60),
  version bigint not null default 1
);
call isolate_company('complaint_target', worker_when => null);

create table complaint (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,
  client_department_id bigint not null default 0,
  worker_id bigint not null,
  contract_id bigint not null,
  assignment_id bigint not null,
  worker_name text not null,
  agency_name text not null,
  client_name text not null,
  work_name text not null,
  received_by_side text not null check (received_by_side in ('agency', 'client')),  -- who leads
  received_on date not null,
  received_min int not null check (received_min between 0 and 1439),
  received_by text not null,
  from_phone boolean not null default false,     -- entered by the worker
  applicant text not null check (applicant in ('client', 'worker', 'registered_worker', 'own_employee', 'authority', 'other')),
  applicant_detail text not null default '',
  content text not null,
  state text not null check (state in ('open', 'handled', 'answered')),
  settled_at_once boolean not null default false,
  response text not null default '',             -- 対応
  handled_on date,
  handled_by text not null default '',
  answer text not null default '',               -- what the worker was told
  answered_on date,
  answered_by text not null default '',
  agency_sees_at timestamptz,                    -- from when a side knows of it
  client_sees_at timestamptz,
  worker_sees_at timestamptz,
  created_at timestamptz not null,
  version bigint not null default 1,
  unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, assignment_id) references assignment (agency_id, client_id, id)
);
create index complaint_assignment on complaint (agency_id, assignment_id);
create index complaint_worker on complaint (agency_id, worker_id);
call isolate_shared('complaint', agency_when => 'row.agency_sees_at is not null',
                    client_when => 'row.client_sees_at is not null',
                    worker_when => 'row.worker_sees_at is not null',
                    agency_grants => 'select, insert, update', client_grants => 'select, insert, update',
                    worker_grants => 'select, insert', departments => true);

-- 処理経過: between the two offices, never the worker's.
create table complaint_step (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  complaint_id bigint not null,
  side text not null check (side in ('agency', 'client')),
  taken_on date not null,
  note text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  agency_sees boolean not null,
  client_sees boolean not null,
  foreign key (agency_id, client_id, complaint_id) references complaint (agency_id, client_id, id)
);
create index complaint_step_complaint on complaint_step (agency_id, complaint_id);
call isolate_shared('complaint_step', agency_when => 'row.agency_sees', client_when => 'row.client_sees',
                    agency_grants => 'select, insert, update', client_grants => 'select, insert, update');
