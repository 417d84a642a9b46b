#pragma once
// Transactions. `Db::read(actor)` and `Db::write(actor)` are the only way to run SQL in a request:
// each opens a transaction in which the actor's database role and settings are in force, so that
// row-level security cannot be forgotten. The default end is rollback.

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/db/connection.hpp"

namespace tasuki {

// What the audit log says of where a change came from.
struct Origin {
  std::string verb;    // "POST /api/contracts/{id}/confirmation"
  std::string remote;  // address of the caller
  std::string request_id;
};

class Db;

// Questions. Rows that row-level security hides do not exist here.
class ReadTx {
 public:
  ReadTx(ReadTx&&) = default;
  ReadTx(const ReadTx&) = delete;
  ReadTx& operator=(const ReadTx&) = delete;
  ReadTx& operator=(ReadTx&&) = delete;
  ~ReadTx();

  const Actor& actor() const { return actor_; }
  Instant now() const { return now_; }  // the transaction's one instant
  Date today() const { return jst_date(now_); }
  // Whose rows the transaction reaches now: the actor's company, or the party of as_party().
  CompanyId acting_company() const { return acting_company_; }

  template <class... A>
  Rows query(std::string sql, const A&... args) {
    return ask({std::move(sql), {sql::param(args)...}});
  }

  // Several questions that do not depend on each other, in one message; the answers in their order.
  std::vector<Rows> ask_all(std::vector<Statement> questions);

  template <class... A>
  static Statement question(std::string sql, const A&... args) {
    return {std::move(sql), {sql::param(args)...}};
  }

  template <class T, class... A>
  std::vector<T> all(std::string sql, const A&... args) {
    return all_of<T>(query(std::move(sql), args...));
  }

  template <class T>
  static std::vector<T> all_of(const Rows& rows) {
    std::vector<T> result;
    result.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) result.push_back(element<T>(rows, i));
    return result;
  }

  template <class T, class... A>
  std::optional<T> maybe(std::string sql, const A&... args) {
    const Rows rows = query(std::move(sql), args...);
    if (rows.size() == 0) return std::nullopt;
    return element<T>(rows, 0);
  }

  // Throws Problem(not_found) when there is no row.
  template <class T, class... A>
  T one(std::string sql, const A&... args) {
    auto found = maybe<T>(std::move(sql), args...);
    if (!found) throw Problem(Code::not_found);
    return *std::move(found);
  }

  // The statements that follow are planned for their values: the beginning of a name that is
  // searched for finds its index only then.
  void plan_for_values() {
    pending_.push_back({"set local plan_cache_mode = force_custom_plan", {}});
  }

  // Continues the same transaction as the other party of a shared row that the caller has loaded.
  // Only flows that tools/tidy.py lists may call this; nothing private to the other party that is
  // read this way goes into the answer.
  void as_party(Side side, CompanyId company);
  void as_self();

 protected:
  friend class Db;
  struct Lease;  // the connection, and the way back to the pool
  ReadTx(std::unique_ptr<Lease> lease, Actor actor, Instant now, const Origin& origin, bool write);

  template <class T>
  static T element(const Rows& rows, std::size_t i) {
    if constexpr (Described<T>) {
      return rows.row<T>(i);
    } else {
      return rows.get<T>(i, 0);
    }
  }
  Rows ask(Statement statement);
  std::vector<Rows> flush();
  void set_party(Side side, CompanyId company);

  std::unique_ptr<Lease> lease_;
  Actor actor_;
  CompanyId acting_company_;
  Instant now_;
  std::vector<Statement> pending_;
};

// Changes. Statements given to `run` are sent with the next question or with the commit.
class WriteTx : public ReadTx {
 public:
  template <class... A>
  void run(std::string sql, const A&... args) {
    pending_.push_back({std::move(sql), {sql::param(args)...}});
  }

  // insert into `table` (members of T except `id`) … returning id; the id is written back.
  template <Described T>
  void insert(std::string_view table, T& row) {
    std::string names;
    std::string holes;
    std::vector<SqlParam> params;
    for_each_member(row, [&](std::string_view name, const auto& member) {
      if (name == "id") return;
      params.push_back(sql::param(member));
      names += (names.empty() ? "" : ", ") + std::string(name);
      holes += (holes.empty() ? "$" : ", $") + std::to_string(params.size());
    });
    const Rows answer = ask({"insert into " + std::string(table) + " (" + names + ") values (" +
                                 holes + ") returning id",
                             std::move(params)});
    if constexpr (requires { row.id.value; }) row.id.value = answer.get<std::int64_t>(0, 0);
  }

  // update `table` set (members of T except id and version), version = version + 1 where id and
  // version fit; throws Problem(stale_version) when somebody was faster. row.version is raised.
  template <Described T>
  void update(std::string_view table, T& row) {
    std::string assignments;
    std::vector<SqlParam> params{sql::param(row.id), sql::param(row.version)};
    for_each_member(row, [&](std::string_view name, const auto& member) {
      if (name == "id" || name == "version") return;
      params.push_back(sql::param(member));
      assignments += std::string(name) + " = $" + std::to_string(params.size()) + ", ";
    });
    const Rows answer =
        ask({"update " + std::string(table) + " set " + assignments +
                 "version = version + 1 where id = $1 and version = $2 returning version",
             std::move(params)});
    if (answer.size() == 0) throw Problem(Code::stale_version);
    row.version = answer.get<std::int64_t>(0, 0);
  }

  // Sends what is pending and commits. Without it everything is rolled back.
  void commit();

 private:
  friend class Db;
  using ReadTx::ReadTx;
};

class Db {
 public:
  // `connections` are opened on demand. `statement_timeout_ms` bounds every statement.
  Db(std::string conninfo, std::size_t connections, int statement_timeout_ms, Clock clock);
  ~Db();

  ReadTx read(const Actor& actor, const Origin& origin = {});
  WriteTx write(const Actor& actor, const Origin& origin = {});

  // One statement outside a transaction as the login role; only identity's gate functions are
  // granted to it.
  template <class... A>
  Rows gate(std::string sql, const A&... args) {
    return gate_run({std::move(sql), {sql::param(args)...}});
  }

  const Clock& clock() const { return clock_; }
  // Throws Problem(unavailable) when the database cannot be reached.
  void ping();

 private:
  friend class ReadTx;
  struct Slot;
  std::unique_ptr<ReadTx::Lease> lease();
  Rows gate_run(Statement statement);

  std::string conninfo_;
  std::chrono::milliseconds patience_;
  Clock clock_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Slot>> slots_;
};

// The database role of a side.
std::string_view role_of(Side side);

// Turns a SqlError into the Problem a person can understand; rethrows what is a defect.
[[noreturn]] void rethrow_as_problem(const SqlError& error);

}  // namespace tasuki
