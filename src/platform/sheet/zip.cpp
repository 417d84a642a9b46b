#include "platform/sheet/zip.hpp"

#include <zip.h>

#include <stdexcept>

namespace tasuki::sheet {

void Zip::add(const std::string& name, std::string bytes) {
  const int count = ++names_[name];
  std::string unique = name;
  if (count > 1) {
    const auto dot = unique.rfind('.');
    unique.insert(dot == std::string::npos ? unique.size() : dot,
                  " (" + std::to_string(count) + ")");
  }
  files_.emplace_back(std::move(unique), std::move(bytes));
}

std::string Zip::finish() const {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (buffer == nullptr) throw std::runtime_error("zip: no buffer");
  zip_source_keep(buffer);
  zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("zip: cannot open");
  for (const auto& [name, bytes] : files_) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::runtime_error("zip: cannot add " + name);
    // The same papers give the same archive.
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), 1'577'836'800, 0);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("zip: cannot close");
  zip_stat_t stat;
  zip_source_stat(buffer, &stat);
  std::string out(stat.size, '\0');
  zip_source_open(buffer);
  zip_source_read(buffer, out.data(), out.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return out;
}

}  // namespace tasuki::sheet
