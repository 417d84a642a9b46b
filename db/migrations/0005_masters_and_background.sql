-- Searching of masters, clients that do not use the platform yet, passwords handed out by an
-- administrator, and what the background loops and the operator's screens need.

-- ---------------------------------------------------------------- searching

-- How names are compared: NFKC, small letters, katakana as hiragana, no spaces. Names themselves are
-- stored as they were written.
create function search_text(value text) returns text language sql immutable strict parallel safe as $$
  select replace(translate(lower(normalize(value, NFKC)),
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'),
    ' ', '') $$;
grant execute on function search_text(text) to tasuki_app, tasuki_agency, tasuki_client,
  tasuki_worker, tasuki_operator, tasuki_system, tasuki_gate;

alter table establishment add name_search text generated always as (search_text(name)) stored;
alter table department add name_search text generated always as (search_text(name)) stored,
  add code_search text generated always as (search_text(code)) stored;
alter table organizational_unit add name_search text generated always as (search_text(name)) stored;
alter table workplace add name_search text generated always as (search_text(name)) stored;
alter table contracting_party add name_search text generated always as (search_text(name)) stored;
alter table account add name_search text generated always as (search_text(name)) stored,
  add code_search text generated always as (search_text(user_code)) stored;
alter table worker add name_search text generated always as (search_text(name)) stored,
  add kana_search text generated always as (search_text(name_kana)) stored,
  add code_search text generated always as (search_text(worker_code)) stored;
create index worker_kana_search on worker (company_id, kana_search, id);
create index worker_code_search on worker (company_id, code_search, id);
alter table partnership add agency_search text generated always as (search_text(agency_name)) stored,
  add client_search text generated always as (search_text(client_name)) stored;

-- ---------------------------------------------------------------- clients by proxy

-- A client that nobody signs in to yet; its agency acts for it, and what it does so is marked.
alter table company add proxy_agency_id bigint not null default 0;
alter table partnership add client_by_proxy boolean not null default false;

-- The client behind a company code that it told the agency.
create function find_client(wanted_code text)
  returns table (client_id bigint, client_name text, by_proxy boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select id, name, proxy_agency_id <> 0 from company
    where code = wanted_code and is_client and id <> me() and proxy_agency_id in (0, me()) $$;
alter function find_client(text) owner to tasuki_gate;

create function make_proxy_client(fresh_code text, client_name text, client_kana text,
                                  client_postal_code text, client_address text,
                                  client_telephone text, client_corporate_number text)
  returns bigint language sql security definer set search_path = public, pg_temp as $$
  insert into company (code, name, name_kana, is_client, postal_code, address, telephone,
                       corporate_number, proxy_agency_id)
    values (fresh_code, client_name, client_kana, true, client_postal_code, client_address,
            client_telephone, client_corporate_number, me())
    returning id $$;
alter function make_proxy_client(text, text, text, text, text, text, text) owner to tasuki_gate;
grant execute on function find_client(text),
  make_proxy_client(text, text, text, text, text, text, text) to tasuki_agency;

-- ---------------------------------------------------------------- overtime agreements

-- 新技術・新商品等の研究開発 is exempt from the limits of 36条4・5項 (労基法36条11項).
alter table overtime_agreement add research_exempt boolean not null default false;

-- ---------------------------------------------------------------- accounts

-- Written as an act of whoever runs the transaction.
create function write_act(company bigint, about_table text, about bigint, detail jsonb) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into audit_entry (company_id, at, account_id, actor_name, side, remote, request_id, verb,
                           table_name, row_id, action, before, after)
  values (company, current_setting('tasuki.at')::timestamptz,
          current_setting('tasuki.account_id')::bigint, current_setting('tasuki.actor_name'),
          current_setting('tasuki.side'), current_setting('tasuki.remote'),
          current_setting('tasuki.request_id'), current_setting('tasuki.verb'),
          about_table, about, 'update', null, detail) $$;
alter function write_act(bigint, text, bigint, jsonb) owner to tasuki_gate;

-- An administrator hands out a password; the account must change it, and its sessions end.
create function issue_password(account bigint, fresh_hash text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare at timestamptz := current_setting('tasuki.at')::timestamptz; history int;
begin
  select c.password_history into history from account a join company c on c.id = a.company_id
    where a.id = issue_password.account and a.company_id = me();
  if not found then return false; end if;
  insert into credential as k (account_id, company_id, password_hash, changed_at, must_change)
    values (issue_password.account, me(), fresh_hash, at, true)
    on conflict (account_id) do update set
      earlier_hashes = (array_prepend(k.password_hash, k.earlier_hashes))[1:history],
      password_hash = fresh_hash, changed_at = at, must_change = true, failures = 0,
      locked_at = null;
  delete from session where account_id = issue_password.account;
  perform write_act(me(), 'credential', issue_password.account, '{"password": "issued"}');
  return true;
end $$;
alter function issue_password(bigint, text) owner to tasuki_gate;

-- False when the account is not the company's own, or was not locked.
create function unlock_own_account(account bigint) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update credential k set failures = 0, locked_at = null
    where k.account_id = account and k.company_id = me() and (k.locked_at is not null or k.failures > 0);
  if not found then return false; end if;
  perform write_act(me(), 'credential', account, '{"locked": false}');
  return true;
end $$;
alter function unlock_own_account(bigint) owner to tasuki_gate;

-- Suspension bites at once anyway; its sessions must not come back with it.
create function end_sessions(account bigint) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from session s where s.account_id = account and s.company_id = me() $$;
alter function end_sessions(bigint) owner to tasuki_gate;
grant execute on function issue_password(bigint, text), unlock_own_account(bigint),
  end_sessions(bigint) to tasuki_agency, tasuki_client, tasuki_operator;
grant execute on function write_act(bigint, text, bigint, jsonb) to tasuki_gate;

-- ---------------------------------------------------------------- jobs and mail

-- A job that runs has read the past already: the same key may wait again meanwhile.
drop index job_dedupe;
create unique index job_dedupe on job (company_id, kind, dedupe_key) where state = 'waiting';
alter table mail add due_at timestamptz;   -- not before; null = at once

-- The operator watches the jobs and the mail of all companies, and may start a parked job again.
drop policy job_operator on job;
create policy job_operator on job for all to tasuki_operator using (true) with check (true);
drop policy mail_operator on mail;
create policy mail_operator on mail for all to tasuki_operator using (true)
  with check (company_id = (select me()));
create function company_label(company bigint) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.name from company c where c.id = $1 $$;
alter function company_label(bigint) owner to tasuki_gate;
grant execute on function company_label(bigint) to tasuki_operator;
