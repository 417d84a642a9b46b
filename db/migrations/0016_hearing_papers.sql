-- The papers of a hearing, and which hearing a notice of an extension tells of.
alter table opinion_hearing add paper_ids jsonb not null default '[]';
alter table conflict_date_notice
  add hearing_id bigint not null default 0,   -- the client's own number of the hearing
  add paper_id bigint not null default 0;
