// `tasuki calc TOPIC`: one JSON object per line in, one per line out, in the same order.

#include <iostream>

#include "app/commands.hpp"
#include "calc/routes.hpp"
#include "platform/config.hpp"
#include "platform/statutory.hpp"

namespace tasuki::app {
namespace {

int list_topics() {
  for (const calc::Topic& topic : calc::topics()) {
    std::cout << json::serialize(to_json(calc::view_of(topic))) << "\n";
  }
  return 0;
}

// 0 when every line was JSON, else 2.
int answer_lines(const calc::Topic& topic) {
  statutory::load(load_config().statutory);
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  return calc::answer_lines(topic, std::cin, std::cout, calc::loaded_tables()) ? 0 : 2;
}

}  // namespace

int calculate(const Arguments& arguments) {
  if (arguments.size() != 1) {
    std::cerr << "usage: calc TOPIC < lines.jsonl | calc --list\n";
    return 2;
  }
  if (arguments[0] == "--list") return list_topics();
  const calc::Topic* topic = calc::find_topic(arguments[0]);
  if (topic == nullptr) {
    std::cerr << "calc: there is no topic " << arguments[0] << "; calc --list shows them\n";
    return 2;
  }
  return answer_lines(*topic);
}

}  // namespace tasuki::app
