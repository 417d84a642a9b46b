#pragma once
// What a lower room must make happen above it. A flow announces an event inside its transaction;
// app/reactions.cpp is the only place that says who reacts. A reaction never announces again.

#include <functional>
#include <typeindex>

#include "platform/db/db.hpp"

namespace tasuki {

using Reaction = std::function<void(WriteTx&, const void* event)>;

// Called by app/reactions.cpp at start, before the first request.
void react(std::type_index event, Reaction reaction);

namespace detail {
void run_reactions(WriteTx& tx, std::type_index event, const void* object);
}

template <class Event>
void announce(WriteTx& tx, const Event& event) {
  detail::run_reactions(tx, typeid(Event), &event);
}

}  // namespace tasuki
