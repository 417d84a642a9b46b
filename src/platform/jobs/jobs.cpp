#include "platform/jobs/jobs.hpp"

#include <algorithm>

#include "platform/log.hpp"

namespace tasuki::jobs {
namespace {

constexpr std::chrono::minutes kLease{5};  // longer than any statement may take

}  // namespace

struct Runner::Claim {
  JobId id;
  CompanyId company_id;
  std::string kind;
  json::value payload;
  int tries = 0;
  int max_tries = 0;
  Instant lease_until{};
  BOOST_DESCRIBE_CLASS(Claim, (), (id, company_id, kind, payload, tries, max_tries, lease_until),
                       (), ())
};

Actor system_actor() {
  Actor actor;
  actor.side = Side::system;
  actor.name = "system";
  return actor;
}

// No arbiter is named: a worker may write jobs but not read them.
void enqueue(WriteTx& tx, std::string_view kind, const json::value& payload,
             std::string_view dedupe_key, std::optional<Instant> due_at) {
  tx.run(
      "insert into job (company_id, kind, payload, dedupe_key, due_at, created_at)"
      " values (me(), $1, $2, nullif($3, ''), $4, $5) on conflict do nothing",
      kind, payload, dedupe_key, due_at.value_or(tx.now()), tx.now());
}

std::chrono::seconds back_off(int tries) {
  return std::chrono::seconds(std::min(3600, 10 * tries * tries));
}

std::optional<Runner::Claim> Runner::claim() {
  std::vector<std::string> known;
  for (const auto& [name, kind] : kinds_) known.push_back(name);
  WriteTx tx = db_.write(system_actor(), {"job", "", ""});
  auto claimed = tx.maybe<Claim>(
      "update job set state = 'running', tries = tries + 1, lease_until = $2 where id ="
      " (select id from job where kind in (select jsonb_array_elements_text($3::jsonb))"
      " and ((state = 'waiting' and due_at <= $1) or (state = 'running' and lease_until < $1))"
      " order by due_at, id limit 1 for update skip locked) returning " +
          columns<Claim>(),
      tx.now(), tx.now() + kLease, known);
  tx.commit();
  return claimed;
}

void Runner::perform(const Claim& claim) {
  const Kind& kind = kinds_.at(claim.kind);
  Actor actor;
  actor.side = kind.side;
  actor.company_id = claim.company_id;
  actor.name = "system";
  WriteTx tx = db_.write(actor, {"job " + claim.kind, "", "job-" + std::to_string(claim.id.value)});
  kind.run(tx, claim.payload);
  const Rows done = tx.query(
      "update job set state = 'done', finished_at = $3, lease_until = null, last_error = ''"
      " where id = $1 and state = 'running' and lease_until = $2 returning id",
      claim.id, claim.lease_until, tx.now());
  if (done.size() == 0) throw std::runtime_error("the lease ran out; another runner has it");
  tx.commit();
}

// Waits again, or is parked. Another job of the same key may wait by now; then this one keeps none.
void Runner::failed(const Claim& claim, const std::string& reason) {
  WriteTx tx = db_.write(system_actor(), {"job", "", ""});
  tx.query(
      "update job j set state = case when tries >= max_tries then 'parked' else 'waiting' end,"
      " due_at = $3, lease_until = null, last_error = left($4, 500),"
      " dedupe_key = case when exists (select from job o where o.company_id = j.company_id"
      " and o.kind = j.kind and o.dedupe_key = j.dedupe_key and o.state = 'waiting' and o.id <> "
      "j.id)"
      " then null else dedupe_key end"
      " where id = $1 and state = 'running' and lease_until = $2",
      claim.id, claim.lease_until, tx.now() + back_off(claim.tries), reason);
  tx.commit();
}

// Several servers may ask at once: the row of daily_run decides who hands out.
void Runner::hand_out_daily() {
  WriteTx tx = db_.write(system_actor(), {"job", "", ""});
  const auto minute =
      std::chrono::duration_cast<std::chrono::minutes>(tx.now() - jst_instant(tx.today())).count();
  for (const auto& [name, kind] : kinds_) {
    if (!kind.daily_at_min || minute < *kind.daily_at_min) continue;
    tx.run(
        "with first as (insert into daily_run (kind, on_day) values ($1, $2) on conflict do nothing"
        " returning kind) insert into job (company_id, kind, dedupe_key, due_at, created_at)"
        " select c.id, f.kind, $3, $4, $4 from first f, company c where"
        " case when $5 = 'agency' then c.is_agency else c.is_client end on conflict do nothing",
        name, tx.today(), text(tx.today()), tx.now(), kind.side);
  }
  tx.commit();
}

bool Runner::run_one() {
  if (kinds_.empty()) return false;
  const auto claimed = claim();
  if (!claimed) return false;
  if (claimed->tries > claimed->max_tries) {  // each try ended without a word: the process died
    failed(*claimed, "no try came to an end");
    return true;
  }
  try {
    perform(*claimed);
  } catch (const std::exception& error) {
    log::error("job", {{"id", std::to_string(claimed->id.value)},
                       {"kind", claimed->kind},
                       {"what", error.what()}});
    failed(*claimed, error.what());
  }
  return true;
}

}  // namespace tasuki::jobs
