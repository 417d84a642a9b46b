// Tables: cells to places, places to page fragments, fragments to marks.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "platform/pdf/flow.hpp"
#include "platform/pdf/sheet.hpp"

namespace tasuki::pdf {

namespace {

constexpr double kPadX = mm(1.1);
constexpr double kPadY = mm(0.75);
constexpr double kSlack = 0.01;        // points; sums are not exact
constexpr double kShortSpan = mm(45);  // a group up to this height stays on one page
constexpr double kSealGap = mm(3);     // between a text and the outline of a seal
constexpr size_t kShortRowLines = 6;   // a row up to this many lines is never split

struct Placed {
  const Cell* cell = nullptr;
  size_t row = 0;
  size_t rows = 1;
  double x = 0;
  double width = 0;
  double size = 0;
  std::vector<Line> lines;

  double inner_width() const { return width - 2 * kPadX; }
  double height_of(size_t line_count) const {
    const double text = leading(size) * static_cast<double>(line_count);
    return std::max(text, cell->seal_mark().none() || cell->seal_mark().image()
                              ? 0.0
                              : mm(cell->seal_mark().size_mm())) +
           2 * kPadY;
  }
  double height() const { return height_of(lines.size()); }
};

// A row, or the part of a long row, on one page.
struct Part {
  size_t row = 0;
  double height = 0;
  bool goes_on = false;      // more of this row on the next page
  bool continued = false;    // began on an earlier page
  std::vector<size_t> from;  // first line of each single-row cell, as in cells_of_[row]
};

class TableLayout {
 public:
  TableLayout(const Rows& rows, Flow& flow) : rows_(rows), flow_(flow) {
    set_columns();
    place_cells();
    heights_.resize(rows_.all().size());
    for (size_t r = 0; r < heights_.size(); ++r) heights_[r] = rest_of_row(r, {});
  }

  void draw() {
    if (rows_.all().empty()) return;
    if (rows_.is_together() && total_height() <= full_page() &&
        total_height() > flow_.available()) {
      flow_.next_page();
    }
    size_t row = rows_.header_rows();
    std::vector<size_t> done;  // lines of `row` already printed
    do {
      std::vector<Part> parts = fill_page(row, done);
      const bool has_body = parts.size() > rows_.header_rows() || row >= rows_.all().size();
      if (has_body) draw_parts(parts);
      if (row >= rows_.all().size()) break;
      flow_.next_page();
    } while (true);
  }

 private:
  void set_columns() {
    double sum = 0;
    for (const double w : rows_.columns_mm()) sum += mm(w);
    const Flow::Frame& f = flow_.frame();
    const double scale = rows_.is_narrow() ? 1 : f.content_width / sum;
    const double rest = f.content_width - sum * scale;
    double x = f.left;
    if (rows_.place() == Align::right) x += rest;
    if (rows_.place() == Align::center) x += rest / 2;
    edges_.push_back(x);
    for (const double w : rows_.columns_mm()) edges_.push_back(x += mm(w) * scale);
  }

  void place_cells() {
    const size_t columns = rows_.columns_mm().size();
    std::vector<size_t> busy_until(columns, 0);  // first row in which the column is free
    by_row_.resize(rows_.all().size());
    for (size_t r = 0; r < rows_.all().size(); ++r) {
      const auto& cells = rows_.all()[r];
      size_t column = 0;
      for (size_t i = 0; i < cells.size(); ++i) {
        while (column < columns && busy_until[column] > r) ++column;
        assert(column < columns && "more cells than columns in a row of a table");
        size_t end = std::min(columns, column + static_cast<size_t>(cells[i].across()));
        if (i + 1 == cells.size()) {
          while (end < columns && busy_until[end] <= r) ++end;
        }
        place_cell(cells[i], r, column, end);
        for (; column < end; ++column) {
          busy_until[column] = r + static_cast<size_t>(cells[i].down());
        }
      }
    }
  }

  // An outline stands behind the text, never on it: where the lines would reach under it they are
  // broken earlier.
  static void make_room_for_seal(Placed& p) {
    const Seal& seal = p.cell->seal_mark();
    if (seal.none() || seal.image() || p.cell->text()->clusters.empty()) return;
    const double room = p.inner_width() - kSealGap - mm(seal.size_mm());
    const bool reached = std::any_of(p.lines.begin(), p.lines.end(),
                                     [&](const Line& line) { return line.width * p.size > room; });
    if (reached && room > 0) p.lines = break_lines(*p.cell->text(), room / p.size);
  }

  void place_cell(const Cell& cell, size_t row, size_t begin, size_t end) {
    Placed p;
    p.cell = &cell;
    p.row = row;
    p.rows = std::min(static_cast<size_t>(cell.down()), rows_.all().size() - row);
    p.x = edges_[begin];
    p.width = edges_[end] - edges_[begin];
    p.size = flow_.size(cell.size_pt() != 0 ? cell.size_pt() : rows_.size_pt());
    p.lines = break_lines(*cell.text(), p.inner_width() / p.size);
    make_room_for_seal(p);
    const auto limit = static_cast<size_t>(cell.fit_lines());
    while (limit != 0 && p.lines.size() > limit && p.size > kSmallestPt) {
      p.size = std::max(kSmallestPt, p.size - 0.5);
      p.lines = break_lines(*cell.text(), p.inner_width() / p.size);
    }
    flow_.note_text(cell.text(), p.lines, p.inner_width() / p.size);
    if (!cell.text()->clusters.empty()) flow_.note_size(p.size);
    by_row_[row].push_back(cells_.size());
    cells_.push_back(std::move(p));
  }

  double min_row() const { return mm(rows_.min_row_mm()) * flow_.scale(); }
  double full_page() const { return flow_.frame().bottom - flow_.frame().top; }
  double total_height() const { return std::accumulate(heights_.begin(), heights_.end(), 0.0); }

  // Height that is left of a row when the first `done` lines of its cells are printed.
  double rest_of_row(size_t row, const std::vector<size_t>& done) const {
    double height = min_row();
    for (size_t i = 0; i < by_row_[row].size(); ++i) {
      const Placed& p = cells_[by_row_[row][i]];
      if (p.rows > 1) continue;
      const size_t printed = done.empty() ? 0 : std::min(done[i], p.lines.size());
      if (printed < p.lines.size()) {
        height = std::max(height, p.height_of(p.lines.size() - printed));
      }
    }
    return height;
  }

  static size_t lines_within(const Placed& p, double height) {
    const double room = height - 2 * kPadY + kSlack;
    return room <= 0 ? 0 : static_cast<size_t>(room / leading(p.size));
  }

  // The lines printed after a part of `height`, or nothing when the row should not be cut there.
  std::vector<size_t> cut(size_t row, const std::vector<size_t>& done, double height,
                          bool by_force) const {
    std::vector<size_t> after;
    size_t longest = 0;
    bool enough = true;
    for (size_t i = 0; i < by_row_[row].size(); ++i) {
      const Placed& p = cells_[by_row_[row][i]];
      const size_t printed = done.empty() ? 0 : done[i];
      const size_t rest = p.rows > 1 ? 0 : p.lines.size() - std::min(printed, p.lines.size());
      size_t now = std::min(rest, lines_within(p, height));
      if (now < rest && rest - now < 2 && now > 1) --now;  // no single line left over
      if (now < rest && now < 2 && !by_force) enough = false;
      if (now == 0 && rest > 0) enough = false;
      longest = std::max(longest, rest);
      after.push_back(printed + now);
    }
    if (!enough || (longest <= kShortRowLines && !by_force)) return {};
    return after;
  }

  // Takes rows from `row` on until the page is full.
  std::vector<Part> fill_page(size_t& row, std::vector<size_t>& done) {
    std::vector<Part> parts;
    double used = 0;
    for (size_t h = 0; h < rows_.header_rows(); ++h) {
      parts.push_back({h, heights_[h], false, false, {}});
      used += heights_[h];
    }
    const double room = flow_.available() + kSlack;
    while (row < heights_.size()) {
      const double rest = rest_of_row(row, done);
      if (used + rest <= room) {
        parts.push_back({row++, rest, false, !done.empty(), std::move(done)});
        done.clear();
        used += rest;
        continue;
      }
      const bool alone = flow_.at_top() && parts.size() == rows_.header_rows();
      std::vector<size_t> after = cut(row, done, room - used, alone);
      if (!after.empty() && after != done) {
        parts.push_back({row, cut_height(row, done, after), true, !done.empty(), done});
        done = std::move(after);
      } else if (alone) {  // cannot be cut: better over the margin than never
        parts.push_back({row++, rest, false, !done.empty(), std::move(done)});
        done.clear();
      }
      break;
    }
    while (grow_for_spans(parts) > room && give_back(parts, row, done)) {
    }
    while (in_short_span(parts, row) && give_back(parts, row, done)) {
    }
    grow_for_spans(parts);
    return parts;
  }

  // Would a page break before `row` cut a group of a few short rows that begins on this page, with
  // something before it?
  bool in_short_span(const std::vector<Part>& parts, size_t row) const {
    if (row >= heights_.size() || parts.size() <= rows_.header_rows()) return false;
    const bool alone_at_top = flow_.at_top();
    const size_t first_row = parts[rows_.header_rows()].row;
    return std::any_of(cells_.begin(), cells_.end(), [&](const Placed& p) {
      if (p.rows == 1 || row <= p.row || row >= p.row + p.rows) return false;
      const auto begin = heights_.begin() + static_cast<std::ptrdiff_t>(p.row);
      const double height =
          std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(p.rows), 0.0);
      const bool begins_here = p.row > first_row || (p.row == first_row && !alone_at_top);
      return begins_here && height <= kShortSpan;
    });
  }

  double cut_height(size_t row, const std::vector<size_t>& from,
                    const std::vector<size_t>& to) const {
    double height = min_row();
    for (size_t i = 0; i < by_row_[row].size(); ++i) {
      const Placed& p = cells_[by_row_[row][i]];
      const size_t lines = to[i] - (from.empty() ? 0 : from[i]);
      if (p.rows == 1) height = std::max(height, p.height_of(lines));
    }
    return height;
  }

  // A spanning cell needs its whole text in every fragment; the last part below it grows.
  double grow_for_spans(std::vector<Part>& parts) const {
    for (const Placed& p : cells_) {
      if (p.rows == 1) continue;
      double have = 0;
      Part* last = nullptr;
      for (Part& part : parts) {
        if (part.row < p.row || part.row >= p.row + p.rows) continue;
        have += part.height;
        last = &part;
      }
      if (last != nullptr && have < p.height()) last->height += p.height() - have;
    }
    double total = 0;
    for (const Part& part : parts) total += part.height;
    return total;
  }

  // Leaves the last part to the next page; false when it is the only one.
  bool give_back(std::vector<Part>& parts, size_t& row, std::vector<size_t>& done) const {
    if (parts.size() <= rows_.header_rows() + (flow_.at_top() ? 1 : 0)) return false;
    if (parts.size() == rows_.header_rows()) return false;
    Part& last = parts.back();
    row = last.row;
    done = std::move(last.from);
    parts.pop_back();
    for (Part& part : parts) {
      if (!part.goes_on) part.height = rest_of_row(part.row, part.from);
    }
    return true;
  }

  void draw_parts(const std::vector<Part>& parts) {
    std::vector<double> tops;
    double y = flow_.y();
    for (const Part& part : parts) {
      tops.push_back(y);
      y += part.height;
    }
    for (size_t i = 0; i < parts.size(); ++i) {
      for (const Placed& p : cells_) {
        const bool first_here =
            parts[i].row >= p.row && parts[i].row < p.row + p.rows &&
            (i == 0 || parts[i - 1].row < p.row || parts[i - 1].row >= p.row + p.rows);
        if (first_here) draw_cell(p, parts, i, tops[i]);
      }
    }
    if (y > flow_.frame().bottom + 2 * kSlack) {
      flow_.note({Laid::Problem::Kind::too_tall, rows_.all()[parts.back().row][0].text()->utf8});
    }
    flow_.advance(y - flow_.y());
  }

  void draw_cell(const Placed& p, const std::vector<Part>& parts, size_t first, double top) {
    double height = 0;
    for (size_t i = first; i < parts.size() && parts[i].row < p.row + p.rows; ++i) {
      height += parts[i].height;
    }
    if (p.cell->is_shaded()) {
      flow_.draw(FillMark{p.x, top, p.width, height, kLabelShade});
    }
    if (rows_.has_borders() && !p.cell->is_open()) {
      flow_.draw(FrameMark{p.x, top, p.width, height, 0.5});
    }
    const Part& part = parts[first];
    size_t from = 0;
    size_t to = p.lines.size();
    if (p.rows == 1) {
      for (size_t i = 0; i < by_row_[p.row].size(); ++i) {
        if (&cells_[by_row_[p.row][i]] == &p && !part.from.empty()) from = part.from[i];
      }
      if (part.goes_on) to = std::min(to, from + lines_within(p, part.height));
      if (from >= to && p.cell->is_repeated() && p.height() <= height) from = 0;
    }
    draw_text(p, from, to, top, height, part.goes_on || part.continued);
  }

  void draw_text(const Placed& p, size_t from, size_t to, double top, double height, bool cut) {
    if (from >= to) return;
    const double text_height = leading(p.size) * static_cast<double>(to - from);
    const bool middle = !p.cell->is_top() && !cut;
    double y = top + (middle ? (height - text_height) / 2 : kPadY);
    for (size_t i = from; i < to; ++i) {
      flow_.draw_line(p.cell->text(), p.lines[i], p.x + kPadX, p.inner_width(), y, p.size,
                      p.cell->align(), p.cell->is_bold());
      y += leading(p.size);
    }
    if (!p.cell->seal_mark().none() && to == p.lines.size()) draw_seal(p, y, top, height);
  }

  // After the end of the last line; a picture lies half over it, as seals do.
  void draw_seal(const Placed& p, double text_bottom, double top, double height) {
    const Seal& seal = p.cell->seal_mark();
    if (p.cell->text()->clusters.empty()) {
      flow_.draw_seal(seal, p.x + p.width / 2, top + height / 2);
      return;
    }
    const double radius = mm(seal.size_mm()) / 2;
    double width_em = p.lines.back().width;
    if (!seal.image()) {  // an outline may not cut through the lines above
      const auto reach = static_cast<size_t>(radius / leading(p.size) + 0.5);
      for (size_t i = p.lines.size() - std::min(p.lines.size(), reach + 1); i < p.lines.size();
           ++i) {
        width_em = std::max(width_em, p.lines[i].width);
      }
    }
    double text_end = p.x + kPadX + width_em * p.size;
    if (p.cell->align() == Align::right) text_end = p.x + p.width - kPadX;
    const double wanted = seal.image() ? text_end : text_end + kSealGap + radius;
    flow_.draw_seal(seal, std::min(wanted, p.x + p.width - radius),
                    text_bottom - leading(p.size) / 2);
  }

  const Rows& rows_;
  Flow& flow_;
  std::vector<double> edges_;
  std::vector<Placed> cells_;
  std::vector<std::vector<size_t>> by_row_;  // cells that begin in the row, as indices
  std::vector<double> heights_;
};

}  // namespace

void lay_rows(const Rows& rows, Flow& flow) { TableLayout(rows, flow).draw(); }

}  // namespace tasuki::pdf
