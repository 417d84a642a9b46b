#include "paper/forms/wage_confirmation.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

void draw_letter(pdf::Sheet& sheet, const WageConfirmation& r, const DrawOptions& options) {
  sheet.paragraph(date_text(r.confirmed_on), {.align = pdf::Align::right}).gap(4);
  sheet.heading("協定対象派遣労働者の賃金の額に関する確認書").gap(4);
  sheet.paragraph(
      "　" + r.agency_name + "は、" + date_text(r.concluded_on) + "付けで" +
      side_text(r.worker_side) +
      "と締結した「労働者派遣法第30条の4第1項の規定に基づく労使協定」（有効期間: " +
      date_text(r.from_on) + "から" + date_text(r.last_on) +
      "まで。以下「協定」という。）について、別紙のとおり、協定に定める協定対象派遣労働者の"
      "賃金の額が、" +
      circular_text(r.after) +
      "（以下「通達」という。）の第2に定める一般賃金の額以上であることを確認しました。");
  sheet.gap(6);
  Rows from({84, 96});
  from.borderless();
  from.row(
      pdf::blank(),
      value("事業主名\n" + party_text(r.employer)).seal(seal_of(options, options.agency_seal)));
  sheet.rows(std::move(from));
}

std::string column(const Circular& circular, const PlaceIndex& place) {
  return fiscal_year_text(circular.fiscal_year) + "適用の対応する一般賃金の額\n（" + place.place +
         ": " + place.index + "）";
}

void draw_grades(pdf::Sheet& sheet, const WageConfirmation& r) {
  Rows t({24, 60, 26, 28, 28, 22});
  t.header(label("等級").center(), label("職務の内容").center(),
           label("協定に定める協定対象派遣労働者の賃金の額").center(),
           label(column(r.before, r.place_before)).center(),
           label(column(r.after, r.place_after)).center(),
           label("対応する一般の労働者の能力・経験").center());
  for (const ConfirmedGrade& g : r.grades) {
    t.row(value(joined({g.job, g.rank}, "\n")), value(g.work),
          value(yen_text(g.agreed) + (g.open_ended ? "～" : "")).right(),
          value(yen_text(g.before)).right(), value(yen_text(g.after)).right(),
          value(std::to_string(g.years) + "年").right());
  }
  sheet.rows(std::move(t));
}

std::string commuting_text(const CommutingTerms& c) {
  const std::string lead = "協定に定める協定対象派遣労働者の通勤手当は、";
  switch (c.method) {
    case CommutingMethod::actual_cost:
      return lead + actual_commuting_text(c) +
             "通達の第2の2(1)の実費支給の方法により、一般通勤手当（時給換算額" +
             yen_text(c.prevailing) + "円）以上を確保していることを確認しました。";
    case CommutingMethod::fixed:
      return lead + fixed_commuting_text(c) + "であり、一般通勤手当（時給換算額" +
             yen_text(c.prevailing) + "円）以上を確保していることを確認しました。";
    case CommutingMethod::combined:
      return "一般通勤手当（時給換算額" + yen_text(c.prevailing) +
             "円）は、通達の第3の4の合算による方法により、1の対応する一般賃金の額に含めて比較しまし"
             "た"
             "。";
  }
  return "";
}

void draw_retirement(pdf::Sheet& sheet, const WageConfirmation& r) {
  sheet.gap(4).section("3　一般退職金");
  if (r.retirement == ConfirmedRetirement::percent) {
    sheet.paragraph(r.retirement_note);
    return;
  }
  const std::string whose = r.own_group.empty() ? "" : r.own_group + "である";
  sheet.paragraph("以下のとおり、協定に定める" + whose +
                  "協定対象派遣労働者の退職手当が、通達の別添4に定める「" + r.statistics.source +
                  "」の数値以上を確保していることを確認しました。");
  sheet.gap(2).section("協定対象派遣労働者の退職手当");
  draw_retirement_steps(sheet, r.own_retirement, StepTable::own_scheme);
  sheet.gap(2).section("一般の労働者の平均的な退職手当（" + r.statistics.source + "）");
  draw_retirement_steps(sheet, r.statistics.steps, StepTable::statistics);
  sheet.gap(1).paragraph(
      "（※）支給率（モデル退職金・大学卒）に、退職手当制度があると回答した企業の割合（" +
      r.statistics.coverage + "%）を乗じた数値");
  if (!r.retirement_note.empty()) sheet.gap(2).paragraph(r.retirement_note);
}

}  // namespace

pdf::Sheet draw(const WageConfirmation& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("賃金の額に関する確認書", options);
  style.text_pt = 10;
  style.margins = {20, 17, 16, 17};
  pdf::Sheet sheet(style);
  draw_letter(sheet, r, options);
  sheet.page_break().section(
      "別紙　協定対象派遣労働者の賃金の額と適用年度ごとの一般賃金の額の比較");
  sheet.gap(2).section("1　一般基本給・賞与等（時給換算額、円）");
  sheet.paragraph(
      "以下のとおり、協定に定める協定対象派遣労働者の基本給・賞与等が、通達の第2の1に定める一般基本"
      "給・"
      "賞与等以上を確保していることを確認しました。");
  draw_grades(sheet, r);
  sheet.gap(4).section("2　一般通勤手当");
  sheet.paragraph(commuting_text(r.commuting));
  draw_retirement(sheet, r);
  return sheet;
}

}  // namespace tasuki::forms
