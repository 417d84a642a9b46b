#include "paper/forms/business_report.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string persons(int count) { return std::to_string(count) + "人"; }
std::string yen(Yen amount) { return yen_text(amount) + "円"; }

pdf::Sheet sheet_of(std::string_view title, const DrawOptions& options) {
  pdf::SheetStyle style = style_of(title, options);
  style.text_pt = 9;
  return pdf::Sheet(style);
}

void face(pdf::Sheet& sheet, int number, bool first = false) {
  if (!first) sheet.page_break();
  sheet.paragraph("（第" + std::to_string(number) + "面）", {.align = pdf::Align::right});
}

void draw_filer(pdf::Sheet& sheet, std::string_view title, std::string_view law, Date filed_on,
                Date from, Date last, const ReportOffice& office, const DrawOptions& options) {
  sheet.heading(title).paragraph(law, {.align = pdf::Align::center}).gap(3);
  sheet.paragraph(
      filed_on == Date{} ? "提出日　　　年　　月　　日" : "提出日　" + date_text(filed_on),
      {.align = pdf::Align::right});
  sheet.paragraph("厚生労働大臣　殿").gap(2);
  Rows from_whom({84, 96});
  from_whom.borderless();
  from_whom.row(
      pdf::blank(),
      value(joined({office.company_name, office.company_address,
                    joined({office.representative_title, office.representative_name}, "　")},
                   "\n"))
          .seal(seal_of(options, options.agency_seal)));
  sheet.rows(std::move(from_whom));
  sheet.gap(2).paragraph("報告対象期間　" + term_text(from, last)).gap(1.5);
}

// ------------------------------------------------------------------ 様式第11号

void company_rows(Rows& t, const ReportOffice& o) {
  t.row(label("許可番号"), value(o.licence_number));
  t.row(label("氏名又は名称（ふりがな）"), value(joined({o.company_name, o.company_kana}, "　")));
  t.row(label("住所・電話番号"),
        value(joined({o.company_address, phone_text(o.company_phone)}, "　")));
  t.row(label("代表者の氏名"),
        value(joined({o.representative_title, o.representative_name}, "　")));
}

void draw_office(pdf::Sheet& sheet, const ReportOffice& o) {
  Rows t({52, 128});
  t.min_row(7);
  company_rows(t, o);
  t.row(label("事業所の名称・所在地"),
        value(place_text(o.establishment_name, o.establishment_address, o.establishment_phone)));
  t.row(label("派遣元責任者の氏名"), value(o.managers));
  t.row(label("産業分類"), value(o.industry));
  t.row(label("資本金の額・常時雇用する労働者"),
        value(yen(o.capital) + "　" + persons(o.regular_employees)));
  t.row(label("企業規模"), value(choice(!o.small_enterprise, "大企業", "中小企業")));
  t.row(
      label("民営職業紹介事業との兼業"),
      value(joined({choice(!o.placement_licence.empty(), "有", "無"), o.placement_licence}, "　")));
  t.row(label("請負事業の実施"), value(choice(o.contracting, "有", "無")));
  sheet.rows(std::move(t));
}

void draw_counts(pdf::Sheet& sheet, const BusinessReport11& r) {
  Rows t({60, 60, 60});
  t.header(label("派遣労働者の数").center(), label("報告対象期間").center(),
           label(date_text(r.as_of_on) + "現在").center());
  const auto row = [&](std::string_view name, int year, int june) {
    t.row(label(name), value(persons(year)).right(), value(persons(june)).right());
  };
  row("派遣労働者（実人数）", r.year.total, r.june.total);
  row("うち無期雇用派遣労働者", r.year.permanent, r.june.permanent);
  row("うち有期雇用派遣労働者", r.year.fixed_term, r.june.fixed_term);
  row("うち協定対象派遣労働者", r.year.agreement, r.june.agreement);
  row("うち派遣先均等・均衡方式の対象", r.year.client_parity, r.june.client_parity);
  row("うち60歳以上の者", r.year.over_60, r.june.over_60);
  row("うち日雇派遣労働者", r.year.day_labor, r.june.day_labor);
  sheet.rows(std::move(t));
  sheet.gap(3).section("社会保険・雇用保険の資格取得の状況（" + date_text(r.as_of_on) + "現在）");
  Rows i({60, 60, 60});
  i.header(label(""), label("無期雇用派遣労働者").center(), label("有期雇用派遣労働者").center());
  const auto insured = [&](std::string_view name, int permanent, int fixed_term) {
    i.row(label(name), value(persons(permanent)).right(), value(persons(fixed_term)).right());
  };
  insured("健康保険", r.permanent_insurance.health, r.fixed_term_insurance.health);
  insured("厚生年金保険", r.permanent_insurance.pension, r.fixed_term_insurance.pension);
  insured("雇用保険", r.permanent_insurance.employment, r.fixed_term_insurance.employment);
  sheet.rows(std::move(i));
  sheet.gap(3).section("登録者・海外派遣・派遣先・売上高");
  Rows s({60, 120});
  s.row(label("登録者の数"), value(persons(r.registered)));
  s.row(label("海外派遣労働者の数"), value(persons(r.overseas)));
  s.row(label("派遣先の事業所の数"), value(std::to_string(r.clients) + "か所"));
  s.row(label("派遣労働者の総労働時間"), value(hours_minutes_text(r.worked_min)));
  s.row(label("労働者派遣事業の売上高"), value(yen(r.dispatch_sales)));
  s.row(label("請負事業の売上高"), value(yen(r.contracting_sales)));
  sheet.rows(std::move(s));
}

void draw_occupations(pdf::Sheet& sheet, const std::vector<OccupationRow>& rows) {
  sheet.section("業務別の派遣労働者の数、派遣料金及び賃金（8時間当たりの平均）");
  Rows t({12, 42, 18, 18, 18, 24, 24, 24});
  t.pt(8.5);
  t.header(label("番号").center(), label("職業の名称（中分類）").center(), label("実人数").center(),
           label("6月1日").center(), label("協定対象").center(), label("派遣料金").center(),
           label("賃金").center(), label("協定対象の賃金").center());
  for (const OccupationRow& o : rows) {
    t.row(value(o.code).center(), value(o.name), value(persons(o.workers)).right(),
          value(persons(o.june_workers)).right(), value(persons(o.agreement_workers)).right(),
          value(yen(o.fee_8h)).right(), value(yen(o.wage_8h)).right(),
          value(yen(o.agreement_wage_8h)).right());
  }
  sheet.rows(std::move(t));
}

void draw_trainings(pdf::Sheet& sheet, const BusinessReport11& r) {
  sheet.section("キャリアアップに資する教育訓練");
  Rows t({56, 34, 20, 18, 28, 24});
  t.header(label("訓練の内容").center(), label("対象者").center(), label("方法").center(),
           label("人数").center(), label("1人当たりの時間").center(), label("賃金・費用").center());
  for (const TrainingRow& row : r.trainings) {
    t.row(
        value(row.name), value(row.target), value(row.on_the_job ? "OJT" : "OFF-JT").center(),
        value(persons(row.workers)).right(), value(length_text(row.per_worker)).right(),
        value(std::string(row.paid ? "有給" : "無給") + (row.free ? "・無償" : "・有償")).center());
  }
  sheet.rows(std::move(t));
  sheet.gap(3).section("キャリアコンサルティング");
  Rows c({60, 120});
  c.row(label("相談窓口の担当者"), value(persons(r.career_counsellors)));
  c.row(label("実施した派遣労働者"), value(persons(r.career_consultings)));
  sheet.rows(std::move(c));
}

void draw_stability(pdf::Sheet& sheet, const BusinessReport11& r) {
  sheet.gap(3).section("雇用安定措置（法第30条）の実績");
  Rows t({90, 45, 45});
  t.header(label(""), label("3年見込みの者").center(),
           label("1年以上3年未満見込みの者等").center());
  const auto row = [&](std::string_view name, int three, int one) {
    t.row(label(name), value(persons(three)).right(), value(persons(one)).right());
  };
  const StabilityCounts& a = r.three_years;
  const StabilityCounts& b = r.one_year;
  row("対象となった派遣労働者", a.persons, b.persons);
  row("第1号　派遣先への直接雇用の依頼", a.direct_hire_requests, b.direct_hire_requests);
  row("　うち派遣先に雇用された者", a.directly_hired, b.directly_hired);
  row("第2号　新たな派遣先の提供", a.new_clients, b.new_clients);
  row("第3号　派遣元での無期雇用", a.made_permanent, b.made_permanent);
  row("第4号　その他の措置", a.others, b.others);
  sheet.rows(std::move(t));
  sheet.gap(3).section("紹介予定派遣の実績");
  const TempToPermCounts& p = r.temp_to_perm;
  Rows s({45, 45, 45, 45});
  s.header(label("申込みを受けた人数").center(), label("派遣した人数").center(),
           label("職業紹介した人数").center(), label("直接雇用された人数").center());
  s.row(value(persons(p.applications)).right(), value(persons(p.dispatched)).right(),
        value(persons(p.introduced)).right(), value(persons(p.hired)).right());
  sheet.rows(std::move(s));
}

void draw_agreements(pdf::Sheet& sheet, const BusinessReport11& r) {
  sheet.section("労使協定（写しを添付する。）");
  if (r.agreements.empty()) {
    sheet.paragraph("労使協定は締結していない。");
  } else {
    Rows t({58, 36, 60, 26});
    t.header(label("協定").center(), label("締結日").center(), label("有効期間").center(),
             label("対象者").center());
    for (const ReportAgreement& a : r.agreements) {
      t.row(value(a.title), value(date_text(a.concluded_on)),
            value(term_text(a.from_on, a.last_on)), value(persons(a.workers)).right());
    }
    sheet.rows(std::move(t));
  }
  const MarginDisclosure& m = r.margin;
  sheet.gap(3).section("マージン率等の情報提供（法第23条第5項）");
  Rows t({60, 120});
  t.row(label("派遣労働者の数（6月1日）"), value(persons(m.workers)));
  t.row(label("派遣先の数"), value(std::to_string(m.clients) + "か所"));
  t.row(label("派遣料金の額の平均（8時間）"), value(yen(m.fee_8h)));
  t.row(label("派遣労働者の賃金の額の平均（8時間）"), value(yen(m.wage_8h)));
  t.row(label("マージン率"), value(m.margin_percent.empty() ? "" : m.margin_percent + "%"));
  t.row(label("労使協定の締結"),
        value(joined({choice(m.agreement, "有", "無"),
                      m.agreement ? "有効期間の終期　" + date_text(m.agreement_last_on) : ""},
                     "　")));
  t.row(label("教育訓練に関する事項"), value(m.training));
  t.row(label("情報提供の方法・日"),
        value(joined({m.published_where, date_text(m.published_on)}, "　")));
  sheet.rows(std::move(t));
  if (!r.entered.empty()) {
    sheet.gap(2).paragraph("事業所が入力した項目　" + joined(r.entered, "、"), {.pt = 7.5});
  }
}

// ------------------------------------------------------------------ 様式第12号

void draw_amounts(pdf::Sheet& sheet, std::string_view title,
                  const std::vector<std::pair<std::string, Yen>>& amounts) {
  sheet.gap(3).section(title);
  Rows t({110, 70});
  t.keep_together();
  for (const auto& [name, amount] : amounts) t.row(label(name), value(yen(amount)).right());
  sheet.rows(std::move(t));
}

}  // namespace

std::string hours_minutes_text(std::int64_t minutes) {
  const std::int64_t rest = minutes % 60;
  return std::to_string(minutes / 60) + "時間" + (rest < 10 ? "0" : "") + std::to_string(rest) +
         "分";
}

pdf::Sheet draw(const BusinessReport11& r, const DrawOptions& options) {
  pdf::Sheet sheet = sheet_of("労働者派遣事業報告書", options);
  face(sheet, 1, true);
  draw_filer(sheet, "労働者派遣事業報告書", "（労働者派遣法第23条第1項、様式第11号）", r.filed_on,
             r.from_on, r.last_on, r.office, options);
  draw_office(sheet, r.office);
  face(sheet, 2);
  draw_counts(sheet, r);
  face(sheet, 3);
  draw_occupations(sheet, r.occupations);
  face(sheet, 4);
  draw_trainings(sheet, r);
  draw_stability(sheet, r);
  face(sheet, 5);
  draw_agreements(sheet, r);
  return sheet;
}

pdf::Sheet draw(const BusinessReport12& r, const DrawOptions& options) {
  pdf::Sheet sheet = sheet_of("労働者派遣事業収支決算書", options);
  draw_filer(sheet, "労働者派遣事業収支決算書", "（労働者派遣法第23条第1項、様式第12号）",
             r.filed_on, r.from_on, r.last_on, r.office, options);
  Rows who({52, 128});
  company_rows(who, r.office);
  sheet.rows(std::move(who));
  const BalanceSheet& b = r.balance;
  draw_amounts(sheet, "資産等の状況",
               {{"流動資産", b.current_assets},
                {"固定資産", b.fixed_assets},
                {"繰延資産", b.deferred_assets},
                {"資産の合計", b.total_assets},
                {"流動負債", b.current_liabilities},
                {"固定負債", b.fixed_liabilities},
                {"純資産", b.net_assets}});
  const IncomeStatement& i = r.income;
  draw_amounts(sheet, "収支の状況",
               {{"労働者派遣事業の売上高", i.dispatch_sales},
                {"その他の事業の売上高", i.other_sales},
                {"売上原価", i.cost_of_sales},
                {"　うち派遣労働者の賃金等", i.dispatch_wages},
                {"販売費及び一般管理費", i.selling_expenses},
                {"営業利益", i.operating_profit},
                {"営業外収益", i.other_income},
                {"営業外費用", i.other_expenses},
                {"経常利益", i.ordinary_profit},
                {"特別損益", i.extraordinary},
                {"法人税等", i.taxes},
                {"当期純利益", i.net_profit}});
  if (!r.note.empty()) sheet.gap(2).paragraph("備考　" + r.note);
  return sheet;
}

pdf::Sheet draw(const BusinessReport12x2& r, const DrawOptions& options) {
  pdf::Sheet sheet = sheet_of("関係派遣先派遣割合報告書", options);
  draw_filer(sheet, "関係派遣先派遣割合報告書", "（労働者派遣法第23条第3項、様式第12号の2）",
             r.filed_on, r.from_on, r.last_on, r.office, options);
  Rows who({52, 128});
  company_rows(who, r.office);
  sheet.rows(std::move(who));
  sheet.gap(3).section("関係派遣先派遣割合");
  Rows t({110, 70});
  t.row(label("① 全派遣労働者の総労働時間"), value(hours_minutes_text(r.total_min)).right());
  t.row(label("② 関係派遣先における総労働時間"), value(hours_minutes_text(r.related_min)).right());
  t.row(label("③ ②のうち60歳以上の定年退職者の労働時間"),
        value(hours_minutes_text(r.retirees_min)).right());
  t.row(label("関係派遣先派遣割合（（②－③）÷①、小数点第2位以下切捨て）"),
        value(r.percent.empty() ? "" : r.percent + "%").right());
  sheet.rows(std::move(t));
  sheet.gap(3).section("関係派遣先");
  if (r.clients.empty()) {
    sheet.paragraph("関係派遣先はない。");
    return sheet;
  }
  Rows c({80, 50, 50});
  c.header(label("名称").center(), label("関係").center(), label("総労働時間").center());
  for (const RelatedClientRow& client : r.clients) {
    c.row(value(client.name), value(client.relation),
          value(hours_minutes_text(client.worked_min)).right());
  }
  sheet.rows(std::move(c));
  return sheet;
}

}  // namespace tasuki::forms
