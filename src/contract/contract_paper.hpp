#pragma once
// From a contract to its paper of record.

#include "contract/contract.hpp"
#include "paper/forms/dispatch_contract.hpp"

namespace tasuki::contract {

// The contract as it stood from a day on.
struct Stood {
  Date from_on{};
  Contract contract;
};

// `concluded_on` is the real day of confirmation, never an earlier one.
forms::DispatchContract paper_of(const Contract& contract, Date concluded_on);

// The parts that other papers of the contract share.
forms::ClientPlace client_place(const Contract& contract);
forms::AgencyPlace agency_place(const Contract& contract);
forms::Supervisor supervisor_of(const Terms& terms);
forms::Manager manager_of(const Manager& manager);
forms::Job job_of(const Terms& terms);
std::vector<forms::Job> further_jobs_of(const Terms& terms);
std::string work_names(const Terms& terms);  // 商品発送補助業務、伝票入力業務
forms::WorkTerms work_terms(const Terms& terms);
// Of one assignment: the rows of the shift table on its days alone.
forms::WorkTerms work_terms(const Terms& terms, Date from_on, Date last_on);
forms::UnlimitedWork unlimited_work(const Terms& terms);
forms::TempToPerm temp_to_perm(const Terms& terms);
forms::ComplaintHandling complaints_of(const Terms& terms);
forms::DispatchFee fee_of(const Terms& terms);
// "月～金曜日（夏季休暇8/13～8/16を除く）", "別紙シフト表のとおり"
std::string working_days_text(const Terms& terms);

}  // namespace tasuki::contract
