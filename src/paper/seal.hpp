#pragma once
// The picture of a company's seal: a PNG in base64, as it is uploaded and as a record keeps it.

#include <string_view>

#include "platform/pdf/image.hpp"

namespace tasuki::paper {

inline constexpr std::size_t kMostSealBytes = 200 * 1024;
inline constexpr std::uint32_t kMostSealPixels = 1000;  // a side

// Throws pdf::ImageError for what is no base64, no PNG, or larger than the limits above.
pdf::ImagePtr seal_picture(std::string_view base64);
bool is_seal_picture(std::string_view base64);

}  // namespace tasuki::paper
