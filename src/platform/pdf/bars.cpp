#include "platform/pdf/bars.hpp"

#include "platform/pdf/flow.hpp"
#include "platform/pdf/lines.hpp"

namespace tasuki::pdf {

namespace {

constexpr double kBarMm = 4.4;
constexpr double kPadMm = 1.2;
constexpr double kTextPt = 6.5;  // in bars, under marks, on the scale
constexpr double kGapPt = 4;     // between two texts of one lane
constexpr Color kGrid{0.82, 0.82, 0.82};

double width_of(const ShapedText& text, double size) {
  double em = 0;
  for (const Cluster& c : text.clusters) em += c.advance;
  return em * size;
}

// Where the text of a mark goes: beside its mark, inside the chart, in the first lane with room.
struct Placed {
  const BarMark* mark;
  double x = 0;
  size_t lane = 0;
};

class BarsLayout {
 public:
  BarsLayout(const Bars& bars, Flow& flow)
      : bars_(bars),
        flow_(flow),
        left_(flow.frame().left + mm(bars.label_mm())),
        width_(flow.frame().content_width - mm(bars.label_mm())) {
    draw_scale();
    for (const Bars::Line& line : bars.lines()) draw_line(line);
  }

 private:
  double x_of(double at) const { return left_ + at * width_; }

  void write(const ShapedPtr& text, double x, double top, Color color) {
    const auto count = static_cast<uint32_t>(text->clusters.size());
    flow_.draw(TextMark{x, top + base_line(kTextPt), kTextPt, text, 0, count, false, color});
    flow_.note_size(kTextPt);
    for (const std::string& m : text->missing) {
      flow_.note({Laid::Problem::Kind::missing_glyph, m});
    }
  }

  double clamped(double x, double width) const {
    return std::max(left_, std::min(x, left_ + width_ - width));
  }

  void draw_scale() {
    for (const Bars::Tick& tick : bars_.ticks()) {
      const double width = width_of(*tick.text, kTextPt);
      write(tick.text, clamped(x_of(tick.at) - width / 2, width), flow_.y(), kGray);
    }
    flow_.advance(leading(kTextPt) + 1);
    rule();
  }

  void rule() {
    const Flow::Frame& f = flow_.frame();
    flow_.draw(LineMark{f.left, flow_.y(), f.left + f.content_width, flow_.y(), 0.4, kGray});
  }

  std::vector<Placed> placed(const Bars::Line& line) const {
    std::vector<Placed> out;
    std::vector<double> lane_ends;
    for (const BarMark& mark : line.marks) {
      const double width = width_of(*mark.text, kTextPt);
      Placed p{&mark, clamped(x_of(mark.at) - width / 2, width), 0};
      while (p.lane < lane_ends.size() && lane_ends[p.lane] > p.x) ++p.lane;
      if (p.lane == lane_ends.size()) lane_ends.push_back(0);
      lane_ends[p.lane] = p.x + width + kGapPt;
      out.push_back(p);
    }
    return out;
  }

  void draw_line(const Bars::Line& line) {
    const double size = flow_.size(0);
    const double label_width = mm(bars_.label_mm() - 2);
    const std::vector<Line> label = break_lines(*line.label, label_width / size);
    const std::vector<Placed> texts = placed(line);
    size_t lanes = 0;
    for (const Placed& p : texts) lanes = std::max(lanes, p.lane + 1);
    const double bars_height =
        mm(kBarMm + 2 * kPadMm) + static_cast<double>(lanes) * leading(kTextPt);
    const double label_height = leading(size) * static_cast<double>(label.size()) + mm(kPadMm);
    const double height = std::max(bars_height, label_height);
    if (height > flow_.available() && !flow_.at_top()) {
      flow_.next_page();
      draw_scale();
    }
    draw_grid(height);
    double top = flow_.y() + mm(kPadMm) / 2;
    flow_.note_text(line.label, label, label_width / size);
    for (const Line& l : label) {
      flow_.draw_line(line.label, l, flow_.frame().left, label_width, top, size, Align::left,
                      false);
      top += leading(size);
    }
    for (const Bar& bar : line.bars) draw_bar(bar);
    for (const Placed& p : texts) draw_mark(p);
    flow_.advance(height);
    rule();
  }

  void draw_grid(double height) {
    for (const Bars::Tick& tick : bars_.ticks()) {
      const double x = x_of(tick.at);
      flow_.draw(LineMark{x, flow_.y(), x, flow_.y() + height, 0.3, kGrid});
    }
    if (bars_.now_at() < 0) return;
    for (double y = flow_.y(); y < flow_.y() + height; y += 5) {
      const double x = x_of(bars_.now_at());
      flow_.draw(LineMark{x, y, x, std::min(y + 3, flow_.y() + height), 0.7, kGray});
    }
  }

  void draw_bar(const Bar& bar) {
    const double x = x_of(bar.from);
    const double width = std::max(x_of(bar.until) - x, 0.8);
    const double top = flow_.y() + mm(kPadMm);
    flow_.draw(FillMark{x, top, width, mm(kBarMm), bar.fill});
    if (bar.framed) flow_.draw(FrameMark{x, top, width, mm(kBarMm), 0.5});
    if (!bar.text) return;
    const double text_width = width_of(*bar.text, kTextPt);
    if (text_width + 2 > width) return;
    write(bar.text, x + (width - text_width) / 2, top + (mm(kBarMm) - leading(kTextPt)) / 2,
          kBlack);
  }

  void draw_mark(const Placed& p) {
    const double x = x_of(p.mark->at);
    const double foot = flow_.y() + mm(kBarMm + 2 * kPadMm) - 1;
    flow_.draw(LineMark{x, flow_.y() + 1, x, foot, 1.2, p.mark->color});
    write(p.mark->text, p.x, foot + static_cast<double>(p.lane) * leading(kTextPt), p.mark->color);
  }

  const Bars& bars_;
  Flow& flow_;
  double left_;
  double width_;
};

}  // namespace

Bars& Bars::tick(double at, std::string_view text) {
  ticks_.push_back({at, shape(text)});
  return *this;
}

Bars& Bars::now(double at) {
  now_ = at;
  return *this;
}

Bars& Bars::line(std::string_view label, std::vector<Bar> bars, std::vector<BarMark> marks) {
  lines_.push_back({shape(label), std::move(bars), std::move(marks)});
  return *this;
}

void lay_bars(const Bars& bars, Flow& flow) { BarsLayout(bars, flow); }

}  // namespace tasuki::pdf
