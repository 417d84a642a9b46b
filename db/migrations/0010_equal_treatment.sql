-- 同一労働同一賃金 (法26条7–10項, 30条の3・30条の4, 31条の2): official wages of a year, labour-management
-- agreements, the wage of each person on each contract, the comparable worker, what was explained to whom.

-- 局長通達 of a fiscal year, as the agency imported it. The tables are replaced as a whole by an import; an
-- agreement holds a copy of what it was compared with.
create table wage_circular (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  fiscal_year int not null check (fiscal_year between 2020 and 2100),   -- 2024 = 令和6年度
  basis jsonb not null,
  version bigint not null default 1,
  unique (company_id, id),
  unique (company_id, fiscal_year)
);
call isolate_company('wage_circular');

create table wage_circular_occupation (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  circular_id bigint not null,
  survey text not null check (survey in ('wage_structure', 'employment_service')),
  code text not null,
  name text not null,
  base_yen bigint not null check (base_yen > 0),
  name_search text generated always as (search_text(name)) stored,
  unique (company_id, circular_id, survey, code),
  foreign key (company_id, circular_id) references wage_circular (company_id, id)
);
call isolate_company('wage_circular_occupation');

create table wage_circular_region (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  circular_id bigint not null,
  kind text not null check (kind in ('prefecture', 'employment_office')),
  name text not null,
  prefecture text not null,
  index_percent text not null,
  unique (company_id, circular_id, kind, name),
  foreign key (company_id, circular_id) references wage_circular (company_id, id)
);
call isolate_company('wage_circular_region');

-- 労使協定 (法30条の4). Once concluded nothing of it changes but what supersedes it. Every worker of the
-- company may read it (30条の4第2項).
create table labor_management_agreement (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  title text not null,
  unit text not null check (unit in ('company', 'establishment')),
  establishment_id bigint,
  state text not null check (state in ('draft', 'concluded', 'superseded')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  terms jsonb not null,
  concluded_on date,
  supersedes_id bigint,
  superseded_from date,
  paper_id bigint,
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, establishment_id) references establishment (company_id, id),
  foreign key (company_id, supersedes_id) references labor_management_agreement (company_id, id),
  check ((state = 'draft') = (concluded_on is null)),
  check ((unit = 'establishment') = (establishment_id is not null))
);
create index labor_management_agreement_list on labor_management_agreement (company_id, starts_on desc, id desc);
call isolate_company('labor_management_agreement', 'row.state <> ''draft''',
                     grants => 'select, insert, update, delete');

create function concluded_agreement_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'a concluded agreement stays' using errcode = '23514'; end if;
    return old;
  end if;
  if old.state <> 'draft' and (new.title, new.unit, new.establishment_id, new.starts_on, new.ends_on, new.terms,
       new.concluded_on) is distinct from (old.title, old.unit, old.establishment_id, old.starts_on, old.ends_on,
       old.terms, old.concluded_on) then
    raise exception 'a concluded agreement never changes' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger labor_management_agreement_stays before update or delete on labor_management_agreement
  for each row execute function concluded_agreement_stays();

-- 周知 (法30条の4第2項, 則25条の11): how and when all workers were told, and what shows it.
create table agreement_publication (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  agreement_id bigint not null,
  method text not null check (method in ('document', 'file', 'posting')),
  published_on date not null,
  place text not null default '',
  summary_handed_out boolean not null default false,   -- posting alone is not enough
  proof text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  foreign key (company_id, agreement_id) references labor_management_agreement (company_id, id)
);
create index agreement_publication_agreement on agreement_publication (company_id, agreement_id, id);
call isolate_company('agreement_publication', grants => 'select, insert');

-- 確認書: the agreement held against a later year's circular.
create table wage_confirmation (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  agreement_id bigint not null,
  fiscal_year int not null,
  confirmed_on date not null,
  confirmed_by text not null,
  result jsonb not null,
  paper_id bigint,
  foreign key (company_id, agreement_id) references labor_management_agreement (company_id, id)
);
create index wage_confirmation_agreement on wage_confirmation (company_id, agreement_id, id);
call isolate_company('wage_confirmation', grants => 'select, insert');

-- The wage of one person on one contract, by effective day. A correction is a new row; the newest of a day holds.
create table assignment_wage (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  contract_id bigint not null,
  worker_id bigint not null,
  effective_from date not null,
  unit text not null check (unit in ('hour', 'day', 'month')),
  amount bigint not null check (amount > 0),
  scheduled_min int not null default 0 check (scheduled_min >= 0),
  bonus_yen bigint not null default 0 check (bonus_yen >= 0),
  allowance_yen bigint not null default 0 check (allowance_yen >= 0),
  counted_allowance_yen bigint not null default 0 check (counted_allowance_yen >= 0),
  job_class text not null default '',
  grade text not null default '',
  note text not null default '',
  agreement_id bigint,
  entered_by text not null,
  entered_at timestamptz not null,
  foreign key (company_id, worker_id) references worker (company_id, id),
  check (unit = 'hour' or scheduled_min > 0)
);
create index assignment_wage_contract on assignment_wage (company_id, contract_id, worker_id, effective_from, id);
create index assignment_wage_worker on assignment_wage (company_id, worker_id, id);
call isolate_company('assignment_wage', grants => 'select, insert');

-- 待遇に関する情報提供, item by item. Rows from before keep their free text in `content`.
alter table treatment_disclosure
  add column job_kind text not null default '',
  add column detail jsonb,
  add column replaces_id bigint not null default 0,        -- 26条10項: sent again because something changed
  add column change_reason text not null default '',
  add column unchanged_since_id bigint not null default 0, -- renewal: nothing changed since that one
  add column paper_id bigint not null default 0,
  add column provided_at timestamptz;

-- 31条の2第2項・第3項: what was stated and explained at hiring and before each dispatch.
create table treatment_explanation (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  kind text not null check (kind in ('hiring', 'dispatch')),
  contract_id bigint not null default 0,
  assignment_id bigint not null default 0,
  client_name text not null default '',
  client_parity boolean not null,                -- else by the agreement
  agreement_id bigint,
  measures text not null,                        -- 措置の説明
  explained_on date not null,
  explained_by text not null,
  explained_how text not null check (explained_how in ('document', 'meeting', 'online')),
  paper_id bigint not null,
  handed_over text not null default '' check (handed_over in ('', 'screen', 'email', 'paper', 'fax')),
  handed_over_at timestamptz,
  received_at timestamptz,
  version bigint not null default 1,
  foreign key (company_id, worker_id) references worker (company_id, id),
  foreign key (company_id, agreement_id) references labor_management_agreement (company_id, id)
);
create index treatment_explanation_worker on treatment_explanation (company_id, worker_id, id);
create index treatment_explanation_assignment on treatment_explanation (company_id, assignment_id, id);
call isolate_company('treatment_explanation', 'row.worker_id = (select my_worker())',
                     worker_grants => 'select, update');

-- 31条の2第4項: explained because the worker asked; 5項: nobody is treated worse for asking.
create table explanation_request (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  assignment_id bigint not null default 0,
  client_name text not null default '',
  question text not null,
  by_worker boolean not null,                    -- on the own page; else recorded by the office
  asked_on date not null,
  asked_at timestamptz not null,
  entered_by text not null,
  state text not null check (state in ('open', 'answered')),
  answer jsonb,
  answered_on date,
  answered_by text not null default '',
  received_at timestamptz,
  version bigint not null default 1,
  foreign key (company_id, worker_id) references worker (company_id, id),
  check ((state = 'open') = (answered_on is null))
);
create index explanation_request_worker on explanation_request (company_id, worker_id, id);
create index explanation_request_list on explanation_request (company_id, state, asked_on, id);
call isolate_company('explanation_request', 'row.worker_id = (select my_worker())',
                     worker_grants => 'select, insert, update');
