// The contract through the doors: what the other side reads meanwhile, what is thrown away, how it
// is changed and ended, and papers that come late.

#include <gtest/gtest.h>

#include "contract/contract_store.hpp"
#include "support/world.hpp"
#include "support/world_terms.hpp"

namespace tasuki::test {
namespace {

std::string with(std::string terms, const std::string& before, const std::string& after) {
  const auto at = terms.find(before);
  if (at == std::string::npos) throw std::logic_error("no " + before);
  return terms.replace(at, before.size(), after);
}

class HttpContract : public ::testing::Test {
 protected:
  Headers seen(const std::string& id, const std::string& table = "contract") {
    return {{"if-match",
             "\"" + world_.sql("select version from " + table + " where id = " + id)[0] + "\""}};
  }
  std::string address(const std::string& id) { return "/api/contracts/" + id; }
  Reply verb(const std::string& who, const std::string& id, const std::string& name,
             const std::string& body) {
    return world_.as(who).post(address(id) + "/" + name, body, seen(id));
  }
  Reply amend(const std::string& id, const std::string& terms) {
    return verb("agency", id, "proposal",
                R"({"kind":"amendment","effective_from":"2027-07-16","reason":"変更","terms":)" +
                    terms + "}");
  }
  Reply end_early(const std::string& id, const std::string& facts) {
    return verb("agency", id, "proposal",
                R"({"kind":"termination","effective_from":"2027-08-01","reason":"受注の減少",)"
                R"("termination":{"asked_by":"client","asked_on":"2027-06-01","cause":"client",)" +
                    facts + "}}");
  }
  static std::string first(const Reply& reply) {
    return reply.at("/violations/0/code") + " " + reply.at("/violations/0/pointer");
  }

  World world_;
};

TEST_F(HttpContract, ADraftThatNeverLeftTheAgencyIsThrownAway) {
  const std::string id = world_.value("contract.draft");
  Person agency = world_.as("agency");
  EXPECT_EQ(agency.get(address(id)).at("/may/discard"), "true");
  EXPECT_EQ(agency.remove(address(id)).status, 428);
  EXPECT_EQ(agency.remove(address(id), seen(id)).status, 204);
  EXPECT_EQ(agency.get(address(id)).status, 404);
  const std::string sent = world_.value("contract.submitted");
  EXPECT_EQ(agency.remove(address(sent), seen(sent)).code(), "wrong_state");
  ASSERT_EQ(verb("agency", sent, "withdrawal", "{}").status, 200);
  EXPECT_EQ(agency.remove(address(sent), seen(sent)).code(), "wrong_state")
      << "it has a number, and the client has read it";
}

// 秋田△△ does not use the platform yet; today is 2027-06-01.
TEST_F(HttpContract, WhatAClientByProxyConfirmedOnPaperIsRecorded) {
  const std::string id = world_.value("contract.on_paper");
  Person agency = world_.as("agency");
  const auto record = [&](const std::string& name, const std::string& on) {
    return verb("agency", id, "paper-confirmation",
                R"({"confirmer_name":")" + name + R"(","confirmed_on":")" + on +
                    R"(","document":"契約書綴り3"})");
  };
  EXPECT_EQ(agency.get(address(id)).at("/may/record_confirmation"), "true");
  EXPECT_EQ(first(record("秋田 花子", "2027-05-01")), "before_reception /confirmed_on");
  EXPECT_EQ(first(record("秋田 花子", "2027-06-02")), "date_in_future /confirmed_on");
  EXPECT_EQ(first(record("", "2027-06-01")), "required /confirmer_name");
  const Reply done = record("秋田 花子", "2027-06-01");
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(done.at("/state"), "confirmed");
  const std::string by = "秋田 花子（書面・代理記録：派遣元 管理者）";
  EXPECT_EQ(done.at("/confirmed_by"), by);
  EXPECT_EQ(done.at("/versions/0/confirmed_by"), by);
  EXPECT_EQ(done.at("/may/record_confirmation"), "false");
  const std::string mark =
      "代理記録：派遣先が書面で確認したことを派遣元が記録したものです。確認者 秋田 花子、"
      "確認日 令和9年6月1日、書面 契約書綴り3、記録者 派遣元 管理者";
  EXPECT_NE(done.body.find(mark), std::string::npos) << "in the history: " << done.body;
  const auto paper = [&](const std::string& member) {
    return world_.sql("select record ->> '" + member +
                      "' from paper where kind = 'dispatch_contract' and contract_id = " + id +
                      " order by id desc limit 1")[0];
  };
  EXPECT_NE(paper("remarks").find(mark), std::string::npos);
  EXPECT_EQ(paper("concluded_on"), "2027-06-01");
  EXPECT_NE(paper("client_party").find("秋田△△株式会社"), std::string::npos);
  EXPECT_NE(agency.get("/api/audit?table=contract").body.find(by), std::string::npos);
  EXPECT_EQ(record("秋田 花子", "2027-06-01").code(), "wrong_state") << "nothing waits for it";
  // So is what it agreed to later.
  ASSERT_EQ(
      verb("agency", id, "proposal", R"({"kind":"cancellation","reason":"計画の中止"})").status,
      200);
  EXPECT_EQ(agency.get(address(id)).at("/may/record_confirmation"), "true");
  const Reply cancelled = record("秋田 花子", "2027-06-01");
  EXPECT_EQ(cancelled.at("/state"), "cancelled") << cancelled.body;
  EXPECT_EQ(cancelled.at("/changes/0/decided_by"), by);
}

TEST_F(HttpContract, WhoCanConfirmHereDoesItHere) {
  const char* body =
      R"({"confirmer_name":"確認 花子","confirmed_on":"2027-06-01","document":"綴り1"})";
  const std::string sent = world_.value("contract.submitted");
  EXPECT_EQ(world_.as("agency").get(address(sent)).at("/may/record_confirmation"), "false");
  EXPECT_EQ(verb("agency", sent, "paper-confirmation", body).code(), "own_confirmation");
  EXPECT_EQ(first(verb("agency", world_.value("contract.draft"), "submission",
                       R"({"contract_reviewer_id":null})")),
            "bad_choice /contract_reviewer_id");
  // The client by proxy begins to use the platform.
  world_.sql("update partnership set client_by_proxy = false where id = " +
             world_.value("partnership.proxy") + " returning id");
  const std::string id = world_.value("contract.on_paper");
  EXPECT_EQ(verb("agency", id, "paper-confirmation", body).code(), "own_confirmation");
  EXPECT_EQ(world_.sql("select state from contract where id = " + id)[0], "submitted");
}

TEST_F(HttpContract, TheClientGoesOnReadingWhatItHasReturned) {
  const std::string id = world_.value("contract.submitted");
  ASSERT_EQ(verb("client", id, "return", R"({"reason":"人数を確認してください"})").status, 200);
  const std::string edited = with(contract_terms(), R"("headcount": 3)", R"("headcount": 7)");
  const std::string body =
      world_.fill(R"({"agency_establishment_id":"$establishment.agency","terms":)") + edited + "}";
  const auto headcount = [&](const std::string& who) {
    return world_.as(who).get(address(id)).at("/terms/headcount");
  };
  ASSERT_EQ(world_.as("agency").put(address(id), body, seen(id)).status, 200);
  EXPECT_EQ(headcount("agency"), "7");
  EXPECT_EQ(headcount("client"), "3");
  EXPECT_EQ(world_.sql("select headcount from contract where id = " + id)[0], "3")
      << "the list reads the columns";
  ASSERT_EQ(
      verb("agency", id, "submission", world_.fill(R"({"contract_reviewer_id":"$account.client"})"))
          .status,
      200);
  EXPECT_EQ(headcount("client"), "7");
  EXPECT_EQ(world_.sql("select count(*) from contract_edit")[0], "0");
}

TEST_F(HttpContract, AnAmendmentIsNoEarlyEndAndNotNothing) {
  const std::string id = world_.value("contract.confirmed");
  EXPECT_EQ(first(amend(id, contract_terms())), "nothing_changed /terms");
  EXPECT_EQ(first(amend(id, with(contract_terms(), R"("ends_on": "2027-09-30")",
                                 R"("ends_on": "2027-09-29")"))),
            "ends_early /terms/ends_on");
  world_.sql(
      "insert into assignment (agency_id, client_id, contract_id, worker_id, worker_name,"
      " worker_code, client_name, agency_name, work_name, starts_on, ends_on) select agency_id,"
      " client_id, contract_id, worker_id, worker_name, 'copy', client_name, agency_name,"
      " work_name, starts_on, ends_on from assignment where id = " +
      world_.value("assignment.undelivered") + " returning id");
  const Reply fewer = amend(id, with(contract_terms(), R"("headcount": 3)", R"("headcount": 1)"));
  EXPECT_EQ(first(fewer), "too_small /terms/headcount");
  EXPECT_NE(fewer.body.find("2以上"), std::string::npos) << fewer.body;
  EXPECT_EQ(amend(id, amended_terms()).status, 200);
}

// 派遣先指針第2の6: the record stays readable, for both.
TEST_F(HttpContract, AnEarlyEndKeepsItsRecordAndItsLastWeeksArePeopled) {
  const std::string id = world_.value("contract.confirmed");
  EXPECT_EQ(first(end_early(id, R"("agency_agreed":true,"idle_pay_equivalent":-5)")),
            "too_small /termination/idle_pay_equivalent");
  EXPECT_EQ(first(end_early(id, R"("agency_agreed":false,"new_placement":"関連会社")")),
            "item_missing /termination/agency_agreed");
  EXPECT_EQ(first(end_early(id, R"("agency_agreed":true)")),
            "item_missing /termination/new_placement");
  ASSERT_EQ(end_early(id, R"("agency_agreed":true,"idle_pay_equivalent":120000)").status, 200);
  ASSERT_EQ(verb("client", id, "proposal-confirmation", "{}").status, 200);
  for (const char* who : {"agency", "client"}) {
    const Reply contract = world_.as(who).get(address(id));
    EXPECT_EQ(contract.at("/state"), "terminated");
    EXPECT_EQ(contract.at("/changes/0/kind"), "termination") << contract.body;
    EXPECT_EQ(contract.at("/changes/0/state"), "confirmed");
    EXPECT_EQ(contract.at("/changes/0/termination/idle_pay_equivalent"), "120000");
    EXPECT_EQ(contract.at("/changes/0/termination/asked_on"), "2027-06-01");
  }
  EXPECT_EQ(world_.as("agency").get(address(id)).at("/may/assign"), "true");
  const auto asked = [&](const std::string& last) {
    return world_.as("agency")
        .post(address(id) + "/assignment-gate",
              world_.fill(R"({"worker_id":"$worker.one","starts_on":"2027-07-01","ends_on":")") +
                  last + "\"}")
        .body;
  };
  EXPECT_EQ(asked("2027-07-31").find("contract_confirmed"), std::string::npos);
  EXPECT_EQ(asked("2027-07-31").find("within_contract"), std::string::npos);
  EXPECT_NE(asked("2027-08-01").find("within_contract"), std::string::npos);
}

TEST_F(HttpContract, AnExtensionBeginsAfterTheLastDay) {
  const std::string id = world_.value("contract.confirmed");
  const Reply refused = world_.as("agency").post(
      address(id) + "/extension", R"({"starts_on":"2027-09-30","ends_on":"2027-12-31"})");
  EXPECT_EQ(first(refused), "period_overlap /starts_on") << refused.body;
}

// ---------------------------------------------------------------- the shift table

std::string with_table(const std::string& rows) {
  return with(with(contract_terms(), R"("shifts": [{"name": "")", R"("shifts": [{"name": "日勤")"),
              R"("remarks": "")", R"("remarks": "", "shift_table": )" + rows);
}

TEST_F(HttpContract, EveryWrongRowOfAShiftTableIsSaid) {
  const std::string id = world_.value("contract.draft");
  const auto save = [&](const std::string& rows) {
    return world_.as("agency").put(
        address(id),
        world_.fill(R"({"agency_establishment_id":"$establishment.agency","terms":)") +
            with_table(rows) + "}",
        seen(id));
  };
  const Reply refused = save(
      R"([{"on":"2027-10-01","shift":"日勤","people":0},{"on":"2027-07-03","shift":"夜勤","people":0},)"
      R"({"on":"2027-07-04","shift":"日勤","people":4}])");
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_EQ(first(refused), "outside_contract_period /shift_table/0/on");
  EXPECT_EQ(refused.at("/violations/1/pointer"), "/shift_table/1/shift");
  EXPECT_EQ(refused.at("/violations/2/pointer"), "/shift_table/2/people");
  const Reply saved = save(
      R"([{"on":"2027-07-02","shift":"","people":0},{"on":"2027-07-03","shift":"日勤","people":2}])");
  ASSERT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(saved.at("/terms/shift_table/1/shift"), "日勤");
  EXPECT_EQ(saved.at("/terms/shift_table/1/people"), "2");
  EXPECT_EQ(world_.as("agency").get(address(id) + "/preview").status, 200);
}

// The change holds from 7/16 on; what it says of 7/15 never would.
TEST_F(HttpContract, AnAmendmentLeavesTheTableOfEarlierDays) {
  const std::string id = world_.value("contract.confirmed");
  const Reply proposed = amend(id, with_table(R"([{"on":"2027-07-15","shift":"","people":0},)"
                                              R"({"on":"2027-07-16","shift":"","people":0}])"));
  ASSERT_EQ(proposed.status, 200) << proposed.body;
  EXPECT_EQ(proposed.at("/pending/terms/shift_table/0/on"), "2027-07-16");
  EXPECT_EQ(proposed.body.find("2027-07-15 休み"), std::string::npos) << proposed.body;
}

// 7/16 is a Friday: off, and the Saturday after it worked.
TEST_F(HttpContract, AShiftTableReachesTheWorkersHoursAndPapers) {
  const std::string id = world_.value("contract.confirmed");
  ASSERT_EQ(amend(id, with_table(R"([{"on":"2027-07-16","shift":"","people":0},)"
                                 R"({"on":"2027-07-17","shift":"日勤","people":0}])"))
                .status,
            200);
  EXPECT_NE(world_.as("client").get(address(id)).body.find("2027-07-16 休み、2027-07-17 日勤"),
            std::string::npos);
  ASSERT_EQ(verb("client", id, "proposal-confirmation", "{}").status, 200);
  const std::string assignment = world_.value("assignment.undelivered");
  EXPECT_EQ(world_.sql("select hours #>> '{shift_table,1,on}' from assignment_hours where"
                       " assignment_id = " +
                       assignment + " order by effective_from desc limit 1")[0],
            "2027-07-17");
  for (const char* what : {"kind = 'dispatch_contract' and contract_id = ",
                           "kind = 'working_conditions_statement' and contract_id = "}) {
    const std::string newest =
        " from paper where " + std::string(what) + id + " order by id desc limit 1";
    EXPECT_EQ(world_.sql("select record #>> '{terms,shift_table,0,on}'" + newest)[0], "2027-07-16");
    EXPECT_EQ(
        world_.sql("select split_part(record #>> '{terms,working_days}', '。', 1)" + newest)[0],
        "別紙シフト表のとおり");
  }
  const Reply next = world_.as("agency").post(
      address(id) + "/extension", R"({"starts_on":"2027-10-01","ends_on":"2027-12-31"})",
      {{"idempotency-key", "a-shift-table"}});
  ASSERT_EQ(next.status, 200) << next.body;
  EXPECT_NE(next.body.find(R"("shift_table":[])"), std::string::npos) << next.body;
}

// The agency's numbers, whichever of its clients confirms.
TEST_F(HttpContract, ContractPapersAreNumberedByTheAgency) {
  const std::string of_agency =
      " where kind = 'dispatch_contract' and agency_id = " + world_.value("company.agency");
  EXPECT_EQ(
      world_.sql("select (count(*) - count(distinct number))::text from paper" + of_agency)[0],
      "0");
  EXPECT_EQ(
      world_.sql("select max(split_part(number, '-', 2)::bigint)::text from paper" + of_agency)[0],
      world_.sql("select last_no::text from counter where kind = 'paper:dispatch_contract'"
                 " and company_id = " +
                 world_.value("company.agency"))[0]);
  EXPECT_TRUE(world_
                  .sql("select company_id::text from counter where kind ="
                       " 'paper:dispatch_contract' and company_id = " +
                       world_.value("company.client"))
                  .empty());
}

// A version that a later confirmation overtook before it began never applies.
TEST(ContractVersions, OnlyWhatComesToHoldChangesTheTerms) {
  const auto version = [](Date from, int headcount, const char* confirmed) {
    contract::Version one;
    one.effective_from = from;
    one.terms.headcount = headcount;
    one.confirmed_at = *parse_instant(confirmed);
    return one;
  };
  const std::vector<contract::Version> versions{
      version(date(2027, 7, 1), 1, "2027-06-01T00:00:00Z"),
      version(date(2027, 9, 1), 3, "2027-08-02T00:00:00Z"),
      version(date(2027, 9, 10), 2, "2027-08-01T00:00:00Z")};
  const auto headcount_on = [&](Date on) {
    return contract::as_on(versions, contract::Contract{}, on).terms.headcount;
  };
  EXPECT_EQ(headcount_on(date(2027, 8, 31)), 1);
  EXPECT_EQ(headcount_on(date(2027, 9, 1)), 3);
  EXPECT_EQ(headcount_on(date(2027, 9, 10)), 3);
  EXPECT_EQ(contract::changes_within(versions, date(2027, 7, 1), date(2027, 9, 30)),
            std::vector<Date>{date(2027, 9, 1)});
  EXPECT_TRUE(contract::changes_within(versions, date(2027, 9, 1), date(2027, 9, 30)).empty());
}

// 法34条: the worker is told of the end that came forward; what said otherwise holds no more.
TEST_F(HttpContract, AnEarlierEndOfAnAssignmentIsToldAnew) {
  const std::string id = world_.value("assignment.undelivered");
  const std::string papers = "/api/papers?kind=working_conditions_statement&assignment_id=" + id;
  const std::string before = world_.as("agency").get(papers).at("/rows/0/id");
  ASSERT_NE(before, "");
  ASSERT_EQ(world_.as("agency")
                .post("/api/assignments/" + id + "/end",
                      R"({"last_on":"2027-08-31","reason":"交代"})", seen(id, "assignment"))
                .status,
            200);
  const Reply list = world_.as("agency").get(papers);
  EXPECT_NE(list.at("/rows/0/id"), before) << list.body;
  EXPECT_EQ(list.at("/rows/1/superseded"), "true");
  EXPECT_EQ(world_.sql("select record #>> '{terms,last_on}' from paper where id = " +
                       list.at("/rows/0/id"))[0],
            "2027-08-31");
}

// Who follows another is not one more.
TEST_F(HttpContract, TheListCountsPeopleAtOnce) {
  const std::string id = world_.value("contract.confirmed");
  world_.sql("update assignment set ends_on = '2027-07-31' where id = " +
             world_.value("assignment.undelivered") + " returning id");
  world_.sql(
      "insert into assignment (agency_id, client_id, contract_id, worker_id, worker_name,"
      " worker_code, client_name, agency_name, work_name, starts_on, ends_on) select agency_id,"
      " client_id, contract_id, worker_id, worker_name, 'copy', client_name, agency_name,"
      " work_name, '2027-08-01', '2027-09-30' from assignment where id = " +
      world_.value("assignment.undelivered") + " returning id");
  const Reply list = world_.as("agency").get("/api/contracts?limit=50");
  bool found = false;
  for (const json::value& row : list.data.at("rows").as_array()) {
    if (row.at("id").as_string() != id) continue;
    found = true;
    EXPECT_EQ(row.at("assigned_count").to_number<int>(), 1);
  }
  EXPECT_TRUE(found) << list.body;
}

// ---------------------------------------------------------------- papers (法34条1項・35条1項)

// It is the second day of the dispatch.
class LatePapers : public ::testing::Test {
 protected:
  LatePapers() {
    world_.sql(
        "update session set created_at = '2027-07-02T00:00:00Z',"
        " last_seen_at = '2027-07-02T00:30:00Z' returning token_hash");
  }
  std::string path(const std::string& verb) { return "/api/assignments/" + id_ + "/" + verb; }
  Reply deliver() {
    return world_.as("agency").post(
        path("delivery"), R"({"to_worker":"screen","to_client":"screen"})",
        {{"if-match",
          "\"" + world_.sql("select version from assignment where id = " + id_)[0] + "\""}});
  }

  World world_{"2027-07-02T00:30:00Z"};
  std::string id_ = world_.value("assignment.undelivered");
};

TEST_F(LatePapers, AreHandedOverWithAReasonThatIsKept) {
  const Reply refused = deliver();
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("gate_reason_needed"), std::string::npos) << refused.body;
  EXPECT_NE(refused.body.find("法34条1項・35条1項"), std::string::npos) << refused.body;
  ASSERT_EQ(world_.as("agency")
                .post(path("gate-reasons"),
                      R"({"rule":"late_papers","pointer":"/starts_on","reason":"担当者の急病"})")
                .status,
            200);
  // 法31条の2第3項: a reason excuses the delay, not what is missing.
  const Reply without = deliver();
  EXPECT_EQ(without.status, 422) << without.body;
  EXPECT_NE(without.body.find("paper_not_delivered"), std::string::npos) << without.body;
  EXPECT_NE(without.body.find("法31条の2第3項"), std::string::npos) << without.body;
  ASSERT_EQ(world_.as("agency")
                .post(path("treatment-statement"),
                      R"({"statement":{"explanation":{"explained_on":"2027-07-02",)"
                      R"("late_reason":"説明の予約が取れなかった"}}})")
                .status,
            200);
  const Reply done = deliver();
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(done.at("/late"), "true");
  EXPECT_EQ(done.at("/late_reason"), "担当者の急病");
  const std::string list = "/api/contracts/" + world_.value("contract.confirmed") + "/assignments";
  const Reply client = world_.as("client").get(list);
  EXPECT_EQ(client.at("/rows/0/late"), "true") << client.body;
  EXPECT_EQ(client.at("/rows/0/late_reason"), "") << "the agency's own";
}

// 法31条の2第3項.
TEST_F(LatePapers, AStatementOfTreatmentSaysWhyItComesLateAndASecondOneNeedNot) {
  Person agency = world_.as("agency");
  const auto state = [&](const std::string& more) {
    return agency.post(
        path("treatment-statement"),
        R"({"statement":{"explanation":{"explained_on":"2027-07-02")" + more + "}}}");
  };
  EXPECT_EQ(state("").at("/violations/0/pointer"), "/statement/explanation/late_reason");
  const Reply late = state(R"(,"late_reason":"説明の予約が取れなかった")");
  ASSERT_EQ(late.status, 200) << late.body;
  EXPECT_EQ(late.at("/late_reason"), "説明の予約が取れなかった");
  const Reply again = state("");
  ASSERT_EQ(again.status, 200) << again.body;
  EXPECT_EQ(again.at("/late_reason"), "");
}

TEST_F(HttpContract, TheNoticeGoesWithItsAssignmentAndNoOldPaperGoesAtAll) {
  const auto paper = [&](const std::string& assignment, const std::string& kind) {
    return world_.sql("select max(id) from paper where kind = '" + kind +
                      "' and assignment_id = " + world_.value(assignment))[0];
  };
  const auto hand = [&](const std::string& id, const std::string& to) {
    return world_.as("agency").post("/api/papers/" + id + "/delivery",
                                    "{\"to\":\"" + to + "\",\"method\":\"paper\"}");
  };
  const std::string notice = paper("assignment.undelivered", "worker_notice");
  EXPECT_EQ(hand(notice, "client").code(), "delivered_with_assignment");
  EXPECT_EQ(world_.as("client").get("/api/papers/" + notice + "/pdf").status, 404);
  EXPECT_EQ(hand(paper("assignment.delivered", "worker_notice"), "client").status, 204)
      << "once more, on paper";
  const std::string old = world_.value("paper.conditions");
  world_.sql("update paper set superseded_by = id + 1 where id = " + old + " returning id");
  EXPECT_EQ(hand(old, "worker").code(), "paper_superseded");
}

// The link of a finding leads to the tab where it is mended.
TEST_F(HttpContract, AFindingOfAnAssignmentLeadsToTheAssignments) {
  const Reply gate = world_.as("agency").get("/api/assignments/" +
                                             world_.value("assignment.undelivered") + "/gate");
  const std::string tab = "/contracts/" + world_.value("contract.confirmed") + "?tab=assignments" +
                          "&open=deliver&assignment=" + world_.value("assignment.undelivered");
  EXPECT_NE(gate.body.find("\"fix_link\":\"" + tab), std::string::npos) << gate.body;
}

// 法34条の2第1号: the fee is told at hiring too.
TEST_F(HttpContract, TheFeeIsToldWithTheStatementAtHiring) {
  Person agency = world_.as("agency");
  const Reply made = agency.post(
      "/api/treatment-explanations/hiring",
      world_.fill(
          R"({"statement":{"worker_id":"$worker.two","complaint":{"agency":{"name":"仙台 二",)"
          R"("phone":"022-000-0004"}},"explanation":{"explained_on":"2027-06-01",)"
          R"("late_reason":"担当者の交代"},)"
          R"("fee":{"unit":"hour","amount":2050,"establishment_average":true}}})"));
  ASSERT_EQ(made.status, 200) << made.body;
  const std::string record = world_.sql(
      "select record::text from paper where kind = 'dispatch_fee_statement' and contract_id = 0"
      " and worker_sees_at is not null and worker_id = " +
      world_.value("worker.two"))[0];
  EXPECT_NE(record.find("\"occasion\": \"hiring\""), std::string::npos) << record;
  EXPECT_NE(record.find("\"establishment_average\": true"), std::string::npos) << record;
  EXPECT_NE(record.find("\"amount\": 2050"), std::string::npos) << record;
}

}  // namespace
}  // namespace tasuki::test
