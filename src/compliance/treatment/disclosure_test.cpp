// The comparable worker of the bureau's model form 3-1, and what is refused.

#include "compliance/treatment/disclosure.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tasuki::compliance {
namespace {

using forms::CandidatePresence;

DisclosureForm model_3_1() {
  DisclosureForm form;
  form.kind = DisclosureKind::comparable_worker;
  form.provided_on = date(2024, 6, 1);
  form.job_kind = "衣服・身の回り品の販売";
  ComparableDetail detail;
  detail.work = {"衣服・身の回り品販売店員", "323-04", "品出し、レジ、接客", "クレーム対応"};
  detail.responsibility = {"副リーダー（仕入れにおける契約権限なし、部下2名）",
                           "リーダー不在である間の週1回程度対応", "個人単位で月の売上げ目標30万円",
                           "週2回、計5時間程度（品出しのため）", ""};
  detail.job_change_range = "リーダー又は店長まで昇進する可能性あり";
  detail.placement_change_range = "2～3年に1回程度、転居を伴わない範囲で人事異動あり";
  detail.employment.annual_time = Minutes{1920 * 60};
  detail.selection.rank = forms::ComparableRank::same_work_or_responsibility;
  detail.selection.worker = "業務の内容が同一である通常の労働者（該当する10名中の1名）";
  detail.selection.reason = "職務の内容が同一である通常の労働者はいないため";
  detail.selection.candidates.same_job_and_range = CandidatePresence::absent;
  detail.selection.candidates.same_job = CandidatePresence::absent;
  detail.selection.candidates.same_work_or_responsibility = CandidatePresence::present;
  detail.treatments.basic_pay = {true, "20万円／月", "労働に対する基本的な対償",
                                 "能力・経験、勤続年数を考慮"};
  form.detail.comparable = detail;
  return form;
}

bool has(const Violations& found, Code code, std::string_view pointer) {
  return std::any_of(found.begin(), found.end(), [&](const Violation& one) {
    return one.code == code && one.pointer == pointer;
  });
}

Violations found_in(const DisclosureForm& form, const Disclosure* earlier = nullptr) {
  return violations_of(form, earlier, date(2024, 6, 10));
}

TEST(Disclosure, TheModelIsComplete) { EXPECT_TRUE(found_in(model_3_1()).empty()); }

TEST(Disclosure, TheFirstPriorityWithSomebodyIsDue) {
  forms::ComparableCandidates who;
  EXPECT_EQ(due_priority(who), 0);  // nothing looked at
  who.same_job_and_range = CandidatePresence::present;
  EXPECT_EQ(due_priority(who), 1);
  who.same_job_and_range = CandidatePresence::absent;
  EXPECT_EQ(due_priority(who), 0);  // ② comes next and is not looked at
  who.same_job = CandidatePresence::absent;
  who.same_work_or_responsibility = CandidatePresence::absent;
  who.same_range = CandidatePresence::present;
  EXPECT_EQ(due_priority(who), 4);
  who.same_range = CandidatePresence::absent;
  who.part_time_or_fixed_term = CandidatePresence::absent;
  EXPECT_EQ(due_priority(who), 6);  // a hypothetical worker can always be supposed
}

TEST(Disclosure, ALaterPriorityIsRefused) {
  DisclosureForm form = model_3_1();
  form.detail.comparable->selection.candidates.same_job = CandidatePresence::present;
  const Violations found = found_in(form);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::earlier_priority);
  EXPECT_EQ(found[0].params, (std::vector<std::string>{"②"}));
}

TEST(Disclosure, PartTimeAndHypotheticalWorkersMustBeBalanced) {
  DisclosureForm form = model_3_1();
  auto& selection = form.detail.comparable->selection;
  selection.candidates.same_work_or_responsibility = CandidatePresence::absent;
  selection.candidates.same_range = CandidatePresence::absent;
  selection.candidates.part_time_or_fixed_term = CandidatePresence::present;
  selection.rank = forms::ComparableRank::part_time_or_fixed_term;
  EXPECT_TRUE(has(found_in(form), Code::required, "/detail/comparable/balanced"));
  form.detail.comparable->balanced = true;
  EXPECT_TRUE(found_in(form).empty());
}

TEST(Disclosure, AStandardModelNamesItsPapersAndASupposedWorkerIsSaidToBeOne) {
  DisclosureForm form = model_3_1();
  ComparableDetail& detail = *form.detail.comparable;
  detail.variant = forms::ComparableVariant::model;
  EXPECT_TRUE(has(found_in(form), Code::item_missing, "/detail/comparable/attachments"));
  detail.attachments = "賃金テーブル";
  EXPECT_TRUE(found_in(form).empty());
  detail.employment.kind = forms::ComparableEmploymentKind::hypothetical;
  EXPECT_TRUE(has(found_in(form), Code::bad_choice, "/detail/comparable/employment/kind"));
  detail.balanced = true;
  detail.selection.rank = forms::ComparableRank::hypothetical;
  auto& who = detail.selection.candidates;
  who.same_work_or_responsibility = who.same_range = CandidatePresence::absent;
  who.part_time_or_fixed_term = CandidatePresence::absent;
  EXPECT_TRUE(found_in(form).empty());
  detail.employment.kind = forms::ComparableEmploymentKind::regular;
  EXPECT_TRUE(has(found_in(form), Code::bad_choice, "/detail/comparable/employment/kind"));
}

TEST(Disclosure, ATreatmentThatExistsSaysItsContentPurposeAndGrounds) {
  DisclosureForm form = model_3_1();
  form.detail.comparable->treatments.bonus.exists = true;
  const Violations found = found_in(form);
  EXPECT_EQ(found.size(), 3u);
  EXPECT_TRUE(has(found, Code::item_missing, "/detail/comparable/treatments/bonus/considered"));
}

TEST(Disclosure, EveryItemOfWorkAndResponsibilityIsAskedFor) {
  DisclosureForm form = model_3_1();
  form.detail.comparable->work = {};
  form.detail.comparable->responsibility = {};
  form.detail.comparable->employment = {};
  // 職種, 中核的業務, four of the responsibility, 年間所定労働時間
  EXPECT_EQ(found_in(form).size(), 7u);
}

TEST(Disclosure, ARenewalMayRepeatAnEarlierOneOfItsKind) {
  DisclosureForm form;
  form.kind = DisclosureKind::comparable_worker;
  form.provided_on = date(2024, 6, 1);
  form.unchanged_since_id = TreatmentDisclosureId{3};
  EXPECT_TRUE(has(found_in(form), Code::nothing_to_repeat, "/unchanged_since_id"));
  Disclosure earlier;
  earlier.kind = DisclosureKind::comparable_worker;
  earlier.provided_on = date(2024, 3, 1);
  EXPECT_TRUE(found_in(form, &earlier).empty());
  earlier.kind = DisclosureKind::agreement;
  EXPECT_FALSE(found_in(form, &earlier).empty());
}

TEST(Disclosure, AChangeSaysWhatChanged) {
  DisclosureForm form = model_3_1();
  Disclosure earlier;
  earlier.kind = DisclosureKind::comparable_worker;
  form.replaces_id = TreatmentDisclosureId{3};
  EXPECT_TRUE(has(found_in(form, &earlier), Code::required, "/change_reason"));
  form.change_reason = "賞与の支給月数";
  EXPECT_TRUE(found_in(form, &earlier).empty());
}

TEST(Disclosure, TheAgreementMethodTellsFourThings) {
  DisclosureForm form;
  form.kind = DisclosureKind::agreement;
  form.provided_on = date(2024, 6, 1);
  EXPECT_EQ(found_in(form).size(), 4u);
  form.detail.facilities = FacilityDetail{{true, "利用可"}, {}, {true, ""}, {}};
  const Violations found = found_in(form);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].pointer, "/detail/facilities/changing_room/content");
  const FacilityDetail read = facilities_of({"なし", "食堂を利用できる", "無", "更衣室", ""});
  EXPECT_FALSE(read.training.exists);
  EXPECT_TRUE(read.canteen.exists);
  EXPECT_FALSE(read.rest_room.exists);
  EXPECT_EQ(content_of({read, std::nullopt}).training, "なし");
}

}  // namespace
}  // namespace tasuki::compliance
