-- Working time rules of an agency, and what the lists and papers of time cards need.

-- 就業規則: the day on which the week begins and the statutory holiday of each week. A card is
-- classified by the row in force on its first day, so that a new rule never changes the past.
create table working_rules (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  effective_from date not null,
  week_starts_on text not null check (week_starts_on in
    ('sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday')),
  statutory_holiday text not null check (statutory_holiday in
    ('sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday')),
  version bigint not null default 1,
  unique (company_id, effective_from)
);
call isolate_company('working_rules', 'true');

alter table timecard
  add contract_number text not null default '',
  add workplace_name text not null default '',
  add approver_names jsonb not null default '[]',   -- beside approver_ids; empty = who was published
  add planned_on jsonb not null default '[]',       -- the contract days of the period
  add by_proxy boolean not null default false,      -- closing applied for by the agency
  add applied_by text not null default '',
  add worker_search text generated always as (search_text(worker_name)) stored,
  add client_search text generated always as (search_text(client_name)) stored;
create index timecard_agency_state on timecard (agency_id, state, period_from desc, id desc);
create index timecard_client_state on timecard (client_id, state, period_from desc, id desc);
create index timecard_contract on timecard (contract_id, state);

alter table timecard_day add worked_min int not null default 0;   -- between start and end, less breaks
create index timecard_day_card on timecard_day (timecard_id, worked_on);

-- Whom to tell that a card of a worker was changed by somebody else.
create index account_worker on account (company_id, worker_id) where worker_id is not null;
