#pragma once
// Typed row identifiers. An identifier is a bigint identity in the database and a string in JSON
// (JavaScript numbers are not 64 bits wide).

#include <compare>
#include <cstdint>

namespace tasuki {

template <class Tag>
struct Id {
  std::int64_t value = 0;  // 0 = not stored yet

  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value != 0; }
};

using CompanyId = Id<struct CompanyTag>;
using AccountId = Id<struct AccountTag>;
using SessionId = Id<struct SessionTag>;
using PartnershipId = Id<struct PartnershipTag>;
using EstablishmentId = Id<struct EstablishmentTag>;
using DepartmentId = Id<struct DepartmentTag>;
using OrganizationalUnitId = Id<struct OrganizationalUnitTag>;
using WorkplaceId = Id<struct WorkplaceTag>;
using WorkerId = Id<struct WorkerTag>;
using EmploymentContractId = Id<struct EmploymentContractTag>;
using ContractingPartyId = Id<struct ContractingPartyTag>;
using ContractId = Id<struct ContractTag>;
using ContractVersionId = Id<struct ContractVersionTag>;
using AssignmentId = Id<struct AssignmentTag>;
using TimecardId = Id<struct TimecardTag>;
using TimecardDayId = Id<struct TimecardDayTag>;
using InvoiceId = Id<struct InvoiceTag>;
using InquiryId = Id<struct InquiryTag>;
using AnswerId = Id<struct AnswerTag>;
using PaperId = Id<struct PaperTag>;
using DeliveryId = Id<struct DeliveryTag>;
using DeliveryWishId = Id<struct DeliveryWishTag>;
using JobId = Id<struct JobTag>;
using MailId = Id<struct MailTag>;
using StoredFileId = Id<struct StoredFileTag>;

}  // namespace tasuki
