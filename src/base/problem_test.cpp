#include "base/problem.hpp"

#include <gtest/gtest.h>

#include <set>

namespace tasuki {
namespace {

constexpr Code kAllCodes[] = {
#define TASUKI_CODE(name, status, ja, en) Code::name,
#include "base/problem_codes.hpp"
#undef TASUKI_CODE
};

TEST(BaseProblem, EveryCodeHasAStatusAndBothLanguages) {
  std::set<std::string_view> names;
  for (const Code code : kAllCodes) {
    EXPECT_TRUE(names.insert(code_text(code)).second) << code_text(code);
    EXPECT_GE(http_status(code), 400) << code_text(code);
    EXPECT_LT(http_status(code), 600) << code_text(code);
    EXPECT_FALSE(message_ja(code, {}).empty()) << code_text(code);
    EXPECT_FALSE(message_en(code, {}).empty()) << code_text(code);
  }
}

// Whatever the Japanese text quotes, the English one quotes too. The one exception is given each
// language's words side by side.
TEST(BaseProblem, BothLanguagesUseTheSameParameters) {
  const std::vector<std::string> params{"<p0>", "<p1>", "<p2>", "<p3>"};
  for (const Code code : kAllCodes) {
    if (code == Code::gate_reason_needed) {
      EXPECT_EQ(message_ja(code, params), "「<p0>」には理由の入力が必要です（<p1>）。");
      EXPECT_EQ(message_en(code, params), "“<p2>” needs a reason (<p3>).");
      continue;
    }
    if (code == Code::lacks_permission) {  // whose name differs by language, too
      EXPECT_EQ(message_ja(code, params), "この人には「<p0>」の権限がありません。");
      EXPECT_EQ(message_en(code, params), "This person lacks the permission “<p1>”.");
      continue;
    }
    if (code == Code::assigned_worker_stops) {
      EXPECT_EQ(message_ja(code, params),
                "配属中の<p0>は、変更後の条件では就業できません（<p1>）。");
      EXPECT_EQ(message_en(code, params),
                "<p0>, who is assigned, cannot work under the changed terms (<p2>).");
      continue;
    }
    if (code == Code::one_of_two) {
      EXPECT_EQ(message_ja(code, params), "<p0>と<p1>はどちらか一方だけを入力してください。");
      EXPECT_EQ(message_en(code, params), "Give either <p2> or <p3>, not both.");
      continue;
    }
    const std::string ja = message_ja(code, params);
    const std::string en = message_en(code, params);
    for (const std::string& param : params) {
      EXPECT_EQ(ja.find(param) == std::string::npos, en.find(param) == std::string::npos)
          << code_text(code) << " " << param;
    }
    EXPECT_EQ(ja.find('{'), std::string::npos) << code_text(code);
  }
}

TEST(BaseProblem, AMissingParameterLeavesAGapAndNoCrash) {
  EXPECT_EQ(message_ja(Code::too_small, {}), "以上にしてください。");
  EXPECT_EQ(message_en(Code::too_small, {"3"}), "Must be at least 3.");
  EXPECT_EQ(message_en(Code::too_small, {"{0}{1}"}), "Must be at least {0}{1}.");
}

TEST(BaseProblem, ADayIsSaidAsTheLanguageSaysIt) {
  const std::vector<std::string> days{"2027-07-01", "2027-12-31"};
  EXPECT_EQ(message_ja(Code::outside_contract_period, days),
            "個別契約の期間（2027/7/1～2027/12/31）の外です。");
  EXPECT_EQ(message_en(Code::outside_contract_period, days),
            "Outside the contract's period (2027-07-01–2027-12-31).");
  EXPECT_EQ(message_ja(Code::period_overlap, {"2027-04-01～2028-02-29"}),
            "期間が2027/4/1～2028/2/29と重なっています。");
  // No day, or part of something longer: a contract's number, an instant.
  for (const char* text : {"2027-02-29", "2027-08", "2027-7-1", "12027-07-01", "A-2027-07-01",
                           "2027-07-01-3", "2027-07-01T00:00:00Z", ""}) {
    EXPECT_EQ(message_ja(Code::too_small, {text}), text + std::string("以上にしてください。"));
  }
}

TEST(BaseProblem, OnlyRedViolationsRefuse) {
  EXPECT_NO_THROW(require_none({}));
  EXPECT_NO_THROW(require_none({{Code::required, "/a", "", {}, true}}));
  try {
    require_none({{Code::required, "/a", "", {}, true}, {Code::bad_date, "/b"}});
    FAIL() << "a red violation must throw";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.code(), Code::invalid_input);
    ASSERT_EQ(problem.violations().size(), 2u);  // the warning is told as well
    EXPECT_EQ(problem.violations()[1].pointer, "/b");
  }
}

}  // namespace
}  // namespace tasuki
