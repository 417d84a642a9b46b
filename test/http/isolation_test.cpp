// The walk of strangers: every row of the route table is called by everybody whom it does not
// concern. Nothing may be read, nothing may change, and its owner's same call must succeed (that is
// tested beside, in openapi_test.cpp).

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "app/routes.hpp"
#include "http/walk.hpp"

namespace tasuki::test {
namespace {

struct Stranger {
  const char* who;                  // of the world, signed in
  const char* company;              // "" = nobody
  std::vector<const char*> unseen;  // marks of data that is not theirs
};

void PrintTo(const Stranger& stranger, std::ostream* out) { *out << stranger.who; }

const std::vector<Stranger>& strangers() {
  static const std::vector<const char*> all{kAgencyMark, kClientMark, kContractMark, kWorkerMark};
  static const std::vector<Stranger> list{
      {"guest", "", all},
      {"other_agency", "other_agency", all},
      {"other_client", "other_client", all},
      {"both", "both", all},
      {"operator", "operator", all},
      {"other_worker", "other_agency", all},
      {"worker.two", "agency", {kClientMark, kContractMark, kWorkerMark}},
      {"agency.limited", "agency", all},
      {"client.limited", "client", all},
      {"agency.other_department", "agency", {kClientMark, kContractMark}},
      {"client.other_department", "client", {kAgencyMark, kContractMark, kWorkerMark}},
      {"agency", "agency", {kClientMark}},
      {"client", "client", {kAgencyMark}},
      {"worker", "agency", {kClientMark, kAgencyMark}}};
  return list;
}

// What the other party of the same contract does not hold, by the kind of thing a row is about.
std::string undelivered(const std::string& subject, std::string_view who) {
  if (who != "client") return "";
  if (subject.starts_with("contract.")) return "contract.draft";
  if (subject.starts_with("assignment.")) return "assignment.undelivered";
  if (subject.starts_with("paper.")) return "paper.conditions";
  if (subject.starts_with("complaint.")) return "complaint.agency_only";
  return "";
}

Side side_of(const std::string& who, World& world) {
  if (who == "guest") return Side::guest;
  Side side = Side::guest;
  const auto rows =
      world.sql("select side from account where id = " + world.value("account." + who));
  enum_from_text(rows.at(0), side);
  return side;
}

// Does the row's own rule let this side and account through, before any row of data is looked at?
bool admitted(const http::Route& route, const std::string& who, World& world) {
  const http::Access& access = route.access;
  if (access.sides.empty()) return true;
  const Side side = side_of(who, world);
  if (std::find(access.sides.begin(), access.sides.end(), side) == access.sides.end()) return false;
  if (access.permission == Permission::none || side == Side::worker) return true;
  return !world
              .sql("select id from account where id = " + world.value("account." + who) + " and '" +
                   std::string(enum_text(access.permission)) + "' = any (permissions)")
              .empty();
}

// A row that concerns nothing but the caller's own session or company: strangers act on their own.
bool own_affair(const http::Route& route) { return route.pattern.starts_with("/api/session"); }

// Does the sample name anything that belongs to somebody? That the client exists, every company
// that deals with it knows.
bool names_a_thing(const http::Route& route) {
  if (!route.sample_params.empty()) return true;
  std::string body = route.sample_body;
  const std::string known = "\"$company.client\"";
  for (auto at = body.find(known); at != std::string::npos; at = body.find(known)) {
    body.erase(at, known.size());
  }
  return body.find('$') != std::string::npos && !own_affair(route);
}

// Masters that everybody of a company may look up, to choose from.
bool own_master(const http::Route& route, const std::string& mark, const std::string& company) {
  return route.access.permission == Permission::none &&
         ((mark == kAgencyMark && company == "agency") ||
          (mark == kClientMark && company == "client"));
}

bool refused(const Reply& reply) {
  return reply.status == 401 || reply.status == 403 || reply.status == 404;
}

std::string first_difference(const std::map<std::string, std::string>& before,
                             const std::map<std::string, std::string>& after) {
  for (const auto& [table, sum] : before) {
    if (after.at(table) != sum) return table;
  }
  return "";
}

// Rows about things that belong to one department of each party.
bool by_department(const http::Route& route) {
  static const std::set<std::string> kinds{"contract",  "assignment", "timecard", "paper",
                                           "complaint", "invoice",    "inquiry",  "received"};
  const std::string subject = subject_of(route);
  return kinds.contains(subject.substr(0, subject.find('.')));
}

class Walk : public testing::TestWithParam<Stranger> {
 protected:
  void visit(const http::Route& route);
  void call(const http::Route& route, const std::string& instead);
  bool belongs_to_them(const http::Route& route) const;

  std::unique_ptr<World> world_ = std::make_unique<World>();
};

// The sample's own person, or somebody with the same rights to the same rows.
bool Walk::belongs_to_them(const http::Route& route) const {
  const std::string who = GetParam().who;
  const std::string owner = route.sample_as;
  if (who == owner) return true;
  if (own_affair(route)) return who != "guest";
  // Same company, no permission needed, nothing limited to a department or a worker: theirs as
  // well.
  const bool same_company = world_->knows("account." + owner) &&
                            std::string(GetParam().company) == owner.substr(0, owner.find('.'));
  const bool same_side = owner == "agency" || owner == "client";
  return same_company && same_side && who != "worker.two" && who != "worker" &&
         admitted(route, who, *world_) &&
         (!std::string(who).ends_with("other_department") || !by_department(route));
}

void Walk::call(const http::Route& route, const std::string& instead) {
  const Stranger& stranger = GetParam();
  const bool admits = admitted(route, stranger.who, *world_);
  const auto before = world_->checksums();
  const std::string own =
      *stranger.company == '\0' ? "0" : world_->value("company." + std::string(stranger.company));
  const auto beside = world_->checksums(own);
  const Reply reply = call_sample(*world_, route, world_->as(stranger.who), {}, instead);
  const std::string told = reply.body.substr(0, 600);
  for (const char* mark : stranger.unseen) {
    if (own_master(route, mark, stranger.company)) continue;
    EXPECT_EQ(reply.body.find(mark), std::string::npos) << "reads " << mark << " in " << told;
  }
  const auto after = world_->checksums();
  if (!admits || names_a_thing(route)) {
    const bool client_error = reply.status >= 400 && reply.status < 500;
    const bool in_path = !route.sample_params.empty();
    EXPECT_TRUE(!admits || in_path ? refused(reply) : client_error) << reply.status << " " << told;
    EXPECT_EQ(first_difference(before, after), "") << reply.status << " " << told;
  } else {
    // A list or a new thing of their own: nobody else's rows may change.
    EXPECT_LT(reply.status, 500) << told;
    EXPECT_EQ(first_difference(beside, world_->checksums(own)), "") << reply.status << " " << told;
  }
  if (is_change(route) && (first_difference(before, after) != "" || reply.status < 300)) {
    world_ = std::make_unique<World>();
  }
}

// Things that both parties hold, or may hold.
bool shared(const std::string& subject) {
  for (const char* kind :
       {"contract.", "assignment.", "timecard.", "paper.", "invoice.", "complaint.", "received.",
        "company.partnership", "treatment_disclosure."}) {
    if (subject.starts_with(kind)) return true;
  }
  return false;
}

void Walk::visit(const http::Route& route) {
  const std::string who = GetParam().who;
  if (route.sample_as.empty() || route.access.sides.empty() || belongs_to_them(route)) return;
  const std::string subject = subject_of(route);
  const std::string company = GetParam().company;
  const bool party = (company == "agency" || company == "client") && who != "worker.two" &&
                     admitted(route, who, *world_);
  // The other party of the same contract may see what was sent to it: ask for what was not.
  const std::string instead = party ? undelivered(subject, who) : "";
  const bool elsewhere = who.ends_with("other_department") && by_department(route);
  const bool theirs_too =
      party &&
      (subject.empty() ? names_a_thing(route) : shared(subject) && instead.empty() && !elsewhere);
  if (!theirs_too) call(route, instead);
}

TEST_P(Walk, ReadsNothingAndChangesNothing) {
  for (const auto& route : app::routes().all()) {
    SCOPED_TRACE(std::string(GetParam().who) + " " + title(*route));
    try {
      visit(*route);
    } catch (const std::out_of_range& missing) {
      ADD_FAILURE() << missing.what();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Isolation, Walk, testing::ValuesIn(strangers()),
                         [](const testing::TestParamInfo<Stranger>& info) {
                           std::string name = info.param.who;
                           std::replace(name.begin(), name.end(), '.', '_');
                           return name;
                         });

// ---------------------------------------------------------------- departments

Actor actor_of(World& world, const std::string& who) {
  Actor actor;
  actor.side = side_of(who, world);
  actor.account_id = {std::stoll(world.value("account." + who))};
  actor.company_id = {std::stoll(world.value("company." + who.substr(0, who.find('.'))))};
  actor.department_id = {std::stoll(
      world.sql("select department_id from account where id = " + world.value("account." + who))
          .at(0))};
  return actor;
}

// What both parties hold, but for what concerns all departments: the partnership and its people,
// notices and information about the client's places, the acceptances that the limits count.
std::vector<std::string> tables_of_departments(World& world) {
  return world.sql(
      "select a.table_name from information_schema.columns a join information_schema.columns c"
      " using (table_schema, table_name) where table_schema = 'public' and a.column_name ="
      " 'agency_id' and c.column_name = 'client_id' and table_name not in ('partnership',"
      " 'partnership_contact', 'conflict_date_notice', 'treatment_disclosure', 'acceptance')"
      " order by 1");
}

// The tables themselves, as the database shows them: a row follows the department of what it is
// part of.
TEST(Isolation, NoTableShowsAnotherDepartment) {
  World world;
  const auto count = [&](const std::string& who, const std::string& table) {
    ReadTx tx = world.service().heavy().read(actor_of(world, who));
    return tx.one<std::int64_t>("select count(*) from " + table);
  };
  const auto tables = tables_of_departments(world);
  EXPECT_GT(tables.size(), 15u);
  for (const std::string& table : tables) {
    EXPECT_EQ(count("client.other_department", table), 0) << table;
    // Hours are counted over all work for the agency (労働基準法38条1項).
    if (table != "timecard_day") {
      EXPECT_EQ(count("agency.other_department", table), 0) << table;
    }
  }
  // In the story the contracts' reviewer is of no department.
  EXPECT_EQ(count("client.department", "contract_version"), 0);
  world.sql("update contract set client_department_id = " + world.value("department.client") +
            " where id = " + world.value("contract.confirmed") + " returning id");
  for (const char* table :
       {"timecard_day", "timecard_event", "contract_version", "contract_event"}) {
    EXPECT_GT(count("client.department", table), 0) << table;
    EXPECT_GT(count("agency.department", table), 0) << table;
  }
  EXPECT_GT(count("agency.department", "paper_delivery"), 0);
}

// ---------------------------------------------------------------- home

// 0 when the kind is not there at all.
int waiting(Person person, const std::string& kind) {
  const Reply home = person.get("/api/home");
  EXPECT_EQ(home.status, 200) << home.body;
  for (const auto& item : home.data.at("items").as_array()) {
    if (item.at("kind").as_string() == kind) return static_cast<int>(item.at("count").as_int64());
  }
  return 0;
}

TEST(Isolation, HomeCountsTheCallersOwnAndThoseStoodInFor) {
  World world;
  const std::vector<const char*> charges{"days_to_approve", "cards_to_approve",
                                         "contracts_to_confirm"};
  // In the story one day and one card wait for the client's approver.
  EXPECT_EQ(waiting(world.as("client"), "days_to_approve"), 1);
  EXPECT_EQ(waiting(world.as("client"), "cards_to_approve"), 1);
  EXPECT_GT(waiting(world.as("client"), "contracts_to_confirm"), 0);
  for (const char* kind : {"days_to_approve", "cards_to_approve", "contracts_to_confirm",
                           "changes_to_confirm", "invoices_to_confirm", "complaints_open"}) {
    EXPECT_EQ(waiting(world.as("client.other_department"), kind), 0) << kind;
  }
  for (const char* kind : charges) {
    EXPECT_EQ(waiting(world.as("client.department"), kind), 0) << kind << ": names somebody else";
  }
  const auto stand_in = [&](const std::string& days) {
    world.sql(
        "insert into delegate (company_id, account_id, delegate_account_id, starts_on,"
        " ends_on) values (" +
        world.fill("$company.client, $account.client, $account.client.department, ") + days +
        ") returning id");
  };
  stand_in("'2027-05-01', '2027-05-31'");
  EXPECT_EQ(waiting(world.as("client.department"), "days_to_approve"), 0) << "over since yesterday";
  stand_in("'2027-06-01', '2027-06-01'");
  EXPECT_EQ(waiting(world.as("client.department"), "days_to_approve"), 1);
  EXPECT_EQ(waiting(world.as("client.department"), "cards_to_approve"), 1);
}

// The owner's own browser, led by a foreign page.
TEST(Isolation, AForeignOriginChangesNothing) {
  World world;
  const auto before = world.checksums();
  for (const auto& route : app::routes().all()) {
    if (!is_change(*route) || route->sample_as.empty()) continue;
    SCOPED_TRACE(title(*route));
    try {
      for (const Headers& headers :
           {Headers{{"origin", "https://evil.example"}}, Headers{{"origin", ""}}}) {
        const Reply reply = call_sample(world, *route, world.as(route->sample_as), headers);
        if (route->any_origin) {  // nothing there that a foreign page could do
          EXPECT_TRUE(route->access.sides.empty());
          EXPECT_EQ(reply.status, 200);
          continue;
        }
        EXPECT_EQ(reply.status, 403);
        EXPECT_EQ(reply.code(), "foreign_origin");
      }
      const Reply form =
          call_sample(world, *route, world.as(route->sample_as), {{"content-type", "text/plain"}});
      EXPECT_EQ(form.status, 415);
    } catch (const std::out_of_range& missing) {
      ADD_FAILURE() << missing.what();
    }
  }
  EXPECT_EQ(first_difference(before, world.checksums()), "");
}

// Without the permission, everything else being right, even the most mighty account is refused.
TEST(Isolation, EachPermissionIsAskedFor) {
  World world;
  for (const auto& route : app::routes().all()) {
    const Permission permission = route->access.permission;
    if (permission == Permission::none || route->sample_as.empty()) continue;
    if (route->sample_as == "worker") continue;  // a worker's rights are those over the own card
    SCOPED_TRACE(title(*route));
    try {
      const std::string account = world.value("account." + route->sample_as);
      const std::string name(enum_text(permission));
      world.sql("update account set permissions = array_remove(permissions, '" + name +
                "') where id = " + account + " returning id");
      const auto before = world.checksums();
      EXPECT_EQ(call_sample(world, *route, world.as(route->sample_as)).status, 403);
      EXPECT_EQ(first_difference(before, world.checksums()), "");
      world.sql("update account set permissions = permissions || '{" + name +
                "}' where id = " + account + " returning id");
    } catch (const std::out_of_range& missing) {
      ADD_FAILURE() << missing.what();
    }
  }
}

// A change asks for more than the right to look.
TEST(Isolation, NoChangeIsOpenToThoseWhoMayOnlyRead) {
  const std::set<std::string> reasoned{
      "POST /api/papers/{id}/pdf",      // draws the paper's file the first time
      "POST /api/papers/{id}/receipt",  // the receiver says that it arrived
      "POST /api/limits/proposal",      // a question that is too long for an address; keeps nothing
      "POST /api/limits/simulation",    // the same
      "POST /api/timecards/download"};
  for (const auto& route : app::routes().all()) {
    if (!is_change(*route)) continue;
    const std::string permission(enum_text(route->access.permission));
    if (permission.ends_with("_read")) {
      EXPECT_TRUE(reasoned.contains(title(*route))) << title(*route);
    }
  }
}

}  // namespace
}  // namespace tasuki::test
