#include "inquiry/inquiry_flows.hpp"

#include <algorithm>

#include "platform/announce.hpp"
#include "platform/counter.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::inquiry {
namespace {

constexpr std::chrono::days kRemindBefore{2};

// "派遣照会のお願い"
std::string about(Kind kind, std::string_view rest) {
  std::string text(kind == Kind::dispatch ? "派遣照会" : "見積依頼");
  text += rest;
  return text;
}

std::string subject(const Recipient& recipient, const std::string& what) {
  return "【Tasuki】" + what + "：" + recipient.number + " " + recipient.work_name;
}

void tell_agency(WriteTx& tx, const Recipient& recipient, const std::string& what,
                 const std::string& body) {
  mail_to_permission(tx, recipient.agency_id, Permission::inquiry_answer, subject(recipient, what),
                     recipient.client_name + "より、" + body);
}

// To the 回答受領先 chosen for the inquiry, else to the contacts named for the agency, else to
// whoever may write inquiries.
void tell_client(WriteTx& tx, const Recipient& recipient, const std::string& what,
                 const std::string& body) {
  const std::string title = subject(recipient, what);
  const std::string text = recipient.agency_name + "より、" + body;
  std::vector<std::int64_t> accounts;
  if (recipient.answer_recipient_id != 0) {
    accounts.push_back(recipient.answer_recipient_id);
  } else {
    accounts = inquiries::answer_recipients(tx, recipient.agency_id, recipient.client_id);
  }
  for (const std::int64_t account : accounts) {
    mail_to_account(tx, recipient.client_id, AccountId{account}, title, text);
  }
  if (accounts.empty()) {
    mail_to_permission(tx, recipient.client_id, Permission::inquiry_write, title, text);
  }
}

void take_input(ReadTx& tx, Inquiry& inquiry, const InquiryInput& input) {
  require_none(violations_of(input.content));
  inquiry.kind = input.kind;
  inquiry.reply_by_on = input.reply_by_on;
  take_content(inquiry, input.content);
  inquiry.answer_recipient_id = input.answer_recipient_id.value;
  inquiry.answer_recipient_name.clear();
  if (!input.answer_recipient_id) return;
  for (const Colleague& colleague : inquiries::colleagues(tx)) {
    if (colleague.id == input.answer_recipient_id) inquiry.answer_recipient_name = colleague.name;
  }
  if (inquiry.answer_recipient_name.empty()) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/answer_recipient_id"}});
  }
}

// Each agency once; throws when one of them is no partner.
std::vector<Partner> chosen_partners(ReadTx& tx, const std::vector<PartnershipId>& wanted) {
  if (wanted.empty()) {
    throw Problem(Code::invalid_input, Violations{{Code::required, "/partnership_ids"}});
  }
  const auto known = inquiries::partners(tx);
  std::vector<Partner> chosen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Partner& p) { return p.id == wanted[i]; });
    if (found == known.end()) {
      throw Problem(Code::invalid_input,
                    Violations{{Code::no_partnership, "/partnership_ids/" + std::to_string(i)}});
    }
    const bool again = std::any_of(chosen.begin(), chosen.end(),
                                   [&](const Partner& p) { return p.id == found->id; });
    if (!again) chosen.push_back(*found);
  }
  return chosen;
}

// Ends every copy that is still open and tells its agency.
void end_copies(WriteTx& tx, std::vector<Recipient> copies, RecipientState state,
                const std::string& note) {
  for (Recipient& copy : copies) {
    if (!is_open(copy.state)) continue;
    copy.state = state;
    copy.close_note = note;
    copy.decided_at = tx.now();
    recipients::save(tx, copy);
    tell_agency(tx, copy, about(copy.kind, "の終了"), note);
  }
}

// At nine in the morning, two days before the last day or on it; none when that is past.
void plan_reminder(WriteTx& tx, const Inquiry& inquiry) {
  constexpr int kNineMin = 540;
  for (const Date on : {inquiry.reply_by_on - kRemindBefore, inquiry.reply_by_on}) {
    const Instant due = jst_instant(on, kNineMin);
    if (due <= tx.now()) continue;
    jobs::enqueue(tx, kReminderJob, json::object{}, text(on), due);
    return;
  }
}

// What the agency writes may name nobody: neither by its signs nor out of its own register. Under
// 紹介予定派遣 the client may know who is meant (法26条6項).
Violations remarks_warnings(ReadTx& tx, const Recipient& recipient, const std::string& remarks) {
  if (recipient.content.temp_to_perm || remarks.empty()) return {};
  const answers::OwnWorkers own = answers::own_workers_in(tx, remarks);
  std::vector<std::string> hints = person_hints(remarks);
  for (std::string& hint : worker_hints(own.findable, own.workers)) {
    if (std::find(hints.begin(), hints.end(), hint) == hints.end()) hints.push_back(hint);
  }
  return person_warnings(hints, "/remarks");
}

std::string with_reason(const std::string& note, const std::string& reason) {
  return reason.empty() ? note : note + "理由：" + reason;
}

}  // namespace

// ---------------------------------------------------------------- the client

Inquiry create(WriteTx& tx, const InquiryInput& input) {
  Inquiry inquiry;
  inquiry.company_id = tx.actor().company_id;
  inquiry.department_id = tx.actor().department_id.value;
  inquiry.created_by = tx.actor().name;
  take_input(tx, inquiry, input);
  inquiries::insert(tx, inquiry);
  return inquiry;
}

Inquiry edit(WriteTx& tx, InquiryId id, std::int64_t seen, const InquiryInput& input) {
  Inquiry inquiry = inquiries::load_for_update(tx, id, seen);
  if (inquiry.state != State::draft) throw Problem(Code::wrong_state);
  take_input(tx, inquiry, input);
  inquiries::save(tx, inquiry);
  return inquiry;
}

void discard(WriteTx& tx, InquiryId id, std::int64_t seen) {
  const Inquiry inquiry = inquiries::load_for_update(tx, id, seen);
  if (inquiry.state != State::draft) throw Problem(Code::wrong_state);
  inquiries::remove_draft(tx, id);
}

Inquiry send(WriteTx& tx, InquiryId id, std::int64_t seen, const SendRequest& request) {
  Inquiry inquiry =
      sent(inquiries::load_for_update(tx, id, seen), request.override_reason, tx.today(), tx.now());
  const auto partners = chosen_partners(tx, request.partnership_ids);
  const int year = year_of(tx.today());
  inquiry.number = std::to_string(year) + "-" +
                   std::to_string(next_number(tx, inquiry.company_id, "inquiry", year));
  inquiries::save(tx, inquiry);
  const std::string client_name = inquiries::client_name(tx);
  for (const Partner& partner : partners) {
    Recipient copy = copy_for(inquiry);
    copy.agency_id = partner.agency_id;
    copy.partnership_id = partner.id;
    copy.agency_name = partner.agency_name;
    copy.client_name = client_name;
    recipients::insert(tx, copy);
    tell_agency(tx, copy, about(copy.kind, "のお願い"),
                about(copy.kind, "が届いています。回答期限は") + text(copy.reply_by_on) + "です。");
  }
  plan_reminder(tx, inquiry);
  return inquiry;
}

Inquiry withdraw(WriteTx& tx, InquiryId id, std::int64_t seen, const std::string& reason) {
  Inquiry inquiry = withdrawn(inquiries::load_for_update(tx, id, seen), reason, tx.now());
  inquiries::save(tx, inquiry);
  end_copies(tx, recipients::of_inquiry_for_update(tx, id), RecipientState::withdrawn,
             with_reason("照会を取り下げました。", reason));
  return inquiry;
}

Inquiry close(WriteTx& tx, InquiryId id, std::int64_t seen, const std::string& reason) {
  Inquiry inquiry = closed(inquiries::load_for_update(tx, id, seen), reason, tx.now());
  inquiries::save(tx, inquiry);
  end_copies(
      tx, recipients::of_inquiry_for_update(tx, id), RecipientState::closed,
      with_reason("今回の照会は終了しました。ご検討いただきありがとうございました。", reason));
  return inquiry;
}

Inquiry accept(WriteTx& tx, InquiryId id, std::int64_t seen, RecipientId chosen) {
  Inquiry inquiry = accepted(inquiries::load_for_update(tx, id, seen), tx.now());
  std::vector<Recipient> copies = recipients::of_inquiry_for_update(tx, id);
  const auto found = std::find_if(copies.begin(), copies.end(),
                                  [&](const Recipient& r) { return r.id == chosen; });
  const auto given = found == copies.end() ? std::nullopt : answers::of_recipient(tx, chosen);
  if (!given) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/recipient_id"}});
  }
  Recipient winner = accepted(*found, *given, tx.now());
  copies.erase(found);
  inquiries::save(tx, inquiry);
  recipients::save(tx, winner);
  end_copies(tx, std::move(copies), RecipientState::closed,
             "今回は見送らせていただくこととなりました。ご回答いただきありがとうございました。");
  tell_agency(tx, winner, "回答の採用", "ご回答が採用されました。契約の下書きが作成されています。");
  // The draft is the agency's own: the client will not see it before it is submitted.
  tx.as_party(Side::agency, winner.agency_id);
  announce(tx, AnswerAccepted{winner, *given});
  tx.as_self();
  return inquiry;
}

// ---------------------------------------------------------------- the agency

Recipient answer(WriteTx& tx, RecipientId id, std::int64_t seen, const AnswerInput& input) {
  Recipient recipient = answered(recipients::load_for_update(tx, id, seen), false, tx.now());
  Answer given;
  given.agency_id = recipient.agency_id;
  given.client_id = recipient.client_id;
  given.recipient_id = recipient.id;
  given.price_unit = input.price_unit;
  given.price = input.price;
  given.candidates = input.candidates;
  given.available_on = input.available_on;
  given.remarks = input.remarks;
  given.override_reason = input.override_reason;
  given.answered_at = tx.now();
  given.answered_by = tx.actor().name;
  require_none(violations_of(given, tx.today()));
  require_reason_for(remarks_warnings(tx, recipient, input.remarks), input.override_reason);
  recipients::save(tx, recipient);
  answers::put(tx, given);
  tell_client(tx, recipient, about(recipient.kind, "への回答"), "回答が届いています。");
  return recipient;
}

Recipient decline(WriteTx& tx, RecipientId id, std::int64_t seen, const DeclineInput& input) {
  Recipient recipient = answered(recipients::load_for_update(tx, id, seen), true, tx.now());
  require_reason_for(remarks_warnings(tx, recipient, input.remarks), input.override_reason);
  Answer given;
  given.agency_id = recipient.agency_id;
  given.client_id = recipient.client_id;
  given.recipient_id = recipient.id;
  given.declined = true;
  given.remarks = input.remarks;
  given.override_reason = input.override_reason;
  given.answered_at = tx.now();
  given.answered_by = tx.actor().name;
  recipients::save(tx, recipient);
  answers::put(tx, given);
  tell_client(tx, recipient, about(recipient.kind, "の辞退"), "今回は辞退するとの回答です。");
  return recipient;
}

int remind(WriteTx& tx) {
  int count = 0;
  for (Recipient& recipient : recipients::due_for_reminder(tx, tx.today() + kRemindBefore)) {
    recipient.reminded_on = tx.today();
    recipients::save(tx, recipient);
    tell_agency(tx, recipient, about(recipient.kind, "の回答期限"),
                "回答期限（" + text(recipient.reply_by_on) + "）が近づいています。");
    ++count;
  }
  return count;
}

void remind_job(WriteTx& tx, const json::value&) { remind(tx); }

}  // namespace tasuki::inquiry
