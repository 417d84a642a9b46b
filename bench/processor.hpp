#pragma once
// Processor time, which other work on the machine does not change.

#include <sys/types.h>

#include <string>

namespace tasuki::bench {

// Used so far by all processes of the cluster that runs on this machine, ended ones included.
double cluster_seconds(const std::string& admin);
double process_seconds(pid_t process);
double ended_children_seconds();  // of this process

}  // namespace tasuki::bench
