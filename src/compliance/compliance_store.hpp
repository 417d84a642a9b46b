#pragma once
#include "compliance/compliance.hpp"
#include "platform/owned.hpp"

namespace tasuki::compliance::store {

struct Parties {
  CompanyId agency_id;
  CompanyId client_id;
  std::string agency_name;
  std::string client_name;
};
BOOST_DESCRIBE_STRUCT(Parties, (), (agency_id, client_id, agency_name, client_name))

Parties parties(ReadTx& tx, PartnershipId id);  // throws no_partnership

void insert(WriteTx& tx, ConflictDateNotice& notice);
struct Filter {
  std::int64_t agency_id = 0;  // 0 = any
  std::int64_t client_id = 0;
};
// How the list of notices may be sorted; the newest first by default.
std::vector<std::string> notice_sorts();
std::vector<ConflictDateNotice> notices(ReadTx& tx, const Filter& filter,
                                        const http::ListQuery& query);

}  // namespace tasuki::compliance::store
