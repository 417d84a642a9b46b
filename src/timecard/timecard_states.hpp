#pragma once
// Who may move a day or a closing from which state to which. Each function gives the thing as it is
// afterwards, or all the reasons why not; the flow saves what it gets.
//
//   day      empty/applied/returned → applied → approved      applied/approved → returned
//            applied/returned → empty (taken back)            approved → applied (approval
//            withdrawn)
//   closing  open → applied → approved → locked               applied → open (returned, taken back)
//            approved → applied (approval withdrawn)          locked → approved (unlocked)

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "base/words.hpp"
#include "timecard/timecard.hpp"

namespace tasuki::timecard {

enum class CardState { open, applied, approved, locked };
BOOST_DESCRIBE_ENUM(CardState, open, applied, approved, locked)

// On whose side the acting person stands towards this card.
enum class ActorSide { worker, client, agency };
BOOST_DESCRIBE_ENUM(ActorSide, worker, client, agency)

// What the rules need to know of the person who acts.
struct CardActor {
  ActorSide side{};
  bool own_card = false;      // the card is this person's own
  bool is_approver = false;   // one of the card's approvers (up to 3) or their delegate
  std::string stands_in_for;  // the approver's name, when this person is the delegate
};

// The state of a closing, as far as the rules look at it.
struct Closing {
  CardState state = CardState::open;
  bool by_proxy = false;     // applied for by the agency
  bool downloaded = false;   // by the agency, since the last approval
  std::int32_t edition = 1;  // grows by one with each unlocking
  std::string return_reason;
};
BOOST_DESCRIBE_STRUCT(Closing, (), (state, by_proxy, downloaded, edition, return_reason))

namespace rules {

// ---- a day; `closing` is the state of the card it stands on and must be open

// The worker for the own card, or the agency by proxy. `proposed` replaces what was there.
Outcome<TimecardDay> apply_day(const TimecardDay& before, const TimecardDay& proposed,
                               CardState closing, const CardActor& actor, const DayFacts& facts);
// Takes an application back that was not approved yet; the day is empty afterwards.
Outcome<TimecardDay> take_back_day(const TimecardDay& before, CardState closing,
                                   const CardActor& actor);
Outcome<TimecardDay> approve_day(const TimecardDay& before, CardState closing,
                                 const CardActor& actor);
// Needs a reason; also from approved.
Outcome<TimecardDay> return_day(const TimecardDay& before, CardState closing,
                                const CardActor& actor, const std::string& reason);
Outcome<TimecardDay> withdraw_approval(const TimecardDay& before, CardState closing,
                                       const CardActor& actor);

// ---- the closing

Outcome<Closing> apply_closing(const Closing& before, const CardActor& actor,
                               const CardFacts& facts, const Period& closing,
                               const std::vector<TimecardDay>& days);
Outcome<Closing> take_back_closing(const Closing& before, const CardActor& actor);
Outcome<Closing> approve_closing(const Closing& before, const CardActor& actor);
Outcome<Closing> return_closing(const Closing& before, const CardActor& actor,
                                const std::string& reason);
// Possible until the agency has locked the card.
Outcome<Closing> withdraw_closing_approval(const Closing& before, const CardActor& actor);
// The agency, from approved or locked; may be repeated.
Outcome<Closing> download(const Closing& before, const CardActor& actor);
// ロック設定: the agency, after a download.
Outcome<Closing> lock(const Closing& before, const CardActor& actor);
// The agency alone, with a reason; a new edition of the card begins.
Outcome<Closing> unlock(const Closing& before, const CardActor& actor, const std::string& reason);

}  // namespace rules
}  // namespace tasuki::timecard

namespace tasuki {

template <>
struct Words<timecard::CardState> {
  static constexpr std::array<std::string_view, 4> ja{"入力中", "申請中", "承認済", "ロック済"};
};
static_assert(words_complete<timecard::CardState>());

}  // namespace tasuki
