#pragma once
// 派遣照会・見積依頼: a client asks agencies for workers or a price; each answers for itself with a
// price and a count. Nothing may identify a worker before the contract (法26条6項): there is no
// field for sex or age, an answer names nobody, and free text is read for signs of a person.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/minutes.hpp"
#include "base/outcome.hpp"
#include "base/words.hpp"
#include "base/yen.hpp"

namespace tasuki::inquiry {

using RecipientId = Id<struct InquiryRecipientTag>;

BOOST_DEFINE_ENUM_CLASS(Kind, dispatch, estimate)
BOOST_DEFINE_ENUM_CLASS(State, draft, sent, accepted, closed, withdrawn)
BOOST_DEFINE_ENUM_CLASS(RecipientState, waiting, answered, declined, accepted, closed, withdrawn)
BOOST_DEFINE_ENUM_CLASS(PriceUnit, hour, day, month)

// ---------------------------------------------------------------- what is asked

struct Rest {
  DayMinute start_min;
  DayMinute end_min;
};
BOOST_DESCRIBE_STRUCT(Rest, (), (start_min, end_min))

struct WorkDays {
  bool sunday = false;
  bool monday = false;
  bool tuesday = false;
  bool wednesday = false;
  bool thursday = false;
  bool friday = false;
  bool saturday = false;
};
BOOST_DESCRIBE_STRUCT(WorkDays, (),
                      (sunday, monday, tuesday, wednesday, thursday, friday, saturday))

struct Hours {
  DayMinute start_min;
  DayMinute end_min;
  std::vector<Rest> breaks;
  WorkDays weekdays;
};
BOOST_DESCRIBE_STRUCT(Hours, (), (start_min, end_min, breaks, weekdays))

struct Content {
  std::string work_name;
  std::string work_detail;
  std::string place;
  std::string place_address;
  Date starts_on{};
  Date ends_on{};  // inclusive
  std::vector<Hours> hours;
  Minutes overtime_a_month_min;  // expected; 0 = none
  int headcount = 1;
  std::string skills;
  PriceUnit price_unit = PriceUnit::hour;
  std::optional<Yen> price_wish;
  bool temp_to_perm = false;  // 紹介予定派遣: 法26条6項 does not apply
  std::string remarks;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (work_name, work_detail, place, place_address, starts_on, ends_on, hours,
                       overtime_a_month_min, headcount, skills, price_unit, price_wish,
                       temp_to_perm, remarks))

struct Inquiry {
  InquiryId id;
  CompanyId company_id;  // the client
  std::int64_t department_id = 0;
  std::string number;
  Kind kind = Kind::dispatch;
  State state = State::draft;
  std::string work_name;
  Date starts_on{};
  int headcount = 1;
  Date reply_by_on{};
  Content content;
  std::int64_t answer_recipient_id = 0;  // an account of the client; 0 = the contact per agency
  std::string answer_recipient_name;
  std::string override_reason;
  std::string created_by;
  std::optional<Instant> sent_at;
  std::optional<Instant> decided_at;
  std::string close_reason;
  Instant updated_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Inquiry, (),
                      (id, company_id, department_id, number, kind, state, work_name, starts_on,
                       headcount, reply_by_on, content, answer_recipient_id, answer_recipient_name,
                       override_reason, created_by, sent_at, decided_at, close_reason, updated_at,
                       version))

// What one agency received, and how it stands.
struct Recipient {
  RecipientId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t agency_department_id = 0;
  std::int64_t client_department_id = 0;
  PartnershipId partnership_id;
  InquiryId inquiry_id;
  std::string number;
  Kind kind = Kind::dispatch;
  RecipientState state = RecipientState::waiting;
  std::string agency_name;
  std::string client_name;
  std::string work_name;
  Date starts_on{};
  int headcount = 1;
  Date reply_by_on{};
  Content content;
  std::int64_t answer_recipient_id = 0;
  std::string answer_recipient_name;
  Instant sent_at{};
  std::optional<Instant> answered_at;
  std::optional<Instant> decided_at;
  std::string close_note;
  std::optional<Date> reminded_on;
  std::int64_t contract_id = 0;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Recipient, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id,
                       partnership_id, inquiry_id, number, kind, state, agency_name, client_name,
                       work_name, starts_on, headcount, reply_by_on, content, answer_recipient_id,
                       answer_recipient_name, sent_at, answered_at, decided_at, close_note,
                       reminded_on, contract_id, version))

struct Answer {
  AnswerId id;
  CompanyId agency_id;
  CompanyId client_id;
  RecipientId recipient_id;
  bool declined = false;
  PriceUnit price_unit = PriceUnit::hour;
  Yen price;
  int candidates = 0;
  std::optional<Date> available_on;
  std::string remarks;
  std::string override_reason;
  Instant answered_at{};
  std::string answered_by;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Answer, (),
                      (id, agency_id, client_id, recipient_id, declined, price_unit, price,
                       candidates, available_on, remarks, override_reason, answered_at, answered_by,
                       version))

// Copies what lists show out of the content.
void take_content(Inquiry& inquiry, Content content);

// ---------------------------------------------------------------- rules

// Words that may point at a person, each once, in order: names (氏, さん), age (25歳), sex (女性),
// papers about a person (履歴書), meeting before the contract (面接), e-mail, telephone.
std::vector<std::string> person_hints(const std::string& text);

// The same as warnings (names_a_person) with their pointers; none under 紹介予定派遣.
Violations person_warnings(const Content& content);
Violations person_warnings(const std::string& text, const std::string& pointer, bool temp_to_perm);
// One warning a hint.
Violations person_warnings(const std::vector<std::string>& hints, const std::string& pointer);

// A worker of the agency, in the form in which names are searched (find_text() in SQL); `rest` is
// the name from its second part on, "" when it has one part only.
struct KnownWorker {
  std::string name;
  std::string name_rest;
  std::string kana;
  std::string kana_rest;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(KnownWorker, (), (name, name_rest, kana, kana_rest, code))
// Those of the workers whom the text names: by the whole name, by family or given name, in kanji or
// kana, or by the staff code. `findable`: the text in the same form, its words still apart.
std::vector<std::string> worker_hints(const std::string& findable,
                                      const std::vector<KnownWorker>& workers);

// Throws invalid_input with the warnings unless a reason says why the text stays.
void require_reason_for(const Violations& warnings, const std::string& override_reason);

// What cannot be kept even as a draft: reversed period or hours, breaks outside, a price below 1.
Violations violations_of(const Content& content);

// Verbs. Each returns the changed record or throws Problem(wrong_state) / the violations.
Inquiry sent(Inquiry inquiry, const std::string& override_reason, Date today, Instant now);
Inquiry withdrawn(Inquiry inquiry, const std::string& reason, Instant now);
Inquiry closed(Inquiry inquiry, const std::string& reason, Instant now);
Inquiry accepted(Inquiry inquiry, Instant now);

// One sending: the copy that an agency gets.
Recipient copy_for(const Inquiry& inquiry);
// What the agency does with it, while the inquiry is open. An answer may be given anew.
Recipient answered(Recipient recipient, bool declined, Instant now);
// A price below 1, or a day from which workers would have been available before today.
Violations violations_of(const Answer& answer, Date today);
// Only an answer with a price can be accepted.
Recipient accepted(Recipient recipient, const Answer& answer, Instant now);
// The end of all that are still open.
bool is_open(RecipientState state);

// Announced as the agency, when the client has accepted its answer: a contract draft is opened
// there.
struct AnswerAccepted {
  Recipient recipient;
  Answer answer;
};

}  // namespace tasuki::inquiry

namespace tasuki {

template <>
struct Catalogue<inquiry::Hours> {
  static constexpr std::array fields{
      Field{"start_min", "始業", "Start"}, Field{"end_min", "終業", "End"},
      Field{"breaks", "休憩", "Breaks", "", 0, 10}, Field{"weekdays", "曜日", "Weekdays"}};
};
static_assert(catalogue_complete<inquiry::Hours>());

template <>
struct Catalogue<inquiry::Content> {
  static constexpr std::array fields{
      Field{"work_name", "業務", "Work", "", 0, 100, true},
      Field{"work_detail", "業務の具体的な内容", "Work in detail", "", 0, 2000},
      Field{"place", "就業場所", "Place", "", 0, 200},
      Field{"place_address", "就業場所の所在地", "Address", "", 0, 300},
      Field{"starts_on", "開始日", "Start", "", 0, 0, true},
      Field{"ends_on", "終了日", "End", "", 0, 0, true},
      Field{"hours", "就業時間・曜日", "Hours", "", 0, 20},
      Field{"overtime_a_month_min", "想定残業（月）", "Expected overtime a month", "", 0, 6000},
      Field{"headcount", "人数", "Headcount", "", 1, 10000, true},
      Field{"skills", "求める技能・経験・資格", "Skills", "", 0, 2000},
      Field{"price_unit", "料金の単位", "Unit of the price"},
      Field{"price_wish", "希望料金（税抜）", "Price wished for", "", 1, 100'000'000},
      Field{"temp_to_perm", "紹介予定派遣", "Temp-to-perm", "法26条6項"},
      Field{"remarks", "備考", "Remarks", "", 0, 2000}};
};
static_assert(catalogue_complete<inquiry::Content>());

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<inquiry::Kind> {
  static constexpr std::array<std::string_view, 2> ja{"派遣照会", "見積依頼"};
};
template <>
struct Words<inquiry::State> {
  static constexpr std::array<std::string_view, 5> ja{"下書き", "回答待ち", "採用", "終了",
                                                      "取下げ"};
};
template <>
struct Words<inquiry::RecipientState> {
  static constexpr std::array<std::string_view, 6> ja{"回答待ち", "回答済", "辞退",
                                                      "採用",     "終了",   "取下げ"};
};
static_assert(words_complete<inquiry::Kind>());
static_assert(words_complete<inquiry::State>());
static_assert(words_complete<inquiry::RecipientState>());

}  // namespace tasuki
