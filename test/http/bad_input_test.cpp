// Names as people really write them, and longer than anybody writes them.

#include <gtest/gtest.h>

#include <set>

#include "support/world.hpp"
#include "support/world_terms.hpp"

namespace tasuki::test {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

const std::string kYoshi = "𠮷";       // outside the basic plane
const std::string kTsuji = "辻󠄀";  // two scalar values: a base and its variation selector
const std::string kSmile = "🫠";     // no font of a paper has it
const std::string kHashigo = "髙﨑";   // in cp932, not in JIS X 0208

class BadInput : public testing::Test {
 protected:
  std::string establishment(const std::string& name) {
    return json::serialize(json::object{{"name", name}, {"address", "宮城県仙台市"}});
  }
  // The terms of a contract whose work is called so.
  std::string contract(const std::string& work_name) {
    json::value terms = json::parse(contract_terms());
    terms.as_object()["work_name"] = work_name;
    json::object body;
    body["partnership_id"] = world_.value("partnership.main");
    body["agency_establishment_id"] = world_.value("establishment.agency");
    body["terms"] = terms;
    return json::serialize(body);
  }
  World world_;
  Person agency_ = world_.as("agency");
};

TEST_F(BadInput, LongNamesOfRareCharactersAreKeptAsWritten) {
  for (const std::string& name : {repeated(kYoshi, 100), repeated(kTsuji, 50),
                                  repeated(kSmile, 100), repeated(kYoshi + kTsuji + kSmile, 25),
                                  std::string("👨‍👩‍👧‍👦‍") + kHashigo}) {
    const Reply made = agency_.post("/api/establishments", establishment(name));
    ASSERT_EQ(made.status, 200) << made.body;
    EXPECT_EQ(made.at("/name"), name);
    EXPECT_EQ(agency_.get("/api/establishments/" + made.at("/id")).at("/name"), name);
  }
  for (const std::string& name :
       {repeated(kYoshi, 101), repeated(kTsuji, 51), repeated(kSmile, 200)}) {
    const Reply refused = agency_.post("/api/establishments", establishment(name));
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_EQ(refused.at("/violations/0/code"), "too_long");
    EXPECT_EQ(refused.at("/violations/0/pointer"), "/name");
  }
}

TEST_F(BadInput, WhatIsNoTextIsRefused) {
  for (const std::string& body : {std::string(R"({"name":"\u0000","address":"x"})"),
                                  std::string(R"({"name":"a\u0007b","address":"x"})"),
                                  std::string("{\"name\":\"\xED\xA0\x80\",\"address\":\"x\"}"),
                                  std::string(R"({"name":"\ud83d","address":"x"})")}) {
    const Reply refused = agency_.post("/api/establishments", body);
    EXPECT_TRUE(refused.status == 422 || refused.status == 400) << refused.status << refused.body;
  }
}

// The second value would be taken, the first was perhaps meant.
TEST_F(BadInput, AMemberNamedTwiceIsRefused) {
  const Reply refused = agency_.post("/api/establishments",
                                     R"({"name":"一号店","address":"仙台市","name":"二号店"})");
  EXPECT_EQ(refused.status, 400) << refused.body;
  EXPECT_EQ(refused.code(), "bad_json");
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/name");
  EXPECT_EQ(refused.at("/violations/0/code"), "one_of_two");
}

// 法35条1項・則27条の2・28条: what the client is told of a worker is never a default.
TEST_F(BadInput, WhatTheClientIsToldOfAWorkerIsNotPresumed) {
  const Reply refused = agency_.post(
      "/api/workers", R"({"worker_code":"Z1","name":"未選択","born_on":"1990-01-01"})");
  EXPECT_EQ(refused.status, 422);
  std::string pointers;
  for (const json::value& one : refused.data.at("violations").as_array()) {
    EXPECT_EQ(one.at("code").as_string(), "required");
    pointers += std::string(one.at("pointer").as_string()) + " ";
  }
  EXPECT_EQ(pointers, "/sex /health_insurance /pension /employment_insurance /agreement_worker ");
}

TEST_F(BadInput, AListOfRareNamesAsCsv) {
  const std::string name = "店" + kYoshi + kTsuji + kSmile;
  ASSERT_EQ(agency_.post("/api/establishments", establishment(name)).status, 200);
  const Reply utf8 = agency_.get("/api/establishments?format=csv");
  EXPECT_EQ(utf8.body.substr(0, 3), "\xEF\xBB\xBF");
  EXPECT_NE(utf8.body.find(name), std::string::npos);
  const Reply cp932 = agency_.get("/api/establishments?format=csv&charset=cp932");
  EXPECT_EQ(cp932.status, 422);
  EXPECT_EQ(cp932.at("/violations/0/code"), "not_in_charset");
  EXPECT_NE(cp932.at("/violations/0/message_ja").find("𠮷→吉"), std::string::npos);
  const Reply replaced =
      agency_.get("/api/establishments?format=csv&charset=cp932&substitute=true");
  EXPECT_EQ(replaced.status, 200) << replaced.body;
  EXPECT_NE(replaced.body.find("\x93\x58\x8B\x67"), std::string::npos) << "店吉 in Shift_JIS";
}

// A paper is refused rather than printed with 〓 in a name.
TEST_F(BadInput, APaperThatCannotBePrintedIsNotMade) {
  const std::string notice =
      R"({"partnership_id":"$partnership.main","establishment_address":"仙台市","conflict_on":"2030-04-01","notified_on":"2027-05-01","establishment_name":")";
  Person client = world_.as("client");
  const std::string path = "/api/conflict-date-notices";
  const Reply refused = client.post(path, world_.fill(notice) + kSmile + "支店\"}");
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(refused.at("/violations/0/code"), "missing_glyph");
  EXPECT_NE(refused.at("/violations/0/message_ja").find(kSmile), std::string::npos);
  EXPECT_EQ(client.post(path, world_.fill(notice) + kYoshi + kTsuji + kHashigo + "支店\"}").status,
            200);
}

TEST_F(BadInput, AContractWithALongWorkNamePrints) {
  const Reply made = agency_.post("/api/contracts", contract(repeated(kYoshi + kTsuji, 33)));
  ASSERT_EQ(made.status, 200) << made.body;
  const Reply paper = agency_.get("/api/contracts/" + made.at("/id") + "/preview");
  EXPECT_EQ(paper.status, 200);
  EXPECT_EQ(paper.body.substr(0, 5), "%PDF-");
  EXPECT_EQ(agency_.post("/api/contracts", contract(repeated(kTsuji, 200))).status, 422);
}

TEST_F(BadInput, OutOfRangePricesAndDays) {
  json::value body = json::parse(contract("商品発送補助業務"));
  json::object& terms = body.as_object()["terms"].as_object();
  terms["price"].as_object()["amount"] = -1;
  terms["starts_on"] = "2027-02-30";
  terms["headcount"] = 0;
  const Reply refused = agency_.post("/api/contracts", json::serialize(body));
  EXPECT_EQ(refused.status, 422) << refused.body;
  std::set<std::string> pointers;
  for (const json::value& one : refused.data.at("violations").as_array()) {
    pointers.insert(std::string(one.at("pointer").as_string()));
  }
  EXPECT_TRUE(pointers.contains("/terms/starts_on")) << refused.body;
  EXPECT_TRUE(pointers.contains("/terms/headcount")) << refused.body;
}

}  // namespace
}  // namespace tasuki::test
