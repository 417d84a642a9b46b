// The pen that layout moves down the pages. Points, origin top left; see display.hpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "platform/pdf/display.hpp"
#include "platform/pdf/lines.hpp"
#include "platform/pdf/rows.hpp"

namespace tasuki::pdf {

inline constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double mm(double value) { return value * kPointsPerMm; }

// Line height and base line for a font size.
constexpr double leading(double size) { return size * 1.32; }
constexpr double base_line(double size) { return leading(size) / 2 + size * 0.38; }

class Flow {
 public:
  struct Frame {
    double width = 0;
    double height = 0;
    double left = 0;
    double top = 0;
    double content_width = 0;
    double bottom = 0;  // y of the last usable point
  };

  // `shrink_pt` is taken off every font size, down to 6 pt.
  Flow(const Frame& frame, double text_pt, double shrink_pt);

  double size(double pt) const;                        // 0 = the sheet's
  double scale() const { return size(0) / text_pt_; }  // what is left of the sheet's letters
  const Frame& frame() const { return frame_; }
  double y() const { return y_; }
  double available() const { return frame_.bottom - y_; }
  bool at_top() const { return y_ <= frame_.top + 0.01; }
  void advance(double points) { y_ += points; }
  // What was to stay with the next thing drawn, and is the last on the page, goes along.
  void next_page();

  struct Spot {
    size_t page = 0;  // counted from 1
    size_t mark = 0;
    double y = 0;
  };
  Spot spot() const { return {pages_.size(), pages_.back().marks.size(), y_}; }
  // The texts drawn since then stay with what follows; one right after the other stay together.
  void keep_with_next(const Spot& from);
  void draw(Mark mark) { pages_.back().marks.push_back(std::move(mark)); }

  void draw_line(const ShapedPtr& text, const Line& line, double x, double width, double top,
                 double size, Align align, bool bold);
  void draw_seal(const Seal& seal, double centre_x, double centre_y);

  void note_text(const ShapedPtr& text, const std::vector<Line>& lines, double width_em);
  void note(Laid::Problem problem);  // once each
  void note_size(double size) { smallest_ = smallest_ == 0 ? size : std::min(smallest_, size); }

  size_t page_count() const { return pages_.size(); }
  // Moves pages, problems and the smallest size out; the pen is of no use afterwards.
  Laid take();

 private:
  std::vector<TextMark> take_kept();

  std::vector<Page> pages_;
  Spot kept_from_;
  size_t kept_until_ = 0;  // mark after the last one kept
  std::vector<Laid::Problem> problems_;
  double smallest_ = 0;
  Frame frame_;
  double text_pt_;
  double shrink_pt_;
  double y_ = 0;
};

// Draws the table from the pen downwards, over as many pages as it needs.
void lay_rows(const Rows& rows, Flow& flow);

}  // namespace tasuki::pdf
