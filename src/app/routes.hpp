#pragma once
// The whole route table.

#include "platform/http/route.hpp"

namespace tasuki::app {

const http::Routes& routes();

}  // namespace tasuki::app
