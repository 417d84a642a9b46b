#pragma once
// Time cards in the database. A sheet is loaded in one message (two for the client, whose figures
// are counted as the agency); a change is written together with the commit.

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.hpp"
#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {

struct CardLine {  // a row of the lists
  TimecardId id;
  std::int64_t version = 0;
  CardState state{};
  AssignmentId assignment_id;
  ContractId contract_id;
  std::string worker_name;
  std::string worker_code;
  std::string client_name;
  std::string agency_name;
  std::string work_name;
  Date period_from{};
  Date period_to{};
  std::int32_t missing_days = 0;  // 「!」 up to today
  std::int32_t days_to_approve = 0;
  std::int32_t returned_days = 0;
  std::int32_t approved_days = 0;
  std::int32_t total_min = 0;  // worked minutes entered so far
  // The client's person who asks is one of the approvers, or the delegate of one today.
  bool mine = false;
  std::optional<Instant> downloaded_at;
  std::int32_t edition = 1;
};
BOOST_DESCRIBE_STRUCT(CardLine, (),
                      (id, version, state, assignment_id, contract_id, worker_name, worker_code,
                       client_name, agency_name, work_name, period_from, period_to, missing_days,
                       days_to_approve, returned_days, approved_days, total_min, mine,
                       downloaded_at, edition))

struct CardFilter {
  std::string state;  // "" = any
  std::optional<YearMonth> month_ym;
  std::string q;               // begins the worker's name or code, or the client's name
  std::int64_t worker_id = 0;  // 0 = any
  std::int64_t client_id = 0;
  std::int64_t contract_id = 0;
  std::int64_t assignment_id = 0;
  bool mine = false;              // the client's: only cards that are CardLine::mine
  std::optional<Date> before_on;  // the last row of the page before
  std::int64_t before_id = 0;
  int limit = 50;
};

// Cards in each state. What is above `counted_to` is more than that, and not counted further.
struct CardCounts {
  std::int64_t open = 0;
  std::int64_t applied = 0;
  std::int64_t approved = 0;
  std::int64_t locked = 0;
  std::int64_t counted_to = 0;
};
BOOST_DESCRIBE_STRUCT(CardCounts, (), (open, applied, approved, locked, counted_to))

struct RulesRow {
  Date effective_from{};
  Weekday week_starts_on = Weekday::sunday;
  Weekday statutory_holiday = Weekday::sunday;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(RulesRow, (), (effective_from, week_starts_on, statutory_holiday, version))

namespace cards {

// Throw not_found.
Sheet load(ReadTx& tx, TimecardId id);
// The earlier days that the 36協定 looks at, for the agency, which alone answers for it.
void load_earlier_days(ReadTx& tx, Sheet& sheet);
// Holds the card until the end of the transaction.
Sheet load_for_change(WriteTx& tx, TimecardId id);
// The same, for the version that was seen; throws stale_version.
Sheet load_for_change(WriteTx& tx, TimecardId id, std::int64_t seen);
// Holds other entries of the same worker too, so that none can overlap unseen.
Sheet load_for_entry(WriteTx& tx, TimecardId id, std::int64_t seen);

// Waits for the commit; the card is held, so that the version cannot have moved.
void save(WriteTx& tx, Card& card);
// The day alone; `overtime` is what of it lies beyond the contract's scheduled time.
void save_day(WriteTx& tx, const Sheet& sheet, const TimecardDay& day, Minutes overtime);
void raise_version(WriteTx& tx, Card& card);
// In the actor's name; a delegate's act names the approver it was done for.
void add_event(WriteTx& tx, Sheet& sheet, std::string_view verb, const std::string& note = "");
std::string acting_name(const ReadTx& tx, const Sheet& sheet);

std::vector<CardLine> list(ReadTx& tx, const CardFilter& filter);
CardCounts counts(ReadTx& tx, const CardFilter& filter);  // whatever the filter's state

// The card of an assignment in whose period the day lies.
std::optional<TimecardId> of_day(ReadTx& tx, AssignmentId assignment, Date on);
std::vector<TimecardId> of_month(ReadTx& tx, AssignmentId assignment, YearMonth month);

// Where a worker may punch: the assignment as the worker sees it.
struct PunchPlace {
  CompanyId agency_id;
  CompanyId client_id;
  WorkerId worker_id;
  Date starts_on{};
  Date ends_on{};
};
PunchPlace punch_place(ReadTx& tx, AssignmentId assignment);
void add_punch(WriteTx& tx, const PunchPlace& place, AssignmentId assignment, PunchKind kind);

// ---------------------------------------------------------------- opening and closing cards

// As the agency.
void open(WriteTx& tx, AssignmentId assignment, const Period& closing,
          const std::vector<Date>& planned_on);
void set_planned(WriteTx& tx, AssignmentId assignment, const Period& closing,
                 const std::vector<Date>& planned_on);
// Removes cards that begin after the day, and what was entered for later days.
void drop_after(WriteTx& tx, AssignmentId assignment, Date last_on);
// The hours of an assignment by effective day, and its days.
CardFacts facts_of_assignment(ReadTx& tx, AssignmentId assignment);

// ---------------------------------------------------------------- people

struct Approver {
  AccountId id;
  std::string name;
};
// Accounts of the client that may approve, among those asked for; as the client.
std::vector<Approver> approvers(ReadTx& tx, const std::vector<AccountId>& ids);
void set_approvers(WriteTx& tx, const Card& card, const std::vector<Approver>& approvers,
                   bool following);
std::vector<Approver> approver_choices(ReadTx& tx);

// The worker's account; as the agency.
AccountId account_of_worker(ReadTx& tx, WorkerId worker);

// ---------------------------------------------------------------- the agency's rules

std::vector<RulesRow> rules(ReadTx& tx);
void put_rules(WriteTx& tx, const RulesRow& row);
std::optional<Date> last_locked(ReadTx& tx);

}  // namespace cards
}  // namespace tasuki::timecard
