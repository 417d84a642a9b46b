#pragma once
// The use cases of the inquiry. Each runs in the caller's transaction; the route commits.

#include "inquiry/inquiry_store.hpp"

namespace tasuki::inquiry {

struct InquiryInput {
  Kind kind = Kind::dispatch;
  Content content;
  Date reply_by_on{};
  AccountId answer_recipient_id;  // 回答受領先; absent = the contact named for each agency
};
BOOST_DESCRIBE_STRUCT(InquiryInput, (), (kind, content, reply_by_on, answer_recipient_id))

struct SendRequest {
  std::vector<PartnershipId> partnership_ids;
  std::string override_reason;  // why a text that was warned of stays
};
BOOST_DESCRIBE_STRUCT(SendRequest, (), (partnership_ids, override_reason))

struct AnswerInput {
  PriceUnit price_unit = PriceUnit::hour;
  Yen price;
  int candidates = 0;  // how many, never who
  std::optional<Date> available_on;
  std::string remarks;
  std::string override_reason;
};
BOOST_DESCRIBE_STRUCT(AnswerInput, (),
                      (price_unit, price, candidates, available_on, remarks, override_reason))

struct DeclineInput {
  std::string remarks;
  std::string override_reason;
};
BOOST_DESCRIBE_STRUCT(DeclineInput, (), (remarks, override_reason))

struct CloseRequest {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(CloseRequest, (), (reason))

// ---- the client
Inquiry create(WriteTx& tx, const InquiryInput& input);
Inquiry edit(WriteTx& tx, InquiryId id, std::int64_t seen, const InquiryInput& input);
void discard(WriteTx& tx, InquiryId id, std::int64_t seen);
Inquiry send(WriteTx& tx, InquiryId id, std::int64_t seen, const SendRequest& request);
Inquiry withdraw(WriteTx& tx, InquiryId id, std::int64_t seen, const std::string& reason);
Inquiry close(WriteTx& tx, InquiryId id, std::int64_t seen, const std::string& reason);
// Takes one answer: a contract draft opens on that agency's side, the others are told politely.
Inquiry accept(WriteTx& tx, InquiryId id, std::int64_t seen, RecipientId chosen);

// ---- the agency
Recipient answer(WriteTx& tx, RecipientId id, std::int64_t seen, const AnswerInput& input);
Recipient decline(WriteTx& tx, RecipientId id, std::int64_t seen, const DeclineInput& input);

// Reminds the agencies of the acting client that have not answered, from two days before the last
// day on, each once. Gives how many were reminded.
int remind(WriteTx& tx);
// The job that calls it, written when an inquiry is sent; as the client.
inline constexpr const char* kReminderJob = "inquiry.reminder";
void remind_job(WriteTx& tx, const json::value& payload);

}  // namespace tasuki::inquiry

namespace tasuki {

template <>
struct Catalogue<inquiry::InquiryInput> {
  static constexpr std::array fields{
      Field{"kind", "種類", "Kind", "", 0, 0, true},
      Field{"content", "照会の内容", "Content", "", 0, 0, true},
      Field{"reply_by_on", "回答期限", "Reply by", "", 0, 0, true},
      Field{"answer_recipient_id", "回答受領先", "Recipient of the answers"}};
};
static_assert(catalogue_complete<inquiry::InquiryInput>());

template <>
struct Catalogue<inquiry::SendRequest> {
  static constexpr std::array fields{
      Field{"partnership_ids", "送付先", "Agencies", "", 1, 100, true},
      Field{"override_reason", "このまま送る理由", "Reason to send as it is", "法26条6項", 0, 500}};
};
static_assert(catalogue_complete<inquiry::SendRequest>());

template <>
struct Catalogue<inquiry::AnswerInput> {
  static constexpr std::array fields{
      Field{"price_unit", "料金の単位", "Unit"},
      Field{"price", "料金（税抜）", "Price before tax", "", 0, 100'000'000, true},
      Field{"candidates", "対応できる人数", "Number of candidates", "", 0, 10000, true},
      Field{"available_on", "就業できる日", "Available from"},
      Field{"remarks", "備考", "Remarks", "", 0, 2000},
      Field{"override_reason", "このまま送る理由", "Reason to send as it is", "法26条6項", 0, 500}};
};
static_assert(catalogue_complete<inquiry::AnswerInput>());

template <>
struct Catalogue<inquiry::DeclineInput> {
  static constexpr std::array fields{
      Field{"remarks", "辞退の理由", "Reason", "", 0, 2000},
      Field{"override_reason", "このまま送る理由", "Reason to send as it is", "法26条6項", 0, 500}};
};
static_assert(catalogue_complete<inquiry::DeclineInput>());

template <>
struct Catalogue<inquiry::CloseRequest> {
  static constexpr std::array fields{Field{"reason", "理由", "Reason", "", 0, 1000}};
};
static_assert(catalogue_complete<inquiry::CloseRequest>());

}  // namespace tasuki
