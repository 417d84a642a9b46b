#pragma once
// The use cases of the time card. Each runs in the caller's transaction: load → decide → save →
// announce. The route commits. What they give back is the sheet as it stands afterwards, so that
// the answer needs no further question.

#include "contract/assignment/assignment_flows.hpp"
#include "paper/forms/work_record_notice.hpp"
#include "timecard/timecard_store.hpp"

namespace tasuki::timecard {

// ---------------------------------------------------------------- days

// The worker, or the agency by proxy.
Sheet apply_day(WriteTx& tx, TimecardId id, std::int64_t seen, const TimecardDay& proposed);
Sheet take_back_day(WriteTx& tx, TimecardId id, std::int64_t seen, Date on);
// 定時入力 of the contract days up to today on which nothing was entered; what is not over yet
// waits while others are missing.
Sheet fill(WriteTx& tx, TimecardId id, std::int64_t seen);

// One of the client's approvers: the days that are named, or every day that is applied for. No day
// named is an error, for nobody approves what was not chosen.
Sheet approve_days(WriteTx& tx, TimecardId id, std::int64_t seen, std::vector<Date> dates);
Sheet approve_applied_days(WriteTx& tx, TimecardId id, std::int64_t seen);
Sheet return_day(WriteTx& tx, TimecardId id, std::int64_t seen, Date on, const std::string& reason);
Sheet withdraw_day_approval(WriteTx& tx, TimecardId id, std::int64_t seen, Date on);

// The raw punch; it never becomes an applied time by itself.
Punch punch(WriteTx& tx, AssignmentId assignment, PunchKind kind);

// ---------------------------------------------------------------- closing

Sheet apply_closing(WriteTx& tx, TimecardId id, std::int64_t seen);
Sheet take_back_closing(WriteTx& tx, TimecardId id, std::int64_t seen);
Sheet approve_closing(WriteTx& tx, TimecardId id, std::int64_t seen);
Sheet return_closing(WriteTx& tx, TimecardId id, std::int64_t seen, const std::string& reason);
Sheet withdraw_closing_approval(WriteTx& tx, TimecardId id, std::int64_t seen);
Sheet lock(WriteTx& tx, TimecardId id, std::int64_t seen);
Sheet unlock(WriteTx& tx, TimecardId id, std::int64_t seen, const std::string& reason);
// All of them or none; throws with what speaks against each.
std::vector<Sheet> download(WriteTx& tx, std::vector<TimecardId> ids);

// One card of a bulk act: done, or why not.
struct BulkRow {
  TimecardId id;
  bool done = false;
  std::string code;
  std::string message_ja;
  std::string message_en;
};
BOOST_DESCRIBE_STRUCT(BulkRow, (), (id, done, code, message_ja, message_en))

// Approves the closing of cards applied for, and of open cards every day applied for. `seen` is
// empty or has a version for each card.
std::vector<BulkRow> approve_cards(WriteTx& tx, const std::vector<TimecardId>& ids,
                                   const std::vector<std::int64_t>& seen);
std::vector<BulkRow> lock_cards(WriteTx& tx, const std::vector<TimecardId>& ids);

// Up to three accounts of the client; with `following` also the later cards of the assignment.
Sheet set_approvers(WriteTx& tx, TimecardId id, std::int64_t seen,
                    const std::vector<AccountId>& approvers, bool following);

// ---------------------------------------------------------------- papers

// The notice of a month's cards as the contract stood on their days, up to today.
forms::WorkRecordNotice notice_of_month(ReadTx& tx, const std::vector<Sheet>& sheets,
                                        YearMonth month);

// 就業状況（実績）の通知 of a month, from its approved cards, delivered to the agency.
PaperId issue_work_record_notice(WriteTx& tx, AssignmentId assignment, YearMonth month);

// ---------------------------------------------------------------- what the contract makes happen
// Registered in app/reactions.cpp.

// On contract::NoticeDelivered: the half-month cards of the assignment. Repeating changes nothing.
void open_cards(WriteTx& tx, const contract::Assignment& assignment);
// On contract::AssignmentEnded: what lies after the last day goes.
void close_cards(WriteTx& tx, const contract::Assignment& assignment);
// On contract::ContractChanged, after the assignments have followed it: the plan of the cards.
void follow_change(WriteTx& tx, const contract::ContractChanged& event);

// ---------------------------------------------------------------- announced

struct ClosingApproved {
  Card card;
};
struct CardLocked {
  Card card;
};
// A room that has used the locked time may refuse by throwing a Problem.
struct CardUnlocked {
  Card card;
};

}  // namespace tasuki::timecard
