-- What the client must tell before a contract (法26条4・7項), contracts, assignments, papers.

-- People of the client that an agency may choose: 契約確認者, 回答受領先, 勤怠承認者. Published by the client
-- for one agency; only name and title cross, never the account.
create table partnership_contact (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  account_id bigint not null,
  name text not null,
  title text not null default '',
  contract_reviewer boolean not null default false,
  answer_recipient boolean not null default false,
  timecard_approver boolean not null default false,
  version bigint not null default 1,
  unique (agency_id, client_id, account_id),
  foreign key (agency_id, client_id) references partnership (agency_id, client_id)
);
call isolate_shared('partnership_contact', agency_grants => 'select',
                    client_grants => 'select, insert, update, delete');

-- 抵触日の通知 (法26条4項): client → agency, before each contract.
create table conflict_date_notice (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  client_department_id bigint not null default 0,
  establishment_name text not null,
  establishment_address text not null,
  conflict_on date not null,
  notified_on date not null,
  notified_by text not null default '',
  by_proxy boolean not null default false,   -- entered by the agency from a paper it received
  version bigint not null default 1,
  foreign key (agency_id, client_id) references partnership (agency_id, client_id)
);
call isolate_shared('conflict_date_notice', agency_grants => 'select, insert',
                    client_grants => 'select, insert');

-- 待遇に関する情報提供 (法26条7・10項): client → agency.
create table treatment_disclosure (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  kind text not null check (kind in ('agreement', 'comparable_worker')),
  provided_on date not null,
  valid_until date,
  content jsonb not null default '{}',
  provided_by text not null default '',
  by_proxy boolean not null default false,
  version bigint not null default 1,
  foreign key (agency_id, client_id) references partnership (agency_id, client_id)
);
call isolate_shared('treatment_disclosure', agency_grants => 'select, insert',
                    client_grants => 'select, insert');

-- 個別契約. `terms` holds the statutory items (法26条1項, 則22条); the columns repeat what lists filter on.
create table contract (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,
  client_department_id bigint not null default 0,
  number text not null default '',
  state text not null check (state in ('draft', 'submitted', 'returned', 'confirmed', 'cancelled', 'terminated')),
  agency_name text not null,
  client_name text not null,
  work_name text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  headcount int not null,
  terms jsonb not null,
  agency_party jsonb not null default '{}',         -- who signs for the agency, as of the submission
  client_party jsonb not null default '{}',         -- who signs for the client, as of the confirmation
  agency_establishment_id bigint not null default 0,
  contracting_party_id bigint not null default 0,
  contract_reviewer_id bigint not null default 0,   -- an account of the client
  contract_reviewer_name text not null default '',
  submitted_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by text not null default '',
  return_reason text not null default '',
  previous_contract_id bigint not null default 0,   -- 更新: the contract that this one continues
  inquiry_id bigint not null default 0,
  updated_at timestamptz not null,
  version bigint not null default 1,
  unique (agency_id, client_id, id),
  foreign key (agency_id, client_id) references partnership (agency_id, client_id)
);
create unique index contract_number on contract (agency_id, number) where number <> '';
create index contract_agency_list on contract (agency_id, starts_on desc, id desc);
create index contract_client_list on contract (client_id, starts_on desc, id desc);
call isolate_shared('contract', client_when => 'row.state <> ''draft''', departments => true,
                    client_grants => 'select, update');

-- The confirmed terms, one row per effective day; the past is never rewritten.
create table contract_version (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  contract_id bigint not null,
  effective_from date not null,
  terms jsonb not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  unique (agency_id, contract_id, effective_from, id),
  foreign key (agency_id, client_id, contract_id) references contract (agency_id, client_id, id)
);
call isolate_shared('contract_version', agency_grants => 'select, insert',
                    client_grants => 'select, insert');

-- A proposed amendment, cancellation or early end; takes effect when the client confirms.
create table contract_change (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  contract_id bigint not null,
  kind text not null check (kind in ('amendment', 'cancellation', 'termination')),
  state text not null check (state in ('proposed', 'confirmed', 'returned', 'withdrawn')),
  effective_from date not null,
  reason text not null,
  terms jsonb,                        -- amendment: the whole new terms
  termination jsonb,                  -- termination: item ⑨ of the contract
  return_reason text not null default '',
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text not null default '',
  version bigint not null default 1,
  foreign key (agency_id, client_id, contract_id) references contract (agency_id, client_id, id)
);
create unique index contract_change_open on contract_change (agency_id, contract_id) where state = 'proposed';
call isolate_shared('contract_change', client_grants => 'select, update');

-- The history both sides read; what happened while it was a draft stays with the agency.
create table contract_event (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  contract_id bigint not null,
  client_sees boolean not null,
  at timestamptz not null,
  verb text not null,
  side text not null,
  actor_name text not null,
  note text not null default '',
  foreign key (agency_id, client_id, contract_id) references contract (agency_id, client_id, id)
);
create index contract_event_contract on contract_event (agency_id, contract_id, id);
call isolate_shared('contract_event', client_when => 'row.client_sees', agency_grants => 'select, insert',
                    client_grants => 'select, insert', audited => false);

-- The agency's own notes on a contract: never the client's.
create table contract_note (
  id bigint generated always as identity primary key,
  company_id bigint not null,
  contract_id bigint not null,
  note text not null,
  at timestamptz not null,
  author text not null
);
create index contract_note_contract on contract_note (company_id, contract_id);
call isolate_company('contract_note');

-- Templates of terms.
create table contract_template (
  id bigint generated always as identity primary key,
  company_id bigint not null,
  name text not null,
  terms jsonb not null,
  version bigint not null default 1,
  unique (company_id, name)
);
call isolate_company('contract_template');

-- 配属: one worker on one contract. The client sees it from the delivery of the 派遣先通知書 (法35条).
create table assignment (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,
  client_department_id bigint not null default 0,
  contract_id bigint not null,
  worker_id bigint not null,
  worker_name text not null,
  worker_code text not null,
  client_name text not null,
  agency_name text not null,
  work_name text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  delivered_at timestamptz,
  version bigint not null default 1,
  unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contract (agency_id, client_id, id)
);
create index assignment_contract on assignment (agency_id, contract_id);
create index assignment_worker on assignment (agency_id, worker_id, starts_on);
call isolate_shared('assignment', client_when => 'row.delivered_at is not null', worker_when => 'true',
                    departments => true);

-- The hours an assignment follows from a day on: a copy of the contract's, for the worker who may
-- not read the contract (it carries the price).
create table assignment_hours (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  worker_id bigint not null,
  assignment_id bigint not null,
  effective_from date not null,
  hours jsonb not null,
  foreign key (agency_id, client_id, assignment_id) references assignment (agency_id, client_id, id)
);
create index assignment_hours_assignment on assignment_hours (agency_id, assignment_id, effective_from);
call isolate_shared('assignment_hours', worker_when => 'true', client_grants => 'select, insert');

-- Papers of record. The frozen record is the paper; the PDF is rendered from it alone.
create table paper (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,   -- the contract's
  client_department_id bigint not null default 0,
  worker_id bigint not null default 0,
  contract_id bigint not null default 0,
  assignment_id bigint not null default 0,
  kind text not null,
  number text not null,
  title text not null,
  form_edition text not null,
  record jsonb not null,
  record_sha256 text not null,
  issued_on date not null,
  issued_at timestamptz not null,
  keep_until date not null,
  agency_sees_at timestamptz,         -- who holds it, and since when
  client_sees_at timestamptz,
  worker_sees_at timestamptz,
  superseded_by bigint not null default 0,
  unique (agency_id, client_id, id)
);
create index paper_contract on paper (agency_id, contract_id, id);
create index paper_contract_client on paper (client_id, contract_id, id);
create index paper_worker on paper (agency_id, worker_id, id);
call isolate_shared('paper', agency_when => 'row.agency_sees_at is not null',
                    client_when => 'row.client_sees_at is not null',
                    worker_when => 'row.worker_sees_at is not null',
                    agency_grants => 'select, insert, update', client_grants => 'select, insert, update',
                    departments => true, audited => false);

-- The rendered file, stored once with its own hash.
create table paper_pdf (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  worker_id bigint not null default 0,
  paper_id bigint not null,
  sha256 text not null,
  bytes bytea not null,
  unique (agency_id, client_id, paper_id),
  foreign key (agency_id, client_id, paper_id) references paper (agency_id, client_id, id)
);
call isolate_shared('paper_pdf', worker_when => 'true', agency_grants => 'select, insert',
                    client_grants => 'select, insert', worker_grants => 'select, insert', audited => false);

-- A paper crosses only by a recorded delivery.
create table paper_delivery (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  worker_id bigint not null default 0,
  paper_id bigint not null,
  to_side text not null check (to_side in ('agency', 'client', 'worker')),
  method text not null check (method in ('screen', 'email', 'paper', 'fax')),
  delivered_at timestamptz not null,
  delivered_by text not null,
  read_at timestamptz,
  read_by text not null default '',
  foreign key (agency_id, client_id, paper_id) references paper (agency_id, client_id, id)
);
create index paper_delivery_paper on paper_delivery (agency_id, paper_id);
call isolate_shared('paper_delivery', worker_when => 'row.to_side = ''worker''',
                    client_when => 'row.to_side <> ''worker''',
                    agency_grants => 'select, insert, update', client_grants => 'select, insert, update',
                    worker_grants => 'select, update');
