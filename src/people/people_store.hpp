#pragma once
// Workers and employment contracts, as the agency reads them.

#include <string>
#include <vector>

#include "people/people.hpp"
#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::people {

struct WorkerRow {
  WorkerId id;
  std::string worker_code;
  std::string name;
  std::string name_kana;
  Date born_on{};
  Sex sex{};
  std::string email;
  std::string telephone;
  EstablishmentId establishment_id;
  Enrolment health_insurance{};
  Enrolment pension{};
  Enrolment employment_insurance{};
  std::string insurance_reason;
  bool agreement_worker = true;
  bool active = true;
  std::string insurance_evidence;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(WorkerRow, (),
                      (id, worker_code, name, name_kana, born_on, sex, email, telephone,
                       establishment_id, health_insurance, pension, employment_insurance,
                       insurance_reason, agreement_worker, active, insurance_evidence, version))

// Whom to assign: no more than it takes to choose.
struct WorkerChoice {
  WorkerId id;
  std::string worker_code;
  std::string name;
  std::string name_kana;
  bool agreement_worker = true;
};
BOOST_DESCRIBE_STRUCT(WorkerChoice, (), (id, worker_code, name, name_kana, agreement_worker))

struct EmploymentContractRow {
  EmploymentContractId id;
  WorkerId worker_id;
  Date starts_on{};
  std::optional<Date> ends_on;
  int renewals = 0;
  Minutes weekly_minutes;
  Yen hourly_wage;
  std::string note;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(EmploymentContractRow, (),
                      (id, worker_id, starts_on, ends_on, renewals, weekly_minutes, hourly_wage,
                       note, version))

WorkerRow load_worker(ReadTx& tx, WorkerId id);
http::Page<WorkerRow> list_workers(ReadTx& tx, const http::Call& call, const http::ListQuery& list);
http::Page<WorkerChoice> list_worker_choices(ReadTx& tx, const http::ListQuery& list);

// The end of the 労使協定 that binds a worker on a day; nothing when none does.
std::optional<Date> agreement_last_on(ReadTx& tx, WorkerId worker, Date on);

EmploymentContractRow load_employment(ReadTx& tx, EmploymentContractId id);
http::Page<EmploymentContractRow> list_employments(ReadTx& tx, WorkerId worker,
                                                   const http::ListQuery& list);
// What the rules ask; `except` is the contract that is being edited, 0 for a new one. Locks the
// worker so that two contracts cannot be written past each other.
EmploymentFacts employment_facts(WriteTx& tx, WorkerId worker, EmploymentContractId except);
EmploymentContractId insert_employment(WriteTx& tx, WorkerId worker,
                                       const EmploymentContractForm& form);

}  // namespace tasuki::people
