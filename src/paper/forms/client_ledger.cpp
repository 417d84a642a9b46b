#include "paper/forms/client_ledger.hpp"

#include <algorithm>

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

constexpr Blank kNoWorkYet{"就業の実績がまだない", "派遣先が就業の都度"};

// 別紙「就業実績」のとおり（21日）, or what the record names instead.
std::string worked_text(const ClientLedger& r) {
  if (r.days.empty()) return or_blank(r.work_record_reference, kNoWorkYet);
  const auto worked =
      std::count_if(r.days.begin(), r.days.end(), [](const RecordedDay& d) { return d.worked; });
  return joined(
      {"別紙「就業実績」のとおり（" + std::to_string(worked) + "日）", r.work_record_reference},
      "\n");
}

void draw_worker(Rows& t, const ClientLedger& r) {
  t.row(label("派遣労働者氏名").across(2), value(r.worker_name).pt(10));
  t.row(label("協定対象派遣労働者であるか否か").across(2), value(treatment_text(r.treatment)));
  t.row(label("60歳以上であるか否か").across(2), value(age_60_text(r.employment)));
  t.row(label("無期雇用・有期雇用の別").across(2),
        value(choice(r.employment.permanent, "無期雇用", "有期雇用")));
  t.row(label("期間制限のない労働者派遣に関する事項").across(2),
        value(unlimited_text(r.unlimited_work)));
  t.group(label("被保険者資格取得届の提出の有無（無の場合は具体的な理由）"),
          [&] { insurance_rows(t, r.insurance, 1); });
}

void draw_parties(Rows& t, const ClientLedger& r) {
  t.group(label("派遣元"), [&] {
    t.row(label("派遣元事業主の名称"), value(r.agency.company_name));
    t.row(label("事業所の名称"), value(r.agency.establishment_name));
    t.row(label("事業所の所在地"),
          value(joined({r.agency.address, phone_text(r.agency.phone)}, "　")));
    t.row(label("派遣元責任者"), value(manager_text(r.agency_manager)));
  });
  t.group(label("派遣先"), [&] {
    t.row(label("事業所の名称・所在地"),
          value(place_text(r.client.establishment_name, r.client.establishment_address,
                           r.client.establishment_phone)));
    t.row(label("就業場所"), value(place_text(r.client.workplace_name, r.client.workplace_address,
                                              r.client.workplace_phone)));
    t.row(label("組織単位"), value(r.client.unit_name));
    t.row(label("派遣先責任者"), value(manager_text(r.client_manager)));
  });
}

void draw_work(Rows& t, const ClientLedger& r) {
  t.row(label("業務の種類").across(2), value(jobs_text(r.job, r.further_jobs)));
  t.row(label("従事する業務に伴う責任の程度").across(2),
        value(responsibilities_text(r.job, r.further_jobs)));
  t.group(label("就業状況"), [&] {
    t.row(label("就業した日"), value(worked_text(r)));
    t.row(label("始業・終業の時刻、休憩時間"),
          value(r.days.empty() ? or_blank(r.work_record_reference, kNoWorkYet)
                               : "別紙「就業実績」のとおり"));
  });
  t.row(label("教育訓練の日時・内容").across(2),
        value(or_blank(notes_text(r.trainings), {"まだ実施していない", "派遣先が実施の都度"})));
  t.row(label("苦情の処理に関する事項").across(2),
        value(or_blank(joined({notes_text(r.complaints), r.complaint_reference}, "\n"),
                       {"申出がない", "派遣先が申出の都度"})));
  t.row(label("紹介予定派遣に関する事項").across(2), value(temp_to_perm_text(r.temp_to_perm)));
}

void draw_days(pdf::Sheet& sheet, const ClientLedger& r) {
  sheet.page_break().heading("就業実績");
  sheet.paragraph("派遣労働者氏名　" + r.worker_name).gap(1);
  Rows t({48, 34, 40, 58});
  t.min_row(5).pt(8.5);
  t.header(label("就業した日").center(), label("始業・終業の時刻").center(),
           label("休憩時間").center(), label("業務の種類・備考").center());
  for (const RecordedDay& d : r.days) {
    t.row(value(date_text(d.on) + "（" + weekday_ja(d.on) + "）"),
          value(d.worked ? clock_text(d.starts) + "～" + clock_text(d.ends) : "就業なし").center(),
          value(d.worked ? day_break_text(d) : "").center(),
          value(joined({d.job, d.remark}, "　")));
  }
  sheet.rows(std::move(t));
}

}  // namespace

pdf::Sheet draw(const ClientLedger& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("派遣先管理台帳", options);
  style.text_pt = 9.5;
  pdf::Sheet sheet(style);
  sheet.heading("派遣先管理台帳");
  sheet.paragraph(office_text(r.client.company_name, r.client.establishment_name),
                  {.align = pdf::Align::right});
  sheet.gap(1);
  Rows t({22, 38, 34, 86});
  t.min_row(7);
  draw_worker(t, r);
  draw_parties(t, r);
  draw_work(t, r);
  sheet.rows(std::move(t));
  if (!r.days.empty()) draw_days(sheet, r);
  return sheet;
}

}  // namespace tasuki::forms
