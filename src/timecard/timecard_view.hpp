#pragma once
// The card as its screen shows it, for the worker, the client and the agency alike.

#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {

struct SpanView {
  DayMinute starts_min;
  DayMinute ends_min;
};
BOOST_DESCRIBE_STRUCT(SpanView, (), (starts_min, ends_min))

struct PatternView {  // 早番, 遅番 …
  std::string name;
  DayMinute starts_min;
  DayMinute ends_min;
  std::vector<SpanView> breaks;
};
BOOST_DESCRIBE_STRUCT(PatternView, (), (name, starts_min, ends_min, breaks))

struct PlanView {
  bool working = false;
  std::optional<DayMinute> starts_min;
  std::optional<DayMinute> ends_min;
  std::vector<SpanView> breaks;
  std::optional<std::string> note;    // why it is a day off, or the name of the pattern
  std::vector<PatternView> patterns;  // among which the contract leaves a choice; else empty
};
BOOST_DESCRIBE_STRUCT(PlanView, (), (working, starts_min, ends_min, breaks, note, patterns))

struct FiguresView {
  Minutes total_min;
  Minutes scheduled_min;
  Minutes overtime_within_law_min;
  Minutes over_8h_min;
  Minutes over_40h_min;
  Minutes statutory_holiday_min;
  Minutes night_min;
};
BOOST_DESCRIBE_STRUCT(FiguresView, (),
                      (total_min, scheduled_min, overtime_within_law_min, over_8h_min, over_40h_min,
                       statutory_holiday_min, night_min))

struct WarningView {
  std::string code;
  std::string message_ja;
  std::string message_en;
  std::string law;
};
BOOST_DESCRIBE_STRUCT(WarningView, (), (code, message_ja, message_en, law))

struct DayView {
  Date worked_on{};
  std::int32_t weekday = 0;  // 0 = Sunday
  PlanView planned;
  std::optional<std::string> holiday_name;
  std::optional<DayKind> kind;  // empty: nothing was entered
  std::optional<DayMinute> starts_min;
  std::optional<DayMinute> ends_min;
  std::vector<SpanView> breaks;
  std::optional<std::string> remark;
  DayState state = DayState::empty;
  std::optional<std::string> return_reason;
  bool missing = false;  // 「!」
  bool proxy = false;
  std::vector<Punch> punches;
  std::optional<FiguresView> figures;
  std::vector<std::string> explanation;
  std::vector<std::string> explanation_en;
  std::vector<WarningView> warnings;
};
BOOST_DESCRIBE_STRUCT(DayView, (),
                      (worked_on, weekday, planned, holiday_name, kind, starts_min, ends_min,
                       breaks, remark, state, return_reason, missing, proxy, punches, figures,
                       explanation, explanation_en, warnings))

struct TotalsView {
  std::int32_t planned_days = 0;
  std::int32_t worked_days = 0;
  std::int32_t holiday_work_days = 0;
  std::int32_t absence_days = 0;
  std::int32_t paid_leave_days = 0;
  std::int32_t non_working_days = 0;
  std::int32_t missing_days = 0;
  Minutes total_min;
  Minutes scheduled_min;
  Minutes overtime_within_law_min;
  Minutes over_8h_min;
  Minutes over_40h_min;
  Minutes statutory_holiday_min;
  Minutes night_min;
};
BOOST_DESCRIBE_STRUCT(TotalsView, (),
                      (planned_days, worked_days, holiday_work_days, absence_days, paid_leave_days,
                       non_working_days, missing_days, total_min, scheduled_min,
                       overtime_within_law_min, over_8h_min, over_40h_min, statutory_holiday_min,
                       night_min))

struct CardMay {                   // what the person looking at it may do now
  bool apply = false;              // a day, 定時入力
  bool proxy = false;              // … by proxy
  bool close = false;              // closing application
  bool withdraw_closing = false;   // take it back
  bool approve = false;            // days
  bool approve_closing = false;    // or return it
  bool withdraw_approval = false;  // of the closing
  bool download = false;
  bool lock = false;
  bool unlock = false;
  bool set_approvers = false;
  bool punch = false;
  bool notice = false;  // 就業状況の通知
};
BOOST_DESCRIBE_STRUCT(CardMay, (),
                      (apply, proxy, close, withdraw_closing, approve, approve_closing,
                       withdraw_approval, download, lock, unlock, set_approvers, punch, notice))

struct ApproverView {
  AccountId id;  // the client's own key: only the client sees it
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ApproverView, (), (id, name))

struct CardView {
  TimecardId id;
  std::int64_t version = 0;
  CardState state{};
  AssignmentId assignment_id;
  ContractId contract_id;
  std::string contract_number;
  std::string worker_name;
  std::string worker_code;
  std::string client_name;
  std::string agency_name;
  std::string work_name;
  std::string workplace_name;
  Date period_from{};
  Date period_to{};
  std::int32_t edition = 1;
  bool by_proxy = false;
  std::optional<Instant> applied_at;
  std::string applied_by;
  std::optional<Instant> approved_at;
  std::string approved_by;
  std::optional<Instant> downloaded_at;
  std::optional<Instant> locked_at;
  std::optional<std::string> return_reason;
  std::vector<ApproverView> approvers;
  std::vector<DayView> days;
  TotalsView totals;
  std::vector<CardEvent> history;
  CardMay may;
};
BOOST_DESCRIBE_STRUCT(CardView, (),
                      (id, version, state, assignment_id, contract_id, contract_number, worker_name,
                       worker_code, client_name, agency_name, work_name, workplace_name,
                       period_from, period_to, edition, by_proxy, applied_at, applied_by,
                       approved_at, approved_by, downloaded_at, locked_at, return_reason, approvers,
                       days, totals, history, may))

// `manages` and `approves`: the permissions timecard_manage and timecard_approve.
struct Viewer {
  ActorSide side{};
  bool manages = false;
  bool approves = false;
};

FiguresView figures_of(const law::ClassifiedTime& time);
CardView view_of(const Sheet& sheet, const Viewer& viewer);

}  // namespace tasuki::timecard
