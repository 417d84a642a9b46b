-- Isolation, identity, audit, jobs, mail, counters.
-- Every table that holds a company's data is closed by isolate_company / isolate_shared at the end
-- of its definition: forced row-level security with one policy per side, grants, indexes led by the
-- owner, and the audit trigger. Settings that were never set, or are empty, make the cast fail:
-- nothing is visible without an actor.

create function me() returns bigint language sql stable
  return current_setting('tasuki.company_id')::bigint;
create function my_worker() returns bigint language sql stable
  return current_setting('tasuki.worker_id')::bigint;
create function my_department() returns bigint language sql stable
  return current_setting('tasuki.department_id')::bigint;

-- ---------------------------------------------------------------- audit

create table audit_entry (
  id bigint generated always as identity primary key,
  company_id bigint not null,
  at timestamptz not null,
  account_id bigint not null,          -- 0 = the job runner or the command line
  actor_name text not null,
  side text not null,
  remote text not null,
  request_id text not null,
  verb text not null,
  table_name text not null,
  row_id bigint not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  before jsonb,                        -- on update: only what changed
  after jsonb
);
create index audit_entry_company on audit_entry (company_id, id);

-- The chain of each company: seal n carries the hash of seal n-1. Kept apart so that an audit entry
-- is never changed after it was written.
create table audit_seal (
  company_id bigint not null,
  seal_no bigint not null,
  entry_id bigint not null unique references audit_entry (id),
  previous_hash text not null,
  hash text not null,
  primary key (company_id, seal_no)
);

-- The trigger of every isolated table. Arguments: the owner column, then columns never written down.
create function audit_row() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  old_part jsonb := old_row;
  new_part jsonb := new_row;
  any_row jsonb := coalesce(new_row, old_row);
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(n.key, o.value), jsonb_object_agg(n.key, n.value)
      into old_part, new_part
      from jsonb_each(new_row) n join jsonb_each(old_row) o using (key)
      where n.value is distinct from o.value;
    if new_part is null then return null; end if;
  end if;
  insert into audit_entry (company_id, at, account_id, actor_name, side, remote, request_id, verb,
                           table_name, row_id, action, before, after)
  values ((any_row ->> tg_argv[0])::bigint,
          current_setting('tasuki.at')::timestamptz,
          current_setting('tasuki.account_id')::bigint,
          current_setting('tasuki.actor_name'), current_setting('tasuki.side'),
          current_setting('tasuki.remote'), current_setting('tasuki.request_id'),
          current_setting('tasuki.verb'),
          tg_table_name, coalesce((any_row ->> 'id')::bigint, 0), lower(tg_op), old_part, new_part);
  return null;
end $$;
alter function audit_row() owner to tasuki_gate;

-- ---------------------------------------------------------------- isolation

-- Opens a table again inside a later migration: under FORCE the owner would silently change 0 rows.
create procedure open_for_migration(name text) language plpgsql as $$
begin execute format('alter table %I no force row level security', name); end $$;
create procedure close_after_migration(name text) language plpgsql as $$
begin execute format('alter table %I force row level security', name); end $$;

create procedure close_table(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('revoke all on %I from public', name);
end $$;

create procedure side_policy(name text, side text, condition text, grants text) language plpgsql as $$
begin
  execute format('create policy %I on %I for all to %I using (%s) with check (%s)',
                 name || '_' || side, name, 'tasuki_' || side, condition, condition);
  execute format('grant %s on %I to %I', grants, name, 'tasuki_' || side);
end $$;

-- A table private to one company (company_id). `worker_when`, if given, lets the company's workers
-- reach the rows for which it holds; write columns as row.column.
create procedure isolate_company(name text, worker_when text default null,
                                 worker_grants text default 'select',
                                 grants text default 'select, insert, update, delete',
                                 audited boolean default true) language plpgsql as $$
declare side text;
begin
  call close_table(name);
  foreach side in array array['agency', 'client', 'operator'] loop
    call side_policy(name, side, 'company_id = (select me())', grants);
  end loop;
  if worker_when is not null then
    call side_policy(name, 'worker', format('company_id = (select me()) and %s',
                     replace(worker_when, 'row.', '')), worker_grants);
  end if;
  if audited then
    execute format('create trigger %I after insert or update or delete on %I for each row '
                   'execute function audit_row(''company_id'')', name || '_audit', name);
  end if;
end $$;

-- A table that an agency and a client share (agency_id, client_id). The conditions say which rows
-- a side may see beyond being a party (write columns as row.column); a change is written to the
-- audit log of each side that may see the row. With `departments` the table has
-- agency_department_id and client_department_id (0 = none), and an account limited to a department
-- reaches only its rows.
create procedure isolate_shared(name text, client_when text default 'true',
                                agency_when text default 'true', worker_when text default null,
                                agency_grants text default 'select, insert, update, delete',
                                client_grants text default 'select',
                                worker_grants text default 'select',
                                departments boolean default false,
                                audited boolean default true) language plpgsql as $$
declare
  agency_condition text := 'agency_id = (select me())';
  client_condition text := 'client_id = (select me())';
begin
  call close_table(name);
  if departments then
    agency_condition := agency_condition ||
      ' and ((select my_department()) = 0 or agency_department_id = (select my_department()))';
    client_condition := client_condition ||
      ' and ((select my_department()) = 0 or client_department_id = (select my_department()))';
  end if;
  if agency_when <> 'true' then
    agency_condition := agency_condition || ' and ' || replace(agency_when, 'row.', '');
  end if;
  if client_when <> 'true' then
    client_condition := client_condition || ' and ' || replace(client_when, 'row.', '');
  end if;
  call side_policy(name, 'agency', agency_condition, agency_grants);
  call side_policy(name, 'client', client_condition, client_grants);
  if worker_when is not null then
    call side_policy(name, 'worker', format('agency_id = (select me()) and worker_id = (select my_worker()) and %s',
                     replace(worker_when, 'row.', '')), worker_grants);
  end if;
  execute format('create index %I on %I (agency_id, id)', name || '_agency', name);
  execute format('create index %I on %I (client_id, id)', name || '_client', name);
  if audited then
    execute format('create trigger %I after insert or update on %I for each row when (%s) '
                   'execute function audit_row(''agency_id'')', name || '_audit_agency', name,
                   replace(agency_when, 'row.', 'new.'));
    execute format('create trigger %I after insert or update on %I for each row when (%s) '
                   'execute function audit_row(''client_id'')', name || '_audit_client', name,
                   replace(client_when, 'row.', 'new.'));
    execute format('create trigger %I after delete on %I for each row '
                   'execute function audit_row(''agency_id'')', name || '_audit_delete', name);
  end if;
end $$;

call close_table('audit_entry');
create policy audit_entry_gate on audit_entry for all to tasuki_gate using (true) with check (true);
grant select, insert on audit_entry to tasuki_gate;
call close_table('audit_seal');
create policy audit_seal_gate on audit_seal for all to tasuki_gate using (true) with check (true);
grant select, insert on audit_seal to tasuki_gate;
do $$
declare side text;
begin
  foreach side in array array['agency', 'client', 'operator'] loop
    call side_policy('audit_entry', side, 'company_id = (select me())', 'select');
    call side_policy('audit_seal', side, 'company_id = (select me())', 'select');
  end loop;
end $$;
create policy audit_entry_system on audit_entry for select to tasuki_system using (true);
create policy audit_seal_system on audit_seal for all to tasuki_system using (true) with check (true);
grant select on audit_entry to tasuki_system;
grant select, insert on audit_seal to tasuki_system;

-- ---------------------------------------------------------------- companies and accounts

-- The tenant. A company that nobody signs in to yet is a client whose agency acts for it.
create table company (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9-]{3,30}$'),
  name text not null,
  name_kana text not null default '',
  is_agency boolean not null default false,
  is_client boolean not null default false,
  is_operator boolean not null default false,
  representative_title text not null default '',
  representative_name text not null default '',
  postal_code text not null default '',
  address text not null default '',
  telephone text not null default '',
  corporate_number text not null default '',
  invoice_registration_number text not null default '',
  licence_number text not null default '',
  licence_expires_on date,
  bank_account text not null default '',
  password_min_length int not null default 10,
  password_min_classes int not null default 3,
  password_history int not null default 5,
  password_expiry_months int not null default 3,   -- 0 = never
  version bigint not null default 1
);
call close_table('company');
do $$
declare side text;
begin
  foreach side in array array['agency', 'client', 'operator'] loop
    call side_policy('company', side, 'id = (select me())', 'select, update');
  end loop;
  call side_policy('company', 'worker', 'id = (select me())', 'select');
end $$;
create policy company_gate on company for all to tasuki_gate using (true) with check (true);
grant select, insert on company to tasuki_gate;
create policy company_system on company for select to tasuki_system using (true);
grant select on company to tasuki_system;
create trigger company_audit after update on company for each row execute function audit_row('id');

create table account (
  id bigint generated always as identity,
  company_id bigint not null references company (id),
  user_code text not null check (user_code ~ '^[A-Za-z0-9._@-]{1,60}$'),
  name text not null,
  email text not null default '',
  title text not null default '',
  side text not null check (side in ('agency', 'client', 'worker', 'platform_operator')),
  permissions text[] not null default '{}',
  department_id bigint not null default 0,      -- 0 = not limited to a department
  worker_id bigint,                             -- on the worker's side
  active boolean not null default true,
  last_sign_in_at timestamptz,
  version bigint not null default 1,
  primary key (id),
  unique (company_id, id),
  unique (company_id, user_code)
);
call isolate_company('account', 'row.id = current_setting(''tasuki.account_id'')::bigint');
create policy account_gate on account for all to tasuki_gate using (true) with check (true);
grant select, update, insert on account to tasuki_gate;
create policy account_system on account for select to tasuki_system using (true);
grant select on account to tasuki_system;

-- Password hashes: no side has any grant here, only the gate functions below.
create table credential (
  account_id bigint primary key references account (id),
  company_id bigint not null,
  password_hash text not null,
  earlier_hashes text[] not null default '{}',
  changed_at timestamptz not null,
  must_change boolean not null default false,
  failures int not null default 0,              -- since the last success; time does not reset it
  locked_at timestamptz
);
call close_table('credential');
create policy credential_gate on credential for all to tasuki_gate using (true) with check (true);
grant select, insert, update on credential to tasuki_gate;

create table session (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  account_id bigint not null references account (id),
  company_id bigint not null,
  side text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  previous_sign_in_at timestamptz,
  remote text not null
);
call close_table('session');
create policy session_gate on session for all to tasuki_gate using (true) with check (true);
grant select, insert, update, delete on session to tasuki_gate;
create index session_account on session (account_id);

-- One-time links: unlock and invitation.
create table one_time_link (
  token_hash text primary key,
  account_id bigint not null references account (id),
  company_id bigint not null,
  purpose text not null check (purpose in ('unlock', 'invitation')),
  expires_at timestamptz not null,
  used_at timestamptz
);
call close_table('one_time_link');
create policy one_time_link_gate on one_time_link for all to tasuki_gate using (true) with check (true);
grant select, insert, update on one_time_link to tasuki_gate;

-- ---------------------------------------------------------------- gate functions
-- They alone look across companies; each answers one question of identity.

-- Offices sleep after 30 minutes and end after 12 hours; workers after 30 days.
create function session_actor(hash text, at timestamptz)
  returns table (session_id bigint, account_id bigint, company_id bigint, company_code text,
                 company_name text, side text, worker_id bigint, department_id bigint, name text,
                 user_code text, permissions text[], sides text[], previous_sign_in_at timestamptz,
                 must_change_password boolean, password_expires_on date)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare s session; c company; a account; k credential;
begin
  select * into s from session where token_hash = hash;
  if not found then return; end if;
  select * into a from account where id = s.account_id and active;
  if not found then return; end if;
  if s.side = 'worker' then
    if s.last_seen_at < at - interval '30 days' then return; end if;
  elsif s.last_seen_at < at - interval '30 minutes' or s.created_at < at - interval '12 hours' then
    return;
  end if;
  select * into c from company where id = s.company_id;
  if (s.side = 'agency' and not c.is_agency) or (s.side = 'client' and not c.is_client) then
    return;  -- the company lost the role meanwhile
  end if;
  select * into k from credential where account_id = a.id;
  if k.locked_at is not null then return; end if;
  if s.last_seen_at < at - interval '1 minute' then
    update session set last_seen_at = at where id = s.id;
  end if;
  return query select s.id, a.id, a.company_id, c.code, c.name, s.side, coalesce(a.worker_id, 0),
    a.department_id, a.name, a.user_code, a.permissions,
    case when a.side in ('worker', 'platform_operator') then array[a.side]
         else array_remove(array[case when c.is_agency then 'agency' end,
                                 case when c.is_client then 'client' end], null) end,
    s.previous_sign_in_at,
    k.must_change or (c.password_expiry_months > 0 and
      k.changed_at + make_interval(months => c.password_expiry_months) < at),
    case when c.password_expiry_months > 0
         then (k.changed_at + make_interval(months => c.password_expiry_months))::date end;
end $$;
alter function session_actor(text, timestamptz) owner to tasuki_gate;

create function sign_in_lookup(wanted_company text, wanted_user text)
  returns table (account_id bigint, company_id bigint, side text, password_hash text, locked boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.company_id, a.side, k.password_hash, k.locked_at is not null or not a.active
    from company c join account a on a.company_id = c.id join credential k on k.account_id = a.id
    where c.code = wanted_company and a.user_code = wanted_user $$;
alter function sign_in_lookup(text, text) owner to tasuki_gate;

create function write_identity_audit(company bigint, of_account bigint, at timestamptz, remote text,
                                     verb text, detail jsonb) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into audit_entry (company_id, at, account_id, actor_name, side, remote, request_id, verb,
                           table_name, row_id, action, before, after)
  select company, at, of_account, a.name, a.side, remote, '', verb, 'account', of_account, 'update', null,
         detail
    from account a where a.id = of_account $$;
alter function write_identity_audit(bigint, bigint, timestamptz, text, text, jsonb)
  owner to tasuki_gate;

-- The third wrong password since the last success locks.
create function sign_in_failed(of_account bigint, at timestamptz, remote text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare n int; company bigint;
begin
  update credential set failures = failures + 1,
      locked_at = case when failures + 1 >= 3 then coalesce(locked_at, at) else locked_at end
    where account_id = of_account returning failures, company_id into n, company;
  perform write_identity_audit(company, of_account, at, remote,
    case when n >= 3 then 'account locked' else 'sign-in refused' end, jsonb_build_object('failures', n));
  return n >= 3;
end $$;
alter function sign_in_failed(bigint, timestamptz, text) owner to tasuki_gate;

create function sign_in_succeeded(of_account bigint, hash text, at timestamptz, from_address text)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare a account;
begin
  update credential set failures = 0 where account_id = of_account;
  select * into a from account where id = of_account;
  insert into session (token_hash, account_id, company_id, side, created_at, last_seen_at,
                       previous_sign_in_at, remote)
    values (hash, of_account, a.company_id, a.side, at, at, a.last_sign_in_at, from_address);
  -- the settings that the audit trigger of account reads
  perform set_config('tasuki.at', at::text, true), set_config('tasuki.account_id', of_account::text, true),
    set_config('tasuki.actor_name', a.name, true), set_config('tasuki.side', a.side, true),
    set_config('tasuki.remote', from_address, true), set_config('tasuki.request_id', '', true),
    set_config('tasuki.verb', 'sign-in', true);
  update account set last_sign_in_at = at where id = of_account;
end $$;
alter function sign_in_succeeded(bigint, text, timestamptz, text) owner to tasuki_gate;

create function sign_out(hash text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from session where token_hash = hash $$;
alter function sign_out(text) owner to tasuki_gate;

create function switch_side(hash text, wanted text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare changed bigint;
begin
  update session s set side = wanted from company c, account a
    where s.token_hash = hash and c.id = s.company_id and a.id = s.account_id
      and a.side in ('agency', 'client')
      and ((wanted = 'agency' and c.is_agency) or (wanted = 'client' and c.is_client));
  get diagnostics changed = row_count;
  return changed = 1;
end $$;
alter function switch_side(text, text) owner to tasuki_gate;

create function password_state(of_account bigint)
  returns table (password_hash text, earlier_hashes text[], min_length int, min_classes int, history int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.password_hash, k.earlier_hashes, c.password_min_length, c.password_min_classes,
         c.password_history
    from credential k join company c on c.id = k.company_id where k.account_id = of_account $$;
alter function password_state(bigint) owner to tasuki_gate;

-- Sets a password and ends every session of the account but `kept`, which gets a new token.
create function set_password(of_account bigint, fresh_hash text, must_change_later boolean,
                             at timestamptz, remote text, kept text, fresh_token text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare company bigint; history int;
begin
  select a.company_id, c.password_history into company, history
    from account a join company c on c.id = a.company_id where a.id = of_account;
  insert into credential as k (account_id, company_id, password_hash, changed_at, must_change)
    values (of_account, company, fresh_hash, at, must_change_later)
    on conflict (account_id) do update set
      earlier_hashes = (array_prepend(k.password_hash, k.earlier_hashes))[1:history],
      password_hash = fresh_hash, changed_at = at, must_change = must_change_later,
      failures = 0, locked_at = null;
  delete from session where account_id = of_account and token_hash is distinct from kept;
  update session set token_hash = fresh_token where token_hash = kept and fresh_token is not null;
  perform write_identity_audit(company, of_account, at, remote, 'password set', '{}'::jsonb);
end $$;
alter function set_password(bigint, text, boolean, timestamptz, text, text, text) owner to tasuki_gate;

create function unlock_account(company bigint, of_account bigint, at timestamptz, remote text)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare changed bigint;
begin
  update credential set failures = 0, locked_at = null
    where account_id = of_account and company_id = company;
  get diagnostics changed = row_count;
  if changed = 1 then
    perform write_identity_audit(company, of_account, at, remote, 'account unlocked', '{}'::jsonb);
  end if;
  return changed = 1;
end $$;
alter function unlock_account(bigint, bigint, timestamptz, text) owner to tasuki_gate;

-- Makes a link for an account, named by codes (a locked user) or by id; empty when there is none.
create function make_link(wanted_company text, wanted_user text, wanted text, hash text, until timestamptz)
  returns table (account_id bigint, company_id bigint, email text)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare a account;
begin
  select a1.* into a from account a1 join company c on c.id = a1.company_id
    where c.code = wanted_company and a1.user_code = wanted_user and a1.active and a1.email <> '';
  if not found then return; end if;
  insert into one_time_link (token_hash, account_id, company_id, purpose, expires_at)
    values (hash, a.id, a.company_id, wanted, until);
  return query select a.id, a.company_id, a.email;
end $$;
alter function make_link(text, text, text, text, timestamptz) owner to tasuki_gate;

-- A locked person asks for a link: link and mail in one transaction, nothing told to the caller.
create function request_unlock(wanted_company text, wanted_user text, hash text, at timestamptz,
                               until timestamptz, link text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare found_link record;
begin
  -- Only a locked account gets a link, and only one at a time.
  if not exists (select from account a join company c on c.id = a.company_id
                   join credential k on k.account_id = a.id
                   where c.code = wanted_company and a.user_code = wanted_user
                     and k.locked_at is not null
                     and not exists (select from one_time_link l where l.account_id = a.id
                       and l.purpose = 'unlock' and l.used_at is null and l.expires_at > at)) then
    return;
  end if;
  select * into found_link from make_link(wanted_company, wanted_user, 'unlock', hash, until);
  if found_link.account_id is null then return; end if;
  insert into mail (company_id, to_company_id, to_account_id, subject, body, created_at)
    values (found_link.company_id, found_link.company_id, found_link.account_id,
            'ロック解除のご案内 / Unlock your account',
            'つぎのリンクを1時間以内に開いてください。' || chr(10) || link, at);
end $$;

create function use_link(hash text, wanted text, at timestamptz)
  returns table (account_id bigint, company_id bigint)
  language sql security definer set search_path = public, pg_temp as $$
  update one_time_link set used_at = at
    where token_hash = hash and purpose = wanted and used_at is null and expires_at > at
    returning account_id, company_id $$;
alter function use_link(text, text, timestamptz) owner to tasuki_gate;

-- Locked or not, for the company's administrators.
create function account_locks()
  returns table (account_id bigint, locked_at timestamptz, failures int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select account_id, locked_at, failures from credential where company_id = me() $$;
alter function account_locks() owner to tasuki_gate;

-- ---------------------------------------------------------------- counters, idempotency

-- Numbers people see: gapless per company, kind and year, taken last in the transaction.
create table counter (
  company_id bigint not null,
  kind text not null,
  year int not null,
  last_no bigint not null,
  primary key (company_id, kind, year)
);
call isolate_company('counter', audited => false);

create table idempotency (
  company_id bigint not null,
  account_id bigint not null,
  key text not null,
  request_hash text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (company_id, account_id, key)
);
call isolate_company('idempotency', 'true', 'select, insert', audited => false);

-- ---------------------------------------------------------------- jobs and mail

create table job (
  id bigint generated always as identity primary key,
  company_id bigint not null,
  kind text not null,
  payload jsonb not null default '{}',
  dedupe_key text,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'parked')),
  due_at timestamptz not null,
  lease_until timestamptz,
  tries int not null default 0,
  max_tries int not null default 8,
  last_error text not null default '',
  created_at timestamptz not null,
  finished_at timestamptz
);
create unique index job_dedupe on job (company_id, kind, dedupe_key) where state in ('waiting', 'running');
create index job_due on job (due_at) where state in ('waiting', 'running');
call isolate_company('job', 'true', 'insert', audited => false);
create policy job_system on job for all to tasuki_system using (true) with check (true);
grant select, insert, update on job to tasuki_system;

-- Outgoing mail: written by the use case's transaction, sent by a job. Addressed to an account, or to every account of a company that holds a permission; the addresses
-- are looked up when it is sent, so that no company sees another's.
create table mail (
  id bigint generated always as identity primary key,
  company_id bigint not null,          -- who sends
  to_company_id bigint not null,
  to_account_id bigint not null default 0,
  to_permission text not null default '',
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'parked')),
  created_at timestamptz not null,
  sent_at timestamptz,
  tries int not null default 0,
  last_error text not null default ''
);
create index mail_waiting on mail (id) where state = 'waiting';
call isolate_company('mail', 'true', 'insert', audited => false);
create policy mail_system on mail for all to tasuki_system using (true) with check (true);
grant select, insert, update on mail to tasuki_system;

-- ---------------------------------------------------------------- who may call what

alter function request_unlock(text, text, text, timestamptz, timestamptz, text) owner to tasuki_gate;
create policy mail_gate on mail for insert to tasuki_gate with check (true);
grant insert on mail to tasuki_gate;

revoke execute on all functions in schema public from public;
alter default privileges revoke execute on functions from public;
grant execute on function me(), my_worker(), my_department()
  to tasuki_agency, tasuki_client, tasuki_worker, tasuki_operator, tasuki_system, tasuki_gate;
grant execute on function session_actor(text, timestamptz), sign_in_lookup(text, text),
  sign_in_failed(bigint, timestamptz, text), sign_in_succeeded(bigint, text, timestamptz, text),
  sign_out(text), switch_side(text, text), password_state(bigint),
  set_password(bigint, text, boolean, timestamptz, text, text, text),
  unlock_account(bigint, bigint, timestamptz, text),
  request_unlock(text, text, text, timestamptz, timestamptz, text), use_link(text, text, timestamptz)
  to tasuki_app;
grant execute on function make_link(text, text, text, text, timestamptz) to tasuki_gate;
grant execute on function account_locks() to tasuki_agency, tasuki_client, tasuki_operator;
grant execute on function write_identity_audit(bigint, bigint, timestamptz, text, text, jsonb)
  to tasuki_gate;
