#include "platform/pdf/font.hpp"

#include <hb-ot.h>

#include <atomic>
#include <cctype>
#include <filesystem>

namespace tasuki::pdf {

namespace {

std::string postscript_name_of(hb_face_t* face) {
  char text[64] = {};
  unsigned size = sizeof text;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text);
  std::string name;
  for (const char c : std::string(text)) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-') name += c;
  }
  return name.empty() ? "Font" : name;
}

FontFiles& chosen_files() {
  static FontFiles files;
  return files;
}

std::atomic<bool> fonts_loaded{false};

}  // namespace

Face::Face(const std::string& path) {
  hb_blob_t* blob = hb_blob_create_from_file_or_fail(path.c_str());
  if (blob == nullptr) throw FontError("font file cannot be read: " + path);
  face_ = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  hb_blob_t* glyf = hb_face_reference_table(face_, HB_TAG('g', 'l', 'y', 'f'));
  const bool truetype = hb_blob_get_length(glyf) > 0;
  hb_blob_destroy(glyf);
  if (!truetype) {
    hb_face_destroy(face_);
    throw FontError("not a TrueType font: " + path);
  }
  hb_face_make_immutable(face_);
  font_ = hb_font_create(face_);
  hb_font_make_immutable(font_);
  units_per_em_ = hb_face_get_upem(face_);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font_, &extents);
  ascender_ = extents.ascender;
  descender_ = extents.descender;
  postscript_name_ = postscript_name_of(face_);
}

Face::~Face() {
  hb_font_destroy(font_);
  hb_face_destroy(face_);
}

double Face::advance_em(uint32_t glyph) const {
  return static_cast<double>(hb_font_get_glyph_h_advance(font_, glyph)) /
         static_cast<double>(units_per_em_);
}

bool Face::has(uint32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_, character, &glyph) != 0 && glyph != 0;
}

bool Face::has(uint32_t character, uint32_t variation_selector) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_variation_glyph(font_, character, variation_selector, &glyph) != 0 &&
         glyph != 0;
}

FontSet::FontSet(const FontFiles& files) {
  faces_.push_back(std::make_unique<Face>(files.main));
  for (const std::string& path : files.fallbacks) {
    if (std::filesystem::exists(path)) faces_.push_back(std::make_unique<Face>(path));
  }
}

void use_font_files(const FontFiles& files) {
  if (fonts_loaded) throw std::logic_error("use_font_files() must come before the first paper");
  chosen_files() = files;
}

const FontSet& fonts() {
  static const FontSet set = [] {
    fonts_loaded = true;
    return FontSet(chosen_files());
  }();
  return set;
}

}  // namespace tasuki::pdf
