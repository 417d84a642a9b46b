// The UI's types are generated from web/src/api/openapi.json; it must be what the server says.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/routes.hpp"
#include "platform/http/openapi.hpp"

namespace tasuki {
namespace {

TEST(OpenApiFile, IsWhatTheServerSays) {
  std::ifstream in(TASUKI_SOURCE_DIR "/web/src/api/openapi.json");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  ASSERT_FALSE(text.empty());
  EXPECT_TRUE(json::parse(text) == json::value(http::openapi(app::routes())))
      << "run: ./tasuki openapi > web/src/api/openapi.json && (cd web && npm run api)";
}

}  // namespace
}  // namespace tasuki
