#include "platform/mail/mail.hpp"
#include "timecard/timecard_mail.hpp"
#include "timecard/timecard_store.hpp"

namespace tasuki::timecard {
namespace {

std::string short_day(Date on) {
  return std::to_string(month_of(on)) + "/" + std::to_string(day_of(on));
}

std::string subject(const Card& card, const std::string& what) {
  return "【Tasuki】" + what + "：" + card_text(card);
}

}  // namespace

std::string card_text(const Card& card) {
  return short_day(card.period_from) + "～" + short_day(card.period_to) + " " + card.worker_name;
}

// Only the agency knows the worker's account; the client's act writes the mail in its name.
void tell_worker(WriteTx& tx, const Card& card, const std::string& what, const std::string& body) {
  const bool client = tx.actor().side == Side::client;
  if (client) tx.as_party(Side::agency, card.agency_id);
  const AccountId worker = cards::account_of_worker(tx, card.worker_id);
  if (worker) {
    mail_to_account(tx, card.agency_id, worker, subject(card, what),
                    card.client_name + "：" + body);
  }
  if (client) tx.as_self();
}

void tell_approvers(WriteTx& tx, const Card& card, const std::string& what,
                    const std::string& body) {
  if (card.approver_ids.empty()) {
    mail_to_permission(tx, card.client_id, Permission::timecard_approve, subject(card, what), body);
  }
  for (const AccountId approver : card.approver_ids) {
    mail_to_account(tx, card.client_id, approver, subject(card, what), body);
  }
}

void tell_agency(WriteTx& tx, const Card& card, const std::string& what, const std::string& body) {
  mail_to_permission(tx, card.agency_id, Permission::timecard_manage, subject(card, what),
                     card.client_name + "：" + body);
}

}  // namespace tasuki::timecard
