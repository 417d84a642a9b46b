#include "app/reactions.hpp"

#include "contract/assignment_flows.hpp"
#include "contract/assignment_limits_flow.hpp"
#include "contract/contract_inquiry_flow.hpp"
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
  });
  same_tx<contract::ContractChanged>(timecard::follow_change);
  same_tx<people::WorkerChanged>(contract::follow_worker);
  same_tx<contract::AssignmentEnded>([](WriteTx& tx, const contract::AssignmentEnded& event) {
    if (event.assignment.delivered_at) timecard::close_cards(tx, event.assignment);
  });
}

}  // namespace tasuki::app
