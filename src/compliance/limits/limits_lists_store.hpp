#pragma once
// Whole histories for the screens: of a client's establishments, of an agency's workers.

#include "compliance/limits/limits_flows.hpp"

namespace tasuki::compliance::limits {

// One acceptance at one of the client's establishments. As the client.
struct HistoryRow {
  std::string establishment_key;
  std::string establishment_name;
  std::string establishment_address;
  std::string unit_key;
  std::string person_key;
  std::string person_of;
  LimitStay stay;
};
// "" = of all establishments, in order of their keys and days.
std::vector<HistoryRow> history(ReadTx& tx, const std::string& establishment_key);

struct ExtensionOf {
  std::string establishment_key;
  Date extends_conflict_on{};
  Date to_on{};
};
BOOST_DESCRIBE_STRUCT(ExtensionOf, (), (establishment_key, extends_conflict_on, to_on))
std::vector<ExtensionOf> all_extensions(ReadTx& tx);

struct MasterPlace {
  std::string key;
  std::string name;
  std::string address;
};
BOOST_DESCRIBE_STRUCT(MasterPlace, (), (key, name, address))
std::vector<MasterPlace> own_establishments(ReadTx& tx);

std::vector<Spelling> spellings(ReadTx& tx, const std::string& establishment_key);
std::vector<AgencyNotice> newest_notices(ReadTx& tx, const std::string& establishment_key);

// The workers of the acting agency who are or were placed since `since`, by id.
struct WorkerKey {
  WorkerId id;
  std::string worker_name;
  std::string worker_code;
};
BOOST_DESCRIBE_STRUCT(WorkerKey, (), (id, worker_name, worker_code))
std::vector<WorkerKey> placed_workers(ReadTx& tx, const std::string& q, std::int64_t after,
                                      Date since, int limit);
// Where they were: one row per worker, client, establishment and unit, with the names last used.
struct WorkerPlace {
  std::int64_t worker_id = 0;
  std::int64_t client_id = 0;
  std::string client_name;
  std::string establishment_name;
  std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(WorkerPlace, (),
                      (worker_id, client_id, client_name, establishment_name, unit_name))
std::vector<WorkerPlace> places_of(ReadTx& tx, std::int64_t first_worker, std::int64_t last_worker,
                                   Date since);

}  // namespace tasuki::compliance::limits
