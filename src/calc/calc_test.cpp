// Every case of test/golden/calc, and what the table of topics promises of itself.
#include "calc/calc.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "test/support/statutory_files.hpp"

namespace tasuki::calc {
namespace {

class Files {
 public:
  Files() {
    holidays_table_.add_edition("2023-2027", test::statutory_file("holidays/2023-2027.csv"));
    for (const char* day : {"2023-10-01", "2024-10-01", "2025-10-01", "2026-10-01"}) {
      wages_.add_edition(day, test::statutory_file("minimum_wage/" + std::string(day) + ".csv"));
    }
    leave_.add_edition("2001-04-01", test::statutory_file("paid_leave/2001-04-01.csv"));
    works_.add_edition("2012-10-01", test::statutory_file("day_labor_works/2012-10-01.csv"));
    holidays_ = law::HolidayCalendar::from(holidays_table_);
  }
  Tables tables() const { return {holidays_, wages_, leave_, works_}; }

 private:
  law::StatutoryTable holidays_table_{"holidays", {"holiday_on"}};
  law::StatutoryTable wages_{"minimum_wage", {"prefecture"}};
  law::StatutoryTable leave_{"paid_leave", {"weekly_days", "service_months"}};
  law::StatutoryTable works_{"day_labor_works", {"number"}};
  law::HolidayCalendar holidays_;
};

Tables tables() {
  static const Files files;
  return files.tables();
}

json::value ask(std::string_view topic, std::string_view line) {
  const Topic* found = find_topic(topic);
  if (found == nullptr) throw std::out_of_range("no topic " + std::string(topic));
  return json::parse(answer_line(*found, line, tables()).text);
}

// "required at /on", or "" when there is no error.
std::string error_of(const json::value& answer) {
  const json::value* error = answer.as_object().if_contains("error");
  if (error == nullptr) return "";
  return std::string(error->at("code").as_string()) + " at " +
         std::string(error->at("pointer").as_string());
}

// Everything that `expected` names is so in `answer`; lists are the same as a whole.
void expect_within(const json::value& expected, const json::value& answer) {
  if (!expected.is_object()) {
    EXPECT_EQ(answer, expected);
    return;
  }
  ASSERT_TRUE(answer.is_object()) << answer;
  for (const auto& [key, value] : expected.get_object()) {
    const json::value* found = answer.get_object().if_contains(key);
    ASSERT_NE(found, nullptr) << key << " is missing in " << answer;
    if (value.is_array() && !value.get_array().empty() && value.get_array()[0].is_object()) {
      ASSERT_EQ(found->as_array().size(), value.get_array().size());
      for (std::size_t i = 0; i < value.get_array().size(); ++i) {
        expect_within(value.get_array()[i], found->as_array()[i]);
      }
    } else {
      expect_within(value, *found);
    }
  }
}

std::vector<json::value> golden(const std::string& topic) {
  std::ifstream file(std::filesystem::path(TASUKI_SOURCE_DIR) / "test/golden/calc" /
                     (topic + ".jsonl"));
  std::vector<json::value> cases;
  for (std::string line; std::getline(file, line);) cases.push_back(json::parse(line));
  return cases;
}

TEST(Calc, EveryGoldenCase) {
  for (const Topic& topic : topics()) {
    const auto cases = golden(std::string(topic.name));
    EXPECT_FALSE(cases.empty()) << topic.name;
    for (const json::value& one : cases) {
      SCOPED_TRACE(std::string(topic.name) + " " + json::serialize(one));
      expect_within(one.at("expected"), ask(topic.name, json::serialize(one.at("input"))));
    }
  }
}

TEST(Calc, EveryExampleHasItsDerivation) {
  for (const Topic& topic : topics()) {
    SCOPED_TRACE(topic.name);
    const json::value answer = ask(topic.name, topic.example);
    ASSERT_EQ(error_of(answer), "") << answer;
    const json::value& explain = answer.at("explain");
    EXPECT_FALSE(explain.at("article").as_string().empty());
    EXPECT_FALSE(explain.at("steps").as_array().empty());
    for (const json::value& step : explain.at("steps").as_array()) {
      EXPECT_FALSE(step.at("ja").as_string().empty());
      EXPECT_FALSE(step.at("en").as_string().empty());
    }
  }
}

TEST(Calc, WhatTheSchemaRequiresIsRequired) {
  for (const Topic& topic : topics()) {
    const TopicView view = view_of(topic);
    const json::object& schema =
        view.input.at("$defs")
            .at(std::string_view(view.input.at("$ref").as_string()).substr(8))
            .as_object();
    for (const json::value& member : schema.at("required").as_array()) {
      json::object without = json::parse(topic.example).as_object();
      without.erase(member.as_string());
      EXPECT_EQ(error_of(ask(topic.name, json::serialize(without))),
                "required at /" + std::string(member.as_string()))
          << topic.name;
    }
    json::object more = json::parse(topic.example).as_object();
    more["surplus"] = 1;
    EXPECT_EQ(error_of(ask(topic.name, json::serialize(more))), "unknown_member at /surplus");
    for (const auto& [member, label] : schema.at("properties").as_object()) {
      EXPECT_TRUE(label.as_object().contains("title")) << topic.name << " " << member;
    }
  }
}

json::value input_property(std::string_view topic, std::string_view member) {
  const json::value input = view_of(*find_topic(topic)).input;
  const std::string_view name = std::string_view(input.at("$ref").as_string()).substr(8);
  return input.at("$defs").at(name).at("properties").at(member);
}

TEST(Calc, TheSchemaSaysTheLimitsOfOptionalMembersAndOfLists) {
  const json::value age = input_property("day_labor", "age").at("anyOf").at(0);
  EXPECT_EQ(age.at("minimum"), 0);
  EXPECT_EQ(age.at("maximum"), 120);
  EXPECT_EQ(input_property("day_labor", "employment_days").at("anyOf").at(0).at("minimum"), 1);
  EXPECT_EQ(input_property("invoice_tax", "lines").at("minItems"), 1);
  EXPECT_EQ(input_property("weekly_overtime", "worked_minutes").at("maxItems"), 7);
  EXPECT_EQ(input_property("prevailing_wage", "experience_index").at("minProperties"), 1);
  EXPECT_EQ(input_property("required_break", "worked_minutes").at("maximum"), 2880);
  const json::value overtime = view_of(*find_topic("overtime_limits")).input;
  EXPECT_EQ(overtime.at_pointer("/$defs/CalcOvertimeMonth/properties/month/pattern"),
            "^[0-9]{4}-(0[1-9]|1[0-2])$");
  // A list that may be empty says no least length.
  EXPECT_FALSE(input_property("shift_minutes", "breaks").as_object().contains("minItems"));
}

TEST(Calc, ALineThatIsNoJsonIsTold) {
  const Line broken = answer_line(*find_topic("holiday"), "{\"on\":", tables());
  EXPECT_FALSE(broken.was_json);
  EXPECT_EQ(error_of(json::parse(broken.text)), "bad_json at ");
  const Line list = answer_line(*find_topic("holiday"), "[1]", tables());
  EXPECT_TRUE(list.was_json);
  EXPECT_EQ(error_of(json::parse(list.text)), "wrong_type at ");
  EXPECT_EQ(find_topic("payslip_of_nobody"), nullptr);
}

struct Stream {
  std::string out;
  bool all_json = false;
};

Stream answers(std::string_view topic, const std::string& text) {
  std::istringstream in(text);
  std::ostringstream out;
  const bool all_json = answer_lines(*find_topic(topic), in, out, tables());
  return {out.str(), all_json};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(CalcLines, LineNOfTheOutputAnswersLineNOfTheInput) {
  const Stream stream = answers("holiday",
                                "{\"on\":\"2026-09-22\"}\n"
                                "{\"on\":\n"
                                "\n"
                                "{\"on\":\"2028-01-01\"}\n"
                                "[]\n"
                                "{\"on\":\"2026-09-24\"}");
  const auto lines = lines_of(stream.out);
  ASSERT_EQ(lines.size(), 6U) << stream.out;
  EXPECT_EQ(json::parse(lines[0]).at("name"), "休日（国民の休日）");
  EXPECT_EQ(error_of(json::parse(lines[1])), "bad_json at ");
  EXPECT_EQ(error_of(json::parse(lines[2])), "bad_json at ");
  EXPECT_EQ(error_of(json::parse(lines[3])), "no_statutory_table at /on");
  EXPECT_EQ(error_of(json::parse(lines[4])), "wrong_type at ");
  EXPECT_TRUE(json::parse(lines[5]).at("name").is_null());
  EXPECT_FALSE(stream.all_json);
}

TEST(CalcLines, MarksAndLineEndsOfOtherSystemsArePassedOver) {
  const Stream stream = answers("holiday",
                                "\xEF\xBB\xBF{\"on\":\"2026-09-22\"}\r\n"
                                "{\"on\":\"2026-09-24\"}\r\n"
                                "\r\n\n");
  EXPECT_EQ(lines_of(stream.out).size(), 2U) << stream.out;
  EXPECT_TRUE(stream.all_json);
  EXPECT_EQ(answers("holiday", "").out, "");
  EXPECT_TRUE(answers("holiday", "\n").all_json);
}

TEST(CalcLines, AnAnswerThatIsAnErrorIsStillAnAnswer) {
  EXPECT_TRUE(answers("holiday", "{\"on\":\"2026-02-30\"}\n{}\n").all_json);
  EXPECT_FALSE(answers("holiday", "{\"on\":\"\xFF\"}\n").all_json) << "no UTF-8";
}

struct Wrong {
  const char* topic;
  const char* input;
  const char* error;
};

TEST(Calc, BadInputIsNamed) {
  const Wrong cases[] = {
      {"establishment_conflict_date",
       R"({"first_acceptance_on":"2023-10-01","extension_months":[36,37]})",
       "extension_over_three_years at /extension_months/1"},
      {"establishment_conflict_date",
       R"({"first_acceptance_on":"2023-10-01","extension_months":[0]})",
       "too_small at /extension_months/0"},
      {"establishment_conflict_date", R"({"first_acceptance_on":"2023-02-29"})",
       "bad_date at /first_acceptance_on"},
      {"personal_conflict_date",
       R"({"organizational_unit":"A","placements":[{"organizational_unit":"A",)"
       R"("from_on":"2024-02-01","to_on":"2024-01-31"}]})",
       "period_reversed at /placements/0/to_on"},
      {"cooling_off", R"({"previous_end_on":"2026-03-31","next_start_on":"2026-03-31"})",
       "period_reversed at /next_start_on"},
      {"opinion_hearing_window", R"({"period_start_on":"2023-10-01","conflict_date":"2026-10-02"})",
       "period_over_three_years at /conflict_date"},
      {"opinion_hearing_window", R"({"period_start_on":"2026-10-01","conflict_date":"2026-10-20"})",
       "no_hearing_window at /conflict_date"},
      {"day_labor", R"({"employment_from_on":"2026-11-02","employment_to_on":"2026-11-01"})",
       "period_reversed at /employment_to_on"},
      {"day_labor",
       R"({"employment_from_on":"2026-11-01","employment_to_on":"2026-11-02","employment_days":2})",
       "one_of_two at /employment_days"},
      {"day_labor", R"({"employment_from_on":"2026-11-01"})", "required at /employment_to_on"},
      {"day_labor", R"({"age":61})", "required at /employment_from_on"},
      {"day_labor", R"({"employment_days":0})", "too_small at /employment_days"},
      {"day_labor", R"({"employment_days":7,"cabinet_order_work":"清掃"})",
       "bad_choice at /cabinet_order_work"},
      {"day_labor", R"({"employment_days":7,"student":"evening"})", "bad_choice at /student"},
      {"day_labor", R"({"employment_days":7,"cabinet_order_work":0})",
       "bad_choice at /cabinet_order_work"},
      {"rehire_within_year", R"({"left_client_on":"2026-03-31","dispatch_on":"2026-03-30"})",
       "period_reversed at /dispatch_on"},
      {"prevailing_wage", R"({"base_yen":1000,"experience_index":{}})",
       "required at /experience_index"},
      {"prevailing_wage", R"({"base_yen":1000,"experience_index":{"0":100}})",
       "wrong_type at /experience_index/0"},
      {"prevailing_wage", R"({"base_yen":1000,"experience_index":{"00":"100"}})",
       "bad_format at /experience_index/00"},
      {"prevailing_wage", R"({"base_yen":-1,"experience_index":{"0":"100"}})",
       "too_small at /base_yen"},
      {"prevailing_wage", R"({"base_yen":1000,"experience_index":{"0":"100.1234567"}})",
       "bad_format at /experience_index/0"},
      {"prevailing_wage", R"({"base_yen":1000,"experience_index":{"0":"-100"}})",
       "bad_format at /experience_index/0"},
      {"prevailing_wage", R"({"base_yen":1000,"experience_index":{"61":"100"}})",
       "bad_format at /experience_index/61"},
      {"prevailing_wage", R"({"base_yen":9999999,"experience_index":{"0":"9999999.999999"}})",
       "too_large at "},
      {"weekly_overtime", R"({"worked_minutes":[480,-1]})", "too_small at /worked_minutes/1"},
      {"weekly_overtime", R"({"worked_minutes":[1,1,1,1,1,1,1],"statutory_holiday_minutes":1})",
       "too_long at /worked_minutes"},
      {"weekly_overtime", R"({"worked_minutes":[0,0,0,0,0,0,0,0]})", "too_long at /worked_minutes"},
      {"weekly_overtime", R"({"worked_minutes":[],"statutory_holiday_minutes":1441})",
       "too_large at /statutory_holiday_minutes"},
      {"weekly_overtime", R"({"worked_minutes":[480.5]})", "wrong_type at /worked_minutes/0"},
      {"premium_pay", R"({"hourly_yen":2000,"overtime_minutes":-60})",
       "too_small at /overtime_minutes"},
      {"shift_minutes",
       R"({"work_on":"2026-11-20","start":"22:00","end":"07:00","breaks":[],)"
       R"("statutory_holiday":"sunday"})",
       "end_before_start at /end"},
      {"shift_minutes",
       R"({"work_on":"2026-11-20","start":"09:00","end":"18:00","breaks":[["12:00","13:00"],)"
       R"(["12:30","13:30"]],"statutory_holiday":"sunday"})",
       "break_outside_work at /breaks/1"},
      {"shift_minutes",
       R"({"work_on":"2026-11-20","start":"09:00","end":"18:00","breaks":[["08:00","09:30"]],)"
       R"("statutory_holiday":"sunday"})",
       "break_outside_work at /breaks/0"},
      {"shift_minutes",
       R"({"work_on":"2026-11-20","start":"9時","end":"18:00","breaks":[],)"
       R"("statutory_holiday":"sunday"})",
       "bad_time at /start"},
      {"required_break", R"({"worked_minutes":-1})", "too_small at /worked_minutes"},
      {"required_break", R"({"worked_minutes":2881})", "too_large at /worked_minutes"},
      {"required_break", R"({"worked_minutes":99999999999999999999})",
       "wrong_type at /worked_minutes"},
      {"contract_end_limit", R"({"establishment_conflict_date":"2026-12-01"})",
       "required at /end_on"},
      {"contract_end_limit", R"({"end_on":"2026-12-1"})", "bad_date at /end_on"},
      {"agreement_wage_check",
       R"({"base_yen":"1500","bonus_yen":0,"allowance_yen":0,"prevailing_yen":1500})",
       "wrong_type at /base_yen"},
      {"paid_leave_first_grant", R"({"hired_on":"2026-02-29"})", "bad_date at /hired_on"},
      {"overtime_limits",
       R"({"special_clause":true,"months":[{"month":"2026-05","overtime_minutes":0,)"
       R"("statutory_holiday_minutes":0},{"month":"2026-04","overtime_minutes":0,)"
       R"("statutory_holiday_minutes":0}]})",
       "months_not_in_order at /months/1/month"},
      {"overtime_limits",
       R"({"special_clause":true,"months":[{"month":"2026-05","overtime_minutes":0,)"
       R"("statutory_holiday_minutes":0},{"month":"2026-05","overtime_minutes":0,)"
       R"("statutory_holiday_minutes":0}]})",
       "months_not_in_order at /months/1/month"},
      {"overtime_limits",
       R"({"special_clause":true,"months":[{"month":"2026-05","overtime_minutes":0,)"
       R"("statutory_holiday_minutes":0},{"month":"2026-07","overtime_minutes":0,)"
       R"("statutory_holiday_minutes":0}]})",
       "month_left_out at /months/1/month"},
      {"overtime_limits",
       R"({"special_clause":true,"months":[{"month":"2026-13","overtime_minutes":0,)"
       R"("statutory_holiday_minutes":-1}]})",
       "bad_date at /months/0/month"},
      {"paid_leave_grant",
       R"({"service_months":6,"weekly_days":4,"annual_days":200,"weekly_hours":"28",)"
       R"("attendance_percent":"90"})",
       "one_of_two at /annual_days"},
      {"paid_leave_grant", R"({"service_months":6,"weekly_hours":"28","attendance_percent":"90"})",
       "required at /weekly_days"},
      {"paid_leave_grant",
       R"({"service_months":6,"weekly_days":5,"weekly_hours":"40","attendance_percent":"100.1"})",
       "too_large at /attendance_percent"},
      {"paid_leave_grant",
       R"({"service_months":6,"weekly_days":5,"weekly_hours":"40","attendance_percent":"90",)"
       R"("granted_on":"2000-04-01"})",
       "no_statutory_table at /granted_on"},
      {"minimum_wage", R"({"prefecture":"東京","on":"2026-10-01"})", "bad_choice at /prefecture"},
      {"minimum_wage", R"({"prefecture":"東京都","on":"2023-09-30"})", "no_statutory_table at /on"},
      {"minimum_wage", R"({"prefecture":"東京都","on":"2027-10-01"})", "no_statutory_table at /on"},
      {"minimum_wage_check",
       R"({"monthly_yen":220000,"monthly_hours":"0","prefecture":"東京都","on":"2026-10-01"})",
       "too_small at /monthly_hours"},
      {"invoice_tax", R"({"rounding":"floor","lines":[]})", "required at /lines"},
      {"invoice_tax", R"({"rounding":"bankers","lines":[{"amount_yen":1,"rate_percent":10}]})",
       "bad_choice at /rounding"},
      {"corporate_number", R"({"number":7000012050002})", "wrong_type at /number"},
      {"holiday", R"({"on":"2028-01-01"})", "no_statutory_table at /on"},
  };
  for (const Wrong& one : cases) {
    EXPECT_EQ(error_of(ask(one.topic, one.input)), one.error) << one.topic << " " << one.input;
  }
}

}  // namespace
}  // namespace tasuki::calc
