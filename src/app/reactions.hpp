#pragma once

namespace tasuki::app {

// Registers who reacts to what; called once before the first request. The only place.
void register_reactions();

}  // namespace tasuki::app
