-- Was this reminder planned before? Jobs that are done stay and say so.
create index job_limit_reminder on job (company_id, dedupe_key) where kind = 'limit.reminder';
