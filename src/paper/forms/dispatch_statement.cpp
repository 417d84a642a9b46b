#include "paper/forms/dispatch_statement.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

// What the worker must be told under 派遣先均等・均衡方式 and need not be under an agreement
// (法31条の2第3項1号 with its brackets).
void parity_rows(Rows& t, const DispatchStatement& r) {
  const std::string paying = joined({r.wages.closing, r.wages.payment, r.wages.method}, "、");
  t.group(
      label("賃金（退職手当及び臨時に支払われる賃金を除く。）の決定、計算及び支払の方法、賃金の締切"
            "り及び支払の時期に関する事項"),
      [&] {
        t.row(label("1 基本賃金"), value(wage_base_text(r.wages)));
        t.row(label("2 諸手当の額又は計算方法"), value(allowances_text(r.wages)));
        t.row(label("3 割増賃金率"), value(premiums_text(r.wages.premiums)));
        t.row(label("4 締切り・支払"), value(paying));
      });
  pay_promise_rows(t, r.pay);
  t.row(label("休暇に関する事項"), value(leave_text(r.leave)));
}

}  // namespace

pdf::Sheet draw(const DispatchStatement& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("派遣時の明示", options);
  style.text_pt = 10;
  style.margins = {18, 15, 16, 15};
  pdf::Sheet sheet(style);
  draw_letter_head(sheet, "労働者派遣をしようとするときの明示", "（労働者派遣法第31条の2第3項）",
                   r.issued_on, r.worker_name, r.agency);
  sheet.paragraph("次の条件で労働者派遣を行います。").gap(2);
  Rows t({42, 34, 104});
  t.min_row(8);
  if (!r.client_name.empty()) t.row(label("派遣先"), value(r.client_name));
  if (r.from_on != Date{}) t.row(label("派遣期間"), value(term_text(r.from_on, r.last_on)));
  treatment_row(t, r.treatment);
  if (!r.treatment.agreement) parity_rows(t, r);
  explanation_right_row(t, r.explanation_right, options);
  if (!r.remarks.empty()) t.row(label("その他"), value(r.remarks));
  sheet.rows(std::move(t));
  draw_explanation(sheet, r.explanation, "（労働者派遣法第31条の2第3項第2号）", r.worker_name,
                   r.agency, options);
  return sheet;
}

}  // namespace tasuki::forms
