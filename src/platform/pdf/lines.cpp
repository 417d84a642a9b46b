#include "platform/pdf/lines.hpp"

#include <algorithm>
#include <string_view>

namespace tasuki::pdf {

namespace {

constexpr double kTolerance = 1e-6;  // em; sums of advances are not exact

constexpr std::u32string_view kNotAtStart =
    U"、。，．・：；？！）」』】〕〉》］｝〟’”ヽヾゝゞ々〻ー―‐゠–〜～％‰℃°′″"
    U"ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    U"｡､･ﾞﾟｰ｣,.:;!?)]}%";
constexpr std::u32string_view kNotAtEnd = U"（「『【〔〈《［｛〝‘“￥＄￡№＃｢([{¥$£#";
constexpr std::u32string_view kInseparable = U"…‥—―─";

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u3000' || c == U'\u200B'; }

// Characters of one Latin word, number, telephone or mail address.
bool is_wordy(char32_t c) { return (c > 0x20 && c < 0x7F) || (c >= 0xC0 && c < 0x250); }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace

bool may_break_between(char32_t before, char32_t after) {
  if (contains(kNotAtStart, after) || contains(kNotAtEnd, before)) return false;
  if (is_space(after)) return false;  // spaces stay with the line they end
  if (is_space(before)) return true;
  if (before == after && contains(kInseparable, before)) return false;
  if (is_wordy(before) && is_wordy(after)) {
    return (before == U'-' || before == U'/') && !is_digit(after);
  }
  return true;
}

namespace {

class Breaker {
 public:
  Breaker(const ShapedText& text, double width) : clusters_(text.clusters), width_(width) {}

  std::vector<Line> run() {
    const auto count = static_cast<uint32_t>(clusters_.size());
    for (uint32_t i = 0; i < count; ++i) {
      const Cluster& c = clusters_[i];
      if (c.first == U'\n') {
        close(i);
        begin_ = i + 1;
        used_ = 0;
        continue;
      }
      while (used_ + c.advance > width_ + kTolerance && i > begin_ && !is_space(c.first)) {
        close(break_before(i));
        begin_ = lines_.back().end;
        used_ = 0;
        for (uint32_t k = begin_; k < i; ++k) used_ += clusters_[k].advance;
      }
      used_ += c.advance;
    }
    close(count);
    return std::move(lines_);
  }

 private:
  // The last place at or before `overflow` where the line may end; by force if there is none.
  uint32_t break_before(uint32_t overflow) const {
    for (uint32_t i = overflow; i > begin_; --i) {
      if (may_break_between(clusters_[i - 1].last, clusters_[i].first)) return i;
    }
    return overflow;
  }

  void close(uint32_t end) {
    Line line{begin_, end, 0};
    uint32_t visible = end;
    while (visible > begin_ && is_space(clusters_[visible - 1].first)) --visible;
    for (uint32_t i = begin_; i < visible; ++i) line.width += clusters_[i].advance;
    lines_.push_back(line);
  }

  const std::vector<Cluster>& clusters_;
  double width_;
  uint32_t begin_ = 0;
  double used_ = 0;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> break_lines(const ShapedText& text, double width_em) {
  return Breaker(text, width_em).run();
}

bool too_wide(const std::vector<Line>& lines, double width_em) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const Line& l) { return l.width > width_em + 1e-6; });
}

}  // namespace tasuki::pdf
