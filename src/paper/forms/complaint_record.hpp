#pragma once
// 苦情相談等記録票 (法37条1項・40条1項・42条1項, 派遣元指針第2の3, 派遣先指針第2の7; the sheets
// that go with model forms 9 and 10): one complaint, in the agency's or the client's hands.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

enum class ComplaintHolder { agency, client };
BOOST_DESCRIBE_ENUM(ComplaintHolder, agency, client)

enum class ComplaintApplicant { client, worker, registered_worker, own_employee, authority, other };
BOOST_DESCRIBE_ENUM(ComplaintApplicant, client, worker, registered_worker, own_employee, authority,
                    other)

struct ComplaintRecord {
  ComplaintHolder holder = ComplaintHolder::agency;  // whose ledger it belongs to
  std::string holder_name = {};                      // company and establishment
  std::string other_name =
      {};  // the other side, which gets a copy or a notice; "" = on no assignment
  std::string worker_name = {};
  Date received_on{};
  DayMinute received_at{};
  std::string receiver = {};  // who took it: department, title, name
  ComplaintApplicant applicant = ComplaintApplicant::worker;
  std::string applicant_name = {};
  std::string content = {};
  std::vector<DatedNote> course = {};  // 処理経過
  std::string outcome = {};            // 対応; empty while it is being handled
  Date other_informed_on{};   // 相互に遅滞なく通知; not needed when settled at once
  Date worker_informed_on{};  // the result, always told to the worker
  bool settled_at_once = false;
};
BOOST_DESCRIBE_STRUCT(ComplaintRecord, (),
                      (holder, holder_name, other_name, worker_name, received_on, received_at,
                       receiver, applicant, applicant_name, content, course, outcome,
                       other_informed_on, worker_informed_on, settled_at_once))

pdf::Sheet draw(const ComplaintRecord& record, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
ComplaintRecord example_complaint_record();

}  // namespace tasuki::forms
