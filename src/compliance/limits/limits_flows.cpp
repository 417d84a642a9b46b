#include "compliance/limits/limits_flows.hpp"

#include <algorithm>
#include <map>

#include "compliance/compliance_store.hpp"
#include "compliance/limits/limits_lists_store.hpp"
#include "law/dispatch/civil_period.hpp"
#include "platform/owned.hpp"

namespace tasuki::compliance {
namespace {

using limits::HistoryRow;

struct Gathered {
  std::string name;
  std::string address;
  bool own_master = false;
  std::vector<LimitStay> stays;
};

std::vector<law::LimitExtension> extensions_of(const std::vector<limits::ExtensionOf>& all,
                                               const std::string& key) {
  std::vector<law::LimitExtension> result;
  for (const limits::ExtensionOf& row : all) {
    if (row.establishment_key == key) result.push_back({row.extends_conflict_on, row.to_on});
  }
  return result;
}

// Names of the day: the client's own master first, else the newest spelling.
std::map<std::string, Gathered> gather(ReadTx& tx, const std::vector<HistoryRow>& rows) {
  std::map<std::string, Gathered> places;
  for (const HistoryRow& row : rows) {
    Gathered& place = places[row.establishment_key];
    place.name = row.establishment_name;
    if (!row.establishment_address.empty()) place.address = row.establishment_address;
    place.stays.push_back(row.stay);
  }
  for (const limits::MasterPlace& master : limits::own_establishments(tx)) {
    Gathered& place = places[master.key];
    if (!place.own_master) {
      place.name = master.name;
      place.address = master.address;
    }
    place.own_master = true;
  }
  return places;
}

void count_today(EstablishmentLine& line, const Limit& limit, Date today) {
  for (const LimitStay& stay : limit.stays) {
    if (stay.from_on > today || stay.to_on < today) continue;
    ++line.worker_count;
    if (stay.exemption == Exemption::none) ++line.counted_count;
  }
  if (const Run* run = limit.run_on(today)) {
    line.run = *run;
    line.days = days_of(run->period_began_on, run->conflict_on);
  }
}

void add_hearing(EstablishmentLine& line, const std::vector<Hearing>& hearings) {
  for (const Hearing& hearing : hearings) {
    if (!line.run || hearing.state == HearingState::withdrawn) continue;
    if (hearing.establishment_key != line.key) continue;
    if (hearing.conflict_on != line.run->conflict_on) continue;
    line.hearing_id = hearing.id;
    line.hearing_state = hearing.state;
  }
}

EstablishmentLine line_of(const std::string& key, const Gathered& place) {
  EstablishmentLine line;
  line.key = key;
  line.name = place.name;
  line.address = place.address;
  line.own_master = place.own_master;
  return line;
}

constexpr int kHearingsShown = 1000;

// A gap of three months does not end a clock: who left before that is of no more interest.
Date still_of_interest(Date today) { return add_months(today, -law::kCoolingOffMonths) - one_day; }

void tell(Simulation& result, const Violations& violations) {
  for (const Violation& v : violations) {
    result.findings.push_back({std::string(code_text(v.code)), v.law, message_ja(v.code, v.params),
                               message_en(v.code, v.params), v.warning});
  }
}

// The client's own picture of one person in one unit, by name.
std::optional<Limit> person_at(const std::vector<HistoryRow>& rows, const std::string& unit_key,
                               const std::string& person_key, const LimitStay& planned) {
  std::vector<LimitStay> stays{planned};
  for (const HistoryRow& row : rows) {
    if (row.unit_key == unit_key && row.person_key == person_key) stays.push_back(row.stay);
  }
  return limit_of(std::move(stays));
}

void simulate_establishment(ReadTx& tx, const limits::Where& where, const LimitStay& planned,
                            Simulation& result, Violations& found) {
  if (tx.actor().side == Side::client) {
    result.establishment = limits::establishment(tx, where, planned);
    result.establishment_conflict_on = result.establishment->conflict_for(planned.from_on);
    const Violations here =
        violations_of(*result.establishment, LimitKind::establishment, "/to_on");
    found.insert(found.end(), here.begin(), here.end());
    return;
  }
  const auto notified = limits::notified(tx, where, tx.today());
  if (!notified) {
    found.push_back({Code::conflict_date_notice_missing, "", "法26条5項"});
    return;
  }
  result.establishment_conflict_on = notified->conflict_on;
  if (planned.to_on >= notified->conflict_on) {
    found.push_back({Code::over_establishment_limit,
                     "/to_on",
                     "法35条の2・40条の2第1項",
                     {text(notified->conflict_on)}});
  }
}

void simulate_person(ReadTx& tx, const limits::Where& where, const SimulationInput& input,
                     const LimitStay& planned, Simulation& result, Violations& found) {
  if (input.unit_name.empty()) return;
  if (tx.actor().side == Side::agency && input.worker_id) {
    result.personal = limits::personal(tx, where, input.worker_id, planned);
  } else if (tx.actor().side == Side::client && !input.worker_name.empty()) {
    const auto keys =
        acceptances::keys_of(tx, where.client_id, where.establishment_name, where.unit_name);
    const std::string person = acceptances::normalised(tx, input.worker_name);
    result.personal =
        person_at(limits::history(tx, keys.establishment_key), keys.unit_key, person, planned);
  }
  if (!result.personal) return;
  result.personal_conflict_on = result.personal->conflict_for(planned.from_on);
  const Violations here = violations_of(*result.personal, LimitKind::personal, "/to_on");
  found.insert(found.end(), here.begin(), here.end());
}

}  // namespace

std::vector<EstablishmentLine> establishment_lines(ReadTx& tx) {
  const auto rows = limits::history(tx, "");
  const auto extensions = limits::all_extensions(tx);
  const auto hearings = hearings::list(tx, "", 0, kHearingsShown);
  std::vector<EstablishmentLine> lines;
  for (auto& [key, place] : gather(tx, rows)) {
    EstablishmentLine line = line_of(key, place);
    count_today(line, limit_of(std::move(place.stays), extensions_of(extensions, key)), tx.today());
    add_hearing(line, hearings);
    lines.push_back(std::move(line));
  }
  // The nearest limit first; places without a running clock last.
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
    if (a.run.has_value() != b.run.has_value()) return a.run.has_value();
    return a.run && a.run->conflict_on < b.run->conflict_on;
  });
  return lines;
}

EstablishmentDetail establishment_detail(ReadTx& tx, const std::string& key) {
  const auto rows = limits::history(tx, key);
  auto places = gather(tx, rows);
  const auto place = places.find(key);
  if (place == places.end()) throw Problem(Code::not_found);
  EstablishmentDetail detail;
  detail.line = line_of(key, place->second);
  detail.limit =
      limit_of(std::move(place->second.stays), extensions_of(limits::all_extensions(tx), key));
  count_today(detail.line, detail.limit, tx.today());
  add_hearing(detail.line, hearings::list(tx, key, 0, kHearingsShown));
  std::vector<Received> received;
  for (const HistoryRow& row : rows) {
    received.push_back({row.stay, row.unit_key, row.person_key, row.person_of});
  }
  detail.persons = person_limits(received);
  detail.spellings = limits::spellings(tx, key);
  detail.aliases = acceptances::aliases_at(tx, key);
  detail.extensions = hearings::extensions(tx, key);
  detail.notices = limits::newest_notices(tx, key);
  return detail;
}

Proposal propose_conflict_date(ReadTx& tx, const std::string& establishment_name, Date from_on) {
  limits::Where where;
  where.client_id = tx.acting_company();
  where.establishment_name = establishment_name;
  const Limit limit = limits::establishment(tx, where);
  Proposal proposal;
  proposal.history = !limit.runs.empty();
  proposal.conflict_on = limit.conflict_for(from_on);
  if (const Run* run = limit.run_on(from_on)) proposal.began_on = run->began_on;
  return proposal;
}

WorkerLimits worker_limits(ReadTx& tx, const std::string& q, std::int64_t after_worker, int limit) {
  const Date since = still_of_interest(tx.today());
  const auto workers = limits::placed_workers(tx, q, after_worker, since, limit + 1);
  WorkerLimits result;
  if (workers.empty()) return result;
  const bool more = static_cast<int>(workers.size()) > limit;
  const std::size_t shown = more ? static_cast<std::size_t>(limit) : workers.size();
  std::map<std::int64_t, limits::WorkerKey> by_id;
  for (std::size_t i = 0; i < shown; ++i) by_id[workers[i].id.value] = workers[i];
  for (const limits::WorkerPlace& place :
       limits::places_of(tx, by_id.begin()->first, by_id.rbegin()->first, since)) {
    const auto worker = by_id.find(place.worker_id);
    if (worker == by_id.end()) continue;
    const limits::Where where{tx.acting_company(), CompanyId{place.client_id},
                              place.establishment_name, place.unit_name};
    WorkerLimit row;
    row.worker_id = worker->second.id;
    row.worker_name = worker->second.worker_name;
    row.worker_code = worker->second.worker_code;
    row.client_id = where.client_id;
    row.client_name = place.client_name;
    row.establishment_name = place.establishment_name;
    row.unit_name = place.unit_name;
    row.notified = limits::notified(tx, where, tx.today());
    row.limit = limits::personal(tx, where, row.worker_id);
    if (!row.limit.runs.empty()) row.run = row.limit.runs.back();
    result.rows.push_back(std::move(row));
  }
  if (more) result.next_cursor = std::to_string(workers[shown - 1].id.value);
  return result;
}

Simulation simulate(ReadTx& tx, const SimulationInput& input) {
  Violations found;
  if (input.to_on < input.from_on) found.push_back({Code::period_reversed, "/to_on"});
  const bool client = tx.actor().side == Side::client;
  if (!client && !input.client_id) {
    found.push_back({Code::required, "/client_id", "", {"派遣先"}});
  } else if (!client && !store::deals_with(tx, input.client_id)) {
    found.push_back({Code::bad_choice, "/client_id"});
  }
  if (!client && input.worker_id && !owned::exists(tx, "worker", input.worker_id.value)) {
    found.push_back({Code::bad_choice, "/worker_id"});
  }
  require_none(found);
  LimitStay planned;
  planned.from_on = input.from_on;
  planned.to_on = input.to_on;
  planned.exemption = input.exemption;
  planned.worker_name = input.worker_name;
  planned.unit_name = input.unit_name;
  planned.planned = true;
  limits::Where where{tx.acting_company(), client ? tx.acting_company() : input.client_id,
                      input.establishment_name, input.unit_name};
  Simulation result;
  simulate_establishment(tx, where, planned, result, found);
  simulate_person(tx, where, input, planned, result, found);
  if (input.exemption != Exemption::none) {
    found.clear();  // whoever is exempt breaks no limit and needs no notice
    result.establishment_conflict_on.reset();
    result.personal_conflict_on.reset();
  }
  result.latest_end_on =
      law::latest_contract_end(result.establishment_conflict_on, result.personal_conflict_on);
  tell(result, found);
  result.allowed =
      std::all_of(found.begin(), found.end(), [](const Violation& v) { return v.warning; });
  return result;
}

}  // namespace tasuki::compliance
