#include "paper/forms/hiring_statement.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

pdf::Sheet draw(const HiringStatement& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("雇入れ時の明示", options);
  style.text_pt = 10;
  style.margins = {18, 15, 16, 15};
  pdf::Sheet sheet(style);
  draw_letter_head(sheet, "派遣労働者として雇入れようとするときの明示",
                   "（労働者派遣法第31条の2第2項）", r.issued_on, r.worker_name, r.agency);
  const std::string client = contact_text(r.complaint.client);
  Rows t({42, 28, 110});
  t.min_row(8);
  treatment_row(t, r.treatment);
  pay_promise_rows(t, r.pay);
  t.group(label("派遣労働者から申出を受けた苦情の処理に関する事項"), [&] {
    t.row(label("(1)申出先"),
          value("派遣先　" + (client.empty() ? "派遣先が決まったときに明示します。" : client) +
                "\n派遣元　" + contact_text(r.complaint.agency)));
    t.row(label("(2)処理の方法・連携体制"),
          value(or_blank(r.complaint.procedure, {"記載がない", "派遣元"})));
  });
  explanation_right_row(t, r.explanation_right, options);
  if (!r.remarks.empty()) t.row(label("その他"), value(r.remarks));
  sheet.rows(std::move(t));
  draw_explanation(sheet, r.explanation, "（労働者派遣法第31条の2第2項第2号）", r.worker_name,
                   r.agency, options);
  return sheet;
}

}  // namespace tasuki::forms
