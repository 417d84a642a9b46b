#include "platform/db/db.hpp"

#include <algorithm>
#include <chrono>

#include "platform/db/duplicates.hpp"
#include "platform/log.hpp"

namespace tasuki {

struct Db::Slot {
  std::unique_ptr<Connection> connection;
  bool busy = false;
};

struct ReadTx::Lease {
  Db* db;
  Db::Slot* slot;

  Lease(Db* owner, Db::Slot* leased) : db(owner), slot(leased) {}
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  ~Lease() {
    if (slot->connection && (slot->connection->broken() || slot->connection->in_transaction())) {
      slot->connection.reset();
    }
    {
      const std::scoped_lock lock(db->mutex_);
      slot->busy = false;
    }
    db->freed_.notify_one();
  }
};

std::string_view role_of(Side side) {
  switch (side) {
    case Side::agency:
      return "tasuki_agency";
    case Side::client:
      return "tasuki_client";
    case Side::worker:
      return "tasuki_worker";
    case Side::platform_operator:
      return "tasuki_operator";
    case Side::system:
      return "tasuki_system";
    case Side::guest:
      return "tasuki_guest";
  }
  throw std::logic_error("unknown side");
}

void rethrow_as_problem(const SqlError& error) {
  const std::string& state = error.state();
  if (state == "23505" || state == "23P01") {
    const std::string_view member = sql::member_of_unique(error.constraint());
    if (member.empty()) throw Problem(Code::duplicate, {error.constraint()});
    throw Problem(Code::duplicate, Violations{{Code::duplicate, std::string(member)}});
  }
  if (state == "23503") throw Problem(Code::in_use, {error.constraint()});
  if (state == "42501") throw Problem(Code::forbidden);
  // Bytes that are not UTF-8, or a NUL in JSON: from a query string or a header.
  if (state == "22021" || state == "22P05") throw Problem(Code::bad_text);
  if (state == "40001" || state == "40P01" || state == "55P03" || state == "57014" ||
      state == "57P01" || state == "57P02" || state == "57P03" || state.starts_with("53")) {
    throw Problem(Code::unavailable);
  }
  throw error;
}

// ---------------------------------------------------------------- transactions

ReadTx::ReadTx(std::unique_ptr<Lease> lease, Actor actor, Instant now, const Origin& origin,
               bool write)
    : lease_(std::move(lease)),
      actor_(std::move(actor)),
      acting_company_(actor_.company_id),
      now_(now) {
  lease_->slot->connection->use_role(role_of(actor_.side));
  pending_.push_back({write ? "begin" : "begin read only", {}});
  pending_.push_back(
      {"select set_config('tasuki.company_id', $1, true), set_config('tasuki.account_id', $2, "
       "true),"
       " set_config('tasuki.worker_id', $3, true), set_config('tasuki.at', $4, true),"
       " set_config('tasuki.verb', $5, true), set_config('tasuki.remote', $6, true),"
       " set_config('tasuki.request_id', $7, true), set_config('tasuki.actor_name', $8, true),"
       " set_config('tasuki.side', $9, true), set_config('tasuki.department_id', $10, true)",
       {std::to_string(actor_.company_id.value), std::to_string(actor_.account_id.value),
        std::to_string(actor_.worker_id.value), text(now_), origin.verb, origin.remote,
        origin.request_id, actor_.name, std::string(enum_text(actor_.side)),
        std::to_string(actor_.department_id.value)}});
  pending_.push_back({"set local role " + std::string(role_of(actor_.side)), {}});
}

ReadTx::~ReadTx() {
  if (!lease_ || !lease_->slot->connection || !lease_->slot->connection->in_transaction()) return;
  try {
    lease_->slot->connection->run({{"rollback", {}}});
  } catch (const std::exception&) {
    lease_->slot->connection.reset();  // the next lease connects anew
  }
}

std::vector<Rows> ReadTx::flush() {
  const std::vector<Statement> batch = std::exchange(pending_, {});
  try {
    return lease_->slot->connection->run(batch);
  } catch (const SqlError& error) {
    if (error.state().starts_with("22") || error.state().starts_with("42")) {
      log::error("sql", {{"state", error.state()}, {"message", error.what()}});
    }
    rethrow_as_problem(error);
  } catch (const ConnectionLost& lost) {
    log::error("database", {{"message", lost.what()}});
    lease_->slot->connection.reset();
    throw Problem(Code::unavailable);
  }
}

Rows ReadTx::ask(Statement statement) {
  pending_.push_back(std::move(statement));
  std::vector<Rows> answers = flush();
  return std::move(answers.back());
}

std::vector<Rows> ReadTx::ask_all(std::vector<Statement> questions) {
  const std::size_t count = questions.size();
  for (Statement& one : questions) pending_.push_back(std::move(one));
  std::vector<Rows> answers = flush();
  answers.erase(answers.begin(), answers.end() - static_cast<std::ptrdiff_t>(count));
  return answers;
}

void ReadTx::set_party(Side side, CompanyId company) {
  // The limit to a department is the caller's own; the other party has departments of its own.
  const bool self = side == actor_.side && company == actor_.company_id;
  pending_.push_back(question(
      "select set_config('tasuki.company_id', $1, true), set_config('tasuki.department_id', $2, "
      "true)",
      company.value, self ? actor_.department_id.value : 0));
  pending_.push_back({"set local role " + std::string(role_of(side)), {}});
  acting_company_ = company;
}

// What is pending was meant for the present party and goes first. The change itself waits for the
// next question: its statements read no table, so it does not matter for which role they are named.
void ReadTx::as_party(Side side, CompanyId company) {
  if (!pending_.empty()) flush();
  set_party(side, company);
  lease_->slot->connection->use_role(role_of(side));
}

void ReadTx::as_self() { as_party(actor_.side, actor_.company_id); }

void WriteTx::commit() {
  if (lease_->slot->connection->failed()) {
    throw std::logic_error("commit of a transaction in which a statement failed");
  }
  pending_.push_back({"commit", {}});
  flush();
}

// ---------------------------------------------------------------- the pool

namespace {

// PostgreSQL ends a statement in time itself; only where it cannot is the connection given up.
constexpr std::chrono::seconds kGrace{1};

// A URI ("postgresql://…") as the key='value' form, to which more can be added.
std::string key_value_form(const std::string& conninfo) {
  char* message = nullptr;
  const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(
      PQconninfoParse(conninfo.c_str(), &message), &PQconninfoFree);
  if (!options) {
    const std::string what = message == nullptr ? "out of memory" : message;
    PQfreemem(message);
    throw std::runtime_error("the database address cannot be read: " + what);
  }
  std::string result;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    result += std::string(option->keyword) + "='";
    for (const char* c = option->val; *c != '\0'; ++c) {
      if (*c == '\'' || *c == '\\') result += '\\';
      result += *c;
    }
    result += "' ";
  }
  return result;
}

}  // namespace

Db::Db(std::string conninfo, std::size_t connections, int statement_timeout_ms, Clock clock)
    : conninfo_(key_value_form(conninfo)),
      patience_(std::chrono::milliseconds(statement_timeout_ms) + kGrace),
      clock_(clock) {
  conninfo_ += " options='-c statement_timeout=" + std::to_string(statement_timeout_ms) +
               " -c lock_timeout=4000 -c timezone=UTC -c datestyle=ISO -c plan_cache_mode=auto'" +
               " client_encoding=UTF8 connect_timeout=5";
  for (std::size_t i = 0; i < connections; ++i) slots_.push_back(std::make_unique<Slot>());
}

Db::~Db() = default;

// The lowest idle slot first: a warm backend answers far faster than a cold one.
std::unique_ptr<ReadTx::Lease> Db::lease() {
  Slot* chosen = nullptr;
  {
    std::unique_lock lock(mutex_);
    const auto idle = [&] {
      const auto found =
          std::find_if(slots_.begin(), slots_.end(), [](const auto& s) { return !s->busy; });
      chosen = found == slots_.end() ? nullptr : found->get();
      return chosen != nullptr;
    };
    if (!freed_.wait_for(lock, std::chrono::seconds(5), idle)) throw Problem(Code::unavailable);
    chosen->busy = true;
  }
  auto lease = std::make_unique<ReadTx::Lease>(this, chosen);
  if (!chosen->connection || chosen->connection->ended_while_idle()) {
    try {
      chosen->connection = std::make_unique<Connection>(conninfo_, patience_);
    } catch (const ConnectionLost& lost) {
      log::error("database", {{"message", lost.what()}});
      throw Problem(Code::unavailable);
    }
  }
  return lease;
}

ReadTx Db::read(const Actor& actor, const Origin& origin) {
  return ReadTx(lease(), actor, clock_.now(), origin, false);
}

WriteTx Db::write(const Actor& actor, const Origin& origin) {
  return WriteTx(lease(), actor, clock_.now(), origin, true);
}

Rows Db::gate_run(Statement statement) {
  const auto held = lease();
  held->slot->connection->use_role("gate");
  try {
    return std::move(held->slot->connection->run({std::move(statement)}).back());
  } catch (const SqlError& error) {
    rethrow_as_problem(error);
  } catch (const ConnectionLost& lost) {
    log::error("database", {{"message", lost.what()}});
    held->slot->connection.reset();
    throw Problem(Code::unavailable);
  }
}

void Db::ping() { gate("select 1"); }

}  // namespace tasuki
