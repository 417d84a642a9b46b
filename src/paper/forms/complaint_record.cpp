#include "paper/forms/complaint_record.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::ticked;
using pdf::value;

namespace {

std::string applicant_text(const ComplaintRecord& r) {
  using enum ComplaintApplicant;
  const bool agency = r.holder == ComplaintHolder::agency;
  const auto line = [&](std::string_view letter, ComplaintApplicant who, std::string_view name) {
    const bool on = r.applicant == who;
    return std::string(letter) + "　" + ticked(on, name) +
           (on && !r.applicant_name.empty() ? "（" + r.applicant_name + "）" : "");
  };
  return joined({line("a", client, "派遣先"), line("b", worker, "派遣スタッフ"),
                 agency ? line("c", registered_worker, "登録スタッフ")
                        : line("c", own_employee, "当社従業員"),
                 line("d", authority, "行政機関"), line("e", other, "その他")},
                "\n");
}

std::string half_day_time(DayMinute at) {
  const int hour = at.value / 60;
  return std::string(hour < 12 ? "午前" : "午後") + std::to_string(hour % 12) + "時" +
         std::to_string(at.value % 60) + "分";
}

// Nobody has to note steps where the response says all (その場で解決したもの).
std::string course_text(const ComplaintRecord& r, std::string_view holder) {
  if (r.course.empty() && !r.outcome.empty()) {
    return or_blank("", {"対応の欄のほかに記録した経過はない", ""});
  }
  return or_blank(notes_text(r.course), {"まだ処理していない", holder});
}

std::string other_informed_text(const ComplaintRecord& r) {
  if (r.other_name.empty()) return "配属されていないため通知先はない";
  if (r.other_informed_on != Date{}) return date_text(r.other_informed_on);
  if (r.settled_at_once) return "その場で容易に解決したため通知を要しない";
  const bool agency = r.holder == ComplaintHolder::agency;
  return or_blank("", {"まだ通知していない", agency ? "派遣元" : "派遣先"});
}

}  // namespace

pdf::Sheet draw(const ComplaintRecord& r, const DrawOptions& options) {
  const bool agency = r.holder == ComplaintHolder::agency;
  const std::string_view holder = agency ? "派遣元" : "派遣先";
  pdf::SheetStyle style = style_of("苦情相談等記録票", options);
  style.text_pt = 10.5;
  style.margins = {20, 18, 18, 18};
  pdf::Sheet sheet(style);
  if (!agency) sheet.paragraph(r.other_name + " 御中", {.pt = 11});
  sheet.paragraph(r.holder_name, {.align = pdf::Align::right});
  sheet.heading("苦情相談等記録票");
  Rows t({42, 132});
  t.min_row(9);
  t.row(label("派遣労働者氏名"), value(r.worker_name));
  t.row(label(agency ? "派遣先" : "派遣元"),
        value(r.other_name.empty() ? "（配属されていない）" : r.other_name));
  t.row(label("受付日時"),
        value(date_text(r.received_on) + (r.received_on == Date{}
                                              ? ""
                                              : "（" + std::string(weekday_ja(r.received_on)) +
                                                    "）　" + half_day_time(r.received_at))));
  t.row(label("受付者"), value(r.receiver));
  t.row(label("申出者"), value(applicant_text(r)));
  t.row(label("内容"), value(r.content).top());
  t.row(label("処理経過"), value(course_text(r, holder)).top());
  t.row(label("対応"), value(or_blank(r.outcome, {"処理中", holder})).top());
  t.row(label(agency ? "派遣先への通知" : "派遣元への通知"), value(other_informed_text(r)));
  t.row(label("派遣労働者への結果の通知"),
        value(or_blank(date_text(r.worker_informed_on),
                       {r.outcome.empty() ? "処理中" : "まだ通知していない", holder})));
  sheet.rows(std::move(t));
  return sheet;
}

}  // namespace tasuki::forms
