// The agency's own register against what it is about to tell a client. Names are compared in the
// form in which searching finds them: variants folded, katakana as hiragana, full width narrowed.

#include <algorithm>
#include <string_view>

#include "inquiry/inquiry.hpp"

namespace tasuki::inquiry {
namespace {

// The characters of UTF-8 text; the text comes from the database, so it is valid.
std::u32string characters(std::string_view text) {
  std::u32string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k) {
      c = (c << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    }
    result += c;
    i += length;
  }
  return result;
}

bool is_number(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_latin(char32_t c) { return is_number(c) || (c >= U'a' && c <= U'z'); }
bool is_kana(char32_t c) { return (c >= 0x3041 && c <= 0x30FF && c != U'・') || c == U'ー'; }
bool is_kanji(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000 || c == U'々';
}

bool all(const std::u32string& text, bool (*is)(char32_t)) {
  return std::all_of(text.begin(), text.end(), is);
}

// What follows a name in a sentence: particles and titles.
bool may_follow(char32_t c) {
  return std::u32string_view(U"はがをにのともでへやなさくち様氏君殿").find(c) !=
         std::u32string::npos;
}
// 千葉県, 山口市, 松本駅: a place, not a person.
bool makes_a_place(char32_t c) {
  return std::u32string_view(U"県都府市区町村郡駅港").find(c) != std::u32string::npos;
}
// 120円, 300名, 2100-: a figure, not a staff code.
bool makes_a_figure(char32_t c) {
  return std::u32string_view(U"円名人時分日月年歳件個台箱枚回%.,:/-").find(c) !=
         std::u32string::npos;
}

// Whether `part` stands in `text` at a place where `fits(before, after)`; 0 is the end of the text.
template <class Fits>
bool stands_in(const std::u32string& text, const std::u32string& part, Fits&& fits) {
  for (auto at = text.find(part); at != std::u32string::npos; at = text.find(part, at + 1)) {
    const char32_t before = at == 0 ? U'\0' : text[at - 1];
    const std::size_t end = at + part.size();
    if (fits(before, end == text.size() ? U'\0' : text[end])) return true;
  }
  return false;
}

bool is_break(char32_t c) { return !is_latin(c) && !is_kana(c) && !is_kanji(c); }

// A family or given name. Two kanji are enough; one kanji, or kana, is also part of ordinary words
// (林業, 見積もり) and must stand alone.
bool names_part(const std::u32string& text, const std::u32string& part) {
  if (part.empty()) return false;
  if (all(part, is_latin)) {
    return part.size() > 1 && stands_in(text, part, [](char32_t before, char32_t after) {
             return !is_latin(before) && !is_latin(after);
           });
  }
  if (all(part, is_kana)) {
    return part.size() > 1 && stands_in(text, part, [](char32_t before, char32_t after) {
             return is_break(before) && (is_break(after) || may_follow(after));
           });
  }
  const bool alone = part.size() == 1;
  return stands_in(text, part, [&](char32_t before, char32_t after) {
    if (makes_a_place(after)) return false;
    return !alone || (!is_kanji(before) && (is_break(after) || may_follow(after)));
  });
}

// A staff code of three characters or more; digits alone must not be a price or a number of people.
bool names_code(const std::u32string& text, const std::u32string& code) {
  const bool digits = all(code, is_number);
  return code.size() > 2 && stands_in(text, code, [&](char32_t before, char32_t after) {
           if (is_latin(before) || is_latin(after)) return false;
           return !digits || (!makes_a_figure(before) && !makes_a_figure(after));
         });
}

// What stands before `rest` in the whole name.
std::string first_part(const std::string& whole, const std::string& rest) {
  return rest.empty() || !whole.ends_with(rest) ? "" : whole.substr(0, whole.size() - rest.size());
}

}  // namespace

std::vector<std::string> worker_hints(const std::string& findable,
                                      const std::vector<KnownWorker>& workers) {
  const std::u32string text = characters(findable);
  std::u32string joined = text;
  std::erase(joined, U' ');
  std::vector<std::string> found;
  const auto add = [&](const std::string& hint) {
    if (std::find(found.begin(), found.end(), hint) == found.end()) found.push_back(hint);
  };
  for (const KnownWorker& worker : workers) {
    for (const auto& [whole, rest] :
         {std::pair(worker.name, worker.name_rest), std::pair(worker.kana, worker.kana_rest)}) {
      const std::u32string name = characters(whole);
      const std::string first = first_part(whole, rest);
      if (name.size() > 2 && !rest.empty() && joined.find(name) != std::u32string::npos) {
        add(whole);
      } else if (names_part(text, characters(first))) {
        add(first);
      } else if (names_part(text, characters(rest))) {
        add(rest);
      } else if (rest.empty() && names_part(text, name)) {
        add(whole);
      }
    }
    if (names_code(text, characters(worker.code))) add(worker.code);
  }
  return found;
}

}  // namespace tasuki::inquiry
