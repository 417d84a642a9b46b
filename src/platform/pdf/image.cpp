#include "platform/pdf/image.hpp"

#include <png.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace tasuki::pdf {

namespace {

constexpr uint32_t kLargestSide = 2000;

struct PngReader {
  png_image image{};
  PngReader() { image.version = PNG_IMAGE_VERSION; }
  ~PngReader() { png_image_free(&image); }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
};

}  // namespace

ImagePtr decode_png(std::string_view bytes) {
  PngReader reader;
  png_image& png = reader.image;
  if (png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) == 0) {
    throw ImageError(std::string("not a readable PNG: ") + png.message);
  }
  if (png.width == 0 || png.height == 0 || png.width > kLargestSide || png.height > kLargestSide) {
    throw ImageError("PNG larger than 2000 x 2000 pixels");
  }
  png.format = PNG_FORMAT_RGBA;
  std::vector<unsigned char> pixels(PNG_IMAGE_SIZE(png));
  if (png_image_finish_read(&png, nullptr, pixels.data(), 0, nullptr) == 0) {
    throw ImageError(std::string("damaged PNG: ") + png.message);
  }
  auto image = std::make_shared<Image>();
  image->width = png.width;
  image->height = png.height;
  const size_t count = size_t{png.width} * png.height;
  image->rgb.reserve(count * 3);
  image->alpha.reserve(count);
  for (size_t i = 0; i < count; ++i) {
    for (size_t k = 0; k < 3; ++k) image->rgb += static_cast<char>(pixels[i * 4 + k]);
    image->alpha += static_cast<char>(pixels[i * 4 + 3]);
  }
  const auto opaque = [](char a) { return a == '\xFF'; };
  if (std::all_of(image->alpha.begin(), image->alpha.end(), opaque)) image->alpha.clear();
  return image;
}

}  // namespace tasuki::pdf
