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

// The same of the acting client and an agency; throws no_partnership.
Parties parties_with(ReadTx& tx, CompanyId agency);

// Does the acting agency deal with this client?
bool deals_with(ReadTx& tx, CompanyId client);
// Is it the acting client's own establishment of that name, in whichever spelling; a contract of
// the two that the caller may see?
bool owns_establishment(ReadTx& tx, EstablishmentId id, const std::string& name);
bool is_contract_of(ReadTx& tx, const Parties& parties, ContractId id);

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
