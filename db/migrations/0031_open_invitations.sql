-- An invitation that nobody has used yet gives way to the next one, whoever sent it. The operator sees
-- before inviting that there is one; the agency that still acts for the client learns that its own is
-- over.
drop function platform_companies();
create function platform_companies()
  returns table (id bigint, code text, name text, is_agency boolean, is_client boolean, active boolean,
                 by_proxy boolean, people bigint, administered boolean, invited_until timestamptz,
                 version bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.code, c.name, c.is_agency, c.is_client, c.active, c.proxy_agency_id <> 0,
         (select count(*) from account a join credential k on k.account_id = a.id
            where a.company_id = c.id and a.active), has_administrator(c.id),
         (select max(l.expires_at) from one_time_link l
            where l.company_id = c.id and l.purpose = 'invitation' and l.used_at is null
              and l.expires_at > current_setting('tasuki.at')::timestamptz), c.version
    from company c where not c.is_operator $$;
alter function platform_companies() owner to tasuki_gate;

drop function invite_administrator(bigint, text, text, text, timestamptz, text);
create function invite_administrator(company bigint, person text, address text, hash text,
                                     until timestamptz, link text)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare at timestamptz := current_setting('tasuki.at')::timestamptz; c company; invited bigint;
  ended boolean;
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
    ended := exists (select from one_time_link l where l.account_id = invited and l.used_at is null
                       and l.expires_at > at);
    update one_time_link l set used_at = at where l.account_id = invited and l.used_at is null;
    if ended and c.proxy_agency_id <> 0 then
      insert into mail (company_id, to_company_id, to_permission, subject, body, created_at)
        values (me(), c.proxy_agency_id, 'company_manage', '【Tasuki】' || c.name || 'の招待のリンク',
                '運営が' || c.name || 'の管理者をあらためて招待しました。' || chr(10)
                || 'それまでに送られた招待のリンクは使えなくなりました。', at);
    end if;
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

grant execute on function platform_companies(),
  invite_administrator(bigint, text, text, text, timestamptz, text) to tasuki_operator;
