#include "contract/assignment/assignment_facts.hpp"

#include <algorithm>

namespace tasuki::contract {

const EmploymentFacts* employment_on(const AssignmentFacts& facts, Date on) {
  const auto found =
      std::find_if(facts.employment.begin(), facts.employment.end(), [&](const EmploymentFacts& e) {
        return e.starts_on <= on && (!e.ends_on || on <= *e.ends_on);
      });
  return found == facts.employment.end() ? nullptr : &*found;
}

bool permanent_on(const AssignmentFacts& facts, Date on) {
  const EmploymentFacts* employment = employment_on(facts, on);
  return employment != nullptr && !employment->ends_on;
}

std::vector<Date> notice_days(const Assignment& assignment, const AssignmentFacts& facts,
                              Date today) {
  std::vector<Date> days;
  const auto add = [&](Date on) {
    if (on > today && on > assignment.starts_on && on <= assignment.ends_on) days.push_back(on);
  };
  for (const int age : {18, 45, 60}) add(add_years(facts.worker.born_on, age));
  for (const EmploymentFacts& employment : facts.employment) add(employment.starts_on);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace tasuki::contract
