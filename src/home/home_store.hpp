#pragma once
// What waits for the person looking: one count per kind of thing. Row-level security narrows each
// count to what the side may see.

#include <string>
#include <vector>

#include "base/describe.hpp"
#include "platform/db/db.hpp"

namespace tasuki::home {

struct Item {
  std::string kind;
  std::int64_t count = 0;
  std::string text_ja;
  std::string text_en;
  std::string link;  // the screen that shows them
};
BOOST_DESCRIBE_STRUCT(Item, (), (kind, count, text_ja, text_en, link))

// Only what is not zero.
std::vector<Item> waiting_items(ReadTx& tx);

}  // namespace tasuki::home
