#include "paper/delivery_store.hpp"
#include "paper/routes.hpp"

namespace tasuki::paper {
namespace {

using http::Call;

struct WishList {
  std::optional<DeliveryWish> in_force;
  std::vector<DeliveryWish> rows;  // newest first
};
BOOST_DESCRIBE_STRUCT(WishList, (), (in_force, rows))

WishList wishes_of(ReadTx& tx, WorkerId worker) {
  WishList list{{}, wishes(tx, worker)};
  if (!list.rows.empty()) list.in_force = list.rows.front();
  return list;
}

WishList show(ReadTx& tx, const Call& call) {
  return wishes_of(tx, existing_worker(tx, call.id<WorkerId>()));
}

DeliveryWish enter(WriteTx& tx, const Call& call, const WishForm& form) {
  return record_wish(tx, existing_worker(tx, call.id<WorkerId>()), form);
}

WishList show_mine(ReadTx& tx, const Call& call) { return wishes_of(tx, call.actor().worker_id); }

DeliveryWish enter_mine(WriteTx& tx, const Call& call, const WishForm& form) {
  return record_wish(tx, call.actor().worker_id, form);
}

}  // namespace

void delivery_routes(http::Routes& routes) {
  routes.get("/api/workers/{id}/delivery-wishes", http::agency(Permission::paper_read), show)
      .says("書類の受け取り方の希望")
      .sample("agency", {{"id", "people.worker"}});
  routes.post("/api/workers/{id}/delivery-wishes", http::agency(Permission::paper_deliver), enter)
      .says("受け取り方の希望の登録")
      .sample("agency", {{"id", "people.worker"}},
              R"({"method":"email","proof":"希望書 2027-05-20"})");
  routes.get("/api/my/delivery-wishes", http::worker(), show_mine)
      .says("自分の書類の受け取り方")
      .sample("worker");
  routes.post("/api/my/delivery-wishes", http::worker(), enter_mine)
      .says("受け取り方の希望")
      .sample("worker", {}, R"({"method":"email"})");
}

}  // namespace tasuki::paper
