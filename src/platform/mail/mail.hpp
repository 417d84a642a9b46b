#pragma once
// Outgoing mail. A use case writes it in its own transaction; a background loop sends it after the
// commit. Addresses are looked up when it is sent, so that no company ever sees another's.

#include <string>
#include <string_view>

#include "base/id.hpp"
#include "platform/db/db.hpp"

namespace tasuki {

// To one account of any company. An account without an address, or one that was suspended
// meanwhile, gets nothing and the mail is marked so.
void mail_to_account(WriteTx& tx, CompanyId to_company, AccountId to, std::string_view subject,
                     std::string_view body);

// To every active account of a company that holds the permission.
void mail_to_permission(WriteTx& tx, CompanyId to_company, Permission permission,
                        std::string_view subject, std::string_view body);

}  // namespace tasuki
