// The whole program behind the real server, while its database comes and goes.

#include <gtest/gtest.h>

#include "http/wire.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

class Serving : public testing::Test {
 protected:
  std::string ask(Wire& wire, const std::string& method, const std::string& path,
                  const std::string& body = "", const std::string& who = "agency") {
    wire.send(method + " " + path + " HTTP/1.1\r\nHost: " + host_ + "\r\nOrigin: " + kOrigin +
              "\r\nContent-Type: application/json\r\nCookie: tasuki=session-of-" + who +
              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    return wire.answer(method != "HEAD");
  }

  std::string host_ = std::string(kOrigin).substr(7);  // without http://
  World world_;
  Running server_{
      small(), [this](const http::Request& r) { return world_.service().lane_of(r); },
      [this](http::Lane lane, const http::Request& r) { return world_.service().answer(lane, r); }};
};

TEST_F(Serving, TwoMegabytesOfJsonAreTooMuch) {
  Wire wire(server_.port());
  const std::string answer =
      ask(wire, "POST", "/api/session", "{\"company_code\":\"" + std::string(2 << 20, 'x') + "\"}");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer;
  EXPECT_TRUE(has(answer, "application/problem+json")) << answer;
}

// A name that somebody else made point here would share our pages' cookies and answers.
TEST_F(Serving, AnswersOnlyUnderItsOwnName) {
  Wire wire(server_.port());
  EXPECT_TRUE(ask(wire, "GET", "/api/session").starts_with("HTTP/1.1 200 "));
  for (const char* foreign :
       {"evil.example", "127.0.0.1", "127.0.0.1:8081", "localhost:8080", ""}) {
    host_ = foreign;
    const std::string answer = ask(wire, "GET", "/api/session");
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 421 ")) << foreign << answer;
    EXPECT_TRUE(has(answer, "\"misdirected\"")) << answer;
    EXPECT_TRUE(ask(wire, "GET", "/").starts_with("HTTP/1.1 421 ")) << foreign;
    EXPECT_TRUE(ask(wire, "GET", "/healthz").starts_with("HTTP/1.1 200 ")) << foreign;
    EXPECT_TRUE(ask(wire, "GET", "/readyz").starts_with("HTTP/1.1 200 ")) << foreign;
  }
}

TEST(Host, PortAndCaseOfItsOwnName) {
  EXPECT_TRUE(http::is_host_of("https://tasuki.example", "Tasuki.Example"));
  EXPECT_TRUE(http::is_host_of("https://tasuki.example", "tasuki.example:443"));
  EXPECT_TRUE(http::is_host_of("https://tasuki.example:443/", "tasuki.example"));
  EXPECT_TRUE(http::is_host_of("http://[::1]:8080", "[::1]:8080"));
  EXPECT_FALSE(http::is_host_of("https://tasuki.example", "tasuki.example:80"));
  EXPECT_FALSE(http::is_host_of("https://tasuki.example", "tasuki.example.evil.example"));
  EXPECT_FALSE(http::is_host_of("https://tasuki.example:8443", "tasuki.example"));
  EXPECT_FALSE(http::is_host_of("https://tasuki.example", ""));
}

TEST_F(Serving, HeadAnswersLikeGet) {
  Wire wire(server_.port());
  EXPECT_TRUE(ask(wire, "HEAD", "/api/session").starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(ask(wire, "GET", "/api/session").starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(ask(wire, "GET", "/healthz").starts_with("HTTP/1.1 200 "));
}

TEST_F(Serving, ADatabaseThatGoesAwayAndComesBack) {
  Wire wire(server_.port());
  EXPECT_TRUE(ask(wire, "GET", "/api/session").starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(ask(wire, "GET", "/readyz").starts_with("HTTP/1.1 200 "));

  const std::string name = world_.database().name();
  Connection admin(cluster());
  admin.script("alter database " + name + " allow_connections false");
  admin.script(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tasuki_app'"
      " and datname = '" +
      name + "'");
  for (int i = 0; i < 3; ++i) {
    const std::string answer = ask(wire, "GET", "/api/session");
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 503 ")) << answer;
    EXPECT_TRUE(has(answer, "Retry-After: ")) << answer;
    EXPECT_FALSE(has(answer, "FATAL")) << answer;  // nothing of the inside
  }
  EXPECT_TRUE(ask(wire, "GET", "/readyz").starts_with("HTTP/1.1 503 "));
  EXPECT_TRUE(ask(wire, "GET", "/healthz").starts_with("HTTP/1.1 200 "));
  const std::string in =
      R"({"company_code":"sendai","user_code":"agency","password":"Fictional-Pass-2027"})";
  EXPECT_TRUE(ask(wire, "POST", "/api/session", in).starts_with("HTTP/1.1 503 "));

  admin.script("alter database " + name + " allow_connections true");
  EXPECT_TRUE(ask(wire, "GET", "/api/session").starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(ask(wire, "GET", "/readyz").starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(ask(wire, "POST", "/api/session", in).starts_with("HTTP/1.1 200 "));
}

TEST_F(Serving, BackendsTerminatedUnderTheServerCostOneAnswerAtMost) {
  Wire wire(server_.port());
  EXPECT_TRUE(ask(wire, "GET", "/api/session").starts_with("HTTP/1.1 200 "));
  world_.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tasuki_app'"
      " and datname = current_database()");
  ask(wire, "GET", "/api/session");  // 503: its connection had gone
  EXPECT_TRUE(ask(wire, "GET", "/api/session").starts_with("HTTP/1.1 200 "));
}

}  // namespace
}  // namespace tasuki::test
