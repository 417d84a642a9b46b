#pragma once
// The companies, people and masters of the demo.

#include <vector>

#include "platform/db/connection.hpp"

namespace tasuki::app {

inline constexpr const char* kDemoPassword = "Tasuki-Demo-2027";

struct DemoPerson {
  const char* company;
  const char* user;
  const char* who;
};

const std::vector<DemoPerson>& demo_people();

// As a superuser, in one transaction.
void make_demo_masters(Connection& admin);

}  // namespace tasuki::app
