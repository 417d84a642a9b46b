// The real server on a loopback socket: what reaches it over the wire, well-formed or not.

#include "platform/http/server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <thread>
#include <vector>

#include "http/wire.hpp"

namespace tasuki::test {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

// Says back what it was asked; "/wait" takes as long as `gate` says.
class Echo : public testing::Test {
 protected:
  http::Response answer(const http::Request& request) {
    ++calls_;
    if (request.path == "/wait") open_.get_future().wait();
    http::Response response;
    response.content_type = "text/plain";
    response.body = request.method + " " + request.path;
    for (const auto& [name, value] : request.query) response.body += " " + name + "=" + value;
    response.body += " " + request.body + " from " + request.remote;
    if (request.path == "/large") response.body.assign(64 << 20, 'x');
    return response;
  }
  std::unique_ptr<Running> start(http::ServerConfig config = small()) {
    return std::make_unique<Running>(
        config, [](const http::Request&) { return http::Lane::quick; },
        [this](http::Lane, const http::Request& request) { return answer(request); });
  }

  std::atomic<int> calls_{0};
  std::promise<void> open_;
};

TEST_F(Echo, KeepsAConnectionForManyRequests) {
  const auto server = start();
  Wire wire(server->port());
  for (int i = 0; i < 3; ++i) {
    wire.send("GET /a?x=%E4%BB%99+1 HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string answer = wire.answer();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 ")) << answer;
    EXPECT_TRUE(has(answer, "GET /a x=仙 1  from 127.0.0.1")) << answer;
    EXPECT_TRUE(has(answer, "Connection: keep-alive")) << answer;
    EXPECT_TRUE(has(answer, "X-Content-Type-Options: nosniff")) << answer;
    EXPECT_TRUE(has(answer, "Content-Security-Policy: default-src 'self'")) << answer;
  }
  wire.send("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(has(wire.answer(), "Connection: close"));
  EXPECT_TRUE(wire.closes());
}

TEST_F(Echo, AnswersPipelinedRequestsInOrder) {
  const auto server = start();
  Wire wire(server->port());
  std::string all;
  for (int i = 0; i < 20; ++i) {
    all += "POST /p" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody";
  }
  wire.send(all);
  for (int i = 0; i < 20; ++i) {
    EXPECT_TRUE(has(wire.answer(), "POST /p" + std::to_string(i) + " body")) << i;
  }
}

TEST_F(Echo, ReadsARequestThatComesInPieces) {
  const auto server = start();
  Wire wire(server->port());
  for (const char* piece :
       {"PO", "ST /x HT", "TP/1.1\r\nHo", "st: x\r\nContent-Length: 6\r", "\n\r\nabc", "def"}) {
    wire.send(piece);
    std::this_thread::sleep_for(10ms);
  }
  EXPECT_TRUE(has(wire.answer(), "POST /x abcdef"));
  wire.send(
      "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
  EXPECT_TRUE(has(wire.answer(), "POST /c abc"));
}

TEST_F(Echo, HeadHasNoBody) {
  const auto server = start();
  Wire wire(server->port());
  wire.send("HEAD /h HTTP/1.1\r\nHost: x\r\n\r\n");
  const std::string answer = wire.answer(false);
  EXPECT_TRUE(has(answer, "Content-Length: 22")) << answer;  // of "GET /h  from 127.0.0.1"
  wire.send("GET /next HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(has(wire.answer(), "GET /next"));  // nothing of a body stood in between
}

TEST_F(Echo, RefusesWhatIsTooLarge) {
  http::ServerConfig config = small();
  config.body_limit = 1000;
  config.header_limit = 2000;
  const auto server = start(config);
  {
    Wire wire(server->port());
    wire.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n");
    const std::string answer = wire.answer();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer;
    EXPECT_TRUE(has(answer, "payload_too_large")) << answer;
    EXPECT_TRUE(wire.closes());
  }
  {
    Wire wire(server->port());  // without saying how much will come
    wire.send("POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" +
              std::string(2000, 'x') + "\r\n0\r\n\r\n");
    EXPECT_TRUE(wire.answer().starts_with("HTTP/1.1 413 "));
  }
  {
    Wire wire(server->port());
    wire.send("GET /x HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(3000, 'x') + "\r\n\r\n");
    EXPECT_TRUE(has(wire.answer(), "HTTP/1.1 4"));
    EXPECT_TRUE(wire.closes());
  }
  EXPECT_EQ(calls_, 0);
}

TEST_F(Echo, GarbageIsRefusedAndTheNextClientServed) {
  const auto server = start();
  const std::string nul("GET /\0 HTTP/1.1\r\n\r\n", 19);
  for (const std::string& bytes :
       {std::string("hello\r\n\r\n"), std::string("\x16\x03\x01\x02"), std::string("GET\r\n\r\n"),
        nul, std::string("GET /x HTTP/9.9\r\n\r\n"),
        std::string("GET /x HTTP/1.1\r\nNo colon\r\n\r\n"),
        std::string("POST /x HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
        std::string("POST /x HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        std::string(
            "POST /x HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc"),
        std::string("POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        std::string(100'000, 'A'), std::string(70'000, '\n')}) {
    Wire wire(server->port());
    wire.send(bytes);
    wire.finish();
    const std::string answer = wire.answer();
    EXPECT_TRUE(answer.empty() || answer.starts_with("HTTP/1.1 4"))
        << bytes.substr(0, 60) << answer;
  }
  EXPECT_EQ(calls_, 0);
  Wire wire(server->port());
  wire.send("GET /fine HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(has(wire.answer(), "GET /fine"));
}

TEST_F(Echo, PercentTraps) {
  const auto server = start();
  struct Row {
    const char* target;
    const char* seen;  // "" = 404 without asking anybody
  };
  const Row rows[] = {
      {"/a%2", ""},
      {"/a%", ""},
      {"/a%zz", ""},
      {"/a%00b", ""},
      {"/a?b=%", ""},
      {"/a?b=%00", ""},
      {"a", ""},
      {"http://x/a", ""},
      {"/a%FF", ""},
      {"/a?q=%C3%28", ""},
      {"/a?q=%ED%A0%80", ""},
      {"/a?q=%C0%80", ""},
      {"/a%252Fb", "/a%2Fb"},
      {"/%61", "/a"},
      {"/a+b?c=d+e", "/a+b c=d e"},
      {"/%E4%BB%99%E5%8F%B0", "/仙台"},
      {"/a?=x&&&y", "/a y="},
  };
  for (const Row& row : rows) {
    Wire wire(server->port());
    wire.send("GET " + std::string(row.target) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string answer = wire.answer();
    if (*row.seen == '\0') {
      EXPECT_TRUE(answer.starts_with("HTTP/1.1 404 ")) << row.target << " " << answer;
    } else {
      EXPECT_TRUE(has(answer, std::string("GET ") + row.seen + " ")) << row.target << " " << answer;
    }
  }
}

TEST_F(Echo, ATruncatedRequestRunsNothing) {
  const auto server = start();
  {
    Wire wire(server->port());
    wire.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{\"half\":");
    wire.finish();
    EXPECT_TRUE(wire.closes());
  }
  {
    Wire wire(server->port());
    wire.send("POST /x HTTP/1.1\r\nHo");
  }
  Wire wire(server->port());
  wire.send("GET /fine HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(has(wire.answer(), "GET /fine"));
  EXPECT_EQ(calls_, 1);
}

TEST_F(Echo, SlowAndSilentClientsAreClosed) {
  const auto server = start();
  Wire silent(server->port());
  Wire slow(server->port());
  Wire slow_body(server->port());
  slow_body.send("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
  const auto begin = steady_clock::now();
  bool open = true;
  for (int i = 0; i < 60 && open; ++i) {  // one byte now and then does not keep it open
    open = slow.send("G") && slow_body.send("x");
    std::this_thread::sleep_for(100ms);
  }
  EXPECT_FALSE(open);
  EXPECT_LT(steady_clock::now() - begin, 5s);
  EXPECT_TRUE(silent.closes());
  EXPECT_EQ(calls_, 0);
}

// A client that asks for much and reads nothing must not hold the connection for ever.
TEST_F(Echo, AClientThatNeverReadsIsClosed) {
  const auto server = start();
  Wire wire(server->port());
  wire.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
  std::this_thread::sleep_for(4s);
  EXPECT_EQ(wire.answer(), "");  // cut off in the middle
}

TEST_F(Echo, AnAnswerInTheMakingIsNotIdle) {
  const auto server = start();
  Wire wire(server->port());
  wire.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  std::this_thread::sleep_for(2500ms);
  open_.set_value();
  EXPECT_TRUE(has(wire.answer(), "GET /wait"));
}

TEST_F(Echo, StopFinishesWhatWasBegunAndTakesNothingNew) {
  const auto server = start();
  Wire busy(server->port());
  Wire idle(server->port());
  busy.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  while (calls_ == 0) std::this_thread::sleep_for(1ms);
  std::thread stopping([&] { server->stop(); });
  std::this_thread::sleep_for(200ms);
  EXPECT_FALSE(Wire(server->port()).connected());
  EXPECT_TRUE(idle.closes());
  open_.set_value();
  const std::string answer = busy.answer();
  EXPECT_TRUE(has(answer, "GET /wait")) << answer;
  EXPECT_TRUE(has(answer, "Connection: close")) << answer;
  stopping.join();
}

TEST_F(Echo, AFullQueueIs503) {
  http::ServerConfig config = small();
  config.quick_threads = 1;
  config.queue_limit = 1;
  config.idle_seconds = 30;
  const auto server = start(config);
  Wire first(server->port());
  first.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
  while (calls_ == 0) std::this_thread::sleep_for(1ms);
  Wire second(server->port());
  second.send("GET /second HTTP/1.1\r\nHost: x\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  Wire third(server->port());
  third.send("GET /third HTTP/1.1\r\nHost: x\r\n\r\n");
  const std::string refused = third.answer();
  EXPECT_TRUE(refused.starts_with("HTTP/1.1 503 ")) << refused;
  EXPECT_TRUE(has(refused, "Retry-After: ")) << refused;
  open_.set_value();
  EXPECT_TRUE(has(first.answer(), "GET /wait"));
  EXPECT_TRUE(has(second.answer(), "GET /second"));
}

TEST_F(Echo, ManyClientsAtOnce) {
  const auto server = start();
  std::vector<std::thread> clients;
  std::atomic<int> good{0};
  for (int c = 0; c < 16; ++c) {
    clients.emplace_back([&, c] {
      Wire wire(server->port());
      for (int i = 0; i < 50; ++i) {
        const std::string path = "/c" + std::to_string(c) + "i" + std::to_string(i);
        wire.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        good += has(wire.answer(), "GET " + path + " ") ? 1 : 0;
      }
    });
  }
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(good, 16 * 50);
}

}  // namespace
}  // namespace tasuki::test
