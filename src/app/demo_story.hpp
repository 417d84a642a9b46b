#pragma once
// The story of the demo, from the client's notices to the worker's August card.

#include <string>

#include "app/demo_person.hpp"
#include "contract/terms.hpp"
#include "platform/config.hpp"

namespace tasuki::app {

// The terms of model form 5, with the year 2027.
contract::Terms model_terms();

// Plays it in process, each act on its day.
void play_demo_story(const Config& config);

// Circular, agreement, its publication; then the wage of one person on the contract and the
// statement with its explanation before the dispatch.
void agree_on_wages(const Config& config);
void set_wage(Person& agency, const std::string& contract_path, const json::value& worker_id);
void state_treatment(Person& agency, const std::string& assignment_id);

// July is worked, approved, locked and invoiced; of August the first worker's first half is closed,
// the other two wait for approval, and in the second half 17 and 18 are still missing.
void play_demo_timecards(const Config& config, const std::string& partnership);

// Training and a complaint while they work.
void play_demo_living(const Config& config);

}  // namespace tasuki::app
