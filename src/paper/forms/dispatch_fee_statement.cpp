#include "paper/forms/dispatch_fee_statement.hpp"

namespace tasuki::forms {

using pdf::box;
using pdf::label;
using pdf::Rows;
using pdf::value;

pdf::Sheet draw(const DispatchFeeStatement& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("派遣料金の明示", options);
  style.text_pt = 10.5;
  style.margins = {22, 20, 20, 20};
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.issued_on), {.align = pdf::Align::right});
  sheet.paragraph(r.worker_name + " 様", {.pt = 12}).gap(2);
  Rows from({100, 80});
  from.borderless();
  from.row(pdf::blank(),
           value(joined({office_text(r.agency.company_name, r.agency.establishment_name),
                         r.agency.address, phone_text(r.agency.phone),
                         "許可番号 " + r.agency.licence_number},
                        "\n"))
               .seal(seal_of(options, options.agency_seal)));
  sheet.rows(std::move(from));
  sheet.gap(4).heading("派遣料金の明示");
  sheet.paragraph(
      "労働者派遣法第34条の2の規定により、あなたに係る労働者派遣に関する料金の額を明示します。");
  sheet.gap(3);
  Rows t({50, 130});
  t.min_row(11);
  t.row(label("明示の時期"), value(box(r.occasion == FeeOccasion::hiring, "雇入れ") + "　" +
                                   box(r.occasion == FeeOccasion::dispatch, "派遣") + "　" +
                                   box(r.occasion == FeeOccasion::change, "料金の額の変更")));
  t.row(label("派遣料金"), value(fee_text(r.fee)).pt(12));
  t.row(label("額の種類"),
        value(box(!r.fee.establishment_average, "あなたに係る労働者派遣に関する料金の額") + "\n" +
              box(r.fee.establishment_average,
                  "あなたに係る労働者派遣を行う事業所における料金の額の平均額")));
  t.row(label("適用を開始する日"), value(date_text(r.applies_from)));
  if (!r.client_name.empty()) t.row(label("派遣先"), value(r.client_name));
  if (r.from_on != Date{}) t.row(label("派遣期間"), value(term_text(r.from_on, r.last_on)));
  t.row(label("備考"), value(or_none(r.remarks)));
  sheet.rows(std::move(t));
  return sheet;
}

}  // namespace tasuki::forms
