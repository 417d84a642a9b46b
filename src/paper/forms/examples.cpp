#include "paper/forms/examples.hpp"

#include <algorithm>
#include <array>

namespace tasuki::forms {

namespace {

constexpr DayMinute at(int hour, int minute = 0) { return {hour * 60 + minute}; }
constexpr Minutes hours(int count) { return {count * 60}; }

ClientPlace client_place() {
  return {"宮城〇〇株式会社",
          "宮城〇〇株式会社 〇〇支店",
          "仙台市宮城野区〇〇町〇番地",
          "022-000-0025",
          "〇〇支店 〇〇部 〇〇課",
          "仙台市〇〇区〇〇3-1-1",
          "022-000-0021",
          "〇〇課",
          "〇〇課長"};
}

AgencyPlace agency_place() {
  return {"仙台〇〇株式会社", "仙台〇〇株式会社 〇〇営業所", "宮城県仙台市宮城野区〇〇5丁目6-5",
          "022-000-0055", "派04-300000"};
}

Supervisor supervisor() { return {"〇〇部 〇〇課", "〇〇係長", "〇〇 三郎"}; }
Manager client_manager() { return {"〇〇部", "〇〇部長", "宮城 次郎", "022-000-0011", false}; }
Manager agency_manager() { return {"営業部", "営業部長", "仙台 太郎", "022-000-0055", false}; }

Job job() {
  return {
      "商品発送補助業務",
      "顧客の宛先別商品リストにより商品をそろえ、商品伝票と送り状を作成し、梱包するまでの業務。伝"
      "票・送り状の作成時に簡単なパソコン入力作業（〇〇ソフト使用）を行う。",
      "", "副リーダー（部下2名）、リーダー不在の間における緊急対応が週1回程度あり"};
}

WorkTerms work_terms() {
  WorkTerms t;
  t.from_on = date(2027, 7, 1);
  t.last_on = date(2027, 9, 30);
  t.working_days = "月曜日から金曜日まで（祝日及び夏季休暇8月13日～8月16日を除く）";
  t.hours = {{"", at(9), at(18), {{at(12), at(13)}}, hours(1)}};
  t.overtime = {true, hours(4), hours(45), hours(360), true, 2, ""};
  return t;
}

ComplaintHandling complaint() {
  return {{"総務部", "総務課長", "〇〇 花子", "022-000-0033"},
          {"営業部", "営業課長", "〇〇 四郎", "022-000-0055"},
          default_complaint_procedure("宮城次郎", "仙台太郎")};
}

Party client_party() {
  return {"宮城〇〇株式会社", "仙台市宮城野区〇〇町〇番地", "代表取締役", "〇〇 五郎"};
}

Party agency_party() {
  return {"仙台〇〇株式会社", "宮城県仙台市宮城野区〇〇5丁目6-5", "代表取締役", "〇〇 六郎"};
}

constexpr const char* kSafety =
    "派遣先及び派遣元は、労働者派遣法第44条から第47条の4までの規定により自己に課された責任を負う。"
    "派遣"
    "就業中の安全衛生は派遣先の安全衛生に関する規定により、その他は派遣元の規定による。台車及びカッ"
    "ター"
    "の取扱いは、就業の初日に派遣先が安全教育を行う。";
constexpr const char* kWelfare =
    "給食施設、休憩室及び更衣室のほか、派遣先が雇用する労働者が通常利用する診療所及び保養施設を利用"
    "す"
    "ることができる。";

SocialInsurance filed_insurance() { return {{true, ""}, {true, ""}, {true, ""}}; }

// August of model form 10, sheet 1: the 1st is a Sunday; no work from the 12th to the 18th.
std::vector<RecordedDay> golden_august() {
  constexpr std::array kWithSlips{2U, 11U, 19U, 23U, 24U, 25U};  // 商品発送業務・伝票入力作業
  std::vector<RecordedDay> days;
  for (unsigned number = 2; number <= 31; ++number) {
    RecordedDay d;
    d.on = date(2027, 8, number);
    const unsigned weekday = weekday_index(d.on);
    if (weekday == 0 || weekday == 6 || (number >= 12 && number <= 18)) continue;
    if (number == 9) {
      days.push_back({d.on, false, {}, {}, {}, {}, "", "風邪のため欠勤"});
      continue;
    }
    d.starts = at(9);
    d.ends = at(number == 31 ? 20 : 18);
    d.breaks = {{at(12), at(13)}};
    d.break_total = hours(1);
    const bool slips = std::find(kWithSlips.begin(), kWithSlips.end(), number) != kWithSlips.end();
    d.job = slips ? "商品発送業務・伝票入力作業" : "商品発送業務";
    if (number == 31) d.remark = "棚卸作業のため2時間時間外労働あり";
    days.push_back(d);
  }
  return days;
}

}  // namespace

DispatchContract example_dispatch_contract() {
  DispatchContract r;
  r.concluded_on = date(2027, 5, 20);
  r.client = client_place();
  r.supervisor = supervisor();
  r.client_manager = client_manager();
  r.agency = agency_place();
  r.agency_manager = agency_manager();
  r.job = job();
  r.terms = work_terms();
  r.head_count = 3;
  r.limits = {false, true};
  r.safety = kSafety;
  r.welfare = kWelfare;
  r.complaint = complaint();
  r.client_party = client_party();
  r.agency_party = agency_party();
  return r;
}

WorkingConditionsStatement example_working_conditions_statement() {
  WorkingConditionsStatement r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = "派遣 一郎";
  r.client = client_place();
  r.supervisor = supervisor();
  r.client_manager = client_manager();
  r.agency = agency_place();
  r.agency_manager = agency_manager();
  r.job = job();
  r.terms = work_terms();
  r.conflict_dates.unit_on = date(2030, 7, 1);
  r.conflict_dates.establishment_on = date(2030, 7, 1);
  r.safety = kSafety;
  r.welfare = kWelfare;
  r.complaint = complaint();
  r.fee = {FeeUnit::hour, Yen{2400}, false};
  r.treatment = {true, date(2028, 3, 31)};
  r.insurance = {{true, ""}, {true, ""}, {false, "必要書類の準備中。令和9年7月9日に届出予定"}};
  return r;
}

WorkerNotice example_worker_notice() {
  const std::string short_week = "1週間の所定労働時間が15時間であるため";
  WorkerNotice r;
  r.issued_on = date(2027, 5, 27);
  r.client_name = "宮城〇〇株式会社";
  r.agency_name = "仙台〇〇株式会社";
  r.contract_concluded_on = date(2027, 5, 20);
  r.job_kind = "商品発送補助業務";
  r.workers = {
      {"派遣 一郎", Sex::male, AgeBand::from_45, 0, false, false, "6か月契約", true,
       filed_insurance(), ""},
      {"派遣 二葉",
       Sex::female,
       AgeBand::between,
       0,
       false,
       true,
       "",
       true,
       {{false, "現在、必要書類の準備中であり、令和9年7月9日に届出予定"},
        {false, "同上"},
        {false, "同上"}},
       ""},
      {"派遣 三太",
       Sex::male,
       AgeBand::under_18,
       17,
       false,
       false,
       "2か月契約",
       true,
       {{false, short_week}, {false, short_week}, {false, short_week}},
       "就業日: 月・水・金曜日　就業時間: 9:00～14:00"},
  };
  return r;
}

DispatchFeeStatement example_dispatch_fee_statement() {
  DispatchFeeStatement r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = "派遣 一郎";
  r.agency = agency_place();
  r.occasion = FeeOccasion::dispatch;
  r.fee = {FeeUnit::hour, Yen{2400}, false};
  r.applies_from = date(2027, 7, 1);
  r.client_name = "宮城〇〇株式会社 〇〇支店";
  r.from_on = date(2027, 7, 1);
  r.last_on = date(2027, 9, 30);
  return r;
}

AgencyLedger example_agency_ledger() {
  AgencyLedger r;
  r.agency = agency_place();
  r.worker_name = "派遣 一郎";
  r.treatment = {true, date(2028, 3, 31)};
  r.employment = {false, date(2027, 7, 1), date(2027, 12, 31), false};
  r.insurance = {
      {true, ""}, {true, ""}, {false, "準備中。令和9年7月9日に届出予定（令和9年7月1日資格取得）"}};
  r.client = client_place();
  r.job = job();
  r.terms = work_terms();
  r.deviations = {{date(2027, 8, 9), "", "風邪のため欠勤"},
                  {date(2027, 8, 31), "", "棚卸作業のため2時間の時間外労働"}};
  r.work_record_reference = "日ごとの始業・終業は別紙勤務表による。";
  r.client_manager = client_manager();
  r.agency_manager = agency_manager();
  r.plan_explanations = {{date(2027, 6, 28), "10:00～11:00", "教育訓練計画の説明", hours(1)}};
  r.trainings = {{date(2027, 6, 29), "9:00～17:00",
                  "入職時の基本業務の訓練（文書作成・表計算ソフトによる資料作成）", hours(7)}};
  r.career_consultings = {{date(2027, 8, 20), "15:00", "キャリアコンサルタントによる能力の確認"},
                          {date(2027, 9, 17), "15:00", "今後のキャリアパスについての相談"}};
  r.wished_measures = {{date(2027, 9, 1), "", "派遣先への直接雇用の依頼を希望（正社員）"}};
  r.stability_steps = {{StabilityMeasure::direct_hire_request, date(2027, 9, 3), "文書により依頼",
                        "派遣先から受入れ可能との回答（正社員）", date(2027, 9, 17)}};
  r.complaints = {{date(2027, 7, 15), "", "休憩室が使えないとの申出。派遣先に連絡し、当日解決"}};
  return r;
}

ClientLedger example_client_ledger() {
  ClientLedger r;
  r.worker_name = "派遣 一郎";
  r.treatment = {true, Date{}};
  r.employment = {false, Date{}, Date{}, false};
  r.insurance = {
      {true, ""}, {true, ""}, {false, "準備中。令和9年7月9日に届出予定（令和9年7月1日資格取得）"}};
  r.agency = agency_place();
  r.agency_manager = agency_manager();
  r.client = client_place();
  r.client_manager = client_manager();
  r.job = job();
  r.days = golden_august();
  r.trainings = {{date(2027, 7, 1), "9:00～10:00", "台車及びカッターの安全な取扱い", hours(1)}};
  r.complaints = {{date(2027, 7, 15), "", "休憩室が使えないとの申出。利用時間を見直し、当日解決"}};
  return r;
}

WorkRecordNotice example_work_record_notice() {
  WorkRecordNotice r;
  r.issued_on = date(2027, 9, 1);
  r.agency_name = "仙台〇〇株式会社";
  r.worker_name = "派遣 一郎";
  r.client = client_place();
  r.responsibility = job().responsibility;
  r.month_ym = std::chrono::year{2027} / std::chrono::August;
  r.days = golden_august();
  return r;
}

ConflictDateNotice example_conflict_date_notice() {
  ConflictDateNotice r;
  r.notified_on = date(2027, 6, 15);
  r.agency_name = "株式会社〇〇〇〇";
  r.client = {"株式会社こうせい電子", "大崎市古川〇〇町1-1", "代表取締役", "〇〇 〇〇"};
  r.establishment_name = "株式会社こうせい電子 大崎工場";
  r.establishment_address = "大崎市古川〇〇町1-1";
  r.conflict_on = date(2027, 10, 1);
  return r;
}

TreatmentDisclosure example_treatment_disclosure() {
  TreatmentDisclosure r;
  r.notified_on = date(2027, 5, 10);
  r.agency_name = "仙台〇〇株式会社";
  r.client = client_party();
  r.job_kind = "商品発送補助業務";
  r.canteen = {true, "利用可　利用時間: 12時～13時（全従業員共通）"};
  r.rest_room = {false, ""};
  r.changing_room = {true, "利用可（全従業員共通）"};
  r.training = {true,
                "発送業務に従事する者に対し、6か月に1回、希望者に限り、荷役の安全に関する基礎を"
                "習得するための教育訓練を実施する。"};
  return r;
}

TimecardPrint example_timecard_print() {
  TimecardPrint r;
  r.worker_name = "派遣 一郎";
  r.worker_code = "W00123";
  r.agency_name = "仙台〇〇株式会社";
  r.client_name = "宮城〇〇株式会社 〇〇支店";
  r.workplace_name = "〇〇部 〇〇課";
  r.contract_number = "K2027-000123";
  r.contract_hours = work_terms().hours;
  r.from_on = date(2027, 7, 1);
  r.last_on = date(2027, 7, 15);
  for (Date on = r.from_on; on <= r.last_on; on += one_day) {
    TimecardPrintDay d;
    d.on = on;
    const bool weekend = weekday_index(on) == 0 || weekday_index(on) == 6;
    const bool leave = on == date(2027, 7, 12);
    d.kind = weekend ? "休日" : leave ? "有休" : "出勤";
    d.worked = !weekend && !leave;
    if (d.worked) {
      d.starts = at(9);
      d.ends = at(18);
      d.break_time = hours(1);
      d.worked_time = hours(8);
    }
    if (on == date(2027, 7, 8)) {
      d.ends = at(23, 30);
      d.worked_time = {13 * 60 + 30};
      d.over_8h = {5 * 60 + 30};
      d.night = {90};
      d.remark = "棚卸のため延長（36協定の範囲内）";
    }
    r.days.push_back(d);
  }
  r.totals = {10, 0, 1, {85 * 60 + 30}, {5 * 60 + 30}, {90}, {0}, Yen{1280}};
  r.approvals = {{"申請（派遣労働者）", "派遣 一郎", "2027/7/15 18:10"},
                 {"承認（派遣先）", "宮城 次郎", "2027/7/16 9:32"},
                 {"確認（派遣元）", "仙台 太郎", ""}};
  return r;
}

Invoice example_invoice() {
  Invoice r;
  r.number = "S2027-000045";
  r.issued_on = date(2027, 8, 5);
  r.period_from = date(2027, 7, 1);
  r.period_last = date(2027, 7, 31);
  r.due_on = date(2027, 9, 30);
  r.client_name = "宮城〇〇株式会社";
  r.client_department = "〇〇支店 総務部";
  r.client_address = "仙台市宮城野区〇〇町〇番地";
  r.issuer = {"仙台〇〇株式会社", "宮城県仙台市宮城野区〇〇5丁目6-5", "022-000-0055",
              "T7000012050002", "〇〇 四郎"};
  r.lines = {
      {"派遣料金　所定時間内", "派遣 一郎", "160:00", "時間", "2,400", Yen{384'000}, 10, false},
      {"派遣料金　時間外（1.25）", "派遣 一郎", "5:30", "時間", "3,000", Yen{16'500}, 10, false},
      {"派遣料金　深夜加算（0.25）", "派遣 一郎", "1:30", "時間", "600", Yen{900}, 10, false},
      {"派遣料金　所定時間内", "派遣 二葉", "152:00", "時間", "2,400", Yen{364'800}, 10, false},
      {"会議用飲料（立替）", "", "1", "式", "5,000", Yen{5'000}, 8, true},
      {"交通費（立替金）", "派遣 一郎", "1", "式", "1,280", Yen{1'280}, 0, false},
  };
  r.rate_totals = {
      {10, Yen{766'200}, Yen{76'620}}, {8, Yen{5'000}, Yen{400}}, {0, Yen{1'280}, Yen{0}}};
  r.total = Yen{849'500};
  r.bank = {"〇〇銀行", "仙台支店", "普通", "0123456", "ｾﾝﾀﾞｲ(ｶ"};
  r.remarks = "振込手数料は貴社にてご負担ください。";
  return r;
}

}  // namespace tasuki::forms
