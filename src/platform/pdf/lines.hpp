// Japanese line breaking (kinsoku): no closing mark or small kana at the start of a line, no
// opening bracket at its end, Latin words and numbers kept whole while they fit.
#pragma once

#include <cstdint>
#include <vector>

#include "platform/pdf/shape.hpp"

namespace tasuki::pdf {

// Clusters [begin, end) of the text; `width` in em without the spaces that hang at the end.
struct Line {
  uint32_t begin = 0;
  uint32_t end = 0;
  double width = 0;
};

// May a line end between these two characters?
bool may_break_between(char32_t before, char32_t after);

// At least one line, also for an empty text. A cluster wider than `width_em` gets a line of its
// own; too_wide() says so.
std::vector<Line> break_lines(const ShapedText& text, double width_em);

bool too_wide(const std::vector<Line>& lines, double width_em);

}  // namespace tasuki::pdf
