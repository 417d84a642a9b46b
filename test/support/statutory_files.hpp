#pragma once
// Reads a file of statutory/ for tests. The rules themselves never open files.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace tasuki::test {

// `path` is relative to statutory/, e.g. "holidays/2023-2027.csv".
inline std::string statutory_file(const std::string& path) {
  std::ifstream file(std::filesystem::path(TASUKI_SOURCE_DIR) / "statutory" / path,
                     std::ios::binary);
  if (!file) throw std::runtime_error("cannot read statutory/" + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace tasuki::test
