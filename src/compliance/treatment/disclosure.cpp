#include "compliance/treatment/disclosure.hpp"

namespace tasuki::compliance {
namespace {

using forms::CandidatePresence;

constexpr const char* kLaw = "則24条の4第1号";
constexpr const char* kComparable = "/detail/comparable/";
constexpr std::array<std::string_view, 6> kMarks{"①", "②", "③", "④", "⑤", "⑥"};

std::array<CandidatePresence, 6> in_order(const forms::ComparableCandidates& who) {
  return {who.same_job_and_range,          who.same_job,
          who.same_work_or_responsibility, who.same_range,
          who.part_time_or_fixed_term,     who.hypothetical};
}

void need(Violations& found, const std::string& text, const std::string& pointer,
          const char* label) {
  if (text.empty()) found.push_back({Code::item_missing, pointer, kLaw, {label}});
}

void check_work(const ComparableDetail& detail, Violations& found) {
  const std::string path = kComparable;
  need(found, detail.work.occupation, path + "work/occupation", "職種");
  need(found, detail.work.core_work, path + "work/core_work", "中核的業務");
  const auto& duty = detail.responsibility;
  need(found, duty.authority, path + "responsibility/authority", "権限の範囲");
  need(found, duty.emergencies, path + "responsibility/emergencies", "トラブル・緊急対応");
  need(found, duty.expectations, path + "responsibility/expectations", "成果への期待・役割");
  need(found, duty.overtime, path + "responsibility/overtime", "所定外労働");
  need(found, detail.job_change_range, path + "job_change_range", "職務の内容の変更の範囲");
  need(found, detail.placement_change_range, path + "placement_change_range", "配置の変更の範囲");
  if (detail.employment.kind == forms::ComparableEmploymentKind::fixed_term) {
    need(found, detail.employment.total_service, path + "employment/total_service", "通算雇用期間");
  }
  const bool supposed = detail.employment.kind == forms::ComparableEmploymentKind::hypothetical;
  if (supposed != (detail.selection.rank == forms::ComparableRank::hypothetical)) {
    found.push_back({Code::bad_choice, path + "employment/kind", kLaw});
  }
  if (detail.variant == forms::ComparableVariant::model) {
    need(found, detail.attachments, path + "attachments", "標準的なモデルの待遇を示す資料");
  }
  if (detail.employment.annual_time.value < 1) {
    found.push_back(
        {Code::item_missing, path + "employment/annual_time", kLaw, {"年間所定労働時間"}});
  }
}

// The first priority for which somebody exists is the comparable worker (法26条8項, 則24条の5).
void check_selection(const ComparableDetail& detail, Violations& found) {
  const std::string path = kComparable;
  const char* law = "法26条8項・則24条の5";
  const forms::ComparableSelection& selection = detail.selection;
  const int due = due_priority(selection.candidates);
  const int chosen = static_cast<int>(selection.rank) + 1;
  if (due == 0) {
    found.push_back({Code::item_missing, path + "selection/candidates", law, {"該当者の有無"}});
  } else if (due != chosen) {
    const auto mark = kMarks[static_cast<std::size_t>(due) - 1];
    found.push_back({Code::earlier_priority, path + "selection/rank", law, {std::string(mark)}});
  }
  need(found, selection.worker, path + "selection/worker", "比較対象労働者");
  need(found, selection.reason, path + "selection/reason", "選定した理由");
  if (chosen >= 5 && !detail.balanced) {
    found.push_back({Code::required, path + "balanced", law, {"均衡が確保されていること"}});
  }
}

void check_treatment(const forms::ComparableTreatment& treatment, const std::string& path,
                     const std::string& label, Violations& found) {
  if (!treatment.exists) return;  // that there is none is said by the paper
  const auto ask = [&](const std::string& text, const char* member, const char* what) {
    if (text.empty()) {
      found.push_back({Code::item_missing, path + member, kLaw, {label + "の" + what}});
    }
  };
  ask(treatment.content, "/content", "内容");
  ask(treatment.purpose, "/purpose", "性質・目的");
  ask(treatment.considered, "/considered", "考慮した事項");
}

void check_treatments(const ComparableDetail& detail, Violations& found) {
  const std::string path = std::string(kComparable) + "treatments/";
  for_each_member(detail.treatments, [&](std::string_view name, const auto& member) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>,
                                 forms::ComparableTreatment>) {
      check_treatment(member, path + std::string(name), std::string(forms::treatment_label(name)),
                      found);
    }
  });
  for (std::size_t i = 0; i < detail.treatments.others.size(); ++i) {
    const forms::NamedTreatment& other = detail.treatments.others[i];
    const std::string at = path + "others/" + std::to_string(i);
    need(found, other.name, at + "/name", "待遇の種類");
    check_treatment(other.treatment, at + "/treatment", other.name, found);
  }
  // 基本給 is never "none": everybody is paid something.
  if (!detail.treatments.basic_pay.exists) {
    found.push_back({Code::item_missing, path + "basic_pay/exists", kLaw, {"基本給"}});
  }
}

void check_facilities(const FacilityDetail& detail, Violations& found) {
  const auto ask = [&](const forms::DisclosedTreatment& one, const char* member,
                       const char* label) {
    if (!one.exists || !one.content.empty()) return;
    found.push_back({Code::item_missing,
                     "/detail/facilities/" + std::string(member) + "/content",
                     "則24条の4第2号",
                     {label}});
  };
  ask(detail.canteen, "canteen", "食堂");
  ask(detail.rest_room, "rest_room", "休憩室");
  ask(detail.changing_room, "changing_room", "更衣室");
  ask(detail.training, "training", "教育訓練");
}

void check_free_words(const DisclosureContent& content, Violations& found) {
  const auto ask = [&](const std::string& text, const char* member, const char* label) {
    if (text.empty()) {
      found.push_back(
          {Code::item_missing, "/content/" + std::string(member), "則24条の4", {label}});
    }
  };
  ask(content.training, "training", "教育訓練");
  ask(content.dining, "dining", "給食施設");
  ask(content.rest_room, "rest_room", "休憩室");
  ask(content.changing_room, "changing_room", "更衣室");
}

}  // namespace

int due_priority(const forms::ComparableCandidates& candidates) {
  const auto presences = in_order(candidates);
  for (std::size_t i = 0; i < presences.size(); ++i) {
    const bool last = i + 1 == presences.size();
    if (presences[i] == CandidatePresence::present || last) return static_cast<int>(i) + 1;
    if (presences[i] == CandidatePresence::not_examined) return 0;
  }
  return 0;
}

Violations violations_of(const DisclosureForm& form, const Disclosure* earlier, Date today) {
  Violations found;
  if (form.provided_on > today)
    found.push_back({Code::date_in_future, "/provided_on", "法26条7項"});
  if (form.valid_until && *form.valid_until < form.provided_on) {
    found.push_back({Code::period_reversed, "/valid_until"});
  }
  if (form.unchanged_since_id) {
    const bool fits = earlier != nullptr && earlier->kind == form.kind &&
                      earlier->provided_on <= form.provided_on;
    if (!fits) found.push_back({Code::nothing_to_repeat, "/unchanged_since_id", "法26条7項"});
    return found;  // what is repeated was complete when it was told
  }
  if (form.replaces_id) {
    if (earlier == nullptr || earlier->kind != form.kind) {
      found.push_back({Code::nothing_to_repeat, "/replaces_id", "法26条10項"});
    }
    if (form.change_reason.empty()) {
      found.push_back({Code::required, "/change_reason", "法26条10項", {"変更の内容"}});
    }
  }
  if (form.kind == DisclosureKind::agreement) {
    if (form.detail.facilities) {
      check_facilities(*form.detail.facilities, found);
    } else {
      check_free_words(form.content, found);
    }
  } else if (!form.detail.comparable) {
    found.push_back({Code::item_missing, "/detail/comparable", kLaw, {"比較対象労働者の待遇等"}});
  } else {
    check_work(*form.detail.comparable, found);
    check_selection(*form.detail.comparable, found);
    check_treatments(*form.detail.comparable, found);
  }
  return found;
}

FacilityDetail facilities_of(const DisclosureContent& content) {
  const auto told = [](const std::string& text) {
    const bool none = text.starts_with("なし") || text.starts_with("無");
    return forms::DisclosedTreatment{!none, none ? "" : text};
  };
  return {told(content.dining), told(content.rest_room), told(content.changing_room),
          told(content.training)};
}

DisclosureContent content_of(const DisclosureDetail& detail) {
  DisclosureContent content;
  if (detail.facilities) {
    const auto words = [](const forms::DisclosedTreatment& one) {
      return one.exists ? one.content : std::string("なし");
    };
    content.dining = words(detail.facilities->canteen);
    content.rest_room = words(detail.facilities->rest_room);
    content.changing_room = words(detail.facilities->changing_room);
    content.training = words(detail.facilities->training);
  }
  if (detail.comparable) {
    const ComparableDetail& who = *detail.comparable;
    content.comparable_worker = who.selection.worker + "（" + who.work.occupation + "）";
  }
  return content;
}

}  // namespace tasuki::compliance
