#include "calc/routes.hpp"
#include "platform/statutory.hpp"

namespace tasuki::calc {
namespace {

using http::Call;
using http::Gate;
using http::Nothing;

constexpr std::string_view kPrefix = "/api/calc/";
constexpr std::size_t kBodyLimit = 64 * 1024;

struct TopicList {
  std::vector<TopicView> rows;
};
BOOST_DESCRIBE_STRUCT(TopicList, (), (rows))

TopicList list(Gate&, const Call&, const Nothing&) {
  static const TopicList all = [] {
    TopicList result;
    for (const Topic& topic : topics()) result.rows.push_back(view_of(topic));
    return result;
  }();
  return all;
}

json::value answer(Gate&, const Call& call, const json::value& in) {
  if (call.request().body.size() > kBodyLimit) throw Problem(Code::payload_too_large);
  const Topic* topic = find_topic(std::string_view(call.request().path).substr(kPrefix.size()));
  if (topic == nullptr) throw Problem(Code::not_found);
  return calculate(*topic, in, loaded_tables());
}

}  // namespace

Tables loaded_tables() {
  return {statutory::holidays(), statutory::minimum_wages(), statutory::paid_leave(),
          statutory::day_labor_works()};
}

void routes(http::Routes& routes) {
  routes.gate("GET", "/api/calc", http::everyone(), list).says("法令計算の一覧").sample("agency");
  for (const Topic& topic : topics()) {
    http::Route& row = routes.gate("POST", std::string(kPrefix) + std::string(topic.name),
                                   http::everyone(), answer);
    row.says("法令計算：" + std::string(topic.title_ja))
        .from_anywhere()
        .sample("agency", {}, std::string(topic.example));
    row.in_schema = topic.in_schema;
    row.out_schema = topic.out_schema;
  }
}

}  // namespace tasuki::calc
