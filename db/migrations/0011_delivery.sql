-- How papers reach people: the worker's wish (則26条1項, 則25条の15, 労基則5条4項), the day a paper was
-- handed over, its receipt, and what was shown with it.

-- One row per wish; the newest is in force. Never rewritten: a change of mind is a new row.
create table delivery_wish (
  id bigint generated always as identity primary key,
  company_id bigint not null references company (id),
  worker_id bigint not null,
  method text not null check (method in ('screen', 'email', 'paper', 'fax')),
  wished_on date not null,
  address text not null default '',      -- e-mail address or fax number, where the worker named one
  proof text not null default '',        -- how the office knows: "希望書 2027-05-01"
  by_worker boolean not null,            -- entered on the worker's own page
  entered_by text not null,
  entered_at timestamptz not null,
  foreign key (company_id, worker_id) references worker (company_id, id)
);
create index delivery_wish_worker on delivery_wish (company_id, worker_id, id);
call isolate_company('delivery_wish', 'row.worker_id = (select my_worker())',
                     worker_grants => 'select, insert', grants => 'select, insert');

alter table paper_delivery
  add column handed_on date,                           -- paper and fax: the day it reached the receiver
  add column receipt text not null default '',         -- 受領書, signature …
  add column evidence text not null default '',        -- 派遣労働者通知書: what shows the enrolment
  add column delivery_wish_id bigint not null default 0;  -- the wish that allowed it, 0 = none needed
