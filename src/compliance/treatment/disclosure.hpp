#pragma once
// 待遇に関する情報提供 item by item (法26条7・8・10項, 則24条の4): the comparable worker with the
// order in which it is looked for and the 27 kinds of treatment (model forms 3-1 – 3-3), or the
// four things that are told where every worker is under the agreement (3-4).

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "compliance/compliance.hpp"
#include "paper/forms/comparable_worker_disclosure.hpp"
#include "paper/forms/treatment_disclosure.hpp"

namespace tasuki::compliance {

// The comparable worker as the paper says it; the paper's head is added when it is frozen.
struct ComparableDetail {
  forms::ComparableVariant variant = forms::ComparableVariant::one;
  forms::ComparableWork work;
  forms::ComparableResponsibility responsibility;
  std::string job_change_range;
  std::string placement_change_range;
  forms::ComparableEmployment employment;
  forms::ComparableSelection selection;
  bool balanced = false;  // ⑤ and ⑥: balanced with the client's ordinary employees
  forms::ComparableTreatments treatments;
  std::string attachments;
};
BOOST_DESCRIBE_STRUCT(ComparableDetail, (),
                      (variant, work, responsibility, job_change_range, placement_change_range,
                       employment, selection, balanced, treatments, attachments))

// 3-4: 法40条2項 and 3項.
struct FacilityDetail {
  forms::DisclosedTreatment canteen;
  forms::DisclosedTreatment rest_room;
  forms::DisclosedTreatment changing_room;
  forms::DisclosedTreatment training;
};
BOOST_DESCRIBE_STRUCT(FacilityDetail, (), (canteen, rest_room, changing_room, training))

struct DisclosureDetail {
  std::optional<FacilityDetail> facilities;    // of the kind agreement
  std::optional<ComparableDetail> comparable;  // of the kind comparable_worker
};
BOOST_DESCRIBE_STRUCT(DisclosureDetail, (), (facilities, comparable))

struct DisclosureForm {
  PartnershipId partnership_id;
  DisclosureKind kind{};
  Date provided_on{};
  std::optional<Date> valid_until;
  std::string job_kind;  // 派遣労働者が従事する業務
  DisclosureDetail detail;
  DisclosureContent content;          // a paper received by hand in free words (agreement only)
  TreatmentDisclosureId replaces_id;  // changed information (26条10項)
  std::string change_reason;          // what changed
  TreatmentDisclosureId unchanged_since_id;  // renewal: nothing changed since that one
};
BOOST_DESCRIBE_STRUCT(DisclosureForm, (),
                      (partnership_id, kind, provided_on, valid_until, job_kind, detail, content,
                       replaces_id, change_reason, unchanged_since_id))

// A stored disclosure. Rows from before hold only `content`.
struct Disclosure {
  TreatmentDisclosureId id;
  CompanyId agency_id;
  CompanyId client_id;
  DisclosureKind kind{};
  Date provided_on{};
  std::optional<Date> valid_until;
  DisclosureContent content;
  std::string provided_by;
  bool by_proxy = false;
  std::string job_kind;
  std::optional<DisclosureDetail> detail;
  TreatmentDisclosureId replaces_id;
  std::string change_reason;
  TreatmentDisclosureId unchanged_since_id;
  PaperId paper_id;
  std::optional<Instant> provided_at;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Disclosure, (),
                      (id, agency_id, client_id, kind, provided_on, valid_until, content,
                       provided_by, by_proxy, job_kind, detail, replaces_id, change_reason,
                       unchanged_since_id, paper_id, provided_at, version))

// Which of ① … ⑥ (1–6) must be chosen: the first for which somebody exists; 0 while an earlier one
// has not been looked at. ⑥ can always be supposed.
int due_priority(const forms::ComparableCandidates& candidates);

// Everything that the law asks to be said and is not (則24条の4), or is said against the order of
// priority (局長通達). `earlier` is the disclosure that unchanged_since_id or replaces_id names, if
// it exists for the same parties.
Violations violations_of(const DisclosureForm& form, const Disclosure* earlier, Date today);

// 3-4 out of free words: "なし…" and "無…" say that there is none.
FacilityDetail facilities_of(const DisclosureContent& content);
// Free words out of 3-4, for readers of the old form.
DisclosureContent content_of(const DisclosureDetail& detail);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::FacilityDetail> {
  static constexpr std::array fields{
      Field{"canteen", "食堂", "Canteen", "則24条の4第2号", 0, 0, true},
      Field{"rest_room", "休憩室", "Rest room", "則24条の4第2号", 0, 0, true},
      Field{"changing_room", "更衣室", "Changing room", "則24条の4第2号", 0, 0, true},
      Field{"training", "教育訓練", "Training", "則24条の4第2号", 0, 0, true}};
};
static_assert(catalogue_complete<compliance::FacilityDetail>());

template <>
struct Catalogue<compliance::DisclosureForm> {
  static constexpr std::array fields{
      Field{"partnership_id", "取引先", "Partner", "", 0, 0, true},
      Field{"kind", "待遇決定方式", "Method", "則24条の4", 0, 0, true},
      Field{"provided_on", "提供日", "Provided on", "法26条7項", 0, 0, true},
      Field{"valid_until", "有効期限", "Valid until"},
      Field{"job_kind", "派遣労働者が従事する業務", "Work", "法26条7項", 0, 200},
      Field{"detail", "待遇の内容等", "Treatment", "則24条の4"},
      Field{"content", "受け取った書面の内容", "As received"},
      Field{"replaces_id", "変更前の情報提供", "Replaces", "法26条10項"},
      Field{"change_reason", "変更の内容", "What changed", "法26条10項", 0, 1000},
      Field{"unchanged_since_id", "変更がない情報提供", "Unchanged since", "法26条7項"}};
};
static_assert(catalogue_complete<compliance::DisclosureForm>());

}  // namespace tasuki
