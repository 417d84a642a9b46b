-- What a client says of two names of places is kept as it was said; what a name means in the end is read from there, so that
-- taking one statement back leaves the others as they were.

create or replace function establishment_key(client bigint, spelled text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare meant text := search_text(spelled); further text;
begin
  for step in 1 .. 100 loop   -- a circle is refused when it is stated
    select a.means_key into further from place_alias a where a.company_id = client
      and a.kind = 'establishment' and a.within_key = '' and a.spelling_key = meant;
    exit when not found;
    meant := further;
  end loop;
  return meant;
end $$;

-- A unit is stated within an establishment, under whichever of its names. Two establishments that become one may bring statements
-- that form a circle: then all its names are one, the least of them.
create or replace function unit_key(client bigint, within_establishment text, spelled text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare meant text := search_text(spelled); further text; seen text[] := '{}';
begin
  loop
    seen := seen || meant;
    select a.means_key into further from place_alias a where a.company_id = client
      and a.kind = 'unit' and a.spelling_key = meant and (a.within_key = within_establishment
        or exists (select from place_alias e where e.company_id = client and e.kind = 'establishment'
          and e.within_key = '' and e.spelling_key = a.within_key)
        and establishment_key(client, a.within_key) = within_establishment)
      order by a.within_key = within_establishment desc, a.id limit 1;
    exit when not found;
    if further = any (seen) then
      return (select min(one) from unnest(seen) one);
    end if;
    meant := further;
  end loop;
  return meant;
end $$;

-- An extension has no name of its place, only the key it was entered under; empty: establishment_key still is that key.
alter table limit_extension add written_key text not null default '';
