#pragma once
// Assigning a worker, handing over the papers, replacing a worker.

#include "contract/assignment/assignment_store.hpp"
#include "contract/contract_flows.hpp"
#include "paper/paper.hpp"
#include "people/people.hpp"
#include "platform/json.hpp"

namespace tasuki::contract {

struct AssignmentInput {
  WorkerId worker_id;
  Date starts_on{};
  Date ends_on{};
  std::vector<GateAnswer> reasons;  // for what is yellow
};
BOOST_DESCRIBE_STRUCT(AssignmentInput, (), (worker_id, starts_on, ends_on, reasons))

// Makes the assignment and its papers: 就業条件明示書, 派遣料金の明示, 派遣先通知書. None has
// crossed yet.
Assignment assign(WriteTx& tx, ContractId contract, const AssignmentInput& input);

// Before the start (法34条1項・35条1項; later only with a reason, which the gate asks for and
// keeps): the statements to the worker, the notice to the client, once the gate lets it pass again
// (what it asks of the worker's wage and agreement must be there). From then on the client sees the
// assignment. Without `to_worker` the worker's wish decides, else paper
// (則26条1項).
Assignment deliver(WriteTx& tx, AssignmentId id, std::int64_t seen,
                   std::optional<paper::Method> to_worker, paper::Method to_client);

// Ends an assignment on a day (replacement or early end); the next worker is a new assignment.
Assignment end_assignment(WriteTx& tx, AssignmentId id, std::int64_t seen, Date last_on,
                          const std::string& reason);

// Makes and delivers a new 派遣先通知書 when what it says of the worker has changed; nothing
// otherwise.
void renew_notice(WriteTx& tx, AssignmentId id);
// For every assignment of the worker that has not ended.
void renew_notices(WriteTx& tx, const people::WorkerChanged& event);
// The days on which the notice changes by itself: 18, 45 or 60 years, a new 労働契約.
inline constexpr const char* kNoticeJob = "worker_notice";
void plan_notices(WriteTx& tx, const Assignment& assignment);
void renew_notice_job(WriteTx& tx, const json::value& payload);

// Announced when the client has been notified: the time cards are opened.
struct NoticeDelivered {
  Assignment assignment;
};

// Announced when an assignment's last day moved.
struct AssignmentEnded {
  Assignment assignment;
};

// 法34条2項: the establishment's limit was extended; whoever works there under the limit is told
// the new day without delay. From the client's own act; goes on as the agency.
void renew_conditions(WriteTx& tx, const Contract& contract);

// How many people are on the contract at once, at most, from a day on; for either side, though the
// client sees only those of whom it has been notified.
int assigned_at_once(ReadTx& tx, const Contract& contract, Date from_on);

// What a confirmed change of the contract does to its assignments: new hours from the effective
// day, new statements and notices, or an earlier end.
void follow_change(WriteTx& tx, const ContractChanged& event);

}  // namespace tasuki::contract
