#pragma once
// To-dos with a day: what the law asks of a company soon, found each night in its living contracts,
// assignments and persons. A duty is known by company, side, kind and subject; the same look twice
// changes nothing, and a duty closes by itself when its cause is gone.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "platform/actor.hpp"

namespace tasuki::duty {

using DutyId = Id<struct DutyTag>;

BOOST_DEFINE_ENUM_CLASS(Urgency, red, yellow)
BOOST_DEFINE_ENUM_CLASS(Subject, company, contract, assignment, worker)
BOOST_DEFINE_ENUM_CLASS(DutyState, open, done, dismissed)

// One kind of duty: a row of the table in duty.cpp.
struct KindRow {
  std::string_view id;  // never renamed
  Permission permission = Permission::none;
  std::string_view law;
  std::string_view title_ja;
  std::string_view title_en;
  std::string_view text_ja;  // {0} {1} … are the params
  std::string_view text_en;
};

std::span<const KindRow> kinds();
// Throws std::out_of_range: the database holds a kind that the code does not know.
const KindRow& kind_of(std::string_view id);
// Which kinds somebody with these permissions has on the list.
std::vector<std::string> kinds_for(const Permissions& permissions);

// How many days ahead of a day one is told: 180, 90, 30, and 0 when it has come. nullopt = earlier.
std::optional<int> step_of(Date due_on, Date today);

// What the look found: the duty as it should stand.
struct Wanted {
  std::string_view kind;
  Urgency urgency = Urgency::red;
  Subject subject = Subject::company;
  std::int64_t subject_id = 0;
  std::string subject_key;
  std::int64_t department_id = 0;
  std::vector<std::string> params;
  std::string link;
  std::optional<Date> due_on;
  int step = 0;
};

// The duty as it stands.
struct Kept {
  DutyId id;
  std::string kind;
  Urgency urgency{};
  std::string subject_key;
  std::int64_t subject_id = 0;
  std::vector<std::string> params;
  std::string link;
  std::optional<Date> due_on;
  int step = 0;
  DutyState state{};
};
BOOST_DESCRIBE_STRUCT(Kept, (),
                      (id, kind, urgency, subject_key, subject_id, params, link, due_on, step,
                       state))

// What must be written so that the kept become the wanted, for the subjects that were looked at.
struct Difference {
  std::vector<Wanted> added;
  std::vector<std::pair<DutyId, Wanted>> changed;  // also: open again after it was done
  std::vector<DutyId> closed;
};
// A dismissed duty stays dismissed until its day moves or its step comes closer.
Difference difference(const std::vector<Kept>& kept, std::vector<Wanted> wanted);

// "{0}までに…" with its params.
std::string filled(std::string_view text, const std::vector<std::string>& params);

struct DismissalRequest {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(DismissalRequest, (), (reason))

// One account's mail of the day.
struct DigestLine {
  std::string kind;
  Urgency urgency{};
  std::optional<Date> due_on;
  std::vector<std::string> params;
  bool fresh = false;  // new, or a step closer, since the last mail
};
// Empty when nothing is fresh. The most urgent come first, under one heading a kind and each person
// together; at most twenty lines are named.
std::string digest_text(std::vector<DigestLine> lines, const std::string& public_link);

}  // namespace tasuki::duty

namespace tasuki {

template <>
struct Catalogue<duty::DismissalRequest> {
  static constexpr std::array fields{Field{"reason", "理由", "Reason", "", 0, 500, true}};
};
static_assert(catalogue_complete<duty::DismissalRequest>());

}  // namespace tasuki
