#include "contract/gate/assigned_stops.hpp"

#include <algorithm>
#include <array>

namespace tasuki::contract {
namespace {

constexpr std::array<std::string_view, 7> kOfThePerson{
    "overlap", "agreement_worker", "unlimited_worker", "day_labor", "minor", "personal_limit",
    "wage"};

bool of_the_person(const Finding& finding) {
  return finding.red() && std::find(kOfThePerson.begin(), kOfThePerson.end(), finding.rule->id) !=
                              kOfThePerson.end();
}

}  // namespace

std::vector<AssignedStop> assigned_stops(const std::string& worker_name, const Findings& before,
                                         const Findings& after) {
  std::vector<AssignedStop> stops;
  for (const Finding& finding : after) {
    const bool new_one = std::none_of(before.begin(), before.end(), [&](const Finding& known) {
      return known.rule->id == finding.rule->id && known.code == finding.code &&
             known.situation() == finding.situation();
    });
    if (!new_one || !of_the_person(finding)) continue;
    stops.push_back({worker_name, finding.law, inside_ja(finding), inside_en(finding)});
  }
  return stops;
}

}  // namespace tasuki::contract
