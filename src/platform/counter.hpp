#pragma once
// Numbers that people see: gapless per company, kind and year. Take one as the last thing of a
// transaction: until it commits, everybody else who wants the next number waits.

#include <cstdint>
#include <string_view>

#include "base/id.hpp"
#include "platform/db/db.hpp"

namespace tasuki {

// The next number, 1 for the first of the year. The transaction must act for `owner`, else
// Problem(forbidden). How the number is written (C2027-0001) is the caller's business.
std::int64_t next_number(WriteTx& tx, CompanyId owner, std::string_view kind, int year);

}  // namespace tasuki
