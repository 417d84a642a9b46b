#pragma once
// Who is told what about a card.

#include "platform/db/db.hpp"
#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {

// "8/1～8/15 派遣 一郎"
std::string card_text(const Card& card);

// To the worker, from the agency's transaction or the client's.
void tell_worker(WriteTx& tx, const Card& card, const std::string& what, const std::string& body);
// To the card's approvers; to everybody who may approve when none was named.
void tell_approvers(WriteTx& tx, const Card& card, const std::string& what,
                    const std::string& body);
void tell_agency(WriteTx& tx, const Card& card, const std::string& what, const std::string& body);

}  // namespace tasuki::timecard
