// What the registry promises of every form.
#include "paper/forms/registry.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "law/tables/statutory_table.hpp"
#include "paper/forms/examples.hpp"
#include "test/support/statutory_files.hpp"

namespace tasuki::forms {
namespace {

std::vector<FormItem> list_of(const Form& form) {
  return parse_form_items(test::statutory_file("form_items/" + std::string(form.items) + ".csv"));
}

std::vector<std::string> pointers_of(const Violations& violations) {
  std::vector<std::string> out;
  for (const Violation& v : violations) out.push_back(v.pointer);
  return out;
}

using Pointers = std::vector<std::string>;

TEST(RegistryTest, EveryExampleIsARecordThatMayBeIssued) {
  std::set<std::string_view> names;
  for (const Form& form : all_forms()) {
    EXPECT_TRUE(names.insert(form.name).second) << form.name;
    EXPECT_FALSE(form.law.empty()) << form.name;
    const json::value example = form.example();
    const Date own = day_of_record(form, example);
    const Date edition = own == Date{} ? editions_of(list_of(form)).back() : own;
    const auto checked = checked_record(form, example, items_on(list_of(form), edition));
    EXPECT_EQ(pointers_of(checked.violations), Pointers{}) << form.name;
    EXPECT_EQ(checked.record, example) << form.name;
    DrawOptions options;
    options.edition = edition;
    EXPECT_TRUE(violations_of(form.draw(example, options).lay_out()).empty()) << form.name;
  }
}

TEST(RegistryTest, AChoiceThatTheLawDemandsMustBeMade) {
  const Form& form = *find_form("dispatch_contract");
  json::value record = form.example();
  record.as_object()["limits"].as_object().erase("agreement_workers_only");
  record.as_object()["head_count"] = 0;
  const auto checked = checked_record(form, record, list_of(form));
  EXPECT_EQ(pointers_of(checked.violations),
            (Pointers{"/limits/agreement_workers_only", "/head_count"}));
  EXPECT_EQ(checked.violations[0].law, "則22条6号");
  EXPECT_EQ(message_ja(checked.violations[1].code, checked.violations[1].params),
            "法定の記載事項がありません（派遣人数）。");
}

TEST(RegistryTest, WordingThatTheLawLeavesToThePartiesHasADefault) {
  const Form& form = *find_form("dispatch_contract");
  json::value record = form.example();
  record.as_object()["termination"].as_object().erase("damages");
  EXPECT_TRUE(checked_record(form, record, list_of(form)).violations.empty());
}

std::vector<std::string> required_of(const json::value& schema) {
  std::vector<std::string> names;
  const json::value* required = schema.as_object().if_contains("required");
  if (required == nullptr) return names;
  for (const json::value& name : required->as_array()) names.emplace_back(name.as_string());
  return names;
}

// Every member at every depth: without it the record is refused, as the schema says.
void expect_missed(const Form& form, const json::value& schema, const std::string& place) {
  for (const std::string& name : required_of(schema)) {
    json::value record = form.example();
    json::value& around = place.empty() ? record : record.at_pointer(place);
    if (!around.as_object().contains(name)) continue;
    around.as_object().erase(name);
    EXPECT_FALSE(checked_record(form, record, list_of(form)).violations.empty())
        << form.name << " " << place << "/" << name;
  }
  const json::value* properties = schema.as_object().if_contains("properties");
  if (properties == nullptr) return;
  for (const auto& [name, property] : properties->as_object()) {
    expect_missed(form, property, place + "/" + std::string(name));
  }
}

TEST(RegistryTest, WhatTheSchemaRequiresIsMissed) {
  for (const Form& form : all_forms())
    expect_missed(form, schema_document(form, list_of(form)), "");
  const Form& contract = *find_form("dispatch_contract");
  const json::value schema = schema_document(contract, list_of(contract));
  const auto required = required_of(schema);
  EXPECT_EQ(std::count(required.begin(), required.end(), "safety"), 0) << "it has a wording";
  EXPECT_EQ(std::count(required.begin(), required.end(), "supervisor"), 1);
  EXPECT_EQ(schema.at_pointer("/properties/safety/default"),
            json::value(DispatchContract{}.safety));
}

TEST(RegistryTest, AMissingItemSaysWhichMember) {
  const Form& form = *find_form("dispatch_contract");
  json::value record = form.example();
  record.as_object()["supervisor"].as_object()["name"] = "";
  const auto checked = checked_record(form, record, list_of(form));
  ASSERT_EQ(checked.violations.size(), 1U);
  EXPECT_EQ(message_ja(checked.violations[0].code, checked.violations[0].params),
            "法定の記載事項がありません（指揮命令者：氏名）。");
}

TEST(RegistryTest, RecordsStoredBeforeAMemberWasAddedStillPrint) {
  for (const Form& form : all_forms()) {
    json::value record = form.example();
    const pdf::Laid whole = form.draw(record, {}).lay_out();
    EXPECT_FALSE(whole.pages.empty());
    record.as_object().erase(std::prev(record.as_object().end())->key());
    EXPECT_FALSE(form.draw(record, {}).lay_out().pages.empty()) << form.name;
  }
}

TEST(RegistryTest, WrongTypesAndUnknownMembersAreSaidWithWhatIsMissing) {
  const Form& form = *find_form("dispatch_contract");
  json::value record = form.example();
  record.as_object()["head_count"] = "three";
  record.as_object()["concluded_on"] = "2027-02-29";
  record.as_object()["supervisor"].as_object()["age"] = 52;
  record.as_object()["job"].as_object()["kind"] = "";
  const auto checked = checked_record(form, record, list_of(form));
  EXPECT_EQ(pointers_of(checked.violations),
            (Pointers{"/concluded_on", "/supervisor/age", "/head_count", "/job/kind"}));
  EXPECT_EQ(checked.violations.back().law, "法26条1項1号");
}

TEST(RegistryTest, ANameMayFixAMember) {
  const Form& form = *find_form("extended_conflict_date_notice");
  json::value record = form.example();
  record.as_object().erase("extended");
  EXPECT_EQ(checked_record(form, record, list_of(form)).record, form.example());
  record.as_object()["extended"] = false;
  const auto checked = checked_record(form, record, list_of(form));
  ASSERT_EQ(pointers_of(checked.violations), Pointers{"/extended"});
  EXPECT_EQ(checked.violations[0].code, Code::other_form);
}

TEST(RegistryTest, ANameMayFixAMemberWithin) {
  const Form& form = *find_form("dispatch_statement_agreement");
  json::value record = form.example();
  record.as_object()["treatment"].as_object().erase("agreement");
  EXPECT_EQ(checked_record(form, record, list_of(form)).record, form.example());
  record.as_object()["treatment"].as_object()["agreement"] = false;
  const auto checked = checked_record(form, record, list_of(form));
  ASSERT_FALSE(checked.violations.empty());
  EXPECT_EQ(checked.violations[0].pointer, "/treatment/agreement");
  const json::value schema = schema_document(form, list_of(form));
  EXPECT_TRUE(schema.at_pointer("/properties/treatment/properties/agreement/const").as_bool());
}

TEST(RegistryTest, TheSchemaSaysWhatTheLawListSays) {
  const Form& form = *find_form("dispatch_contract");
  const json::object schema = schema_document(form, list_of(form));
  const json::value whole = schema;
  EXPECT_EQ(whole.at_pointer("/title").as_string(), "個別労働者派遣契約書");
  EXPECT_EQ(whole.at_pointer("/properties/head_count/title").as_string(), "派遣人数");
  EXPECT_EQ(whole.at_pointer("/properties/supervisor/properties/name/title").as_string(),
            "指揮命令者：氏名");
  EXPECT_EQ(whole.at_pointer("/properties/supervisor/properties/name/x-law").as_string(),
            "法26条1項3号");
  EXPECT_EQ(
      whole.at_pointer("/properties/terms/properties/overtime/properties/day_limit/x-condition")
          .as_string(),
      "/terms/overtime/overtime");
  EXPECT_EQ(whole.at_pointer("/properties/client/properties/workplace_phone/title").as_string(),
            "就業場所の電話番号");
  EXPECT_EQ(json::serialize(schema).find("$ref"), std::string::npos);
}

TEST(RegistryTest, ThePaperBearsItsFirstDate) {
  EXPECT_EQ(day_of_record(*find_form("dispatch_contract"), to_json(example_dispatch_contract())),
            date(2027, 5, 20));
  EXPECT_EQ(day_of_record(*find_form("agency_ledger"), to_json(example_agency_ledger())), Date{});
}

TEST(RegistryTest, WhatCannotBePrintedIsSaid) {
  const Form& form = *find_form("dispatch_contract");
  json::value record = form.example();
  record.as_object()["remarks"] = "外字\uE000";
  const Violations violations = violations_of(form.draw(record, {}).lay_out(), form.leaves(record));
  ASSERT_FALSE(violations.empty());
  EXPECT_EQ(violations[0].code, Code::missing_glyph);
  EXPECT_EQ(violations[0].pointer, "/remarks");
}

TEST(RegistryTest, NumbersThatCannotBeAreRefused) {
  const Form& form = *find_form("dispatch_contract");
  json::value record = form.example();
  record.as_object()["head_count"] = -3;
  record.as_object()["terms"].as_object()["overtime"].as_object()["day_limit"] = 25 * 60;
  const auto checked = checked_record(form, record, list_of(form));
  EXPECT_EQ(pointers_of(checked.violations),
            (Pointers{"/terms/overtime/day_limit", "/head_count"}));
  EXPECT_EQ(checked.violations[0].code, Code::too_large);
  EXPECT_EQ(checked.violations[1].code, Code::too_small);
  const json::value schema = schema_document(form, list_of(form));
  EXPECT_EQ(schema.at_pointer("/properties/head_count/minimum").as_int64(), 0);
  const Form& income = *find_form("business_report_12");
  json::value loss = income.example();
  loss.at_pointer("/income/whole/net_profit") = -1'000;
  EXPECT_TRUE(checked_record(income, loss, list_of(income)).violations.empty()) << "a loss may be";
}

// What changed is shown at its item; what is no item of the form would not be shown at all.
TEST(RegistryTest, AChangeOfWhatTheFormDoesNotShowIsRefused) {
  for (const char* name : {"agency_ledger", "client_ledger", "work_record_notice"}) {
    const Form& form = *find_form(name);
    json::value record = form.example();
    const auto held = [](const char* item) {
      return json::object{{"item", item}, {"from_on", "2027-07-01"}, {"text", "旧倉庫"}};
    };
    record.as_object()["held"] = json::array{held("就業場所")};
    EXPECT_EQ(pointers_of(checked_record(form, record, list_of(form)).violations), Pointers{})
        << name;
    record.as_object()["held"] = json::array{held("就業場所"), held("就業の場所"), held("")};
    const auto checked = checked_record(form, record, list_of(form));
    ASSERT_EQ(pointers_of(checked.violations), (Pointers{"/held/1/item", "/held/2/item"})) << name;
    EXPECT_EQ(checked.violations[0].code, Code::bad_choice);
    // What is no text at all is said once.
    record.at_pointer("/held/1/item") = 3;
    EXPECT_EQ(pointers_of(checked_record(form, record, list_of(form)).violations),
              (Pointers{"/held/1/item", "/held/2/item"}))
        << name;
    const json::value schema = schema_document(form, list_of(form));
    const json::array& choices =
        schema.at_pointer("/properties/held/items/properties/item/enum").as_array();
    EXPECT_NE(std::find(choices.begin(), choices.end(), json::value("就業場所")), choices.end());
  }
}

// 法34条の2: the fee alone is limited, not each amount of a form.
TEST(RegistryTest, AFeeBeyondAllMeasureIsRefused) {
  for (const char* name : {"dispatch_fee_statement", "working_conditions_statement"}) {
    const Form& form = *find_form(name);
    json::value record = form.example();
    record.at_pointer("/fee/amount") = 100'000'000;
    EXPECT_TRUE(checked_record(form, record, list_of(form)).violations.empty()) << name;
    record.at_pointer("/fee/amount") = 100'000'001;
    const auto checked = checked_record(form, record, list_of(form));
    ASSERT_EQ(pointers_of(checked.violations), Pointers{"/fee/amount"}) << name;
    EXPECT_EQ(checked.violations[0].code, Code::too_large);
    const json::value schema = schema_document(form, list_of(form));
    EXPECT_EQ(schema.at_pointer("/properties/fee/properties/amount/maximum").as_int64(),
              100'000'000);
  }
}

TEST(RegistryTest, ASealThatIsNoPictureIsSaid) {
  const Form& form = *find_form("invoice");
  json::value record = form.example();
  record.as_object()["seal_png"] = "2026-02-30";
  const auto checked = checked_record(form, record, list_of(form));
  ASSERT_EQ(pointers_of(checked.violations), Pointers{"/seal_png"});
  EXPECT_EQ(checked.violations[0].code, Code::bad_image);
  // As long as a picture of 200 kB in base64 may be, longer than any other text.
  record.as_object()["seal_png"] = std::string(273'068, 'A');
  EXPECT_EQ(checked_record(form, record, list_of(form)).violations.at(0).code, Code::bad_image);
  record.as_object()["seal_png"] = std::string(273'072, 'A');
  EXPECT_EQ(checked_record(form, record, list_of(form)).violations.at(0).code, Code::too_long);
}

TEST(RegistryTest, WhatDoesNotFitOnThePaperIsSaid) {
  TimecardPrint r = example_timecard_print();
  for (TimecardPrintDay& day : r.days) {
    for (int i = 0; i < 100; ++i) day.remark += "遅延のため作業を中断した。";
  }
  const Form& form = *find_form("timecard_print");
  const Violations violations = violations_of(form.draw(to_json(r), {}).lay_out());
  ASSERT_FALSE(violations.empty());
  EXPECT_EQ(violations[0].code, Code::form_overflow);
}

constexpr const char* kHead =
    "item_no,pointers,label_ja,article,mandatory,condition,effective_from,source\n";

TEST(EditionTest, OfRowsWithOneNumberTheLatestHolds) {
  const auto items = parse_form_items(std::string(kHead) +
                                      "1,/a,甲,法1条,yes,,2024-04-01,x\n"
                                      "2,/b,乙,法2条,no,,2024-04-01,x\n"
                                      "2,/b,乙,法2条,yes,,2026-10-01,x\n"
                                      "3,/c,丙,法3条,yes,,2026-10-01,x\n");
  EXPECT_EQ(editions_of(items), (std::vector<Date>{date(2024, 4, 1), date(2026, 10, 1)}));
  const auto before = items_on(items, date(2026, 9, 30));
  ASSERT_EQ(before.size(), 2U);
  EXPECT_EQ(before[1].mandatory, Mandatory::no);
  const auto after = items_on(items, date(2026, 10, 1));
  ASSERT_EQ(after.size(), 3U);
  EXPECT_EQ(after[1].mandatory, Mandatory::yes);
  EXPECT_EQ(items_on(items, date(2020, 1, 1)).size(), 2U) << "before the first edition: the first";
  EXPECT_THROW(parse_form_items(std::string(kHead) + "1,/a,甲,法1条,yes,,soon,x\n"),
               law::BadStatutoryTable);
}

}  // namespace
}  // namespace tasuki::forms
