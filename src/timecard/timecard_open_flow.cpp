#include "timecard/timecard_flows.hpp"

namespace tasuki::timecard {
namespace {

void require_holidays(const CardFacts& facts, const Period& closing) {
  const bool off = facts.hours_on(closing.last()).national_holidays_off;
  if (off && !facts.holidays->covers(closing.last())) {
    throw Problem(Code::no_statutory_table, {std::to_string(year_of(closing.last())), "祝日"});
  }
}

template <class Act>
void each_closing(const CardFacts& facts, Act&& act) {
  for (Period closing = closing_period_containing(facts.assignment.from);
       closing.from < facts.assignment.until; closing = closing_period_containing(closing.until)) {
    require_holidays(facts, closing);
    act(closing, planned_days(facts, closing));
  }
}

}  // namespace

void open_cards(WriteTx& tx, const contract::Assignment& assignment) {
  const CardFacts facts = cards::facts_of_assignment(tx, assignment.id);
  each_closing(facts, [&](const Period& closing, const std::vector<Date>& planned) {
    cards::open(tx, assignment.id, closing, planned);
  });
}

void close_cards(WriteTx& tx, const contract::Assignment& assignment) {
  if (!assignment.delivered_at) return;
  cards::drop_after(tx, assignment.id, assignment.ends_on);
  const CardFacts facts = cards::facts_of_assignment(tx, assignment.id);
  each_closing(facts, [&](const Period& closing, const std::vector<Date>& planned) {
    cards::set_planned(tx, assignment.id, closing, planned);
  });
}

void follow_change(WriteTx& tx, const contract::ContractChanged& event) {
  tx.as_party(Side::agency, event.contract.agency_id);
  for (const auto& assignment : contract::assignments::of_contract(tx, event.contract.id)) {
    if (!assignment.delivered_at) continue;
    if (event.change.kind == contract::ChangeKind::cancellation) {
      cards::drop_after(tx, assignment.id, event.change.effective_from - one_day);
      continue;
    }
    open_cards(tx, assignment);
    close_cards(tx, assignment);
  }
  tx.as_self();
}

}  // namespace tasuki::timecard
