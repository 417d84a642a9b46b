#pragma once
// Complete example records: the fictional parties of the authorities' model forms, in 令和9年. For
// tests, previews and the manual.

#include "paper/forms/agency_ledger.hpp"
#include "paper/forms/business_report.hpp"
#include "paper/forms/client_ledger.hpp"
#include "paper/forms/comparable_worker_disclosure.hpp"
#include "paper/forms/complaint_record.hpp"
#include "paper/forms/conflict_date_notice.hpp"
#include "paper/forms/conflict_date_timeline.hpp"
#include "paper/forms/dispatch_contract.hpp"
#include "paper/forms/dispatch_fee_statement.hpp"
#include "paper/forms/dispatch_statement.hpp"
#include "paper/forms/employment_terms_notice.hpp"
#include "paper/forms/hiring_statement.hpp"
#include "paper/forms/invoice.hpp"
#include "paper/forms/labor_management_agreement.hpp"
#include "paper/forms/opinion_hearing_notice.hpp"
#include "paper/forms/opinion_hearing_record.hpp"
#include "paper/forms/opinion_statement.hpp"
#include "paper/forms/timecard_print.hpp"
#include "paper/forms/treatment_disclosure.hpp"
#include "paper/forms/wage_confirmation.hpp"
#include "paper/forms/work_record_notice.hpp"
#include "paper/forms/worker_notice.hpp"
#include "paper/forms/working_conditions_statement.hpp"

namespace tasuki::forms {

DispatchContract example_dispatch_contract();
WorkingConditionsStatement example_working_conditions_statement();
WorkerNotice example_worker_notice();
DispatchFeeStatement example_dispatch_fee_statement();
AgencyLedger example_agency_ledger();
ClientLedger example_client_ledger();
WorkRecordNotice example_work_record_notice();
ConflictDateNotice example_conflict_date_notice();
ConflictDateNotice example_extended_conflict_date_notice();
OpinionHearingNotice example_opinion_hearing_notice();
OpinionStatement example_opinion_statement();
OpinionHearingRecord example_opinion_hearing_record();
ComparableWorkerDisclosure example_comparable_worker_disclosure_one();
ComparableWorkerDisclosure example_comparable_worker_disclosure_several();
ComparableWorkerDisclosure example_comparable_worker_disclosure_model();
ComplaintRecord example_complaint_record();
ConflictDateTimeline example_conflict_date_timeline();
TreatmentDisclosure example_treatment_disclosure();
TimecardPrint example_timecard_print();
Invoice example_invoice();
HiringStatement example_hiring_statement();
DispatchStatement example_dispatch_statement();                  // 6-2
DispatchStatement example_dispatch_statement_under_agreement();  // 6-3
EmploymentTermsNotice example_employment_terms_notice();
EmploymentTermsNotice example_combined_employment_terms_notice();
WageTable example_wage_table();  // 別表1, without what may be added to it
LaborManagementAgreement example_labor_management_agreement();
WageConfirmation example_wage_confirmation();
BusinessReport11 example_business_report_11();
BusinessReport12 example_business_report_12();
BusinessReport12x2 example_business_report_12_2();

}  // namespace tasuki::forms
