#include "paper/forms/opinion_statement.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

pdf::Sheet draw(const OpinionStatement& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("意見書", options);
  style.text_pt = 10.5;
  style.margins = {22, 22, 20, 22};
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.stated_on), {.align = pdf::Align::right}).gap(3);
  sheet.paragraph(
      r.client_name + "\n" + joined({r.addressee_title, r.addressee_name}, "　") + " 様",
      {.pt = 11});
  sheet.gap(3);
  Rows from({86, 80});
  from.borderless();
  from.row(pdf::blank(), value(representative_text(r.representative))
                             .seal(options.seals ? pdf::Seal::outline() : pdf::Seal{}));
  sheet.rows(std::move(from));
  sheet.gap(8).heading("意見書").gap(4);
  sheet.paragraph("　" + date_text(r.notice_on) +
                  "付け「派遣可能期間の延長についての意見聴取に係る通知書」により求められた意見につ"
                  "いては、以下のとおりです。");
  sheet.gap(5);
  sheet.paragraph(pdf::box(!r.objects, "派遣可能期間の延長については異議がありません。"),
                  {.pt = 11.5, .indent_mm = 6});
  sheet.gap(3);
  sheet.paragraph(pdf::box(r.objects, "派遣可能期間の延長については異議があります。"),
                  {.pt = 11.5, .indent_mm = 6});
  sheet.gap(4);
  Rows t({24, 142});
  t.min_row(r.objects ? 50 : 24);
  t.row(label("理由"),
        value(or_blank(r.reason, {r.objects ? "理由が述べられていない" : "異議がない",
                                  r.objects ? "過半数労働組合等" : ""}))
            .top());
  sheet.rows(std::move(t));
  return sheet;
}

}  // namespace tasuki::forms
