#include "paper/forms/agency_ledger.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

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

void draw_worker(Rows& t, const AgencyLedger& r) {
  t.row(label("派遣労働者氏名").across(2), value(r.worker_name).pt(10));
  t.row(label("協定対象派遣労働者であるか否か").across(2), value(treatment_text(r.treatment)));
  t.row(label("60歳以上であるか否か").across(2), value(age_60_text(r.employment)));
  t.row(label("無期雇用・有期雇用の別").across(2), value(employment_text(r.employment)));
  t.row(label("期間制限のない労働者派遣に関する事項").across(2),
        value(unlimited_text(r.unlimited_work)));
  t.group(label("被保険者資格取得届の提出の有無（無の場合は具体的な理由）"),
          [&] { insurance_rows(t, r.insurance, 1); });
}

void draw_client(Rows& t, const AgencyLedger& r) {
  t.group(label("派遣先"), [&] {
    t.row(label("派遣先の名称"), value(r.client.company_name));
    t.row(label("事業所の名称"), value(r.client.establishment_name));
    t.row(label("事業所の所在地"),
          value(joined({r.client.establishment_address, phone_text(r.client.establishment_phone)},
                       "　")));
    t.row(label("就業場所"), value(place_text(r.client.workplace_name, r.client.workplace_address,
                                              r.client.workplace_phone)));
    t.row(label("組織単位"), value(r.client.unit_name));
  });
}

void draw_work(Rows& t, const AgencyLedger& r) {
  t.group(label("就業内容"), [&] {
    t.row(label("業務の種類"), value(jobs_text(r.job, r.further_jobs)));
    t.row(label("従事する業務に伴う責任の程度"),
          value(responsibilities_text(r.job, r.further_jobs)));
    t.row(label("派遣期間"), value(term_text(r.terms.from_on, r.terms.last_on)));
    t.row(label("就業日"), value(r.terms.working_days));
    t.row(label("就業時間"), value(hours_text(r.terms.hours)));
    t.row(label("休憩時間"), value(breaks_text(r.terms.hours)));
    t.row(label("時間外労働"), value(overtime_text(r.terms.overtime)));
    t.row(label("休日労働"), value(holiday_work_text(r.terms.overtime)));
  });
  t.row(label("就業状況").across(2),
        value(or_blank(joined({notes_text(r.deviations), r.work_record_reference}, "\n"),
                       {"予定と異なる就業の実績の通知がない", "派遣元が通知を受けた都度"})));
}

void draw_care(Rows& t, const AgencyLedger& r) {
  t.row(label("派遣先責任者").across(2), value(manager_text(r.client_manager)));
  t.row(label("派遣元責任者").across(2), value(manager_text(r.agency_manager)));
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
  t.row(label("紹介予定派遣に関する事項").across(2), value(temp_to_perm_text(r.temp_to_perm)));
}

}  // namespace

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
