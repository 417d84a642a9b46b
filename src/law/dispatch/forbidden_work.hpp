#pragma once
// What may not be dispatched at all (派遣法4条1項, 令1条・2条), when a dispatched worker would be
// handed on (職安法44条), and when a client is deemed to have offered employment (派遣法40条の6).

#include <string_view>
#include <vector>

#include "base/describe.hpp"

namespace tasuki::law {

// 1号 港湾運送, 2号 建設, 3号 警備, 3号・令2条 医療関係. `none` = none of them.
BOOST_DEFINE_ENUM_CLASS(ForbiddenWork, none, port, construction, security, medical)

// Where medical work is done (令2条1項; 則1条).
BOOST_DEFINE_ENUM_CLASS(MedicalPlace, hospital, remote_area, regional_care, welfare_facility)

// Which medical profession; not every exception covers every one.
BOOST_DEFINE_ENUM_CLASS(MedicalWork, physician, nurse, pharmacist, technologist, other)

struct WorkFacts {
  ForbiddenWork work = ForbiddenWork::none;
  bool temp_to_perm = false;  // 紹介予定派遣
  bool leave_replacement = false;  // 産休・育休・介護休業の代替 (40条の2第1項4号・5号)
  MedicalWork medical_work = MedicalWork::other;
  MedicalPlace medical_place = MedicalPlace::hospital;
};

struct WorkRuling {
  bool allowed = true;
  std::string_view article;    // that forbids, or that allows by exception
  std::string_view reason_ja;  // "" where nothing stands in the way
};
WorkRuling forbidden_work(const WorkFacts& facts);

// ---------------------------------------------------------------- 二重派遣

struct CommandFacts {
  bool supervisor_of_client = true;      // 指揮命令者 is employed by the client itself
  bool at_clients_place = true;          // works at the client's establishment or where it sends
  bool client_passes_worker_on = false;  // the client lets a third party command
};
BOOST_DEFINE_ENUM_CLASS(DoubleDispatch, none, suspected, found)
// `found` = 労働者供給 (職安法44条, 派遣法2条1号); `suspected` asks a person to look.
DoubleDispatch double_dispatch(const CommandFacts& facts);

// ---------------------------------------------------------------- 労働契約申込みみなし

struct DeemedOfferFacts {
  bool forbidden_work = false;            // 4条3項
  bool agency_without_licence = false;    // 24条の2
  bool over_establishment_limit = false;  // 40条の2第1項
  bool over_personal_limit = false;       // 40条の3
  bool disguised_contracting = false;     // 偽装請負等, to evade the law
  bool hearing_missing_only_in_form =
      false;                // only 則33条の3's paper, record or posting is missing
  bool good_faith = false;  // did not know and was not negligent
};
// The numbers of 40条の6第1項 (1 … 5) under which an offer is deemed made; empty = none.
std::vector<int> deemed_offer(const DeemedOfferFacts& facts);
std::string_view deemed_offer_article(int number);

}  // namespace tasuki::law
