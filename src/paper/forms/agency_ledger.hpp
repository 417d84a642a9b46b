#pragma once
// 派遣元管理台帳 (法37条1項, 則30条・31条; model form 9), one worker and dispatch.

#include "paper/forms/held_items.hpp"

namespace tasuki::forms {

enum class StabilityMeasure { direct_hire_request, other_client, permanent_employment, other };
BOOST_DESCRIBE_ENUM(StabilityMeasure, direct_hire_request, other_client, permanent_employment,
                    other)

struct StabilityStep {  // 雇用安定措置
  StabilityMeasure measure = StabilityMeasure::direct_hire_request;
  Date on{};
  std::string content = {};
  std::string result = {};  // for a request to the client: its answer
  Date answered_on{};       // the day of the result or answer
};
BOOST_DESCRIBE_STRUCT(StabilityStep, (), (measure, on, content, result, answered_on))

struct AgencyLedger {
  AgencyPlace agency = {};
  std::string worker_name = {};
  Treatment treatment = {};
  Employment employment = {};
  UnlimitedWork unlimited_work = {};
  SocialInsurance insurance = {};
  ClientPlace client = {};
  Job job = {};
  WorkTerms terms = {};
  std::vector<DatedNote> deviations = {};  // 就業状況: actual work that differed from the plan
  std::string work_record_reference = {};  // "別紙勤務表による", instead of or beside them
  Manager client_manager = {};
  Manager agency_manager = {};
  std::vector<DatedNote> trainings = {};
  std::vector<DatedNote> career_consultings = {};
  std::vector<DatedNote> wished_measures = {};
  std::vector<StabilityStep> stability_steps = {};
  std::vector<DatedNote> complaints = {};
  TempToPerm temp_to_perm = {};
  std::vector<DatedNote> plan_explanations = {};  // 教育訓練計画の説明, and of its changes
  std::string complaint_reference = {};  // "別紙「苦情相談等記録票」のとおり"
  std::vector<Job> further_jobs = {};    // beside `job`, when there are several kinds of work
  std::vector<HeldItem> held = {};       // what an amendment changed, the last values too
};
BOOST_DESCRIBE_STRUCT(AgencyLedger, (),
                      (agency, worker_name, treatment, employment, unlimited_work, insurance,
                       client, job, terms, deviations, work_record_reference, client_manager,
                       agency_manager, trainings, career_consultings, wished_measures,
                       stability_steps, complaints, temp_to_perm, plan_explanations,
                       complaint_reference, further_jobs, held))

// The hours are not among them: they say their days themselves.
ItemTexts contract_items(const AgencyLedger& ledger);

pdf::Sheet draw(const AgencyLedger& ledger, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
AgencyLedger example_agency_ledger();

}  // namespace tasuki::forms
