// 同時に: two people press the same button at the same moment; nothing is overwritten or made
// twice.

#include <gtest/gtest.h>

#include <thread>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

struct Both {
  Reply one;
  Reply other;

  // How many of the two answers have this status.
  int count(int status) const { return (one.status == status) + (other.status == status); }
};

// Two people of a company, the same request, at the same time.
Both at_once(World& world, const std::string& who, const std::string& method,
             const std::string& target, const std::string& body, const Headers& headers) {
  Both both;
  const auto act = [&](Reply& reply) {
    Person person = world.as(who);
    reply = person.call(method, target, body, headers);
  };
  std::thread first([&] { act(both.one); });
  std::thread second([&] { act(both.other); });
  first.join();
  second.join();
  return both;
}

Headers seen(World& world, const std::string& table, const std::string& thing) {
  return {
      {"if-match",
       "\"" +
           world.sql("select version from " + table + " where id = " + world.value(thing)).at(0) +
           "\""}};
}

TEST(Together, 契約は一度だけ確定される) {
  for (int round = 0; round < 5; ++round) {
    World world;
    const std::string id = world.value("contract.submitted");
    const Both both = at_once(world, "client", "POST", "/api/contracts/" + id + "/confirmation",
                              "{}", seen(world, "contract", "contract.submitted"));
    EXPECT_EQ(both.count(200), 1) << both.one.body << both.other.body;
    EXPECT_EQ(both.count(412), 1) << both.one.body << both.other.body;
    EXPECT_EQ(
        world.sql("select id from paper where kind = 'dispatch_contract' and contract_id = " + id)
            .size(),
        1u);
    EXPECT_EQ(world.sql("select id from contract_version where contract_id = " + id).size(), 1u);
  }
}

TEST(Together, 二人の編集はどちらかだけが残る) {
  World world;
  const std::string id = world.value("contract.draft");
  const std::string body =
      world.fill(R"({"agency_establishment_id":"$establishment.agency","terms":$terms})");
  const Both both = at_once(world, "agency", "PUT", "/api/contracts/" + id, body,
                            seen(world, "contract", "contract.draft"));
  EXPECT_EQ(both.count(200), 1);
  EXPECT_EQ(both.count(412), 1);
}

TEST(Together, 同じキーの作成は一件だけ作る) {
  World world;
  const auto before = world.sql("select count(*) from contract").at(0);
  const std::string body = world.fill(
      R"({"partnership_id":"$partnership.main","agency_establishment_id":"$establishment.agency","terms":$terms})");
  const Both both = at_once(world, "agency", "POST", "/api/contracts", body,
                            {{"idempotency-key", "pressed-twice"}});
  EXPECT_GE(both.count(200), 1) << both.one.body << both.other.body;
  EXPECT_EQ(both.count(500), 0) << both.one.body << both.other.body;
  EXPECT_EQ(world.sql("select (count(*) - " + before + ")::text from contract").at(0), "1");
}

TEST(Together, 番号は飛ばず重ならない) {
  World world;
  const auto submit = [&] {
    const std::string body = world.fill(
        R"({"partnership_id":"$partnership.main","agency_establishment_id":"$establishment.agency","terms":$terms})");
    Person agency = world.as("agency");
    const Reply made = agency.post("/api/contracts", body);
    agency.post("/api/contracts/" + made.at("/id") + "/submission",
                world.fill(R"({"contract_reviewer_id":"$account.client"})"),
                {{"if-match", "\"" + made.at("/version") + "\""}});
  };
  std::thread first([&] {
    submit();
    submit();
  });
  std::thread second([&] {
    submit();
    submit();
  });
  first.join();
  second.join();
  EXPECT_EQ(world
                .sql("select (count(*) - max(split_part(number, '-', 2)::int))::text from contract"
                     " where number <> '' and agency_id = " +
                     world.value("company.agency"))
                .at(0),
            "0");
  EXPECT_EQ(
      world
          .sql("select (count(*) - count(distinct number))::text from contract where number <>"
               " '' and agency_id = " +
               world.value("company.agency"))
          .at(0),
      "0");
}

TEST(Together, 派遣人数を超えて配属されない) {
  World world;
  world.sql(
      "update contract set headcount = 1, terms = jsonb_set(terms, '{headcount}', '1') where id"
      " = " +
      world.value("contract.unassigned") + " returning id");
  const std::string target =
      "/api/contracts/" + world.value("contract.unassigned") + "/assignments";
  const auto assign = [&](const char* worker, int& status) {
    Person person = world.as("agency");
    status =
        person
            .post(
                target,
                world.fill(std::string(R"({"worker_id":"$worker.)") + worker +
                           R"(","starts_on":"2027-07-01","ends_on":"2027-07-31","reasons":)"
                           R"([{"rule":"wage_doubt","pointer":"/wage","reason":"等級を確認中"}]})"))
            .status;
  };
  int one = 0;
  int other = 0;
  std::thread first([&] { assign("one", one); });
  std::thread second([&] { assign("three", other); });
  first.join();
  second.join();
  EXPECT_LE(world
                .sql("select id from assignment where contract_id = " +
                     world.value("contract.unassigned"))
                .size(),
            1u)
      << one << " " << other;
}

}  // namespace
}  // namespace tasuki::test
