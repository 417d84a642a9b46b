#include "compliance/hearing/hearing_paper.hpp"

namespace tasuki::compliance {
namespace {

std::string method_text(const HearingRepresentative& who) {
  std::string text;
  switch (who.election_method) {
    case HearingElection::vote:
      text = "投票";
      break;
    case HearingElection::show_of_hands:
      text = "挙手";
      break;
    case HearingElection::other_democratic:
      break;
    case HearingElection::not_held:
    case HearingElection::nominated:
      return "";
  }
  if (!who.election_note.empty()) text += (text.empty() ? "" : "　") + who.election_note;
  return text;
}

forms::WorkerRepresentative representative_of(const HearingRepresentative& who) {
  forms::WorkerRepresentative form;
  const bool elected = who.kind == HearingRepresentativeKind::elected_person;
  form.kind = elected ? forms::RepresentativeKind::elected_person
                      : forms::RepresentativeKind::majority_union;
  form.name = who.name;
  form.title = who.title;
  if (elected) {
    form.elected_on = who.elected_on.value_or(Date{});
    form.election_method = method_text(who);
    form.is_manager = who.is_manager;
  }
  return form;
}

std::string opinion_text(const HearingStatement& statement) {
  switch (statement.opinion) {
    case Opinion::no_objection:
      return "異議なし" + (statement.reason.empty() ? "" : "　" + statement.reason);
    case Opinion::objection:
      return "異議あり　" + statement.reason;
    case Opinion::no_answer:
      return "期限までに回答がなく、通知書の記載により意見がないものとみなした。";
  }
  return "";
}

std::string posting_text(const HearingPosting& posting) {
  switch (posting.method) {
    case PostingMethod::posted:
      return "作業場の見やすい場所への掲示・備付け　" + posting.place;
    case PostingMethod::handed:
      return "書面の交付　" + posting.place;
    case PostingMethod::electronic:
      return "常時確認できる電子ファイル　" + posting.place;
  }
  return "";
}

}  // namespace

forms::OpinionHearingNotice notice_form(const Hearing& hearing, const std::string& client_name) {
  forms::OpinionHearingNotice form;
  form.notified_on = hearing.notified_on.value();
  form.representative = representative_of(hearing.representative);
  form.client.company_name = client_name;
  form.client.representative_title = hearing.head_title;
  form.client.representative_name = hearing.head_name;
  form.establishment_name = hearing.establishment_name;
  form.establishment_address = hearing.establishment_address;
  form.extend_from = hearing.conflict_on;
  form.extend_last = hearing.extend_to_on;
  bool entered = false;
  for (const HeadCount& count : hearing.head_counts) {
    form.head_counts.push_back({count.section, count.from_on, count.to_on, count.planned,
                                count.worker_count, count.permanent_count.value_or(0)});
    entered = entered || count.workers_entered;
  }
  if (entered) form.material = "派遣労働者数には、受入れの記録によらず記入したものがあります。";
  form.answer_by = hearing.answer_due_on.value();
  if (!hearing.silence_is_consent) form.no_answer.clear();
  return form;
}

forms::OpinionStatement statement_form(const Hearing& hearing, const std::string& client_name) {
  forms::OpinionStatement form;
  const HearingStatement& statement = hearing.statement.value();
  form.stated_on = statement.stated_on;
  form.client_name = client_name;
  form.addressee_title = hearing.head_title;
  form.addressee_name = hearing.head_name;
  form.representative = representative_of(hearing.representative);
  form.notice_on = hearing.notified_on.value();
  form.objects = statement.opinion == Opinion::objection;
  form.reason = statement.reason;
  return form;
}

forms::OpinionHearingRecord record_form(const Hearing& hearing, const std::string& client_name,
                                        Date recorded_on) {
  forms::OpinionHearingRecord form;
  const HearingStatement& statement = hearing.statement.value();
  form.recorded_on = recorded_on;
  form.client_name = client_name;
  form.establishment_name = hearing.establishment_name;
  form.establishment_address = hearing.establishment_address;
  form.representative = representative_of(hearing.representative);
  form.notified_on = hearing.notified_on.value();
  form.notified_matters =
      "派遣先の事業所、延長しようとする派遣期間、派遣労働者数及び無期雇用労働者数の推移、回答期日";
  form.extend_from = hearing.conflict_on;
  form.extend_last = hearing.extend_to_on;
  form.heard_on = statement.stated_on;
  form.objects = statement.opinion == Opinion::objection;
  form.opinion = opinion_text(statement);
  if (hearing.explanation) {
    form.explained_on = hearing.explanation->explained_on;
    form.extension_reason = hearing.explanation->extension_reason;
    form.response_policy = hearing.explanation->response_policy;
  }
  if (hearing.decided_to_on && *hearing.decided_to_on != hearing.extend_to_on) {
    form.changed_last = *hearing.decided_to_on;
  }
  form.conflict_on = hearing.conflict_on;
  if (hearing.posting) {
    form.posting = posting_text(*hearing.posting);
    form.posted_on = hearing.posting->posted_on;
  }
  form.keep_until = hearing.keep_until_on;
  return form;
}

}  // namespace tasuki::compliance
