// The limits of the overtime agreement (36協定), over the months of one or more agreement years.

#include <algorithm>
#include <utility>

#include "calc/calc.hpp"
#include "calc/values.hpp"
#include "law/hours/overtime.hpp"

namespace tasuki::calc {
namespace {

constexpr std::int64_t kMonth = 44'640;

struct OvertimeMonth {
  Month month;
  Minutes overtime_minutes;
  Minutes statutory_holiday_minutes;
};
BOOST_DESCRIBE_STRUCT(OvertimeMonth, (), (month, overtime_minutes, statutory_holiday_minutes))

struct OvertimeRecord {
  bool special_clause = false;
  std::vector<OvertimeMonth> months;
  std::optional<Date> agreement_starts_on;
};
BOOST_DESCRIBE_STRUCT(OvertimeRecord, (), (special_clause, months, agreement_starts_on))

struct Breach {
  law::OvertimeBreach violation{};
  YearMonth from_month{};
  YearMonth to_month{};
  int months = 0;
  Minutes minutes;
};
BOOST_DESCRIBE_STRUCT(Breach, (), (violation, from_month, to_month, months, minutes))

struct MonthView {
  YearMonth month{};
  Minutes overtime_minutes;
  Minutes with_holiday_minutes;
  std::optional<Minutes> year_overtime_minutes;
  std::optional<int> months_over_45h;
};
BOOST_DESCRIBE_STRUCT(MonthView, (),
                      (month, overtime_minutes, with_holiday_minutes, year_overtime_minutes,
                       months_over_45h))

struct OvertimeResult {
  std::vector<law::OvertimeBreach> violations;
  std::vector<Breach> breaches;
  std::vector<MonthView> by_month;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(OvertimeResult, (), (violations, breaches, by_month, explain))

std::vector<law::MonthlyOvertime> months_of(const OvertimeRecord& in) {
  std::vector<law::MonthlyOvertime> months;
  Violations violations;
  for (std::size_t i = 0; i < in.months.size(); ++i) {
    const OvertimeMonth& row = in.months[i];
    const YearMonth month = row.month.value;
    const std::string pointer = "/months/" + std::to_string(i) + "/month";
    if (i > 0) {
      const YearMonth next = months.back().month + std::chrono::months{1};
      if (month < next) violations.push_back({Code::months_not_in_order, pointer});
      if (month > next) violations.push_back({Code::month_left_out, pointer, "", {text(next)}});
    }
    months.push_back({month, row.overtime_minutes, row.statutory_holiday_minutes});
  }
  require_none(std::move(violations));
  return months;
}

std::string_view words_ja(law::OvertimeBreach breach) {
  switch (breach) {
    case law::OvertimeBreach::month_45h:
      return "特別条項がないのに月45時間を超えています";
    case law::OvertimeBreach::month_100h:
      return "休日労働を含めて月100時間以上です";
    case law::OvertimeBreach::average_80h:
      return "休日労働を含めた平均が月80時間を超えています（期間の合計）";
    case law::OvertimeBreach::year_360h:
      return "特別条項がないのに年360時間を超えています（年初からの合計）";
    case law::OvertimeBreach::year_720h:
      return "年720時間を超えています（年初からの合計）";
    case law::OvertimeBreach::over_45h_more_than_6_months:
      return "月45時間を超えた月が年6回を超えています";
  }
  return "";
}

std::string_view words_en(law::OvertimeBreach breach) {
  switch (breach) {
    case law::OvertimeBreach::month_45h:
      return "More than 45 hours in a month without a special clause";
    case law::OvertimeBreach::month_100h:
      return "100 hours or more in a month, holiday work included";
    case law::OvertimeBreach::average_80h:
      return "Average above 80 hours, holiday work included (sum of the months)";
    case law::OvertimeBreach::year_360h:
      return "More than 360 hours a year without a special clause (sum of the year)";
    case law::OvertimeBreach::year_720h:
      return "More than 720 hours a year (sum of the year)";
    case law::OvertimeBreach::over_45h_more_than_6_months:
      return "More than six months of the year above 45 hours";
  }
  return "";
}

std::string_view article_of(law::OvertimeBreach breach) {
  switch (breach) {
    case law::OvertimeBreach::month_45h:
    case law::OvertimeBreach::year_360h:
      return "労働基準法36条4項";
    case law::OvertimeBreach::month_100h:
      return "労働基準法36条6項2号";
    case law::OvertimeBreach::average_80h:
      return "労働基準法36条6項3号";
    case law::OvertimeBreach::year_720h:
    case law::OvertimeBreach::over_45h_more_than_6_months:
      return "労働基準法36条5項";
  }
  return "";
}

std::vector<MonthView> by_month(const std::vector<law::MonthlyOvertime>& months,
                                YearMonth first_month) {
  std::vector<MonthView> views;
  std::optional<int> year;
  Minutes sum;
  int over = 0;
  for (const law::MonthlyOvertime& month : months) {
    MonthView view{month.month, month.overtime, month.all(), {}, {}};
    const auto own = law::agreement_year(month.month, first_month);
    if (own != year) {
      sum = Minutes{0};
      over = 0;
    }
    year = own;
    if (own) {
      sum += month.overtime;
      if (month.overtime > Minutes{45 * 60}) ++over;
      view.year_overtime_minutes = sum;
      view.months_over_45h = over;
    }
    views.push_back(view);
  }
  return views;
}

void explain_breaches(const std::vector<law::OvertimeFinding>& found, Explain& explain) {
  for (const law::OvertimeFinding& finding : found) {
    const std::string span = finding.from == finding.to
                                 ? text(finding.to)
                                 : text(finding.from) + "～" + text(finding.to);
    const bool count = finding.breach == law::OvertimeBreach::over_45h_more_than_6_months;
    explain.step(span + "：" + std::string(words_ja(finding.breach)),
                 span + ": " + std::string(words_en(finding.breach)),
                 count ? in_months(finding.months) : figure(finding.minutes),
                 std::string(article_of(finding.breach)));
  }
}

// How near the months come to each limit, whether they break it or not.
void explain_highest(const std::vector<law::MonthlyOvertime>& months, YearMonth first_month,
                     const std::vector<MonthView>& views, Explain& explain) {
  const auto month = std::max_element(
      months.begin(), months.end(), [](const auto& a, const auto& b) { return a.all() < b.all(); });
  explain.step(text(month->month) + "：休日労働を含めて最も多い月",
               text(month->month) + ": the month with the most, holiday work included",
               figure(month->all()), "労働基準法36条6項2号");
  std::size_t best_from = 0;
  std::size_t best_count = 0;
  std::int64_t best_sum = 0;
  for (std::size_t to = 1; to < months.size(); ++to) {
    std::int64_t sum = months[to].all().value;
    for (std::size_t count = 2; count <= 6 && count <= to + 1; ++count) {
      sum += months[to + 1 - count].all().value;
      // sum / count against best_sum / best_count, without dividing
      if (best_count != 0 && sum * static_cast<std::int64_t>(best_count) <=
                                 best_sum * static_cast<std::int64_t>(count)) {
        continue;
      }
      best_from = to + 1 - count;
      best_count = count;
      best_sum = sum;
    }
  }
  if (best_count != 0) {
    const std::string span =
        text(months[best_from].month) + "～" + text(months[best_from + best_count - 1].month);
    const std::string count = std::to_string(best_count);
    explain.step(span + "：2〜6か月の平均が最も大きい" + count + "か月の合計（休日労働を含む）",
                 span + ": the highest average of 2–6 months, sum of " + count + " months",
                 figure(Minutes{static_cast<std::int32_t>(best_sum)}), "労働基準法36条6項3号");
  }
  for (std::size_t i = 0; i < views.size(); ++i) {
    const MonthView& view = views[i];
    const bool last =
        i + 1 == views.size() || law::agreement_year(views[i + 1].month, first_month) !=
                                     law::agreement_year(view.month, first_month);
    if (!view.year_overtime_minutes || !last) continue;
    explain.step(text(view.month) + "：協定の年の累計（時間外労働）",
                 text(view.month) + ": overtime of the agreement year so far",
                 figure(*view.year_overtime_minutes), "労働基準法36条4項・5項");
    explain.step(text(view.month) + "：協定の年に45時間を超えた月数",
                 text(view.month) + ": months of the agreement year above 45 hours",
                 in_months(*view.months_over_45h), "労働基準法36条5項");
  }
}

OvertimeResult overtime_limits(const OvertimeRecord& in, const Tables&) {
  const std::vector<law::MonthlyOvertime> months = months_of(in);
  const YearMonth first_month =
      in.agreement_starts_on ? month_containing(*in.agreement_starts_on) : months.front().month;
  const auto found = law::overtime_findings(in.special_clause, months, first_month);
  OvertimeResult out;
  out.explain.article = "労働基準法36条3項〜6項";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<law::OvertimeBreach>>([&](auto d) {
    if (std::any_of(found.begin(), found.end(),
                    [&](const law::OvertimeFinding& f) { return f.breach == d.value; })) {
      out.violations.push_back(d.value);
    }
  });
  for (const law::OvertimeFinding& finding : found) {
    out.breaches.push_back(
        {finding.breach, finding.from, finding.to, finding.months, finding.minutes});
  }
  out.by_month = by_month(months, first_month);
  out.explain.step("協定の1年の初めの月", "First month of the agreement year",
                   figure(text(first_month)), "労働基準法36条2項4号・則17条1項2号");
  out.explain.step(in.special_clause ? "特別条項あり：年720時間・45時間超は年6か月まで"
                                     : "特別条項なし：月45時間・年360時間まで",
                   in.special_clause ? "With a special clause: 720 hours a year, 45 hours six times"
                                     : "Without one: 45 hours a month, 360 hours a year",
                   yes_no(in.special_clause),
                   in.special_clause ? "労働基準法36条5項" : "労働基準法36条4項");
  out.explain.step("つねに：月100時間未満、2〜6か月平均80時間以内（休日労働を含む。協定をまたぐ）",
                   "Always: under 100 hours, average of 2–6 months up to 80, across agreements",
                   figure(std::string()), "労働基準法36条6項");
  explain_highest(months, first_month, out.by_month, out.explain);
  explain_breaches(found, out.explain);
  if (found.empty()) {
    out.explain.step("上限を超えたものはありません", "Nothing is beyond the limits",
                     figure(std::string()), "労働基準法36条");
  }
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::OvertimeMonth> {
  static constexpr std::array fields{
      calc::needed("month", "月", "Month"),
      calc::needed("overtime_minutes", "時間外労働（分）", "Overtime", "労基法36条", 0,
                   calc::kMonth),
      calc::needed("statutory_holiday_minutes", "法定休日労働（分）", "Statutory holiday work",
                   "労基法36条6項", 0, calc::kMonth),
  };
};
template <>
struct Catalogue<calc::OvertimeRecord> {
  static constexpr std::array fields{
      calc::needed("special_clause", "特別条項がある", "Special clause", "労基法36条5項"),
      calc::needed("months", "各月の時間（古い順）", "The months in order", "労基法36条", 1, 120),
      Field{"agreement_starts_on", "協定の起算日", "Agreement starts on", "労基法36条2項"},
  };
};
template <>
struct Catalogue<calc::Breach> {
  static constexpr std::array fields{
      Field{"violation", "違反", "Violation"}, Field{"from_month", "から", "From"},
      Field{"to_month", "まで", "To"}, Field{"months", "月数", "Months"},
      Field{"minutes", "合計", "Sum"}};
};
template <>
struct Catalogue<calc::MonthView> {
  static constexpr std::array fields{
      Field{"month", "月", "Month"}, Field{"overtime_minutes", "時間外", "Overtime"},
      Field{"with_holiday_minutes", "休日労働を含む", "With holiday work"},
      Field{"year_overtime_minutes", "年の累計", "Sum of the year"},
      Field{"months_over_45h", "45時間超の回数", "Months over 45 hours"}};
};
template <>
struct Catalogue<calc::OvertimeResult> {
  static constexpr std::array fields{
      Field{"violations", "上限を超えたもの", "Violations"}, Field{"breaches", "内訳", "In detail"},
      Field{"by_month", "月ごと", "Month by month"}, calc::kExplainField};
};

namespace calc {

std::vector<Topic> overtime_limit_topics() {
  return {topic<&overtime_limits>(
      {"overtime_limits", Group::working_time, "36協定の上限", "Limits of the overtime agreement",
       "労働基準法36条",
       R"({"special_clause":true,"months":[{"month":"2026-03","overtime_minutes":5400,)"
       R"("statutory_holiday_minutes":0},{"month":"2026-04","overtime_minutes":4500,)"
       R"("statutory_holiday_minutes":0}],"agreement_starts_on":"2026-04-01"})"})};
}

}  // namespace calc
}  // namespace tasuki
