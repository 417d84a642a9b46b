#include "compliance/notice_flows.hpp"

#include "compliance/compliance_store.hpp"
#include "compliance/limits/acceptance_store.hpp"
#include "compliance/limits/limits_flows.hpp"
#include "paper/forms/conflict_date_notice.hpp"
#include "paper/paper.hpp"
#include "paper/paper_flows.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::compliance {
namespace {

// The notified day is always the statutory one (法40条の2): a shorter limit of the client's own
// changes nothing. What the client knows better than its records it must say.
void require_statutory(ReadTx& tx, const NoticeInput& input) {
  if (tx.actor().side != Side::client || !input.difference_reason.empty()) return;
  const Date from_on = input.starts_on.value_or(input.notified_on);
  const Proposal proposal = propose_conflict_date(tx, input.establishment_name, from_on);
  if (!proposal.history && !input.starts_on) return;  // nothing to work it out from
  if (proposal.conflict_on == input.conflict_on) return;
  throw Problem(Code::invalid_input, Violations{{Code::conflict_date_differs,
                                                 "/conflict_on",
                                                 "法26条4項・40条の2",
                                                 {text(proposal.conflict_on)}}});
}

forms::ConflictDateNotice form_of(const ConflictDateNotice& notice, const std::string& agency_name,
                                  forms::Party client) {
  forms::ConflictDateNotice form;
  form.notified_on = notice.notified_on;
  form.agency_name = agency_name;
  form.client = std::move(client);
  form.establishment_name = notice.establishment_name;
  form.establishment_address = notice.establishment_address;
  form.conflict_on = notice.conflict_on;
  form.extended = notice.extended;
  return form;
}

// Freezes the paper and keeps the notice; the client's own act hands it to the agency at once.
void keep(WriteTx& tx, ConflictDateNotice& notice, const forms::ConflictDateNotice& form) {
  notice.establishment_key =
      acceptances::keys_of(tx, notice.client_id, notice.establishment_name, "").establishment_key;
  paper::Draft draft;
  draft.kind = notice.extended ? paper::kExtendedConflictDateNotice : paper::kConflictDateNotice;
  draft.agency_id = notice.agency_id;
  draft.client_id = notice.client_id;
  draft.contract_id = ContractId{notice.contract_id};
  draft.keep_until = add_years(tx.today(), 10);
  draft.agency_holds = notice.by_proxy;
  draft.client_holds = true;
  notice.paper_id = paper::record(tx, draft, form).value;
  notice.notified_at = tx.now();
  store::insert(tx, notice);
  if (!notice.by_proxy) {
    paper::deliver(tx, PaperId{notice.paper_id}, paper::Receiver::agency, paper::Method::screen);
  }
}

}  // namespace

ConflictDateNotice notify_conflict_date(WriteTx& tx, const NoticeInput& input) {
  require_none(violations_of(input, tx.today()));
  require_statutory(tx, input);
  const store::Parties parties = store::parties(tx, input.partnership_id);
  ConflictDateNotice notice;
  notice.agency_id = parties.agency_id;
  notice.client_id = parties.client_id;
  notice.establishment_name = input.establishment_name;
  notice.establishment_address = input.establishment_address;
  notice.conflict_on = input.conflict_on;
  notice.notified_on = input.notified_on;
  notice.notified_by = tx.actor().name;
  notice.by_proxy = tx.actor().side == Side::agency;
  notice.difference_reason = input.difference_reason;
  if (input.client_establishment_id &&
      !store::owns_establishment(tx, input.client_establishment_id, input.establishment_name)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/client_establishment_id"}});
  }
  notice.client_establishment_id = input.client_establishment_id.value;
  if (input.contract_id && !store::is_contract_of(tx, parties, input.contract_id)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/contract_id"}});
  }
  notice.contract_id = input.contract_id.value;
  forms::Party client;
  client.company_name = parties.client_name;
  if (!notice.by_proxy) client.representative_name = tx.actor().name;
  keep(tx, notice, form_of(notice, parties.agency_name, std::move(client)));
  return notice;
}

ConflictDateNotice notify_moved(WriteTx& tx, const MovedNotice& told) {
  const store::Parties parties = store::parties_with(tx, told.agency_id);
  ConflictDateNotice notice;
  notice.agency_id = parties.agency_id;
  notice.client_id = parties.client_id;
  notice.establishment_name = told.establishment_name;
  notice.establishment_address = told.establishment_address;
  notice.conflict_on = told.conflict_on;
  notice.notified_on = tx.today();
  notice.notified_by = tx.actor().name;
  notice.extended = told.extended;
  notice.hearing_id = told.hearing_id;
  keep(tx, notice,
       form_of(notice, parties.agency_name,
               {parties.client_name, "", told.head_title, told.head_name}));
  const std::string which = told.extended ? "延長後の抵触日" : "抵触日";
  mail_to_permission(tx, parties.agency_id, Permission::contract_write,
                     "【Tasuki】" + which + "の通知：" + told.establishment_name,
                     parties.client_name + "より、" + told.establishment_name + "の" + which +
                         "（" + text(told.conflict_on) + "）の通知がありました。" +
                         (told.extended ? "" : "先に通知された延長は取り消されています。"));
  return notice;
}

}  // namespace tasuki::compliance
