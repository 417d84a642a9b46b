#pragma once
// 労働条件通知書 (労基法15条, 労基則5条 as of 2024-04; パート有期法6条), agency to worker at hiring
// and at each renewal. With `combined` it is also the 就業条件明示書 (法34条) of the dispatch, as
// agencies hand it out.

#include "paper/forms/worker_terms.hpp"
#include "paper/forms/working_conditions_statement.hpp"

namespace tasuki::forms {

enum class RenewalRule { automatic, possible, none, other };
BOOST_DESCRIBE_ENUM(RenewalRule, automatic, possible, none, other)

struct Renewal {  // 更新の有無・判断の基準・上限 (労基則5条1項1号の2)
  RenewalRule rule = RenewalRule::none;
  std::string note = {};      // other: how
  std::string criteria = {};  // what decides
  bool capped = false;
  int cap_times = 0;          // most renewals, or
  int cap_years = 0;          // most years in all
  std::string cap_note = {};  // why it was set or shortened (労基則 告示357号)
};
BOOST_DESCRIBE_STRUCT(Renewal, (), (rule, note, criteria, capped, cap_times, cap_years, cap_note))

enum class ConversionException { none, highly_skilled, after_retirement };
BOOST_DESCRIBE_ENUM(ConversionException, none, highly_skilled, after_retirement)

struct Conversion {       // 無期転換申込権 (労契法18条; 労基則5条5項・6項)
  bool arises = false;    // the right may be used within this contract's term
  Date permanent_from{};  // employment without term begins, when it is used
  bool terms_change = false;
  std::string terms = {};  // which terms change; when none: blank
  ConversionException exception = ConversionException::none;  // 有期特措法
  std::string exception_note = {};
};
BOOST_DESCRIBE_STRUCT(Conversion, (),
                      (arises, permanent_from, terms_change, terms, exception, exception_note))

struct EmploymentTerm {
  bool permanent = false;
  Date from_on{};
  Date last_on{};  // inclusive, when not permanent
  bool probation = false;
  std::string probation_note = {};
  Renewal renewal = {};  // when not permanent
  Conversion conversion = {};
};
BOOST_DESCRIBE_STRUCT(EmploymentTerm, (),
                      (permanent, from_on, last_on, probation, probation_note, renewal, conversion))

struct Range {  // what it is right after hiring, and the range within which it may change
  std::string initial = {};
  std::string range = {};  // 変更の範囲
};
BOOST_DESCRIBE_STRUCT(Range, (), (initial, range))

struct TermsHours {  // 始業・終業・休憩・所定時間外・休日
  std::vector<WorkHours> patterns = {};
  std::string system = {};  // 変形労働時間制, シフト制 …; blank: none
  bool overtime = false;
  std::string overtime_note = {};
  bool holiday_work = false;
  std::string holidays = {};  // 定例日
  std::string irregular_holidays = {};
  std::string rules_reference = {};
};
BOOST_DESCRIBE_STRUCT(TermsHours, (),
                      (patterns, system, overtime, overtime_note, holiday_work, holidays,
                       irregular_holidays, rules_reference))

struct Leaving {           // 退職に関する事項
  int retirement_age = 0;  // 定年; 0 = none
  std::string reemployment = {};
  int resignation_notice_days = 0;
  std::string dismissal = {};  // grounds and procedure
  std::string rules_reference = {};
};
BOOST_DESCRIBE_STRUCT(Leaving, (),
                      (retirement_age, reemployment, resignation_notice_days, dismissal,
                       rules_reference))

struct EmploymentTermsNotice {
  Date issued_on{};
  std::string worker_name = {};
  Party employer = {};  // the agency
  AgencyPlace agency = {};
  EmploymentTerm term = {};
  Range place = {};
  Range duties = {};
  TermsHours hours = {};
  LeaveTerms leave = {};
  Wages wages = {};
  PayPromises pay = {};
  Leaving leaving = {};
  Insurance health = {};
  Insurance pension = {};
  Insurance employment_insurance = {};
  std::string mutual_aid = {};  // 中退共 and the like; blank: none
  Contact consultation = {};  // 雇用管理の改善等に関する相談窓口 (パート有期法6条)
  std::string rules_place = {};  // where the work rules can be read
  Treatment treatment = {};
  bool combined = false;
  WorkingConditionsStatement dispatch = {};  // when combined
  std::string remarks = {};
};
BOOST_DESCRIBE_STRUCT(EmploymentTermsNotice, (),
                      (issued_on, worker_name, employer, agency, term, place, duties, hours, leave,
                       wages, pay, leaving, health, pension, employment_insurance, mutual_aid,
                       consultation, rules_place, treatment, combined, dispatch, remarks))

pdf::Sheet draw(const EmploymentTermsNotice& notice, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
EmploymentTermsNotice example_employment_terms_notice();
EmploymentTermsNotice example_combined_employment_terms_notice();

}  // namespace tasuki::forms
