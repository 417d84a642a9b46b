#pragma once
// Shows every batch that this process sends to PostgreSQL to an observer. For measurements only.

#include <functional>
#include <vector>

#include "platform/db/connection.hpp"

namespace tasuki {

// Empty (the default): nobody watches. Set it before other threads run.
std::function<void(const std::vector<Statement>&)>& statement_tap();

}  // namespace tasuki
