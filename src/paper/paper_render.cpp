#include <stdexcept>

#include "paper/forms/registry.hpp"
#include "paper/paper.hpp"
#include "platform/statutory.hpp"

namespace tasuki::paper {

std::string title_of(std::string_view kind) {
  const forms::Form* form = forms::find_form(kind);
  return form == nullptr ? "" : std::string(form->title);
}

std::string edition_of(std::string_view kind, Date on) {
  const forms::Form* form = forms::find_form(kind);
  if (form == nullptr) return "";
  const auto editions = forms::editions_of(
      forms::parse_form_items(statutory::form_items(std::string(form->items))));
  Date latest = editions.front();
  for (const Date from : editions) {
    if (from <= on) latest = from;
  }
  return text(latest);
}

std::string render(std::string_view kind, const json::value& record,
                   const forms::DrawOptions& options) {
  const forms::Form* form = forms::find_form(kind);
  if (form == nullptr) throw std::out_of_range("no form for " + std::string(kind));
  return pdf::render(form->draw(record, options).lay_out());
}

}  // namespace tasuki::paper
