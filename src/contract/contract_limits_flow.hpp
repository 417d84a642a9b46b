#pragma once
// What a limit that moved means for the contracts at the establishment.

#include "compliance/notice_flows.hpp"

namespace tasuki::contract {

// Every agency with a living contract there is told the new conflict date (法40条の2第7項), and
// whoever works there under the limit gets new conditions (法34条2項). As the client.
void tell_moved_limit(WriteTx& tx, const compliance::LimitMoved& event);

}  // namespace tasuki::contract
