// A PNG picture (a seal) decoded once, shared by all papers that show it.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tasuki::pdf {

struct ImageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// 8 bits a channel, rows from the top. `alpha` is empty when the picture is opaque.
struct Image {
  uint32_t width = 0;   // pixels
  uint32_t height = 0;  // pixels
  std::string rgb;
  std::string alpha;
};
using ImagePtr = std::shared_ptr<const Image>;

// Any PNG (gray, palette, 16 bit …) becomes 8-bit RGB. Throws ImageError for what is no PNG, is
// damaged, or is larger than 2000 × 2000 pixels: uploads come from outside, and a small file can
// announce a huge picture.
ImagePtr decode_png(std::string_view bytes);

}  // namespace tasuki::pdf
