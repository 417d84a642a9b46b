#include "people/employment_terms.hpp"

#include <algorithm>

namespace tasuki::people {
namespace {

constexpr int kConversionMonths = 60;          // 労契法18条1項: more than five years
constexpr int kSkilledConversionMonths = 120;  // 有期特措法8条1項: at most ten years are exempt

forms::Insurance insurance_of(Enrolment enrolment, const std::string& reason) {
  const bool filed = enrolment == Enrolment::filed;
  return {filed, filed ? "" : reason};
}

bool same_times(const forms::WorkHours& a, const forms::WorkHours& b) {
  return a.starts == b.starts && a.ends == b.ends && a.break_total == b.break_total;
}

bool same_patterns(const std::vector<forms::WorkHours>& a, const std::vector<forms::WorkHours>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_times);
}

}  // namespace

ConversionBasis conversion_basis(const EmploymentContractForm& contract,
                                 const std::vector<law::FixedTerm>& terms) {
  ConversionBasis basis;
  if (!contract.ends_on) return basis;
  std::vector<law::FixedTerm> until_now{{contract.starts_on, *contract.ends_on}};
  for (const law::FixedTerm& one : terms) {
    if (one.from_on < contract.starts_on) until_now.push_back(one);
  }
  basis.complete = contract.renewals < static_cast<int>(until_now.size());
  const auto runs = law::conversion_runs(until_now);
  if (runs.empty()) return basis;  // begun before the rule was
  const law::ConversionRun& run = runs.back();
  basis.began_on = run.began_on;
  basis.months = run.sum.months;
  basis.days = run.sum.days;
  for (const law::FixedTerm& one : until_now) basis.contracts += one.from_on >= run.began_on;
  return basis;
}

forms::Conversion conversion_of(const EmploymentContractForm& contract,
                                const ConversionBasis& basis, forms::Conversion entered) {
  if (!contract.ends_on) return {};
  const law::TermSum sum{basis.months, basis.days};
  const bool counted = basis.contracts > 0;
  bool arises = false;
  switch (entered.exception) {
    case forms::ConversionException::none:
      arises = counted && sum.over_months(kConversionMonths);
      break;
    case forms::ConversionException::highly_skilled:
      arises = counted && sum.over_months(kSkilledConversionMonths);
      break;
    case forms::ConversionException::after_retirement:
      break;  // not while employment goes on after 定年 (有期特措法8条2項)
  }
  const bool unknown = !basis.complete && entered.exception == forms::ConversionException::none;
  forms::Conversion conversion = std::move(entered);
  conversion.arises = arises || (unknown && conversion.arises);
  conversion.permanent_from = conversion.arises ? *contract.ends_on + one_day : Date{};
  if (!conversion.arises) {
    conversion.terms_change = false;
    conversion.terms.clear();
  }
  return conversion;
}

EmploymentTermsForm proposed_terms(const EmploymentContractForm& contract) {
  EmploymentTermsForm terms;
  if (contract.ends_on) {
    terms.renewal.rule = forms::RenewalRule::possible;
    terms.renewal.criteria = "契約期間満了時の業務量、勤務成績・態度、能力、会社の経営状況";
  }
  terms.place.range = "会社の定める派遣先の事業所";
  terms.duties.range = "会社の定める業務";
  forms::WorkHours usual;
  usual.starts = DayMinute{9 * 60};
  usual.ends = DayMinute{18 * 60};
  usual.breaks = {{DayMinute{12 * 60}, DayMinute{13 * 60}}};
  usual.break_total = Minutes{60};
  terms.hours.patterns = {usual};
  terms.hours.holidays = "土曜日、日曜日、国民の祝日";
  terms.leave.days_after_6_months = contract.weekly_minutes >= Minutes{30 * 60} ? 10 : 0;
  terms.wages.base = forms::WageBase::hourly;
  terms.wages.amount = contract.hourly_wage;
  terms.wages.closing = "毎月末日";
  terms.wages.payment = "翌月15日";
  terms.wages.method = "本人の指定する口座への振込み";
  terms.leaving.resignation_notice_days = 14;
  terms.leaving.dismissal = "就業規則の定めによる";
  return terms;
}

forms::EmploymentTermsNotice terms_notice(const WorkerForm& worker,
                                          const EmploymentContractForm& contract,
                                          const EmploymentTermsForm& terms,
                                          const EmployerFacts& facts, Date issued_on) {
  forms::EmploymentTermsNotice notice;
  notice.issued_on = issued_on;
  notice.worker_name = worker.name;
  notice.employer = facts.employer;
  notice.agency = facts.agency;
  notice.term.permanent = !contract.ends_on;
  notice.term.from_on = contract.starts_on;
  notice.term.last_on = contract.ends_on.value_or(Date{});
  notice.term.probation = terms.probation;
  notice.term.probation_note = terms.probation_note;
  if (contract.ends_on) {
    notice.term.renewal = terms.renewal;
    notice.term.conversion = terms.conversion;
  } else {
    notice.term.renewal.rule = forms::RenewalRule::none;  // nothing to renew
  }
  notice.place = terms.place;
  notice.duties = terms.duties;
  notice.hours = terms.hours;
  notice.leave = terms.leave;
  notice.wages = terms.wages;
  notice.pay = terms.pay;
  notice.leaving = terms.leaving;
  notice.health = insurance_of(worker.health_insurance, worker.insurance_reason);
  notice.pension = insurance_of(worker.pension, worker.insurance_reason);
  notice.employment_insurance = insurance_of(worker.employment_insurance, worker.insurance_reason);
  notice.mutual_aid = terms.mutual_aid;
  notice.consultation = terms.consultation;
  notice.rules_place = terms.rules_place;
  notice.treatment.agreement = worker.agreement_worker;
  if (worker.agreement_worker)
    notice.treatment.agreement_last_on = facts.agreement_last_on.value_or(Date{});
  notice.remarks = terms.remarks;
  return notice;
}

forms::TermsHours hours_with_dispatch(const forms::TermsHours& own,
                                      const forms::TermsHours& proposed,
                                      const forms::WorkTerms& dispatch) {
  forms::TermsHours hours = own;
  const bool usual_patterns = own.system.empty() && same_patterns(own.patterns, proposed.patterns);
  const bool usual_holidays = own.holidays == proposed.holidays && own.irregular_holidays.empty();
  const bool usual_extra = !own.overtime && own.overtime_note.empty() && !own.holiday_work;
  if (usual_patterns) hours.patterns = dispatch.hours;
  if (usual_holidays && !dispatch.working_days.empty()) {
    hours.holidays = "就業日（" + dispatch.working_days + "）以外の日";
  }
  if (usual_patterns && usual_holidays && usual_extra) {
    hours.overtime = dispatch.overtime.overtime;
    if (hours.overtime) hours.overtime_note = forms::overtime_text(dispatch.overtime);
    hours.holiday_work = dispatch.overtime.holiday_work;
  }
  return hours;
}

Violations contradictions(const forms::TermsHours& own, const forms::WorkTerms& dispatch) {
  const char* law = "労基則5条1項2号";
  Violations found;
  const auto denied = [&](bool said, bool elsewhere, const char* pointer) {
    if (elsewhere && !said) {
      found.push_back({Code::other_form, pointer, law, {"就業条件明示書と同じ「有」"}});
    }
  };
  const auto among_own = [&](const forms::WorkHours& pattern) {
    return std::any_of(own.patterns.begin(), own.patterns.end(),
                       [&](const forms::WorkHours& one) { return same_times(one, pattern); });
  };
  if (own.system.empty() && !std::all_of(dispatch.hours.begin(), dispatch.hours.end(), among_own)) {
    found.push_back({Code::other_form,
                     "/hours/patterns",
                     law,
                     {"就業条件明示書の就業時間（" + forms::hours_text(dispatch.hours) + "）"}});
  }
  denied(own.overtime, dispatch.overtime.overtime, "/hours/overtime");
  denied(own.holiday_work, dispatch.overtime.holiday_work, "/hours/holiday_work");
  return found;
}

Date terms_keep_until(std::optional<Date> ends_on) {
  return ends_on ? add_years(*ends_on, 5) : date(2200, 12, 31);
}

}  // namespace tasuki::people
