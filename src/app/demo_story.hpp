#pragma once
// The story of the demo, from the client's notices to the worker's August card.

#include "contract/terms.hpp"
#include "platform/config.hpp"

namespace tasuki::app {

// The terms of model form 5, with the year 2027.
contract::Terms model_terms();

// Plays it in process, each act on its day.
void play_demo_story(const Config& config);

}  // namespace tasuki::app
