-- What is to be done and until when, as the nightly look finds it: for each company and side one row a
-- matter. It closes by itself when its cause is gone.

-- Where the minimum wage is asked for, out of the terms.
alter table contract
  add work_address text generated always as (coalesce(nullif(terms #>> '{workplace,address}', ''),
                                                      terms #>> '{client_establishment,address}', '')) stored;

create table duty (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  side text not null check (side in ('agency', 'client')),
  department_id bigint not null default 0,                 -- 0 = of the whole company
  permission text not null,                                -- who has it on the list
  kind text not null,
  urgency text not null check (urgency in ('red', 'yellow')),
  subject text not null check (subject in ('company', 'contract', 'assignment', 'worker')),
  subject_id bigint not null,                              -- 0 for the company itself
  subject_key text not null default '',                    -- which rule, which establishment, which unit
  params jsonb not null default '[]',                      -- what the sentence names
  link text not null default '',
  due_on date,
  step int not null default 0,                             -- days ahead of the day: 180, 90, 30, 0
  mailed_step int,                                         -- null = nobody was told yet
  state text not null default 'open' check (state in ('open', 'done', 'dismissed')),
  reason text not null default '',                         -- why it was dismissed
  decided_by text not null default '',
  first_seen_on date not null,
  closed_on date,
  version bigint not null default 1,
  unique (company_id, side, kind, subject, subject_id, subject_key)
);
create index duty_subject on duty (company_id, side, subject, subject_id);
create index duty_open on duty (company_id, side, due_on, id) where state = 'open';
-- The nightly look writes by the thousand what can be worked out again; what a person decides is kept.
call isolate_company('duty', audited => false);
create trigger duty_audit after update on duty for each row
  when (old.state is distinct from new.state and 'dismissed' in (old.state, new.state))
  execute function audit_row('company_id');
alter policy duty_agency on duty
  using (company_id = (select me()) and side = 'agency'
         and ((select my_department()) = 0 or department_id in (0, (select my_department()))))
  with check (company_id = (select me()) and side = 'agency');
alter policy duty_client on duty
  using (company_id = (select me()) and side = 'client'
         and ((select my_department()) = 0 or department_id in (0, (select my_department()))))
  with check (company_id = (select me()) and side = 'client');

-- Which daily jobs were handed out on which day.
create table daily_run (
  kind text not null,
  on_day date not null,
  primary key (kind, on_day)
);
call close_table('daily_run');
create policy daily_run_system on daily_run for all to tasuki_system using (true) with check (true);
grant select, insert on daily_run to tasuki_system;
