-- All spellings, as search_text() writes them, that mean the same establishment of a client. So that what
-- was told of one spelling is found for another by the index, without asking row by row.
create function establishment_spellings(client bigint, spelled text) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare meant text := establishment_key(client, spelled);
begin
  return array[meant] || array(
    select a.spelling_key from place_alias a
      where a.company_id = client and a.kind = 'establishment' and a.within_key = ''
        and establishment_key(client, a.spelling_key) = meant);
end $$;
alter function establishment_spellings(bigint, text) owner to tasuki_gate;
grant execute on function establishment_spellings(bigint, text) to tasuki_agency, tasuki_client, tasuki_gate;
