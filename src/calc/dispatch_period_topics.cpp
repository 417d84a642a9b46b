// How far a contract may run, the cooling-off period, when the workers' side may be heard.

#include "calc/calc.hpp"
#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/dispatch_limit.hpp"

namespace tasuki::calc {
namespace {

constexpr const char* kCivil = "民法140条・143条";
constexpr const char* kEstablishment = "労働者派遣法35条の2・40条の2";
constexpr const char* kPersonal = "労働者派遣法35条の3・40条の3";
constexpr const char* kCoolingOff = "派遣先が講ずべき措置に関する指針第2の14";

// ---------------------------------------------------------------- contract_end_limit

struct ContractEnd {
  std::optional<Date> establishment_conflict_date;
  std::optional<Date> personal_conflict_date;
  Date end_on{};
};
BOOST_DESCRIBE_STRUCT(ContractEnd, (),
                      (establishment_conflict_date, personal_conflict_date, end_on))

struct ContractEndResult {
  bool allowed = false;
  std::optional<Date> latest_end_on;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(ContractEndResult, (), (allowed, latest_end_on, explain))

ContractEndResult contract_end_limit(const ContractEnd& in, const Tables&) {
  ContractEndResult out;
  out.explain.article = "労働者派遣法26条1項4号・35条の2・35条の3";
  if (in.establishment_conflict_date) {
    out.explain.step("事業所単位の抵触日", "Conflict date of the establishment",
                     figure(*in.establishment_conflict_date), kEstablishment);
  }
  if (in.personal_conflict_date) {
    out.explain.step("個人単位の抵触日", "Personal conflict date",
                     figure(*in.personal_conflict_date), kPersonal);
  }
  out.latest_end_on =
      law::latest_contract_end(in.establishment_conflict_date, in.personal_conflict_date);
  out.allowed = !out.latest_end_on || in.end_on <= *out.latest_end_on;
  if (out.latest_end_on) {
    out.explain.step("早い方の抵触日の前日まで", "Up to the day before the earlier one",
                     figure(*out.latest_end_on), "労働者派遣法35条の2・35条の3");
  } else {
    out.explain.step("どちらの抵触日もなく、期間の制限を受けません",
                     "Neither date applies: not limited", figure(std::string()),
                     "労働者派遣法40条の2第1項各号");
  }
  out.explain.step("契約の末日", "The contract's last day", figure(in.end_on),
                   "労働者派遣法26条1項4号");
  out.explain.step("契約の末日はこの日以前か", "Does the contract end by then", yes_no(out.allowed),
                   "労働者派遣法35条の2・35条の3");
  return out;
}

// ---------------------------------------------------------------- cooling_off

struct CoolingOff {
  Date previous_end_on{};
  Date next_start_on{};
};
BOOST_DESCRIBE_STRUCT(CoolingOff, (), (previous_end_on, next_start_on))

struct CoolingOffResult {
  bool reset = false;
  Date resets_on{};
  std::int64_t gap_days = 0;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(CoolingOffResult, (), (reset, resets_on, gap_days, explain))

CoolingOffResult cooling_off(const CoolingOff& in, const Tables&) {
  if (in.next_start_on <= in.previous_end_on) refuse(Code::period_reversed, "/next_start_on");
  CoolingOffResult out;
  out.explain.article = kCoolingOff;
  const Date gap_from = in.previous_end_on + one_day;
  out.gap_days = (in.next_start_on - gap_from).count();
  out.resets_on = law::cooling_off_ends(in.previous_end_on);
  out.reset = law::cooled_off(in.previous_end_on, in.next_start_on);
  out.explain.step("空白の初日", "First day of the gap", figure(gap_from), kCivil);
  out.explain.step("空白の日数", "Days of the gap", in_days(out.gap_days));
  out.explain.step("空白がちょうど3か月になる日", "The day on which the gap is three months",
                   figure(law::period_end(gap_from, law::kCoolingOffMonths)), "民法143条2項");
  out.explain.step("3か月を超える（3か月と1日空けた）最も早い開始日",
                   "The earliest start after more than three months (3 months + 1 day)",
                   figure(out.resets_on), kCoolingOff);
  out.explain.step("次の開始日", "The next start", figure(in.next_start_on));
  out.explain.step("期間は数え直しになるか", "Is the period counted anew", yes_no(out.reset),
                   kCoolingOff);
  return out;
}

// ---------------------------------------------------------------- opinion_hearing_window

struct HearingPeriod {
  Date period_start_on{};
  Date conflict_date{};
};
BOOST_DESCRIBE_STRUCT(HearingPeriod, (), (period_start_on, conflict_date))

struct HearingWindowResult {
  Date earliest_on{};
  Date latest_on{};
  Date explanation_due_on{};
  Date record_kept_until_on{};
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(HearingWindowResult, (),
                      (earliest_on, latest_on, explanation_due_on, record_kept_until_on, explain))

HearingWindowResult opinion_hearing_window(const HearingPeriod& in, const Tables&) {
  if (in.conflict_date <= in.period_start_on) refuse(Code::period_reversed, "/conflict_date");
  if (in.conflict_date > law::conflict_date(in.period_start_on)) {
    refuse(Code::period_over_three_years, "/conflict_date", {}, "労働者派遣法40条の2第2項・第3項");
  }
  const law::HearingWindow window = law::hearing_window(in.period_start_on, in.conflict_date);
  if (window.latest_on < window.earliest_on) {
    refuse(Code::no_hearing_window, "/conflict_date", {text(window.latest_on)},
           "労働者派遣法40条の2第3項");
  }
  HearingWindowResult out;
  out.explain.article = "労働者派遣法40条の2第3項・第4項・則33条の3";
  out.earliest_on = window.earliest_on;
  out.latest_on = window.latest_on;
  out.explanation_due_on = law::explanation_due_on(in.conflict_date);
  out.record_kept_until_on = law::hearing_record_kept_until(in.conflict_date);
  out.explain.step("いまの派遣可能期間の初日から", "From the first day of the present period",
                   figure(out.earliest_on), "労働者派遣法40条の2第3項");
  out.explain.step("抵触日の1か月前の日まで", "Until the day one month before the conflict date",
                   figure(out.latest_on), "労働者派遣法40条の2第3項・民法143条");
  out.explain.step("異議があったときの説明の期限（延長前の期間が経過する日の前日）",
                   "An objection is answered by (the day before the period runs out)",
                   figure(out.explanation_due_on), "労働者派遣法40条の2第5項");
  out.explain.step("意見聴取の記録を保存する最後の日（抵触日から3年、初日は数えません）",
                   "The record is kept until (three years from the conflict date, not counting it)",
                   figure(out.record_kept_until_on), "則33条の3第3項・民法140条");
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::ContractEnd> {
  static constexpr std::array fields{
      Field{"establishment_conflict_date", "事業所単位の抵触日", "Establishment's conflict date",
            "法40条の2"},
      Field{"personal_conflict_date", "個人単位の抵触日", "Personal conflict date", "法40条の3"},
      calc::needed("end_on", "契約の末日", "Contract ends on", "法26条1項4号"),
  };
};
template <>
struct Catalogue<calc::ContractEndResult> {
  static constexpr std::array fields{Field{"allowed", "この末日でよいか", "Allowed"},
                                     Field{"latest_end_on", "契約できる最後の日", "Latest end"},
                                     calc::kExplainField};
};
template <>
struct Catalogue<calc::CoolingOff> {
  static constexpr std::array fields{
      calc::needed("previous_end_on", "前の受入れの末日", "Previous stay ended on"),
      calc::needed("next_start_on", "次の受入れの初日", "Next stay starts on"),
  };
};
template <>
struct Catalogue<calc::CoolingOffResult> {
  static constexpr std::array fields{
      Field{"reset", "数え直しになるか", "Counted anew"},
      Field{"resets_on", "数え直しになる最も早い開始日", "A start from here begins anew"},
      Field{"gap_days", "空白の日数", "Days of the gap"}, calc::kExplainField};
};
template <>
struct Catalogue<calc::HearingPeriod> {
  static constexpr std::array fields{
      calc::needed("period_start_on", "いまの派遣可能期間の初日", "Present period began on",
                   "法40条の2第3項"),
      calc::needed("conflict_date", "抵触日", "Conflict date", "法40条の2"),
  };
};
template <>
struct Catalogue<calc::HearingWindowResult> {
  static constexpr std::array fields{
      Field{"earliest_on", "意見聴取を始められる日", "Earliest day"},
      Field{"latest_on", "意見聴取を終える日", "Latest day"},
      Field{"explanation_due_on", "異議への説明の期限", "Objection answered by"},
      Field{"record_kept_until_on", "記録を保存する最後の日", "Record kept until"},
      calc::kExplainField};
};

namespace calc {

std::vector<Topic> dispatch_period_topics() {
  return {
      topic<&contract_end_limit>(
          {"contract_end_limit", Group::dispatch, "契約できる末日", "Latest end of a contract",
           "労働者派遣法26条1項4号・35条の2・35条の3",
           R"({"establishment_conflict_date":"2026-12-01",)"
           R"("personal_conflict_date":"2027-07-01","end_on":"2027-03-31"})"}),
      topic<&cooling_off>({"cooling_off", Group::dispatch, "クーリング期間", "Cooling-off period",
                           kCoolingOff,
                           R"({"previous_end_on":"2026-03-31","next_start_on":"2026-07-02"})"}),
      topic<&opinion_hearing_window>(
          {"opinion_hearing_window", Group::dispatch, "意見聴取期間", "Window of the hearing",
           "労働者派遣法40条の2第3項・第4項",
           R"({"period_start_on":"2023-10-01","conflict_date":"2026-10-01"})"}),
  };
}

}  // namespace calc
}  // namespace tasuki
