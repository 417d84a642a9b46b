#include "platform/sheet/csv.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

#include "platform/sheet/kanji_variants.hpp"

namespace tasuki::csv {
namespace {

using Converter = std::unique_ptr<UConverter, void (*)(UConverter*)>;

Converter open_cp932() {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open("windows-31j", &status), &ucnv_close);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no windows-31j");
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  ucnv_setFallback(converter.get(), 0);
  return converter;
}

// Five characters have one look and two code points; cp932 knows the second one.
UChar32 as_cp932_knows(UChar32 c) {
  switch (c) {
    case 0x301C:
      return 0xFF5E;  // 〜 ～
    case 0x2016:
      return 0x2225;  // ‖ ∥
    case 0x2212:
      return 0xFF0D;  // − －
    case 0x2014:
      return 0x2015;  // — ―
    case 0x00A6:
      return 0xFFE4;  // ¦ ￤
    default:
      return c;
  }
}

std::optional<std::string> converted(UConverter* converter, UChar32 c) {
  UChar units[2];
  int32_t length = 0;
  UBool bad = 0;
  U16_APPEND(units, length, 2, c, bad);
  if (bad != 0) return std::nullopt;
  char bytes[8];
  UErrorCode status = U_ZERO_ERROR;
  const int32_t written = ucnv_fromUChars(converter, bytes, sizeof bytes, units, length, &status);
  if (U_FAILURE(status) || written == 0) {  // ICU drops selectors without a word
    ucnv_reset(converter);
    return std::nullopt;
  }
  return std::string(bytes, static_cast<std::size_t>(written));
}

// Calls f(character, its text) for each character of UTF-8 text; the character is -1 where the text
// is not UTF-8.
template <class F>
void each_character(std::string_view utf8, F&& f) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto first = static_cast<unsigned char>(utf8[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    UChar32 c = length == 1 ? first : first & (0x7F >> length);
    const std::string_view text = utf8.substr(at, length);
    for (std::size_t i = 1; i < length; ++i) {
      const auto next = static_cast<unsigned char>(i < text.size() ? text[i] : '\0');
      c = (next & 0xC0) != 0x80 || c < 0 ? -1 : (c << 6) | (next & 0x3F);
    }
    f(c, text);
    at += length;
  }
}

// Changes how the character before looks, and has no look of its own.
bool is_selector(UChar32 c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || c == 0x200D;
}

// "𠮷", or "U+E0100" for what has no look of its own.
std::string shown(UChar32 c, std::string_view text) {
  if (c >= 0 && !is_selector(c)) return std::string(text);
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string hex;
  for (UChar32 rest = c < 0 ? 0xFFFD : c; rest > 0; rest /= 16)
    hex.insert(0, 1, kDigits[rest % 16]);
  return "U+" + hex;
}

std::optional<std::string> written(UConverter* converter, UChar32 c) {
  if (c >= 0 && c < 0x80) return std::string(1, static_cast<char>(c));
  return c < 0 ? std::nullopt : converted(converter, as_cp932_knows(c));
}

// The bytes of all characters; none when one of them cannot be written.
std::optional<std::string> all_written(UConverter* converter, const std::u16string& text) {
  std::string bytes;
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < length;) {
    UChar32 c = 0;
    U16_NEXT(text.data(), at, length, c);
    const auto one = written(converter, c);
    if (!one) return std::nullopt;
    bytes += *one;
  }
  return text.empty() ? std::nullopt : std::optional(bytes);
}

UChar32 common_form(UChar32 wanted) {
  UChar32 variant = 0;
  bool first = true;
  UChar32 found = 0;
  each_character(sheet::kKanjiVariants, [&](UChar32 c, std::string_view) {
    if (first) variant = c;
    if (!first && variant == wanted) found = c;
    first = !first;
  });
  return found;
}

// A compatibility form composed (㊿ → 50), or an accented letter without its accent (é → e).
std::u16string plain_form(UChar32 c, bool without_marks) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* form =
      without_marks ? unorm2_getNFKDInstance(&status) : unorm2_getNFKCInstance(&status);
  UChar units[2];
  int32_t length = 0;
  UBool bad = 0;
  U16_APPEND(units, length, 2, c, bad);
  UChar out[64];
  const int32_t size = unorm2_normalize(form, units, length, out, 64, &status);
  if (U_FAILURE(status) || bad != 0) return {};
  std::u16string plain;
  for (int32_t i = 0; i < size; ++i) {
    if (!without_marks || u_charType(out[i]) != U_NON_SPACING_MARK) plain += out[i];
  }
  return plain;
}

// What stands for a character that code page 932 lacks.
std::string substitute_for(UConverter* converter, UChar32 c) {
  if (c >= 0) {
    if (is_selector(c)) return "";
    if (const auto bytes = written(converter, common_form(c)); bytes && common_form(c) != 0) {
      return *bytes;
    }
    for (const bool without_marks : {false, true}) {
      if (const auto bytes = all_written(converter, plain_form(c, without_marks))) return *bytes;
    }
  }
  return written(converter, 0x3013).value_or("?");  // 〓
}

std::string utf8_of(UConverter* converter, const std::string& bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UChar units[64];
  const int32_t length = ucnv_toUChars(converter, units, 64, bytes.data(),
                                       static_cast<int32_t>(bytes.size()), &status);
  std::string text(256, '\0');
  int32_t size = 0;
  u_strToUTF8(text.data(), 256, &size, units, length, &status);
  text.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(size));
  return text;
}

// "-56:00", "-2,000": a negative figure is a value to every spreadsheet.
bool is_figure(std::string_view text) {
  return text.size() > 1 && text.front() == '-' &&
         text.find_first_not_of("0123456789:.,", 1) == std::string_view::npos;
}

bool looks_like_formula(std::string_view text) {
  return !text.empty() && !is_figure(text) &&
         std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string text_field(std::string_view text) {
  std::string value = looks_like_formula(text) ? "'" + std::string(text) : std::string(text);
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string line(const std::vector<std::string>& fields) {
  std::string result;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) result += ',';
    result += field;
  }
  return result + "\r\n";
}

std::vector<Replacement> replacements(std::string_view utf8, Charset charset, std::size_t most) {
  std::vector<Replacement> result;
  if (charset == Charset::utf8) return result;
  const Converter converter = open_cp932();
  each_character(utf8, [&](UChar32 c, std::string_view text) {
    if (result.size() >= most || written(converter.get(), c)) return;
    const std::string name = shown(c, text);
    for (const Replacement& known : result) {
      if (known.from == name) return;
    }
    result.push_back({name, utf8_of(converter.get(), substitute_for(converter.get(), c))});
  });
  return result;
}

std::string encode(std::string_view utf8, Charset charset, bool substitute) {
  if (charset == Charset::utf8) return "\xEF\xBB\xBF" + std::string(utf8);
  if (!substitute) {
    std::string list;
    for (const Replacement& one : replacements(utf8, charset)) {
      list += (list.empty() ? "" : "、") + one.from + "→" + (one.to.empty() ? "なし" : one.to);
    }
    if (!list.empty()) {
      throw Problem(Code::invalid_input,
                    Violations{{Code::not_in_charset, "/charset", "", {list}}});
    }
  }
  const Converter converter = open_cp932();
  std::string bytes;
  bytes.reserve(utf8.size());
  each_character(utf8, [&](UChar32 c, std::string_view) {
    const auto known = written(converter.get(), c);
    bytes += known ? *known : substitute_for(converter.get(), c);
  });
  return bytes;
}

}  // namespace tasuki::csv
