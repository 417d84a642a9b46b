#include "paper/forms/labor_management_agreement.hpp"

#include <algorithm>

#include "paper/forms/agreement_articles.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

// ------------------------------------------------------------------ the articles

void draw_articles(pdf::Sheet& sheet, const LaborManagementAgreement& r) {
  int number = 0;
  for (const Article& article : articles_of(r)) {
    sheet.gap(1.5).section("（" + article.heading + "）");
    ++number;
    for (size_t i = 0; i < article.paragraphs.size(); ++i) {
      const std::string lead =
          i == 0 ? "第" + std::to_string(number) + "条" : std::to_string(i + 1);
      sheet.paragraph(lead + "　" + article.paragraphs[i]);
    }
  }
}

void draw_signatures(pdf::Sheet& sheet, const LaborManagementAgreement& r,
                     const DrawOptions& options) {
  sheet.gap(5).paragraph(date_text(r.concluded_on) + "　締結").gap(2);
  Rows t({18, 70, 18, 74});
  t.borderless().keep_together().min_row(14);
  t.row(value("使用者").top(),
        value(party_text(r.employer)).top().seal(seal_of(options, options.agency_seal)),
        value("労働者側").top(),
        value(joined({r.agency_name,
                      r.worker_side.labor_union ? r.worker_side.union_name
                                                : "労働者の過半数を代表する者",
                      joined({r.worker_side.title, r.worker_side.name}, "　")},
                     "\n"))
            .top()
            .seal(seal_of(options, nullptr)));
  sheet.rows(std::move(t));
}

// ------------------------------------------------------------------ 別表1

std::string row_title(const WageRow& row) {
  switch (row.kind) {
    case WageRowKind::published:
      return "";
    case WageRowKind::regional:
      return "地域調整";
    case WageRowKind::minimum_wage:
      return "基準値（0年）を地域別最低賃金額とした額";
    case WageRowKind::retirement:
      return "退職金（" + row.percent + "%" + "）上乗せ後";
    case WageRowKind::commuting:
      return "通勤手当（" + yen_text(row.commuting) + "円）上乗せ後";
  }
  return "";
}

std::string basis_of(const WageTable& table) {
  return table.statistics == WageStatistics::other
             ? statistics_text(table.statistics)
             : "通達に定める" + statistics_text(table.statistics);
}

pdf::Cell wage_cell(Yen wage) { return value(wage == Yen{} ? "" : yen_text(wage)).right().fit(1); }

void draw_wage_table(pdf::Sheet& sheet, const WageTable& table) {
  Rows t({8, 42, 32, 14, 14, 14, 14, 14, 14, 14});
  t.pt(8.5).keep_together();
  t.header(label("").across(3), label("基準値及び基準値に能力・経験調整指数を乗じた値").center());
  t.header(label("").across(3), label("0年").center(), label("1年").center(), label("2年").center(),
           label("3年").center(), label("5年").center(), label("10年").center(),
           label("20年").center());
  int number = 0;
  for (const WageRow& row : table.rows) {
    const bool base = row.kind == WageRowKind::published;
    const std::string place = place_index_text(row.place);
    t.row(value(std::to_string(++number)).center(),
          value(base ? joined({table.code, table.occupation}, " ") : row_title(row)),
          value(base ? basis_of(table) : place), wage_cell(row.wages.year_0),
          wage_cell(row.wages.year_1), wage_cell(row.wages.year_2), wage_cell(row.wages.year_3),
          wage_cell(row.wages.year_5), wage_cell(row.wages.year_10), wage_cell(row.wages.year_20));
  }
  sheet.rows(std::move(t));
  if (!table.note.empty()) sheet.paragraph("※ " + table.note);
  sheet.gap(3);
}

void draw_places(pdf::Sheet& sheet, std::string_view title, const std::vector<PlaceIndex>& places) {
  Rows t({50, 30});
  t.narrow(pdf::Align::left).keep_together();
  t.header(label(title).center(), label("指数").center());
  for (const PlaceIndex& place : places) t.row(value(place.place), value(place.index).right());
  sheet.rows(std::move(t));
  sheet.gap(3);
}

void draw_table_1(pdf::Sheet& sheet, const LaborManagementAgreement& r) {
  sheet.page_break().section(
      "別表1　同種の業務に従事する一般の労働者の平均的な賃金の額（基本給及び賞与の関係）");
  sheet.paragraph("時給換算額、円。" + fiscal_year_text(r.circular.fiscal_year) +
                  "に適用される通達による。1円未満の端数は、地域調整以後の計算で切り上げる。");
  sheet.gap(1.5);
  for (const WageTable& table : r.tables.wages) draw_wage_table(sheet, table);
  if (r.regions.places.size() > 1) draw_places(sheet, "地域指数", r.regions.places);
}

// ------------------------------------------------------------------ 別表2

std::string least(Yen wage, bool open_ended) {
  return wage == Yen{} ? "" : yen_text(wage) + (open_ended ? "～" : "");
}

void draw_grades(pdf::Sheet& sheet, const std::vector<GradeRow>& grades) {
  Rows t({22, 52, 17, 15, 15, 18, 23, 18});
  t.pt(8.5);
  t.header(label("等級").center(), label("職務の内容").center(), label("基本給額").center(),
           label("賞与額").center(), label("手当額").center(), label("合計額").center(),
           label("対応する一般の労働者の平均的な賃金の額").center(),
           label("対応する一般の労働者の能力・経験").center());
  for (const GradeRow& g : grades) {
    t.row(value(joined({g.job, g.rank}, "\n")), value(g.work),
          value(least(g.base, g.open_ended)).right(), value(yen_text(g.bonus)).right(),
          value(yen_text(g.allowance)).right(), value(least(g.total, g.open_ended)).right(),
          value(yen_text(g.prevailing)).right(), value(std::to_string(g.years) + "年").right());
  }
  sheet.rows(std::move(t));
}

std::string bonus_comparison(const BonusTerms& b) {
  const std::string lead = "賞与額は、";
  switch (b.comparison) {
    case BonusComparison::standard_rating:
      return lead + "標準的な評価である" + b.standard + "の場合の額により比較する。";
    case BonusComparison::paid_in_year:
      return lead + fiscal_year_text(b.fiscal_year) +
             "に対象従業員に支給した賞与の合計額を、その年度の所定内労働時間の合計で除した額により"
             "比較"
             "する。";
    case BonusComparison::expected_in_year:
      return lead + fiscal_year_text(b.fiscal_year) +
             "に支給する賞与の見込みの合計額を、想定する所定内労働時間（" +
             std::to_string(b.hours) + "時間）の合計で除した額により比較する。";
  }
  return "";
}

std::vector<std::string> grade_notes(const AgreementTables& tables) {
  const BonusTerms& bonus = tables.bonus;
  std::vector<std::string> ratings;
  for (const BonusRating& rating : bonus.ratings) {
    ratings.push_back(rating.name + "（" + rating.meaning + "）は基本給額の" + rating.percent +
                      "%相当");
  }
  std::vector<std::string> notes;
  if (!ratings.empty())
    notes.push_back("賞与は、勤務評価により、" + joined(ratings, "、") + "とする。");
  if (!bonus.unrated.empty()) {
    notes.push_back("まだ勤務評価を行っていない対象従業員は、" + bonus.unrated + "とみなす。");
  }
  notes.push_back("月給は、月の所定労働時間数で除して時給に換算した額により比較する。");
  notes.push_back(bonus_comparison(bonus));
  if (!tables.allowance_items.empty()) {
    notes.push_back("手当額は、" + tables.allowance_items +
                    "であり、直近の事業年度に協定対象派遣労働者に支給した額の平均による。");
  }
  if (!tables.fixed_overtime.empty()) {
    notes.push_back("固定残業代は、労使で合意した" + tables.fixed_overtime + "の分を含む。");
  }
  return notes;
}

void draw_table_2(pdf::Sheet& sheet, const LaborManagementAgreement& r) {
  sheet.gap(3).section("別表2　対象従業員の基本給及び賞与の額");
  sheet.paragraph("時給換算額、円。").gap(1);
  draw_grades(sheet, r.tables.grades);
  sheet.gap(1.5).paragraph("（備考）");
  int number = 0;
  for (const std::string& note : grade_notes(r.tables)) {
    sheet.paragraph(std::to_string(++number) + "　" + note);
  }
  sheet.gap(3);
  if (r.regions.pay == RegionalPay::factor) draw_places(sheet, "地域係数", r.regions.factors);
}

// ------------------------------------------------------------------ 別表3, 別表4

bool own_scheme(const LaborManagementAgreement& r) {
  return std::any_of(r.retirement.begin(), r.retirement.end(), [](const RetirementTerms& t) {
    return t.method == RetirementMethod::own_scheme;
  });
}

void draw_tables_3_4(pdf::Sheet& sheet, const AgreementTables& tables) {
  sheet.gap(3).section(
      "別表3　同種の業務に従事する一般の労働者の平均的な賃金の額（退職手当の関係）");
  draw_retirement_steps(sheet, tables.retirement.steps, StepTable::statistics);
  sheet.gap(1).paragraph(
      "（資料出所）" + tables.retirement.source +
      "における支給率（モデル退職金・大学卒）に、退職手当制度がある企業の割合（" +
      tables.retirement.coverage + "%）を乗じた数値として通達に定めるもの");
  sheet.gap(3).section("別表4　対象従業員の退職手当の額");
  draw_retirement_steps(sheet, tables.own_retirement, StepTable::own_scheme);
  const std::string least_service = std::to_string(tables.own_minimum_years) + "年";
  sheet.gap(1).paragraph("（備考）");
  sheet.paragraph("1　退職手当額は、支給総額を所定内賃金で除した月数により比較する。");
  sheet.paragraph("2　受給に必要な最低勤続年数は" + least_service + "とし、勤続" + least_service +
                  "未満で退職したときは支給しない。");
}

}  // namespace

pdf::Sheet draw(const LaborManagementAgreement& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("労使協定", options);
  style.text_pt = 10;
  style.margins = {18, 17, 16, 17};
  pdf::Sheet sheet(style);
  sheet.heading("労働者派遣法第30条の4第1項の規定に基づく労使協定");
  const std::string unit = r.establishment_name.empty()
                               ? r.agency_name
                               : office_text(r.agency_name, r.establishment_name);
  if (!r.number.empty()) sheet.paragraph(r.number, {.align = pdf::Align::right});
  sheet.gap(2).paragraph("　" + unit + "と" + side_text(r.worker_side) +
                         "は、労働者派遣法第30条の4第1項の規定に基づき、次のとおり協定する。");
  draw_articles(sheet, r);
  if (!r.remarks.empty()) sheet.gap(2).paragraph(r.remarks);
  draw_signatures(sheet, r, options);
  draw_table_1(sheet, r);
  draw_table_2(sheet, r);
  if (own_scheme(r)) draw_tables_3_4(sheet, r.tables);
  return sheet;
}

}  // namespace tasuki::forms
