#include "contract/assignment/assignment_limits.hpp"

#include <map>

namespace tasuki::contract {
namespace {

compliance::Acceptance row_of(const Assignment& assignment, const PlaceVersion& place,
                              const compliance::Stretch& stretch) {
  compliance::Acceptance row;
  row.agency_id = assignment.agency_id;
  row.client_id = assignment.client_id;
  row.agency_department_id = assignment.agency_department_id;
  row.client_department_id = assignment.client_department_id;
  row.assignment_id = assignment.id;
  row.contract_id = assignment.contract_id;
  row.worker_id = assignment.worker_id;
  row.worker_name = assignment.worker_name;
  row.worker_code = assignment.worker_code;
  row.agency_name = assignment.agency_name;
  row.client_name = assignment.client_name;
  row.establishment_name = place.establishment.name;
  row.establishment_address = place.establishment.address;
  row.unit_name = place.unit.name;
  row.from_on = stretch.from_on;
  row.to_on = stretch.to_on;
  row.exemption = stretch.exemption;
  row.exempt_work = exempt_work_of(place.unlimited_period);
  row.delivered_at = assignment.delivered_at;
  return row;
}

PlaceVersion place_of(const Contract& contract) {
  return {contract.starts_on, contract.terms.client_establishment,
          contract.terms.organizational_unit, contract.terms.unlimited_period};
}

}  // namespace

compliance::ExemptWork exempt_work_of(const UnlimitedPeriod& terms) {
  compliance::ExemptWork work;
  // The enumerators of both lists have the same names.
  enum_from_text(enum_text(terms.ground), work.ground);
  work.detail = terms.detail;
  work.days_in_month = terms.days_in_month;
  work.ordinary_days_in_month = terms.ordinary_days_in_month;
  work.absent_name = terms.absent_name;
  work.absent_work = terms.absent_work;
  work.absent_from_on = terms.absent_from_on;
  work.absent_to_on = terms.absent_to_on;
  return work;
}

std::vector<compliance::Acceptance> acceptances_of(const Contract& contract,
                                                   const std::vector<PlaceVersion>& versions,
                                                   const Assignment& assignment,
                                                   const LimitFacts& facts) {
  std::vector<compliance::Acceptance> rows;
  if (contract.state == State::cancelled) return rows;
  std::map<Date, PlaceVersion> from;
  for (const PlaceVersion& version : versions) {
    from.insert_or_assign(std::max(version.effective_from, assignment.starts_on), version);
  }
  if (!from.contains(assignment.starts_on)) from.emplace(assignment.starts_on, place_of(contract));
  const Period whole = Period::inclusive(assignment.starts_on, assignment.ends_on);
  for (auto it = from.begin(); it != from.end(); ++it) {
    const auto next = std::next(it);
    const Period here = {it->first, next == from.end() ? whole.until : next->first};
    const auto period = whole.intersection(here);
    if (!period) continue;
    const compliance::ExemptWork work = exempt_work_of(it->second.unlimited_period);
    for (const compliance::Stretch& stretch :
         compliance::stretches_of(*period, work, facts.born_on, facts.permanent)) {
      rows.push_back(row_of(assignment, it->second, stretch));
    }
  }
  return rows;
}

}  // namespace tasuki::contract
