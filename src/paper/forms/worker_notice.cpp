#include "paper/forms/worker_notice.hpp"

namespace tasuki::forms {

using pdf::blank;
using pdf::box;
using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string age_text(const NoticedWorker& w) {
  const bool young = w.age_band == AgeBand::under_18;
  const std::string age = young ? "（" + std::to_string(w.age_under_18) + "歳）" : "";
  return box(young, "18歳未満") + age + "\n" + box(w.age_band == AgeBand::from_45, "45歳以上") +
         "\n" + box(w.age_band == AgeBand::between, "上記以外");
}

std::string term_of(const NoticedWorker& w) {
  const std::string term = w.permanent || w.term.empty() ? "" : "\n（" + w.term + "）";
  return box(!w.permanent, "有期雇用") + term + "\n" + box(w.permanent, "無期雇用");
}

pdf::Cell insurance_cell(std::string_view name, const Insurance& i) {
  return value(std::string(name) + "　" + choice(i.filed, "有", "無")).fit(1);
}

pdf::Cell reason_cell(const Insurance& i) { return value(i.filed ? "提出済み" : i.reason); }

void draw_worker(Rows& t, const NoticedWorker& w) {
  const bool differs = !w.differing_conditions.empty();
  const bool several = !w.condition_set.empty();
  t.row(value(w.name).down(3 + (several ? 1 : 0) + (differs ? 1 : 0)),
        value(box(w.sex == Sex::male, "男") + "\n" + box(w.sex == Sex::female, "女")).down(3),
        value(age_text(w)).down(3),
        value(box(w.over_60, "60歳以上") + "\n" + box(!w.over_60, "60歳未満")).down(3),
        value(term_of(w)).down(3),
        value(box(w.agreement, "協定対象派遣労働者（労使協定方式）") + "\n" +
              box(!w.agreement, "協定対象派遣労働者ではない（派遣先均等・均衡方式）"))
            .pt(8)
            .down(3),
        insurance_cell("健康保険", w.insurance.health), reason_cell(w.insurance.health));
  t.row(insurance_cell("厚生年金保険", w.insurance.pension), reason_cell(w.insurance.pension));
  t.row(insurance_cell("雇用保険", w.insurance.employment), reason_cell(w.insurance.employment));
  // Beside the name there is no room for more than a few letters.
  if (several) t.row(label("就業条件の組合せ").across(2), value(w.condition_set));
  if (differs) {
    t.row(label("契約と異なる就業条件").across(2), value(w.differing_conditions));
  }
}

}  // namespace

pdf::Sheet draw(const WorkerNotice& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("派遣労働者通知書", options);
  style.paper = pdf::Paper::a4_landscape;
  style.text_pt = 8.5;
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.issued_on), {.align = pdf::Align::right});
  Rows parties({130, 137});
  parties.borderless();
  parties.row(
      value("（派遣先）\n" + r.client_name + " 御中").pt(10),
      value("（派遣元）\n" + r.agency_name).pt(10).seal(seal_of(options, options.agency_seal)));
  sheet.rows(std::move(parties));
  sheet.gap(2).heading("派遣労働者通知書");
  draw_replacement(sheet, "通知書", r.replaces);
  const std::string number =
      r.contract_number.empty() ? "" : "（契約番号 " + r.contract_number + "）";
  sheet.paragraph(date_text(r.contract_concluded_on) + "付の個別労働者派遣契約" + number +
                  "に基づき次の者を派遣しますので、労働者派遣法第35条の規定により通知します。");
  sheet.gap(1).paragraph("派遣対象業務　" + r.job_kind).gap(1.5);
  Rows t({26, 11, 35, 21, 26, 53, 41, 54});
  t.header(label("氏名").center(), label("性別").center(), label("年齢に関する事項").center(),
           label("60歳以上であるか否か").center(), label("雇用期間").center(),
           label("協定対象派遣労働者であるか否か").center(),
           label("被保険者資格取得届の提出の有無").center(),
           label("提出していない場合の具体的な理由").center());
  for (const NoticedWorker& w : r.workers) draw_worker(t, w);
  sheet.rows(std::move(t));
  sheet.gap(2);
  Rows foot({20, 247});
  foot.row(label("備考"), value(or_none(r.remarks)));
  sheet.rows(std::move(foot));
  return sheet;
}

}  // namespace tasuki::forms
