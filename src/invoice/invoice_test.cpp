#include "invoice/invoice.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tasuki::invoice {
namespace {

using law::TaxClass;

law::ConsumptionTaxRates rates() { return {{10, 100}, {8, 100}, "2019-10-01"}; }

Line line(std::int64_t yen, TaxClass tax_class = TaxClass::standard) {
  return rules::manual_line("労働者派遣料金", {yen}, tax_class, "試算").after.value();
}

IssueFacts facts(const char* number, const char* reason = "", Date on = date(2027, 9, 1)) {
  return {number, on, rates(), reason};
}
// A note that goes out on the 10th.
IssueFacts note_facts(const char* number, const char* reason) {
  return facts(number, reason, date(2027, 9, 10));
}

Invoice draft(std::vector<Line> lines, YenRounding rounding = YenRounding::down) {
  Invoice invoice;
  invoice.issuer = {"仙台商事株式会社", "仙台市宮城野区1-1", "T8700110005901"};
  invoice.recipient = {"宮城物産株式会社", "仙台市青葉区1-1", ""};
  invoice.period_from_on = date(2027, 8, 1);
  invoice.period_to_on = date(2027, 8, 31);
  invoice.lines = std::move(lines);
  invoice.tax_rounding = rounding;
  return invoice;
}

Invoice issued(std::vector<Line> lines, YenRounding rounding = YenRounding::down) {
  return rules::issue(draft(std::move(lines), rounding), facts("S-1")).after.value();
}

// 国税庁 インボイスQ&A: 8% on 11,581 and 10% on 9,320 → 926 + 932 = 1,858. Three lines of 335 at
// 10%: 1,005 × 10% = 100.5 → 100 down; by the line it would be 33 × 3 = 99.
TEST(InvoiceRules, OneRoundingPerRate) {
  struct Row {
    std::vector<Line> lines;
    YenRounding rounding;
    std::vector<RateTotal> by_rate;
    std::int64_t tax;
  };
  const RateTotal standard{TaxClass::standard, {10, 100}, {9320}, {932}};
  const RateTotal reduced{TaxClass::reduced, {8, 100}, {11581}, {926}};
  const Row rows[] = {
      {{line(11581, TaxClass::reduced), line(9320)}, YenRounding::down, {standard, reduced}, 1858},
      {{line(335), line(335), line(335)},
       YenRounding::down,
       {{TaxClass::standard, {10, 100}, {1005}, {100}}},
       100},
      {{line(335), line(335), line(335)},
       YenRounding::half_up,
       {{TaxClass::standard, {10, 100}, {1005}, {101}}},
       101},
      {{line(1001)}, YenRounding::up, {{TaxClass::standard, {10, 100}, {1001}, {101}}}, 101},
      {{line(1000), line(500, TaxClass::out_of_scope)},
       YenRounding::down,
       {{TaxClass::standard, {10, 100}, {1000}, {100}}, {TaxClass::out_of_scope, {}, {500}, {0}}},
       100},
      // August of model form 10 at 1,850 yen: 103,600 + 133,200 + 4,625 = 241,425 → 24,142.5
      {{line(103'600), line(133'200), line(4'625)},
       YenRounding::down,
       {{TaxClass::standard, {10, 100}, {241'425}, {24'142}}},
       24'142},
  };
  for (const Row& row : rows) {
    const InvoiceTotals totals = rules::totals_of(row.lines, rates(), row.rounding);
    EXPECT_EQ(totals.by_rate, row.by_rate);
    EXPECT_EQ(totals.tax_yen, Yen{row.tax});
  }
}

TEST(InvoiceRules, AnIssuedInvoiceIsComplete) {
  const Invoice invoice = issued({line(241'425)});
  EXPECT_EQ(invoice.number, "S-1");
  EXPECT_EQ(invoice.tax_edition, "2019-10-01");
  EXPECT_EQ(invoice.totals.total_yen, Yen{265'567});
  EXPECT_TRUE(rules::violations_of_issue(invoice).empty());
}

// 消費税法57条の4第1項1号–6号: each item left out is named.
TEST(InvoiceRules, EachItemOfAQualifiedInvoiceIsDemanded) {
  struct Row {
    void (*spoil)(Invoice&);
    Code code;
    const char* pointer;
  };
  const Row rows[] = {
      {[](Invoice& i) { i.issuer.name = ""; }, Code::item_missing, "/issuer/name"},
      {[](Invoice& i) { i.issuer.registration_number = ""; }, Code::registration_number_missing,
       "/issuer/registration_number"},
      {[](Invoice& i) { i.issuer.registration_number = "8700110005901"; }, Code::bad_format,
       "/issuer/registration_number"},
      {[](Invoice& i) { i.recipient.name = " "; }, Code::item_missing, "/recipient/name"},
      {[](Invoice& i) { i.period_from_on = {}; }, Code::item_missing, "/period_from_on"},
      {[](Invoice& i) { i.period_to_on = date(2027, 7, 31); }, Code::period_reversed,
       "/period_to_on"},
      {[](Invoice& i) { i.lines[0].content = ""; }, Code::item_missing, "/lines/0/content"},
      {[](Invoice& i) { i.lines.clear(); }, Code::nothing_locked, "/lines"},
      {[](Invoice& i) {
         i.lines[0].amount_yen = {1};
         i.lines[0].edit_reason = "";
       },
       Code::reason_required, "/lines/0/edit_reason"},
      {[](Invoice& i) { i.lines[0] = line(-1); }, Code::too_small, "/totals/total_yen"},
  };
  for (const Row& row : rows) {
    Invoice spoiled = draft({line(1000)});
    row.spoil(spoiled);
    const auto outcome = rules::issue(spoiled, facts("S-1"));
    ASSERT_TRUE(outcome.refused()) << row.pointer;
    EXPECT_EQ(outcome.violations.front().code, row.code) << row.pointer;
    EXPECT_EQ(outcome.violations.front().pointer, row.pointer);
  }
  EXPECT_TRUE(rules::issue(draft({line(1000)}), facts("")).refused());
  // A sole proprietor's number need not carry the corporate check digit: a warning only.
  Invoice proprietor = draft({line(1000)});
  proprietor.issuer.registration_number = "T1234567890123";
  const auto outcome = rules::issue(proprietor, facts("S-1"));
  ASSERT_FALSE(outcome.refused());
  EXPECT_EQ(outcome.violations.at(0).code, Code::bad_check_digit);
}

TEST(InvoiceRules, LinesAndTotalsThatDisagreeAreABrokenProgram) {
  Invoice invoice = issued({line(1000)});
  invoice.totals.by_rate[0].tax_yen = {99};
  EXPECT_THROW(rules::violations_of_issue(invoice), std::logic_error);
  invoice = issued({line(1000)});
  invoice.lines.push_back(line(1));
  EXPECT_THROW(rules::violations_of_issue(invoice), std::logic_error);
}

TEST(InvoiceRules, AnEditNeedsItsReason) {
  const Line before = line(1000);
  EXPECT_TRUE(rules::edit_line(before, {900}, " ").refused());
  const Line after = *rules::edit_line(before, {900}, "値引き").after;
  EXPECT_EQ(after.amount_yen, Yen{900});
  EXPECT_EQ(after.calculated_yen, Yen{1000});
  EXPECT_TRUE(rules::manual_line("", {1}, TaxClass::standard, "立替").refused());
  EXPECT_TRUE(rules::manual_line("交通費", {1}, TaxClass::standard, "").refused());
}

TEST(InvoiceRules, ReversalAndCorrectionNameTheOriginal) {
  const Invoice original = issued({line(335), line(335), line(335)}, YenRounding::half_up);
  const Invoice reversal = *rules::reversal_of(original, facts("S-2", "時間の訂正")).after;
  EXPECT_EQ(reversal.kind, InvoiceKind::reversal);
  EXPECT_EQ(reversal.refers_to, "S-1");
  EXPECT_EQ(reversal.totals.total_yen, Yen{-1106});
  const Invoice corrected =
      *rules::correction_of(original, {line(2000)}, facts("S-3", "時間の訂正")).after;
  EXPECT_EQ(corrected.refers_to, "S-1");
  EXPECT_EQ(corrected.totals.total_yen, Yen{2200});
  EXPECT_TRUE(rules::reversal_of(original, facts("S-2")).refused());  // no reason
  EXPECT_TRUE(rules::reversal_of(reversal, facts("S-4", "誤り")).refused());
  EXPECT_FALSE(rules::reversal_of(corrected, facts("S-4", "誤り")).refused());
}

// 57条の4第3項. Refund of 3,005 at 10%: tax 300 (down); the refund is negative on the note.
TEST(InvoiceRules, CreditNote) {
  const Invoice original = issued({line(10'005), line(1'000, TaxClass::reduced)});
  const auto note = rules::credit_note_of(original, {line(3'005)}, {}, date(2027, 9, 10),
                                          note_facts("R-1", "値引き"));
  ASSERT_FALSE(note.refused());
  EXPECT_EQ(note.after->totals.taxable_yen, Yen{-3'005});
  EXPECT_EQ(note.after->totals.tax_yen, Yen{-300});
  EXPECT_EQ(note.after->returned_on, date(2027, 9, 10));
  struct Row {
    const char* what;
    std::vector<Line> refunds;
    std::vector<RateTotal> credited;
    Code code;
  };
  const RateTotal before{TaxClass::standard, {10, 100}, {3'005}, {300}};
  const Row rows[] = {
      {"more than was billed", {line(10'006)}, {}, Code::too_large},
      {"more than is left", {line(7'001)}, {before}, Code::too_large},
      {"a class that was not billed", {line(1, TaxClass::out_of_scope)}, {}, Code::too_large},
      {"a negative refund", {line(-5)}, {}, Code::too_small},
      {"nothing", {}, {}, Code::nothing_locked},
  };
  for (const Row& row : rows) {
    const auto refused = rules::credit_note_of(original, row.refunds, row.credited,
                                               date(2027, 9, 10), note_facts("R-2", "値引き"));
    ASSERT_TRUE(refused.refused()) << row.what;
    EXPECT_EQ(refused.violations.front().code, row.code) << row.what;
  }
  // 10,005 were billed and 3,005 given back already: 7,000 are left, 6,000 after the first line.
  const auto over = rules::credit_note_of(original, {line(1'000), line(6'001)}, {before},
                                          date(2027, 9, 10), note_facts("R-2", "値引き"));
  ASSERT_EQ(over.violations.size(), 1U);
  EXPECT_EQ(over.violations[0].pointer, "/refunds/1/amount_yen");
  EXPECT_EQ(over.violations[0].params, std::vector<std::string>{"6000"});
  const auto early = rules::credit_note_of(original, {line(1)}, {}, original.issued_on - one_day,
                                           note_facts("R-2", "値引き"));
  ASSERT_EQ(early.violations.size(), 1U);
  EXPECT_EQ(early.violations[0].pointer, "/returned_on");
  // Nor a day to come: the note goes out on the 10th.
  const auto late = rules::credit_note_of(original, {line(1)}, {}, date(2027, 9, 11),
                                          note_facts("R-2", "値引き"));
  ASSERT_EQ(late.violations.size(), 1U);
  EXPECT_EQ(late.violations[0].pointer, "/returned_on");
  EXPECT_EQ(late.violations[0].code, Code::date_in_future);
  EXPECT_EQ(late.violations[0].law, "消費税法57条の4第3項2号");
  EXPECT_TRUE(rules::credit_note_may_be_omitted({9'999}));
  EXPECT_FALSE(rules::credit_note_may_be_omitted({10'000}));
}

std::vector<Line> random_lines(std::mt19937& random) {
  std::vector<Line> lines;
  const std::size_t count = 1 + random() % 12;
  for (std::size_t i = 0; i < count; ++i) {
    lines.push_back(line(1 + static_cast<std::int64_t>(random() % 500'000),
                         static_cast<TaxClass>(random() % 3)));
  }
  return lines;
}

TEST(InvoiceRules, PropertySumsReversalsAndCredits) {
  std::mt19937 random(20231001);
  for (int round = 0; round < 500; ++round) {
    const auto rounding = static_cast<YenRounding>(random() % 3);
    const Invoice original = issued(random_lines(random), rounding);
    // the sum of the lines is the total; the tax is rounded once per rate
    Yen sum;
    for (const Line& l : original.lines) sum += l.amount_yen;
    EXPECT_EQ(sum, original.totals.taxable_yen);
    EXPECT_EQ(sum + original.totals.tax_yen, original.totals.total_yen);
    Yen tax;
    for (const RateTotal& t : original.totals.by_rate) {
      EXPECT_EQ(t.tax_yen, law::tax_on_excluded(t.taxable_yen, t.rate, rounding));
      tax += t.tax_yen;
    }
    EXPECT_EQ(tax, original.totals.tax_yen);
    // original + reversal = 0, line by line and rate by rate
    const Invoice reversal = *rules::reversal_of(original, facts("S-2", "取消")).after;
    for (std::size_t i = 0; i < original.lines.size(); ++i) {
      EXPECT_EQ(original.lines[i].amount_yen + reversal.lines[i].amount_yen, Yen{0});
    }
    for (std::size_t i = 0; i < original.totals.by_rate.size(); ++i) {
      EXPECT_EQ(original.totals.by_rate[i].tax_yen + reversal.totals.by_rate[i].tax_yen, Yen{0});
    }
    EXPECT_EQ(original.totals.total_yen + reversal.totals.total_yen, Yen{0});
    // line by line credited, the whole invoice with its whole tax comes back
    std::vector<RateTotal> credited;
    Yen back;
    for (const Line& l : original.lines) {
      const Invoice note =
          *rules::credit_note_of(original, {l}, credited, date(2027, 9, 2), note_facts("R", "返金"))
               .after;
      back += note.totals.total_yen;
      credited.push_back({l.tax_class, {}, {}, {}});
      for (RateTotal& c : credited) {
        if (c.tax_class != l.tax_class) continue;
        c.taxable_yen += l.amount_yen;
        break;
      }
    }
    EXPECT_EQ(original.totals.total_yen + back, Yen{0});
  }
}

}  // namespace
}  // namespace tasuki::invoice
