#pragma once
// One libpq connection in pipeline mode: statements are collected and sent together, so that a
// transaction costs as few round trips as it has questions that depend on each other.

#include <libpq-fe.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "platform/db/sql.hpp"

namespace tasuki {

// PostgreSQL refused a statement.
class SqlError : public std::runtime_error {
 public:
  SqlError(std::string state, std::string constraint, const std::string& message)
      : std::runtime_error(message), state_(std::move(state)), constraint_(std::move(constraint)) {}
  const std::string& state() const { return state_; }            // SQLSTATE, five characters
  const std::string& constraint() const { return constraint_; }  // name, or ""

 private:
  std::string state_;
  std::string constraint_;
};

// The connection is gone or cannot be made.
class ConnectionLost : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The rows of one answer. Views point into it.
class Rows {
 public:
  explicit Rows(PGresult* result) : result_(result, &PQclear) {}

  std::size_t size() const { return static_cast<std::size_t>(PQntuples(result_.get())); }
  std::size_t width() const { return static_cast<std::size_t>(PQnfields(result_.get())); }
  bool is_null(std::size_t row, std::size_t column) const {
    return PQgetisnull(result_.get(), static_cast<int>(row), static_cast<int>(column)) == 1;
  }
  std::string_view text(std::size_t row, std::size_t column) const {
    return {PQgetvalue(result_.get(), static_cast<int>(row), static_cast<int>(column)),
            static_cast<std::size_t>(
                PQgetlength(result_.get(), static_cast<int>(row), static_cast<int>(column)))};
  }
  std::string name(std::size_t column) const {
    return PQfname(result_.get(), static_cast<int>(column));
  }
  // Rows touched by insert, update, delete.
  std::int64_t affected() const;

  // Column `column` of `row` as T; NULL gives T{} (an optional is empty).
  template <class T>
  T get(std::size_t row, std::size_t column) const {
    T value{};
    if (is_null(row, column)) return value;
    if constexpr (sql::is_optional<T>::value) {
      typename T::value_type inner{};
      sql::read(text(row, column), inner);
      value = std::move(inner);
    } else {
      sql::read(text(row, column), value);
    }
    return value;
  }

  // A row whose columns are the members of T, in order (see columns<T>()).
  template <Described T>
  T row(std::size_t row, std::size_t first_column = 0) const {
    T value{};
    std::size_t column = first_column;
    for_each_member(value, [&](std::string_view, auto& member) {
      member = get<std::remove_reference_t<decltype(member)>>(row, column++);
    });
    return value;
  }

 private:
  std::unique_ptr<PGresult, void (*)(PGresult*)> result_;
};

struct Statement {
  std::string sql;
  std::vector<SqlParam> params;
};

class Connection {
 public:
  // Connects; throws ConnectionLost. `patience` is how long each answer of run() may take: a server
  // that is frozen (not stopped) never says that it will not answer. Zero = for ever.
  explicit Connection(const std::string& conninfo,
                      std::chrono::milliseconds patience = std::chrono::milliseconds::zero());

  // Prepared statements are named per role because their plans contain its policies.
  void use_role(std::string_view role) { role_ = role; }

  // Between two batches: did the server end the connection meanwhile (restart, administrator)?
  bool ended_while_idle() const;

  // Sends the statements in one message and waits for all answers. On an error the rest of the
  // batch is skipped, the transaction (if any) is left to the caller to roll back, and SqlError is
  // thrown; ConnectionLost when the connection broke.
  std::vector<Rows> run(const std::vector<Statement>& batch);

  // Runs text that may hold many statements, without parameters (migrations).
  void script(const std::string& sql);

  bool broken() const { return PQstatus(handle_.get()) != CONNECTION_OK; }
  // A statement of the transaction failed: PostgreSQL would answer COMMIT with a rollback.
  bool failed() const { return PQtransactionStatus(handle_.get()) == PQTRANS_INERROR; }
  bool in_transaction() const { return PQtransactionStatus(handle_.get()) != PQTRANS_IDLE; }
  PGconn* raw() { return handle_.get(); }

 private:
  void send(const Statement& statement, std::vector<std::string>& new_names);
  PGresult* next_result();
  std::vector<Rows> receive(std::size_t count, const std::vector<std::string>& prepares);
  [[noreturn]] void lost();

  std::unique_ptr<PGconn, void (*)(PGconn*)> handle_;
  std::chrono::milliseconds patience_;
  std::string role_;
  std::unordered_set<std::string> prepared_;
};

}  // namespace tasuki
