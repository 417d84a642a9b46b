#pragma once
// Former employers and evidence of a worker, as the agency keeps them.

#include <vector>

#include "people/evidence.hpp"
#include "platform/db/db.hpp"

namespace tasuki::people {

struct FormerEmployerRow {
  FormerEmployerId id;
  WorkerId worker_id;
  std::string name;
  std::string corporate_number;
  Date left_on{};
  std::optional<int> retired_at_age;
  std::string note;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(FormerEmployerRow, (),
                      (id, worker_id, name, corporate_number, left_on, retired_at_age, note,
                       version))

std::vector<FormerEmployerRow> former_employers(ReadTx& tx, WorkerId worker);
FormerEmployerRow load_former_employer(ReadTx& tx, FormerEmployerId id);
FormerEmployerId insert_former_employer(WriteTx& tx, WorkerId worker,
                                        const FormerEmployerForm& form);
void remove_former_employer(WriteTx& tx, FormerEmployerId id, std::int64_t seen);

// What nobody entered yet is the blank form.
EvidenceForm evidence_of(ReadTx& tx, WorkerId worker);
// The evidence is part of the worker: it raises the worker's version. Throws stale_version.
std::int64_t save_evidence(WriteTx& tx, WorkerId worker, std::int64_t seen,
                           const EvidenceForm& form);

}  // namespace tasuki::people
