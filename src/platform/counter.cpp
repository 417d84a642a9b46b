#include "platform/counter.hpp"

namespace tasuki {

std::int64_t next_number(WriteTx& tx, CompanyId owner, std::string_view kind, int year) {
  return tx.one<std::int64_t>(
      "insert into counter (company_id, kind, year, last_no) values ($1, $2, $3, 1)"
      " on conflict (company_id, kind, year) do update set last_no = counter.last_no + 1"
      " returning last_no",
      owner, kind, year);
}

}  // namespace tasuki
