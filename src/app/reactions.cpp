#include "app/reactions.hpp"

#include "compliance/earlier_flows.hpp"
#include "contract/assignment/assignment_flows.hpp"
#include "contract/assignment/assignment_limits_flow.hpp"
#include "contract/contract_inquiry_flow.hpp"
#include "contract/contract_limits_flow.hpp"
#include "ledger/ledger_flows.hpp"
#include "people/development_store.hpp"
#include "platform/announce.hpp"
#include "timecard/timecard_flows.hpp"

namespace tasuki::app {
namespace {

// `run` takes part in the announcing transaction.
template <class Event>
void same_tx(void (*run)(WriteTx&, const Event&)) {
  react(typeid(Event),
        [run](WriteTx& tx, const void* event) { run(tx, *static_cast<const Event*>(event)); });
}

}  // namespace

void register_reactions() {
  same_tx<inquiry::AnswerAccepted>(contract::open_draft);
  same_tx<contract::NoticeDelivered>([](WriteTx& tx, const contract::NoticeDelivered& event) {
    timecard::open_cards(tx, event.assignment);
    ledger::plan(tx, event.assignment);
  });
  same_tx<contract::ContractChanged>(timecard::follow_change);
  same_tx<company::PlaceRenamed>(compliance::follow_rename);
  same_tx<compliance::LimitMoved>(contract::tell_moved_limit);
  same_tx<people::WorkerChanged>(contract::follow_worker);
  same_tx<people::WorkerChanged>(contract::renew_notices);
  same_tx<contract::AssignmentEnded>([](WriteTx& tx, const contract::AssignmentEnded& event) {
    if (!event.assignment.delivered_at) return;
    timecard::close_cards(tx, event.assignment);
    ledger::plan(tx, event.assignment);
  });
  same_tx<timecard::CardLocked>([](WriteTx& tx, const timecard::CardLocked& event) {
    ledger::follow(tx, event.card.assignment_id);
  });
  same_tx<people::WorkerEventRecorded>([](WriteTx& tx, const people::WorkerEventRecorded& event) {
    if (event.assignment_id) {
      ledger::follow(tx, event.assignment_id);
    } else {
      ledger::follow_worker(tx, event.worker_id, event.on);
    }
  });
}

}  // namespace tasuki::app
