#include "platform/http/static_files.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace tasuki::http {
namespace {

std::string content_type(const std::string& path) {
  static const std::map<std::string, std::string> types{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".json", "application/json"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".webmanifest", "application/manifest+json"}};
  const auto found = types.find(std::filesystem::path(path).extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder) {
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (!it->is_regular_file()) continue;
    std::string path = "/" + std::filesystem::relative(it->path(), folder).generic_string();
    const std::string extension = it->path().extension().string();
    if (extension == ".br") {
      entries_[path.substr(0, path.size() - 3)].brotli = bytes_of(it->path());
    } else if (extension == ".gz") {
      entries_[path.substr(0, path.size() - 3)].gzip = bytes_of(it->path());
    } else {
      entries_[path].plain = bytes_of(it->path());
    }
  }
}

Response StaticFiles::serve(const Request& request) const {
  Response response;
  auto found = entries_.find(request.path);
  if (found == entries_.end() || found->second.plain.empty()) found = entries_.find("/index.html");
  if (request.method != "GET" || found == entries_.end()) {
    response.status = 404;
    response.content_type = "text/plain; charset=utf-8";
    response.body = "Not found. The web UI has not been built.\n";
    return response;
  }
  const auto& [path, entry] = *found;
  response.content_type = content_type(path);
  const bool hashed = path.starts_with("/assets/");
  response.headers.emplace_back("Cache-Control",
                                hashed ? "public, max-age=31536000, immutable" : "no-cache");
  response.headers.emplace_back("Vary", "Accept-Encoding");
  const std::string_view accepted = request.header("accept-encoding");
  if (!entry.brotli.empty() && accepted.find("br") != std::string_view::npos) {
    response.headers.emplace_back("Content-Encoding", "br");
    response.body = entry.brotli;
  } else if (!entry.gzip.empty() && accepted.find("gzip") != std::string_view::npos) {
    response.headers.emplace_back("Content-Encoding", "gzip");
    response.body = entry.gzip;
  } else {
    response.body = entry.plain;
  }
  return response;
}

}  // namespace tasuki::http
