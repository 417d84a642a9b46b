#include "compliance/agreement/agreement_circular.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/yen.hpp"
#include "law/tables/statutory_table.hpp"

namespace tasuki::compliance {
namespace {

// "1,396" and "１" are not what a table of figures holds; only separators are dropped.
std::optional<std::int64_t> whole_number(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ',' || c == ' '; }),
             text.end());
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

// A table with its header: finds columns by name, gathers the errors.
class Sheet {
 public:
  Sheet(std::string_view csv, std::vector<std::string> needed) {
    try {
      records_ = law::parse_csv(csv);
    } catch (const law::BadStatutoryTable& bad) {
      errors.push_back({0, "", "", bad.what()});
      return;
    }
    if (records_.size() < 2) {
      errors.push_back({0, "", "", "データの行がありません。"});
      return;
    }
    for (const std::string& name : needed) {
      if (!has(name)) errors.push_back({1, name, "", "列「" + name + "」がありません。"});
    }
    if (!errors.empty()) records_.resize(1);
  }

  int rows() const { return records_.empty() ? 0 : static_cast<int>(records_.size()) - 1; }
  bool has(const std::string& name) const { return column(name) >= 0; }
  // `row` counts data rows from 0.
  std::string cell(int row, const std::string& name) const {
    std::string text =
        records_[static_cast<std::size_t>(row) + 1][static_cast<std::size_t>(column(name))];
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
  }
  void fail(int row, const std::string& column, std::string reason) {
    errors.push_back({row + 2, column, cell(row, column), std::move(reason)});
  }
  std::string needed(int row, const std::string& name) {
    std::string text = cell(row, name);
    if (text.empty()) fail(row, name, "空欄です。");
    return text;
  }
  // A percent between 10 and 1000.
  std::string percent(int row, const std::string& name) {
    std::string text = cell(row, name);
    const auto ratio = parse_ratio(text);
    if (!ratio || less(*ratio, Ratio(10, 1)) || less(Ratio(1000, 1), *ratio)) {
      fail(row, name, "百分率（例：97.0）ではありません。");
    }
    return text;
  }

  std::vector<ImportError> errors;

 private:
  int column(const std::string& name) const {
    const auto& header = records_.front();
    const auto found = std::find(header.begin(), header.end(), name);
    return found == header.end() ? -1 : static_cast<int>(found - header.begin());
  }
  std::vector<std::vector<std::string>> records_;
};

std::optional<WageSurvey> survey_of(const std::string& text) {
  if (text == "賃構" || text == "別添1" || text == "wage_structure") {
    return WageSurvey::wage_structure;
  }
  if (text == "職安" || text == "別添2" || text == "employment_service") {
    return WageSurvey::employment_service;
  }
  return {};
}

// The printed value of each year is the base times the index, rounded half up.
void check_years(Sheet& sheet, int row, Yen base, const std::map<int, Ratio>& index) {
  for (const auto& [years, percent] : index) {
    const std::string name = std::to_string(years) + "年";
    if (years == 0 || !sheet.has(name) || sheet.cell(row, name).empty()) continue;
    const Yen expected = YenExact(base)
                             .times(percent.numerator(), percent.denominator())
                             .times(1, 100)
                             .rounded(YenRounding::half_up);
    if (whole_number(sheet.cell(row, name)) != expected.value) {
      sheet.fail(
          row, name,
          "0年の額に指数を乗じた額（" + std::to_string(expected.value) + "円）と一致しません。");
    }
  }
}

template <class T>
Imported<T> done(Sheet& sheet, std::vector<T> rows) {
  if (!sheet.errors.empty()) rows.clear();
  return {std::move(rows), std::move(sheet.errors)};
}

}  // namespace

const CircularOccupation* CircularTables::occupation(WageSurvey survey,
                                                     std::string_view code) const {
  for (const CircularOccupation& one : occupations) {
    if (one.survey == survey && one.code == code) return &one;
  }
  return nullptr;
}

const CircularRegion* CircularTables::region(RegionKind kind, std::string_view name) const {
  for (const CircularRegion& one : regions) {
    if (one.kind == kind && one.name == name) return &one;
  }
  return nullptr;
}

std::map<int, Ratio> experience_index(const CircularBasis& basis) {
  std::map<int, Ratio> index;
  for (const IndexStep& step : basis.experience_index) {
    if (const auto percent = parse_ratio(step.percent)) index[step.years] = *percent;
  }
  return index;
}

Violations violations_of(const CircularBasis& basis) {
  Violations found;
  if (basis.fiscal_year < kFirstCircularYear || basis.fiscal_year > kLastCircularYear) {
    found.push_back({Code::too_small, "/basis/fiscal_year", "", {"2020"}});
  }
  if (basis.circular_number.empty()) found.push_back({Code::required, "/basis/circular_number"});
  if (basis.commuting_yen.value < 0) {
    found.push_back({Code::too_small, "/basis/commuting_yen", "", {"0"}});
  }
  if (!parse_ratio(basis.retirement_percent)) {
    found.push_back({Code::bad_format, "/basis/retirement_percent"});
  }
  std::set<int> years;
  for (std::size_t i = 0; i < basis.experience_index.size(); ++i) {
    const IndexStep& step = basis.experience_index[i];
    const std::string path = "/basis/experience_index/" + std::to_string(i);
    if (!parse_ratio(step.percent)) found.push_back({Code::bad_format, path + "/percent"});
    if (!years.insert(step.years).second) found.push_back({Code::duplicate, path + "/years"});
  }
  if (!years.contains(0)) {
    found.push_back({Code::item_missing, "/basis/experience_index", "", {"0年の指数"}});
  }
  for (std::size_t i = 0; i < basis.retirement_months.size(); ++i) {
    const RetirementStep& step = basis.retirement_months[i];
    const std::string path = "/basis/retirement_months/" + std::to_string(i);
    if (!parse_ratio(step.own_request)) found.push_back({Code::bad_format, path + "/own_request"});
    if (!parse_ratio(step.dismissal)) found.push_back({Code::bad_format, path + "/dismissal"});
  }
  return found;
}

Violations fill_from(const CircularTables& circular, AgreementTerms& terms) {
  Violations found;
  terms.basis = circular.basis;
  const std::string year = fiscal_year_name(circular.basis.fiscal_year);
  for (std::size_t i = 0; i < terms.job_classes.size(); ++i) {
    JobClass& job = terms.job_classes[i];
    if (job.survey == WageSurvey::own) continue;
    const CircularOccupation* official = circular.occupation(job.survey, job.code);
    if (official == nullptr) {
      found.push_back({Code::circular_entry_missing,
                       "/terms/job_classes/" + std::to_string(i) + "/code",
                       "法30条の4第1項2号イ",
                       {year, job.code}});
      continue;
    }
    job.official_name = official->name;
    job.base_yen = official->base_yen;
  }
  for (std::size_t i = 0; i < terms.places.size(); ++i) {
    AgreementPlace& place = terms.places[i];
    const CircularRegion* region = circular.region(place.kind, place.name);
    if (region == nullptr) {
      found.push_back({Code::circular_entry_missing,
                       "/terms/places/" + std::to_string(i) + "/name",
                       "法30条の4第1項2号イ",
                       {year, place.name}});
      continue;
    }
    place.index_percent = region->index_percent;
    if (place.prefecture.empty()) place.prefecture = region->prefecture;
  }
  return found;
}

Imported<CircularOccupation> read_occupations(std::string_view csv,
                                              const std::map<int, Ratio>& index) {
  Sheet sheet(csv, {"統計", "コード", "職種", "0年"});
  std::vector<CircularOccupation> rows;
  std::set<std::pair<WageSurvey, std::string>> seen;
  for (int i = 0; i < sheet.rows(); ++i) {
    CircularOccupation row;
    const auto survey = survey_of(sheet.cell(i, "統計"));
    if (!survey) sheet.fail(i, "統計", "「賃構」か「職安」で書きます。");
    row.survey = survey.value_or(WageSurvey::own);
    row.code = sheet.needed(i, "コード");
    row.name = sheet.needed(i, "職種");
    const auto base = whole_number(sheet.cell(i, "0年"));
    if (!base || *base < 1 || *base > 100'000) {
      sheet.fail(i, "0年", "1以上の整数（円）ではありません。");
    } else {
      row.base_yen = Yen{*base};
      check_years(sheet, i, row.base_yen, index);
    }
    if (survey && !seen.insert({row.survey, row.code}).second) {
      sheet.fail(i, "コード", "同じ統計とコードの行が前にあります。");
    }
    rows.push_back(std::move(row));
  }
  return done(sheet, std::move(rows));
}

Imported<CircularRegion> read_regions(std::string_view csv) {
  Sheet sheet(csv, {"区分", "名称", "都道府県", "地域指数"});
  std::vector<CircularRegion> rows;
  std::set<std::pair<RegionKind, std::string>> seen;
  for (int i = 0; i < sheet.rows(); ++i) {
    CircularRegion row;
    const std::string kind = sheet.cell(i, "区分");
    const bool prefecture = kind == "都道府県" || kind == "prefecture";
    if (!prefecture && kind != "ハローワーク" && kind != "employment_office") {
      sheet.fail(i, "区分", "「都道府県」か「ハローワーク」で書きます。");
    }
    row.kind = prefecture ? RegionKind::prefecture : RegionKind::employment_office;
    row.name = sheet.needed(i, "名称");
    row.prefecture = sheet.needed(i, "都道府県");
    row.index_percent = sheet.percent(i, "地域指数");
    if (!seen.insert({row.kind, row.name}).second) {
      sheet.fail(i, "名称", "同じ名称の行が前にあります。");
    }
    rows.push_back(std::move(row));
  }
  return done(sheet, std::move(rows));
}

Imported<IndexStep> read_experience_index(std::string_view csv) {
  Sheet sheet(csv, {"年", "指数"});
  std::vector<IndexStep> rows;
  std::set<int> seen;
  for (int i = 0; i < sheet.rows(); ++i) {
    const auto years = whole_number(sheet.cell(i, "年"));
    if (!years || *years < 0 || *years > 60) {
      sheet.fail(i, "年", "年数（0～60）ではありません。");
    } else if (!seen.insert(static_cast<int>(*years)).second) {
      sheet.fail(i, "年", "同じ年数の行が前にあります。");
    }
    rows.push_back({static_cast<int>(years.value_or(0)), sheet.percent(i, "指数")});
  }
  return done(sheet, std::move(rows));
}

}  // namespace tasuki::compliance
