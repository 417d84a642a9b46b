#include "ledger/ledger.hpp"

namespace tasuki::ledger {
namespace {

forms::Insurance insurance_of(contract::InsuranceState state, const std::string& reason) {
  const bool filed = state == contract::InsuranceState::filed;
  return {filed, filed ? "" : reason};
}

std::string when(const Lesson& lesson) {
  return forms::clock_text(lesson.start_min) + "～" + forms::clock_text(lesson.end_min);
}

std::vector<forms::DatedNote> notes_of(const std::vector<Lesson>& lessons) {
  std::vector<forms::DatedNote> notes;
  for (const Lesson& lesson : lessons) {
    notes.push_back({lesson.held_on, when(lesson), lesson.text,
                     lesson.end_min - lesson.start_min - lesson.break_min});
  }
  return notes;
}

std::string measure_text(forms::StabilityMeasure measure) {
  switch (measure) {
    case forms::StabilityMeasure::direct_hire_request:
      return "派遣先への直接雇用の依頼";
    case forms::StabilityMeasure::other_client:
      return "新たな派遣先の提供";
    case forms::StabilityMeasure::permanent_employment:
      return "派遣元での無期雇用";
    case forms::StabilityMeasure::other:
      break;
  }
  return "その他の雇用の安定を図る措置";
}

std::vector<forms::DatedNote> notes_of(const std::vector<Wish>& wishes) {
  std::vector<forms::DatedNote> notes;
  for (const Wish& wish : wishes) {
    const std::string what =
        wish.wishes_to_continue ? measure_text(wish.measure) + "を希望" : "継続就業を希望しない";
    notes.push_back(
        {wish.heard_on, "", what + (wish.content.empty() ? "" : "（" + wish.content + "）")});
  }
  return notes;
}

std::vector<forms::StabilityStep> steps_of(const std::vector<Measure>& measures) {
  std::vector<forms::StabilityStep> steps;
  for (const Measure& measure : measures) {
    std::string result;
    if (measure.outcome != "pending") {
      result = measure.outcome == "succeeded" ? "実現した" : "実現しなかった";
    }
    if (!measure.client_answer.empty()) {
      result += (result.empty() ? "" : "。") + ("派遣先の回答：" + measure.client_answer);
    }
    if (!measure.result.empty()) result += (result.empty() ? "" : "。") + measure.result;
    steps.push_back({measure.measure, measure.taken_on, measure.content, std::move(result),
                     measure.client_answered_on.value_or(Date{})});
  }
  return steps;
}

// ⑦⑧: 就業した日, each with its start, end and break.
std::vector<forms::RecordedDay> recorded(const std::vector<WorkedDay>& days) {
  std::vector<forms::RecordedDay> rows;
  for (const WorkedDay& day : days) {
    forms::RecordedDay row;
    row.on = day.worked_on;
    row.worked = day.start_min.has_value() && day.end_min.has_value();
    row.remark = day.remark;
    if (row.worked) {
      row.starts = *day.start_min;
      row.ends = *day.end_min;
      for (const contract::Break& rest : day.breaks) {
        row.breaks.push_back({rest.start_min, rest.end_min});
        row.break_total += rest.end_min - rest.start_min;
      }
      row.job = day.job;
    } else if (day.kind == "absence") {
      row.remark = "欠勤" + (day.remark.empty() ? "" : "（" + day.remark + "）");
    } else {
      continue;  // nothing was worked and nothing has to be explained to the client
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

// 苦情の申出を受けた年月日、内容、処理状況, each time (則31条・36条).
std::vector<forms::DatedNote> notes_of(const std::vector<Grievance>& complaints) {
  std::vector<forms::DatedNote> notes;
  for (const Grievance& one : complaints) {
    std::string text_of = "内容：" + one.content;
    if (!one.steps.empty()) text_of += "\n処理経過：" + one.steps;
    if (one.handled_on) {
      text_of += "\n対応（" + forms::date_text(*one.handled_on) + "）：" + one.response;
    } else {
      text_of += "\n処理中";
    }
    if (one.answered_on) {
      text_of += "\n本人へ通知（" + forms::date_text(*one.answered_on) + "）：" + one.answer;
    }
    notes.push_back({one.received_on, forms::clock_text(one.received_min), std::move(text_of)});
  }
  return notes;
}

// Each with the day from which it held, when there were several.
std::vector<forms::WorkHours> hours_of(const std::vector<PlannedHours>& held) {
  std::vector<forms::WorkHours> rows;
  for (const PlannedHours& from : held) {
    contract::Terms terms;
    terms.shifts = from.hours.shifts;
    terms.shift_table = from.hours.shift_table;
    for (forms::WorkHours& row : contract::work_terms(terms).hours) {
      if (held.size() > 1) {
        row.name = forms::joined({forms::date_text(from.effective_from) + "から", row.name}, "　");
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

// What the terms say.
void take_contract(forms::AgencyLedger& ledger, const contract::Contract& contract) {
  const contract::Terms& terms = contract.terms;
  ledger.unlimited_work = contract::unlimited_work(terms);
  ledger.client = contract::client_place(contract);
  ledger.job = contract::job_of(terms);
  ledger.further_jobs = contract::further_jobs_of(terms);
  ledger.terms = contract::work_terms(terms);
  ledger.client_manager = contract::manager_of(terms.client_manager);
  ledger.agency_manager = contract::manager_of(terms.agency_manager);
  ledger.temp_to_perm = contract::temp_to_perm(terms);
}

void take_contract(forms::ClientLedger& ledger, const contract::Contract& contract) {
  const contract::Terms& terms = contract.terms;
  ledger.unlimited_work = contract::unlimited_work(terms);
  ledger.agency = contract::agency_place(contract);
  ledger.agency_manager = contract::manager_of(terms.agency_manager);
  ledger.client = contract::client_place(contract);
  ledger.client_manager = contract::manager_of(terms.client_manager);
  ledger.job = contract::job_of(terms);
  ledger.further_jobs = contract::further_jobs_of(terms);
  ledger.temp_to_perm = contract::temp_to_perm(terms);
}

// Each item that an amendment changed, with its values and their days.
template <class Ledger>
std::vector<forms::HeldItem> held_items(const std::vector<contract::Stood>& stood) {
  std::vector<std::pair<Date, forms::ItemTexts>> texts;
  for (const contract::Stood& from : stood) {
    Ledger ledger;
    take_contract(ledger, from.contract);
    texts.emplace_back(from.from_on, forms::contract_items(ledger));
  }
  return forms::changed_items(texts);
}

}  // namespace

forms::AgencyLedger agency_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const contract::AssignmentFacts& facts,
                                  const AgencyEvents& events) {
  forms::AgencyLedger ledger;
  take_contract(ledger, contract);
  ledger.held = held_items<forms::AgencyLedger>(events.stood);
  ledger.agency = contract::agency_place(contract);
  ledger.worker_name = assignment.worker_name;
  ledger.treatment.agreement = facts.worker.agreement_worker;
  if (ledger.treatment.agreement)
    ledger.treatment.agreement_last_on = events.agreement_last_on.value_or(Date{});
  const auto* employment = contract::employment_on(facts, assignment.starts_on);
  ledger.employment.permanent = employment != nullptr && !employment->ends_on;
  if (employment != nullptr && employment->ends_on) {
    ledger.employment.from_on = employment->starts_on;
    ledger.employment.last_on = *employment->ends_on;
  }
  ledger.employment.over_60 = age_on(facts.worker.born_on, assignment.starts_on) >= 60;
  ledger.insurance = {
      insurance_of(facts.worker.health_insurance, facts.worker.insurance_reason),
      insurance_of(facts.worker.pension, facts.worker.insurance_reason),
      insurance_of(facts.worker.employment_insurance, facts.worker.insurance_reason)};
  ledger.terms = contract::work_terms(contract.terms, assignment.starts_on, assignment.ends_on);
  const Date until = std::clamp(facts.today, assignment.starts_on, assignment.ends_on);
  const auto held = held_until(events.plan, until);
  if (!held.empty()) ledger.terms.hours = hours_of(held);
  ledger.deviations = deviations(events.plan, events.days);
  ledger.trainings = notes_of(events.trainings);
  ledger.plan_explanations = notes_of(events.explanations);
  ledger.career_consultings = notes_of(events.consultings);
  ledger.wished_measures = notes_of(events.wishes);
  ledger.stability_steps = steps_of(events.measures);
  ledger.complaints = notes_of(events.complaints);
  ledger.work_record_reference = "就業日ごとの実績は別添のタイムカードによる。";
  return ledger;
}

forms::ClientLedger client_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const forms::NoticedWorker& notice, const ClientEvents& events) {
  forms::ClientLedger ledger;
  take_contract(ledger, contract);
  ledger.held = held_items<forms::ClientLedger>(events.stood);
  ledger.worker_name = assignment.worker_name;
  ledger.treatment.agreement = notice.agreement;
  ledger.employment.permanent = notice.permanent;
  ledger.employment.over_60 = notice.over_60;
  ledger.insurance = notice.insurance;
  ledger.days = recorded(events.days);
  if (ledger.days.empty()) ledger.work_record_reference = "別紙「就業状況（実績）」に記載";
  ledger.trainings = notes_of(events.trainings);
  ledger.complaints = notes_of(events.complaints);
  return ledger;
}

}  // namespace tasuki::ledger
