#pragma once
// 意見書 (法40条の2第4項, 則33条の3; model form 2-2), the workers' representative to the client.

#include "paper/forms/blocks.hpp"
#include "paper/forms/worker_representative.hpp"

namespace tasuki::forms {

struct OpinionStatement {
  Date stated_on{};
  std::string client_name = {};      // company
  std::string addressee_title = {};  // 大崎工場長
  std::string addressee_name = {};
  WorkerRepresentative representative = {};
  Date notice_on{};  // of the notice that asked for it
  bool objects = false;
  std::string reason = {};  // when it objects; a remark otherwise
};
BOOST_DESCRIBE_STRUCT(OpinionStatement, (),
                      (stated_on, client_name, addressee_title, addressee_name, representative,
                       notice_on, objects, reason))

pdf::Sheet draw(const OpinionStatement& statement, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
OpinionStatement example_opinion_statement();

}  // namespace tasuki::forms
