// The tax of an invoice, the check digit of a corporate number, national holidays.

#include <functional>
#include <map>
#include <utility>

#include "base/checks.hpp"
#include "calc/calc.hpp"
#include "calc/values.hpp"
#include "law/pay/consumption_tax.hpp"

namespace tasuki::calc {
namespace {

// ---------------------------------------------------------------- invoice_tax

enum class TaxRounding { floor, half_up, ceil };
BOOST_DESCRIBE_ENUM(TaxRounding, floor, half_up, ceil)

struct InvoiceLine {
  Yen amount_yen;
  int rate_percent = 0;
};
BOOST_DESCRIBE_STRUCT(InvoiceLine, (), (amount_yen, rate_percent))

struct Invoice {
  TaxRounding rounding{};
  std::optional<bool> tax_included;
  std::vector<InvoiceLine> lines;
};
BOOST_DESCRIBE_STRUCT(Invoice, (), (rounding, tax_included, lines))

struct RateSum {
  int rate_percent = 0;
  Yen taxable_yen;  // as the lines say: without tax, or with it when tax_included
  Yen tax_yen;
};
BOOST_DESCRIBE_STRUCT(RateSum, (), (rate_percent, taxable_yen, tax_yen))

struct InvoiceResult {
  std::vector<RateSum> by_rate;
  Yen tax_yen;
  Yen total_yen;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(InvoiceResult, (), (by_rate, tax_yen, total_yen, explain))

std::string_view rounding_ja(TaxRounding rounding) {
  switch (rounding) {
    case TaxRounding::floor:
      return "切捨て";
    case TaxRounding::half_up:
      return "四捨五入";
    case TaxRounding::ceil:
      return "切上げ";
  }
  return "";
}

YenRounding rounding_of(TaxRounding rounding) {
  switch (rounding) {
    case TaxRounding::floor:
      return YenRounding::down;
    case TaxRounding::half_up:
      return YenRounding::half_up;
    case TaxRounding::ceil:
      return YenRounding::up;
  }
  return YenRounding::down;
}

InvoiceResult invoice_tax(const Invoice& in, const Tables&) {
  const bool included = in.tax_included.value_or(false);
  std::map<int, Yen, std::greater<>> sums;
  for (const InvoiceLine& line : in.lines) sums[line.rate_percent] += line.amount_yen;
  InvoiceResult out;
  out.explain.article = "消費税法57条の4第1項4号・5号、消費税法施行令70条の10";
  for (const auto& [percent, sum] : sums) {
    const Ratio rate(percent, 100);
    const Yen tax = included ? law::tax_in_included(sum, rate, rounding_of(in.rounding))
                             : law::tax_on_excluded(sum, rate, rounding_of(in.rounding));
    out.by_rate.push_back({percent, sum, tax});
    out.tax_yen += tax;
    out.total_yen += included ? sum : sum + tax;
    const std::string rate_text = std::to_string(percent) + "%";
    out.explain.step(rate_text + (included ? " 税込価額の合計" : " 税抜価額の合計"),
                     rate_text + (included ? ": sum with tax" : ": sum without tax"), figure(sum),
                     "消費税法57条の4第1項4号");
    out.explain.step(rate_text + (included ? "：税込価額 × 税率 ÷（100＋税率）、端数処理前"
                                           : "：税抜価額 × 税率、端数処理前"),
                     rate_text + ": tax before rounding",
                     figure(YenExact(sum).times(percent, included ? 100 + percent : 100)),
                     "消費税法施行令70条の10");
    out.explain.step(rate_text + " の消費税額（端数処理は税率ごとに1回、" +
                         std::string(rounding_ja(in.rounding)) + "）",
                     rate_text + ": tax, rounded once", figure(tax), "消費税法施行令70条の10");
  }
  out.explain.step("消費税額の合計", "Tax in all", figure(out.tax_yen));
  return out;
}

// ---------------------------------------------------------------- corporate_number

struct Number {
  Text number;
};
BOOST_DESCRIBE_STRUCT(Number, (), (number))

struct NumberResult {
  bool valid = false;
  std::optional<int> check_digit;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(NumberResult, (), (valid, check_digit, explain))

NumberResult corporate_number(const Number& in, const Tables&) {
  const std::string& number = in.number.value;
  NumberResult out;
  out.valid = is_corporate_number(number);
  out.explain.article = "法人番号の指定等に関する省令2条";
  if (number.size() == 13) out.check_digit = corporate_check_digit(number.substr(1));
  out.explain.step("13桁の数字か", "Thirteen digits", yes_no(out.check_digit.has_value()),
                   "番号法施行令35条");
  if (out.check_digit) {
    out.explain.step("下12桁の Σ Pn×Qn を9で割った余り", "Σ Pn×Qn of the lower twelve, mod 9",
                     figure(std::to_string(9 - *out.check_digit)),
                     "法人番号の指定等に関する省令2条");
    out.explain.step("9からこの余りを引いた検査用数字", "Check digit: 9 less that remainder",
                     figure(std::to_string(*out.check_digit)), "法人番号の指定等に関する省令2条");
    out.explain.step("先頭の数字", "First digit", figure(number.substr(0, 1)));
  }
  out.explain.step(
      "正しい法人番号の形か（実在するかは国税庁の公表サイトで確かめます）",
      "Is it of the form of a corporate number (the NTA's site says whether it exists)",
      yes_no(out.valid), "法人番号の指定等に関する省令2条");
  return out;
}

// ---------------------------------------------------------------- holiday

struct Day {
  Date on{};
};
BOOST_DESCRIBE_STRUCT(Day, (), (on))

struct HolidayResult {
  std::optional<std::string> name;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(HolidayResult, (), (name, explain))

// 2条 names the holidays, 3条2項 the day in place of one on a Sunday, 3条3項 the day between two.
std::string article_of(const std::optional<std::string>& name) {
  const std::string act = "国民の祝日に関する法律";
  if (!name) return act + "2条・3条";
  if (name->find("振替") != std::string::npos) return act + "3条2項";
  if (name->find("国民の休日") != std::string::npos) return act + "3条3項";
  return act + "2条・3条1項";
}

HolidayResult holiday(const Day& in, const Tables& tables) {
  HolidayResult out;
  out.name = from_table("祝日", "/on", [&] { return tables.holidays.name_on(in.on); });
  out.explain.article = "国民の祝日に関する法律2条・3条";
  out.explain.edition = "holidays/" + tables.holidays.edition_on(in.on);
  out.explain.step("曜日", "Day of the week", figure(weekday_ja(in.on)));
  out.explain.step(out.name ? "国民の祝日・休日です" : "国民の祝日・休日ではありません",
                   out.name ? "A national holiday" : "Not a national holiday",
                   figure(out.name.value_or("")), article_of(out.name));
  out.explain.step("労働日かどうかは契約・就業規則で決まります",
                   "Whether it is a day off follows the contract, not this act",
                   figure(std::string()), "労働基準法35条");
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::InvoiceLine> {
  static constexpr std::array fields{
      calc::needed("amount_yen", "金額（円）", "Amount", "", -1'000'000'000'000, 1'000'000'000'000),
      calc::needed("rate_percent", "税率（%）", "Rate (%)", "消費税法29条", 0, 100),
  };
};
template <>
struct Catalogue<calc::Invoice> {
  static constexpr std::array fields{
      calc::needed("rounding", "端数処理", "Rounding", "消費税法施行令70条の10"),
      Field{"tax_included", "税込の金額", "Amounts include tax"},
      calc::needed("lines", "明細", "Lines", "", 1, 1000),
  };
};
template <>
struct Catalogue<calc::RateSum> {
  static constexpr std::array fields{Field{"rate_percent", "税率（%）", "Rate (%)"},
                                     Field{"taxable_yen", "対価の合計", "Sum"},
                                     Field{"tax_yen", "消費税額", "Tax"}};
};
template <>
struct Catalogue<calc::InvoiceResult> {
  static constexpr std::array fields{
      Field{"by_rate", "税率ごと", "By rate"}, Field{"tax_yen", "消費税額の合計", "Tax in all"},
      Field{"total_yen", "税込の合計", "Total with tax"}, calc::kExplainField};
};
template <>
struct Catalogue<calc::Number> {
  static constexpr std::array fields{
      calc::needed("number", "法人番号（13桁）", "Corporate number", "番号法39条")};
};
template <>
struct Catalogue<calc::NumberResult> {
  static constexpr std::array fields{Field{"valid", "正しいか", "Valid"},
                                     Field{"check_digit", "検査用数字", "Check digit"},
                                     calc::kExplainField};
};
template <>
struct Catalogue<calc::Day> {
  static constexpr std::array fields{calc::needed("on", "日付", "Day", "祝日法")};
};
template <>
struct Catalogue<calc::HolidayResult> {
  static constexpr std::array fields{Field{"name", "祝日の名称", "Name"}, calc::kExplainField};
};

namespace calc {

std::vector<Topic> other_topics() {
  return {
      topic<&invoice_tax>({"invoice_tax", Group::other, "請求書の消費税", "Tax of an invoice",
                           "消費税法57条の4、消費税法施行令70条の10",
                           R"({"rounding":"floor","lines":[{"amount_yen":11581,"rate_percent":8},)"
                           R"({"amount_yen":9320,"rate_percent":10}]})"}),
      topic<&corporate_number>({"corporate_number", Group::other, "法人番号の検査",
                                "Corporate number", "法人番号の指定等に関する省令2条",
                                R"({"number":"7000012050002"})"}),
      topic<&holiday>({"holiday", Group::other, "国民の祝日", "National holiday",
                       "国民の祝日に関する法律", R"({"on":"2026-09-22"})"}),
  };
}

}  // namespace calc
}  // namespace tasuki
