#pragma once
// Does this dispatch need a 抵触日の通知? The decision chart of the labour bureau's guide
// (派遣法4条, 26条4–5項, 35条の4, 40条の2第1項), as questions that are asked one after the other.

#include <array>
#include <optional>
#include <string_view>

#include "base/describe.hpp"
#include "law/dispatch/day_labor.hpp"
#include "law/dispatch/forbidden_work.hpp"

namespace tasuki::law {

// 派遣を求める目的 (40条の2第1項3–5号).
BOOST_DEFINE_ENUM_CLASS(DispatchPurpose, other, fixed_project, limited_days, maternity_leave,
                        family_care_leave)

// 派遣労働者の属性, as the contract limits it.
BOOST_DEFINE_ENUM_CLASS(WorkerScope, anybody, permanent_only, over_sixty_only)

// The answers so far, in the order of the chart.
struct NoticeAnswers {
  std::optional<ForbiddenWork> work;
  std::optional<bool> temp_to_perm;  // asked for medical work only
  std::optional<DispatchPurpose> purpose;
  std::optional<int> days_in_month;  // 日数限定: days on which the work is done in a month
  std::optional<int> ordinary_days_in_month;  // scheduled days of the client's ordinary employees
  std::optional<WorkerScope> scope;
  std::optional<bool> day_labor;           // 労働契約 by the day or of 30 days or less
  std::optional<bool> cabinet_order_work;  // 令4条1項; asked for day labour only
};
BOOST_DESCRIBE_STRUCT(NoticeAnswers, (),
                      (work, temp_to_perm, purpose, days_in_month, ordinary_days_in_month, scope,
                       day_labor, cabinet_order_work))

BOOST_DEFINE_ENUM_CLASS(NoticeStep, ask_work, ask_temp_to_perm, ask_purpose, ask_days, ask_scope,
                        ask_day_labor, ask_cabinet_order_work, no_contract, day_labor_forbidden,
                        not_needed, needed)

struct NoticeRuling {
  NoticeStep step = NoticeStep::ask_work;
  std::string_view article;
  std::string_view reason_ja;
  std::string_view reason_en;
};

// The next question, or the verdict (from no_contract on).
NoticeRuling conflict_notice_need(const NoticeAnswers& answers);

// 日数限定業務: at most ten days a month and at most half of the ordinary employees' scheduled
// days.
bool limited_days_work(int days_in_month, int ordinary_days_in_month);

}  // namespace tasuki::law

namespace tasuki {

template <>
struct Catalogue<law::NoticeAnswers> {
  static constexpr std::array fields{
      Field{"work", "業務", "Work", "法4条1項"},
      Field{"temp_to_perm", "紹介予定派遣", "Temp-to-perm", "令2条1項"},
      Field{"purpose", "派遣を求める目的", "Purpose", "法40条の2第1項"},
      Field{"days_in_month", "1か月の日数", "Days a month", "法40条の2第1項3号ロ", 0, 31},
      Field{"ordinary_days_in_month", "通常の労働者の1か月の所定労働日数",
            "Ordinary employees' days a month", "法40条の2第1項3号ロ", 0, 31},
      Field{"scope", "派遣労働者の限定", "Who may come", "法40条の2第1項1号・2号"},
      Field{"day_labor", "日雇労働者", "Day labour", "法35条の4"},
      Field{"cabinet_order_work", "政令4条1項の業務", "Work of the Cabinet Order", "令4条1項"}};
};
static_assert(catalogue_complete<law::NoticeAnswers>());

}  // namespace tasuki
