-- 個別契約書 are numbered by the agency, whose contracts they are: numbered by the client that confirms, two
-- clients' papers bore the same number at their agency. What was issued keeps its number; the next one goes
-- on above the agency's highest of the year.
call open_for_migration('paper');
call open_for_migration('counter');
insert into counter (company_id, kind, year, last_no)
select agency_id, 'paper:dispatch_contract', split_part(number, '-', 1)::int,
       max(split_part(number, '-', 2)::bigint)
from paper
where kind = 'dispatch_contract'
group by 1, 3
on conflict (company_id, kind, year) do update set last_no = greatest(counter.last_no, excluded.last_no);
call close_after_migration('counter');
call close_after_migration('paper');
