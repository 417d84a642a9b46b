#include "app/demo_story.hpp"

#include "app/demo_person.hpp"

namespace tasuki::app {
namespace {

// What the client received before the platform: the branch since April, a plant whose limit is
// near.
void enter_earlier(Person& client) {
  const auto enter = [&](const char* establishment, const char* unit, const char* worker,
                         const char* from, const char* to) {
    client.act("POST", "/api/earlier-acceptances",
               json::object{{"agency_name", "石巻〇〇株式会社"},
                            {"worker_name", worker},
                            {"establishment_name", establishment},
                            {"unit_name", unit},
                            {"from_on", from},
                            {"to_on", to},
                            {"note", "派遣先管理台帳"}});
  };
  enter("〇〇支店", "総務課", "架空 花子", "2027-04-01", "2027-06-30");
  enter("大崎工場", "製造部 製造課", "架空 太郎", "2024-12-01", "2025-11-30");
  enter("大崎工場", "製造部 製造課", "架空 次郎", "2025-04-01", "2027-11-30");
  enter("大崎工場", "総務課", "架空 三郎", "2026-02-01", "2027-11-30");
}

void tell_before_contract(const Config& config, const std::string& partnership) {
  Person client(config, date(2027, 5, 10), "miyagi", "keiyaku");
  enter_earlier(client);
  client.act("POST", "/api/conflict-date-notices",
             json::object{{"partnership_id", partnership},
                          {"establishment_name", "〇〇支店"},
                          {"establishment_address", "仙台市宮城野区〇〇町〇番地"},
                          {"conflict_on", "2030-04-01"},
                          {"notified_on", "2027-05-10"}});
  client.act("POST", "/api/treatment-disclosures",
             json::object{
                 {"partnership_id", partnership},
                 {"kind", "agreement"},
                 {"provided_on", "2027-05-10"},
                 {"content", json::object{{"training", "商品管理システムの操作研修（入職時、1日）"},
                                          {"dining", "社員食堂を利用できる（12:00～13:00）"},
                                          {"rest_room", "各階の休憩室を利用できる"},
                                          {"changing_room", "1階の更衣室を利用できる"}}}});
}

// The contract of 5/20: submitted two days before, confirmed by the client's reviewer.
std::string make_contract(const Config& config, const std::string& partnership) {
  Person agency(config, date(2027, 5, 18), "sendai", "eigyo");
  const std::string establishment = first_id(agency, "/api/establishments");
  json::value contract = agency.act("POST", "/api/contracts",
                                    json::object{{"partnership_id", partnership},
                                                 {"agency_establishment_id", establishment},
                                                 {"terms", to_json(model_terms())}});
  const std::string path = "/api/contracts/" + id_of(contract);
  contract = agency.act("POST", path + "/submission",
                        json::object{{"contract_reviewer_id",
                                      contract.at("reviewer_choices").as_array().at(0).at("id")}},
                        contract.at("version"));
  Person client(config, date(2027, 5, 20), "miyagi", "keiyaku");
  client.act("POST", path + "/confirmation", {}, contract.at("version"));
  return path;
}

void assign_and_deliver(const Config& config, const std::string& path) {
  Person agency(config, date(2027, 5, 27), "sendai", "eigyo");
  const json::value workers = agency.get("/api/workers?limit=3");
  for (const json::value& worker : workers.at("rows").as_array()) {
    set_wage(agency, path, worker.at("id"));
    const json::value assignment = agency.act("POST", path + "/assignments",
                                              json::object{{"worker_id", worker.at("id")},
                                                           {"starts_on", "2027-07-01"},
                                                           {"ends_on", "2027-09-30"}});
    state_treatment(agency, id_of(assignment));
    agency.act("POST", "/api/assignments/" + id_of(assignment) + "/delivery",
               json::object{{"to_worker", "screen"}, {"to_client", "screen"}},
               assignment.at("version"));
  }
}

}  // namespace

void play_demo_story(const Config& config) {
  std::string partnership;
  {
    Person agency(config, date(2027, 5, 10), "sendai", "eigyo");
    partnership = first_id(agency, "/api/partnerships");
  }
  agree_on_wages(config);
  tell_before_contract(config, partnership);
  const std::string path = make_contract(config, partnership);
  assign_and_deliver(config, path);
  play_demo_timecards(config, partnership);
  play_demo_living(config);
}

}  // namespace tasuki::app
