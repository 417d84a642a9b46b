#include "compliance/hearing/hearing_flows.hpp"

#include <algorithm>

#include "base/era.hpp"
#include "compliance/hearing/hearing_paper.hpp"
#include "compliance/limits/acceptance_store.hpp"
#include "compliance/limits/limits_flows.hpp"
#include "compliance/limits/limits_lists_store.hpp"
#include "compliance/notice_flows.hpp"
#include "paper/paper.hpp"
#include "paper/paper_flows.hpp"
#include "platform/announce.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::compliance {
namespace {

constexpr int kLimitWarningDays[] = {180, 90, 60, 30};
constexpr int kDutyWarningDays[] = {7, 1};
constexpr int kHearingsLookedAt = 50;
constexpr int kMorning = 8 * 60;  // reminders are sent at 8:00
constexpr int kDayBefore = 1;     // on the conflict date itself nobody may be received any more

// A hearing is about a whole establishment: an account of one department does not see enough.
void require_whole_company(const ReadTx& tx) {
  if (tx.actor().department_id) throw Problem(Code::forbidden);
}

Hearing load(WriteTx& tx, OpinionHearingId id, std::int64_t seen) {
  require_whole_company(tx);
  return hearings::load_for_update(tx, id, seen);
}

// The history may have changed since the draft: a hearing for a day on which no limit falls any
// more would extend nothing.
void require_same_limit(ReadTx& tx, const Hearing& hearing) {
  limits::Where where;
  where.client_id = hearing.company_id;
  where.establishment_name = hearing.establishment_name;
  const Date conflict_on = limits::establishment(tx, where).conflict_for(tx.today());
  if (conflict_on == hearing.conflict_on) return;
  throw Problem(
      Code::invalid_input,
      Violations{
          {Code::conflict_date_differs, "/conflict_on", "法40条の2第3項", {text(conflict_on)}}});
}

// The client's own paper: no agency ever holds it.
template <class Form>
void keep_paper(WriteTx& tx, Hearing& hearing, std::string_view kind, const Form& form) {
  paper::Draft draft;
  draft.kind = kind;
  draft.client_id = hearing.company_id;
  draft.keep_until = hearing.keep_until_on;
  draft.client_holds = true;
  hearing.paper_ids.push_back(paper::record(tx, draft, form));
}

json::value reminder_of(const Hearing& hearing, HearingDuty duty, int days) {
  return json::object{
      {"hearing_id", hearing.id.value}, {"duty", json::string(enum_text(duty))}, {"days", days}};
}

// A server that stood still sends what still holds, and that once. Reminders of before carry no
// step.
bool reminds_of(const json::value& payload, std::span<const int> steps, Date day, Date today,
                int at_least) {
  std::optional<int> step;
  if (const json::value* days = payload.as_object().if_contains("days")) {
    step = days->to_number<int>();
  }
  return still_reminds(step, steps, static_cast<int>((day - today).count()), at_least);
}

// The workers' side was asked about this limit, and nothing is decided yet.
bool asked_of(ReadTx& tx, const std::string& establishment_name, Date conflict_on) {
  const std::string key =
      acceptances::keys_of(tx, tx.acting_company(), establishment_name, "").establishment_key;
  const auto all = hearings::list(tx, key, 0, kHearingsLookedAt);
  return std::any_of(all.begin(), all.end(), [&](const Hearing& hearing) {
    return hearing.conflict_on == conflict_on &&
           (hearing.state == HearingState::notified || hearing.state == HearingState::answered);
  });
}

void plan_reminders(WriteTx& tx, const Hearing& hearing) {
  const NextDuty next = next_duty(hearing);
  if (!next.due_on) return;
  for (const int days : kDutyWarningDays) {
    const Instant at = jst_instant(*next.due_on - std::chrono::days{days}, kMorning);
    if (at <= tx.now()) continue;
    jobs::enqueue(tx, kHearingReminderJob, reminder_of(hearing, next.duty, days),
                  std::to_string(hearing.id.value) + ":" + std::string(enum_text(next.duty)) + ":" +
                      std::to_string(days),
                  at);
  }
}

// The next morning, when a history that is entered row by row is likely whole; at once where that
// would be too late.
Instant soon(const ReadTx& tx, Date before) {
  Instant at = jst_instant(tx.today(), kMorning);
  if (at <= tx.now()) at += std::chrono::days{1};
  return jst_date(at) < before ? at : tx.now();
}

Hearing saved(WriteTx& tx, Hearing hearing) {
  hearings::save(tx, hearing);
  plan_reminders(tx, hearing);
  return hearing;
}

std::string duty_text(HearingDuty duty) {
  switch (duty) {
    case HearingDuty::give_notice:
      return "意見聴取の通知";
    case HearingDuty::record_answer:
      return "意見書の受領と記録";
    case HearingDuty::explain:
      return "異議に対する説明";
    case HearingDuty::extend:
      return "延長の決定";
    case HearingDuty::post_result:
      return "意見聴取の結果の周知";
    case HearingDuty::none:
      break;
  }
  return "";
}

std::vector<Received> received_at(ReadTx& tx, const std::string& establishment_key) {
  std::vector<Received> received;
  for (const limits::HistoryRow& row : limits::history(tx, establishment_key)) {
    received.push_back({row.stay, row.unit_key, row.person_key, row.person_of});
  }
  return received;
}

MovedNotice notice_of_extension(const Hearing& hearing) {
  MovedNotice notice;
  notice.establishment_name = hearing.establishment_name;
  notice.establishment_address = hearing.establishment_address;
  notice.head_title = hearing.head_title;
  notice.head_name = hearing.head_name;
  notice.conflict_on = hearing.decided_to_on.value() + one_day;
  notice.hearing_id = hearing.id.value;
  return notice;
}

void mail_self(WriteTx& tx, const std::string& subject, const std::string& body) {
  mail_to_permission(tx, tx.acting_company(), Permission::notice_write, "【Tasuki】" + subject,
                     body);
}

}  // namespace

Hearing open_hearing(WriteTx& tx, const std::string& establishment_key) {
  require_whole_company(tx);
  const EstablishmentDetail detail = establishment_detail(tx, establishment_key);
  Hearing hearing = draft_of(detail.limit, tx.today());
  hearing.company_id = tx.acting_company();
  hearing.establishment_key = establishment_key;
  hearing.establishment_name = detail.line.name;
  hearing.establishment_address = detail.line.address;
  hearing.head_counts =
      head_counts_of(received_at(tx, establishment_key), detail.line.run.value(), tx.today());
  hearings::insert(tx, hearing);
  plan_reminders(tx, hearing);
  return hearing;
}

Hearing edit_hearing(WriteTx& tx, OpinionHearingId id, std::int64_t seen, HearingInput input) {
  Hearing hearing = edited(load(tx, id, seen), std::move(input));
  mark_entered(hearing.head_counts, received_at(tx, hearing.establishment_key));
  hearings::save(tx, hearing);
  return hearing;
}

Hearing give_notice(WriteTx& tx, OpinionHearingId id, std::int64_t seen, Date notified_on) {
  Hearing hearing = notified(load(tx, id, seen), notified_on, tx.today());
  require_same_limit(tx, hearing);
  keep_paper(tx, hearing, paper::kOpinionHearingNotice,
             notice_form(hearing, hearings::own_name(tx)));
  return saved(tx, std::move(hearing));
}

Hearing record_statement(WriteTx& tx, OpinionHearingId id, std::int64_t seen,
                         HearingStatement statement) {
  Hearing hearing = answered(load(tx, id, seen), std::move(statement), tx.today());
  keep_paper(tx, hearing, paper::kOpinionStatement,
             statement_form(hearing, hearings::own_name(tx)));
  return saved(tx, std::move(hearing));
}

Hearing record_silence(WriteTx& tx, OpinionHearingId id, std::int64_t seen) {
  return saved(tx, unanswered(load(tx, id, seen), tx.today()));
}

Hearing record_explanation(WriteTx& tx, OpinionHearingId id, std::int64_t seen,
                           HearingExplanation explanation) {
  return saved(tx, explained(load(tx, id, seen), std::move(explanation), tx.today()));
}

Hearing extend_limit(WriteTx& tx, OpinionHearingId id, std::int64_t seen, Date to_on) {
  Hearing hearing = extended(load(tx, id, seen), to_on, tx.today());
  require_same_limit(tx, hearing);
  hearings::Extension extension;
  extension.company_id = hearing.company_id;
  extension.establishment_key = hearing.establishment_key;
  extension.extends_conflict_on = hearing.conflict_on;
  extension.to_on = to_on;
  extension.hearing_id = hearing.id.value;
  extension.entered_by = tx.actor().name;
  hearings::insert(tx, extension);
  hearing = saved(tx, std::move(hearing));
  watch_limit(tx, hearing.establishment_name);
  announce(tx, LimitMoved{hearing.establishment_key, notice_of_extension(hearing)});
  return hearing;
}

Hearing record_posting(WriteTx& tx, OpinionHearingId id, std::int64_t seen,
                       HearingPosting posting) {
  Hearing hearing = posted(load(tx, id, seen), std::move(posting), tx.today());
  keep_paper(tx, hearing, paper::kOpinionHearingRecord,
             record_form(hearing, hearings::own_name(tx), tx.today()));
  return saved(tx, std::move(hearing));
}

Hearing withdraw_hearing(WriteTx& tx, OpinionHearingId id, std::int64_t seen) {
  Hearing hearing = withdrawn(load(tx, id, seen));
  hearings::save(tx, hearing);
  return hearing;
}

// ---------------------------------------------------------------- reminders

void hearing_reminder_job(WriteTx& tx, const json::value& payload) {
  const OpinionHearingId id{payload.at("hearing_id").to_number<std::int64_t>()};
  const Hearing hearing = hearings::load(tx, id);
  const NextDuty next = next_duty(hearing);
  if (std::string_view(payload.at("duty").as_string()) != enum_text(next.duty)) return;  // done
  if (!next.due_on) return;
  constexpr int kOnTheDay = 0;
  if (!reminds_of(payload, kDutyWarningDays, *next.due_on, tx.today(), kOnTheDay)) return;
  mail_self(tx, duty_text(next.duty) + "の期限：" + hearing.establishment_name,
            hearing.establishment_name + "の派遣可能期間の延長について、" + duty_text(next.duty) +
                "の期限は" + era_text(*next.due_on) + "です（抵触日 " +
                era_text(hearing.conflict_on) + "）。");
}

void watch_limit(WriteTx& tx, const std::string& establishment_name) {
  limits::Where where;
  where.client_id = tx.acting_company();
  where.establishment_name = establishment_name;
  const Limit limit = limits::establishment(tx, where);
  if (limit.runs.empty()) return;
  const Date conflict_on = limit.runs.back().conflict_on;
  const int left = static_cast<int>((conflict_on - tx.today()).count());
  for (const int days : kLimitWarningDays) {
    const std::string key =
        establishment_name + ":" + text(conflict_on) + ":" + std::to_string(days);
    Instant at = jst_instant(conflict_on - std::chrono::days{days}, kMorning);
    if (at <= tx.now()) {  // known only now: the step that still holds is made good, once
      if (!still_reminds(days, kLimitWarningDays, left, kDayBefore)) continue;
      if (hearings::is_limit_reminder_known(tx, key)) continue;
      at = soon(tx, conflict_on);
    }
    jobs::enqueue(tx, kLimitReminderJob,
                  json::object{{"establishment_name", json::string(establishment_name)},
                               {"conflict_on", json::string(text(conflict_on))},
                               {"days", days}},
                  key, at);
  }
}

void limit_reminder_job(WriteTx& tx, const json::value& payload) {
  limits::Where where;
  where.client_id = tx.acting_company();
  where.establishment_name = std::string(payload.at("establishment_name").as_string());
  const Limit limit = limits::establishment(tx, where);
  const Run* run = limit.run_on(tx.today());
  if (run == nullptr || text(run->conflict_on) != payload.at("conflict_on").as_string()) return;
  if (!reminds_of(payload, kLimitWarningDays, run->conflict_on, tx.today(), kDayBefore)) return;
  const bool asked = asked_of(tx, where.establishment_name, run->conflict_on);
  mail_self(tx, "抵触日が近づいています：" + where.establishment_name,
            limit_reminder_text(where.establishment_name, *run, asked, tx.today()));
}

}  // namespace tasuki::compliance
