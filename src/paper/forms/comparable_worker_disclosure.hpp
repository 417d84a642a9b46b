#pragma once
// 比較対象労働者の待遇等に関する情報提供 (法26条7項・10項, 則24条の4第1号; model forms 3-1, 3-2,
// 3-3), client to agency before each contract that is not limited to workers under the agreement.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

enum class ComparableVariant { one, several, model };  // 1人, 複数, 標準的なモデル
BOOST_DESCRIBE_ENUM(ComparableVariant, one, several, model)

// ① … ⑥ of the order in which the comparable worker is looked for.
enum class ComparableRank {
  same_job_and_range,
  same_job,
  same_work_or_responsibility,
  same_range,
  part_time_or_fixed_term,
  hypothetical
};
BOOST_DESCRIBE_ENUM(ComparableRank, same_job_and_range, same_job, same_work_or_responsibility,
                    same_range, part_time_or_fixed_term, hypothetical)

enum class CandidatePresence { not_examined, present, absent };  // — ○ ×
BOOST_DESCRIBE_ENUM(CandidatePresence, not_examined, present, absent)

struct ComparableCandidates {  // the check list, in order of rank
  CandidatePresence same_job_and_range = CandidatePresence::not_examined;
  CandidatePresence same_job = CandidatePresence::not_examined;
  CandidatePresence same_work_or_responsibility = CandidatePresence::not_examined;
  CandidatePresence same_range = CandidatePresence::not_examined;
  CandidatePresence part_time_or_fixed_term = CandidatePresence::not_examined;
  CandidatePresence hypothetical = CandidatePresence::not_examined;
};
BOOST_DESCRIBE_STRUCT(ComparableCandidates, (),
                      (same_job_and_range, same_job, same_work_or_responsibility, same_range,
                       part_time_or_fixed_term, hypothetical))

struct ComparableWork {              // 業務の内容
  std::string occupation = {};       // 職種
  std::string occupation_code = {};  // 厚生労働省編職業分類 細分類
  std::string core_work = {};        // 中核的業務
  std::string other_work = {};       // empty: none
};
BOOST_DESCRIBE_STRUCT(ComparableWork, (), (occupation, occupation_code, core_work, other_work))

struct ComparableResponsibility {  // 責任の程度
  std::string authority = {};      // 権限の範囲
  std::string emergencies = {};    // トラブル・緊急対応
  std::string expectations = {};   // 成果への期待・役割
  std::string overtime = {};       // 所定外労働
  std::string other = {};
};
BOOST_DESCRIBE_STRUCT(ComparableResponsibility, (),
                      (authority, emergencies, expectations, overtime, other))

enum class ComparableEmploymentKind { regular, fixed_term, hypothetical };
BOOST_DESCRIBE_ENUM(ComparableEmploymentKind, regular, fixed_term, hypothetical)

struct ComparableEmployment {  // 雇用形態
  ComparableEmploymentKind kind = ComparableEmploymentKind::regular;
  Minutes annual_time{};           // 年間所定労働時間
  std::string total_service = {};  // 通算雇用期間, fixed_term
};
BOOST_DESCRIBE_STRUCT(ComparableEmployment, (), (kind, annual_time, total_service))

struct ComparableSelection {  // 選定した理由
  ComparableRank rank = ComparableRank::same_job_and_range;
  std::string worker = {};  // 業務の内容が同一である通常の労働者（該当する10名中の1名）
  std::string reason = {};
  ComparableCandidates candidates = {};
};
BOOST_DESCRIBE_STRUCT(ComparableSelection, (), (rank, worker, reason, candidates))

struct ComparableTreatment {
  bool exists = false;          // false: 制度無, said so on the paper
  std::string content = {};     // 待遇の内容
  std::string purpose = {};     // 性質・目的
  std::string considered = {};  // 決定に当たって考慮した事項
};
BOOST_DESCRIBE_STRUCT(ComparableTreatment, (), (exists, content, purpose, considered))

struct NamedTreatment {  // ㉗ and further ones
  std::string name = {};
  ComparableTreatment treatment = {};
};
BOOST_DESCRIBE_STRUCT(NamedTreatment, (), (name, treatment))

struct ComparableTreatments {  // ① … ㉖ of the model form, in its order
  ComparableTreatment basic_pay = {};
  ComparableTreatment bonus = {};
  ComparableTreatment position_allowance = {};
  ComparableTreatment special_work_allowance = {};
  ComparableTreatment special_duty_allowance = {};
  ComparableTreatment attendance_allowance = {};
  ComparableTreatment overtime_allowance = {};       // above the statutory rate
  ComparableTreatment night_holiday_allowance = {};  // above the statutory rate
  ComparableTreatment commuting_allowance = {};
  ComparableTreatment travel_expense = {};
  ComparableTreatment meal_allowance = {};
  ComparableTreatment separate_living_allowance = {};
  ComparableTreatment regional_allowance = {};
  ComparableTreatment canteen = {};
  ComparableTreatment rest_room = {};
  ComparableTreatment changing_room = {};
  ComparableTreatment transfer_housing = {};
  ComparableTreatment family_event_leave = {};  // 慶弔休職
  ComparableTreatment health_check_leave = {};
  ComparableTreatment sick_leave = {};
  ComparableTreatment other_leave = {};
  ComparableTreatment training = {};
  ComparableTreatment safety = {};
  ComparableTreatment retirement_allowance = {};
  ComparableTreatment housing_allowance = {};
  ComparableTreatment family_allowance = {};
  std::vector<NamedTreatment> others = {};
};
BOOST_DESCRIBE_STRUCT(ComparableTreatments, (),
                      (basic_pay, bonus, position_allowance, special_work_allowance,
                       special_duty_allowance, attendance_allowance, overtime_allowance,
                       night_holiday_allowance, commuting_allowance, travel_expense, meal_allowance,
                       separate_living_allowance, regional_allowance, canteen, rest_room,
                       changing_room, transfer_housing, family_event_leave, health_check_leave,
                       sick_leave, other_leave, training, safety, retirement_allowance,
                       housing_allowance, family_allowance, others))

struct ComparableWorkerDisclosure {
  ComparableVariant variant = ComparableVariant::one;
  Date notified_on{};
  std::string agency_name = {};
  Party client = {};
  std::string job_kind = {};  // the work of the contract that it is for
  ComparableWork work = {};
  ComparableResponsibility responsibility = {};
  std::string job_change_range = {};        // 職務の内容の変更の範囲
  std::string placement_change_range = {};  // 配置の変更の範囲
  ComparableEmployment employment = {};
  ComparableSelection selection = {};
  ComparableTreatments treatments = {};
  std::string attachments = {};  // 賃金テーブル等 (standard model)
  // Renewal: nothing changed since the information of that day; the rest may stay empty.
  Date unchanged_since{};
  Date replaces_on{};  // 法26条10項: what was told on that day has changed
};
BOOST_DESCRIBE_STRUCT(ComparableWorkerDisclosure, (),
                      (variant, notified_on, agency_name, client, job_kind, work, responsibility,
                       job_change_range, placement_change_range, employment, selection, treatments,
                       attachments, unchanged_since, replaces_on))

// 基本給 …; "" for an unknown member.
std::string_view treatment_label(std::string_view member);

pdf::Sheet draw(const ComparableWorkerDisclosure& disclosure, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
ComparableWorkerDisclosure example_comparable_worker_disclosure_one();
ComparableWorkerDisclosure example_comparable_worker_disclosure_several();
ComparableWorkerDisclosure example_comparable_worker_disclosure_model();

}  // namespace tasuki::forms

namespace tasuki {

// In a request every kind of treatment must be said, if only that there is none.
template <>
struct Catalogue<forms::ComparableTreatment> {
  static constexpr std::array fields{
      Field{"exists", "制度の有無", "There is one", "則24条の4第1号ハ", 0, 0, true},
      Field{"content", "内容", "Content", "則24条の4第1号ハ"},
      Field{"purpose", "性質・目的", "Purpose", "則24条の4第1号ニ"},
      Field{"considered", "考慮した事項", "What was considered", "則24条の4第1号ホ"}};
};
static_assert(catalogue_complete<forms::ComparableTreatment>());

template <>
struct Catalogue<forms::ComparableTreatments> {
  static constexpr std::array fields{
      Field{"basic_pay", "基本給", "Basic pay", "則24条の4第1号", 0, 0, true},
      Field{"bonus", "賞与", "Bonus", "則24条の4第1号", 0, 0, true},
      Field{"position_allowance", "役職手当", "Position allowance", "則24条の4第1号", 0, 0, true},
      Field{"special_work_allowance", "特殊作業手当", "Special work allowance", "則24条の4第1号", 0,
            0, true},
      Field{"special_duty_allowance", "特殊勤務手当", "Special duty allowance", "則24条の4第1号", 0,
            0, true},
      Field{"attendance_allowance", "精皆勤手当", "Attendance allowance", "則24条の4第1号", 0, 0,
            true},
      Field{"overtime_allowance", "時間外労働手当（法定割増率以上）", "Overtime allowance",
            "則24条の4第1号", 0, 0, true},
      Field{"night_holiday_allowance", "深夜及び休日労働手当（法定割増率以上）",
            "Night holiday allowance", "則24条の4第1号", 0, 0, true},
      Field{"commuting_allowance", "通勤手当", "Commuting allowance", "則24条の4第1号", 0, 0, true},
      Field{"travel_expense", "出張旅費", "Travel expense", "則24条の4第1号", 0, 0, true},
      Field{"meal_allowance", "食事手当", "Meal allowance", "則24条の4第1号", 0, 0, true},
      Field{"separate_living_allowance", "単身赴任手当", "Separate living allowance",
            "則24条の4第1号", 0, 0, true},
      Field{"regional_allowance", "地域手当", "Regional allowance", "則24条の4第1号", 0, 0, true},
      Field{"canteen", "食堂", "Canteen", "則24条の4第1号", 0, 0, true},
      Field{"rest_room", "休憩室", "Rest room", "則24条の4第1号", 0, 0, true},
      Field{"changing_room", "更衣室", "Changing room", "則24条の4第1号", 0, 0, true},
      Field{"transfer_housing", "転勤者用社宅", "Transfer housing", "則24条の4第1号", 0, 0, true},
      Field{"family_event_leave", "慶弔休職", "Family event leave", "則24条の4第1号", 0, 0, true},
      Field{"health_check_leave", "健康診断に伴う勤務免除及び有給", "Health check leave",
            "則24条の4第1号", 0, 0, true},
      Field{"sick_leave", "病気休暇", "Sick leave", "則24条の4第1号", 0, 0, true},
      Field{"other_leave", "法定外の休暇（慶弔休暇を除く）", "Other leave", "則24条の4第1号", 0, 0,
            true},
      Field{"training", "教育訓練", "Training", "則24条の4第1号", 0, 0, true},
      Field{"safety", "安全管理に関する措置及び給付", "Safety", "則24条の4第1号", 0, 0, true},
      Field{"retirement_allowance", "退職手当", "Retirement allowance", "則24条の4第1号", 0, 0,
            true},
      Field{"housing_allowance", "住宅手当", "Housing allowance", "則24条の4第1号", 0, 0, true},
      Field{"family_allowance", "家族手当", "Family allowance", "則24条の4第1号", 0, 0, true},
      Field{"others", "その他の待遇", "Others", "則24条の4第1号"}};
};
static_assert(catalogue_complete<forms::ComparableTreatments>());

}  // namespace tasuki
