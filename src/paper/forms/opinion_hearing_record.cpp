#include "paper/forms/opinion_hearing_record.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

constexpr Blank kNoObjection{"異議がないため説明を要しない", ""};
constexpr Blank kNotExplained{"まだ説明していない", "派遣先が抵触日の前日までに"};

void draw_representative(Rows& t, const OpinionHearingRecord& r) {
  const WorkerRepresentative& w = r.representative;
  const bool person = w.kind == RepresentativeKind::elected_person;
  t.row(label(person ? "過半数代表者の氏名" : "過半数労働組合の名称"),
        value(representative_text(w)));
  if (!person) return;
  t.row(label("過半数代表者の選出"),
        value(joined({date_text(w.elected_on),
                      or_blank(w.election_method, {"選出の方法の記録がない", "派遣先"}),
                      w.is_manager ? "管理監督者である（過半数代表者になれない）"
                                   : "管理監督者（労働基準法第41条第2号）ではない"},
                     "　")));
}

void draw_explanation(Rows& t, const OpinionHearingRecord& r) {
  const Blank why = r.objects ? kNotExplained : kNoObjection;
  t.group(label("異議に対する説明"), [&] {
    t.row(label("説明した日"), value(or_blank(date_text(r.explained_on), why)));
    t.row(label("派遣可能期間の延長の理由"), value(or_blank(r.extension_reason, why)));
    t.row(label("延長の期間"),
          value(r.objects ? term_text(r.extend_from,
                                      r.changed_last == Date{} ? r.extend_last : r.changed_last)
                          : or_blank("", why)));
    t.row(label("異議への対応方針"), value(or_blank(r.response_policy, why)));
  });
}

}  // namespace

pdf::Sheet draw(const OpinionHearingRecord& r, const DrawOptions& options) {
  const std::string title = "派遣可能期間の延長に係る意見聴取の記録";
  pdf::SheetStyle style = style_of(title, options);
  style.text_pt = 10;
  style.margins = {18, 18, 18, 18};
  pdf::Sheet sheet(style);
  sheet.paragraph(date_text(r.recorded_on), {.align = pdf::Align::right});
  sheet.paragraph(office_text(r.client_name, r.establishment_name), {.align = pdf::Align::right});
  sheet.gap(2).heading(title);
  sheet.paragraph(
      "労働者派遣法施行規則第33条の3第3項・第33条の4に基づき記録し、事業所の労働者に周知"
      "します。");
  sheet.gap(2);
  Rows t({24, 46, 104});
  t.min_row(8);
  t.row(label("労働者派遣の役務の提供を受ける事業所").across(2),
        value(joined({r.establishment_name, r.establishment_address}, "\n")));
  t.row(label("延長前の抵触日").across(2), value(date_text(r.conflict_on)));
  t.group(label("意見を聴いた相手"), [&] { draw_representative(t, r); });
  t.group(label("書面による通知"), [&] {
    t.row(label("通知した日"), value(date_text(r.notified_on)));
    t.row(label("通知した事項"), value(r.notified_matters));
    t.row(label("延長しようとする派遣期間"), value(term_text(r.extend_from, r.extend_last)));
  });
  t.group(label("意見"), [&] {
    t.row(label("意見を聴いた日"), value(date_text(r.heard_on)));
    t.row(label("意見の内容"),
          value(joined({choice(r.objects, "異議あり", "異議なし"), r.opinion}, "\n")));
  });
  draw_explanation(t, r);
  t.row(label("意見を聴いて変更した派遣可能期間").across(2),
        value(r.changed_last == Date{} ? "変更なし" : term_text(r.extend_from, r.changed_last)));
  t.row(label("事業所の労働者への周知").across(2),
        value(or_blank(joined({date_text(r.posted_on), r.posting}, "　"),
                       {"まだ周知していない", "派遣先"})));
  t.row(label("保存期限").across(2),
        value(joined({date_text(r.keep_until), "（延長前の派遣可能期間が経過した日から3年間）"},
                     "")));
  sheet.rows(std::move(t));
  return sheet;
}

}  // namespace tasuki::forms
