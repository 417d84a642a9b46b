#include "platform/pdf/sheet.hpp"

#include <cmath>

#include "platform/pdf/flow.hpp"

namespace tasuki::pdf {

namespace {

constexpr double kShortSide = 210;  // A4 in mm
constexpr double kLongSide = 297;
constexpr double kFooterPt = 7;

Flow::Frame frame_of(const SheetStyle& style) {
  const bool portrait = style.paper == Paper::a4_portrait;
  Flow::Frame f;
  f.width = mm(portrait ? kShortSide : kLongSide);
  f.height = mm(portrait ? kLongSide : kShortSide);
  f.left = mm(style.margins.left);
  f.top = mm(style.margins.top);
  f.content_width = f.width - f.left - mm(style.margins.right);
  f.bottom = f.height - mm(style.margins.bottom);
  return f;
}

void draw_small(Page& page, const std::string& text, double x, double width, double y,
                Align align) {
  if (text.empty()) return;
  const ShapedPtr shaped = shape(text);
  double length = 0;
  for (const Cluster& c : shaped->clusters) length += c.advance * kFooterPt;
  const double rest = width - length;
  const double shift = align == Align::left ? 0 : align == Align::right ? rest : rest / 2;
  page.marks.push_back(TextMark{x + shift, y, kFooterPt, shaped, 0,
                                static_cast<uint32_t>(shaped->clusters.size()), false, kGray});
}

}  // namespace

// One try to lay the sheet out with a given reduction of the font sizes.
class SheetLayout {
 public:
  SheetLayout(const Sheet& sheet, double shrink_pt)
      : sheet_(sheet), flow_(frame_of(sheet.style_), sheet.style_.text_pt, shrink_pt) {
    for (const Sheet::Block& block : sheet.blocks_) {
      std::visit([this](const auto& b) { place(b); }, block);
    }
  }

  size_t page_count() const { return flow_.page_count(); }

  Laid finish() {
    const SheetStyle& style = sheet_.style_;
    Laid laid = flow_.take();
    laid.title = style.title;
    if (style.fit_pages != 0 && laid.pages.size() > style.fit_pages) {
      laid.problems.push_back(
          {Laid::Problem::Kind::too_many_pages, std::to_string(laid.pages.size())});
    }
    for (size_t i = 0; i < laid.pages.size(); ++i) furnish(laid.pages[i], i, laid.pages.size());
    return laid;
  }

 private:
  void place(const Sheet::Text& block) {
    const double size = flow_.size(block.style.pt);
    const double indent = mm(block.style.indent_mm);
    const double width = flow_.frame().content_width - indent;
    const std::vector<Line> lines = break_lines(*block.text, width / size);
    flow_.note_text(block.text, lines, width / size);
    flow_.note_size(size);
    const double needed = leading(size) * static_cast<double>(lines.size());
    if (block.keep_with_next && needed + mm(16) > flow_.available()) flow_.next_page();
    const Flow::Spot begin = flow_.spot();
    for (size_t i = 0; i < lines.size(); ++i) {
      // Two lines stay together at the foot and at the head of a page.
      const double wanted =
          i + 2 == lines.size() || i == 0 ? std::min(needed, 2 * leading(size)) : leading(size);
      if (wanted > flow_.available() && !flow_.at_top()) flow_.next_page();
      flow_.draw_line(block.text, lines[i], flow_.frame().left + indent, width, flow_.y(), size,
                      block.style.align, block.style.bold);
      flow_.advance(leading(size));
    }
    if (block.keep_with_next) flow_.keep_with_next(begin);
  }

  void place(const Rows& rows) { lay_rows(rows, flow_); }

  void place(const Bars& bars) { lay_bars(bars, flow_); }

  void place(const Sheet::Rule&) {
    const Flow::Frame& f = flow_.frame();
    flow_.draw(
        LineMark{f.left, flow_.y() + 2, f.left + f.content_width, flow_.y() + 2, 0.5, kBlack});
    flow_.advance(4);
  }

  void place(const Sheet::Gap& gap) {
    if (!flow_.at_top()) flow_.advance(std::min(mm(gap.mm), flow_.available()));
  }

  void place(const Sheet::PageBreak&) {
    if (!flow_.at_top()) flow_.next_page();
  }

  // Running head, footer and watermark, when the number of pages is known.
  void furnish(Page& page, size_t index, size_t count) const {
    const SheetStyle& style = sheet_.style_;
    const Flow::Frame& f = flow_.frame();
    draw_small(page, style.running_head, f.left, f.content_width, f.top - mm(2.5), Align::right);
    if (style.footer) {
      const double y = f.bottom + mm(5);
      const std::string name =
          style.number.empty() ? style.title : style.title + "　" + style.number;
      draw_small(page, name, f.left, f.content_width, y, Align::left);
      draw_small(page, std::to_string(index + 1) + "/" + std::to_string(count), f.left,
                 f.content_width, y, Align::right);
    }
    if (!style.watermark.empty()) draw_watermark(page);
  }

  void draw_watermark(Page& page) const {
    const ShapedPtr text = shape(sheet_.style_.watermark);
    double width_em = 0;
    for (const Cluster& c : text->clusters) width_em += c.advance;
    const double diagonal = std::hypot(page.width, page.height);
    const double size = std::min(120.0, diagonal * 0.7 / std::max(width_em, 1.0));
    page.marks.push_back(WatermarkMark{text, size, page.width < page.height ? 50.0 : 33.0});
  }

  const Sheet& sheet_;
  Flow flow_;
};

Sheet& Sheet::heading(std::string_view text) {
  gap(2);
  blocks_.push_back(Text{shape(text), {15, Align::center, true, 0}, true});
  return gap(2.5);
}

Sheet& Sheet::section(std::string_view text) {
  gap(2);
  blocks_.push_back(Text{shape(text), {style_.text_pt + 1, Align::left, true, 0}, true});
  return gap(0.8);
}

Sheet& Sheet::paragraph(std::string_view text, TextStyle style) {
  blocks_.push_back(Text{shape(text), style, false});
  return *this;
}

Sheet& Sheet::rows(Rows rows) {
  blocks_.push_back(std::move(rows));
  return *this;
}

Sheet& Sheet::bars(Bars bars) {
  blocks_.push_back(std::move(bars));
  return *this;
}

Sheet& Sheet::rule() {
  blocks_.push_back(Rule{});
  return *this;
}

Sheet& Sheet::gap(double mm) {
  blocks_.push_back(Gap{mm});
  return *this;
}

Sheet& Sheet::page_break() {
  blocks_.push_back(PageBreak{});
  return *this;
}

namespace {
constexpr double kStep = 0.25;  // points
}

Laid Sheet::lay_out() const {
  const size_t wish = style_.prefer_pages;
  if (wish == 0) return lay_out_required();
  for (double shrink = 0; style_.text_pt - shrink >= style_.prefer_min_pt; shrink += kStep) {
    SheetLayout layout(*this, shrink);
    if (layout.page_count() <= wish) return layout.finish();
  }
  return lay_out_required();
}

Laid Sheet::lay_out_required() const {
  double shrink = 0;
  SheetLayout layout(*this, shrink);
  if (style_.fit_pages == 0 || layout.page_count() <= style_.fit_pages) return layout.finish();
  while (style_.text_pt - shrink > kSmallestPt) {
    shrink += kStep;
    SheetLayout smaller(*this, shrink);
    const bool last = style_.text_pt - shrink <= kSmallestPt;
    if (last || smaller.page_count() <= style_.fit_pages) return smaller.finish();
  }
  return layout.finish();
}

}  // namespace tasuki::pdf
