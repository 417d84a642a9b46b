// Lists: every sort in both directions, page by page, as a screen asks; search; CSV.

#include <gtest/gtest.h>

#include <algorithm>

#include "platform/db/duplicates.hpp"
#include "platform/sheet/kanji_variants.hpp"
#include "support/world.hpp"
#include "support/world_terms.hpp"

namespace tasuki::test {
namespace {

class Lists : public testing::Test {
 protected:
  // The ids of a list, read in pages of two.
  std::vector<std::string> paged(const std::string& who, const std::string& target) {
    std::vector<std::string> ids;
    std::string cursor;
    do {
      const std::string more = cursor.empty() ? "" : "&cursor=" + cursor;
      const Reply page = world_.as(who).get(target + "limit=2" + more);
      EXPECT_EQ(page.status, 200) << target << page.body;
      if (page.status != 200) return ids;
      for (const json::value& row : page.data.at("rows").as_array()) {
        ids.push_back(std::string(row.at("id").as_string()));
      }
      cursor = page.at("/next_cursor");
    } while (!cursor.empty() && ids.size() < 1000);
    return ids;
  }

  // Each sort gives all rows, once each, and backwards the other way round.
  void expect_sorts(const std::string& who, const std::string& path,
                    const std::vector<std::string>& sorts) {
    std::vector<std::string> all = paged(who, path + "?");
    EXPECT_GE(all.size(), path.ends_with("contracts") ? 3u : 1u)
        << path << ": the world has too few to see anything";
    std::sort(all.begin(), all.end());
    for (const std::string& sort : sorts) {
      SCOPED_TRACE(path + " by " + sort);
      const std::vector<std::string> up = paged(who, path + "?sort=" + sort + "&");
      std::vector<std::string> down = paged(who, path + "?sort=-" + sort + "&");
      std::reverse(down.begin(), down.end());
      EXPECT_EQ(up, down);
      std::vector<std::string> sorted = up;
      std::sort(sorted.begin(), sorted.end());
      EXPECT_EQ(sorted, all);
    }
    EXPECT_EQ(world_.as(who).get(path + "?sort=nonsense").status, 422);
    EXPECT_EQ(world_.as(who).get(path + "?cursor=5.zz").status, 422);
    EXPECT_EQ(world_.as(who).get(path + "?cursor=5.616263&sort=" + sorts.front()).status,
              sorts.front() == "number" ? 200 : 422)
        << "a cursor of another sort";
  }

  void expect_csv(const std::string& who, const std::string& path, const std::string& label) {
    SCOPED_TRACE(path);
    const Reply utf8 = world_.as(who).get(path + "?format=csv");
    EXPECT_EQ(utf8.status, 200) << utf8.body.substr(0, 300);
    EXPECT_EQ(utf8.body.substr(0, 3), "\xEF\xBB\xBF");
    EXPECT_NE(utf8.body.find(label), std::string::npos) << utf8.body.substr(0, 300);
    EXPECT_EQ(static_cast<std::size_t>(std::count(utf8.body.begin(), utf8.body.end(), '\n')),
              paged(who, path + "?").size() + 1);
    const Reply cp932 = world_.as(who).get(path + "?format=csv&charset=cp932");
    EXPECT_EQ(cp932.status, 200) << cp932.body.substr(0, 300);
    EXPECT_NE(cp932.content_type.find("Shift_JIS"), std::string::npos);
  }

  World world_;
};

TEST_F(Lists, EverySortReadsEveryRowOnce) {
  for (const char* who : {"agency", "client"}) {
    expect_sorts(who, "/api/contracts", {"starts_on", "ends_on", "number", "updated_at"});
    expect_sorts(who, "/api/papers", {"newest", "number"});
    expect_sorts(who, "/api/conflict-date-notices", {"newest", "notified_on", "conflict_on"});
    expect_sorts(who, "/api/treatment-disclosures", {"newest", "provided_on"});
  }
  expect_sorts("client", "/api/inquiries", {"newest", "number", "starts_on", "reply_by_on"});
  expect_sorts("agency", "/api/received-inquiries",
               {"newest", "number", "starts_on", "reply_by_on"});
}

TEST_F(Lists, CsvOfContractsPapersAndInquiries) {
  expect_csv("agency", "/api/contracts", "契約番号");
  expect_csv("client", "/api/contracts", "契約番号");
  expect_csv("agency", "/api/papers", "帳票番号");
  expect_csv("agency", "/api/conflict-date-notices", "抵触日");
  expect_csv("client", "/api/treatment-disclosures", "待遇決定方式");
  expect_csv("client", "/api/inquiries", "照会番号");
  expect_csv("agency", "/api/received-inquiries", "照会番号");
}

// A file says what the screen says, and holds no number that only the database knows.
TEST_F(Lists, CsvSpeaksJapanese) {
  const auto csv = [&](const std::string& who, const std::string& path) {
    return world_.as(who).get(path + "?format=csv").body;
  };
  const std::string workers = csv("agency", "/api/workers");
  EXPECT_NE(workers.find("\xEF\xBB\xBFスタッフコード,氏名"), std::string::npos) << workers;
  EXPECT_NE(workers.find(",女,"), std::string::npos);
  EXPECT_NE(workers.find(",はい"), std::string::npos);
  EXPECT_NE(csv("agency", "/api/contracts").find(",確定,"), std::string::npos);
  EXPECT_NE(csv("agency", "/api/partnerships").find(",取引中,"), std::string::npos);
  EXPECT_NE(csv("agency", "/api/accounts").find("契約の閲覧"), std::string::npos);
  for (const char* path : {"/api/workers", "/api/contracts", "/api/partnerships", "/api/accounts",
                           "/api/overtime-agreements", "/api/invoices", "/api/audit"}) {
    const std::string text = csv("agency", path);
    for (const char* code : {"female", "filed", "confirmed", "agency_name", "establishment_name",
                             "last_sign_in_at", "down", "original"}) {
      const std::string head = text.substr(0, text.find("変更前"));  // the log keeps raw records
      EXPECT_EQ(head.find(code), std::string::npos) << path << ": " << code;
    }
  }
}

// Verbs, tables, kinds of papers and of jobs are words, and a time is the time in Japan.
TEST_F(Lists, CsvNamesVerbsTablesPapersAndJobs) {
  const auto csv = [&](const std::string& who, const std::string& path) {
    return world_.as(who).get(path + "?format=csv").body;
  };
  const Reply made = world_.as("agency").post(
      "/api/departments", R"({"establishment_id":")" + world_.value("company.establishment") +
                              R"(","code":"D901","name":"監査室"})");
  ASSERT_EQ(made.status, 200) << made.body;
  const std::string log = csv("agency", "/api/audit");
  EXPECT_NE(log.find(",部署の登録,部署,"), std::string::npos) << log.substr(0, 600);
  EXPECT_EQ(log.find("POST /api/"), std::string::npos);
  EXPECT_EQ(log.find("+00:00"), std::string::npos) << "no instant in UTC";
  const std::string papers = csv("agency", "/api/papers");
  EXPECT_NE(papers.find("就業条件明示書"), std::string::npos) << papers.substr(0, 600);
  EXPECT_EQ(papers.find("working_conditions_statement"), std::string::npos);
  world_.sql(
      "update job set kind = 'hearing.reminder' where id = (select min(id) from job)"
      " returning id");
  EXPECT_NE(csv("operator", "/api/jobs").find("意見聴取の期限のお知らせ"), std::string::npos);
}

TEST_F(Lists, SearchReadsTheBeginningInAnyWriting) {
  Person agency = world_.as("agency");
  json::value terms = json::parse(contract_terms());
  terms.as_object()["work_name"] = "ﾃﾞｰﾀ入力（ABC）";
  json::object body{{"partnership_id", world_.value("partnership.main")}, {"terms", terms}};
  const std::string id = agency.post("/api/contracts", json::serialize(body)).at("/id");
  for (const char* q : {"データ", "でーた", "ﾃﾞｰﾀ入力（abc", "データ入力(ABC)"}) {
    const Reply found = agency.get("/api/contracts?q=" + std::string(q));
    ASSERT_EQ(found.status, 200) << found.body;
    EXPECT_EQ(found.data.at("rows").as_array().size(), 1u) << q;
    EXPECT_EQ(found.at("/rows/0/id"), id) << q;
  }
  EXPECT_TRUE(agency.get("/api/contracts?q=入力").data.at("rows").as_array().empty());
  EXPECT_FALSE(agency.get("/api/contracts?q=宮城").data.at("rows").as_array().empty())
      << "the other party's name";
  EXPECT_TRUE(world_.as("client").get("/api/contracts?q=宮城").data.at("rows").as_array().empty())
      << "everything is its own";
  EXPECT_EQ(agency.get("/api/contracts?state=nonsense").status, 422);
}

// Called on the telephone a name has no old characters: 高橋 is 髙橋, 吉田 is 𠮷田; and people are
// called by their given name too.
TEST_F(Lists, PeopleAreFoundAsTheyAreCalled) {
  const auto named = [&](const std::string& worker, const std::string& name,
                         const std::string& kana) {
    world_.sql("update worker set name = '" + name + "', name_kana = '" + kana +
               "' where id = " + world_.value(worker));
  };
  named("worker.one", "髙橋 さくら", "タカハシ サクラ");
  named("worker.two", "𠮷田　健", "ヨシダ　ケン");
  named("worker.unemployed", "グエン・ティ ホア", "グエン ティ ホア");
  Person agency = world_.as("agency");
  struct Row {
    const char* q;
    const char* worker;
  };
  const Row rows[] = {
      {"高橋", "worker.one"},        {"髙橋", "worker.one"},       {"さくら", "worker.one"},
      {"サクラ", "worker.one"},      {"たかはし", "worker.one"},   {"高橋さく", "worker.one"},
      {"吉田", "worker.two"},        {"健", "worker.two"},         {"けん", "worker.two"},
      {"ティ", "worker.unemployed"}, {"ホア", "worker.unemployed"}};
  for (const Row& row : rows) {
    const Reply found = agency.get("/api/workers?q=" + std::string(row.q));
    ASSERT_EQ(found.data.at("rows").as_array().size(), 1u) << row.q << found.body;
    EXPECT_EQ(found.at("/rows/0/id"), world_.value(row.worker)) << row.q;
  }
  EXPECT_TRUE(agency.get("/api/workers?q=くら").data.at("rows").as_array().empty())
      << "the beginning of a part, not its middle";
}

// One list of forms for searching (SQL) and for files in Shift_JIS (C++).
TEST_F(Lists, TheFormsOfACharacterAreTheSameEverywhere) {
  std::string written;
  std::string common;
  bool first = true;
  for (std::size_t at = 0; at < sheet::kKanjiVariants.size(); first = !first) {
    const auto lead = static_cast<unsigned char>(sheet::kKanjiVariants[at]);
    const std::size_t length = lead < 0xF0 ? 3 : 4;
    (first ? written : common) += sheet::kKanjiVariants.substr(at, length);
    at += length;
  }
  ASSERT_FALSE(written.empty());
  EXPECT_EQ(world_.sql("select find_text('" + written + "')").at(0), common);
}

// The refusal stands at the field that holds what exists already.
TEST_F(Lists, ADuplicateNamesItsField) {
  Person agency = world_.as("agency");
  const std::string code =
      world_.sql("select worker_code from worker where id = " + world_.value("worker.one")).at(0);
  const Reply worker = agency.post(
      "/api/workers", R"({"worker_code":")" + code +
                          R"(","name":"派遣 花子","born_on":"1990-01-01","sex":"female",)"
                          R"("health_insurance":"filed",)"
                          R"("pension":"filed","employment_insurance":"filed",)"
                          R"("agreement_worker":true})");
  EXPECT_EQ(worker.status, 409) << worker.body;
  EXPECT_EQ(worker.code(), "duplicate");
  EXPECT_EQ(worker.at("/violations/0/pointer"), "/worker_code");
  for (const auto& [constraint, pointer] : sql::kUniqueMembers) {
    EXPECT_EQ(
        world_
            .sql("select count(*) from pg_class where relname = '" + std::string(constraint) + "'")
            .at(0),
        "1")
        << constraint << " for " << pointer;
  }
}

// A figure on the home page opens the list of what it counts.
TEST_F(Lists, TheHomePageOpensWhatItCounts) {
  const auto item = [&](const std::string& who, const std::string& kind) {
    const Reply home = world_.as(who).get("/api/home");
    for (const json::value& one : home.data.at("items").as_array()) {
      if (one.at("kind").as_string() == std::string_view(kind)) return one.at("count").as_int64();
    }
    return std::int64_t{0};
  };
  const auto rows = [&](const std::string& who, const std::string& target) {
    const Reply list = world_.as(who).get(target);
    EXPECT_EQ(list.status, 200) << target << list.body;
    return static_cast<std::int64_t>(list.data.at("rows").as_array().size());
  };
  world_.sql("update contract set ends_on = date '2027-07-01' where id = " +
             world_.value("contract.confirmed"));
  for (const char* who : {"agency", "client"}) {
    EXPECT_GE(item(who, "contracts_expiring"), 1) << who;
    EXPECT_EQ(rows(who, "/api/contracts?state=confirmed&ending_soon=true"),
              item(who, "contracts_expiring"));
  }
  EXPECT_GE(item("client", "answers_to_compare"), 1);
  EXPECT_EQ(rows("client", "/api/inquiries?state=sent&answered=true"),
            item("client", "answers_to_compare"));
  const auto count = [&](const std::string& what) {
    return std::stoll(world_.sql("select count(*) from " + what).at(0));
  };
  EXPECT_EQ(rows("agency", "/api/contracts?undelivered=true&limit=200"),
            count("contract c where agency_id = " + world_.value("company.agency") +
                  " and exists (select from assignment a where a.contract_id = c.id and"
                  " a.delivered_at is null and a.ends_on >= '2027-06-01')"));
  EXPECT_EQ(rows("agency", "/api/contracts?change_pending=true"),
            count("contract_change where state = 'proposed' and agency_id = " +
                  world_.value("company.agency")));
}

// The operator sees on the home page what fails.
TEST_F(Lists, FailingMailsAndJobsWaitForTheOperator) {
  world_.sql("update mail set state = 'sent'");
  world_.sql("update job set state = 'done'");
  Person person = world_.as("operator");
  EXPECT_TRUE(person.get("/api/home").data.at("items").as_array().empty());
  world_.sql("update mail set state = 'waiting', tries = 1 where id = (select max(id) from mail)");
  world_.sql("update job set state = 'parked' where id = (select max(id) from job)");
  const json::array items = person.get("/api/home").data.at("items").as_array();
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].at("kind").as_string(), "mails_failing");
  EXPECT_EQ(items[0].at("count").as_int64(), 1);
  EXPECT_EQ(items[1].at("kind").as_string(), "jobs_failing");
  EXPECT_EQ(items[1].at("count").as_int64(), 1);
  EXPECT_EQ(person.get("/api/mails?failing=true").data.at("rows").as_array().size(), 1u);
  EXPECT_EQ(person.get("/api/jobs?failing=true").data.at("rows").as_array().size(), 1u);
}

TEST_F(Lists, FiguresBesideTheStatesAreBounded) {
  const Reply counts = world_.as("agency").get("/api/timecards/counts");
  ASSERT_EQ(counts.status, 200) << counts.body;
  EXPECT_EQ(counts.at("/counted_to"), "100");
  EXPECT_EQ(counts.at("/open"),
            world_
                .sql("select count(*) from timecard where state = 'open' and agency_id = " +
                     world_.value("company.agency"))
                .at(0));
}

TEST_F(Lists, AMasterThatWasUsedStays) {
  struct Row {
    const char* path;
    const char* used;
    const char* unused;
    const char* who;
  };
  const Row rows[] = {
      {"/api/establishments/", "establishment.agency", "company.unused_establishment", "agency"},
      {"/api/departments/", "department.agency", "company.unused_department", "agency"},
      {"/api/overtime-agreements/", "overtime_agreement.agency",
       "company.unused_overtime_agreement", "agency"},
      {"/api/organizational-units/", "", "company.unused_organizational_unit", "client"},
      {"/api/workplaces/", "", "company.unused_workplace", "client"},
      {"/api/delegates/", "", "company.unused_delegate", "client"},
      {"/api/contracting-parties/", "", "company.unused_contracting_party", "agency"}};
  const Headers first{{"if-match", "\"1\""}};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.path);
    Person person = world_.as(row.who);
    if (*row.used != '\0') {
      const Reply refused = person.remove(row.path + world_.value(row.used), first);
      EXPECT_EQ(refused.status, 409) << refused.body;
      EXPECT_EQ(refused.code(), "in_use");
    }
    const std::string path = row.path + world_.value(row.unused);
    EXPECT_EQ(person.remove(path, {{"if-match", "\"9\""}}).status, 412);
    EXPECT_EQ(person.remove(path, first).status, 204);
    EXPECT_EQ(person.get(path).status, 404);
    EXPECT_EQ(person.remove(path, first).status, 404);
  }
}

TEST_F(Lists, ADelegateWhoseTimeHasBegunStays) {
  World later("2027-09-01T00:00:00Z");
  const std::string path = "/api/delegates/" + later.value("company.unused_delegate");
  later.sql(
      "update session set last_seen_at = '2027-09-01', created_at = '2027-09-01' returning id");
  later.sql("update credential set changed_at = '2027-08-30' returning account_id");
  EXPECT_EQ(later.as("client").remove(path, {{"if-match", "\"1\""}}).code(), "in_use");
}

// A name used in a contract's terms is used, although the contract only carries a copy of it.
TEST_F(Lists, AUnitNamedInAContractStays) {
  const std::string client = world_.value("company.client");
  const std::string unit =
      world_
          .sql("insert into organizational_unit (company_id, establishment_id, name) values (" +
               client + ", " + world_.value("establishment.client") +
               ", '物流部 発送係') returning id")
          .at(0);
  EXPECT_EQ(world_.as("client")
                .remove("/api/organizational-units/" + unit, {{"if-match", "\"1\""}})
                .code(),
            "in_use");
}

TEST_F(Lists, AContractPrintsAsItStoodOnADay) {
  const std::string path = "/api/contracts/" + world_.value("contract.confirmed") + "/print?on=";
  Person agency = world_.as("agency");
  EXPECT_EQ(agency.get(path + "2027-07-01").body.substr(0, 5), "%PDF-");
  EXPECT_EQ(world_.as("client").get(path + "2027-09-30").status, 200);
  EXPECT_EQ(agency.get(path + "2027-06-30").code(), "not_in_force");
  EXPECT_EQ(agency.get(path + "2027-02-30").status, 422);
}

TEST_F(Lists, TemplatesBeginNewDrafts) {
  Person agency = world_.as("agency");
  const std::string body = world_.fill(R"({"name":"夏季","terms":$terms})");
  const Reply kept = agency.post("/api/contract-templates", body);
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(kept.at("/terms/price/amount"), "2000");
  EXPECT_EQ(agency.post("/api/contract-templates", body).code(), "duplicate");
  const std::string one = "/api/contract-templates/" + kept.at("/id");
  const Reply renamed = agency.put(one, R"({"name":"冬季"})", {{"if-match", "\"1\""}});
  EXPECT_EQ(renamed.at("/name"), "冬季");
  EXPECT_EQ(renamed.at("/terms/price/amount"), "2000") << "the terms stay";
  EXPECT_EQ(agency.put(one, R"({"name":""})", {{"if-match", "\"2\""}}).status, 422);
  EXPECT_EQ(agency.remove(one, {{"if-match", "\"1\""}}).status, 412);
  EXPECT_EQ(agency.remove(one, {{"if-match", "\"2\""}}).status, 204);
}

}  // namespace
}  // namespace tasuki::test
