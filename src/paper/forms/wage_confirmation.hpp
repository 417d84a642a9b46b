#pragma once
// 協定対象派遣労働者の賃金の額に関する確認書 with its 別紙: the agreed wages against the prevailing
// wages of another fiscal year within the agreement's term. It proves a comparison; it does not
// replace it.

#include "paper/forms/agreement_parts.hpp"

namespace tasuki::forms {

struct ConfirmedGrade {
  std::string job = {};  // kind of work, when there are several
  std::string rank = {};
  std::string work = {};
  Yen agreed{};            // the agreement's total
  bool open_ended = true;  // 3,000～
  Yen before{};            // prevailing wage of the year the agreement was made for
  Yen after{};             // of the year that is confirmed
  int years = 0;
};
BOOST_DESCRIBE_STRUCT(ConfirmedGrade, (),
                      (job, rank, work, agreed, open_ended, before, after, years))

enum class ConfirmedRetirement { own_scheme, percent };
BOOST_DESCRIBE_ENUM(ConfirmedRetirement, own_scheme, percent)

struct WageConfirmation {
  Date confirmed_on{};
  std::string agency_name = {};
  AgreementSide worker_side = {};
  Date concluded_on{};  // of the agreement
  Date from_on{};
  Date last_on{};
  Circular before = {};
  Circular after = {};
  PlaceIndex place_before = {};
  PlaceIndex place_after = {};
  std::vector<ConfirmedGrade> grades = {};
  CommutingTerms commuting = {};  // prevailing: of the year that is confirmed
  ConfirmedRetirement retirement = ConfirmedRetirement::own_scheme;
  std::string own_group = {};        // own_scheme: whose it is; blank: everybody's
  std::string retirement_note = {};  // the other groups: which method, how much
  std::vector<RetirementStep> own_retirement = {};
  RetirementStatistics statistics = {};
  Party employer = {};
};
BOOST_DESCRIBE_STRUCT(WageConfirmation, (),
                      (confirmed_on, agency_name, worker_side, concluded_on, from_on, last_on,
                       before, after, place_before, place_after, grades, commuting, retirement,
                       own_group, retirement_note, own_retirement, statistics, employer))

pdf::Sheet draw(const WageConfirmation& confirmation, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
WageConfirmation example_wage_confirmation();

}  // namespace tasuki::forms
