#include "paper/forms/opinion_hearing_notice.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

// "令和6年10月1日～令和9年6月30日までの状況", "令和9年7月1日以降の予定": what the table shows.
std::string span_text(const OpinionHearingNotice& r) {
  Date first{};
  Date last{};
  Date planned_from{};
  for (const HearingHeadCount& c : r.head_counts) {
    if (first == Date{} || c.from_on < first) first = c.from_on;
    if (!c.planned) last = std::max(last, c.last_on);
    if (c.planned && (planned_from == Date{} || c.from_on < planned_from)) planned_from = c.from_on;
  }
  const std::string past = last == Date{} ? "" : term_text(first, last) + "の状況";
  const std::string future = planned_from == Date{} ? "" : date_text(planned_from) + "以降の予定";
  return joined({past, future}, "　");
}

void draw_head_counts(pdf::Sheet& sheet, const OpinionHearingNotice& r) {
  Rows t({38, 80, 27, 27});
  t.header(label("受入部署").center(), label("派遣労働者の受け入れ期間").center(),
           label("派遣労働者数の推移").center(), label("無期雇用労働者数の推移").center());
  for (size_t i = 0; i < r.head_counts.size();) {
    size_t end = i;
    while (end < r.head_counts.size() &&
           r.head_counts[end].department == r.head_counts[i].department) {
      ++end;
    }
    t.group(label(r.head_counts[i].department), [&] {
      for (; i < end; ++i) {
        const HearingHeadCount& c = r.head_counts[i];
        t.row(value(term_text(c.from_on, c.last_on) + (c.planned ? "（予定）" : "")),
              value(std::to_string(c.worker_count) + "名").center(),
              value(std::to_string(c.permanent_count) + "名").center());
      }
    });
  }
  sheet.rows(std::move(t));
}

}  // namespace

pdf::Sheet draw(const OpinionHearingNotice& r, const DrawOptions& options) {
  const std::string title = "派遣可能期間の延長についての意見聴取に係る通知書";
  pdf::SheetStyle style = style_of(title, options);
  style.text_pt = 10;
  style.margins = {20, 20, 18, 20};
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.notified_on), {.align = pdf::Align::right}).gap(3);
  sheet.paragraph(
      representative_text(r.representative) +
          (r.representative.kind == RepresentativeKind::majority_union ? " 御中" : " 様"),
      {.pt = 11});
  sheet.gap(2);
  Rows from({90, 80});
  from.borderless();
  from.row(pdf::blank(), value(party_text(r.client)).seal(seal_of(options, options.client_seal)));
  sheet.rows(std::move(from));
  sheet.gap(4).heading(title).gap(2);
  sheet.paragraph(
      "　当事業所において現在派遣労働者を受け入れているところですが、派遣可能期間を延長して労働者派"
      "遣の役務の提供を受けることについて、労働者派遣法第40条の2第4項により、下記のとおり意見を求め"
      "ます。");
  sheet.gap(3).paragraph("記", {.align = pdf::Align::center}).gap(2);
  sheet.section("1　労働者派遣の役務の提供を受ける事業所");
  sheet.paragraph(joined({r.establishment_name, r.establishment_address}, "　"), {.indent_mm = 6});
  sheet.section("2　延長しようとする派遣期間");
  sheet.paragraph(term_text(r.extend_from, r.extend_last), {.indent_mm = 6});
  sheet.section("3　当事業所における派遣労働者の受け入れ状況及び予定");
  sheet.paragraph(span_text(r), {.indent_mm = 6}).gap(1);
  draw_head_counts(sheet, r);
  if (!r.material.empty()) sheet.gap(1).paragraph("添付資料　" + r.material, {.indent_mm = 6});
  sheet.section("4　回答期日");
  sheet.paragraph("本通知に対する意見については、" + date_text(r.answer_by) + "（" +
                      std::string(r.answer_by == Date{} ? "" : weekday_ja(r.answer_by)) +
                      "）までに当職あて提出願います。" + r.no_answer,
                  {.indent_mm = 6});
  return sheet;
}

}  // namespace tasuki::forms
