#include "app/reactions.hpp"

namespace tasuki::app {

void register_reactions() {}

}  // namespace tasuki::app
