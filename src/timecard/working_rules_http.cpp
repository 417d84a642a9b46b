#include <algorithm>

#include "timecard/routes.hpp"
#include "timecard/timecard_store.hpp"

namespace tasuki::timecard {
namespace {

using http::Call;

struct RulesLine {
  Date effective_from{};
  Weekday week_starts_on = Weekday::sunday;
  Weekday statutory_holiday = Weekday::sunday;
};
BOOST_DESCRIBE_STRUCT(RulesLine, (), (effective_from, week_starts_on, statutory_holiday))

struct RulesView {
  std::int64_t version = 0;
  AgencyRules current;  // in force today; Sunday and Sunday when nothing was set
  std::vector<RulesLine> rows;
};
BOOST_DESCRIBE_STRUCT(RulesView, (), (version, current, rows))

RulesView view_of_rules(ReadTx& tx) {
  RulesView view;
  for (const RulesRow& row : cards::rules(tx)) {
    view.version += row.version;
    view.rows.push_back({row.effective_from, row.week_starts_on, row.statutory_holiday});
    if (row.effective_from <= tx.today()) {
      view.current = {row.week_starts_on, row.statutory_holiday};
    }
  }
  return view;
}

RulesView show(ReadTx& tx, const Call&) { return view_of_rules(tx); }

// From a day on; locked cards keep the rules by which they were counted.
RulesView act_put(WriteTx& tx, const Call& call, const RulesLine& in) {
  if (view_of_rules(tx).version != call.version()) throw Problem(Code::stale_version);
  const auto locked = cards::last_locked(tx);
  if (locked && in.effective_from <= *locked) {
    throw Problem(Code::locked_days, {text(*locked)});
  }
  cards::put_rules(tx, {in.effective_from, in.week_starts_on, in.statutory_holiday, 1});
  return view_of_rules(tx);
}

}  // namespace

void rules_routes(http::Routes& routes) {
  routes.get("/api/working-rules", http::agency(Permission::timecard_read), show)
      .says("就業規則（週の起算日・法定休日）")
      .sample("agency");
  routes.put("/api/working-rules", http::agency(Permission::company_manage), act_put)
      .says("就業規則（週の起算日・法定休日）の変更")
      .takes_version()
      .sample(
          "agency", {},
          R"({"effective_from":"2027-10-01","week_starts_on":"monday","statutory_holiday":"sunday"})");
}

}  // namespace tasuki::timecard
