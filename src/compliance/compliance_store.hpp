#pragma once
#include "compliance/compliance.hpp"
#include "platform/db/db.hpp"

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
std::vector<ConflictDateNotice> notices(ReadTx& tx, std::int64_t before_id, int limit);

}  // namespace tasuki::compliance::store
