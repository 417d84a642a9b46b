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
  lines.entered(1, "派遣元責任者の氏名", !e.managers.empty(), e.managers);
  lines.entered(1, "産業分類", !e.industry.empty(), e.industry);
  lines.optional(1, "資本金の額", e.capital, yen);
  lines.optional(1, "常時雇用する労働者", e.regular_employees, persons);
  const auto flag = [](bool on) { return std::string(on ? "該当" : "該当しない"); };
  lines.optional(1, "中小企業", e.small_enterprise, flag);
  lines.optional(1, "請負事業の実施", e.contracting, flag);
}

void counts(Lines& lines, const std::string& when, const forms::HeadCounts& c) {
  const auto add = [&](const char* name, int count) {
    lines.computed(2, std::string(name) + "（" + when + "）", persons(count), kAssignments);
  };
  add("派遣労働者", c.total);
  add("無期雇用派遣労働者", c.permanent);
  add("有期雇用派遣労働者", c.fixed_term);
  add("協定対象派遣労働者", c.agreement);
  add("派遣先均等・均衡方式の対象", c.client_parity);
  add("60歳以上の者", c.over_60);
  add("日雇派遣労働者", c.day_labor);
}

std::string insured(const forms::InsuranceCounts& c) {
  return "健保" + persons(c.health) + "、厚年" + persons(c.pension) + "、雇保" +
         persons(c.employment);
}

void second_face(Lines& lines, const forms::BusinessReport11& r, const Entered11& e) {
  counts(lines, "期間", r.year);
  counts(lines, "6月1日", r.june);
  lines.computed(2, "資格取得（無期）", insured(r.permanent_insurance), "スタッフの資格取得届");
  lines.computed(2, "資格取得（有期）", insured(r.fixed_term_insurance), "スタッフの資格取得届");
  lines.optional(2, "登録者の数", e.registered, persons);
  lines.optional(2, "海外派遣労働者の数", e.overseas, persons);
  lines.computed(2, "派遣先の事業所の数", std::to_string(r.clients) + "か所", "個別契約");
  lines.computed(2, "総労働時間", forms::hours_minutes_text(r.worked_min), kCards);
  lines.computed(2, "労働者派遣事業の売上高", yen(r.dispatch_sales), kInvoices);
  if (e.contracting.value_or(false)) {
    lines.optional(2, "請負事業の売上高", e.contracting_sales, yen);
  }
}

void third_face(Lines& lines, const forms::BusinessReport11& r) {
  for (const forms::OccupationRow& o : r.occupations) {
    const std::string name = o.code + " " + o.name;
    lines.computed(3, name + "　人数", persons(o.workers), kAssignments);
    lines.computed(3, name + "　派遣料金（8時間）", yen(o.fee_8h), kInvoices);
    if (o.worked_min == 0) continue;
    lines.entered(3, name + "　賃金（8時間）", o.wage_8h != Yen{}, yen(o.wage_8h));
    if (o.agreement_workers > 0) {
      lines.entered(3, name + "　協定対象の賃金（8時間）", o.agreement_wage_8h != Yen{},
                    yen(o.agreement_wage_8h));
    }
  }
}

void fourth_face(Lines& lines, const forms::BusinessReport11& r, const Entered11& e) {
  const size_t recorded = r.trainings.size() - e.trainings.size();
  if (recorded > 0) {
    lines.computed(4, "教育訓練", std::to_string(recorded) + "件", "教育訓練の記録");
  }
  if (recorded == 0 || !e.trainings.empty()) {
    lines.entered(4, "教育訓練（記録のほか）", !e.trainings.empty(),
                  std::to_string(e.trainings.size()) + "件");
  }
  lines.optional(4, "キャリアコンサルティングの担当者", e.career_counsellors, persons);
  if (!e.career_consultings && r.career_consultings > 0) {
    lines.computed(4, "キャリアコンサルティングの実施人数", persons(r.career_consultings),
                   "キャリアコンサルティングの記録");
  } else {
    lines.optional(4, "キャリアコンサルティングの実施人数", e.career_consultings, persons);
  }
  const auto stability = [](const forms::StabilityCounts& s) {
    return "対象" + persons(s.persons) + "（1号" + persons(s.direct_hire_requests) + "、2号" +
           persons(s.new_clients) + "、3号" + persons(s.made_permanent) + "、4号" +
           persons(s.others) + "）";
  };
  lines.optional(4, "雇用安定措置（3年見込み）", e.three_years, stability);
  lines.optional(4, "雇用安定措置（1年以上等）", e.one_year, stability);
  lines.computed(4, "紹介予定派遣で派遣した人数", persons(r.temp_to_perm.dispatched), "個別契約");
  lines.optional(
      4, "紹介予定派遣の申込み・紹介・雇用", e.temp_to_perm, [](const EnteredTempToPerm& t) {
        return persons(t.applications) + "・" + persons(t.introduced) + "・" + persons(t.hired);
      });
}

void fifth_face(Lines& lines, const forms::BusinessReport11& r, const Entered11& e) {
  lines.computed(5, "労使協定", std::to_string(r.agreements.size()) + "件", "締結済みの労使協定");
  lines.computed(5, "派遣料金の平均（8時間）", yen(r.margin.fee_8h), kInvoices);
  const bool wage = r.margin.wage_8h != Yen{};
  lines.computed(5, "賃金の平均（8時間）", wage ? yen(r.margin.wage_8h) : "",
                 "業務別の賃金（入力）を総労働時間で加重");
  lines.computed(5, "マージン率",
                 r.margin.margin_percent.empty() ? "" : r.margin.margin_percent + "%",
                 "（派遣料金－賃金）÷派遣料金");
  lines.entered(5, "情報提供の方法", !e.published_where.empty(), e.published_where);
  lines.optional(5, "情報提供の日", e.published_on, forms::date_text);
}

}  // namespace

std::vector<Figure> figures_11(const forms::BusinessReport11& r, const Entered11& entered) {
  Lines lines;
  office(lines, r.office, entered);
  second_face(lines, r, entered);
  third_face(lines, r);
  fourth_face(lines, r, entered);
  fifth_face(lines, r, entered);
  return std::move(lines.all);
}

std::vector<Figure> figures_12(const ReportFacts& facts, const Entered12& entered) {
  Lines lines;
  lines.computed(1, "許可番号", facts.office.licence_number, "企業情報");
  lines.optional(1, "資産の合計", entered.balance,
                 [](const forms::BalanceSheet& b) { return yen(b.total_assets); });
  lines.optional(1, "純資産", entered.balance,
                 [](const forms::BalanceSheet& b) { return yen(b.net_assets); });
  lines.optional(1, "労働者派遣事業の売上高", entered.income,
                 [](const forms::IncomeStatement& i) { return yen(i.dispatch_sales); });
  lines.optional(1, "当期純利益", entered.income,
                 [](const forms::IncomeStatement& i) { return yen(i.net_profit); });
  Yen billed;
  for (const Placement& p : facts.placements) billed += p.fee;
  lines.computed(1, "（参考）期間に発行した請求書", yen(billed), kInvoices);
  return std::move(lines.all);
}

std::vector<Figure> figures_12_2(const forms::BusinessReport12x2& r, const Entered12x2& entered) {
  Lines lines;
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
