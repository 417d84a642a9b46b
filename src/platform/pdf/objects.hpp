// The bones of a PDF 1.7 file: numbered objects, compressed streams, cross-reference table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tasuki::pdf {

// Appends `value` rounded to 1/100, or 1/10000 for `fine`, without trailing zeros and without
// asking the locale. Points that are not finite or absurdly large are a programming error.
void append_number(std::string& out, double value, bool fine = false);

class ObjectFile {
 public:
  ObjectFile();

  // A number for an object that is written later.
  uint32_t reserve();
  void put(uint32_t number, std::string_view body);
  // `entries` are further dictionary entries, e.g. "/Length1 120".
  void put_stream(uint32_t number, std::string_view entries, std::string_view data, int level = 6);
  uint32_t add(std::string_view body);
  uint32_t add_stream(std::string_view entries, std::string_view data, int level = 6);

  // Writes table and trailer; the file identifier is a hash of all bytes before it.
  std::string finish(uint32_t catalog, uint32_t info) &&;

 private:
  void open(uint32_t number);

  std::string bytes_;
  std::vector<size_t> offsets_;  // by object number; 0 = not written
};

std::string reference(uint32_t number);

}  // namespace tasuki::pdf
