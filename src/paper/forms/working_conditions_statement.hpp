#pragma once
// 就業条件明示書 (法34条1項, 則26条; model form 7), to one worker before the dispatch.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct ConflictDates {
  bool unit_exempt = false;  // 期間制限のない労働者派遣
  Date unit_on{};            // 個人単位 (組織単位) の抵触日
  bool establishment_exempt = false;
  Date establishment_on{};  // 事業所単位の抵触日
  std::string warning =
      "事業所単位の抵触日は、派遣先が所定の手続により派遣可能期間を延長したときは延びることがあるが"
      "、"
      "個人単位の抵触日が延びることはない。派遣先の事業所で延長の手続が適正に行われていないとき、又"
      "は"
      "個人単位の抵触日を超えて労働者派遣の役務の提供を受けたときは、派遣先は労働契約申込みみなし制"
      "度"
      "の対象となる。";
};
BOOST_DESCRIBE_STRUCT(ConflictDates, (),
                      (unit_exempt, unit_on, establishment_exempt, establishment_on, warning))

struct WorkingConditionsStatement {
  Date issued_on{};
  std::string worker_name = {};
  ClientPlace client = {};
  Supervisor supervisor = {};
  Manager client_manager = {};
  AgencyPlace agency = {};
  Manager agency_manager = {};
  Job job = {};
  WorkTerms terms = {};
  ConflictDates conflict_dates = {};
  UnlimitedWork unlimited_work = {};
  std::string safety = {};
  std::string welfare = {};
  TempToPerm temp_to_perm = {};
  ComplaintHandling complaint = {};
  std::string termination =
      "派遣労働者の責めに帰すべき事由によらない労働者派遣契約の解除が行われたときは、派遣先と連携し"
      "て"
      "他の派遣先をあっせんする等により新たな就業機会の確保を図る。確保できないときは、まず休業等に"
      "よ"
      "り雇用の維持を図る。やむを得ず解雇するときも、労働契約法の規定を守り、解雇予告、解雇予告手当"
      "の"
      "支払等、労働基準法に基づく使用者の責任を果たす。";
  std::string dispute_prevention =
      "派遣先は、労働者派遣の終了後に派遣労働者を雇用しようとするときは、あらかじめその意思を派遣元"
      "に"
      "示す。派遣元が職業紹介を行うことができる場合の紹介手数料は、派遣元の手数料表による。";
  DispatchFee fee = {};
  Treatment treatment = {};
  SocialInsurance insurance = {};
  std::string remarks = {};
  std::vector<Job> further_jobs = {};  // beside `job`, when there are several kinds of work
  Replacement replaces = {};           // after a change
};
BOOST_DESCRIBE_STRUCT(WorkingConditionsStatement, (),
                      (issued_on, worker_name, client, supervisor, client_manager, agency,
                       agency_manager, job, terms, conflict_dates, unlimited_work, safety, welfare,
                       temp_to_perm, complaint, termination, dispute_prevention, fee, treatment,
                       insurance, remarks, further_jobs, replaces))

// The body alone, below a heading of the caller's: for papers that contain the statement.
void draw_conditions(pdf::Sheet& sheet, const WorkingConditionsStatement& statement);

pdf::Sheet draw(const WorkingConditionsStatement& statement, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
WorkingConditionsStatement example_working_conditions_statement();

}  // namespace tasuki::forms
