#include "people/people.hpp"

#include <algorithm>

#include "base/checks.hpp"

namespace tasuki::people {
namespace {

// One @ with something on both sides and no space: whether it can be delivered only sending tells.
bool looks_like_email(const std::string& email) {
  const auto at = email.find('@');
  return at != std::string::npos && at > 0 && at + 1 < email.size() && email.rfind('@') == at &&
         email.find_first_of(" \t\r\n,;<>\"") == std::string::npos;
}

// 労基法56条1項: until the 31 March on or after the 15th birthday nobody may be employed. A person
// born on 1 April completes the year on 31 March (年齢計算ニ関スル法律).
bool may_be_employed(Date born_on, Date today) {
  const Date completes_15_on = add_years(born_on, 15) - one_day;
  Date release = date(year_of(completes_15_on), 3, 31);
  if (release < completes_15_on) release = date(year_of(completes_15_on) + 1, 3, 31);
  return today > release;
}

bool has_text(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace

Violations worker_violations(const WorkerForm& form, Date today) {
  Violations violations;
  if (form.born_on > today) {
    violations.push_back({Code::date_in_future, "/born_on"});
  } else if (!may_be_employed(form.born_on, today)) {
    violations.push_back({Code::under_working_age, "/born_on", "労基法56条1項"});
  }
  if (!is_kana(form.name_kana)) violations.push_back({Code::bad_format, "/name_kana"});
  if (!form.email.empty() && !looks_like_email(form.email)) {
    violations.push_back({Code::bad_format, "/email"});
  }
  if (!form.telephone.empty() && !is_phone_number(form.telephone)) {
    violations.push_back({Code::bad_format, "/telephone"});
  }
  const bool all_filed = form.health_insurance == Enrolment::filed &&
                         form.pension == Enrolment::filed &&
                         form.employment_insurance == Enrolment::filed;
  if (!all_filed && !has_text(form.insurance_reason)) {
    violations.push_back({Code::insurance_reason_missing, "/insurance_reason", "派遣則27条の2"});
  }
  return violations;
}

Period employment_period(Date starts_on, std::optional<Date> ends_on) {
  return Period::inclusive(starts_on, ends_on.value_or(date(2200, 12, 31)));
}

Violations employment_violations(const EmploymentContractForm& form, const EmploymentFacts& facts) {
  Violations violations;
  const char* law = "労基法14条1項";
  if (form.ends_on && *form.ends_on < form.starts_on) {
    violations.push_back({Code::period_reversed, "/ends_on"});
    return violations;
  }
  const Period period = employment_period(form.starts_on, form.ends_on);
  if (form.ends_on) {
    // Three years; five for people of 60 and for highly skilled work, which the note then names.
    const bool sixty = age_on(facts.born_on, form.starts_on) >= 60;
    if (period.until > add_years(form.starts_on, 5)) {
      violations.push_back({Code::over_statutory_limit, "/ends_on", law, {"5年"}});
    } else if (period.until > add_years(form.starts_on, 3) && !sixty && !has_text(form.note)) {
      violations.push_back({Code::reason_required, "/note", law});
    }
  }
  for (const Period& other : facts.others) {
    if (!period.overlaps(other)) continue;
    violations.push_back({Code::period_overlap, "/starts_on", "", {text(other.from) + "～"}});
  }
  return violations;
}

}  // namespace tasuki::people
