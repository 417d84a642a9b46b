#include "people/people_store.hpp"

#include "platform/owned.hpp"

namespace tasuki::people {
namespace {

std::string text_of(std::optional<bool> flag) { return flag ? (*flag ? "true" : "false") : ""; }

// Sorted by what was written; searched by find_text.
owned::List workers_by(const http::ListQuery& list) {
  return {"worker",
          list.sort == "code" ? "worker_code" : "name_kana",
          {"kana_search", "kana_rest_search", "kana_last_search", "name_search", "name_rest_search",
           "name_last_search", "code_search"},
          {}};
}

template <class Row>
http::Page<Row> page(ReadTx& tx, const owned::List& what, const http::ListQuery& list) {
  return http::page_of(owned::list<Row>(tx, what, list), list, [&](const Row& row) {
    return list.sort == "code" ? row.worker_code : row.name_kana;
  });
}

}  // namespace

WorkerRow load_worker(ReadTx& tx, WorkerId id) {
  return owned::load<WorkerRow>(tx, "worker", id.value);
}

http::Page<WorkerRow> list_workers(ReadTx& tx, const http::Call& call,
                                   const http::ListQuery& list) {
  owned::List what = workers_by(list);
  const std::int64_t establishment = http::id_filter(call, "establishment_id");
  what.filters = {
      {"active", text_of(http::flag_filter(call, "active"))},
      {"agreement_worker", text_of(http::flag_filter(call, "agreement_worker"))},
      {"establishment_id", establishment == 0 ? "" : std::to_string(establishment)},
      {"(health_insurance = 'filed' and pension = 'filed' and employment_insurance = 'filed')",
       text_of(http::flag_filter(call, "insured"))}};
  return page<WorkerRow>(tx, what, list);
}

http::Page<WorkerChoice> list_worker_choices(ReadTx& tx, const http::ListQuery& list) {
  owned::List what = workers_by(list);
  what.filters = {{"active", "true"}};
  return page<WorkerChoice>(tx, what, list);
}

std::optional<Date> agreement_last_on(ReadTx& tx, WorkerId worker, Date on) {
  return tx.maybe<Date>(
      "select least(l.superseded_from - 1, l.ends_on) from labor_management_agreement l"
      " join worker w on w.company_id = l.company_id where w.id = $1 and l.state <> 'draft'"
      " and l.starts_on <= $2 and least(l.superseded_from - 1, l.ends_on) >= $2"
      " and (l.establishment_id is null or l.establishment_id = w.establishment_id)"
      " order by l.establishment_id nulls last, l.id desc limit 1",
      worker, on);
}

EmploymentContractRow load_employment(ReadTx& tx, EmploymentContractId id) {
  return owned::load<EmploymentContractRow>(tx, "employment_contract", id.value);
}

http::Page<EmploymentContractRow> list_employments(ReadTx& tx, WorkerId worker,
                                                   const http::ListQuery& list) {
  const owned::List what{
      "employment_contract", "starts_on::text", {}, {{"worker_id", std::to_string(worker.value)}}};
  return http::page_of(owned::list<EmploymentContractRow>(tx, what, list), list,
                       [](const EmploymentContractRow& row) { return text(row.starts_on); });
}

EmploymentFacts employment_facts(WriteTx& tx, WorkerId worker, EmploymentContractId except) {
  EmploymentFacts facts;
  facts.born_on = tx.one<Date>("select born_on from worker where id = $1 for update", worker);
  const Rows rows = tx.query(
      "select starts_on, ends_on from employment_contract where worker_id = $1 and id <> $2"
      " order by starts_on",
      worker, except.value);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    facts.others.push_back(
        employment_period(rows.get<Date>(i, 0), rows.get<std::optional<Date>>(i, 1)));
  }
  return facts;
}

EmploymentContractId insert_employment(WriteTx& tx, WorkerId worker,
                                       const EmploymentContractForm& form) {
  return tx.one<EmploymentContractId>(
      "insert into employment_contract (company_id, worker_id, starts_on, ends_on, renewals,"
      " weekly_minutes, hourly_wage, note) values (me(), $1, $2, $3, $4, $5, $6, $7) returning id",
      worker, form.starts_on, form.ends_on, form.renewals, form.weekly_minutes, form.hourly_wage,
      form.note);
}

}  // namespace tasuki::people
