#pragma once
// The history of acceptances as the limits need it. Every question is one indexed statement, fit
// for a gate inside somebody else's transaction. Names of establishments and units are matched as
// docs/domain/compliance.md says: normalised, after the client's corrections.

#include "compliance/limits/limits.hpp"
#include "platform/db/db.hpp"

namespace tasuki::compliance::limits {

// Where a limit runs, in the words of the contract.
struct Where {
  CompanyId agency_id;
  CompanyId client_id;
  std::string establishment_name;
  std::string unit_name;  // ignored for the establishment's limit
};

// One worker in one unit. As the agency: its own placements and what it entered of earlier ones,
// delivered or not. As the client: nothing (it knows no worker ids; see persons_of_unit).
// `planned` is added as a question; the assignment `except` is left out, because it is about to
// change.
Limit personal(ReadTx& tx, const Where& where, WorkerId worker,
               const std::optional<LimitStay>& planned = {}, AssignmentId except = {});

// Everybody at one establishment, extensions included. Only the client sees the whole; the agency
// sees its own part and must go by what it was notified of.
Limit establishment(ReadTx& tx, const Where& where, const std::optional<LimitStay>& planned = {});

// The same limit's conflict date for somebody received from `on` on, for a gate: two questions to
// ask with others as the client, and what their answers mean. It reads one row for each first day.
std::vector<Statement> conflict_questions(const Where& where);
Date conflict_on(const Rows& stays, const Rows& extensions, Date on);

// The newest conflict date that the client notified to this agency for the establishment, on or
// before `by`; for either side.
struct Notified {
  Date conflict_on{};
  Date notified_on{};
  bool extended = false;  // 様式1-2: after a hearing
};
BOOST_DESCRIBE_STRUCT(Notified, (), (conflict_on, notified_on, extended))
std::optional<Notified> notified(ReadTx& tx, const Where& where, Date by);

}  // namespace tasuki::compliance::limits
