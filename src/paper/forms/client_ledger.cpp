#include "paper/forms/client_ledger.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

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
  t.row(label("業務の種類").across(2), value(job_text(r.job)));
  t.row(label("従事する業務に伴う責任の程度").across(2), value(r.job.responsibility));
  t.group(label("就業状況"), [&] {
    t.row(label("就業した日"), value(r.work_record_reference));
    t.row(label("始業・終業の時刻、休憩時間"), value(r.work_record_reference));
  });
  t.row(label("教育訓練の日時・内容").across(2), value(or_none(notes_text(r.trainings))));
  t.row(label("苦情の処理に関する事項").across(2), value(or_none(notes_text(r.complaints))));
  t.row(label("紹介予定派遣に関する事項").across(2), value(temp_to_perm_text(r.temp_to_perm)));
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
  return sheet;
}

}  // namespace tasuki::forms
