#include "platform/pdf/utf.hpp"

namespace tasuki::pdf {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code;
  uint32_t length;
};

Decoded decode_at(std::string_view s, size_t i) {
  const auto byte = [&](size_t k) { return static_cast<unsigned char>(s[k]); };
  const unsigned char lead = byte(i);
  if (lead < 0x80) return {lead, 1};
  const uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > s.size()) return {kReplacement, 1};
  char32_t code = static_cast<char32_t>(lead & (0xFF >> (length + 1)));
  for (uint32_t k = 1; k < length; ++k) {
    if ((byte(i + k) & 0xC0) != 0x80) return {kReplacement, 1};
    code = (code << 6) | static_cast<char32_t>(byte(i + k) & 0x3F);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < kSmallest[length] || code > 0x10FFFF || surrogate) return {kReplacement, 1};
  return {code, length};
}

void append_unit(std::string& out, uint32_t unit) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(unit >> shift) & 15U];
}

}  // namespace

std::vector<Character> decode_utf8(std::string_view utf8) {
  std::vector<Character> characters;
  characters.reserve(utf8.size() / 2);
  for (size_t i = 0; i < utf8.size();) {
    const Decoded d = decode_at(utf8, i);
    characters.push_back({d.code, static_cast<uint32_t>(i), static_cast<uint32_t>(i) + d.length});
    i += d.length;
  }
  return characters;
}

std::string utf16_hex(std::string_view utf8) {
  std::string out;
  for (const Character& c : decode_utf8(utf8)) {
    const auto code = static_cast<uint32_t>(c.code);
    if (code < 0x10000) {
      append_unit(out, code);
    } else {
      append_unit(out, 0xD800 + ((code - 0x10000) >> 10));
      append_unit(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
    }
  }
  return out;
}

}  // namespace tasuki::pdf
