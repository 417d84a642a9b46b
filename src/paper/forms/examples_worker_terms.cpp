// The model forms 6-1, 6-2 and 6-3 and the notice of employment terms, filled in for the fictional
// parties of examples.cpp.
#include "paper/forms/examples.hpp"

namespace tasuki::forms {

namespace {

AgencyPlace agency_place() { return example_working_conditions_statement().agency; }
Treatment agreement() { return {true, date(2028, 3, 31)}; }

PayPromises promises() {
  return {{true, "毎年4月、勤務評価により基本給の1～3%（業績等により行わないことがある。）"},
          {true, "7月及び12月、基本給の15～25%相当（業績等により支給しないことがある。）"},
          {true, "勤続3年以上で退職したとき、退職金規則による（3年未満は支給しない。）"}};
}

Wages wages() {
  Wages w;
  w.base = WageBase::hourly;
  w.amount = Yen{1'500};
  w.grade_reference = "派遣社員就業規則 別表2 Bランク";
  w.allowances = {{"能力手当", Yen{30}, "1時間につき"}, {"通勤手当", Yen{}, "通勤に要する実費"}};
  w.premiums.beyond_scheduled = "0";
  w.premiums.other_holiday = "25";
  w.closing = "毎月末日締切り";
  w.payment = "翌月15日支払";
  w.method = "本人の指定する口座への振込み";
  return w;
}

LeaveTerms leave() {
  LeaveTerms l;
  l.days_after_6_months = 10;
  l.other_paid = "慶弔休暇";
  l.other_unpaid = "生理休暇、子の看護等休暇";
  l.rules_reference = "派遣社員就業規則第〇条～第〇条";
  return l;
}

MeasureExplanation explanation(TreatmentMethod method, Date on) {
  MeasureExplanation e;
  e.method = method;
  e.explained_on = on;
  e.explainer_title = "営業課長";
  e.explainer_name = "〇〇 〇〇";
  e.means = "本書を交付し、口頭で説明した。";
  e.measures = default_measures(method);
  e.pay_decision =
      "職務の内容及び能力・経験により賃金の等級を決め、半期ごとの勤務評価（職務の成果、意欲、能力の"
      "向"
      "上）により基本給及び賞与を決定する。";
  e.materials = method == TreatmentMethod::agreement ? "労使協定の写し" : "賃金規程の抜粋";
  e.received_on = on;
  return e;
}

}  // namespace

HiringStatement example_hiring_statement() {
  HiringStatement r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = "〇〇 〇〇";
  r.agency = agency_place();
  r.treatment = agreement();
  r.pay = promises();
  r.complaint = example_working_conditions_statement().complaint;
  r.explanation = explanation(TreatmentMethod::agreement, r.issued_on);
  return r;
}

DispatchStatement example_dispatch_statement() {
  DispatchStatement r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = "〇〇 〇〇";
  r.agency = agency_place();
  r.treatment = {false, Date{}};
  r.wages = wages();
  r.pay = promises();
  r.leave = leave();
  r.explanation = explanation(TreatmentMethod::client_parity, r.issued_on);
  return r;
}

DispatchStatement example_dispatch_statement_under_agreement() {
  DispatchStatement r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = "〇〇 〇〇";
  r.agency = agency_place();
  r.treatment = agreement();
  r.explanation = explanation(TreatmentMethod::agreement, r.issued_on);
  return r;
}

EmploymentTermsNotice example_employment_terms_notice() {
  const WorkingConditionsStatement statement = example_working_conditions_statement();
  EmploymentTermsNotice r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = "〇〇 〇〇";
  r.employer = example_dispatch_contract().agency_party;
  r.employer.address = "宮城県仙台市宮城野区〇〇5丁目6-5";
  r.agency = agency_place();
  r.term.from_on = date(2027, 7, 1);
  r.term.last_on = date(2027, 9, 30);
  r.term.renewal = {RenewalRule::possible,
                    "",
                    "契約期間満了時の業務量、勤務成績、態度、能力及び従事している業務の進み具合",
                    true,
                    0,
                    5,
                    ""};
  r.place = {"宮城〇〇株式会社 〇〇支店（仙台市〇〇区〇〇3-1-1）", "宮城県内の派遣先の事業所"};
  r.duties = {"商品発送補助業務", "倉庫内の軽作業及びこれに伴う事務"};
  r.hours.patterns = statement.terms.hours;
  r.hours.overtime = true;
  r.hours.overtime_note = "1日4時間、1か月45時間、1年360時間以内";
  r.hours.holiday_work = true;
  r.hours.holidays = "毎週土曜日・日曜日、8月13日～8月16日";
  r.hours.rules_reference = "派遣社員就業規則第〇条～第〇条";
  r.leave = leave();
  r.wages = wages();
  r.pay = promises();
  r.leaving = {60, "65歳まで継続雇用する。", 14,
               "就業規則に定める事由により、30日前に予告するか、又は解雇予告手当を支払う。",
               "派遣社員就業規則第〇条～第〇条"};
  r.health = {true, ""};
  r.pension = {true, ""};
  r.employment_insurance = {true, ""};
  r.consultation = {"〇〇部", "総務課長", "〇〇 〇〇", "022-〇〇〇-〇〇55"};
  r.rules_place = "〇〇営業所に備え付けるほか、社内の電子掲示板でいつでも見られる。";
  r.treatment = agreement();
  return r;
}

EmploymentTermsNotice example_combined_employment_terms_notice() {
  EmploymentTermsNotice r = example_employment_terms_notice();
  r.combined = true;
  r.dispatch = example_working_conditions_statement();
  return r;
}

}  // namespace tasuki::forms
