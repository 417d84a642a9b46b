-- 事業報告 (法23条): one report a year for each agency establishment (様式第11号) and for the company
-- (12号, 12号の2). Figures that the platform holds are not stored while a report is a draft; filing
-- freezes the record and its paper.

create table business_report (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  kind text not null check (kind in ('report_11', 'report_12', 'report_12_2')),
  year int not null check (year between 2020 and 2200),   -- of 1 June
  establishment_id bigint not null default 0,             -- 0 = the whole company
  from_on date not null,                                  -- the business year
  last_on date not null check (last_on >= from_on),
  state text not null check (state in ('draft', 'filed')),
  entered jsonb not null default '{}',
  record jsonb,                                           -- as filed
  paper_id bigint,
  filed_on date,
  receipt_number text not null default '',
  filed_by text not null default '',
  updated_at timestamptz not null,
  version bigint not null default 1,
  unique (company_id, id),
  unique (company_id, kind, year, establishment_id),
  check ((state = 'filed') = (filed_on is not null)),
  check ((state = 'filed') = (record is not null)),
  check ((kind = 'report_11') = (establishment_id <> 0))
);
call isolate_company('business_report');

-- Nothing filed is ever edited.
create function keep_filed_report() returns trigger language plpgsql as $$
begin
  if old.state = 'filed' then
    raise exception 'a filed business report does not change';
  end if;
  return coalesce(new, old);
end $$;
create trigger business_report_filed before update or delete on business_report
  for each row execute function keep_filed_report();

-- Which occupation (日本標準職業分類, 中分類) a contract's kind of work is: answered once.
create table work_class (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  work_name text not null,
  code text not null,
  name text not null,
  version bigint not null default 1,
  unique (company_id, work_name)
);
call isolate_company('work_class');

-- 関係派遣先 (法23条の2, 則18条の3).
create table related_client (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),   -- the agency
  client_id bigint not null,
  relation text not null,
  version bigint not null default 1,
  unique (company_id, client_id),
  foreign key (company_id, client_id) references partnership (agency_id, client_id)
);
call isolate_company('related_client');
