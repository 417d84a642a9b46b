#include "compliance/hearing/hearing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/era.hpp"
#include "law/dispatch/civil_period.hpp"

namespace tasuki::compliance {
namespace {

constexpr int kSpanMonths = 12;       // of one row of the table
constexpr int kPostWithinDays = 14;   // our own reminder: the law says no day
constexpr int kDecideBeforeDays = 7;  // our own reminder before the conflict date

void require_state(const Hearing& hearing, std::initializer_list<HearingState> allowed) {
  if (std::find(allowed.begin(), allowed.end(), hearing.state) == allowed.end()) {
    throw Problem(Code::wrong_state);
  }
}

Violation missing(std::string pointer, std::string law, std::string label) {
  return {Code::item_missing, std::move(pointer), std::move(law), {std::move(label)}};
}

// 則33条の3第2項: not a manager, elected in the open for this purpose.
void check_representative(const HearingRepresentative& who, Date by, Violations& found) {
  const std::string at = "/representative";
  if (who.name.empty()) {
    found.push_back(missing(at + "/name", "則33条の3第3項1号", "過半数労働組合・過半数代表者"));
  }
  if (who.kind == HearingRepresentativeKind::majority_union) return;
  if (who.is_manager) {
    found.push_back({Code::representative_is_manager, at + "/is_manager", "則33条の3第2項1号"});
  }
  const bool elected = who.election_method != HearingElection::not_held &&
                       who.election_method != HearingElection::nominated;
  if (!elected) {
    found.push_back(
        {Code::representative_not_elected, at + "/election_method", "則33条の3第2項2号"});
  } else if (!who.purpose_stated) {
    found.push_back(
        {Code::representative_not_elected, at + "/purpose_stated", "則33条の3第2項2号"});
  }
  if (!who.elected_on) {
    found.push_back(missing(at + "/elected_on", "則33条の3第2項2号", "選出日"));
  } else if (*who.elected_on > by) {
    found.push_back({Code::date_in_future, at + "/elected_on", "則33条の3第2項2号"});
  }
}

void check_extension(const Hearing& hearing, Date to_on, const std::string& pointer,
                     Violations& found) {
  if (law::extension_within_limit(hearing.conflict_on, to_on)) return;
  const HearingDays days = days_of(hearing.period_began_on, hearing.conflict_on);
  found.push_back(
      {Code::extension_beyond_limit, pointer, "法40条の2第3項", {text(days.longest_to_on)}});
}

void check_head_counts(const std::vector<HeadCount>& counts, Violations& found) {
  if (counts.empty()) {
    found.push_back(missing("/head_counts", "則33条の3", "派遣労働者数・無期雇用労働者数の推移"));
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::string at = "/head_counts/" + std::to_string(i);
    if (counts[i].to_on < counts[i].from_on) {
      found.push_back({Code::period_reversed, at + "/to_on"});
    }
    if (!counts[i].permanent_count) {
      found.push_back(missing(at + "/permanent_count", "則33条の3", "無期雇用労働者数"));
    }
  }
}

// The opinion must be heard inside 意見聴取期間, whatever day the paper was handed in.
void check_heard_on(const Hearing& hearing, Date on, const std::string& pointer,
                    Violations& found) {
  const HearingDays days = days_of(hearing.period_began_on, hearing.conflict_on);
  if (on > days.latest_on) {
    found.push_back({Code::hearing_too_late, pointer, "法40条の2第4項", {text(days.latest_on)}});
  }
  if (on < days.earliest_on) {
    found.push_back({Code::hearing_too_early, pointer, "法40条の2第4項", {text(days.earliest_on)}});
  }
}

int most_at_once(const std::vector<Period>& stays, Period span) {
  int most = 0;
  for (const Period& a : stays) {
    const Date on = std::max(a.from, span.from);  // the count rises only where a stay begins
    if (!span.contains(on) || !a.contains(on)) continue;
    const auto present =
        std::count_if(stays.begin(), stays.end(), [on](const Period& b) { return b.contains(on); });
    most = std::max(most, static_cast<int>(present));
  }
  return most;
}

// 則33条の3第3項4号・4項, 則33条の4第3項: what is made known names a changed period and the
// explanation; a posting from before them does not.
bool result_posted(const Hearing& hearing) {
  if (!hearing.posting) return false;
  const Date on = hearing.posting->posted_on;
  return on >= hearing.decided_on.value() &&
         (!hearing.explanation || on >= hearing.explanation->explained_on);
}

}  // namespace

HearingDays days_of(Date period_began_on, Date conflict_on) {
  const law::HearingWindow window = law::hearing_window(period_began_on, conflict_on);
  return {window.earliest_on, window.latest_on, law::explanation_due_on(conflict_on),
          law::period_end(conflict_on, law::kDispatchLimitMonths),
          law::hearing_record_kept_until(conflict_on)};
}

Hearing draft_of(const Limit& limit, Date today) {
  const Run* run = limit.run_on(today);
  if (run == nullptr) throw Problem(Code::nothing_to_extend);
  const HearingDays days = days_of(run->period_began_on, run->conflict_on);
  Hearing hearing;
  hearing.period_began_on = run->period_began_on;
  hearing.conflict_on = run->conflict_on;
  hearing.extend_to_on = days.longest_to_on;
  hearing.keep_until_on = days.keep_until_on;
  hearing.representative.title = "過半数労働者代表";
  Violations found;
  check_heard_on(hearing, today, "", found);
  require_none(std::move(found));
  return hearing;
}

std::vector<HeadCount> head_counts_of(const std::vector<Received>& history, const Run& run,
                                      Date today) {
  std::map<std::string, std::pair<std::string, std::vector<Period>>> sections;
  for (const Received& row : history) {
    auto& section = sections[row.unit_key];
    section.first = row.stay.unit_name;
    section.second.push_back(Period::inclusive(row.stay.from_on, row.stay.to_on));
  }
  std::vector<Period> spans;
  for (int year = 0;; ++year) {
    const Date from = add_months(run.began_on, year * kSpanMonths);
    if (from >= run.conflict_on) break;
    const Date until =
        std::min(add_months(run.began_on, (year + 1) * kSpanMonths), run.conflict_on);
    if (from < today && today < until) {
      spans.push_back({from, today});
      spans.push_back({today, until});
    } else {
      spans.push_back({from, until});
    }
  }
  std::vector<HeadCount> counts;
  for (const auto& [key, section] : sections) {
    const bool concerned =
        std::any_of(section.second.begin(), section.second.end(), [&](const Period& p) {
          return p.overlaps({run.began_on, run.conflict_on});
        });
    if (!concerned) continue;
    for (const Period& span : spans) {
      HeadCount count;
      count.section = section.first;
      count.from_on = span.from;
      count.to_on = span.last();
      count.planned = span.from >= today;
      count.worker_count = most_at_once(section.second, span);
      counts.push_back(std::move(count));
    }
  }
  return counts;
}

void mark_entered(std::vector<HeadCount>& counts, const std::vector<Received>& history) {
  for (HeadCount& count : counts) {
    std::set<std::string> units;  // every spelling of the section
    for (const Received& row : history) {
      if (row.stay.unit_name == count.section) units.insert(row.unit_key);
    }
    std::vector<Period> stays;
    for (const Received& row : history) {
      if (!units.contains(row.unit_key)) continue;
      stays.push_back(Period::inclusive(row.stay.from_on, row.stay.to_on));
    }
    const int known = most_at_once(stays, Period::inclusive(count.from_on, count.to_on));
    count.workers_entered = count.worker_count != known;
  }
}

Hearing edited(Hearing hearing, HearingInput input) {
  require_state(hearing, {HearingState::draft});
  Violations found;
  check_extension(hearing, input.extend_to_on, "/extend_to_on", found);
  require_none(std::move(found));
  hearing.establishment_address = std::move(input.establishment_address);
  hearing.head_title = std::move(input.head_title);
  hearing.head_name = std::move(input.head_name);
  hearing.extend_to_on = input.extend_to_on;
  hearing.representative = std::move(input.representative);
  hearing.head_counts = std::move(input.head_counts);
  hearing.answer_due_on = input.answer_due_on;
  hearing.silence_is_consent = input.silence_is_consent;
  return hearing;
}

Violations notice_violations(const Hearing& hearing, Date notified_on, Date today) {
  Violations found;
  if (notified_on > today) found.push_back({Code::date_in_future, "/notified_on"});
  check_heard_on(hearing, notified_on, "/notified_on", found);
  check_extension(hearing, hearing.extend_to_on, "/extend_to_on", found);
  if (hearing.establishment_address.empty()) {
    found.push_back(missing("/establishment_address", "則33条の3第1項1号", "事業所の所在地"));
  }
  if (hearing.head_title.empty()) found.push_back(missing("/head_title", "", "通知者の役職"));
  if (hearing.head_name.empty()) found.push_back(missing("/head_name", "", "通知者の氏名"));
  check_representative(hearing.representative, notified_on, found);
  check_head_counts(hearing.head_counts, found);
  if (!hearing.answer_due_on) {
    found.push_back(missing("/answer_due_on", "", "回答期日"));
  } else if (*hearing.answer_due_on <= notified_on) {
    found.push_back({Code::period_reversed, "/answer_due_on"});
  } else {
    check_heard_on(hearing, *hearing.answer_due_on, "/answer_due_on", found);
  }
  return found;
}

Hearing notified(Hearing hearing, Date notified_on, Date today) {
  require_state(hearing, {HearingState::draft});
  require_none(notice_violations(hearing, notified_on, today));
  hearing.notified_on = notified_on;
  hearing.state = HearingState::notified;
  return hearing;
}

Hearing answered(Hearing hearing, HearingStatement statement, Date today) {
  require_state(hearing, {HearingState::notified});
  Violations found;
  if (statement.opinion == Opinion::no_answer) {
    found.push_back({Code::bad_choice, "/opinion"});
  }
  if (statement.stated_on > today) found.push_back({Code::date_in_future, "/stated_on"});
  if (statement.stated_on < *hearing.notified_on) {
    found.push_back({Code::before_reception, "/stated_on", "", {text(*hearing.notified_on)}});
  }
  check_heard_on(hearing, statement.stated_on, "/stated_on", found);
  if (statement.opinion == Opinion::objection && statement.reason.empty()) {
    found.push_back(missing("/reason", "則33条の3第3項3号", "異議の理由"));
  }
  require_none(std::move(found));
  hearing.statement = std::move(statement);
  hearing.state = HearingState::answered;
  return hearing;
}

Hearing unanswered(Hearing hearing, Date today) {
  require_state(hearing, {HearingState::notified});
  if (!hearing.silence_is_consent) throw Problem(Code::silence_means_nothing);
  if (today <= *hearing.answer_due_on) {
    throw Problem(Code::answer_not_due, {text(*hearing.answer_due_on)});
  }
  hearing.statement = HearingStatement{*hearing.answer_due_on, Opinion::no_answer, ""};
  hearing.state = HearingState::answered;
  return hearing;
}

Hearing explained(Hearing hearing, HearingExplanation explanation, Date today) {
  require_state(hearing, {HearingState::answered});
  if (hearing.statement->opinion != Opinion::objection) throw Problem(Code::wrong_state);
  Violations found;
  if (explanation.explained_on > today) found.push_back({Code::date_in_future, "/explained_on"});
  if (explanation.explained_on < hearing.statement->stated_on) {
    found.push_back(
        {Code::before_reception, "/explained_on", "", {text(hearing.statement->stated_on)}});
  }
  require_none(std::move(found));
  hearing.explanation = std::move(explanation);
  return hearing;
}

Hearing extended(Hearing hearing, Date to_on, Date today) {
  require_state(hearing, {HearingState::answered});
  if (hearing.statement->opinion == Opinion::objection && !hearing.explanation) {
    throw Problem(Code::explanation_missing);
  }
  if (today >= hearing.conflict_on) throw Problem(Code::limit_passed, {text(hearing.conflict_on)});
  Violations found;
  check_extension(hearing, to_on, "/to_on", found);
  // The workers' side was heard on the period asked for; a longer one needs another hearing.
  if (found.empty() && to_on > hearing.extend_to_on) {
    found.push_back({Code::extension_beyond_limit,
                     "/to_on",
                     "則33条の3第1項2号",
                     {text(hearing.extend_to_on)}});
  }
  check_representative(hearing.representative, *hearing.notified_on, found);
  require_none(std::move(found));
  hearing.decided_to_on = to_on;
  hearing.decided_on = today;
  hearing.state = HearingState::extended;
  return hearing;
}

Hearing posted(Hearing hearing, HearingPosting posting, Date today) {
  require_state(hearing, {HearingState::answered, HearingState::extended});
  Violations found;
  if (posting.posted_on > today) found.push_back({Code::date_in_future, "/posted_on"});
  if (posting.posted_on < hearing.statement->stated_on) {
    found.push_back(
        {Code::before_reception, "/posted_on", "", {text(hearing.statement->stated_on)}});
  }
  require_none(std::move(found));
  hearing.posting = std::move(posting);
  return hearing;
}

Hearing withdrawn(Hearing hearing) {
  require_state(hearing, {HearingState::draft, HearingState::notified, HearingState::answered});
  hearing.state = HearingState::withdrawn;
  return hearing;
}

bool explained_late(const Hearing& hearing) {
  return hearing.explanation &&
         hearing.explanation->explained_on > law::explanation_due_on(hearing.conflict_on);
}

NextDuty next_duty(const Hearing& hearing) {
  const HearingDays days = days_of(hearing.period_began_on, hearing.conflict_on);
  switch (hearing.state) {
    case HearingState::draft:
      return {HearingDuty::give_notice, days.latest_on};
    case HearingState::notified:
      return {HearingDuty::record_answer, std::min(*hearing.answer_due_on, days.latest_on)};
    case HearingState::answered:
      if (hearing.statement->opinion == Opinion::objection && !hearing.explanation) {
        return {HearingDuty::explain, days.explanation_due_on};
      }
      return {HearingDuty::extend, hearing.conflict_on - std::chrono::days{kDecideBeforeDays}};
    case HearingState::extended:
      if (!result_posted(hearing)) {
        return {HearingDuty::post_result, *hearing.decided_on + std::chrono::days{kPostWithinDays}};
      }
      return {};
    case HearingState::withdrawn:
      return {};
  }
  return {};
}

bool still_reminds(std::optional<int> step, std::span<const int> steps, int days_left,
                   int at_least) {
  if (days_left < at_least) return false;
  if (!step) return std::find(steps.begin(), steps.end(), days_left) != steps.end();
  return std::none_of(steps.begin(), steps.end(),
                      [&](int next) { return next < *step && days_left <= next; });
}

std::string limit_reminder_text(const std::string& establishment_name, const Run& run, bool heard,
                                Date today) {
  const HearingDays days = days_of(run.period_began_on, run.conflict_on);
  const std::string said = establishment_name + "の抵触日は" + era_text(run.conflict_on) +
                           "（あと" + std::to_string((run.conflict_on - today).count()) +
                           "日）です。";
  if (heard) {
    return said + "意見聴取の手続が終わっていません。延長するときは、" +
           era_text(run.conflict_on - one_day) +
           "までに延長を決定する必要があります（法40条の2第3項）。";
  }
  if (today > days.latest_on) {
    return said + "意見聴取の期間は" + era_text(days.latest_on) +
           "に終わったため、派遣可能期間はもう延長できません。抵触日からは派遣を受け入れられません"
           "（法40条の2第1項・第4項）。";
  }
  return said + "延長するときは、" + era_text(days.latest_on) +
         "までに過半数労働組合等の意見を聴く必要があります（法40条の2第4項）。";
}

}  // namespace tasuki::compliance
