#pragma once
// 過半数労働組合又は過半数代表者 (法40条の2第4項, 則33条の3第2項): whose opinion the client asks.

#include <string>

#include "base/date.hpp"
#include "base/describe.hpp"

namespace tasuki::forms {

enum class RepresentativeKind { majority_union, elected_person };
BOOST_DESCRIBE_ENUM(RepresentativeKind, majority_union, elected_person)

struct WorkerRepresentative {
  RepresentativeKind kind = RepresentativeKind::elected_person;
  std::string name = {};  // of the person, or of the union
  std::string title = {};  // 過半数労働者代表, 執行委員長 …; empty: the kind's own word
  // How an elected person was chosen (則33条の3第2項): neither empty on the client's own record.
  Date elected_on{};
  std::string election_method = {};  // 投票, 挙手 …, for the purpose of being heard
  bool is_manager = false;           // 労基法41条2号: must be false
};
BOOST_DESCRIBE_STRUCT(WorkerRepresentative, (),
                      (kind, name, title, elected_on, election_method, is_manager))

// 過半数労働者代表　□□ □□, the union's name with its head's title …
std::string representative_text(const WorkerRepresentative& representative);

}  // namespace tasuki::forms
