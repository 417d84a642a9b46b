-- An extension that was decided before the product was used rests on a hearing that nothing here shows: what is known of it is
-- written down with it (法40条の2第4項, 則33条の3). Rows of a hearing held here leave these empty.
alter table limit_extension
  add heard_on date,                              -- the day of the opinion
  add heard_from text not null default '',        -- 過半数労働組合 or the representative
  add opinion text not null default '',           -- what was said, in short
  add decided_by text not null default '';        -- who decided on the extension

-- What 指針 and 局長通達 only advise against is concluded with a reason (a term over two years, another year's circular).
alter table labor_management_agreement add conclusion_reason text not null default '';

-- The contract gate works out the conflict date of an establishment from the last day of each first day (limits_store.cpp).
create index acceptance_span on acceptance (client_id, establishment_key, from_on, to_on desc)
  where exemption = 'none';
