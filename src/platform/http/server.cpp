#include "platform/http/server.hpp"

#include <algorithm>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <optional>
#include <set>

#include "base/problem.hpp"
#include "platform/http/handle.hpp"
#include "platform/http/lanes.hpp"

namespace tasuki::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;

std::string_view reason(int status) {
  return beast::http::obsolete_reason(static_cast<beast::http::status>(status));
}

// Status line, headers and body in one buffer, so that one write sends it.
std::string serialized(const Response& response, bool keep_alive, bool head) {
  std::string out = "HTTP/1.1 " + std::to_string(response.status) + " ";
  out += reason(response.status);
  out += "\r\n";
  if (!response.content_type.empty()) out += "Content-Type: " + response.content_type + "\r\n";
  for (const auto& [name, value] : response.headers) out += name + ": " + value + "\r\n";
  if (response.status != 204 && response.status != 304) {
    out += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
  }
  out +=
      "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n"
      "X-Frame-Options: DENY\r\n"
      "Content-Security-Policy: default-src 'self'; style-src 'self' 'unsafe-inline'; "
      "img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; "
      "form-action 'self'\r\n";
  out += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  if (!head) out += response.body;
  return out;
}

Response plain_problem(Code code) { return problem_response(Problem(code), ""); }

}  // namespace

struct Server::Impl {
  class Connection;

  Impl(ServerConfig c, LaneOf l, Work w)
      : config(std::move(c)),
        lane_of(std::move(l)),
        work(std::move(w)),
        acceptor(io),
        sweep(io),
        quick(config.quick_threads, config.queue_limit),
        heavy(config.heavy_threads, config.queue_limit) {}

  void accept();
  void sweep_idle();
  void shut();

  ServerConfig config;
  LaneOf lane_of;
  Work work;
  std::set<Connection*> connections;  // outlives io, whose end destroys the last of them
  asio::io_context io{1};
  tcp::acceptor acceptor;
  asio::steady_timer sweep;
  std::atomic<bool> stopping{false};
  std::optional<Clock::time_point> shut_by;
  WorkerPool quick;  // after what its work refers to, so that it ends first
  WorkerPool heavy;
};

// One client. Lives as long as an operation of it is under way.
class Server::Impl::Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Impl& server, tcp::socket socket) : server_(server), socket_(std::move(socket)) {
    server_.connections.insert(this);
  }
  ~Connection() { server_.connections.erase(this); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void read() {
    if (server_.stopping) return;
    waiting_since_ = Clock::now();
    parser_.emplace();
    parser_->body_limit(server_.config.body_limit);
    parser_->header_limit(static_cast<std::uint32_t>(server_.config.header_limit));
    beast::http::async_read(socket_, buffer_, *parser_,
                            [self = shared_from_this()](beast::error_code error, std::size_t) {
                              self->on_read(error);
                            });
  }

  // Closes a connection that has been silent for too long, or does not take its answer.
  void close_if_idle(Clock::time_point silent_limit, Clock::time_point writing_limit) {
    if (waiting_since_ && *waiting_since_ < silent_limit) close();
    if (writing_since_ && *writing_since_ < writing_limit) close();
  }
  void close() {
    beast::error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
  }

 private:
  void on_read(beast::error_code error) {
    if (error == beast::http::error::body_limit) {
      keep_alive_ = false;
      waiting_since_.reset();
      return write(plain_problem(Code::payload_too_large));
    }
    if (error) {
      // A truncated or malformed request: no answer can be trusted to reach a reader.
      if (error.category() ==
              beast::http::make_error_code(beast::http::error::end_of_stream).category() &&
          error != beast::http::error::end_of_stream &&
          error != beast::http::error::partial_message) {
        keep_alive_ = false;
        waiting_since_.reset();
        return write(plain_problem(Code::bad_json));
      }
      return close();
    }
    waiting_since_.reset();
    dispatch();
  }

  void dispatch() {
    auto message = parser_->release();
    keep_alive_ = message.keep_alive();
    auto request = std::make_shared<Request>();
    request->method = std::string(message.method_string());
    head_ = request->method == "HEAD";
    if (head_) request->method = "GET";
    for (const auto& field : message) {
      std::string name(field.name_string());
      std::transform(name.begin(), name.end(), name.begin(),
                     [](unsigned char c) { return std::tolower(c); });
      request->headers[name] = std::string(field.value());
    }
    beast::error_code ignored;
    request->remote = socket_.remote_endpoint(ignored).address().to_string();
    if (server_.config.trust_forwarded && request->headers.contains("x-forwarded-for")) {
      const std::string& chain = request->headers["x-forwarded-for"];
      request->remote = chain.substr(
          chain.find_last_of(' ') == std::string::npos ? 0 : chain.find_last_of(' ') + 1);
    }
    request->body = std::move(message.body());
    if (!parse_target(std::string_view(message.target()), *request)) {
      return write(plain_problem(Code::not_found));
    }
    const Lane lane = server_.lane_of(*request);
    WorkerPool& pool = lane == Lane::heavy ? server_.heavy : server_.quick;
    const bool queued = pool.submit([self = shared_from_this(), request, lane] {
      Response response = self->server_.work(lane, *request);
      asio::post(self->socket_.get_executor(),
                 [self, answer = std::move(response)] { self->write(answer); });
    });
    if (!queued) write(plain_problem(Code::unavailable));
  }

  void write(const Response& response) {
    keep_alive_ = keep_alive_ && !server_.stopping;
    out_ = serialized(response, keep_alive_, head_);
    writing_since_ = Clock::now();
    asio::async_write(socket_, asio::buffer(out_),
                      [self = shared_from_this()](beast::error_code error, std::size_t) {
                        self->writing_since_.reset();
                        if (error || !self->keep_alive_) return self->close();
                        self->read();
                      });
  }

  Impl& server_;
  tcp::socket socket_;
  beast::flat_buffer buffer_;
  std::optional<beast::http::request_parser<beast::http::string_body>> parser_;
  std::optional<Clock::time_point> waiting_since_;
  std::optional<Clock::time_point> writing_since_;
  std::string out_;
  bool keep_alive_ = true;
  bool head_ = false;
};

void Server::Impl::accept() {
  acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
    if (!acceptor.is_open()) return;
    if (!error) {
      beast::error_code ignored;
      socket.set_option(tcp::no_delay(true), ignored);
      std::make_shared<Connection>(*this, std::move(socket))->read();
    }
    accept();
  });
}

// One coarse timer over all connections is far cheaper than a timer per read.
void Server::Impl::sweep_idle() {
  sweep.expires_after(std::chrono::seconds(1));
  sweep.async_wait([this](beast::error_code error) {
    if (error) return;
    const auto now = Clock::now();
    const auto limit = stopping ? now : now - std::chrono::seconds(config.idle_seconds);
    const std::vector<Connection*> copy(connections.begin(), connections.end());
    const auto writing_limit = now - std::chrono::seconds(config.write_seconds);
    for (Connection* connection : copy) connection->close_if_idle(limit, writing_limit);
    if (stopping && (connections.empty() || now > shut_by)) return io.stop();
    sweep_idle();
  });
}

void Server::Impl::shut() {
  stopping = true;
  shut_by = Clock::now() + std::chrono::seconds(20);
  beast::error_code ignored;
  acceptor.close(ignored);
  sweep.cancel();
  sweep_idle();
}

Server::Server(ServerConfig config, LaneOf lane_of, Work work)
    : impl_(std::make_unique<Impl>(std::move(config), std::move(lane_of), std::move(work))) {
  const tcp::endpoint endpoint(asio::ip::make_address(impl_->config.address), impl_->config.port);
  impl_->acceptor.open(endpoint.protocol());
  impl_->acceptor.set_option(asio::socket_base::reuse_address(true));
  impl_->acceptor.bind(endpoint);
  impl_->acceptor.listen();
}

Server::~Server() = default;

unsigned short Server::port() const { return impl_->acceptor.local_endpoint().port(); }

void Server::run() {
  impl_->accept();
  impl_->sweep_idle();
  impl_->io.run();
}

void Server::stop() {
  asio::post(impl_->io, [this] { impl_->shut(); });
}

}  // namespace tasuki::http
