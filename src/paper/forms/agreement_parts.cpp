#include "paper/forms/agreement_parts.hpp"

#include "base/era.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string service_text(const RetirementStep& step, StepTable table) {
  const std::string from = std::to_string(step.from_years) + "年";
  if (step.until_years != 0) return from + "以上\n" + std::to_string(step.until_years) + "年未満";
  return table == StepTable::own_scheme ? from + "以上" : from;
}

std::string cap_text(const CommutingTerms& c) {
  if (c.month_cap == Yen{}) return "";
  const std::string hourly =
      c.hour_cap == Yen{} ? "" : "（時給換算額" + yen_text(c.hour_cap) + "円）";
  return "月額" + yen_text(c.month_cap) + "円" + hourly + "を上限として、";
}

}  // namespace

std::string fiscal_year_text(int year) {
  if (year == 0) return "";
  const Date first = date(year, 4, 1);
  return std::string(era_on(first).name) + std::to_string(era_year(first)) + "年度";
}

std::string circular_text(const Circular& c) {
  return date_text(c.issued_on) + c.number + "「" + fiscal_year_text(c.fiscal_year) +
         "の「労働者派遣事業の適正な運営の確保及び派遣労働者の保護等に関する法律第30条の4第1項第2号"
         "イに"
         "定める「同種の業務に従事する一般の労働者の平均的な賃金の額」」等について」";
}

std::string side_text(const AgreementSide& side) {
  if (side.labor_union) return joined({side.union_name, side.title, side.name}, "　");
  return joined({"労働者の過半数を代表する者", side.title, side.name}, "　");
}

std::string place_index_text(const PlaceIndex& place) {
  return joined({place.place, place.index}, "　");
}

std::string fixed_commuting_text(const CommutingTerms& c) {
  const std::string hourly =
      c.hour_fixed == Yen{} ? "" : "（時給換算額" + yen_text(c.hour_fixed) + "円）";
  return "月額" + yen_text(c.month_fixed) + "円" + hourly;
}

std::string actual_commuting_text(const CommutingTerms& c) {
  const std::string walking =
      c.walking_km == 0
          ? ""
          : "ただし、徒歩で通勤することができ、その距離（一般に利用できる最短の経路によ"
            "る。）が片道" +
                std::to_string(c.walking_km) + "km未満である者には支給しない。";
  return cap_text(c) + "通勤に要する実費に相当する額を支給する。" + walking;
}

void draw_retirement_steps(pdf::Sheet& sheet, const std::vector<RetirementStep>& steps,
                           StepTable table) {
  std::vector<double> widths{24, 24};
  widths.insert(widths.end(), steps.size(), 132.0 / static_cast<double>(steps.size()));
  Rows t(std::move(widths));
  t.keep_together();
  std::vector<pdf::Cell> years{label("勤続年数").across(2).center()};
  std::vector<pdf::Cell> own{label("支給率（月数）").down(2), label("自己都合退職")};
  std::vector<pdf::Cell> company{label("会社都合退職")};
  for (const RetirementStep& step : steps) {
    years.push_back(label(service_text(step, table)).center());
    own.push_back(value(step.own_reason).right());
    company.push_back(value(step.company_reason).right());
  }
  t.add(std::move(years)).add(std::move(own)).add(std::move(company));
  sheet.rows(std::move(t));
}

}  // namespace tasuki::forms
