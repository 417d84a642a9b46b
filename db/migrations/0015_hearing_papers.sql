-- The papers of a hearing, and which hearing a notice of an extension tells of.
alter table opinion_hearing add paper_ids jsonb not null default '[]';
alter table conflict_date_notice
  add hearing_id bigint not null default 0,   -- the client's own number of the hearing
  add paper_id bigint not null default 0;

-- Asked by every gate: in plpgsql their plans are kept for the session.
create or replace function establishment_key(client bigint, spelled text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare wanted text := search_text(spelled); found_key text;
begin
  select a.means_key into found_key from place_alias a where a.company_id = client
    and a.kind = 'establishment' and a.within_key = '' and a.spelling_key = wanted;
  return coalesce(found_key, wanted);
end $$;
create or replace function unit_key(client bigint, within_establishment text, spelled text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare wanted text := search_text(spelled); found_key text;
begin
  select a.means_key into found_key from place_alias a where a.company_id = client
    and a.kind = 'unit' and a.within_key = within_establishment and a.spelling_key = wanted;
  return coalesce(found_key, wanted);
end $$;
