#include "timecard/routes.hpp"
#include "timecard/timecard_wire.hpp"

namespace tasuki::timecard {

struct BulkApproval {
  std::vector<TimecardId> ids;
  std::vector<std::int64_t> versions;  // empty, or as they were seen
};
BOOST_DESCRIBE_STRUCT(BulkApproval, (), (ids, versions))

}  // namespace tasuki::timecard

namespace tasuki {

template <>
struct Catalogue<timecard::BulkApproval> {
  static constexpr std::array fields{Field{"ids", "タイムカード", "Cards", "", 0, 200, true},
                                     Field{"versions", "版", "Versions", "", 0, 200}};
};
static_assert(catalogue_complete<timecard::BulkApproval>());

}  // namespace tasuki

namespace tasuki::timecard {
namespace {

using http::Call;
using http::Nothing;

struct BulkAnswer {
  std::vector<BulkRow> rows;
};
BOOST_DESCRIBE_STRUCT(BulkAnswer, (), (rows))

struct ApproversRequest {
  std::vector<AccountId> approver_ids;
  bool following = true;  // also the later cards of the assignment
};
BOOST_DESCRIBE_STRUCT(ApproversRequest, (), (approver_ids, following))

CardView act_apply(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, apply_closing(tx, call.id<TimecardId>(), call.version()));
}
CardView act_take_back(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, take_back_closing(tx, call.id<TimecardId>(), call.version()));
}
CardView act_approve(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, approve_closing(tx, call.id<TimecardId>(), call.version()));
}
CardView act_return(WriteTx& tx, const Call& call, const CardReason& in) {
  return answer(tx, return_closing(tx, call.id<TimecardId>(), call.version(), in.reason));
}
CardView act_withdraw(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, withdraw_closing_approval(tx, call.id<TimecardId>(), call.version()));
}
CardView act_lock(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, lock(tx, call.id<TimecardId>(), call.version()));
}
CardView act_unlock(WriteTx& tx, const Call& call, const CardReason& in) {
  return answer(tx, unlock(tx, call.id<TimecardId>(), call.version(), in.reason));
}
BulkAnswer act_approve_cards(WriteTx& tx, const Call&, const BulkApproval& in) {
  return {approve_cards(tx, in.ids, in.versions)};
}
BulkAnswer act_lock_cards(WriteTx& tx, const Call&, const CardIds& in) {
  return {lock_cards(tx, in.ids)};
}
CardView act_set_approvers(WriteTx& tx, const Call& call, const ApproversRequest& in) {
  return answer(
      tx, set_approvers(tx, call.id<TimecardId>(), call.version(), in.approver_ids, in.following));
}

std::string verb(const char* name) { return std::string("/api/timecards/{id}/") + name; }

}  // namespace

void closing_routes(http::Routes& routes) {
  const auto applicant = http::worker_or_agency(Permission::timecard_manage);
  routes.post(verb("closing-application"), applicant, act_apply)
      .says("締め申請")
      .takes_version()
      .sample("worker", {{"id", "timecard.all_approved"}});
  routes.post(verb("closing-withdrawal"), applicant, act_take_back)
      .says("締め申請の取下げ")
      .takes_version()
      .sample("worker", {{"id", "timecard.applied"}});

  const auto approver = http::client(Permission::timecard_approve);
  routes.post(verb("closing-approval"), approver, act_approve)
      .says("締め承認")
      .takes_version()
      .sample("client", {{"id", "timecard.applied"}});
  routes.post(verb("closing-return"), approver, act_return)
      .says("締め申請の差戻し")
      .takes_version()
      .sample("client", {{"id", "timecard.applied"}}, R"({"reason":"休憩を確認してください"})");
  routes.post(verb("approval-withdrawal"), approver, act_withdraw)
      .says("締め承認の取消")
      .takes_version()
      .sample("client", {{"id", "timecard.approved"}});
  routes.post("/api/timecards/bulk-approval", approver, act_approve_cards)
      .says("一括承認")
      .heavy()
      .sample("client", {}, R"({"ids":["$timecard.applied"],"versions":[]})");
  routes.put(verb("approvers"), approver, act_set_approvers)
      .says("勤怠承認者の指定")
      .takes_version()
      .sample("client", {{"id", "timecard.open"}},
              R"({"approver_ids":["$account.client"],"following":true})");

  const auto agency = http::agency(Permission::timecard_manage);
  routes.post(verb("lock"), agency, act_lock)
      .says("ロック設定")
      .takes_version()
      .sample("agency", {{"id", "timecard.downloaded"}});
  routes.post(verb("unlock"), agency, act_unlock)
      .says("ロック解除")
      .takes_version()
      .sample("agency", {{"id", "timecard.locked"}}, R"({"reason":"8/31の終業時刻の訂正"})");
  routes.post("/api/timecards/bulk-lock", agency, act_lock_cards)
      .says("一括ロック")
      .heavy()
      .sample("agency", {}, R"({"ids":["$timecard.downloaded"]})");
}

}  // namespace tasuki::timecard
