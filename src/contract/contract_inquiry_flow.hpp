#pragma once
// From an accepted answer to a contract draft on the agency's side.

#include "contract/terms.hpp"
#include "inquiry/inquiry.hpp"
#include "platform/db/db.hpp"

namespace tasuki::contract {

// What the inquiry and the answer already say; everything else is still to be written.
Terms terms_from(const inquiry::Content& asked, const inquiry::Answer& answer);

// Reacts to an accepted answer; the transaction acts for the agency.
void open_draft(WriteTx& tx, const inquiry::AnswerAccepted& event);

}  // namespace tasuki::contract
