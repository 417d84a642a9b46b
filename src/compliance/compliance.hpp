#pragma once
// What the client must tell the agency before a contract: 抵触日の通知 (法26条4項) and
// 待遇に関する情報提供 (法26条7・10項). A paper that the agency received by hand may be entered by
// proxy, marked as such.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"

namespace tasuki::compliance {

using ConflictDateNoticeId = Id<struct ConflictDateNoticeTag>;
using TreatmentDisclosureId = Id<struct TreatmentDisclosureTag>;

struct ConflictDateNotice {
  ConflictDateNoticeId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t client_department_id = 0;
  std::string establishment_name;
  std::string establishment_address;
  Date conflict_on{};  // the first day that would break the limit
  Date notified_on{};
  std::string notified_by;
  bool by_proxy = false;
  std::string establishment_key;             // under which it counts (see limits_store.hpp)
  std::int64_t client_establishment_id = 0;  // the client's 事業所, 0 = by name only
  std::int64_t contract_id = 0;              // 0 = of no contract in particular
  bool extended = false;                     // 様式1-2, after a hearing (法40条の2第7項)
  std::string difference_reason;             // why not the day that the history gives
  std::int64_t hearing_id = 0;
  std::int64_t paper_id = 0;
  std::optional<Instant> notified_at;  // when it was recorded here; not known of the first ones
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ConflictDateNotice, (),
                      (id, agency_id, client_id, client_department_id, establishment_name,
                       establishment_address, conflict_on, notified_on, notified_by, by_proxy,
                       establishment_key, client_establishment_id, contract_id, extended,
                       difference_reason, hearing_id, paper_id, notified_at, version))

BOOST_DEFINE_ENUM_CLASS(DisclosureKind, agreement, comparable_worker)

// 様式3-4 for 労使協定方式; 様式3-1–3-3 in the words of the client for 派遣先均等・均衡方式.
struct DisclosureContent {
  std::string training;           // 教育訓練 (法40条2項)
  std::string dining;             // 給食施設
  std::string rest_room;          // 休憩室
  std::string changing_room;      // 更衣室
  std::string comparable_worker;  // 比較対象労働者とその待遇
};
BOOST_DESCRIBE_STRUCT(DisclosureContent, (),
                      (training, dining, rest_room, changing_room, comparable_worker))

struct NoticeInput {
  PartnershipId partnership_id;
  std::string establishment_name;
  std::string establishment_address;
  Date conflict_on{};
  Date notified_on{};
  EstablishmentId client_establishment_id;
  ContractId contract_id;
  std::optional<Date> starts_on;  // of the dispatch that it is told for
  std::string difference_reason;
};
BOOST_DESCRIBE_STRUCT(NoticeInput, (),
                      (partnership_id, establishment_name, establishment_address, conflict_on,
                       notified_on, client_establishment_id, contract_id, starts_on,
                       difference_reason))

// A notice may not be dated in the future, nor name a limit more than three years ahead of its day.
Violations violations_of(const NoticeInput& input, Date today);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::NoticeInput> {
  static constexpr std::array fields{
      Field{"partnership_id", "取引先", "Partner", "", 0, 0, true},
      Field{"establishment_name", "派遣先の事業所の名称", "Establishment", "法26条4項", 0, 200,
            true},
      Field{"establishment_address", "所在地", "Address", "法26条4項", 0, 300, true},
      Field{"conflict_on", "抵触日", "Conflict date", "法26条4項", 0, 0, true},
      Field{"notified_on", "通知日", "Notified on", "法26条4項", 0, 0, true},
      Field{"client_establishment_id", "事業所マスタ", "Own establishment"},
      Field{"contract_id", "個別契約", "Contract"},
      Field{"starts_on", "派遣の開始日", "Dispatch begins"},
      Field{"difference_reason", "計算した抵触日と異なる理由", "Why another day", "", 0, 500}};
};
static_assert(catalogue_complete<compliance::NoticeInput>());

template <>
struct Catalogue<compliance::DisclosureContent> {
  static constexpr std::array fields{
      Field{"training", "教育訓練", "Training", "則24条の4第2号", 0, 2000},
      Field{"dining", "給食施設", "Dining", "則24条の4第2号", 0, 2000},
      Field{"rest_room", "休憩室", "Rest room", "則24条の4第2号", 0, 2000},
      Field{"changing_room", "更衣室", "Changing room", "則24条の4第2号", 0, 2000},
      Field{"comparable_worker", "比較対象労働者の待遇等", "Comparable worker", "則24条の4第1号", 0,
            10000}};
};
static_assert(catalogue_complete<compliance::DisclosureContent>());

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<compliance::DisclosureKind> {
  static constexpr std::array<std::string_view, 2> ja{"労使協定方式", "派遣先均等・均衡方式"};
};
static_assert(words_complete<compliance::DisclosureKind>());

}  // namespace tasuki
