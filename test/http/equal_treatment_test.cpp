// 同一労働同一賃金 over HTTP: circular → agreement → check → conclusion → wage → statement →
// receipt.

#include <gtest/gtest.h>

#include "paper/forms/comparable_worker_disclosure.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

class HttpEqualTreatment : public testing::Test {
 protected:
  static std::string seen(const Reply& reply) { return "\"" + reply.at("/version") + "\""; }

  // The violations' codes and pointers of a refusal.
  static std::vector<std::string> faults(const Reply& reply) {
    std::vector<std::string> list;
    if (const auto* rows = reply.data.if_object()->if_contains("violations")) {
      for (const json::value& row : rows->as_array()) {
        list.push_back(std::string(row.at("code").as_string()) + " " +
                       std::string(row.at("pointer").as_string()));
      }
    }
    return list;
  }
  static bool contains(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  }
  std::string agreement(const std::string& name) const {
    return "/api/labor-management-agreements/" + world_.value(name);
  }
  static std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("no " + from);
    return text.replace(at, from.size(), to);
  }
  static std::string wage_body(const World& world, const std::string& worker, int amount) {
    return R"({"worker_id":")" + world.value(worker) +
           R"(","wage":{"effective_from":"2027-07-01","unit":"hour","amount":)" +
           std::to_string(amount) +
           R"(,"scheduled_min":0,"bonus_yen":360,"allowance_yen":50,"counted_allowance_yen":0,)"
           R"("job_class":"商品発送","grade":"Aランク","note":""}})";
  }

  World world_;
  Person agency_ = world_.as("agency");
  Person client_ = world_.as("client");
  Person worker_ = world_.as("worker");
};

TEST_F(HttpEqualTreatment, TheCheckShowsEveryCellWithItsYen) {
  const Reply check = agency_.get(agreement("agreement.draft") + "/check");
  ASSERT_EQ(check.status, 200) << check.body;
  EXPECT_EQ(check.at("/grades/0/prevailing_yen"), "1991");
  EXPECT_EQ(check.at("/grades/2/margin_yen"), "45");
  EXPECT_EQ(check.at("/tables/0/regional/0/yen"), "1355");
  EXPECT_EQ(check.at("/passes"), "true");
  EXPECT_EQ(agency_.get(agreement("agreement.draft") + "/check?fiscal_year=2028").status, 422);
}

TEST_F(HttpEqualTreatment, AnAgreementBelowTheCircularIsNotConcluded) {
  const std::string body =
      replaced(world_.value("agreement_body"), "\"base_yen\":1150", "\"base_yen\":1104");
  const Reply saved = agency_.put(agreement("agreement.draft"), body,
                                  {{"if-match", seen(agency_.get(agreement("agreement.draft")))}});
  ASSERT_EQ(saved.status, 200) << saved.body;
  const Reply refused = agency_.post(
      agreement("agreement.draft") + "/conclusion",
      world_.fill(R"({"concluded_on":"2027-06-01","supersedes_id":"$agreement.concluded"})"),
      {{"if-match", seen(saved)}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(contains(faults(refused), "grade_below_prevailing /terms/grades")) << refused.body;
  EXPECT_NE(refused.body.find("1円足りません"), std::string::npos) << refused.body;
}

TEST_F(HttpEqualTreatment, WhatCannotBePrintedIsSaidAtTheFieldOfTheAgreement) {
  const Reply saved = agency_.put(agreement("agreement.draft"),
                                  replaced(world_.value("agreement_body"), "\"name\":\"Aランク\"",
                                           "\"name\":\"Aランク🥺\""),
                                  {{"if-match", seen(agency_.get(agreement("agreement.draft")))}});
  ASSERT_EQ(saved.status, 200) << saved.body;
  const Reply refused = agency_.post(
      agreement("agreement.draft") + "/conclusion",
      world_.fill(R"({"concluded_on":"2027-06-01","supersedes_id":"$agreement.concluded"})"),
      {{"if-match", seen(saved)}});
  EXPECT_TRUE(contains(faults(refused), "missing_glyph /terms/grades/0/name")) << refused.body;
}

TEST_F(HttpEqualTreatment, AConcludedAgreementNeverChangesAndGivesWayToANewOne) {
  const Reply concluded = agency_.get(agreement("agreement.concluded"));
  EXPECT_EQ(concluded.at("/state"), "concluded");
  EXPECT_EQ(agency_
                .put(agreement("agreement.concluded"), world_.value("agreement_body"),
                     {{"if-match", seen(concluded)}})
                .status,
            409);
  const Reply draft = agency_.get(agreement("agreement.draft"));
  // Another one holds on these days: it must be named.
  const Reply unnamed =
      agency_.post(agreement("agreement.draft") + "/conclusion", R"({"concluded_on":"2027-06-01"})",
                   {{"if-match", seen(draft)}});
  EXPECT_TRUE(contains(faults(unnamed), "period_overlap /supersedes_id")) << unnamed.body;
  const Reply next = agency_.post(
      agreement("agreement.draft") + "/conclusion",
      world_.fill(R"({"concluded_on":"2027-06-01","supersedes_id":"$agreement.concluded"})"),
      {{"if-match", seen(draft)}});
  ASSERT_EQ(next.status, 200) << next.body;
  const Reply old = agency_.get(agreement("agreement.concluded"));
  EXPECT_EQ(old.at("/state"), "superseded");
  EXPECT_EQ(old.at("/superseded_from"), "2027-07-01");
  const Reply pdf = agency_.post("/api/papers/" + next.at("/paper_id") + "/pdf");
  EXPECT_EQ(pdf.status, 200) << pdf.body;
  EXPECT_EQ(pdf.body.substr(0, 5), "%PDF-");
}

TEST_F(HttpEqualTreatment, TheDatabaseItselfRefusesToChangeAConcludedAgreement) {
  EXPECT_ANY_THROW(world_.sql("update labor_management_agreement set title = 'x' where id = " +
                              world_.value("agreement.concluded") + " returning id"));
}

TEST_F(HttpEqualTreatment, AnAccountOfADepartmentHandlesItsEstablishmentsAgreement) {
  Person department = world_.as("agency.department");
  const std::string all = "/api/labor-management-agreements";
  EXPECT_EQ(department.post(all, world_.value("agreement_body")).code(), "agreement_company_wide");
  const Reply whole = department.get(agreement("agreement.draft"));
  EXPECT_EQ(department
                .post(agreement("agreement.draft") + "/conclusion",
                      R"({"concluded_on":"2027-06-01"})", {{"if-match", seen(whole)}})
                .code(),
            "agreement_company_wide");
  const auto of_place = [&](const std::string& name) {
    return replaced(replaced(world_.value("agreement_body"), "\"unit\":\"company\"",
                             "\"unit\":\"establishment\""),
                    "\"establishment_id\":null",
                    "\"establishment_id\":\"" + world_.value(name) + "\"");
  };
  EXPECT_EQ(department.post(all, of_place("company.other_establishment")).code(),
            "agreement_of_other_establishment");
  const Reply draft = department.post(all, of_place("establishment.agency"));
  ASSERT_EQ(draft.status, 200) << draft.body;
  const Reply concluded =
      department.post(all + "/" + draft.at("/id") + "/conclusion",
                      R"({"concluded_on":"2027-06-01"})", {{"if-match", seen(draft)}});
  ASSERT_EQ(concluded.status, 200) << concluded.body;
  EXPECT_EQ(department.post("/api/papers/" + concluded.at("/paper_id") + "/pdf").status, 200);
  EXPECT_EQ(world_.as("agency.other_department").get(all + "/" + draft.at("/id")).at("/state"),
            "concluded")
      << "every department of the company may read what holds";
}

TEST_F(HttpEqualTreatment, ACircularWithoutTheRetirementTableSaysSo) {
  world_.sql(
      "update wage_circular set basis = basis || '{\"retirement_months\": [],"
      " \"retirement_minimum_years\": 0}' returning id");
  const Reply saved = agency_.put(agreement("agreement.draft"), world_.value("agreement_body"),
                                  {{"if-match", seen(agency_.get(agreement("agreement.draft")))}});
  ASSERT_EQ(saved.status, 200) << saved.body;
  EXPECT_EQ(agency_.get(agreement("agreement.draft") + "/check").at("/retirement_table_missing"),
            "true");
  const Reply refused = agency_.post(
      agreement("agreement.draft") + "/conclusion",
      world_.fill(R"({"concluded_on":"2027-06-01","supersedes_id":"$agreement.concluded"})"),
      {{"if-match", seen(saved)}});
  EXPECT_TRUE(contains(faults(refused), "retirement_table_missing /terms/retirement/groups"))
      << refused.body;
  EXPECT_NE(refused.body.find("令和9年度の通達に登録されていません"), std::string::npos);
  EXPECT_EQ(refused.body.find("0年以下"), std::string::npos);
}

TEST_F(HttpEqualTreatment, AnImportWithOneBadCellTakesNothing) {
  const std::string path = "/api/wage-circulars/" + world_.value("wage_circular");
  const Reply bad = agency_.post(
      path + "/import",
      R"({"part":"occupations","csv":"統計,コード,職種,0年\n職安,104,ソフトウェア開発技術者,1400\n職安,105,,x\n"})");
  ASSERT_EQ(bad.status, 200) << bad.body;
  EXPECT_EQ(bad.at("/taken"), "false");
  EXPECT_EQ(bad.at("/errors/0/row"), "3");
  EXPECT_EQ(bad.at("/errors/1/value"), "x");
  EXPECT_EQ(agency_.get(path + "/occupations").at("/rows/0/base_yen"), "1396");
  const Reply good = agency_.post(
      path + "/import",
      R"({"part":"occupations","csv":"統計,コード,職種,0年\n職安,104,ソフトウェア開発技術者,1400\n"})");
  EXPECT_EQ(good.at("/taken"), "true");
  EXPECT_EQ(agency_.get(path + "/occupations").at("/rows/0/base_yen"), "1400");
}

// 0 年 1,500 × 97 % = 1,455 against 1,400: 55 yen; 3 年 1,922 × 97 % = 1,864.34 → 1,865 against
// 1,830: 35 yen; 10 年 2,205 × 97 % = 2,138.85 → 2,139 against 2,210.
TEST_F(HttpEqualTreatment, ANewCircularShowsWhatFallsShortAndOnlyAFittingOneIsConfirmed) {
  const std::string body =
      replaced(world_.value("agreement_body"), "\"2028-03-31\"", "\"2029-03-31\"");
  const Reply draft = agency_.post("/api/labor-management-agreements", body);
  const std::string path = "/api/labor-management-agreements/" + draft.at("/id");
  ASSERT_EQ(agency_
                .post(path + "/conclusion",
                      world_.fill(R"({"concluded_on":"2027-06-01",)"
                                  R"("supersedes_id":"$agreement.concluded"})"),
                      {{"if-match", seen(draft)}})
                .status,
            200);
  EXPECT_EQ(agency_.post(path + "/confirmations", R"({"fiscal_year":2028})").status, 422);
  const Reply next = agency_.post(
      "/api/wage-circulars",
      R"({"basis":{"fiscal_year":2028,"circular_number":"翌年度","retirement_percent":"5",)"
      R"("commuting_yen":72,"retirement_minimum_years":3,)"
      R"("retirement_months":[{"years":3,"own_request":"0.7","dismissal":"1.1"}],)"
      R"("experience_index":[{"years":0,"percent":"100"},)"
      R"({"years":3,"percent":"128.1"},{"years":10,"percent":"147.0"}]}})");
  ASSERT_EQ(next.status, 200) << next.body;
  const std::string circular = "/api/wage-circulars/" + next.at("/id");
  const auto base_of = [&](const std::string& yen) {
    agency_.post(
        circular + "/import",
        R"({"part":"regions","csv":"区分,名称,都道府県,地域指数\n都道府県,宮城県,宮城県,97.0\n"})");
    agency_.post(
        circular + "/import",
        R"({"part":"occupations","csv":"統計,コード,職種,0年\n職安,104,技術者,)" + yen + R"(\n"})");
  };
  EXPECT_NE(agency_.get(circular + "/agreements").at("/rows/0/missing"), "");
  base_of("1500");
  const Reply high = agency_.get(circular + "/agreements");
  EXPECT_EQ(high.at("/rows/0/short_cells"), "2") << high.body;
  EXPECT_EQ(high.at("/rows/0/largest_gap_yen"), "55");
  const Reply refused = agency_.post(path + "/confirmations", R"({"fiscal_year":2028})");
  EXPECT_TRUE(contains(faults(refused), "grade_below_prevailing /terms/grades")) << refused.body;
  base_of("1396");
  const Reply confirmed = agency_.post(path + "/confirmations", R"({"fiscal_year":2028})");
  ASSERT_EQ(confirmed.status, 200) << confirmed.body;
  EXPECT_EQ(agency_.post("/api/papers/" + confirmed.at("/paper_id") + "/pdf").status, 200);
  EXPECT_EQ(agency_.get(circular + "/agreements").at("/rows/0/confirmed"), "true");
}

// 局長通達第4: a term over two years is concluded with a reason, which is kept.
TEST_F(HttpEqualTreatment, ATermOverTwoYearsNeedsAReason) {
  const Reply draft =
      agency_.post("/api/labor-management-agreements",
                   replaced(world_.value("agreement_body"), "\"2028-03-31\"", "\"2030-03-31\""));
  ASSERT_EQ(draft.status, 200) << draft.body;
  const std::string path = "/api/labor-management-agreements/" + draft.at("/id");
  const auto conclude = [&](const std::string& reason) {
    return agency_.post(path + "/conclusion",
                        world_.fill(R"({"concluded_on":"2027-06-01",)"
                                    R"("supersedes_id":"$agreement.concluded","reason":")" +
                                    reason + "\"}"),
                        {{"if-match", seen(draft)}});
  };
  const Reply refused = conclude("");
  EXPECT_TRUE(contains(faults(refused), "term_over_two_years /reason")) << refused.body;
  const Reply concluded = conclude("労働組合の求めによる");
  ASSERT_EQ(concluded.status, 200) << concluded.body;
  EXPECT_EQ(concluded.at("/conclusion_reason"), "労働組合の求めによる");
  EXPECT_EQ(agency_.post(path + "/confirmations", "{}").status, 422);
  EXPECT_EQ(agency_.post(path + "/confirmations", R"({"fiscal_year":2026})").status, 422);
  EXPECT_EQ(agency_.post(path + "/confirmations", R"({"fiscal_year":2027})").status, 200);
  const Reply again = agency_.post(path + "/confirmations", R"({"fiscal_year":2027})");
  EXPECT_TRUE(contains(faults(again), "duplicate /fiscal_year")) << again.body;
}

TEST_F(HttpEqualTreatment, WhatNobodyIsPaidAndWhatHasNoDayIsRefused) {
  const std::string path = "/api/contracts/" + world_.value("contract.confirmed") + "/wage-checks";
  const auto ask = [&](const std::string& wage) {
    return agency_.post(path, world_.fill("{\"worker_id\":\"$worker.two\",\"wage\":" + wage + "}"));
  };
  const Reply huge =
      ask(R"({"effective_from":"2027-07-01","amount":9223372036854775807,"allowance_yen":20})");
  EXPECT_TRUE(contains(faults(huge), "too_large /wage/amount")) << huge.body;
  const Reply undated = ask(R"({"amount":1800})");
  EXPECT_TRUE(contains(faults(undated), "required /wage/effective_from")) << undated.body;
}

TEST_F(HttpEqualTreatment, PublicationNeedsItsProof) {
  const std::string path = agreement("agreement.concluded") + "/publications";
  const Reply refused =
      agency_.post(path, R"({"method":"posting","published_on":"2027-05-31","proof":""})");
  EXPECT_TRUE(contains(faults(refused), "required /proof")) << refused.body;
  EXPECT_TRUE(contains(faults(refused), "required /summary_handed_out"));
  EXPECT_EQ(
      agency_.post(path, R"({"method":"file","published_on":"2027-05-31","proof":"全員へ通知"})")
          .status,
      200);
  EXPECT_EQ(worker_.get("/api/my/agreements").at("/rows/0/agreement/title"),
            "労使協定（令和9年度）");
}

// 法30条の4第1項: the agreement of an establishment binds its own workers, and nobody else.
TEST_F(HttpEqualTreatment, AWorkerReadsTheAgreementThatAppliesFirst) {
  const std::string place = world_.value("establishment.agency");
  const std::string of_worker = " where id = " + world_.value("worker.one") + " returning id";
  world_.sql(
      "insert into labor_management_agreement (company_id, title, unit, establishment_id, state,"
      " starts_on, ends_on, terms, concluded_on) select company_id, '石巻の協定', "
      "'establishment', " +
      place +
      ", 'concluded', '2027-05-01', '2028-03-31', terms, '2027-03-15' from"
      " labor_management_agreement where id = " +
      world_.value("agreement.concluded") + " returning id");
  world_.sql("update worker set agreement_worker = true, establishment_id = null" + of_worker);
  const Reply elsewhere = worker_.get("/api/my/agreements");
  EXPECT_EQ(elsewhere.body.find("石巻の協定"), std::string::npos) << elsewhere.body;
  EXPECT_EQ(elsewhere.at("/rows/0/applies"), "true");
  world_.sql("update worker set establishment_id = " + place + of_worker);
  const Reply there = worker_.get("/api/my/agreements");
  EXPECT_EQ(there.at("/rows/0/agreement/title"), "石巻の協定") << there.body;
  EXPECT_EQ(there.at("/rows/0/applies"), "true");
  EXPECT_EQ(there.at("/rows/1/applies"), "false");
  EXPECT_EQ(there.at("/rows/1/until_on"), "2027-04-30");
  world_.sql("update worker set agreement_worker = false" + of_worker);
  EXPECT_EQ(worker_.get("/api/my/agreements").at("/rows/0/applies"), "false");
}

TEST_F(HttpEqualTreatment, AWageBelowTheGradeIsRefusedAndAFittingOneIsKept) {
  const std::string path = "/api/contracts/" + world_.value("contract.confirmed");
  const Reply tried = agency_.post(path + "/wage-checks", wage_body(world_, "worker.two", 1799));
  ASSERT_EQ(tried.status, 200) << tried.body;
  EXPECT_EQ(tried.at("/passes"), "false");
  EXPECT_EQ(tried.at("/findings/0/code"), "wage_below_grade");
  EXPECT_EQ(tried.at("/stretches/0/prevailing_yen"), "1991");
  const Reply refused = agency_.post(path + "/wages", wage_body(world_, "worker.two", 1799));
  EXPECT_TRUE(contains(faults(refused), "wage_below_grade /wage/amount")) << refused.body;
  const Reply unagreed = agency_.post(
      path + "/wages", replaced(wage_body(world_, "worker.two", 1800), "Aランク", "Zランク"));
  EXPECT_EQ(unagreed.at("/violations/0/pointer"), "/wage/grade");
  EXPECT_EQ(unagreed.at("/violations/0/code"), "bad_choice");
  const Reply kept = agency_.post(path + "/wages", wage_body(world_, "worker.two", 1800));
  ASSERT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(kept.at("/passes"), "true");
  const Reply list = agency_.get(path + "/wages");
  EXPECT_EQ(list.at("/rows/0/wages/0/amount"), "1800");
  EXPECT_EQ(list.at("/rows/0/wages/0/agreement_id"), world_.value("agreement.concluded"));
  EXPECT_EQ(client_.get(path + "/wages").status, 403);
}

TEST_F(HttpEqualTreatment, WithoutAWageTheEmploymentContractsIsLookedAt) {
  world_.sql("update employment_contract set hourly_wage = 900 where worker_id = " +
             world_.value("worker.two") + " returning id");
  const Reply list = agency_.get("/api/contracts/" + world_.value("contract.confirmed") + "/wages");
  EXPECT_EQ(list.at("/rows/0/check/from_employment_contract"), "true") << list.body;
  EXPECT_EQ(list.at("/rows/0/check/findings/0/code"), "wage_below_minimum") << list.body;
}

// A raise by the next 労働契約 counts from its first day on.
TEST_F(HttpEqualTreatment, EachEmploymentContractSaysItsWageFromItsFirstDayOn) {
  const std::string worker = world_.value("worker.two");
  const std::string path = "/api/contracts/" + world_.value("contract.confirmed") + "/wages";
  world_.sql(
      "update employment_contract set ends_on = '2027-08-31', hourly_wage = 5000 where"
      " worker_id = " +
      worker + " returning id");
  world_.sql(
      "insert into employment_contract (company_id, worker_id, starts_on, ends_on,"
      " weekly_minutes, hourly_wage) select company_id, id, '2027-09-01', '2028-03-31', 2400,"
      " 900 from worker where id = " +
      worker + " returning id");
  const Reply list = agency_.get(path);
  EXPECT_EQ(list.at("/rows/0/check/from_employment_contract"), "true") << list.body;
  EXPECT_EQ(list.at("/rows/0/check/stretches/0/hourly_yen"), "5000") << list.body;
  EXPECT_EQ(list.at("/rows/0/check/stretches/1/from_on"), "2027-09-01") << list.body;
  EXPECT_EQ(list.at("/rows/0/check/stretches/1/hourly_yen"), "900") << list.body;
  EXPECT_NE(list.body.find("wage_below_minimum"), std::string::npos) << list.body;
}

// ---------------------------------------------------------------- disclosure

constexpr const char* kComparable =
    R"({"partnership_id":"$partnership.main","kind":"comparable_worker","provided_on":"2027-06-01",)"
    R"("job_kind":"販売","detail":{"comparable":{"variant":"one",)"
    R"("work":{"occupation":"衣服・身の回り品販売店員","occupation_code":"323-04",)"
    R"("core_work":"品出し、レジ、接客","other_work":"クレーム対応"},)"
    R"("responsibility":{"authority":"副リーダー","emergencies":"週1回程度","expectations":"月30万円",)"
    R"("overtime":"週2回","other":""},"job_change_range":"店長まで昇進あり",)"
    R"("placement_change_range":"転居なし","employment":{"kind":"regular","annual_time":115200},)"
    R"("selection":{"rank":"same_work_or_responsibility","worker":"10名中の1名","reason":"①②がいない",)"
    R"("candidates":{"same_job_and_range":"absent","same_job":"$$SECOND",)"
    R"("same_work_or_responsibility":"present"}},)"
    R"("treatments":{"basic_pay":{"exists":true,"content":"20万円／月","purpose":"対償",)"
    R"("considered":"能力・経験"},$$NONE}}}})";

// Every other kind of treatment, said to be none (則24条の4第1号ハ).
std::string no_other_treatment() {
  std::string all;
  const forms::ComparableTreatments all_kinds;
  for_each_member(all_kinds, [&](std::string_view name, const auto& member) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>,
                                 forms::ComparableTreatment>) {
      if (name == "basic_pay") return;
      all += (all.empty() ? "\"" : ",\"") + std::string(name) + "\":{\"exists\":false}";
    }
  });
  return all;
}

TEST_F(HttpEqualTreatment, TheComparableWorkerFollowsTheOrderOfPriority) {
  const auto body = [&](const std::string& second) {
    return world_.fill(
        replaced(replaced(kComparable, "$$SECOND", second), "$$NONE", no_other_treatment()));
  };
  std::string unsaid = body("absent");
  const std::string bonus = R"("bonus":{"exists":false},)";
  unsaid.erase(unsaid.find(bonus), bonus.size());
  const Reply silent = client_.post("/api/treatment-disclosures", unsaid);
  EXPECT_TRUE(contains(faults(silent), "required /detail/comparable/treatments/bonus"))
      << silent.body;
  const Reply refused = client_.post("/api/treatment-disclosures", body("present"));
  EXPECT_TRUE(contains(faults(refused), "earlier_priority /detail/comparable/selection/rank"))
      << refused.body;
  const Reply told = client_.post("/api/treatment-disclosures", body("absent"));
  ASSERT_EQ(told.status, 200) << told.body;
  const Reply pdf = agency_.post("/api/papers/" + told.at("/paper_id") + "/pdf");
  EXPECT_EQ(pdf.status, 200) << pdf.body;

  // A renewal repeats it; the copy is complete in itself.
  const Reply again = client_.post(
      "/api/treatment-disclosures",
      world_.fill(R"({"partnership_id":"$partnership.main","kind":"comparable_worker",)"
                  R"("provided_on":"2027-06-01","unchanged_since_id":")") +
          told.at("/id") + "\"}");
  ASSERT_EQ(again.status, 200) << again.body;
  EXPECT_EQ(again.at("/detail/comparable/work/occupation_code"), "323-04");

  // Changed information is sent again at once, with what changed.
  std::string changed = body("absent");
  changed.insert(1, R"("replaces_id":")" + told.at("/id") + R"(","change_reason":"賞与",)");
  const Reply newer = client_.post("/api/treatment-disclosures", changed);
  ASSERT_EQ(newer.status, 200) << newer.body;
  const Reply list = agency_.get("/api/treatment-disclosures?kind=comparable_worker");
  EXPECT_EQ(list.at("/rows/2/replaced_by_id"), newer.at("/id")) << list.body;
  EXPECT_EQ(
      world_.sql("select count(*) from mail where subject = '【Tasuki】待遇に関する情報の変更'")
          .at(0),
      "1");
}

// 則24条の4第2号: silence is not 「なし」.
TEST_F(HttpEqualTreatment, AFacilityOfWhichNothingIsSaidIsAskedFor) {
  const auto tell = [&](const std::string& facilities) {
    return client_.post("/api/treatment-disclosures",
                        world_.fill(R"({"partnership_id":"$partnership.main","kind":"agreement",)"
                                    R"("provided_on":"2027-06-01","job_kind":"販売",)"
                                    R"("detail":{"facilities":)") +
                            facilities + "}}");
  };
  const Reply silent = tell("{}");
  EXPECT_TRUE(contains(faults(silent), "required /detail/facilities/canteen")) << silent.body;
  const std::string none = R"({"exists":false})";
  const Reply half = tell("{\"canteen\":{\"content\":\"\"},\"rest_room\":" + none +
                          ",\"changing_room\":" + none + ",\"training\":" + none + "}");
  EXPECT_TRUE(contains(faults(half), "required /detail/facilities/canteen/exists")) << half.body;
  const Reply told = tell("{\"canteen\":" + none + ",\"rest_room\":" + none +
                          ",\"changing_room\":" + none + ",\"training\":" + none + "}");
  EXPECT_EQ(told.status, 200) << told.body;
}

TEST_F(HttpEqualTreatment, AnUnknownDisclosureCannotBeRepeated) {
  const Reply refused = client_.post(
      "/api/treatment-disclosures",
      world_.fill(R"({"partnership_id":"$partnership.main","kind":"comparable_worker",)"
                  R"("provided_on":"2027-06-01","unchanged_since_id":"999999"})"));
  EXPECT_TRUE(contains(faults(refused), "nothing_to_repeat /unchanged_since_id")) << refused.body;
}

TEST_F(HttpEqualTreatment, ADisclosureInFreeWordsStaysReadable) {
  const Reply old =
      client_.get("/api/treatment-disclosures/" + world_.value("treatment_disclosure.main"));
  EXPECT_EQ(old.status, 200) << old.body;
  EXPECT_EQ(old.at("/kind"), "agreement");
}

// ---------------------------------------------------------------- explanation

TEST_F(HttpEqualTreatment, TheStatementGoesToTheWorkerWhoReceivesIt) {
  const std::string path =
      "/api/assignments/" + world_.value("assignment.undelivered") + "/treatment-statement";
  EXPECT_EQ(agency_.get(path).at("/agreement_ends_on"), "2028-03-31");
  const Reply stated =
      agency_.post(path, R"({"statement":{"explanation":{"explained_on":"2027-06-01"}}})");
  ASSERT_EQ(stated.status, 200) << stated.body;
  EXPECT_EQ(stated.at("/handed_over"), "screen");  // as the worker wishes
  EXPECT_EQ(stated.at("/client_parity"), "false");
  Person two = world_.as("worker.two");
  const Reply mine = two.get("/api/my/treatment-explanations");
  EXPECT_EQ(mine.at("/rows/0/id"), stated.at("/id")) << mine.body;
  const Reply received =
      two.post("/api/my/treatment-explanations/" + stated.at("/id") + "/receipt");
  EXPECT_NE(received.at("/received_at"), "") << received.body;
  EXPECT_EQ(worker_.post("/api/my/treatment-explanations/" + stated.at("/id") + "/receipt").status,
            404);
  const Reply pdf = agency_.post("/api/papers/" + stated.at("/paper_id") + "/pdf");
  EXPECT_EQ(pdf.status, 200) << pdf.body;
  const Reply paper =
      agency_.get("/api/papers?kind=dispatch_statement&worker_id=" + world_.value("worker.two"));
  EXPECT_EQ(paper.at("/rows/0/id"), stated.at("/paper_id")) << paper.body;
  EXPECT_NE(paper.at("/rows/0/read_at"), "");
  const std::string code =
      world_.sql("select worker_code from worker where id = " + world_.value("worker.two")).at(0);
  const Reply list = agency_.get("/api/treatment-explanations?kind=dispatch&q=" + code);
  EXPECT_EQ(list.at("/rows/0/id"), stated.at("/id")) << list.body;
}

// 6-2 says of pay and leave what the 労働契約 of the first day says, unless the office says
// otherwise.
TEST_F(HttpEqualTreatment, TheStatementUnderClientParityBeginsWithTheTermsOfEmployment) {
  const std::string worker = world_.value("worker.two");
  world_.sql("update worker set agreement_worker = false where id = " + worker + " returning id");
  const std::string path =
      "/api/assignments/" + world_.value("assignment.undelivered") + "/treatment-statement";
  const Reply view = agency_.get(path);
  ASSERT_EQ(view.status, 200) << view.body;
  EXPECT_NE(view.at("/proposal/wages/amount"), "0") << view.body;
  EXPECT_EQ(view.at("/proposal/wages/closing"), "毎月末日");
  // 法31条の2第3項2号: without an agreement the office must say how pay is decided.
  const Reply refused =
      agency_.post(path, R"({"statement":{"explanation":{"explained_on":"2027-06-01"}}})");
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/statement/explanation/pay_decision")
      << refused.body;
  const Reply stated =
      agency_.post(path, R"({"statement":{"explanation":{"explained_on":"2027-06-01",)"
                         R"("pay_decision":"職務の内容と勤務評価により決定"}}})");
  ASSERT_EQ(stated.status, 200) << stated.body;
  EXPECT_EQ(stated.at("/client_parity"), "true");
  const std::string record =
      world_.sql("select record::text from paper where id = " + stated.at("/paper_id"))[0];
  EXPECT_NE(record.find("毎月末日"), std::string::npos) << record;
  EXPECT_NE(record.find("\"amount\": " + view.at("/proposal/wages/amount")), std::string::npos)
      << record;
}

TEST_F(HttpEqualTreatment, WithoutAnAgreementNobodyIsStatedToBeUnderOne) {
  world_.sql(
      "update labor_management_agreement set superseded_from = starts_on,"
      " state = 'superseded' where state = 'concluded' returning id");
  const Reply refused = agency_.post(
      "/api/assignments/" + world_.value("assignment.undelivered") + "/treatment-statement",
      R"({"statement":{"explanation":{"explained_on":"2027-06-01"}}})");
  EXPECT_TRUE(contains(faults(refused), "agreement_missing ")) << refused.body;
}

// 則25条の16第5号: whom to turn to, with the telephone; how it is handled has a standard wording.
TEST_F(HttpEqualTreatment, TheStatementAtHiringSaysAllThatTheLawLists) {
  const auto state = [&](const std::string& contact) {
    return agency_.post("/api/treatment-explanations/hiring",
                        "{\"statement\":{\"worker_id\":\"" + world_.value("worker.two") +
                            R"(","complaint":{"agency":{)" + contact +
                            R"(}},"explanation":{"explained_on":"2027-06-01",)"
                            R"("late_reason":"担当者の交代"}}})");
  };
  const Reply refused = state(R"("name":"仙台 二")");
  EXPECT_EQ(refused.at("/violations/0/code"), "item_missing") << refused.body;
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/statement/complaint/agency/phone");
  const Reply stated = state(R"("name":"仙台 二","phone":"022-000-0004")");
  ASSERT_EQ(stated.status, 200) << stated.body;
  const std::string record =
      world_.sql("select record::text from paper where id = " + stated.at("/paper_id"))[0];
  for (const char* text : {"派遣元責任者に連絡し", "労使協定の定めにより"}) {
    EXPECT_NE(record.find(text), std::string::npos) << text;
  }
}

// 法31条の2第2項: what comes after the first day (2027-04-01) says why; one made again need not,
// and takes the place of the first, with its fee.
TEST_F(HttpEqualTreatment, AStatementAtHiringThatComesLateSaysWhyAndANewOneTakesItsPlace) {
  const auto state = [&](const std::string& on, const std::string& more, const std::string& fee) {
    return agency_.post("/api/treatment-explanations/hiring",
                        "{\"statement\":{\"worker_id\":\"" + world_.value("worker.two") +
                            R"(","complaint":{"agency":{"name":"仙台 二","phone":"022-000-0004"}},)"
                            R"("fee":{"unit":"hour","amount":)" +
                            fee + R"(},"explanation":{"explained_on":")" + on + "\"" + more +
                            "}}}");
  };
  const Reply refused = state("2027-06-01", "", "2050");
  EXPECT_EQ(refused.at("/violations/0/code"), "reason_required") << refused.body;
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/statement/explanation/late_reason");
  const std::string why = R"(,"late_reason":"担当者の急病")";
  EXPECT_EQ(state("2027-01-30", why, "2050").at("/violations/0/code"), "before_reception");
  EXPECT_EQ(state("2027-06-01", why, "100000001").at("/violations/0/pointer"),
            "/statement/fee/amount");
  const Reply first = state("2027-06-01", why, "2050");
  ASSERT_EQ(first.status, 200) << first.body;
  EXPECT_EQ(first.at("/late_reason"), "担当者の急病");
  const Reply second = state("2027-06-01", "", "2100");
  ASSERT_EQ(second.status, 200) << second.body;
  EXPECT_EQ(second.at("/late_reason"), "");
  for (const char* kind : {"hiring_statement", "dispatch_fee_statement"}) {
    const Reply papers = agency_.get("/api/papers?kind=" + std::string(kind) +
                                     "&worker_id=" + world_.value("worker.two"));
    EXPECT_EQ(papers.at("/rows/0/superseded"), "false") << papers.body;
    EXPECT_EQ(papers.at("/rows/1/superseded"), "true") << papers.body;
  }
}

// Said at the member of the request, not at that of the paper.
TEST_F(HttpEqualTreatment, AnExplainerWhoCannotBePrintedIsNamedAtTheRequestsMember) {
  const Reply refused = agency_.post(
      "/api/assignments/" + world_.value("assignment.undelivered") + "/treatment-statement",
      R"({"statement":{"explanation":{"explained_on":"2027-06-01","explained_by":"仙台🥺"}}})");
  EXPECT_EQ(refused.at("/violations/0/code"), "missing_glyph") << refused.body;
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/statement/explanation/explained_by");
}

// 6-1, too: what cannot be printed, and what is missing, where the body has it.
TEST_F(HttpEqualTreatment, TheStatementAtHiringNamesTheMembersOfItsRequest) {
  const auto state = [&](const std::string& more) {
    return agency_.post("/api/treatment-explanations/hiring",
                        "{\"statement\":{\"worker_id\":\"" + world_.value("worker.two") +
                            R"(","complaint":{"agency":{"name":"仙台 二","phone":"022-000-0004"}},)"
                            R"("explanation":{"explained_on":"2027-06-01",)"
                            R"("late_reason":"担当者の交代"})" +
                            more + "}}");
  };
  const Reply unprintable = state(R"(,"remarks":"備考🥺")");
  EXPECT_EQ(faults(unprintable), std::vector<std::string>{"missing_glyph /statement/remarks"})
      << unprintable.body;
  const Reply missing = state(R"(,"pay":{"bonus":{"granted":true,"detail":""}})");
  EXPECT_EQ(faults(missing), std::vector<std::string>{"item_missing /statement/pay/bonus/detail"})
      << missing.body;
}

// Until when the agreement holds, which a new one may have shortened.
TEST_F(HttpEqualTreatment, TheStatementsSayTheLastDayBeforeTheNextAgreement) {
  world_.sql(
      "update labor_management_agreement set superseded_from = '2027-10-01', state = 'superseded'"
      " where state = 'concluded' returning id");
  const Reply stated =
      agency_.post("/api/treatment-explanations/hiring",
                   "{\"statement\":{\"worker_id\":\"" + world_.value("worker.two") +
                       R"(","complaint":{"agency":{"name":"仙台 二","phone":"022-000-0004"}},)"
                       R"("explanation":{"explained_on":"2027-06-01",)"
                       R"("late_reason":"担当者の交代"}}})");
  ASSERT_EQ(stated.status, 200) << stated.body;
  const std::string record =
      world_.sql("select record::text from paper where id = " + stated.at("/paper_id"))[0];
  EXPECT_NE(record.find(R"("agreement_last_on": "2027-09-30")"), std::string::npos) << record;
  const Reply dispatch = agency_.get("/api/assignments/" + world_.value("assignment.undelivered") +
                                     "/treatment-statement");
  EXPECT_EQ(dispatch.at("/agreement_ends_on"), "2027-09-30") << dispatch.body;
}

TEST_F(HttpEqualTreatment, AWorkerAsksAndReadsTheAnswer) {
  const Reply asked =
      worker_.post("/api/my/explanation-requests", R"({"question":"賞与はどう決まりますか"})");
  ASSERT_EQ(asked.status, 200) << asked.body;
  const std::string path = "/api/explanation-requests/" + asked.at("/id");
  EXPECT_EQ(agency_.get(path).at("/by_worker"), "true");
  const Reply answered = agency_.post(
      path + "/answer",
      R"({"agreed_wage":"一般賃金以上","evaluation":"半期ごとの評価","other_treatment":"正社員と同一"})",
      {{"if-match", seen(asked)}});
  ASSERT_EQ(answered.status, 200) << answered.body;
  const Reply line = agency_.get("/api/explanation-requests?state=answered&worker_id=" +
                                 world_.value("worker.one"));
  EXPECT_EQ(line.at("/rows/0/id"), asked.at("/id")) << line.body;
  EXPECT_NE(line.at("/rows/0/worker_name"), "");
  EXPECT_EQ(agency_.get("/api/explanation-requests?format=csv").status, 200);
  const Reply mine = worker_.get("/api/my/explanation-requests");
  EXPECT_NE(mine.body.find("半期ごとの評価"), std::string::npos) << mine.body;
  EXPECT_EQ(agency_
                .post(path + "/answer",
                      R"({"agreed_wage":"a","evaluation":"b",)"
                      R"("other_treatment":"c"})",
                      {{"if-match", seen(answered)}})
                .status,
            409);
}

}  // namespace
}  // namespace tasuki::test
