#pragma once
// 抵触日の通知 (法26条4項, 40条の2第7項): the client tells; the agency may enter a paper it
// received.

#include "compliance/compliance.hpp"
#include "platform/db/db.hpp"

namespace tasuki::compliance {

// Warns when the day differs from what the history of acceptances gives: then it needs a reason.
// The paper names the establishment and reaches the agency at once.
ConflictDateNotice notify_conflict_date(WriteTx& tx, const NoticeInput& input);

// An extension told to one agency (様式1-2), by the client's own act.
struct ExtensionNotice {
  CompanyId agency_id;
  std::string establishment_name;
  std::string establishment_address;
  std::string head_title;
  std::string head_name;
  Date conflict_on{};  // as extended
  std::int64_t hearing_id = 0;
};
ConflictDateNotice notify_extension(WriteTx& tx, const ExtensionNotice& notice);

}  // namespace tasuki::compliance
