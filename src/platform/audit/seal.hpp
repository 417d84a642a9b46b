#pragma once
// The audit chain. Entries are written by their transactions, one after another only by chance; a
// background loop gives each company's entries their own order and chains them within seconds:
// hash(n) = sha256(hash(n-1) + "\n" + the entry's canonical text). Chaining inside the transaction
// would halve the write rate.

#include <cstdint>
#include <string>
#include <vector>

#include "platform/db/db.hpp"

namespace tasuki::audit {

std::string chained_hash(const std::string& previous_hash, const std::string& canonical);

class Sealer {
 public:
  explicit Sealer(Db& db) : db_(db) {}

  // Seals what waits, at most one batch; true when there may be more. Of several servers only one
  // seals at a time.
  bool seal_batch();

 private:
  Db& db_;
  std::int64_t sealed_to_ = 0;  // every entry up to here is sealed
  std::int64_t candidate_ = 0;  // will be, once the transactions of that moment are over
  std::int64_t candidate_xmax_ = 0;
};

struct ChainReport {
  CompanyId company_id;
  std::string company_code;
  std::int64_t sealed = 0;
  std::int64_t unsealed = 0;
  std::int64_t broken_at = 0;  // seal_no of the first broken link, 0 = whole
  std::string reason;
};

// Walks each company's chain from its first link.
std::vector<ChainReport> verify(Db& db);

}  // namespace tasuki::audit
