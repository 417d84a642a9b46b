#pragma once
// A small world of invented companies for tests over HTTP: two agencies, two clients, a company
// that is both, an operator, their people and what they share. Things and people have names; a
// route's sample speaks of them ("contract.draft", "$partnership.main").

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/service.hpp"
#include "platform/json.hpp"
#include "support/database.hpp"

namespace tasuki::test {

inline constexpr const char* kPassword = "Fictional-Pass-2027";
inline constexpr const char* kNow = "2027-06-01T00:00:00Z";  // Tuesday, 9:00 in Japan
inline constexpr const char* kOrigin = "http://127.0.0.1:8080";

// Text that only the data of its owner holds; it may never reach a stranger.
inline constexpr const char* kAgencyMark = "秘仙台";    // the agency's own masters
inline constexpr const char* kClientMark = "秘宮城";    // the client's own masters
inline constexpr const char* kContractMark = "秘契約";  // what agency and client share
inline constexpr const char* kWorkerMark = "秘一郎";    // the worker's name

using Headers = std::map<std::string, std::string>;

struct Reply {
  int status = 0;
  std::string body;
  json::value data;  // null unless the body is JSON
  std::string content_type;
  std::vector<std::pair<std::string, std::string>> headers;

  std::string header(const std::string& name) const;  // "" when absent
  std::string code() const;                           // of a problem, or ""
  // The text at a JSON pointer, e.g. "/rows/0/id"; "" when absent.
  std::string at(const std::string& pointer) const;
};

class World;

// Somebody with a browser: keeps a cookie, sends Origin and Content-Type.
class Person {
 public:
  Person(app::Service& service, std::string cookie)
      : service_(&service), cookie_(std::move(cookie)) {}

  Reply get(const std::string& target, const Headers& headers = {});
  Reply post(const std::string& target, const std::string& body = "{}",
             const Headers& headers = {});
  Reply put(const std::string& target, const std::string& body, const Headers& headers = {});
  Reply remove(const std::string& target, const Headers& headers = {});
  // A header given as "" is not sent at all.
  Reply call(const std::string& method, const std::string& target, const std::string& body,
             const Headers& headers = {});

  // Signs in and keeps the cookie that comes back.
  Reply sign_in(const std::string& company, const std::string& user,
                const std::string& password = kPassword);
  const std::string& cookie() const { return cookie_; }
  void set_cookie(std::string cookie) { cookie_ = std::move(cookie); }

 private:
  app::Service* service_;
  std::string cookie_;  // "tasuki=…", or ""
};

class World {
 public:
  // A fresh copy; the first one of a program builds the original. `now` moves its clock.
  explicit World(const std::string& now = kNow);
  ~World();

  app::Service& service() { return *service_; }
  const Database& database() const { return database_; }

  // Somebody already signed in, or "guest".
  Person as(const std::string& who);
  // The id (or code, day, token) behind a name; text that starts with a digit means itself. Throws
  // std::out_of_range with the name.
  std::string value(const std::string& name) const;
  bool knows(const std::string& name) const;
  // Replaces each "$name".
  std::string fill(const std::string& text) const;

  // Runs SQL as superuser; row-level security does not apply.
  std::vector<std::string> sql(const std::string& statement);

  // One checksum per table, over the rows that are not `beside` company's own (0 = over all).
  // Bookkeeping is left out: sessions, repeated requests, jobs.
  std::map<std::string, std::string> checksums(const std::string& beside = "0");

 private:
  Database database_;
  std::unique_ptr<Connection> admin_;
  std::unique_ptr<app::Service> service_;
};

}  // namespace tasuki::test
