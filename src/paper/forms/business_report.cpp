#include "paper/forms/business_report.hpp"

#include <algorithm>

namespace tasuki::forms {

namespace {

using pdf::box;
using pdf::label;
using pdf::Rows;
using pdf::value;

std::string persons(int count) { return std::to_string(count) + "人"; }
std::string yen(Yen amount) { return yen_text(amount) + "円"; }

// A draft never guesses: 0, 無 and なし are printed only where somebody has said so.
std::string said(const DrawOptions& options, std::string_view member, std::string text) {
  const bool open = std::find(options.unentered.begin(), options.unentered.end(), member) !=
                    options.unentered.end();
  return open ? or_blank("", {"未入力", "派遣元"}) : text;
}

// What is left empty where there is none (親会社, 職業紹介): the draft says that nobody has.
std::string said_or_none(const DrawOptions& options, bool given, std::string text) {
  return options.draft && !given ? or_blank("", {"入力がない。なければ「無」となる", "派遣元"})
                                 : text;
}

pdf::Sheet sheet_of(std::string_view title, const DrawOptions& options) {
  pdf::SheetStyle style = style_of(title, options);
  style.text_pt = 9;
  return pdf::Sheet(style);
}

void face(pdf::Sheet& sheet, int number, std::string_view part = "") {
  if (number > 1) sheet.page_break();
  sheet.paragraph("様式第11号（第" + std::to_string(number) + "面）", {.align = pdf::Align::right});
  if (!part.empty()) sheet.section(part);
}

void draw_filer(pdf::Sheet& sheet, std::string_view article, Date filed_on,
                const ReportOffice& office, const DrawOptions& options) {
  sheet.paragraph(filed_on == Date{} ? "　　　年　　月　　日" : date_text(filed_on),
                  {.align = pdf::Align::right});
  sheet.paragraph("厚生労働大臣　殿").gap(2);
  Rows from_whom({74, 20, 86});
  from_whom.borderless();
  from_whom.row(
      pdf::blank(), value("提出者").top(),
      value(joined({office.company_name,
                    joined({office.representative_title, office.representative_name}, "　")},
                   "\n"))
          .seal(seal_of(options, options.agency_seal)));
  sheet.rows(std::move(from_whom));
  sheet.gap(2).paragraph(
      "　労働者派遣事業の適正な運営の確保及び派遣労働者の保護等に関する法律第23条" +
      std::string(article));
  sheet.gap(1.5);
}

std::string kana_and_name(std::string_view kana, std::string_view name) {
  return joined({kana.empty() ? "" : "（" + std::string(kana) + "）", std::string(name)}, "\n");
}

// ------------------------------------------------------------------ 様式第11号, 第1面

std::string parent_text(const ReportOffice& o) {
  if (o.parent_company.empty()) return "なし";
  return joined({o.parent_company, "①労働者派遣事業の許可番号　" + or_none(o.parent_licence),
                 "②民営職業紹介事業の許可・届出番号　" + or_none(o.parent_placement_licence)},
                "\n");
}

void draw_licence(pdf::Sheet& sheet, const ReportOffice& o) {
  Rows t({80, 40, 60});
  t.row(pdf::blank(), label("許可番号"), value(o.licence_number));
  t.row(pdf::blank(), label("事業所枝番号"),
        value(or_blank(o.branch_number, {"許可証で確かめていない", "派遣元"})));
  t.row(pdf::blank(), label("許可年月日"),
        value(or_blank(date_text(o.licensed_on), {"許可証で確かめていない", "派遣元"})));
  t.borderless();
  sheet.rows(std::move(t));
}

void draw_office(pdf::Sheet& sheet, const BusinessReport11& r, const DrawOptions& options) {
  const ReportOffice& o = r.office;
  Rows t({60, 120});
  t.min_row(8);
  t.row(label("1　（ふりがな）氏名又は名称"), value(kana_and_name(o.company_kana, o.company_name)));
  t.row(label("2　住所"), value(joined({o.company_address, phone_text(o.company_phone)}, "　")));
  t.row(label("3　代表者の氏名（法人の場合）"),
        value(joined({o.representative_title, o.representative_name}, "　")));
  t.row(label("4　事業所の名称"), value(o.establishment_name));
  t.row(label("5　事業所の住所"),
        value(joined({o.establishment_address, phone_text(o.establishment_phone)}, "　")));
  t.row(
      label("6　大企業、中小企業の別"),
      value(said(options, "/small_enterprise", choice(!o.small_enterprise, "大企業", "中小企業"))));
  t.row(
      label("7　産業分類"),
      value(said(options, "/industry",
                 joined({o.industry, o.industry_code.empty() ? "" : "分類番号 " + o.industry_code},
                        "　"))));
  t.row(label("8　事業年度の開始の日及び終了の日（報告対象期間）"),
        value(term_text(r.from_on, r.last_on)));
  t.row(
      label("9　民営職業紹介事業との兼業"),
      value(said_or_none(
          options, !o.placement_licence.empty(),
          joined({choice(!o.placement_licence.empty(), "有", "無"), o.placement_licence}, "　"))));
  t.row(label("10　親会社の名称"),
        value(said_or_none(options, !o.parent_company.empty(), parent_text(o))));
  t.row(label("11　請負事業の実施"),
        value(said(options, "/contracting",
                   choice(o.contracting, "有", "無") +
                       (o.contracting ? "　うち構内請負の実施　" +
                                            said(options, "/on_site_contracting",
                                                 choice(o.on_site_contracting, "有", "無"))
                                      : ""))));
  t.row(label("12　備考"), value(or_none(o.remarks)));
  sheet.rows(std::move(t));
}

// ------------------------------------------------------------------ 第2面

void length_rows(Rows& t, std::string_view name, const LengthCounts& c) {
  t.row(label(name), value(persons(c.total)).right(), value(persons(c.year_or_more)).right(),
        value(persons(c.year_or_more_staying)).right(), value(persons(c.under_year)).right(),
        value(persons(c.under_year_staying)).right());
}

void draw_employment(pdf::Sheet& sheet, const BusinessReport11& r, const DrawOptions& options) {
  sheet.section("（1）派遣労働者数等雇用実績（実人数）（報告対象期間末日現在）");
  Rows t({48, 24, 27, 27, 27, 27});
  t.header(label(""), label("計").center(), label("通算雇用期間1年以上").center(),
           label("うち同じ職場に1年以上派遣見込み").center(), label("通算雇用期間1年未満").center(),
           label("うち同じ職場に1年以上派遣見込み").center());
  t.row(label("①全労働者"), value(said(options, "/all_workers", persons(r.all_workers))).right(),
        value("").across(4));
  t.row(label("②派遣労働者総計（③＋④）"),
        value(persons(r.permanent.total + r.fixed_term.total)).right(), value("").across(4));
  length_rows(t, "③無期雇用派遣労働者", r.permanent);
  length_rows(t, "④有期雇用派遣労働者", r.fixed_term);
  t.row(label("⑤登録者の数"), value(said(options, "/registered", persons(r.registered))).right(),
        value("").across(4));
  sheet.rows(std::move(t));
}

void draw_year(pdf::Sheet& sheet, const BusinessReport11& r, const DrawOptions& options) {
  draw_employment(sheet, r, options);
  sheet.gap(2).section("（2）労働者派遣事業の売上高・（3）請負事業の売上高");
  Rows s({60, 120});
  s.row(label("労働者派遣事業の売上高"), value(yen(r.dispatch_sales)));
  s.row(label("請負事業の売上高"),
        value(said(options, "/contracting",
                   said(options, "/contracting_sales", yen(r.contracting_sales)))));
  sheet.rows(std::move(s));
  sheet.gap(2).section("（4）海外派遣労働者数（実人数）・（5）派遣先の実績");
  Rows p({60, 120});
  p.row(label("海外派遣労働者の数"), value(said(options, "/overseas", persons(r.overseas))));
  p.row(label("派遣先の事業所の数"), value(std::to_string(r.clients) + "か所"));
  p.row(label("派遣労働者の総労働時間"), value(hours_minutes_text(r.worked_min)));
  sheet.rows(std::move(p));
}

void draw_stability(pdf::Sheet& sheet, const BusinessReport11& r, const DrawOptions& options) {
  sheet.gap(2).section("（6）雇用安定措置（法第30条）の実績");
  Rows t({90, 45, 45});
  t.header(label(""), label("3年見込みの者").center(),
           label("1年以上3年未満見込みの者等").center());
  const auto row = [&](std::string_view name, int three, int one) {
    t.row(label(name), value(said(options, "/three_years", persons(three))).right(),
          value(said(options, "/one_year", persons(one))).right());
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
  sheet.gap(2).section("（7）紹介予定派遣の実績");
  const TempToPermCounts& p = r.temp_to_perm;
  Rows s({45, 45, 45, 45});
  s.header(label("申込みを受けた人数").center(), label("派遣した人数").center(),
           label("職業紹介した人数").center(), label("直接雇用された人数").center());
  const auto count = [&](int number) {
    return value(said(options, "/temp_to_perm", persons(number))).right();
  };
  s.row(count(p.applications), value(persons(p.dispatched)).right(), count(p.introduced),
        count(p.hired));
  sheet.rows(std::move(s));
}

// ------------------------------------------------------------------ 第3面–第5面

void draw_fees(pdf::Sheet& sheet, const BusinessReport11& r) {
  sheet.section(
      "（8）派遣料金及び派遣労働者の賃金（1日（8時間当たり）の額の平均、日雇派遣を除く）");
  Rows t({14, 70, 24, 36, 36});
  t.header(label("番号").center(), label("業務（職業の中分類）").center(), label("実人数").center(),
           label("派遣料金").center(), label("賃金").center());
  if (r.day_labor_occupations.empty()) {  // else the averages of all hold day labourers, too
    t.row(value(""), value("全業務平均"), value(""), value(yen(r.margin.fee_8h)).right(),
          value(r.margin.wage_8h == Yen{} ? "" : yen(r.margin.wage_8h)).right());
  }
  for (const OccupationRow& o : r.occupations) {
    t.row(value(o.code).center(), value(o.name), value(persons(o.workers)).right(),
          value(yen(o.fee_8h)).right(), value(yen(o.wage_8h)).right());
  }
  sheet.rows(std::move(t));
}

void draw_agreement_wages(pdf::Sheet& sheet, const std::vector<OccupationRow>& rows) {
  sheet.section(
      "（9）労使協定の対象となる派遣労働者の職種ごとの人数及び賃金（1日（8時間当たり）の額の平均、"
      "日雇派遣を除く）");
  Rows t({14, 90, 36, 40});
  t.header(label("番号").center(), label("業務（職業の中分類）").center(),
           label("協定対象の実人数").center(), label("協定対象の賃金").center());
  for (const OccupationRow& o : rows) {
    t.row(value(o.code).center(), value(o.name), value(persons(o.agreement_workers)).right(),
          value(o.agreement_workers == 0 ? "対象者なし" : yen(o.agreement_wage_8h)).right());
  }
  sheet.rows(std::move(t));
}

void draw_day_labor_fees(pdf::Sheet& sheet, const std::vector<OccupationRow>& rows) {
  sheet.section("（10）日雇派遣労働者に係る派遣料金及び賃金（1日（8時間当たり）の額の平均）");
  if (rows.empty()) {
    sheet.paragraph("報告対象期間に日雇派遣労働者を派遣した実績はない。");
    return;
  }
  Rows t({14, 62, 24, 40, 40});
  t.header(label("番号").center(), label("業務（職業の中分類）").center(), label("実人数").center(),
           label("派遣料金").center(), label("賃金").center());
  for (const OccupationRow& o : rows) {
    t.row(value(o.code).center(), value(o.name), value(persons(o.workers)).right(),
          value(yen(o.fee_8h)).right(), value(yen(o.wage_8h)).right());
  }
  sheet.rows(std::move(t));
}

// ------------------------------------------------------------------ 第6面

void draw_career(pdf::Sheet& sheet, const BusinessReport11& r, const DrawOptions& options) {
  sheet.section("（11）キャリアアップ措置の実績");
  sheet.paragraph("①キャリアコンサルティングの窓口担当者の人数");
  Rows c({60, 120});
  c.row(label("キャリアコンサルタント"),
        value(said(options, "/counsellors", persons(r.counsellors.qualified))));
  c.row(label("上記以外の担当者（営業職）"),
        value(said(options, "/counsellors", persons(r.counsellors.sales))));
  c.row(label("上記以外の担当者（その他）"),
        value(said(options, "/counsellors", persons(r.counsellors.others))));
  sheet.rows(std::move(c));
  sheet.gap(2).paragraph("②キャリアコンサルティングの実施状況");
  Rows d({60, 120});
  d.row(label("実施した派遣労働者"),
        value(said(options, "/career_consultings", persons(r.career_consultings))));
  sheet.rows(std::move(d));
  sheet.gap(2).paragraph("③キャリアアップに資する教育訓練");
  Rows t({56, 30, 22, 18, 28, 26});
  t.header(label("訓練の内容").center(), label("種別").center(), label("方法").center(),
           label("人数").center(), label("1人当たりの時間").center(), label("賃金・費用").center());
  if (r.trainings.empty()) {
    t.row(value(said(options, "/trainings", "実績なし")).across(6));
  }
  for (const TrainingRow& row : r.trainings) {
    t.row(
        value(row.name), value(row.target), value(row.on_the_job ? "OJT" : "OFF-JT").center(),
        value(persons(row.workers)).right(), value(length_text(row.per_worker)).right(),
        value(std::string(row.paid ? "有給" : "無給") + (row.free ? "・無償" : "・有償")).center());
  }
  sheet.rows(std::move(t));
}

// ------------------------------------------------------------------ 第7面–第9面

void draw_june(pdf::Sheet& sheet, const BusinessReport11& r) {
  sheet.section("（1）派遣労働者（日雇派遣労働者を除く）の実人数（" + date_text(r.as_of_on) +
                "現在）");
  Rows t({60, 30, 30, 30, 30});
  t.header(label(""), label("計").center(), label("うち協定対象").center(),
           label("通算雇用期間1年以上").center(), label("通算雇用期間1年未満").center());
  const auto row = [&](std::string_view name, const LengthCounts& c) {
    t.row(label(name), value(persons(c.total)).right(), value(persons(c.agreement)).right(),
          value(persons(c.year_or_more)).right(), value(persons(c.under_year)).right());
  };
  row("無期雇用派遣労働者", r.june_permanent);
  row("有期雇用派遣労働者", r.june_fixed_term);
  sheet.rows(std::move(t));
  sheet.gap(2).section("（2）業務別派遣労働者（日雇派遣労働者を除く）の実人数");
  Rows o({20, 110, 50});
  o.header(label("番号").center(), label("業務（職業の中分類）").center(),
           label("実人数").center());
  for (const OccupationRow& row : r.occupations) {
    o.row(value(row.code).center(), value(row.name), value(persons(row.june_workers)).right());
  }
  sheet.rows(std::move(o));
}

void draw_june_work(pdf::Sheet& sheet, const BusinessReport11& r) {
  sheet.section("（3）特定製造業務及び期間制限の対象外となる派遣労働者の実人数（日雇派遣を除く）");
  Rows t({110, 70});
  const auto row = [&](std::string_view name, int count) {
    t.row(label(name), value(persons(count)).right());
  };
  row("特定製造業務に従事する者", r.june_work.manufacturing);
  row("無期雇用派遣労働者", r.june_permanent.total);
  row("60歳以上の者", r.june.over_60);
  row("有期プロジェクト業務に従事する者", r.june_work.fixed_project);
  row("日数限定業務に従事する者", r.june_work.limited_days);
  row("産前産後休業・育児休業等の代替の業務に従事する者", r.june_work.maternity_leave);
  row("介護休業等の代替の業務に従事する者", r.june_work.family_care_leave);
  sheet.rows(std::move(t));
  sheet.gap(2).section("（4）社会保険・雇用保険の資格取得の状況");
  Rows i({60, 60, 60});
  i.header(label(""), label("無期雇用派遣労働者").center(), label("有期雇用派遣労働者").center());
  const auto insured = [&](std::string_view name, int permanent, int fixed_term) {
    i.row(label(name), value(persons(permanent)).right(), value(persons(fixed_term)).right());
  };
  insured("健康保険", r.permanent_insurance.health, r.fixed_term_insurance.health);
  insured("厚生年金保険", r.permanent_insurance.pension, r.fixed_term_insurance.pension);
  insured("雇用保険", r.permanent_insurance.employment, r.fixed_term_insurance.employment);
  sheet.rows(std::move(i));
}

void draw_day_labor(pdf::Sheet& sheet, const BusinessReport11& r, const DrawOptions& options) {
  sheet.section("（5）日雇派遣労働者の実人数（" + date_text(r.as_of_on) + "現在）");
  const DayLaborCounts& d = r.day_labor;
  if (d.total == 0) {
    sheet.paragraph("日雇派遣労働者はいない。");
    return;
  }
  Rows t({110, 70});
  const auto row = [&](std::string_view name, int count) {
    t.row(label(name), value(persons(count)).right());
  };
  const auto entered = [&](std::string_view name, int count) {
    t.row(label(name), value(said(options, "/day_labor", persons(count))).right());
  };
  row("日雇派遣労働者", d.total);
  row("うち協定対象派遣労働者", d.agreement);
  row("60歳以上の者", d.over_60);
  entered("昼間学生", d.students);
  entered("副業として従事する者", d.side_job);
  entered("主たる生計者以外の者", d.not_main_earner);
  row("特定製造業務に従事する者", d.manufacturing);
  sheet.rows(std::move(t));
  sheet.gap(2);
  Rows o({20, 110, 50});
  o.header(label("番号").center(), label("業務（職業の中分類）").center(),
           label("実人数").center());
  for (const OccupationRow& work : r.day_labor_occupations) {
    o.row(value(work.code).center(), value(work.name), value(persons(work.june_workers)).right());
  }
  sheet.rows(std::move(o));
}

// ------------------------------------------------------------------ what goes with it

void draw_agreements(pdf::Sheet& sheet, const BusinessReport11& r) {
  sheet.section("添付書類　労使協定（写しを添付する。）");
  if (r.agreements.empty()) {
    sheet.paragraph("労使協定は締結していない。");
    return;
  }
  Rows t({58, 36, 60, 26});
  t.header(label("協定").center(), label("締結日").center(), label("有効期間").center(),
           label("対象者").center());
  for (const ReportAgreement& a : r.agreements) {
    t.row(value(a.title), value(date_text(a.concluded_on)), value(term_text(a.from_on, a.last_on)),
          value(persons(a.workers)).right());
  }
  sheet.rows(std::move(t));
}

// Not a part of the ministry's form: what the same figures give for the publication.
void draw_margin(pdf::Sheet& sheet, const BusinessReport11& r) {
  const MarginDisclosure& m = r.margin;
  sheet.gap(3).section("参考　マージン率等の情報提供（法第23条第5項）");
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
  t.row(label("報告対象期間に派遣した実人数"),
        value(persons(r.year.total) + "（無期 " + persons(r.year.permanent) + "、有期 " +
              persons(r.year.fixed_term) + "、協定対象 " + persons(r.year.agreement) +
              "、派遣先均等・均衡方式 " + persons(r.year.client_parity) + "、60歳以上 " +
              persons(r.year.over_60) + "、日雇 " + persons(r.year.day_labor) + "）"));
  sheet.rows(std::move(t));
  if (!r.entered.empty()) {
    sheet.gap(2).paragraph("事業所が入力した項目　" + joined(r.entered, "、"), {.pt = 7.5});
  }
}

// ------------------------------------------------------------------ 様式第12号, 12号の2

void draw_company(pdf::Sheet& sheet, const ReportOffice& o, Date from, Date last,
                  std::string_view period, bool with_establishment) {
  Rows t({60, 120});
  t.min_row(7);
  t.row(label(period), value(term_text(from, last)));
  t.row(label("許可番号"), value(o.licence_number));
  t.row(label("許可年月日"),
        value(or_blank(date_text(o.licensed_on), {"許可証で確かめていない", "派遣元"})));
  t.row(label("（ふりがな）氏名又は名称"), value(kana_and_name(o.company_kana, o.company_name)));
  if (with_establishment) {
    t.row(label("事業所の名称"),
          value(o.establishment_name.empty() ? "全事業所" : o.establishment_name));
    t.row(label("事業所の所在地"),
          value(o.establishment_name.empty()
                    ? joined({o.company_address, phone_text(o.company_phone)}, "　")
                    : joined({o.establishment_address, phone_text(o.establishment_phone)}, "　")));
  } else {
    t.row(label("代表者の氏名（法人の場合）"),
          value(joined({o.representative_title, o.representative_name}, "　")));
    t.row(label("住所（法人にあっては主たる事務所の所在地）"),
          value(joined({o.company_address, phone_text(o.company_phone)}, "　")));
  }
  sheet.rows(std::move(t));
}

void draw_balance(pdf::Sheet& sheet, const BalanceSheet& b, const DrawOptions& options) {
  sheet.gap(3).section("6　資産等の状況");
  Rows t({110, 70});
  t.keep_together();
  t.header(label("科目").center(), label("金額").center());
  const auto row = [&](std::string_view name, Yen amount) {
    t.row(label(name), value(said(options, "/balance", yen(amount))).right());
  };
  row("現金・預金", b.cash);
  row("土地・建物", b.land_buildings);
  row("その他", b.other_assets);
  row("資産額（計）", b.total_assets);
  row("負債額（計）", b.total_liabilities);
  sheet.rows(std::move(t));
}

void draw_income(pdf::Sheet& sheet, const IncomeStatement& i, const DrawOptions& options) {
  sheet.gap(3).section("7　収支の状況");
  Rows t({52, 32, 32, 32, 32});
  t.keep_together();
  t.header(label("科目").center(), label("売上高").center(), label("営業利益").center(),
           label("経常利益").center(), label("当期純利益").center());
  const auto amount = [&](Yen yen_of) {
    return value(said(options, "/income", yen(yen_of))).right();
  };
  const auto row = [&](std::string_view name, const SegmentResult& s) {
    t.row(label(name), amount(s.sales), amount(s.operating_profit), amount(s.ordinary_profit),
          amount(s.net_profit));
  };
  const auto sales_only = [&](std::string_view name, Yen sales) {
    t.row(label(name), amount(sales), value("－").center(), value("－").center(),
          value("－").center());
  };
  row("総事業", i.whole);
  row("労働者派遣事業", i.dispatch);
  row("請負事業", i.contracting);
  sales_only("その他の人材関連事業", i.other_staffing_sales);
  sales_only("その他の事業", i.other_sales);
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
  face(sheet, 1);
  draw_licence(sheet, r.office);
  sheet.heading("労働者派遣事業報告書")
      .paragraph("（年度報告）（6月1日現在の状況報告）", {.align = pdf::Align::center})
      .gap(2);
  draw_filer(sheet, "第1項の規定により、下記のとおり事業報告書を提出します。", r.filed_on, r.office,
             options);
  draw_office(sheet, r, options);
  face(sheet, 2, "Ⅰ　年度報告");
  draw_year(sheet, r, options);
  draw_stability(sheet, r, options);
  face(sheet, 3, "Ⅰ　年度報告");
  draw_fees(sheet, r);
  face(sheet, 4, "Ⅰ　年度報告");
  draw_agreement_wages(sheet, r.occupations);
  face(sheet, 5, "Ⅰ　年度報告");
  draw_day_labor_fees(sheet, r.day_labor_occupations);
  face(sheet, 6, "Ⅰ　年度報告");
  draw_career(sheet, r, options);
  face(sheet, 7, "Ⅱ　6月1日現在の状況報告");
  draw_june(sheet, r);
  face(sheet, 8, "Ⅱ　6月1日現在の状況報告");
  draw_june_work(sheet, r);
  face(sheet, 9, "Ⅱ　6月1日現在の状況報告");
  draw_day_labor(sheet, r, options);
  sheet.page_break();
  draw_agreements(sheet, r);
  draw_margin(sheet, r);
  return sheet;
}

pdf::Sheet draw(const BusinessReport12& r, const DrawOptions& options) {
  pdf::Sheet sheet = sheet_of("労働者派遣事業収支決算書", options);
  sheet.paragraph("様式第12号", {.align = pdf::Align::right});
  sheet.heading("労働者派遣事業収支決算書").gap(2);
  draw_filer(sheet, "第1項の規定により、下記のとおり収支決算書を提出します。", r.filed_on, r.office,
             options);
  draw_company(sheet, r.office, r.from_on, r.last_on, "決算対象期間", true);
  if (r.statements_attached) {
    sheet.gap(3).paragraph(
        "6欄（資産等の状況）及び7欄（収支の状況）は、添付する貸借対照表及び損益計算書のとおり。");
  } else {
    draw_balance(sheet, r.balance, options);
    draw_income(sheet, r.income, options);
  }
  sheet.gap(2).paragraph("備考　" + or_none(r.note));
  return sheet;
}

pdf::Sheet draw(const BusinessReport12x2& r, const DrawOptions& options) {
  pdf::Sheet sheet = sheet_of("関係派遣先派遣割合報告書", options);
  sheet.paragraph("様式第12号-2", {.align = pdf::Align::right});
  sheet.heading("関係派遣先派遣割合報告書").gap(2);
  draw_filer(sheet, "第3項の規定により、関係派遣先への派遣割合に係る報告を提出します。", r.filed_on,
             r.office, options);
  draw_company(sheet, r.office, r.from_on, r.last_on, "報告対象期間", false);
  sheet.gap(3).section("1　労働者派遣実績報告");
  Rows t({110, 70});
  t.row(label("① 全派遣労働者の総労働時間"), value(hours_minutes_text(r.total_min)).right());
  // As long as nobody has said which clients are related, none of these is 0.
  t.row(label("② 関係派遣先における総労働時間"),
        value(said(options, "/related_exist", hours_minutes_text(r.related_min))).right());
  t.row(label("③ ②のうち60歳以上の定年退職者の労働時間"),
        value(said(options, "/retirees_min", hours_minutes_text(r.retirees_min))).right());
  const std::string percent = r.percent.empty() ? "派遣の実績がない" : r.percent + "%";
  t.row(label("関係派遣先派遣割合（（②－③）÷①、小数点第2位以下切捨て）"),
        value(said(options, "/related_exist", said(options, "/retirees_min", percent))).right());
  sheet.rows(std::move(t));
  sheet.gap(3).section("2　関係派遣先");
  if (r.clients.empty()) {
    sheet.paragraph(said(options, "/related_exist", "報告対象期間に派遣した関係派遣先はない。"));
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
