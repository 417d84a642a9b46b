-- 請求書: from locked time to a qualified invoice. Nothing issued is ever edited.

create table invoice (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  agency_department_id bigint not null default 0,
  client_department_id bigint not null default 0,
  partnership_id bigint not null,
  number text not null default '',                       -- "" until it is issued
  kind text not null check (kind in ('original', 'reversal', 'correction', 'credit_note')),
  state text not null check (state in ('provisional', 'issued', 'confirmed', 'disputed', 'reversed')),
  contracting_party_id bigint not null default 0,        -- whose name is printed, 0 = the client's own
  agency_name text not null,
  client_name text not null,                             -- as printed
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  issued_on date,
  due_on date,
  issuer jsonb not null,
  recipient jsonb not null,
  tax_rounding text not null check (tax_rounding in ('down', 'half_up', 'up')),
  tax_edition text not null default '',
  by_rate jsonb not null default '[]',
  taxable_yen bigint not null default 0,
  tax_yen bigint not null default 0,
  total_yen bigint not null default 0,
  refers_to_id bigint not null default 0,                -- the invoice reversed, replaced or credited
  refers_to text not null default '',
  reason text not null default '',
  returned_on date,
  seal boolean not null default false,
  remarks text not null default '',
  paper_id bigint not null default 0,
  issued_at timestamptz,
  issued_by text not null default '',
  decided_at timestamptz,
  decided_by text not null default '',
  dispute_reason text not null default '',
  updated_at timestamptz not null,
  version bigint not null default 1,
  unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, partnership_id) references partnership (agency_id, client_id, id),
  check ((state = 'provisional') = (number = ''))
);
create unique index invoice_number on invoice (agency_id, number) where number <> '';
create unique index invoice_provisional on invoice
  (agency_id, client_id, contracting_party_id, agency_department_id, period_from) where state = 'provisional';
create index invoice_agency_list on invoice (agency_id, period_to desc, id desc);
create index invoice_client_list on invoice (client_id, period_to desc, id desc);
create index invoice_refers_to on invoice (agency_id, refers_to_id) where refers_to_id <> 0;
call isolate_shared('invoice', client_when => 'row.state <> ''provisional''', departments => true,
                    client_grants => 'select, update');

create table invoice_line (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  invoice_id bigint not null,
  position int not null,
  issued boolean not null default false,
  by_hand boolean not null default false,                -- given by no time card
  removed boolean not null default false,                -- taken off the bill, with a reason
  kind text not null,
  assignment_id bigint not null default 0,
  contract_number text not null default '',
  worker_name text not null default '',
  content text not null,
  unit text not null check (unit in ('hour', 'day', 'month', 'item')),
  quantity_numerator bigint not null,
  quantity_denominator bigint not null check (quantity_denominator > 0),
  unit_price_numerator bigint not null,
  unit_price_denominator bigint not null check (unit_price_denominator > 0),
  calculated_yen bigint not null,
  amount_yen bigint not null,
  tax_class text not null check (tax_class in ('standard', 'reduced', 'out_of_scope')),
  edit_reason text not null default '',
  edited_by text not null default '',
  days jsonb not null default '[]',                      -- the days that the line is made of
  foreign key (agency_id, client_id, invoice_id) references invoice (agency_id, client_id, id)
);
create index invoice_line_invoice on invoice_line (agency_id, invoice_id, position);
create index invoice_line_invoice_client on invoice_line (client_id, invoice_id, position);
call isolate_shared('invoice_line', client_when => 'row.issued');

-- Which days of which card are billed where: no day twice.
create table invoice_card (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),   -- the agency
  invoice_id bigint not null,
  timecard_id bigint not null,
  edition int not null,                                 -- of the card, as it was billed
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  active boolean not null default true,                 -- false once the invoice is reversed
  exclude using gist (int8range(timecard_id, timecard_id, '[]') with &&,
                      daterange(from_on, to_on, '[]') with &&) where (active)
);
create index invoice_card_invoice on invoice_card (company_id, invoice_id);
create index invoice_card_timecard on invoice_card (company_id, timecard_id);
call isolate_company('invoice_card');

-- The history from issue on; before that the reasons stand on the lines.
create table invoice_event (
  id bigint generated always as identity primary key,
  agency_id bigint not null,
  client_id bigint not null,
  invoice_id bigint not null,
  at timestamptz not null,
  verb text not null,
  side text not null,
  actor_name text not null,
  note text not null default '',
  foreign key (agency_id, client_id, invoice_id) references invoice (agency_id, client_id, id)
);
create index invoice_event_invoice on invoice_event (agency_id, invoice_id, id);
call isolate_shared('invoice_event', agency_grants => 'select, insert',
                    client_grants => 'select, insert', audited => false);
