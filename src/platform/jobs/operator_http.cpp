#include "platform/jobs/operator_http.hpp"

#include "platform/owned.hpp"

namespace tasuki::jobs {
namespace {

using http::Call;
using http::ListQuery;
using http::Nothing;

std::string_view state_word(std::string_view member, std::string_view code) {
  if (member != "state") return code;
  for (const auto& [state, word] :
       {std::pair("waiting", "待機"), std::pair("running", "実行中"), std::pair("done", "完了"),
        std::pair("sent", "送信済"), std::pair("failed", "失敗"), std::pair("parked", "保留")}) {
    if (code == state) return word;
  }
  return code;
}

struct JobRow {
  JobId id;
  std::string company_name;
  std::string kind;
  std::string state;
  Instant due_at{};
  int tries = 0;
  int max_tries = 0;
  std::string last_error;
  Instant created_at{};
  std::optional<Instant> finished_at;

  static std::string_view word(std::string_view member, std::string_view code) {
    return member == "kind" ? kind_word(code) : state_word(member, code);
  }
};
BOOST_DESCRIBE_STRUCT(JobRow, (),
                      (id, company_name, kind, state, due_at, tries, max_tries, last_error,
                       created_at, finished_at))

struct MailRow {
  MailId id;
  std::string company_name;
  std::string to_company_name;
  std::string subject;
  std::string state;
  Instant created_at{};
  std::optional<Instant> sent_at;
  int tries = 0;
  std::string last_error;

  static std::string_view word(std::string_view member, std::string_view code) {
    return state_word(member, code);
  }
};
BOOST_DESCRIBE_STRUCT(MailRow, (),
                      (id, company_name, to_company_name, subject, state, created_at, sent_at,
                       tries, last_error))

}  // namespace
}  // namespace tasuki::jobs

namespace tasuki {

template <>
struct Catalogue<jobs::JobRow> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"company_name", "企業", "Company"},
                                     Field{"kind", "種類", "Kind"},
                                     Field{"state", "状態", "State"},
                                     Field{"due_at", "予定", "Due"},
                                     Field{"tries", "試行", "Tries"},
                                     Field{"max_tries", "試行の上限", "Most tries"},
                                     Field{"last_error", "直近の失敗", "Last error"},
                                     Field{"created_at", "登録", "Created"},
                                     Field{"finished_at", "完了", "Finished"}};
};
static_assert(catalogue_complete<jobs::JobRow>());
template <>
struct Catalogue<jobs::MailRow> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"company_name", "送信元の企業", "From"},
                                     Field{"to_company_name", "送信先の企業", "To"},
                                     Field{"subject", "件名", "Subject"},
                                     Field{"state", "状態", "State"},
                                     Field{"created_at", "登録", "Created"},
                                     Field{"sent_at", "送信", "Sent"},
                                     Field{"tries", "試行", "Tries"},
                                     Field{"last_error", "直近の失敗", "Last error"}};
};
static_assert(catalogue_complete<jobs::MailRow>());

}  // namespace tasuki

namespace tasuki::jobs {
namespace {

struct MailView {
  MailId id;
  std::string subject;
  std::string state;
  std::string body;  // without the secret of a one-time link
};
BOOST_DESCRIBE_STRUCT(MailView, (), (id, subject, state, body))

// Zero-padded, so that the text sorts as the number does; newest first with sort=-newest.
constexpr const char* kNumber = "to_char(id, 'FM0000000000000000000')";

std::string padded(std::int64_t id) {
  const std::string digits = std::to_string(id);
  return std::string(19 - digits.size(), '0') + digits;
}

const std::string kJobSource =
    "(select j.*, coalesce(company_label(j.company_id), '') as company_name from job j) m";
const std::string kMailSource =
    "(select l.*, coalesce(company_label(l.company_id), '') as company_name,"
    " coalesce(company_label(l.to_company_id), '') as to_company_name from mail l) m";

// The newest first, whatever `sort` says of it: nobody reads a log from its beginning.
ListQuery newest_first(ListQuery list) {
  list.descending = true;
  return list;
}

std::string failing(const Call& call) {
  return http::flag_filter(call, "failing").value_or(false) ? "true" : "";
}

http::Page<JobRow> list_jobs(ReadTx& tx, const Call& call, const ListQuery& query) {
  const ListQuery list = newest_first(query);
  const owned::List what{kJobSource,
                         kNumber,
                         {"kind"},
                         {{"state", call.query("state")},
                          {"kind", call.query("kind")},
                          {kJobFails, failing(call), "boolean"}}};
  return http::page_of(owned::list<JobRow>(tx, what, list), list,
                       [](const JobRow& row) { return padded(row.id.value); });
}

http::Page<MailRow> list_mails(ReadTx& tx, const Call& call, const ListQuery& query) {
  const ListQuery list = newest_first(query);
  const owned::List what{kMailSource,
                         kNumber,
                         {"find_text(subject)"},
                         {{"state", call.query("state")}, {kMailFails, failing(call), "boolean"}}};
  return http::page_of(owned::list<MailRow>(tx, what, list), list,
                       [](const MailRow& row) { return padded(row.id.value); });
}

MailView get_mail(ReadTx& tx, const Call& call) {
  return tx.one<MailView>(
      "select id, subject, state, regexp_replace(body, 'token=[^ \\n]+', 'token=…', 'g')"
      " from mail where id = $1",
      call.id<MailId>());
}

JobRow load_job(ReadTx& tx, JobId id) { return owned::load<JobRow>(tx, kJobSource, id.value); }

JobRow retry(WriteTx& tx, const Call& call, const Nothing&) {
  const JobRow job = load_job(tx, call.id<JobId>());
  const Rows changed = tx.query(
      "update job set state = 'waiting', tries = 0, due_at = $2, last_error = ''"
      " where id = $1 and state = 'parked' returning id",
      job.id, tx.now());
  if (changed.size() == 0) throw Problem(Code::wrong_state);
  return load_job(tx, job.id);
}

}  // namespace

// As on the screen (web/src/operations/operations_text.ts; its test holds the two together).
std::string_view kind_word(std::string_view kind) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"worker_notice", "派遣労働者通知書の出し直し"},
      {"agency_paper_pdf", "帳票のPDF（派遣元）"},
      {"client_paper_pdf", "帳票のPDF（派遣先）"},
      {"agency_ledger", "派遣元管理台帳の確定"},
      {"client_ledger", "派遣先管理台帳の確定"},
      {"hearing.reminder", "意見聴取の期限のお知らせ"},
      {"limit.reminder", "抵触日のお知らせ"},
      {"inquiry.reminder", "照会の回答期限のお知らせ"},
      {"duty_agency", "やることの点検（派遣元）"},
      {"agency_scheduled_changes", "変更予定の実施（派遣元）"},
      {"client_scheduled_changes", "変更予定の実施（派遣先）"},
      {"duty_client", "やることの点検（派遣先）"},
  };
  for (const auto& [code, word] : kWords) {
    if (code == kind) return word;
  }
  return kind;
}

void operator_routes(http::Routes& routes) {
  http::list_route<JobRow>(routes, "/api/jobs", http::platform_operator(), list_jobs, "jobs",
                           {"newest"}, {"state", "kind", "failing"})
      .says("ジョブの一覧")
      .sample("operator");
  routes.post("/api/jobs/{id}/retry", http::platform_operator(), retry)
      .says("止まったジョブの再実行")
      .sample("operator", {{"id", "platform.parked_job"}});
  http::list_route<MailRow>(routes, "/api/mails", http::platform_operator(), list_mails, "mails",
                            {"newest"}, {"state", "failing"})
      .says("送信メールの一覧")
      .sample("operator");
  routes.get("/api/mails/{id}", http::platform_operator(), get_mail)
      .says("送信メール")
      .sample("operator", {{"id", "platform.mail"}});
}

}  // namespace tasuki::jobs
