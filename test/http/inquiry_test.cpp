// 派遣照会 over HTTP: a client asks two agencies, compares, accepts one.

#include <gtest/gtest.h>

#include "inquiry/inquiry_flows.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

std::string content(const std::string& skills = "") {
  return R"({"work_name":"商品発送補助業務","work_detail":"梱包","place":"本社倉庫","starts_on":"2027-07-01",)"
         R"("ends_on":"2027-09-30","hours":[{"start_min":540,"end_min":1080,"breaks":[{"start_min":720,)"
         R"("end_min":780}],"weekdays":{"monday":true,"friday":true}}],"headcount":3,"price_wish":2000,)"
         R"("skills":")" +
         skills + "\"}";
}

class HttpInquiry : public testing::Test {
 protected:
  // The client deals with a second agency too.
  HttpInquiry() {
    world_.sql("insert into partnership (agency_id, client_id, agency_name, client_name) values (" +
               world_.value("company.other_agency") + ", " + world_.value("company.client") +
               ", '札幌〇〇株式会社', '宮城〇〇株式会社') on conflict do nothing");
    other_partnership_ = world_.sql(
        "select id from partnership where agency_id = " + world_.value("company.other_agency") +
        " and client_id = " + world_.value("company.client"))[0];
  }

  static Headers seen(const Reply& reply) { return {{"if-match", reply.header("ETag")}}; }

  Reply draft(const std::string& skills = "") {
    return client_.post(
        "/api/inquiries",
        R"({"kind":"dispatch","reply_by_on":"2027-06-15","content":)" + content(skills) + "}");
  }
  Reply send(const Reply& draft, const std::string& reason = "") {
    return client_.post("/api/inquiries/" + draft.at("/id") + "/sending",
                        R"({"partnership_ids":[")" + world_.value("partnership.main") + "\",\"" +
                            other_partnership_ + R"("],"override_reason":")" + reason + "\"}",
                        seen(draft));
  }
  Reply received(Person& person) {
    const Reply list = person.get("/api/received-inquiries");
    return person.get("/api/received-inquiries/" + list.at("/rows/0/id"));
  }
  Reply answer(Person& person, const std::string& price, const std::string& remarks = "") {
    const Reply mine = received(person);
    return person.post("/api/received-inquiries/" + mine.at("/id") + "/answer",
                       R"({"price_unit":"hour","price":)" + price +
                           R"(,"candidates":2,"remarks":")" + remarks + "\"}",
                       seen(mine));
  }

  int mail_count() {
    return std::stoi(
        world_.sql("select count(*) from mail where subject like '%派遣照会%' or subject"
                   " like '%回答%'")[0]);
  }

  World world_;
  Person client_ = world_.as("client");
  Person agency_ = world_.as("agency");
  Person other_ = world_.as("other_agency");
  std::string other_partnership_;
};

TEST_F(HttpInquiry, FromTheQuestionToAContractDraft) {
  const int mails = mail_count();
  const Reply written = draft();
  ASSERT_EQ(written.status, 200) << written.body;
  EXPECT_EQ(written.at("/state"), "draft");
  EXPECT_EQ(agency_.get("/api/received-inquiries").body.find("商品発送"), std::string::npos);

  const Reply sent = send(written);
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_NE(sent.at("/number"), "");
  EXPECT_EQ(sent.at("/recipients/1/state"), "waiting");

  // Each agency sees its own copy and not how many others there are.
  const Reply mine = received(agency_);
  EXPECT_EQ(mine.at("/content/work_name"), "商品発送補助業務");
  EXPECT_EQ(mine.body.find("札幌"), std::string::npos);
  EXPECT_EQ(agency_.get("/api/received-inquiries/" + received(other_).at("/id")).status, 404);
  EXPECT_EQ(agency_.get("/api/inquiries").status, 403);

  ASSERT_EQ(answer(agency_, "2100").status, 200);
  ASSERT_EQ(answer(other_, "1950").status, 200);
  const Reply compared = client_.get("/api/inquiries/" + sent.at("/id") + "/answers");
  EXPECT_EQ(compared.at("/answers/0/price"), "1950");
  EXPECT_EQ(compared.at("/answers/0/over_wish"), "-50");
  EXPECT_EQ(compared.at("/answers/1/agency_name"), "仙台〇〇株式会社");

  const Reply done = client_.post("/api/inquiries/" + sent.at("/id") + "/acceptance",
                                  R"({"recipient_id":")" + mine.at("/id") + "\"}", seen(sent));
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(done.at("/state"), "accepted");
  const Reply won = received(agency_);
  EXPECT_EQ(won.at("/state"), "accepted");
  EXPECT_EQ(received(other_).at("/state"), "closed");

  const Reply contract = agency_.get("/api/contracts/" + won.at("/contract_id"));
  ASSERT_EQ(contract.status, 200) << contract.body;
  EXPECT_EQ(contract.at("/state"), "draft");
  EXPECT_EQ(contract.at("/terms/price/amount"), "2100");
  EXPECT_EQ(contract.at("/terms/headcount"), "2");
  EXPECT_EQ(contract.at("/terms/shifts/0/breaks/0/start_min"), "720");
  EXPECT_EQ(client_.get("/api/contracts/" + won.at("/contract_id")).status, 404);
  EXPECT_EQ(mail_count(), mails + 6);  // two questions, two answers, one accepted, one closed
}

TEST_F(HttpInquiry, TextThatMayNameAPersonNeedsAReason) {
  const Reply written = draft("昨年の佐藤さんのような方、女性");
  EXPECT_EQ(written.at("/warnings/1/pointer"), "/content/skills");
  const Reply refused = send(written);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.at("/violations/0/code"), "names_a_person");
  EXPECT_EQ(refused.at("/violations/0/warning"), "true");
  ASSERT_EQ(send(written, "社名の一部").status, 200);
  EXPECT_EQ(answer(agency_, "2000", "25歳の男性がおります").at("/violations/0/code"),
            "names_a_person");
  EXPECT_EQ(answer(agency_, "0").at("/violations/0/code"), "price_not_positive");
  EXPECT_EQ(answer(agency_, "2000", "経験者がおります").status, 200);
}

// 法26条6項: what stands in the agency's own register points at a person, whatever the sentence.
TEST_F(HttpInquiry, AnAnswerThatNamesAnOwnWorkerNeedsAReason) {
  ASSERT_EQ(send(draft()).status, 200);
  world_.sql(
      "update worker set name = '髙橋 さくら', name_kana = 'タカハシ サクラ', worker_code = 'W001'"
      " where id = " +
      world_.value("worker.one"));
  for (const char* remarks :
       {"高橋が行けます", "髙橋 さくらを予定", "サクラを予定", "Ｗ００１を予定"}) {
    const Reply refused = answer(agency_, "2000", remarks);
    EXPECT_EQ(refused.status, 422) << remarks;
    EXPECT_EQ(refused.at("/violations/0/code"), "names_a_person") << remarks;
    EXPECT_EQ(refused.at("/violations/0/pointer"), "/remarks");
  }
  const Reply mine = received(agency_);
  EXPECT_EQ(agency_
                .post("/api/received-inquiries/" + mine.at("/id") + "/decline",
                      R"({"remarks":"髙橋は不在です"})", seen(mine))
                .status,
            422);
  EXPECT_EQ(answer(other_, "2000", "高橋が行けます").status, 200);  // not in their register
  EXPECT_EQ(answer(agency_, "2000", "経験者が行けます").status, 200);
}

TEST_F(HttpInquiry, AFieldForSexOrAgeDoesNotExist) {
  std::string body =
      R"({"kind":"dispatch","reply_by_on":"2027-06-15","content":)" + content() + "}";
  body.insert(body.find("\"headcount\""), "\"sex\":\"female\",");
  EXPECT_EQ(client_.post("/api/inquiries", body).at("/violations/0/code"), "unknown_member");
}

TEST_F(HttpInquiry, WithdrawnAndDeclined) {
  const Reply sent = send(draft());
  const Reply mine = received(agency_);
  ASSERT_EQ(agency_
                .post("/api/received-inquiries/" + mine.at("/id") + "/decline",
                      R"({"remarks":"人員が足りません"})", seen(mine))
                .status,
            200);
  EXPECT_EQ(client_.get("/api/inquiries/" + sent.at("/id") + "/answers").at("/answers/0/state"),
            "declined");
  const Reply gone = client_.post("/api/inquiries/" + sent.at("/id") + "/withdrawal",
                                  R"({"reason":"計画の変更"})", seen(sent));
  ASSERT_EQ(gone.status, 200) << gone.body;
  EXPECT_EQ(received(other_).at("/close_note"), "照会を取り下げました。理由：計画の変更");
  EXPECT_EQ(answer(other_, "2000").status, 409);
}

TEST_F(HttpInquiry, RemindsOnceWhoHasNotAnswered) {
  const Reply sent = send(draft());
  EXPECT_EQ(world_.sql("select count(*) from job where kind = 'inquiry.reminder' and due_at ="
                       " '2027-06-13T00:00:00Z'")[0],
            "1");
  ASSERT_EQ(answer(agency_, "2000").status, 200);
  world_.sql("update inquiry_recipient set reply_by_on = '2027-06-03' where inquiry_id = " +
             sent.at("/id"));
  Actor actor;
  actor.side = Side::client;
  actor.company_id = CompanyId{std::stoll(world_.value("company.client"))};
  for (const int reminded : {1, 0}) {
    WriteTx tx = world_.service().quick().write(actor);
    EXPECT_EQ(inquiry::remind(tx), reminded);
    tx.commit();
  }
}

TEST_F(HttpInquiry, DraftsAreEditedAndDiscarded) {
  const Reply written = draft();
  const std::string one = "/api/inquiries/" + written.at("/id");
  const std::string body =
      R"({"kind":"estimate","reply_by_on":"2027-06-20","content":)" + content() + "}";
  EXPECT_EQ(client_.put(one, body).status, 428);
  const Reply edited = client_.put(one, body, seen(written));
  EXPECT_EQ(edited.at("/kind"), "estimate");
  EXPECT_EQ(client_.remove(one, seen(written)).status, 412);
  EXPECT_EQ(client_.remove(one, seen(edited)).status, 204);
  EXPECT_EQ(client_.get(one).status, 404);
}

}  // namespace
}  // namespace tasuki::test
