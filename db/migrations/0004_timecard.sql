-- WebTimeCard: one assignment, one closing period (1st–15th, 16th–last day).

create table timecard (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,
  client_department_id bigint not null default 0,
  contract_id bigint not null,
  assignment_id bigint not null,
  worker_id bigint not null,
  worker_name text not null,
  worker_code text not null,
  client_name text not null,
  agency_name text not null,
  work_name text not null,
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('open', 'applied', 'approved', 'locked')),
  approver_ids jsonb not null default '[]',   -- up to 3 accounts of the client
  applied_at timestamptz,
  approved_at timestamptz,
  approved_by text not null default '',
  downloaded_at timestamptz,
  locked_at timestamptz,
  edition int not null default 1,             -- raised by each unlock
  return_reason text not null default '',
  version bigint not null default 1,
  unique (agency_id, client_id, id),
  unique (agency_id, assignment_id, period_from),
  foreign key (agency_id, client_id, assignment_id) references assignment (agency_id, client_id, id)
);
create index timecard_agency_list on timecard (agency_id, period_from desc, id desc);
create index timecard_client_list on timecard (client_id, period_from desc, id desc);
create index timecard_worker_list on timecard (agency_id, worker_id, period_from desc);
call isolate_shared('timecard', worker_when => 'true', worker_grants => 'select, update',
                    client_grants => 'select, update', departments => true);

create table timecard_day (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  worker_id bigint not null,
  timecard_id bigint not null,
  assignment_id bigint not null,
  worked_on date not null,
  kind text not null check (kind in ('work', 'absence', 'paid_leave', 'holiday_work', 'non_working')),
  start_min int check (start_min between 0 and 2880),
  end_min int check (end_min between 0 and 2880),
  breaks jsonb not null default '[]',
  remark text not null default '',
  state text not null check (state in ('empty', 'applied', 'approved', 'returned')),
  return_reason text not null default '',
  by_proxy boolean not null default false,
  applied_at timestamptz,
  approved_at timestamptz,
  approved_by text not null default '',
  version bigint not null default 1,
  unique (agency_id, timecard_id, worked_on),
  foreign key (agency_id, client_id, timecard_id) references timecard (agency_id, client_id, id)
);
create index timecard_day_worker on timecard_day (agency_id, worker_id, worked_on);
call isolate_shared('timecard_day', worker_when => 'true', worker_grants => 'select, insert, update',
                    client_grants => 'select, update');

-- The raw punch stays beside the applied time and is never changed.
create table punch (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  worker_id bigint not null,
  assignment_id bigint not null,
  at timestamptz not null,
  kind text not null check (kind in ('in', 'out'))
);
create index punch_assignment on punch (agency_id, assignment_id, at);
call isolate_shared('punch', worker_when => 'true', worker_grants => 'select, insert',
                    agency_grants => 'select', client_grants => 'select', audited => false);

-- The history of a card that all three parties read.
create table timecard_event (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  worker_id bigint not null,
  timecard_id bigint not null,
  at timestamptz not null,
  verb text not null,
  side text not null,
  actor_name text not null,
  note text not null default ''
);
create index timecard_event_card on timecard_event (agency_id, timecard_id, id);
call isolate_shared('timecard_event', worker_when => 'true', worker_grants => 'select, insert',
                    agency_grants => 'select, insert', client_grants => 'select, insert', audited => false);
