#include "platform/pdf/objects.hpp"

#include <libdeflate.h>

#include <cassert>
#include <cmath>
#include <memory>
#include <new>

namespace tasuki::pdf {

namespace {

struct CompressorDeleter {
  void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
};

libdeflate_compressor* compressor(int level) {
  thread_local std::unique_ptr<libdeflate_compressor, CompressorDeleter> by_level[13];
  auto& slot = by_level[level];
  if (!slot) slot.reset(libdeflate_alloc_compressor(level));
  if (!slot) throw std::bad_alloc();
  return slot.get();
}

std::string deflate(std::string_view data, int level) {
  libdeflate_compressor* c = compressor(level);
  std::string out(libdeflate_zlib_compress_bound(c, data.size()), '\0');
  out.resize(libdeflate_zlib_compress(c, data.data(), data.size(), out.data(), out.size()));
  return out;
}

uint64_t fnv1a(std::string_view data, uint64_t seed) {
  uint64_t hash = 14695981039346656037ULL ^ seed;
  for (const char c : data) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

std::string hex16(uint64_t value) {
  std::string out(16, '0');
  for (size_t i = 16; i-- > 0; value >>= 4) out[i] = "0123456789abcdef"[value & 15];
  return out;
}

std::string padded(size_t offset) {
  const std::string digits = std::to_string(offset);
  return std::string(10 - digits.size(), '0') + digits;
}

}  // namespace

void append_number(std::string& out, double value, bool fine) {
  assert(std::isfinite(value) && std::abs(value) < 1e9);
  const int places = fine ? 4 : 2;
  const long long scale = fine ? 10000 : 100;
  long long scaled = std::llround(value * static_cast<double>(scale));
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  out += std::to_string(scaled / scale);
  long long rest = scaled % scale;
  if (rest == 0) return;
  std::string digits = std::to_string(rest);
  digits.insert(0, static_cast<size_t>(places) - digits.size(), '0');
  while (digits.back() == '0') digits.pop_back();
  out += '.';
  out += digits;
}

ObjectFile::ObjectFile() : bytes_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), offsets_(1, 0) {}

uint32_t ObjectFile::reserve() {
  offsets_.push_back(0);
  return static_cast<uint32_t>(offsets_.size() - 1);
}

void ObjectFile::open(uint32_t number) {
  assert(number < offsets_.size() && offsets_[number] == 0);
  offsets_[number] = bytes_.size();
  bytes_ += std::to_string(number);
  bytes_ += " 0 obj\n";
}

void ObjectFile::put(uint32_t number, std::string_view body) {
  open(number);
  bytes_ += body;
  bytes_ += "\nendobj\n";
}

void ObjectFile::put_stream(uint32_t number, std::string_view entries, std::string_view data,
                            int level) {
  const std::string packed = deflate(data, level);
  open(number);
  bytes_ += "<<";
  bytes_ += entries;
  bytes_ += " /Filter /FlateDecode /Length ";
  bytes_ += std::to_string(packed.size());
  bytes_ += ">>\nstream\n";
  bytes_ += packed;
  bytes_ += "\nendstream\nendobj\n";
}

uint32_t ObjectFile::add(std::string_view body) {
  const uint32_t number = reserve();
  put(number, body);
  return number;
}

uint32_t ObjectFile::add_stream(std::string_view entries, std::string_view data, int level) {
  const uint32_t number = reserve();
  put_stream(number, entries, data, level);
  return number;
}

std::string ObjectFile::finish(uint32_t catalog, uint32_t info) && {
  const std::string id = hex16(fnv1a(bytes_, 0)) + hex16(fnv1a(bytes_, 0x9E3779B97F4A7C15ULL));
  const size_t table = bytes_.size();
  bytes_ += "xref\n0 " + std::to_string(offsets_.size()) + "\n0000000000 65535 f \n";
  for (size_t i = 1; i < offsets_.size(); ++i) {
    assert(offsets_[i] != 0);
    bytes_ += padded(offsets_[i]) + " 00000 n \n";
  }
  bytes_ += "trailer\n<</Size " + std::to_string(offsets_.size()) + " /Root " + reference(catalog) +
            " /Info " + reference(info) + " /ID [<" + id + "><" + id + ">]>>\nstartxref\n" +
            std::to_string(table) + "\n%%EOF\n";
  return std::move(bytes_);
}

std::string reference(uint32_t number) { return std::to_string(number) + " 0 R"; }

}  // namespace tasuki::pdf
