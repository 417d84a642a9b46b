// 途中で落ちたサーバー: the process is killed in the middle of a confirmation; nothing is half
// made, and whoever tries again succeeds.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "http/wire.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

// The real server in a process of its own, on a free loopback port.
class Process {
 public:
  explicit Process(const Config& config) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    pid_ = fork();
    if (pid_ == 0) serve(config, ends[1]);
    close(ends[1]);
    if (read(ends[0], &port_, sizeof port_) != sizeof port_) port_ = 0;
    close(ends[0]);
  }
  ~Process() { die(); }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  unsigned short port() const { return port_; }
  void die() {
    if (pid_ <= 0) return;
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }

 private:
  [[noreturn]] static void serve(const Config& config, int out) noexcept {
    http::ServerConfig settings = small();
    settings.port = 0;
    app::Service service(config);
    http::Server server(
        settings, [&](const http::Request& r) { return service.lane_of(r); },
        [&](http::Lane lane, const http::Request& r) { return service.answer(lane, r); });
    const unsigned short port = server.port();
    if (write(out, &port, sizeof port) != sizeof port) _exit(1);
    server.run();
    _exit(0);
  }

  pid_t pid_ = -1;
  unsigned short port_ = 0;
};

// Contract, version, event, paper, mail, and the change in the audit log of both companies.
constexpr const char* kWhole = "confirmed 1 1 1 1 2 ";

class Killed : public testing::Test {
 protected:
  std::string confirmation() {
    return "POST /api/contracts/" + id_ +
           "/confirmation HTTP/1.1\r\nHost: " + std::string(kOrigin).substr(7) +
           "\r\nOrigin: " + kOrigin +
           "\r\nContent-Type: application/json\r\nCookie: tasuki=session-of-client\r\nIf-Match: "
           "\"" +
           world_.sql("select version from contract where id = " + id_).at(0) +
           "\"\r\nContent-Length: 2\r\n\r\n{}";
  }

  // How often each thing that a confirmation makes is there.
  std::string made() {
    return world_
        .sql("select concat_ws(' ', (select state from contract where id = " + id_ +
             "), (select count(*) from contract_version where contract_id = " + id_ +
             "), (select count(*) from contract_event where verb = 'confirm' and contract_id = " +
             id_ +
             "), (select count(*) from paper where kind = 'dispatch_contract' and contract_id"
             " = " +
             id_ + "), (select count(*) from mail where subject like '%契約の確定%' and id > " +
             last_mail_ +
             "), (select count(*) from audit_entry where verb like '%confirmation%' and"
             " table_name = 'contract' and row_id = " +
             id_ + "), (select last_no from counter where company_id = " +
             world_.value("company.agency") +
             " and kind = 'paper:dispatch_contract' and year = 2027))")
        .at(0);
  }

  void wait_until_blocked() {
    for (int i = 0; i < 500; ++i) {
      if (!world_
               .sql("select pid from pg_stat_activity where datname = current_database()"
                    " and usename = 'tasuki_app' and wait_event_type = 'Lock'")
               .empty()) {
        return;
      }
      usleep(10'000);
    }
    FAIL() << "the confirmation never came to the lock";
  }

  void wait_until_gone() {
    for (int i = 0; i < 500; ++i) {
      if (world_
              .sql("select pid from pg_stat_activity where datname = current_database() and usename"
                   " = 'tasuki_app'")
              .empty()) {
        return;
      }
      usleep(10'000);
    }
    FAIL() << "PostgreSQL did not notice that the server had died";
  }

  // Kills the server while its confirmation waits for a lock that `hold` takes.
  void kill_while_waiting_for(const std::string& hold) {
    Connection holder(world_.database().admin());
    holder.script("begin; " + hold);
    {
      Process server(world_.service().config());
      ASSERT_NE(server.port(), 0);
      Wire wire(server.port());
      wire.send(confirmation());
      wait_until_blocked();
      server.die();
      EXPECT_EQ(wire.answer(), "");
    }
    holder.script("rollback");
    wait_until_gone();
  }

  void confirm_again() {
    Process server(world_.service().config());
    Wire wire(server.port());
    wire.send(confirmation());
    const std::string answer = wire.answer();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 ")) << answer;
  }

  World world_;
  std::string id_ = world_.value("contract.submitted");
  std::string last_mail_ = world_.sql("select coalesce(max(id), 0) from mail").at(0);
  std::string nothing_ = made();
};

TEST_F(Killed, 確定の途中で落ちても何も残らない) {
  const std::string holds[] = {
      "select 1 from contract where id = " + id_ + " for update",  // the first question
      "lock table overtime_agreement in access exclusive mode",    // as the other party
      "lock table contract_version in access exclusive mode",      // after the contract was saved
      "lock table counter in access exclusive mode"};              // before the paper's number
  for (const std::string& hold : holds) {
    SCOPED_TRACE(hold);
    kill_while_waiting_for(hold);
    EXPECT_EQ(made(), nothing_);
  }
  confirm_again();
  EXPECT_TRUE(made().starts_with(kWhole)) << made();
}

// The last message carries the commit with it: PostgreSQL, which has all of it, finishes the whole.
TEST_F(Killed, 最後の便を送ったあとなら全部が残る) {
  kill_while_waiting_for("lock table mail in access exclusive mode");
  const std::string after_the_kill = made();
  if (after_the_kill != nothing_) {
    EXPECT_TRUE(after_the_kill.starts_with(kWhole)) << after_the_kill;
    return;
  }
  confirm_again();
  EXPECT_TRUE(made().starts_with(kWhole)) << made();
}

}  // namespace
}  // namespace tasuki::test
