#include "home/home_store.hpp"
#include "home/routes.hpp"

namespace tasuki::home {
namespace {

struct HomeView {
  Date today{};
  std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(HomeView, (), (today, items))

HomeView show(ReadTx& tx, const http::Call&) { return {tx.today(), waiting_items(tx)}; }

}  // namespace

void routes(http::Routes& routes) {
  routes.get("/api/home", http::any_side(), show).says("待っている仕事").sample("agency");
}

}  // namespace tasuki::home
