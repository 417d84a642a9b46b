#include "paper/forms/timecard_print.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string time_or_empty(Minutes m) { return m.value == 0 ? "" : text(m); }

void draw_day(Rows& t, const TimecardPrintDay& d) {
  const auto shown = [&](const std::string& s) { return value(d.worked ? s : "").center(); };
  t.row(value(std::to_string(month_of(d.on)) + "/" + std::to_string(day_of(d.on))).center(),
        value(weekday_ja(d.on)).center(), value(d.kind).center().fit(1),
        shown(clock_text(d.starts)), shown(clock_text(d.ends)), shown(text(d.break_time)),
        shown(text(d.worked_time)), value(time_or_empty(d.over_8h)).center(),
        value(time_or_empty(d.night)).center(), value(d.remark).fit(2));
}

void draw_totals(pdf::Sheet& sheet, const TimecardTotals& s) {
  Rows t({20, 20, 20, 26, 26, 26, 26, 26});
  t.min_row(7).keep_together();
  t.row(label("出勤日数").center(), label("欠勤日数").center(), label("有休日数").center(),
        label("実働時間").center(), label("8時間超").center(), label("深夜").center(),
        label("法定休日労働").center(), label("立替金").center());
  t.row(value(std::to_string(s.days_worked) + "日").center(),
        value(std::to_string(s.days_absent) + "日").center(),
        value(std::to_string(s.days_paid_leave) + "日").center(),
        value(text(s.worked_time)).center(), value(text(s.over_8h)).center(),
        value(text(s.night)).center(), value(text(s.statutory_holiday)).center(),
        value(yen_text(s.expenses) + "円").center());
  sheet.rows(std::move(t));
}

// One box for each step: role above, seal and time below.
void draw_approvals(pdf::Sheet& sheet, const std::vector<ApprovalMark>& approvals) {
  if (approvals.empty()) return;
  Rows t(std::vector<double>(approvals.size(), 34.0));
  t.narrow(pdf::Align::right).keep_together();
  std::vector<pdf::Cell> roles;
  std::vector<pdf::Cell> seals;
  std::vector<pdf::Cell> times;
  for (const ApprovalMark& a : approvals) {
    const std::string family = a.name.substr(0, std::min(a.name.find(' '), a.name.find("　")));
    roles.push_back(label(a.role).center().fit(1));
    seals.push_back(a.at.empty() ? value("") : value("").seal(pdf::Seal::stamp(family)));
    times.push_back(value(a.at.empty() ? "未" : a.name + "\n" + a.at).center().pt(7.5));
  }
  t.add(std::move(roles)).add(std::move(seals)).add(std::move(times));
  sheet.rows(std::move(t));
}

}  // namespace

pdf::Sheet draw(const TimecardPrint& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("タイムカード", options);
  style.fit_pages = 1;
  pdf::Sheet sheet(style);
  sheet.heading("タイムカード");
  Rows head({30, 64, 22, 64});
  head.row(label("締め期間"), value(term_text(r.from_on, r.last_on)), label("契約番号"),
           value(r.contract_number));
  head.row(label("派遣労働者氏名"), value(joined({r.worker_name, r.worker_code}, "　")),
           label("派遣元"), value(r.agency_name));
  head.row(label("派遣先"), value(r.client_name), label("就業場所"), value(r.workplace_name));
  head.row(label("契約時間"), value(hours_text(r.contract_hours)), label("休憩時間"),
           value(breaks_text(r.contract_hours)));
  sheet.rows(std::move(head));
  sheet.gap(3);
  Rows t({14, 9, 20, 17, 17, 16, 18, 17, 17, 45});
  t.min_row(6.6);
  t.header(label("日").center(), label("曜").center(), label("区分").center(),
           label("始業").center(), label("終業").center(), label("休憩").center(),
           label("実働").center(), label("8時間超").center(), label("深夜").center(),
           label("備考").center());
  for (const TimecardPrintDay& d : r.days) draw_day(t, d);
  sheet.rows(std::move(t));
  sheet.gap(3);
  draw_totals(sheet, r.totals);
  sheet.gap(4);
  draw_approvals(sheet, r.approvals);
  return sheet;
}

}  // namespace tasuki::forms
