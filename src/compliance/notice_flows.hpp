#pragma once
// 抵触日の通知 (法26条4項, 40条の2第7項): the client tells; the agency may enter a paper it
// received.

#include "compliance/compliance.hpp"
#include "platform/db/db.hpp"

namespace tasuki::compliance {

// Warns when the day differs from what the history of acceptances gives: then it needs a reason.
// The paper names the establishment and reaches the agency at once.
ConflictDateNotice notify_conflict_date(WriteTx& tx, const NoticeInput& input);

// A day that moved, told to one agency by the client's own act: after an extension (様式1-2), or
// after one was taken back.
struct MovedNotice {
  CompanyId agency_id;
  std::string establishment_name;
  std::string establishment_address;
  std::string head_title;
  std::string head_name;
  Date conflict_on{};  // as it is now
  bool extended = true;
  std::int64_t hearing_id = 0;
};
// Notice, paper, delivery, mail.
ConflictDateNotice notify_moved(WriteTx& tx, const MovedNotice& notice);

// Announced when the limit of an establishment moved: the contract room knows which agencies to
// tell, and what the place is called there where the notice does not say.
struct LimitMoved {
  std::string establishment_key;
  MovedNotice notice;
};

}  // namespace tasuki::compliance
