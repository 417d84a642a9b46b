-- When a 抵触日通知 was recorded here: on the day on which a contract was confirmed it tells whether the
-- notice belongs to that one or to its renewal. Null: recorded before this was kept.
alter table conflict_date_notice add column notified_at timestamptz;
