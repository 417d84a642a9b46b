#include "bench/load.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <stdexcept>
#include <vector>

#include "bench/bench.hpp"
#include "platform/http/message.hpp"

namespace tasuki::bench {
namespace {

// One keep-alive connection with one request under way.
struct Client {
  int fd = -1;
  std::int64_t n = 0;
  int worker = 0;
  double began = 0;
  std::string received;
};

class Load {
 public:
  Load(int port, const std::string& admin, const World& world, int clients, std::int64_t first)
      : world_(world), clients_(static_cast<std::size_t>(clients)), epoll_(epoll_create1(0)) {
    read_versions(admin);
    for (Client& client : clients_) {
      client.n = first;
      connect_client(client, port);
    }
  }
  ~Load() {
    for (const Client& client : clients_) close(client.fd);
    close(epoll_);
  }
  Load(const Load&) = delete;
  Load& operator=(const Load&) = delete;

  LoadResult run(double seconds) {
    const double began = seconds_now();
    for (std::size_t i = 0; i < clients_.size(); ++i) send_next(i);
    std::size_t under_way = clients_.size();
    std::vector<epoll_event> events(clients_.size());
    while (under_way > 0) {
      const int count = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 10'000);
      if (count <= 0) throw std::runtime_error("the server does not answer");
      for (int e = 0; e < count; ++e) {
        const std::size_t i = events[static_cast<std::size_t>(e)].data.u64;
        if (!receive(clients_[i])) continue;
        if (seconds_now() - began < seconds) {
          send_next(i);
        } else {
          --under_way;
        }
      }
    }
    return {done_, seconds_now() - began, quantile(times_, 0.95) * 1000};
  }

 private:
  void read_versions(const std::string& admin) {
    Connection connection(admin);
    const auto rows = connection.run(
        {{"select version from timecard where id between $1 and $2"
          " order by id",
          {std::to_string(kFirstCard), std::to_string(kFirstCard + world_.workers - 1)}}});
    for (std::size_t i = 0; i < rows[0].size(); ++i) {
      versions_.push_back(rows[0].get<std::int64_t>(i, 0));
    }
  }

  void connect_client(Client& client, int port) {
    client.fd = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(client.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(client.fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("cannot connect to the server");
    }
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = static_cast<std::uint64_t>(&client - clients_.data());
    epoll_ctl(epoll_, EPOLL_CTL_ADD, client.fd, &event);
  }

  void send_next(std::size_t i) {
    Client& client = clients_[i];
    const Turn turn =
        turn_of(static_cast<int>(i), static_cast<int>(clients_.size()), world_.workers, client.n++);
    const Application what = application(turn);
    client.worker = turn.worker;
    const std::string request = "PUT " + what.target + " HTTP/1.1\r\nHost: " + kHost +
                                "\r\nOrigin: " + kOrigin +
                                "\r\nCookie: tasuki=" + token_of(turn.worker) + "\r\nIf-Match: \"" +
                                std::to_string(versions_[static_cast<std::size_t>(turn.worker)]) +
                                "\"\r\nContent-Type: application/json\r\nContent-Length: " +
                                std::to_string(what.body.size()) + "\r\n\r\n" + what.body;
    client.received.clear();
    client.began = seconds_now();
    if (write(client.fd, request.data(), request.size()) != static_cast<ssize_t>(request.size())) {
      throw std::runtime_error("cannot send to the server");
    }
  }

  // True when the answer is complete.
  bool receive(Client& client) {
    char part[64 * 1024];
    const ssize_t size = read(client.fd, part, sizeof part);
    if (size <= 0) throw std::runtime_error("the server closed a connection");
    client.received.append(part, static_cast<std::size_t>(size));
    const auto head = client.received.find("\r\n\r\n");
    if (head == std::string::npos) return false;
    const auto field = client.received.find("Content-Length: ");
    std::size_t length = 0;
    if (field < head) {
      std::from_chars(client.received.data() + field + 16, client.received.data() + head, length);
    }
    if (client.received.size() < head + 4 + length) return false;
    if (!client.received.starts_with("HTTP/1.1 200")) {
      throw std::runtime_error("an application was refused: " + client.received.substr(0, 2000));
    }
    ++versions_[static_cast<std::size_t>(client.worker)];
    times_.push_back(seconds_now() - client.began);
    ++done_;
    return true;
  }

  static inline const std::string kOrigin = load_config().public_url;
  static inline const std::string kHost{http::host_of(kOrigin)};

  World world_;
  std::vector<Client> clients_;
  int epoll_;
  std::vector<std::int64_t> versions_;
  std::vector<double> times_;
  std::int64_t done_ = 0;
};

}  // namespace

Turn turn_of(int client, int clients, int workers, std::int64_t n) {
  const int own = workers / clients;
  return {client + clients * static_cast<int>(n % own), static_cast<int>(n / own % kOpenDays)};
}

Application application(const Turn& turn) {
  return {"/api/timecards/" + std::to_string(kFirstCard + turn.worker) + "/days/2027-08-" +
              std::to_string(16 + turn.day),
          R"({"kind":"work","starts_min":540,"ends_min":1080,)"
          R"("breaks":[{"starts_min":720,"ends_min":780}],"remark":""})"};
}

LoadResult apply_over_http(int port, const std::string& admin, const World& world, int clients,
                           double seconds, std::int64_t first) {
  return Load(port, admin, world, clients, first).run(seconds);
}

}  // namespace tasuki::bench
