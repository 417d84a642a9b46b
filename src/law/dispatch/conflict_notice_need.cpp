#include "law/dispatch/conflict_notice_need.hpp"

namespace tasuki::law {
namespace {

NoticeRuling ask(NoticeStep step) { return {step, "", "", ""}; }

// 40条の2第1項3–5号; nullopt = goes on to the next column of the chart.
std::optional<NoticeRuling> by_purpose(const NoticeAnswers& answers) {
  switch (*answers.purpose) {
    case DispatchPurpose::other:
      return std::nullopt;
    case DispatchPurpose::fixed_project:
      return NoticeRuling{
          NoticeStep::not_needed, "法40条の2第1項3号イ",
          "有期プロジェクト業務は期間制限を受けません。終期が明確であることが必要です。",
          "Work on a project with a definite end has no limit."};
    case DispatchPurpose::limited_days:
      if (!answers.days_in_month || !answers.ordinary_days_in_month) {
        return ask(NoticeStep::ask_days);
      }
      if (!limited_days_work(*answers.days_in_month, *answers.ordinary_days_in_month)) {
        return std::nullopt;
      }
      return NoticeRuling{
          NoticeStep::not_needed, "法40条の2第1項3号ロ",
          "日数限定業務（月10日以下かつ通常の労働者の半分以下）は期間制限を受けません。",
          "Work on at most ten days a month and half the ordinary days has no limit."};
    case DispatchPurpose::maternity_leave:
      return NoticeRuling{NoticeStep::not_needed, "法40条の2第1項4号",
                          "産前産後休業・育児休業等の代替は期間制限を受けません。",
                          "Replacing somebody on maternity or child care leave has no limit."};
    case DispatchPurpose::family_care_leave:
      return NoticeRuling{NoticeStep::not_needed, "法40条の2第1項5号",
                          "介護休業の代替は期間制限を受けません。",
                          "Replacing somebody on family care leave has no limit."};
  }
  return std::nullopt;
}

// 35条の4: by the length of the 労働契約, whatever the dispatch contract's.
std::optional<NoticeRuling> by_day_labor(const NoticeAnswers& answers) {
  if (!answers.day_labor) return ask(NoticeStep::ask_day_labor);
  if (!*answers.day_labor) return std::nullopt;
  if (!answers.cabinet_order_work) return ask(NoticeStep::ask_cabinet_order_work);
  if (*answers.cabinet_order_work) return std::nullopt;
  return NoticeRuling{
      NoticeStep::day_labor_forbidden, "法35条の4・令4条",
      "日々又は30日以内の期間を定めて雇用する労働者の派遣は、令4条1項の業務か例外となる者でなければ"
      "できません。",
      "Workers employed for 30 days or less may not be dispatched to this work, save for excepted "
      "persons."};
}

}  // namespace

bool limited_days_work(int days_in_month, int ordinary_days_in_month) {
  return days_in_month >= 1 && days_in_month <= 10 && days_in_month * 2 <= ordinary_days_in_month;
}

NoticeRuling conflict_notice_need(const NoticeAnswers& answers) {
  if (!answers.work) return ask(NoticeStep::ask_work);
  const bool medical = *answers.work == ForbiddenWork::medical;
  if (medical && !answers.temp_to_perm) return ask(NoticeStep::ask_temp_to_perm);
  WorkFacts facts;
  facts.work = *answers.work;
  facts.temp_to_perm = answers.temp_to_perm.value_or(false);
  facts.leave_replacement = answers.purpose == DispatchPurpose::maternity_leave ||
                            answers.purpose == DispatchPurpose::family_care_leave;
  const WorkRuling work = forbidden_work(facts);
  // Medical work may still be allowed by what it is for.
  if (!answers.purpose && (work.allowed || medical)) return ask(NoticeStep::ask_purpose);
  if (!work.allowed) {
    return {NoticeStep::no_contract, work.article, work.reason_ja,
            "This work may not be dispatched."};
  }
  if (const auto ruling = by_purpose(answers)) return *ruling;
  if (!answers.scope) return ask(NoticeStep::ask_scope);
  if (*answers.scope == WorkerScope::permanent_only) {
    return {NoticeStep::not_needed, "法40条の2第1項1号",
            "契約で無期雇用の派遣労働者に限定するため、期間制限を受けません。",
            "The contract is limited to permanent workers: no limit."};
  }
  if (*answers.scope == WorkerScope::over_sixty_only) {
    return {NoticeStep::not_needed, "法40条の2第1項2号",
            "契約で60歳以上の派遣労働者に限定するため、期間制限を受けません。",
            "The contract is limited to workers of 60 or more: no limit."};
  }
  if (const auto ruling = by_day_labor(answers)) return *ruling;
  return {
      NoticeStep::needed, "法26条4項・5項",
      "派遣先は、契約の都度あらかじめ、事業所単位の期間制限の抵触日を書面等で通知しなければなりませ"
      "ん。通知がないと契約できません。",
      "Before each contract the client must tell the agency the establishment's conflict date in "
      "writing; without it no contract may be made."};
}

}  // namespace tasuki::law
