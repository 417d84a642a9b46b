#pragma once
// A ZIP archive in memory (libzip); file names are UTF-8. A name that is taken gets " (2)".

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tasuki::sheet {

class Zip {
 public:
  void add(const std::string& name, std::string bytes);
  // The archive. Throws std::runtime_error when libzip fails.
  std::string finish() const;

 private:
  std::vector<std::pair<std::string, std::string>> files_;
  std::map<std::string, int> names_;
};

}  // namespace tasuki::sheet
