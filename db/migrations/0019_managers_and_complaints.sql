-- Managers for each hundred workers (則29条2号・3号, 則34条2号・3号), complaints of whoever is on no
-- assignment, the list of disclosures by its days, the 36協定 before the workers' eyes.

-- ---------------------------------------------------------------- who the contracts name as managers

alter table contract
  add agency_manager_key text not null
    generated always as (coalesce(search_text(terms #>> '{agency_manager,name}'), '')) stored,
  add client_manager_key text not null
    generated always as (coalesce(search_text(terms #>> '{client_manager,name}'), '')) stored,
  add agency_manager_special boolean not null   -- 製造業務専門
    generated always as (coalesce(terms #>> '{agency_manager,for_manufacturing}', '') = 'true') stored,
  add client_manager_special boolean not null
    generated always as (coalesce(terms #>> '{client_manager,for_manufacturing}', '') = 'true') stored,
  add manufacturing boolean not null
    generated always as (coalesce(terms #>> '{nature,manufacturing}', '') = 'true'
                         or coalesce(terms #>> '{agency_manager,for_manufacturing}', '') = 'true'
                         or coalesce(terms #>> '{client_manager,for_manufacturing}', '') = 'true') stored;
create index contract_agency_manager on contract (agency_id, agency_establishment_id, agency_manager_key, ends_on);
create index contract_agency_place on contract (agency_id, agency_establishment_id, ends_on);
create index contract_manufacturing on contract (agency_id, agency_establishment_id, ends_on) where manufacturing;
create index acceptance_place_end on acceptance (client_id, establishment_key, to_on);

-- The law counts the whole establishment; an account of one department sees less. These answer with
-- numbers alone, and only about the company that asks.
create policy contract_gate on contract for select to tasuki_gate using (true);
create policy assignment_gate on assignment for select to tasuki_gate using (true);
create policy acceptance_gate on acceptance for select to tasuki_gate using (true);
grant select (id, agency_id, client_id, state, starts_on, ends_on, agency_establishment_id, agency_manager_key,
              client_manager_key, agency_manager_special, client_manager_special, manufacturing)
  on contract to tasuki_gate;
grant select (id, agency_id, contract_id, starts_on, ends_on) on assignment to tasuki_gate;
grant select (agency_id, client_id, contract_id, assignment_id, establishment_key, from_on, to_on, delivered_at)
  on acceptance to tasuki_gate;

-- Of one establishment of the agency on one day. What is asked about itself is left out and brings its
-- manager along. Counting stops at the first worker too many for the managers.
create function agency_manager_count(establishment bigint, on_day date, without_contract bigint,
                                     without_assignment bigint, own_manager text, own_special boolean,
                                     with_manufacturing boolean)
  returns table (workers int, managers int, manufacturing_workers int, manufacturing_managers int)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company bigint := me();
  own_key text := coalesce(search_text(own_manager), '');
  named text[];
begin
  -- One step of the index for each name, however many contracts bear it.
  with recursive keys (name) as (
    (select c.agency_manager_key from contract c
       where c.agency_id = company and c.agency_establishment_id = establishment and c.agency_manager_key > ''
       order by c.agency_manager_key limit 1)
    union all
    select (select c.agency_manager_key from contract c
              where c.agency_id = company and c.agency_establishment_id = establishment
                and c.agency_manager_key > k.name
              order by c.agency_manager_key limit 1)
      from keys k where k.name is not null)
  select coalesce(array_agg(k.name), '{}') into named from keys k
    where k.name <> own_key and exists (
      select from contract c
        where c.agency_id = company and c.agency_establishment_id = establishment and c.agency_manager_key = k.name
          and c.ends_on >= on_day and c.starts_on <= on_day and c.state = 'confirmed' and c.id <> without_contract);
  managers := cardinality(named) + (own_key <> '')::int;
  select count(*) into workers from (
    select from contract c join assignment a on a.agency_id = c.agency_id and a.contract_id = c.id
      where c.agency_id = company and c.agency_establishment_id = establishment and c.state = 'confirmed'
        and c.ends_on >= on_day and c.starts_on <= on_day and c.id <> without_contract
        and a.starts_on <= on_day and a.ends_on >= on_day and a.id <> without_assignment
      limit 100 * managers + 1) there;
  manufacturing_workers := 0;
  manufacturing_managers := 0;
  if with_manufacturing then
    select count(a.id), count(distinct c.agency_manager_key)
             filter (where c.agency_manager_special and c.agency_manager_key not in ('', own_key))
      into manufacturing_workers, manufacturing_managers
      from contract c left join assignment a on a.agency_id = c.agency_id and a.contract_id = c.id
        and a.starts_on <= on_day and a.ends_on >= on_day and a.id <> without_assignment
      where c.agency_id = company and c.agency_establishment_id = establishment and c.state = 'confirmed'
        and c.manufacturing and c.ends_on >= on_day and c.starts_on <= on_day and c.id <> without_contract;
    manufacturing_managers := manufacturing_managers + (own_key <> '' and own_special)::int;
  end if;
  return next;
end $$;
alter function agency_manager_count(bigint, date, bigint, bigint, text, boolean, boolean) owner to tasuki_gate;

-- The same of one establishment of the client, which knows whom a 派遣先通知書 has named.
create function client_manager_count(place_key text, on_day date, without_contract bigint,
                                     without_assignment bigint, own_manager text, own_special boolean)
  returns table (workers int, managers int, manufacturing_workers int, manufacturing_managers int)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  company bigint := me();
  own_key text := coalesce(search_text(own_manager), '');
begin
  select count(*) filter (where a.assignment_id <> without_assignment),
         count(distinct c.client_manager_key) filter (where c.client_manager_key not in ('', own_key)),
         count(*) filter (where a.assignment_id <> without_assignment and c.manufacturing),
         count(distinct c.client_manager_key)
           filter (where c.client_manager_special and c.client_manager_key not in ('', own_key))
    into workers, managers, manufacturing_workers, manufacturing_managers
    from acceptance a
      join contract c on c.agency_id = a.agency_id and c.client_id = a.client_id and c.id = a.contract_id
    where a.client_id = company and a.establishment_key = place_key and a.from_on <= on_day and a.to_on >= on_day
      and a.delivered_at is not null and c.state = 'confirmed' and c.id <> without_contract;
  managers := managers + (own_key <> '')::int;
  manufacturing_managers := manufacturing_managers + (own_key <> '' and own_special)::int;
  return next;
end $$;
alter function client_manager_count(text, date, bigint, bigint, text, boolean) owner to tasuki_gate;
grant execute on function agency_manager_count(bigint, date, bigint, bigint, text, boolean, boolean)
  to tasuki_agency, tasuki_gate;
grant execute on function client_manager_count(text, date, bigint, bigint, text, boolean)
  to tasuki_client, tasuki_gate;

-- ---------------------------------------------------------------- complaints without an assignment

-- A registered worker, or one between two assignments: the agency's own matter, of no client. An empty
-- part keeps the key to the assignment from being looked up.
alter table complaint
  alter client_id drop not null,
  alter contract_id drop not null,
  alter assignment_id drop not null,
  add check ((assignment_id is null) = (client_id is null) and (assignment_id is null) = (contract_id is null)),
  add check (assignment_id is not null or client_sees_at is null);
alter table complaint_step
  alter client_id drop not null;

-- ---------------------------------------------------------------- lists

create index treatment_disclosure_agency_day on treatment_disclosure (agency_id, provided_on, id);
create index treatment_disclosure_client_day on treatment_disclosure (client_id, provided_on, id);

-- ---------------------------------------------------------------- 36協定 and the worker

-- 労基法106条1項: an agreement on overtime is made known to the workers; the own card is held against it.
create policy overtime_agreement_worker on overtime_agreement for select to tasuki_worker
  using (company_id = (select me()));
grant select on overtime_agreement to tasuki_worker;
