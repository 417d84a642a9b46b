#pragma once
// The client tells; an agency may enter a paper that it was given by hand.

#include "compliance/treatment/disclosure_store.hpp"

namespace tasuki::compliance {

// Keeps the disclosure, freezes its paper and hands it to the agency. Changed information is told
// to the agency by mail at once (法26条10項). Throws with every violation.
Disclosure disclose(WriteTx& tx, const DisclosureForm& form);

}  // namespace tasuki::compliance
