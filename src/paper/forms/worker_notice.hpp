#pragma once
// 派遣労働者通知書 (法35条, 則27条・27条の2・28条; model form 8), agency to client.
//
// Only what the law lets the client know: the age itself is said for workers under 18 alone.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

enum class Sex { male, female };
BOOST_DESCRIBE_ENUM(Sex, male, female)

enum class AgeBand { under_18, between, from_45 };
BOOST_DESCRIBE_ENUM(AgeBand, under_18, between, from_45)

struct NoticedWorker {
  std::string name = {};
  Sex sex = Sex::male;
  AgeBand age_band = AgeBand::between;
  int age_under_18 = 0;  // printed for under_18 only
  bool over_60 = false;
  bool permanent = false;
  std::string term = {};  // "6か月契約", when not permanent
  bool agreement = false;
  SocialInsurance insurance = {};
  std::string differing_conditions = {};  // 則28条: where they differ from the contract's
  // Which of the contract's combinations of conditions, when it has several (則27条1項).
  std::string condition_set = {};
};
BOOST_DESCRIBE_STRUCT(NoticedWorker, (),
                      (name, sex, age_band, age_under_18, over_60, permanent, term, agreement,
                       insurance, differing_conditions, condition_set))

struct WorkerNotice {
  Date issued_on{};
  std::string client_name = {};
  std::string agency_name = {};
  Date contract_concluded_on{};
  std::string contract_number = {};
  std::string job_kind = {};
  std::vector<NoticedWorker> workers = {};
  std::string remarks = {};
  Replacement replaces = {};  // after a change
};
BOOST_DESCRIBE_STRUCT(WorkerNotice, (),
                      (issued_on, client_name, agency_name, contract_concluded_on, contract_number,
                       job_kind, workers, remarks, replaces))

pdf::Sheet draw(const WorkerNotice& notice, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
WorkerNotice example_worker_notice();

}  // namespace tasuki::forms
