// 派遣法4条1項・令1条・令2条, 職安法44条 and 派遣法40条の6, case by case as the articles list them.
#include "law/dispatch/forbidden_work.hpp"

#include <gtest/gtest.h>

namespace tasuki::law {
namespace {

WorkFacts medical(MedicalWork work, MedicalPlace place) {
  WorkFacts facts;
  facts.work = ForbiddenWork::medical;
  facts.medical_work = work;
  facts.medical_place = place;
  return facts;
}

TEST(ForbiddenWork, PortConstructionAndSecurityHaveNoException) {
  EXPECT_TRUE(forbidden_work({}).allowed);
  for (const auto work :
       {ForbiddenWork::port, ForbiddenWork::construction, ForbiddenWork::security}) {
    WorkFacts facts;
    facts.work = work;
    facts.temp_to_perm = true;
    facts.leave_replacement = true;
    const WorkRuling ruling = forbidden_work(facts);
    EXPECT_FALSE(ruling.allowed);
    EXPECT_TRUE(ruling.article.starts_with("法4条1項"));
    EXPECT_FALSE(ruling.reason_ja.empty());
  }
}

TEST(ForbiddenWork, MedicalWorkAtAHospitalIsForbiddenUnlessTempToPermOrForALeave) {
  WorkFacts facts = medical(MedicalWork::nurse, MedicalPlace::hospital);
  EXPECT_FALSE(forbidden_work(facts).allowed);
  facts.temp_to_perm = true;
  EXPECT_TRUE(forbidden_work(facts).allowed);
  facts.temp_to_perm = false;
  facts.leave_replacement = true;
  EXPECT_TRUE(forbidden_work(facts).allowed);
}

// 令2条1項: へき地 for all of 令2条 that 2021 named; 則1条 (地域医療) for physicians alone.
TEST(ForbiddenWork, MedicalWorkByItsPlace) {
  struct Row {
    MedicalWork work;
    bool remote;
    bool regional;
  };
  const Row rows[] = {{MedicalWork::physician, true, true},
                      {MedicalWork::nurse, true, false},
                      {MedicalWork::pharmacist, true, false},
                      {MedicalWork::technologist, true, false},
                      {MedicalWork::other, false, false}};
  for (const Row& row : rows) {
    EXPECT_EQ(forbidden_work(medical(row.work, MedicalPlace::remote_area)).allowed, row.remote);
    EXPECT_EQ(forbidden_work(medical(row.work, MedicalPlace::regional_care)).allowed, row.regional);
    EXPECT_FALSE(forbidden_work(medical(row.work, MedicalPlace::hospital)).allowed);
    EXPECT_TRUE(forbidden_work(medical(row.work, MedicalPlace::welfare_facility)).allowed);
  }
}

TEST(DoubleDispatch, WhoeverCommandsMustBelongToTheClient) {
  EXPECT_EQ(double_dispatch({}), DoubleDispatch::none);
  EXPECT_EQ(double_dispatch({.supervisor_of_client = false}), DoubleDispatch::found);
  EXPECT_EQ(double_dispatch({.client_passes_worker_on = true}), DoubleDispatch::found);
  EXPECT_EQ(double_dispatch({.at_clients_place = false}), DoubleDispatch::suspected);
  EXPECT_EQ(double_dispatch({.supervisor_of_client = false, .at_clients_place = false}),
            DoubleDispatch::found);
}

TEST(DeemedOffer, TheFiveNumbersOfArticle40_6) {
  EXPECT_TRUE(deemed_offer({}).empty());
  EXPECT_EQ(deemed_offer({.forbidden_work = true}), std::vector<int>{1});
  EXPECT_EQ(deemed_offer({.agency_without_licence = true}), std::vector<int>{2});
  EXPECT_EQ(deemed_offer({.over_establishment_limit = true}), std::vector<int>{3});
  EXPECT_EQ(deemed_offer({.over_personal_limit = true}), std::vector<int>{4});
  EXPECT_EQ(deemed_offer({.disguised_contracting = true}), std::vector<int>{5});
  EXPECT_EQ(deemed_offer({.forbidden_work = true, .over_personal_limit = true}),
            (std::vector<int>{1, 4}));
  for (int number = 1; number <= 5; ++number) EXPECT_FALSE(deemed_offer_article(number).empty());
  EXPECT_TRUE(deemed_offer_article(6).empty());
}

// 40条の6第1項ただし書; 3号 leaves out a hearing that lacks only what 則33条の9 names.
TEST(DeemedOffer, GoodFaithAndAHearingThatLacksOnlyItsFormAreNoGround) {
  EXPECT_TRUE(deemed_offer({.forbidden_work = true, .good_faith = true}).empty());
  EXPECT_TRUE(deemed_offer({.over_establishment_limit = true, .hearing_missing_only_in_form = true})
                  .empty());
  EXPECT_EQ(deemed_offer({.over_personal_limit = true, .hearing_missing_only_in_form = true}),
            std::vector<int>{4});
}

}  // namespace
}  // namespace tasuki::law
