#pragma once
// The official figures of a fiscal year (局長通達 with 別添1–4), as the agency imported them, and
// the reader of its CSV tables: all or nothing, every bad row reported.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"
#include "compliance/agreement/agreement.hpp"

namespace tasuki::compliance {

struct WageCircular {
  CircularId id;
  CompanyId company_id;
  CircularBasis basis;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(WageCircular, (), (id, company_id, basis, version))

struct CircularOccupation {
  WageSurvey survey = WageSurvey::employment_service;
  std::string code;
  std::string name;
  Yen base_yen;  // 基準値(0年)
};
BOOST_DESCRIBE_STRUCT(CircularOccupation, (), (survey, code, name, base_yen))

struct CircularRegion {
  RegionKind kind = RegionKind::prefecture;
  std::string name;
  std::string prefecture;
  std::string index_percent;
};
BOOST_DESCRIBE_STRUCT(CircularRegion, (), (kind, name, prefecture, index_percent))

// One year's circular with the rows that somebody asks about.
struct CircularTables {
  CircularBasis basis;
  std::vector<CircularOccupation> occupations;
  std::vector<CircularRegion> regions;

  const CircularOccupation* occupation(WageSurvey survey, std::string_view code) const;
  const CircularRegion* region(RegionKind kind, std::string_view name) const;
};

// Reads the index; throws nothing, unreadable steps are left out (violations_of finds them).
std::map<int, Ratio> experience_index(const CircularBasis& basis);

Violations violations_of(const CircularBasis& basis);

// Writes the circular's values into the agreement's members that are "filled". A job or place that
// the circular does not hold is a violation at its pointer.
Violations fill_from(const CircularTables& circular, AgreementTerms& terms);

// ---------------------------------------------------------------- import

// One cell that cannot be taken; rows are counted as a spreadsheet does, the header is row 1.
struct ImportError {
  int row = 0;
  std::string column;
  std::string value;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ImportError, (), (row, column, value, reason))

template <class T>
struct Imported {
  std::vector<T> rows;
  std::vector<ImportError> errors;  // any error: nothing is taken
};

// 別添1・2: 統計,コード,職種,0年 (and 1年 … 20年, checked against 0年 × index where given).
Imported<CircularOccupation> read_occupations(std::string_view csv,
                                              const std::map<int, Ratio>& index);
// 別添3: 区分,名称,都道府県,地域指数.
Imported<CircularRegion> read_regions(std::string_view csv);
// 能力・経験調整指数: 年,指数.
Imported<IndexStep> read_experience_index(std::string_view csv);

}  // namespace tasuki::compliance
