#pragma once
// A stored card with everything its rules and its screen look at, and what is computed from it.
// Pure: the store fills a Sheet, the rules and the view read it.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "contract/assignment/assignment.hpp"
#include "timecard/timecard.hpp"
#include "timecard/timecard_states.hpp"

namespace tasuki::timecard {

inline constexpr std::size_t kMostApprovers = 3;

struct Card {  // a row of the table timecard
  TimecardId id;
  CompanyId agency_id;
  CompanyId client_id;
  ContractId contract_id;
  AssignmentId assignment_id;
  WorkerId worker_id;
  std::string worker_name;
  std::string worker_code;
  std::string client_name;
  std::string agency_name;
  std::string work_name;
  std::string workplace_name;
  std::string contract_number;
  Date period_from{};
  Date period_to{};  // inclusive
  CardState state{};
  std::vector<AccountId> approver_ids;
  std::vector<std::string> approver_names;
  bool by_proxy = false;
  std::optional<Instant> applied_at;
  std::string applied_by;
  std::optional<Instant> approved_at;
  std::string approved_by;
  std::optional<Instant> downloaded_at;
  std::optional<Instant> locked_at;
  std::int32_t edition = 1;
  std::string return_reason;
  std::int64_t version = 1;

  Period period() const { return Period::inclusive(period_from, period_to); }
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (id, agency_id, client_id, contract_id, assignment_id, worker_id, worker_name,
                       worker_code, client_name, agency_name, work_name, workplace_name,
                       contract_number, period_from, period_to, state, approver_ids, approver_names,
                       by_proxy, applied_at, applied_by, approved_at, approved_by, downloaded_at,
                       locked_at, edition, return_reason, version))

Closing closing_of(const Card& card);
void take_closing(Card& card, const Closing& closing);

struct StoredDay {  // a row of timecard_day, of this card or of another one of the worker
  TimecardId timecard_id;
  AssignmentId assignment_id;
  TimecardDay day;
};

enum class PunchKind { in, out };
BOOST_DESCRIBE_ENUM(PunchKind, in, out)

struct Punch {
  Instant at{};
  PunchKind kind{};
};
BOOST_DESCRIBE_STRUCT(Punch, (), (at, kind))

struct PlacedPunch {
  Date worked_on{};
  Punch punch;
};
std::vector<PlacedPunch> placed(const std::vector<Punch>& punches);

struct CardEvent {
  Instant at{};
  std::string verb;
  std::string side;
  std::string actor_name;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(CardEvent, (), (at, verb, side, actor_name, note))

// 就業規則 of the agency, as far as working time goes.
enum class Weekday { sunday, monday, tuesday, wednesday, thursday, friday, saturday };
BOOST_DESCRIBE_ENUM(Weekday, sunday, monday, tuesday, wednesday, thursday, friday, saturday)

struct AgencyRules {
  Weekday week_starts_on = Weekday::sunday;
  Weekday statutory_holiday = Weekday::sunday;
};
BOOST_DESCRIBE_STRUCT(AgencyRules, (), (week_starts_on, statutory_holiday))
law::WorkingTimeRules law_rules(const AgencyRules& from);

// What the 36協定 of the worker's own establishment allows; it binds the worker over all clients
// (労基法36条1項, 38条1項). Minutes beyond 8 hours a day and 40 a week count, and statutory
// holidays.
struct AgreedOvertime {
  Minutes per_day_min;
  Minutes per_month_min;
  int holiday_days_per_month = 0;
  Date starts_on{};  // its year begins here
  Minutes per_year_min;
  bool special_clause = false;    // 特別条項 (36条5項)
  Minutes special_per_month_min;  // overtime and holiday work together
  Minutes special_per_year_min;
  int special_months_per_year = 0;  // in which per_month_min may be exceeded
  bool research_exempt = false;     // 36条11項: 6項2号・3号 do not apply
};
BOOST_DESCRIBE_STRUCT(AgreedOvertime, (),
                      (per_day_min, per_month_min, holiday_days_per_month, starts_on, per_year_min,
                       special_clause, special_per_month_min, special_per_year_min,
                       special_months_per_year, research_exempt))

struct Sheet {
  Card card;
  CardFacts facts;
  std::vector<TimecardDay> days;  // of this card, entered ones and taken-back ones, by day
  std::vector<StoredDay> others;  // the worker's other days of the month and around it
  // Overtime of this assignment from the beginning of its year (counted from the assignment's first
  // day) in which the card begins, to the day before the card's month.
  Minutes earlier_overtime_min;
  law::WorkingTimeRules rules;
  std::optional<AgreedOvertime> agreed;  // never the client's to see
  // Days before the card's month that the year and the averages of the 36協定 look at; only where
  // `earlier_from` says from which day.
  std::vector<StoredDay> earlier_days;
  std::optional<Date> earlier_from;
  std::vector<Punch> punches;
  std::vector<CardEvent> history;
  CardActor actor;
};

// The contract's hours as the rules of a card read them.
ContractHours hours_of(const contract::Hours& from);
// The contract days of a closing period.
std::vector<Date> planned_days(const CardFacts& facts, const Period& closing);

// The day as stored, or an empty one.
TimecardDay day_on(const Sheet& sheet, Date on);
void put_day(Sheet& sheet, TimecardDay day);
// What the rule of a day looks at besides the card.
DayFacts day_facts(const Sheet& sheet, Date on);

// Every worked minute of this card's days, counted together with all other work of the week.
std::vector<law::ClassifiedDay> classified(const Sheet& sheet);
CardTotals totals_of(const Sheet& sheet, const std::vector<law::ClassifiedDay>& days);

struct AllWork {
  std::vector<law::WorkDay> days;
  std::size_t own = 0;  // the first so many are this card's
};
// This card's days, and of the worker's others what `needed` holds.
AllWork all_work(const Sheet& sheet, const Period& needed);

// Warnings of this card's days on which all the worker's work together goes beyond the 36協定 or
// 労基法36条6項: of the day, of the calendar month in which the card begins and, with the earlier
// days, of the agreement's year and of the averages of two to six months. A day that adds nothing
// is not blamed.
std::map<Date, Violations> over_agreement(const Sheet& sheet);
// From which day the agreement's year and the averages look at work, for a card that begins on
// `period_from`.
Date earlier_days_from(const AgreedOvertime& agreed, Date period_from);

}  // namespace tasuki::timecard
