#include "timecard/routes.hpp"
#include "timecard/timecard_wire.hpp"

namespace tasuki::timecard {
namespace {

using http::Call;
using http::Nothing;

struct DatesRequest {
  std::vector<Date> dates;
  bool all = false;  // every day that is applied for, instead of naming them
};
BOOST_DESCRIBE_STRUCT(DatesRequest, (), (dates, all))

struct PunchRequest {
  AssignmentId assignment_id;
  PunchKind kind = PunchKind::in;
};
BOOST_DESCRIBE_STRUCT(PunchRequest, (), (assignment_id, kind))

CardView show(ReadTx& tx, const Call& call) {
  Sheet sheet = cards::load(tx, call.id<TimecardId>());
  cards::load_earlier_days(tx, sheet);
  return answer(tx, sheet);
}

CardView act_apply(WriteTx& tx, const Call& call, const DayInput& in) {
  TimecardDay day;
  day.worked_on = call.date("date");
  day.kind = in.kind;
  day.start_min = in.starts_min;
  day.end_min = in.ends_min;
  for (const SpanView& rest : in.breaks) day.breaks.push_back({rest.starts_min, rest.ends_min});
  day.remark = in.remark;
  return answer(tx, apply_day(tx, call.id<TimecardId>(), call.version(), day));
}
CardView act_take_back(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, take_back_day(tx, call.id<TimecardId>(), call.version(), call.date("date")));
}
CardView act_fill(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, fill(tx, call.id<TimecardId>(), call.version()));
}
Punch act_punch(WriteTx& tx, const Call&, const PunchRequest& in) {
  return punch(tx, in.assignment_id, in.kind);
}
CardView act_approve(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(tx, approve_days(tx, call.id<TimecardId>(), call.version(), {call.date("date")}));
}
CardView act_approve_many(WriteTx& tx, const Call& call, const DatesRequest& in) {
  if (!in.all) {
    return answer(tx, approve_days(tx, call.id<TimecardId>(), call.version(), in.dates));
  }
  if (!in.dates.empty()) {
    throw Problem(Code::invalid_input,
                  Violations{{Code::one_of_two, "/all", "", {"dates", "all", "dates", "all"}}});
  }
  return answer(tx, approve_applied_days(tx, call.id<TimecardId>(), call.version()));
}
CardView act_return(WriteTx& tx, const Call& call, const CardReason& in) {
  return answer(
      tx, return_day(tx, call.id<TimecardId>(), call.version(), call.date("date"), in.reason));
}
CardView act_withdraw(WriteTx& tx, const Call& call, const Nothing&) {
  return answer(
      tx, withdraw_day_approval(tx, call.id<TimecardId>(), call.version(), call.date("date")));
}

constexpr const char* kDay = "/api/timecards/{id}/days/{date}";
constexpr const char* kOn = "2027-06-01";

}  // namespace

void day_routes(http::Routes& routes) {
  const auto applicant = http::worker_or_agency(Permission::timecard_manage);
  routes.get("/api/timecards/{id}", http::parties(Permission::timecard_read), show)
      .says("タイムカード")
      .sample("worker", {{"id", "timecard.open"}});
  routes.put(kDay, applicant, act_apply)
      .says("日々の勤怠の申請")
      .takes_version()
      .sample(
          "worker", {{"id", "timecard.open"}, {"date", kOn}},
          R"({"kind":"work","starts_min":540,"ends_min":1080,"breaks":[{"starts_min":720,"ends_min":780}],"remark":""})");
  routes.remove(kDay, applicant, act_take_back)
      .says("日々の申請の取下げ")
      .takes_version()
      .sample("worker", {{"id", "timecard.day_applied"}, {"date", kOn}});
  routes.post("/api/timecards/{id}/fill", applicant, act_fill)
      .says("定時入力")
      .takes_version()
      .sample("worker", {{"id", "timecard.open"}});
  routes.post("/api/punches", http::worker(), act_punch)
      .says("打刻")
      .takes_key()
      .sample("worker", {}, R"({"assignment_id":"$assignment.delivered","kind":"in"})");

  const auto approver = http::client(Permission::timecard_approve);
  routes.post(std::string(kDay) + "/approval", approver, act_approve)
      .says("日々の承認")
      .takes_version()
      .sample("client", {{"id", "timecard.day_applied"}, {"date", kOn}});
  routes.post("/api/timecards/{id}/days-approval", approver, act_approve_many)
      .says("日々の一括承認")
      .takes_version()
      .sample("client", {{"id", "timecard.day_applied"}}, R"({"dates":["2027-06-01"]})");
  routes.post(std::string(kDay) + "/return", approver, act_return)
      .says("日々の差戻し")
      .takes_version()
      .sample("client", {{"id", "timecard.day_applied"}, {"date", kOn}},
              R"({"reason":"終業時刻を確認してください"})");
  routes.post(std::string(kDay) + "/approval-withdrawal", approver, act_withdraw)
      .says("日々の承認の取消")
      .takes_version()
      .sample("client", {{"id", "timecard.day_approved"}, {"date", kOn}});
}

void routes(http::Routes& routes) {
  list_routes(routes);
  day_routes(routes);
  closing_routes(routes);
  paper_routes(routes);
  rules_routes(routes);
}

}  // namespace tasuki::timecard
