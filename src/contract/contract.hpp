#pragma once
// The individual contract (個別契約) as it travels between agency and client, and what its rules
// say. The agency writes, submits, withdraws, proposes changes; the client's reviewer returns or
// confirms.

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "contract/gate/gate.hpp"
#include "contract/terms.hpp"

namespace tasuki::contract {

BOOST_DEFINE_ENUM_CLASS(State, draft, submitted, returned, confirmed, cancelled, terminated)

// Who signs, as of the day of the act.
struct Party {
  std::string name;
  std::string address;
  std::string representative_title;
  std::string representative_name;
  std::string licence_number;              // agency only
  std::optional<Date> licence_expires_on;  // agency only
};
BOOST_DESCRIBE_STRUCT(Party, (),
                      (name, address, representative_title, representative_name, licence_number,
                       licence_expires_on))

struct Contract {
  ContractId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t agency_department_id = 0;  // 0 = of no department
  std::int64_t client_department_id = 0;
  std::string number;  // "" until it is submitted for the first time
  State state = State::draft;
  std::string agency_name;
  std::string client_name;
  std::string work_name;  // these four repeat the terms, for lists
  Date starts_on{};
  Date ends_on{};  // inclusive
  int headcount = 1;
  Terms terms;
  Party agency_party;
  Party client_party;
  std::int64_t agency_establishment_id = 0;  // whose 36協定 applies
  std::int64_t contracting_party_id = 0;     // 契約先マスタ, 0 = the client itself
  std::int64_t contract_reviewer_id = 0;     // an account of the client
  std::string contract_reviewer_name;
  std::optional<Instant> submitted_at;
  std::optional<Instant> confirmed_at;  // the real day of confirmation is printed
  std::string confirmed_by;
  std::string return_reason;
  std::int64_t previous_contract_id = 0;  // 更新: continues this one
  std::int64_t inquiry_id = 0;
  Instant updated_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Contract, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id, number,
                       state, agency_name, client_name, work_name, starts_on, ends_on, headcount,
                       terms, agency_party, client_party, agency_establishment_id,
                       contracting_party_id, contract_reviewer_id, contract_reviewer_name,
                       submitted_at, confirmed_at, confirmed_by, return_reason,
                       previous_contract_id, inquiry_id, updated_at, version))

// Copies what lists show out of the terms.
void take_terms(Contract& contract, Terms terms);

// One that is ended early still needs its people until the last day.
bool takes_assignments(const Contract& contract, Date today);

// ---------------------------------------------------------------- verbs
// Each returns the changed record, or throws Problem(wrong_state) / the violations.

// `gate`: what the contract gate found, answered by the reasons kept so far.
Contract submitted(Contract contract, std::int64_t reviewer_id, const std::string& reviewer_name,
                   const Findings& gate, Instant now);
// What has a number was once with the client and stays on record.
bool never_submitted(const Contract& contract);
void require_never_submitted(const Contract& contract);
Contract withdrawn(Contract contract);
Contract sent_back(Contract contract, const std::string& reason);
Contract confirmed(Contract contract, const Findings& gate, const std::string& by, Instant now);

// 代理記録: what a client confirmed on paper, entered by the agency as long as nobody of that
// client can confirm here. It is the client that confirmed; the agency says only that it holds the
// paper (法26条1項, 則21条3項: the agreed terms are written down by the parties).
struct PaperConfirmation {
  std::string confirmer_name;
  Date confirmed_on{};
  std::string document;  // where the signed paper is kept, or its number
};
BOOST_DESCRIBE_STRUCT(PaperConfirmation, (), (confirmer_name, confirmed_on, document))

// `asked_on`: the day on which the client was asked; nobody confirms before, or in the future.
Violations violations_of(const PaperConfirmation& record, Date asked_on, Date today);
// 秋田 花子（書面・代理記録：仙台 太郎）, who entered it being `by`.
std::string confirmer_text(const PaperConfirmation& record, const std::string& by);
// The whole of it, for the history and the paper.
std::string record_text(const PaperConfirmation& record, const std::string& by);

// A proposed change of a confirmed contract.
BOOST_DEFINE_ENUM_CLASS(ChangeKind, amendment, cancellation, termination)
BOOST_DEFINE_ENUM_CLASS(ChangeState, proposed, confirmed, returned, withdrawn)

// 中途解除 (item ⑨): who asked and when, whose cause, what was offered.
BOOST_DEFINE_ENUM_CLASS(EndAsker, agency, client)
BOOST_DEFINE_ENUM_CLASS(EndCause, agency, client, both, neither, worker)

struct EarlyEnd {
  EndAsker asked_by = EndAsker::client;
  Date asked_on{};
  EndCause cause = EndCause::client;
  bool agency_agreed = false;       // 合意
  std::string reason_given;         // on request of the agency
  std::string new_placement;        // 新たな就業機会の確保
  Yen idle_pay_equivalent;          // 休業手当に相当する額
  Yen dismissal_notice_equivalent;  // 解雇予告手当に相当する額
};
BOOST_DESCRIBE_STRUCT(EarlyEnd, (),
                      (asked_by, asked_on, cause, agency_agreed, reason_given, new_placement,
                       idle_pay_equivalent, dismissal_notice_equivalent))

using ContractChangeId = Id<struct ContractChangeTag>;

struct Change {
  ContractChangeId id;
  CompanyId agency_id;
  CompanyId client_id;
  ContractId contract_id;
  ChangeKind kind = ChangeKind::amendment;
  ChangeState state = ChangeState::proposed;
  Date effective_from{};  // amendment: first day of the new terms; termination: the
                          // first day after the last one worked
  std::string reason;
  std::optional<Terms> terms;
  std::optional<EarlyEnd> termination;
  std::string return_reason;
  Instant proposed_at{};
  std::string proposed_by;
  std::optional<Instant> decided_at;
  std::string decided_by;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Change, (),
                      (id, agency_id, client_id, contract_id, kind, state, effective_from, reason,
                       terms, termination, return_reason, proposed_at, proposed_by, decided_at,
                       decided_by, version))

// What deciding on a change takes.
struct ChangeFacts {
  Date today{};
  Findings gate;                     // of the new terms, when the change is an amendment
  std::optional<Date> locked_until;  // the last day with a locked time card; days up to it refuse
  Terms standing;                    // in force on the effective day as long as nothing changes
  int assigned = 0;                  // people at once, from the effective day on
};
void require_may_propose(const Contract& contract, const Change& change, const ChangeFacts& facts);

// The contract after a confirmed change; `standing` as above. An early end goes on from the terms
// that are in force on its day, not from those of a later amendment, which it overtakes.
Contract changed(Contract contract, const Change& change, const Terms& standing);

// 更新: a new draft copied from a confirmed one; it begins after the last day of that one.
Contract extension_of(const Contract& contract, Date starts_on, Date ends_on);

}  // namespace tasuki::contract

namespace tasuki {

template <>
struct Words<contract::State> {
  static constexpr std::array<std::string_view, 6> ja{"下書き", "確認待ち", "差戻し",
                                                      "確定",   "取消",     "中途解除"};
};
static_assert(words_complete<contract::State>());

template <>
struct Catalogue<contract::PaperConfirmation> {
  static constexpr std::array fields{
      Field{"confirmer_name", "確認者の氏名", "Confirmed by", "", 0, 100, true},
      Field{"confirmed_on", "確認した日", "Confirmed on", "", 0, 0, true},
      Field{"document", "書面の番号・保管場所", "The paper's number or place", "", 0, 200, true}};
};
static_assert(catalogue_complete<contract::PaperConfirmation>());

template <>
struct Catalogue<contract::EarlyEnd> {
  static constexpr std::array fields{
      Field{"asked_by", "申し入れた側", "Asked by", "派遣先指針第2の6(2)"},
      Field{"asked_on", "申入れの日", "Asked on", "派遣先指針第2の6(2)"},
      Field{"cause", "解除の事由がある側", "Whose cause", "派遣先指針第2の6"},
      Field{"agency_agreed", "派遣元の合意", "The agency agreed", "派遣先指針第2の6(2)"},
      Field{"reason_given", "明らかにした解除の理由", "Reason given on request",
            "派遣先指針第2の6(5)", 0, 1000},
      Field{"new_placement", "新たな就業機会の確保", "New placement", "派遣先指針第2の6(3)", 0,
            1000},
      Field{"idle_pay_equivalent", "休業手当に相当する額", "Equivalent of pay for idle days",
            "派遣先指針第2の6(4)", 0},
      Field{"dismissal_notice_equivalent", "解雇予告手当に相当する額",
            "Equivalent of pay instead of notice", "派遣先指針第2の6(4)", 0}};
};
static_assert(catalogue_complete<contract::EarlyEnd>());

}  // namespace tasuki
