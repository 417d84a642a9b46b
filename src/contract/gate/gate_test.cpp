// Reasons for what is yellow, and what each side is told of the other.

#include "contract/gate/gate.hpp"

#include "contract/gate/gate_cases.hpp"

namespace tasuki::contract {
namespace {

TEST(GateReasons, YellowStopsUntilItIsAnsweredAndANewSituationAsksAnew) {
  ContractFacts f = facts();
  f.overtime_agreements[0].ends_on = date(2027, 8, 31);
  Findings found = contract_gate(f);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(passes(found));
  const Violations open = stops(found);
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open[0].code, Code::gate_reason_needed);
  EXPECT_EQ(open[0].pointer, "/ends_on");
  const KeptReason kept{"overtime_agreement_ends",
                        "/ends_on",
                        found[0].situation(),
                        {"更新の協議中", "仙台 太郎", "agency", {}}};
  answer_with(found, {kept});
  EXPECT_TRUE(passes(found));
  EXPECT_TRUE(stops(found).empty());
  f.overtime_agreements[0].ends_on = date(2027, 7, 31);
  found = contract_gate(f);
  answer_with(found, {kept});
  EXPECT_FALSE(passes(found));
}

TEST(GateReasons, AReasonNeverExcusesRed) {
  ContractFacts f = facts();
  f.licence_number.clear();
  Findings found = contract_gate(f);
  answer_with(found, {{"licence", "", "", {"申請中", "", "agency", {}}}});
  EXPECT_FALSE(passes(found));
  EXPECT_EQ(find_yellow(found, {"licence", "", "申請中"}), nullptr);
}

TEST(GateReasons, TheClientIsToldTheDutyNotTheFact) {
  ContractFacts f = facts();
  f.terms.overtime.per_month_min = {2701};
  const Findings told = as_told_to_client(contract_gate(f));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].code, Code::duty_of_agency);
  EXPECT_EQ(told[0].pointer, "");
  EXPECT_EQ(told[0].params, std::vector<std::string>{"36協定の範囲"});
}

// How many other agencies' workers the client has is the client's to know.
TEST(GateReasons, TheAgencyIsToldTheDutyAndTheField) {
  ContractFacts f = facts();
  f.client_managers = ManagerCount{1234, 1, 0, 0};
  const Findings told = as_told_to_agency(contract_gate(f));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].code, Code::duty_of_client);
  EXPECT_EQ(told[0].pointer, "/client_manager/name");
  EXPECT_EQ(told[0].params, std::vector<std::string>{"派遣先責任者の人数（100人につき1人）"});
}

TEST(GateReasons, AFindingLeadsToTheScreenThatMendsIt) {
  const RuleRow at_worker{
      "x", Colour::red, "", "", "", "", Code::wage_missing, Mender::agency, "/workers/{worker}"};
  Finding finding;
  finding.rule = &at_worker;
  finding.code = Code::wage_missing;
  const About about{3, 5, 7};
  EXPECT_EQ(fix_screen(finding, about), "/workers/7");
  finding.code = Code::agreement_missing;
  EXPECT_EQ(fix_screen(finding, about), "/agreements");
  finding.code = Code::duty_of_agency;
  EXPECT_EQ(fix_screen(finding, about), "");
}

// A contract that is not stored has no number, an assignment that is not made no dialog; the wage
// of one who is not assigned yet is that of the 労働契約.
TEST(GateReasons, ALinkNamesOnlyWhatIsThere) {
  const auto link = [](std::string_view to, const About& about) {
    const RuleRow row{"x", Colour::red, "", "", "", "", Code::wage_missing, Mender::agency, to};
    Finding finding;
    finding.rule = &row;
    finding.code = row.code;
    return fix_screen(finding, about);
  };
  EXPECT_EQ(link("/limits?contract={contract}", {3, 0, 0}), "/limits?contract=3");
  EXPECT_EQ(link("/limits?contract={contract}", {}), "/limits");
  EXPECT_EQ(link("/contracts/{contract}?open=end&assignment={assignment}", {3, 5, 7}),
            "/contracts/3?open=end&assignment=5");
  EXPECT_EQ(link("/contracts/{contract}?open=end&assignment={assignment}", {3, 0, 7}), "");
  EXPECT_EQ(link(kWages, {3, 5, 7}), "/contracts/3?tab=wages&worker=7");
  EXPECT_EQ(link(kWages, {3, 0, 7}), "/workers/7?open=employments");
}

}  // namespace
}  // namespace tasuki::contract
