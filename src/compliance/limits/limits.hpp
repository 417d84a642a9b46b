#pragma once
// Both three-year limits over a real history (派遣法35条の2・35条の3・40条の2・40条の3): which
// acceptance began each run, what every gap did, which extension moved the limit, and the day on
// which it falls. Pure; limits_store.hpp reads the history from the database. All days are civil
// days, both ends of a stay or gap inclusive; a conflict date is the first day that would break the
// limit.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "law/dispatch/dispatch_limit.hpp"

namespace tasuki::compliance {

// Why a stay is not counted (法40条の2第1項): 1号 無期雇用, 2号 60歳以上, 3号イ 有期プロジェクト,
// 3号ロ 日数限定, 4号 産休・育休の代替, 5号 介護休業の代替. `none` = counted.
BOOST_DEFINE_ENUM_CLASS(Exemption, none, permanent, over_sixty, fixed_project, limited_days,
                        maternity_leave, family_care_leave)

std::string_view article_of(Exemption exemption);  // "法40条の2第1項1号", "" for none

// One person received at one unit, from–to.
struct LimitStay {
  Date from_on{};
  Date to_on{};
  Exemption exemption = Exemption::none;
  std::string worker_name;  // "" where the asker may not see it
  std::string agency_name;
  std::string unit_name;
  AssignmentId assignment_id;  // 0 = entered by hand, or planned
  ContractId contract_id;
  bool entered = false;  // typed in from before the platform
  bool planned = false;  // a question, not saved
};
BOOST_DESCRIBE_STRUCT(LimitStay, (),
                      (from_on, to_on, exemption, worker_name, agency_name, unit_name,
                       assignment_id, contract_id, entered, planned))

// Days without anybody who is counted. Up to three months they leave the clock running.
struct LimitGap {
  Date from_on{};
  Date to_on{};
  bool resets = false;
};
BOOST_DESCRIBE_STRUCT(LimitGap, (), (from_on, to_on, resets))

struct RunExtension {
  Date extends_conflict_on{};  // the conflict date that it moved
  Date conflict_on{};          // to where
};
BOOST_DESCRIBE_STRUCT(RunExtension, (), (extends_conflict_on, conflict_on))

// One run of the clock.
struct Run {
  Date began_on{};
  int began_with = 0;  // index into Limit::stays
  Date last_on{};      // the last day of anybody counted
  Date first_conflict_on{};
  std::vector<RunExtension> extensions;
  Date conflict_on{};
  std::optional<Date> over_from;  // the first day received beyond the limit
  Date resets_on{};               // who begins on this day or later begins a new run
  Date period_began_on{};         // the period now running: began_on, or the last extension's day
  Date if_extended_on{};          // the conflict date after one more extension of 36 months
  bool cooling_used = false;  // follows a run that stopped at its limit: 派遣先指針第2の14(5)
  std::vector<LimitGap> gaps;  // inside the run; the one before it first, if any
  std::vector<int> stays;      // indexes into Limit::stays

  // Does the clock still run on that day (receiving, or in a gap that does not reset)?
  bool runs_on(Date on) const { return began_on <= on && on < resets_on; }
};
BOOST_DESCRIBE_STRUCT(Run, (),
                      (began_on, began_with, last_on, first_conflict_on, extensions, conflict_on,
                       over_from, resets_on, period_began_on, if_extended_on, cooling_used, gaps,
                       stays))

struct Limit {
  std::vector<LimitStay> stays;  // in order of their first day, the exempt ones too
  std::vector<Run> runs;         // in order of time

  // The run whose clock runs on that day, or nullptr.
  const Run* run_on(Date on) const;
  // The conflict date for somebody who is received on that day: of the run that runs then, else of
  // a new one that begins then.
  Date conflict_for(Date on) const;
};
BOOST_DESCRIBE_STRUCT(Limit, (), (stays, runs))

// Works out the limit. `extensions` only for an establishment: the personal limit has none.
Limit limit_of(std::vector<LimitStay> stays,
               const std::vector<law::LimitExtension>& extensions = {});

BOOST_DEFINE_ENUM_CLASS(LimitKind, establishment, personal)

// What a planned stay would do: red beyond the limit; yellow where a pause would only avoid the
// hearing. `pointer` names the request's member for the last day.
Violations violations_of(const Limit& limit, LimitKind kind, const std::string& pointer);

}  // namespace tasuki::compliance
