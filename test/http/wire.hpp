#pragma once
// The real server on a loopback port, and a client that sends what it likes.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

#include "platform/http/server.hpp"

namespace tasuki::test {

// A client that sends what it likes and reads what comes.
class Wire {
 public:
  explicit Wire(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    const timeval patience{10, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  ~Wire() { ::close(socket_); }
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  bool connected() const { return connected_; }

  // False when the other end is gone.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // No more from us; the answer may still come.
  void finish() { ::shutdown(socket_, SHUT_WR); }

  // One answer, head and body; "" when the connection ended or nothing came in time.
  std::string answer(bool has_body = true) {
    std::size_t end = std::string::npos;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
      if (!more()) return "";
    }
    std::size_t size = end + 4;
    const auto length = buffer_.find("Content-Length: ");
    if (has_body && length < end) size += std::stoul(buffer_.substr(length + 16));
    while (buffer_.size() < size) {
      if (!more()) return "";
    }
    const std::string result = buffer_.substr(0, size);
    buffer_.erase(0, size);
    return result;
  }

  // True when the other end closes within the time that reads wait.
  bool closes() {
    while (more()) {
    }
    return closed_;
  }

 private:
  bool more() {
    char chunk[65536];
    const ssize_t size = ::recv(socket_, chunk, sizeof chunk, 0);
    closed_ = size == 0 || (size < 0 && errno != EAGAIN && errno != EWOULDBLOCK);
    if (size <= 0) return false;
    buffer_.append(chunk, static_cast<std::size_t>(size));
    return true;
  }

  int socket_;
  bool connected_ = false;
  bool closed_ = false;
  std::string buffer_;
};

// A server running on its own thread.
class Running {
 public:
  Running(http::ServerConfig config, http::Server::LaneOf lane_of, http::Server::Work work) {
    config.port = 0;
    server_ = std::make_unique<http::Server>(config, std::move(lane_of), std::move(work));
    port_ = server_->port();
    thread_ = std::thread([this] { server_->run(); });
  }
  ~Running() { stop(); }

  void stop() {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
  }
  unsigned short port() const { return port_; }

 private:
  std::unique_ptr<http::Server> server_;
  unsigned short port_ = 0;
  std::thread thread_;
};

inline http::ServerConfig small() {
  http::ServerConfig config;
  config.idle_seconds = 1;
  config.write_seconds = 1;
  config.quick_threads = 2;
  config.heavy_threads = 1;
  return config;
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace tasuki::test
