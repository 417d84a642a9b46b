#include "timecard/timecard_store.hpp"

#include "company/masters.hpp"

namespace tasuki::timecard::cards {
namespace {

std::int32_t worked_minutes(const TimecardDay& day) {
  if (day.state == DayState::empty || !has_times(day.kind) || !day.start_min || !day.end_min) {
    return 0;
  }
  return law::WorkInterval{{*day.start_min, *day.end_min}, day.breaks}.worked().value;
}

constexpr int kCountedTo = 100;  // more is 「100+」: a count reads what it counts

// The client's person who asks approves the card `c`: named on it, or published for the agency
// where nobody is, or the delegate of such a one today. $1 = today, $2 = the person's account.
const std::string kCharges =
    "(select $2::bigint union all select account_id from delegate where delegate_account_id ="
    " $2::bigint and starts_on <= $1::date and ends_on >= $1::date)";
const std::string kMine =
    "(c.approver_ids ?| array(select q.id::text from " + kCharges +
    " q (id)) or (c.approver_ids = '[]' and exists (select from partnership_contact p where"
    " p.agency_id = c.agency_id and p.client_id = c.client_id and p.timecard_approver and"
    " p.account_id in " +
    kCharges + ")))";

// A page of cards with what is counted of their days. $1 and $2 as above.
std::string lines_of(const std::string& page, bool client) {
  return "select c.id, c.version, c.state, c.assignment_id, c.contract_id, c.worker_name,"
         " c.worker_code, c.client_name, c.agency_name, c.work_name, c.period_from, c.period_to,"
         " (select count(*) from jsonb_array_elements_text(c.planned_on) p where p::date <= $1)"
         " - coalesce(s.entered, 0), coalesce(s.applied, 0), coalesce(s.returned, 0),"
         " coalesce(s.approved, 0), coalesce(s.worked_min, 0), $2::bigint is not null and " +
         (client ? kMine : "false") + ", c.downloaded_at, c.edition from (" + page +
         ") c left join lateral (select count(*) filter (where d.state = 'applied') as applied,"
         " count(*) filter (where d.state = 'returned') as returned,"
         " count(*) filter (where d.state = 'approved') as approved,"
         " count(*) filter (where d.state <> 'empty' and d.worked_on <= $1"
         " and c.planned_on ? d.worked_on::text) as entered, sum(d.worked_min) as worked_min"
         " from timecard_day d where d.agency_id = c.agency_id and d.timecard_id = c.id) s on true"
         " order by c.period_from desc, c.id desc";
}

// Row-level security narrows to the owner; only what is asked for becomes part of the statement, so
// that an index fits its beginning.
class Condition {
 public:
  void add(const std::string& before, SqlParam value, const std::string& after = "") {
    params_.push_back(std::move(value));
    text_ += (text_.empty() ? " where " : " and ") + before + "$" + std::to_string(params_.size()) +
             after;
  }
  void add_text(const std::string& condition) {
    text_ += (text_.empty() ? " where " : " and ") + condition;
  }
  std::string hole(SqlParam value) {
    params_.push_back(std::move(value));
    return "$" + std::to_string(params_.size());
  }
  const std::string& text() const { return text_; }
  std::vector<SqlParam> take() { return std::move(params_); }

 private:
  std::string text_;
  std::vector<SqlParam> params_;
};

// Whose the condition is: the first two holes, as kMine takes them.
Condition asked_by(const ReadTx& tx) {
  Condition where;
  where.hole(sql::param(tx.today()));
  where.hole(sql::param(tx.actor().account_id));
  return where;
}

// All but the state.
void add_filter(Condition& where, const ReadTx& tx, const CardFilter& filter) {
  if (filter.month_ym) {
    where.add("c.period_from >= ", sql::param(first_day(*filter.month_ym)));
    where.add("c.period_from <= ", sql::param(last_day(*filter.month_ym)));
  }
  if (filter.worker_id != 0) where.add("c.worker_id = ", sql::param(filter.worker_id));
  if (filter.client_id != 0) where.add("c.client_id = ", sql::param(filter.client_id));
  if (filter.contract_id != 0) where.add("c.contract_id = ", sql::param(filter.contract_id));
  if (filter.assignment_id != 0) where.add("c.assignment_id = ", sql::param(filter.assignment_id));
  if (!filter.q.empty()) {
    const std::string q = where.hole(filter.q);
    const bool client = tx.actor().side == Side::client;  // it would search for its own name
    where.add_text("(starts_with(c.worker_search, find_text(" + q +
                   ")) or starts_with(c.worker_rest_search, find_text(" + q +
                   ")) or starts_with(c.worker_code, " + q + ")" +
                   (client ? "" : " or starts_with(c.client_search, find_text(" + q + "))") + ")");
  }
  if (filter.mine) where.add_text(kMine);
}

}  // namespace

// ---------------------------------------------------------------- changes

void save(WriteTx& tx, Card& card) {
  tx.run(
      "update timecard set state = $2, by_proxy = $3, applied_at = $4, applied_by = $5,"
      " approved_at = $6, approved_by = $7, downloaded_at = $8, locked_at = $9, edition = $10,"
      " return_reason = $11, version = version + 1 where id = $1",
      card.id, card.state, card.by_proxy, card.applied_at, card.applied_by, card.approved_at,
      card.approved_by, card.downloaded_at, card.locked_at, card.edition, card.return_reason);
  ++card.version;
}

void raise_version(WriteTx& tx, Card& card) {
  tx.run("update timecard set version = version + 1 where id = $1", card.id);
  ++card.version;
}

// The client may change a day but never makes one; the others may have to make it.
void save_day(WriteTx& tx, const Sheet& sheet, const TimecardDay& day, Minutes overtime) {
  const Card& card = sheet.card;
  const bool approved = day.state == DayState::approved;
  const auto approved_at = approved ? std::optional(tx.now()) : std::nullopt;
  const std::string by = approved ? acting_name(tx, sheet) : "";
  if (tx.actor().side == Side::client) {
    tx.run(
        "update timecard_day set state = $4, return_reason = $5, approved_at = $6, approved_by = "
        "$7,"
        " version = version + 1 where agency_id = $1 and timecard_id = $2 and worked_on = $3",
        card.agency_id, card.id, day.worked_on, day.state, day.return_reason, approved_at, by);
    return;
  }
  tx.run(
      "insert into timecard_day (agency_id, client_id, worker_id, timecard_id, assignment_id,"
      " worked_on, kind, start_min, end_min, breaks, remark, state, by_proxy, applied_at, "
      "worked_min, overtime_min)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
      " on conflict (agency_id, timecard_id, worked_on) do update set kind = excluded.kind,"
      " start_min = excluded.start_min, end_min = excluded.end_min, breaks = excluded.breaks,"
      " remark = excluded.remark, state = excluded.state, by_proxy = excluded.by_proxy,"
      " return_reason = '', applied_at = excluded.applied_at, approved_at = null, approved_by = '',"
      " worked_min = excluded.worked_min, overtime_min = excluded.overtime_min, version = "
      "timecard_day.version + 1",
      card.agency_id, card.client_id, card.worker_id, card.id, card.assignment_id, day.worked_on,
      day.kind, day.start_min, day.end_min, day.breaks, day.remark, day.state, day.by_proxy,
      tx.now(), worked_minutes(day), overtime);
}

void add_event(WriteTx& tx, Sheet& sheet, std::string_view verb, const std::string& note) {
  const Card& card = sheet.card;
  const CardEvent event{tx.now(), std::string(verb), std::string(enum_text(tx.actor().side)),
                        acting_name(tx, sheet), note};
  tx.run(
      "insert into timecard_event (agency_id, client_id, worker_id, timecard_id, at, verb, side,"
      " actor_name, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      card.agency_id, card.client_id, card.worker_id, card.id, event.at, event.verb, event.side,
      event.actor_name, event.note);
  sheet.history.push_back(event);
}

std::string acting_name(const ReadTx& tx, const Sheet& sheet) {
  return company::acting_name(tx.actor().name, sheet.actor.stands_in_for);
}

// ---------------------------------------------------------------- lists

std::vector<CardLine> list(ReadTx& tx, const CardFilter& filter) {
  if (!filter.q.empty() || !filter.state.empty()) tx.plan_for_values();
  Condition where = asked_by(tx);
  add_filter(where, tx, filter);
  if (!filter.state.empty()) where.add("c.state = ", filter.state);
  if (filter.before_on) {
    where.add_text("(c.period_from, c.id) < (" + where.hole(sql::param(*filter.before_on)) +
                   "::date, " + where.hole(sql::param(filter.before_id)) + "::bigint)");
  }
  const std::string limit = std::to_string(filter.limit);  // known to the plan: see owned.cpp
  Statement statement{lines_of("select * from timecard c" + where.text() +
                                   " order by c.period_from desc, c.id desc limit " + limit,
                               tx.actor().side == Side::client),
                      {}};
  statement.params = where.take();
  return ReadTx::all_of<CardLine>(tx.ask_all({std::move(statement)})[0]);
}

CardCounts counts(ReadTx& tx, const CardFilter& filter) {
  if (!filter.q.empty()) tx.plan_for_values();
  Condition where = asked_by(tx);
  where.add_text("$1::date is not null and $2::bigint is not null");
  add_filter(where, tx, filter);
  const std::string others = where.text() + (where.text().empty() ? " where " : " and ");
  std::string figures;
  for (const char* state : {"open", "applied", "approved", "locked"}) {
    figures += "(select count(*) from (select from timecard c" + others + "c.state = '" + state +
               "' limit " + std::to_string(kCountedTo + 1) + ") n), ";
  }
  Statement statement{"select " + figures + std::to_string(kCountedTo), where.take()};
  return tx.ask_all({std::move(statement)})[0].row<CardCounts>(0);
}

std::optional<TimecardId> of_day(ReadTx& tx, AssignmentId assignment, Date on) {
  return tx.maybe<TimecardId>(
      "select c.id from timecard c join assignment a on a.agency_id = c.agency_id and a.id ="
      " c.assignment_id where a.id = $1 and c.period_from <= $2 and c.period_to >= $2",
      assignment, on);
}

std::vector<TimecardId> of_month(ReadTx& tx, AssignmentId assignment, YearMonth month) {
  return tx.all<TimecardId>(
      "select c.id from timecard c join assignment a on a.agency_id = c.agency_id and a.id ="
      " c.assignment_id where a.id = $1 and c.period_from >= $2 and c.period_from <= $3"
      " order by c.period_from",
      assignment, first_day(month), last_day(month));
}

// ---------------------------------------------------------------- punches

PunchPlace punch_place(ReadTx& tx, AssignmentId assignment) {
  const Rows rows = tx.query(
      "select agency_id, client_id, worker_id, starts_on, ends_on from assignment where id = $1",
      assignment);
  if (rows.size() == 0) throw Problem(Code::not_found);
  return {rows.get<CompanyId>(0, 0), rows.get<CompanyId>(0, 1), rows.get<WorkerId>(0, 2),
          rows.get<Date>(0, 3), rows.get<Date>(0, 4)};
}

void add_punch(WriteTx& tx, const PunchPlace& place, AssignmentId assignment, PunchKind kind) {
  tx.run(
      "insert into punch (agency_id, client_id, worker_id, assignment_id, at, kind)"
      " values ($1, $2, $3, $4, $5, $6)",
      place.agency_id, place.client_id, place.worker_id, assignment, tx.now(), kind);
}

// ---------------------------------------------------------------- the agency's rules

std::vector<RulesRow> rules(ReadTx& tx) {
  return tx.all<RulesRow>("select " + columns<RulesRow>() +
                          " from working_rules where company_id = me() order by effective_from");
}

void put_rules(WriteTx& tx, const RulesRow& row) {
  tx.run(
      "insert into working_rules (company_id, effective_from, week_starts_on, statutory_holiday)"
      " values (me(), $1, $2, $3) on conflict (company_id, effective_from) do update set"
      " week_starts_on = excluded.week_starts_on, statutory_holiday = excluded.statutory_holiday,"
      " version = working_rules.version + 1",
      row.effective_from, row.week_starts_on, row.statutory_holiday);
}

std::optional<Date> last_locked(ReadTx& tx) {
  return tx.one<std::optional<Date>>("select max(period_to) from timecard where state = 'locked'");
}

}  // namespace tasuki::timecard::cards
