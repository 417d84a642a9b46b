#include "paper/forms/agency_ledger.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

constexpr std::string_view kUnlimited = "期間制限のない労働者派遣に関する事項";
constexpr std::string_view kOffice = "事業所の名称";
constexpr std::string_view kAddress = "事業所の所在地";
constexpr std::string_view kWorkplace = "就業場所";
constexpr std::string_view kUnit = "組織単位";
constexpr std::string_view kJobs = "業務の種類";
constexpr std::string_view kResponsibility = "従事する業務に伴う責任の程度";
constexpr std::string_view kDays = "就業日";
constexpr std::string_view kOvertime = "時間外労働";
constexpr std::string_view kHolidayWork = "休日労働";
constexpr std::string_view kClientManager = "派遣先責任者";
constexpr std::string_view kAgencyManager = "派遣元責任者";
constexpr std::string_view kTempToPerm = "紹介予定派遣に関する事項";

std::string_view measure_label(StabilityMeasure measure) {
  switch (measure) {
    case StabilityMeasure::direct_hire_request:
      return "派遣先への直接雇用の依頼";
    case StabilityMeasure::other_client:
      return "新たな派遣先の提供";
    case StabilityMeasure::permanent_employment:
      return "派遣元での無期雇用";
    case StabilityMeasure::other:
      return "その他の措置";
  }
  return "";
}

std::string steps_text(const std::vector<StabilityStep>& steps) {
  std::vector<std::string> lines;
  for (const StabilityStep& s : steps) {
    const std::string result = joined({date_text(s.answered_on), s.result}, "　");
    lines.push_back("・" +
                    joined({date_text(s.on), std::string(measure_label(s.measure)), s.content,
                            "結果: " + or_blank(result, {"結果がまだない", "派遣元"})},
                           "　"));
  }
  return joined(lines, "\n");
}

// What an item of the contract says; where it changed, each value with its day.
std::string said(const AgencyLedger& r, std::string_view item) {
  return held_text(contract_items(r), r.held, item);
}

void item_row(Rows& t, const AgencyLedger& r, std::string_view item) {
  t.row(label(item), value(said(r, item)));
}

void wide_item_row(Rows& t, const AgencyLedger& r, std::string_view item) {
  t.row(label(item).across(2), value(said(r, item)));
}

void draw_worker(Rows& t, const AgencyLedger& r) {
  t.row(label("派遣労働者氏名").across(2), value(r.worker_name).pt(10));
  t.row(label("協定対象派遣労働者であるか否か").across(2), value(treatment_text(r.treatment)));
  t.row(label("60歳以上であるか否か").across(2), value(age_60_text(r.employment)));
  t.row(label("無期雇用・有期雇用の別").across(2), value(employment_text(r.employment)));
  wide_item_row(t, r, kUnlimited);
  t.group(label("被保険者資格取得届の提出の有無（無の場合は具体的な理由）"),
          [&] { insurance_rows(t, r.insurance, 1); });
}

void draw_client(Rows& t, const AgencyLedger& r) {
  t.group(label("派遣先"), [&] {
    t.row(label("派遣先の名称"), value(r.client.company_name));
    for (const std::string_view item : {kOffice, kAddress, kWorkplace, kUnit}) {
      item_row(t, r, item);
    }
  });
}

void draw_work(Rows& t, const AgencyLedger& r) {
  t.group(label("就業内容"), [&] {
    item_row(t, r, kJobs);
    item_row(t, r, kResponsibility);
    t.row(label("派遣期間"), value(term_text(r.terms.from_on, r.terms.last_on)));
    item_row(t, r, kDays);
    t.row(label("就業時間"), value(hours_text(r.terms.hours)));
    t.row(label("休憩時間"), value(breaks_text(r.terms.hours)));
    item_row(t, r, kOvertime);
    item_row(t, r, kHolidayWork);
  });
  t.row(label("就業状況").across(2),
        value(or_blank(joined({notes_text(r.deviations), r.work_record_reference}, "\n"),
                       {"予定と異なる就業の実績の通知がない", "派遣元が通知を受けた都度"})));
}

void draw_care(Rows& t, const AgencyLedger& r) {
  wide_item_row(t, r, kClientManager);
  wide_item_row(t, r, kAgencyManager);
  t.row(label("教育訓練計画の説明の日時・内容").across(2),
        value(or_blank(notes_text(r.plan_explanations),
                       {"まだ説明していない", "派遣元が説明の都度"})));
  t.row(label("教育訓練の日時・内容").across(2),
        value(or_blank(notes_text(r.trainings), {"まだ実施していない", "派遣元が実施の都度"})));
  t.row(label("キャリアコンサルティングの日時・内容").across(2),
        value(or_blank(notes_text(r.career_consultings),
                       {"まだ実施していない", "派遣元が実施の都度"})));
  t.row(label("希望する雇用安定措置の内容").across(2),
        value(or_blank(notes_text(r.wished_measures),
                       {"まだ聴取していない", "派遣元が本人から聴取の都度"})));
  t.row(label("雇用安定措置の日付・内容・結果").across(2),
        value(or_blank(steps_text(r.stability_steps), {"まだ講じていない", "派遣元が講じた都度"})));
  t.row(label("苦情の処理に関する事項").across(2),
        value(or_blank(joined({notes_text(r.complaints), r.complaint_reference}, "\n"),
                       {"申出がない", "派遣元が申出の都度"})));
  wide_item_row(t, r, kTempToPerm);
}

}  // namespace

ItemTexts contract_items(const AgencyLedger& r) {
  const auto item = [](std::string_view name, std::string text) {
    return std::pair(std::string(name), std::move(text));
  };
  return {
      item(kUnlimited, unlimited_text(r.unlimited_work)),
      item(kOffice, r.client.establishment_name),
      item(
          kAddress,
          joined({r.client.establishment_address, phone_text(r.client.establishment_phone)}, "　")),
      item(kWorkplace, place_text(r.client.workplace_name, r.client.workplace_address,
                                  r.client.workplace_phone)),
      item(kUnit, r.client.unit_name),
      item(kJobs, jobs_text(r.job, r.further_jobs)),
      item(kResponsibility, responsibilities_text(r.job, r.further_jobs)),
      item(kDays, r.terms.working_days),
      item(kOvertime, overtime_text(r.terms.overtime)),
      item(kHolidayWork, holiday_work_text(r.terms.overtime)),
      item(kClientManager, manager_text(r.client_manager)),
      item(kAgencyManager, manager_text(r.agency_manager)),
      item(kTempToPerm, temp_to_perm_text(r.temp_to_perm)),
  };
}

pdf::Sheet draw(const AgencyLedger& r, const DrawOptions& options) {
  pdf::Sheet sheet(style_of("派遣元管理台帳", options));
  sheet.heading("派遣元管理台帳");
  sheet.paragraph(office_text(r.agency.company_name, r.agency.establishment_name),
                  {.align = pdf::Align::right});
  sheet.gap(1);
  Rows t({22, 34, 34, 90});
  draw_worker(t, r);
  draw_client(t, r);
  draw_work(t, r);
  draw_care(t, r);
  sheet.rows(std::move(t));
  draw_shift_table(sheet, r.terms);
  return sheet;
}

}  // namespace tasuki::forms
