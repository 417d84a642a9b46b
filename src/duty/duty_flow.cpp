#include "duty/duty_flow.hpp"

#include <limits>

#include "contract/assignment/assignment_store.hpp"
#include "contract/contract_store.hpp"
#include "contract/gate/gate_flows.hpp"
#include "platform/mail/mail.hpp"
#include "platform/statutory.hpp"

namespace tasuki::duty {
namespace {

constexpr std::int64_t kLastId = std::numeric_limits<std::int64_t>::max();
constexpr int kWageDaysAhead = 370;  // the next round of minimum wages

// Subjects from `first` to `last` were looked at: what is kept of them becomes what is wanted.
void settle(WriteTx& tx, Subject subject, std::int64_t first, std::int64_t last,
            std::vector<Wanted> wanted) {
  duties::apply(tx, difference(duties::kept(tx, subject, first, last), std::move(wanted)));
}

void append(std::vector<Wanted>& all, std::vector<Wanted> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

template <class Row>
std::int64_t id_of(const Row& row) {
  return row.id.value;
}
std::int64_t id_of(const PersonFacts& facts) { return facts.person.id.value; }

// Walks through everything of one kind by id. `load(after)` gives a chunk, `want(chunk)` its
// duties.
template <class Load, class Want>
std::int64_t walk(WriteTx& tx, Subject subject, Load load, Want want) {
  std::int64_t count = 0;
  std::int64_t after = 0;
  for (;;) {
    const auto chunk = load(after);
    const bool end = chunk.size() < static_cast<std::size_t>(living::kChunk);
    const std::int64_t last = end ? kLastId : id_of(chunk.back());
    settle(tx, subject, after + 1, last, want(chunk));
    count += static_cast<std::int64_t>(chunk.size());
    if (end) return count;
    after = last;
  }
}

std::int64_t look_at_contracts(WriteTx& tx) {
  living::GateFacts all(tx);
  const Date today = tx.today();
  return walk(
      tx, Subject::contract, [&](std::int64_t after) { return living::contracts(tx, after); },
      [&](const std::vector<LivingContract>& chunk) {
        std::vector<Wanted> wanted;
        if (chunk.empty()) return wanted;
        all.learn_places(tx, chunk);
        const living::Reasons kept =
            living::reasons(tx, chunk.front().id.value, chunk.back().id.value);
        for (const LivingContract& contract : chunk) {
          contract::Findings found = contract::contract_gate(all.of(contract, today));
          const auto reasons = kept.find(contract.id.value);
          if (reasons != kept.end()) contract::answer_with(found, reasons->second);
          append(wanted, contract_duties(contract, tx.actor().side, found, today));
        }
        return wanted;
      });
}

// Every prefecture's minimum wage from today on, as far as it is published.
WageSteps wage_steps(const std::vector<LivingAssignment>& chunk, WageSteps known, Date today) {
  for (const LivingAssignment& assignment : chunk) {
    const std::string prefecture = law::prefecture_of_address(assignment.work_address);
    if (prefecture.empty() || known.contains(prefecture)) continue;
    std::vector<WageStep>& steps = known[prefecture];
    try {
      for (Date on = today; on <= today + std::chrono::days{kWageDaysAhead}; on += one_day) {
        const law::MinimumWage wage = statutory::minimum_wage_on(prefecture, on);
        if (steps.empty() || steps.back().hourly != wage.hourly) steps.push_back({on, wage.hourly});
      }
    } catch (const law::NoStatutoryTable&) {
      continue;  // the days after are not published yet
    }
  }
  return known;
}

// The assignment gate once more, on the day before the start: who must act learns of it.
std::vector<Wanted> ask_gate(WriteTx& tx, const LivingAssignment& living) {
  const auto assignment = contract::assignments::load(tx, living.id);
  const auto contract = contract::contracts::load(tx, living.contract_id);
  return start_duties(living, contract::gate_of(tx, contract, assignment));
}

std::int64_t look_at_assignments(WriteTx& tx) {
  const Date today = tx.today();
  WageSteps wages;
  return walk(
      tx, Subject::assignment, [&](std::int64_t after) { return living::assignments(tx, after); },
      [&](const std::vector<LivingAssignment>& chunk) {
        wages = wage_steps(chunk, std::move(wages), today);
        std::vector<Wanted> wanted;
        for (const LivingAssignment& assignment : chunk) {
          append(wanted, assignment_duties(assignment, wages, today));
          if (assignment.starts_on == today || assignment.starts_on == today + one_day) {
            append(wanted, ask_gate(tx, assignment));
          }
        }
        return wanted;
      });
}

std::int64_t look_at_persons(WriteTx& tx) {
  return walk(
      tx, Subject::worker, [&](std::int64_t after) { return living::persons(tx, after); },
      [&](const std::vector<PersonFacts>& chunk) {
        std::vector<Wanted> wanted;
        for (const PersonFacts& facts : chunk) append(wanted, person_duties(facts, tx.today()));
        return wanted;
      });
}

bool on_list(const MailLine& line, const Recipient& who) {
  const auto permission = enum_text(kind_of(line.kind).permission);
  return std::find(who.permissions.begin(), who.permissions.end(), permission) !=
             who.permissions.end() &&
         (who.department_id == 0 || line.department_id == 0 ||
          line.department_id == who.department_id);
}

// At most one mail an account and day, and only when something is new or a step closer.
void mail_digests(WriteTx& tx) {
  const std::vector<MailLine> lines = duties::to_mail(tx);
  if (lines.empty() || !lines.front().fresh) return;
  for (const Recipient& who : duties::recipients(tx, tx.actor().side)) {
    std::vector<DigestLine> own;
    for (const MailLine& line : lines) {
      if (!on_list(line, who)) continue;
      own.push_back({line.kind, line.urgency, line.due_on, line.params, line.fresh});
    }
    const std::string text = digest_text(std::move(own), "「やること」の画面で確かめてください。");
    if (text.empty()) continue;
    mail_to_account(tx, tx.acting_company(), who.id,
                    "【Tasuki】対応が必要なこと " + tasuki::text(tx.today()), text);
  }
  duties::told(tx);
}

}  // namespace

Looked look(WriteTx& tx) {
  Looked looked;
  if (tx.actor().side == Side::client) {
    settle(tx, Subject::company, 0, 0, client_duties(living::client_facts(tx)));
    looked.contracts = look_at_contracts(tx);
    return looked;
  }
  settle(tx, Subject::company, 0, 0, agency_duties(living::agency_facts(tx)));
  looked.contracts = look_at_contracts(tx);
  looked.assignments = look_at_assignments(tx);
  looked.persons = look_at_persons(tx);
  return looked;
}

void nightly_job(WriteTx& tx, const json::value&) {
  look(tx);
  mail_digests(tx);
}

Line dismiss(WriteTx& tx, DutyId id, std::int64_t seen, const std::string& reason) {
  if (duties::load(tx, id).state != DutyState::open) throw Problem(Code::wrong_state);
  duties::decide(tx, id, seen, DutyState::dismissed, reason);
  return duties::load(tx, id);
}

Line reopen(WriteTx& tx, DutyId id, std::int64_t seen) {
  if (duties::load(tx, id).state != DutyState::dismissed) throw Problem(Code::wrong_state);
  duties::decide(tx, id, seen, DutyState::open, "");
  return duties::load(tx, id);
}

}  // namespace tasuki::duty
