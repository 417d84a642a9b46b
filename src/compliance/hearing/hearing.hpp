#pragma once
// 意見聴取 (派遣法40条の2第3–7項, 則33条の3・33条の4): the client asks the majority union or the
// elected representative before it extends the limit of one establishment. Pure rules; every day is
// a civil day, last days inclusive, a conflict date is the first day that would break the limit.
//
//   draft → notified (様式2-1) → answered (様式2-2, or silence) → extended → 様式1-2 to every
//   agency
//
// An objection must be explained before the extension; the result is posted to the workers.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compliance/limits/acceptance.hpp"

namespace tasuki::compliance {

using OpinionHearingId = Id<struct OpinionHearingTag>;

BOOST_DEFINE_ENUM_CLASS(HearingState, draft, notified, answered, extended, withdrawn)
BOOST_DEFINE_ENUM_CLASS(HearingRepresentativeKind, majority_union, elected_person)
// How an elected person was chosen; `nominated` by the employer is no election (則33条の3第2項2号).
BOOST_DEFINE_ENUM_CLASS(HearingElection, not_held, vote, show_of_hands, other_democratic, nominated)

struct HearingRepresentative {
  HearingRepresentativeKind kind = HearingRepresentativeKind::elected_person;
  std::string name;   // of the person, or of the union
  std::string title;  // 過半数労働者代表, 執行委員長 …
  // Of an elected person:
  bool is_manager = false;  // 労基法41条2号
  HearingElection election_method = HearingElection::not_held;
  std::string election_note;    // 他の民主的な方法 in words, numbers of votes
  bool purpose_stated = false;  // elected for being heard on the extension, and told so
  std::optional<Date> elected_on;
};
BOOST_DESCRIBE_STRUCT(HearingRepresentative, (),
                      (kind, name, title, is_manager, election_method, election_note,
                       purpose_stated, elected_on))

// One row of the notice's table: a section over a span of days.
struct HeadCount {
  std::string section;
  Date from_on{};
  Date to_on{};
  bool planned = false;                // 予定
  int worker_count = 0;                // dispatched, the most at one time
  bool workers_entered = false;        // typed over what the history says
  std::optional<int> permanent_count;  // 無期雇用 employees of the client: always entered
};
BOOST_DESCRIBE_STRUCT(HeadCount, (),
                      (section, from_on, to_on, planned, worker_count, workers_entered,
                       permanent_count))

// no_answer: nothing came by the day that the notice named.
BOOST_DEFINE_ENUM_CLASS(Opinion, no_objection, objection, no_answer)

struct HearingStatement {
  Date stated_on{};
  Opinion opinion = Opinion::no_objection;
  std::string reason;  // of an objection
};
BOOST_DESCRIBE_STRUCT(HearingStatement, (), (stated_on, opinion, reason))

// 40条の2第5項, 則33条の4.
struct HearingExplanation {
  Date explained_on{};
  std::string extension_reason;  // 延長の理由及び期間
  std::string response_policy;   // 異議への対応方針
};
BOOST_DESCRIBE_STRUCT(HearingExplanation, (), (explained_on, extension_reason, response_policy))

// 則33条の3第4項: put up at each workplace, handed over on paper, or always readable on a screen.
BOOST_DEFINE_ENUM_CLASS(PostingMethod, posted, handed, electronic)

struct HearingPosting {
  Date posted_on{};
  PostingMethod method = PostingMethod::posted;
  std::string place;
};
BOOST_DESCRIBE_STRUCT(HearingPosting, (), (posted_on, method, place))

struct Hearing {
  OpinionHearingId id;
  CompanyId company_id;
  HearingState state = HearingState::draft;
  std::string establishment_name;
  std::string establishment_address;
  std::string establishment_key;
  std::string head_title;
  std::string head_name;
  Date period_began_on{};
  Date conflict_on{};   // before the extension
  Date extend_to_on{};  // the last day asked for
  HearingRepresentative representative;
  std::vector<HeadCount> head_counts;
  std::optional<Date> notified_on;
  std::optional<Date> answer_due_on;
  bool silence_is_consent = true;
  std::optional<HearingStatement> statement;
  std::optional<HearingExplanation> explanation;
  std::optional<HearingPosting> posting;
  std::optional<Date> decided_to_on;  // the last day as extended; may be earlier than asked
  std::optional<Date> decided_on;
  Date keep_until_on{};
  std::vector<PaperId> paper_ids;
  Instant updated_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Hearing, (),
                      (id, company_id, state, establishment_name, establishment_address,
                       establishment_key, head_title, head_name, period_began_on, conflict_on,
                       extend_to_on, representative, head_counts, notified_on, answer_due_on,
                       silence_is_consent, statement, explanation, posting, decided_to_on,
                       decided_on, keep_until_on, paper_ids, updated_at, version))

// What a person fills in while it is a draft.
struct HearingInput {
  std::string establishment_address;
  std::string head_title;
  std::string head_name;
  Date extend_to_on{};
  HearingRepresentative representative;
  std::vector<HeadCount> head_counts;
  std::optional<Date> answer_due_on;
  bool silence_is_consent = true;
};
BOOST_DESCRIBE_STRUCT(HearingInput, (),
                      (establishment_address, head_title, head_name, extend_to_on, representative,
                       head_counts, answer_due_on, silence_is_consent))

// The days that govern a hearing.
struct HearingDays {
  Date earliest_on{};  // 意見聴取期間, both inclusive
  Date latest_on{};
  Date explanation_due_on{};  // by when an objection must have been answered
  Date longest_to_on{};       // the last day of an extension of three years
  Date keep_until_on{};
};
BOOST_DESCRIBE_STRUCT(HearingDays, (),
                      (earliest_on, latest_on, explanation_due_on, longest_to_on, keep_until_on))
HearingDays days_of(Date period_began_on, Date conflict_on);

// A draft for the run whose clock runs today, asking for as long as the law allows. Throws
// nothing_to_extend.
Hearing draft_of(const Limit& limit, Date today);

// Sections and spans of a year each since the run began, the last one up to the conflict date
// planned; every dispatched worker counts, exempt ones too.
std::vector<HeadCount> head_counts_of(const std::vector<Received>& history, const Run& run,
                                      Date today);

// Marks the rows whose number of dispatched workers is not what the history says, whatever the
// request claimed.
void mark_entered(std::vector<HeadCount>& counts, const std::vector<Received>& history);

// ---------------------------------------------------------------- verbs
// Each returns the changed record, or throws Problem with all violations.

Hearing edited(Hearing hearing, HearingInput input);
Hearing notified(Hearing hearing, Date notified_on, Date today);
Hearing answered(Hearing hearing, HearingStatement statement, Date today);
Hearing unanswered(Hearing hearing, Date today);
Hearing explained(Hearing hearing, HearingExplanation explanation, Date today);
Hearing extended(Hearing hearing, Date to_on, Date today);
Hearing posted(Hearing hearing, HearingPosting posting, Date today);
Hearing withdrawn(Hearing hearing);

// What stands in the way of the notice (則33条の3第1・2項): all at once.
Violations notice_violations(const Hearing& hearing, Date notified_on, Date today);

// Was the objection answered too late? Kept as it was, and said.
bool explained_late(const Hearing& hearing);

// What the client still has to do, and by when; for lists and reminders.
BOOST_DEFINE_ENUM_CLASS(HearingDuty, none, give_notice, record_answer, explain, extend, post_result)
struct NextDuty {
  HearingDuty duty = HearingDuty::none;
  std::optional<Date> due_on;  // nothing = no duty
};
BOOST_DESCRIBE_STRUCT(NextDuty, (), (duty, due_on))
NextDuty next_duty(const Hearing& hearing);

// A reminder of so many days ahead of a day, one of `steps` (descending), is not sent any more when
// the next one's time has come, for that one says it, or fewer than `at_least` days are left.
// Without a step: only on the very day of one.
bool still_reminds(std::optional<int> step, std::span<const int> steps, int days_left,
                   int at_least);

// What the client is told before a conflict date; `heard`: the workers' side was asked, and the
// extension is not decided.
std::string limit_reminder_text(const std::string& establishment_name, const Run& run, bool heard,
                                Date today);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::HearingRepresentative> {
  static constexpr std::array fields{
      Field{"kind", "意見を聴く相手", "Who is heard", "法40条の2第4項", 0, 0, true},
      Field{"name", "氏名・名称", "Name", "則33条の3", 0, 200},
      Field{"title", "肩書", "Title", "", 0, 100},
      Field{"is_manager", "管理監督者である", "Is a manager", "則33条の3第2項1号"},
      Field{"election_method", "選出方法", "Election", "則33条の3第2項2号"},
      Field{"election_note", "選出の経過", "About the election", "", 0, 1000},
      Field{"purpose_stated", "目的を明らかにして選出した", "Purpose was stated",
            "則33条の3第2項2号"},
      Field{"elected_on", "選出日", "Elected on", "則33条の3第2項2号"}};
};
static_assert(catalogue_complete<compliance::HearingRepresentative>());

template <>
struct Catalogue<compliance::HeadCount> {
  static constexpr std::array fields{
      Field{"section", "受入部署", "Section", "", 0, 200, true},
      Field{"from_on", "開始日", "From", "", 0, 0, true},
      Field{"to_on", "終了日", "To", "", 0, 0, true},
      Field{"planned", "予定", "Planned"},
      Field{"worker_count", "派遣労働者数", "Dispatched workers", "則33条の3", 0, 100'000},
      Field{"workers_entered", "手入力", "Entered"},
      Field{"permanent_count", "無期雇用労働者数", "Permanent employees", "則33条の3", 0,
            1'000'000}};
};
static_assert(catalogue_complete<compliance::HeadCount>());

template <>
struct Catalogue<compliance::HearingInput> {
  static constexpr std::array fields{
      Field{"establishment_address", "事業所の所在地", "Address", "則33条の3第1項1号", 0, 300},
      Field{"head_title", "通知者の役職", "Title of who asks", "", 0, 100},
      Field{"head_name", "通知者の氏名", "Name of who asks", "", 0, 100},
      Field{"extend_to_on", "延長しようとする期間の末日", "Extend to", "則33条の3第1項2号", 0, 0,
            true},
      Field{"representative", "意見を聴く相手", "Who is heard", "法40条の2第4項"},
      Field{"head_counts", "派遣労働者数・無期雇用労働者数の推移", "Head counts", "則33条の3", 0,
            400},
      Field{"answer_due_on", "回答期日", "Answer by"},
      Field{"silence_is_consent", "回答がないときは意見なしとみなす", "Silence is no opinion"}};
};
static_assert(catalogue_complete<compliance::HearingInput>());

template <>
struct Catalogue<compliance::HearingStatement> {
  static constexpr std::array fields{
      Field{"stated_on", "意見書の日付", "Date of the statement", "則33条の3第3項3号", 0, 0, true},
      Field{"opinion", "意見", "Opinion", "則33条の3第3項3号", 0, 0, true},
      Field{"reason", "異議の理由", "Reason", "", 0, 4000}};
};
static_assert(catalogue_complete<compliance::HearingStatement>());

template <>
struct Catalogue<compliance::HearingExplanation> {
  static constexpr std::array fields{
      Field{"explained_on", "説明した日", "Explained on", "法40条の2第5項", 0, 0, true},
      Field{"extension_reason", "延長の理由及び期間", "Reason and length", "則33条の4", 0, 4000,
            true},
      Field{"response_policy", "異議への対応方針", "Response to the objection", "則33条の4", 0,
            4000, true}};
};
static_assert(catalogue_complete<compliance::HearingExplanation>());

template <>
struct Catalogue<compliance::HearingPosting> {
  static constexpr std::array fields{
      Field{"posted_on", "周知した日", "Posted on", "則33条の3第4項", 0, 0, true},
      Field{"method", "周知の方法", "How", "則33条の3第4項", 0, 0, true},
      Field{"place", "場所・範囲", "Where", "則33条の3第4項", 0, 500, true}};
};
static_assert(catalogue_complete<compliance::HearingPosting>());

}  // namespace tasuki
