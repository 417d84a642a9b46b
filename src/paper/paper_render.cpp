#include <stdexcept>

#include "paper/forms/registry.hpp"
#include "paper/paper.hpp"

namespace tasuki::paper {

std::string title_of(std::string_view kind) {
  const forms::Form* form = forms::find_form(kind);
  return form == nullptr ? "" : std::string(form->title);
}

std::string render(std::string_view kind, const json::value& record,
                   const forms::DrawOptions& options) {
  const forms::Form* form = forms::find_form(kind);
  if (form == nullptr) throw std::out_of_range("no form for " + std::string(kind));
  return pdf::render(form->draw(record, options).lay_out());
}

}  // namespace tasuki::paper
