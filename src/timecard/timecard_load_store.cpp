#include <algorithm>

#include "platform/statutory.hpp"
#include "timecard/timecard_store.hpp"

namespace tasuki::timecard::cards {
namespace {

// One row of timecard_day as the questions below ask for it.
struct DayRow {
  TimecardId timecard_id;
  AssignmentId assignment_id;
  Date worked_on{};
  DayKind kind{};
  std::optional<DayMinute> start_min;
  std::optional<DayMinute> end_min;
  std::vector<TimeSpan> breaks;
  std::string remark;
  DayState state{};
  bool by_proxy = false;
  std::string return_reason;
};
BOOST_DESCRIBE_STRUCT(DayRow, (),
                      (timecard_id, assignment_id, worked_on, kind, start_min, end_min, breaks,
                       remark, state, by_proxy, return_reason))

struct HoursRow {
  Date effective_from{};
  contract::Hours hours;
};
BOOST_DESCRIBE_STRUCT(HoursRow, (), (effective_from, hours))

// ---------------------------------------------------------------- the questions

Statement card_question(TimecardId id, bool hold) {
  static const std::string sql = "select " + columns<Card>() + " from timecard where id = $1";
  static const std::string held = sql + " for update";
  return ReadTx::question(hold ? held : sql, id);
}

// Two cards of one worker are never changed at the same moment: nobody works in two places at once.
Statement hold_worker(TimecardId id) {
  return ReadTx::question(
      "select pg_advisory_xact_lock(hashtextextended('timecard.worker', worker_id))::text"
      " from timecard where id = $1",
      id);
}

Statement assignment_question(TimecardId id) {
  return ReadTx::question(
      "select a.starts_on, a.ends_on from timecard c join assignment a on a.agency_id = c.agency_id"
      " and a.id = c.assignment_id where c.id = $1",
      id);
}

Statement hours_question(TimecardId id) {
  return ReadTx::question(
      "select h.effective_from, h.hours from timecard c join assignment_hours h on h.agency_id ="
      " c.agency_id and h.assignment_id = c.assignment_id where c.id = $1"
      " order by h.effective_from, h.id",
      id);
}

// The worker's days of the month and a week before it: overlaps, the 40 hours of the week, and the
// month's work on days off all need them.
Statement days_question(TimecardId id) {
  static const std::string sql =
      "select " + columns<DayRow>("d") +
      " from timecard c join timecard_day d on d.agency_id = c.agency_id and d.worker_id ="
      " c.worker_id and d.worked_on >= date_trunc('month', c.period_from::timestamp)::date - 6"
      " and d.worked_on <= (date_trunc('month', c.period_from::timestamp) + interval '1 "
      "month')::date"
      " + 1 where c.id = $1 order by d.worked_on";
  return ReadTx::question(sql, id);
}

Statement rules_question(TimecardId id) {
  return ReadTx::question(
      "select w.week_starts_on, w.statutory_holiday from timecard c join working_rules w on"
      " w.company_id = c.agency_id and w.effective_from <= c.period_from where c.id = $1"
      " order by w.effective_from desc limit 1",
      id);
}

// The agreement of the establishment that the worker belongs to; of the only one that has any,
// where none is said.
Statement agreed_question(TimecardId id) {
  return ReadTx::question(
      "select o.per_day_min, o.per_month_min, o.holiday_days_per_month, o.starts_on,"
      " o.per_year_min, o.special_clause, o.special_per_month_min, o.special_per_year_min,"
      " o.special_months_per_year, o.research_exempt from timecard c join worker w on w.company_id "
      "= c.agency_id and w.id = c.worker_id join overtime_agreement o on"
      " o.company_id = c.agency_id and o.establishment_id = coalesce(w.establishment_id,"
      " (select max(x.establishment_id) from overtime_agreement x where x.company_id = c.agency_id"
      " having count(distinct x.establishment_id) = 1)) and o.starts_on <="
      " c.period_from and o.ends_on >= c.period_from where c.id = $1 order by o.starts_on desc"
      " limit 1",
      id);
}

Statement punches_question(TimecardId id) {
  return ReadTx::question(
      "select p.at, p.kind from timecard c join punch p on p.agency_id = c.agency_id and"
      " p.assignment_id = c.assignment_id and p.at >= c.period_from::timestamp at time zone 'UTC'"
      " - interval '9 hours' and p.at < c.period_to::timestamp at time zone 'UTC' + interval '39"
      " hours' where c.id = $1 order by p.at, p.id",
      id);
}

Statement events_question(TimecardId id) {
  return ReadTx::question(
      "select e.at, e.verb, e.side, e.actor_name, e.note from timecard c join timecard_event e on"
      " e.agency_id = c.agency_id and e.timecard_id = c.id where c.id = $1 order by e.id",
      id);
}

// Overtime of the assignment's year before the month of the card; the month itself is among the
// days.
Statement overtime_question(TimecardId id) {
  return ReadTx::question(
      "select coalesce(sum(d.overtime_min), 0) from timecard c join assignment a on a.agency_id ="
      " c.agency_id and a.id = c.assignment_id join timecard_day d on d.agency_id = c.agency_id"
      " and d.worker_id = c.worker_id and d.assignment_id = c.assignment_id and d.worked_on >="
      " (a.starts_on + make_interval(years => extract(year from age(c.period_from,"
      " a.starts_on))::int))::date and d.worked_on < date_trunc('month',"
      " c.period_from::timestamp)::date where c.id = $1",
      id);
}

// The approvers of a card of which none was named: those the client published for this agency.
Statement published_question(TimecardId id) {
  return ReadTx::question(
      "select p.account_id, p.name from timecard c join partnership_contact p on p.agency_id ="
      " c.agency_id and p.client_id = c.client_id and p.timecard_approver where c.id = $1"
      " order by p.id limit 3",
      id);
}

// Whom the client's person stands in for today.
Statement delegates_question(const ReadTx& tx) {
  return ReadTx::question(
      "select d.account_id, a.name from delegate d join account a on a.id = d.account_id where"
      " d.delegate_account_id = $1 and d.starts_on <= $2 and d.ends_on >= $2 order by d.id",
      tx.actor().account_id, tx.today());
}

// ---------------------------------------------------------------- the answers

void take_hours(CardFacts& facts, const Rows& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto row = rows.row<HoursRow>(i);
    if (i == 0) {
      facts.hours = hours_of(row.hours);
    } else {
      facts.later_hours.push_back({row.effective_from, hours_of(row.hours)});
    }
  }
}

void take_days(Sheet& sheet, const Rows& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto row = rows.row<DayRow>(i);
    TimecardDay day{row.worked_on,         row.kind,   row.start_min, row.end_min,
                    std::move(row.breaks), row.remark, row.state,     row.by_proxy,
                    row.return_reason};
    if (row.timecard_id == sheet.card.id) {
      sheet.days.push_back(std::move(day));
    } else {
      sheet.others.push_back({row.timecard_id, row.assignment_id, std::move(day)});
    }
  }
}

void take_approvers(Card& card, const Rows& published) {
  if (!card.approver_ids.empty()) return;
  for (std::size_t i = 0; i < published.size(); ++i) {
    card.approver_ids.push_back(published.get<AccountId>(i, 0));
    card.approver_names.push_back(published.get<std::string>(i, 1));
  }
}

bool among(const std::vector<AccountId>& ids, AccountId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

CardActor actor_of(const ReadTx& tx, const Card& card, const Rows* stands_in_for) {
  const Actor& person = tx.actor();
  CardActor actor;
  actor.side = person.side == Side::worker   ? ActorSide::worker
               : person.side == Side::client ? ActorSide::client
                                             : ActorSide::agency;
  actor.own_card = person.worker_id == card.worker_id && person.company_id == card.agency_id;
  actor.is_approver = among(card.approver_ids, person.account_id);
  for (std::size_t i = 0; stands_in_for != nullptr && i < stands_in_for->size(); ++i) {
    if (actor.is_approver) break;  // in the own name, or found
    if (!among(card.approver_ids, stands_in_for->get<AccountId>(i, 0))) continue;
    actor.is_approver = true;
    actor.stands_in_for = stands_in_for->get<std::string>(i, 1);
  }
  return actor;
}

void require_holidays(const Sheet& sheet) {
  bool needed = sheet.facts.hours.national_holidays_off;
  for (const HoursFrom& later : sheet.facts.later_hours) {
    needed = needed || later.hours.national_holidays_off;
  }
  if (needed && !sheet.facts.holidays->covers(sheet.card.period_to)) {
    throw Problem(Code::no_statutory_table,
                  {std::to_string(year_of(sheet.card.period_to)), "祝日"});
  }
}

enum class Hold { nothing, card, worker };

Sheet load_sheet(ReadTx& tx, TimecardId id, Hold hold) {
  const bool client = tx.actor().side == Side::client;
  const bool worker = tx.actor().side == Side::worker;
  std::vector<Statement> questions;
  questions.push_back(card_question(id, hold != Hold::nothing));
  if (hold == Hold::worker) questions.push_back(hold_worker(id));
  const std::size_t first = questions.size();
  questions.push_back(assignment_question(id));
  questions.push_back(hours_question(id));
  questions.push_back(punches_question(id));
  questions.push_back(events_question(id));
  questions.push_back(overtime_question(id));
  if (!client) questions.push_back(days_question(id));
  if (!client) questions.push_back(rules_question(id));
  if (!client) questions.push_back(agreed_question(id));
  if (!worker) questions.push_back(published_question(id));
  if (client) questions.push_back(delegates_question(tx));
  std::vector<Rows> answers = tx.ask_all(std::move(questions));
  if (answers[0].size() == 0 || answers[first].size() == 0) throw Problem(Code::not_found);

  Sheet sheet;
  sheet.card = answers[0].row<Card>(0);
  sheet.facts.assignment =
      Period::inclusive(answers[first].get<Date>(0, 0), answers[first].get<Date>(0, 1));
  sheet.facts.holidays = &statutory::holidays();
  sheet.facts.today = tx.today();
  take_hours(sheet.facts, answers[first + 1]);
  sheet.punches = ReadTx::all_of<Punch>(answers[first + 2]);
  sheet.history = ReadTx::all_of<CardEvent>(answers[first + 3]);
  sheet.earlier_overtime_min = answers[first + 4].get<Minutes>(0, 0);
  require_holidays(sheet);
  if (!worker) take_approvers(sheet.card, answers[first + (client ? 5 : 8)]);
  sheet.actor = actor_of(tx, sheet.card, client ? &answers[first + 6] : nullptr);
  std::vector<Rows> private_part;
  if (client) {
    // Overtime is counted over all work for the agency, which the client may not see: only the
    // figures of this card's own days leave this place.
    tx.as_party(Side::agency, sheet.card.agency_id);
    private_part = tx.ask_all({days_question(id), rules_question(id)});
    tx.as_self();
  }
  take_days(sheet, client ? private_part[0] : answers[first + 5]);
  const Rows& rules_row = client ? private_part[1] : answers[first + 6];
  sheet.rules = law_rules(rules_row.size() == 0 ? AgencyRules{} : rules_row.row<AgencyRules>(0));
  if (!client && answers[first + 7].size() == 1) {
    sheet.agreed = answers[first + 7].row<AgreedOvertime>(0);
  }
  return sheet;
}

}  // namespace

namespace {

Sheet require_seen(Sheet sheet, std::int64_t seen) {
  if (sheet.card.version != seen) throw Problem(Code::stale_version);
  return sheet;
}

}  // namespace

Sheet load(ReadTx& tx, TimecardId id) { return load_sheet(tx, id, Hold::nothing); }

void load_earlier_days(ReadTx& tx, Sheet& sheet) {
  if (!sheet.agreed || tx.actor().side != Side::agency) return;
  const Date from = earlier_days_from(*sheet.agreed, sheet.card.period_from);
  const Date loaded_from = first_day(month_containing(sheet.card.period_from)) - 6 * one_day;
  const Period needed = law::days_needed({from, loaded_from}, sheet.rules);
  const Rows rows = tx.query("select " + columns<DayRow>("d") +
                                 " from timecard_day d where d.agency_id = $1 and d.worker_id = $2"
                                 " and d.worked_on >= $3 and d.worked_on < $4 order by d.worked_on",
                             sheet.card.agency_id, sheet.card.worker_id, needed.from, loaded_from);
  Sheet earlier;
  take_days(earlier, rows);
  sheet.earlier_days = std::move(earlier.others);
  sheet.earlier_from = from;
}

Sheet load_for_change(WriteTx& tx, TimecardId id) { return load_sheet(tx, id, Hold::card); }

Sheet load_for_change(WriteTx& tx, TimecardId id, std::int64_t seen) {
  return require_seen(load_sheet(tx, id, Hold::card), seen);
}

Sheet load_for_entry(WriteTx& tx, TimecardId id, std::int64_t seen) {
  return require_seen(load_sheet(tx, id, Hold::worker), seen);
}

CardFacts facts_of_assignment(ReadTx& tx, AssignmentId assignment) {
  const std::vector<Rows> answers = tx.ask_all(
      {ReadTx::question("select starts_on, ends_on from assignment where id = $1", assignment),
       ReadTx::question(
           "select effective_from, hours from assignment_hours where assignment_id = $1"
           " order by effective_from, id",
           assignment)});
  if (answers[0].size() == 0) throw Problem(Code::not_found);
  CardFacts facts;
  facts.assignment = Period::inclusive(answers[0].get<Date>(0, 0), answers[0].get<Date>(0, 1));
  facts.holidays = &statutory::holidays();
  facts.today = tx.today();
  take_hours(facts, answers[1]);
  return facts;
}

}  // namespace tasuki::timecard::cards
