#pragma once
// What a company enters of the time before the platform, and its corrections of names.

#include "company/masters_flows.hpp"
#include "compliance/hearing/hearing_store.hpp"
#include "compliance/limits/acceptance_store.hpp"
#include "compliance/limits/earlier_extension.hpp"

namespace tasuki::compliance {

EarlierAcceptance enter_earlier(WriteTx& tx, const EarlierInput& input);
EarlierAcceptance edit_earlier(WriteTx& tx, EarlierAcceptanceId id, std::int64_t seen,
                               const EarlierInput& input);
void remove_earlier(WriteTx& tx, EarlierAcceptanceId id, std::int64_t seen);

// Two spellings are one place. As the client.
struct MergeInput {
  PlaceKind kind = PlaceKind::unit;
  std::string within_key;  // of a unit: its establishment's
  std::string spelling;    // this one …
  std::string means;       // … is the same as that one
};
BOOST_DESCRIBE_STRUCT(MergeInput, (), (kind, within_key, spelling, means))
PlaceAlias merge_places(WriteTx& tx, const MergeInput& input);

// A place that the client renamed in its own master is the place it was: its limits run on
// (法40条の2, 40条の3 speak of the establishment and the unit, whatever they are called).
void follow_rename(WriteTx& tx, const company::PlaceRenamed& renamed);

// As the client.
hearings::Extension enter_extension(WriteTx& tx, const ExtensionInput& input);
// Taken back: the agencies are told the day that holds now.
void remove_extension(WriteTx& tx, hearings::LimitExtensionId id);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::MergeInput> {
  static constexpr std::array fields{
      Field{"kind", "種類", "Kind", "", 0, 0, true},
      Field{"within_key", "事業所", "Establishment", "", 0, 200},
      Field{"spelling", "表記", "Spelling", "", 0, 200, true},
      Field{"means", "同じとみなす表記", "Is the same as", "", 0, 200, true}};
};
static_assert(catalogue_complete<compliance::MergeInput>());

}  // namespace tasuki
