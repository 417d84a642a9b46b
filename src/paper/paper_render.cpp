#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>

#include "paper/law_list.hpp"
#include "paper/paper.hpp"
#include "platform/pdf/shape.hpp"
#include "platform/statutory.hpp"

namespace tasuki::paper {
namespace {

const forms::Form& form_of(std::string_view kind) {
  const forms::Form* form = forms::find_form(kind);
  if (form == nullptr) throw std::out_of_range("no form for " + std::string(kind));
  return *form;
}

}  // namespace

const std::vector<forms::FormItem>& law_list(const forms::Form& form) {
  static std::mutex mutex;
  static std::map<std::string_view, std::vector<forms::FormItem>> lists;
  const std::scoped_lock lock(mutex);
  auto found = lists.find(form.items);
  if (found == lists.end()) {
    found =
        lists.emplace(form.items, forms::parse_form_items(statutory::form_items(form.items))).first;
  }
  return found->second;
}

Violations missing_items(std::string_view kind, const json::value& record, Date on) {
  const forms::Form& form = form_of(kind);
  Violations found;
  for (const forms::MissingItem& item :
       forms::missing_items(form.leaves(record), forms::items_on(law_list(form), on))) {
    found.push_back({Code::item_missing, item.pointer, item.article, {item.label_ja}});
  }
  return found;
}

Date edition_on(std::string_view kind, Date on) {
  const std::vector<Date> editions = forms::editions_of(law_list(form_of(kind)));
  Date edition = editions.front();
  for (const Date day : editions) {
    if (day <= on) edition = day;
  }
  return edition;
}

namespace {

void collect_unprintable(const json::value& value, const std::string& pointer, Violations& found) {
  if (const auto* text = value.if_string()) {
    std::string line(*text);
    std::erase(line, '\n');  // a line break is laid out, not printed
    for (const std::string& character : pdf::missing_glyphs(line)) {
      found.push_back({Code::missing_glyph, pointer, "", {character}});
    }
  } else if (const auto* array = value.if_array()) {
    for (std::size_t i = 0; i < array->size(); ++i) {
      collect_unprintable((*array)[i], pointer + "/" + std::to_string(i), found);
    }
  } else if (const auto* object = value.if_object()) {
    for (const auto& member : *object) {
      if (member.key().ends_with("_png")) continue;
      collect_unprintable(member.value(), pointer + "/" + std::string(member.key()), found);
    }
  }
}

}  // namespace

Violations unprintable(const json::value& record) {
  Violations found;
  collect_unprintable(record, "", found);
  return found;
}

bool repeats_words_of_others(std::string_view kind) {
  return kind == kAgencyLedger || kind == kClientLedger || kind == kComplaintRecord ||
         kind == kWorkRecordNotice || kind == kTimecardPrint;
}

std::string title_of(std::string_view kind) {
  const forms::Form* form = forms::find_form(kind);
  return form == nullptr ? "" : std::string(form->title);
}

std::string render(std::string_view kind, const json::value& record,
                   const forms::DrawOptions& options) {
  return pdf::render(form_of(kind).draw(record, options).lay_out());
}

}  // namespace tasuki::paper
