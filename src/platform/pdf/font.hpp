// Font faces of the PDF writer: loaded once per process, never changed afterwards.
//
// The main face is IPAexGothic. Characters outside it (𠮷, many ideographic variation sequences)
// come from the fallback faces, chosen run by run in shape.cpp. All faces are TrueType (glyf).
#pragma once

#include <hb.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace tasuki::pdf {

// A font file is absent, unreadable or not a TrueType font.
struct FontError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct FontFiles {
  std::string main = "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf";
  // In order of preference. A fallback that is not installed is left out: its characters are then
  // reported by missing_glyphs() and a paper that needs them is refused, not printed wrong.
  std::vector<std::string> fallbacks = {"/usr/share/fonts/truetype/hanazono/HanaMinA.ttf",
                                        "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"};
};

// Sizes are in font units (`units_per_em` to the em). Safe to read from any thread.
class Face {
 public:
  explicit Face(const std::string& path);  // throws FontError
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  hb_face_t* face() const { return face_; }
  hb_font_t* font() const { return font_; }
  unsigned units_per_em() const { return units_per_em_; }
  int ascender() const { return ascender_; }
  int descender() const { return descender_; }
  const std::string& postscript_name() const { return postscript_name_; }
  double advance_em(uint32_t glyph) const;  // horizontal advance in em
  bool has(uint32_t character) const;
  bool has(uint32_t character, uint32_t variation_selector) const;

 private:
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  unsigned units_per_em_ = 0;
  int ascender_ = 0;
  int descender_ = 0;
  std::string postscript_name_;
};

// faces()[0] is the main face.
class FontSet {
 public:
  explicit FontSet(const FontFiles& files);  // throws FontError when the main face is unusable
  const std::vector<std::unique_ptr<Face>>& faces() const { return faces_; }

 private:
  std::vector<std::unique_ptr<Face>> faces_;
};

// Names the files before the first use of fonts(); throws std::logic_error afterwards, because a
// process must not print one paper with two fonts.
void use_font_files(const FontFiles& files);

// The process-wide set, loaded on first use. Throws FontError.
const FontSet& fonts();

}  // namespace tasuki::pdf
