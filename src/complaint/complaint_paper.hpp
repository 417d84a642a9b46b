#pragma once
// From a complaint to its 苦情相談等記録票.

#include "complaint/complaint.hpp"
#include "paper/forms/complaint_record.hpp"

namespace tasuki::complaint {

// `holder`: whose ledger the sheet belongs to.
forms::ComplaintRecord record_of(const Complaint& complaint, const std::vector<Step>& steps,
                                 Side holder);

}  // namespace tasuki::complaint
