#include <algorithm>

#include "contract/contract_store.hpp"
#include "paper/paper.hpp"
#include "paper/paper_flows.hpp"
#include "paper/paper_store.hpp"
#include "timecard/timecard_flows.hpp"
#include "timecard/timecard_mail.hpp"
#include "timecard/timecard_paper.hpp"

namespace tasuki::timecard {

forms::WorkRecordNotice notice_of_month(ReadTx& tx, const std::vector<Sheet>& sheets,
                                        YearMonth month) {
  const Card& last = sheets.back().card;
  const Date first = sheets.front().card.period_from;
  const auto contract = contract::contracts::load(tx, last.contract_id);
  const auto stood = contract::stood_within(contract::contracts::versions(tx, contract), contract,
                                            first, std::clamp(tx.today(), first, last.period_to));
  return notice_of(sheets, stood, month, tx.today());
}

PaperId issue_work_record_notice(WriteTx& tx, AssignmentId assignment, YearMonth month) {
  std::vector<Sheet> sheets;
  for (const TimecardId id : cards::of_month(tx, assignment, month)) {
    sheets.push_back(cards::load_for_change(tx, id));
  }
  if (sheets.empty()) throw Problem(Code::not_found);
  require_none(notice_violations(sheets));
  const Card& card = sheets.front().card;
  const auto contract = contract::contracts::load(tx, card.contract_id);
  paper::Draft draft;
  draft.kind = paper::kWorkRecordNotice;
  draft.agency_id = card.agency_id;
  draft.client_id = card.client_id;
  draft.contract_id = card.contract_id;
  draft.assignment_id = assignment;
  draft.keep_until = paper::keep_until(contract.ends_on);
  draft.client_holds = true;
  const PaperId id = paper::record(tx, draft, notice_of_month(tx, sheets, month));
  paper::papers::supersede_month(tx, paper::kWorkRecordNotice, assignment, month, id);
  paper::deliver(tx, id, paper::Receiver::agency, paper::Method::screen);
  for (Sheet& sheet : sheets) cards::add_event(tx, sheet, "issue_notice", text(month));
  tell_agency(tx, card, "就業状況（実績）の通知", text(month) + " の就業実績が通知されました。");
  return id;
}

}  // namespace tasuki::timecard
