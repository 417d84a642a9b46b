#pragma once
// The wired program: databases per lane, handler, static files. Used by `serve` and, in process, by
// the HTTP tests.

#include <memory>

#include "platform/config.hpp"
#include "platform/db/db.hpp"
#include "platform/http/handle.hpp"
#include "platform/http/static_files.hpp"

namespace tasuki::app {

class Service {
 public:
  explicit Service(const Config& config);

  http::Lane lane_of(const http::Request& request) const { return handler_.lane_of(request); }
  http::Response answer(http::Lane lane, const http::Request& request);

  Db& quick() { return quick_; }
  Db& heavy() { return heavy_; }
  const Config& config() const { return config_; }

 private:
  http::Response ready();

  Config config_;
  Db quick_;
  Db heavy_;
  http::Handler handler_;
  http::StaticFiles files_;
};

}  // namespace tasuki::app
