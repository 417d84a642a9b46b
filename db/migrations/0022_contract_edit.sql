-- What the agency writes while a contract is returned: its own until it is submitted again. The
-- contract itself keeps what the client has read.
create table contract_edit (
  id bigint generated always as identity primary key,
  company_id bigint not null,
  contract_id bigint not null,
  terms jsonb not null,
  version bigint not null default 1,
  unique (company_id, contract_id)
);
call isolate_company('contract_edit');

-- A draft that never left the agency may be discarded; what hangs on it goes with it.
alter table contract_event drop constraint contract_event_agency_id_client_id_contract_id_fkey;
alter table contract_event add constraint contract_event_agency_id_client_id_contract_id_fkey
  foreign key (agency_id, client_id, contract_id) references contract (agency_id, client_id, id)
  on delete cascade;
alter table gate_reason drop constraint gate_reason_agency_id_client_id_contract_id_fkey;
alter table gate_reason add constraint gate_reason_agency_id_client_id_contract_id_fkey
  foreign key (agency_id, client_id, contract_id) references contract (agency_id, client_id, id)
  on delete cascade;

-- Why a statement of treatment came after the start (法31条の2第3項: あらかじめ); '' = in time.
alter table treatment_explanation add column late_reason text not null default '';
