-- 派遣照会・見積依頼: what a client writes, what each agency receives, what it answers.

-- The client's own sheet. To whom it went, and to how many, is nobody else's business.
create table inquiry (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),   -- the client
  department_id bigint not null default 0,
  number text not null default '',                      -- "" until it is sent
  kind text not null check (kind in ('dispatch', 'estimate')),
  state text not null check (state in ('draft', 'sent', 'accepted', 'closed', 'withdrawn')),
  work_name text not null,                              -- these repeat the content, for lists
  starts_on date not null,
  headcount int not null,
  reply_by_on date not null,
  content jsonb not null,
  answer_recipient_id bigint not null default 0,        -- 回答受領先; 0 = whoever is chosen per agency
  answer_recipient_name text not null default '',
  override_reason text not null default '',             -- why a warned-of text stays
  created_by text not null,
  sent_at timestamptz,
  decided_at timestamptz,
  close_reason text not null default '',
  updated_at timestamptz not null,
  version bigint not null default 1,
  unique (company_id, id)
);
create index inquiry_list on inquiry (company_id, id desc);
call isolate_company('inquiry');
alter policy inquiry_client on inquiry
  using (company_id = (select me())
         and ((select my_department()) = 0 or department_id = (select my_department())))
  with check (company_id = (select me())
         and ((select my_department()) = 0 or department_id = (select my_department())));

-- What one agency received: a copy, so that neither reads the other's papers.
create table inquiry_recipient (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,
  client_department_id bigint not null default 0,
  partnership_id bigint not null,
  inquiry_id bigint not null,
  number text not null,
  kind text not null check (kind in ('dispatch', 'estimate')),
  state text not null check (state in ('waiting', 'answered', 'declined', 'accepted', 'closed', 'withdrawn')),
  agency_name text not null,
  client_name text not null,
  work_name text not null,
  starts_on date not null,
  headcount int not null,
  reply_by_on date not null,
  content jsonb not null,
  answer_recipient_id bigint not null default 0,
  answer_recipient_name text not null default '',
  sent_at timestamptz not null,
  answered_at timestamptz,
  decided_at timestamptz,
  close_note text not null default '',                  -- what the agency is told at the end
  reminded_on date,
  contract_id bigint not null default 0,                -- the draft that an accepted answer opened
  version bigint not null default 1,
  unique (agency_id, client_id, id),
  unique (agency_id, client_id, inquiry_id),
  foreign key (agency_id, client_id, partnership_id) references partnership (agency_id, client_id, id),
  foreign key (client_id, inquiry_id) references inquiry (company_id, id)
);
create index inquiry_recipient_inquiry on inquiry_recipient (client_id, inquiry_id);
create index inquiry_recipient_due on inquiry_recipient (client_id, reply_by_on) where state = 'waiting';
call isolate_shared('inquiry_recipient', departments => true, agency_grants => 'select, update',
                    client_grants => 'select, insert, update');

-- 回答: a price and a count, or a refusal; never a person (法26条6項).
create table answer (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  recipient_id bigint not null,
  declined boolean not null default false,
  price_unit text not null check (price_unit in ('hour', 'day', 'month')),
  price bigint not null check (price >= 0),
  candidates int not null check (candidates >= 0),
  available_on date,
  remarks text not null default '',
  override_reason text not null default '',
  answered_at timestamptz not null,
  answered_by text not null,
  version bigint not null default 1,
  unique (agency_id, recipient_id),
  foreign key (agency_id, client_id, recipient_id) references inquiry_recipient (agency_id, client_id, id)
);
create index answer_recipient on answer (client_id, recipient_id);
call isolate_shared('answer', agency_grants => 'select, insert, update');
