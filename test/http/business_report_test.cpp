// 事業報告 over HTTP: opened, entered, filed once, and never changed after that.

#include <gtest/gtest.h>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

constexpr const char* kEntered11 =
    R"({"branch_number":"1","licensed_on":"2018-12-01","industry":"労働者派遣業","all_workers":12,)"
    R"("small_enterprise":true,"contracting":false,"registered":30,"overseas":0,)"
    R"("wages":[{"code":"73","wage_8h":12480,"agreement_wage_8h":12480}],)"
    R"("trainings":[{"name":"入職時の訓練","target":"全員","on_the_job":false,"workers":1,)"
    R"("per_worker":480,"paid":true,"free":true}],"counsellors":{"qualified":1,"sales":0,"others":0},"career_consultings":1,)"
    R"("three_years":{"persons":0,"direct_hire_requests":0,"directly_hired":0,"new_clients":0,)"
    R"("made_permanent":0,"others":0},"one_year":{"persons":0,"direct_hire_requests":0,)"
    R"("directly_hired":0,"new_clients":0,"made_permanent":0,"others":0},)"
    R"("temp_to_perm":{"applications":0,"introduced":0,"hired":0},"reason":"初年度"})";

class HttpBusinessReport : public testing::Test {
 protected:
  static Headers seen(const Reply& reply) { return {{"if-match", reply.header("ETag")}}; }
  std::string path(const std::string& name) {
    return "/api/business-reports/" + world_.value("business_report." + name);
  }

  // One worker at 発送 from 2026-04-01 over 2027-06-01: 100 hours, billed with 240,000 yen.
  void dispatch_one() {
    const std::string both =
        world_.value("company.agency") + ", " + world_.value("company.client") + ", ";
    const std::string contract = world_.value("contract.confirmed");
    const std::string worker = world_.value("worker.one");
    world_.sql("update employment_contract set starts_on = '2026-04-01' where worker_id = " +
               worker + " returning id");
    const std::string assignment = world_.sql(
        "insert into assignment (agency_id, client_id, contract_id, worker_id, worker_name,"
        " worker_code, client_name, agency_name, work_name, starts_on, ends_on) values (" +
        both + contract + ", " + worker +
        ", '派遣 花子', 'W001', '宮城', '仙台', '発送', '2026-04-01', '2027-09-30') returning "
        "id")[0];
    const std::string card = world_.sql(
        "insert into timecard (agency_id, client_id, contract_id, worker_id, assignment_id,"
        " worker_name, worker_code, client_name, agency_name, work_name, period_from, period_to,"
        " state) values (" +
        both + contract + ", " + worker + ", " + assignment +
        ", '派遣 花子', 'W001', '宮城', '仙台', '発送', '2026-07-01', '2026-07-15', 'locked')"
        " returning id")[0];
    world_.sql(
        "insert into timecard_day (agency_id, client_id, worker_id, timecard_id, assignment_id,"
        " worked_on, kind, worked_min, state) values (" +
        both + worker + ", " + card + ", " + assignment +
        ", '2026-07-01', 'work', 6000, 'approved')");
    const std::string invoice = world_.sql(
        "insert into invoice (agency_id, client_id, partnership_id, number, kind, state,"
        " agency_name, client_name, period_from, period_to, issuer, recipient, tax_rounding,"
        " updated_at) values (" +
        both + world_.value("partnership.main") +
        ", '2026-900', 'original', 'issued', '仙台', '宮城', '2026-07-01', '2026-07-31', '{}',"
        " '{}', 'down', '2026-08-01') returning id")[0];
    world_.sql(
        "insert into invoice_line (agency_id, client_id, invoice_id, position, issued, kind,"
        " assignment_id, content, unit, quantity_numerator, quantity_denominator,"
        " unit_price_numerator, unit_price_denominator, calculated_yen, amount_yen, tax_class)"
        " values (" +
        both + invoice + ", 1, true, 'base', " + assignment +
        ", '派遣料金', 'hour', 100, 1, 2400, 1, 240000, 240000, 'standard')");
    world_.sql(
        "insert into invoice_card (company_id, invoice_id, timecard_id, edition, from_on, to_on)"
        " values (" +
        world_.value("company.agency") + ", " + invoice + ", " + card +
        ", 1, '2026-07-01', '2026-07-15')");
  }

  // Every kind of work that the report holds is 包装従事者.
  void classify(const Reply& report) {
    std::string rows;
    for (const json::value& work : report.data.at("work_classes").as_array()) {
      rows += (rows.empty() ? "" : ",") + std::string(R"({"work_name":)") +
              json::serialize(work.at("work_name")) + R"(,"code":"73","name":"包装従事者"})";
    }
    ASSERT_EQ(agency_.put("/api/work-classes", R"({"rows":[)" + rows + "]}").status, 204);
  }

  World world_;
  Person agency_ = world_.as("agency");
};

TEST_F(HttpBusinessReport, TheListShowsWhatIsDueWhen) {
  const Reply list = agency_.get("/api/business-reports?year=2027");
  ASSERT_EQ(list.status, 200) << list.body;
  EXPECT_EQ(list.at("/rows/0/kind"), "report_11");
  EXPECT_EQ(list.at("/rows/0/due_on"), "2027-06-30");
  EXPECT_EQ(agency_.get("/api/business-reports?year=x").status, 422);
}

TEST_F(HttpBusinessReport, FiguresOfThePlatformAreComputed) {
  dispatch_one();
  const Reply before = agency_.get(path("eleven"));
  ASSERT_EQ(before.status, 200) << before.body;
  EXPECT_EQ(before.at("/report_11/year/total"), "1") << "nobody else worked before April 2027";
  EXPECT_EQ(before.at("/report_11/year/permanent"), "1");
  EXPECT_NE(before.at("/report_11/june/total"), "0");
  EXPECT_EQ(before.at("/report_11/dispatch_sales"), "240000");
  EXPECT_EQ(before.at("/report_11/worked_min"), "6000");
  EXPECT_NE(before.body.find("work_unclassified"), std::string::npos);
  classify(before);
  const Reply after = agency_.get(path("eleven"));
  EXPECT_EQ(after.at("/report_11/occupations/0/fee_8h"), "19200");
  EXPECT_EQ(after.body.find("work_unclassified"), std::string::npos);
}

TEST_F(HttpBusinessReport, EnteredFiledAndNeverChanged) {
  dispatch_one();
  const Reply open = agency_.get(path("eleven"));
  classify(open);
  const std::string filing = R"({"filed_on":"2027-06-01","receipt_number":"宮-1"})";
  const Reply early = agency_.post(path("eleven") + "/filing", filing, seen(open));
  EXPECT_EQ(early.status, 422);
  EXPECT_NE(early.body.find("report_figure_missing"), std::string::npos);

  world_.sql(
      "insert into labor_management_agreement (company_id, title, unit, state, starts_on, ends_on,"
      " terms, concluded_on) select " +
      world_.value("company.agency") +
      ", '労使協定', 'company', 'concluded', '2027-04-01', '2028-03-31', '{}', '2027-03-15' where"
      " not exists (select from labor_management_agreement where company_id = " +
      world_.value("company.agency") + " and state = 'concluded')");
  const Reply entered = agency_.put(path("eleven") + "/entered-11", kEntered11, seen(open));
  ASSERT_EQ(entered.status, 200) << entered.body;
  EXPECT_EQ(entered.at("/report_11/margin/margin_percent"), "35.0");
  const Reply filed = agency_.post(path("eleven") + "/filing", filing, seen(entered));
  ASSERT_EQ(filed.status, 200) << filed.body;
  EXPECT_EQ(filed.at("/report_11/margin/agreement"), "true");
  EXPECT_NE(filed.at("/report_11/agreements/0/title"), "");

  const Reply kept = agency_.get(path("eleven"));
  EXPECT_EQ(kept.at("/state"), "filed");
  EXPECT_EQ(kept.at("/report_11/filed_on"), "2027-06-01");
  world_.sql("update worker set born_on = '1950-01-01' where id = " + world_.value("worker.one"));
  EXPECT_EQ(agency_.get(path("eleven")).at("/report_11/june/over_60"), "0") << "frozen";
  EXPECT_EQ(agency_.put(path("eleven") + "/entered-11", kEntered11, seen(kept)).status, 409);
  const Reply pdf = agency_.get(path("eleven") + "/pdf");
  EXPECT_EQ(pdf.status, 200);
  EXPECT_EQ(pdf.body.substr(0, 5), "%PDF-");
}

// 法23条2項: with a copy of the agreement, which has a paper as soon as it is concluded.
TEST_F(HttpBusinessReport, TheAgreementGoesWithTheReport) {
  const auto agreements = world_.sql(
      "select title from labor_management_agreement where company_id = " +
      world_.value("company.agency") +
      " and state = 'concluded' and paper_id is not null and starts_on <= '2027-06-01' and ends_on"
      " >= '2027-06-01'");
  ASSERT_EQ(agreements.size(), 1U);
  const Reply eleven = agency_.get(path("eleven") + "/filing-set");
  ASSERT_EQ(eleven.status, 200) << eleven.body;
  EXPECT_EQ(eleven.body.substr(0, 2), "PK");
  EXPECT_NE(eleven.body.find("労使協定"), std::string::npos) << "the name of the file";
  EXPECT_EQ(agency_.get(path("twelve") + "/filing-set").body.find("労使協定"), std::string::npos);
}

TEST_F(HttpBusinessReport, OnlyOneOfAKindAYear) {
  const std::string twelve = R"({"kind":"report_12","year":2027})";
  EXPECT_EQ(agency_.post("/api/business-reports", twelve).code(), "duplicate");
  const Reply missing =
      agency_.post("/api/business-reports", R"({"kind":"report_11","year":2026})");
  EXPECT_EQ(missing.status, 422);
  const Reply other = agency_.post("/api/business-reports",
                                   R"({"kind":"report_11","year":2027,"establishment_id":")" +
                                       world_.value("company.other_establishment") +
                                       R"(","business_year_ends_in":12})");
  ASSERT_EQ(other.status, 200) << other.body;
  EXPECT_EQ(other.at("/from_on"), "2026-01-01");
}

// Nobody was asked: the draft does not say that there is none.
TEST_F(HttpBusinessReport, WhetherThereAreRelatedClientsIsAsked) {
  const Reply open = agency_.get(path("share"));
  EXPECT_NE(open.body.find("未入力の項目があります（関係派遣先の有無）"), std::string::npos)
      << open.body;
  const Reply none =
      agency_.put(path("share") + "/entered-12-2",
                  R"({"related_exist":false,"licensed_on":"2018-12-01"})", seen(open));
  ASSERT_EQ(none.status, 200) << none.body;
  EXPECT_EQ(none.at("/entered_12_2/related_exist"), "false");
  EXPECT_EQ(none.at("/findings/0/code"), "") << none.body;
}

TEST_F(HttpBusinessReport, RelatedClients) {
  const auto put = [&](const std::string& client) {
    return agency_.put("/api/related-clients", R"({"rows":[{"client_id":")" + client +
                                                   R"(","relation":"親会社の子会社"}]})");
  };
  EXPECT_EQ(put(world_.value("company.client")).status, 204);
  EXPECT_EQ(agency_.get("/api/related-clients").at("/rows/0/relation"), "親会社の子会社");
  EXPECT_EQ(put(world_.value("company.both")).code(), "no_partnership");
}

// Figures of a part of the company must not be taken for the whole.
TEST_F(HttpBusinessReport, AnAccountOfOneDepartmentMayNotReport) {
  Person part = world_.as("agency.department");
  EXPECT_EQ(part.get("/api/business-reports").status, 403);
  EXPECT_EQ(part.get(path("eleven")).status, 403);
}

}  // namespace
}  // namespace tasuki::test
