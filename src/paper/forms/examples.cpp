#include "paper/forms/examples.hpp"

#include <algorithm>
#include <array>

namespace tasuki::forms {

namespace {

constexpr DayMinute at(int hour, int minute = 0) { return {hour * 60 + minute}; }
constexpr Minutes hours(int count) { return {count * 60}; }

// The model forms leave names, numbers and places open with 〇; so do these.
constexpr const char* kWorker = "〇〇 〇〇";
constexpr const char* kAgencyPhone = "022-〇〇〇-〇〇55";

ClientPlace client_place() {
  return {"宮城〇〇株式会社", "宮城〇〇株式会社 〇〇支店", "仙台市宮城野区〇〇町〇番地", "",
          "〇〇部 〇〇課",    "仙台市〇〇区〇〇3-1-1",     "022-〇〇〇-〇〇21",          "〇〇課",
          "〇〇課長"};
}

// As forms 9 and 10 write it.
ClientPlace client_place_of_ledgers() {
  ClientPlace place = client_place();
  place.establishment_address = "仙台市〇〇区〇〇3-1-6";
  place.establishment_phone = "022-〇〇〇-〇〇25";
  place.workplace_name = place.unit_name = "〇〇支店 〇〇課";
  return place;
}

AgencyPlace agency_place() {
  return {"仙台〇〇株式会社", "仙台〇〇株式会社 〇〇営業所", "宮城県仙台市宮城野区〇〇5丁目6-5",
          kAgencyPhone, "派04-3000〇〇"};
}

Supervisor supervisor() { return {"〇〇部 〇〇課", "〇〇係長", "〇〇 〇〇"}; }
Manager client_manager() { return {"", "〇〇部長", "宮城 次郎", "022-〇〇〇-〇〇11", false}; }
Manager agency_manager() { return {"", "営業部長", "仙台 太郎", kAgencyPhone, false}; }

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
  t.working_days = "月～金曜日（夏季休暇8/13～8/16は除く）";
  t.hours = {{"", at(9), at(18), {{at(12), at(13)}}, hours(1)}};
  t.overtime = {true, hours(4), hours(45), hours(360), true, 2, ""};
  return t;
}

ComplaintHandling complaint() {
  return {{"〇〇部", "総務課長", "〇〇 〇〇", "022-〇〇〇-〇〇33"},
          {"〇〇部", "営業課長", "〇〇 〇〇", kAgencyPhone},
          default_complaint_procedure("宮城次郎", "仙台太郎")};
}

Party client_party() { return {"宮城〇〇株式会社", "", "代表取締役", "〇〇 〇〇"}; }
Party agency_party() { return {"仙台〇〇株式会社", "", "代表取締役", "〇〇 〇〇"}; }

constexpr const char* kWelfare =
    "給食施設、休憩室及び更衣室に加え、派遣先の労働者が利用する診療所、浴室、保育所及び保養施設の利"
    "用"
    "の機会を与える。";

SocialInsurance filed_insurance() { return {{true, ""}, {true, ""}, {true, ""}}; }

// 有 now; what was written while it was being prepared stays legible.
SocialInsurance insurance_of_ledgers() {
  return {{true, ""}, {true, ""}, {true, "準備中　令和9年7月9日に届出予定\n令和9年7月1日資格取得"}};
}

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
  r.limits = {false, false};  // as form 5 ticks them
  r.welfare = kWelfare;
  r.complaint = complaint();
  r.client_party = client_party();
  r.agency_party = agency_party();
  return r;
}

WorkingConditionsStatement example_working_conditions_statement() {
  WorkingConditionsStatement r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = kWorker;
  r.client = client_place();
  r.client.unit_name = "〇〇部 〇〇課";
  r.client.unit_head_title = "";
  r.supervisor = supervisor();
  r.client_manager = client_manager();
  r.agency = agency_place();
  r.agency_manager = agency_manager();
  r.job = job();
  r.terms = work_terms();
  r.terms.working_days = "月～金曜日（夏季休暇8/13～8/16・年末年始12/29～1/3は除く）";
  r.conflict_dates.unit_on = date(2030, 7, 1);
  r.conflict_dates.establishment_on = date(2030, 7, 1);
  r.safety = example_dispatch_contract().safety;
  r.welfare = kWelfare;
  r.complaint = complaint();
  r.fee = {FeeUnit::hour, Yen{2400}, false};
  r.treatment = {true, date(2028, 3, 31)};
  r.insurance = filed_insurance();
  return r;
}

WorkerNotice example_worker_notice() {
  const Insurance preparing{false, "加入準備中（今月中には届出）"};
  const Insurance short_week{false, "1週間の所定労働時間が20時間未満"};
  WorkerNotice r;
  r.issued_on = date(2027, 5, 27);
  r.client_name = "宮城〇〇株式会社";
  r.agency_name = "仙台〇〇株式会社";
  r.contract_concluded_on = date(2027, 5, 20);
  r.job_kind = "商品発送補助業務";
  r.workers = {{kWorker, Sex::male, AgeBand::from_45, 0, false, false, "6か月契約", true,
                filed_insurance(), ""},
               {kWorker,
                Sex::female,
                AgeBand::between,
                0,
                false,
                true,
                "",
                true,
                {preparing, {false, "同上"}, {false, "同上"}},
                ""},
               {kWorker,
                Sex::male,
                AgeBand::under_18,
                17,
                false,
                false,
                "2か月契約",
                true,
                {short_week, short_week, short_week},
                ""}};
  return r;
}

DispatchFeeStatement example_dispatch_fee_statement() {
  DispatchFeeStatement r;
  r.issued_on = date(2027, 5, 25);
  r.worker_name = kWorker;
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
  r.worker_name = kWorker;
  r.treatment = {true, date(2028, 3, 31)};
  r.employment = {true, Date{}, Date{}, false};
  r.insurance = insurance_of_ledgers();
  r.client = client_place_of_ledgers();
  r.job = job();
  r.terms = work_terms();
  r.deviations = {{date(2027, 8, 9), "", "風邪のため欠勤"},
                  {date(2027, 8, 31), "", "棚卸作業のため2時間の時間外労働"}};
  r.work_record_reference = "日ごとの始業・終業は別紙勤務表による。";
  r.client_manager = client_manager();
  r.agency_manager = agency_manager();
  r.plan_explanations = {{date(2027, 6, 28), "10:00～11:00", "教育訓練計画の説明", hours(1)}};
  r.trainings = {{date(2027, 6, 29), "9:00～17:00",
                  "入職時の基本業務の訓練（ワード、エクセル、パワーポイントによる資料作成）",
                  hours(7)}};
  r.career_consultings = {
      {date(2027, 8, 20), "15:00", "キャリアコンサルタントによる能力の査定"},
      {date(2027, 9, 17), "15:00", "前回の査定に基づく今後のキャリアパスについての相談"}};
  r.wished_measures = {
      {date(2027, 9, 1), "", "派遣先への直接雇用の依頼を希望（雇用形態: 正社員）"}};
  r.stability_steps = {{StabilityMeasure::direct_hire_request, date(2027, 9, 3), "文書により依頼",
                        "派遣先から受入れ可能との回答（雇用形態: 正社員）", date(2027, 9, 17)}};
  r.complaint_reference = "別紙「苦情相談等記録票」に記載。";
  return r;
}

ClientLedger example_client_ledger() {
  ClientLedger r;
  r.worker_name = kWorker;
  r.treatment = {true, Date{}};
  r.employment = {true, Date{}, Date{}, false};
  r.insurance = insurance_of_ledgers();
  r.agency = agency_place();
  r.agency_manager = agency_manager();
  r.client = client_place_of_ledgers();
  r.client.establishment_address = "仙台市〇〇区〇〇3-1-1";
  r.client.establishment_phone = "022-〇〇〇-〇〇21";
  r.client_manager = client_manager();
  r.job = job();
  r.days = golden_august();
  r.trainings = {{date(2027, 7, 1), "9:00～17:00",
                  "入職時の基本業務の訓練（ワード、エクセル、パワーポイントによる資料作成）",
                  hours(7)}};
  r.complaint_reference = "別紙2「苦情相談等記録票」に記載。";
  return r;
}

WorkRecordNotice example_work_record_notice() {
  WorkRecordNotice r;
  r.issued_on = date(2027, 9, 1);
  r.agency_name = "仙台〇〇株式会社";
  r.worker_name = kWorker;
  r.client = client_place_of_ledgers();
  r.client.establishment_address = "仙台市〇〇区〇〇3-1-1";
  r.client.establishment_phone = "022-〇〇〇-〇〇21";
  r.responsibility = job().responsibility;
  r.month_ym = std::chrono::year{2027} / std::chrono::August;
  r.days = golden_august();
  return r;
}

ConflictDateNotice example_conflict_date_notice() {
  ConflictDateNotice r;
  r.notified_on = date(2027, 6, 15);
  r.agency_name = "株式会社□□□□";
  r.client = {"株式会社こうせい電子", "", "役職 〇〇〇", "氏名 ◇◇◇◇"};
  r.establishment_name = "株式会社こうせい電子 大崎工場";
  r.establishment_address = "大崎市古川〇〇町x-x";
  r.conflict_on = date(2027, 10, 1);
  return r;
}

TreatmentDisclosure example_treatment_disclosure() {
  TreatmentDisclosure r;
  r.notified_on = date(2027, 5, 10);
  r.agency_name = "〇〇〇〇株式会社";
  r.client = {"株式会社□□□□", "", "代表取締役", "△△△"};
  r.job_kind = "衣服販売業務";
  r.canteen = {true, "利用可　利用時間: 12時～13時（全従業員共通）"};
  r.rest_room = {false, ""};
  r.changing_room = {true, "利用可（全従業員共通）"};
  r.training = {true,
                "接客に従事する場合には、6か月に1回、希望者に限り、接客に関する基礎を習得するための"
                "教育訓練を実施"};
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
