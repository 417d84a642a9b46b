#include "paper/forms/agreement_articles.hpp"

#include <algorithm>

namespace tasuki::forms {

namespace {

constexpr const char* kPrevailing = "同種の業務に従事する一般の労働者の平均的な賃金の額";

std::string quoted(std::string_view text) { return "「" + std::string(text) + "」"; }

bool any_retirement(const LaborManagementAgreement& a, RetirementMethod method) {
  return std::any_of(a.retirement.begin(), a.retirement.end(),
                     [&](const RetirementTerms& t) { return t.method == method; });
}

// The per cent that is added to the prevailing wage: all of it, or what a contribution lacks.
std::string combined_percent(const LaborManagementAgreement& a) {
  for (const RetirementTerms& t : a.retirement) {
    if (t.method == RetirementMethod::combined) return t.percent;
    if (t.rest == RetirementRest::combined) return t.rest_percent;
  }
  return "";
}

// ------------------------------------------------------------------ 1, 2

std::string covered(const LaborManagementAgreement& a) {
  switch (a.scope.kind) {
    case ScopeKind::job_kinds: {
      std::vector<std::string> names;
      for (const AgreementJob& job : a.jobs) names.push_back(job.name);
      return "派遣先において" + joined(names, "、") + "の業務に従事する従業員";
    }
    case ScopeKind::permanent_workers:
      return "期間を定めないで雇用される派遣労働者";
    case ScopeKind::fixed_term_workers:
      return "期間を定めて雇用される派遣労働者";
    case ScopeKind::other:
      return a.scope.detail;
  }
  return "";
}

Article scope(const LaborManagementAgreement& a) {
  return {
      "対象となる派遣労働者の範囲",
      {"本協定は、" + covered(a) + "（以下「対象従業員」という。）に適用する。",
       "対象従業員を本協定の対象とする理由は、次のとおりである。" + a.scope.reason,
       a.agency_name +
           "は、一の労働契約の期間の途中で、特段の事情なく対象従業員を本協定の適用から除くことは"
           "しない。"}};
}

Article components(const LaborManagementAgreement& a) {
  return {"賃金の構成", {"対象従業員の賃金は、" + a.wage_components + "から成る。"}};
}

// ------------------------------------------------------------------ 3

std::string job_item(const AgreementJob& job) {
  const std::string compared = quoted(job.name) + "と比較する職種は、";
  const std::string occupation = quoted(joined({job.code, job.occupation}, " "));
  switch (job.statistics) {
    case WageStatistics::wage_structure:
    case WageStatistics::job_placement:
      return compared + "通達に定める" + statistics_text(job.statistics) + "の" + occupation +
             "とする。";
    case WageStatistics::other:
      return compared + "通達に掲げる統計によらず、" + occupation + "（" + job.other_source +
             "）とする。";
  }
  return "";
}

std::string region_item(const AgreementRegions& r) {
  std::vector<std::string> names;
  for (const PlaceIndex& place : r.places) names.push_back(quoted(place.place));
  const std::string places = joined(names, "、");
  const std::string where = "地域調整については、就業地（派遣先の事業所その他派遣就業の場所）が" +
                            r.extent + "ことから、通達に定める地域指数のうち";
  const auto rule = [&]() -> std::string {
    switch (r.method) {
      case RegionMethod::single:
        return places + "の指数を用いる。";
      case RegionMethod::each_place:
        return places + "の指数を、就業地に応じて用いる。";
      case RegionMethod::highest:
        return "最も高い" + places +
               "の指数を、すべての就業地に用いる。対象従業員の賃金は、全員がこれによる額以上とする"
               "。";
    }
    return "";
  };
  return where + rule() + r.reason;
}

std::string commuting_item(const CommutingTerms& c) {
  if (c.method != CommutingMethod::combined) {
    return "通勤手当は、基本給及び賞与と分けて比較し、第6条のとおりとする。";
  }
  return "通勤手当の比較対象となる額は、通達の第3の4に定める合算による方法により、" +
         yen_text(c.prevailing) + "円（時給換算額）として別表1の額に加える。";
}

Article decision(const LaborManagementAgreement& a) {
  std::string text = "対象従業員の基本給及び賞与の比較対象となる" + quoted(kPrevailing) +
                     "は、次の各号に掲げる条件を満たした別表1のとおりとする。この条以下で「通達」と"
                     "は、" +
                     circular_text(a.circular) + "をいう。";
  std::vector<std::string> items;
  for (const AgreementJob& job : a.jobs) items.push_back(job_item(job));
  if (!a.statistics_reason.empty()) items.push_back(a.statistics_reason);
  items.push_back(region_item(a.regions));
  items.push_back(commuting_item(a.commuting));
  if (const std::string percent = combined_percent(a); !percent.empty()) {
    items.push_back(
        "退職手当の比較対象となる額は、通達の第3の4に定める合算による方法により、地域調整後の"
        "額に" +
        percent + "%を乗じた額（1円未満の端数は切り上げる。）として別表1の額に加える。");
  }
  for (size_t i = 0; i < items.size(); ++i) {
    text += "\n(" + std::to_string(i + 1) + ") " + items[i];
  }
  return {"賃金の決定方法", {text}};
}

// ------------------------------------------------------------------ 4, 5, 6

std::string mapping(const std::vector<GradeRow>& grades) {
  std::vector<std::string> lines;
  for (const GradeRow& g : grades) {
    lines.push_back(joined({g.job, g.rank}, "　") + ": " + std::to_string(g.years) + "年");
  }
  return joined(lines, "、");
}

std::string regional_pay_item(const AgreementRegions& r) {
  switch (r.pay) {
    case RegionalPay::same:
      return "";
    case RegionalPay::place_allowance:
      return "\n(3) "
             "別表2の額は、すべての対象従業員に適用し、これに加えて、就業の場所に応じた勤務地手当"
             "を支給する。";
    case RegionalPay::factor:
      return "\n(3) 別表2の額に、就業の場所に対応する別表2の地域係数を乗じた額とする。";
  }
  return "";
}

std::string raise_text(const RaiseTerms& raise) {
  const std::string allowance = "基本給の額の" + raise.from_percent + "%から" + raise.to_percent +
                                "%までの範囲で能力手当を支給する。";
  const std::string found = "第9条の勤務評価により、";
  switch (raise.method) {
    case RaiseMethod::ability_allowance:
      return found + "同じ職務の内容であっても経験の蓄積又は能力の向上があると認めたときは、" +
             allowance +
             "より高い等級の職務を遂行する能力があると認めたときは、その能力に応じた就業の機会を示"
             "す"
             "ように努める。";
    case RaiseMethod::pay_steps:
      return found +
             "同じ職務の内容であっても経験の蓄積又は能力の向上があると認めたときは、1号俸から" +
             std::to_string(raise.steps) + "号俸までの範囲で昇給させる。";
    case RaiseMethod::higher_work:
      return found +
             "より高い等級の職務を遂行する能力があると認めたときは、その能力に応じた就業の機会を示"
             "す"
             "。これを示すことができないときは、" +
             allowance;
  }
  return "";
}

Article amounts(const LaborManagementAgreement& a) {
  return {"基本給及び賞与の額",
          {"対象従業員の基本給及び賞与は、次の各号に掲げる条件を満たした別表2のとおりとする。\n(1) "
           "別表1の" +
               std::string(kPrevailing) +
               "以上であること。\n(2) "
               "別表2の各等級と、別表1の額が予定する能力・経験の年数との対応は、" +
               mapping(a.tables.grades) + "とすること。" + regional_pay_item(a.regions),
           a.agency_name + "は、" + raise_text(a.raise)}};
}

Article overtime(const LaborManagementAgreement& a) {
  return {"時間外労働手当等",
          {"時間外労働手当及び深夜・休日労働手当は、" + a.rules.overtime +
           "に準じて、法令の定めるところにより支給する。"}};
}

std::string fixed_or_none(const CommutingTerms& c) {
  return c.month_fixed == Yen{}
             ? "通勤手当は、基本給及び賞与に含めるものとし、別に支給しない。"
             : "通勤手当は、" + fixed_commuting_text(c) + "を対象従業員の全員に支給する。";
}

Article commuting(const CommutingTerms& c) {
  switch (c.method) {
    case CommutingMethod::actual_cost:
      return {"通勤手当", {"通勤手当は、" + actual_commuting_text(c)}};
    case CommutingMethod::fixed:
      return {"通勤手当",
              {fixed_or_none(c), "前項の額は、一般の労働者の通勤手当に相当する額（時給換算額" +
                                     yen_text(c.prevailing) + "円）以上とする。"}};
    case CommutingMethod::combined:
      return {
          "通勤手当",
          {fixed_or_none(c),
           "一般の労働者の通勤手当に相当する額との差額は、通達の第3の4に定める合算による方法により"
           "比較する。"}};
  }
  return {};
}

// ------------------------------------------------------------------ 7, 8

std::string rest_text(const RetirementTerms& t) {
  switch (t.rest) {
    case RetirementRest::none:
      return "";
    case RetirementRest::prepaid:
      return "不足する" + t.rest_percent + "%の額は、前払いの方法により支給する。";
    case RetirementRest::combined:
      return "不足する" + t.rest_percent +
             "%の額は、通達の第3の4に定める合算による方法により別表1の額に加えて比較する。";
  }
  return "";
}

std::string retirement_text(const LaborManagementAgreement& a, const RetirementTerms& t) {
  const std::string who =
      t.group.empty() ? "対象従業員の退職手当" : quoted(t.group) + "である対象従業員の退職手当";
  const std::string share = "一般基本給・賞与等の額の" + t.percent + "%";
  switch (t.method) {
    case RetirementMethod::own_scheme:
      return who + "は、第8条の制度によることとし、その比較対象となる" + quoted(kPrevailing) +
             "は、別表3のとおりとする。\n(1) "
             "受給に必要な最低勤続年数は、通達に定める統計の最も多い回答である" +
             std::to_string(a.tables.retirement.minimum_years) + "年とする。\n(2) " +
             "勤続年数ごとの支給月数は、通達に定める" + a.tables.retirement.source +
             "の支給率に、退職手当制度がある企業の割合（" + a.tables.retirement.coverage +
             "%）を乗じた数値とする。";
    case RetirementMethod::prepaid:
      return who + "は、" + share + "以上を前払い退職金として毎月の賃金とともに支給する。";
    case RetirementMethod::mutual_aid:
      return who + "は、中小企業退職金共済等の契約を結んで支給することとし、その掛金は、" + share +
             "以上の額とする。" + rest_text(t);
    case RetirementMethod::scheme_cost:
      return who + "は、退職金規則により支給することとし、その費用は、" + share +
             "以上の額とする。費用の計算方法は、労使で協議して定める。";
    case RetirementMethod::combined:
      return who + "は、通達の第3の4に定める合算による方法により、" + share +
             "を別表1の額に加えて比較し、基本給、賞与又は手当に含めて支給する。";
  }
  return "";
}

std::string confirmed_method_text(const RetirementTerms& t) {
  const std::string share = "一般基本給・賞与等の額の" + t.percent + "%";
  switch (t.method) {
    case RetirementMethod::own_scheme:
      return "";
    case RetirementMethod::prepaid:
      return share + "以上の額を前払い退職金として毎月の賃金とともに支給し、";
    case RetirementMethod::mutual_aid:
      return "中小企業退職金共済等の掛金を" + share + "以上の額とし、";
    case RetirementMethod::scheme_cost:
      return "退職金規則による退職手当の費用を" + share + "以上の額とし、";
    case RetirementMethod::combined:
      return "通達の第3の4の合算による方法により、" + share +
             "を1の対応する一般賃金の額に含めて比較し、";
  }
  return "";
}

std::string confirmed_rest_text(const RetirementTerms& t) {
  switch (t.rest) {
    case RetirementRest::none:
      return "";
    case RetirementRest::prepaid:
      return "不足する" + t.rest_percent + "%の額は前払いの方法により支給し、";
    case RetirementRest::combined:
      return "不足する" + t.rest_percent +
             "%の額は通達の第3の4の合算による方法により1の対応する一般賃金の額に含めて比較し、";
  }
  return "";
}

Article retirement(const LaborManagementAgreement& a) {
  std::vector<std::string> paragraphs;
  for (const RetirementTerms& t : a.retirement) paragraphs.push_back(retirement_text(a, t));
  return {"退職手当の比較の方法", paragraphs};
}

Article retirement_amounts(const LaborManagementAgreement& a) {
  std::vector<std::string> rules;
  for (const RetirementTerms& t : a.retirement) {
    const bool known = std::find(rules.begin(), rules.end(), t.rules_reference) != rules.end();
    if (!t.rules_reference.empty() && !known) rules.push_back(t.rules_reference);
  }
  if (rules.empty()) rules.push_back("就業規則");  // which has to say it (労基法89条3号の2)
  const std::string details =
      "退職手当の支給の時期及び方法その他の細目は、" + joined(rules, "及び") + "による。";
  if (!any_retirement(a, RetirementMethod::own_scheme)) return {"退職手当", {details}};
  const std::string start = a.tables.scheme_start.empty()
                                ? ""
                                : "\nただし、退職手当制度を始めた" + a.tables.scheme_start +
                                      "以前の勤続年数の取扱いは、労使で協議して別に定める。";
  return {"退職手当",
          {"対象従業員の退職手当は、次の各号に掲げる条件を満たした別表4のとおりとする。\n(1) "
           "受給に必要な最低勤続年数が、別表3の年数以下であること。\n(2) "
           "勤続年数ごとの支給月数が、別表3の月数以上であること。" +
               start,
           details}};
}

// ------------------------------------------------------------------ 9 … 13

Article evaluation(const AgreementRules& rules) {
  return {
      "賃金の決定に当たっての評価",
      {"基本給は、" + rules.evaluation_cycle + "に行う勤務評価により決定する。評価の方法は、" +
           rules.evaluation + "に定める方法を準用し、その結果に基づき第4条第2項の改善を決める。",
       "賞与は、前項の勤務評価により、別表2の備考のとおり決定する。"}};
}

Article other_treatment(const AgreementRules& rules) {
  const std::string what =
      "教育訓練（次条に定めるものを除く。）、福利厚生その他の賃金以外の待遇は、";
  if (rules.other_treatment == OtherTreatment::same_rules) {
    return {"賃金以外の待遇",
            {what + "正社員と同一とし、" + rules.regular_rules + "の規定を準用する。"}};
  }
  return {"賃金以外の待遇",
          {what + "正社員に適用する" + rules.regular_rules +
           "の規定との間で不合理な相違が生じないものとして、" + rules.own_rules +
           "の規定を適用する。"}};
}

std::string years_text(Date from, Date last) {
  for (int months = 12; months <= 60; months += 12) {
    if (add_months(from, months) == last + one_day) {
      return "の" + std::to_string(months / 12) + "年間";
    }
  }
  return "";
}

std::vector<Article> closing_articles(const LaborManagementAgreement& a) {
  return {
      {"教育訓練",
       {"労働者派遣法第30条の2に定める教育訓練は、" + a.rules.training_plan +
        "に従って誠実に行う。"}},
      {"その他", {"本協定に定めのない事項は、労使で誠実に協議して定める。"}},
      {"有効期間",
       {"本協定の有効期間は、" + date_text(a.from_on) + "から" + date_text(a.last_on) + "まで" +
            years_text(a.from_on, a.last_on) + "とする。",
        "労使は、本協定の次の協定についても、本協定に定める対象従業員の賃金の額を基礎として、公正な"
        "待遇の確保のため誠実に協議する。"}}};
}

}  // namespace

std::string statistics_text(WageStatistics statistics) {
  switch (statistics) {
    case WageStatistics::wage_structure:
      return "別添1（賃金構造基本統計調査）";
    case WageStatistics::job_placement:
      return "別添2（職業安定業務統計）";
    case WageStatistics::other:
      return "その他の統計";
  }
  return "";
}

std::vector<Article> articles_of(const LaborManagementAgreement& a) {
  std::vector<Article> all{scope(a),
                           components(a),
                           decision(a),
                           amounts(a),
                           overtime(a),
                           commuting(a.commuting),
                           retirement(a),
                           retirement_amounts(a),
                           evaluation(a.rules),
                           other_treatment(a.rules)};
  for (Article& article : closing_articles(a)) all.push_back(std::move(article));
  return all;
}

std::string confirmed_retirement_text(const RetirementTerms& t) {
  const std::string method = confirmed_method_text(t);
  if (method.empty()) return "";
  return "協定に定める" + (t.group.empty() ? "" : quoted(t.group) + "である") +
         "協定対象派遣労働者の退職手当は、" + method + confirmed_rest_text(t) +
         "一般退職金と同等以上を確保していることを確認しました。";
}

}  // namespace tasuki::forms
