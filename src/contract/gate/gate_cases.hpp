#pragma once
// What the tests of both gates share: model form 5 as facts, and tables of breaches of which each
// names the rule it breaks.

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "contract/gate/contract_gate.hpp"

namespace tasuki::contract {

inline Terms model() {
  Terms t;
  t.work_name = t.work_detail = t.responsibility = t.safety = t.dispute_prevention = "x";
  t.client_establishment = {"支店", "仙台市", "022"};
  t.organizational_unit = {"課", "課長"};
  t.supervisor = {"課", "係長", "泉", ""};
  t.starts_on = date(2027, 7, 1);
  t.ends_on = date(2027, 9, 30);
  Shift shift{"", {540}, {1080}, {{{720}, {780}}}, {}};
  shift.weekdays.monday = shift.weekdays.tuesday = shift.weekdays.wednesday = true;
  shift.weekdays.thursday = shift.weekdays.friday = true;
  t.shifts = {shift};
  t.overtime = {true, {240}, {2700}, {21600}};
  t.holiday_work = {true, 2};
  t.complaints = {{"部", "課長", "名取", "022"}, {"部", "課長", "塩竈", "022"}, "x"};
  t.termination = {"x", "x", "x", "x"};
  t.client_manager = {"", "部長", "宮城", "022", false};
  t.agency_manager = {"", "部長", "仙台", "022", false};
  t.agency_establishment = {"営業所", "仙台市", "022"};
  t.limited_to_agreement_workers = true;
  t.price.amount = {2000};
  return t;
}

inline ContractFacts facts() {
  ContractFacts f;
  f.today = date(2027, 5, 20);
  f.terms = model();
  f.licence_number = "派04-300000";
  f.licence_expires_on = date(2030, 3, 31);
  f.overtime_agreements = {{date(2027, 4, 1), date(2028, 3, 31), {240}, {2700}, {21600}, 2}};
  f.conflict_date_notices = {{date(2030, 4, 1), date(2027, 5, 10)}};
  f.treatment_disclosures = {{"agreement", date(2027, 5, 10), {}}};
  return f;
}

template <class Facts>
struct Breach {
  std::string rule;
  Colour colour;
  Code code;
  std::function<void(Facts&)> breach;
  std::string pointer = "*";  // "*" = whichever
};

inline std::string listed(const Findings& found) {
  std::string all;
  for (const Finding& f : found) all += std::string(f.rule->id) + f.pointer + " ";
  return all;
}

template <class Facts>
void expect_found(const Breach<Facts>& row, const Findings& found) {
  const bool hit = std::any_of(found.begin(), found.end(), [&](const Finding& f) {
    return f.rule->id == row.rule && f.rule->colour == row.colour && f.code == row.code &&
           (row.pointer == "*" || f.pointer == row.pointer);
  });
  EXPECT_TRUE(hit) << row.rule << " not in: " << listed(found);
}

inline bool has(const Findings& found, std::string_view rule) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Finding& f) { return f.rule->id == rule; });
}

constexpr auto kRed = Colour::red;
constexpr auto kYellow = Colour::yellow;

}  // namespace tasuki::contract
