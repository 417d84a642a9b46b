#include "paper/seal.hpp"

#include <sodium.h>

#include <string>

namespace tasuki::paper {

pdf::ImagePtr seal_picture(std::string_view base64) {
  std::string bytes(base64.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), base64.data(),
                        base64.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_ORIGINAL) != 0) {
    throw pdf::ImageError("not base64");
  }
  bytes.resize(size);
  if (size > kMostSealBytes) throw pdf::ImageError("more than 200 kB");
  pdf::ImagePtr image = pdf::decode_png(bytes);
  if (image->width > kMostSealPixels || image->height > kMostSealPixels) {
    throw pdf::ImageError("PNG larger than 1000 x 1000 pixels");
  }
  return image;
}

bool is_seal_picture(std::string_view base64) {
  try {
    seal_picture(base64);
    return true;
  } catch (const pdf::ImageError&) {
    return false;
  }
}

}  // namespace tasuki::paper
