// The living parts over HTTP: complaints from the phone to both ledgers, papers handed over as the
// worker wishes, changed facts told to the client, ledgers fixed after the end.

#include <gtest/gtest.h>

#include "app/job_kinds.hpp"
#include "platform/jobs/jobs.hpp"
#include "support/world.hpp"
#include "support/world_terms.hpp"

namespace tasuki::test {
namespace {

Headers seen(const Reply& reply) { return {{"if-match", reply.header("ETag")}}; }

class HttpLiving : public testing::Test {
 protected:
  explicit HttpLiving(const std::string& now = kNow) : world_(now) {}

  void run_jobs() {
    jobs::Runner runner(world_.service().heavy(), app::job_kinds());
    while (runner.run_one()) {
    }
  }
  std::string one(const std::string& sql) { return world_.sql(sql).at(0); }
  int count(const std::string& from) { return std::stoi(one("select count(*) from " + from)); }
  std::string assignment() { return world_.value("assignment.delivered"); }
  Reply complain(Person& worker, const std::string& content, bool tell_client = true) {
    return worker.post("/api/my/complaints",
                       R"({"assignment_id":")" + assignment() + R"(","content":")" + content +
                           R"(","tell_client":)" + (tell_client ? "true}" : "false}"));
  }

  World world_;
};

// ---------------------------------------------------------------- complaints

TEST_F(HttpLiving, AComplaintFromThePhoneGoesAllTheWay) {
  Person worker = world_.as("worker");
  Person agency = world_.as("agency");
  Person client = world_.as("client");
  const int mails = count("mail");
  const Reply sent = complain(worker, "残業が多い");
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_EQ(count("mail"), mails + 2) << "one letter to each side's people";
  EXPECT_EQ(count("mail where body like '%残業が多い%'"), 0) << "a letter never tells what";
  const std::string path = "/api/complaints/" + sent.at("/id");
  Reply shown = client.get(path);
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_EQ(shown.at("/content"), "残業が多い");
  EXPECT_EQ(shown.at("/due_on"), "2027-06-08") << "seven days unless the company says otherwise";
  EXPECT_EQ(shown.at("/agency_manager/name").empty(), false);

  shown =
      client.post(path + "/steps", R"({"taken_on":"2027-06-01","note":"聴き取った"})", seen(shown));
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_EQ(agency.get(path).at("/steps/0/note"), "聴き取った");
  const Reply stale =
      agency.post(path + "/handling", R"({"handled_on":"2027-06-01","response":"減らした"})",
                  {{"if-match", "\"1\""}});
  EXPECT_EQ(stale.code(), "stale_version");
  shown = agency.post(path + "/handling", R"({"handled_on":"2027-06-01","response":"減らした"})",
                      seen(agency.get(path)));
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_EQ(worker.get("/api/my/complaints").at("/rows/0/answer"), "");
  shown = client.post(path + "/answer", R"({"answered_on":"2027-06-01","answer":"減らします"})",
                      seen(shown));
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_EQ(shown.at("/state"), "answered");

  const Reply own = worker.get("/api/my/complaints");
  EXPECT_EQ(own.at("/rows/0/answer"), "減らします");
  EXPECT_EQ(own.body.find("聴き取った"), std::string::npos) << "steps stay between the offices";
  const Reply papers =
      agency.get("/api/papers?kind=complaint_record&assignment_id=" + assignment());
  ASSERT_EQ(papers.at("/rows/0/kind"), "complaint_record") << papers.body;
  EXPECT_FALSE(papers.at("/rows/0/agency_sees_at").empty()) << "the client's copy to the agency";
  EXPECT_EQ(papers.at("/rows/0/title"), "苦情相談等記録票");
  EXPECT_EQ(agency.get("/api/papers/" + papers.at("/rows/0/id") + "/pdf").body.substr(0, 5),
            "%PDF-");
}

// What a person wrote never blocks a paper: nobody may correct it, and it is answered all the same.
TEST_F(HttpLiving, AComplaintWithAnEmojiIsHandledLikeAnyOther) {
  Person agency = world_.as("agency");
  Person worker = world_.as("worker");
  const Reply sent = complain(worker, "係長が怒鳴ります🥺");
  ASSERT_EQ(sent.status, 200) << sent.body;
  const std::string path = "/api/complaints/" + sent.at("/id");
  Reply shown =
      agency.post(path + "/handling", R"({"handled_on":"2027-06-01","response":"注意した"})",
                  seen(agency.get(path)));
  ASSERT_EQ(shown.status, 200) << shown.body;
  shown = agency.post(path + "/answer", R"({"answered_on":"2027-06-01","answer":"注意しました"})",
                      seen(shown));
  ASSERT_EQ(shown.status, 200) << shown.body;
  const Reply papers =
      agency.get("/api/papers?kind=complaint_record&assignment_id=" + assignment());
  EXPECT_EQ(agency.get("/api/papers/" + papers.at("/rows/0/id") + "/pdf").status, 200);
  const std::string record =
      one("select record::text from paper where id = " + papers.at("/rows/0/id"));
  EXPECT_NE(record.find("係長が怒鳴ります🥺"), std::string::npos)
      << "kept as it was written";
  EXPECT_NE(record.find("本人の画面からの申出"), std::string::npos) << "the worker is no receiver";
}

TEST_F(HttpLiving, WhatTheWorkerKeepsToTheAgencyStaysThere) {
  Person worker = world_.as("worker");
  Person agency = world_.as("agency");
  Person client = world_.as("client");
  const Reply sent = complain(worker, "派遣先に知られたくない", false);
  const std::string path = "/api/complaints/" + sent.at("/id");
  EXPECT_EQ(client.get(path).status, 404);
  EXPECT_EQ(client.get("/api/complaints?limit=200").body.find("知られたくない"), std::string::npos);
  Reply shown = agency.post(path + "/steps", R"({"taken_on":"2027-06-01","note":"相談した"})",
                            seen(agency.get(path)));
  EXPECT_EQ(client.get(path).status, 404);
  shown = agency.post(path + "/telling", "{}", seen(shown));
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_EQ(client.get(path).at("/steps/0/note"), "相談した") << "the steps before it as well";
  EXPECT_EQ(agency.post(path + "/telling", "{}", seen(shown)).code(), "wrong_state");
}

TEST_F(HttpLiving, WhatIsSettledAtOnceIsNotToldAround) {
  Person client = world_.as("client");
  const std::string body =
      R"({"assignment_id":")" + assignment() +
      R"(","received_on":"2027-06-01","received_min":600,"content":"台が低い",)"
      R"("settled_at_once":true,"response":")";
  EXPECT_EQ(client.post("/api/complaints", body + "\"}").at("/violations/0/pointer"), "/response");
  const int mails = count("mail");
  const Reply made = client.post("/api/complaints", body + "替えた\"}");
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(made.at("/state"), "handled");
  EXPECT_EQ(count("mail"), mails);
  EXPECT_EQ(world_.as("agency").get("/api/complaints/" + made.at("/id")).status, 404);
}

TEST_F(HttpLiving, ADayBeforeTheReceptionIsRefused) {
  Person agency = world_.as("agency");
  const std::string path = "/api/complaints/" + world_.value("complaint.open");
  const Reply refused = agency.post(
      path + "/handling", R"({"handled_on":"2027-05-31","response":"x"})", seen(agency.get(path)));
  EXPECT_EQ(refused.at("/violations/0/code"), "before_reception") << refused.body;
}

// A registered worker who is on no assignment: the agency's own matter, of no client and no ledger.
TEST_F(HttpLiving, AComplaintBeforeTheFirstAssignmentStaysWithTheAgency) {
  Person agency = world_.as("agency");
  const std::string worker = world_.value("worker.unemployed");
  const std::string body = R"("received_on":"2027-06-01","received_min":600,)"
                           R"("applicant":"registered_worker","applicant_detail":"本人",)"
                           R"("content":"仕事の紹介がない"})";
  const Reply choices = agency.get("/api/complaint-choices");
  EXPECT_NE(choices.body.find("\"workers\":[{"), std::string::npos) << choices.body;
  EXPECT_NE(world_.as("client").get("/api/complaint-choices").body.find("\"workers\":[]"),
            std::string::npos);
  const std::string of_worker = "{\"worker_id\":\"" + worker + "\",";
  EXPECT_EQ(
      world_.as("client").post("/api/complaints", of_worker + body).at("/violations/0/pointer"),
      "/assignment_id");
  EXPECT_EQ(agency
                .post("/api/complaints", "{\"worker_id\":\"" + worker + "\",\"assignment_id\":\"" +
                                             assignment() + "\"," + body)
                .at("/violations/0/code"),
            "one_of_two");
  Reply shown = agency.post("/api/complaints", of_worker + body);
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_EQ(shown.at("/assignment_id"), "");
  const std::string path = "/api/complaints/" + shown.at("/id");
  EXPECT_EQ(agency.post(path + "/telling", "{}", seen(shown)).code(), "wrong_state");
  EXPECT_EQ(world_.as("client").get(path).status, 404);
  EXPECT_EQ(world_.as("other_agency").get(path).status, 404);
  shown =
      agency.post(path + "/steps", R"({"taken_on":"2027-06-01","note":"確認した"})", seen(shown));
  ASSERT_EQ(shown.status, 200) << shown.body;
  shown = agency.post(path + "/handling", R"({"handled_on":"2027-06-01","response":"紹介した"})",
                      seen(shown));
  shown = agency.post(path + "/answer", R"({"answered_on":"2027-06-01","answer":"紹介します"})",
                      seen(shown));
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_EQ(
      one("select keep_until from paper where kind = 'complaint_record' and assignment_id = 0"),
      "2030-06-01")
      << "three years from the answer";
  EXPECT_EQ(agency.get("/api/complaints?limit=200").status, 200);
}

TEST_F(HttpLiving, WhoIsOnNoAssignmentWritesToTheAgency) {
  Person worker = world_.as("worker");
  const Reply sent = worker.post("/api/my/complaints", R"({"content":"派遣会社のことで相談"})");
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_EQ(sent.at("/client_name"), "");
  const std::string path = "/api/complaints/" + sent.at("/id");
  EXPECT_EQ(world_.as("client").get(path).status, 404);
  EXPECT_EQ(world_.as("agency").get(path).at("/agency_name"),
            one("select name from company where id = " + world_.value("company.agency")));
}

// 法40条1項: the client hears of a person who works there and tells the agency at once.
TEST_F(HttpLiving, TheClientReceivesAboutAPersonOnALivingAssignment) {
  Person client = world_.as("client");
  const int mails = count("mail");
  const Reply made = client.post(
      "/api/complaints", R"({"assignment_id":")" + assignment() +
                             R"(","received_on":"2027-06-01","received_min":600,"applicant":)"
                             R"("own_employee","applicant_detail":"係長","content":"連絡が遅い"})");
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(made.at("/received_by_side"), "client");
  EXPECT_EQ(count("mail"), mails + 1);
  const Reply told = world_.as("agency").get("/api/complaints/" + made.at("/id"));
  EXPECT_EQ(told.at("/content"), "連絡が遅い") << told.body;
}

// ---------------------------------------------------------------- delivery

TEST_F(HttpLiving, OtherThanOnPaperOnlyAsTheWorkerWishes) {
  Person agency = world_.as("agency");
  const std::string wishes = "/api/workers/" + world_.value("worker.two") + "/delivery-wishes";
  EXPECT_EQ(agency.get(wishes).at("/in_force/method"), "screen");
  const Reply unproved = agency.post(wishes, R"({"method":"email"})");
  EXPECT_EQ(unproved.at("/violations/0/pointer"), "/proof") << unproved.body;
  ASSERT_EQ(agency.post(wishes, R"({"method":"paper"})").status, 200);
  const std::string delivery = "/api/papers/" + world_.value("paper.conditions") + "/delivery";
  const Reply refused = agency.post(delivery, R"({"to":"worker","method":"screen"})");
  EXPECT_EQ(refused.at("/violations/0/code"), "wish_missing") << refused.body;
  const Reply early =
      agency.post(delivery, R"({"to":"worker","method":"paper","handed_on":"2027-05-01"})");
  EXPECT_EQ(early.at("/violations/0/code"), "handed_before_issue") << early.body;
  ASSERT_EQ(
      agency
          .post(delivery,
                R"({"to":"worker","method":"paper","handed_on":"2027-06-01","receipt":"受領書"})")
          .status,
      204);
  const Reply told = agency.get("/api/papers/" + world_.value("paper.conditions") + "/deliveries");
  EXPECT_EQ(told.at("/rows/0/method"), "paper");
  EXPECT_EQ(told.at("/rows/0/handed_on"), "2027-06-01");
  EXPECT_EQ(told.at("/rows/0/receipt"), "受領書");
}

TEST_F(HttpLiving, TheWorkerWishesOnTheOwnPageAndGetsTheLink) {
  Person worker = world_.as("worker.two");
  Person agency = world_.as("agency");
  ASSERT_EQ(worker.post("/api/my/delivery-wishes", R"({"method":"email"})").status, 200);
  EXPECT_EQ(worker.get("/api/my/delivery-wishes").at("/in_force/by_worker"), "true");
  const std::string paper = world_.value("paper.conditions");
  EXPECT_EQ(worker.get("/api/papers/" + paper + "/pdf").status, 404) << "not handed over yet";
  ASSERT_EQ(agency.post("/api/papers/" + paper + "/delivery", R"({"to":"worker","method":"email"})")
                .status,
            204);
  EXPECT_EQ(count("mail where body like '%/my/papers?paper=" + paper + "%'"), 1);
  EXPECT_EQ(worker.get("/api/papers/" + paper + "/pdf").status, 200);
  const Reply all = worker.get("/api/papers-zip");
  EXPECT_EQ(all.status, 200) << all.body;
  EXPECT_EQ(all.body.substr(0, 2), "PK") << "the worker's own papers";
  world_.sql("update account set email = '' where user_code = 'worker.two' returning id");
  const Reply nowhere =
      agency.post("/api/papers/" + paper + "/delivery", R"({"to":"worker","method":"email"})");
  EXPECT_EQ(nowhere.at("/violations/0/code"), "no_address") << nowhere.body;
}

// ---------------------------------------------------------------- the file of a paper

TEST_F(HttpLiving, APaperIsStoredOnceAndLooksTheSameBeforeAndAfter) {
  Person agency = world_.as("agency");
  world_.sql("delete from paper_pdf returning id");
  const std::string paper = world_.value("paper.contract");
  const Reply first = agency.get("/api/papers/" + paper + "/pdf");
  ASSERT_EQ(first.status, 200) << first.body.substr(0, 300);
  EXPECT_EQ(count("paper_pdf where paper_id = " + paper), 0) << "a GET only reads";
  run_jobs();
  EXPECT_EQ(count("paper_pdf where paper_id = " + paper), 1);
  EXPECT_EQ(one("select sha256 from paper_pdf where paper_id = " + paper).size(), 64U);
  const Reply again = world_.as("client").get("/api/papers/" + paper + "/pdf");
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(count("paper p where not exists (select from paper_pdf f where f.paper_id = p.id)"), 0);
  EXPECT_EQ(count("job where state = 'parked' and kind like '%paper_pdf'"), 0);
  EXPECT_EQ(count("paper where form_edition !~ '^20[0-9]{2}-[0-9]{2}-[0-9]{2}$'"), 0);
}

// ---------------------------------------------------------------- changed facts

TEST_F(HttpLiving, AChangedEnrolmentIsToldToTheClientAtOnce) {
  Person agency = world_.as("agency");
  const std::string path = "/api/workers/" + world_.value("worker.one");
  const auto edit = [&](const std::string& pension, const std::string& reason,
                        const std::string& evidence) {
    const Reply now = agency.get(path);
    return agency.put(
        path,
        R"({"worker_code":"W001","name":"秘一郎","name_kana":"カクウ","born_on":"1990-04-01",)"
        R"("sex":"female","email":"w@example.jp","health_insurance":"filed",)"
        R"("employment_insurance":"filed","agreement_worker":true,"establishment_id":")" +
            now.at("/establishment_id") + R"(","pension":")" + pension +
            R"(","insurance_reason":")" + reason + R"(","insurance_evidence":")" + evidence + "\"}",
        seen(now));
  };
  const std::string notices =
      "paper where kind = 'worker_notice' and assignment_id = " + assignment();
  const int before = count(notices);
  ASSERT_EQ(edit("in_preparation", "書類を準備中、今月中に届出", "").status, 200);
  EXPECT_EQ(count(notices), before + 1);
  ASSERT_EQ(edit("in_preparation", "書類を準備中、今月中に届出", "").status, 200);
  EXPECT_EQ(count(notices), before + 1) << "nothing new to say";
  ASSERT_EQ(edit("filed", "", "資格確認書の写し").status, 200);
  EXPECT_EQ(count(notices), before + 2);
  EXPECT_EQ(count(notices + " and superseded_by = 0"), 1);
  const Reply papers =
      world_.as("client").get("/api/papers?kind=worker_notice&assignment_id=" + assignment());
  const Reply told =
      world_.as("client").get("/api/papers/" + papers.at("/rows/0/id") + "/deliveries");
  EXPECT_EQ(told.at("/rows/0/evidence"), "資格確認書の写し") << told.body;
  EXPECT_GE(count("mail where subject like '%派遣先通知書の変更%'"), 2);
}

// A name that no paper can print is said when it is entered, not at the first assignment.
TEST_F(HttpLiving, ANameIsPrintable) {
  const Reply refused = world_.as("agency").post(
      "/api/workers",
      R"({"worker_code":"W900","name":"山田👩","name_kana":"ヤマダ","born_on":"1990-04-01",)"
      R"("sex":"female","health_insurance":"filed","pension":"filed",)"
      R"("employment_insurance":"filed","agreement_worker":true})");
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(refused.at("/violations/0/code"), "missing_glyph") << refused.body;
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/name");
}

// ---------------------------------------------------------------- nothing to put into a ZIP

TEST_F(HttpLiving, AZipOfNothingIsNotFound) {
  Person agency = world_.as("agency");
  for (const char* path :
       {"/api/ledgers-zip?worker_id=999999999", "/api/papers-zip?worker_id=999999999",
        "/api/invoices-zip?from=2090-01-01&to=2090-01-31"}) {
    const Reply none = agency.get(path);
    EXPECT_EQ(none.status, 404) << path;
    EXPECT_EQ(none.code(), "not_found") << path;
  }
}

// ---------------------------------------------------------------- terms of employment

TEST_F(HttpLiving, TheTermsOfEmploymentAreIssuedAndHandedOverAsWished) {
  Person agency = world_.as("agency");
  const std::string path =
      "/api/employment-contracts/" + world_.value("people.employment_contract");
  const Reply terms = agency.get(path + "/terms");
  EXPECT_EQ(terms.at("/terms/wages/amount"), "1250");
  const Reply emptied =
      agency.put(path + "/terms", R"({"rules_place":"本社の掲示板"})", seen(terms));
  ASSERT_EQ(emptied.status, 200) << emptied.body;
  const Reply refused = agency.post(path + "/terms-notice");
  EXPECT_EQ(refused.at("/violations/0/code"), "item_missing") << refused.body;
  EXPECT_NE(refused.body.find("/place/initial"), std::string::npos);
  ASSERT_EQ(
      agency.put(path + "/terms", json::serialize(terms.data.at("terms")), seen(emptied)).status,
      200);
  const Reply issued =
      agency.post(path + "/terms-notice", R"({"assignment_id":")" + assignment() + "\"}");
  ASSERT_EQ(issued.status, 200) << issued.body;
  const std::string record =
      one("select record::text from paper where id = " + issued.at("/paper_id"));
  EXPECT_NE(record.find("\"holiday_work\": true"), std::string::npos) << "as the dispatch says";
  json::value denied = terms.data.at("terms");
  denied.as_object()["hours"].as_object()["holiday_work"] = false;
  ASSERT_EQ(agency.put(path + "/terms", json::serialize(denied), seen(agency.get(path + "/terms")))
                .status,
            200);
  EXPECT_EQ(agency.post(path + "/terms-notice", R"({"assignment_id":")" + assignment() + "\"}")
                .at("/violations/0/pointer"),
            "/hours/holiday_work");
  EXPECT_FALSE(issued.at("/delivered_at").empty()) << "the worker wishes the own page";
  const Reply mine = world_.as("worker").get("/api/papers");
  EXPECT_EQ(mine.at("/rows/0/kind"), "employment_terms_notice") << mine.body;
  EXPECT_EQ(world_.as("worker").get("/api/papers/" + issued.at("/paper_id") + "/pdf").status, 200);
  EXPECT_EQ(world_.as("client").get("/api/papers/" + issued.at("/paper_id") + "/pdf").status, 404);
}

TEST_F(HttpLiving, TrainingThatIsNotPaidIsKeptAndDoesNotCount) {
  Person agency = world_.as("agency");
  const std::string worker = "/api/workers/" + world_.value("worker.one");
  const std::string before = agency.get(worker + "/development").at("/training_years/0/given");
  const auto lesson = [&](const std::string& more) {
    return agency.post("/api/trainings",
                       R"({"worker_ids":[")" + world_.value("worker.one") +
                           R"("],"training":{"held_on":"2027-06-01","start_min":540,)"
                           R"("end_min":600,"content":"訓練")" +
                           more + "}}");
  };
  ASSERT_EQ(lesson(R"(,"paid":false)").status, 200);
  EXPECT_EQ(agency.get(worker + "/development").at("/training_years/0/given"), before);
  ASSERT_EQ(lesson("").status, 200);
  EXPECT_EQ(agency.get(worker + "/development").at("/training_years/0/given"),
            std::to_string(std::stoi(before) + 60));
  EXPECT_EQ(lesson(R"(,"kind":"explanation")").at("/violations/0/pointer"),
            "/training/training_plan_id");
}

// The sheet of an amendment to come says what does not hold yet: until its day the combined paper
// takes the one before, from it on the new one.
TEST_F(HttpLiving, ACombinedNoticeTakesTheSheetThatHoldsToday) {
  const std::string id = world_.value("contract.running");
  std::string terms = contract_terms();
  const auto put = [&](const std::string& old, const std::string& now) {
    ASSERT_NE(terms.find(old), std::string::npos) << old;
    terms.replace(terms.find(old), old.size(), now);
  };
  put(R"("starts_on": "2027-07-01", "ends_on": "2027-09-30")",
      R"("starts_on": "2027-06-01", "ends_on": "2027-06-30")");
  put(R"("working_days_note": "")", R"("working_days_note": "シフト表のとおり")");
  const auto version = [&] {
    return Headers{
        {"if-match", "\"" + one("select version from contract where id = " + id) + "\""}};
  };
  const Reply proposed = world_.as("agency").post(
      "/api/contracts/" + id + "/proposal",
      R"({"kind":"amendment","effective_from":"2027-06-16","reason":"変更","reasons":[],"terms":)" +
          terms + "}",
      version());
  ASSERT_EQ(proposed.status, 200) << proposed.body;
  const Reply confirmed =
      world_.as("client").post("/api/contracts/" + id + "/proposal-confirmation", "{}", version());
  ASSERT_EQ(confirmed.status, 200) << confirmed.body;
  ASSERT_EQ(count("paper where kind = 'working_conditions_statement' and assignment_id = " +
                  assignment()),
            2);
  const auto combined = [&] {
    const Reply issued = world_.as("agency").post(
        "/api/employment-contracts/" + world_.value("people.employment_contract") + "/terms-notice",
        R"({"assignment_id":")" + assignment() + "\"}");
    EXPECT_EQ(issued.status, 200) << issued.body;
    return one("select record #>> '{dispatch,terms,working_days}' from paper where id = " +
               issued.at("/paper_id"));
  };
  EXPECT_EQ(combined().find("シフト表のとおり"), std::string::npos) << "holds from the 16th on";
  // The day has come.
  world_.sql(
      "update paper set superseded_from = '2027-06-01' where kind = 'working_conditions_statement'"
      " and superseded_by > 0 and assignment_id = " +
      assignment() + " returning id");
  EXPECT_NE(combined().find("シフト表のとおり"), std::string::npos);
}

// ---------------------------------------------------------------- after the end

class HttpLivingJuly : public HttpLiving {
 protected:
  HttpLivingJuly() : HttpLiving("2027-07-02T00:00:00Z") {}
  Person signed_in(const std::string& who) {
    Person person = world_.as("guest");
    EXPECT_EQ(person.sign_in(world_.value("code." + who), who).status, 200);
    return person;
  }
  std::string record(const std::string& kind) {
    return one("select record::text from paper where kind = '" + kind +
               "' and assignment_id = " + assignment() + " and superseded_by = 0");
  }
};

// The amendment begins after the dispatch; a worker's words have a character without a glyph.
TEST_F(HttpLivingJuly, ALedgerKeepsTheTermsInForceAndWhatPeopleWrote) {
  world_.sql("update complaint set content = '台が低い🥺' where id = " +
             world_.value("complaint.open") + " returning id");
  world_.sql(
      "update contract set terms = jsonb_set(terms, '{work_name}', '\"後の業務\"') where id ="
      " (select contract_id from assignment where id = " +
      assignment() + ") returning id");
  run_jobs();
  for (const char* kind : {"agency_ledger", "client_ledger"}) {
    EXPECT_EQ(record(kind).find("後の業務"), std::string::npos) << kind;
  }
  EXPECT_NE(record("agency_ledger").find("🥺"), std::string::npos);
}

// 法37条・42条: what an amendment changed in the middle stands with both values and their days.
TEST_F(HttpLivingJuly, LedgersListWhatAnAmendmentChangedWithItsDays) {
  world_.sql(
      "insert into contract_version (agency_id, client_id, contract_id, effective_from, terms,"
      " confirmed_at, confirmed_by) select agency_id, client_id, contract_id, '2027-06-16',"
      " jsonb_set(jsonb_set(terms, '{client_manager,name}', '\"後任 春子\"'), '{workplace}',"
      " '{\"name\": \"第二倉庫\", \"address\": \"宮城県仙台市若林区9-9\","
      " \"telephone\": \"022-000-0009\"}'), confirmed_at + interval '1 hour', 'x' from "
      "contract_version where"
      " contract_id = (select contract_id from assignment where id = " +
      assignment() + ") returning id");
  run_jobs();
  for (const char* kind : {"agency_ledger", "client_ledger"}) {
    const auto held = [&](const char* item) {
      return one(
          "select string_agg(h ->> 'from_on' || ' ' || (h ->> 'text'), ' / ' order by n)"
          " from paper p, jsonb_array_elements(p.record -> 'held') with ordinality as e(h,"
          " n) where p.kind = '" +
          std::string(kind) + "' and p.assignment_id = " + assignment() +
          " and p.superseded_by = 0 and h ->> 'item' = '" + item + "'");
    };
    const std::string manager = held("派遣先責任者");
    EXPECT_EQ(manager.find("2027-06-01 "), 0U) << kind << manager;
    EXPECT_NE(manager.find("宮城 三"), std::string::npos) << kind << manager;
    EXPECT_NE(manager.find(" / 2027-06-16 "), std::string::npos) << kind << manager;
    EXPECT_NE(manager.find("後任 春子"), std::string::npos) << kind << manager;
    const std::string place = held("就業場所");
    EXPECT_NE(place.find("宮城県仙台市青葉区0-0"), std::string::npos) << kind << place;
    EXPECT_NE(place.find("2027-06-16 第二倉庫"), std::string::npos) << kind << place;
    EXPECT_EQ(held("派遣元責任者"), "") << kind << ": it did not change";
  }
}

TEST_F(HttpLivingJuly, BothLedgersAreFixedTheDayAfterTheEndAndAgainWhenTheyChange) {
  run_jobs();
  EXPECT_EQ(count("job where state = 'parked' and kind like '%ledger'"), 0);
  const std::string agencys = record("agency_ledger");
  for (const char* text : {"表計算の基礎", "相談員 花子", "文書で依頼した", "休憩が取れない"}) {
    EXPECT_NE(agencys.find(text), std::string::npos) << text;
  }
  const std::string clients = record("client_ledger");
  EXPECT_NE(clients.find("安全の説明"), std::string::npos);
  EXPECT_EQ(clients.find("文書で依頼した"), std::string::npos) << "the agency's own affair";
  EXPECT_EQ(one("select keep_until from paper where kind = 'client_ledger' and assignment_id = " +
                assignment()),
            "2030-06-30");

  run_jobs();
  EXPECT_EQ(count("paper where kind = 'agency_ledger' and assignment_id = " + assignment()), 1);
  Person client = signed_in("client");
  Person agency = signed_in("agency");
  const std::string path = "/api/complaints/" + world_.value("complaint.handled");
  const Reply answered =
      client.post(path + "/answer", R"({"answered_on":"2027-07-02","answer":"順番を決めました"})",
                  seen(client.get(path)));
  ASSERT_EQ(answered.status, 200) << answered.body;
  run_jobs();
  EXPECT_EQ(count("paper where kind = 'agency_ledger' and assignment_id = " + assignment()), 2);
  EXPECT_NE(record("agency_ledger").find("順番を決めました"), std::string::npos);
  EXPECT_NE(record("client_ledger").find("順番を決めました"), std::string::npos);

  const Reply list = agency.get("/api/ledgers?state=ended&limit=200");
  EXPECT_NE(list.body.find("\"keep_until\":\"2030-06-30\""), std::string::npos) << list.body;
  EXPECT_EQ(agency.get("/api/ledgers-zip").body.substr(0, 2), "PK");
}

TEST_F(HttpLivingJuly, TheAgencysComplaintIsNotInTheClientsLedger) {
  run_jobs();
  const std::string all =
      one("select count(*) from complaint where assignment_id = " + assignment());
  const auto listed = [&](const std::string& kind) {
    return one("select jsonb_array_length(record -> 'complaints') from paper where kind = '" +
               kind + "' and assignment_id = " + assignment() + " and superseded_by = 0");
  };
  EXPECT_EQ(listed("agency_ledger"), all);
  EXPECT_EQ(listed("client_ledger"), std::to_string(std::stoi(all) - 1));
}

}  // namespace
}  // namespace tasuki::test
