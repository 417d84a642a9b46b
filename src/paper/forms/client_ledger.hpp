#pragma once
// 派遣先管理台帳 (法42条1項, 則35条・36条; model form 10), one worker.

#include "paper/forms/blocks.hpp"

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
  // Days worked and each day's start, end and break: on the attached 就業実績.
  std::string work_record_reference = {};
  std::vector<DatedNote> trainings = {};
  std::vector<DatedNote> complaints = {};
  TempToPerm temp_to_perm = {};
};
BOOST_DESCRIBE_STRUCT(ClientLedger, (),
                      (worker_name, treatment, employment, unlimited_work, insurance, agency,
                       agency_manager, client, client_manager, job, work_record_reference,
                       trainings, complaints, temp_to_perm))

pdf::Sheet draw(const ClientLedger& ledger, const DrawOptions& options = {});

}  // namespace tasuki::forms
