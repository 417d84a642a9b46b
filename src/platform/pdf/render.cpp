// Laid pages → PDF bytes.
#include <cmath>
#include <map>
#include <memory>
#include <numbers>
#include <optional>

#include "platform/pdf/display.hpp"
#include "platform/pdf/embed.hpp"
#include "platform/pdf/objects.hpp"
#include "platform/pdf/utf.hpp"

namespace tasuki::pdf {

namespace {

void append_hex4(std::string& out, uint16_t value) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[(value >> shift) & 15];
}

// Text strings in dictionaries: UTF-16 with byte order mark.
std::string text_string(std::string_view utf8) { return "<FEFF" + utf16_hex(utf8) + '>'; }

// Fonts and pictures of the whole file, written once each.
class Resources {
 public:
  EmbeddedFont& font(uint16_t face) {
    auto found = fonts_.find(face);
    if (found == fonts_.end()) {
      found = fonts_.emplace(face, EmbeddedFont(*fonts().faces()[face])).first;
    }
    return found->second;
  }

  size_t image(const ImagePtr& image) {
    for (size_t i = 0; i < images_.size(); ++i) {
      if (images_[i] == image) return i;
    }
    images_.push_back(image);
    return images_.size() - 1;
  }

  std::string write(ObjectFile& file) const {
    std::string out = "<</Font <<";
    for (const auto& [face, font] : fonts_) {
      out += "/F" + std::to_string(face) + ' ' + reference(font.write(file)) + ' ';
    }
    out += ">> /XObject <<";
    for (size_t i = 0; i < images_.size(); ++i) {
      out += "/I" + std::to_string(i) + ' ' + reference(write_image(file, *images_[i])) + ' ';
    }
    out += ">> /ExtGState <</W <</ca 0.09>>>>>>";
    return out;
  }

 private:
  static uint32_t write_image(ObjectFile& file, const Image& image) {
    const std::string size = "/Type /XObject /Subtype /Image /Width " +
                             std::to_string(image.width) + " /Height " +
                             std::to_string(image.height) + " /BitsPerComponent 8";
    std::string mask;
    if (!image.alpha.empty()) {
      mask =
          " /SMask " + reference(file.add_stream(size + " /ColorSpace /DeviceGray", image.alpha));
    }
    return file.add_stream(size + " /ColorSpace /DeviceRGB" + mask, image.rgb);
  }

  std::map<uint16_t, EmbeddedFont> fonts_;
  std::vector<ImagePtr> images_;
};

// One page's content stream. PDF's y grows upwards, the marks' downwards.
class PageWriter {
 public:
  PageWriter(const Page& page, Resources& resources) : page_(page), resources_(resources) {
    for (const Mark& mark : page.marks) {
      std::visit([this](const auto& m) { draw(m); }, mark);
    }
    end_text();
  }
  std::string take() { return std::move(out_); }

 private:
  void num(double value, bool fine = false) {
    append_number(out_, value, fine);
    out_ += ' ';
  }
  void point(double x, double y) {
    num(x);
    num(page_.height - y);
  }

  void begin_text() {
    if (in_text_) return;
    out_ += "BT\n";
    in_text_ = true;
    text_x_ = text_y_ = 0;
  }
  void end_text() {
    if (!in_text_) return;
    out_ += "ET\n";
    in_text_ = false;
  }

  void fill_color(const Color& color) {
    if (fill_ == color) return;
    fill_ = color;
    color_numbers(color);
    out_ += "rg\n";
  }
  void stroke_style(const Color& color, double width) {
    if (!(stroke_ == color)) {
      stroke_ = color;
      color_numbers(color);
      out_ += "RG\n";
    }
    if (line_width_ != width) {
      line_width_ = width;
      num(width);
      out_ += "w\n";
    }
  }
  void color_numbers(const Color& c) {
    num(c.red);
    num(c.green);
    num(c.blue);
  }

  void draw(const FillMark& m) {
    end_text();
    fill_color(m.color);
    point(m.x, m.y + m.height);
    num(m.width);
    num(m.height);
    out_ += "re f\n";
  }

  void draw(const FrameMark& m) {
    end_text();
    stroke_style(kBlack, m.line_width);
    point(m.x, m.y + m.height);
    num(m.width);
    num(m.height);
    out_ += "re S\n";
  }

  void draw(const LineMark& m) {
    end_text();
    stroke_style(m.color, m.width);
    point(m.x0, m.y0);
    out_ += "m ";
    point(m.x1, m.y1);
    out_ += "l S\n";
  }

  void draw(const CircleMark& m) {
    end_text();
    stroke_style(m.color, m.line_width);
    const double k = m.radius * 0.5522847498;  // Bézier approximation of a quarter circle
    point(m.x + m.radius, m.y);
    out_ += "m\n";
    curve(m.x + m.radius, m.y + k, m.x + k, m.y + m.radius, m.x, m.y + m.radius);
    curve(m.x - k, m.y + m.radius, m.x - m.radius, m.y + k, m.x - m.radius, m.y);
    curve(m.x - m.radius, m.y - k, m.x - k, m.y - m.radius, m.x, m.y - m.radius);
    curve(m.x + k, m.y - m.radius, m.x + m.radius, m.y - k, m.x + m.radius, m.y);
    out_ += "S\n";
  }
  void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    point(x1, y1);
    point(x2, y2);
    point(x3, y3);
    out_ += "c\n";
  }

  void draw(const ImageMark& m) {
    end_text();
    out_ += "q ";
    num(m.width);
    out_ += "0 0 ";
    num(m.height);
    point(m.x, m.y + m.height);
    out_ += "cm /I" + std::to_string(resources_.image(m.image)) + " Do Q\n";
  }

  void draw(const WatermarkMark& m) {
    end_text();
    double width = 0;
    for (const Cluster& c : m.text->clusters) width += c.advance * m.size;
    const double angle = m.degrees * std::numbers::pi / 180;
    out_ += "q /W gs ";
    num(std::cos(angle), true);
    num(std::sin(angle), true);
    num(-std::sin(angle), true);
    num(std::cos(angle), true);
    point(page_.width / 2, page_.height / 2);
    out_ += "cm\n";
    // Inside, the origin is the page's centre and y grows upwards.
    const Page centred{0,
                       0,
                       {TextMark{-width / 2, m.size * 0.38, m.size, m.text, 0,
                                 static_cast<uint32_t>(m.text->clusters.size()), false, kBlack}}};
    out_ += PageWriter(centred, resources_).take();
    out_ += "Q\n";
  }

  void draw(const TextMark& m) {
    if (m.begin >= m.end) return;
    begin_text();
    fill_color(m.color);
    set_bold(m);
    double x = m.x;
    std::optional<uint16_t> face;
    for (uint32_t c = m.begin; c < m.end; ++c) {
      const Cluster& cluster = m.text->clusters[c];
      for (uint32_t g = cluster.glyph_begin; g < cluster.glyph_end; ++g) {
        const Glyph& glyph = m.text->glyphs[g];
        const bool shifted = glyph.x_offset != 0 || glyph.y_offset != 0;
        if (face != glyph.face || shifted || lost_place_) {
          close_string();
          set_font(glyph.face, m.size);
          move_to(x + glyph.x_offset * m.size, m.y - glyph.y_offset * m.size);
          out_ += '<';
          open_ = true;
          face = glyph.face;
        }
        EmbeddedFont& font = resources_.font(glyph.face);
        append_hex4(out_, font.code_of(glyph.id, text_of(*m.text, cluster, g)));
        // A glyph whose advance differs from the font's own makes the next one start anew.
        lost_place_ =
            shifted || std::abs(font.assumed_width(glyph.id) - glyph.advance * 1000) > 1.0;
        x += glyph.advance * m.size;
      }
    }
    close_string();
    lost_place_ = false;
    draw_ticks(m);
  }

  void draw_ticks(const TextMark& m) {
    double x = m.x;
    for (uint32_t c = m.begin; c < m.end; ++c) {
      const Cluster& cluster = m.text->clusters[c];
      if (cluster.glyph_begin < cluster.glyph_end && m.text->glyphs[cluster.glyph_begin].tick) {
        end_text();
        stroke_style(kBlack, m.size * 0.1);
        point(x + m.size * 0.24, m.y - m.size * 0.42);
        out_ += "m ";
        point(x + m.size * 0.44, m.y - m.size * 0.16);
        out_ += "l ";
        point(x + m.size * 0.84, m.y - m.size * 0.80);
        out_ += "l S\n";
      }
      x += cluster.advance * m.size;
    }
  }

  void set_bold(const TextMark& m) {
    if (bold_ != m.bold) {
      out_ += m.bold ? "2 Tr " : "0 Tr ";
      bold_ = m.bold;
    }
    if (m.bold) stroke_style(m.color, m.size * 0.035);
  }

  void set_font(uint16_t face, double size) {
    if (font_face_ == face && font_size_ == size) return;
    font_face_ = face;
    font_size_ = size;
    out_ += "/F" + std::to_string(face) + ' ';
    num(size);
    out_ += "Tf ";
  }

  void move_to(double x, double y) {
    // Td moves relative to the last line start; rounding is kept track of, so it cannot add up.
    const double px = std::round(x * 100) / 100;
    const double py = std::round((page_.height - y) * 100) / 100;
    num(px - text_x_);
    num(py - text_y_);
    out_ += "Td ";
    text_x_ = px;
    text_y_ = py;
  }

  void close_string() {
    if (!open_) return;
    out_ += "> Tj\n";
    open_ = false;
  }

  // The piece of text that a glyph stands for: its own character where glyphs and characters of the
  // cluster pair up, else the first glyph carries all of it.
  static std::string text_of(const ShapedText& text, const Cluster& cluster, uint32_t glyph) {
    const std::string_view all = std::string_view(text.utf8).substr(
        cluster.text_begin, cluster.text_end - cluster.text_begin);
    const uint32_t count = cluster.glyph_end - cluster.glyph_begin;
    if (count == 1) return std::string(all);
    const std::vector<Character> characters = decode_utf8(all);
    const uint32_t index = glyph - cluster.glyph_begin;
    if (characters.size() == count) {
      const Character& c = characters[index];
      return std::string(all.substr(c.begin, c.end - c.begin));
    }
    return index == 0 ? std::string(all) : "\xE2\x80\x8B";  // zero width space
  }

  const Page& page_;
  Resources& resources_;
  std::string out_;
  std::optional<Color> fill_;
  std::optional<Color> stroke_;
  double line_width_ = -1;
  double font_size_ = -1;
  std::optional<uint16_t> font_face_;
  double text_x_ = 0;
  double text_y_ = 0;
  bool in_text_ = false;
  bool open_ = false;
  bool lost_place_ = false;
  bool bold_ = false;
};

std::string write_file(const std::vector<const Laid*>& papers) {
  ObjectFile file;
  Resources resources;
  const uint32_t tree = file.reserve();
  const uint32_t resource_number = file.reserve();
  std::string kids;
  size_t count = 0;
  for (const Laid* laid : papers) {
    for (const Page& page : laid->pages) {
      const uint32_t content = file.add_stream("", PageWriter(page, resources).take());
      std::string box;
      append_number(box, page.width);
      box += ' ';
      append_number(box, page.height);
      kids += reference(file.add("<</Type /Page /Parent " + reference(tree) + " /MediaBox [0 0 " +
                                 box + "] /Resources " + reference(resource_number) +
                                 " /Contents " + reference(content) + ">>")) +
              ' ';
      ++count;
    }
  }
  file.put(resource_number, resources.write(file));
  file.put(tree, "<</Type /Pages /Kids [" + kids + "] /Count " + std::to_string(count) + ">>");
  const uint32_t catalog =
      file.add("<</Type /Catalog /Pages " + reference(tree) +
               " /Lang (ja-JP) /ViewerPreferences <</DisplayDocTitle true>>>>");
  const uint32_t info =
      file.add("<</Title " + text_string(papers.front()->title) + " /Producer (Tasuki)>>");
  return std::move(file).finish(catalog, info);
}

}  // namespace

std::string render(const Laid& laid) { return write_file({&laid}); }

std::string render(const std::vector<Laid>& papers) {
  if (papers.empty()) throw std::invalid_argument("render() needs at least one paper");
  std::vector<const Laid*> list;
  for (const Laid& laid : papers) list.push_back(&laid);
  return write_file(list);
}

std::string plain_text(const Laid& laid) {
  std::string out;
  for (const Page& page : laid.pages) {
    for (const Mark& mark : page.marks) {
      const auto* text = std::get_if<TextMark>(&mark);
      if (text == nullptr || text->begin >= text->end) continue;
      const auto& clusters = text->text->clusters;
      const uint32_t begin = clusters[text->begin].text_begin;
      out += text->text->utf8.substr(begin, clusters[text->end - 1].text_end - begin);
      out += '\n';
    }
  }
  return out;
}

}  // namespace tasuki::pdf
