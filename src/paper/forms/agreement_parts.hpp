#pragma once
// What the labour-management agreement (法30条の4) and the yearly 確認書 share. Yen are per hour.
// Indexes, percents and months are texts as printed ("97.0", "5", "0.7"): the paper says them as
// the circular does, and nothing is computed from a paper.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct Circular {       // the year's circular of the 職業安定局長
  int fiscal_year = 0;  // western: 2024 = 令和6年度
  Date issued_on{};
  std::string number = {};  // 職発0829第1号
};
BOOST_DESCRIBE_STRUCT(Circular, (), (fiscal_year, issued_on, number))

struct AgreementSide {  // 過半数労働組合 or 過半数代表者
  bool labor_union = false;
  std::string union_name = {};
  std::string title = {};
  std::string name = {};
};
BOOST_DESCRIBE_STRUCT(AgreementSide, (), (labor_union, union_name, title, name))

struct PlaceIndex {                // 地域指数 of one place
  std::string place = {};          // 宮城, ハローワーク仙台
  std::string index = {};          // 97.0
  bool employment_office = false;  // index of a 公共職業安定所's district, not of the prefecture
};
BOOST_DESCRIBE_STRUCT(PlaceIndex, (), (place, index, employment_office))

struct RetirementStep {         // one column of 別表3 or 別表4
  int from_years = 0;           // years of service
  int until_years = 0;          // 〇年未満; 0 = 別表3: from_years alone, 別表4: without end
  std::string own_reason = {};  // 自己都合退職, months
  std::string company_reason = {};  // 会社都合退職, months
};
BOOST_DESCRIBE_STRUCT(RetirementStep, (), (from_years, until_years, own_reason, company_reason))

struct RetirementStatistics {  // 別表3
  std::string source = {};     // 令和4年中小企業の賃金・退職金事情（東京都）
  std::string coverage = {};  // per cent of firms with a scheme, by which the months are multiplied
  int minimum_years = 0;      // least service for a payment
  std::vector<RetirementStep> steps = {};
};
BOOST_DESCRIBE_STRUCT(RetirementStatistics, (), (source, coverage, minimum_years, steps))

enum class CommutingMethod { actual_cost, fixed, combined };  // 実費, 定額, 合算
BOOST_DESCRIBE_ENUM(CommutingMethod, actual_cost, fixed, combined)

struct CommutingTerms {
  CommutingMethod method = CommutingMethod::actual_cost;
  Yen month_cap{};     // actual_cost: 0 = no cap
  Yen hour_cap{};      // the same per hour
  Yen month_fixed{};   // fixed, combined: paid to everybody
  Yen hour_fixed{};    // the same per hour
  Yen prevailing{};    // 一般通勤手当 of the year, per hour
  int walking_km = 0;  // actual_cost: not paid below this distance on foot; 0 = paid to all
};
BOOST_DESCRIBE_STRUCT(CommutingTerms, (),
                      (method, month_cap, hour_cap, month_fixed, hour_fixed, prevailing,
                       walking_km))

std::string circular_text(const Circular& circular);    // with its number, day and title
std::string fiscal_year_text(int year);                 // 令和6年度
std::string side_text(const AgreementSide& side);       // who signs for the workers
std::string place_index_text(const PlaceIndex& place);  // 宮城　97.0
std::string actual_commuting_text(const CommutingTerms& commuting);  // what is paid, with its cap
std::string fixed_commuting_text(const CommutingTerms& commuting);  // 月額5,000円（時給換算額…）
// Table of steps: years on top, months for each reason below. 別表3 says months at a length of
// service, 別表4 (the own scheme) from one on.
enum class StepTable { statistics, own_scheme };
void draw_retirement_steps(pdf::Sheet& sheet, const std::vector<RetirementStep>& steps,
                           StepTable table);

}  // namespace tasuki::forms
