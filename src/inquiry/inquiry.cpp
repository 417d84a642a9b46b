#include "inquiry/inquiry.hpp"

#include <algorithm>

namespace tasuki::inquiry {
namespace {

void require_state(const Inquiry& inquiry, State wanted) {
  if (inquiry.state != wanted) {
    throw Problem(Code::wrong_state, {std::string(enum_text(inquiry.state))});
  }
}

void require_open(const Recipient& recipient) {
  if (!is_open(recipient.state)) {
    throw Problem(Code::wrong_state, {std::string(enum_text(recipient.state))});
  }
}

void check_hours(const Hours& hours, const std::string& pointer, Violations& found) {
  if (hours.end_min <= hours.start_min) {
    found.push_back({Code::end_before_start, pointer + "/end_min"});
    return;
  }
  std::vector<Rest> breaks = hours.breaks;
  std::sort(breaks.begin(), breaks.end(),
            [](const Rest& a, const Rest& b) { return a.start_min < b.start_min; });
  DayMinute free_from = hours.start_min;
  for (const Rest& rest : breaks) {
    if (rest.start_min < free_from || rest.end_min <= rest.start_min ||
        rest.end_min > hours.end_min) {
      found.push_back({Code::break_outside_work, pointer + "/breaks"});
      return;
    }
    free_from = rest.end_min;
  }
}

}  // namespace

void take_content(Inquiry& inquiry, Content content) {
  inquiry.work_name = content.work_name;
  inquiry.starts_on = content.starts_on;
  inquiry.headcount = content.headcount;
  inquiry.content = std::move(content);
}

Violations violations_of(const Content& content) {
  Violations found;
  if (content.ends_on < content.starts_on)
    found.push_back({Code::period_reversed, "/content/ends_on"});
  for (std::size_t i = 0; i < content.hours.size(); ++i) {
    check_hours(content.hours[i], "/content/hours/" + std::to_string(i), found);
  }
  if (content.price_wish && *content.price_wish < Yen{1}) {
    found.push_back({Code::price_not_positive, "/content/price_wish"});
  }
  return found;
}

Violations person_warnings(const std::string& text, const std::string& pointer, bool temp_to_perm) {
  return temp_to_perm ? Violations{} : person_warnings(person_hints(text), pointer);
}

Violations person_warnings(const std::vector<std::string>& hints, const std::string& pointer) {
  Violations found;
  for (const std::string& hint : hints) {
    found.push_back({Code::names_a_person, pointer, "法26条6項", {hint}, true});
  }
  return found;
}

Violations person_warnings(const Content& content) {
  Violations found;
  const std::pair<const char*, const std::string&> texts[] = {{"work_name", content.work_name},
                                                              {"work_detail", content.work_detail},
                                                              {"place", content.place},
                                                              {"skills", content.skills},
                                                              {"remarks", content.remarks}};
  for (const auto& [member, text] : texts) {
    for (Violation& v :
         person_warnings(text, "/content/" + std::string(member), content.temp_to_perm)) {
      found.push_back(std::move(v));
    }
  }
  return found;
}

void require_reason_for(const Violations& warnings, const std::string& override_reason) {
  if (!warnings.empty() && override_reason.empty()) throw Problem(Code::invalid_input, warnings);
}

Inquiry sent(Inquiry inquiry, const std::string& override_reason, Date today, Instant now) {
  require_state(inquiry, State::draft);
  Violations found = violations_of(inquiry.content);
  if (inquiry.reply_by_on < today) {
    found.push_back({Code::too_small, "/reply_by_on", "", {text(today)}});
  }
  if (inquiry.content.starts_on < today) {
    found.push_back(
        {Code::start_in_past, "/content/starts_on", "", {text(inquiry.content.starts_on)}});
  }
  require_none(std::move(found));
  require_reason_for(person_warnings(inquiry.content), override_reason);
  inquiry.state = State::sent;
  inquiry.override_reason = override_reason;
  inquiry.sent_at = now;
  return inquiry;
}

Inquiry withdrawn(Inquiry inquiry, const std::string& reason, Instant now) {
  require_state(inquiry, State::sent);
  inquiry.state = State::withdrawn;
  inquiry.close_reason = reason;
  inquiry.decided_at = now;
  return inquiry;
}

Inquiry closed(Inquiry inquiry, const std::string& reason, Instant now) {
  require_state(inquiry, State::sent);
  inquiry.state = State::closed;
  inquiry.close_reason = reason;
  inquiry.decided_at = now;
  return inquiry;
}

Inquiry accepted(Inquiry inquiry, Instant now) {
  require_state(inquiry, State::sent);
  inquiry.state = State::accepted;
  inquiry.decided_at = now;
  return inquiry;
}

Recipient copy_for(const Inquiry& inquiry) {
  Recipient copy;
  copy.client_id = inquiry.company_id;
  copy.client_department_id = inquiry.department_id;
  copy.inquiry_id = inquiry.id;
  copy.number = inquiry.number;
  copy.kind = inquiry.kind;
  copy.work_name = inquiry.work_name;
  copy.starts_on = inquiry.starts_on;
  copy.headcount = inquiry.headcount;
  copy.reply_by_on = inquiry.reply_by_on;
  copy.content = inquiry.content;
  copy.answer_recipient_id = inquiry.answer_recipient_id;
  copy.answer_recipient_name = inquiry.answer_recipient_name;
  copy.sent_at = inquiry.sent_at.value();
  return copy;
}

bool is_open(RecipientState state) {
  return state == RecipientState::waiting || state == RecipientState::answered ||
         state == RecipientState::declined;
}

Recipient answered(Recipient recipient, bool declined, Instant now) {
  require_open(recipient);
  recipient.state = declined ? RecipientState::declined : RecipientState::answered;
  recipient.answered_at = now;
  return recipient;
}

Violations violations_of(const Answer& answer, Date today) {
  Violations found;
  if (answer.declined) return found;
  if (answer.price < Yen{1}) found.push_back({Code::price_not_positive, "/price"});
  if (answer.available_on && *answer.available_on < today) {
    found.push_back({Code::too_small, "/available_on", "", {text(today)}});
  }
  return found;
}

Recipient accepted(Recipient recipient, const Answer& answer, Instant now) {
  if (recipient.state != RecipientState::answered || answer.declined) {
    throw Problem(Code::wrong_state, {std::string(enum_text(recipient.state))});
  }
  recipient.state = RecipientState::accepted;
  recipient.decided_at = now;
  return recipient;
}

}  // namespace tasuki::inquiry
