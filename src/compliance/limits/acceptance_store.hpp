#pragma once
// Acceptances and names of places in the database.

#include "compliance/limits/acceptance.hpp"
#include "platform/db/db.hpp"

namespace tasuki::compliance {

// Two spellings that are one place, as the client said.
using PlaceAliasId = Id<struct PlaceAliasTag>;
BOOST_DEFINE_ENUM_CLASS(PlaceKind, establishment, unit)

struct PlaceAlias {
  PlaceAliasId id;
  CompanyId company_id;
  PlaceKind kind{};
  std::string within_key;  // of a unit: its establishment's
  std::string spelling_key;
  std::string spelling;
  std::string means_key;
  std::string means;
  std::string made_by;
  Instant made_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PlaceAlias, (),
                      (id, company_id, kind, within_key, spelling_key, spelling, means_key, means,
                       made_by, made_at, version))

namespace acceptances {

// Puts `rows` in place of what is known of the assignment; keys are worked out here. As the agency.
void replace(WriteTx& tx, CompanyId agency, AssignmentId assignment, std::vector<Acceptance> rows);

struct PlaceKeys {
  std::string establishment_key;
  std::string unit_key;
};
BOOST_DESCRIBE_STRUCT(PlaceKeys, (), (establishment_key, unit_key))
PlaceKeys keys_of(ReadTx& tx, CompanyId client, const std::string& establishment,
                  const std::string& unit);

// A name as it is compared (NFKC, no spaces, kana folded).
std::string normalised(ReadTx& tx, const std::string& name);

void insert(WriteTx& tx, EarlierAcceptance& row);
void save(WriteTx& tx, EarlierAcceptance& row);
void remove(WriteTx& tx, EarlierAcceptanceId id);
EarlierAcceptance load_earlier(ReadTx& tx, EarlierAcceptanceId id);
EarlierAcceptance load_earlier_for_update(WriteTx& tx, EarlierAcceptanceId id, std::int64_t seen);
std::vector<EarlierAcceptance> earlier(ReadTx& tx, std::int64_t before_id, int limit);

// ---------------------------------------------------------------- names of places

// Each is kept as it was stated; the database's establishment_key() and unit_key() follow them to
// the end. What is stated of an establishment, and of the units within it:
std::vector<PlaceAlias> aliases_at(ReadTx& tx, const std::string& establishment_key);
// From now on `alias.spelling_key` counts as `alias.means_key`, in everything that is known.
void merge(WriteTx& tx, PlaceAlias& alias);
// The same, but only for what comes.
void remember(WriteTx& tx, const PlaceAlias& alias);
// Takes a statement back: everything is counted as if it had never been made.
void separate(WriteTx& tx, PlaceAliasId id);

}  // namespace acceptances

}  // namespace tasuki::compliance
