// The command line: `tasuki-server COMMAND [ARGUMENTS]`.

#include <exception>
#include <functional>
#include <iostream>

#include "app/commands.hpp"

namespace {

using tasuki::app::Arguments;

struct Command {
  const char* name;
  int (*run)(const Arguments&);
  const char* help;
};

constexpr Command kCommands[] = {
    {"serve", tasuki::app::serve, "serve HTTP until SIGTERM"},
    {"migrate", tasuki::app::migrate_database, "apply missing database migrations"},
    {"db", tasuki::app::print_roles, "db roles | db schema: SQL an administrator runs once"},
    {"config", tasuki::app::print_config, "print the configuration, secrets blanked"},
    {"openapi", tasuki::app::print_openapi, "print openapi.json"},
    {"calc", tasuki::app::calculate, "calc TOPIC | calc --list: JSON lines in, JSON lines out"},
    {"law", tasuki::app::law_packs,
     "law list | law diff A B: the statutory data, what a change concerns"},
    {"bootstrap", tasuki::app::bootstrap,
     "make the operator's first account; prints how to sign in"},
    {"demo", tasuki::app::demo, "load the demo story; prints its people"},
    {"company", tasuki::app::company,
     "company add CODE NAME agency|client|both ADMINISTRATOR: register a company"},
    {"user", tasuki::app::user, "user unlock COMPANY USER: unlock an account"},
    {"verify", tasuki::app::verify, "walk the audit chain of every company"},
    {"form", tasuki::app::form, "form NAME < record.json > paper.pdf; form --list"},
    {"bench", tasuki::app::bench, "bench [MEASURE…]: measure on a throw-away cluster"},
};

int help() {
  for (const Command& command : kCommands) {
    std::cout << "  " << command.name << std::string(12 - std::string(command.name).size(), ' ')
              << command.help << "\n";
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string name = argc > 1 ? argv[1] : "help";
  const Arguments arguments(argv + (argc > 1 ? 2 : 1), argv + argc);
  if (name == "help" || name == "--help") return help();
  for (const Command& command : kCommands) {
    if (name != command.name) continue;
    try {
      return command.run(arguments);
    } catch (const std::exception& error) {
      std::cerr << "tasuki " << name << ": " << error.what() << "\n";
      return 1;
    }
  }
  std::cerr << "unknown command " << name << "; see --help\n";
  return 2;
}
