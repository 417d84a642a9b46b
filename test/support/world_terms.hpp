#pragma once
// Complete terms of a contract, after the bureau's model: 商品発送補助業務, 7/1–9/30, 9:00–18:00.

#include <string>

namespace tasuki::test {

inline const std::string& contract_terms() {
  static const std::string terms = R"({
    "work_name": "商品発送補助業務 秘契約", "work_detail": "商品の梱包、仕分け、発送の補助",
    "cabinet_order_item": "", "responsibility": "付与される権限なし（役職なし）",
    "client_establishment": {"name": "宮城〇〇株式会社本社", "address": "宮城県仙台市青葉区0-0", "telephone": "022-000-0000"},
    "workplace": {"name": "", "address": "", "telephone": "022-000-0000"}, "index_place": "",
    "organizational_unit": {"name": "物流部 発送係", "head_title": "発送係長"},
    "supervisor": {"department": "物流部", "title": "発送係長", "name": "宮城 一", "telephone": ""},
    "starts_on": "2027-07-01", "ends_on": "2027-09-30",
    "shifts": [{"name": "", "start_min": 540, "end_min": 1080, "breaks": [{"start_min": 720, "end_min": 780}],
      "weekdays": {"sunday": false, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": false}}],
    "days_off": [{"from_on": "2027-08-13", "to_on": "2027-08-16", "reason": "夏季休業"}],
    "extra_working_days": [], "national_holidays_off": false, "working_days_note": "",
    "overtime": {"allowed": true, "per_day_min": 240, "per_month_min": 2700, "per_year_min": 21600},
    "holiday_work": {"allowed": true, "days_per_month": 2}, "headcount": 3,
    "safety": "労働安全衛生法等を遵守する", "conveniences": "食堂、更衣室",
    "complaints": {
      "client_contact": {"department": "総務部", "title": "課長", "name": "宮城 二", "telephone": "022-000-0003"},
      "agency_contact": {"department": "営業部", "title": "課長", "name": "仙台 二", "telephone": "022-000-0004"},
      "procedure": "遅滞なく連絡し、誠意をもって処理する"},
    "termination": {"notice": "30日前に申し入れる", "new_placement": "関連会社での就業をあっせんする",
      "damages": "30日分以上の賃金相当額を賠償する", "reasons": "請求があれば理由を明示する"},
    "dispute_prevention": "職業紹介を経由して行う",
    "client_manager": {"department": "人事部", "title": "部長", "name": "宮城 三", "telephone": "022-000-0005", "for_manufacturing": false},
    "agency_manager": {"department": "派遣部", "title": "部長", "name": "仙台 三", "telephone": "022-000-0006", "for_manufacturing": false},
    "agency_establishment": {"name": "仙台〇〇株式会社本社", "address": "宮城県仙台市", "telephone": "022-000-0001"},
    "limited_to_agreement_workers": true, "limited_to_unlimited_workers": false,
    "unlimited_period": {"ground": "none", "detail": "", "days_in_month": 0, "ordinary_days_in_month": 0,
      "absent_name": "", "absent_work": "", "absent_from_on": null, "absent_to_on": null},
    "temp_to_perm": {"applies": false, "work": "", "conditions": "", "refusal_reason": "", "seniority": ""},
    "price": {"unit": "hour", "amount": 2000, "overtime_percent": 125, "night_percent": 25, "holiday_percent": 135,
      "paid_leave_billed": false, "note": ""},
    "remarks": ""})";
  return terms;
}

// The same after an amendment of the hours' note.
inline std::string amended_terms() {
  std::string terms = contract_terms();
  const std::string before = R"("working_days_note": "")";
  return terms.replace(terms.find(before), before.size(),
                       R"("working_days_note": "シフト表のとおり")");
}

// What a 労働条件通知書 of the permanent, hourly paid worker of the world says.
inline const std::string& employment_terms() {
  static const std::string terms = R"({
    "place": {"initial": "宮城〇〇株式会社本社", "range": "会社の定める派遣先の事業所"},
    "duties": {"initial": "商品発送補助業務", "range": "会社の定める業務"},
    "hours": {"patterns": [{"starts": 540, "ends": 1080, "breaks": [{"from": 720, "until": 780}],
      "break_total": 60}], "overtime": true, "holiday_work": true, "holidays": "土曜日、日曜日"},
    "leave": {"days_after_6_months": 10},
    "wages": {"base": "hourly", "amount": 1250, "closing": "毎月末日", "payment": "翌月15日",
      "method": "本人の口座への振込み"},
    "pay": {"raise": {"granted": true, "detail": "毎年4月"}},
    "leaving": {"resignation_notice_days": 14, "dismissal": "就業規則の定めによる"},
    "consultation": {"department": "管理部", "title": "課長", "name": "相談 花子", "phone": "022-000-0003"},
    "rules_place": "本社の掲示板"})";
  return terms;
}

}  // namespace tasuki::test
