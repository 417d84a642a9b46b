#include "app/reactions.hpp"

#include "contract/contract_inquiry_flow.hpp"
#include "platform/announce.hpp"

namespace tasuki::app {
namespace {

// `run` takes part in the announcing transaction.
template <class Event>
void same_tx(void (*run)(WriteTx&, const Event&)) {
  react(typeid(Event), [run](WriteTx& tx, const void* event) {
    run(tx, *static_cast<const Event*>(event));
  });
}

}  // namespace

void register_reactions() { same_tx<inquiry::AnswerAccepted>(contract::open_draft); }

}  // namespace tasuki::app
