// Every form, drawn from its example: nothing missing, nothing clipped, every item of the law's
// list on the page.
#include <gtest/gtest.h>

#include "paper/forms/examples.hpp"
#include "test/support/form_coverage.hpp"

namespace tasuki::forms {
namespace {

using test::expect_covered;
using test::extracted;
using test::squeezed;
using test::stands_on;

TEST(FormsTest, DispatchContract) {
  expect_covered("dispatch_contract", example_dispatch_contract());
}

// Four 〇-filled lines of a long name beside an outline: no line may reach under it.
TEST(FormsTest, AnOutlinedSealStandsBesideTheName) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.worker_side.union_name = "〇〇〇〇〇〇人材サービス全国統一労働組合連合会";
  const pdf::Laid laid = draw(r, {}).lay_out();
  for (const pdf::Page& page : laid.pages) {
    for (const pdf::Mark& mark : page.marks) {
      const auto* circle = std::get_if<pdf::CircleMark>(&mark);
      if (circle == nullptr) continue;
      for (const pdf::Mark& other : page.marks) {
        const auto* text = std::get_if<pdf::TextMark>(&other);
        if (text == nullptr || std::abs(text->y - circle->y) > circle->radius) continue;
        const bool own = std::abs(text->x - circle->x) < circle->radius;  // 印
        double end = text->x;
        for (uint32_t i = text->begin; i < text->end; ++i) {
          end += text->text->clusters[i].advance * text->size;
        }
        const bool beside =
            end <= circle->x - circle->radius || text->x >= circle->x + circle->radius;
        EXPECT_TRUE(own || beside);
      }
    }
  }
}

TEST(FormsTest, WhatAppliesToSomeContractsOnly) {
  DispatchContract r = example_dispatch_contract();
  r.temp_to_perm.applies = true;
  r.temp_to_perm.job = "発送係の業務";
  r.temp_to_perm.conditions = "期間の定めなし、〇〇支店、9:00～18:00、月給23万円、各種保険あり";
  r.temp_to_perm.seniority = "年次有給休暇の算定では派遣期間を勤務期間に含める。";
  r.job.order_item = "第5号";
  r.client_manager.for_manufacturing = true;
  r.regional_index_place = "宮城〇〇株式会社 本社";
  r.terms.hours.push_back({"遅番", {780}, {1320}, {{{1020}, {1080}}}, {60}});
  r.remarks = "制服を貸与する。";
  for (const UnlimitedKind kind :
       {UnlimitedKind::fixed_project, UnlimitedKind::limited_days, UnlimitedKind::maternity_leave,
        UnlimitedKind::family_care_leave}) {
    r.unlimited_work = {
        kind, "倉庫の移転", 8, 20, "宮城 七子", "伝票の作成", date(2027, 7, 1), date(2028, 6, 30)};
    expect_covered("dispatch_contract", r);
  }
}
TEST(FormsTest, WorkingConditionsStatement) {
  expect_covered("working_conditions_statement", example_working_conditions_statement());
}
// 法26条1項1号: each kind of work with its content, 則22条1号: and its responsibility.
TEST(FormsTest, SeveralKindsOfWorkAreNumbered) {
  const Job second{"伝票入力業務", "送り状の内容を販売管理ソフトに入力する業務。", "第5号",
                   "役職を有さない"};
  DispatchContract contract = example_dispatch_contract();
  contract.further_jobs = {second};
  expect_covered("dispatch_contract", contract);
  const std::string page = squeezed(pdf::plain_text(draw(contract, {}).lay_out()));
  EXPECT_NE(page.find("①商品発送補助業務"), std::string::npos);
  EXPECT_NE(page.find("②伝票入力業務（労働者派遣法施行令第4条第1項第5号）送り状の内容を"),
            std::string::npos);
  EXPECT_NE(page.find("②役職を有さない"), std::string::npos);
  WorkingConditionsStatement statement = example_working_conditions_statement();
  statement.further_jobs = {second};
  expect_covered("working_conditions_statement", statement);
  AgencyLedger agency = example_agency_ledger();
  agency.further_jobs = {second};
  expect_covered("agency_ledger", agency);
  ClientLedger client = example_client_ledger();
  client.further_jobs = {second};
  expect_covered("client_ledger", client);
  contract.further_jobs[0].responsibility = "";
  const auto items = parse_form_items(test::statutory_file("form_items/dispatch_contract.csv"));
  const auto missing = missing_items(contract, items);
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_EQ(missing[0].pointer, "/further_jobs/0/responsibility");
}

// 法26条1項4号: the days of a 別紙, month by month, with the hours of each shift.
TEST(FormsTest, AShiftTableStandsOnPagesOfItsOwn) {
  DispatchContract r = example_dispatch_contract();
  const std::string plain = test::page_of(r);
  EXPECT_EQ(plain.find("シフト表"), std::string::npos)
      << "a contract without one says nothing of it";
  const size_t pages = draw(r, {}).lay_out().pages.size();
  r.terms.working_days = "別紙シフト表のとおり";
  r.terms.hours = {{"早番", {420}, {960}, {{{660}, {720}}}, {60}},
                   {"遅番", {780}, {1320}, {{{1020}, {1080}}}, {60}}};
  for (unsigned day = 1; day <= 30; ++day) {
    for (const unsigned month : {7U, 8U, 9U}) {
      r.terms.shift_table.push_back({date(2027, month, day), "早番", 2});
      r.terms.shift_table.push_back({date(2027, month, day), "遅番", 1});
    }
  }
  r.terms.shift_table.push_back({date(2027, 8, 31), "", 0});
  expect_covered("dispatch_contract", r);
  const pdf::Laid laid = draw(r, {}).lay_out();
  EXPECT_GT(laid.pages.size(), pages);
  const std::string page = squeezed(pdf::plain_text(laid));
  for (const char* piece : {"別紙シフト表", "2027年7月日月火水木金土", "2027年8月", "2027年9月",
                            "7:00～16:00", "17:00～18:00", "31休み", "早番2人"}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
  WorkingConditionsStatement statement = example_working_conditions_statement();
  statement.terms = r.terms;
  expect_covered("working_conditions_statement", statement);
  EXPECT_NE(test::page_of(statement).find("2027年9月"), std::string::npos);
  AgencyLedger ledger = example_agency_ledger();
  ledger.terms = r.terms;
  expect_covered("agency_ledger", ledger);
  EXPECT_NE(test::page_of(ledger).find("2027年9月"), std::string::npos);
}

// Form 5 of the guide, word by word where it has words of its own.
TEST(FormsTest, TheContractExampleSaysWhatTheModelFormSays) {
  const std::string page =
      squeezed(pdf::plain_text(draw(example_dispatch_contract(), {}).lay_out()));
  for (const char* piece :
       {"宮城〇〇株式会社〇〇支店仙台市宮城野区〇〇町〇番地", "〇〇部〇〇課仙台市〇〇区〇〇3-1-1",
        "無期雇用派遣労働者又は60歳以上の者に限定するか否か□限定する■限定しない",
        "協定対象派遣労働者に限定するか否か□限定する■限定しない", "令和9年7月1日～令和9年9月30日",
        "月～金曜日（夏季休暇8/13～8/16は除く）", "1日4時間、1か月45時間、1年360時間",
        "1か月に2日を限度", "派遣人数3人", "診療所、浴室、保育所及び保養施設", "派04-3000〇〇",
        "契約締結日令和9年5月20日"}) {
    EXPECT_NE(page.find(squeezed(piece)), std::string::npos) << piece;
  }
  EXPECT_EQ(page.find("祝日"), std::string::npos) << "8/11 is worked in form 10";
}

// Forms 5 and 7: the establishments with the companies that they belong to.
TEST(FormsTest, AnEstablishmentIsNamedWithItsCompany) {
  DispatchContract contract = example_dispatch_contract();
  contract.client.establishment_name = "大崎工場";
  contract.agency.establishment_name = "本店";
  WorkingConditionsStatement statement = example_working_conditions_statement();
  statement.client = contract.client;
  statement.agency = contract.agency;
  for (const std::string& page : {test::page_of(contract), test::page_of(statement)}) {
    EXPECT_NE(page.find("宮城〇〇株式会社大崎工場"), std::string::npos);
    EXPECT_NE(page.find("仙台〇〇株式会社本店"), std::string::npos);
  }
}

// Made again after a change: from when it holds and whose place it takes.
TEST(FormsTest, AChangedPaperSaysFromWhenItHolds) {
  const Replacement replaces{date(2027, 9, 16), "2027-3", date(2027, 7, 1)};
  const std::string words = "（令和9年9月16日から適用。令和9年7月1日付No.2027-3に代わる）";
  DispatchContract contract = example_dispatch_contract();
  contract.replaces = replaces;
  EXPECT_NE(test::page_of(contract).find("変更後の契約書" + words), std::string::npos);
  WorkingConditionsStatement statement = example_working_conditions_statement();
  statement.replaces = replaces;
  EXPECT_NE(test::page_of(statement).find("変更後の就業条件" + words), std::string::npos);
  WorkerNotice notice = example_worker_notice();
  notice.replaces = replaces;
  EXPECT_NE(test::page_of(notice).find("変更後の通知書" + words), std::string::npos);
  EXPECT_EQ(replacement_text("契約書", {}), "") << "the first one";
}

TEST(FormsTest, WorkerNotice) {
  WorkerNotice r = example_worker_notice();
  r.workers[2].differing_conditions = "就業日: 月・水・金曜日　就業時間: 9:00～14:00";  // 則28条
  for (int i = 0; i < 40; ++i) r.workers[1].condition_set += "組合せ②の就業条件。";
  expect_covered("worker_notice", r);
}
TEST(FormsTest, DispatchFeeStatement) {
  expect_covered("dispatch_fee_statement", example_dispatch_fee_statement());
}
TEST(FormsTest, AgencyLedger) { expect_covered("agency_ledger", example_agency_ledger()); }
TEST(FormsTest, ClientLedger) {
  ClientLedger r = example_client_ledger();
  expect_covered("client_ledger", r);
  const std::string page = squeezed(pdf::plain_text(draw(r, {}).lay_out()));
  EXPECT_NE(page.find("別紙「就業実績」のとおり（16日）"), std::string::npos);
  EXPECT_NE(page.find("令和9年8月31日（火）9:00～20:0012:00～13:00"), std::string::npos);
  r.days = {};
  r.work_record_reference = "別紙「就業実績」のとおり";
  expect_covered("client_ledger", r);
}
TEST(FormsTest, ConflictDateNotice) {
  expect_covered("conflict_date_notice", example_conflict_date_notice());
}
TEST(FormsTest, ExtendedConflictDateNotice) {
  expect_covered("extended_conflict_date_notice", example_extended_conflict_date_notice());
}
TEST(FormsTest, OpinionHearing) {
  expect_covered("opinion_hearing_notice", example_opinion_hearing_notice());
  expect_covered("opinion_statement", example_opinion_statement());
  expect_covered("opinion_hearing_record", example_opinion_hearing_record());
  OpinionHearingNotice to_union = example_opinion_hearing_notice();
  to_union.representative = {
      RepresentativeKind::majority_union, "こうせい電子労働組合", "執行委員長", Date{}, "", false};
  to_union.material = "部署ごとの受入れ期間の一覧";
  expect_covered("opinion_hearing_notice", to_union);
  const std::string page = squeezed(pdf::plain_text(draw(to_union, {}).lay_out()));
  EXPECT_NE(page.find("こうせい電子労働組合執行委員長御中"), std::string::npos);
  for (const char* piece :
       {"製造部製造課", "令和6年10月1日～令和7年9月30日2名2名",
        "令和8年10月1日～令和9年6月30日1名3名", "令和9年7月1日～令和9年9月30日（予定）3名3名",
        "令和9年8月31日（火）までに"}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
}

TEST(FormsTest, AnOpinionWithoutObjection) {
  OpinionStatement r = example_opinion_statement();
  r.objects = false;
  r.reason = "";
  expect_covered("opinion_statement", r);
  const std::string page = squeezed(pdf::plain_text(draw(r, {}).lay_out()));
  EXPECT_NE(page.find("■派遣可能期間の延長については異議がありません。"), std::string::npos);
  EXPECT_NE(page.find("［異議がない］"), std::string::npos);
  OpinionHearingRecord record = example_opinion_hearing_record();
  record.objects = false;
  record.explained_on = Date{};
  record.extension_reason = record.response_policy = record.opinion = "";
  expect_covered("opinion_hearing_record", record);
}

TEST(FormsTest, AnObjectionDemandsItsReasonAndTheExplanation) {
  const auto items_of = [](const char* form) {
    return parse_form_items(test::statutory_file(std::string("form_items/") + form + ".csv"));
  };
  OpinionStatement statement = example_opinion_statement();
  statement.reason = "";
  EXPECT_EQ(missing_items(statement, items_of("opinion_statement")).size(), 1U);
  OpinionHearingRecord record = example_opinion_hearing_record();
  record.explained_on = Date{};
  record.response_policy = "";
  EXPECT_EQ(missing_items(record, items_of("opinion_hearing_record")).size(), 2U);
}

TEST(FormsTest, ComparableWorkerDisclosures) {
  expect_covered("comparable_worker_disclosure", example_comparable_worker_disclosure_one());
  expect_covered("comparable_worker_disclosure", example_comparable_worker_disclosure_several());
  expect_covered("comparable_worker_disclosure", example_comparable_worker_disclosure_model());
  const std::string one =
      squeezed(pdf::plain_text(draw(example_comparable_worker_disclosure_one(), {}).lay_out()));
  for (const char* piece :
       {"①基本給制度有20万円／月", "②賞与制度有40万円／年",
        "④特殊作業手当制度無制度がないため支給等していない。", "⑭食堂施設有食堂無",
        "⑮休憩室施設無施設がない。", "㉖家族手当制度有1万円／月", "【以下の③】"}) {
    EXPECT_NE(one.find(squeezed(piece)), std::string::npos) << piece;
  }
  const std::string several =
      squeezed(pdf::plain_text(draw(example_comparable_worker_disclosure_several(), {}).lay_out()));
  EXPECT_NE(several.find("（32～62万円／年）"), std::string::npos);
  const std::string model =
      squeezed(pdf::plain_text(draw(example_comparable_worker_disclosure_model(), {}).lay_out()));
  EXPECT_NE(model.find("扶養家族1人につき1万円を支給"), std::string::npos);
}

TEST(FormsTest, EveryTreatmentMustBeSaidToExistOrNot) {
  const auto items =
      parse_form_items(test::statutory_file("form_items/comparable_worker_disclosure.csv"));
  const ComparableTreatments treatments;
  for_each_member(treatments, [&](std::string_view member, const auto&) {
    if (member == "others") return;
    const std::string pointer = "/treatments/" + std::string(member) + "/exists";
    const auto asks = [&](const FormItem& item) {
      return item.pointers.front() == pointer && item.label_ja == treatment_label(member);
    };
    EXPECT_TRUE(std::any_of(items.begin(), items.end(), asks)) << member;
  });
  ComparableWorkerDisclosure r = example_comparable_worker_disclosure_one();
  r.treatments.bonus.purpose = "";
  r.treatments.others = {{"資格手当", {true, "5千円／月", "", "資格を考慮"}}};
  const auto missing = missing_items(r, items);
  ASSERT_EQ(missing.size(), 2U);
  EXPECT_EQ(missing[0], (MissingItem{"賞与", "則24条の4第1号ニ", "/treatments/bonus/purpose"}));
  EXPECT_EQ(missing[1].pointer, "/treatments/others/0/treatment/purpose");
}

TEST(FormsTest, ARenewalMaySayThatNothingChanged) {
  ComparableWorkerDisclosure r;
  r.notified_on = date(2027, 9, 10);
  r.agency_name = "〇〇〇〇株式会社";
  r.client = {"株式会社□□□□", "", "代表取締役", "△△ △△"};
  r.unchanged_since = date(2027, 5, 10);
  expect_covered("comparable_worker_disclosure", r);
  const std::string page = squeezed(pdf::plain_text(draw(r, {}).lay_out()));
  EXPECT_NE(page.find("令和9年5月10日付の情報提供から変更がありません。"), std::string::npos);
}

TEST(FormsTest, ChangedInformationIsSentAgain) {
  ComparableWorkerDisclosure r = example_comparable_worker_disclosure_one();
  r.notified_on = date(2027, 7, 5);
  r.replaces_on = date(2027, 5, 10);
  expect_covered("comparable_worker_disclosure", r);
  TreatmentDisclosure t = example_treatment_disclosure();
  t.replaces_on = date(2027, 5, 10);
  expect_covered("treatment_disclosure", t);
  const std::string sentence =
      "令和9年5月10日付で提供した情報に変更があったため、労働者派遣法第26条第10項に基づき";
  EXPECT_NE(squeezed(pdf::plain_text(draw(r, {}).lay_out())).find(sentence), std::string::npos);
  EXPECT_NE(squeezed(pdf::plain_text(draw(t, {}).lay_out())).find(sentence), std::string::npos);
}

TEST(FormsTest, ComplaintRecord) {
  ComplaintRecord r = example_complaint_record();
  expect_covered("complaint_record", r);
  r.holder = ComplaintHolder::agency;
  r.applicant = ComplaintApplicant::registered_worker;
  expect_covered("complaint_record", r);
  const std::string page = squeezed(pdf::plain_text(draw(r, {}).lay_out()));
  EXPECT_NE(page.find("令和9年7月15日（木）午前10時30分"), std::string::npos);
  EXPECT_NE(page.find("☑登録スタッフ（〇〇〇〇）"), std::string::npos);
  r.course = {};
  EXPECT_NE(test::page_of(r).find("［対応の欄のほかに記録した経過はない］"), std::string::npos);
  r.worker_informed_on = Date{};
  const auto items = parse_form_items(test::statutory_file("form_items/complaint_record.csv"));
  EXPECT_EQ(missing_items(r, items).size(), 1U) << "the result is told to the worker";
  r.outcome = "";
  EXPECT_TRUE(missing_items(r, items).empty()) << "still being handled";
  EXPECT_NE(test::page_of(r).find("［まだ処理していない。記入:派遣元］"), std::string::npos);
}

TEST(FormsTest, ConflictDateTimeline) {
  expect_covered("conflict_date_timeline", example_conflict_date_timeline());
  const std::string page =
      squeezed(pdf::plain_text(draw(example_conflict_date_timeline(), {}).lay_out()));
  for (const char* piece : {"抵触日2030/10/1", "意見聴取の期限2027/8/31", "2025/1"}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
}

// 法37条・42条: an item that changed shows each value with its day, the others their one value.
TEST(FormsTest, LedgersShowWhatChangedWithItsDays) {
  const Date first = date(2027, 7, 1);
  const Date then = date(2027, 8, 16);
  AgencyLedger a = example_agency_ledger();
  AgencyLedger before = a;
  before.client_manager.name = "前任 太郎";
  before.client.workplace_name = "旧倉庫";
  a.held = changed_items({{first, contract_items(before)}, {then, contract_items(a)}});
  ASSERT_EQ(a.held.size(), 4U) << "two items with two values";
  const std::string page = squeezed(pdf::plain_text(draw(a, {}).lay_out()));
  for (const std::string& piece :
       {std::string("令和9年7月1日から旧倉庫"), "令和9年8月16日から" + squeezed(a.held[1].text),
        "令和9年8月16日から" + squeezed(a.held[3].text)}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
  EXPECT_NE(page.find("前任太郎"), std::string::npos);
  EXPECT_EQ(page.find("から" + squeezed(a.job.kind)), std::string::npos) << "did not change";
  expect_covered("agency_ledger", a);

  ClientLedger c = example_client_ledger();
  ClientLedger c_before = c;
  c_before.agency_manager.name = "前任 花子";
  // Back to what it was: three values.
  c.held = changed_items({{first, contract_items(c)},
                          {date(2027, 7, 16), contract_items(c_before)},
                          {then, contract_items(c)}});
  ASSERT_EQ(c.held.size(), 3U);
  EXPECT_EQ(c.held[1].from_on, date(2027, 7, 16));
  EXPECT_EQ(c.held[0].text, c.held[2].text);
  const std::string clients = squeezed(pdf::plain_text(draw(c, {}).lay_out()));
  EXPECT_NE(clients.find("前任花子"), std::string::npos);
  EXPECT_NE(clients.find("令和9年7月16日から"), std::string::npos);
  EXPECT_TRUE(changed_items({{first, contract_items(c)}}).empty());
}

TEST(FormsTest, ABlankSaysWhyAndWhoFillsIt) {
  AgencyLedger r = example_agency_ledger();
  r.trainings = r.career_consultings = r.complaints = r.deviations = {};
  r.work_record_reference = r.complaint_reference = "";
  r.stability_steps[0].result = "";
  r.stability_steps[0].answered_on = Date{};
  const std::string page = squeezed(pdf::plain_text(draw(r, {}).lay_out()));
  for (const char* piece :
       {"［まだ実施していない。記入:派遣元が実施の都度］",
        "［申出がない。記入:派遣元が申出の都度］", "結果:［結果がまだない。記入:派遣元］"}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
}

TEST(FormsTest, TreatmentDisclosure) {
  expect_covered("treatment_disclosure", example_treatment_disclosure());
}

// In tables of days the date is shown as day and weekday; the other items must be there in words.
template <class Record>
void expect_covered_but_for_days(const std::string& form, Record record) {
  const auto items = parse_form_items(test::statutory_file("form_items/" + form + ".csv"));
  EXPECT_TRUE(missing_items(record, items).empty()) << form;
  const pdf::Laid laid = draw(record, {}).lay_out();
  EXPECT_TRUE(laid.problems.empty()) << form;
  EXPECT_EQ(laid.page_count(), 1U) << form;
  const std::string page = squeezed(extracted(laid));
  for (const FormItem& item : items) {
    EXPECT_NE(page.find(squeezed(item.label_ja)), std::string::npos) << form << item.label_ja;
    for (const Leaf& leaf : leaves_for(leaves_of(record), item)) {
      if (leaf.pointer.starts_with("/days/") && leaf.pointer.ends_with("/on")) continue;
      EXPECT_NE(page.find(squeezed(leaf.shown)), std::string::npos) << form << leaf.pointer;
    }
  }
}

TEST(FormsTest, WorkRecordNotice) {
  expect_covered_but_for_days("work_record_notice", example_work_record_notice());
  const std::string page =
      squeezed(pdf::plain_text(draw(example_work_record_notice(), {}).lay_out()));
  EXPECT_NE(page.find("31火9:00～20:0012:00～13:00"), std::string::npos);
  EXPECT_NE(page.find("9月就業なし風邪のため欠勤"), std::string::npos);
  // Long remarks on every day: more pages, never no paper.
  WorkRecordNotice full = example_work_record_notice();
  for (RecordedDay& day : full.days) {
    for (int i = 0; i < 16; ++i) day.remark += "遅延により作業中断。";
  }
  const pdf::Laid laid = draw(full, {}).lay_out();
  EXPECT_TRUE(laid.problems.empty());
  EXPECT_GT(laid.page_count(), 1U);
  EXPECT_NE(page.find("1日2月9:00～18:0012:00～13:00商品発送業務・伝票入力作業"),
            std::string::npos);
  EXPECT_NE(page.find("12木13金14土15日16月17火18水19木9:00～18:00"), std::string::npos);
}

TEST(FormsTest, AWorkRecordNoticeShowsWhatChangedWithinItsMonth) {
  WorkRecordNotice r = example_work_record_notice();
  WorkRecordNotice before = r;
  before.client.unit_name = "旧発送課";
  r.held = changed_items(
      {{date(2027, 8, 1), contract_items(before)}, {date(2027, 8, 16), contract_items(r)}});
  ASSERT_EQ(r.held.size(), 2U);
  const std::string page = squeezed(pdf::plain_text(draw(r, {}).lay_out()));
  EXPECT_NE(page.find("令和9年8月1日から旧発送課"), std::string::npos);
  EXPECT_NE(page.find("令和9年8月16日から" + squeezed(r.client.unit_name)), std::string::npos);
}

TEST(FormsTest, TimecardPrint) {
  expect_covered_but_for_days("timecard_print", example_timecard_print());
  const std::string page = squeezed(pdf::plain_text(draw(example_timecard_print(), {}).lay_out()));
  EXPECT_NE(page.find("7/8木出勤9:0023:301:0013:305:301:30"), std::string::npos);
}

TEST(FormsTest, Invoice) {
  expect_covered("invoice", example_invoice());
  const std::string page = squeezed(pdf::plain_text(draw(example_invoice(), {}).lay_out()));
  for (const char* piece : {"10%対象766,200円76,620円", "8%対象5,000円400円", "※軽減税率の対象",
                            "登録番号T7000012050002", "849,500円"}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
}

// What is given back is not paid by the client: no day, and not the issuer's own account.
TEST(FormsTest, ACreditNoteAsksForNoPayment) {
  Invoice r = example_invoice();
  r.title = "適格返還請求書";
  r.total = Yen{-11'000};
  r.due_on = Date{};
  const std::string page = test::page_of(r);
  EXPECT_EQ(page.find("お支払期限"), std::string::npos);
  EXPECT_EQ(page.find("お振込先"), std::string::npos);
  r = example_invoice();
  r.bank = {};
  EXPECT_NE(test::page_of(r).find("お振込先［口座の登録がない。記入:請求元］"), std::string::npos);
}

TEST(FormsTest, TheContractExampleFillsOnePage) {
  EXPECT_EQ(draw(example_dispatch_contract(), {}).lay_out().page_count(), 1U);
  EXPECT_EQ(draw(example_working_conditions_statement(), {}).lay_out().page_count(), 1U);
}

TEST(FormsTest, LongTextGoesOnOverThePageAndLosesNothing) {
  DispatchContract r = example_dispatch_contract();
  for (int i = 1000; i < 1300; ++i) r.termination.damages += std::to_string(i) + "番目の条件。";
  const pdf::Laid laid = draw(r, {}).lay_out();
  EXPECT_GE(laid.page_count(), 2U);
  EXPECT_TRUE(laid.problems.empty());
  const std::string page = squeezed(pdf::plain_text(laid));
  for (int i = 1000; i < 1300; ++i) {
    EXPECT_NE(page.find(std::to_string(i)), std::string::npos) << i;
  }
}

TEST(FormsTest, TheTrueAgeOfAnAdultIsNeverPrinted) {
  WorkerNotice r = example_worker_notice();
  r.workers[0].age_under_18 = 52;  // from_45: must be ignored
  const std::string page = pdf::plain_text(draw(r, {}).lay_out());
  EXPECT_EQ(page.find("52"), std::string::npos);
}

TEST(FormsTest, OptionsShowOnThePage) {
  DrawOptions options;
  options.number = "K2027-000123";
  options.running_head = "派遣元控え";
  options.watermark = "確認用";
  options.seals = false;
  const pdf::Laid laid = draw(example_dispatch_contract(), options).lay_out();
  const std::string page = pdf::plain_text(laid);
  EXPECT_NE(page.find("K2027-000123"), std::string::npos);
  EXPECT_NE(page.find("派遣元控え"), std::string::npos);
  EXPECT_TRUE(std::holds_alternative<pdf::WatermarkMark>(laid.pages[0].marks.back()));
  for (const pdf::Mark& mark : laid.pages[0].marks) {
    EXPECT_FALSE(std::holds_alternative<pdf::CircleMark>(mark));
  }
}

TEST(BlocksTest, Texts) {
  EXPECT_EQ(yen_text(Yen{0}), "0");
  EXPECT_EQ(yen_text(Yen{1234567}), "1,234,567");
  EXPECT_EQ(yen_text(Yen{-123456}), "-123,456");
  EXPECT_EQ(yen_text(Yen{-123}), "-123");
  EXPECT_EQ(clock_text({540}), "9:00");
  EXPECT_EQ(clock_text({1530}), "25:30");
  EXPECT_EQ(clock_text({5}), "0:05");
  EXPECT_EQ(length_text({65}), "1時間05分");
  EXPECT_EQ(limit_text({270}), "4時間30分");
  EXPECT_EQ(date_text(Date{}), "");
  EXPECT_EQ(term_text(date(2027, 7, 1), date(2027, 9, 30)), "令和9年7月1日～令和9年9月30日");
  EXPECT_EQ(joined({"a", "", "b"}, "/"), "a/b");
  EXPECT_EQ(manager_text({"部", "長", "宮城", "022-1", true}),
            "部　長　宮城（製造業務専門）　TEL 022-1");
  EXPECT_EQ(office_text("甲社", "甲社 支店"), "甲社 支店");
  EXPECT_EQ(office_text("甲社", "仙台支店"), "甲社　仙台支店");
}

}  // namespace
}  // namespace tasuki::forms
