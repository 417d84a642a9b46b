// Every row's own sample succeeds, and its answer is what openapi.json promises.

#include "platform/http/openapi.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "app/routes.hpp"
#include "http/walk.hpp"
#include "support/schema.hpp"

namespace tasuki::test {
namespace {

const json::value& document() {
  static const json::value all = http::openapi(app::routes());
  return all;
}

const json::object& operation(const http::Route& route) {
  std::string method = route.method;
  std::transform(method.begin(), method.end(), method.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return document().at("paths").at(route.pattern).at(method).as_object();
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += "\n  " + line;
  return all;
}

void expect_promised(const http::Route& route, const Reply& reply) {
  const json::object& responses = operation(route).at("responses").as_object();
  const json::value* promised = responses.if_contains(std::to_string(reply.status));
  ASSERT_NE(promised, nullptr) << title(route) << " answers " << reply.status << " "
                               << reply.body.substr(0, 500);
  const json::value* content = promised->as_object().if_contains("content");
  if (content == nullptr) {
    EXPECT_EQ(reply.body, "") << title(route);
    return;
  }
  if (route.file) {
    EXPECT_FALSE(reply.body.empty()) << title(route);
    return;
  }
  EXPECT_EQ(reply.content_type, "application/json; charset=utf-8") << title(route);
  const auto errors =
      schema_errors(document(), content->at("application/json").at("schema"), reply.data);
  EXPECT_TRUE(errors.empty()) << title(route) << joined(errors);
}

TEST(World, TheStoryPlaysToItsEnd) {
  const World world;
  EXPECT_EQ(world.value("story.broken"), "");
}

TEST(OpenApi, EveryRowHasASample) {
  for (const auto& route : app::routes().all()) {
    EXPECT_FALSE(route->sample_as.empty())
        << title(*route) << " has no sample: add .sample(\"who\", {{\"id\", \"thing.name\"}}, "
        << "R\"({…})\") to the row, with names from test/support/world_*.cpp";
    EXPECT_FALSE(route->lane == http::Lane::heavy && route->versioned && !is_change(*route));
    if (is_change(*route)) continue;
    EXPECT_FALSE(route->versioned || route->idempotent) << title(*route) << ": GET never writes";
  }
}

// Runs the check of one row; what the world lacks fails this row only.
template <class Check>
void each(const http::Route& route, Check&& check) {
  SCOPED_TRACE(title(route));
  try {
    check();
  } catch (const std::out_of_range& missing) {
    ADD_FAILURE() << missing.what();
  }
}

TEST(OpenApi, GetsSucceedForTheirOwnerAndAnswerAsPromised) {
  World world;
  for (const auto& route : app::routes().all()) {
    if (is_change(*route) || route->sample_as.empty()) continue;
    each(*route, [&] {
      const auto before = world.checksums();
      const Reply reply = call_sample(world, *route, world.as(route->sample_as));
      expect_promised(*route, reply);
      EXPECT_EQ(world.checksums(), before) << "GET never writes";
    });
  }
}

TEST(OpenApi, ChangesSucceedForTheirOwnerAndAnswerAsPromised) {
  for (const auto& route : app::routes().all()) {
    if (!is_change(*route) || route->sample_as.empty()) continue;
    each(*route, [&] {
      World world;
      expect_promised(*route, call_sample(world, *route, world.as(route->sample_as)));
    });
  }
}

TEST(OpenApi, RepeatedKeysAnswerTheSameAndChangeNothing) {
  for (const auto& route : app::routes().all()) {
    if (!route->idempotent || route->sample_as.empty()) continue;
    each(*route, [&] {
      World world;
      const Headers key{{"idempotency-key", "the-same-key"}};
      const Reply first = call_sample(world, *route, world.as(route->sample_as), key);
      ASSERT_LT(first.status, 300) << first.body;
      const auto after = world.checksums();
      const Reply second = call_sample(world, *route, world.as(route->sample_as), key);
      EXPECT_EQ(second.status, first.status);
      EXPECT_EQ(second.data, first.data);
      EXPECT_EQ(world.checksums(), after);
      EXPECT_EQ(world.as(route->sample_as)
                    .call(route->method, path_of(*route, world), R"({"another":"body"})", key)
                    .status,
                422)
          << "another body under the same key";
      EXPECT_EQ(world.checksums(), after);
    });
  }
}

TEST(OpenApi, VersionedRowsRefuseNoVersionAndAnOldOne) {
  World world;
  for (const auto& route : app::routes().all()) {
    if (!route->versioned || route->sample_as.empty()) continue;
    each(*route, [&] {
      const auto before = world.checksums();
      const std::string path = path_of(*route, world);
      const std::string body = world.fill(route->sample_body);
      Person owner = world.as(route->sample_as);
      EXPECT_EQ(owner.call(route->method, path, body).status, 428);
      EXPECT_EQ(owner.call(route->method, path, body, {{"if-match", "\"x\""}}).status, 428);
      EXPECT_EQ(owner.call(route->method, path, body, {{"if-match", "\"999999\""}}).status, 412);
      EXPECT_EQ(world.checksums(), before);
    });
  }
}

TEST(OpenApi, NamesOfOperationsAreUnique) {
  std::set<std::string> names;
  for (const auto& route : app::routes().all()) {
    const auto id = operation(*route).at("operationId").as_string();
    EXPECT_TRUE(names.insert(std::string(id)).second) << id;
  }
}

TEST(OpenApi, TheDocumentIsServedAsItIs) {
  World world;
  const Reply reply = world.as("guest").get("/api/openapi.json");
  ASSERT_EQ(reply.status, 200);
  EXPECT_EQ(reply.data, document());
}

// The checker itself: what it must find.
TEST(OpenApi, TheSchemaCheckerFindsWhatIsWrong) {
  const json::value schemas = json::parse(R"({"components": {"schemas": {
    "Row": {"type": "object", "required": ["id", "on"], "additionalProperties": false, "properties": {
      "id": {"type": ["string", "null"], "pattern": "^[0-9]{1,19}$"},
      "on": {"type": "string", "format": "date"},
      "kind": {"type": "string", "enum": ["a", "b"]},
      "rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}},
      "count": {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "null"}]}}}}}})");
  const json::value row = json::parse(R"({"$ref": "#/components/schemas/Row"})");
  const auto wrong = [&](const char* text) {
    return schema_errors(schemas, row, json::parse(text)).size();
  };
  EXPECT_EQ(wrong(R"({"id": "1", "on": "2027-07-01", "kind": "a", "rows": [], "count": null})"),
            0u);
  EXPECT_EQ(wrong(R"({"id": null, "on": "2027-07-01", "count": 2})"), 0u);
  EXPECT_EQ(wrong(R"({"id": 1, "on": "2027-02-30", "kind": "c", "more": 1, "count": 0})"), 5u);
  EXPECT_EQ(wrong(R"({"id": "1", "on": "2027-07-01", "rows": [{"id": "x"}]})"), 2u);
  EXPECT_EQ(wrong("[]"), 1u);
}

}  // namespace
}  // namespace tasuki::test
