-- What the gates of contract and assignment ask for beyond the contract itself: the worker's former
-- employers and the evidence of exceptions (both private to the agency), and the reasons given for
-- what is yellow.

-- Direct employers of the last years (法35条の5, 40条の9): by legal entity, hence the corporate number.
create table worker_former_employer (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  name text not null,
  corporate_number text not null default '',
  left_on date not null,                                  -- the last day of direct employment
  retired_at_age int check (retired_at_age between 15 and 100),   -- 定年; null = did not retire
  note text not null default '',
  version bigint not null default 1,
  unique (company_id, id),
  foreign key (company_id, worker_id) references worker (company_id, id)
);
create index worker_former_employer_worker on worker_former_employer (company_id, worker_id, left_on);
call isolate_company('worker_former_employer');

-- What a person showed: the exceptions of day labour (令4条2項, 則28条の2・28条の3) and the certificate
-- of age of a minor (労基法57条). One row for each worker.
create table worker_evidence (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  student text not null default 'none' check (student in ('none', 'daytime', 'night')),
  main_income_yen bigint check (main_income_yen >= 0),         -- 副業: a year's income of the main occupation
  main_earner boolean not null default true,                   -- 主たる生計者
  household_income_yen bigint check (household_income_yen >= 0),
  document text not null default '',                           -- by what it was seen: 学生証, 源泉徴収票 …
  checked_on date,                                             -- null = not checked yet
  age_certificate_on date,                                     -- 年齢証明書 seen on
  version bigint not null default 1,
  unique (company_id, id),
  unique (company_id, worker_id),
  foreign key (company_id, worker_id) references worker (company_id, id)
);
call isolate_company('worker_evidence');

-- Why something yellow may stay. `situation` says what was found then: another finding of the same
-- rule asks anew. Rows of an assignment are the agency's own.
create table gate_reason (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  contract_id bigint not null,
  assignment_id bigint not null default 0,                     -- 0 = given at the contract's gate
  rule text not null,
  pointer text not null,
  situation text not null default '',
  reason text not null check (reason <> ''),
  given_by text not null,
  given_side text not null check (given_side in ('agency', 'client')),
  given_at timestamptz not null,
  foreign key (agency_id, client_id, contract_id) references contract (agency_id, client_id, id)
);
create index gate_reason_contract on gate_reason (agency_id, contract_id, assignment_id);
create index gate_reason_contract_client on gate_reason (client_id, contract_id);
call isolate_shared('gate_reason', client_when => 'row.assignment_id = 0',
                    agency_grants => 'select, insert', client_grants => 'select, insert');

create index treatment_disclosure_pair on treatment_disclosure (agency_id, client_id, provided_on);
