#pragma once
// 個別労働者派遣契約書 (法26条1項, 則22条; model form 5).

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct ContractTermination {  // 契約解除に当たって講ずる雇用安定措置 (法26条1項8号)
  std::string advance_notice =
      "甲は、専ら甲に起因する事由により契約期間の満了前に解除しようとするときは、乙の合意を得るほ"
      "か、あらかじめ相当の猶予期間をもって乙に申し入れる。";
  std::string new_placement =
      "甲及び乙は、派遣労働者の責めに帰すべき事由によらない解除をしたときは、甲の関連会社での就業の"
      "あっせん、乙による他の派遣先の確保等により、派遣労働者の新たな就業機会の確保を図る。";
  std::string damages =
      "甲は、甲の責めに帰すべき事由により契約期間の満了前に解除しようとする場合で、新たな就業機会を"
      "確保できないときは、解除に伴い乙が派遣労働者を休業させること等を余儀なくされて生じた損害を賠"
      "償"
      "する。賠償額は、休業させるときは休業手当に相当する額以上、やむを得ず解雇するときは、解雇予告"
      "を"
      "しない場合は30日分以上、予告から解雇までが30日に満たない場合は不足する日数分以上の賃金に相当"
      "す"
      "る額以上とする。甲及び乙の双方に責めに帰すべき事由があるときは、それぞれの責めの割合を十分に"
      "考"
      "慮し、協議して適切な方策を講ずる。";
  std::string reason_statement =
      "甲は、契約期間の満了前に解除しようとする場合で、乙から請求があったときは、解除の理由を乙に明"
      "ら"
      "かにする。";
};
BOOST_DESCRIBE_STRUCT(ContractTermination, (),
                      (advance_notice, new_placement, damages, reason_statement))

struct DispatchLimits {                    // 派遣労働者を限定するか否か
  bool permanent_or_over_60_only = false;  // 無期雇用・60歳以上
  bool agreement_workers_only = false;     // 協定対象派遣労働者
};
BOOST_DESCRIBE_STRUCT(DispatchLimits, (), (permanent_or_over_60_only, agreement_workers_only))

struct DispatchContract {
  Date concluded_on{};
  ClientPlace client = {};
  std::string regional_index_place = {};  // when it differs from the workplace (地域指数)
  Supervisor supervisor = {};
  Manager client_manager = {};
  AgencyPlace agency = {};
  Manager agency_manager = {};
  Job job = {};
  WorkTerms terms = {};
  int head_count = 0;  // 派遣人数, of this combination of conditions
  DispatchLimits limits = {};
  UnlimitedWork unlimited_work = {};
  std::string safety =
      "派遣先及び派遣元は、労働者派遣法第44条から第47条の4までの規定により自己に課された責任を負う"
      "。派"
      "遣就業中の安全衛生は派遣先の安全衛生に関する規定により、その他は派遣元の規定による。";
  std::string welfare = {};  // 便宜供与; empty: none agreed
  TempToPerm temp_to_perm = {};
  ComplaintHandling complaint = {};
  ContractTermination termination = {};
  std::string dispute_prevention =
      "甲は、労働者派遣の終了後に派遣労働者を雇用しようとするときは、あらかじめその意思を乙に示す。"
      "乙"
      "が職業紹介を行うことができる場合は、職業紹介によることとし、甲は乙の手数料表に基づき別に定め"
      "る"
      "紹介手数料を支払う。";
  std::string remarks = {};
  Party client_party = {};
  Party agency_party = {};
  std::vector<Job> further_jobs = {};  // beside `job`, when there are several kinds of work
  Replacement replaces = {};           // after an amendment
  std::string contract_number = {};    // of the contract, by which both sides find it
};
BOOST_DESCRIBE_STRUCT(DispatchContract, (),
                      (concluded_on, client, regional_index_place, supervisor, client_manager,
                       agency, agency_manager, job, terms, head_count, limits, unlimited_work,
                       safety, welfare, temp_to_perm, complaint, termination, dispute_prevention,
                       remarks, client_party, agency_party, further_jobs, replaces,
                       contract_number))

pdf::Sheet draw(const DispatchContract& contract, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
DispatchContract example_dispatch_contract();

}  // namespace tasuki::forms
