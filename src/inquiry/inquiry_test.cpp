#include "inquiry/inquiry.hpp"

#include <gtest/gtest.h>

namespace tasuki::inquiry {
namespace {

Content content() {
  Content c;
  c.work_name = "商品発送補助業務";
  c.starts_on = date(2027, 7, 1);
  c.ends_on = date(2027, 9, 30);
  c.hours = {{{540}, {1080}, {{{720}, {780}}}, {false, true, true, true, true, true, false}}};
  c.headcount = 3;
  c.price_wish = Yen{2000};
  return c;
}

Inquiry draft() {
  Inquiry inquiry;
  take_content(inquiry, content());
  inquiry.reply_by_on = date(2027, 6, 15);
  return inquiry;
}

const Date kToday = date(2027, 6, 1);
const Instant kNow = jst_instant(date(2027, 6, 1), 600);

TEST(InquiryRules, SignsOfAPerson) {
  struct Row {
    const char* text;
    std::vector<std::string> hints;
  };
  const Row rows[] = {
      {"フォークリフト運転技能者2名を推薦できます。", {}},
      {"山田氏をご紹介します", {"氏"}},
      {"前回の佐藤さんを希望", {"さん"}},
      {"鈴木様を指名", {"様"}},
      {"25歳の方です", {"25歳"}},
      {"２５歳、女性", {"25歳", "女性"}},
      {"30才", {"30才"}},
      {"20代が中心", {"20代"}},
      {"２０代の男性", {"20代", "男性"}},
      {"履歴書をお送りください", {"履歴書"}},
      {"事前に面接したい", {"面接"}},
      {"担当 taro@example.jp まで", {"taro@example.jp"}},
      {"ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", {"taro@example.jp"}},
      {"電話 022-123-4567", {"022-123-4567"}},
      {"携帯０９０－１２３４－５６７８", {"090-1234-5678"}},
      {"09012345678", {"09012345678"}},
      // harmless
      {"商品がたくさんあります。お客様対応、仕様書どおり", {}},
      {"年齢不問・性別不問", {}},
      {"7,000,000円 2027-07-01 9:00-18:00", {}},
      {"多才な方", {}},
      {"@home", {}},
      {"", {}},
  };
  for (const Row& row : rows) EXPECT_EQ(person_hints(row.text), row.hints) << row.text;
}

TEST(InquiryRules, WarningsNeedAReasonButNotUnderTempToPerm) {
  Content named = content();
  named.skills = "昨年の佐藤さんのような方";
  const Violations warnings = person_warnings(named);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].code, Code::names_a_person);
  EXPECT_EQ(warnings[0].pointer, "/content/skills");
  EXPECT_TRUE(warnings[0].warning);
  EXPECT_THROW(require_reason_for(warnings, ""), Problem);
  EXPECT_NO_THROW(require_reason_for(warnings, "社名の一部です"));
  named.temp_to_perm = true;
  EXPECT_TRUE(person_warnings(named).empty());
}

TEST(InquiryRules, WhatCannotBeKept) {
  struct Row {
    void (*spoil)(Content&);
    Code code;
    const char* pointer;
  };
  const Row rows[] = {
      {[](Content& c) { c.ends_on = date(2027, 6, 30); }, Code::period_reversed,
       "/content/ends_on"},
      {[](Content& c) { c.hours[0].end_min = {540}; }, Code::end_before_start,
       "/content/hours/0/end_min"},
      {[](Content& c) {
         c.hours[0].breaks = {{{500}, {560}}};
       },
       Code::break_outside_work, "/content/hours/0/breaks"},
      {[](Content& c) {
         c.hours[0].breaks = {{{600}, {660}}, {{650}, {700}}};
       },
       Code::break_outside_work, "/content/hours/0/breaks"},
      {[](Content& c) { c.price_wish = Yen{0}; }, Code::price_not_positive, "/content/price_wish"},
  };
  EXPECT_TRUE(violations_of(content()).empty());
  for (const Row& row : rows) {
    Content spoiled = content();
    row.spoil(spoiled);
    const Violations found = violations_of(spoiled);
    ASSERT_EQ(found.size(), 1U) << row.pointer;
    EXPECT_EQ(found[0].code, row.code);
    EXPECT_EQ(found[0].pointer, row.pointer);
  }
}

// 法26条6項: an answer that holds a name or staff code out of the agency's register points at a
// person.
TEST(InquiryRules, OwnWorkersAreRecognised) {
  const std::vector<KnownWorker> workers{
      {"佐々木学", "学", "ささきまなぶ", "まなぶ", "w001"},
      {"林実", "実", "はやしみのる", "みのる", "1001"},
      {"高橋桜子", "桜子", "もりさくらこ", "さくらこ", "12"},
      {"グエンティホア", "ティホア", "ぐえんてぃほあ", "てぃほあ", "w9"}};
  struct Row {
    const char* text;
    std::vector<std::string> found;
  };
  const Row rows[] = {
      {"佐々木 学 が行けます", {"佐々木学"}},
      {"佐々木が行けます", {"佐々木"}},
      {"ささき まなぶを予定", {"ささきまなぶ"}},
      {"学が行けます", {"学"}},
      {"経験者の林なら行けます", {"林"}},
      {"林が行けます", {"林"}},
      {"桜子を予定", {"桜子"}},
      {"w001を予定", {"w001"}},
      {"すたっふ1001を予定", {"1001"}},
      // no names
      {"学歴は問いません", {}},
      {"林業の経験者", {}},
      {"実務経験者で対応", {}},
      {"お見積もりが遅れます", {}},
      {"高橋市の現場", {}},
      {"1001円で承ります", {}},
      {"tw001x という型番", {}},
      {"12名で対応", {}},  // a code of two characters is too short to tell
      {"経験者で対応できます", {}},
  };
  for (const Row& row : rows) EXPECT_EQ(worker_hints(row.text, workers), row.found) << row.text;
}

TEST(InquiryRules, StatesOfAnInquiry) {
  const Inquiry out = sent(draft(), "", kToday, kNow);
  EXPECT_EQ(out.state, State::sent);
  EXPECT_THROW(sent(out, "", kToday, kNow), Problem);
  EXPECT_EQ(withdrawn(out, "", kNow).state, State::withdrawn);
  EXPECT_EQ(closed(out, "", kNow).state, State::closed);
  EXPECT_EQ(accepted(out, kNow).state, State::accepted);
  EXPECT_THROW(withdrawn(draft(), "", kNow), Problem);
  EXPECT_THROW(accepted(closed(out, "", kNow), kNow), Problem);
  EXPECT_THROW(sent(draft(), "", date(2027, 6, 16), kNow), Problem);  // the reply-by date is past
  Inquiry named = draft();
  named.content.remarks = "女性を希望";
  EXPECT_THROW(sent(named, "", kToday, kNow), Problem);
  EXPECT_EQ(sent(named, "施設名「女性センター」の一部", kToday, kNow).state, State::sent);
}

TEST(InquiryRules, StatesOfWhatAnAgencyReceived) {
  const Recipient waiting = copy_for(sent(draft(), "", kToday, kNow));
  EXPECT_EQ(waiting.work_name, "商品発送補助業務");
  Answer answer;
  answer.price = {2100};
  answer.candidates = 2;
  const Recipient done = answered(waiting, false, kNow);
  EXPECT_EQ(done.state, RecipientState::answered);
  EXPECT_EQ(answered(done, true, kNow).state, RecipientState::declined);  // may think again
  EXPECT_EQ(accepted(done, answer, kNow).state, RecipientState::accepted);
  EXPECT_THROW(accepted(waiting, answer, kNow), Problem);
  EXPECT_THROW(accepted(answered(waiting, true, kNow), answer, kNow), Problem);
  Recipient over = done;
  over.state = RecipientState::closed;
  EXPECT_THROW(answered(over, false, kNow), Problem);
  EXPECT_TRUE(violations_of(answer, kToday).empty());
  answer.price = {0};
  EXPECT_EQ(violations_of(answer, kToday).at(0).code, Code::price_not_positive);
  answer.price = {2100};
  answer.available_on = kToday;
  EXPECT_TRUE(violations_of(answer, kToday).empty());
  answer.available_on = kToday - one_day;
  EXPECT_EQ(violations_of(answer, kToday).at(0).pointer, "/available_on");
  answer.declined = true;
  EXPECT_TRUE(violations_of(answer, kToday).empty());
}

}  // namespace
}  // namespace tasuki::inquiry
