#pragma once
// The use cases of a complaint, each in the caller's transaction; the route commits.

#include "complaint/complaint_store.hpp"
#include "paper/paper.hpp"

namespace tasuki::complaint {

// An office received it. Settled at once it is handled already; otherwise the other side is told.
Complaint receive(WriteTx& tx, const ReceiveForm& form);
// The worker's own page: both managers, or the agency's alone.
Complaint receive_from_worker(WriteTx& tx, const WorkerForm& form);
Complaint add_step(WriteTx& tx, ComplaintId id, std::int64_t seen, const StepForm& form);
Complaint tell_other_side(WriteTx& tx, ComplaintId id, std::int64_t seen);
Complaint handle(WriteTx& tx, ComplaintId id, std::int64_t seen, const HandleForm& form);
// Tells the worker, freezes the 苦情相談等記録票 and sends the agency its copy.
Complaint answer(WriteTx& tx, ComplaintId id, std::int64_t seen, const AnswerForm& form);

}  // namespace tasuki::complaint
