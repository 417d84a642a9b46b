// Text to glyphs. A ShapedText is independent of size and width, so layout may try several.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tasuki::pdf {

// All lengths in em: multiply by the font size in points.
struct Glyph {
  uint32_t id = 0;
  uint16_t face = 0;  // index in fonts().faces()
  bool tick = false;  // ☑: the glyph of □ with a tick drawn over it
  double advance = 0;
  double x_offset = 0;
  double y_offset = 0;
};

// The smallest piece that a line break may not split.
struct Cluster {
  uint32_t glyph_begin = 0;
  uint32_t glyph_end = 0;
  uint32_t text_begin = 0;  // bytes in ShapedText::utf8
  uint32_t text_end = 0;
  char32_t first = 0;  // first and last character (variation selectors and marks left out)
  char32_t last = 0;
  double advance = 0;
};

struct ShapedText {
  std::string utf8;
  std::vector<Glyph> glyphs;
  std::vector<Cluster> clusters;  // "\n" is a cluster without glyphs
  std::vector<std::string> missing;
};
using ShapedPtr = std::shared_ptr<const ShapedText>;

// A character that no face has is drawn as 〓 (the printer's substitute) and listed in `missing`;
// a variation sequence that no face has is drawn as its base character and listed likewise.
// Tabs become spaces. Throws FontError only.
ShapedPtr shape(std::string_view utf8);

// The characters and variation sequences of `utf8` that cannot be printed, each once, in order.
// Callers check a record with this before they make it: a paper of record must print as written.
// Invalid UTF-8 is reported as U+FFFD.
std::vector<std::string> missing_glyphs(std::string_view utf8);

}  // namespace tasuki::pdf
