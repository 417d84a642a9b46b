#include "paper/forms/conflict_date_notice.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

pdf::Sheet draw(const ConflictDateNotice& r, const DrawOptions& options) {
  const std::string title = r.extended ? "延長後の派遣可能期間の制限に抵触する日の通知"
                                       : "派遣可能期間の制限に抵触する日の通知";
  pdf::SheetStyle style = style_of(title, options);
  style.text_pt = 10.5;
  style.margins = {22, 22, 20, 22};
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.notified_on), {.align = pdf::Align::right}).gap(4);
  sheet.paragraph("（派遣元）\n" + r.agency_name + " 御中", {.pt = 11.5}).gap(4);
  Rows from({90, 76});
  from.borderless();
  from.row(
      pdf::blank(),
      value("（派遣先）\n" + party_text(r.client)).seal(seal_of(options, options.client_seal)));
  sheet.rows(std::move(from));
  sheet.gap(10).heading(title).gap(4);
  const std::string law = r.extended ? "第40条の2第7項" : "第26条第4項";
  const std::string what = r.extended ? "延長後の派遣可能期間の制限" : "派遣可能期間の制限";
  sheet.paragraph("　労働者派遣法" + law + "に基づき、" + what +
                  "（事業所単位の期間制限）に抵触することとなる最初の日（以下「抵触日」という。）を"
                  "通知します。");
  sheet.gap(6).paragraph("記", {.align = pdf::Align::center}).gap(4);
  Rows t({62, 104});
  t.min_row(14);
  t.row(label("1　労働者派遣の役務の提供を受ける事業所"),
        value(joined({r.establishment_name, r.establishment_address}, "\n")));
  t.row(label(r.extended ? "2　上記事業所の延長後の抵触日" : "2　上記事業所の抵触日"),
        value(date_text(r.conflict_on)).pt(12));
  sheet.rows(std::move(t));
  sheet.gap(3).paragraph("以上", {.align = pdf::Align::right});
  return sheet;
}

}  // namespace tasuki::forms
