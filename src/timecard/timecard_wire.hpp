#pragma once
// What several routes of the room take and give.

#include <array>

#include "platform/http/route.hpp"
#include "timecard/timecard_flows.hpp"
#include "timecard/timecard_view.hpp"

namespace tasuki::timecard {

inline Viewer viewer_of(const ReadTx& tx, const Sheet& sheet) {
  const Permissions& can = tx.actor().permissions;
  return {sheet.actor.side, can.has(Permission::timecard_manage),
          can.has(Permission::timecard_approve)};
}

inline CardView answer(const ReadTx& tx, const Sheet& sheet) {
  return view_of(sheet, viewer_of(tx, sheet));
}

// A day as it is applied for.
struct DayInput {
  DayKind kind = DayKind::work;
  std::optional<DayMinute> starts_min;
  std::optional<DayMinute> ends_min;
  std::vector<SpanView> breaks;
  std::string remark;
};
BOOST_DESCRIBE_STRUCT(DayInput, (), (kind, starts_min, ends_min, breaks, remark))

// Why a day or a closing is returned, or a card unlocked.
struct CardReason {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(CardReason, (), (reason))

struct CardIds {
  std::vector<TimecardId> ids;
};
BOOST_DESCRIBE_STRUCT(CardIds, (), (ids))

}  // namespace tasuki::timecard

namespace tasuki {

template <>
struct Catalogue<timecard::DayInput> {
  static constexpr std::array fields{
      Field{.member = "kind", .label_ja = "区分", .label_en = "Kind", .required = true},
      Field{.member = "starts_min",
            .label_ja = "始業",
            .label_en = "Start",
            .law = "派遣法42条1項",
            .min = 0,
            .max = 2880},
      Field{.member = "ends_min",
            .label_ja = "終業",
            .label_en = "End",
            .law = "派遣法42条1項",
            .min = 0,
            .max = 2880},
      Field{.member = "breaks",
            .label_ja = "休憩",
            .label_en = "Breaks",
            .law = "派遣法42条1項",
            .max = 10},
      Field{.member = "remark",
            .label_ja = "備考",
            .label_en = "Remark",
            .max = 500,
            .personal = true}};
};
static_assert(catalogue_complete<timecard::DayInput>());

template <>
struct Catalogue<timecard::CardReason> {
  static constexpr std::array fields{Field{"reason", "理由", "Reason", "", 0, 500, true}};
};
static_assert(catalogue_complete<timecard::CardReason>());

template <>
struct Catalogue<timecard::CardIds> {
  static constexpr std::array fields{Field{"ids", "タイムカード", "Cards", "", 0, 200, true}};
};
static_assert(catalogue_complete<timecard::CardIds>());

}  // namespace tasuki
