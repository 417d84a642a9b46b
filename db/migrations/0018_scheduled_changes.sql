-- 変更予定: a change of a master that takes effect on a later day. A paper prints a master as it is on the day of the paper; so a move or a
-- new name is entered ahead and takes its place on its day. What has been carried out stays, as the master's history.

create table scheduled_change (
  id bigint generated always as identity primary key,
  company_id bigint not null,
  master text not null
    check (master in ('company', 'establishment', 'organizational_unit', 'workplace', 'contracting_party')),
  master_id bigint not null,
  effective_on date not null,      -- the first day on which it holds
  changes jsonb not null,          -- the members of the master's form that change, and nothing else
  state text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  refused_for text not null default '',
  planned_by text not null,
  version bigint not null default 1
);
create unique index scheduled_change_day on scheduled_change (company_id, master, master_id, effective_on)
  where state = 'waiting';
create index scheduled_change_due on scheduled_change (company_id, effective_on) where state = 'waiting';
call isolate_company('scheduled_change');
