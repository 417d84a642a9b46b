#include "people/evidence_store.hpp"

#include "platform/owned.hpp"

namespace tasuki::people {

std::vector<FormerEmployerRow> former_employers(ReadTx& tx, WorkerId worker) {
  return tx.all<FormerEmployerRow>("select " + columns<FormerEmployerRow>() +
                                       " from worker_former_employer where worker_id = $1"
                                       " order by left_on desc, id desc",
                                   worker);
}

FormerEmployerRow load_former_employer(ReadTx& tx, FormerEmployerId id) {
  return owned::load<FormerEmployerRow>(tx, "worker_former_employer", id.value);
}

FormerEmployerId insert_former_employer(WriteTx& tx, WorkerId worker,
                                        const FormerEmployerForm& form) {
  return tx.one<FormerEmployerId>(
      "insert into worker_former_employer (company_id, worker_id, name, corporate_number, left_on,"
      " retired_at_age, note) values (me(), $1, $2, $3, $4, $5, $6) returning id",
      worker, form.name, form.corporate_number, form.left_on, form.retired_at_age, form.note);
}

void remove_former_employer(WriteTx& tx, FormerEmployerId id, std::int64_t seen) {
  const FormerEmployerRow row = load_former_employer(tx, id);
  if (row.version != seen) throw Problem(Code::stale_version);
  tx.run("delete from worker_former_employer where id = $1", id);
}

EvidenceForm evidence_of(ReadTx& tx, WorkerId worker) {
  return tx
      .maybe<EvidenceForm>(
          "select " + columns<EvidenceForm>() + " from worker_evidence where worker_id = $1",
          worker)
      .value_or(EvidenceForm{});
}

std::int64_t save_evidence(WriteTx& tx, WorkerId worker, std::int64_t seen,
                           const EvidenceForm& form) {
  const auto raised = tx.maybe<std::int64_t>(
      "update worker set version = version + 1 where id = $1 and version = $2 returning version",
      worker, seen);
  if (!raised) throw Problem(Code::stale_version);
  tx.run(
      "insert into worker_evidence (company_id, worker_id, student, main_income_yen, main_earner,"
      " household_income_yen, document, checked_on, age_certificate_on)"
      " values (me(), $1, $2, $3, $4, $5, $6, $7, $8) on conflict (company_id, worker_id) do update"
      " set student = excluded.student, main_income_yen = excluded.main_income_yen,"
      " main_earner = excluded.main_earner,"
      " household_income_yen = excluded.household_income_yen, document = excluded.document,"
      " checked_on = excluded.checked_on, age_certificate_on = excluded.age_certificate_on,"
      " version = worker_evidence.version + 1",
      worker, form.student, form.main_income_yen, form.main_earner, form.household_income_yen,
      form.document, form.checked_on, form.age_certificate_on);
  return *raised;
}

}  // namespace tasuki::people
