// The gates through the doors: what stops, what asks for a reason, what the other side is told.

#include <gtest/gtest.h>

#include "support/world.hpp"
#include "support/world_terms.hpp"

namespace tasuki::test {
namespace {

class Gate : public ::testing::Test {
 protected:
  // "red rule", "yellow rule", "answered rule" of a gate's answer.
  static std::string found(const Reply& gate) {
    if (gate.status != 200) return std::to_string(gate.status) + " " + gate.body;
    std::string all;
    for (const json::value& one : gate.data.at("findings").as_array()) {
      const bool answered = !one.at("answer").is_null();
      all += (answered ? "answered" : std::string(one.at("colour").as_string())) + " " +
             std::string(one.at("rule").as_string()) + "; ";
    }
    return all;
  }
  static std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
  }
  Headers seen(const std::string& id) {
    return {
        {"if-match", "\"" + world_.sql("select version from contract where id = " + id)[0] + "\""}};
  }
  Reply submit(const std::string& id) {
    return world_.as("agency").post("/api/contracts/" + id + "/submission",
                                    world_.fill(R"({"contract_reviewer_id":"$account.client"})"),
                                    seen(id));
  }
  std::string address(const std::string& name, const std::string& verb) {
    return "/api/contracts/" + world_.value(name) + "/" + verb;
  }
  std::string wanted(const std::string& worker, const std::string& from = "2027-07-01",
                     const std::string& reasons = "[]") {
    return world_.fill("{\"worker_id\":\"$worker." + worker + "\",\"starts_on\":\"" + from +
                       "\",\"ends_on\":\"2027-09-30\",\"reasons\":" + reasons + "}");
  }

  // The other contract of the worker without an employment contract: 18:00–22:00.
  void evenings_elsewhere() {
    world_.sql(
        "update assignment_hours set hours = jsonb_set(hours, '{shifts,0}', hours #> '{shifts,0}'"
        " || '{\"start_min\": 1080, \"end_min\": 1320, \"breaks\": []}') where assignment_id = " +
        world_.value("assignment.yellow") + " returning id");
  }

  World world_;
};

TEST_F(Gate, YellowStopsTheSubmissionUntilAReasonIsKept) {
  const std::string id = world_.value("contract.yellow");
  Person agency = world_.as("agency");
  EXPECT_EQ(found(agency.get(address("contract.yellow", "gate"))), "yellow temp_to_perm_period; ");
  const Reply refused = submit(id);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.at("/violations/0/code"), "gate_reason_needed");
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/ends_on");
  const Reply nothing = agency.post(address("contract.yellow", "gate-reasons"),
                                    R"({"rule":"licence","pointer":"","reason":"急ぎ"})");
  EXPECT_EQ(nothing.code(), "gate_nothing_to_answer");
  const Reply kept =
      agency.post(address("contract.yellow", "gate-reasons"),
                  R"({"rule":"temp_to_perm_period","pointer":"/ends_on","reason":"双方の希望"})");
  EXPECT_EQ(found(kept), "answered temp_to_perm_period; ");
  EXPECT_EQ(submit(id).status, 200);
  const Reply client = world_.as("client").get(address("contract.yellow", "gate"));
  EXPECT_EQ(client.at("/findings/0/answer/reason"), "双方の希望");
  EXPECT_EQ(client.at("/findings/0/answer/given_side"), "agency");
}

TEST_F(Gate, TheClientIsToldTheAgencysDutyAndNotTheFact) {
  world_.sql("update overtime_agreement set per_month_min = 2699 where company_id = " +
             world_.value("company.agency") + " returning id");
  const std::string id = world_.value("contract.submitted");
  const Reply agency = world_.as("agency").get(address("contract.submitted", "gate"));
  EXPECT_EQ(agency.at("/findings/0/pointer"), "/overtime/per_month_min");
  EXPECT_NE(agency.at("/findings/0/message_ja").find("44:59"), std::string::npos);
  const Reply client = world_.as("client").get(address("contract.submitted", "gate"));
  EXPECT_EQ(client.at("/findings/0/code"), "duty_of_agency");
  EXPECT_EQ(client.body.find("44:59"), std::string::npos);
  EXPECT_EQ(client.at("/findings/0/pointer"), "");
  const Reply confirmation =
      world_.as("client").post(address("contract.submitted", "confirmation"), "{}", seen(id));
  EXPECT_EQ(confirmation.status, 422);
  EXPECT_EQ(confirmation.at("/violations/0/code"), "duty_of_agency");
  EXPECT_EQ(confirmation.body.find("44:59"), std::string::npos);
}

TEST_F(Gate, ADryRunChangesNothingAndSaysTheSame) {
  const auto before = world_.checksums();
  std::string terms = contract_terms();
  terms.replace(terms.find("付与される権限なし（役職なし）"),
                std::string("付与される権限なし（役職なし）").size(), "");
  const Reply dry = world_.as("agency").post(
      "/api/contract-gate",
      world_.fill(
          R"({"partnership_id":"$partnership.main","agency_establishment_id":"$establishment.agency","terms":)") +
          terms + "}");
  EXPECT_EQ(found(dry), "red item_responsibility; ");
  EXPECT_EQ(dry.at("/findings/0/law"), "則22条1号");
  EXPECT_EQ(dry.at("/findings/0/mender"), "agency");
  EXPECT_EQ(dry.at("/passes"), "false");
  world_.as("agency").post(address("contract.unassigned", "assignment-gate"), wanted("one"));
  EXPECT_EQ(world_.checksums(), before);
}

TEST_F(Gate, AMissingPaperIsNamedWithTheScreenThatMendsIt) {
  world_.sql("delete from conflict_date_notice returning id");
  const Reply gate = world_.as("agency").get(address("contract.draft", "gate"));
  EXPECT_EQ(found(gate), "red conflict_date_notice; ");
  EXPECT_EQ(gate.at("/findings/0/paper"), "conflict_date_notice");
  EXPECT_EQ(gate.at("/findings/0/fix_link"),
            "/conflict-date-notices?contract=" + world_.value("contract.draft"));
  EXPECT_EQ(gate.at("/findings/0/mender"), "client");
}

TEST_F(Gate, ASeventeenYearOldIsFoundOnTheModelContract) {
  world_.sql("update worker set born_on = '2009-07-02' where id = " + world_.value("worker.one") +
             " returning id");
  const std::string target = address("contract.unassigned", "assignments");
  const Reply refused = world_.as("agency").post(target, wanted("one"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("minor_cannot_work"), std::string::npos);
  EXPECT_NE(refused.body.find("age_certificate_missing"), std::string::npos);
}

TEST_F(Gate, WhoLeftTheClientWithinAYearIsFoundByItsCorporateNumber) {
  world_.sql(
      "update worker_former_employer set name = 'まったく別の名', corporate_number ="
      " '8700110005901', left_on = '2026-12-31' where id = " +
      world_.value("people.former_employer") + " returning id");
  const std::string target = address("contract.unassigned", "assignment-gate");
  const Reply gate = world_.as("agency").post(target, wanted("one"));
  EXPECT_NE(found(gate).find("red left_client"), std::string::npos) << gate.body;
  EXPECT_NE(gate.body.find("\"fix_link\":\"/workers/" + world_.value("worker.one") +
                           "?open=former_employers\""),
            std::string::npos);
  world_.sql("update worker_former_employer set retired_at_age = 60 returning id");
  EXPECT_EQ(found(world_.as("agency").post(target, wanted("one"))).find("left_client"),
            std::string::npos);
}

// 法40条の2第1項: what the client received before counts, whatever it notified.
TEST_F(Gate, TheClientsOwnHistoryStopsTheContract) {
  ASSERT_EQ(world_.as("client")
                .post("/api/earlier-acceptances",
                      R"({"agency_name":"石巻〇〇株式会社","worker_name":"架空 太郎",)"
                      R"("establishment_name":"宮城〇〇株式会社本社","unit_name":"総務課",)"
                      R"("from_on":"2024-09-01","to_on":"2027-06-30"})")
                .status,
            200);
  const Reply client = world_.as("client").get(address("contract.submitted", "gate"));
  EXPECT_EQ(found(client), "red establishment_limit; ");
  EXPECT_EQ(client.at("/findings/0/code"), "over_establishment_limit");
  EXPECT_NE(client.body.find("2027-09-01"), std::string::npos) << client.body;
  const std::string id = world_.value("contract.submitted");
  const Reply refused =
      world_.as("client").post("/api/contracts/" + id + "/confirmation", "{}", seen(id));
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("over_establishment_limit"), std::string::npos) << refused.body;
  const Reply agency = world_.as("agency").get(address("contract.submitted", "gate"));
  EXPECT_EQ(agency.at("/findings/0/code"), "over_establishment_limit");
  EXPECT_EQ(agency.at("/findings/0/message_ja"),
            "事業所単位の期間制限に抵触します（抵触日 派遣先に確認してください）。");
  EXPECT_EQ(agency.at("/findings/0/message_en"),
            "Beyond the establishment's limit (conflict date to be asked of the client).");
  EXPECT_EQ(agency.body.find("2027-09-01"), std::string::npos) << agency.body;
}

// 法26条4項・7項: the renewal is told of as well; 「変更なし」 is enough for the information.
TEST_F(Gate, ARenewalNeedsItsOwnNoticeAndInformation) {
  Person agency = world_.as("agency");
  const Reply next =
      agency.post("/api/contracts/" + world_.value("contract.confirmed") + "/extension",
                  R"({"starts_on":"2027-10-01","ends_on":"2027-12-31"})");
  ASSERT_EQ(next.status, 200) << next.body;
  const std::string id = next.at("/id");
  const std::string gate = "/api/contracts/" + id + "/gate";
  EXPECT_EQ(found(agency.get(gate)), "red conflict_date_notice; red treatment_information; ");
  const Reply noticed = agency.post(
      "/api/conflict-date-notices",
      world_.fill(
          R"({"partnership_id":"$partnership.main","establishment_name":"宮城〇〇株式会社本社",)"
          R"("establishment_address":"仙台市","conflict_on":"2030-07-01",)"
          R"("notified_on":"2027-06-01","contract_id":")") +
          id + "\"}");
  ASSERT_EQ(noticed.status, 200) << noticed.body;
  // Told after the confirmation of the contract before: the world's clock stands still.
  world_.sql("update contract set confirmed_at = confirmed_at - interval '1 hour' where id = " +
             world_.value("contract.confirmed") + " returning id");
  const Reply unchanged = world_.as("client").post(
      "/api/treatment-disclosures",
      world_.fill(
          R"({"partnership_id":"$partnership.main","kind":"agreement","provided_on":"2027-06-01",)"
          R"("unchanged_since_id":"$treatment_disclosure.main"})"));
  ASSERT_EQ(unchanged.status, 200) << unchanged.body;
  EXPECT_EQ(found(agency.get(gate)), "");
}

// Of the day of the confirmation, but after it: the client need not name the draft that it does not
// see yet.
TEST_F(Gate, ANoticeAfterTheConfirmationOfTheSameDayIsForTheRenewal) {
  Person agency = world_.as("agency");
  const Reply next =
      agency.post("/api/contracts/" + world_.value("contract.confirmed") + "/extension",
                  R"({"starts_on":"2027-10-01","ends_on":"2027-12-31"})");
  ASSERT_EQ(next.status, 200) << next.body;
  const std::string gate = "/api/contracts/" + next.at("/id") + "/gate";
  const Reply told = world_.as("client").post(
      "/api/conflict-date-notices",
      world_.fill(
          R"({"partnership_id":"$partnership.main","establishment_name":"宮城〇〇株式会社本社",)"
          R"("establishment_address":"仙台市","conflict_on":"2030-07-01",)"
          R"("notified_on":"2027-06-01","starts_on":"2027-10-01",)"
          R"("difference_reason":"受入れの記録より前の分を含む"})"));
  ASSERT_EQ(told.status, 200) << told.body;
  EXPECT_EQ(found(agency.get(gate)), "red treatment_information; ");
  world_.sql("update contract set confirmed_at = '2027-06-01T14:59:00Z' where id = " +
             world_.value("contract.confirmed") + " returning id");
  EXPECT_EQ(found(agency.get(gate)), "red conflict_date_notice; red treatment_information; ")
      << "told that day, but before the confirmation";
}

// What follows a confirmed contract at the same establishment is told of anew, 更新 or copy.
TEST_F(Gate, ACopyOfTheTermsIsToldOfLikeARenewal) {
  Person agency = world_.as("agency");
  std::string terms = replaced(contract_terms(), "2027-09-30", "2027-12-31");
  terms = replaced(terms, "2027-07-01", "2027-10-01");
  const auto gate_of = [&](const std::string& wanted) {
    const Reply made = agency.post(
        "/api/contracts", world_.fill(R"({"partnership_id":"$partnership.main",)"
                                      R"("agency_establishment_id":"$establishment.agency",)"
                                      R"("terms":)") +
                              wanted + "}");
    EXPECT_EQ(made.status, 200) << made.body;
    return found(agency.get("/api/contracts/" + made.at("/id") + "/gate"));
  };
  EXPECT_EQ(gate_of(terms), "red conflict_date_notice; red treatment_information; ");
  EXPECT_EQ(gate_of(replaced(terms, "2027-10-01", "2027-09-30")), "") << "beside it, not after it";
  // Another spelling of the place, and a name of its own.
  EXPECT_EQ(gate_of(replaced(terms, "宮城〇〇株式会社本社", "宮城〇〇 株式会社 本社")),
            "red conflict_date_notice; red treatment_information; ");
  world_.sql(
      "update contract set confirmed_at = '2027-05-19T00:00:00Z' where confirmed_at is not"
      " null returning id");
  EXPECT_EQ(gate_of(terms), "") << "told since";
}

// The same hours at two clients cannot be kept: no reason helps.
TEST_F(Gate, NobodyWorksInTwoPlacesAtTheSameHours) {
  const std::string target = address("contract.unassigned", "assignment-gate");
  const Reply gate = world_.as("agency").post(target, wanted("unemployed"));
  EXPECT_NE(found(gate).find("red overlap; "), std::string::npos) << gate.body;
  EXPECT_NE(gate.body.find("09:00～18:00"), std::string::npos) << gate.body;
  // Mondays to Fridays after 18:00 elsewhere is a second job, and lawful.
  evenings_elsewhere();
  EXPECT_EQ(found(world_.as("agency").post(target, wanted("unemployed"))).find("overlap"),
            std::string::npos);
  // On days of a shift table elsewhere: the table alone counts.
  world_.sql(
      "update assignment_hours set hours = jsonb_set(jsonb_set(hours, '{shift_table}',"
      " '[{\"on\": \"2027-07-05\", \"shift\": \"夕\", \"people\": 0}]'), '{shifts,0}',"
      " hours #> '{shifts,0}' || '{\"name\": \"夕\", \"start_min\": 960,"
      " \"weekdays\": {}}') where"
      " assignment_id = " +
      world_.value("assignment.yellow") + " returning id");
  const Reply table = world_.as("agency").post(target, wanted("unemployed"));
  EXPECT_NE(found(table).find("red overlap; "), std::string::npos) << table.body;
  EXPECT_NE(table.body.find("2027-07-05"), std::string::npos) << table.body;
}

TEST_F(Gate, AnAssignmentKeepsTheReasonThatCameWithIt) {
  const std::string target = address("contract.unassigned", "assignments");
  Person agency = world_.as("agency");
  evenings_elsewhere();
  // Without an employment contract, and twelve hours a day together.
  EXPECT_EQ(agency.post(target, wanted("unemployed")).at("/violations/0/code"),
            "gate_reason_needed");
  const Reply made = agency.post(
      target,
      wanted("unemployed", "2027-07-01",
             R"([{"rule":"employment","pointer":"/worker_id","reason":"契約締結中"},)"
             R"({"rule":"wage_basis_ahead","pointer":"/wage","reason":"契約締結中"},)"
             R"({"rule":"overtime_across_clients","pointer":"/worker_id","reason":"通算して管理"},)"
             R"({"rule":"hours_across_clients","pointer":"/worker_id","reason":"隔週"}])"));
  ASSERT_EQ(made.status, 200) << made.body;
  const Reply gate = agency.get("/api/assignments/" + made.at("/id") + "/gate");
  EXPECT_NE(found(gate).find("answered employment"), std::string::npos) << gate.body;
  EXPECT_EQ(found(gate).find("yellow hours_across_clients"), std::string::npos)
      << "one reason for the day and the week";
  EXPECT_NE(found(gate).find("red conditions_delivered"), std::string::npos);
  EXPECT_EQ(world_.as("client").get("/api/assignments/" + made.at("/id") + "/gate").status, 403);
}

TEST_F(Gate, DayLabourNeedsACheckedException) {
  const std::string worker = world_.value("worker.one");
  world_.sql(
      "update employment_contract set starts_on = '2027-07-01', ends_on = '2027-07-10'"
      " where worker_id = " +
      worker + " returning id");
  const auto gate = [&] {
    return found(world_.as("agency").post(
        address("contract.unassigned", "assignment-gate"),
        "{\"worker_id\":\"" + worker +
            "\",\"starts_on\":\"2027-07-01\",\"ends_on\":\"2027-07-10\"}"));
  };
  EXPECT_NE(gate().find("red day_labor;"), std::string::npos);
  const std::string version = world_.sql("select version from worker where id = " + worker)[0];
  const Reply saved = world_.as("agency").put(
      "/api/workers/" + worker + "/evidence",
      R"({"student":"daytime","document":"学生証","checked_on":"2027-06-01"})",
      {{"if-match", "\"" + version + "\""}});
  ASSERT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(gate().find("day_labor;"), std::string::npos);
}

TEST_F(Gate, AnAmendmentTakesItsReasonsAlong) {
  const std::string id = world_.value("contract.confirmed");
  std::string terms = contract_terms();
  const std::string before = R"("working_days_note": "")";
  terms.replace(terms.find(before), before.size(),
                R"("working_days_note": "山田さんの予定による")");
  const auto propose = [&](const std::string& reasons) {
    return world_.as("agency").post(
        "/api/contracts/" + id + "/proposal",
        R"({"kind":"amendment","effective_from":"2027-07-16","reason":"変更","reasons":)" +
            reasons + ",\"terms\":" + terms + "}",
        seen(id));
  };
  EXPECT_EQ(propose("[]").at("/violations/0/pointer"), "/terms/working_days_note");
  const Reply dry = world_.as("agency").post("/api/contract-gate",
                                             "{\"amends\":\"" + id + "\",\"terms\":" + terms + "}");
  EXPECT_EQ(found(dry), "yellow names_a_person; ");
  EXPECT_EQ(
      propose(R"([{"rule":"names_a_person","pointer":"/working_days_note","reason":"社員の名"}])")
          .status,
      200);
}

// Worker two is on the contract from 9 to 18 and, let us say, from 18 to 22 elsewhere.
TEST_F(Gate, AnAmendmentIsHeldAgainstTheOtherAssignmentsOfItsPeople) {
  const std::string id = world_.value("contract.confirmed");
  const std::string until_seven = replaced(contract_terms(), R"("start_min": 540, "end_min": 1080)",
                                           R"("start_min": 660, "end_min": 1140)");
  const auto two_elsewhere = [&] {
    evenings_elsewhere();
    world_.sql("update assignment set worker_id = " + world_.value("worker.two") +
               " where id = " + world_.value("assignment.yellow") + " returning id");
  };
  const auto propose = [&] {
    return world_.as("agency").post(
        "/api/contracts/" + id + "/proposal",
        R"({"kind":"amendment","effective_from":"2027-07-16","reason":"変更","terms":)" +
            until_seven + "}",
        seen(id));
  };
  ASSERT_EQ(propose().status, 200);
  two_elsewhere();
  // What only the agency knows stops the client's confirmation, but is not told to it.
  const Reply confirmed =
      world_.as("client").post("/api/contracts/" + id + "/proposal-confirmation", "{}", seen(id));
  EXPECT_EQ(confirmed.at("/violations/0/code"), "duty_of_agency");
  EXPECT_EQ(confirmed.at("/violations/0/law"), "法26条1項");
  EXPECT_EQ(confirmed.body.find("同僚"), std::string::npos) << confirmed.body;
  EXPECT_EQ(confirmed.body.find("22:00"), std::string::npos) << confirmed.body;
  ASSERT_EQ(world_.as("agency")
                .post("/api/contracts/" + id + "/proposal-withdrawal", "{}", seen(id))
                .status,
            200);
  const Reply refused = propose();
  EXPECT_EQ(refused.at("/violations/0/code"), "assigned_worker_stops");
  EXPECT_EQ(refused.at("/violations/0/law"), "法26条1項4号・5号");
  EXPECT_NE(refused.body.find("配属中の同僚 次郎は"), std::string::npos) << refused.body;
  EXPECT_NE(refused.body.find("2027-07-16 "), std::string::npos) << refused.body;
  EXPECT_NE(refused.body.find("18:00～22:00"), std::string::npos) << refused.body;
}

// Before any paper is made the list of findings says which field has which character.
TEST_F(Gate, WhatCannotBePrintedIsAmongTheFindings) {
  const std::string terms = replaced(contract_terms(), R"("working_days_note": "")",
                                     R"("working_days_note": "要相談🥺")");
  const Reply dry = world_.as("agency").post(
      "/api/contract-gate",
      world_.fill(R"({"partnership_id":"$partnership.main","agency_establishment_id":)"
                  R"("$establishment.agency","terms":)") +
          terms + "}");
  EXPECT_NE(found(dry).find("red unprintable; "), std::string::npos) << found(dry);
  EXPECT_NE(dry.body.find("\"pointer\":\"/working_days_note\""), std::string::npos) << dry.body;
  EXPECT_NE(dry.body.find("：🥺）"), std::string::npos) << dry.body;
  const Reply printable = world_.as("agency").post(
      "/api/contract-gate",
      world_.fill(R"({"partnership_id":"$partnership.main","agency_establishment_id":)"
                  R"("$establishment.agency","terms":)") +
          contract_terms() + "}");
  EXPECT_EQ(found(printable).find("unprintable"), std::string::npos) << found(printable);
}

// Said to whoever writes it, at its field; not to the client when it confirms.
TEST_F(Gate, WhatCannotBePrintedIsSaidAtItsField) {
  const std::string id = world_.value("contract.confirmed");
  std::string terms = contract_terms();
  const std::string before = R"("working_days_note": "")";
  terms.replace(terms.find(before), before.size(), R"("working_days_note": "要相談🥺")");
  const Reply refused = world_.as("agency").post(
      "/api/contracts/" + id + "/proposal",
      R"({"kind":"amendment","effective_from":"2027-07-16","reason":"変更","reasons":[],"terms":)" +
          terms + "}",
      seen(id));
  EXPECT_EQ(refused.at("/violations/0/code"), "missing_glyph") << refused.body;
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/terms/working_days_note");
}

// 法34条の2: the fee is told at the dispatch and when it changes; an amendment that leaves it alone
// makes only the papers anew that say something else.
TEST_F(Gate, AnAmendmentMakesOnlyThePapersAnewThatChange) {
  const std::string id = world_.value("contract.running");
  const std::string assignment = world_.value("assignment.delivered");
  const auto papers = [&](const std::string& kind) {
    return std::stoi(world_.sql("select count(*) from paper where kind = '" + kind +
                                "' and assignment_id = " + assignment)[0]);
  };
  const auto record = [&](const std::string& kind) {
    return world_.sql("select record::text from paper where kind = '" + kind +
                      "' and superseded_by = 0 and assignment_id = " + assignment)[0];
  };
  const auto amend = [&](const std::string& from, const std::string& to, const std::string& day) {
    std::string terms = contract_terms();
    const auto put = [&](const std::string& old, const std::string& now) {
      const auto at = terms.find(old);
      ASSERT_NE(at, std::string::npos) << old;
      terms.replace(at, old.size(), now);
    };
    put(R"("starts_on": "2027-07-01", "ends_on": "2027-09-30")",
        R"("starts_on": "2027-06-01", "ends_on": "2027-06-30")");
    put(from, to);
    const Reply proposed =
        world_.as("agency").post("/api/contracts/" + id + "/proposal",
                                 R"({"kind":"amendment","effective_from":")" + day +
                                     R"(","reason":"変更","reasons":[],"terms":)" + terms + "}",
                                 seen(id));
    ASSERT_EQ(proposed.status, 200) << proposed.body;
    const Reply confirmed =
        world_.as("client").post("/api/contracts/" + id + "/proposal-confirmation", "{}", seen(id));
    ASSERT_EQ(confirmed.status, 200) << confirmed.body;
  };
  const int conditions = papers("working_conditions_statement");
  const int fees = papers("dispatch_fee_statement");
  const int notices = papers("worker_notice");
  amend(R"("working_days_note": "")", R"("working_days_note": "シフト表のとおり")", "2027-06-16");
  EXPECT_EQ(papers("working_conditions_statement"), conditions + 1);
  EXPECT_EQ(papers("dispatch_fee_statement"), fees) << "the fee is the same";
  EXPECT_EQ(papers("worker_notice"), notices) << "nothing of it is about the worker";
  // The changed terms hold from the 16th; until the day before the earlier papers do.
  const Reply listed = world_.as("agency").get(
      "/api/papers?kind=working_conditions_statement&assignment_id=" + assignment);
  EXPECT_EQ(listed.at("/rows/0/valid_until"), "") << listed.body;
  EXPECT_EQ(listed.at("/rows/1/superseded"), "false");
  EXPECT_EQ(listed.at("/rows/1/valid_until"), "2027-06-15");
  const auto replaces = [&](const std::string& paper) {
    return world_.sql(
        "select (record #>> '{replaces,effective_from}') || ' ' ||"
        " (record #>> '{replaces,number}') from paper where superseded_by = 0 and " +
        paper)[0];
  };
  EXPECT_EQ(replaces("kind = 'working_conditions_statement' and assignment_id = " + assignment),
            "2027-06-16 " + listed.at("/rows/1/number"));
  const Reply contracts =
      world_.as("client").get("/api/papers?kind=dispatch_contract&contract_id=" + id);
  EXPECT_EQ(replaces("kind = 'dispatch_contract' and contract_id = " + id),
            "2027-06-16 " + contracts.at("/rows/1/number"));
  EXPECT_EQ(contracts.at("/rows/1/valid_until"), "2027-06-15");
  amend(R"("amount": 2000)", R"("amount": 2500)", "2027-06-21");
  EXPECT_EQ(papers("dispatch_fee_statement"), fees + 1);
  const std::string fee = record("dispatch_fee_statement");
  EXPECT_NE(fee.find("\"change\""), std::string::npos) << fee;
  EXPECT_NE(fee.find("2027-06-21"), std::string::npos) << fee;
}

// An assignment made when an amendment is to come: the hours of both versions are planned, and each
// has a 就業条件明示書 of its own that says from when it holds (法34条1項).
TEST_F(Gate, AnAssignmentAcrossAnAmendmentToComeHasThePapersOfBothVersions) {
  const std::string id = world_.value("contract.unassigned");
  const std::string later = replaced(
      contract_terms(),
      R"("start_min": 540, "end_min": 1080, "breaks": [{"start_min": 720, "end_min": 780}])",
      R"("start_min": 600, "end_min": 1140, "breaks": [{"start_min": 780, "end_min": 840}])");
  const Reply proposed = world_.as("agency").post(
      "/api/contracts/" + id + "/proposal",
      R"({"kind":"amendment","effective_from":"2027-08-16","reason":"変更","reasons":[],"terms":)" +
          later + "}",
      seen(id));
  ASSERT_EQ(proposed.status, 200) << proposed.body;
  const Reply confirmed =
      world_.as("client").post("/api/contracts/" + id + "/proposal-confirmation", "{}", seen(id));
  ASSERT_EQ(confirmed.status, 200) << confirmed.body;
  const Reply made = world_.as("agency").post(
      "/api/contracts/" + id + "/assignments",
      wanted("one", "2027-07-01",
             R"([{"rule":"wage_doubt","pointer":"/wage","reason":"等級を確認中"}])"));
  ASSERT_EQ(made.status, 200) << made.body;
  const std::string assignment = made.at("/id");
  EXPECT_EQ(world_.sql("select string_agg(effective_from || ' ' || (hours #>>"
                       " '{shifts,0,start_min}'), ', ' order by effective_from) from"
                       " assignment_hours where assignment_id = " +
                       assignment)[0],
            "2027-07-01 540, 2027-08-16 600");
  const Reply papers = world_.as("agency").get(
      "/api/papers?kind=working_conditions_statement&assignment_id=" + assignment);
  EXPECT_EQ(papers.at("/rows/0/valid_from"), "2027-08-16") << papers.body;
  EXPECT_EQ(papers.at("/rows/1/valid_until"), "2027-08-15");
  EXPECT_EQ(papers.at("/rows/1/superseded"), "false");
  EXPECT_EQ(papers.at("/rows/2/id"), "");
  const auto starts = [&](const char* row) {
    return world_.sql("select record #>> '{terms,hours,0,starts}' from paper where id = " +
                      papers.at(std::string("/rows/") + row + "/id"))[0];
  };
  EXPECT_EQ(starts("1"), "540");
  EXPECT_EQ(starts("0"), "600");
  EXPECT_EQ(world_.sql("select count(*) from paper where kind in ('dispatch_fee_statement',"
                       " 'worker_notice') and assignment_id = " +
                       assignment)[0],
            "2")
      << "neither the fee nor what is told of the worker changes";
}

// 則29条2号, 則34条2号. A hundred more of July than the world has, all of one contract with one
// manager on each side.
class GateManagers : public Gate {
 protected:
  void fill_the_establishment() {
    world_.sql(
        "insert into assignment (agency_id, client_id, agency_department_id, client_department_id,"
        " contract_id, worker_id, worker_name, worker_code, client_name, agency_name, work_name,"
        " starts_on, ends_on, delivered_at) select agency_id, client_id, agency_department_id,"
        " client_department_id, contract_id, worker_id, worker_name, 'copy', client_name,"
        " agency_name, work_name, '2027-07-01', '2027-09-30', '2027-06-01' from assignment,"
        " generate_series(1, 100) where id = " +
        world_.value("assignment.undelivered") + " returning id");
    world_.sql(
        "insert into acceptance (agency_id, client_id, assignment_id, contract_id, worker_id,"
        " worker_name, worker_code, agency_name, client_name, establishment_name,"
        " establishment_key, unit_name, unit_key, from_on, to_on, exemption, delivered_at) select"
        " a.agency_id, a.client_id, a.id, a.contract_id, a.worker_id, a.worker_name, a.worker_code,"
        " a.agency_name, a.client_name, p.establishment_name, p.establishment_key, p.unit_name,"
        " p.unit_key, a.starts_on, a.ends_on, 'permanent', a.delivered_at from assignment a join"
        " acceptance p on p.assignment_id = " +
        world_.value("assignment.undelivered") + " where a.worker_code = 'copy' returning id");
  }
  void name_another(const std::string& side) {
    world_.sql("update contract set terms = jsonb_set(terms, '{" + side +
               "_manager,name}', '\"名取 第二\"') where id = " +
               world_.value("contract.confirmed") + " returning id");
  }
};

TEST_F(GateManagers, TheHundredAndFirstWorkerNeedsAnotherManagerOnBothSides) {
  const std::string path = address("contract.unassigned", "gate");
  EXPECT_EQ(found(world_.as("agency").get(path)), "");
  fill_the_establishment();
  const Reply agency = world_.as("agency").get(path);
  EXPECT_EQ(found(agency), "red agency_managers; red client_managers; ");
  EXPECT_EQ(agency.at("/findings/0/code"), "managers_too_few");
  EXPECT_EQ(agency.at("/findings/0/law"), "法36条・則29条2号");
  EXPECT_EQ(agency.at("/findings/0/pointer"), "/agency_manager/name");
  EXPECT_EQ(agency.at("/findings/0/fix_link"),
            "/contracts/" + world_.value("contract.unassigned") + "#/agency_manager/name");
  EXPECT_EQ(agency.at("/findings/1/code"), "duty_of_client") << "whom others send is the client's";
  EXPECT_EQ(agency.at("/findings/1/pointer"), "/client_manager/name");
  EXPECT_EQ(agency.at("/findings/1/message_en").find("100人"), std::string::npos);
  const Reply client = world_.as("client").get(path);
  EXPECT_EQ(client.at("/findings/0/code"), "duty_of_agency");
  EXPECT_EQ(client.at("/findings/1/code"), "managers_too_few");
  // An account of one department sees few of them; the law counts all.
  world_.sql("update contract set client_department_id = " + world_.value("department.client") +
             " where id = " + world_.value("contract.unassigned") + " returning id");
  EXPECT_EQ(found(world_.as("agency.department").get(path)), found(agency));
  EXPECT_EQ(found(world_.as("client.department").get(path)), found(client));
  const Reply assigning =
      world_.as("agency").post(address("contract.unassigned", "assignment-gate"), wanted("one"));
  EXPECT_NE(found(assigning).find("red agency_managers; red client_managers"), std::string::npos)
      << assigning.body;
  name_another("agency");
  EXPECT_EQ(found(world_.as("agency").get(path)), "red client_managers; ");
  name_another("client");
  EXPECT_EQ(found(world_.as("agency").get(path)), "");
}

TEST_F(Gate, TheHandOverAsksTheGateAgain) {
  const std::string id = world_.value("assignment.undelivered");
  const std::string path = "/api/assignments/" + id + "/delivery";
  const auto deliver = [&] {
    return world_.as("agency").post(
        path, R"({"to_worker":"screen","to_client":"screen"})",
        {{"if-match",
          "\"" + world_.sql("select version from assignment where id = " + id)[0] + "\""}});
  };
  const std::string worker = world_.value("worker.two");
  world_.sql("update worker set born_on = '2009-07-02' where id = " + worker + " returning id");
  EXPECT_NE(deliver().body.find("minor_cannot_work"), std::string::npos);
  world_.sql("update worker set born_on = '1990-04-01' where id = " + worker + " returning id");
  world_.sql(
      "update labor_management_agreement set superseded_from = starts_on, state = 'superseded'"
      " where state = 'concluded' returning id");
  const Reply refused = deliver();
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("agreement_missing"), std::string::npos) << refused.body;
  const Reply gate = world_.as("agency").get("/api/assignments/" + id + "/gate");
  EXPECT_NE(gate.body.find("\"fix_link\":\"/agreements\""), std::string::npos) << gate.body;
  world_.sql(
      "update labor_management_agreement set superseded_from = null, state = 'concluded' where id "
      "= " +
      world_.value("agreement.concluded") + " returning id");
  EXPECT_EQ(deliver().status, 200);
}

TEST_F(Gate, ARelianceOnAnAgreementToComeIsSaidBeforeTheAssignment) {
  world_.sql(
      "update labor_management_agreement set superseded_from = starts_on, state = 'superseded'"
      " where state = 'concluded' returning id");
  Person agency = world_.as("agency");
  const Reply dry = agency.post(address("contract.unassigned", "assignment-gate"), wanted("one"));
  EXPECT_EQ(found(dry), "yellow wage_basis_ahead; ");
  EXPECT_EQ(dry.at("/findings/0/code"), "agreement_missing");
  const std::string reason = R"([{"rule":"wage_basis_ahead","pointer":")" +
                             dry.at("/findings/0/pointer") + R"(","reason":"6月中に締結"}])";
  EXPECT_EQ(
      agency
          .post(address("contract.unassigned", "assignments"), wanted("one", "2027-07-01", reason))
          .status,
      200);
}

}  // namespace
}  // namespace tasuki::test
