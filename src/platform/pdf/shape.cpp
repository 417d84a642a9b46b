#include "platform/pdf/shape.hpp"

#include <hb.h>

#include <algorithm>

#include "platform/pdf/font.hpp"
#include "platform/pdf/utf.hpp"

namespace tasuki::pdf {

namespace {

constexpr char32_t kGeta = 0x3013;       // 〓
constexpr char32_t kTickedBox = 0x2611;  // ☑
constexpr char32_t kEmptyBox = 0x25A1;   // □
constexpr uint16_t kNoFace = 0xFFFF;

bool is_ideographic_selector(char32_t c) {
  return (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0xFE00 && c <= 0xFE0D);
}

bool is_mark(char32_t c) {
  return is_ideographic_selector(c) || c == 0xFE0E || c == 0xFE0F || c == 0x3099 || c == 0x309A ||
         (c >= 0x0300 && c <= 0x036F);
}

bool is_unprintable(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xFFFD;
}

// A base character with the marks and selectors that follow it.
struct Unit {
  uint32_t first = 0;  // range of characters
  uint32_t last = 0;
  uint16_t face = 0;
  bool line_feed = false;
  bool geta = false;           // nothing can print it
  bool selector_lost = false;  // base printable, variation not
};

bool face_has_all(const Face& face, const std::vector<Character>& cs, const Unit& u) {
  for (uint32_t i = u.first; i < u.last; ++i) {
    const char32_t c = cs[i].code == '\t' ? U' ' : cs[i].code;
    if (i > u.first && is_ideographic_selector(c)) {
      if (!face.has(cs[i - 1].code, c)) return false;
    } else if (c == kTickedBox) {
      if (!face.has(kEmptyBox)) return false;
    } else if (c != 0xFE0E && c != 0xFE0F && c != 0x3099 && c != 0x309A && !face.has(c)) {
      return false;
    }
  }
  return true;
}

void choose_face(const std::vector<Character>& cs, Unit& u) {
  const auto& faces = fonts().faces();
  for (size_t f = 0; f < faces.size(); ++f) {
    if (face_has_all(*faces[f], cs, u)) {
      u.face = static_cast<uint16_t>(f);
      return;
    }
  }
  Unit base{u.first, u.first + 1, 0, false, false, false};
  for (size_t f = 0; f < faces.size(); ++f) {
    if (u.last > base.last && face_has_all(*faces[f], cs, base)) {
      u.face = static_cast<uint16_t>(f);
      u.selector_lost = true;
      return;
    }
  }
  u.face = 0;
  u.geta = true;
}

std::vector<Unit> split_units(const std::vector<Character>& cs) {
  std::vector<Unit> units;
  units.reserve(cs.size());
  for (uint32_t i = 0; i < cs.size();) {
    Unit u;
    u.first = i++;
    if (cs[u.first].code == '\n') {
      u.line_feed = true;
      u.face = kNoFace;
    } else {
      while (i < cs.size() && is_mark(cs[i].code)) ++i;
    }
    u.last = i;
    if (!u.line_feed) {
      if (is_unprintable(cs[u.first].code)) {
        u.geta = true;
      } else {
        choose_face(cs, u);
      }
    }
    units.push_back(u);
  }
  return units;
}

struct BufferHolder {
  hb_buffer_t* buffer = hb_buffer_create();
  BufferHolder() = default;
  ~BufferHolder() { hb_buffer_destroy(buffer); }
  BufferHolder(const BufferHolder&) = delete;
  BufferHolder& operator=(const BufferHolder&) = delete;
};

hb_buffer_t* fresh_buffer() {
  thread_local BufferHolder holder;
  hb_buffer_reset(holder.buffer);
  hb_buffer_set_direction(holder.buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(holder.buffer, HB_SCRIPT_HAN);
  hb_buffer_set_language(holder.buffer, hb_language_from_string("ja", 2));
  // One cluster a unit as cut here: HarfBuzz would join half-width ﾞ to the letter before it.
  hb_buffer_set_cluster_level(holder.buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_content_type(holder.buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  return holder.buffer;
}

void add_unit(hb_buffer_t* buffer, const std::vector<Character>& cs, const Unit& u,
              uint32_t index) {
  const uint32_t last = u.geta || u.selector_lost ? u.first + 1 : u.last;
  for (uint32_t i = u.first; i < last; ++i) {
    char32_t c = cs[i].code;
    if (u.geta) c = kGeta;
    if (c == '\t') c = U' ';
    if (c == kTickedBox) c = kEmptyBox;
    hb_buffer_add(buffer, c, index);
  }
}

class Shaper {
 public:
  explicit Shaper(std::string_view utf8) : text_(std::make_shared<ShapedText>()) {
    text_->utf8 = utf8;
    characters_ = decode_utf8(utf8);
    units_ = split_units(characters_);
  }

  ShapedPtr run() {
    text_->clusters.reserve(units_.size());
    text_->glyphs.reserve(units_.size());
    for (uint32_t i = 0; i < units_.size();) {
      if (units_[i].line_feed) {
        push_cluster(i, i + 1);
        ++i;
        continue;
      }
      uint32_t end = i;
      while (end < units_.size() && units_[end].face == units_[i].face) ++end;
      shape_run(i, end);
      i = end;
    }
    for (const Unit& u : units_) {
      if (u.geta || u.selector_lost) note_missing(u);
    }
    return text_;
  }

 private:
  void push_cluster(uint32_t unit_begin, uint32_t unit_end) {
    Cluster c;
    c.glyph_begin = c.glyph_end = static_cast<uint32_t>(text_->glyphs.size());
    c.text_begin = characters_[units_[unit_begin].first].begin;
    c.text_end = characters_[units_[unit_end - 1].last - 1].end;
    c.first = characters_[units_[unit_begin].first].code;
    c.last = characters_[units_[unit_end - 1].first].code;
    text_->clusters.push_back(c);
  }

  void shape_run(uint32_t begin, uint32_t end) {
    const Face& face = *fonts().faces()[units_[begin].face];
    hb_buffer_t* buffer = fresh_buffer();
    for (uint32_t i = begin; i < end; ++i) add_unit(buffer, characters_, units_[i], i);
    // Ligatures would merge clusters and gain nothing on a form.
    static const hb_feature_t kFeatures[] = {
        {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
    hb_shape(face.font(), buffer, kFeatures, 1);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const double scale = 1.0 / static_cast<double>(face.units_per_em());
    for (unsigned g = 0; g < count;) {
      const uint32_t unit = infos[g].cluster;
      unsigned stop = g;
      while (stop < count && infos[stop].cluster == unit) ++stop;
      push_cluster(unit, stop < count ? infos[stop].cluster : end);
      Cluster& cluster = text_->clusters.back();
      for (; g < stop; ++g) {
        Glyph glyph;
        glyph.id = infos[g].codepoint;
        glyph.face = units_[unit].face;
        glyph.tick = cluster.first == kTickedBox;
        glyph.advance = positions[g].x_advance * scale;
        glyph.x_offset = positions[g].x_offset * scale;
        glyph.y_offset = positions[g].y_offset * scale;
        cluster.advance += glyph.advance;
        text_->glyphs.push_back(glyph);
      }
      cluster.glyph_end = static_cast<uint32_t>(text_->glyphs.size());
    }
  }

  void note_missing(const Unit& u) {
    const uint32_t begin = characters_[u.first].begin;
    std::string piece = text_->utf8.substr(begin, characters_[u.last - 1].end - begin);
    if (characters_[u.first].code == 0xFFFD) piece = "\xEF\xBF\xBD";
    auto& missing = text_->missing;
    if (std::find(missing.begin(), missing.end(), piece) == missing.end()) {
      missing.push_back(std::move(piece));
    }
  }

  std::shared_ptr<ShapedText> text_;
  std::vector<Character> characters_;
  std::vector<Unit> units_;
};

}  // namespace

ShapedPtr shape(std::string_view utf8) { return Shaper(utf8).run(); }

std::vector<std::string> missing_glyphs(std::string_view utf8) { return shape(utf8)->missing; }

}  // namespace tasuki::pdf
