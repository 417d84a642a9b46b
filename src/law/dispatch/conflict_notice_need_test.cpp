// The decision chart on the first page of the labour bureau's guide (令和6年9月), row by row.
#include "law/dispatch/conflict_notice_need.hpp"

#include <gtest/gtest.h>

namespace tasuki::law {
namespace {

NoticeAnswers answers(ForbiddenWork work, std::optional<DispatchPurpose> purpose = {},
                      std::optional<WorkerScope> scope = {}) {
  NoticeAnswers given;
  given.work = work;
  given.purpose = purpose;
  given.scope = scope;
  return given;
}

TEST(ConflictNoticeNeedTest, AsksOneQuestionAfterTheOther) {
  EXPECT_EQ(conflict_notice_need({}).step, NoticeStep::ask_work);
  EXPECT_EQ(conflict_notice_need(answers(ForbiddenWork::none)).step, NoticeStep::ask_purpose);
  EXPECT_EQ(conflict_notice_need(answers(ForbiddenWork::none, DispatchPurpose::other)).step,
            NoticeStep::ask_scope);
  EXPECT_EQ(conflict_notice_need(answers(ForbiddenWork::medical)).step,
            NoticeStep::ask_temp_to_perm);
}

TEST(ConflictNoticeNeedTest, ForbiddenWorkAllowsNoContract) {
  for (const ForbiddenWork work :
       {ForbiddenWork::port, ForbiddenWork::construction, ForbiddenWork::security}) {
    EXPECT_EQ(conflict_notice_need(answers(work)).step, NoticeStep::no_contract);
  }
  NoticeAnswers medical = answers(ForbiddenWork::medical);
  medical.temp_to_perm = false;
  EXPECT_EQ(conflict_notice_need(medical).step, NoticeStep::ask_purpose);
  medical.purpose = DispatchPurpose::other;
  EXPECT_EQ(conflict_notice_need(medical).step, NoticeStep::no_contract);
  medical.purpose = DispatchPurpose::maternity_leave;
  EXPECT_EQ(conflict_notice_need(medical).step, NoticeStep::not_needed);
  medical.purpose = DispatchPurpose::other;
  medical.temp_to_perm = true;
  EXPECT_EQ(conflict_notice_need(medical).step, NoticeStep::ask_scope);
}

TEST(ConflictNoticeNeedTest, ThePurposeMayExempt) {
  for (const DispatchPurpose purpose :
       {DispatchPurpose::fixed_project, DispatchPurpose::maternity_leave,
        DispatchPurpose::family_care_leave}) {
    EXPECT_EQ(conflict_notice_need(answers(ForbiddenWork::none, purpose)).step,
              NoticeStep::not_needed);
  }
}

TEST(ConflictNoticeNeedTest, LimitedDaysNeedBothCounts) {
  EXPECT_TRUE(limited_days_work(10, 20));
  EXPECT_FALSE(limited_days_work(11, 22));  // over ten days
  EXPECT_FALSE(limited_days_work(10, 19));  // over half
  EXPECT_FALSE(limited_days_work(0, 20));
  NoticeAnswers given = answers(ForbiddenWork::none, DispatchPurpose::limited_days);
  EXPECT_EQ(conflict_notice_need(given).step, NoticeStep::ask_days);
  given.days_in_month = 8;
  given.ordinary_days_in_month = 20;
  EXPECT_EQ(conflict_notice_need(given).step, NoticeStep::not_needed);
  given.ordinary_days_in_month = 15;
  EXPECT_EQ(conflict_notice_need(given).step, NoticeStep::ask_scope);
}

TEST(ConflictNoticeNeedTest, TheContractsScopeMayExempt) {
  const auto step = [](WorkerScope scope) {
    return conflict_notice_need(answers(ForbiddenWork::none, DispatchPurpose::other, scope)).step;
  };
  EXPECT_EQ(step(WorkerScope::permanent_only), NoticeStep::not_needed);
  EXPECT_EQ(step(WorkerScope::over_sixty_only), NoticeStep::not_needed);
  EXPECT_EQ(step(WorkerScope::anybody), NoticeStep::ask_day_labor);
}

TEST(ConflictNoticeNeedTest, DayLabourOnlyForTheWorksOfTheOrder) {
  NoticeAnswers given = answers(ForbiddenWork::none, DispatchPurpose::other, WorkerScope::anybody);
  given.day_labor = false;
  EXPECT_EQ(conflict_notice_need(given).step, NoticeStep::needed);
  given.day_labor = true;
  EXPECT_EQ(conflict_notice_need(given).step, NoticeStep::ask_cabinet_order_work);
  given.cabinet_order_work = false;
  EXPECT_EQ(conflict_notice_need(given).step, NoticeStep::day_labor_forbidden);
  given.cabinet_order_work = true;
  EXPECT_EQ(conflict_notice_need(given).step, NoticeStep::needed);
}

}  // namespace
}  // namespace tasuki::law
