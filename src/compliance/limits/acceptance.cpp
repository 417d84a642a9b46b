#include "compliance/limits/acceptance.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "law/dispatch/conflict_notice_need.hpp"

namespace tasuki::compliance {
namespace {

constexpr int kExemptAge = 60;

Exemption exemption_on(Date on, Date born_on, const std::vector<Period>& permanent) {
  const bool is_permanent = std::any_of(permanent.begin(), permanent.end(),
                                        [on](const Period& p) { return p.contains(on); });
  if (is_permanent) return Exemption::permanent;
  return age_on(born_on, on) >= kExemptAge ? Exemption::over_sixty : Exemption::none;
}

}  // namespace

bool exempt(const ExemptWork& work) {
  switch (work.ground) {
    case Exemption::fixed_project:
      return !work.detail.empty();
    case Exemption::limited_days:
      return law::limited_days_work(work.days_in_month, work.ordinary_days_in_month);
    case Exemption::maternity_leave:
    case Exemption::family_care_leave:
      return !work.absent_name.empty() && !work.absent_work.empty() && work.absent_from_on &&
             work.absent_to_on;
    case Exemption::none:
    case Exemption::permanent:
    case Exemption::over_sixty:
      return false;
  }
  return false;
}

std::vector<Stretch> stretches_of(Period assignment, const ExemptWork& work, Date born_on,
                                  const std::vector<Period>& permanent) {
  if (exempt(work)) return {{assignment.from, assignment.last(), work.ground}};
  std::set<Date> cuts{assignment.from};
  for (const Period& period : permanent) {
    for (const Date cut : {period.from, period.until}) {
      if (assignment.contains(cut)) cuts.insert(cut);
    }
  }
  std::vector<Stretch> stretches;
  for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
    const auto next = std::next(cut);
    const Date to_on = next == cuts.end() ? assignment.last() : *next - one_day;
    // Whoever is counted at the start stays so when turning 60 meanwhile.
    Exemption exemption = exemption_on(*cut, born_on, permanent);
    if (exemption == Exemption::over_sixty &&
        exemption_on(assignment.from, born_on, permanent) == Exemption::none) {
      exemption = Exemption::none;
    }
    if (!stretches.empty() && stretches.back().exemption == exemption) {
      stretches.back().to_on = to_on;
    } else {
      stretches.push_back({*cut, to_on, exemption});
    }
  }
  return stretches;
}

Violations violations_of(const EarlierInput& input, bool by_agency, Date today) {
  Violations found;
  if (input.to_on < input.from_on) found.push_back({Code::period_reversed, "/to_on"});
  if (input.from_on > today) found.push_back({Code::date_in_future, "/from_on"});
  if (by_agency && !input.worker_id) {
    found.push_back({Code::required, "/worker_id", "", {"スタッフ"}});
  }
  if (by_agency && !input.client_id) {
    found.push_back({Code::required, "/client_id", "", {"派遣先"}});
  }
  return found;
}

std::vector<PersonLimit> person_limits(const std::vector<Received>& history) {
  // unit → name → the known persons of that name
  std::map<std::pair<std::string, std::string>, std::map<std::string, std::set<std::string>>> known;
  for (const Received& row : history) {
    auto& by_agency = known[{row.unit_key, row.person_key}];
    if (row.person_of.empty()) continue;
    by_agency[row.person_of.substr(0, row.person_of.find('/'))].insert(row.person_of);
  }
  std::vector<PersonLimit> result;
  for (const auto& [place, by_agency] : known) {
    // One group for all, unless an agency has two workers of that name: then one for each.
    const bool namesakes = std::any_of(by_agency.begin(), by_agency.end(),
                                       [](const auto& agency) { return agency.second.size() > 1; });
    std::set<std::string> groups;
    if (namesakes) {
      for (const auto& agency : by_agency) {
        groups.insert(agency.second.begin(), agency.second.end());
      }
    } else {
      groups.insert("");
    }
    for (const std::string& group : groups) {
      PersonLimit person;
      std::vector<LimitStay> stays;
      for (const Received& row : history) {
        if (row.unit_key != place.first || row.person_key != place.second) continue;
        if (!group.empty() && !row.person_of.empty() && row.person_of != group) continue;
        stays.push_back(row.stay);
        person.unit_name = row.stay.unit_name;
        person.worker_name = row.stay.worker_name;
      }
      person.unit_key = place.first;
      person.limit = limit_of(std::move(stays));
      result.push_back(std::move(person));
    }
  }
  return result;
}

}  // namespace tasuki::compliance
