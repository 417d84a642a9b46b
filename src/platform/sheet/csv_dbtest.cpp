#include <gtest/gtest.h>

#include "platform/sheet/csv.hpp"

namespace tasuki {
namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Row {
  std::int64_t id = 0;
  EstablishmentId establishment_id;
  std::string name;
  Colour colour{};
  std::vector<Colour> others;
  std::optional<Date> ends_on;
  Yen amount;
  bool active = false;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, establishment_id, name, colour, others, ends_on, amount, active,
                       version))

}  // namespace

template <>
struct Words<Colour> {
  static constexpr std::array<std::string_view, 2> ja{"赤", "緑"};
};
static_assert(words_complete<Colour>());
template <>
struct Catalogue<Row> {
  static constexpr std::array fields{
      Field{"colour", "色", "Colour"}, Field{"others", "ほかの色", "Others"},
      Field{"ends_on", "終了日", "End"}, Field{"amount", "金額", "Amount"}};
};

namespace {

TEST(PlatformCsv, QuotesWhatNeedsIt) {
  EXPECT_EQ(csv::text_field("山田 太郎"), "山田 太郎");
  EXPECT_EQ(csv::text_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv::text_field("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(csv::text_field("1行目\n2行目"), "\"1行目\n2行目\"");
}

TEST(PlatformCsv, TextIsNeverAFormula) {
  for (const char* text : {"=1+1", "+81", "-1+A1", "-", "@cmd", "\tx"}) {
    EXPECT_EQ(csv::text_field(text), "'" + std::string(text));
  }
  EXPECT_EQ(csv::field(Yen{-500}), "-500");        // a number is none
  EXPECT_EQ(csv::text_field("-56:00"), "-56:00");  // nor are the hours of a reversal
  EXPECT_EQ(csv::text_field("-2,000.5"), "\"-2,000.5\"");
}

// What the screen says: words, はい and いいえ, no ids.
TEST(PlatformCsv, RowsSpeakAsTheScreenDoes) {
  EXPECT_EQ((csv::header<Row>()), "氏名,色,ほかの色,終了日,金額,使用中\r\n");
  EXPECT_EQ(csv::line_of(Row{3,
                             {7},
                             "髙橋",
                             Colour::green,
                             {Colour::red, Colour::green},
                             date(2027, 9, 30),
                             Yen{1800},
                             true,
                             7}),
            "髙橋,緑,赤、緑,2027-09-30,1800,はい\r\n");
  EXPECT_EQ(csv::line_of(Row{}), ",赤,,,0,いいえ\r\n");
}

TEST(PlatformCsv, InstantsAreInJapan) {
  EXPECT_EQ(csv::field(*parse_instant("2027-07-31T15:30:00Z")), "2027-08-01 00:30:00");
}

TEST(PlatformCsv, Utf8HasAByteOrderMark) {
  EXPECT_EQ(csv::encode("あ\r\n", csv::Charset::utf8), "\xEF\xBB\xBFあ\r\n");
}

TEST(PlatformCsv, ShiftJis) {
  EXPECT_EQ(csv::encode("あ髙①", csv::Charset::cp932), "\x82\xA0\xFB\xFC\x87\x40");
  // the wave dash and the minus of other systems are written as Windows knows them
  EXPECT_EQ(csv::encode("〜−", csv::Charset::cp932), "\x81\x60\x81\x7C");
  EXPECT_EQ(csv::encode("\\~", csv::Charset::cp932), "\\~");
}

// The person sees each character and what would stand for it before the file is written.
TEST(PlatformCsv, NamesWhatShiftJisCannotWrite) {
  const auto found =
      csv::replacements("𠮷野 葛󠄁城 😀 𠮷 José ㊿", csv::Charset::cp932);
  const std::vector<std::pair<std::string, std::string>> expected{
      {"𠮷", "吉"}, {"U+E0101", ""}, {"😀", "〓"}, {"é", "e"}, {"㊿", "50"}};
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].from, expected[i].first);
    EXPECT_EQ(found[i].to, expected[i].second);
  }
  try {
    csv::encode("𠮷😀", csv::Charset::cp932);
    FAIL() << "it was written";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.violations().at(0).code, Code::not_in_charset);
    EXPECT_EQ(problem.violations().at(0).params.at(0), "𠮷→吉、😀→〓");
  }
  EXPECT_TRUE(csv::replacements("𠮷", csv::Charset::utf8).empty());
}

TEST(PlatformCsv, SubstitutesWhenItMay) {
  // 吉 is 8B67, 葛 8A8B, 〓 81AC; 髙 and 﨑 have code points of their own and stay.
  EXPECT_EQ(csv::encode("𠮷葛󠄁😀", csv::Charset::cp932, true), "\x8B\x67\x8A\x8B\x81\xAC");
  EXPECT_EQ(csv::encode("髙﨑", csv::Charset::cp932, true),
            csv::encode("髙﨑", csv::Charset::cp932));
  EXPECT_EQ(csv::encode("𠮷", csv::Charset::utf8, true), "\xEF\xBB\xBF𠮷");
}

}  // namespace
}  // namespace tasuki
