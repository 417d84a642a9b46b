#include <algorithm>
#include <functional>

#include "bench/bench.hpp"
#include "bench/world.hpp"
#include "contract/contract_store.hpp"
#include "paper/paper_store.hpp"
#include "platform/db/db.hpp"
#include "timecard/timecard_store.hpp"

namespace tasuki::bench {
namespace {

constexpr int kWarming = 12;  // past the five plans PostgreSQL makes before it settles
constexpr int kRounds = 5;
constexpr int kCalls = 100;  // of each world in a round
constexpr int kAgencies = 2;

struct Place {
  World world;
  Database database;
  Db db;

  Place(const std::string& name, const World& of)
      : world(of),
        database((name)),
        db(database.app(), 1, 60'000, Clock::starting_at(*parse_instant(kNow))) {
    populate(database.admin(), world);
  }
};

Actor actor_of(Side side, int n, const World& world) {
  Actor actor;
  actor.side = side;
  const int company = n % world.agencies;
  actor.company_id.value = (side == Side::client ? kFirstClient : kFirstAgency) + company;
  if (side == Side::client) actor.account_id.value = kFirstClientAccount + company;
  if (side == Side::agency) actor.account_id.value = kFirstAgencyAccount + company;
  if (side == Side::worker) {
    actor.worker_id.value = kFirstWorker + n % world.workers;
    actor.account_id.value = kFirstAccount + n % world.workers;
  }
  actor.name = "山田 花子";
  return actor;
}

struct Question {
  std::string name;
  Side side;
  std::function<void(ReadTx&)> ask;
};

std::function<void(ReadTx&)> cards(const timecard::CardFilter& filter) {
  return [filter](ReadTx& tx) { timecard::cards::list(tx, filter); };
}

http::ListQuery by(std::string sort, std::string q = "") {
  return {.q = std::move(q), .sort = std::move(sort), .descending = true};
}

std::function<void(ReadTx&)> contracts(const http::ListQuery& query,
                                       const contract::Filter& filter = {}) {
  return [=](ReadTx& tx) { contract::contracts::list(tx, filter, query); };
}

std::function<void(ReadTx&)> papers(const http::ListQuery& query) {
  return [=](ReadTx& tx) { paper::papers::list(tx, {}, query); };
}

std::function<void(ReadTx&)> counts(const timecard::CardFilter& filter) {
  return [filter](ReadTx& tx) { timecard::cards::counts(tx, filter); };
}

const std::vector<Question>& questions() {
  using timecard::CardFilter;
  http::ListQuery later = by("starts_on");
  later.after = http::Cursor{"2026-11-15", 0};
  const CardFilter this_month{.month_ym = parse_year_month("2027-08")};
  const CardFilter next_page{.before_on = parse_date("2027-08-01"), .before_id = 999'999'999};
  static const std::vector<Question> all{
      {"contracts.agency", Side::agency, contracts(by("starts_on"))},
      {"contracts.agency.next_page", Side::agency, contracts(later)},
      {"contracts.agency.by_number", Side::agency, contracts(by("number"))},
      {"contracts.agency.by_change", Side::agency, contracts(by("updated_at"))},
      {"contracts.agency.drafts", Side::agency, contracts(by("starts_on"), {.state = "draft"})},
      {"contracts.agency.search", Side::agency, contracts(by("starts_on", "K-10004"))},
      {"contracts.client", Side::client, contracts(by("starts_on"))},
      {"papers.agency", Side::agency, papers(by("newest"))},
      {"papers.client", Side::client, papers(by("newest"))},
      {"timecards.agency", Side::agency, cards({})},
      {"timecards.agency.next_page", Side::agency, cards(next_page)},
      {"timecards.agency.approved", Side::agency, cards({.state = "approved"})},
      {"timecards.agency.month", Side::agency, cards(this_month)},
      {"timecards.agency.search", Side::agency, cards({.q = "山田"})},
      {"timecards.client", Side::client, cards({})},
      {"timecards.client.mine", Side::client, cards({.mine = true})},
      {"timecards.worker", Side::worker, cards({})},
      {"timecards.counts", Side::agency, counts(this_month)},
  };
  return all;
}

double call(Place& place, const Question& question, int n) {
  const Actor actor = actor_of(question.side, n, place.world);
  const double began = seconds_now();
  ReadTx tx = place.db.read(actor);
  question.ask(tx);
  return (seconds_now() - began) * 1000;
}

struct Growth {
  double few_ms;
  double many_ms;
  double ratio() const { return many_ms / few_ms; }
  json::object written() const {
    return {{"growth", rounded(ratio())},
            {"p95_ms_10k", rounded(few_ms)},
            {"p95_ms_1m", rounded(many_ms)}};
  }
};

// The growth of the median round: one busy second of the machine decides nothing.
Growth growth_of(const Question& question, Place& small, Place& large) {
  for (int n = 0; n < kWarming; ++n) {
    call(small, question, n * 7);
    call(large, question, n * 7);
  }
  std::vector<Growth> rounds;
  for (int round = 0; round < kRounds; ++round) {
    std::vector<double> few, many;
    for (int n = 0; n < kCalls; ++n) {
      few.push_back(call(small, question, (kWarming + n) * 7));
      many.push_back(call(large, question, (kWarming + n) * 7));
    }
    rounds.push_back({quantile(few, 0.95), quantile(many, 0.95)});
  }
  std::sort(rounds.begin(), rounds.end(),
            [](const Growth& a, const Growth& b) { return a.ratio() < b.ratio(); });
  return rounds[kRounds / 2];
}

}  // namespace

// 100 days a worker; the larger world has a hundred times the workers.
void lists() {
  Place small("tasuki_bench_small",
              {.agencies = kAgencies, .workers = 100, .cards = 10, .days = 10, .days_open = true});
  Place large(
      "tasuki_bench_large",
      {.agencies = kAgencies, .workers = 10'000, .cards = 10, .days = 10, .days_open = true});
  double worst = 0;
  json::object beside;
  for (const Question& question : questions()) {
    const Growth growth = growth_of(question, small, large);
    worst = std::max(worst, growth.ratio());
    beside[question.name] = growth.written();
  }
  print("lists.p95_growth", worst, "ratio", std::move(beside));
  // A code's beginning of which a hundred times as many cards are found, and all of them sorted.
  const Growth search =
      growth_of({"", Side::agency, cards({.q = "w42"})}, small, large);
  print("lists.search_p95_growth", search.ratio(), "ratio", search.written());
}

}  // namespace tasuki::bench
