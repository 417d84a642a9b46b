#include "paper/forms/worker_representative.hpp"

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

std::string representative_text(const WorkerRepresentative& r) {
  if (r.kind == RepresentativeKind::majority_union) return joined({r.name, r.title}, "　");
  return joined({r.title.empty() ? "過半数労働者代表" : r.title, r.name}, "　");
}

}  // namespace tasuki::forms
