// What layout hands to the writer: pages of marks at fixed places.
//
// Lengths are points (1/72 inch), the origin is the top left corner, y grows downwards.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "platform/pdf/image.hpp"
#include "platform/pdf/shape.hpp"

namespace tasuki::pdf {

struct Color {
  double red = 0;
  double green = 0;
  double blue = 0;
  bool operator==(const Color&) const = default;
};
inline constexpr Color kBlack{};
inline constexpr Color kGray{0.45, 0.45, 0.45};
inline constexpr Color kLabelShade{0.94, 0.94, 0.94};
inline constexpr Color kSealRed{0.80, 0.16, 0.12};

// Clusters [begin, end) of `text`, the base line starting at (x, y).
struct TextMark {
  double x = 0;
  double y = 0;
  double size = 0;
  ShapedPtr text;
  uint32_t begin = 0;
  uint32_t end = 0;
  bool bold = false;  // outlined by a thin stroke: the fonts have one weight
  Color color;
};

struct LineMark {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  double width = 0.5;
  Color color;
};

struct FillMark {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  Color color;
};

struct FrameMark {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double line_width = 0.5;
};

struct CircleMark {
  double x = 0;  // centre
  double y = 0;
  double radius = 0;
  double line_width = 0.6;
  Color color;
};

struct ImageMark {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  ImagePtr image;
};

// Drawn over everything, centred, rotated by `degrees`, nearly transparent.
struct WatermarkMark {
  ShapedPtr text;
  double size = 0;
  double degrees = 0;
};

using Mark =
    std::variant<FillMark, FrameMark, LineMark, CircleMark, TextMark, ImageMark, WatermarkMark>;

struct Page {
  double width = 0;
  double height = 0;
  std::vector<Mark> marks;
};

// A sheet after layout: its pages are known, nothing is written yet.
struct Laid {
  // Why a paper must not be issued as it is.
  struct Problem {
    enum class Kind { missing_glyph, too_narrow, too_tall, too_many_pages };
    Kind kind = Kind::missing_glyph;
    std::string text;  // the character, the text that does not fit, or the page count
    bool operator==(const Problem&) const = default;
  };

  std::string title;
  std::vector<Page> pages;
  std::vector<Problem> problems;
  double smallest_pt = 0;  // smallest font size used for text of the body

  size_t page_count() const { return pages.size(); }
};

// The text in drawing order, one drawn line a line; for golden and coverage tests.
std::string plain_text(const Laid& laid);

// The PDF file. The same input gives the same bytes. Throws FontError.
std::string render(const Laid& laid);

// Several papers in one file, in order; the first one's title names the file.
std::string render(const std::vector<Laid>& papers);

}  // namespace tasuki::pdf
