#include "platform/audit/seal.hpp"

#include <map>

#include "platform/jobs/jobs.hpp"
#include "platform/secrets.hpp"

namespace tasuki::audit {
namespace {

constexpr int kBatch = 1000;

// What the hash covers; jsonb writes its text in one way only.
const std::string kCanonical =
    "jsonb_build_array(e.id, e.company_id, extract(epoch from e.at)::text, e.account_id,"
    " e.actor_name, e.side, e.remote, e.request_id, e.verb, e.table_name, e.row_id, e.action,"
    " e.before, e.after)::text";

struct Unsealed {
  std::int64_t id = 0;
  std::int64_t company_id = 0;
  std::string canonical;
};
BOOST_DESCRIBE_STRUCT(Unsealed, (), (id, company_id, canonical))

struct Seal {
  std::int64_t company_id = 0;
  std::int64_t seal_no = 0;
  std::int64_t entry_id = 0;
  std::string previous_hash;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(Seal, (), (company_id, seal_no, entry_id, previous_hash, hash))

struct Link {
  std::int64_t seal_no = 0;
  std::string previous_hash;
  std::string hash;
  std::string canonical;
};
BOOST_DESCRIBE_STRUCT(Link, (), (seal_no, previous_hash, hash, canonical))

struct End {
  std::int64_t seal_no = 0;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(End, (), (seal_no, hash))

std::vector<Seal> chained(ReadTx& tx, const std::vector<Unsealed>& entries) {
  std::map<std::int64_t, End> ends;
  std::vector<Seal> seals;
  for (const Unsealed& entry : entries) {
    if (!ends.contains(entry.company_id)) {
      ends[entry.company_id] = tx.maybe<End>(
                                     "select seal_no, hash from audit_seal where company_id = $1"
                                     " order by seal_no desc limit 1",
                                     entry.company_id)
                                   .value_or(End{});
    }
    End& end = ends[entry.company_id];
    const std::string hash = chained_hash(end.hash, entry.canonical);
    seals.push_back({entry.company_id, end.seal_no + 1, entry.id, end.hash, hash});
    end = {end.seal_no + 1, hash};
  }
  return seals;
}

void walk(Db& db, ChainReport& report) {
  std::string previous;
  for (std::int64_t at = 0;;) {
    ReadTx tx = db.read(jobs::system_actor(), {"verify", "", ""});
    const auto links = tx.all<Link>(
        "select s.seal_no, s.previous_hash, s.hash, coalesce(" + kCanonical +
            ", '') as canonical"
            " from audit_seal s left join audit_entry e on e.id = s.entry_id"
            " and e.company_id = s.company_id where s.company_id = $1 and s.seal_no > $2"
            " order by s.seal_no limit $3",
        report.company_id, at, kBatch);
    for (const Link& link : links) {
      const char* reason = link.seal_no != at + 1           ? "a link is missing"
                           : link.previous_hash != previous ? "the previous hash does not fit"
                           : link.hash != chained_hash(previous, link.canonical)
                               ? "the entry was changed"
                               : nullptr;
      if (reason != nullptr) {
        report.broken_at = link.seal_no;
        report.reason = reason;
        return;
      }
      previous = link.hash;
      at = link.seal_no;
      ++report.sealed;
    }
    if (links.size() < static_cast<std::size_t>(kBatch)) return;
  }
}

}  // namespace

std::string chained_hash(const std::string& previous_hash, const std::string& canonical) {
  return secrets::sha256(previous_hash + "\n" + canonical);
}

// Ids are taken in order but committed in any: an entry below the highest sealed one may still
// appear. Once every transaction that was under way after we saw the candidate is over, none can;
// so the first question is asked before the entries are read, and the last one after it.
bool Sealer::seal_batch() {
  WriteTx tx = db_.write(jobs::system_actor(), {"seal", "", ""});
  if (!tx.one<bool>("select pg_try_advisory_xact_lock(7282755)")) return false;
  const auto oldest =
      tx.one<std::int64_t>("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
  const auto entries = tx.all<Unsealed>("select e.id, e.company_id, " + kCanonical +
                                            " from audit_entry e where e.id > $1"
                                            " and not exists (select from audit_seal s where "
                                            "s.entry_id = e.id) order by e.id limit $2",
                                        sealed_to_, kBatch);
  const auto newest =
      tx.one<std::int64_t>("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
  const bool full = entries.size() == static_cast<std::size_t>(kBatch);
  if (!entries.empty()) {
    tx.run(
        "insert into audit_seal (company_id, seal_no, entry_id, previous_hash, hash)"
        " select company_id, seal_no, entry_id, previous_hash, hash"
        " from jsonb_to_recordset($1::jsonb) as s (company_id bigint, seal_no bigint,"
        " entry_id bigint, previous_hash text, hash text)",
        chained(tx, entries));
  }
  tx.commit();
  const bool all_below_candidate = !full || entries.back().id >= candidate_;
  if (candidate_ > 0 && oldest >= candidate_xmax_ && all_below_candidate) {
    sealed_to_ = candidate_;
    candidate_ = 0;
  }
  if (candidate_ == 0 && !entries.empty()) {
    candidate_ = entries.back().id;
    candidate_xmax_ = newest;
  }
  return full;
}

std::vector<ChainReport> verify(Db& db) {
  std::vector<ChainReport> reports;
  {
    ReadTx tx = db.read(jobs::system_actor(), {"verify", "", ""});
    const Rows rows = tx.query(
        "select c.id, c.code, (select count(*) from audit_entry e where e.company_id = c.id"
        " and not exists (select from audit_seal s where s.entry_id = e.id))"
        " from company c order by c.code");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      reports.push_back({rows.get<CompanyId>(i, 0), rows.get<std::string>(i, 1), 0,
                         rows.get<std::int64_t>(i, 2), 0, ""});
    }
  }
  for (ChainReport& report : reports) walk(db, report);
  return reports;
}

}  // namespace tasuki::audit
