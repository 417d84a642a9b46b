#include "people/stability.hpp"

#include <algorithm>

#include "law/dispatch/civil_period.hpp"

namespace tasuki::people {
namespace {

bool has_text(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

StabilityNeed need_of(const StabilityFacts& facts) {
  if (facts.wishes.empty()) return StabilityNeed::wish_not_heard;
  if (facts.measures.empty()) return StabilityNeed::measure_missing;
  // Something is under way or has come about; a request that failed leaves the duty open.
  const bool open = std::any_of(facts.measures.begin(), facts.measures.end(),
                                [](const auto& m) { return m.outcome != MeasureOutcome::failed; });
  return open ? StabilityNeed::nothing : StabilityNeed::another_measure;
}

}  // namespace

Violations wish_violations(const StabilityWishForm& form, Date today) {
  Violations found;
  if (form.heard_on > today) found.push_back({Code::date_in_future, "/heard_on"});
  return found;
}

Violations measure_violations(const StabilityMeasureForm& form, Date today) {
  constexpr const char* kLaw = "派遣則31条";
  Violations found;
  if (form.taken_on > today) found.push_back({Code::date_in_future, "/taken_on"});
  if (form.client_answered_on) {
    if (*form.client_answered_on > today)
      found.push_back({Code::date_in_future, "/client_answered_on"});
    if (*form.client_answered_on < form.taken_on)
      found.push_back({Code::period_reversed, "/client_answered_on"});
  }
  // 則31条: of a request to the client the ledger says whether it takes the worker on.
  const bool request = form.measure == Measure::direct_hire_request;
  if (request && form.outcome != MeasureOutcome::pending) {
    if (!has_text(form.client_answer))
      found.push_back({Code::item_missing, "/client_answer", kLaw, {"派遣先の受入れの可否"}});
    if (!form.client_answered_on)
      found.push_back({Code::item_missing, "/client_answered_on", kLaw, {"回答日"}});
  }
  return found;
}

StabilityFinding stability_finding(const StabilityFacts& facts) {
  StabilityFinding finding;
  finding.three_years_on = law::period_end(facts.in_unit_from, 36);
  // 則25条1項: not whoever is outside the limits of 法40条の2第1項各号.
  if (facts.permanent || facts.over_60 || facts.exempt_work) return finding;
  if (facts.in_unit_until < law::period_end(facts.in_unit_from, 12)) return finding;
  // Who does not wish to go on working is not meant; what was said last counts.
  if (!facts.wishes.empty() && !facts.wishes.back().wishes_to_continue) return finding;
  finding.duty =
      facts.in_unit_until >= finding.three_years_on ? StabilityDuty::duty : StabilityDuty::effort;
  finding.need = need_of(facts);
  return finding;
}

}  // namespace tasuki::people
