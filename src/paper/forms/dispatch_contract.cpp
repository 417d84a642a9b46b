#include "paper/forms/dispatch_contract.hpp"

namespace tasuki::forms {

using pdf::label;
using pdf::Rows;
using pdf::value;

namespace {

void draw_client(Rows& t, const DispatchContract& r) {
  t.group(label("派遣先"), [&] {
    t.row(label("事業所の名称・所在地"),
          value(place_text(office_text(r.client.company_name, r.client.establishment_name),
                           r.client.establishment_address, r.client.establishment_phone)));
    t.row(label("就業場所"), value(place_text(r.client.workplace_name, r.client.workplace_address,
                                              r.client.workplace_phone)));
    if (!r.regional_index_place.empty()) {
      t.row(label("派遣先の事業所その他派遣就業の場所（地域指数）"), value(r.regional_index_place));
    }
    t.row(label("組織単位"), value(r.client.unit_name), label("組織の長の職名").fit(1),
          value(or_blank(r.client.unit_head_title, {"任意の記載", "派遣先"})));
    t.row(label("指揮命令者"), value(joined({r.supervisor.department, r.supervisor.title}, "　")),
          label("氏名"), value(r.supervisor.name));
    t.row(label("派遣先責任者"), value(manager_text(r.client_manager)));
  });
}

// In the order of model form 5.
void draw_conditions(Rows& t, const DispatchContract& r) {
  const WorkTerms& c = r.terms;
  t.group(label("派遣条件等"), [&] {
    t.row(label("無期雇用派遣労働者又は60歳以上の者に限定するか否か"),
          value(choice(r.limits.permanent_or_over_60_only, "限定する", "限定しない")));
    t.row(label("期間制限を受けない業務に関する事項"), value(unlimited_text(r.unlimited_work)));
    t.row(label("従事する業務に伴う責任の程度"),
          value(responsibilities_text(r.job, r.further_jobs)));
    t.row(label("協定対象派遣労働者に限定するか否か"),
          value(choice(r.limits.agreement_workers_only, "限定する", "限定しない")));
    t.row(label("業務内容"), value(jobs_text(r.job, r.further_jobs)));
    t.row(label("派遣期間"), value(term_text(c.from_on, c.last_on)));
    t.row(label("就業時間"), value(hours_text(c.hours)), label("休憩時間"),
          value(breaks_text(c.hours)));
    t.row(label("時間外労働"), value(overtime_text(c.overtime)));
    t.row(label("休日労働"), value(holiday_work_text(c.overtime)));
    t.row(label("就業日"), value(c.working_days));
    t.row(label("派遣人数"), value(std::to_string(r.head_count) + "人"));
    t.row(label("安全及び衛生"), value(r.safety));
    t.row(label("便宜供与"), value(or_none(r.welfare)));
    t.row(label("紹介予定派遣に関する事項"), value(temp_to_perm_text(r.temp_to_perm)));
  });
}

void draw_safeguards(Rows& t, const DispatchContract& r) {
  t.group(label("派遣労働者からの苦情の処理"), [&] {
    t.row(label("(1)苦情の申出を受ける者"), value("派遣先　" + contact_text(r.complaint.client) +
                                                  "\n派遣元　" + contact_text(r.complaint.agency)));
    t.row(label("(2)処理の方法・連携体制"), value(r.complaint.procedure));
  });
  t.group(label("派遣契約の解除に当たって講ずる雇用の安定を図るための措置"), [&] {
    t.row(label("(1)解除の事前の申入れ"), value(r.termination.advance_notice));
    t.row(label("(2)就業機会の確保"), value(r.termination.new_placement));
    t.row(label("(3)損害賠償等に係る適切な措置"), value(r.termination.damages));
    t.row(label("(4)解除の理由の明示"), value(r.termination.reason_statement));
  });
  t.row(label("派遣先が派遣労働者を雇用する場合の紛争防止措置").across(2),
        value(r.dispute_prevention));
}

void draw_agency(Rows& t, const DispatchContract& r) {
  t.group(label("派遣元"), [&] {
    t.row(label("事業所の名称・所在地"),
          value(place_text(office_text(r.agency.company_name, r.agency.establishment_name),
                           r.agency.address, r.agency.phone)));
    t.row(label("許可番号"), value(r.agency.licence_number));
    t.row(label("派遣元責任者"), value(manager_text(r.agency_manager)));
  });
}

}  // namespace

pdf::Sheet draw(const DispatchContract& r, const DrawOptions& options) {
  pdf::SheetStyle style = style_of("個別労働者派遣契約書", options);
  style.text_pt = 9;
  style.prefer_pages = r.terms.shift_table.empty() ? 1 : 0;
  pdf::Sheet sheet(style);
  sheet.heading("個別労働者派遣契約書");
  if (!r.contract_number.empty()) {
    sheet.paragraph("契約番号　" + r.contract_number, {.align = pdf::Align::right});
  }
  draw_replacement(sheet, "契約書", r.replaces);
  sheet.paragraph("派遣先 " + r.client_party.company_name + "（以下「甲」という。）と派遣元 " +
                  r.agency_party.company_name +
                  "（以下「乙」という。）は、次の就業条件により労働者派遣契約を締結する。");
  sheet.gap(1.5);
  Rows t({22, 38, 44, 22, 54});
  draw_client(t, r);
  draw_conditions(t, r);
  draw_safeguards(t, r);
  draw_agency(t, r);
  if (!r.remarks.empty()) t.row(label("その他").across(2), value(r.remarks));
  sheet.rows(std::move(t));
  sheet.gap(3).paragraph("契約締結日　" + date_text(r.concluded_on)).gap(1);
  draw_signatures(sheet, "派遣先（甲）", r.client_party, "派遣元（乙）", r.agency_party, options);
  draw_shift_table(sheet, r.terms);
  return sheet;
}

}  // namespace tasuki::forms
