#include "paper/forms/items.hpp"

#include <gtest/gtest.h>

#include "law/tables/statutory_table.hpp"
#include "paper/forms/examples.hpp"
#include "test/support/statutory_files.hpp"

namespace tasuki::forms {
namespace {

std::vector<FormItem> items_of(const std::string& form) {
  return parse_form_items(test::statutory_file("form_items/" + form + ".csv"));
}

std::vector<std::string> pointers_of(const std::vector<MissingItem>& missing) {
  std::vector<std::string> out;
  for (const MissingItem& m : missing) out.push_back(m.pointer);
  return out;
}

using Pointers = std::vector<std::string>;

TEST(ItemsTest, AMissingItemIsNamedWithArticleAndPointer) {
  DispatchContract r = example_dispatch_contract();
  r.supervisor.name = "";
  r.head_count = 0;
  const auto missing = missing_items(r, items_of("dispatch_contract"));
  const std::vector<MissingItem> expected = {{"指揮命令者", "法26条1項3号", "/supervisor/name"},
                                             {"派遣人数", "法26条1項", "/head_count"}};
  EXPECT_EQ(missing, expected);
}

TEST(ItemsTest, AnEmptyRecordLacksWhatTheLawDemands) {
  const auto missing = missing_items(DispatchContract{}, items_of("dispatch_contract"));
  EXPECT_GT(missing.size(), 25U);
  const Pointers pointers = pointers_of(missing);
  EXPECT_EQ(std::count(pointers.begin(), pointers.end(), "/terms/from_on"), 1);
  EXPECT_EQ(std::count(pointers.begin(), pointers.end(), "/welfare"), 0) << "only when agreed";
}

TEST(ItemsTest, ConditionalItems) {
  const auto items = items_of("dispatch_contract");
  DispatchContract r = example_dispatch_contract();
  r.temp_to_perm.applies = true;
  EXPECT_EQ(pointers_of(missing_items(r, items)),
            (Pointers{"/temp_to_perm/job", "/temp_to_perm/conditions"}));
  r = example_dispatch_contract();
  r.unlimited_work.kind = UnlimitedKind::limited_days;
  r.unlimited_work.days_in_month = 8;
  EXPECT_EQ(pointers_of(missing_items(r, items)),
            Pointers{"/unlimited_work/ordinary_days_in_month"});
  r = example_dispatch_contract();
  r.terms.overtime = {};
  EXPECT_TRUE(missing_items(r, items).empty()) << "no overtime agreed, no limits needed";
}

TEST(ItemsTest, ConditionsOfRowsLookAtTheSameRow) {
  WorkerNotice r = example_worker_notice();
  r.workers[1].insurance.pension.reason = "";
  r.workers[2].age_under_18 = 0;
  EXPECT_EQ(pointers_of(missing_items(r, items_of("worker_notice"))),
            (Pointers{"/workers/2/age_under_18", "/workers/1/insurance/pension/reason"}));
}

TEST(ItemsTest, AConditionOnAnEnumeratorMayBeNegated) {
  DispatchFeeStatement r = example_dispatch_fee_statement();
  r.client_name = "";
  EXPECT_EQ(pointers_of(missing_items(r, items_of("dispatch_fee_statement"))),
            Pointers{"/client_name"});
  r.occasion = FeeOccasion::hiring;
  EXPECT_TRUE(missing_items(r, items_of("dispatch_fee_statement")).empty());
}

constexpr const char* kHead =
    "item_no,pointers,label_ja,article,mandatory,condition,effective_from,source\n";

TEST(ItemsTest, ABadListIsRefused) {
  const auto parse = [](const std::string& rows) { return parse_form_items(kHead + rows); };
  EXPECT_EQ(parse("1,/a /b,甲,法1条,yes,,2024-04-01,x\n")[0].pointers, (Pointers{"/a", "/b"}));
  EXPECT_THROW(parse(""), law::BadStatutoryTable);
  EXPECT_THROW(parse("1,/a,甲,法1条,perhaps,,2024-04-01,x\n"), law::BadStatutoryTable);
  EXPECT_THROW(parse("1,/a,甲,法1条,conditional,,2024-04-01,x\n"), law::BadStatutoryTable);
  EXPECT_THROW(parse("1,/a,甲,法1条,yes,/b,2024-04-01,x\n"), law::BadStatutoryTable);
  EXPECT_THROW(parse("1,,甲,法1条,yes,,2024-04-01,x\n"), law::BadStatutoryTable);
  EXPECT_THROW(parse_form_items("a,b\n1,2\n"), law::BadStatutoryTable);
}

TEST(ItemsTest, SeveralConditionsMustAllHold) {
  const auto items =
      parse_form_items(std::string(kHead) +
                       "1,/complaint/procedure,甲,法1条,conditional,/terms/overtime/overtime "
                       "/welfare!=,2024-04-01,x\n"
                       "2,/remarks,乙,法2条,conditional,/terms/hours=1,2024-04-01,x\n");
  DispatchContract r = example_dispatch_contract();
  r.complaint.procedure = "";
  EXPECT_EQ(pointers_of(missing_items(r, items)), (Pointers{"/complaint/procedure", "/remarks"}));
  r.welfare = "";
  r.terms.hours = {};
  EXPECT_TRUE(missing_items(r, items).empty());
}

TEST(ItemsTest, AnItemThatNamesNoMemberIsRefused) {
  const auto items =
      parse_form_items(std::string(kHead) + "1,/no_such,甲,法1条,yes,,2024-04-01,x\n");
  EXPECT_THROW(missing_items(DispatchContract{}, items), law::BadStatutoryTable);
}

TEST(ItemsTest, PointersWithStars) {
  EXPECT_TRUE(pointer_matches("/workers/*/name", "/workers/12/name"));
  EXPECT_FALSE(pointer_matches("/workers/*/name", "/workers/name"));
  EXPECT_FALSE(pointer_matches("/workers/*", "/workers/first"));
  EXPECT_TRUE(pointer_matches("/a/b", "/a/b"));
}

}  // namespace
}  // namespace tasuki::forms
