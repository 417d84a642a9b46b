#include "paper/forms/worker_terms.hpp"

namespace tasuki::forms {

using pdf::box;
using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string amount_text(Yen amount) { return amount == Yen{} ? "" : yen_text(amount) + "円"; }

std::string base_name(const Wages& w) {
  switch (w.base) {
    case WageBase::monthly:
      return "月給";
    case WageBase::daily:
      return "日給";
    case WageBase::hourly:
      return "時間給";
    case WageBase::piecework:
      return "出来高給（基本単価）";
    case WageBase::other:
      return joined({"その他", w.base_note}, "　");
  }
  return "";
}

std::string rate_text(std::string_view name, std::string_view percent) {
  return percent.empty() ? "" : std::string(name) + percent_text(percent);
}

// To be written by hand when the explanation has not yet taken place.
std::string day_or_place(Date on) { return on == Date{} ? "　　　年　　月　　日" : date_text(on); }

}  // namespace

std::string default_explanation_right() {
  return "派遣労働者は、比較対象労働者等との間の待遇の相違の内容及び理由並びに待遇を決定するに当た"
         "って"
         "考慮した事項について、派遣元に説明を求めることができる。派遣元は、説明を求めたことを理由"
         "と"
         "して、解雇その他の不利益な取扱いをしない。";
}

std::string default_measures(TreatmentMethod method) {
  if (method == TreatmentMethod::agreement) {
    return "① "
           "賃金は、同種の業務に従事する一般の労働者の平均的な賃金の額以上となるように労使協定に定"
           "めた"
           "額とし、職務の内容、成果、意欲、能力又は経験等が向上したときは改善する。\n② "
           "賃金は、労使協定に定めた公正な評価により決定する。\n③ "
           "賃金以外の待遇は、派遣先が行う業務に必"
           "要な教育訓練並びに派遣先の食堂、休憩室及び更衣室の利用を除き、派遣元の通常の労働者との"
           "間で不"
           "合理な相違がないように決定する。\n④ "
           "派遣先が行う業務に必要な教育訓練並びに派遣先の食堂、休憩室及び更衣室は、派遣先の労働者"
           "と同様"
           "に受け、又は利用できるように派遣先に求める。";
  }
  return "派遣先から提供を受けた比較対象労働者の待遇等に関する情報に基づき、待遇のそれぞれについて"
         "次のと"
         "おり決定する。\n① "
         "職務の内容並びに職務の内容及び配置の変更の範囲が派遣先の通常の労働者と同じときは、不利な"
         "待遇と"
         "しない。\n② "
         "これらに違いがあるときは、待遇の性質及び目的に照らし、職務の内容、変更の範囲その他の事情"
         "のうち"
         "適切なものを考慮して、不合理な相違を設けない。";
}

std::string percent_text(std::string_view percent) {
  return percent.empty() ? "" : std::string(percent) + "%";
}

std::string promise_text(const PayPromise& p) {
  return joined({choice(p.granted, "有", "無"), p.granted ? p.detail : ""}, "　");
}

std::string wage_base_text(const Wages& w) {
  const std::string guarantee =
      w.base == WageBase::piecework ? "保障給　" + amount_text(w.guarantee) : "";
  const std::string grade =
      w.grade_reference.empty() ? "" : "就業規則に定める賃金等級等: " + w.grade_reference;
  return joined({joined({base_name(w), amount_text(w.amount), guarantee}, "　"), grade}, "\n");
}

std::string allowances_text(const Wages& w) {
  std::vector<std::string> lines;
  for (const Allowance& a : w.allowances) {
    const std::string method = a.method.empty() ? "" : "計算方法: " + a.method;
    lines.push_back(joined({a.name, amount_text(a.amount), method}, "　"));
  }
  return or_none(joined(lines, "\n"));
}

std::string premiums_text(const PremiumRates& p) {
  return joined({"所定時間外　" + joined({rate_text("法定超 月60時間以内 ", p.within_60_hours),
                                          rate_text("月60時間超 ", p.over_60_hours),
                                          rate_text("所定超（法定内） ", p.beyond_scheduled)},
                                         "、"),
                 "休日　" + joined({rate_text("法定休日 ", p.statutory_holiday),
                                    rate_text("法定外休日 ", p.other_holiday)},
                                   "、"),
                 "深夜　" + percent_text(p.night)},
                "\n");
}

std::string paid_leave_text(const LeaveTerms& l) {
  const bool early = l.early_months != 0 || l.early_days != 0;
  const std::string after =
      l.days_after_6_months == 0
          ? ""
          : "6か月継続勤務した場合　" + std::to_string(l.days_after_6_months) + "日";
  const std::string before = "6か月以内の付与　" + choice(early, "有", "無") +
                             (early ? "（" + std::to_string(l.early_months) + "か月経過で" +
                                          std::to_string(l.early_days) + "日）"
                                    : "");
  return joined({after, before, "時間単位年休　" + choice(l.hourly_leave, "有", "無")}, "\n");
}

std::string leave_text(const LeaveTerms& l) {
  return joined(
      {"1 年次有給休暇\n" + paid_leave_text(l),
       "2 代替休暇　" + choice(l.substitute_leave, "有", "無"),
       "3 その他の休暇　有給: " + or_none(l.other_paid) + "　無給: " + or_none(l.other_unpaid),
       l.rules_reference.empty() ? "" : "詳細は、" + l.rules_reference + "による。"},
      "\n");
}

void pay_promise_rows(Rows& t, const PayPromises& pay) {
  t.group(label("昇給・賞与・退職手当の有無"), [&] {
    t.row(label("昇給"), value(promise_text(pay.raise)));
    t.row(label("賞与"), value(promise_text(pay.bonus)));
    t.row(label("退職手当"), value(promise_text(pay.retirement)));
  });
}

void treatment_row(Rows& t, const Treatment& treatment) {
  t.row(label("協定対象派遣労働者であるか否か"), value(treatment_text(treatment)));
}

void explanation_right_row(Rows& t, std::string_view words, const DrawOptions& options) {
  std::string said(words);
  if (said.empty() && options.edition >= kExplanationRightFrom) said = default_explanation_right();
  if (!said.empty()) t.row(label("待遇の相違の内容及び理由等の説明"), value(said));
}

void draw_letter_head(pdf::Sheet& sheet, std::string_view title, std::string_view law, Date on,
                      std::string_view worker_name, const AgencyPlace& agency) {
  sheet.heading(title).paragraph(law, {.align = pdf::Align::center}).gap(3);
  sheet.paragraph(date_text(on), {.align = pdf::Align::right});
  sheet.paragraph(std::string(worker_name) + " 様", {.pt = 11.5}).gap(2);
  Rows from({84, 96});
  from.borderless();
  from.row(pdf::blank(), value(joined({office_text(agency.company_name, agency.establishment_name),
                                       agency.address, phone_text(agency.phone),
                                       "許可番号　" + agency.licence_number},
                                      "\n")));
  sheet.rows(std::move(from));
  sheet.gap(3);
}

void draw_explanation(pdf::Sheet& sheet, const MeasureExplanation& e, std::string_view law,
                      std::string_view worker_name, const AgencyPlace& agency,
                      const DrawOptions& options) {
  const bool agreement = e.method == TreatmentMethod::agreement;
  sheet.page_break().heading("不合理な待遇差を解消するために講ずる措置の説明");
  sheet.paragraph(law, {.align = pdf::Align::center}).gap(3);
  sheet.paragraph(std::string(worker_name) + " 様", {.pt = 11.5}).gap(2);
  Rows t({42, 138});
  t.min_row(8);
  t.row(label("説明した日"), value(day_or_place(e.explained_on)));
  t.row(label("説明した者"),
        value(joined({office_text(agency.company_name, agency.establishment_name),
                      e.explainer_title, e.explainer_name},
                     "　")));
  t.row(label("説明の方法"), value(e.means));
  t.row(label("待遇の決定方式"),
        value(joined({box(agreement, "労使協定方式"), box(!agreement, "派遣先均等・均衡方式")},
                     "　")));
  t.row(label("講ずる措置の内容"), value(or_blank(e.measures, {"記載がない", "派遣元"})));
  t.row(label("賃金の決定に当たり勘案する事項"),
        value(or_blank(e.pay_decision, agreement ? Blank{"労使協定の定めによる", ""}
                                                 : Blank{"記載がない", "派遣元"})));
  t.row(label("交付した資料"), value(or_none(e.materials)));
  t.row(label("質問とその回答"), value(or_none(e.questions)));
  sheet.rows(std::move(t));
  sheet.gap(4).paragraph(
      "待遇の相違の内容及び理由等は、求めがあればいつでも説明します。説明を求めたことを理由として、"
      "解雇その他の不利益な取扱いをすることはありません（労働者派遣法第31条の2第4項・第5項）。");
  sheet.gap(6).paragraph("上記の説明を受け、本書を受け取りました。").gap(2);
  Rows receipt({42, 138});
  receipt.borderless().keep_together().min_row(10);
  receipt.row(value(day_or_place(e.received_on)),
              value("氏名　" + std::string(worker_name)).seal(seal_of(options, nullptr)));
  sheet.rows(std::move(receipt));
}

}  // namespace tasuki::forms
