#include "contract/contract_inquiry_flow.hpp"

#include <algorithm>

#include "contract/contract_flows.hpp"
#include "inquiry/inquiry_store.hpp"

namespace tasuki::contract {

Terms terms_from(const inquiry::Content& asked, const inquiry::Answer& answer) {
  Terms terms;
  terms.work_name = asked.work_name;
  terms.work_detail = asked.work_detail;
  terms.workplace.name = asked.place;
  terms.workplace.address = asked.place_address;
  terms.starts_on = std::max(asked.starts_on, answer.available_on.value_or(asked.starts_on));
  terms.ends_on = std::max(asked.ends_on, terms.starts_on);
  for (const inquiry::Hours& hours : asked.hours) {
    Shift shift;
    shift.start_min = hours.start_min;
    shift.end_min = hours.end_min;
    for (const inquiry::Rest& rest : hours.breaks)
      shift.breaks.push_back({rest.start_min, rest.end_min});
    const inquiry::WorkDays& on = hours.weekdays;
    shift.weekdays = {on.sunday,   on.monday, on.tuesday, on.wednesday,
                      on.thursday, on.friday, on.saturday};
    terms.shifts.push_back(std::move(shift));
  }
  terms.headcount = std::min(asked.headcount, std::max(1, answer.candidates));
  // The enumerators of both lists have the same names.
  enum_from_text(enum_text(answer.price_unit), terms.price.unit);
  terms.price.amount = answer.price;
  terms.temp_to_perm.applies = asked.temp_to_perm;
  return terms;
}

void open_draft(WriteTx& tx, const inquiry::AnswerAccepted& event) {
  const inquiry::Recipient& recipient = event.recipient;
  Contract draft =
      create(tx, recipient.partnership_id, terms_from(recipient.content, event.answer), 0, 0);
  // The acting person is the client's; the draft belongs to the agency's department.
  draft.agency_department_id = recipient.agency_department_id;
  draft.client_department_id = recipient.client_department_id;
  draft.inquiry_id = recipient.id.value;
  contracts::save(tx, draft);
  inquiry::recipients::set_contract(tx, recipient.id, draft.id.value);
}

}  // namespace tasuki::contract
