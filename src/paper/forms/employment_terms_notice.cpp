#include "paper/forms/employment_terms_notice.hpp"

namespace tasuki::forms {

using pdf::box;
using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string term_line(const EmploymentTerm& term) {
  const std::string length =
      term.permanent ? "期間の定めなし（" + date_text(term.from_on) + "から）"
                     : "期間の定めあり（" + term_text(term.from_on, term.last_on) + "）";
  return joined({length, term.probation ? "試用期間　" + term.probation_note : ""}, "\n");
}

std::string renewal_text(const Renewal& r) {
  const std::string rule = joined({box(r.rule == RenewalRule::automatic, "自動的に更新する"),
                                   box(r.rule == RenewalRule::possible, "更新する場合があり得る"),
                                   box(r.rule == RenewalRule::none, "契約の更新はしない"),
                                   box(r.rule == RenewalRule::other, "その他"), r.note},
                                  "　");
  const std::string criteria = r.criteria.empty() ? "" : "更新の判断の基準　" + r.criteria;
  return joined({rule, criteria}, "\n");
}

std::string cap_text(const Renewal& r) {
  std::vector<std::string> caps;
  if (r.cap_times != 0) caps.push_back("更新" + std::to_string(r.cap_times) + "回まで");
  if (r.cap_years != 0) caps.push_back("通算契約期間" + std::to_string(r.cap_years) + "年まで");
  return joined({choice(r.capped, "有", "無"), r.capped ? joined(caps, "、") : "", r.cap_note},
                "　");
}

std::string exception_text(const Conversion& c) {
  switch (c.exception) {
    case ConversionException::none:
      return "";
    case ConversionException::highly_skilled:
      return joined({"有期雇用特別措置法による特例（高度専門）", c.exception_note}, "　");
    case ConversionException::after_retirement:
      return joined({"有期雇用特別措置法による特例（定年後の継続雇用）", c.exception_note}, "　");
  }
  return "";
}

// 労基則5条5項・6項: in the contract in whose term the right arises.
std::string conversion_text(const Conversion& c) {
  if (!c.arises) {
    return joined({"本契約期間中に無期転換申込権は発生しない。", exception_text(c)}, "\n");
  }
  return joined(
      {"本契約期間中に期間の定めのない労働契約の締結を申し込んだときは、本契約期間の末日の翌日（" +
           date_text(c.permanent_from) + "）から期間の定めのない労働契約での雇用に転換する。",
       "転換後の労働条件の変更　" + choice(c.terms_change, "有", "無"), c.terms, exception_text(c)},
      "\n");
}

void range_rows(Rows& t, std::string_view name, const Range& range) {
  t.group(label(name), [&] {
    t.row(label("雇入れ直後"), value(range.initial));
    t.row(label("変更の範囲"), value(range.range));
  });
}

void term_rows(Rows& t, const EmploymentTerm& term) {
  t.row(label("契約期間"), value(term_line(term)));
  if (term.permanent) return;
  t.group(label("契約の更新"), [&] {
    t.row(label("更新の有無"), value(renewal_text(term.renewal)));
    t.row(label("更新上限の有無"), value(cap_text(term.renewal)));
  });
  t.row(label("無期転換"), value(conversion_text(term.conversion)));
}

void hours_rows(Rows& t, const TermsHours& h) {
  t.group(label("始業・終業の時刻、休憩時間、所定時間外労働の有無"), [&] {
    t.row(label("始業・終業の時刻"), value(joined({hours_text(h.patterns), h.system}, "\n")));
    t.row(label("休憩時間"), value(breaks_text(h.patterns)));
    t.row(label("所定時間外労働の有無"),
          value(joined({choice(h.overtime, "有", "無"), h.overtime_note}, "　")));
    t.row(label("休日労働の有無"), value(choice(h.holiday_work, "有", "無")));
  });
  t.row(label("休日"),
        value(joined({h.holidays, h.irregular_holidays,
                      h.rules_reference.empty() ? "" : "詳細は、" + h.rules_reference + "による。"},
                     "\n")));
}

void wage_rows(Rows& t, const EmploymentTermsNotice& r) {
  t.group(label("賃金"), [&] {
    t.row(label("基本賃金"), value(wage_base_text(r.wages)));
    t.row(label("諸手当の額又は計算方法"), value(allowances_text(r.wages)));
    t.row(label("割増賃金率"), value(premiums_text(r.wages.premiums)));
    t.row(label("賃金締切日・支払日"), value(joined({r.wages.closing, r.wages.payment}, "、")));
    t.row(label("賃金の支払方法"), value(r.wages.method));
    t.row(label("労使協定に基づく賃金支払時の控除"), value(or_none(r.wages.deductions)));
  });
}

void leaving_rows(Rows& t, const Leaving& l) {
  const std::string age =
      l.retirement_age == 0 ? "定年なし" : "定年　" + std::to_string(l.retirement_age) + "歳";
  const std::string notice = l.resignation_notice_days == 0
                                 ? ""
                                 : "自己都合退職の手続　退職する" +
                                       std::to_string(l.resignation_notice_days) +
                                       "日以上前に届け出ること";
  t.group(label("退職に関する事項"), [&] {
    t.row(label("定年・継続雇用"), value(joined({age, l.reemployment}, "　")));
    t.row(
        label("退職・解雇"),
        value(joined({notice, "解雇の事由及び手続　" + l.dismissal,
                      l.rules_reference.empty() ? "" : "詳細は、" + l.rules_reference + "による。"},
                     "\n")));
  });
}

void other_rows(Rows& t, const EmploymentTermsNotice& r) {
  const auto joined_in = [](const Insurance& i) {
    return joined({choice(i.filed, "有", "無"), i.filed ? "" : i.reason}, "　");
  };
  t.group(label("その他"), [&] {
    t.row(label("社会保険・雇用保険の加入"),
          value("健康保険　　　" + joined_in(r.health) + "\n厚生年金保険　" + joined_in(r.pension) +
                "\n雇用保険　　　" + joined_in(r.employment_insurance)));
    t.row(label("中小企業退職金共済等"), value(or_none(r.mutual_aid)));
    t.row(label("雇用管理の改善等に関する事項に係る相談窓口"), value(contact_text(r.consultation)));
    t.row(label("就業規則を確認できる場所や方法"),
          value(or_blank(r.rules_place, {"任意の記載", "派遣元"})));
    t.row(label("協定対象派遣労働者であるか否か"), value(treatment_text(r.treatment)));
    if (!r.remarks.empty()) t.row(label("備考"), value(r.remarks));
  });
}

}  // namespace

pdf::Sheet draw(const EmploymentTermsNotice& r, const DrawOptions& options) {
  const std::string title = r.combined ? "労働条件通知書 兼 就業条件明示書" : "労働条件通知書";
  pdf::SheetStyle style = style_of(title, options);
  style.text_pt = 9;
  style.prefer_pages = r.combined ? 2 : 1;
  pdf::Sheet sheet(style);
  sheet.heading(title);
  sheet.paragraph(date_text(r.issued_on), {.align = pdf::Align::right});
  sheet.paragraph(r.worker_name + " 様", {.pt = 11}).gap(1);
  Rows from({84, 96});
  from.borderless();
  from.row(pdf::blank(), value(party_text(r.employer)).seal(seal_of(options, options.agency_seal)));
  sheet.rows(std::move(from));
  sheet.gap(1.5).paragraph("労働基準法第15条に基づき、あなたの労働条件を次のとおり通知します。");
  sheet.gap(1.5);
  Rows t({30, 38, 112});
  term_rows(t, r.term);
  range_rows(t, "就業の場所", r.place);
  range_rows(t, "従事すべき業務の内容", r.duties);
  hours_rows(t, r.hours);
  t.row(label("休暇"), value(leave_text(r.leave)));
  wage_rows(t, r);
  pay_promise_rows(t, r.pay);
  leaving_rows(t, r.leaving);
  other_rows(t, r);
  sheet.rows(std::move(t));
  if (r.combined) {
    sheet.page_break().heading("就業条件明示書");
    draw_conditions(sheet, r.dispatch);
  }
  return sheet;
}

}  // namespace tasuki::forms
