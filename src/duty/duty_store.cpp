#include "duty/duty_store.hpp"

namespace tasuki::duty::duties {
namespace {

std::string line_columns() { return columns<Line>(); }

struct Cursor {
  std::string due;  // "" = without a day
  std::int64_t id = 0;
};

Cursor parse_cursor(const std::string& text) {
  const auto mark = text.rfind('_');
  if (mark == std::string::npos) return {};
  return {text.substr(0, mark), std::strtoll(text.c_str() + mark + 1, nullptr, 10)};
}

// What travels to the database for a new or changed duty.
struct WantedRow {
  std::int64_t id = 0;
  std::string side;
  std::int64_t department_id = 0;
  std::string permission;
  std::string kind;
  Urgency urgency{};
  Subject subject{};
  std::int64_t subject_id = 0;
  std::string subject_key;
  std::vector<std::string> params;
  std::string link;
  std::optional<Date> due_on;
  int step = 0;
};
BOOST_DESCRIBE_STRUCT(WantedRow, (),
                      (id, side, department_id, permission, kind, urgency, subject, subject_id,
                       subject_key, params, link, due_on, step))

WantedRow row_of(const ReadTx& tx, const Wanted& wanted, DutyId id = {}) {
  return {id.value,
          std::string(enum_text(tx.actor().side)),
          wanted.department_id,
          std::string(enum_text(kind_of(wanted.kind).permission)),
          std::string(wanted.kind),
          wanted.urgency,
          wanted.subject,
          wanted.subject_id,
          wanted.subject_key,
          wanted.params,
          wanted.link,
          wanted.due_on,
          wanted.step};
}

}  // namespace

std::vector<Line> list(ReadTx& tx, const Filter& filter) {
  const Cursor after = parse_cursor(filter.cursor);
  return tx.all<Line>("select " + line_columns() +
                          " from duty where company_id = (select me()) and ($1 = '' or state = $1)"
                          " and ($2 = '' or kind = $2)"
                          " and kind in (select jsonb_array_elements_text($3::jsonb))"
                          " and ($4::bigint = 0 or (coalesce(due_on, '1900-01-01'), id) >"
                          " (coalesce(nullif($5, '')::date, '1900-01-01'), $4))"
                          " order by coalesce(due_on, '1900-01-01'), id limit $6",
                      filter.state, filter.kind, filter.kinds, after.id, after.due,
                      filter.limit + 1);
}

std::vector<KindCount> counts(ReadTx& tx, const std::vector<std::string>& kinds) {
  return tx.all<KindCount>(
      "select kind, count(*) as count from duty where company_id = (select me()) and state = 'open'"
      " and kind in (select jsonb_array_elements_text($1::jsonb)) group by kind order by kind",
      kinds);
}

Line load(ReadTx& tx, DutyId id) {
  return tx.one<Line>("select " + line_columns() + " from duty where id = $1", id);
}

void decide(WriteTx& tx, DutyId id, std::int64_t seen, DutyState state, const std::string& reason) {
  const Rows changed = tx.query(
      "update duty set state = $3, reason = $4, decided_by = $5, version = version + 1"
      " where id = $1 and version = $2 returning id",
      id, seen, state, reason, tx.actor().name);
  if (changed.size() == 0) throw Problem(Code::stale_version);
}

std::vector<Kept> kept(ReadTx& tx, Subject subject, std::int64_t first, std::int64_t last) {
  return tx.all<Kept>("select " + columns<Kept>() +
                          " from duty where company_id = (select me()) and side = $1 and subject ="
                          " $2 and subject_id between $3 and $4",
                      tx.actor().side, subject, first, last);
}

void apply(WriteTx& tx, const Difference& difference) {
  if (!difference.added.empty()) {
    std::vector<WantedRow> rows;
    for (const Wanted& wanted : difference.added) rows.push_back(row_of(tx, wanted));
    tx.run(
        "insert into duty (company_id, side, department_id, permission, kind, urgency, subject,"
        " subject_id, subject_key, params, link, due_on, step, first_seen_on) select me(), r.side,"
        " r.department_id, r.permission, r.kind, r.urgency, r.subject, r.subject_id, r.subject_key,"
        " r.params, r.link, r.due_on, r.step, $2 from"
        " jsonb_populate_recordset(null::duty, $1::jsonb) r",
        rows, tx.today());
  }
  if (!difference.changed.empty()) {
    std::vector<WantedRow> rows;
    for (const auto& [id, wanted] : difference.changed) rows.push_back(row_of(tx, wanted, id));
    // Open again after it was closed: as if it were new.
    tx.run(
        "update duty d set department_id = r.department_id, urgency = r.urgency,"
        " params = r.params, link = r.link, due_on = r.due_on, step = r.step, state = 'open',"
        " reason = '', decided_by = '', closed_on = null, mailed_step = case when d.state = 'open'"
        " then d.mailed_step end, first_seen_on = case when d.state = 'done' then $2 else"
        " d.first_seen_on end, version = d.version + 1"
        " from jsonb_populate_recordset(null::duty, $1::jsonb) r"
        " where d.id = r.id and d.company_id = (select me())",
        rows, tx.today());
  }
  if (!difference.closed.empty()) {
    tx.run(
        "update duty set state = 'done', closed_on = $2, version = version + 1"
        " where company_id = (select me()) and id in"
        " (select jsonb_array_elements_text($1::jsonb)::bigint)",
        difference.closed, tx.today());
  }
}

std::vector<Recipient> recipients(ReadTx& tx, Side side) {
  return tx.all<Recipient>(
      "select id, department_id, to_jsonb(permissions) as permissions from account where company_id"
      " = (select me()) and active and email <> '' and side in ('agency', 'client') and"
      " ($1 = side or (select is_agency and is_client from company where id = (select me())))",
      side);
}

std::vector<MailLine> to_mail(ReadTx& tx) {
  return tx.all<MailLine>(
      "select kind, urgency, department_id, due_on, params,"
      " (mailed_step is null or step < mailed_step) as fresh from duty"
      " where company_id = (select me()) and side = $1 and state = 'open'"
      " order by (mailed_step is null or step < mailed_step) desc, due_on nulls first, id limit"
      " 5000",
      tx.actor().side);
}

void told(WriteTx& tx) {
  tx.run(
      "update duty set mailed_step = step where company_id = (select me()) and side = $1 and"
      " state = 'open' and (mailed_step is null or step < mailed_step)",
      tx.actor().side);
}

}  // namespace tasuki::duty::duties
