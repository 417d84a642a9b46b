// UTF-8 and UTF-16 as the PDF writer needs them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tasuki::pdf {

struct Character {
  char32_t code = 0;   // U+FFFD for an invalid sequence
  uint32_t begin = 0;  // byte range
  uint32_t end = 0;
};

std::vector<Character> decode_utf8(std::string_view utf8);

// Big-endian UTF-16 as upper-case hexadecimal digits, without a byte order mark.
std::string utf16_hex(std::string_view utf8);

}  // namespace tasuki::pdf
