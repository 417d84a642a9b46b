// 請求 over HTTP: the August of model form 10 at 2,000 yen, from the locked cards to the register.

#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

class HttpInvoice : public testing::Test {
 protected:
  HttpInvoice() {
    const std::string both =
        world_.value("company.agency") + ", " + world_.value("company.client") + ", ";
    const std::string contract = world_.value("contract.confirmed");
    const std::string worker = world_.value("worker.one");
    assignment_ = world_.sql(
        "insert into assignment (agency_id, client_id, contract_id, worker_id, worker_name,"
        " worker_code, client_name, agency_name, work_name, starts_on, ends_on, delivered_at) "
        "values"
        " (" +
        both + contract + ", " + worker +
        ", '派遣 花子', 'W001', '宮城', '仙台', '発送', '2027-07-01', '2027-09-30', '2027-06-01')"
        " returning id")[0];
    world_.sql(
        "insert into assignment_hours (agency_id, client_id, worker_id, assignment_id,"
        " effective_from, hours) select agency_id, client_id, " +
        worker + ", " + assignment_ +
        ", '2027-07-01', jsonb_build_object('shifts', terms -> 'shifts', 'days_off', terms ->"
        " 'days_off', 'extra_working_days', '[]'::jsonb, 'national_holidays_off', false, "
        "'overtime',"
        " terms -> 'overtime', 'holiday_work', terms -> 'holiday_work') from contract where id = " +
        contract);
    first_ = card("2027-08-01", "2027-08-15", both + contract + ", " + worker);
    second_ = card("2027-08-16", "2027-08-31", both + contract + ", " + worker);
    for (const char* on : {"02", "03", "04", "05", "06", "10", "11"}) day(first_, on, 1080);
    for (const char* on : {"19", "20", "23", "24", "25", "26", "27", "30"}) day(second_, on, 1080);
    day(second_, "31", 1200);
    world_.sql(
        "insert into timecard_day (agency_id, client_id, worker_id, timecard_id,"
        " assignment_id, worked_on, kind, state) select agency_id, client_id, worker_id, id,"
        " assignment_id, '2027-08-09', 'absence', 'approved' from timecard where id = " +
        first_);
  }

  std::string card(const std::string& from, const std::string& to, const std::string& owners) {
    return world_.sql(
        "insert into timecard (agency_id, client_id, contract_id, worker_id, assignment_id,"
        " worker_name, worker_code, client_name, agency_name, work_name, contract_number, "
        "period_from,"
        " period_to, state) values (" +
        owners + ", " + assignment_ + ", '派遣 花子', 'W001', '宮城', '仙台', '発送', '2027-2', '" +
        from + "', '" + to + "', 'locked') returning id")[0];
  }
  void day(const std::string& card, const std::string& on, int end) {
    world_.sql(
        "insert into timecard_day (agency_id, client_id, worker_id, timecard_id, assignment_id,"
        " worked_on, kind, start_min, end_min, breaks, state) select agency_id, client_id, "
        "worker_id,"
        " id, assignment_id, '2027-08-" +
        on + "', 'work', 540, " + std::to_string(end) +
        ", '[{\"start_min\":720,\"end_min\":780}]', 'approved' from timecard where id = " + card);
  }

  static Headers seen(const Reply& reply) { return {{"if-match", reply.header("ETag")}}; }
  Reply provisional() {
    return agency_.post(
        "/api/invoices/provisional",
        R"({"partnership_id":")" + world_.value("partnership.main") + R"(","month_ym":"2027-08"})");
  }
  Reply show(const std::string& id) { return agency_.get("/api/invoices/" + id); }
  Reply issued() {
    const Reply open = show(provisional().at("/invoices/0/id"));
    return agency_.post("/api/invoices/" + open.at("/id") + "/issue", "{}", seen(open));
  }

  World world_;
  Person agency_ = world_.as("agency");
  Person client_ = world_.as("client");
  std::string assignment_;
  std::string first_;
  std::string second_;
};

TEST_F(HttpInvoice, AugustFromTheCardsToTheConfirmation) {
  const Reply computed = provisional();
  ASSERT_EQ(computed.status, 200) << computed.body;
  EXPECT_EQ(computed.at("/invoices/0/taxable_yen"), "261000");
  EXPECT_EQ(computed.at("/invoices/0/tax_yen"), "26100");
  EXPECT_EQ(computed.at("/invoices/0/total_yen"), "287100");
  EXPECT_EQ(computed.at("/invoices/0/lines/2/quantity"), "2:00");
  EXPECT_EQ(computed.at("/invoices/0/lines/2/unit_price"), "2,500");
  EXPECT_EQ(computed.at("/invoices/0/lines/2/days/0/worked_on"), "2027-08-31");
  EXPECT_EQ(computed.at("/invoices/0/due_on"), "2027-09-30");
  const std::string id = computed.at("/invoices/0/id");
  // Again gives the same invoice; the client sees nothing of it.
  EXPECT_EQ(provisional().at("/invoices/0/id"), id);
  EXPECT_EQ(client_.get("/api/invoices/" + id).status, 404);
  EXPECT_EQ(client_.get("/api/invoices").body.find("287100"), std::string::npos);
  EXPECT_EQ(agency_.get("/api/invoices/" + id + "/pdf").body.substr(0, 5), "%PDF-");

  const Reply out = issued();
  ASSERT_EQ(out.status, 200) << out.body;
  EXPECT_NE(out.at("/number"), "");
  const Reply theirs = client_.get("/api/invoices/" + id);
  ASSERT_EQ(theirs.status, 200);
  EXPECT_EQ(theirs.at("/total_yen"), "287100");
  EXPECT_EQ(theirs.at("/lines/0/worker_name"), "派遣 花子");
  EXPECT_EQ(client_.get("/api/papers/" + theirs.at("/paper_id") + "/pdf").status, 200);
  const Reply confirmed = client_.post("/api/invoices/" + id + "/confirmation", "{}", seen(theirs));
  EXPECT_EQ(confirmed.at("/state"), "confirmed");
  // Nothing of it can be edited, nor billed a second time.
  EXPECT_EQ(agency_
                .post("/api/invoices/" + id + "/lines",
                      R"({"content":"x","amount_yen":1,"reason":"x"})", seen(confirmed))
                .status,
            409);
  EXPECT_EQ(provisional().code(), "already_billed");
}

TEST_F(HttpInvoice, LinesAreChangedWithAReason) {
  Reply open = show(provisional().at("/invoices/0/id"));
  const std::string one = "/api/invoices/" + open.at("/id");
  EXPECT_EQ(
      agency_.post(one + "/lines", R"({"content":"交通費","amount_yen":1200})", seen(open)).status,
      422);
  const Reply unprintable = agency_.post(
      one + "/lines",
      R"({"content":"立替🥺","amount_yen":1200,"tax_class":"standard","reason":"実費"})",
      seen(open));
  EXPECT_EQ(unprintable.at("/violations/0/code"), "missing_glyph");
  EXPECT_EQ(unprintable.at("/violations/0/pointer"), "/content");
  open = agency_.post(
      one + "/lines",
      R"({"content":"交通費","amount_yen":1200,"tax_class":"standard","reason":"実費"})",
      seen(open));
  EXPECT_EQ(open.at("/taxable_yen"), "262200");
  open = agency_.put(one + "/lines/" + open.at("/lines/0/id"),
                     R"({"amount_yen":110000,"reason":"値引き"})", seen(open));
  EXPECT_EQ(open.at("/taxable_yen"), "260200");
  EXPECT_EQ(open.at("/lines/0/calculated_yen"), "112000");
  open = agency_.call("DELETE", one + "/lines/" + open.at("/lines/2/id"), R"({"reason":"合意"})",
                      seen(open));
  EXPECT_EQ(open.at("/taxable_yen"), "255200");
  EXPECT_EQ(provisional().at("/invoices/0/taxable_yen"), "255200");  // computing again keeps it
  open = show(open.at("/id"));
  const std::string seal =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM4"
      "ISf3HwAEugIE4QkN1wAAAABJRU5ErkJggg==";
  ASSERT_EQ(agency_.put("/api/company/seal", R"({"png":")" + seal + "\"}").status, 200);
  const Reply out =
      agency_.post(one + "/issue", R"({"seal":true,"remarks":"ご査収ください"})", seen(open));
  ASSERT_EQ(out.status, 200) << out.body;
  // The record keeps its own copy: a seal that is replaced later changes no paper of the past.
  ASSERT_EQ(agency_.remove("/api/company/seal").status, 204);
  EXPECT_EQ(world_
                .sql("select record ->> 'seal_png' from paper where kind = 'invoice' order by id"
                     " desc limit 1")
                .at(0),
            seal);
  EXPECT_EQ(client_.get(one + "/pdf").body.substr(0, 5), "%PDF-");
  const Reply theirs = client_.get(one);
  EXPECT_EQ(theirs.at("/lines/3/id"), "");  // the line taken off is not theirs to see
  EXPECT_EQ(theirs.at("/total_yen"), "280720");
}

TEST_F(HttpInvoice, ACardThatChangedMeanwhileIsNotBilled) {
  const Reply open = show(provisional().at("/invoices/0/id"));
  world_.sql("update timecard set edition = edition + 1 where id = " + second_);
  const std::string issue = "/api/invoices/" + open.at("/id") + "/issue";
  EXPECT_EQ(agency_.post(issue, "{}", seen(open)).code(), "provisional_stale");
  world_.sql("update timecard set state = 'approved' where id = " + second_);
  EXPECT_EQ(provisional().at("/invoices/0/taxable_yen"), "112000");
  world_.sql("update timecard set state = 'locked' where id = " + second_);
  EXPECT_EQ(provisional().at("/invoices/0/taxable_yen"), "261000");
  world_.sql("update company set invoice_registration_number = '' where id = " +
             world_.value("company.agency"));
  EXPECT_EQ(agency_.post(issue, "{}", seen(show(open.at("/id")))).at("/violations/0/code"),
            "registration_number_missing");
}

TEST_F(HttpInvoice, ACorrectionReversesInFullAndNamesTheOriginal) {
  const Reply out = issued();
  const std::string one = "/api/invoices/" + out.at("/id");
  const Reply theirs = client_.get(one);
  const Reply disputed = client_.post(one + "/dispute", R"({"reason":"31日"})", seen(theirs));
  EXPECT_EQ(disputed.at("/state"), "disputed");
  world_.sql("update timecard_day set end_min = 1080 where timecard_id = " + second_ +
             " and worked_on = '2027-08-31'");
  const Reply next =
      agency_.post(one + "/correction", R"({"reason":"31日の時間数"})", seen(show(out.at("/id"))));
  ASSERT_EQ(next.status, 200) << next.body;
  EXPECT_EQ(next.at("/kind"), "correction");
  EXPECT_EQ(next.at("/state"), "provisional");
  EXPECT_EQ(next.at("/refers_to"), out.at("/number"));
  EXPECT_EQ(next.at("/taxable_yen"), "256000");
  EXPECT_EQ(show(out.at("/id")).at("/state"), "reversed");
  const Reply reversal = agency_.get("/api/invoices?kind=reversal");
  EXPECT_EQ(reversal.at("/rows/0/total_yen"), "-287100");
  EXPECT_EQ(reversal.at("/rows/0/refers_to"), out.at("/number"));
  const Reply corrected =
      agency_.post("/api/invoices/" + next.at("/id") + "/issue", "{}", seen(next));
  ASSERT_EQ(corrected.status, 200) << corrected.body;
  EXPECT_EQ(world_.sql("select sum(total_yen) from invoice where period_from = '2027-08-01'")[0],
            "281600");
  // The numbers have no gap.
  EXPECT_EQ(world_.sql("select count(*) = max(split_part(number, '-', 2)::int) from invoice"
                       " where number <> ''")[0],
            "t");
}

// No contract names the parties of an invoice, and not every one is a further invoice.
TEST_F(HttpInvoice, TheListOfPapersSaysWhatAnInvoiceIsAndWhoItsPartiesAre) {
  const Reply out = issued();
  const Reply next = agency_.post("/api/invoices/" + out.at("/id") + "/correction",
                                  R"({"reason":"宛名の誤り"})", seen(out));
  ASSERT_EQ(next.status, 200) << next.body;
  const Reply corrected =
      agency_.post("/api/invoices/" + next.at("/id") + "/issue", "{}", seen(next));
  ASSERT_EQ(corrected.status, 200) << corrected.body;
  const Reply note = agency_.post("/api/invoices/" + corrected.at("/id") + "/credit",
                                  R"({"returned_on":"2027-06-01","reason":"値引き",)"
                                  R"("refunds":[{"content":"値引き","amount_yen":10000}]})",
                                  seen(corrected));
  ASSERT_EQ(note.status, 200) << note.body;
  const std::string agency = out.at("/issuer/name");
  const std::string client = out.at("/recipient/name");
  ASSERT_NE(agency, "");
  ASSERT_NE(client, "");
  const char* const titles[] = {"適格返還請求書", "修正請求書", "請求書（取消）", "請求書"};
  for (Person* who : {&agency_, &client_}) {
    const Reply papers = who->get("/api/papers?kind=invoice");
    const std::string file = who->get("/api/papers?kind=invoice&format=csv").body;
    for (int i = 0; i < 4; ++i) {
      const std::string row = "/rows/" + std::to_string(i);
      const std::string title = titles[i];
      EXPECT_EQ(papers.at(row + "/kind"), "invoice");
      EXPECT_EQ(papers.at(row + "/title"), title);
      EXPECT_EQ(papers.at(row + "/agency_name"), agency);
      EXPECT_EQ(papers.at(row + "/client_name"), client);
      EXPECT_NE(file.find("\n" + title + "," + papers.at(row + "/number") + "," + title +
                          ",2027-06-01,,," + agency + "," + client + ","),
                std::string::npos)
          << title << file;
    }
  }
}

// 57条の4第4項: what was reversed is billed anew by a paper that names it, even when the first
// attempt at one was thrown away.
TEST_F(HttpInvoice, ADiscardedCorrectionComesBackAsOne) {
  Reply open = show(provisional().at("/invoices/0/id"));
  open = agency_.post("/api/invoices/" + open.at("/id") + "/lines",
                      R"({"content":"交通費","amount_yen":1200,"reason":"実費"})", seen(open));
  ASSERT_EQ(open.status, 200) << open.body;
  const Reply out = agency_.post("/api/invoices/" + open.at("/id") + "/issue", "{}", seen(open));
  const Reply next = agency_.post("/api/invoices/" + out.at("/id") + "/correction",
                                  R"({"reason":"宛名の誤り"})", seen(out));
  ASSERT_EQ(next.status, 200) << next.body;
  EXPECT_EQ(next.at("/taxable_yen"), "262200");
  ASSERT_EQ(agency_.remove("/api/invoices/" + next.at("/id"), seen(next)).status, 204);
  const Reply again = show(provisional().at("/invoices/0/id"));
  EXPECT_EQ(again.at("/kind"), "correction") << again.body;
  EXPECT_EQ(again.at("/refers_to"), out.at("/number"));
  EXPECT_EQ(again.at("/reason"), "宛名の誤り");
  EXPECT_EQ(again.at("/taxable_yen"), "262200") << "with the line by hand";
  const Reply issued =
      agency_.post("/api/invoices/" + again.at("/id") + "/issue", "{}", seen(again));
  EXPECT_EQ(issued.at("/refers_to"), out.at("/number")) << issued.body;
}

TEST_F(HttpInvoice, ACreditNoteAndTheRegister) {
  const Reply out = issued();
  const std::string one = "/api/invoices/" + out.at("/id");
  const std::string body =
      R"({"returned_on":"2027-06-01","reason":"値引き","refunds":[{"content":"値引き","amount_yen":)";
  const Reply note = agency_.post(one + "/credit", body + "10000}]}", seen(out));
  ASSERT_EQ(note.status, 200) << note.body;
  EXPECT_EQ(note.at("/total_yen"), "-11000");
  EXPECT_EQ(note.at("/refers_to"), out.at("/number"));
  EXPECT_NE(
      world_.sql("select record ->> 'remarks' from paper where id = " + note.at("/paper_id"))[0]
          .find("返還日 令和9年6月1日。"),
      std::string::npos);
  // Neither a day to come nor one before the invoice went out: today is both, 2027-06-01.
  for (const auto& [day, code] :
       {std::pair{"2027-06-02", "date_in_future"}, std::pair{"2027-05-31", "before_reception"}}) {
    const Reply refused = agency_.post(
        one + "/credit",
        std::string(R"({"returned_on":")") + day +
            R"(","reason":"値引き","refunds":[{"content":"値引き","amount_yen":1000}]})",
        seen(show(out.at("/id"))));
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_EQ(refused.at("/violations/0/pointer"), "/returned_on");
    EXPECT_EQ(refused.at("/violations/0/code"), code);
    EXPECT_EQ(refused.at("/violations/0/law"), "消費税法57条の4第3項2号");
  }
  const Reply over = agency_.post(one + "/credit", body + "251001}]}", seen(show(out.at("/id"))));
  EXPECT_EQ(over.status, 422);
  EXPECT_EQ(over.at("/violations/0/pointer"), "/refunds/0/amount_yen");
  EXPECT_NE(over.body.find("251000以下"), std::string::npos) << over.body;
  EXPECT_EQ(
      agency_.post(one + "/correction", R"({"reason":"誤り"})", seen(show(out.at("/id")))).code(),
      "has_credit_notes");
  // 電子帳簿保存法: day, amount, counterparty, ranges, together.
  EXPECT_EQ(agency_.get("/api/invoices?min_yen=287100&max_yen=287100&q=宮城").at("/rows/0/number"),
            out.at("/number"));
  EXPECT_EQ(agency_.get("/api/invoices?min_yen=287101").at("/rows/0/id"), "");
  EXPECT_EQ(agency_.get("/api/invoices?from=2027-06-01&to=2027-06-01&kind=credit_note")
                .at("/rows/0/number"),
            note.at("/number"));
  EXPECT_EQ(agency_.get("/api/invoices?to=2027-05-31").at("/rows/0/id"), "");
  EXPECT_EQ(agency_.get("/api/invoices?limit=1").at("/rows/1/id"), "");
  EXPECT_NE(agency_.get("/api/invoices?limit=1").at("/next_cursor"), "");
  const Reply csv = agency_.get("/api/invoices?format=csv");
  EXPECT_NE(csv.body.find("請求書番号"), std::string::npos);
  EXPECT_NE(csv.body.find("287100"), std::string::npos);
  const Reply data = agency_.get(one + "/time-data");
  EXPECT_NE(data.body.find("派遣 花子"), std::string::npos);
  EXPECT_NE(data.body.find("2027-08-31,120,120"), std::string::npos) << data.body;
  EXPECT_EQ(client_.get("/api/invoices-zip").body.substr(0, 2), "PK");
}

// 112,000 edited to 110,001; 144,000; 5,000. The column of amounts adds up to each line and, over
// all, to the invoice without tax; every day has its own minutes.
TEST_F(HttpInvoice, TheDaysOfTheTimeDataAddUpToTheInvoice) {
  Reply open = show(provisional().at("/invoices/0/id"));
  const std::string one = "/api/invoices/" + open.at("/id");
  open = agency_.put(one + "/lines/" + open.at("/lines/0/id"),
                     R"({"amount_yen":110001,"reason":"値引き"})", seen(open));
  ASSERT_EQ(open.at("/taxable_yen"), "259001") << open.body;
  std::map<std::string, std::int64_t> by_line;
  std::int64_t all = 0;
  int rows = 0;
  std::istringstream file(agency_.get(one + "/time-data").body);
  std::string row;
  std::getline(file, row);  // the header
  EXPECT_NE(
      row.find("請求書番号,明細,契約番号,派遣労働者,区分,就業日,就業時間（分）,請求時間（分）,"
               "金額（税抜）,"),
      std::string::npos)
      << row;
  while (std::getline(file, row)) {
    std::vector<std::string> cells;
    std::istringstream line(row);
    for (std::string cell; cells.size() < 9 && std::getline(line, cell, ',');) {
      cells.push_back(cell);
    }
    ASSERT_EQ(cells.size(), 9U) << row;
    by_line[cells[1]] += std::stoll(cells[8]);
    all += std::stoll(cells[8]);
    ++rows;
  }
  EXPECT_EQ(rows, 7 + 9 + 1);  // days of 基本 in each half of the month, and the 31st's overtime
  EXPECT_EQ(by_line,
            (std::map<std::string, std::int64_t>{{"1", 110'001}, {"2", 144'000}, {"3", 5'000}}));
  EXPECT_EQ(all, 259'001);
  // 110,001 over seven days of 8:00: 15,714 each, and the rest on the last.
  EXPECT_EQ(open.at("/lines/0/days/0/amount_yen"), "15714");
  EXPECT_EQ(open.at("/lines/0/days/6/amount_yen"), "15717");
  EXPECT_NE(open.at("/lines/0/content").find("（令和9年8月1日～令和9年8月15日）"),
            std::string::npos)
      << open.body;
}

TEST_F(HttpInvoice, StrangersSeeNothing) {
  const std::string id = issued().at("/id");
  for (const char* who : {"other_agency", "other_client", "both"}) {
    EXPECT_EQ(world_.as(who).get("/api/invoices/" + id).status, 404) << who;
    EXPECT_EQ(world_.as(who).get("/api/invoices").at("/rows/0/id"), "") << who;
  }
  EXPECT_EQ(world_.as("worker").get("/api/invoices").status, 403);
}

}  // namespace
}  // namespace tasuki::test
