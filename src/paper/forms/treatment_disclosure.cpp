#include "paper/forms/treatment_disclosure.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

// A treatment that does not exist must be said not to exist.
void draw_treatment(Rows& t, std::string_view name, std::string_view yes, std::string_view no,
                    const DisclosedTreatment& d) {
  const std::string_view none = no == "制度無" ? "制度がない。" : "施設がない。";
  t.row(label(name), value(choice(d.exists, yes, no)), value(d.exists ? d.content : none));
}

bool nothing_told(const TreatmentDisclosure& r) {
  return !r.canteen.exists && !r.rest_room.exists && !r.changing_room.exists && !r.training.exists;
}

}  // namespace

pdf::Sheet draw(const TreatmentDisclosure& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("待遇に関する情報提供", options);
  style.text_pt = 10;
  style.margins = {22, 20, 20, 20};
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.notified_on), {.align = pdf::Align::right}).gap(3);
  sheet.paragraph("（派遣元）\n" + r.agency_name + " 御中", {.pt = 11.5}).gap(3);
  Rows from({94, 76});
  from.borderless();
  from.row(
      pdf::blank(),
      value("（派遣先）\n" + party_text(r.client)).seal(seal_of(options, options.client_seal)));
  sheet.rows(std::move(from));
  sheet.gap(6).heading("待遇に関する情報提供").gap(2);
  sheet.paragraph(
      "　労働者派遣法第26条第7項に基づき、同法施行規則第24条の4第2号に定める待遇等に関する情報を、"
      "次のとおり提供します。");
  const std::string earlier = earlier_information_text(r.unchanged_since, r.replaces_on);
  if (!earlier.empty()) sheet.gap(2).paragraph(earlier);
  sheet.gap(3);
  if (!r.job_kind.empty()) sheet.paragraph("対象となる業務　" + r.job_kind);
  // A renewal that changes nothing need not repeat what it does not hold.
  if (r.unchanged_since != Date{} && nothing_told(r)) return sheet;
  sheet.section("待遇のそれぞれの内容");
  Rows t({32, 40, 98});
  t.min_row(12);
  t.header(label("待遇の種類").center(), label("有無").center(), label("待遇の内容").center());
  draw_treatment(t, "食堂", "施設有", "施設無", r.canteen);
  draw_treatment(t, "休憩室", "施設有", "施設無", r.rest_room);
  draw_treatment(t, "更衣室", "施設有", "施設無", r.changing_room);
  draw_treatment(t, "教育訓練", "制度有", "制度無", r.training);
  sheet.rows(std::move(t));
  return sheet;
}

}  // namespace tasuki::forms
