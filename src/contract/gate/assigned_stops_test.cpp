#include "contract/gate/assigned_stops.hpp"

#include "contract/gate/gate_cases.hpp"

namespace tasuki::contract {
namespace {

constexpr RuleRow kOverlap{.id = "overlap", .colour = kRed, .code = Code::worker_overlap};
constexpr RuleRow kByChoice{
    .id = "overlap_by_choice", .colour = kYellow, .code = Code::worker_overlap};
constexpr RuleRow kWage{.id = "wage", .colour = kRed, .code = Code::wage_below_minimum};
constexpr RuleRow kManagers{
    .id = "agency_managers", .colour = kRed, .code = Code::managers_too_few};

Finding one(const RuleRow& row, std::vector<std::string> params) {
  return {&row, row.code, "", "法26条1項4号", std::move(params), {}};
}

std::string names(const std::vector<AssignedStop>& stops) {
  std::string all;
  for (const AssignedStop& stop : stops) all += stop.worker_name + ":" + stop.reason_ja + "; ";
  return all;
}

TEST(AssignedStops, WhatWasUnlawfulBeforeIsNotTheAmendmentsDoing) {
  const Findings before{one(kOverlap, {"2027-07-16 青葉 18:00～22:00"})};
  Findings after = before;
  EXPECT_EQ(names(assigned_stops("同僚 次郎", before, after)), "");
  after.push_back(one(kOverlap, {"2027-07-17 泉 18:00～22:00"}));
  EXPECT_EQ(
      names(assigned_stops("同僚 次郎", before, after)),
      "同僚 次郎:このスタッフは同じ時間帯に別の配属があります（2027/7/17 泉 18:00～22:00）; ");
  EXPECT_EQ(names(assigned_stops("同僚 次郎", after, before)), "");
}

TEST(AssignedStops, OnlyRedOfThePersonStops) {
  const Findings after{one(kByChoice, {"x"}), one(kManagers, {"100", "2", "1"})};
  EXPECT_EQ(names(assigned_stops("同僚 次郎", {}, after)), "");
  EXPECT_EQ(assigned_stops("同僚 次郎", {}, {one(kWage, {"1038", "1000"})}).size(), 1U);
}

TEST(AssignedStops, TheContractsGateSaysThemAndHidesThemFromTheClient) {
  ContractFacts f = facts();
  f.assigned_stops = {{"同僚 次郎", "労基法60条", "年少者は就業できません", "a minor"}};
  Findings found = contract_gate(f);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].red());
  EXPECT_EQ(found[0].law, "労基法60条");
  EXPECT_EQ(message_ja(found[0].code, found[0].params),
            "配属中の同僚 次郎は、変更後の条件では就業できません（年少者は就業できません）。");
  EXPECT_EQ(message_en(found[0].code, found[0].params),
            "同僚 次郎, who is assigned, cannot work under the changed terms (a minor).");
  found = as_told_to_client(std::move(found));
  EXPECT_EQ(found[0].code, Code::duty_of_agency);
  EXPECT_EQ(found[0].law, "法26条1項");
  EXPECT_EQ(found[0].params, std::vector<std::string>{"配属中のスタッフの就業条件の確認"});
}

}  // namespace
}  // namespace tasuki::contract
