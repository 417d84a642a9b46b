// Dispatch limits and the hearing over HTTP: what each side sees, and the way from the draft to the
// notice that reaches every agency.

#include <gtest/gtest.h>

#include "compliance/hearing/hearing_flows.hpp"
#include "compliance/limits/limits_paper.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

constexpr const char* kHeadOffice = "宮城〇〇株式会社本社";

std::string escaped(const std::string& text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::string entered(const std::string& establishment, const std::string& unit,
                    const std::string& name, const std::string& from, const std::string& to) {
  return "{\"agency_name\":\"石巻〇〇株式会社\",\"worker_name\":\"" + name +
         "\",\"establishment_name\":\"" + establishment + "\",\"unit_name\":\"" + unit +
         "\",\"from_on\":\"" + from + "\",\"to_on\":\"" + to + "\"}";
}

class Limits : public testing::Test {
 protected:
  Reply put_versioned(Person& who, const std::string& path, const std::string& body,
                      const Reply& seen) {
    return who.put(path, body, {{"if-match", "\"" + seen.at("/version") + "\""}});
  }
  Reply post_versioned(Person& who, const std::string& path, const std::string& body,
                       const Reply& seen) {
    return who.post(path, body, {{"if-match", "\"" + seen.at("/version") + "\""}});
  }
  Reply establishment(Person& who, const std::string& key) {
    return who.get("/api/limits/establishment?key=" + escaped(key));
  }

  World world_;
  Person client_ = world_.as("client");
  Person agency_ = world_.as("agency");
};

TEST_F(Limits, TheClientSeesAnAcceptanceFromItsDeliveryOn) {
  const Reply seen = establishment(client_, kHeadOffice);
  ASSERT_EQ(seen.status, 200) << seen.body;
  EXPECT_NE(seen.body.find(kWorkerMark), std::string::npos);
  EXPECT_NE(seen.body.find("permanent"), std::string::npos);
  const std::string hidden = world_
                                 .sql("select worker_name from acceptance where assignment_id = " +
                                      world_.value("assignment.undelivered"))
                                 .at(0);
  EXPECT_EQ(seen.body.find(hidden), std::string::npos);
  // An account of another department sees the days, but whom, it does not.
  Person elsewhere = world_.as("client.other_department");
  const Reply masked = establishment(elsewhere, kHeadOffice);
  ASSERT_EQ(masked.status, 200) << masked.body;
  EXPECT_EQ(masked.body.find(kWorkerMark), std::string::npos);
}

TEST_F(Limits, FromTheHearingToTheNoticeThatReachesTheAgency) {
  ASSERT_EQ(client_
                .post("/api/earlier-acceptances",
                      entered(kHeadOffice, "製造課", "架空 太郎", "2025-01-01", "2027-06-30"))
                .status,
            200);
  Reply hearing =
      client_.post("/api/hearings", "{\"establishment_key\":\"" + std::string(kHeadOffice) + "\"}");
  ASSERT_EQ(hearing.status, 200) << hearing.body;
  EXPECT_EQ(hearing.at("/hearing/conflict_on"), "2028-01-01");
  EXPECT_EQ(hearing.at("/days/latest_on"), "2027-12-01");
  EXPECT_EQ(hearing.at("/days/longest_to_on"), "2030-12-31");
  const std::string path = "/api/hearings/" + hearing.at("/id");

  std::string nominated = world_.value("hearing.input");
  nominated.replace(nominated.find("vote"), 4, "nominated");
  hearing = put_versioned(client_, path, nominated, hearing);
  ASSERT_EQ(hearing.status, 200) << hearing.body;
  const Reply refused =
      post_versioned(client_, path + "/notice", R"({"notified_on":"2027-06-01"})", hearing);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("representative_not_elected"), std::string::npos) << refused.body;

  hearing = put_versioned(client_, path, world_.value("hearing.input"), hearing);
  hearing = post_versioned(client_, path + "/notice", R"({"notified_on":"2027-06-01"})", hearing);
  EXPECT_EQ(hearing.at("/hearing/head_counts/0/workers_entered"), "false") << hearing.body;
  ASSERT_EQ(hearing.status, 200) << hearing.body;
  hearing = post_versioned(
      client_, path + "/statement",
      R"({"stated_on":"2027-06-01","opinion":"objection","reason":"職が減る"})", hearing);
  ASSERT_EQ(hearing.status, 200) << hearing.body;
  EXPECT_EQ(
      post_versioned(client_, path + "/extension", R"({"to_on":"2030-12-31"})", hearing).code(),
      "explanation_missing");
  hearing = post_versioned(
      client_, path + "/explanation",
      R"({"explained_on":"2027-06-01","extension_reason":"繁忙のため","response_policy":"増員を検討"})",
      hearing);
  hearing = post_versioned(client_, path + "/extension", R"({"to_on":"2030-12-31"})", hearing);
  ASSERT_EQ(hearing.status, 200) << hearing.body;
  hearing = post_versioned(client_, path + "/posting",
                           R"({"posted_on":"2027-06-01","method":"posted","place":"食堂の掲示板"})",
                           hearing);
  ASSERT_EQ(hearing.status, 200) << hearing.body;
  EXPECT_EQ(hearing.at("/next/duty"), "none");
  EXPECT_EQ(hearing.at("/next/due_on"), "");

  const Reply notices = agency_.get("/api/conflict-date-notices");
  EXPECT_EQ(notices.at("/rows/0/conflict_on"), "2031-01-01");
  EXPECT_EQ(notices.at("/rows/0/extended"), "true");
  const Reply papers = agency_.get("/api/papers?kind=extended_conflict_date_notice");
  EXPECT_NE(papers.body.find("extended_conflict_date_notice"), std::string::npos) << papers.body;
  EXPECT_EQ(agency_.get("/api/papers").body.find("opinion_"), std::string::npos);
  EXPECT_FALSE(world_.sql("select id from mail where subject like '%延長後の抵触日%'").empty());
  EXPECT_EQ(establishment(client_, kHeadOffice).at("/line/run/conflict_on"), "2031-01-01");
  Person stranger = world_.as("other_agency");
  EXPECT_EQ(stranger.get("/api/conflict-date-notices").body.find("2031-01-01"), std::string::npos);
}

// 法40条の2第7項: each agency whose contract there is not over, whether its workers are there or
// not.
TEST_F(Limits, EveryAgencyWithAContractThereIsTold) {
  world_.sql(
      "insert into contract (agency_id, client_id, number, state, agency_name, client_name, "
      "work_name,"
      " starts_on, ends_on, headcount, terms, updated_at, contract_reviewer_id) select " +
      world_.value("company.other_agency") +
      ", client_id, 'K-9', 'confirmed', '別の派遣元', client_name, work_name, starts_on, ends_on,"
      " headcount, jsonb_set(terms, '{client_establishment,name}', '\"第七工場 秘宮城\"'), "
      "updated_at,"
      " contract_reviewer_id from contract where id = " +
      world_.value("contract.confirmed") + " returning id");
  world_.sql(
      "update contract set terms = jsonb_set(terms, '{client_establishment,name}',"
      " '\"第七工場 秘宮城\"') where id = " +
      world_.value("contract.unassigned") + " returning id");
  const std::string path = "/api/hearings/" + world_.value("hearing.agreed");
  const Reply extended =
      post_versioned(client_, path + "/extension", R"({"to_on":"2030-12-31"})", client_.get(path));
  ASSERT_EQ(extended.status, 200) << extended.body;
  for (const char* who : {"agency", "other_agency"}) {
    Person told = world_.as(who);
    EXPECT_NE(told.get("/api/conflict-date-notices").body.find("2031-01-01"), std::string::npos)
        << who;
    EXPECT_EQ(told.get("/api/papers?kind=extended_conflict_date_notice").at("/rows/0/kind"),
              "extended_conflict_date_notice")
        << who;
  }
}

// 法40条の2第3項・4項: what is still to be heard is heard here; what was decided before rests on
// its own hearing. Taken back, every agency with a living contract is told the day that holds now.
TEST_F(Limits, AnExtensionOfBeforeStandsOnItsHearingAndIsTakenBackOpenly) {
  const auto entered_at = [&](const char* key, const char* conflict_on, const char* to_on) {
    return client_.post(
        "/api/limit-extensions",
        world_.fill(std::string("{\"establishment_key\":\"") + key +
                    "\",\"extends_conflict_on\":\"" + conflict_on + "\",\"to_on\":\"" + to_on +
                    "\",\"heard_on\":\"2024-11-15\",\"heard_from\":\"架空 花子\","
                    "\"opinion\":\"異議はない\",\"decided_by\":\"工場長\","
                    "\"note\":\"記録\"}"));
  };
  const Reply open = entered_at("$hearing.place", "2028-01-01", "2030-12-31");
  EXPECT_EQ(open.status, 422);
  EXPECT_NE(open.body.find("extension_needs_hearing"), std::string::npos) << open.body;
  const Reply none = entered_at("$limit_extension.place", "2025-01-02", "2027-12-31");
  EXPECT_NE(none.body.find("extension_of_no_limit"), std::string::npos) << none.body;
  const Reply made = entered_at("$limit_extension.place", "2025-01-01", "2027-12-31");
  ASSERT_EQ(made.status, 200) << made.body;
  world_.sql(
      "update contract set terms = jsonb_set(terms, '{client_establishment,name}',"
      " '\"第九工場 秘宮城\"') where id = " +
      world_.value("contract.unassigned") + " returning id");
  EXPECT_EQ(client_.remove("/api/limit-extensions/" + made.at("/id")).status, 204);
  const Reply told = agency_.get("/api/conflict-date-notices");
  EXPECT_EQ(told.at("/rows/0/conflict_on"), "2025-01-01") << told.body;
  EXPECT_EQ(told.at("/rows/0/extended"), "false");
  EXPECT_FALSE(
      world_.sql("select id from mail where subject like '%抵触日の通知：第九工場%'").empty());
}

TEST_F(Limits, AHearingIsAMatterOfTheWholeCompany) {
  Person department = world_.as("client.department");
  EXPECT_EQ(
      department.post("/api/hearings", world_.fill(R"({"establishment_key":"$hearing.place"})"))
          .status,
      403);
  // One for each conflict date.
  EXPECT_EQ(client_.post("/api/hearings", world_.fill(R"({"establishment_key":"$hearing.place"})"))
                .status,
            200);
  EXPECT_EQ(client_.post("/api/hearings", world_.fill(R"({"establishment_key":"$hearing.place"})"))
                .code(),
            "duplicate");
}

TEST_F(Limits, AHistoryThatChangedMeanwhileNeedsAnotherHearing) {
  const std::string path = "/api/hearings/" + world_.value("hearing.agreed");
  client_.post("/api/earlier-acceptances",
               entered("第七工場 秘宮城", "製造課", "架空 次郎", "2024-11-01", "2024-12-31"));
  const Reply refused =
      post_versioned(client_, path + "/extension", R"({"to_on":"2028-12-31"})", client_.get(path));
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("2027-11-01"), std::string::npos) << refused.body;
}

TEST_F(Limits, ASilentRepresentativeAndADayThatIsNotDue) {
  const std::string waiting = "/api/hearings/" + world_.value("hearing.notified");
  Reply seen = client_.get(waiting);
  EXPECT_EQ(post_versioned(client_, waiting + "/silence", "{}", seen).code(), "answer_not_due");
  const std::string silent = "/api/hearings/" + world_.value("hearing.silent");
  seen = client_.get(silent);
  const Reply done = post_versioned(client_, silent + "/silence", "{}", seen);
  EXPECT_EQ(done.at("/hearing/statement/opinion"), "no_answer") << done.body;
}

TEST_F(Limits, RemindsOfTheLimitAndOfEachDuty) {
  const std::string jobs = "select count(*) from job where kind = ";
  EXPECT_EQ(world_.sql(jobs + "'limit.reminder' and payload ->> 'conflict_on' = '2028-01-01'"
                              " and payload ->> 'establishment_name' like '第一工場%'")[0],
            "4");
  Actor actor;
  actor.side = Side::client;
  actor.company_id = CompanyId{std::stoll(world_.value("company.client"))};
  const auto mails = [&](const std::string& subject) {
    return world_.sql("select count(*) from mail where subject like '%" + subject + "%'")[0];
  };
  const json::object hearing{{"hearing_id", std::stoll(world_.value("hearing.objected"))},
                             {"duty", "explain"},
                             {"days", 7}};
  const json::object limit{
      {"establishment_name", "第一工場 秘宮城"}, {"conflict_on", "2028-01-01"}, {"days", 180}};
  const json::object moved{
      {"establishment_name", "第一工場 秘宮城"}, {"conflict_on", "2027-12-01"}, {"days", 180}};
  WriteTx tx = world_.service().quick().write(actor);
  compliance::hearing_reminder_job(tx, hearing);
  compliance::limit_reminder_job(tx, limit);
  compliance::limit_reminder_job(tx, moved);  // the limit has moved meanwhile: nothing
  compliance::hearing_reminder_job(
      tx, json::object{{"hearing_id", std::stoll(world_.value("hearing.objected"))},
                       {"duty", "record_answer"}});  // done meanwhile: nothing
  tx.commit();
  EXPECT_EQ(mails("異議に対する説明の期限"), "1");
  EXPECT_EQ(mails("抵触日が近づいています：第一工場"), "1");
  EXPECT_EQ(mails("意見書の受領と記録の期限"), "0");
}

// A history that is entered with few days left is told of by mail as well: the step that still
// holds, the next morning, once.
TEST_F(Limits, AHistoryEnteredLateIsRemindedOfOnce) {
  const auto enter = [&](const std::string& place, const std::string& name,
                         const std::string& from) {
    const Reply reply = client_.post("/api/earlier-acceptances",
                                     entered(place, "製造課", name, from, "2027-05-31"));
    ASSERT_EQ(reply.status, 200) << reply.body;
  };
  const auto planned = [&](const std::string& place, const std::string& more) {
    return world_.sql(
        "select payload ->> 'days' from job where kind = 'limit.reminder' and payload ->>"
        " 'establishment_name' = '" +
        place + "' and " + more + " order by id");
  };
  using Days = std::vector<std::string>;
  enter("第十工場", "架空 太郎", "2024-06-21");  // three years: 2027-06-21, in 20 days
  EXPECT_EQ(planned("第十工場", "payload ->> 'conflict_on' = '2027-06-21'"), Days{"30"});
  EXPECT_EQ(planned("第十工場", "due_at = '2027-06-02T08:00:00+09:00'"), Days{"30"});
  world_.sql("update job set state = 'done' where kind = 'limit.reminder' returning id");
  enter("第十工場", "架空 次郎", "2025-01-01");
  EXPECT_EQ(planned("第十工場", "true"), Days{"30"}) << "told already";
  enter("第十一工場", "架空 三郎", "2024-06-02");  // tomorrow
  EXPECT_EQ(planned("第十一工場", "due_at < '2027-06-01T15:00:00Z'"), Days{"30"})
      << "the next morning would be too late";
  enter("第十二工場", "架空 四郎", "2024-08-15");  // in 75 days: 90 is made good, 60 and 30 come
  EXPECT_EQ(planned("第十二工場", "true"), (Days{"90", "60", "30"}));
  // Sent.
  Actor actor;
  actor.side = Side::client;
  actor.company_id = CompanyId{std::stoll(world_.value("company.client"))};
  WriteTx tx = world_.service().quick().write(actor);
  compliance::limit_reminder_job(
      tx, json::object{
              {"establishment_name", "第十工場"}, {"conflict_on", "2027-06-21"}, {"days", 30}});
  tx.commit();
  EXPECT_FALSE(
      world_.sql("select id from mail where subject like '%抵触日が近づいています：第十工場%'")
          .empty());
}

TEST_F(Limits, TheNotifiedDayIsTheStatutoryOne) {
  const auto notice = [&](const std::string& day, const std::string& more) {
    return client_.post(
        "/api/conflict-date-notices",
        world_.fill("{\"partnership_id\":\"$partnership.main\",\"establishment_"
                    "name\":\"大崎支店\",\"establishment_address\":\"大崎市\","
                    "\"conflict_on\":\"" +
                    day + "\",\"notified_on\":\"2027-06-01\",\"starts_on\":\"2027-07-01\"" + more +
                    "}"));
  };
  const Reply differs = notice("2029-07-01", "");
  EXPECT_EQ(differs.status, 422);
  EXPECT_NE(differs.body.find("conflict_date_differs"), std::string::npos) << differs.body;
  EXPECT_NE(differs.body.find("2030-07-01"), std::string::npos);
  EXPECT_EQ(notice("2030-07-01", "").status, 200);
  EXPECT_EQ(notice("2029-07-01", ",\"difference_reason\":\"記録にない受入れがある\"").status, 200);
  const Reply stranger = notice("2030-07-01", ",\"contract_id\":\"999999\"");
  EXPECT_EQ(stranger.status, 422);
}

TEST_F(Limits, WhatIfSavesNothing) {
  client_.post("/api/earlier-acceptances",
               entered("大崎工場", "製造課", "架空 太郎", "2024-01-01", "2026-12-31"));
  const auto before = world_.checksums();
  const auto ask = [&](const std::string& from, const std::string& to) {
    return client_.post("/api/limits/simulation",
                        "{\"establishment_name\":\"大崎 工場\",\"unit_name\":\"製造課\","
                        "\"worker_name\":\"架空太郎\",\"from_on\":\"" +
                            from + "\",\"to_on\":\"" + to + "\"}");
  };
  const Reply over = ask("2027-03-01", "2027-03-31");
  EXPECT_EQ(over.at("/allowed"), "false") << over.body;
  EXPECT_NE(over.body.find("over_establishment_limit"), std::string::npos);
  EXPECT_NE(over.body.find("over_personal_limit"), std::string::npos);
  EXPECT_EQ(over.at("/latest_end_on"), "2026-12-31");
  const Reply paused = ask("2027-04-02", "2027-06-30");  // 1/1–4/1: three months and a day
  EXPECT_EQ(paused.at("/allowed"), "true") << paused.body;
  EXPECT_NE(paused.body.find("cooling_off_avoids_hearing"), std::string::npos);
  EXPECT_EQ(world_.checksums(), before);
}

TEST_F(Limits, TheAgencyKnowsItsWorkersAndTheNotifiedDay) {
  const std::string row = world_.fill(
      "{\"agency_name\":\"石巻〇〇株式会社\",\"worker_name\":\"秘一郎\",\"worker_id\":\"$worker."
      "one\","
      "\"client_id\":\"$company.client\",\"establishment_name\":\"" +
      std::string(kHeadOffice) +
      "\",\"unit_name\":\"物流部　発送係\",\"from_on\":\"2024-09-01\",\"to_on\":\"2027-05-31\"}");
  ASSERT_EQ(agency_.post("/api/earlier-acceptances", row).status, 200);
  const Reply answer = agency_.post(
      "/api/limits/simulation",
      world_.fill("{\"client_id\":\"$company.client\",\"establishment_name\":\"" +
                  std::string(kHeadOffice) +
                  "\",\"unit_name\":\"物流部 発送係\",\"worker_id\":\"$worker.one\",\"from_on\":"
                  "\"2027-07-01\",\"to_on\":\"2027-09-30\"}"));
  EXPECT_EQ(answer.at("/personal_conflict_on"), "2027-09-01") << answer.body;
  EXPECT_EQ(answer.at("/establishment_conflict_on"), "2030-07-01");
  EXPECT_EQ(answer.at("/latest_end_on"), "2027-08-31");
  EXPECT_NE(answer.body.find("over_personal_limit"), std::string::npos);
  const Reply workers = agency_.get("/api/limits/workers");
  EXPECT_NE(workers.body.find(kWorkerMark), std::string::npos) << workers.body;
  // What the agency entered is nobody else's.
  EXPECT_EQ(client_.get("/api/earlier-acceptances").body.find("2024-09-01"), std::string::npos);
}

TEST_F(Limits, NobodyAsksAboutAWorkerAClientOrAPlaceThatIsNotTheirs) {
  const auto ask = [&](const std::string& who) {
    return agency_.post("/api/limits/simulation",
                        world_.fill("{" + who +
                                    ",\"establishment_name\":\"支店\",\"unit_name\":\"課\","
                                    "\"from_on\":\"2027-07-01\",\"to_on\":\"2027-09-30\"}"));
  };
  EXPECT_EQ(ask(R"("client_id":"999999")").at("/violations/0/pointer"), "/client_id");
  EXPECT_EQ(
      ask(R"("client_id":"$company.client","worker_id":"999999")").at("/violations/0/pointer"),
      "/worker_id");
  EXPECT_EQ(client_.post("/api/limits/proposal", "{}").status, 422);
  const Reply other = client_.post(
      "/api/conflict-date-notices",
      world_.fill(R"({"partnership_id":"$partnership.main","establishment_name":"別の支店",)"
                  R"("establishment_address":"大崎市","conflict_on":"2030-06-01",)"
                  R"("notified_on":"2027-06-01",)"
                  R"("client_establishment_id":"$establishment.client"})"));
  EXPECT_EQ(other.at("/violations/0/pointer"), "/client_establishment_id") << other.body;
}

TEST_F(Limits, TwoSpellingsOfOnePlace) {
  client_.post("/api/earlier-acceptances",
               entered("古川倉庫", "出荷係", "架空 太郎", "2025-01-01", "2026-12-31"));
  client_.post("/api/earlier-acceptances",
               entered("古川物流センター", "発送係", "架空 花子", "2027-01-01", "2027-06-30"));
  EXPECT_EQ(establishment(client_, "古川物流せんたー").at("/line/run/conflict_on"), "2030-01-01");
  const Reply alias =
      client_.post("/api/place-aliases",
                   R"({"kind":"establishment","spelling":"古川倉庫","means":"古川物流センター"})");
  ASSERT_EQ(alias.status, 200) << alias.body;
  EXPECT_EQ(establishment(client_, "古川物流せんたー").at("/line/run/conflict_on"), "2028-01-01");
  EXPECT_EQ(establishment(client_, "古川倉庫").status, 404);
  EXPECT_EQ(
      client_
          .post("/api/place-aliases",
                R"({"kind":"establishment","spelling":"古川物流センター","means":"古川倉庫"})")
          .status,
      422);
  client_.remove("/api/place-aliases/" + alias.at("/id"));
  EXPECT_EQ(establishment(client_, "古川倉庫").status, 200);
}

// Each statement is kept as it was made: whichever is taken back, the others stand, in whatever
// order they were made. 法40条の2第2項: three years from the first day.
TEST_F(Limits, ATakenBackMergeLeavesWhatWasBefore) {
  const auto enter = [&](const std::string& place, const char* from, const char* to) {
    ASSERT_EQ(
        client_.post("/api/earlier-acceptances", entered(place, "製造課", "架空 太郎", from, to))
            .status,
        200);
  };
  const auto merge = [&](const std::string& spelling, const std::string& means) {
    const Reply made =
        client_.post("/api/place-aliases", "{\"kind\":\"establishment\",\"spelling\":\"" +
                                               spelling + "\",\"means\":\"" + means + "\"}");
    EXPECT_EQ(made.status, 200) << made.body;
    return made.at("/id");
  };
  const auto conflict = [&](const std::string& place) {
    return establishment(client_, place).at("/line/run/conflict_on");
  };
  enter("角田工場", "2024-10-01", "2025-12-31");
  enter("角田第一", "2026-01-15", "2027-06-30");
  enter("角田支店", "2027-02-01", "2027-06-30");
  merge("角田工場", "角田第一");
  EXPECT_EQ(conflict("角田第一"), "2027-10-01");
  const std::string mistake = merge("角田第一", "角田支店");
  EXPECT_EQ(conflict("角田支店"), "2027-10-01");
  EXPECT_EQ(client_.remove("/api/place-aliases/" + mistake).status, 204);
  EXPECT_EQ(conflict("角田第一"), "2027-10-01");
  EXPECT_EQ(conflict("角田支店"), "2030-02-01");
  EXPECT_EQ(establishment(client_, "角田工場").status, 404);
  // The other order: what is said of a name that already stands for another.
  enter("大崎工場", "2027-02-01", "2027-06-30");
  enter("大崎乙", "2024-12-01", "2027-06-30");
  enter("大崎甲", "2024-11-01", "2025-01-31");
  const std::string first = merge("大崎乙", "大崎工場");
  const std::string second = merge("大崎甲", "大崎乙");
  EXPECT_EQ(conflict("大崎工場"), "2027-11-01");
  const Reply both = establishment(client_, "大崎工場");
  EXPECT_NE(both.body.find("\"means\":\"大崎乙\""), std::string::npos) << both.body;
  EXPECT_EQ(client_
                .post("/api/place-aliases",
                      R"({"kind":"establishment","spelling":"大崎工場","means":"大崎甲"})")
                .at("/violations/0/pointer"),
            "/means");
  EXPECT_EQ(client_.remove("/api/place-aliases/" + first).status, 204);
  EXPECT_EQ(conflict("大崎乙"), "2027-11-01");
  EXPECT_EQ(conflict("大崎工場"), "2030-02-01");
  EXPECT_EQ(client_.remove("/api/place-aliases/" + second).status, 204);
  EXPECT_EQ(conflict("大崎乙"), "2027-12-01");
  EXPECT_EQ(conflict("大崎甲"), "");
}

TEST_F(Limits, UnitsAndExtensionsComeBackWithTheirPlace) {
  client_.post("/api/earlier-acceptances",
               entered("白石東", "組立係", "架空 太郎", "2026-01-01", "2026-12-31"));
  client_.post("/api/earlier-acceptances",
               entered("白石西", "組立係", "架空 花子", "2026-01-01", "2026-12-31"));
  const auto units = [&] {
    return world_.sql(
        "select establishment_key || ' ' || unit_key from earlier_acceptance where"
        " establishment_name like '白石%' order by id");
  };
  const std::vector<std::string> before{"白石東 組立課", "白石西 組立係"};
  ASSERT_EQ(client_
                .post("/api/place-aliases", R"({"kind":"unit","within_key":"白石東",)"
                                            R"("spelling":"組立係","means":"組立課"})")
                .status,
            200);
  EXPECT_EQ(units(), before);
  const Reply merged = client_.post(
      "/api/place-aliases", R"({"kind":"establishment","spelling":"白石東","means":"白石西"})");
  EXPECT_EQ(units(), (std::vector<std::string>{"白石西 組立課", "白石西 組立課"}));
  client_.remove("/api/place-aliases/" + merged.at("/id"));
  EXPECT_EQ(units(), before);

  const auto extended = [&] {
    return world_.sql("select establishment_key from limit_extension where id = " +
                      world_.value("limit_extension.one"))[0];
  };
  const std::string tenth = extended();
  const Reply both = client_.post(
      "/api/place-aliases",
      R"({"kind":"establishment","spelling":"第十工場 秘宮城","means":"第九工場 秘宮城"})");
  ASSERT_EQ(both.status, 200) << both.body;
  EXPECT_EQ(extended(), world_.value("limit_extension.place"));
  client_.remove("/api/place-aliases/" + both.at("/id"));
  EXPECT_EQ(extended(), tenth);
}

TEST_F(Limits, TheLimitsAreDrawnAndTheChartIsOpenToAll) {
  const Reply pdf =
      client_.get("/api/limits/timeline?key=" + escaped(world_.value("hearing.place")));
  ASSERT_EQ(pdf.status, 200) << pdf.body.substr(0, 300);
  EXPECT_EQ(pdf.body.substr(0, 5), "%PDF-");
  Person guest = world_.as("guest");
  EXPECT_EQ(guest.post("/api/conflict-date-notice-need", R"({"work":"port"})").at("/step"),
            "no_contract");
  EXPECT_EQ(guest
                .post("/api/conflict-date-notice-need",
                      R"({"work":"none","purpose":"limited_days","days_in_month":-1})")
                .at("/violations/0/pointer"),
            "/days_in_month");
}

// 派遣先指針第2の14: received until 2025-11-30; from 2026-03-02 on the gap is longer than three
// months, and the limit of that time (2027-12-01) binds nobody.
TEST(LimitsTimeline, ARunThatALongGapHasEndedShowsNoConflictDate) {
  compliance::LimitStay stay;
  stay.from_on = parse_date("2024-12-01").value();
  stay.to_on = parse_date("2025-11-30").value();
  compliance::EstablishmentDetail detail;
  detail.limit = compliance::limit_of({stay}, {});
  const auto row = [&](const char* today) {
    return compliance::timeline_of(detail, "宮城〇〇株式会社", parse_date(today).value())
        .rows.at(0);
  };
  EXPECT_EQ(row("2026-03-01").conflict_on, parse_date("2027-12-01").value());
  EXPECT_EQ(row("2026-03-02").conflict_on, Date{});
  EXPECT_TRUE(row("2026-03-02").markers.empty());
  EXPECT_NE(row("2026-03-02").remark.find("令和8年3月2日以後に始まる受入れから新たに起算"),
            std::string::npos);
}

}  // namespace
}  // namespace tasuki::test
