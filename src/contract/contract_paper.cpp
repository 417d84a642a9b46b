#include "contract/contract_paper.hpp"

#include <algorithm>
#include <set>

#include "base/period.hpp"

namespace tasuki::contract {
namespace {

constexpr const char* kWeekdays[] = {"日", "月", "火", "水", "木", "金", "土"};

// "月～金曜日" for a run of three or more days, "月・水・金曜日" otherwise.
std::string weekdays_text(const Weekdays& weekdays) {
  const auto flags = weekdays.flags();
  std::string list;
  std::size_t first = 7;
  std::size_t last = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < 7; ++i) {
    if (!flags[i]) continue;
    first = std::min(first, i);
    last = i;
    ++count;
    list += (list.empty() ? "" : "・") + std::string(kWeekdays[i]);
  }
  if (count == 0) return "";
  if (count >= 3 && last - first + 1 == count) {
    return std::string(kWeekdays[first]) + "～" + kWeekdays[last] + "曜日";
  }
  return list + "曜日";
}

std::string short_day(Date on) {
  return std::to_string(month_of(on)) + "/" + std::to_string(day_of(on));
}

forms::Contact contact_of(const Person& person) {
  return {person.department, person.title, person.name, person.telephone};
}

forms::Party party_of(const Party& party) {
  return {party.name, party.address, party.representative_title, party.representative_name};
}

// The days as weekdays and exceptions say them.
std::string weekday_terms_text(const Terms& terms) {
  // Shifts of the same days stand together, with their names where others have other days.
  struct Group {
    std::string days;
    std::string names;
  };
  std::vector<Group> groups;
  bool alike = true;
  for (const Shift& shift : terms.shifts) {
    const std::string days = weekdays_text(shift.weekdays);
    alike = alike && !days.empty();
    if (days.empty()) continue;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& one) { return one.days == days; });
    if (group == groups.end()) group = groups.insert(groups.end(), {days, ""});
    if (!shift.name.empty()) group->names += (group->names.empty() ? "" : "・") + shift.name;
  }
  alike = alike && groups.size() < 2;
  std::string result;
  for (const Group& group : groups) {
    result += (result.empty() ? "" : "、") +
              (alike || group.names.empty() ? "" : group.names + "：") + group.days;
  }
  std::string without;
  for (const DaysOff& off : terms.days_off) {
    without += (without.empty() ? "" : "、") + off.reason + short_day(off.from_on) +
               (off.from_on == off.to_on ? "" : "～" + short_day(off.to_on));
  }
  if (terms.national_holidays_off)
    without += (without.empty() ? "" : "、") + std::string("国民の祝日");
  if (!without.empty()) result += "（" + without + "を除く）";
  for (const Date on : terms.extra_working_days) result += "、" + short_day(on) + "は就業";
  return result;
}

bool table_names_every_day(const Terms& terms) {
  std::set<Date> named;
  for (const ShiftDay& row : terms.shift_table) named.insert(row.on);
  return static_cast<int>(named.size()) >= Period::inclusive(terms.starts_on, terms.ends_on).days();
}

}  // namespace

std::string working_days_text(const Terms& terms) {
  std::string result;
  if (terms.shift_table.empty()) {
    result = weekday_terms_text(terms);
  } else {
    result = "別紙シフト表のとおり";
    const std::string others = table_names_every_day(terms) ? "" : weekday_terms_text(terms);
    if (!others.empty()) result += "。シフト表に記載のない日は" + others;
  }
  if (!terms.working_days_note.empty()) {
    result += (result.empty() ? "" : "\n") + terms.working_days_note;
  }
  return result;
}

forms::ClientPlace client_place(const Contract& contract) {
  const Terms& terms = contract.terms;
  const bool same = terms.workplace.name.empty() && terms.workplace.address.empty();
  const Place& work = same ? terms.client_establishment : terms.workplace;
  forms::ClientPlace place;
  place.company_name = contract.client_name;
  place.establishment_name = terms.client_establishment.name;
  place.establishment_address = terms.client_establishment.address;
  place.establishment_phone = terms.client_establishment.telephone;
  place.workplace_name = work.name;
  place.workplace_address = work.address;
  place.workplace_phone =
      terms.workplace.telephone.empty() ? work.telephone : terms.workplace.telephone;
  place.unit_name = terms.organizational_unit.name;
  place.unit_head_title = terms.organizational_unit.head_title;
  return place;
}

forms::AgencyPlace agency_place(const Contract& contract) {
  const Place& place = contract.terms.agency_establishment;
  return {contract.agency_name, place.name, place.address, place.telephone,
          contract.agency_party.licence_number};
}

forms::Supervisor supervisor_of(const Terms& terms) {
  return {terms.supervisor.department, terms.supervisor.title, terms.supervisor.name};
}

forms::Manager manager_of(const Manager& m) {
  return {m.department, m.title, m.name, m.telephone, m.for_manufacturing};
}

forms::Job job_of(const Terms& terms) {
  return {terms.work_name, terms.work_detail, terms.cabinet_order_item, terms.responsibility};
}

std::vector<forms::Job> further_jobs_of(const Terms& terms) {
  std::vector<forms::Job> jobs;
  for (const Work& work : terms.further_works) {
    jobs.push_back({work.name, work.detail, work.cabinet_order_item, work.responsibility});
  }
  return jobs;
}

std::string work_names(const Terms& terms) {
  std::string names = terms.work_name;
  for (const Work& work : terms.further_works) names += "、" + work.name;
  return names;
}

forms::WorkTerms work_terms(const Terms& terms) {
  forms::WorkTerms result;
  result.from_on = terms.starts_on;
  result.last_on = terms.ends_on;
  result.working_days = working_days_text(terms);
  for (const Shift& shift : terms.shifts) {
    forms::WorkHours hours;
    const bool told_apart = terms.shifts.size() > 1 || !terms.shift_table.empty();
    hours.name = told_apart ? shift.name : "";
    hours.starts = shift.start_min;
    hours.ends = shift.end_min;
    for (const Break& span : shift.breaks) {
      hours.breaks.push_back({span.start_min, span.end_min});
      hours.break_total += span.end_min - span.start_min;
    }
    result.hours.push_back(std::move(hours));
  }
  for (const ShiftDay& row : terms.shift_table) {
    result.shift_table.push_back({row.on, row.shift, row.people});
  }
  result.overtime.overtime = terms.overtime.allowed;
  result.overtime.day_limit = terms.overtime.per_day_min;
  result.overtime.month_limit = terms.overtime.per_month_min;
  result.overtime.year_limit = terms.overtime.per_year_min;
  result.overtime.holiday_work = terms.holiday_work.allowed;
  result.overtime.holiday_days_in_month = terms.holiday_work.days_per_month;
  return result;
}

forms::WorkTerms work_terms(const Terms& terms, Date from_on, Date last_on) {
  forms::WorkTerms result = work_terms(terms);
  result.from_on = from_on;
  result.last_on = last_on;
  std::erase_if(result.shift_table,
                [&](const forms::ShiftDay& row) { return row.on < from_on || row.on > last_on; });
  return result;
}

forms::UnlimitedWork unlimited_work(const Terms& terms) {
  const UnlimitedPeriod& from = terms.unlimited_period;
  forms::UnlimitedWork work;
  // The enumerators of both lists have the same names and order.
  work.kind = static_cast<forms::UnlimitedKind>(from.ground);
  work.detail = from.detail;
  work.days_in_month = from.days_in_month;
  work.ordinary_days_in_month = from.ordinary_days_in_month;
  work.absent_name = from.absent_name;
  work.absent_job = from.absent_work;
  work.absent_from = from.absent_from_on.value_or(Date{});
  work.absent_last = from.absent_to_on.value_or(Date{});
  return work;
}

forms::TempToPerm temp_to_perm(const Terms& terms) {
  forms::TempToPerm plan;
  plan.applies = terms.temp_to_perm.applies;
  plan.job = terms.temp_to_perm.work;
  plan.conditions = terms.temp_to_perm.conditions;
  if (!terms.temp_to_perm.refusal_reason.empty()) {
    plan.refusal_reason = terms.temp_to_perm.refusal_reason;
  }
  plan.seniority = terms.temp_to_perm.seniority;
  return plan;
}

forms::ComplaintHandling complaints_of(const Terms& terms) {
  return {contact_of(terms.complaints.client_contact), contact_of(terms.complaints.agency_contact),
          terms.complaints.procedure};
}

forms::DispatchFee fee_of(const Terms& terms) {
  forms::DispatchFee fee;
  switch (terms.price.unit) {
    case PriceUnit::hour:
      fee.unit = forms::FeeUnit::hour;
      break;
    case PriceUnit::day:
      fee.unit = forms::FeeUnit::day;
      break;
    case PriceUnit::month:
      fee.unit = forms::FeeUnit::month;
      break;
  }
  fee.amount = terms.price.amount;
  return fee;
}

forms::DispatchContract paper_of(const Contract& contract, Date concluded_on) {
  const Terms& terms = contract.terms;
  forms::DispatchContract paper;
  paper.concluded_on = concluded_on;
  paper.contract_number = contract.number;
  paper.client = client_place(contract);
  paper.regional_index_place = terms.index_place;
  paper.supervisor = supervisor_of(terms);
  paper.client_manager = manager_of(terms.client_manager);
  paper.agency = agency_place(contract);
  paper.agency_manager = manager_of(terms.agency_manager);
  paper.job = job_of(terms);
  paper.further_jobs = further_jobs_of(terms);
  paper.terms = work_terms(terms);
  paper.head_count = terms.headcount;
  paper.limits = {terms.limited_to_unlimited_workers, terms.limited_to_agreement_workers};
  paper.unlimited_work = unlimited_work(terms);
  paper.safety = terms.safety;
  paper.welfare = terms.conveniences;
  paper.temp_to_perm = temp_to_perm(terms);
  paper.complaint = complaints_of(terms);
  paper.termination = {terms.termination.notice, terms.termination.new_placement,
                       terms.termination.damages, terms.termination.reasons};
  paper.dispute_prevention = terms.dispute_prevention;
  paper.remarks = terms.remarks;
  paper.client_party = party_of(contract.client_party);
  paper.agency_party = party_of(contract.agency_party);
  return paper;
}

}  // namespace tasuki::contract
