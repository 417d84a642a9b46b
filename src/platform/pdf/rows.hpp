// Bordered tables of label and value cells, as statutory model forms have them.
//
//   Rows t({24, 40, 116});                                   // column widths in mm
//   t.group(label("派遣先"), [&] {
//     t.row(label("事業所の名称・所在地"), value(r.client.name));
//     t.group(label("組織単位"), [&] {
//       t.row(value(r.unit.name));
//       t.row(value(r.unit.head));
//     });
//   });
//
// The last cell of a row reaches the right edge; a group's head cell spans the rows made inside.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/pdf/image.hpp"
#include "platform/pdf/shape.hpp"

namespace tasuki::pdf {

enum class Align { left, center, right };

// A seal beside or over the end of a cell's text; in the middle of a cell without text.
class Seal {
 public:
  Seal() = default;  // no seal
  // A thin circle with 印: the place where a seal goes.
  static Seal outline(double diameter_mm = 9) { return Seal(nullptr, diameter_mm, "印"); }
  // A round seal made of a short name, vermilion; for approvals given on screen.
  static Seal stamp(std::string name, double diameter_mm = 11) {
    return Seal(nullptr, diameter_mm, std::move(name));
  }
  static Seal picture(ImagePtr image, double height_mm = 18) {
    return Seal(std::move(image), height_mm, "");
  }

  bool none() const { return size_mm_ == 0; }
  double size_mm() const { return size_mm_; }
  const ImagePtr& image() const { return image_; }
  const std::string& name() const { return name_; }
  bool is_outline() const { return !image_ && name_ == "印"; }

 private:
  Seal(ImagePtr image, double size_mm, std::string name)
      : image_(std::move(image)), size_mm_(size_mm), name_(std::move(name)) {}

  ImagePtr image_;
  double size_mm_ = 0;
  std::string name_;
};

class Cell {
 public:
  explicit Cell(std::string_view text) : text_(shape(text)) {}

  Cell across(int columns) && { return set(&Cell::across_, columns); }
  Cell down(int rows) && { return set(&Cell::down_, rows); }
  Cell center() && { return set(&Cell::align_, Align::center); }
  Cell right() && { return set(&Cell::align_, Align::right); }
  Cell bold() && { return set(&Cell::bold_, true); }
  Cell shaded() && { return set(&Cell::shaded_, true); }
  Cell top() && { return set(&Cell::top_, true); }    // text at the top, not in the middle
  Cell open() && { return set(&Cell::open_, true); }  // no border
  Cell pt(double size) && { return set(&Cell::pt_, size); }
  // Smaller letters, never below 6 pt, until the text takes at most this many lines.
  Cell fit(int lines) && { return set(&Cell::fit_lines_, lines); }
  Cell seal(Seal seal) && { return set(&Cell::seal_, std::move(seal)); }
  // Said again where the row or group goes on over the page.
  Cell repeated() && { return set(&Cell::repeated_, true); }

  const ShapedPtr& text() const { return text_; }
  int across() const& { return across_; }
  int down() const& { return down_; }
  Align align() const { return align_; }
  bool is_bold() const { return bold_; }
  bool is_shaded() const { return shaded_; }
  bool is_top() const { return top_; }
  bool is_open() const { return open_; }
  bool is_repeated() const { return repeated_; }
  double size_pt() const { return pt_; }
  int fit_lines() const { return fit_lines_; }
  const Seal& seal_mark() const { return seal_; }

 private:
  friend class Rows;

  template <class T>
  Cell set(T Cell::*member, T value) {
    this->*member = std::move(value);
    return std::move(*this);
  }

  ShapedPtr text_;
  int across_ = 1;
  int down_ = 1;
  Align align_ = Align::left;
  bool bold_ = false;
  bool shaded_ = false;
  bool top_ = false;
  bool open_ = false;
  bool repeated_ = false;
  double pt_ = 0;  // 0 = the table's size
  int fit_lines_ = 0;
  Seal seal_;
};

inline Cell value(std::string_view text) { return Cell(text); }
inline Cell label(std::string_view text) { return Cell(text).shaded().repeated(); }
inline Cell blank() { return Cell(""); }

// "■有期雇用" or "□有期雇用"; ticked() gives ☑ instead of ■.
std::string box(bool on, std::string_view text = "");
std::string ticked(bool on, std::string_view text = "");

class Rows {
 public:
  // Widths in mm; scaled together so that the table fills the sheet, unless narrow() is called.
  explicit Rows(std::vector<double> columns_mm) : columns_mm_(std::move(columns_mm)) {}

  // Head rows come first and are repeated on every page.
  template <class... Cells>
  Rows& header(Cells... cells) {
    std::vector<Cell> row;
    (row.push_back(std::move(cells).repeated()), ...);
    ++header_rows_;
    return add(std::move(row));
  }
  template <class... Cells>
  Rows& row(Cells... cells) {
    std::vector<Cell> row;
    (row.push_back(std::move(cells)), ...);
    return add(std::move(row));
  }
  Rows& add(std::vector<Cell> row);

  // All rows made by `fill()` lie to the right of `head`. Groups nest. No rows: no group.
  template <class Fill>
  Rows& group(Cell head, Fill fill) {
    const size_t begin = rows_.size();
    const size_t depth = heads_.size();
    heads_.push_back({std::move(head), kNotPlaced, 0});
    fill();
    end_group(begin, depth);
    return *this;
  }

  Rows& borderless() { return set(borders_, false); }
  Rows& pt(double size) { return set(pt_, size); }  // 0 = the sheet's size
  Rows& min_row(double mm) { return set(min_row_mm_, mm); }
  Rows& narrow(Align place) {  // keep the widths in mm as given
    narrow_ = true;
    return set(place_, place);
  }
  Rows& keep_together() { return set(together_, true); }  // on one page if it fits on one

  const std::vector<double>& columns_mm() const { return columns_mm_; }
  const std::vector<std::vector<Cell>>& all() const { return rows_; }
  size_t header_rows() const { return header_rows_; }
  bool has_borders() const { return borders_; }
  bool is_narrow() const { return narrow_; }
  bool is_together() const { return together_; }
  Align place() const { return place_; }
  double size_pt() const { return pt_; }
  double min_row_mm() const { return min_row_mm_; }

 private:
  template <class T>
  Rows& set(T& member, T value) {
    member = value;
    return *this;
  }
  void end_group(size_t begin, size_t depth);

  std::vector<double> columns_mm_;
  std::vector<std::vector<Cell>> rows_;
  static constexpr size_t kNotPlaced = static_cast<size_t>(-1);
  struct OpenGroup {
    Cell head;
    size_t row;    // where the head went: with the first row of the group
    size_t index;  // its place in that row
  };
  std::vector<OpenGroup> heads_;  // open groups, outermost first
  size_t header_rows_ = 0;
  bool borders_ = true;
  bool narrow_ = false;
  bool together_ = false;
  Align place_ = Align::left;
  double pt_ = 0;
  double min_row_mm_ = 5.6;
};

}  // namespace tasuki::pdf
