#include "platform/db/connection.hpp"

#include <poll.h>

#include <cerrno>
#include <cstdlib>
#include <functional>
#include <optional>

#include "platform/db/statement_tap.hpp"

namespace tasuki {
namespace {

std::string field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? "" : text;
}

SqlError sql_error(const PGresult* result) {
  return SqlError(field(result, PG_DIAG_SQLSTATE), field(result, PG_DIAG_CONSTRAINT_NAME),
                  field(result, PG_DIAG_MESSAGE_PRIMARY));
}

void ignore_notice(void*, const PGresult*) {}

bool readable(PGconn* connection, int timeout_ms) {
  pollfd waiting{PQsocket(connection), POLLIN, 0};
  int ready = 0;
  do {
    ready = poll(&waiting, 1, timeout_ms);
  } while (ready < 0 && errno == EINTR);
  return ready != 0;
}

}  // namespace

std::function<void(const std::vector<Statement>&)>& statement_tap() {
  static std::function<void(const std::vector<Statement>&)> tap;
  return tap;
}

std::int64_t Rows::affected() const {
  const char* text = PQcmdTuples(result_.get());
  return *text == '\0' ? 0 : std::strtoll(text, nullptr, 10);
}

Connection::Connection(const std::string& conninfo, std::chrono::milliseconds patience)
    : handle_(PQconnectdb(conninfo.c_str()), &PQfinish), patience_(patience) {
  if (broken()) throw ConnectionLost(PQerrorMessage(handle_.get()));
  PQsetNoticeReceiver(handle_.get(), &ignore_notice, nullptr);
}

void Connection::lost() {
  throw ConnectionLost(std::string("connection to the database broke: ") +
                       PQerrorMessage(handle_.get()));
}

// Nobody listens here, so an idle server has nothing to say but that it ends (or that its settings
// were loaded anew, when a new connection does no harm either).
bool Connection::ended_while_idle() const { return broken() || readable(handle_.get(), 0); }

PGresult* Connection::next_result() {
  while (patience_.count() > 0 && PQisBusy(handle_.get()) == 1) {
    if (!readable(handle_.get(), static_cast<int>(patience_.count()))) {
      throw ConnectionLost("the database did not answer in time");
    }
    if (PQconsumeInput(handle_.get()) == 0) lost();
  }
  return PQgetResult(handle_.get());
}

// `new_names` gets the name of the statement that had to be prepared first, or "".
void Connection::send(const Statement& statement, std::vector<std::string>& new_names) {
  const std::string name = role_ + "_" + std::to_string(std::hash<std::string>{}(statement.sql)) +
                           "_" + std::to_string(statement.sql.size());
  new_names.emplace_back();
  if (!prepared_.contains(name)) {
    if (PQsendPrepare(handle_.get(), name.c_str(), statement.sql.c_str(), 0, nullptr) == 0) lost();
    new_names.back() = name;
    prepared_.insert(name);  // also covers the same text later in this batch
  }
  std::vector<const char*> values;
  values.reserve(statement.params.size());
  for (const SqlParam& param : statement.params) values.push_back(param ? param->c_str() : nullptr);
  if (PQsendQueryPrepared(handle_.get(), name.c_str(), static_cast<int>(values.size()),
                          values.data(), nullptr, nullptr, 0) == 0) {
    lost();
  }
}

std::vector<Rows> Connection::run(const std::vector<Statement>& batch) {
  if (broken()) lost();
  if (statement_tap()) statement_tap()(batch);
  if (PQenterPipelineMode(handle_.get()) == 0) lost();
  std::vector<std::string> new_names;
  for (const Statement& statement : batch) send(statement, new_names);
  if (PQpipelineSync(handle_.get()) == 0) lost();
  return receive(batch.size(), new_names);
}

// Reads the answers of one batch up to its Sync. `prepares[i]` names the statement prepared just
// before statement i; it is forgotten again when its preparation did not succeed.
std::vector<Rows> Connection::receive(std::size_t count, const std::vector<std::string>& prepares) {
  std::vector<Rows> answers;
  std::optional<SqlError> failure;
  for (std::size_t i = 0; i < count; ++i) {
    for (int part = prepares[i].empty() ? 1 : 0; part < 2; ++part) {
      PGresult* result = next_result();
      if (result == nullptr) lost();
      const ExecStatusType status = PQresultStatus(result);
      Rows rows(result);
      const bool good = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
      if (!good && part == 0) prepared_.erase(prepares[i]);
      if (status == PGRES_FATAL_ERROR && !failure) failure = sql_error(result);
      if (good && part == 1) answers.push_back(std::move(rows));
      next_result();  // the nullptr that ends this statement's results
      if (broken()) lost();
    }
  }
  PGresult* sync = next_result();
  if (sync == nullptr) lost();
  PQclear(sync);
  PQexitPipelineMode(handle_.get());
  if (failure) throw *failure;
  return answers;
}

void Connection::script(const std::string& sql) {
  PGresult* result = PQexec(handle_.get(), sql.c_str());
  const ExecStatusType status = PQresultStatus(result);
  std::optional<SqlError> failure;
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
    failure = sql_error(result);
  }
  PQclear(result);
  if (broken()) lost();
  if (failure) throw *failure;
}

}  // namespace tasuki
