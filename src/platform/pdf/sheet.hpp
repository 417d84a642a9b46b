// The page vocabulary of all papers: a form's code reads like the form.
//
//   Sheet sheet({.title = "派遣先管理台帳", .number = r.number});
//   sheet.heading("派遣先管理台帳");
//   sheet.paragraph(r.client_name, {.align = Align::right});
//   sheet.rows(std::move(table));
//   const Laid laid = sheet.lay_out();     // pages, overflow and missing glyphs are known here
//   const std::string pdf = render(laid);  // display.hpp
//
// Lengths are millimetres, font sizes points (double only here, in page geometry).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/pdf/bars.hpp"
#include "platform/pdf/display.hpp"
#include "platform/pdf/rows.hpp"

namespace tasuki::pdf {

enum class Paper { a4_portrait, a4_landscape };

struct Margins {
  double top = 14;
  double right = 15;
  double bottom = 14;
  double left = 15;
};

struct SheetStyle {
  std::string title = "";   // of the PDF; in the running footer
  std::string number = "";  // the paper's number, in the running footer
  Paper paper = Paper::a4_portrait;
  Margins margins = {};
  double text_pt = 9;
  std::string running_head = "";  // small, at the top right of every page, e.g. 控え
  std::string watermark = "";     // e.g. 確認用
  // Smaller letters in steps of 0.25 pt, never below 6 pt, until the paper has at most this many
  // pages. 0 = as many as it takes. Still too many: Problem::Kind::too_many_pages.
  size_t fit_pages = 0;
  // The same as a wish: tried down to `prefer_min_pt`; if that is not enough, the full size stays.
  size_t prefer_pages = 0;
  double prefer_min_pt = 7;
  bool footer = true;  // title, number and 1/2
};

struct TextStyle {
  double pt = 0;  // 0 = the sheet's
  Align align = Align::left;
  bool bold = false;
  double indent_mm = 0;
};

inline constexpr double kSmallestPt = 6;

class Sheet {
 public:
  explicit Sheet(SheetStyle style) : style_(std::move(style)) {}

  Sheet& heading(std::string_view text);  // the paper's name: large, in the middle
  Sheet& section(std::string_view text);  // stays with what follows it
  Sheet& paragraph(std::string_view text, TextStyle style = {});
  Sheet& rows(Rows rows);
  Sheet& bars(Bars bars);
  Sheet& rule();
  Sheet& gap(double mm);
  Sheet& page_break();

  const SheetStyle& style() const { return style_; }

  // Throws FontError. What cannot be printed well is in Laid::problems, not thrown.
  Laid lay_out() const;

 private:
  Laid lay_out_required() const;

  friend class SheetLayout;
  struct Text {
    ShapedPtr text;
    TextStyle style;
    bool keep_with_next = false;
  };
  struct Rule {};
  struct Gap {
    double mm;
  };
  struct PageBreak {};
  using Block = std::variant<Text, Rows, Bars, Rule, Gap, PageBreak>;

  SheetStyle style_;
  std::vector<Block> blocks_;
};

}  // namespace tasuki::pdf
