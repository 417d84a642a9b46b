#include "platform/pdf/rows.hpp"

#include <stdexcept>

namespace tasuki::pdf {

std::string box(bool on, std::string_view text) {
  return std::string(on ? "■" : "□") + std::string(text);
}

std::string ticked(bool on, std::string_view text) {
  return std::string(on ? "☑" : "□") + std::string(text);
}

Rows& Rows::add(std::vector<Cell> row) {
  std::vector<Cell> whole;
  for (OpenGroup& group : heads_) {
    if (group.row != kNotPlaced) continue;
    group.row = rows_.size();
    group.index = whole.size();
    whole.push_back(group.head);
  }
  for (Cell& cell : row) whole.push_back(std::move(cell));
  rows_.push_back(std::move(whole));
  return *this;
}

void Rows::end_group(size_t begin, size_t depth) {
  if (heads_.size() != depth + 1) throw std::logic_error("groups of a table closed out of order");
  const OpenGroup& group = heads_.back();
  if (group.row != kNotPlaced) {
    rows_[group.row][group.index].down_ = static_cast<int>(rows_.size() - begin);
  }
  heads_.pop_back();
}

}  // namespace tasuki::pdf
