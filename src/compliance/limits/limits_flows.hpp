#pragma once
// What the screens of the limits ask: establishments, units and persons of a client, the workers of
// an agency, the day to notify, and "what if".

#include "compliance/hearing/hearing_store.hpp"
#include "compliance/limits/acceptance_store.hpp"
#include "compliance/limits/limits_store.hpp"

namespace tasuki::compliance {

// ---------------------------------------------------------------- the client

struct EstablishmentLine {
  std::string key;
  std::string name;
  std::string address;
  int worker_count = 0;     // received today, exempt ones too
  int counted_count = 0;    // of them, counted for the limit
  bool own_master = false;  // among the client's 事業所
  std::optional<Run> run;   // whose clock runs today
  std::optional<HearingDays> days;
  OpinionHearingId hearing_id;  // for the run's conflict date, 0 = none yet
  std::optional<HearingState> hearing_state;
};
BOOST_DESCRIBE_STRUCT(EstablishmentLine, (),
                      (key, name, address, worker_count, counted_count, own_master, run, days,
                       hearing_id, hearing_state))

struct Spelling {
  PlaceKind kind{};
  std::string key;  // under which it counts
  std::string name;
  int row_count = 0;
};
BOOST_DESCRIBE_STRUCT(Spelling, (), (kind, key, name, row_count))

struct AgencyNotice {
  std::string agency_name;
  Date conflict_on{};
  Date notified_on{};
  bool extended = false;
};
BOOST_DESCRIBE_STRUCT(AgencyNotice, (), (agency_name, conflict_on, notified_on, extended))

struct EstablishmentDetail {
  EstablishmentLine line;
  Limit limit;
  std::vector<PersonLimit> persons;
  std::vector<Spelling> spellings;
  std::vector<PlaceAlias> aliases;
  std::vector<hearings::Extension> extensions;
  std::vector<AgencyNotice> notices;  // the newest of each agency
};
BOOST_DESCRIBE_STRUCT(EstablishmentDetail, (),
                      (line, limit, persons, spellings, aliases, extensions, notices))

std::vector<EstablishmentLine> establishment_lines(ReadTx& tx);
EstablishmentDetail establishment_detail(ReadTx& tx, const std::string& key);  // throws not_found

// The day to notify for somebody received from `from_on` on; nullopt `began_on` = a new clock.
struct Proposal {
  Date conflict_on{};
  std::optional<Date> began_on;
  bool history = false;  // something is known of the establishment
};
BOOST_DESCRIBE_STRUCT(Proposal, (), (conflict_on, began_on, history))
Proposal propose_conflict_date(ReadTx& tx, const std::string& establishment_name, Date from_on);

// ---------------------------------------------------------------- the agency

struct WorkerLimit {
  WorkerId worker_id;
  std::string worker_name;
  std::string worker_code;
  CompanyId client_id;
  std::string client_name;
  std::string establishment_name;
  std::string unit_name;
  std::optional<limits::Notified> notified;  // of the establishment
  Limit limit;
  std::optional<Run> run;  // the newest
};
BOOST_DESCRIBE_STRUCT(WorkerLimit, (),
                      (worker_id, worker_name, worker_code, client_id, client_name,
                       establishment_name, unit_name, notified, limit, run))

// Workers whose clocks run today, in order of their id; `q` begins a name or code.
struct WorkerLimits {
  std::vector<WorkerLimit> rows;
  std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(WorkerLimits, (), (rows, next_cursor))
WorkerLimits worker_limits(ReadTx& tx, const std::string& q, std::int64_t after_worker, int limit);

// ---------------------------------------------------------------- what if

struct SimulationInput {
  CompanyId client_id;  // the agency names its client
  std::string establishment_name;
  std::string unit_name;
  WorkerId worker_id;       // the agency: which worker, 0 = nobody yet
  std::string worker_name;  // the client: which person, "" = nobody yet
  Date from_on{};
  Date to_on{};
  Exemption exemption = Exemption::none;
};
BOOST_DESCRIBE_STRUCT(SimulationInput, (),
                      (client_id, establishment_name, unit_name, worker_id, worker_name, from_on,
                       to_on, exemption))

struct SimulationFinding {
  std::string code;
  std::string article;
  std::string message_ja;
  std::string message_en;
  bool warning = false;
};
BOOST_DESCRIBE_STRUCT(SimulationFinding, (), (code, article, message_ja, message_en, warning))

struct Simulation {
  std::optional<Limit> establishment;  // the client's whole history
  std::optional<Limit> personal;
  std::optional<Date> establishment_conflict_on;  // worked out, or as notified to the agency
  std::optional<Date> personal_conflict_on;
  std::optional<Date> latest_end_on;  // nullopt = no limit applies
  std::vector<SimulationFinding> findings;
  bool allowed = false;
};
BOOST_DESCRIBE_STRUCT(Simulation, (),
                      (establishment, personal, establishment_conflict_on, personal_conflict_on,
                       latest_end_on, findings, allowed))
// Saves nothing.
Simulation simulate(ReadTx& tx, const SimulationInput& input);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::SimulationInput> {
  static constexpr std::array fields{
      Field{"client_id", "派遣先", "Client"},
      Field{"establishment_name", "派遣先の事業所", "Establishment", "", 0, 200, true},
      Field{"unit_name", "組織単位", "Organizational unit", "", 0, 200},
      Field{"worker_id", "スタッフ", "Worker"},
      Field{"worker_name", "氏名", "Name", "", 0, 100},
      Field{"from_on", "開始日", "From", "", 0, 0, true},
      Field{"to_on", "終了日", "To", "", 0, 0, true},
      Field{"exemption", "期間制限の対象外", "Exempt"}};
};
static_assert(catalogue_complete<compliance::SimulationInput>());

}  // namespace tasuki
