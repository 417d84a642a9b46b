#include "platform/json.hpp"

#include <gtest/gtest.h>

#include <set>

namespace tasuki {
namespace {

BOOST_DEFINE_ENUM_CLASS(Kind, work, paid_leave)

struct Break {
  DayMinute starts_min;
  DayMinute ends_min;
};
BOOST_DESCRIBE_STRUCT(Break, (), (starts_min, ends_min))

struct Count {
  int n = 0;
};
BOOST_DESCRIBE_STRUCT(Count, (), (n))

struct Form {
  std::string title;
  int headcount = 0;
  bool urgent = false;
  Kind kind{};
  Date starts_on{};
  YearMonth month{};
  Instant seen_at{};
  Yen price;
  Minutes length_min;
  WorkerId worker_id;
  std::optional<std::string> remark;
  std::vector<Break> breaks;
  json::value extra;
};
BOOST_DESCRIBE_STRUCT(Form, (),
                      (title, headcount, urgent, kind, starts_on, month, seen_at, price, length_min,
                       worker_id, remark, breaks, extra))

}  // namespace

template <>
struct Catalogue<Form> {
  static constexpr std::array fields{
      Field{.member = "title",
            .label_ja = "件名",
            .label_en = "Title",
            .law = "法26条",
            .max = 5,
            .required = true},
      Field{
          .member = "headcount", .label_ja = "人数", .label_en = "Headcount", .min = 1, .max = 99},
      Field{.member = "breaks", .label_ja = "休憩", .label_en = "Breaks", .max = 2}};
};

namespace {

const char* const kGood = R"({"title":"発送補助","headcount":3,"urgent":true,"kind":"paid_leave",
  "starts_on":"2028-02-29","month":"2027-08","seen_at":"2027-06-01T00:00:00Z","price":1500,
  "length_min":465,"worker_id":"9007199254740993","remark":"可","breaks":[{"starts_min":720,
  "ends_min":780}],"extra":{"any":[1]}})";

// "code at pointer" of everything that is wrong with a body.
std::set<std::string> wrongs(std::string_view body) {
  try {
    from_request_json<Form>(parse_body(body));
  } catch (const Problem& problem) {
    std::set<std::string> result;
    if (problem.violations().empty()) result.insert(std::string(code_text(problem.code())));
    for (const Violation& v : problem.violations()) {
      result.insert(std::string(code_text(v.code)) + " at " + v.pointer);
    }
    return result;
  }
  return {};
}

using Set = std::set<std::string>;

// RFC 8259, 4: what the second of two equal names would do is anybody's guess.
TEST(PlatformJson, AMemberNamedTwiceIsRefusedByItsName) {
  const auto found = [](std::string_view body) {
    try {
      parse_body(body);
    } catch (const Problem& problem) {
      EXPECT_EQ(problem.code(), Code::bad_json);
      EXPECT_EQ(problem.violations().size(), 1U);
      return std::string(code_text(problem.violations().at(0).code)) + " at " +
             problem.violations().at(0).pointer;
    }
    return std::string();
  };
  EXPECT_EQ(found(R"({"a":1,"a":2})"), "one_of_two at /a");
  EXPECT_EQ(found(R"({"a":1,"b":{"c":[{"d":1},{"d":[],"e":"\\"}, {"d" : 1 , "d":{} } ]}})"),
            "one_of_two at /b/c/2/d");
  EXPECT_EQ(found("{\"a/b\":\"x\",\"\\u0061/b\":null}"), "one_of_two at /a~1b")
      << "however written";
  EXPECT_EQ(found(R"([1,{"a":true,"a":true}])"), "one_of_two at /1/a");
  // The same name in two objects, and colons, quotes and names within texts.
  EXPECT_EQ(
      found(R"({"a":{"a":"a:\"a\":1"},"b":[{"a":":"},{"a":"\\"}],"":0,"c":"{\"a\":1,\"a\":2}"})"),
      "");
  EXPECT_EQ(found(kGood), "");
  EXPECT_EQ(found("{}"), "");
  EXPECT_EQ(found("[]"), "");
  EXPECT_EQ(found("null"), "");
  // Many members, so that the parser keeps them in a table; the last one is there twice.
  std::string many = "{";
  for (int i = 0; i < 200; ++i) many += "\"m" + std::to_string(i) + "\":" + std::to_string(i) + ",";
  EXPECT_EQ(found(many + "\"n\":1}"), "");
  EXPECT_EQ(found(many + "\"m7\":1}"), "one_of_two at /m7");
}

TEST(PlatformJson, AMemberNamedTwiceIsSaidToHaveTwoValues) {
  try {
    parse_body(R"({"a":1,"a":2})");
    FAIL() << "must be refused";
  } catch (const Problem& problem) {
    const Violation& one = problem.violations().at(0);
    EXPECT_EQ(message_ja(one.code, one.params),
              "1つ目の値と2つ目の値はどちらか一方だけを入力してください。");
    EXPECT_EQ(message_en(one.code, one.params),
              "Give either the first value or the second value, not both.");
  }
}

TEST(PlatformJson, ReadsWritesAndReadsAgain) {
  const Form form = from_request_json<Form>(parse_body(kGood));
  EXPECT_EQ(form.title, "発送補助");
  EXPECT_EQ(form.worker_id.value, 9007199254740993);  // not a double
  EXPECT_EQ(form.breaks.at(0).ends_min.value, 780);
  const json::value written = to_json(form);
  EXPECT_EQ(written.at("worker_id"), json::value("9007199254740993"));
  EXPECT_EQ(written.at("seen_at"), json::value("2027-06-01T00:00:00.000000Z"));
  EXPECT_EQ(to_json(from_stored_json<Form>(written)), written);
}

TEST(PlatformJson, TellsEveryViolationAtOnceWithItsPointer) {
  EXPECT_EQ(wrongs(R"({"title":"　 ","headcount":0,"urgent":"yes","kind":"sick","starts_on":
      "2027-02-29","month":"2027-13","seen_at":"now","price":"1500","length_min":1.5,
      "worker_id":12,"remark":7,"breaks":[{"starts_min":2881,"ends_min":-1},5],"colour":"red"})"),
            (Set{"required at /title", "too_small at /headcount", "wrong_type at /urgent",
                 "bad_choice at /kind", "bad_date at /starts_on", "bad_date at /month",
                 "bad_time at /seen_at", "wrong_type at /price", "wrong_type at /length_min",
                 "wrong_type at /worker_id", "wrong_type at /remark",
                 "bad_time at /breaks/0/starts_min", "bad_time at /breaks/0/ends_min",
                 "wrong_type at /breaks/1", "unknown_member at /colour"}));
}

TEST(PlatformJson, Limits) {
  struct Row {
    const char* body;
    Set wrong;
  };
  const Row rows[] = {
      {R"({"title":"あいうえお"})", {}},
      {R"({"title":"あいうえおか"})", {"too_long at /title"}},
      {R"({"title":"𠮷𠮷𠮷𠮷𠮷"})", {}},  // characters, not bytes or UTF-16 units
      {R"({"title":"a\u0000b"})", {"bad_text at /title"}},
      {R"({"title":"a\u001bb"})", {"bad_text at /title"}},
      {R"({"title":"a\nb"})", {}},
      {R"({"title":"a\u007f"})", {"bad_text at /title"}},
      {R"({})", {"required at /title"}},
      {R"({"title":null})", {"required at /title"}},
      {R"({"title":"a","headcount":100})", {"too_large at /headcount"}},
      {R"({"title":"a","headcount":9223372036854775808})", {"wrong_type at /headcount"}},
      {R"({"title":"a","headcount":3.0})", {"wrong_type at /headcount"}},
      {R"({"title":"a","headcount":"3"})", {"wrong_type at /headcount"}},
      {R"({"title":"a","length_min":600001})", {"too_large at /length_min"}},
      {R"({"title":"a","worker_id":"0"})", {"wrong_type at /worker_id"}},
      {R"({"title":"a","worker_id":"-1"})", {"wrong_type at /worker_id"}},
      {R"({"title":"a","worker_id":"1x"})", {"wrong_type at /worker_id"}},
      {R"({"title":"a","worker_id":"9223372036854775808"})", {"wrong_type at /worker_id"}},
      {R"({"title":"a","remark":null})", {}},
      {R"({"title":"a","breaks":[{},{},{}]})", {"too_long at /breaks"}},
      {R"({"title":"a","breaks":{}})", {"wrong_type at /breaks"}},
      {R"([])", {"wrong_type at "}},
      {R"("text")", {"wrong_type at "}},
  };
  for (const Row& row : rows) EXPECT_EQ(wrongs(row.body), row.wrong) << row.body;
}

TEST(PlatformJson, AnUnknownMembersPointerIsEscaped) {
  EXPECT_EQ(wrongs(R"({"title":"a","x/y~z":1})"), (Set{"unknown_member at /x~1y~0z"}));
}

TEST(PlatformJson, AnIntegerThatDoesNotFitItsTypeIsNotCutOff) {
  EXPECT_EQ(wrongs(R"({"title":"a","breaks":[{"starts_min":4294967296,"ends_min":0}]})"),
            (Set{"bad_time at /breaks/0/starts_min"}));
  EXPECT_EQ(from_request_json<Count>(parse_body(R"({"n":2147483647})")).n, 2147483647);
  for (const char* body : {R"({"n":2147483648})", R"({"n":4294967297})", R"({"n":-2147483649})"}) {
    EXPECT_THROW(from_request_json<Count>(parse_body(body)), Problem) << body;
  }
}

TEST(PlatformJson, MalformedBodies) {
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += '[';
  for (const std::string& body :
       {std::string(""), std::string("{"), std::string("{} {}"), std::string("{\"title\":}"),
        std::string("{'title':1}"), std::string("{\"title\":\"\xff\"}"),
        std::string("\xef\xbb\xbf{}"), std::string("{\"title\":\"\\ud800\"}"), std::string("nul"),
        deep}) {
    EXPECT_EQ(wrongs(body), (Set{"bad_json"})) << body.substr(0, 20);
  }
}

TEST(PlatformJson, StoredValuesAreReadWithoutLimitsButNotWithoutTypes) {
  const Form form = from_stored_json<Form>(
      json::parse(R"({"title":"もっと長い件名","headcount":500,"later_member":1})"));
  EXPECT_EQ(form.headcount, 500);
  EXPECT_THROW(from_stored_json<Form>(json::parse(R"({"title":5})")), std::runtime_error);
}

TEST(PlatformJson, TextIsWhatTheTreeWouldSay) {
  const auto same = [](const auto& value) {
    EXPECT_EQ(json::parse(json_text(value)), to_json(value)) << json_text(value);
  };
  Form form = from_request_json<Form>(json::parse(kGood));
  same(form);
  form.title = "\"仙台\"\\ \n\t\x01 𠮷";
  form.remark = "";
  form.worker_id = WorkerId{};
  form.breaks.clear();
  form.price = Yen{-1};
  form.extra = json::parse(R"([1,null,{"a":"b"}])");
  same(form);
  form.remark.reset();
  same(form);
  same(std::vector<Form>{form, Form{}});
  same(std::vector<Form>{});
  EXPECT_EQ(json_text(Count{}), R"({"n":0})");
}

TEST(PlatformJson, SchemaSaysTheSame) {
  Schemas schemas;
  const json::object reference = schema_of<Form>(schemas);
  EXPECT_EQ(reference.at("$ref"), json::value("#/components/schemas/Form"));
  const json::object& form = schemas.named.at("Form");
  EXPECT_EQ(form.at("additionalProperties"), json::value(false));
  const json::value& properties = form.at("properties");
  EXPECT_EQ(properties.at("title").at("maxLength"), json::value(5));
  EXPECT_EQ(properties.at("headcount").at("minimum"), json::value(1));
  EXPECT_EQ(properties.at("kind").at("enum"), (json::value{"work", "paid_leave"}));
  EXPECT_EQ(properties.at("starts_on").at("format"), json::value("date"));
  EXPECT_TRUE(schemas.named.contains("Break"));
  EXPECT_EQ(form.at("required").as_array().size(), form.at("properties").as_object().size() - 1)
      << "an answer has all that is not optional";
  schemas.begin_requests();
  const json::object body = schema_of<Form>(schemas);
  EXPECT_EQ(body.at("$ref"), json::value("#/components/schemas/FormBody"));
  EXPECT_EQ(schemas.named.at("FormBody").at("required"), (json::value{"title"}))
      << "a request may leave out what the reader has a default for";
}

}  // namespace
}  // namespace tasuki
