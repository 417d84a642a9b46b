-- When a 抵触日通知 was recorded here: on the day on which a contract was confirmed it tells whether the
-- notice belongs to that one or to its renewal. Null: recorded before this was kept.
alter table conflict_date_notice add column notified_at timestamptz;

-- Under which name of the establishment a contract is looked for: what was told for the one before it
-- (法26条4項・7項) does not count again for the next one there.
alter table contract
  add establishment_search text not null
    generated always as (coalesce(search_text(terms #>> '{client_establishment,name}'), '')) stored;
create index contract_establishment on contract (agency_id, client_id, establishment_search, ends_on);
