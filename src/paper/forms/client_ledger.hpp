#pragma once
// 派遣先管理台帳 (法42条1項, 則35条・36条; model form 10), one worker.

#include "paper/forms/held_items.hpp"
#include "paper/forms/work_record_notice.hpp"

namespace tasuki::forms {

struct ClientLedger {
  std::string worker_name = {};
  Treatment treatment = {};
  Employment employment = {};
  UnlimitedWork unlimited_work = {};
  SocialInsurance insurance = {};
  AgencyPlace agency = {};
  Manager agency_manager = {};
  ClientPlace client = {};
  Manager client_manager = {};
  Job job = {};
  // Days worked and each day's start, end and break: below in `days`, which are printed as the
  // attached 就業実績, or on the paper that this names.
  std::string work_record_reference = {};
  std::vector<DatedNote> trainings = {};
  std::vector<DatedNote> complaints = {};
  TempToPerm temp_to_perm = {};
  std::vector<RecordedDay> days = {};    // in order
  std::string complaint_reference = {};  // "別紙「苦情相談等記録票」のとおり"
  std::vector<Job> further_jobs = {};    // beside `job`, when there are several kinds of work
  std::vector<HeldItem> held = {};       // what an amendment changed, the last values too
};
BOOST_DESCRIBE_STRUCT(ClientLedger, (),
                      (worker_name, treatment, employment, unlimited_work, insurance, agency,
                       agency_manager, client, client_manager, job, work_record_reference,
                       trainings, complaints, temp_to_perm, days, complaint_reference, further_jobs,
                       held))

ItemTexts contract_items(const ClientLedger& ledger);

pdf::Sheet draw(const ClientLedger& ledger, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
ClientLedger example_client_ledger();

}  // namespace tasuki::forms
