#pragma once
// Duties in the database, and the living things in chunks: a few questions for thousands of rows.

#include <string>
#include <vector>

#include "contract/gate/gate_store.hpp"
#include "duty/duty_look.hpp"
#include "platform/db/db.hpp"

namespace tasuki::duty {

// One row of the list.
struct Line {
  DutyId id;
  std::string kind;
  Urgency urgency{};
  Subject subject{};
  std::vector<std::string> params;
  std::string link;
  std::optional<Date> due_on;
  DutyState state{};
  std::string reason;
  std::string decided_by;
  Date first_seen_on{};
  std::optional<Date> closed_on;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, kind, urgency, subject, params, link, due_on, state, reason, decided_by,
                       first_seen_on, closed_on, version))

struct Filter {
  std::string state = "open";
  std::string kind;                // "" = any of `kinds`
  std::vector<std::string> kinds;  // that the person has on the list
  std::string cursor;              // "2027-07-01_12", the last row of the page before
  int limit = 50;
};

struct KindCount {
  std::string kind;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(KindCount, (), (kind, count))

struct Recipient {
  AccountId id;
  std::int64_t department_id = 0;
  std::vector<std::string> permissions;
};
BOOST_DESCRIBE_STRUCT(Recipient, (), (id, department_id, permissions))

// What each mail is made of.
struct MailLine {
  std::string kind;
  Urgency urgency{};
  std::int64_t department_id = 0;
  std::optional<Date> due_on;
  std::vector<std::string> params;
  bool fresh = false;
};
BOOST_DESCRIBE_STRUCT(MailLine, (), (kind, urgency, department_id, due_on, params, fresh))

namespace duties {

// In order of their day, those without one first; at most limit + 1.
std::vector<Line> list(ReadTx& tx, const Filter& filter);
std::vector<KindCount> counts(ReadTx& tx, const std::vector<std::string>& kinds);
Line load(ReadTx& tx, DutyId id);
// Throws stale_version.
void decide(WriteTx& tx, DutyId id, std::int64_t seen, DutyState state, const std::string& reason);

// The duties of subjects from `first` to `last`, both included.
std::vector<Kept> kept(ReadTx& tx, Subject subject, std::int64_t first, std::int64_t last);
void apply(WriteTx& tx, const Difference& difference);

std::vector<Recipient> recipients(ReadTx& tx, Side side);
// Open duties, the fresh first; `told` marks them as mailed.
std::vector<MailLine> to_mail(ReadTx& tx);
void told(WriteTx& tx);

}  // namespace duties

namespace living {

inline constexpr int kChunk = 2000;

CompanyFacts agency_facts(ReadTx& tx);
CompanyFacts client_facts(ReadTx& tx);

// Submitted, returned or confirmed and not over, with ids above `after`, at most kChunk, by id.
std::vector<LivingContract> contracts(ReadTx& tx, std::int64_t after);
// What the gate needs of all of them, looked up by what they name.
class GateFacts {
 public:
  // As the agency: all facts; as the client: notices and disclosures alone.
  explicit GateFacts(ReadTx& tx);
  // The spellings of establishments in a chunk, before `of` is asked of it.
  void learn_places(ReadTx& tx, const std::vector<LivingContract>& chunk);
  contract::ContractFacts of(const LivingContract& contract, Date today) const;

 private:
  std::string licence_number_;
  std::optional<Date> licence_expires_on_;
  std::map<std::int64_t, std::vector<contract::OvertimeAgreement>> agreements_;
  using Place = std::pair<std::int64_t, std::string>;  // of the client: spelling, or key
  std::map<Place, std::string> keys_;
  std::map<Place, std::vector<contract::ConflictDateNotice>> notices_;  // by the other company
  std::map<std::int64_t, std::vector<contract::TreatmentDisclosure>> disclosures_;
};
using Reasons = std::map<std::int64_t, std::vector<contract::KeptReason>>;  // by contract
Reasons reasons(ReadTx& tx, std::int64_t first, std::int64_t last);

std::vector<LivingAssignment> assignments(ReadTx& tx, std::int64_t after);

// Active workers with ids above `after`, at most kChunk, by id.
std::vector<PersonFacts> persons(ReadTx& tx, std::int64_t after);

}  // namespace living

}  // namespace tasuki::duty
