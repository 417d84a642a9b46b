#include "paper/forms/blocks.hpp"

#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "base/era.hpp"

namespace tasuki::forms {

namespace {

using pdf::box;

// 製造業務専門 is part of what the law wants said of a responsible person (則29条3号・34条3号).
std::string manufacturing_mark(const Manager& m) {
  return m.for_manufacturing ? "（製造業務専門）" : "";
}

std::string named(const WorkHours& h) { return h.name.empty() ? "" : h.name + "　"; }

std::string leave_text(std::string_view kind, const UnlimitedWork& w) {
  return std::string(kind) + "の代替業務　休業する者: " + w.absent_name +
         "　業務: " + w.absent_job + "　休業期間: " + term_text(w.absent_from, w.absent_last);
}

}  // namespace

std::string default_complaint_procedure(std::string_view client_manager,
                                        std::string_view agency_manager) {
  // By name where the persons are known already.
  const auto person = [](std::string_view name) {
    return name.empty() ? std::string() : "の" + std::string(name);
  };
  const std::string client = person(client_manager);
  const std::string agency = person(agency_manager);
  return "① 派遣元において申出を受けたときは、申出を受けた者が直ちに派遣元責任者" + agency +
         "に連絡し、同責任者が中心となって、遅滞なく適切かつ迅速に処理し、その結果を必ず派遣労働者"
         "に"
         "通知する。\n② 派遣先において申出を受けたときは、申出を受けた者が直ちに派遣先責任者" +
         client +
         "に連絡し、同責任者が中心となって、遅滞なく適切かつ迅速に処理し、その結果を必ず派遣労働者"
         "に"
         "通知する。\n③ "
         "派遣元責任者及び派遣先責任者は、その場で容易に解決した苦情を除き、相互に遅滞"
         "なく知らせ、密接に連絡調整を行いながら解決を図る。";
}

std::string date_text(Date on) { return on == Date{} ? "" : era_text(on); }

std::string term_text(Date from, Date last) {
  if (from == Date{} && last == Date{}) return "";
  return date_text(from) + "～" + date_text(last);
}

std::string clock_text(DayMinute at) {
  const std::string two = text(at);
  return two.front() == '0' ? two.substr(1) : two;
}

std::string length_text(Minutes length) {
  const int rest = std::abs(length.value % 60);
  return std::to_string(length.value / 60) + "時間" + (rest < 10 ? "0" : "") +
         std::to_string(rest) + "分";
}

std::string limit_text(Minutes length) {
  const int rest = length.value % 60;
  return std::to_string(length.value / 60) + "時間" +
         (rest == 0 ? "" : std::to_string(rest) + "分");
}

std::string yen_text(Yen amount) {
  std::string digits = std::to_string(amount.value);
  const size_t first = digits.front() == '-' ? 1 : 0;
  for (size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

std::string phone_text(std::string_view phone) {
  return phone.empty() ? "" : "TEL " + std::string(phone);
}

std::string place_text(std::string_view name, std::string_view address, std::string_view phone) {
  const std::string below = joined({std::string(address), phone_text(phone)}, "　");
  return joined({std::string(name), below}, "\n");
}

std::string manager_text(const Manager& m) {
  return joined({m.department, m.title, m.name + manufacturing_mark(m), phone_text(m.phone)}, "　");
}

std::string contact_text(const Contact& c) {
  return joined({c.department, c.title, c.name, phone_text(c.phone)}, "　");
}

std::string hours_text(const std::vector<WorkHours>& hours) {
  std::vector<std::string> lines;
  for (const WorkHours& h : hours) {
    lines.push_back(named(h) + clock_text(h.starts) + "～" + clock_text(h.ends));
  }
  return joined(lines, "\n");
}

std::string breaks_text(const std::vector<WorkHours>& hours) {
  std::vector<std::string> lines;
  for (const WorkHours& h : hours) {
    std::vector<std::string> spans;
    for (const BreakSpan& b : h.breaks) {
      spans.push_back(clock_text(b.from) + "～" + clock_text(b.until));
    }
    lines.push_back(named(h) + joined({joined(spans, "、"), length_text(h.break_total)}, "　"));
  }
  return joined(lines, "\n");
}

std::string overtime_text(const Overtime& o) {
  if (!o.overtime) return "なし";
  return joined({"所定の就業時間を超える労働は、1日" + limit_text(o.day_limit) + "、1か月" +
                     limit_text(o.month_limit) + "、1年" + limit_text(o.year_limit) +
                     "を限度として命ずることができる。",
                 o.note},
                "\n");
}

std::string holiday_work_text(const Overtime& o) {
  if (!o.holiday_work) return "なし";
  return "就業日以外の日の労働は、1か月に" + std::to_string(o.holiday_days_in_month) +
         "日を限度として命ずることができる。";
}

std::string unlimited_text(const UnlimitedWork& w) {
  switch (w.kind) {
    case UnlimitedKind::none:
      return "該当なし";
    case UnlimitedKind::fixed_project:
      return joined({"有期プロジェクト業務", w.detail}, "　");
    case UnlimitedKind::limited_days:
      return joined({"日数限定業務", w.detail,
                     "業務が行われる日数: 1か月" + std::to_string(w.days_in_month) + "日",
                     "派遣先の通常の労働者の所定労働日数: 1か月" +
                         std::to_string(w.ordinary_days_in_month) + "日"},
                    "　");
    case UnlimitedKind::maternity_leave:
      return leave_text("産前産後休業・育児休業等", w);
    case UnlimitedKind::family_care_leave:
      return leave_text("介護休業等", w);
  }
  return "";
}

std::string job_text(const Job& job) {
  const std::string item =
      job.order_item.empty() ? "" : "（労働者派遣法施行令第4条第1項" + job.order_item + "）";
  return joined({job.kind + item, job.detail}, "\n");
}

namespace {

// ① to ⑳; more kinds of work than that no contract has.
std::string circled(size_t number) {
  if (number > 20) return "(" + std::to_string(number) + ")";
  std::string mark = "\xE2\x91\xA0";  // ①
  mark.back() = static_cast<char>(mark.back() + static_cast<char>(number - 1));
  return mark;
}

}  // namespace

std::string jobs_text(const Job& first, const std::vector<Job>& further) {
  if (further.empty()) return job_text(first);
  std::string text = circled(1) + " " + job_text(first);
  for (size_t i = 0; i < further.size(); ++i) {
    text += "\n" + circled(i + 2) + " " + job_text(further[i]);
  }
  return text;
}

std::string responsibilities_text(const Job& first, const std::vector<Job>& further) {
  if (further.empty()) return first.responsibility;
  std::string text = circled(1) + " " + first.responsibility;
  for (size_t i = 0; i < further.size(); ++i) {
    text += "\n" + circled(i + 2) + " " + further[i].responsibility;
  }
  return text;
}

std::string choice(bool on, std::string_view yes, std::string_view no) {
  return box(on, yes) + "　" + box(!on, no);
}

std::string notes_text(const std::vector<DatedNote>& notes) {
  std::vector<std::string> lines;
  for (const DatedNote& n : notes) {
    const std::string length = n.length.value == 0 ? "" : length_text(n.length);
    lines.push_back("・" + joined({joined({date_text(n.on), n.time, length}, " "), n.text}, "　"));
  }
  return joined(lines, "\n");
}

std::string temp_to_perm_text(const TempToPerm& plan) {
  if (!plan.applies) return "該当なし";
  return joined({"紹介予定派遣である。", "雇用後に予定する業務: " + plan.job,
                 "予定する労働条件: " + plan.conditions, plan.refusal_reason, plan.seniority},
                "\n");
}

std::string fee_text(const DispatchFee& fee) {
  const auto unit = [&]() -> std::string {
    switch (fee.unit) {
      case FeeUnit::hour:
        return "時間額";
      case FeeUnit::day:
        return "日額";
      case FeeUnit::month:
        return "月額";
      case FeeUnit::year:
        return "年額";
    }
    return "";
  };
  const std::string basis = fee.establishment_average ? "（事業所の平均額）" : "";
  return unit() + "　" + yen_text(fee.amount) + "円" + basis;
}

std::string treatment_text(const Treatment& treatment) {
  const std::string until =
      treatment.agreement && treatment.agreement_last_on != Date{}
          ? "　協定の有効期間の終了日: " + date_text(treatment.agreement_last_on)
          : "";
  return joined({box(treatment.agreement, "協定対象派遣労働者（労使協定方式）"), until,
                 box(!treatment.agreement, "協定対象派遣労働者ではない（派遣先均等・均衡方式）")},
                "\n");
}

std::string age_60_text(const Employment& e) { return choice(e.over_60, "60歳以上", "60歳未満"); }

std::string employment_text(const Employment& e) {
  const std::string term = term_text(e.from_on, e.last_on);
  return choice(e.permanent, "無期雇用", "有期雇用") +
         (e.permanent || term.empty() ? "" : "（" + term + "）");
}

std::string office_text(std::string_view company, std::string_view establishment) {
  if (establishment.starts_with(company)) return std::string(establishment);
  return joined({std::string(company), std::string(establishment)}, "　");
}

std::string earlier_information_text(Date unchanged_since, Date replaces_on) {
  if (unchanged_since != Date{}) {
    return "　待遇等に関する情報は、" + date_text(unchanged_since) +
           "付の情報提供から変更がありません。";
  }
  if (replaces_on == Date{}) return "";
  return "　" + date_text(replaces_on) +
         "付で提供した情報に変更があったため、労働者派遣法第26条第10項に基づき、変更後の情報を提供"
         "しま"
         "す。";
}

std::string replacement_text(std::string_view changed, const Replacement& r) {
  if (r.effective_from == Date{}) return "";
  const std::string from = date_text(r.effective_from) + "から適用";
  const std::string before =
      r.number.empty()
          ? ""
          : joined({r.issued_on == Date{} ? "" : date_text(r.issued_on) + "付", "No. " + r.number},
                   " ") +
                " に代わる";
  return "変更後の" + std::string(changed) + "（" + joined({from, before}, "。") + "）";
}

std::string or_none(std::string_view text) { return std::string(text.empty() ? "なし" : text); }

std::string or_blank(std::string_view text, Blank blank) {
  if (!text.empty()) return std::string(text);
  const std::string who = blank.who.empty() ? "" : "。記入: " + std::string(blank.who);
  return "［" + std::string(blank.why) + who + "］";
}

pdf::SheetStyle style_of(std::string_view title, const DrawOptions& options) {
  pdf::SheetStyle style;
  style.title = title;
  style.number = options.number;
  style.running_head = options.running_head;
  style.watermark = options.watermark;
  return style;
}

pdf::Seal seal_of(const DrawOptions& options, const pdf::ImagePtr& picture) {
  if (!options.seals) return {};
  return picture ? pdf::Seal::picture(picture) : pdf::Seal::outline();
}

std::string party_text(const Party& p) {
  return joined(
      {p.company_name, p.address, joined({p.representative_title, p.representative_name}, "　")},
      "\n");
}

void draw_signatures(pdf::Sheet& sheet, std::string_view client_role, const Party& client,
                     std::string_view agency_role, const Party& agency,
                     const DrawOptions& options) {
  pdf::Rows t({24, 66, 24, 66});
  t.borderless().keep_together();
  t.row(pdf::value(client_role).top(),
        pdf::value(party_text(client)).top().seal(seal_of(options, options.client_seal)),
        pdf::value(agency_role).top(),
        pdf::value(party_text(agency)).top().seal(seal_of(options, options.agency_seal)));
  sheet.rows(std::move(t));
}

void draw_replacement(pdf::Sheet& sheet, std::string_view changed, const Replacement& replaces) {
  const std::string text = replacement_text(changed, replaces);
  if (!text.empty()) sheet.paragraph(text, {.align = pdf::Align::center}).gap(1);
}

namespace {

using DayTexts = std::map<Date, std::string>;

DayTexts day_texts(const std::vector<ShiftDay>& table) {
  DayTexts days;
  for (const ShiftDay& row : table) {
    const std::string people = row.people == 0 ? "" : std::to_string(row.people) + "人";
    std::string& said = days[row.on];
    said = joined({said, row.shift.empty() ? "休み" : joined({row.shift, people}, " ")}, "\n");
  }
  return days;
}

// One month, weeks from Sunday on; days that the table does not name bear their number alone.
void draw_month(pdf::Sheet& sheet, YearMonth month, const DayTexts& days) {
  sheet.section(std::to_string(static_cast<int>(month.year())) + "年" +
                std::to_string(static_cast<unsigned>(month.month())) + "月");
  pdf::Rows t(std::vector<double>(7, 1.0));
  t.pt(8).min_row(6).keep_together();
  const auto head = [](std::string_view weekday) { return pdf::label(weekday).center(); };
  t.header(head("日"), head("月"), head("火"), head("水"), head("木"), head("金"), head("土"));
  std::vector<pdf::Cell> week;
  const Date first = first_day(month);
  for (Date on = first - weekday_index(first) * one_day; on <= last_day(month); on += one_day) {
    const bool inside = on >= first;
    const auto said = days.find(on);
    week.push_back(inside ? pdf::value(joined({std::to_string(day_of(on)),
                                               said == days.end() ? "" : said->second},
                                              "\n"))
                                .top()
                          : pdf::blank());
    if (week.size() == 7) t.add(std::exchange(week, {}));
  }
  while (!week.empty() && week.size() < 7) week.push_back(pdf::blank());
  if (!week.empty()) t.add(std::move(week));
  sheet.rows(std::move(t));
}

pdf::Rows hours_legend(const std::vector<WorkHours>& hours) {
  pdf::Rows t({36, 44, 100});
  t.keep_together();
  t.row(pdf::label("シフト"), pdf::label("就業時間"), pdf::label("休憩時間"));
  for (const WorkHours& one : hours) {
    WorkHours unnamed = one;
    unnamed.name.clear();
    t.row(pdf::value(one.name), pdf::value(hours_text({unnamed})),
          pdf::value(breaks_text({unnamed})));
  }
  return t;
}

}  // namespace

void draw_shift_table(pdf::Sheet& sheet, const WorkTerms& terms) {
  if (terms.shift_table.empty()) return;
  const DayTexts days = day_texts(terms.shift_table);
  sheet.page_break().heading("別紙　シフト表");
  sheet.paragraph(term_text(terms.from_on, terms.last_on), {.align = pdf::Align::right}).gap(1);
  sheet.rows(hours_legend(terms.hours));
  sheet.gap(1)
      .paragraph(
          "人数の記載のないシフトは、この契約で派遣される者の全員とする。"
          "人数の記載のあるシフトに誰が就くかは、派遣元が前もって本人に指定する。"
          "記載のない日は、「就業日」の欄による。")
      .gap(1);
  std::set<YearMonth> months;
  for (const auto& day : days) months.insert(month_containing(day.first));
  for (const YearMonth month : months) {
    sheet.gap(1);
    draw_month(sheet, month, days);
  }
}

std::string insurance_text(const Insurance& i) {
  return joined({choice(i.filed, "有", "無"), i.reason}, "　");
}

void insurance_rows(pdf::Rows& t, const SocialInsurance& insurance, int value_columns) {
  const auto row = [&](std::string_view name, const Insurance& i) {
    t.row(pdf::label(name), pdf::value(choice(i.filed, "有", "無")),
          pdf::value(i.filed && i.reason.empty() ? "提出済み" : i.reason).across(value_columns));
  };
  row("健康保険", insurance.health);
  row("厚生年金保険", insurance.pension);
  row("雇用保険", insurance.employment);
}

}  // namespace tasuki::forms
