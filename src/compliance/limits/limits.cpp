#include "compliance/limits/limits.hpp"

#include <algorithm>

#include "law/dispatch/civil_period.hpp"

namespace tasuki::compliance {
namespace {

// A run that ended in the last months of its period and is followed by a new one looks like a pause
// in place of the hearing. The guideline (派遣先指針第2の14) names no figure; this one is ours.
constexpr int kLooksLikeEvasionMonths = 6;

// The days between stays on which nobody who is counted was there.
std::vector<LimitGap> gaps_of(const law::LimitRun& run, const std::vector<law::Stay>& stays) {
  std::vector<LimitGap> gaps;
  Date last_on = run.began_on;
  for (const std::size_t index : run.stays) {
    if (stays[index].from_on > last_on + one_day) {
      gaps.push_back({last_on + one_day, stays[index].from_on - one_day, false});
    }
    last_on = std::max(last_on, stays[index].to_on);
  }
  return gaps;
}

Date period_began(const law::LimitRun& run) {
  return run.extensions.empty() ? run.began_on : run.extensions.back().extends_conflict_on;
}

Run run_of(const law::LimitRun& found, const std::vector<law::Stay>& counted,
           const std::vector<int>& index_of) {
  Run run;
  run.began_on = found.began_on;
  run.began_with = index_of[found.began_with];
  run.last_on = found.last_on;
  run.first_conflict_on = found.first_conflict_on;
  for (const law::LimitExtension& extension : found.extensions) {
    run.extensions.push_back({extension.extends_conflict_on, extension.to_on + one_day});
  }
  run.conflict_on = found.conflict_on;
  run.over_from = found.over_from;
  run.resets_on = found.resets_on;
  run.period_began_on = period_began(found);
  run.if_extended_on = law::extended_conflict_date(found.conflict_on, {law::kDispatchLimitMonths});
  run.gaps = gaps_of(found, counted);
  for (const std::size_t index : found.stays) run.stays.push_back(index_of[index]);
  return run;
}

// The gap before a run that follows another.
void follow(Run& run, const Run& before) {
  run.gaps.insert(run.gaps.begin(), {before.last_on + one_day, run.began_on - one_day, true});
  run.cooling_used = before.last_on >= add_months(before.conflict_on, -kLooksLikeEvasionMonths);
}

}  // namespace

std::string_view article_of(Exemption exemption) {
  switch (exemption) {
    case Exemption::none:
      return "";
    case Exemption::permanent:
      return "法40条の2第1項1号";
    case Exemption::over_sixty:
      return "法40条の2第1項2号";
    case Exemption::fixed_project:
      return "法40条の2第1項3号イ";
    case Exemption::limited_days:
      return "法40条の2第1項3号ロ";
    case Exemption::maternity_leave:
      return "法40条の2第1項4号";
    case Exemption::family_care_leave:
      return "法40条の2第1項5号";
  }
  return "";
}

const Run* Limit::run_on(Date on) const {
  const auto found =
      std::find_if(runs.begin(), runs.end(), [on](const Run& run) { return run.runs_on(on); });
  return found == runs.end() ? nullptr : &*found;
}

Date Limit::conflict_for(Date on) const {
  const Run* run = run_on(on);
  return run == nullptr ? law::conflict_date(on) : run->conflict_on;
}

Limit limit_of(std::vector<LimitStay> stays, const std::vector<law::LimitExtension>& extensions) {
  std::stable_sort(stays.begin(), stays.end(),
                   [](const LimitStay& a, const LimitStay& b) { return a.from_on < b.from_on; });
  std::vector<law::Stay> counted;
  std::vector<int> index_of;  // of a counted stay among all
  for (std::size_t i = 0; i < stays.size(); ++i) {
    if (stays[i].exemption != Exemption::none) continue;
    counted.push_back({stays[i].from_on, stays[i].to_on});
    index_of.push_back(static_cast<int>(i));
  }
  Limit limit;
  limit.stays = std::move(stays);
  for (const law::LimitRun& found : law::limit_runs(counted, extensions)) {
    limit.runs.push_back(run_of(found, counted, index_of));
    if (limit.runs.size() > 1) follow(limit.runs.back(), limit.runs[limit.runs.size() - 2]);
  }
  return limit;
}

Violations violations_of(const Limit& limit, LimitKind kind, const std::string& pointer) {
  const bool personal = kind == LimitKind::personal;
  Violations found;
  for (const Run& run : limit.runs) {
    const bool touched = std::any_of(run.stays.begin(), run.stays.end(), [&](int index) {
      return limit.stays[static_cast<std::size_t>(index)].planned;
    });
    if (!touched) continue;
    if (run.over_from) {
      found.push_back({personal ? Code::over_personal_limit : Code::over_establishment_limit,
                       pointer,
                       personal ? "法35条の3・40条の3" : "法35条の2・40条の2第1項",
                       {text(run.conflict_on)}});
    }
    const bool begins = limit.stays[static_cast<std::size_t>(run.began_with)].planned;
    if (begins && run.cooling_used) {
      Violation pause{Code::cooling_off_avoids_hearing,
                      pointer,
                      personal ? "派遣元指針第2の8" : "派遣先指針第2の14",
                      {text(run.gaps.front().from_on), text(run.gaps.front().to_on)}};
      pause.warning = true;
      found.push_back(std::move(pause));
    }
  }
  return found;
}

}  // namespace tasuki::compliance
