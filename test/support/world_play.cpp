#include <stdexcept>

#include "app/routes.hpp"
#include "support/world.hpp"
#include "support/world_story.hpp"
#include "support/world_terms.hpp"

namespace tasuki::test {
namespace {

// Plays the story through the doors of the product, so that what stands there is what it makes.
class Player {
 public:
  Player(Connection& admin, app::Service& service, Names& names)
      : admin_(admin), service_(service), names_(names) {}

  void contracts();
  void assignments();
  void timecards();

 private:
  // A POST that must succeed; gives the id it answers with.
  std::string post(const std::string& who, const std::string& target, const std::string& body,
                   const std::string& seen_version = "") {
    Person person(service_, "tasuki=" + session_token(who));
    Headers headers;
    if (!seen_version.empty()) headers["if-match"] = "\"" + seen_version + "\"";
    const Reply reply = person.post(target, body, headers);
    if (reply.status < 200 || reply.status > 299) {
      throw std::runtime_error("the story of the test's world breaks at POST " + target + " → " +
                               std::to_string(reply.status) + " " + reply.body);
    }
    version_ = reply.at("/version");
    return reply.at("/id");
  }
  void run(const std::string& sql) { admin_.script(sql); }
  std::string one(const std::string& sql) {
    const auto rows = admin_.run({{sql, {}}});
    if (rows[0].size() != 1) throw std::runtime_error("the story expects one row of " + sql);
    return std::string(rows[0].text(0, 0));
  }
  // Both parties' first departments work on it.
  void put_into_first_departments(const std::string& table, const std::string& id) {
    run("update " + table + " set agency_department_id = " + names_["department.agency"] +
        ", client_department_id = " + names_["department.client"] + " where id = " + id);
  }
  // Contract terms that run in June, for time cards of today.
  static std::string june_terms() {
    std::string terms = contract_terms();
    const std::string july = R"("starts_on": "2027-07-01", "ends_on": "2027-09-30")";
    const std::string june = R"("starts_on": "2027-06-01", "ends_on": "2027-06-30")";
    return terms.replace(terms.find(july), july.size(), june);
  }
  std::string draft(const std::string& partnership, const std::string& terms = contract_terms()) {
    const std::string id =
        post("agency", "/api/contracts",
             "{\"partnership_id\":\"" + names_["partnership." + partnership] +
                 "\",\"agency_establishment_id\":\"" + names_["establishment.agency"] +
                 "\",\"terms\":" + contract_terms() + "}");
    put_into_first_departments("contract", id);
    return id;
  }
  std::string submitted(const std::string& partnership, const std::string& reviewer,
                        const std::string& terms = contract_terms()) {
    const std::string id = draft(partnership, terms);
    post("agency", "/api/contracts/" + id + "/submission",
         "{\"contract_reviewer_id\":\"" + names_["account." + reviewer] + "\"}", version_);
    return id;
  }
  std::string confirmed(const std::string& partnership, const std::string& reviewer,
                        const std::string& terms = contract_terms()) {
    const std::string id = submitted(partnership, reviewer, terms);
    post(reviewer, "/api/contracts/" + id + "/confirmation", "{}", version_);
    return id;
  }

  std::string assigned(const std::string& contract, const std::string& worker,
                       const std::string& from, const std::string& to) {
    post("agency", "/api/contracts/" + contract + "/assignments",
         "{\"worker_id\":\"" + names_["worker." + worker] + "\",\"starts_on\":\"" + from +
             "\",\"ends_on\":\"" + to + "\"}");
    return one("select max(id) from assignment");
  }

  Connection& admin_;
  app::Service& service_;
  Names& names_;
  std::string version_;  // of the last answer
};

void Player::contracts() {
  names_["terms"] = contract_terms();
  names_["contract.draft"] = draft("main");
  names_["contract.submitted"] = submitted("main", "client");
  names_["contract.confirmed"] = confirmed("main", "client");
  names_["contract.proposed"] = confirmed("main", "client");
  post("agency", "/api/contracts/" + names_["contract.proposed"] + "/proposal",
       R"({"kind":"amendment","effective_from":"2027-07-16","reason":"時間の変更","terms":)" +
           contract_terms() + "}",
       version_);
  names_["paper.contract"] =
      one("select id from paper where kind = 'dispatch_contract' and"
          " contract_id = " +
          names_["contract.confirmed"]);
}

void Player::assignments() {
  names_["contract.unassigned"] = confirmed("main", "client");
  names_["contract.running"] = confirmed("main", "client", june_terms());
  names_["assignment.delivered"] =
      assigned(names_["contract.running"], "one", "2027-06-01", "2027-06-30");
  post("agency", "/api/assignments/" + names_["assignment.delivered"] + "/delivery",
       R"({"to_worker":"screen","to_client":"screen"})",
       one("select version from assignment where id = " + names_["assignment.delivered"]));
  names_["assignment.undelivered"] =
      assigned(names_["contract.confirmed"], "two", "2027-07-01", "2027-09-30");
  for (const char* name : {"assignment.delivered", "assignment.undelivered"}) {
    put_into_first_departments("assignment", names_[name]);
  }
  names_["paper.conditions"] =
      one("select id from paper where kind = 'working_conditions_statement' and assignment_id = " +
          names_["assignment.undelivered"]);
}

// Several cards of today in different states: copies of the first, since one worker has one card of
// a period only.
void Player::timecards() {
  names_["month.locked"] = "2027-06";
  const auto cards =
      admin_.run({{"select id from timecard where worker_id = $1 order by period_from limit 1",
                   {names_["worker.one"]}}});
  if (cards[0].size() == 0) throw std::runtime_error("the delivered assignment has no time card");
  names_["timecard.open"] = std::string(cards[0].text(0, 0));
  put_into_first_departments("timecard", names_["timecard.open"]);
  run("update timecard set approver_ids = '[" + names_["account.client"] +
      "]' where id = " + names_["timecard.open"]);
}

}  // namespace

void play_story(Connection& admin, app::Service& service, Names& names) {
  Player player(admin, service, names);
  const auto has = [&](const char* pattern) {
    for (const auto& route : app::routes().all()) {
      if (route->pattern == pattern) return true;
    }
    return false;
  };
  if (has("/api/contracts")) player.contracts();
  if (has("/api/contracts/{id}/assignments")) player.assignments();
  if (has("/api/timecards/{id}")) player.timecards();
}

}  // namespace tasuki::test
