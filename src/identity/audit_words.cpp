#include "identity/audit_words.hpp"

#include <map>

#include "platform/jobs/operator_http.hpp"
#include "platform/sheet/csv.hpp"

namespace tasuki::identity {
namespace {

struct Word {
  std::string_view code;
  std::string_view ja;
};

// What was done outside a route.
constexpr Word kActs[] = {
    {"sign-in", "サインイン"},
    {"sign-in refused", "サインインの失敗"},
    {"account locked", "利用者のロック"},
    {"account unlocked", "ロックの解除"},
    {"password set", "パスワードの設定"},
    {"wrong present password", "現在のパスワードの誤り"},
    {"bootstrap", "初期設定"},
    {"demo", "デモの準備"},
    {"company claimed", "利用の開始"},
};

constexpr Word kTables[] = {
    {"acceptance", "派遣の受入れ"},
    {"account", "利用者"},
    {"agreement_publication", "労使協定の周知"},
    {"answer", "照会への回答"},
    {"assignment", "配属"},
    {"assignment_hours", "配属の労働時間"},
    {"assignment_wage", "配属の賃金"},
    {"business_report", "事業報告"},
    {"career_consulting", "キャリア・コンサルティング"},
    {"client_training", "派遣先の教育訓練"},
    {"company", "自社情報"},
    {"company_seal", "印影"},
    {"complaint", "苦情"},
    {"complaint_step", "苦情の経過"},
    {"complaint_target", "苦情の目標日数"},
    {"conflict_date_notice", "抵触日通知"},
    {"contract", "個別契約"},
    {"contract_change", "契約の変更の申出"},
    {"contract_event", "契約の履歴"},
    {"contract_note", "契約の社内メモ"},
    {"contract_edit", "差戻し後の契約の編集"},
    {"contract_template", "契約のテンプレート"},
    {"contract_version", "契約の版"},
    {"contracting_party", "契約先"},
    {"credential", "パスワード"},
    {"delegate", "代理者"},
    {"delivery_wish", "書類の受け取り方"},
    {"department", "部署"},
    {"duty", "やること"},
    {"earlier_acceptance", "利用開始前の受入れ"},
    {"employment_contract", "労働契約"},
    {"employment_terms", "労働条件通知書の内容"},
    {"establishment", "事業所"},
    {"explanation_request", "待遇の説明の求め"},
    {"gate_reason", "関門の理由"},
    {"inquiry", "照会"},
    {"inquiry_answer", "照会への回答"},
    {"inquiry_recipient", "照会の送付先"},
    {"invoice", "請求書"},
    {"invoice_card", "請求した勤怠"},
    {"invoice_event", "請求書の履歴"},
    {"invoice_line", "請求明細"},
    {"job", "ジョブ"},
    {"labor_management_agreement", "労使協定"},
    {"limit_extension", "派遣可能期間の延長"},
    {"mail", "送信メール"},
    {"one_time_link", "一度だけのリンク"},
    {"opinion_hearing", "意見聴取"},
    {"organizational_unit", "組織単位"},
    {"overtime_agreement", "36協定"},
    {"paper", "帳票"},
    {"paper_delivery", "帳票の交付"},
    {"partnership", "取引先"},
    {"partnership_contact", "取引先の担当者"},
    {"place_alias", "事業所・組織単位の表記"},
    {"punch", "打刻"},
    {"related_client", "関係派遣先"},
    {"scheduled_change", "変更予定"},
    {"session", "サインイン"},
    {"stability_measure", "雇用安定措置"},
    {"stability_wish", "雇用安定措置の希望"},
    {"timecard", "勤怠"},
    {"timecard_day", "勤怠の日"},
    {"timecard_event", "勤怠の履歴"},
    {"training", "教育訓練"},
    {"training_plan", "教育訓練計画"},
    {"treatment_disclosure", "待遇情報の提供"},
    {"treatment_explanation", "待遇の明示と説明"},
    {"wage_circular", "一般賃金の通達"},
    {"wage_circular_occupation", "通達の職種の表"},
    {"wage_circular_region", "通達の地域指数"},
    {"wage_confirmation", "一般賃金の確認書"},
    {"work_class", "業務の職業分類"},
    {"worker", "スタッフ"},
    {"worker_evidence", "年齢・例外の確認"},
    {"worker_former_employer", "以前の勤務先"},
    {"working_rules", "週と法定休日"},
    {"workplace", "就業場所"},
};

template <std::size_t N>
std::string word_of(const Word (&words)[N], std::string_view code) {
  for (const Word& word : words) {
    if (word.code == code) return std::string(word.ja);
  }
  return std::string(code);
}

std::map<std::string, std::string, std::less<>>& route_words() {
  static std::map<std::string, std::string, std::less<>> words;
  return words;
}

}  // namespace

void name_audit_verbs(const http::Routes& routes) {
  for (const auto& route : routes.all()) {
    if (route->method == "GET") continue;
    route_words()[route->method + " " + route->pattern] =
        route->summary_ja.substr(0, route->summary_ja.find("（"));
  }
}

std::string verb_word(std::string_view verb) {
  constexpr std::string_view kJob = "job ";
  if (verb.starts_with(kJob)) return std::string(jobs::kind_word(verb.substr(kJob.size())));
  const auto route = route_words().find(verb);
  return route == route_words().end() ? word_of(kActs, verb) : route->second;
}

std::string table_word(std::string_view table) { return word_of(kTables, table); }

json::value with_local_times(json::value row) {
  if (row.is_object()) {
    for (auto& [name, value] : row.as_object()) value = with_local_times(std::move(value));
  } else if (row.is_array()) {
    for (json::value& value : row.as_array()) value = with_local_times(std::move(value));
  } else if (row.is_string()) {
    const auto at = parse_instant(std::string_view(row.as_string()));
    if (at) row = csv::field(*at);
  }
  return row;
}

}  // namespace tasuki::identity
