#pragma once
// The subcommands of the binary, one function each. They return the exit status and throw
// std::exception with a message for people.

#include <string>
#include <vector>

namespace tasuki::app {

using Arguments = std::vector<std::string>;

int serve(const Arguments& arguments);
int migrate_database(const Arguments& arguments);
int print_roles(const Arguments& arguments);
int print_config(const Arguments& arguments);
int print_openapi(const Arguments& arguments);
int calculate(const Arguments& arguments);
int law_packs(const Arguments& arguments);
int bootstrap(const Arguments& arguments);
int demo(const Arguments& arguments);
int company(const Arguments& arguments);
int user(const Arguments& arguments);
int verify(const Arguments& arguments);
int form(const Arguments& arguments);
int bench(const Arguments& arguments);  // in bench/

}  // namespace tasuki::app
