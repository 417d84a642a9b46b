// Spans drawn as bars, one line of bars each, over a common scale; marks stand on a line with a
// short text below. Places are fractions of the scale: 0 is its left end, 1 its right end.
//
//   Bars bars(46);
//   bars.tick(0.25, "2027/4").now(0.6);
//   bars.line("製造課", {{0.1, 0.5, kBarBlue, false, "K-1"}}, {{0.5, kSealRed, "抵触日 …"}});
#pragma once

#include <string_view>
#include <vector>

#include "platform/pdf/display.hpp"

namespace tasuki::pdf {

struct Bar {
  double from = 0;
  double until = 0;
  Color fill;
  bool framed = false;
  ShapedPtr text;  // drawn inside when it fits; a table beside the picture says it anyway
};

struct BarMark {
  double at = 0;
  Color color;
  ShapedPtr text;
};

class Bars {
 public:
  struct Tick {
    double at = 0;
    ShapedPtr text;
  };
  struct Line {
    ShapedPtr label;
    std::vector<Bar> bars;
    std::vector<BarMark> marks;
  };

  explicit Bars(double label_mm) : label_mm_(label_mm) {}

  Bars& tick(double at, std::string_view text);
  Bars& now(double at);  // a broken line through all lines
  Bars& line(std::string_view label, std::vector<Bar> bars, std::vector<BarMark> marks);

  double label_mm() const { return label_mm_; }
  double now_at() const { return now_; }  // negative: none
  const std::vector<Tick>& ticks() const { return ticks_; }
  const std::vector<Line>& lines() const { return lines_; }

 private:
  double label_mm_;
  double now_ = -1;
  std::vector<Tick> ticks_;
  std::vector<Line> lines_;
};

class Flow;

// Draws the picture from the pen downwards; a line of bars is never split over two pages.
void lay_bars(const Bars& bars, Flow& flow);

}  // namespace tasuki::pdf
