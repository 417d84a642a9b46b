#include "support/world.hpp"

#include <unistd.h>

#include <cctype>
#include <filesystem>
#include <stdexcept>

#include "support/world_story.hpp"

namespace tasuki::test {

// ---------------------------------------------------------------- replies and people

std::string Reply::header(const std::string& name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return "";
}

std::string Reply::at(const std::string& pointer) const {
  boost::system::error_code error;
  const json::value* found = data.find_pointer(pointer, error);
  if (found == nullptr || found->is_null()) return "";
  return found->is_string() ? std::string(found->get_string()) : json::serialize(*found);
}

std::string Reply::code() const { return at("/code"); }

Reply Person::get(const std::string& target, const Headers& headers) {
  return call("GET", target, "", headers);
}
Reply Person::post(const std::string& target, const std::string& body, const Headers& headers) {
  return call("POST", target, body, headers);
}
Reply Person::put(const std::string& target, const std::string& body, const Headers& headers) {
  return call("PUT", target, body, headers);
}
Reply Person::remove(const std::string& target, const Headers& headers) {
  return call("DELETE", target, "{}", headers);
}

Reply Person::call(const std::string& method, const std::string& target, const std::string& body,
                   const Headers& headers) {
  http::Request request;
  request.method = method;
  if (!http::parse_target(target, request)) throw std::logic_error("malformed target " + target);
  request.remote = "192.0.2.1";
  request.body = body;
  request.headers["host"] = std::string(kOrigin).substr(7);  // without http://
  if (!cookie_.empty()) request.headers["cookie"] = cookie_;
  if (method != "GET" && method != "HEAD") {
    request.headers["origin"] = kOrigin;
    request.headers["content-type"] = "application/json";
  }
  for (const auto& [name, value] : headers) {
    request.headers[name] = value;
    if (value.empty()) request.headers.erase(name);
  }
  const http::Response response = service_->answer(service_->lane_of(request), request);
  Reply reply;
  reply.status = response.status;
  reply.body = response.body;
  reply.content_type = response.content_type;
  reply.headers = response.headers;
  if (response.content_type.find("json") != std::string::npos && !response.body.empty()) {
    reply.data = json::parse(response.body);
  }
  return reply;
}

Reply Person::sign_in(const std::string& company, const std::string& user,
                      const std::string& password) {
  const json::object body{{"company_code", company}, {"user_code", user}, {"password", password}};
  Reply reply = post("/api/session", json::serialize(body));
  const std::string set = reply.header("Set-Cookie");
  if (reply.status == 200) cookie_ = set.substr(0, set.find(';'));
  return reply;
}

// ---------------------------------------------------------------- the world

namespace {

Config config_for(const Database& database, const std::string& now) {
  Config config;
  config.home =
      (std::filesystem::temp_directory_path() / ("tasuki_test_home_" + std::to_string(getpid())))
          .string();
  config.database_url = database.app();
  config.migration_url = database.owner();
  config.public_url = kOrigin;
  config.web_dist = TASUKI_SOURCE_DIR "/test/support/no_such_folder";
  config.statutory = TASUKI_SOURCE_DIR "/statutory";
  config.migrations = migrations();
  config.docs = TASUKI_SOURCE_DIR "/docs";
  config.clock = now;
  config.quick_connections = 2;
  config.heavy_connections = 1;
  return config;
}

// The story happens a week before, so that work can begin today; what is done today is done before
// the tests begin, for their clock runs on from kNow: nothing may lie in its future.
constexpr const char* kBefore = "2027-05-25T00:00:00Z";
constexpr const char* kThisMorning = "2027-05-31T23:30:00Z";

struct Original {
  Database database;
  Names names;

  Original() {
    Connection admin(database.admin());
    names = found_companies(admin);
    {
      app::Service service(config_for(database, kBefore));
      play_story(admin, service, names);
    }
    app::Service service(config_for(database, kThisMorning));
    play_today(admin, service, names);
  }
};

const Original& original() {
  static const Original one;
  return one;
}

}  // namespace

World::World(const std::string& now)
    : database_(original().database.name()),
      admin_(std::make_unique<Connection>(database_.admin())),
      service_(std::make_unique<app::Service>(config_for(database_, now))) {
  admin_->use_role("admin");
  admin_->script(audit_settings());
}

World::~World() {
  service_.reset();
  admin_.reset();
}

Person World::as(const std::string& who) {
  if (who == "guest") return Person(*service_, "");
  if (!knows("user." + who)) throw std::out_of_range("the test's world has no person " + who);
  return Person(*service_, "tasuki=" + session_token(who));
}

bool World::knows(const std::string& name) const { return original().names.contains(name); }

std::string World::value(const std::string& name) const {
  const auto found = original().names.find(name);
  if (found != original().names.end()) return found->second;
  if (!name.empty() && std::isdigit(static_cast<unsigned char>(name[0])) != 0) return name;
  throw std::out_of_range("the test's world has nothing named \"" + name +
                          "\": provide it in test/support/world_story.cpp");
}

std::string World::fill(const std::string& text) const {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '$') {
      result += text[i++];
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 ||
                                 text[end] == '_' || text[end] == '.')) {
      ++end;
    }
    result += value(text.substr(i + 1, end - i - 1));
    i = end;
  }
  return result;
}

std::vector<std::string> World::sql(const std::string& statement) {
  const auto rows = admin_->run({{statement, {}}});
  std::vector<std::string> result;
  for (std::size_t i = 0; i < rows[0].size(); ++i) {
    result.emplace_back(rows[0].width() == 0 ? "" : rows[0].text(i, 0));
  }
  return result;
}

std::map<std::string, std::string> World::checksums(const std::string& beside) {
  static const std::map<std::string, std::vector<std::string>> owners = [&] {
    std::map<std::string, std::vector<std::string>> result;
    const auto rows = admin_->run(
        {{"select c.relname, coalesce(string_agg(a.attname, ' '), '') from pg_class c left join"
          " pg_attribute a on a.attrelid = c.oid and a.attname in ('company_id', 'agency_id',"
          " 'client_id') where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
          " and c.relname not in ('session', 'idempotency', 'job', 'migration')"
          " group by c.relname",
          {}}});
    for (std::size_t i = 0; i < rows[0].size(); ++i) {
      auto& columns = result[std::string(rows[0].text(i, 0))];
      std::string all(rows[0].text(i, 1));
      for (const std::string name : {"company_id", "agency_id", "client_id"}) {
        if (all.find(name) != std::string::npos) columns.push_back(name);
      }
      if (rows[0].text(i, 0) == "company") columns = {"id"};
    }
    return result;
  }();
  std::string statement;
  for (const auto& [table, columns] : owners) {
    statement += statement.empty() ? "" : " union all ";
    statement +=
        "select '" + table +
        "', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from " +
        table + " t where true";
    for (const std::string& column : columns) {
      // Companies founded since belong to whoever founded them.
      if (beside != "0") {
        statement += " and t." + column + " <> " + beside + " and t." + column +
                     " <= " + value("company.operator");
      }
    }
  }
  const auto rows = admin_->run({{statement, {}}});
  std::map<std::string, std::string> result;
  for (std::size_t i = 0; i < rows[0].size(); ++i) {
    result[std::string(rows[0].text(i, 0))] = std::string(rows[0].text(i, 1));
  }
  return result;
}

}  // namespace tasuki::test
