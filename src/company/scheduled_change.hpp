#pragma once
// 変更予定: a change of a master that takes effect on a later day: a move, a new name, a new head
// of an organizational unit. A paper prints a master as it is on the day of the paper, and keeps
// it; until the day comes nothing changes. Only the members named change: what else is corrected
// meanwhile stays.

#include <array>
#include <boost/describe.hpp>
#include <cstdint>
#include <string>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "platform/json.hpp"

namespace tasuki::company {

using ScheduledChangeId = Id<struct ScheduledChangeTag>;

// The masters that papers print; the names are those of their tables.
enum class ScheduledMaster {
  company,
  establishment,
  organizational_unit,
  workplace,
  contracting_party
};
BOOST_DESCRIBE_ENUM(ScheduledMaster, company, establishment, organizational_unit, workplace,
                    contracting_party)

// refused = on its day the change no longer fitted the master; the reason stands beside it.
enum class ScheduledState { waiting, done, refused };
BOOST_DESCRIBE_ENUM(ScheduledState, waiting, done, refused)

struct ScheduleRequest {
  ScheduledMaster master{};
  Id<struct MasterTag> master_id;
  Date effective_on{};  // the first day on which it holds; after today
  json::value changes;  // members of the master's form with their new values
};
BOOST_DESCRIBE_STRUCT(ScheduleRequest, (), (master, master_id, effective_on, changes))

struct ScheduledChange {
  ScheduledChangeId id;
  ScheduledMaster master{};
  Id<struct MasterTag> master_id;
  Date effective_on{};
  json::value changes;
  ScheduledState state{};
  std::string refused_for;
  std::string planned_by;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ScheduledChange, (),
                      (id, master, master_id, effective_on, changes, state, refused_for, planned_by,
                       version))

// A form with the members that change in place of its own.
json::object with_changes(json::object form, const json::object& changes);

// What is wrong with a request beyond the master's own rules: a day that has come, nothing that
// would change. `form` is the master as it will be before that day.
Violations schedule_violations(const ScheduleRequest& request, const json::object& form,
                               Date today);

}  // namespace tasuki::company

namespace tasuki {

template <>
struct Catalogue<company::ScheduleRequest> {
  static constexpr std::array fields{
      Field{.member = "master", .label_ja = "種類", .label_en = "Master", .required = true},
      Field{.member = "master_id", .label_ja = "対象", .label_en = "Which one", .required = true},
      Field{.member = "effective_on",
            .label_ja = "変更日",
            .label_en = "Holds from",
            .required = true},
      Field{.member = "changes",
            .label_ja = "変更する項目",
            .label_en = "What changes",
            .required = true}};
};
static_assert(catalogue_complete<company::ScheduleRequest>());

}  // namespace tasuki
