// What keeps a report from being filed, and what looks unusual.

#include <algorithm>
#include <map>
#include <set>

#include "business_report/business_report.hpp"

namespace tasuki::business_report {

namespace {

constexpr const char* kArticle = "則17条";

void missing(Violations& found, const std::string& pointer, const std::string& label) {
  found.push_back({Code::report_figure_missing, pointer, kArticle, {label}});
}

void sum_differs(Violations& found, const std::string& pointer, const std::string& label,
                 std::int64_t said, std::int64_t is) {
  if (said == is) return;
  found.push_back({Code::report_sum,
                   pointer,
                   kArticle,
                   {label, forms::yen_text(Yen{said}), forms::yen_text(Yen{is})}});
}

// Yellow as long as no reason is given; with a reason it is settled.
void unusual(Violations& found, const std::string& reason, const std::string& pointer,
             const std::string& label, const std::string& now, const std::string& usual) {
  if (!reason.empty()) return;
  found.push_back({Code::report_unusual, pointer, kArticle, {label, now, usual}, true});
}

// More than half as much again, or less than half.
bool far_from(std::int64_t now, std::int64_t before) {
  return before > 0 && (now * 2 > before * 3 || now * 2 < before);
}

// Whatever is an answer only when it was given.
void demand_entered(Violations& found, const ReportFacts& facts, const Entered11& e) {
  const auto demand = [&](bool given, const char* pointer, const char* member) {
    if (!given) missing(found, pointer, std::string(field_of<Entered11>(member)->label_ja));
  };
  demand(!e.branch_number.empty(), "/branch_number", "branch_number");
  demand(e.licensed_on.has_value(), "/licensed_on", "licensed_on");
  demand(!e.industry.empty(), "/industry", "industry");
  demand(e.small_enterprise.has_value(), "/small_enterprise", "small_enterprise");
  demand(e.contracting.has_value(), "/contracting", "contracting");
  const bool contracts = e.contracting.value_or(false);
  demand(!contracts || e.on_site_contracting.has_value(), "/on_site_contracting",
         "on_site_contracting");
  demand(!contracts || e.contracting_sales.has_value(), "/contracting_sales", "contracting_sales");
  demand(e.all_workers.has_value(), "/all_workers", "all_workers");
  demand(e.registered.has_value(), "/registered", "registered");
  demand(e.overseas.has_value(), "/overseas", "overseas");
  demand(!facts.trainings.empty() || !e.trainings.empty(), "/trainings", "trainings");
  demand(e.counsellors.has_value(), "/counsellors", "counsellors");
  demand(facts.career_consultings > 0 || e.career_consultings.has_value(), "/career_consultings",
         "career_consultings");
  demand(e.three_years.has_value(), "/three_years", "three_years");
  demand(e.one_year.has_value(), "/one_year", "one_year");
  demand(e.temp_to_perm.has_value(), "/temp_to_perm", "temp_to_perm");
}

// The lowest that the wage can be: hourly wages alone, without allowances and premiums.
std::map<std::string, Yen> hourly_reference(const ReportFacts& facts) {
  std::map<std::string, std::pair<YenExact, std::int64_t>> sums;
  std::set<std::string> unknown;
  for (const Placement& p : facts.placements) {
    const bool own = !facts.establishment_id || p.establishment_id == facts.establishment_id;
    if (!own || p.worked_min == 0) continue;
    for (const WorkClass& c : facts.classes) {
      if (c.work_name != p.work_name) continue;
      if (p.hourly_wage == Yen{}) unknown.insert(c.code);
      auto& [sum, minutes] = sums[c.code];
      sum = sum + YenExact(p.hourly_wage).times(8).times(p.worked_min);
      minutes += p.worked_min;
    }
  }
  std::map<std::string, Yen> reference;
  for (const auto& [code, sum] : sums) {
    if (unknown.contains(code)) continue;
    reference[code] = sum.first.times(1, sum.second).rounded(YenRounding::down);
  }
  return reference;
}

void check_wages(Violations& found, const ReportFacts& facts, const Entered11& e,
                 const forms::BusinessReport11& r) {
  for (const forms::OccupationRow& o : r.day_labor_occupations) {
    if (o.worked_min == 0) continue;
    if (o.fee_8h == Yen{}) missing(found, "/day_labor_wages", o.name + "の派遣料金（日雇派遣）");
    if (o.wage_8h == Yen{}) missing(found, "/day_labor_wages", o.name + "の賃金（日雇派遣）");
  }
  const auto reference = hourly_reference(facts);
  for (const forms::OccupationRow& o : r.occupations) {
    if (o.worked_min == 0) continue;
    if (o.fee_8h == Yen{}) missing(found, "/wages", o.name + "の派遣料金（発行した請求書）");
    if (o.wage_8h == Yen{}) missing(found, "/wages", o.name + "の賃金（8時間平均）");
    if (o.agreement_workers > 0 && o.agreement_wage_8h == Yen{}) {
      missing(found, "/wages", o.name + "の協定対象の賃金（8時間平均）");
    }
    if (o.wage_8h > o.fee_8h && o.fee_8h != Yen{}) {
      unusual(found, e.reason, "/wages", o.name + "の賃金", forms::yen_text(o.wage_8h),
              "派遣料金 " + forms::yen_text(o.fee_8h));
    }
    const auto least = reference.find(o.code);
    if (o.wage_8h != Yen{} && least != reference.end() && o.wage_8h < least->second) {
      unusual(found, e.reason, "/wages", o.name + "の賃金", forms::yen_text(o.wage_8h),
              "労働契約の時給から " + forms::yen_text(least->second));
    }
  }
}

void check_counts(Violations& found, const Entered11& e, const forms::BusinessReport11& r) {
  const auto measures = [&](const forms::StabilityCounts& s, const char* pointer,
                            const char* member) {
    const std::string label(field_of<Entered11>(member)->label_ja);
    if (s.directly_hired > s.direct_hire_requests) {
      sum_differs(found, std::string(pointer) + "/directly_hired", label + " 第1号",
                  s.directly_hired, s.direct_hire_requests);
    }
    const int done = s.direct_hire_requests + s.new_clients + s.made_permanent + s.others;
    if (s.persons > done) {
      unusual(found, e.reason, pointer, label, std::to_string(s.persons) + "人",
              "措置 " + std::to_string(done) + "人");
    }
  };
  if (e.three_years) measures(*e.three_years, "/three_years", "three_years");
  if (e.one_year) measures(*e.one_year, "/one_year", "one_year");
  if (e.temp_to_perm && e.temp_to_perm->hired > e.temp_to_perm->introduced) {
    sum_differs(found, "/temp_to_perm/hired", "紹介予定派遣", e.temp_to_perm->hired,
                e.temp_to_perm->introduced);
  }
  for (size_t i = 0; i < e.trainings.size(); ++i) {
    const std::string at = "/trainings/" + std::to_string(i);
    const forms::TrainingRow& t = e.trainings[i];
    if (t.name.empty()) missing(found, at + "/name", "訓練の内容");
    if (!t.paid || !t.free) {  // 法30条の2: paid and free of charge
      unusual(found, e.reason, at, t.name, "無給又は有償", "有給・無償");
    }
  }
  if (r.day_labor.total > 0 && !e.day_labor) {
    missing(found, "/day_labor", std::string(field_of<Entered11>("day_labor")->label_ja));
  }
  const int dispatched = r.permanent.total + r.fixed_term.total;
  if (e.all_workers && *e.all_workers < dispatched) {
    sum_differs(found, "/all_workers", "全労働者", *e.all_workers, dispatched);
  }
  if (r.june.agreement > 0 && r.agreements.empty()) {
    found.push_back({Code::agreement_missing, "", "法23条2項", {forms::date_text(r.as_of_on)}});
  }
}

// Fewer than Tasuki has on record cannot be all.
void compare_with_records(Violations& found, const ReportFacts& facts, const Entered11& e,
                          const forms::BusinessReport11& r) {
  const auto at_least = [&](const char* pointer, const char* label, int said, int recorded) {
    if (said >= recorded) return;
    unusual(found, e.reason, pointer, label, std::to_string(said) + "人",
            "記録 " + std::to_string(recorded) + "人");
  };
  at_least("/career_consultings", "キャリアコンサルティングの実施人数", r.career_consultings,
           facts.career_consultings);
  if (!e.three_years || !e.one_year) return;
  const forms::StabilityCounts& a = r.three_years;
  const forms::StabilityCounts& b = r.one_year;
  const forms::StabilityCounts& m = facts.measures;
  at_least("/three_years", "雇用安定措置 第1号", a.direct_hire_requests + b.direct_hire_requests,
           m.direct_hire_requests);
  at_least("/three_years", "雇用安定措置 第2号", a.new_clients + b.new_clients, m.new_clients);
  at_least("/three_years", "雇用安定措置 第3号", a.made_permanent + b.made_permanent,
           m.made_permanent);
  at_least("/three_years", "雇用安定措置 第4号", a.others + b.others, m.others);
}

void compare_with_last_year(Violations& found, const ReportFacts& facts, const Entered11& e,
                            const forms::BusinessReport11& r) {
  if (!facts.last_year) return;
  const forms::BusinessReport11& b = *facts.last_year;
  const auto compare = [&](const char* pointer, const char* label, std::int64_t now,
                           std::int64_t before) {
    if (!far_from(now, before)) return;
    unusual(found, e.reason, pointer, label, forms::yen_text(Yen{now}),
            "前年 " + forms::yen_text(Yen{before}));
  };
  compare("/registered", "登録者の数", r.registered, b.registered);
  compare("", "派遣労働者の数", r.year.total, b.year.total);
  compare("", "労働者派遣事業の売上高", r.dispatch_sales.value, b.dispatch_sales.value);
  compare("", "派遣料金の平均", r.margin.fee_8h.value, b.margin.fee_8h.value);
  compare("/wages", "賃金の平均", r.margin.wage_8h.value, b.margin.wage_8h.value);
}

}  // namespace

Violations findings_11(const ReportFacts& facts, const Entered11& entered) {
  Violations found;
  const forms::BusinessReport11 r = report_11(facts, entered);
  if (r.office.licence_number.empty()) missing(found, "", "許可番号");
  demand_entered(found, facts, entered);
  for (const WorkClass& work : work_of(facts)) {
    if (work.code.empty()) {
      found.push_back({Code::work_unclassified, "", kArticle, {work.work_name}});
    }
  }
  std::set<std::string> unplaced;
  for (const Placement& p : facts.placements) {
    if (!p.establishment_id) unplaced.insert(p.work_name);
  }
  for (const std::string& work : unplaced) {
    found.push_back({Code::work_unplaced, "", kArticle, {work}});
  }
  check_wages(found, facts, entered, r);
  check_counts(found, entered, r);
  compare_with_records(found, facts, entered, r);
  compare_with_last_year(found, facts, entered, r);
  return found;
}

Violations findings_12(const ReportFacts& facts, const Entered12& entered) {
  Violations found;
  if (!entered.licensed_on) missing(found, "/licensed_on", "許可年月日");
  if (entered.statements_attached) return found;  // 記載要領3
  if (!entered.balance) missing(found, "/balance", "資産等の状況");
  if (!entered.income) missing(found, "/income", "収支の状況");
  if (entered.balance) {
    const forms::BalanceSheet& b = *entered.balance;
    const Yen assets = b.cash + b.land_buildings + b.other_assets;
    sum_differs(found, "/balance/total_assets", "資産額の計", b.total_assets.value, assets.value);
  }
  if (!entered.income) return found;
  const forms::IncomeStatement& i = *entered.income;
  const Yen sales = i.dispatch.sales + i.contracting.sales + i.other_staffing_sales + i.other_sales;
  sum_differs(found, "/income/whole/sales", "総事業の売上高", i.whole.sales.value, sales.value);
  Yen billed;
  for (const Placement& p : facts.placements) billed += p.fee;
  if (far_from(i.dispatch.sales.value, billed.value)) {
    unusual(found, entered.reason, "/income/dispatch/sales", "労働者派遣事業の売上高",
            forms::yen_text(i.dispatch.sales), "発行した請求書 " + forms::yen_text(billed));
  }
  return found;
}

// 法23条の2: at most 80 per cent.
Violations findings_12_2(const ReportFacts& facts, const Entered12x2& entered) {
  Violations found;
  if (!entered.licensed_on) missing(found, "/licensed_on", "許可年月日");
  const std::string asked(field_of<Entered12x2>("related_exist")->label_ja);
  const bool none = entered.related_exist == false && facts.related.empty();
  if (facts.related.empty() && !none) {  // nobody was asked, or nobody named them yet
    found.push_back({Code::report_figure_missing,
                     "/related_exist",
                     "則18条の3",
                     {entered.related_exist ? "関係派遣先の名称と関係" : asked}});
  }
  if (entered.related_exist == false && !facts.related.empty()) {
    found.push_back({Code::report_sum,
                     "/related_exist",
                     "則18条の3",
                     {asked, "無", "登録 " + std::to_string(facts.related.size()) + "社"}});
  }
  if (!entered.retirees_min && !none) {
    found.push_back({Code::report_figure_missing,
                     "/retirees_min",
                     "則18条の3",
                     {std::string(field_of<Entered12x2>("retirees_min")->label_ja)}});
  }
  const forms::BusinessReport12x2 r = report_12_2(facts, entered);
  if (r.retirees_min > r.related_min) {
    found.push_back({Code::report_sum,
                     "/retirees_min",
                     "則18条の3",
                     {"60歳以上の定年退職者の労働時間", forms::hours_minutes_text(r.retirees_min),
                      forms::hours_minutes_text(r.related_min)}});
    return found;
  }
  const std::int64_t counted = r.related_min - r.retirees_min;
  if (r.total_min > 0 && counted * 10 > std::int64_t{r.total_min} * 8) {
    found.push_back({Code::related_share_over, "", "法23条の2", {r.percent}, true});
  }
  return found;
}

}  // namespace tasuki::business_report
