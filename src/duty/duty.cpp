#include "duty/duty.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <stdexcept>
#include <tuple>

namespace tasuki::duty {
namespace {

constexpr std::size_t kNamedInMail = 20;

constexpr KindRow kKinds[] = {
    {"contract_red", Permission::contract_write, "法26条", "契約に法令上の不足",
     "A contract lacks what the law asks", "{0} {1}：{2}", "{0} {1}: {2}"},
    {"contract_reason", Permission::contract_write, "指針", "契約の確認事項に理由がない",
     "A point of a contract has no reason", "{0} {1}：{2}", "{0} {1}: {2}"},
    {"client_contract_red", Permission::contract_confirm, "法26条", "契約について派遣先の義務",
     "A duty of the client on a contract", "{0} {1}：{2}", "{0} {1}: {2}"},
    {"assignment_red", Permission::assignment_manage, "法34条・35条", "まもなく始まる配属に不足",
     "An assignment about to start lacks something", "{0}（{1} {2}開始）：{3}〔対応：{4}〕",
     "{0} ({1}, starts {2}): {3} [to be mended by: {5}]"},
    {"assignment_reason", Permission::assignment_manage, "指針",
     "まもなく始まる配属の確認事項に理由がない", "A point of an assignment has no reason",
     "{0}（{1} {2}開始）：{3}〔対応：{4}〕", "{0} ({1}, starts {2}): {3} [to be mended by: {5}]"},
    {"wage_missing", Permission::assignment_manage, "労基法15条・法31条の2第3項",
     "配属の賃金が未登録", "No wage on record for an assignment", "{0}（{1} {2}開始）",
     "{0} ({1}, starts {2})"},
    {"papers_missing", Permission::assignment_manage, "法34条・34条の2・35条", "明示・通知が未交付",
     "Statements or notice not delivered", "{0}（{1} {2}開始）：{3}", "{0} ({1}, starts {2}): {3}"},
    {"establishment_limit", Permission::contract_read, "法35条の2・40条の2",
     "事業所単位の抵触日が近い", "The establishment's conflict date is near", "{0} {1}：抵触日 {2}",
     "{0} {1}: conflict date {2}"},
    {"hearing_window", Permission::contract_confirm, "法40条の2第4項", "意見聴取の期限",
     "Hearing of the workers' side", "{0}：期間を延長するときは {1} までに意見聴取（抵触日 {2}）",
     "{0}: to extend, hear by {1} (conflict date {2})"},
    {"personal_limit", Permission::assignment_manage, "法35条の3・40条の3",
     "個人単位の抵触日が近い", "A personal conflict date is near", "{0}（{1} {2}）：抵触日 {3}",
     "{0} ({1} {2}): conflict date {3}"},
    {"stabilization_duty", Permission::worker_manage, "法30条2項・則25条の2",
     "雇用安定措置（義務）", "Measures for stable employment (duty)",
     "{0}：{1} {2} に3年見込み。{3} までに措置（{4}）",
     "{0}: three years expected at {1} {2}; by {3} ({5})"},
    {"stabilization_effort", Permission::worker_manage, "法30条1項・則25条",
     "雇用安定措置（努力義務）", "Measures for stable employment (effort)",
     "{0}：{1} {2} に1年以上の見込み。{3} まで（{4}）",
     "{0}: over a year expected at {1} {2}; until {3} ({5})"},
    {"training_hours", Permission::worker_manage, "法30条の2第1項",
     "段階的かつ体系的な教育訓練の不足", "Training falls short",
     "{0}：入職{1}年目（{2} まで）に{3}。{4}以上が必要", "{0}: year {1} (to {2}) has {3} of {4}"},
    {"hiring_papers_missing", Permission::worker_manage,
     "労基法15条・法31条の2第2項・法34条の2第1号", "雇入れ時の明示が未交付",
     "Statement at hiring not delivered", "{0}（{1}雇入れ）：{2}", "{0} (hired {1}): {3}"},
    {"indefinite_conversion", Permission::worker_manage, "労契法18条", "無期転換の申込権",
     "Right to an employment contract without end",
     "{0}：通算5年を超える契約（{1}～{2}）。申込機会と転換後の条件を明示",
     "{0}: over five years in all ({1}–{2}); state the right and its conditions"},
    {"employment_ends", Permission::worker_manage, "労基法14条・雇止め基準", "労働契約の満了",
     "An employment contract ends", "{0}：{1} に満了。更新しないときは30日前までに予告",
     "{0}: ends on {1}; give notice thirty days before if it is not renewed"},
    {"wage_under_minimum", Permission::worker_manage, "最賃法4条・13条", "最低賃金を下回る時給",
     "A wage below the minimum wage", "{0}（{1}）：時給{2}円 ＜ {3}円（{4}～）",
     "{0} ({1}): {2} yen below {3} yen (from {4})"},
    {"licence_expiry", Permission::company_manage, "法10条2項・則5条", "許可の有効期間満了",
     "The licence expires", "許可 {0} は {1} まで。更新申請は {2} まで",
     "Licence {0} is valid until {1}; apply for renewal by {2}"},
    {"labor_agreement_missing", Permission::company_manage, "法30条の4",
     "労使協定のない協定対象派遣労働者", "Agreement workers without an agreement",
     "{0}：{1}人（{2}～）。有効な労使協定がありません",
     "{0}: {1} workers from {2} without an agreement in force"},
    {"labor_agreement_year", Permission::company_manage, "法30条の4第1項2号イ・局長通達",
     "翌年度の一般賃金との確認", "The agreement against the year's circular",
     "{0}：{1}の一般賃金と比べた確認書がありません",
     "{0}: not yet held against the circular of {2}"},
    {"labor_agreement_unpublished", Permission::company_manage, "法30条の4第2項・則25条の11",
     "労使協定の周知", "The agreement is not made known",
     "{0} を全労働者に周知した記録がありません",
     "No record that {0} was made known to all workers"},
    {"agency_managers_short", Permission::contract_write, "法36条・則29条2号・3号",
     "派遣元責任者の不足", "Too few agency managers", "{0}：{1}に派遣労働者{2}人、{4}は{3}人",
     "{0}: {2} workers on {1}, {3} {5}"},
    {"client_managers_short", Permission::contract_confirm, "法41条・則34条2号・3号",
     "派遣先責任者の不足", "Too few client managers", "{0}：{1}に派遣労働者{2}人、{4}は{3}人",
     "{0}: {2} workers on {1}, {3} {5}"},
    {"hearing_step", Permission::notice_write, "法40条の2第4項–第7項・則33条の3・則33条の4",
     "意見聴取の次の手続", "The next step of a hearing", "{0}：{1}を {2} までに",
     "{0}: {3} by {2}"},
    {"labor_agreement_expiry", Permission::company_manage, "法30条の4", "労使協定の満了",
     "A labour-management agreement ends", "{0} は {1} まで", "{0} ends on {1}"},
    {"overtime_agreement_expiry", Permission::company_manage, "労基法36条", "36協定の満了",
     "An overtime agreement expires", "{0} の36協定は {1} まで",
     "The overtime agreement of {0} ends on {1}"},
};

std::string key_of(std::string_view kind, std::int64_t subject_id, const std::string& subject_key) {
  return std::string(kind) + "\n" + std::to_string(subject_id) + "\n" + subject_key;
}

bool same(const Kept& kept, const Wanted& wanted) {
  return kept.urgency == wanted.urgency && kept.params == wanted.params &&
         kept.link == wanted.link && kept.due_on == wanted.due_on && kept.step == wanted.step;
}

// Something happened since a person put it aside.
bool moved(const Kept& kept, const Wanted& wanted) {
  return kept.due_on != wanted.due_on || wanted.step < kept.step;
}

// ---------------------------------------------------------------- the mail

// A line of the mail: one duty, or several of one person and day that differ in one word alone.
struct Named {
  DigestLine line;
  std::size_t duties = 1;
  std::optional<std::size_t> joined;  // which param holds the words of all
  std::vector<std::string> words;
  bool told = false;
};

bool used_in(std::string_view text, std::size_t param) {
  return text.find("{" + std::to_string(param) + "}") != std::string_view::npos;
}

// The only param of the Japanese text in which the two differ; whom it is about never differs.
std::optional<std::size_t> only_difference(const DigestLine& a, const DigestLine& b) {
  if (a.kind != b.kind || a.due_on != b.due_on || a.fresh != b.fresh ||
      a.params.size() != b.params.size()) {
    return std::nullopt;
  }
  const std::string_view text = kind_of(a.kind).text_ja;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < a.params.size(); ++i) {
    if (a.params[i] == b.params[i] || !used_in(text, i)) continue;
    if (found || i == 0) return std::nullopt;
    found = i;
  }
  return found;
}

bool join(Named& named, const DigestLine& line) {
  const auto differs = only_difference(named.line, line);
  if (!differs || (named.joined && named.joined != differs)) return false;
  if (!named.joined) named.words = {named.line.params[*differs]};
  named.joined = differs;
  named.words.push_back(line.params[*differs]);
  ++named.duties;
  return true;
}

std::vector<Named> named_of(const std::vector<DigestLine>& lines) {
  std::vector<Named> result;
  std::map<std::string, std::vector<std::size_t>> by_person;
  for (const DigestLine& line : lines) {
    auto& of_person = by_person[line.kind + "\n" + (line.params.empty() ? "" : line.params[0])];
    const bool there = std::any_of(of_person.begin(), of_person.end(),
                                   [&](std::size_t i) { return join(result[i], line); });
    if (there) continue;
    of_person.push_back(result.size());
    result.push_back({line, 1, {}, {}, false});
  }
  return result;
}

// Those of the kind of the i-th that are not told yet, each person's together.
std::vector<Named*> same_kind_by_person(std::vector<Named>& named, std::size_t i) {
  std::vector<Named*> result;
  for (std::size_t first = i; first < named.size(); ++first) {
    if (named[first].told || named[first].line.kind != named[i].line.kind) continue;
    for (std::size_t n = first; n < named.size(); ++n) {
      const DigestLine& line = named[n].line;
      if (named[n].told || line.kind != named[i].line.kind) continue;
      if (line.params.empty() || line.params[0] != named[first].line.params[0]) {
        if (n != first) continue;
      }
      named[n].told = true;
      result.push_back(&named[n]);
    }
  }
  return result;
}

// 2027-12-01 as the screen writes it in a sentence: 2027/12/1.
std::string slashed_days(const std::string& text) {
  static const std::regex kDay(R"((\d{4})-0?(\d{1,2})-0?(\d{1,2}))");
  return std::regex_replace(text, kDay, "$1/$2/$3");
}

std::string mail_line(const Named& named) {
  std::vector<std::string> params = named.line.params;
  if (named.joined) {
    std::string& all = params[*named.joined];
    all.clear();
    for (const std::string& word : named.words) all += (all.empty() ? "" : "、") + word;
  }
  const auto& due_on = named.line.due_on;
  return (named.line.fresh ? "  ● " : "  ・ ") +
         slashed_days(filled(kind_of(named.line.kind).text_ja, params) +
                      (due_on ? "（期限 " + tasuki::text(*due_on) + "）" : "")) +
         "\n";
}

}  // namespace

std::span<const KindRow> kinds() { return kKinds; }

const KindRow& kind_of(std::string_view id) {
  for (const KindRow& row : kKinds) {
    if (row.id == id) return row;
  }
  throw std::out_of_range("unknown kind of duty: " + std::string(id));
}

std::vector<std::string> kinds_for(const Permissions& permissions) {
  std::vector<std::string> result;
  for (const KindRow& row : kKinds) {
    if (permissions.has(row.permission)) result.emplace_back(row.id);
  }
  return result;
}

std::optional<int> step_of(Date due_on, Date today) {
  const auto days = (due_on - today).count();
  for (const int step : {0, 30, 90, 180}) {
    if (days <= step) return step;
  }
  return std::nullopt;
}

Difference difference(const std::vector<Kept>& kept, std::vector<Wanted> wanted) {
  std::map<std::string, const Kept*> by_key;
  for (const Kept& one : kept) by_key[key_of(one.kind, one.subject_id, one.subject_key)] = &one;
  std::map<std::string, bool> seen;
  Difference result;
  for (Wanted& one : wanted) {
    const std::string key = key_of(one.kind, one.subject_id, one.subject_key);
    if (!seen.emplace(key, true).second) continue;
    const auto found = by_key.find(key);
    if (found == by_key.end()) {
      result.added.push_back(std::move(one));
      continue;
    }
    const Kept& before = *found->second;
    const bool keep = before.state == DutyState::dismissed
                          ? !moved(before, one)
                          : before.state == DutyState::open && same(before, one);
    if (!keep) result.changed.emplace_back(before.id, std::move(one));
  }
  for (const auto& [key, one] : by_key) {
    if (!seen.contains(key) && one->state != DutyState::done) result.closed.push_back(one->id);
  }
  return result;
}

std::string filled(std::string_view text, const std::vector<std::string>& params) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
      const auto index = static_cast<std::size_t>(text[i + 1] - '0');
      if (index < params.size()) result += params[index];
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string digest_text(std::vector<DigestLine> lines, const std::string& public_link) {
  if (std::none_of(lines.begin(), lines.end(), [](const DigestLine& l) { return l.fresh; })) {
    return "";
  }
  const Date far = date(2200, 1, 1);
  std::stable_sort(lines.begin(), lines.end(), [&](const DigestLine& a, const DigestLine& b) {
    return std::tuple(!a.fresh, a.urgency, a.due_on.value_or(far)) <
           std::tuple(!b.fresh, b.urgency, b.due_on.value_or(far));
  });
  std::vector<Named> named = named_of(lines);
  if (named.size() > kNamedInMail) named.resize(kNamedInMail);
  std::size_t left = lines.size();
  for (const Named& one : named) left -= one.duties;
  std::string text = "対応が必要なことが " + std::to_string(lines.size()) + "件あります。\n\n";
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i].told) continue;
    text += "■ " + std::string(kind_of(named[i].line.kind).title_ja) + "\n";
    for (Named* one : same_kind_by_person(named, i)) text += mail_line(*one);
  }
  if (left > 0) text += "ほか " + std::to_string(left) + "件\n";
  return text + "\n●は新しいもの、または期限が近づいたものです。\n" + public_link + "\n";
}

}  // namespace tasuki::duty
