#include "law/dispatch/forbidden_work.hpp"

namespace tasuki::law {
namespace {

WorkRuling forbidden(std::string_view article, std::string_view reason) {
  return {false, article, reason};
}
WorkRuling excepted(std::string_view article, std::string_view reason) {
  return {true, article, reason};
}

// 令2条1項 forbids medical work at hospitals, clinics and the like, and names who is excepted.
WorkRuling medical_work(const WorkFacts& facts) {
  if (facts.temp_to_perm) return excepted("令2条1項", "紹介予定派遣は認められます。");
  if (facts.leave_replacement) {
    return excepted("令2条1項", "産前産後休業・育児休業・介護休業の代替は認められます。");
  }
  const bool physician = facts.medical_work == MedicalWork::physician;
  switch (facts.medical_place) {
    case MedicalPlace::welfare_facility:
      return excepted("令2条1項", "病院等にあたらない社会福祉施設等での業務は禁止されません。");
    case MedicalPlace::remote_area:
      if (facts.medical_work != MedicalWork::other) {
        return excepted("令2条1項・2項", "へき地の病院等での業務は認められます。");
      }
      break;
    case MedicalPlace::regional_care:
      if (physician) {
        return excepted("令2条1項・則1条", "地域医療の確保のための医師の業務は認められます。");
      }
      break;
    case MedicalPlace::hospital:
      break;
  }
  return forbidden("法4条1項3号・令2条", "病院等における医療関係の業務は派遣できません。");
}

}  // namespace

WorkRuling forbidden_work(const WorkFacts& facts) {
  switch (facts.work) {
    case ForbiddenWork::none:
      return {};
    case ForbiddenWork::port:
      return forbidden("法4条1項1号・令1条", "港湾運送業務は派遣できません。");
    case ForbiddenWork::construction:
      return forbidden("法4条1項2号", "建設業務は派遣できません。");
    case ForbiddenWork::security:
      return forbidden("法4条1項3号", "警備業務は派遣できません。");
    case ForbiddenWork::medical:
      return medical_work(facts);
  }
  return {};
}

DoubleDispatch double_dispatch(const CommandFacts& facts) {
  if (facts.client_passes_worker_on || !facts.supervisor_of_client) return DoubleDispatch::found;
  return facts.at_clients_place ? DoubleDispatch::none : DoubleDispatch::suspected;
}

std::vector<int> deemed_offer(const DeemedOfferFacts& facts) {
  if (facts.good_faith) return {};  // 40条の6第1項ただし書
  std::vector<int> numbers;
  if (facts.forbidden_work) numbers.push_back(1);
  if (facts.agency_without_licence) numbers.push_back(2);
  // 則33条の9: a hearing that was held but lacks its paper, record or posting is no ground.
  if (facts.over_establishment_limit && !facts.hearing_missing_only_in_form) numbers.push_back(3);
  if (facts.over_personal_limit) numbers.push_back(4);
  if (facts.disguised_contracting) numbers.push_back(5);
  return numbers;
}

std::string_view deemed_offer_article(int number) {
  switch (number) {
    case 1:
      return "法40条の6第1項1号（禁止業務）";
    case 2:
      return "法40条の6第1項2号（無許可）";
    case 3:
      return "法40条の6第1項3号（事業所単位の期間制限）";
    case 4:
      return "法40条の6第1項4号（個人単位の期間制限）";
    case 5:
      return "法40条の6第1項5号（偽装請負等）";
    default:
      return "";
  }
}

}  // namespace tasuki::law
