#include "compliance/limits/limits_paper.hpp"

#include <algorithm>

#include "base/era.hpp"

namespace tasuki::compliance {
namespace {

forms::TimelineBarKind kind_of(const LimitStay& stay) {
  if (stay.planned) return forms::TimelineBarKind::simulated;
  return stay.exemption == Exemption::none ? forms::TimelineBarKind::counted
                                           : forms::TimelineBarKind::exempt;
}

// A run that a long gap has ended and that never went too far binds nobody any more.
bool is_over(const Run& run, Date today) { return run.resets_on <= today && !run.over_from; }

void add_run(forms::TimelineRow& row, const Run& run, Date today) {
  for (const LimitGap& gap : run.gaps) {
    row.bars.push_back(
        {gap.resets ? forms::TimelineBarKind::cooling_off : forms::TimelineBarKind::gap,
         gap.from_on, gap.to_on, ""});
  }
  for (const RunExtension& extension : run.extensions) {
    row.bars.push_back({forms::TimelineBarKind::extension, extension.extends_conflict_on,
                        extension.conflict_on - one_day, "延長"});
  }
  if (is_over(run, today)) return;
  row.markers.push_back({forms::TimelineMarkerKind::conflict_date, run.conflict_on, ""});
}

// The newest run says which day counts now.
void conclude(forms::TimelineRow& row, const Limit& limit, Date today) {
  if (limit.runs.empty()) {
    row.remark = "期間制限の対象となる受入れはありません。";
    return;
  }
  const Run& run = limit.runs.back();
  if (is_over(run, today)) {
    row.remark = era_text(run.last_on) + "までの受入れのあと空白が3か月を超えたため、" +
                 era_text(run.resets_on) + "以後に始まる受入れから新たに起算します。";
    return;
  }
  row.conflict_on = run.conflict_on;
  const LimitStay& first = limit.stays[static_cast<std::size_t>(run.began_with)];
  row.remark = era_text(run.began_on) + "の受入れ（" + first.agency_name + "）から起算。";
  if (run.over_from) row.remark += era_text(*run.over_from) + "から抵触しています。";
  for (const LimitGap& gap : run.gaps) {
    row.remark +=
        era_text(gap.from_on) + "～" + era_text(gap.to_on) +
        (gap.resets ? "の空白は3か月を超え、通算しません。" : "の空白は3か月以内で、通算します。");
  }
}

forms::TimelineRow row_of(forms::TimelineScope scope, const std::string& label, const Limit& limit,
                          const std::vector<LimitStay>& drawn, Date today) {
  forms::TimelineRow row;
  row.scope = scope;
  row.label = label;
  for (const LimitStay& stay : drawn) {
    row.bars.push_back({kind_of(stay), stay.from_on, stay.to_on, stay.agency_name});
  }
  for (const Run& run : limit.runs) add_run(row, run, today);
  conclude(row, limit, today);
  return row;
}

// Of the whole establishment: one bar for each stretch without a day between, whoever was there.
std::vector<LimitStay> without_names(const std::vector<LimitStay>& stays) {
  std::vector<LimitStay> merged;
  for (const LimitStay& stay : stays) {
    const auto joins = std::find_if(merged.begin(), merged.end(), [&](const LimitStay& known) {
      return kind_of(known) == kind_of(stay) && stay.from_on <= known.to_on + one_day;
    });
    if (joins == merged.end()) {
      merged.push_back(stay);
      merged.back().agency_name.clear();
    } else {
      joins->to_on = std::max(joins->to_on, stay.to_on);
    }
  }
  // What is counted lies over what is not.
  std::stable_partition(merged.begin(), merged.end(),
                        [](const LimitStay& stay) { return stay.exemption != Exemption::none; });
  return merged;
}

}  // namespace

forms::ConflictDateTimeline timeline_of(const EstablishmentDetail& detail,
                                        const std::string& client_name, Date today) {
  forms::ConflictDateTimeline timeline;
  timeline.drawn_on = today;
  timeline.client_name = client_name;
  timeline.establishment_name = detail.line.name;
  forms::TimelineRow whole = row_of(forms::TimelineScope::establishment, detail.line.name,
                                    detail.limit, without_names(detail.limit.stays), today);
  if (detail.line.days) {
    whole.markers.push_back({forms::TimelineMarkerKind::hearing_deadline,
                             detail.line.days->latest_on, "意見聴取の期限"});
  }
  timeline.rows.push_back(std::move(whole));
  std::string unit;
  for (const PersonLimit& person : detail.persons) {
    if (person.unit_key != unit) {
      forms::TimelineRow heading;
      heading.scope = forms::TimelineScope::unit;
      heading.label = person.unit_name;
      timeline.rows.push_back(std::move(heading));
      unit = person.unit_key;
    }
    timeline.rows.push_back(
        row_of(forms::TimelineScope::person,
               person.worker_name.empty() ? "（他部署の派遣労働者）" : person.worker_name,
               person.limit, person.limit.stays, today));
  }
  return timeline;
}

}  // namespace tasuki::compliance
