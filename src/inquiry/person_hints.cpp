// Signs of a person in free text. Meant to warn, not to forbid: it would rather speak once too
// often, and a reason overrides it.

#include <algorithm>
#include <array>
#include <string_view>

#include "inquiry/inquiry.hpp"

namespace tasuki::inquiry {
namespace {

// Words in which a sign means nothing; they are taken out before the search.
constexpr std::array<std::string_view, 26> kHarmless{"氏名は記載しない",
                                                     "たくさん",
                                                     "皆さん",
                                                     "みなさん",
                                                     "お客さん",
                                                     "お客様",
                                                     "仕様",
                                                     "様式",
                                                     "様々",
                                                     "同様",
                                                     "多様",
                                                     "模様",
                                                     "一様",
                                                     "皆様",
                                                     "貴社様",
                                                     "年齢不問",
                                                     "年齢は問わない",
                                                     "年齢を問わず",
                                                     "性別不問",
                                                     "性別は問わない",
                                                     "性別を問わず",
                                                     "男女不問",
                                                     "男女を問わず",
                                                     "男女は問わない",
                                                     "歳末",
                                                     "歳入"};

// Names and how one is addressed; age; sex; papers about a person; meeting beforehand.
constexpr std::array<std::string_view, 38> kSigns{
    "氏",           "さん",   "様",   "ちゃん", "歳",       "才",      "年齢",     "生年月日",
    "生まれ",       "若手",   "若年", "若い方", "シニア",   "20代",    "30代",     "40代",
    "50代",         "60代",   "男性", "女性",   "男子",     "女子",    "性別",     "男女",
    "主婦",         "主夫",   "既婚", "未婚",   "独身",     "履歴書",  "職務経歴", "経歴書",
    "スキルシート", "顔写真", "面接", "面談",   "顔合わせ", "職場見学"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_mail_char(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
         c == '-' || c == '+';
}

// Full-width letters, digits and signs (U+FF01 … U+FF5E) as ASCII; the many hyphens as one; other
// text as it is.
std::string narrowed(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto at = [&](std::size_t k) {
      return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
    };
    if (at(0) == 0xEF && (at(1) == 0xBC || at(1) == 0xBD) && at(2) != 0) {
      const unsigned code = 0xF000U | ((at(1) & 0x3FU) << 6U) | (at(2) & 0x3FU);
      if (code >= 0xFF01 && code <= 0xFF5E) {
        out += static_cast<char>(code - 0xFEE0);
        i += 2;
        continue;
      }
    }
    // ‐ ‑ ‒ – — ― (U+2010 … U+2015), − (U+2212), ー between digits
    const bool dash =
        (at(0) == 0xE2 && at(1) == 0x80 && at(2) >= 0x90 && at(2) <= 0x95) ||
        (at(0) == 0xE2 && at(1) == 0x88 && at(2) == 0x92) ||
        (at(0) == 0xE3 && at(1) == 0x83 && at(2) == 0xBC && !out.empty() && is_digit(out.back()));
    if (dash) {
      out += '-';
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

void take_out(std::string& text, std::string_view word) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
    text.replace(at, word.size(), " ");
  }
}

// name@host.tld
void find_mail(const std::string& text, std::vector<std::string>& found) {
  for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
    std::size_t from = at;
    while (from > 0 && is_mail_char(text[from - 1])) --from;
    std::size_t to = at + 1;
    while (to < text.size() && is_mail_char(text[to])) ++to;
    const std::string host = text.substr(at + 1, to - at - 1);
    if (from < at && host.find('.') != std::string::npos)
      found.push_back(text.substr(from, to - from));
  }
}

// A 0 and nine or ten more digits, hyphens, brackets or single spaces between them.
void find_telephone(const std::string& text, std::vector<std::string>& found) {
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (text[from] != '0' || (from > 0 && is_digit(text[from - 1]))) continue;
    std::size_t digits = 0;
    std::size_t to = from;
    std::size_t last = from;
    while (to < text.size() &&
           (is_digit(text[to]) ||
            (std::string_view("-() ").find(text[to]) != std::string_view::npos && to - last < 2))) {
      if (is_digit(text[to])) {
        ++digits;
        last = to;
      }
      ++to;
    }
    if (digits == 10 || digits == 11) {
      found.push_back(text.substr(from, last + 1 - from));
      from = last;
    }
  }
}

// "25歳" rather than "歳".
std::string with_digits_before(const std::string& text, std::size_t at, std::string_view sign) {
  std::size_t from = at;
  while (from > 0 && is_digit(text[from - 1])) --from;
  return text.substr(from, at - from + sign.size());
}

}  // namespace

std::vector<std::string> person_hints(const std::string& written) {
  std::string text = narrowed(written);
  for (const std::string_view word : kHarmless) take_out(text, word);
  std::vector<std::string> found;
  for (const std::string_view sign : kSigns) {
    const auto at = text.find(sign);
    if (at == std::string::npos) continue;
    const bool age = sign == "歳" || sign == "才";
    const std::string hint = age ? with_digits_before(text, at, sign) : std::string(sign);
    // 才 alone is talent, not age.
    if (sign == "才" && hint == sign) continue;
    found.push_back(hint);
  }
  find_mail(text, found);
  find_telephone(text, found);
  std::vector<std::string> once;
  for (std::string& hint : found) {
    if (std::find(once.begin(), once.end(), hint) == once.end()) once.push_back(std::move(hint));
  }
  return once;
}

}  // namespace tasuki::inquiry
