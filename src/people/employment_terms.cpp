#include "people/employment_terms.hpp"

namespace tasuki::people {
namespace {

forms::Insurance insurance_of(Enrolment enrolment, const std::string& reason) {
  const bool filed = enrolment == Enrolment::filed;
  return {filed, filed ? "" : reason};
}

}  // namespace

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

Date terms_keep_until(std::optional<Date> ends_on) {
  return ends_on ? add_years(*ends_on, 5) : date(2200, 12, 31);
}

}  // namespace tasuki::people
