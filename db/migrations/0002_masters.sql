-- Masters of a company, people, and the partnership between two companies.

create table establishment (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  name text not null,
  address text not null,
  telephone text not null default '',
  labor_insurance_number text not null default '',
  active boolean not null default true,
  version bigint not null default 1,
  unique (company_id, id)
);
call isolate_company('establishment');

create table department (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  establishment_id bigint,
  code text not null,
  name text not null,
  active boolean not null default true,
  version bigint not null default 1,
  unique (company_id, id),
  unique (company_id, code),
  foreign key (company_id, establishment_id) references establishment (company_id, id)
);
call isolate_company('department');

-- 組織単位: the unit on which the personal three-year limit runs (法40条の3).
create table organizational_unit (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  establishment_id bigint not null,
  name text not null,
  head_title text not null default '',
  active boolean not null default true,
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, establishment_id) references establishment (company_id, id)
);
call isolate_company('organizational_unit');

create table workplace (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  establishment_id bigint not null,
  name text not null,
  address text not null,
  telephone text not null default '',
  active boolean not null default true,
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, establishment_id) references establishment (company_id, id)
);
call isolate_company('workplace');

create table delegate (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  account_id bigint not null,            -- who is absent
  delegate_account_id bigint not null,   -- who acts instead
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, account_id) references account (company_id, id),
  foreign key (company_id, delegate_account_id) references account (company_id, id),
  check (account_id <> delegate_account_id)
);
call isolate_company('delegate');

-- 36協定 of an establishment of the agency (労基法36条).
create table overtime_agreement (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  establishment_id bigint not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  per_day_min int not null check (per_day_min between 0 and 1440),
  per_month_min int not null check (per_month_min between 0 and 44640),
  per_year_min int not null check (per_year_min between 0 and 527040),
  holiday_days_per_month int not null default 0 check (holiday_days_per_month between 0 and 31),
  special_clause boolean not null default false,
  special_per_month_min int not null default 0,
  special_per_year_min int not null default 0,
  special_months_per_year int not null default 0 check (special_months_per_year between 0 and 6),
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, establishment_id) references establishment (company_id, id)
);
call isolate_company('overtime_agreement');

-- 派遣労働者. True age, wage and the like never leave the agency.
create table worker (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_code text not null,
  name text not null,
  name_kana text not null default '',
  born_on date not null,
  sex text not null check (sex in ('male', 'female', 'unspecified')),
  email text not null default '',
  telephone text not null default '',
  establishment_id bigint,
  health_insurance text not null default 'filed' check (health_insurance in ('filed', 'in_preparation', 'not_applicable')),
  pension text not null default 'filed' check (pension in ('filed', 'in_preparation', 'not_applicable')),
  employment_insurance text not null default 'filed' check (employment_insurance in ('filed', 'in_preparation', 'not_applicable')),
  insurance_reason text not null default '',
  agreement_worker boolean not null default true,   -- 協定対象派遣労働者
  active boolean not null default true,
  version bigint not null default 1,
  unique (company_id, id),
  unique (company_id, worker_code),
  foreign key (company_id, establishment_id) references establishment (company_id, id)
);
create index worker_kana on worker (company_id, name_kana, id);
call isolate_company('worker', 'row.id = (select my_worker())');

-- 労働契約 between agency and worker; ends_on null = 無期.
create table employment_contract (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  renewals int not null default 0,
  weekly_minutes int not null check (weekly_minutes between 0 and 10080),
  hourly_wage bigint not null default 0,
  note text not null default '',
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, worker_id) references worker (company_id, id)
);
create index employment_contract_worker on employment_contract (company_id, worker_id, starts_on);
call isolate_company('employment_contract');

-- 取引関係: the two companies deal with each other; every shared row needs one.
create table partnership (
  id bigint generated always as identity primary key,
  agency_id bigint not null references company (id),
  client_id bigint not null references company (id),
  state text not null default 'active' check (state in ('active', 'ended')),
  agency_name text not null,
  client_name text not null,
  client_code text not null default '',
  master_agreement_on date,
  master_agreement_ends_on date,
  closing_day int not null default 31 check (closing_day between 1 and 31),      -- 31 = last day
  payment_month_offset int not null default 1 check (payment_month_offset between 0 and 6),
  payment_day int not null default 31 check (payment_day between 1 and 31),
  tax_rounding text not null default 'down' check (tax_rounding in ('down', 'half_up', 'up')),
  billing_unit_min int not null default 1 check (billing_unit_min in (1, 5, 6, 10, 15, 30)),
  billing_rounding text not null default 'down' check (billing_rounding in ('down', 'half_up', 'up')),
  paper_original boolean not null default false,   -- false = the electronic document is the original
  version bigint not null default 1,
  unique (agency_id, client_id),
  unique (agency_id, client_id, id),
  check (agency_id <> client_id)
);
call isolate_shared('partnership');

-- 契約先マスタ: a group company of a client, printed in place of the client's name.
create table contracting_party (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),   -- the agency
  client_id bigint not null,
  name text not null,
  address text not null default '',
  corporate_number text not null default '',
  representative text not null default '',
  active boolean not null default true,
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, client_id) references partnership (agency_id, client_id)
);
call isolate_company('contracting_party');
