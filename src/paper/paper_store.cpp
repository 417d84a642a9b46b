#include "paper/paper_store.hpp"

#include "paper/delivery_store.hpp"
#include "paper/law_list.hpp"
#include "platform/counter.hpp"
#include "platform/secrets.hpp"

namespace tasuki::paper {
namespace {

std::string bytea(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out = "\\x";
  out.reserve(2 + bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::string from_bytea(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string out;
  out.reserve(hex.size() / 2);
  for (std::size_t i = 2; i + 1 < hex.size(); i += 2) {
    out += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  }
  return out;
}

}  // namespace

Date keep_until(Date contract_ends_on) { return add_years(contract_ends_on, 10); }

PaperId freeze(WriteTx& tx, const Draft& draft, const json::value& record) {
  // Refused rather than printed with a wrong character in somebody's name.
  if (!repeats_words_of_others(draft.kind)) require_none(unprintable(record));
  const std::string text = json::serialize(record);
  // The issuing company numbers its papers itself; both sides may issue in one transaction.
  const int year = year_of(tx.today());
  const std::int64_t no =
      next_number(tx, tx.acting_company(), "paper:" + std::string(draft.kind), year);
  const std::string number = std::to_string(year) + "-" + std::to_string(no);
  // What hangs on no contract belongs to the department of whoever issues it, which must read it.
  const auto seen = [&](bool holds) { return holds ? std::optional(tx.now()) : std::nullopt; };
  const auto id = tx.one<PaperId>(
      "insert into paper (agency_id, client_id, worker_id, contract_id, assignment_id, kind, "
      "number,"
      " title, form_edition, record, record_sha256, issued_on, issued_at, keep_until,"
      " agency_sees_at, client_sees_at, agency_department_id, client_department_id)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,"
      " coalesce((select agency_department_id from contract where id = $4),"
      " case when $1 = me() then my_department() else 0 end),"
      " coalesce((select client_department_id from contract where id = $4),"
      " case when $2 = me() then my_department() else 0 end)) returning id",
      draft.agency_id.value, draft.client_id.value, draft.worker_id.value, draft.contract_id.value,
      draft.assignment_id.value, draft.kind, number, title_of(draft.kind),
      edition_on(draft.kind, tx.today()), text, secrets::sha256(text), tx.today(), tx.now(),
      draft.keep_until, seen(draft.agency_holds), seen(draft.client_holds));
  draw_later(tx, draft, id);
  return id;
}

void deliver(WriteTx& tx, PaperId id, Receiver to, Method method) {
  hand_over(tx, id, to, {method, {}, "", ""});
}

std::vector<std::string> sorts() { return {"-newest", "number"}; }

std::string sort_key(const Line& line, const http::ListQuery& list) {
  return list.sort == "number" ? line.number : std::to_string(line.id.value);
}

namespace papers {
namespace {

// Whether a later paper holds on the day: at once, or from the day on which its terms begin.
std::string superseded_on(Date on) {
  return "(superseded_by > 0 and coalesce(superseded_from <= date '" + text(on) + "', true))";
}

// An invoice says itself what it is (修正請求書, 適格返還請求書) and who its parties are: no
// contract names them. `p`: what stands before a column.
std::string title(const std::string& p) {
  return "coalesce(case when " + p + "kind = 'invoice' then nullif(" + p +
         "record ->> 'title', '') end, " + p + "title) as title";
}
std::string of_invoice(const std::string& member) {
  return "case when p.kind = 'invoice' then p.record #>> '{" + member + "}' end";
}

// A worker holds papers of a contract that it may not read: then the assignment names the parties.
std::string lines(Side side, Date today) {
  const bool offices = side != Side::worker;
  const std::string contract = offices ? "c." : "a.";
  return "(select p.id, p.kind, p.number, " + title("p.") + ", p.issued_on, p.contract_id, " +
         std::string(offices ? "coalesce(c.number, '')" : "''") +
         " as contract_number, p.assignment_id, coalesce(a.worker_name, '') as worker_name,"
         " coalesce(a.agency_name, " +
         contract + "agency_name, " + of_invoice("issuer,company_name") +
         ", '') as agency_name, coalesce(a.client_name, " + contract + "client_name, " +
         of_invoice("client_name") +
         ", '') as client_name, p.agency_sees_at, p.client_sees_at, p.worker_sees_at,"
         " (select max(d.read_at) from paper_delivery d where d.agency_id = p.agency_id"
         " and d.paper_id = p.id) as read_at, " +
         superseded_on(today) + " as superseded, case when superseded_by > 0 and not " +
         superseded_on(today) +
         " then superseded_from - 1 end as valid_until, case when p.record #>>"
         " '{replaces,effective_from}' > '" +
         text(today) +
         "' then (p.record #>> '{replaces,effective_from}')::date end as valid_from, p.worker_id"
         " from paper p left join assignment a on a.agency_id = p.agency_id"
         " and a.client_id = p.client_id and a.id = p.assignment_id" +
         (offices ? " left join contract c on c.agency_id = p.agency_id and c.client_id ="
                    " p.client_id and c.id = p.contract_id"
                  : "") +
         ") l";
}

}  // namespace

std::vector<Line> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query) {
  if (filter.contract_id + filter.assignment_id + filter.worker_id != 0 || !filter.kind.empty()) {
    tx.plan_for_values();
  }
  const auto id_text = [](std::int64_t id) { return id == 0 ? "" : std::to_string(id); };
  owned::List what{lines(tx.actor().side, tx.today()),
                   query.sort == "newest" ? "id" : query.sort,
                   {"number"},
                   {{"contract_id", id_text(filter.contract_id), "bigint"},
                    {"assignment_id", id_text(filter.assignment_id), "bigint"},
                    {"worker_id", id_text(filter.worker_id), "bigint"},
                    {"kind", filter.kind, "text"}}};
  what.sort_type = query.sort == "newest" ? "bigint" : "text";
  return owned::list<Line>(tx, what, query);
}

std::optional<Line> standing(ReadTx& tx, const Filter& filter) {
  for (Line& line : list(tx, filter)) {
    if (!line.superseded) return std::move(line);
  }
  return std::nullopt;
}

std::optional<Frozen> find(ReadTx& tx, PaperId id) {
  return tx.maybe<Frozen>("select id, agency_id, client_id, worker_id, kind, number, " + title("") +
                              ", form_edition, record, " + superseded_on(tx.today()) +
                              " from paper where id = $1",
                          id);
}

Frozen load(ReadTx& tx, PaperId id) {
  auto found = find(tx, id);
  if (!found) throw Problem(Code::not_found);
  return *std::move(found);
}

bool client_holds(ReadTx& tx, PaperId id) {
  return tx.maybe<bool>("select client_sees_at is not null from paper where id = $1", id)
      .value_or(false);
}

std::vector<DeliveryLine> deliveries(ReadTx& tx, PaperId id) {
  return tx.all<DeliveryLine>(
      "select " + columns<DeliveryLine>() + " from paper_delivery where paper_id = $1 order by id",
      id);
}

bool has_pdf(ReadTx& tx, PaperId id) {
  return tx.maybe<std::int64_t>("select id from paper_pdf where paper_id = $1", id).has_value();
}

std::optional<std::string> stored_pdf(ReadTx& tx, PaperId id) {
  const auto hex = tx.maybe<std::string>("select bytes from paper_pdf where paper_id = $1", id);
  if (!hex) return std::nullopt;
  return from_bytea(*hex);
}

void store_pdf(WriteTx& tx, const Frozen& paper, const std::string& bytes) {
  tx.run(
      "insert into paper_pdf (agency_id, client_id, worker_id, paper_id, sha256, bytes)"
      " values ($1, $2, $3, $4, $5, $6) on conflict (agency_id, client_id, paper_id) do nothing",
      paper.agency_id.value, paper.client_id.value, paper.worker_id.value, paper.id,
      secrets::sha256(bytes), bytea(bytes));
}

void mark_read(WriteTx& tx, PaperId id, std::string_view side) {
  tx.run(
      "update paper_delivery set read_at = coalesce(read_at, $3), read_by = case when read_at is"
      " null then $4 else read_by end where paper_id = $1 and to_side = $2",
      id, std::string(side), tx.now(), tx.actor().name);
}

void supersede(WriteTx& tx, std::string_view kind, ContractId contract, AssignmentId assignment,
               PaperId by, std::optional<Date> from) {
  // One that was to hold until a later day gives way earlier, if this one begins before.
  tx.run(
      "update paper set superseded_by = case when superseded_by = 0 then $4 else superseded_by end,"
      " superseded_from = $5 where kind = $1 and contract_id = $2"
      " and ($3::bigint = 0 or assignment_id = $3) and id <> $4"
      " and (superseded_by = 0 or superseded_from > $5)",
      std::string(kind), contract, assignment.value, by, from.value_or(tx.today()));
}

void supersede_month(WriteTx& tx, std::string_view kind, AssignmentId assignment, YearMonth month,
                     PaperId by) {
  tx.run(
      "update paper set superseded_by = $4 where kind = $1 and assignment_id = $2"
      " and record ->> 'month_ym' = $3 and id <> $4 and superseded_by = 0",
      std::string(kind), assignment, month, by);
}

}  // namespace papers

}  // namespace tasuki::paper
