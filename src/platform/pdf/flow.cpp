#include "platform/pdf/flow.hpp"

#include "platform/pdf/sheet.hpp"

namespace tasuki::pdf {

Flow::Flow(const Frame& frame, double text_pt, double shrink_pt)
    : frame_(frame), text_pt_(text_pt), shrink_pt_(shrink_pt) {
  next_page();
}

double Flow::size(double pt) const {
  const double wanted = pt == 0 ? text_pt_ : pt;
  return std::max(std::min(wanted, kSmallestPt), wanted - shrink_pt_);
}

void Flow::next_page() {
  const std::vector<TextMark> along = take_kept();
  const double shift = along.empty() ? 0 : frame_.top - kept_from_.y;
  kept_from_ = {};
  pages_.push_back({frame_.width, frame_.height, {}});
  y_ = along.empty() ? frame_.top : y_ + shift;
  for (TextMark mark : along) {
    mark.y += shift;
    draw(std::move(mark));
  }
}

std::vector<TextMark> Flow::take_kept() {
  std::vector<TextMark> kept;
  const bool something = !pages_.empty() && kept_from_.page == pages_.size() &&
                         kept_until_ == pages_.back().marks.size() &&
                         kept_from_.y > frame_.top + 0.01;
  if (!something) return kept;
  std::vector<Mark>& marks = pages_.back().marks;
  for (size_t i = kept_from_.mark; i < marks.size(); ++i) {
    kept.push_back(std::get<TextMark>(std::move(marks[i])));
  }
  marks.resize(kept_from_.mark);
  return kept;
}

void Flow::keep_with_next(const Spot& from) {
  if (from.page != pages_.size()) return;  // broken over the page already
  const bool goes_on = kept_from_.page == from.page && kept_until_ == from.mark;
  if (!goes_on) kept_from_ = from;
  kept_until_ = pages_.back().marks.size();
}

void Flow::draw_line(const ShapedPtr& text, const Line& line, double x, double width, double top,
                     double size, Align align, bool bold) {
  const double rest = width - line.width * size;
  const double shift = align == Align::left ? 0 : align == Align::right ? rest : rest / 2;
  draw(TextMark{x + shift, top + base_line(size), size, text, line.begin, line.end, bold, kBlack});
}

void Flow::draw_seal(const Seal& seal, double centre_x, double centre_y) {
  const double side = mm(seal.size_mm());
  if (seal.image()) {
    const double width = side * seal.image()->width / seal.image()->height;
    draw(ImageMark{centre_x - width / 2, centre_y - side / 2, width, side, seal.image()});
    return;
  }
  const Color color = seal.is_outline() ? kGray : kSealRed;
  draw(CircleMark{centre_x, centre_y, side / 2, seal.is_outline() ? 0.5 : 1.0, color});
  const ShapedPtr name = shape(seal.name());
  double width_em = 0;
  for (const Cluster& c : name->clusters) width_em += c.advance;
  const double size = std::min(side * 0.5, side * 0.8 / std::max(width_em, 1.0));
  draw(TextMark{centre_x - width_em * size / 2, centre_y + size * 0.38, size, name, 0,
                static_cast<uint32_t>(name->clusters.size()), false, color});
}

Laid Flow::take() {
  Laid laid;
  laid.pages = std::move(pages_);
  laid.problems = std::move(problems_);
  laid.smallest_pt = smallest_;
  return laid;
}

void Flow::note(Laid::Problem problem) {
  if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end()) {
    problems_.push_back(std::move(problem));
  }
}

void Flow::note_text(const ShapedPtr& text, const std::vector<Line>& lines, double width_em) {
  for (const std::string& m : text->missing) note({Laid::Problem::Kind::missing_glyph, m});
  if (too_wide(lines, width_em)) note({Laid::Problem::Kind::too_narrow, text->utf8});
}

}  // namespace tasuki::pdf
