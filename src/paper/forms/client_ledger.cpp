#include "paper/forms/client_ledger.hpp"

#include <algorithm>

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

constexpr std::string_view kUnlimited = "期間制限のない労働者派遣に関する事項";
constexpr std::string_view kTempToPerm = "紹介予定派遣に関する事項";
constexpr std::string_view kAgencyName = "事業所の名称";
constexpr std::string_view kAgencyAddress = "事業所の所在地";
constexpr std::string_view kAgencyManager = "派遣元責任者";
constexpr std::string_view kClientOffice = "事業所の名称・所在地";
constexpr std::string_view kWorkplace = "就業場所";
constexpr std::string_view kUnit = "組織単位";
constexpr std::string_view kClientManager = "派遣先責任者";
constexpr std::string_view kJobs = "業務の種類";
constexpr std::string_view kResponsibility = "従事する業務に伴う責任の程度";
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

// What an item of the contract says; where it changed, each value with its day.
std::string said(const ClientLedger& r, std::string_view item) {
  return held_text(contract_items(r), r.held, item);
}

void item_row(Rows& t, const ClientLedger& r, std::string_view item) {
  t.row(label(item), value(said(r, item)));
}

void wide_item_row(Rows& t, const ClientLedger& r, std::string_view item) {
  t.row(label(item).across(2), value(said(r, item)));
}

void draw_worker(Rows& t, const ClientLedger& r) {
  t.row(label("派遣労働者氏名").across(2), value(r.worker_name).pt(10));
  t.row(label("協定対象派遣労働者であるか否か").across(2), value(treatment_text(r.treatment)));
  t.row(label("60歳以上であるか否か").across(2), value(age_60_text(r.employment)));
  t.row(label("無期雇用・有期雇用の別").across(2),
        value(choice(r.employment.permanent, "無期雇用", "有期雇用")));
  wide_item_row(t, r, kUnlimited);
  t.group(label("被保険者資格取得届の提出の有無（無の場合は具体的な理由）"),
          [&] { insurance_rows(t, r.insurance, 1); });
}

void draw_parties(Rows& t, const ClientLedger& r) {
  t.group(label("派遣元"), [&] {
    t.row(label("派遣元事業主の名称"), value(r.agency.company_name));
    for (const std::string_view item : {kAgencyName, kAgencyAddress, kAgencyManager}) {
      item_row(t, r, item);
    }
  });
  t.group(label("派遣先"), [&] {
    for (const std::string_view item : {kClientOffice, kWorkplace, kUnit, kClientManager}) {
      item_row(t, r, item);
    }
  });
}

void draw_work(Rows& t, const ClientLedger& r) {
  wide_item_row(t, r, kJobs);
  wide_item_row(t, r, kResponsibility);
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
  wide_item_row(t, r, kTempToPerm);
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

ItemTexts contract_items(const ClientLedger& r) {
  const auto item = [](std::string_view name, std::string text) {
    return std::pair(std::string(name), std::move(text));
  };
  return {
      item(kUnlimited, unlimited_text(r.unlimited_work)),
      item(kAgencyName, r.agency.establishment_name),
      item(kAgencyAddress, joined({r.agency.address, phone_text(r.agency.phone)}, "　")),
      item(kAgencyManager, manager_text(r.agency_manager)),
      item(kClientOffice, place_text(r.client.establishment_name, r.client.establishment_address,
                                     r.client.establishment_phone)),
      item(kWorkplace, place_text(r.client.workplace_name, r.client.workplace_address,
                                  r.client.workplace_phone)),
      item(kUnit, r.client.unit_name),
      item(kClientManager, manager_text(r.client_manager)),
      item(kJobs, jobs_text(r.job, r.further_jobs)),
      item(kResponsibility, responsibilities_text(r.job, r.further_jobs)),
      item(kTempToPerm, temp_to_perm_text(r.temp_to_perm)),
  };
}

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
