// The nightly look as the job runner does it, and the list that people see.

#include <gtest/gtest.h>

#include "app/job_kinds.hpp"
#include "platform/jobs/jobs.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

class Nightly : public ::testing::Test {
 protected:
  Nightly() : db_(world_.database().app(), 2, 60'000, Clock::starting_at(*parse_instant(kNow))) {}

  // Hands out what is daily and does everything that waits.
  void night() {
    world_.sql("delete from daily_run returning kind");
    jobs::Runner runner(db_, app::job_kinds());
    runner.hand_out_daily();
    while (runner.run_one()) {
    }
    EXPECT_EQ(world_.sql("select kind || ' ' || last_error from job where kind like 'duty_%' and"
                         " state <> 'done'"),
              std::vector<std::string>{});
  }
  Reply duties(const std::string& who, const std::string& query = "") {
    return world_.as(who).get("/api/duties?limit=200" + query);
  }
  static std::size_t count(const Reply& list, const std::string& kind) {
    std::size_t n = 0;
    for (const json::value& row : list.data.at("rows").as_array()) {
      if (row.at("kind").as_string() == kind) ++n;
    }
    return n;
  }
  std::string mails() {
    return world_.sql("select count(*) from mail where subject like '%対応が必要%'")[0];
  }

  World world_;
  Db db_;
};

TEST_F(Nightly, EachSideFindsItsOwnAndASecondNightChangesNothing) {
  world_.sql("update conflict_date_notice set conflict_on = '2027-10-01' returning id");
  night();
  const Reply agency = duties("agency");
  EXPECT_GE(count(agency, "papers_missing"), 1U) << agency.body;
  EXPECT_EQ(agency.body.find("秘宮城"), std::string::npos);
  const Reply client = duties("client");
  EXPECT_EQ(count(client, "papers_missing"), 0U);
  EXPECT_EQ(client.body.find(kWorkerMark), std::string::npos);
  EXPECT_EQ(duties("other_agency").body.find(kWorkerMark), std::string::npos);
  const std::string sent = mails();
  EXPECT_NE(sent, "0");
  const std::string state = "select md5(string_agg(d::text, '' order by id)) from duty d";
  const auto before = world_.sql(state);
  night();
  EXPECT_EQ(world_.sql(state), before);
  EXPECT_EQ(mails(), sent);
}

TEST_F(Nightly, ItIsHandedOutOnceADay) {
  jobs::Runner runner(db_, app::job_kinds());
  runner.hand_out_daily();
  const auto waiting = world_.sql("select count(*) from job where kind like 'duty_%'");
  EXPECT_NE(waiting[0], "0");
  runner.hand_out_daily();
  EXPECT_EQ(world_.sql("select count(*) from job where kind like 'duty_%'"), waiting);
}

TEST_F(Nightly, ADutyClosesWithItsCause) {
  night();
  ASSERT_GE(count(duties("agency"), "papers_missing"), 1U);
  world_.sql("update assignment set ends_on = starts_on, starts_on = starts_on returning id");
  world_.sql("update contract set state = 'cancelled' returning id");
  night();
  EXPECT_EQ(count(duties("agency"), "papers_missing"), 0U);
  EXPECT_GE(count(duties("agency", "&state=done"), "papers_missing"), 1U);
}

// Each look's own duty appears with its cause, names the screen that ends it, and goes with its
// cause.
class NightlyKinds : public Nightly {
 protected:
  struct Case {
    const char* kind;
    std::string cause;  // SQL that brings it about
    std::string cure;
    std::string link;  // of one of them
    const char* who = "agency";
  };
  void expect_comes_and_goes(const Case& one) {
    SCOPED_TRACE(one.kind);
    night();
    const std::size_t before = count(duties(one.who), one.kind);
    world_.sql(one.cause);
    night();
    const Reply there = duties(one.who);
    EXPECT_GT(count(there, one.kind), before) << there.body;
    EXPECT_NE(there.body.find("\"link\":\"" + one.link), std::string::npos)
        << one.link << there.body;
    const std::string sent = mails();
    night();
    EXPECT_EQ(mails(), sent) << "nobody is told twice";
    world_.sql(one.cure);
    night();
    EXPECT_EQ(count(duties(one.who), one.kind), before);
  }
  std::string worker() { return world_.value("worker.one"); }
};

TEST_F(NightlyKinds, OfTheCompany) {
  const std::string agency = world_.value("company.agency");
  const std::string agreement = world_.value("agreement.concluded");
  const std::string of_agency = " where id = " + agency + " returning id";
  const std::string of_agreement = " where id = " + agreement + " returning id";
  expect_comes_and_goes(
      {"licence_expiry", "update company set licence_expires_on = '2027-10-31'" + of_agency,
       "update company set licence_expires_on = '2031-03-31'" + of_agency, "/company"});
  const std::string overtime = "update overtime_agreement set ends_on = '";
  const std::string of_overtime =
      "' where id = " + world_.value("overtime_agreement.agency") + " returning id";
  expect_comes_and_goes({"overtime_agreement_expiry", overtime + "2027-08-15" + of_overtime,
                         overtime + "2028-03-31" + of_overtime, "/overtime-agreements"});
  expect_comes_and_goes(
      {"labor_agreement_missing",
       "update labor_management_agreement set superseded_from = starts_on, state = 'superseded'" +
           of_agreement,
       "update labor_management_agreement set superseded_from = null, state = 'concluded'" +
           of_agreement,
       "/agreements"});
}

TEST_F(NightlyKinds, OfTheClientsPlaces) {
  const std::string notice = "update conflict_date_notice set conflict_on = '";
  // Of fixed term, so that the limit counts; a conflict date within half a year.
  world_.sql("update acceptance set exemption = 'none' returning id");
  expect_comes_and_goes({"establishment_limit", notice + "2027-10-01' returning id",
                         notice + "2030-07-01' returning id", "/conflict-date-notices"});
  expect_comes_and_goes({"hearing_window",
                         "update acceptance set from_on = '2024-09-01' returning id",
                         "update acceptance set from_on = '2027-06-01' returning id",
                         "/limits/establishment?key=", "client"});
}

TEST_F(NightlyKinds, OfPersons) {
  const std::string contract = " where worker_id = " + worker() + " returning id";
  expect_comes_and_goes({"training_hours",
                         "update employment_contract set starts_on = '2026-08-01'" + contract,
                         "update employment_contract set starts_on = '2027-04-01'" + contract,
                         "/workers/" + worker()});
  expect_comes_and_goes(
      {"indefinite_conversion",
       "update employment_contract set starts_on = '2022-06-01', ends_on = '2027-11-30'" + contract,
       "update employment_contract set starts_on = '2027-04-01', ends_on = null" + contract,
       "/workers/" + worker()});
  const std::string unit = " where worker_id = " + worker() + " returning id";
  world_.sql("delete from stability_measure returning id");
  expect_comes_and_goes(
      {"stabilization_duty",
       "update acceptance set exemption = 'none', from_on = '2024-07-15', to_on = '2027-07-14'" +
           unit,
       "insert into stability_measure (company_id, worker_id, assignment_id, measure, taken_on,"
       " content, outcome) values (" +
           world_.value("company.agency") + ", " + worker() + ", " +
           world_.value("assignment.delivered") +
           ", 'permanent_employment', '2027-05-31', '無期雇用', 'succeeded') returning id",
       "/workers/" + worker()});
}

// What was before the platform counts for both limits (法40条の2, 40条の3) and for 雇用安定措置
// (法30条): three years from 2024-11-01 end within half a year.
TEST_F(NightlyKinds, TheTimeBeforeThePlatformCounts) {
  const auto said = [&](const char* who, const char* kind) {
    return duties(who, std::string("&kind=") + kind).body;
  };
  const auto names = world_.sql(
      "update acceptance set exemption = 'none', from_on = '2027-06-01', to_on = '2027-10-31' where"
      " assignment_id = " +
      world_.value("assignment.delivered") +
      " returning establishment_name || '\",\"unit_name\":\"' || unit_name");
  ASSERT_EQ(names.size(), 1U);
  world_.sql("delete from stability_measure returning id");
  night();
  EXPECT_EQ(said("agency", "personal_limit").find("2027-11-01"), std::string::npos);
  EXPECT_EQ(said("client", "establishment_limit").find("登米工場"), std::string::npos);
  ASSERT_EQ(world_.as("agency")
                .post("/api/earlier-acceptances",
                      world_.fill(R"({"agency_name":"当社","worker_name":"架空","worker_id":")" +
                                  worker() + R"(","client_id":"$company.client",)" +
                                  R"("establishment_name":")" + names[0] +
                                  R"(","from_on":"2024-11-01","to_on":"2027-05-31"})"))
                .status,
            200);
  ASSERT_EQ(world_.as("client")
                .post("/api/earlier-acceptances",
                      R"({"agency_name":"石巻〇〇株式会社","worker_name":"架空 太郎",)"
                      R"("establishment_name":"登米工場","unit_name":"製造課",)"
                      R"("from_on":"2024-11-01","to_on":"2027-10-31"})")
                .status,
            200);
  night();
  EXPECT_NE(said("agency", "personal_limit").find("2027-11-01"), std::string::npos);
  EXPECT_NE(said("agency", "stabilization_duty").find("2027-10-31"), std::string::npos);
  EXPECT_NE(said("client", "establishment_limit").find("登米工場"), std::string::npos);
  EXPECT_NE(said("client", "hearing_window").find("登米工場"), std::string::npos);
}

TEST_F(NightlyKinds, OfAssignments) {
  const std::string contract = world_.value("contract.proposed");
  const std::string place = "/contracts/" + contract;
  const std::string unemployed = world_.value("worker.unemployed");
  night();
  EXPECT_EQ(count(duties("agency"), "wage_missing"), 1U) << "30 days before the first of July";
  EXPECT_NE(duties("agency").body.find("\"link\":\"" + place + "?tab=wages"), std::string::npos);
  ASSERT_EQ(world_.as("agency")
                .post("/api" + place + "/wages",
                      "{\"worker_id\":\"" + unemployed +
                          R"(","wage":{"effective_from":"2027-07-01","unit":"hour","amount":1800,)"
                          R"("bonus_yen":360,"allowance_yen":50,"job_class":"商品発送",)"
                          R"("grade":"Aランク"}})")
                .status,
            200);
  night();
  EXPECT_EQ(count(duties("agency"), "wage_missing"), 0U);
}

// The day before the start: who must act, and where.
TEST_F(NightlyKinds, OfTheDayBeforeTheStart) {
  const std::string id = world_.value("assignment.undelivered");
  world_.sql("update contract set starts_on = '2027-06-02' where id = " +
             world_.value("contract.confirmed") + " returning id");
  world_.sql("update assignment set starts_on = '2027-06-02' where id = " + id + " returning id");
  night();
  const std::size_t before = count(duties("agency"), "assignment_red");  // whoever starts today
  const std::string worker = world_.value("worker.two");
  world_.sql("update worker set sex = 'unspecified' where id = " + worker + " returning id");
  night();
  const Reply there = duties("agency", "&kind=assignment_red");
  EXPECT_EQ(count(there, "assignment_red"), before + 1) << there.body;
  EXPECT_NE(there.body.find("〔対応：派遣元〕"), std::string::npos) << there.body;
  EXPECT_NE(there.body.find("\"link\":\"/workers/" + worker + "?open=sex\""), std::string::npos);
  EXPECT_GE(count(duties("agency"), "papers_missing"), 1U);
  world_.sql("update worker set sex = 'female' where id = " + worker + " returning id");
  night();
  EXPECT_EQ(count(duties("agency"), "assignment_red"), before);
}

TEST_F(NightlyKinds, TheAgreementIsMadeKnown) {
  night();
  EXPECT_EQ(count(duties("agency"), "labor_agreement_unpublished"), 1U);
  const std::string path = "/agreements/" + world_.value("agreement.concluded");
  EXPECT_NE(duties("agency").body.find("\"link\":\"" + path), std::string::npos);
  ASSERT_EQ(world_.as("agency")
                .post("/api/labor-management-agreements/" + world_.value("agreement.concluded") +
                          "/publications",
                      R"({"method":"file","published_on":"2027-05-31","place":"スタッフの画面",)"
                      R"("proof":"全員へ通知"})")
                .status,
            200);
  night();
  EXPECT_EQ(count(duties("agency"), "labor_agreement_unpublished"), 0U);
}

TEST_F(NightlyKinds, PapersAtHiringAndTheStepsOfAHearing) {
  world_.sql("update employment_contract set starts_on = '2027-06-05' where worker_id = " +
             world_.value("worker.two") + " returning id");
  night();
  const auto of_two = [&] {
    const std::string link = "\"link\":\"/workers/" + world_.value("worker.two") + "\"";
    const std::string body = duties("agency", "&kind=hiring_papers_missing").body;
    std::size_t n = 0;
    for (auto at = body.find(link); at != std::string::npos; at = body.find(link, at + 1)) ++n;
    return n;
  };
  EXPECT_EQ(of_two(), 3U);
  ASSERT_EQ(world_.as("agency")
                .post("/api/treatment-explanations/hiring",
                      "{\"statement\":{\"worker_id\":\"" + world_.value("worker.two") +
                          R"(","complaint":{"agency":{"name":"仙台 二","phone":"022-000-0004"}},)"
                          R"("explanation":{"explained_on":"2027-06-01"}}})")
                .status,
            200);
  night();
  EXPECT_EQ(of_two(), 2U) << "the terms of employment and the fee are still to be told";
  const Reply client = duties("client", "&kind=hearing_step");
  EXPECT_NE(client.body.find("/limits/hearings/" + world_.value("hearing.notified")),
            std::string::npos)
      << client.body;
  EXPECT_EQ(duties("agency", "&kind=hearing_step").at("/rows/0/kind"), "");
}

// Time alone gives nobody a paper (労基法15条): it stays due until it is there or the employment
// ends.
TEST_F(NightlyKinds, PapersAtHiringStayDueWhileTheEmploymentLasts) {
  const std::string worker = world_.value("worker.two");
  const auto began = [&](const std::string& day, const std::string& end) {
    world_.sql("update employment_contract set starts_on = '" + day + "', ends_on = " + end +
               " where worker_id = " + worker + " returning id");
    night();
    return duties("agency", "&kind=hiring_papers_missing").body.find("/workers/" + worker + "\"") !=
           std::string::npos;
  };
  // The company came ten months before today.
  world_.sql(
      "update audit_entry set at = '2026-08-01' where id in (select min(id) from audit_entry where"
      " company_id = " +
      world_.value("company.agency") + ") returning id");
  EXPECT_TRUE(began("2026-08-02", "null"));
  EXPECT_TRUE(began("2026-08-02", "'2027-06-01'")) << "its last day";
  EXPECT_FALSE(began("2026-08-02", "'2027-05-31'")) << "over";
  EXPECT_TRUE(began("2026-05-03", "null")) << "ninety days before the company came";
  EXPECT_FALSE(began("2026-05-02", "null")) << "kept elsewhere";
}

TEST_F(Nightly, PuttingAsideNeedsAReasonAndThePermissionOfTheKind) {
  const std::string id = world_.value("duty.open");
  const Headers seen{{"if-match", "\"1\""}};
  const std::string target = "/api/duties/" + id + "/dismissal";
  EXPECT_EQ(world_.as("agency").post(target, R"({"reason":""})", seen).status, 422);
  EXPECT_EQ(world_.as("agency.limited").post(target, R"({"reason":"x"})", seen).status, 404);
  EXPECT_EQ(world_.as("client").post(target, R"({"reason":"x"})", seen).status, 404);
  const Reply aside = world_.as("agency").post(target, R"({"reason":"更新済み"})", seen);
  EXPECT_EQ(aside.at("/state"), "dismissed");
  EXPECT_EQ(world_.as("agency").post(target, R"({"reason":"x"})", {{"if-match", "\"2\""}}).code(),
            "wrong_state");
  const Reply again =
      world_.as("agency").post("/api/duties/" + id + "/reopening", "{}", {{"if-match", "\"2\""}});
  EXPECT_EQ(again.at("/state"), "open");
}

}  // namespace
}  // namespace tasuki::test
