#include "paper/forms/working_conditions_statement.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

std::string conflict_text(bool exempt, Date on) {
  return exempt ? "期間制限のない労働者派遣に該当" : date_text(on);
}

void draw_client(Rows& t, const WorkingConditionsStatement& r) {
  t.group(label("派遣先"), [&] {
    t.row(label("事業所の名称・所在地"),
          value(place_text(office_text(r.client.company_name, r.client.establishment_name),
                           r.client.establishment_address, r.client.establishment_phone)));
    t.row(label("就業場所"), value(place_text(r.client.workplace_name, r.client.workplace_address,
                                              r.client.workplace_phone)));
    t.row(label("組織単位"),
          value(joined({r.client.unit_name, r.client.unit_head_title}, "　組織の長: ")));
    t.row(label("指揮命令者"),
          value(joined({r.supervisor.department, r.supervisor.title, r.supervisor.name}, "　")));
    t.row(label("派遣先責任者"), value(manager_text(r.client_manager)));
  });
}

void draw_conflict_dates(Rows& t, const ConflictDates& c) {
  t.group(label("抵触日"), [&] {
    t.row(value(
        "個人単位（組織単位）: " + conflict_text(c.unit_exempt, c.unit_on) +
        "\n派遣先の事業所単位: " + conflict_text(c.establishment_exempt, c.establishment_on)));
    t.row(value(c.warning));
  });
}

// In the order of model form 7.
void draw_terms(Rows& t, const WorkingConditionsStatement& r) {
  t.group(label("派遣条件等"), [&] {
    t.row(label("期間制限を受けない業務に関する事項"), value(unlimited_text(r.unlimited_work)));
    t.row(label("従事する業務に伴う責任の程度"),
          value(responsibilities_text(r.job, r.further_jobs)));
    t.row(label("業務内容"), value(jobs_text(r.job, r.further_jobs)));
    t.row(label("派遣期間"), value(term_text(r.terms.from_on, r.terms.last_on)));
    draw_conflict_dates(t, r.conflict_dates);
    t.row(label("就業時間"), value(hours_text(r.terms.hours)), label("休憩時間"),
          value(breaks_text(r.terms.hours)));
    t.row(label("時間外労働"), value(overtime_text(r.terms.overtime)));
    t.row(label("休日労働"), value(holiday_work_text(r.terms.overtime)));
    t.row(label("就業日"), value(r.terms.working_days));
    t.row(label("安全及び衛生"), value(r.safety));
    t.row(label("便宜供与"), value(or_none(r.welfare)));
    t.row(label("紹介予定派遣に関する事項"), value(temp_to_perm_text(r.temp_to_perm)));
  });
}

void draw_safeguards(Rows& t, const WorkingConditionsStatement& r) {
  t.group(label("派遣労働者からの苦情の処理"), [&] {
    t.row(label("(1)苦情の申出を受ける者"), value("派遣先　" + contact_text(r.complaint.client) +
                                                  "\n派遣元　" + contact_text(r.complaint.agency)));
    t.row(label("(2)処理の方法・連携体制"), value(r.complaint.procedure));
  });
  t.row(label("派遣契約の解除に当たって講ずる雇用の安定を図るための措置").across(2),
        value(r.termination));
  t.row(label("派遣先が派遣労働者を雇用する場合の紛争防止措置").across(2),
        value(r.dispute_prevention));
}

void draw_fee_and_insurance(Rows& t, const WorkingConditionsStatement& r) {
  t.row(label("派遣料金").across(2), value(fee_text(r.fee)));
  t.row(label("協定対象派遣労働者であるか否か").across(2), value(treatment_text(r.treatment)));
  t.row(label("社会保険・雇用保険の資格取得届の提出の有無（無の場合は理由）").across(2),
        value("健康保険　　　" + insurance_text(r.insurance.health) + "\n厚生年金保険　" +
              insurance_text(r.insurance.pension) + "\n雇用保険　　　" +
              insurance_text(r.insurance.employment)));
}

}  // namespace

void draw_conditions(pdf::Sheet& sheet, const WorkingConditionsStatement& r) {
  draw_replacement(sheet, "就業条件", r.replaces);
  sheet.paragraph("次の条件により労働者派遣を行います。").gap(1.5);
  Rows t({22, 38, 44, 22, 54});
  draw_client(t, r);
  draw_terms(t, r);
  draw_safeguards(t, r);
  draw_fee_and_insurance(t, r);
  t.group(label("派遣元"), [&] {
    t.row(label("事業所の名称・所在地"),
          value(place_text(office_text(r.agency.company_name, r.agency.establishment_name),
                           r.agency.address, r.agency.phone)));
    t.row(label("許可番号"), value(r.agency.licence_number));
    t.row(label("派遣元責任者"), value(manager_text(r.agency_manager)));
  });
  if (!r.remarks.empty()) t.row(label("その他").across(2), value(r.remarks));
  sheet.rows(std::move(t));
  draw_shift_table(sheet, r.terms);
}

pdf::Sheet draw(const WorkingConditionsStatement& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("就業条件明示書", options);
  style.text_pt = 9;
  style.prefer_pages = r.terms.shift_table.empty() ? 1 : 0;
  pdf::Sheet sheet(style);
  sheet.heading("就業条件明示書");
  sheet.paragraph(date_text(r.issued_on), {.align = pdf::Align::right});
  sheet.paragraph(r.worker_name + " 様", {.pt = 11}).gap(1);
  draw_conditions(sheet, r);
  return sheet;
}

}  // namespace tasuki::forms
