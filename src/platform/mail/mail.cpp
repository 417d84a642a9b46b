#include "platform/mail/mail.hpp"

namespace tasuki {
namespace {

// The sender is whom the transaction acts for, which is the other party after as_party.
constexpr const char* kInsert =
    "insert into mail (company_id, to_company_id, to_account_id, to_permission, subject, body,"
    " created_at) values (me(), $1, $2, $3, $4, $5, $6)";

}  // namespace

void mail_to_account(WriteTx& tx, CompanyId to_company, AccountId to, std::string_view subject,
                     std::string_view body) {
  tx.run(kInsert, to_company, to.value, std::string_view(), subject, body, tx.now());
}

void mail_to_permission(WriteTx& tx, CompanyId to_company, Permission permission,
                        std::string_view subject, std::string_view body) {
  tx.run(kInsert, to_company, 0, enum_text(permission), subject, body, tx.now());
}

}  // namespace tasuki
