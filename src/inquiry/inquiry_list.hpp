#pragma once
// What the two lists of inquiries share: the labels of their CSV, and their filters.

#include "inquiry/inquiry_store.hpp"
#include "platform/http/list.hpp"

namespace tasuki {

template <>
struct Catalogue<inquiry::Line> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"number", "照会番号", "Number"},
                                     Field{"kind", "種別", "Kind"},
                                     Field{"state", "状態", "State"},
                                     Field{"work_name", "業務", "Work"},
                                     Field{"starts_on", "開始予定日", "From"},
                                     Field{"headcount", "人数", "Headcount"},
                                     Field{"reply_by_on", "回答期限", "Reply by"},
                                     Field{"sent_count", "送付先数", "Sent to"},
                                     Field{"answered_count", "回答数", "Answers"},
                                     Field{"answer_recipient_name", "回答受領先", "Answers to"},
                                     Field{"updated_at", "更新日時", "Updated"},
                                     Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<inquiry::Line>());

template <>
struct Catalogue<inquiry::ReceivedLine> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"number", "照会番号", "Number"},
                                     Field{"kind", "種別", "Kind"},
                                     Field{"state", "状態", "State"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"work_name", "業務", "Work"},
                                     Field{"starts_on", "開始予定日", "From"},
                                     Field{"headcount", "人数", "Headcount"},
                                     Field{"reply_by_on", "回答期限", "Reply by"},
                                     Field{"sent_at", "受領日時", "Received"},
                                     Field{"answered_at", "回答日時", "Answered"},
                                     Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<inquiry::ReceivedLine>());

namespace inquiry {

// `StateOf` is the list's own enum of states. Throws Problem(invalid_input).
template <class StateOf>
Filter filter_of(const http::Call& call) {
  Filter filter{call.query("state"), call.query("kind"), http::id_filter(call, "client_id"),
                http::flag_filter(call, "answered").value_or(false)};
  StateOf state{};
  Kind kind{};
  Violations found;
  if (!filter.state.empty() && !enum_from_text(filter.state, state)) {
    found.push_back({Code::bad_choice, "/state"});
  }
  if (!filter.kind.empty() && !enum_from_text(filter.kind, kind)) {
    found.push_back({Code::bad_choice, "/kind"});
  }
  if (!found.empty()) throw Problem(Code::invalid_input, found);
  return filter;
}

}  // namespace inquiry
}  // namespace tasuki
