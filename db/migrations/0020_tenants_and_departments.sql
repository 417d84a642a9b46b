-- What belongs to a contract, a card, a paper … follows its department; the operator registers the
-- companies; who administers accounts gives no more than they hold.

-- ---------------------------------------------------------------- children follow their parent

-- An account limited to a department reaches a row only when it reaches the row's parent, whose own
-- policy knows the department; a link of 0 is no link. Whoever is not limited pays nothing for it:
-- the parent is looked up, by its primary key, only after the first half failed.
create procedure follow_parent(name text, side text, parent text, link text) language plpgsql as $$
declare present text; fresh text;
begin
  select pg_get_expr(polqual, polrelid) into strict present from pg_policy
    where polrelid = name::regclass and polname = name || '_' || side;
  fresh := format('(%s) and ((select my_department()) = 0 or %I.%I = 0 or exists (select from %I up'
                  ' where up.id = %I.%I))', present, name, link, parent, name, link);
  execute format('alter policy %I on %I using (%s) with check (%s)', name || '_' || side, name,
                 fresh, fresh);
end $$;

do $$
declare child record;
begin
  for child in select * from (values
      ('contract_version', 'contract', 'contract_id'),
      ('contract_change', 'contract', 'contract_id'),
      ('contract_event', 'contract', 'contract_id'),
      ('gate_reason', 'contract', 'contract_id'),
      ('assignment_hours', 'assignment', 'assignment_id'),
      ('punch', 'assignment', 'assignment_id'),
      ('timecard_event', 'timecard', 'timecard_id'),
      ('paper_pdf', 'paper', 'paper_id'),
      ('paper_delivery', 'paper', 'paper_id'),
      ('invoice_line', 'invoice', 'invoice_id'),
      ('invoice_event', 'invoice', 'invoice_id'),
      ('complaint_step', 'complaint', 'complaint_id'),
      ('answer', 'inquiry_recipient', 'recipient_id')) v (name, parent, link) loop
    call follow_parent(child.name, 'agency', child.parent, child.link);
    call follow_parent(child.name, 'client', child.parent, child.link);
  end loop;
end $$;
-- The agency alone keeps reaching every day of its own worker: hours are counted over all work for
-- it, whichever department leads it (労働基準法38条1項). An acceptance is counted over the whole
-- establishment (法40条の2); the lists blank out whom another department receives. A card stays
-- billed whoever billed it, so invoice_card remains the company's.
call follow_parent('timecard_day', 'client', 'timecard', 'timecard_id');
-- Private to one party, yet about one contract or assignment.
call follow_parent('contract_note', 'agency', 'contract', 'contract_id');
call follow_parent('assignment_wage', 'agency', 'contract', 'contract_id');
call follow_parent('treatment_explanation', 'agency', 'assignment', 'assignment_id');
call follow_parent('explanation_request', 'agency', 'assignment', 'assignment_id');
call follow_parent('client_training', 'client', 'assignment', 'assignment_id');

-- ---------------------------------------------------------------- companies that sleep

alter table company add active boolean not null default true;  -- false: nobody of it signs in

create or replace function session_actor(hash text, at timestamptz)
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
  if not c.active or (s.side = 'agency' and not c.is_agency) or (s.side = 'client' and not c.is_client) then
    return;  -- the company was suspended, or lost the role meanwhile
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

create or replace function sign_in_lookup(wanted_company text, wanted_user text)
  returns table (account_id bigint, company_id bigint, side text, password_hash text, locked boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.company_id, a.side, k.password_hash,
         k.locked_at is not null or not a.active or not c.active
    from company c join account a on a.company_id = c.id join credential k on k.account_id = a.id
    where c.code = wanted_company and a.user_code = wanted_user $$;

create or replace function find_client(wanted_code text)
  returns table (client_id bigint, client_name text, by_proxy boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, proxy_agency_id <> 0 from company
    where code = wanted_code and is_client and active and id <> me() and proxy_agency_id in (0, me()) $$;

-- ---------------------------------------------------------------- the operator and the companies

-- Somebody who can let others in.
create function has_administrator(company bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from account a join credential k on k.account_id = a.id
                   where a.company_id = $1 and a.active and a.department_id = 0
                     and 'account_manage' = any (a.permissions)) $$;
alter function has_administrator(bigint) owner to tasuki_gate;
grant execute on function has_administrator(bigint) to tasuki_gate;

create function office_permissions() returns text[] language sql immutable as $$
  select array['company_manage', 'account_manage', 'audit_read', 'worker_manage', 'inquiry_write',
    'inquiry_answer', 'contract_read', 'contract_write', 'contract_confirm', 'assignment_manage',
    'paper_read', 'paper_deliver', 'timecard_read', 'timecard_approve', 'timecard_manage',
    'invoice_read', 'invoice_write', 'invoice_confirm', 'notice_write', 'complaint_handle'] $$;

grant execute on function office_permissions() to tasuki_gate;

-- All that the operator sees of a company: what it is called, what it does, and whether anybody of it
-- signs in and lets others in.
create function platform_companies()
  returns table (id bigint, code text, name text, is_agency boolean, is_client boolean, active boolean,
                 by_proxy boolean, people bigint, administered boolean, version bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.code, c.name, c.is_agency, c.is_client, c.active, c.proxy_agency_id <> 0,
         (select count(*) from account a join credential k on k.account_id = a.id
            where a.company_id = c.id and a.active), has_administrator(c.id), c.version
    from company c where not c.is_operator $$;
alter function platform_companies() owner to tasuki_gate;

-- Written into the logs of both: the company's, and the operator's who did it.
create function register_company(fresh_code text, fresh_name text, fresh_kana text, agency boolean,
                                 client boolean)
  returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare fresh bigint; told jsonb := jsonb_build_object('code', fresh_code, 'name', fresh_name,
                                                       'is_agency', agency, 'is_client', client);
begin
  insert into company (code, name, name_kana, is_agency, is_client)
    values (fresh_code, fresh_name, fresh_kana, agency, client) returning id into fresh;
  perform write_act(fresh, 'company', fresh, told);
  perform write_act(me(), 'company', fresh, told);
  return fresh;
end $$;
alter function register_company(text, text, text, boolean, boolean) owner to tasuki_gate;

-- Of whichever company, the operator's own included.
create function company_code_taken(wanted text, but bigint) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from company c where c.code = wanted and c.id <> but) $$;
alter function company_code_taken(text, bigint) owner to tasuki_gate;

-- '' when it was done, or the code of the problem. A role that something hangs on is not taken away.
create function change_company(company bigint, seen bigint, fresh_code text, agency boolean,
                               client boolean, running boolean)
  returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare c company;
begin
  select o.* into c from company o where o.id = change_company.company and not o.is_operator for update;
  if not found then return 'not_found'; end if;
  if c.version <> seen then return 'stale_version'; end if;
  if c.proxy_agency_id <> 0 and (agency or not client) then return 'wrong_state'; end if;
  if c.is_agency and not agency
     and (exists (select from partnership p where p.agency_id = c.id)
          or exists (select from account a where a.company_id = c.id and a.side = 'worker')) then
    return 'in_use';
  end if;
  if c.is_client and not client and exists (select from partnership p where p.client_id = c.id) then
    return 'in_use';
  end if;
  -- An office account's side is only where it begins to work; it begins on a side that is left.
  update account a set side = case when agency then 'agency' else 'client' end, version = a.version + 1
    where a.company_id = c.id
      and ((a.side = 'agency' and not agency) or (a.side = 'client' and not client));
  update company o set code = fresh_code, is_agency = agency, is_client = client, active = running,
      version = o.version + 1 where o.id = c.id;
  -- Nobody gives a permission that they lack: who administers the company gets what comes with the
  -- new role, and passes it on.
  if (agency and not c.is_agency) or (client and not c.is_client) then
    update account a set version = a.version + 1, permissions = a.permissions || array(
        select p from unnest(office_permissions()) p where p <> all (a.permissions))
      where a.company_id = c.id and a.active and a.department_id = 0
        and a.side in ('agency', 'client') and 'account_manage' = any (a.permissions);
  end if;
  if not running then delete from session s where s.company_id = c.id; end if;
  perform write_act(me(), 'company', c.id,
                    jsonb_build_object('code', fresh_code, 'is_agency', agency, 'is_client', client,
                                       'active', running));
  return '';
end $$;
alter function change_company(bigint, bigint, text, boolean, boolean, boolean) owner to tasuki_gate;

-- The first administrator, or a fresh one where the last has gone; while there is one, the operator
-- lets nobody into the company. Without an address the operator hands the link over. An invitation
-- that nobody has used yet gives way to the new one.
create function invite_administrator(company bigint, person text, address text, hash text,
                                     until timestamptz, link text)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare at timestamptz := current_setting('tasuki.at')::timestamptz; c company; invited bigint;
begin
  select o.* into c from company o where o.id = invite_administrator.company and o.active
    and not o.is_operator for update;
  if not found or has_administrator(c.id) then return false; end if;
  select a.id into invited from account a where a.company_id = c.id and a.side in ('agency', 'client')
    and not exists (select from credential k where k.account_id = a.id) order by a.id limit 1;
  if invited is null then
    insert into account (company_id, user_code, name, email, side)
      values (c.id, 'invited-' || left(hash, 8), person, address,
              case when c.is_agency then 'agency' else 'client' end) returning id into invited;
  else
    update account a set name = person, email = address, version = a.version + 1 where a.id = invited;
    update one_time_link l set used_at = at where l.account_id = invited and l.used_at is null;
  end if;
  insert into one_time_link (token_hash, account_id, company_id, purpose, expires_at)
    values (hash, invited, c.id, 'invitation', until);
  perform write_act(me(), 'company', c.id, jsonb_build_object('invited', person));
  if address <> '' then
    insert into mail (company_id, to_company_id, to_account_id, subject, body, created_at)
      values (me(), c.id, invited, '【Tasuki】利用開始のご招待',
              person || ' 様' || chr(10) || c.name || 'が、労働者派遣のやりとりを行うTasukiに登録されました。'
              || chr(10) || 'つぎのリンクを7日以内に開き、ユーザーコードとパスワードを決めてください。' || chr(10)
              || link, at);
  end if;
  return true;
end $$;
alter function invite_administrator(bigint, text, text, text, timestamptz, text) owner to tasuki_gate;
grant execute on function platform_companies(), company_code_taken(text, bigint),
  register_company(text, text, text, boolean, boolean),
  change_company(bigint, bigint, text, boolean, boolean, boolean),
  invite_administrator(bigint, text, text, text, timestamptz, text) to tasuki_operator;

-- ---------------------------------------------------------------- claims

-- Whom an unused invitation is for: somebody who has no password yet. A client taken over from its
-- proxy bears a code that nobody chose, and chooses one.
drop function invitation_of(text, timestamptz);
create function invitation_of(hash text, at timestamptz)
  returns table (company_code text, company_name text, name text, email text, chooses_code boolean,
                 side text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.code, c.name, a.name, a.email, c.proxy_agency_id <> 0, a.side
    from one_time_link l join account a on a.id = l.account_id join company c on c.id = l.company_id
    where l.token_hash = hash and l.purpose = 'invitation' and l.used_at is null and l.expires_at > at
      and c.active and not exists (select from credential k where k.account_id = a.id) $$;
alter function invitation_of(text, timestamptz) owner to tasuki_gate;

-- 'claimed', 'link_invalid', or 'company_code' / 'user_code' when that one is taken. The agency's
-- proxy ends.
drop function claim_company(text, text, text, text[], timestamptz, text);
create function claim_company(hash text, chosen_company text, chosen_user text, fresh_hash text,
                              may text[], at timestamptz, remote text)
  returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare l one_time_link; c company; a account;
begin
  select * into l from one_time_link where token_hash = hash and purpose = 'invitation'
    and used_at is null and expires_at > at for update;
  if not found then return 'link_invalid'; end if;
  select * into c from company where id = l.company_id and active for update;
  if not found then return 'link_invalid'; end if;
  select * into a from account where id = l.account_id;
  if exists (select from credential k where k.account_id = a.id) then return 'link_invalid'; end if;
  if c.proxy_agency_id = 0 or chosen_company = '' then chosen_company := c.code; end if;
  if exists (select from company o where o.code = chosen_company and o.id <> c.id) then
    return 'company_code';
  end if;
  if exists (select from account o where o.company_id = c.id and o.user_code = chosen_user
               and o.id <> a.id) then
    return 'user_code';
  end if;
  perform set_config('tasuki.at', at::text, true), set_config('tasuki.account_id', a.id::text, true),
    set_config('tasuki.actor_name', a.name, true), set_config('tasuki.side', a.side, true),
    set_config('tasuki.remote', remote, true), set_config('tasuki.request_id', '', true),
    set_config('tasuki.verb', 'company claimed', true);
  update one_time_link set used_at = at where token_hash = hash;
  update account set user_code = chosen_user, permissions = may, version = version + 1 where id = a.id;
  insert into credential (account_id, company_id, password_hash, changed_at)
    values (a.id, c.id, fresh_hash, at);
  if c.proxy_agency_id <> 0 then
    update company set code = chosen_company, proxy_agency_id = 0, version = version + 1 where id = c.id;
    update partnership set client_by_proxy = false, version = version + 1 where client_id = c.id;
    insert into mail (company_id, to_company_id, to_permission, subject, body, created_at)
      values (c.id, c.proxy_agency_id, 'company_manage', '【Tasuki】' || c.name || 'が利用を始めました',
              c.name || 'の' || a.name || '様がTasukiの利用を始めました。代行はできなくなりました。', at);
  end if;
  return 'claimed';
end $$;
alter function claim_company(text, text, text, text, text[], timestamptz, text) owner to tasuki_gate;
grant execute on function invitation_of(text, timestamptz),
  claim_company(text, text, text, text, text[], timestamptz, text) to tasuki_app;

-- ---------------------------------------------------------------- permissions

-- From now on nobody gives a permission that they do not hold. So that each can still be given, the
-- first administrator of a company gets those that none of its administrators holds.
call open_for_migration('account');
call open_for_migration('company');
alter table account disable trigger user;
with administrator as (
  select a.* from account a join company c on c.id = a.company_id and not c.is_operator
    where a.side in ('agency', 'client') and a.active and a.department_id = 0
      and 'account_manage' = any (a.permissions)),
missing as (
  select f.id, array(
      select p from unnest(office_permissions()) p
      where not exists (select from administrator o where o.company_id = f.company_id
                          and p = any (o.permissions))) as names
    from (select distinct on (company_id) id, company_id from administrator order by company_id, id) f)
update account a set permissions = a.permissions || m.names, version = a.version + 1
  from missing m where m.id = a.id and m.names <> '{}';
alter table account enable trigger user;
call close_after_migration('account');
call close_after_migration('company');
