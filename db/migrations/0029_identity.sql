-- The first administrator of a company tells an e-mail address where the invitation had none: the
-- mail that unlocks an account, and every notice, goes there. '' keeps the one that is known.
drop function claim_company(text, text, text, text, text[], timestamptz, text);
create function claim_company(hash text, chosen_company text, chosen_user text, fresh_hash text,
                              may text[], address text, at timestamptz, remote text)
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
  update account set user_code = chosen_user, permissions = may,
      email = case when address = '' then email else address end, version = version + 1
    where id = a.id;
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
alter function claim_company(text, text, text, text, text[], text, timestamptz, text)
  owner to tasuki_gate;
grant execute on function claim_company(text, text, text, text, text[], text, timestamptz, text)
  to tasuki_app;

-- The audit log is the whole company's: an account that is limited to a department never could open
-- it, and is no longer given the permission to.
call open_for_migration('account');
alter table account disable trigger user;
update account set permissions = array_remove(permissions, 'audit_read'), version = version + 1
  where department_id <> 0 and 'audit_read' = any (permissions);
alter table account enable trigger user;
call close_after_migration('account');
