#pragma once
// 派遣可能期間の時系列図: the limits of one establishment, its units and persons
// (法40条の2・40条の3) as bars over the days, with the days on which they fall. The picture of a
// computation; the figures stand beside it.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

enum class TimelineBarKind {
  counted,      // time that the limit counts
  exempt,       // acceptance that no limit counts (無期雇用, 60歳以上 …)
  gap,          // nobody accepted, too short to reset
  cooling_off,  // a gap that resets the limit
  extension,    // the extended limit
  simulated     // 仮定: a contract that is only thought of
};
BOOST_DESCRIBE_ENUM(TimelineBarKind, counted, exempt, gap, cooling_off, extension, simulated)

struct TimelineBar {
  TimelineBarKind kind = TimelineBarKind::counted;
  Date from_on{};
  Date last_on{};         // inclusive
  std::string text = {};  // in the bar, e.g. the contract's number
};
BOOST_DESCRIBE_STRUCT(TimelineBar, (), (kind, from_on, last_on, text))

enum class TimelineMarkerKind { conflict_date, hearing_deadline, event };
BOOST_DESCRIBE_ENUM(TimelineMarkerKind, conflict_date, hearing_deadline, event)

struct TimelineMarker {
  TimelineMarkerKind kind = TimelineMarkerKind::conflict_date;
  Date on{};
  std::string text = {};  // "抵触日 2030-07-01"; the date is printed when it is empty
};
BOOST_DESCRIBE_STRUCT(TimelineMarker, (), (kind, on, text))

enum class TimelineScope { establishment, unit, person };
BOOST_DESCRIBE_ENUM(TimelineScope, establishment, unit, person)

struct TimelineRow {
  TimelineScope scope = TimelineScope::establishment;
  std::string label = {};  // name of the establishment, unit or person
  std::vector<TimelineBar> bars = {};
  std::vector<TimelineMarker> markers = {};
  Date conflict_on{};       // the limit's day, Date{} = none
  std::string remark = {};  // which acceptance began it, what a gap did …
};
BOOST_DESCRIBE_STRUCT(TimelineRow, (), (scope, label, bars, markers, conflict_on, remark))

struct ConflictDateTimeline {
  Date drawn_on{};  // the day that is drawn as today
  std::string client_name = {};
  std::string establishment_name = {};
  std::vector<TimelineRow> rows = {};
  std::string remarks = {};
};
BOOST_DESCRIBE_STRUCT(ConflictDateTimeline, (),
                      (drawn_on, client_name, establishment_name, rows, remarks))

pdf::Sheet draw(const ConflictDateTimeline& timeline, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
ConflictDateTimeline example_conflict_date_timeline();

}  // namespace tasuki::forms
