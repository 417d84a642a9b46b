#pragma once
// 受入れ: one worker received at one unit of the client, from–to (both inclusive). Written by the
// contract room with every assignment; what was before the platform is entered by hand and stays
// marked. The limits are worked out from these rows alone (limits.hpp).

#include <optional>
#include <string>
#include <vector>

#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/period.hpp"
#include "compliance/limits/limits.hpp"

namespace tasuki::compliance {

using AcceptanceId = Id<struct AcceptanceTag>;
using EarlierAcceptanceId = Id<struct EarlierAcceptanceTag>;

// What the contract says of work without a limit (法40条の2第1項3–5号, 則22条の2).
struct ExemptWork {
  Exemption ground = Exemption::none;
  std::string detail;
  int days_in_month = 0;           // 日数限定: both counts
  int ordinary_days_in_month = 0;  // scheduled days of the client's ordinary employees
  std::string absent_name;         // 産休・育休・介護: whom the worker stands in for
  std::string absent_work;
  std::optional<Date> absent_from_on;
  std::optional<Date> absent_to_on;
};
BOOST_DESCRIBE_STRUCT(ExemptWork, (),
                      (ground, detail, days_in_month, ordinary_days_in_month, absent_name,
                       absent_work, absent_from_on, absent_to_on))

// Does what is written suffice for the exemption? Both counts of 日数限定; a name, the work and the
// days of the person who is absent; something said of the project.
bool exempt(const ExemptWork& work);

struct Acceptance {
  AcceptanceId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t agency_department_id = 0;
  std::int64_t client_department_id = 0;
  AssignmentId assignment_id;
  ContractId contract_id;
  WorkerId worker_id;
  std::string worker_name;
  std::string worker_code;
  std::string agency_name;
  std::string client_name;
  std::string establishment_name;
  std::string establishment_address;
  std::string establishment_key;
  std::string unit_name;
  std::string unit_key;
  Date from_on{};
  Date to_on{};
  Exemption exemption = Exemption::none;
  ExemptWork exempt_work;
  std::optional<Instant> delivered_at;  // the client sees it from then on
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Acceptance, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id,
                       assignment_id, contract_id, worker_id, worker_name, worker_code, agency_name,
                       client_name, establishment_name, establishment_address, establishment_key,
                       unit_name, unit_key, from_on, to_on, exemption, exempt_work, delivered_at,
                       version))

// A stretch of an assignment with one answer to "is it counted".
struct Stretch {
  Date from_on{};
  Date to_on{};
  Exemption exemption = Exemption::none;
};

// Cuts an assignment where the answer changes: the work's ground holds for all of it; otherwise the
// days of a permanent employment contract are exempt, and so is what begins at the age of 60 or
// over. Who turns 60 on the way stays counted to the end: the law does not say from which moment it
// changes, and counting is the safe reading.
std::vector<Stretch> stretches_of(Period assignment, const ExemptWork& work, Date born_on,
                                  const std::vector<Period>& permanent);

// Entered by hand; the company's own.
struct EarlierInput {
  std::string agency_name;
  std::string worker_name;
  std::string establishment_name;
  std::string unit_name;
  Date from_on{};
  Date to_on{};
  Exemption exemption = Exemption::none;
  std::string note;
  WorkerId worker_id;   // the agency's own worker
  CompanyId client_id;  // the agency's client; the client itself leaves it out
};
BOOST_DESCRIBE_STRUCT(EarlierInput, (),
                      (agency_name, worker_name, establishment_name, unit_name, from_on, to_on,
                       exemption, note, worker_id, client_id))

struct EarlierAcceptance {
  EarlierAcceptanceId id;
  CompanyId company_id;
  CompanyId client_id;
  std::int64_t worker_id = 0;
  std::string worker_name;
  std::string agency_name;
  std::string establishment_name;
  std::string establishment_key;
  std::string unit_name;
  std::string unit_key;
  Date from_on{};
  Date to_on{};
  Exemption exemption = Exemption::none;
  std::string note;
  std::string entered_by;
  Instant entered_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(EarlierAcceptance, (),
                      (id, company_id, client_id, worker_id, worker_name, agency_name,
                       establishment_name, establishment_key, unit_name, unit_key, from_on, to_on,
                       exemption, note, entered_by, entered_at, version))

Violations violations_of(const EarlierInput& input, bool by_agency, Date today);

// ---------------------------------------------------------------- persons

// A row of the client's history, with what tells persons apart.
struct Received {
  LimitStay stay;
  std::string unit_key;
  std::string person_key;  // the name as it is compared
  std::string person_of;   // agency and worker behind it, "" where only the name is known
};

struct PersonLimit {
  std::string unit_key;
  std::string unit_name;
  std::string worker_name;
  Limit limit;
};
BOOST_DESCRIBE_STRUCT(PersonLimit, (), (unit_key, unit_name, worker_name, limit))

// One personal limit for each person of each unit. The same name is the same person across agencies
// (a change of agency does not reset the limit); two workers of one agency with one name are two,
// and what is known by name alone then counts for each.
std::vector<PersonLimit> person_limits(const std::vector<Received>& history);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::EarlierInput> {
  static constexpr std::array fields{
      Field{"agency_name", "派遣元", "Agency", "", 0, 200, true},
      Field{"worker_name", "氏名", "Name", "", 0, 100, true},
      Field{"establishment_name", "派遣先の事業所", "Establishment", "法40条の2", 0, 200, true},
      Field{"unit_name", "組織単位", "Organizational unit", "法40条の3", 0, 200, true},
      Field{"from_on", "受入れの開始日", "From", "", 0, 0, true},
      Field{"to_on", "受入れの終了日", "To", "", 0, 0, true},
      Field{"exemption", "期間制限の対象外", "Exempt", "法40条の2第1項"},
      Field{"note", "もとにした書類", "Taken from", "", 0, 500},
      Field{"worker_id", "スタッフ", "Worker"},
      Field{"client_id", "派遣先", "Client"}};
};
static_assert(catalogue_complete<compliance::EarlierInput>());

}  // namespace tasuki
