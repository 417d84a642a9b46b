// `tasuki demo`: the model contract of the labour bureau's guide (forms 5–10), played through the
// real routes by its people, in 2027. Companies and first accounts are made as an administrator;
// everything after that goes the way a person would go.

#include <cstdlib>
#include <iostream>

#include "app/commands.hpp"
#include "app/demo_people.hpp"
#include "app/demo_story.hpp"
#include "platform/db/connection.hpp"

namespace tasuki::app {
namespace {

std::string admin_url() {
  const char* url = std::getenv("TASUKI_ADMIN_URL");
  if (url == nullptr)
    throw std::runtime_error("TASUKI_ADMIN_URL is not set; use `tasuki up --demo`");
  return url;
}

void print_people() {
  std::cout << "demo people (password for all: " << kDemoPassword << ")\n"
            << "  company   user     who\n";
  for (const DemoPerson& person : demo_people()) {
    std::printf("  %-9s %-8s %s\n", person.company, person.user, person.who);
  }
}

}  // namespace

int demo(const Arguments&) {
  Connection admin(admin_url());
  admin.use_role("admin");
  const bool loaded =
      admin.run({{"select 1 from company where code = 'sendai'", {}}}).front().size() == 1;
  if (!loaded) {
    make_demo_masters(admin);
    play_demo_story(load_config());
  }
  print_people();
  return 0;
}

}  // namespace tasuki::app
