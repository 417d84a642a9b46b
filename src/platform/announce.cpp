#include "platform/announce.hpp"

#include <map>
#include <vector>

namespace tasuki {
namespace {

std::map<std::type_index, std::vector<Reaction>>& table() {
  static std::map<std::type_index, std::vector<Reaction>> reactions;
  return reactions;
}

}  // namespace

void react(std::type_index event, Reaction reaction) {
  table()[event].push_back(std::move(reaction));
}

void detail::run_reactions(WriteTx& tx, std::type_index event, const void* object) {
  const auto found = table().find(event);
  if (found == table().end()) return;
  for (const Reaction& reaction : found->second) reaction(tx, object);
}

}  // namespace tasuki
