#include "inquiry/inquiry_store.hpp"

namespace tasuki::inquiry {
namespace {

// A row of the client's list; what is counted is counted only for the rows of the page.
constexpr const char* kLines =
    "(select i.id, i.number, i.kind, i.state, i.work_name, i.starts_on, i.headcount,"
    " i.reply_by_on, (select count(*) from inquiry_recipient r where r.client_id = i.company_id"
    " and r.inquiry_id = i.id) as sent_count, (select count(*) from inquiry_recipient r where"
    " r.client_id = i.company_id and r.inquiry_id = i.id and r.answered_at is not null) as"
    " answered_count, i.answer_recipient_name, i.updated_at, i.version, i.work_search"
    " from inquiry i) l";

owned::List list_of(std::string source, std::vector<std::string> search, const Filter& filter,
                    const http::ListQuery& query) {
  owned::List what{std::move(source),
                   query.sort == "newest" ? "id" : query.sort,
                   std::move(search),
                   {{"state", filter.state, "text"}, {"kind", filter.kind, "text"}}};
  what.sort_type = query.sort == "newest" ? "bigint" : query.sort == "number" ? "text" : "date";
  return what;
}

}  // namespace

std::vector<std::string> sorts() { return {"-newest", "number", "starts_on", "reply_by_on"}; }

namespace inquiries {

Inquiry load(ReadTx& tx, InquiryId id) {
  return tx.one<Inquiry>("select " + columns<Inquiry>() + " from inquiry where id = $1", id);
}

Inquiry load_for_update(WriteTx& tx, InquiryId id, std::int64_t seen) {
  auto inquiry = tx.one<Inquiry>(
      "select " + columns<Inquiry>() + " from inquiry where id = $1 for update", id);
  if (inquiry.version != seen) throw Problem(Code::stale_version);
  return inquiry;
}

void insert(WriteTx& tx, Inquiry& inquiry) {
  inquiry.updated_at = tx.now();
  tx.insert("inquiry", inquiry);
}

void save(WriteTx& tx, Inquiry& inquiry) {
  inquiry.updated_at = tx.now();
  tx.update("inquiry", inquiry);
}

void remove_draft(WriteTx& tx, InquiryId id) {
  tx.run("delete from inquiry where id = $1 and state = 'draft'", id);
}

std::vector<Line> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query) {
  if (!filter.state.empty() || !filter.kind.empty()) tx.plan_for_values();
  owned::List what = list_of(kLines, {"number", "work_search"}, filter, query);
  if (filter.answered) what.filters.push_back({"(answered_count > 0)", "true", "boolean"});
  return owned::list<Line>(tx, what, query);
}

std::vector<Partner> partners(ReadTx& tx) {
  return tx.all<Partner>(
      "select id, agency_id, agency_name from partnership where client_id = me()"
      " and state = 'active' order by agency_name, id");
}

std::string client_name(ReadTx& tx) {
  return tx.one<std::string>("select name from company where id = me()");
}

std::vector<Colleague> colleagues(ReadTx& tx) {
  return tx.all<Colleague>(
      "select id, name from account where company_id = me() and side in ('agency', 'client')"
      " and active and 'inquiry_write' = any (permissions) order by name, id");
}

std::vector<std::int64_t> answer_recipients(ReadTx& tx, CompanyId agency, CompanyId client) {
  return tx.all<std::int64_t>(
      "select account_id from partnership_contact where agency_id = $1 and client_id = $2"
      " and answer_recipient order by id",
      agency, client);
}

}  // namespace inquiries

namespace recipients {

void insert(WriteTx& tx, Recipient& recipient) { tx.insert("inquiry_recipient", recipient); }
void save(WriteTx& tx, Recipient& recipient) { tx.update("inquiry_recipient", recipient); }

Recipient load(ReadTx& tx, RecipientId id) {
  return tx.one<Recipient>(
      "select " + columns<Recipient>() + " from inquiry_recipient where id = $1", id);
}

Recipient load_for_update(WriteTx& tx, RecipientId id, std::int64_t seen) {
  auto recipient = tx.one<Recipient>(
      "select " + columns<Recipient>() + " from inquiry_recipient where id = $1 for update", id);
  if (recipient.version != seen) throw Problem(Code::stale_version);
  return recipient;
}

std::vector<Recipient> of_inquiry(ReadTx& tx, InquiryId id) {
  return tx.all<Recipient>("select " + columns<Recipient>() +
                               " from inquiry_recipient where inquiry_id = $1 order by id",
                           id);
}

std::vector<Recipient> of_inquiry_for_update(WriteTx& tx, InquiryId id) {
  return tx.all<Recipient>(
      "select " + columns<Recipient>() +
          " from inquiry_recipient where inquiry_id = $1 order by id for update",
      id);
}

std::vector<ReceivedLine> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query) {
  if (!filter.state.empty() || !filter.kind.empty() || filter.client_id != 0) tx.plan_for_values();
  owned::List what =
      list_of("inquiry_recipient", {"number", "work_search", "client_search"}, filter, query);
  what.filters.push_back(
      {"client_id", filter.client_id == 0 ? "" : std::to_string(filter.client_id), "bigint"});
  return owned::list<ReceivedLine>(tx, what, query);
}

std::vector<Recipient> due_for_reminder(ReadTx& tx, Date last_on) {
  return tx.all<Recipient>(
      "select " + columns<Recipient>() +
          " from inquiry_recipient where state = 'waiting' and reminded_on is null"
          " and reply_by_on between $1 and $2 order by id",
      tx.today(), last_on);
}

void set_contract(WriteTx& tx, RecipientId id, std::int64_t contract_id) {
  tx.run("update inquiry_recipient set contract_id = $2, version = version + 1 where id = $1", id,
         contract_id);
}

}  // namespace recipients

namespace answers {

// One question. The workers are narrowed to those of whom some part stands anywhere in the text;
// the rule decides whether it stands there as a name.
OwnWorkers own_workers_in(ReadTx& tx, const std::string& text) {
  const Rows rows = tx.query(
      "with t as materialized (select coalesce(string_agg(find_text(word), ' '), '') as words,"
      " find_text($1) as joined from regexp_split_to_table(normalize($1, NFKC), '\\s+') word)"
      " select t.words, w.* from t left join (select name_search, name_rest_search, kana_search,"
      " kana_rest_search, code_search, array_remove(array[code_search, name_search, kana_search,"
      " name_rest_search, kana_rest_search, left(name_search, length(name_search) -"
      " length(name_rest_search)), left(kana_search, length(kana_search) -"
      " length(kana_rest_search))], '') as parts from worker where company_id = (select me())) w"
      " on exists (select from unnest(w.parts) part where position(part in t.joined) > 0)",
      text);
  OwnWorkers own;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    own.findable = rows.get<std::string>(i, 0);
    if (!rows.get<std::optional<std::string>>(i, 1)) continue;  // nobody: the text alone
    const auto text_at = [&](std::size_t column) { return rows.get<std::string>(i, column); };
    own.workers.push_back({text_at(1), text_at(2), text_at(3), text_at(4), text_at(5)});
  }
  return own;
}

void put(WriteTx& tx, Answer& answer) {
  answer.id = tx.one<AnswerId>(
      "insert into answer (agency_id, client_id, recipient_id, declined, price_unit, price,"
      " candidates, available_on, remarks, override_reason, answered_at, answered_by)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
      " on conflict (agency_id, recipient_id) do update set declined = excluded.declined,"
      " price_unit = excluded.price_unit, price = excluded.price, candidates ="
      " excluded.candidates, available_on = excluded.available_on, remarks = excluded.remarks,"
      " override_reason = excluded.override_reason, answered_at = excluded.answered_at,"
      " answered_by = excluded.answered_by, version = answer.version + 1 returning id",
      answer.agency_id, answer.client_id, answer.recipient_id, answer.declined, answer.price_unit,
      answer.price, answer.candidates, answer.available_on, answer.remarks, answer.override_reason,
      answer.answered_at, answer.answered_by);
}

std::optional<Answer> of_recipient(ReadTx& tx, RecipientId id) {
  return tx.maybe<Answer>("select " + columns<Answer>() + " from answer where recipient_id = $1",
                          id);
}

}  // namespace answers

}  // namespace tasuki::inquiry
