#include "paper/forms/work_record_notice.hpp"

#include "base/era.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

std::string day_break_text(const RecordedDay& d) {
  std::vector<std::string> spans;
  for (const BreakSpan& b : d.breaks) {
    spans.push_back(clock_text(b.from) + "～" + clock_text(b.until));
  }
  return spans.empty() ? length_text(d.break_total) : joined(spans, "、");
}

namespace {

constexpr std::string_view kOffice = "事業所の名称・所在地";
constexpr std::string_view kWorkplace = "就業場所";
constexpr std::string_view kUnit = "組織単位";
constexpr std::string_view kResponsibility = "従事する業務に伴う責任の程度";

void draw_day(Rows& t, Date on, const RecordedDay* day) {
  const auto number = value(std::to_string(day_of(on))).center();
  const auto weekday = value(weekday_ja(on)).center();
  if (day == nullptr) {
    t.row(number, weekday, pdf::blank(), pdf::blank(), pdf::blank());
  } else if (!day->worked) {
    t.row(number, weekday, value("就業なし").center(), pdf::blank(), value(day->remark));
  } else {
    const std::string remark = day->remark.empty() ? "" : "（" + day->remark + "）";
    t.row(number, weekday, value(clock_text(day->starts) + "～" + clock_text(day->ends)).center(),
          value(day_break_text(*day)).center(), value(day->job + remark));
  }
}

}  // namespace

ItemTexts contract_items(const WorkRecordNotice& r) {
  const auto place = [](std::string_view name, std::string_view address, std::string_view phone) {
    return joined({std::string(name), std::string(address), phone_text(phone)}, "　");
  };
  return {{std::string(kOffice), place(r.client.establishment_name, r.client.establishment_address,
                                       r.client.establishment_phone)},
          {std::string(kWorkplace),
           place(r.client.workplace_name, r.client.workplace_address, r.client.workplace_phone)},
          {std::string(kUnit), r.client.unit_name},
          {std::string(kResponsibility), r.responsibility}};
}

pdf::Sheet draw(const WorkRecordNotice& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("就業状況（実績）", options);
  style.prefer_pages = 1;  // long remarks run on to a second one
  style.prefer_min_pt = pdf::kSmallestPt;
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.issued_on), {.align = pdf::Align::right});
  sheet.paragraph(r.agency_name + " 御中", {.pt = 11});
  sheet.paragraph("派遣先　" + office_text(r.client.company_name, r.client.establishment_name),
                  {.align = pdf::Align::right});
  sheet.heading("就業状況（実績）");
  sheet.paragraph("労働者派遣法第42条第3項に基づき、次のとおり通知します。").gap(1);
  Rows head({22, 40, 118});
  head.row(label("派遣労働者の氏名").across(2), value(r.worker_name));
  const ItemTexts items = contract_items(r);
  head.group(label("派遣先"), [&] {
    for (const std::string_view item : {kOffice, kWorkplace, kUnit}) {
      head.row(label(item), value(held_text(items, r.held, item)));
    }
  });
  head.row(label(kResponsibility).across(2), value(held_text(items, r.held, kResponsibility)));
  sheet.rows(std::move(head));
  sheet.section(era_text(r.month_ym) + "　就業実績");
  Rows t({10, 10, 36, 40, 84});
  t.min_row(5);
  t.header(label("就業日").across(2).center(), label("就業時間").center(),
           label("休憩時間").center(), label("業務の種類・備考").center());
  for (Date on = first_day(r.month_ym); on <= last_day(r.month_ym); on += one_day) {
    const RecordedDay* found = nullptr;
    for (const RecordedDay& d : r.days) {
      if (d.on == on) found = &d;
    }
    draw_day(t, on, found);
  }
  sheet.rows(std::move(t));
  sheet.paragraph("空欄の日は、就業がなかった日です。", {.pt = 7.5});
  return sheet;
}

}  // namespace tasuki::forms
