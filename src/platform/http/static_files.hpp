#pragma once
// The built web UI: hashed names are immutable, .br/.gz beside them are used when the browser takes
// them, and any other path that is not /api/ shows index.html.

#include <map>
#include <string>

#include "platform/http/message.hpp"

namespace tasuki::http {

class StaticFiles {
 public:
  // Reads the whole folder into memory; an absent folder serves a short notice.
  explicit StaticFiles(const std::string& folder);

  Response serve(const Request& request) const;

 private:
  struct Entry {
    std::string plain;
    std::string brotli;
    std::string gzip;
  };
  std::map<std::string, Entry> entries_;  // by path, "/index.html"
};

}  // namespace tasuki::http
