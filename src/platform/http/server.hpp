#pragma once
// The socket side: asynchronous, plain HTTP/1.1 on one listening address (nginx ends TLS). It reads
// a whole request under limits, hands it to a lane of worker threads and writes the answer in one
// buffer. Only server.cpp instantiates Beast.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "platform/http/message.hpp"
#include "platform/http/route.hpp"

namespace tasuki::http {

struct ServerConfig {
  std::string address = "127.0.0.1";
  unsigned short port = 8080;            // 0 = any free one
  std::size_t body_limit = 1024 * 1024;  // bytes; more is 413
  std::size_t header_limit = 16 * 1024;
  int idle_seconds = 30;    // a connection that sends nothing, or too slowly
  int write_seconds = 300;  // a client that does not take its answer
  std::size_t quick_threads = 6;
  std::size_t heavy_threads = 2;
  std::size_t queue_limit = 512;  // per lane; more is 503
  bool trust_forwarded = false;   // believe X-Forwarded-For (behind our own proxy)
};

class Server {
 public:
  using Work = std::function<Response(Lane, const Request&)>;
  using LaneOf = std::function<Lane(const Request&)>;

  // Listens at once. Throws std::runtime_error when the address is taken.
  Server(ServerConfig config, LaneOf lane_of, Work work);
  ~Server();

  unsigned short port() const;
  // Serves until stop(); then finishes what was begun, at most 20 seconds.
  void run();
  // May be called from any thread and from a signal handler thread.
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tasuki::http
