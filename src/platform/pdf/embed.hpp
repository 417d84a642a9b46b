// One font face inside one PDF file: gives out character codes while pages are written, then
// writes the subset with exactly the glyphs that were used.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/pdf/font.hpp"
#include "platform/pdf/objects.hpp"

namespace tasuki::pdf {

class EmbeddedFont {
 public:
  explicit EmbeddedFont(const Face& face) : face_(&face) {}

  // The two-byte code (CID) of a glyph that stands for `utf8`. One code a glyph *and* text, so that
  // copied or searched text is what was written even where two characters share a glyph.
  uint16_t code_of(uint32_t glyph, const std::string& utf8);

  // Width in 1/1000 em as the reader will assume it from the width table.
  double assumed_width(uint32_t glyph) const;

  // Writes all objects of the font; returns the Type0 font's number. Throws FontError.
  uint32_t write(ObjectFile& file) const;

 private:
  struct Code {
    uint32_t glyph;
    std::string utf8;
  };

  std::string widths() const;
  std::string to_unicode() const;

  const Face* face_;
  std::vector<Code> codes_;  // code = index + 1
  std::unordered_map<std::string, uint16_t> known_;
};

}  // namespace tasuki::pdf
