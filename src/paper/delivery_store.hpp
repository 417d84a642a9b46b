#pragma once
// Wishes and handovers in the database; the agency's and the worker's own.

#include <vector>

#include "paper/delivery.hpp"
#include "platform/db/db.hpp"

namespace tasuki::paper {

// The wish in force of a worker of the acting company.
std::optional<DeliveryWish> current_wish(ReadTx& tx, WorkerId worker);
// Throws not_found when the acting company has no such worker.
WorkerId existing_worker(ReadTx& tx, WorkerId worker);
// Newest first.
std::vector<DeliveryWish> wishes(ReadTx& tx, WorkerId worker);
// Throws invalid_input with every violation.
DeliveryWish record_wish(WriteTx& tx, WorkerId worker, const WishForm& form);

// Hands a paper over; from then on the receiver sees it. By e-mail its receiver gets the link. The
// acting side must hold the paper. Throws invalid_input with every violation.
void hand_over(WriteTx& tx, PaperId id, Receiver to, const Handover& handover);

}  // namespace tasuki::paper
