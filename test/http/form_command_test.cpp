// `tasuki form` as somebody at a shell meets it: streams and exit statuses.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "app/commands.hpp"
#include "platform/json.hpp"

namespace tasuki::test {
namespace {

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

// Lets the command read and write strings instead of the process's streams.
class Redirected {
 public:
  Redirected(std::ios& stream, std::streambuf* buffer)
      : stream_(stream), before_(stream.rdbuf(buffer)) {}
  ~Redirected() { stream_.rdbuf(before_); }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  std::ios& stream_;
  std::streambuf* before_;
};

Outcome form(const app::Arguments& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Outcome outcome;
  ::setenv("TASUKI_STATUTORY", TASUKI_SOURCE_DIR "/statutory", 0);
  {
    const Redirected r1(std::cin, in.rdbuf());
    const Redirected r2(std::cout, out.rdbuf());
    const Redirected r3(std::cerr, err.rdbuf());
    outcome.status = app::form(arguments);
  }
  std::cin.clear();
  outcome.out = out.str();
  outcome.err = err.str();
  return outcome;
}

std::vector<std::string> listed_names() {
  std::istringstream lines(form({"--list"}).out);
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);)
    names.push_back(line.substr(0, line.find('\t')));
  return names;
}

TEST(FormCommand, ListsTitlesLawsAndEditions) {
  const Outcome list = form({"--list"});
  EXPECT_EQ(list.status, 0);
  EXPECT_NE(
      list.out.find("dispatch_contract\t個別労働者派遣契約書\t法26条1項・則22条\t2024-04-01\n"),
      std::string::npos);
}

TEST(FormCommand, EveryExampleMakesAPaper) {
  const auto names = listed_names();
  EXPECT_GE(names.size(), 20U);
  for (const std::string& name : names) {
    const Outcome example = form({name, "--example"});
    ASSERT_EQ(example.status, 0) << name;
    const Outcome paper = form({name}, example.out);
    EXPECT_EQ(paper.status, 0) << name << paper.err;
    EXPECT_EQ(paper.out.substr(0, 5), "%PDF-") << name;
    const Outcome schema = form({name, "--schema"});
    EXPECT_EQ(schema.status, 0) << name;
    EXPECT_TRUE(json::parse(schema.out).is_object()) << name;
  }
}

TEST(FormCommand, EveryMissingItemIsNamedAtOnce) {
  const Outcome outcome = form({"dispatch_contract"}, "{}");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.out, "");
  const json::value problem = json::parse(outcome.err);
  EXPECT_EQ(problem.at("code").as_string(), "invalid_input");
  EXPECT_EQ(problem.at("status").as_int64(), 422);
  const auto& violations = problem.at("violations").as_array();
  EXPECT_GT(violations.size(), 25U);
  const auto supervisor = std::find_if(violations.begin(), violations.end(), [](const auto& v) {
    return v.at("pointer").as_string() == "/supervisor/name";
  });
  ASSERT_NE(supervisor, violations.end());
  EXPECT_EQ(supervisor->at("code").as_string(), "form_item_missing");
  EXPECT_EQ(supervisor->at("law").as_string(), "法26条1項3号");
  EXPECT_EQ(supervisor->at("message_ja").as_string(),
            "法定の記載事項がありません（指揮命令者：氏名）。");
}

TEST(FormCommand, AnotherVariantIsAnotherForm) {
  const Outcome example = form({"comparable_worker_disclosure_several", "--example"});
  EXPECT_EQ(form({"comparable_worker_disclosure"}, example.out).status, 0);
  const Outcome refused = form({"comparable_worker_disclosure_one"}, example.out);
  EXPECT_EQ(refused.status, 1);
  EXPECT_NE(refused.err.find("other_form"), std::string::npos);
}

// Without a month, or with none that can be read: every missing item all the same.
TEST(FormCommand, AMonthThatIsNotGivenIsNamed) {
  for (const char* given : {"{}", "[]", R"({"month_ym":"あ"})", R"({"month_ym":"2027-13"})"}) {
    const Outcome outcome = form({"work_record_notice"}, given);
    EXPECT_EQ(outcome.status, 1) << given;
    EXPECT_EQ(json::parse(outcome.err).at("code").as_string(), "invalid_input") << outcome.err;
  }
  EXPECT_NE(form({"work_record_notice"}, "{}").err.find("\"/month_ym\""), std::string::npos);
  EXPECT_NE(form({"work_record_notice"}, R"({"month_ym":"あ"})").err.find("\"/worker_name\""),
            std::string::npos);
}

TEST(FormCommand, WhatCannotBePrintedIsRefused) {
  json::value record = json::parse(form({"dispatch_contract", "--example"}).out);
  record.as_object()["remarks"] = "外字\uE000";
  const Outcome outcome = form({"dispatch_contract"}, json::serialize(record));
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("missing_glyph"), std::string::npos);
}

TEST(FormCommand, BadJsonBadOptionsAndUnknownForms) {
  const Outcome broken = form({"dispatch_contract"}, "{");
  EXPECT_EQ(broken.status, 1);
  EXPECT_NE(broken.err.find("bad_json"), std::string::npos);
  for (const app::Arguments& arguments :
       std::vector<app::Arguments>{{},
                                   {"no_such_form"},
                                   {"dispatch_contract", "--colour"},
                                   {"dispatch_contract", "--edition", "soon"},
                                   {"dispatch_contract", "extra"}}) {
    const Outcome outcome = form(arguments, "{}");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("usage: form"), std::string::npos);
  }
}

}  // namespace
}  // namespace tasuki::test
