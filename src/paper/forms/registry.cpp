#include "paper/forms/registry.hpp"

#include "paper/forms/examples.hpp"

namespace tasuki::forms {

namespace {
constexpr std::string_view kComparable = "comparable_worker_disclosure";
}

const std::vector<Form>& all_forms() {
  static const std::vector<Form> forms = {
      // the client before and during the contract
      form<example_conflict_date_notice>("conflict_date_notice", "抵触日の通知",
                                         "法26条4項・則24条の2"),
      form<example_extended_conflict_date_notice>("extended_conflict_date_notice",
                                                  "延長後の抵触日の通知", "法40条の2第7項")
          .fixing("/extended", true),
      form<example_opinion_hearing_notice>("opinion_hearing_notice",
                                           "派遣可能期間の延長についての意見聴取に係る通知書",
                                           "法40条の2第4項・則33条の3第1項"),
      form<example_opinion_statement>("opinion_statement", "意見書", "法40条の2第4項・則33条の3"),
      form<example_opinion_hearing_record>("opinion_hearing_record",
                                           "派遣可能期間の延長に係る意見聴取の記録",
                                           "法40条の2第5項・則33条の3第3項・33条の4"),
      form<example_conflict_date_timeline>("conflict_date_timeline", "派遣可能期間の時系列図",
                                           "法40条の2・40条の3"),
      form<example_comparable_worker_disclosure_one>(
          kComparable, "比較対象労働者の待遇等に関する情報提供", "法26条7項・則24条の4第1号"),
      form<example_comparable_worker_disclosure_one>(
          "comparable_worker_disclosure_one", "比較対象労働者の待遇等に関する情報提供（1人の場合）",
          "法26条7項・則24条の4第1号")
          .sharing(kComparable)
          .fixing("/variant", "one"),
      form<example_comparable_worker_disclosure_several>(
          "comparable_worker_disclosure_several",
          "比較対象労働者の待遇等に関する情報提供（複数の場合）", "法26条7項・則24条の4第1号")
          .sharing(kComparable)
          .fixing("/variant", "several"),
      form<example_comparable_worker_disclosure_model>(
          "comparable_worker_disclosure_model",
          "比較対象労働者の待遇等に関する情報提供（標準的なモデルの場合）",
          "法26条7項・則24条の4第1号")
          .sharing(kComparable)
          .fixing("/variant", "model"),
      form<example_treatment_disclosure>("treatment_disclosure", "待遇に関する情報提供",
                                         "法26条7項・則24条の4第2号"),
      form<example_client_ledger>("client_ledger", "派遣先管理台帳", "法42条1項・則36条"),
      form<example_work_record_notice>("work_record_notice", "就業状況（実績）の通知",
                                       "法42条3項・則38条"),
      // both
      form<example_dispatch_contract>("dispatch_contract", "個別労働者派遣契約書",
                                      "法26条1項・則22条"),
      // the agency to its worker and to the client
      form<example_working_conditions_statement>("working_conditions_statement", "就業条件明示書",
                                                 "法34条1項・則26条"),
      form<example_dispatch_fee_statement>("dispatch_fee_statement", "派遣料金の明示",
                                           "法34条の2・則26条の3"),
      form<example_worker_notice>("worker_notice", "派遣労働者通知書", "法35条・則27条の2・28条"),
      form<example_agency_ledger>("agency_ledger", "派遣元管理台帳", "法37条1項・則30条・31条"),
      // both ledgers
      form<example_complaint_record>("complaint_record", "苦情相談等記録票",
                                     "法37条1項11号・40条1項・42条1項8号"),
      form<example_employment_terms_notice>("employment_terms_notice", "労働条件通知書",
                                            "労働基準法15条1項・労基則5条"),
      form<example_combined_employment_terms_notice>("employment_terms_notice_combined",
                                                     "労働条件通知書 兼 就業条件明示書",
                                                     "労働基準法15条1項・労基則5条、法34条1項")
          .sharing("employment_terms_notice")
          .fixing("/combined", true),
      form<example_hiring_statement>("hiring_statement", "雇入れ時の明示", "法31条の2第2項"),
      form<example_dispatch_statement>("dispatch_statement", "派遣時の明示", "法31条の2第3項"),
      form<example_dispatch_statement>("dispatch_statement_client_parity",
                                       "派遣時の明示（派遣先均等・均衡方式）", "法31条の2第3項")
          .sharing("dispatch_statement")
          .fixing("/treatment/agreement", false),
      form<example_dispatch_statement_under_agreement>(
          "dispatch_statement_agreement", "派遣時の明示（労使協定方式）", "法31条の2第3項")
          .sharing("dispatch_statement")
          .fixing("/treatment/agreement", true),
      // the agency and its workers' side
      form<example_labor_management_agreement>("labor_management_agreement", "労使協定",
                                               "法30条の4第1項"),
      form<example_wage_confirmation>("wage_confirmation", "賃金の額に関する確認書",
                                      "法30条の4第1項2号イ・職業安定局長通達"),
      // the agency to the Minister
      form<example_business_report_11>("business_report_11", "労働者派遣事業報告書",
                                       "法23条1項・則17条、様式第11号"),
      form<example_business_report_12>("business_report_12", "労働者派遣事業収支決算書",
                                       "法23条1項・則17条、様式第12号")
          .with_signed_numbers(),
      form<example_business_report_12_2>("business_report_12_2", "関係派遣先派遣割合報告書",
                                         "法23条3項・則17条の2、様式第12号の2"),
      // trade
      form<example_invoice>("invoice", "請求書", "消費税法57条の4第1項").with_signed_numbers(),
      form<example_timecard_print>("timecard_print", "タイムカード", "労働基準法108条"),
  };
  return forms;
}

const Form* find_form(std::string_view name) {
  for (const Form& form : all_forms()) {
    if (form.name == name) return &form;
  }
  return nullptr;
}

}  // namespace tasuki::forms
