#pragma once
// Papers of record. The act that causes a paper freezes its record in the same transaction: number,
// record, hash, edition of the form. The record is the paper; the PDF is drawn from it alone,
// later, and stored once with its own hash.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "paper/forms/blocks.hpp"
#include "platform/json.hpp"

namespace tasuki::paper {

// The kinds, as in the glossary.
inline constexpr std::string_view kDispatchContract = "dispatch_contract";
inline constexpr std::string_view kWorkingConditions = "working_conditions_statement";
inline constexpr std::string_view kDispatchFee = "dispatch_fee_statement";
inline constexpr std::string_view kWorkerNotice = "worker_notice";
inline constexpr std::string_view kAgencyLedger = "agency_ledger";
inline constexpr std::string_view kClientLedger = "client_ledger";
inline constexpr std::string_view kWorkRecordNotice = "work_record_notice";
inline constexpr std::string_view kConflictDateNotice = "conflict_date_notice";
inline constexpr std::string_view kExtendedConflictDateNotice = "extended_conflict_date_notice";
inline constexpr std::string_view kOpinionHearingNotice = "opinion_hearing_notice";
inline constexpr std::string_view kOpinionStatement = "opinion_statement";
inline constexpr std::string_view kOpinionHearingRecord = "opinion_hearing_record";
inline constexpr std::string_view kComparableDisclosure = "comparable_worker_disclosure";
inline constexpr std::string_view kComplaintRecord = "complaint_record";
inline constexpr std::string_view kTreatmentDisclosure = "treatment_disclosure";
inline constexpr std::string_view kHiringStatement = "hiring_statement";
inline constexpr std::string_view kDispatchStatement = "dispatch_statement";
inline constexpr std::string_view kEmploymentTerms = "employment_terms_notice";
inline constexpr std::string_view kLaborManagementAgreement = "labor_management_agreement";
inline constexpr std::string_view kWageConfirmation = "wage_confirmation";
inline constexpr std::string_view kBusinessReport11 = "business_report_11";
inline constexpr std::string_view kBusinessReport12 = "business_report_12";
inline constexpr std::string_view kBusinessReport12x2 = "business_report_12_2";
inline constexpr std::string_view kEmploymentTermsNotice = "employment_terms_notice";
inline constexpr std::string_view kInvoice = "invoice";
inline constexpr std::string_view kTimecardPrint = "timecard_print";  // never frozen

// 個別労働者派遣契約書 …; "" for an unknown kind.
std::string title_of(std::string_view kind);

struct Draft {
  std::string_view kind;
  CompanyId agency_id;
  CompanyId client_id;  // 0 = a paper of the agency alone
  WorkerId worker_id;   // 0 = no worker's paper
  ContractId contract_id;
  AssignmentId assignment_id;
  Date keep_until{};          // 10 years past the contract's end
  bool agency_holds = false;  // who has it from the start; the others by a recorded delivery
  bool client_holds = false;
};

// Draws a record of a kind. Throws std::out_of_range for an unknown kind.
std::string render(std::string_view kind, const json::value& record,
                   const forms::DrawOptions& options);

// The characters of a record for which no font has a glyph, each with the member that has it; empty
// = it can be printed.
Violations unprintable(const json::value& record);

// Whether the paper repeats what other people wrote (complaints, remarks on time cards) and what
// nobody may correct for them. Such a paper is made in any case; a character without a glyph is
// printed as 〓.
bool repeats_words_of_others(std::string_view kind);

BOOST_DEFINE_ENUM_CLASS(Receiver, agency, client, worker)
BOOST_DEFINE_ENUM_CLASS(Method, screen, email, paper, fax)

// Ten years after the contract's last day.
Date keep_until(Date contract_ends_on);

}  // namespace tasuki::paper
