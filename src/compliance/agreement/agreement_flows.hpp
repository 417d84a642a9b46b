#pragma once
// What an agency does with circulars and agreements.

#include "compliance/agreement/agreement_store.hpp"

namespace tasuki::compliance {

struct ConclusionInput {
  Date concluded_on{};
  AgreementId supersedes_id;  // 0 = none; needed when another one holds within the term
  std::string reason;         // for what is yellow
};
BOOST_DESCRIBE_STRUCT(ConclusionInput, (), (concluded_on, supersedes_id, reason))

BOOST_DEFINE_ENUM_CLASS(CircularPart, occupations, regions, experience_index)

struct ImportInput {
  CircularPart part{};
  std::string csv;  // UTF-8, with a header row
};
BOOST_DESCRIBE_STRUCT(ImportInput, (), (part, csv))

struct ImportResult {
  bool taken = false;  // all rows, or none
  int rows = 0;
  std::vector<ImportError> errors;
};
BOOST_DESCRIBE_STRUCT(ImportResult, (), (taken, rows, errors))

// What is known by statute of a year's circular; what is not known stays empty and must be entered.
CircularBasis known_basis(int fiscal_year);
std::vector<CircularRegion> known_regions(int fiscal_year);

ImportResult import_part(WriteTx& tx, CircularId id, const ImportInput& input);

// A draft takes the figures of its year's circular. Throws with every violation.
Agreement draft(WriteTx& tx, const AgreementInput& input);
Agreement redraft(WriteTx& tx, AgreementId id, std::int64_t seen, const AgreementInput& input);
void discard(WriteTx& tx, AgreementId id, std::int64_t seen);

// Held against the circular of `fiscal_year` (0 = the agreement's own) with the minimum wages of
// the day. Throws circular_missing when the year is not registered.
AgreementCheck check(ReadTx& tx, AgreementId id, int fiscal_year, std::optional<Date> on);

// Freezes 様式4; the one that it supersedes gives way from its first day on. Throws with every red
// violation, also the cells that fail, and with what is yellow and has no reason.
Agreement conclude(WriteTx& tx, AgreementId id, std::int64_t seen, const ConclusionInput& input);

// Each concluded agreement whose term touches the year, held against its circular: asked when the
// circular has arrived. `missing` says what the circular lacks.
struct YearCheckLine {
  AgreementId id;
  std::string title;
  bool passes = false;
  int short_cells = 0;
  Yen largest_gap_yen;
  bool confirmed = false;  // 確認書 made, or not needed: the agreement's own year
  std::string missing;
};
BOOST_DESCRIBE_STRUCT(YearCheckLine, (),
                      (id, title, passes, short_cells, largest_gap_yen, confirmed, missing))
std::vector<YearCheckLine> year_checks(ReadTx& tx, int fiscal_year);

// 確認書 for a fiscal year of the term, once for each circular. Throws with the cells that fail:
// then the agreement must be concluded anew.
Confirmation confirm(WriteTx& tx, AgreementId id, int fiscal_year);

Publication publish(WriteTx& tx, AgreementId id, const PublicationInput& input);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::ConclusionInput> {
  static constexpr std::array fields{
      Field{"concluded_on", "締結日", "Concluded on", "法30条の4第1項", 0, 0, true},
      Field{"supersedes_id", "置き換える労使協定", "Supersedes"},
      Field{"reason", "理由", "Reason", "局長通達第4", 0, 1000}};
};
static_assert(catalogue_complete<compliance::ConclusionInput>());

}  // namespace tasuki
