-- Lists: an index for each sort and each search, led by the side that uses it; wrong guesses at a change
-- of password are counted. Search columns hold search_text(), because only a leak-proof comparison
-- reaches an index under row-level security.

-- ---------------------------------------------------------------- contracts

alter table contract
  add work_search text generated always as (search_text(work_name)) stored,
  add agency_search text generated always as (search_text(agency_name)) stored,
  add client_search text generated always as (search_text(client_name)) stored;
create index contract_agency_end on contract (agency_id, ends_on, id);
create index contract_client_end on contract (client_id, ends_on, id);
create index contract_agency_number on contract (agency_id, number, id);
create index contract_client_number on contract (client_id, number, id);
create index contract_agency_updated on contract (agency_id, updated_at, id);
create index contract_client_updated on contract (client_id, updated_at, id);
create index contract_agency_state on contract (agency_id, state, starts_on desc, id desc);
create index contract_client_state on contract (client_id, state, starts_on desc, id desc);
create index contract_agency_partner on contract (agency_id, client_id, starts_on desc, id desc);
create index contract_agency_work on contract (agency_id, work_search);
create index contract_client_work on contract (client_id, work_search);
create index contract_agency_name on contract (agency_id, client_search);
create index contract_client_name on contract (client_id, agency_search);

-- ---------------------------------------------------------------- inquiries

alter table inquiry add work_search text generated always as (search_text(work_name)) stored;
create index inquiry_number on inquiry (company_id, number, id);
create index inquiry_starts on inquiry (company_id, starts_on, id);
create index inquiry_reply on inquiry (company_id, reply_by_on, id);
create index inquiry_state on inquiry (company_id, state, id desc);
create index inquiry_work on inquiry (company_id, work_search);

alter table inquiry_recipient
  add work_search text generated always as (search_text(work_name)) stored,
  add client_search text generated always as (search_text(client_name)) stored;
create index inquiry_recipient_number on inquiry_recipient (agency_id, number, id);
create index inquiry_recipient_starts on inquiry_recipient (agency_id, starts_on, id);
create index inquiry_recipient_reply on inquiry_recipient (agency_id, reply_by_on, id);
create index inquiry_recipient_state on inquiry_recipient (agency_id, state, id desc);
create index inquiry_recipient_work on inquiry_recipient (agency_id, work_search);
create index inquiry_recipient_name on inquiry_recipient (agency_id, client_search);

-- ---------------------------------------------------------------- papers

create index paper_agency_kind on paper (agency_id, kind, id desc);
create index paper_client_kind on paper (client_id, kind, id desc);
create index paper_agency_number on paper (agency_id, number, id);
create index paper_client_number on paper (client_id, number, id);

-- ---------------------------------------------------------------- time cards

create index timecard_agency_worker_search on timecard (agency_id, worker_search);
create index timecard_client_worker_search on timecard (client_id, worker_search);
create index timecard_agency_worker_code on timecard (agency_id, worker_code);
create index timecard_client_worker_code on timecard (client_id, worker_code);
create index timecard_agency_client_search on timecard (agency_id, client_search);

-- Beyond the contract's scheduled time of the day: the year's sum warns (法26条1項10号).
alter table timecard_day add overtime_min int not null default 0;

-- The figures beside the states are counted from the index alone.
drop index timecard_agency_state;
drop index timecard_client_state;
create index timecard_agency_state on timecard (agency_id, state, period_from desc, id desc)
  include (agency_department_id);
create index timecard_client_state on timecard (client_id, state, period_from desc, id desc)
  include (client_department_id);

-- ---------------------------------------------------------------- identity

-- A wrong present password at a change counts like one at the sign-in: the third locks, and with it
-- the sessions of the account end.
create function wrong_present_password(of_account bigint, at timestamptz, remote text)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare n int; company bigint;
begin
  update credential set failures = failures + 1,
      locked_at = case when failures + 1 >= 3 then coalesce(locked_at, at) else locked_at end
    where account_id = of_account returning failures, company_id into n, company;
  perform write_identity_audit(company, of_account, at, remote,
    case when n >= 3 then 'account locked' else 'wrong present password' end,
    jsonb_build_object('failures', n));
end $$;
alter function wrong_present_password(bigint, timestamptz, text) owner to tasuki_gate;
grant execute on function wrong_present_password(bigint, timestamptz, text) to tasuki_app;

-- ---------------------------------------------------------------- the seal

-- The picture of a company's seal, in base64. Issued papers carry their own copy.
create table company_seal (
  id bigint generated always as identity primary key,
  company_id bigint not null unique references company (id),
  png text not null,
  version bigint not null default 1
);
call isolate_company('company_seal');

-- ---------------------------------------------------------------- a proxy client takes itself over

-- Whoever acts for a client that nobody signs in to yet invites its first person by a mailed one-time
-- link. Until the link is used that person may do nothing and gets no other mail: an account without a
-- password and without permissions.
create policy partnership_gate on partnership for all to tasuki_gate using (true) with check (true);
grant select, update on partnership to tasuki_gate;
grant update on company to tasuki_gate;

create function invite_client(client bigint, person text, address text, hash text, until timestamptz,
                              link text)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare at timestamptz := current_setting('tasuki.at')::timestamptz; invited bigint; agency text;
begin
  perform from company c where c.id = client and c.proxy_agency_id = me() for update;
  if not found then return false; end if;
  select c.name into agency from company c where c.id = me();
  select a.id into invited from account a where a.company_id = client order by a.id limit 1;
  if invited is null then
    insert into account (company_id, user_code, name, email, side)
      values (client, 'invited', person, address, 'client') returning id into invited;
  else
    update account set name = person, email = address, version = version + 1 where id = invited;
    update one_time_link set used_at = at where account_id = invited and used_at is null;
  end if;
  insert into one_time_link (token_hash, account_id, company_id, purpose, expires_at)
    values (hash, invited, client, 'invitation', until);
  insert into mail (company_id, to_company_id, to_account_id, subject, body, created_at)
    values (me(), client, invited, '【Tasuki】' || agency || 'からのご招待',
            person || ' 様' || chr(10) || agency || 'が、労働者派遣のやりとりを行うTasukiに貴社を招待しています。'
            || chr(10) || 'つぎのリンクを7日以内に開き、ユーザーコードとパスワードを決めてください。' || chr(10) || link, at);
  return true;
end $$;
alter function invite_client(bigint, text, text, text, timestamptz, text) owner to tasuki_gate;
grant execute on function invite_client(bigint, text, text, text, timestamptz, text) to tasuki_agency;

-- Whom an unused invitation is for.
create function invitation_of(hash text, at timestamptz)
  returns table (company_code text, company_name text, name text, email text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.code, c.name, a.name, a.email from one_time_link l join account a on a.id = l.account_id
    join company c on c.id = l.company_id
    where l.token_hash = hash and l.purpose = 'invitation' and l.used_at is null and l.expires_at > at
      and c.proxy_agency_id <> 0 $$;
alter function invitation_of(text, timestamptz) owner to tasuki_gate;

-- The invited person becomes the company's first administrator; the agency's proxy ends.
create function claim_company(hash text, fresh_code text, fresh_hash text, may text[], at timestamptz,
                              remote text)
  returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare l one_time_link; c company; a account;
begin
  select * into l from one_time_link where token_hash = hash and purpose = 'invitation'
    and used_at is null and expires_at > at for update;
  if not found then return null; end if;
  select * into c from company where id = l.company_id and proxy_agency_id <> 0 for update;
  if not found then return null; end if;
  select * into a from account where id = l.account_id;
  perform set_config('tasuki.at', at::text, true), set_config('tasuki.account_id', a.id::text, true),
    set_config('tasuki.actor_name', a.name, true), set_config('tasuki.side', 'client', true),
    set_config('tasuki.remote', remote, true), set_config('tasuki.request_id', '', true),
    set_config('tasuki.verb', 'company claimed', true);
  update one_time_link set used_at = at where token_hash = hash;
  update account set user_code = fresh_code, permissions = may, version = version + 1 where id = a.id;
  insert into credential (account_id, company_id, password_hash, changed_at)
    values (a.id, c.id, fresh_hash, at);
  update company set proxy_agency_id = 0, version = version + 1 where id = c.id;
  update partnership set client_by_proxy = false, version = version + 1 where client_id = c.id;
  insert into mail (company_id, to_company_id, to_permission, subject, body, created_at)
    values (c.id, c.proxy_agency_id, 'company_manage', '【Tasuki】' || c.name || 'が利用を始めました',
            c.name || 'の' || a.name || '様がTasukiの利用を始めました。代行はできなくなりました。', at);
  return a.id;
end $$;
alter function claim_company(text, text, text, text[], timestamptz, text) owner to tasuki_gate;
grant execute on function invitation_of(text, timestamptz),
  claim_company(text, text, text, text[], timestamptz, text) to tasuki_app;
