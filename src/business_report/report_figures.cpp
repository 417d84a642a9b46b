// Every figure of a report in words, with where it comes from.

#include "business_report/business_report.hpp"

namespace tasuki::business_report {

namespace {

constexpr const char* kAssignments = "配属と労働契約";
constexpr const char* kCards = "承認済みの勤怠";
constexpr const char* kInvoices = "発行した請求書（税抜）";
constexpr const char* kHand = "入力";

std::string persons(int count) { return std::to_string(count) + "人"; }
std::string yen(Yen amount) { return forms::yen_text(amount) + "円"; }

class Lines {
 public:
  std::vector<Figure> all;

  void computed(int face, std::string label, std::string shown, std::string basis) {
    all.push_back(
        {face, std::move(label), std::move(shown), FigureSource::computed, std::move(basis)});
  }
  void entered(int face, std::string label, bool given, std::string shown) {
    all.push_back({face, std::move(label), given ? std::move(shown) : "",
                   given ? FigureSource::entered : FigureSource::missing, kHand});
  }
  template <class T, class Text>
  void optional(int face, std::string label, const std::optional<T>& value, Text&& text) {
    entered(face, std::move(label), value.has_value(), value ? text(*value) : "");
  }
};

void office(Lines& lines, const forms::ReportOffice& o, const Entered11& e) {
  lines.computed(1, "許可番号", o.licence_number, "企業情報");
  lines.computed(1, "名称", o.company_name, "企業情報");
  lines.computed(1, "事業所", o.establishment_name, "事業所");
  lines.entered(1, "事業所枝番号", !e.branch_number.empty(), e.branch_number);
  lines.optional(1, "許可年月日", e.licensed_on, forms::date_text);
  lines.entered(1, "産業分類", !e.industry.empty(), e.industry);
  const auto flag = [](bool on) { return std::string(on ? "該当" : "該当しない"); };
  lines.optional(1, "中小企業", e.small_enterprise, flag);
  lines.optional(1, "請負事業の実施", e.contracting, flag);
  if (e.contracting.value_or(false)) {
    lines.optional(1, "うち構内請負の実施", e.on_site_contracting, flag);
  }
}

void lengths(Lines& lines, int face, const std::string& name, const forms::LengthCounts& c) {
  lines.computed(face, name, persons(c.total), kAssignments);
  lines.computed(face, name + "　うち協定対象", persons(c.agreement), kAssignments);
  lines.computed(face, name + "　通算雇用期間1年以上",
                 persons(c.year_or_more) + "（同じ職場に1年以上見込み " +
                     persons(c.year_or_more_staying) + "）",
                 kAssignments);
  lines.computed(
      face, name + "　通算雇用期間1年未満",
      persons(c.under_year) + "（同じ職場に1年以上見込み " + persons(c.under_year_staying) + "）",
      kAssignments);
}

std::string insured(const forms::InsuranceCounts& c) {
  return "健保" + persons(c.health) + "、厚年" + persons(c.pension) + "、雇保" +
         persons(c.employment);
}

void second_face(Lines& lines, const forms::BusinessReport11& r, const Entered11& e) {
  lines.optional(2, "全労働者（期末）", e.all_workers, persons);
  lines.computed(2, "派遣労働者総計（期末）", persons(r.permanent.total + r.fixed_term.total),
                 kAssignments);
  lengths(lines, 2, "無期雇用派遣労働者（期末）", r.permanent);
  lengths(lines, 2, "有期雇用派遣労働者（期末）", r.fixed_term);
  lines.optional(2, "登録者の数", e.registered, persons);
  lines.computed(2, "労働者派遣事業の売上高", yen(r.dispatch_sales), kInvoices);
  if (e.contracting.value_or(false)) {
    lines.optional(2, "請負事業の売上高", e.contracting_sales, yen);
  }
  lines.optional(2, "海外派遣労働者の数", e.overseas, persons);
  lines.computed(2, "派遣先の事業所の数", std::to_string(r.clients) + "か所", "個別契約");
  lines.computed(2, "総労働時間", forms::hours_minutes_text(r.worked_min), kCards);
}

void wage_lines(Lines& lines, int face, const std::vector<forms::OccupationRow>& rows) {
  for (const forms::OccupationRow& o : rows) {
    const std::string name = o.code + " " + o.name;
    lines.computed(face, name + "　人数", persons(o.workers), kAssignments);
    lines.computed(face, name + "　派遣料金（8時間）", yen(o.fee_8h), kInvoices);
    if (o.worked_min == 0) continue;
    lines.entered(face, name + "　賃金（8時間）", o.wage_8h != Yen{}, yen(o.wage_8h));
  }
}

void fee_faces(Lines& lines, const forms::BusinessReport11& r) {
  wage_lines(lines, 3, r.occupations);
  for (const forms::OccupationRow& o : r.occupations) {
    if (o.worked_min == 0 || o.agreement_workers == 0) continue;
    lines.entered(4, o.code + " " + o.name + "　協定対象の賃金（8時間）",
                  o.agreement_wage_8h != Yen{}, yen(o.agreement_wage_8h));
  }
  wage_lines(lines, 5, r.day_labor_occupations);
}

void june_faces(Lines& lines, const forms::BusinessReport11& r, const Entered11& e) {
  lines.computed(7, "派遣労働者（6月1日）", persons(r.june.total), kAssignments);
  lengths(lines, 7, "無期雇用派遣労働者（6月1日）", r.june_permanent);
  lengths(lines, 7, "有期雇用派遣労働者（6月1日）", r.june_fixed_term);
  lines.computed(8, "特定製造業務（6月1日）", persons(r.june_work.manufacturing), "個別契約");
  lines.computed(8, "60歳以上（6月1日）", persons(r.june.over_60), kAssignments);
  lines.computed(8, "期間制限のない業務（6月1日）",
                 persons(r.june_work.fixed_project + r.june_work.limited_days +
                         r.june_work.maternity_leave + r.june_work.family_care_leave),
                 "個別契約");
  lines.computed(8, "資格取得（無期）", insured(r.permanent_insurance), "スタッフの資格取得届");
  lines.computed(8, "資格取得（有期）", insured(r.fixed_term_insurance), "スタッフの資格取得届");
  lines.computed(9, "日雇派遣労働者（6月1日）", persons(r.day_labor.total), kAssignments);
  if (r.day_labor.total > 0) {
    lines.optional(9, "日雇派遣労働者の区分", e.day_labor, [](const EnteredDayLabor& d) {
      return "昼間学生" + persons(d.students) + "、副業" + persons(d.side_job) +
             "、主たる生計者以外" + persons(d.not_main_earner);
    });
  }
}

void career_and_measures(Lines& lines, const forms::BusinessReport11& r, const Entered11& e) {
  const size_t recorded = r.trainings.size() - e.trainings.size();
  if (recorded > 0) {
    lines.computed(6, "教育訓練", std::to_string(recorded) + "件", "教育訓練の記録");
  }
  if (recorded == 0 || !e.trainings.empty()) {
    lines.entered(6, "教育訓練（記録のほか）", !e.trainings.empty(),
                  std::to_string(e.trainings.size()) + "件");
  }
  lines.optional(6, "キャリアコンサルティングの担当者", e.counsellors,
                 [](const forms::CounsellorCounts& c) {
                   return persons(c.qualified + c.sales + c.others) +
                          "（うちキャリアコンサルタント" + persons(c.qualified) + "）";
                 });
  if (!e.career_consultings && r.career_consultings > 0) {
    lines.computed(6, "キャリアコンサルティングの実施人数", persons(r.career_consultings),
                   "キャリアコンサルティングの記録");
  } else {
    lines.optional(6, "キャリアコンサルティングの実施人数", e.career_consultings, persons);
  }
  const auto stability = [](const forms::StabilityCounts& s) {
    return "対象" + persons(s.persons) + "（1号" + persons(s.direct_hire_requests) + "、2号" +
           persons(s.new_clients) + "、3号" + persons(s.made_permanent) + "、4号" +
           persons(s.others) + "）";
  };
  lines.optional(2, "雇用安定措置（3年見込み）", e.three_years, stability);
  lines.optional(2, "雇用安定措置（1年以上等）", e.one_year, stability);
  lines.computed(2, "紹介予定派遣で派遣した人数", persons(r.temp_to_perm.dispatched), "個別契約");
  lines.optional(
      2, "紹介予定派遣の申込み・紹介・雇用", e.temp_to_perm, [](const EnteredTempToPerm& t) {
        return persons(t.applications) + "・" + persons(t.introduced) + "・" + persons(t.hired);
      });
}

void what_goes_with_it(Lines& lines, const forms::BusinessReport11& r, const Entered11& e) {
  lines.computed(10, "労使協定", std::to_string(r.agreements.size()) + "件", "締結済みの労使協定");
  lines.computed(10, "派遣料金の平均（8時間）", yen(r.margin.fee_8h), kInvoices);
  const bool wage = r.margin.wage_8h != Yen{};
  lines.computed(10, "賃金の平均（8時間）", wage ? yen(r.margin.wage_8h) : "",
                 "業務別の賃金（入力）を総労働時間で加重");
  lines.computed(10, "マージン率",
                 r.margin.margin_percent.empty() ? "" : r.margin.margin_percent + "%",
                 "（派遣料金－賃金）÷派遣料金");
  lines.entered(10, "情報提供の方法", !e.published_where.empty(), e.published_where);
  lines.optional(10, "情報提供の日", e.published_on, forms::date_text);
}

}  // namespace

std::vector<Figure> figures_11(const forms::BusinessReport11& r, const Entered11& entered) {
  Lines lines;
  office(lines, r.office, entered);
  second_face(lines, r, entered);
  fee_faces(lines, r);
  career_and_measures(lines, r, entered);
  june_faces(lines, r, entered);
  what_goes_with_it(lines, r, entered);
  std::stable_sort(lines.all.begin(), lines.all.end(),
                   [](const Figure& a, const Figure& b) { return a.face < b.face; });
  return std::move(lines.all);
}

std::vector<Figure> figures_12(const ReportFacts& facts, const Entered12& entered) {
  Lines lines;
  lines.computed(1, "許可番号", facts.office.licence_number, "企業情報");
  lines.optional(1, "許可年月日", entered.licensed_on, forms::date_text);
  if (entered.statements_attached) {
    lines.entered(1, "資産等の状況・収支の状況", true, "貸借対照表・損益計算書を添付");
  } else {
    lines.optional(1, "資産額（計）", entered.balance,
                   [](const forms::BalanceSheet& b) { return yen(b.total_assets); });
    lines.optional(1, "負債額（計）", entered.balance,
                   [](const forms::BalanceSheet& b) { return yen(b.total_liabilities); });
    lines.optional(1, "総事業の売上高", entered.income,
                   [](const forms::IncomeStatement& i) { return yen(i.whole.sales); });
    lines.optional(1, "労働者派遣事業の売上高", entered.income,
                   [](const forms::IncomeStatement& i) { return yen(i.dispatch.sales); });
    lines.optional(1, "総事業の当期純利益", entered.income,
                   [](const forms::IncomeStatement& i) { return yen(i.whole.net_profit); });
  }
  Yen billed;
  for (const Placement& p : facts.placements) billed += p.fee;
  lines.computed(1, "（参考）期間に発行した請求書", yen(billed), kInvoices);
  return std::move(lines.all);
}

std::vector<Figure> figures_12_2(const ReportFacts& facts, const forms::BusinessReport12x2& r,
                                 const Entered12x2& entered) {
  Lines lines;
  if (facts.related.empty()) {
    lines.optional(1, "関係派遣先の有無", entered.related_exist,
                   [](bool exist) { return std::string(exist ? "有" : "無"); });
  } else {
    lines.computed(1, "関係派遣先の有無", "有（" + std::to_string(facts.related.size()) + "社）",
                   "関係派遣先の登録");
  }
  lines.computed(1, "全派遣労働者の総労働時間", forms::hours_minutes_text(r.total_min), kCards);
  lines.computed(1, "関係派遣先における総労働時間", forms::hours_minutes_text(r.related_min),
                 kCards);
  lines.optional(1, "60歳以上の定年退職者の労働時間", entered.retirees_min,
                 forms::hours_minutes_text);
  for (const forms::RelatedClientRow& client : r.clients) {
    lines.computed(1, client.name + "（" + client.relation + "）",
                   forms::hours_minutes_text(client.worked_min), "関係派遣先の登録と勤怠");
  }
  lines.computed(1, "関係派遣先派遣割合", r.percent.empty() ? "" : r.percent + "%",
                 "小数点第2位以下切捨て（則18条の3第2項）");
  return std::move(lines.all);
}

}  // namespace tasuki::business_report
