#pragma once
// 待遇に関する情報提供、労使協定方式 (法26条7項, 則24条の4第2号; model form 3-4), client to agency.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct DisclosedTreatment {
  bool exists = false;
  std::string content = {};  // who may use it, when, or what the training is
};
BOOST_DESCRIBE_STRUCT(DisclosedTreatment, (), (exists, content))

struct TreatmentDisclosure {
  Date notified_on{};
  std::string agency_name = {};
  Party client = {};
  std::string job_kind = {};
  DisclosedTreatment canteen = {};
  DisclosedTreatment rest_room = {};
  DisclosedTreatment changing_room = {};
  DisclosedTreatment training = {};
  Date unchanged_since{};  // renewal: nothing changed since the information of that day
  Date replaces_on{};      // 法26条10項: what was told on that day has changed
};
BOOST_DESCRIBE_STRUCT(TreatmentDisclosure, (),
                      (notified_on, agency_name, client, job_kind, canteen, rest_room,
                       changing_room, training, unchanged_since, replaces_on))

pdf::Sheet draw(const TreatmentDisclosure& disclosure, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
TreatmentDisclosure example_treatment_disclosure();

}  // namespace tasuki::forms

namespace tasuki {

// In a request it must be said whether there is one: silence is not 「なし」.
template <>
struct Catalogue<forms::DisclosedTreatment> {
  static constexpr std::array fields{
      Field{"exists", "有無", "There is one", "則24条の4第2号", 0, 0, true},
      Field{"content", "内容", "Content", "則24条の4第2号", 0, 2000}};
};
static_assert(catalogue_complete<forms::DisclosedTreatment>());

}  // namespace tasuki
