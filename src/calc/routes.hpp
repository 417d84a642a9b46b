#pragma once
#include "calc/calc.hpp"
#include "platform/http/route.hpp"

namespace tasuki::calc {

// One row per topic, and the list of them. Open to everybody: they read nothing but the law.
void routes(http::Routes& routes);

// The tables of platform/statutory.
Tables loaded_tables();

}  // namespace tasuki::calc
