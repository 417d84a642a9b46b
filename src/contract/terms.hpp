#pragma once
// The statutory items of an individual dispatch contract (個別契約): 労働者派遣法26条1項,
// 則21条・22条. A contract never carries a worker's name, sex or age. Times are minutes of the work
// date; both ends of a stretch of days are inclusive; money is yen; percents are whole.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/minutes.hpp"
#include "base/problem.hpp"
#include "base/yen.hpp"
#include "law/dispatch/forbidden_work.hpp"

namespace tasuki::contract {

struct Place {
  std::string name;
  std::string address;
  std::string telephone;
};
BOOST_DESCRIBE_STRUCT(Place, (), (name, address, telephone))

struct Unit {
  std::string name;
  std::string head_title;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (name, head_title))

struct Person {
  std::string department;
  std::string title;
  std::string name;
  std::string telephone;
};
BOOST_DESCRIBE_STRUCT(Person, (), (department, title, name, telephone))

struct Manager {
  std::string department;
  std::string title;
  std::string name;
  std::string telephone;
  bool for_manufacturing = false;  // 製造業務専門 (則29条3号, 34条3号)
};
BOOST_DESCRIBE_STRUCT(Manager, (), (department, title, name, telephone, for_manufacturing))

struct Break {
  DayMinute start_min;
  DayMinute end_min;
};
BOOST_DESCRIBE_STRUCT(Break, (), (start_min, end_min))

struct Weekdays {
  bool sunday = false;
  bool monday = false;
  bool tuesday = false;
  bool wednesday = false;
  bool thursday = false;
  bool friday = false;
  bool saturday = false;

  std::array<bool, 7> flags() const {
    return {sunday, monday, tuesday, wednesday, thursday, friday, saturday};
  }
};
BOOST_DESCRIBE_STRUCT(Weekdays, (),
                      (sunday, monday, tuesday, wednesday, thursday, friday, saturday))

// One pattern of working hours; a contract may have several (早番・遅番).
struct Shift {
  std::string name;
  DayMinute start_min;
  DayMinute end_min;
  std::vector<Break> breaks;
  Weekdays weekdays;

  Minutes scheduled() const;
};
BOOST_DESCRIBE_STRUCT(Shift, (), (name, start_min, end_min, breaks, weekdays))

// シフト表: a day that it names goes by it alone, whatever weekdays, days off and national holidays
// say (法26条1項4号). Several rows for one day name different shifts (早番 2人・遅番 1人).
struct ShiftDay {
  Date on{};
  std::string shift;  // name of one of the shifts; "" = a day off
  int people = 0;     // of the headcount; 0 = all of it

  bool off() const { return shift.empty(); }
};
BOOST_DESCRIBE_STRUCT(ShiftDay, (), (on, shift, people))

struct DaysOff {
  Date from_on{};
  Date to_on{};
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(DaysOff, (), (from_on, to_on, reason))

struct Overtime {
  bool allowed = false;
  Minutes per_day_min;
  Minutes per_month_min;
  Minutes per_year_min;
};
BOOST_DESCRIBE_STRUCT(Overtime, (), (allowed, per_day_min, per_month_min, per_year_min))

struct HolidayWork {
  bool allowed = false;
  int days_per_month = 0;
};
BOOST_DESCRIBE_STRUCT(HolidayWork, (), (allowed, days_per_month))

struct Complaints {
  Person client_contact;
  Person agency_contact;
  std::string procedure;
};
BOOST_DESCRIBE_STRUCT(Complaints, (), (client_contact, agency_contact, procedure))

struct Termination {
  std::string notice;         // (1) 解除の申入れ
  std::string new_placement;  // (2) 就業機会の確保
  std::string damages;        // (3) 損害賠償
  std::string reasons;        // (4) 理由の明示
};
BOOST_DESCRIBE_STRUCT(Termination, (), (notice, new_placement, damages, reasons))

struct TempToPerm {
  bool applies = false;
  std::string work;
  std::string conditions;
  std::string refusal_reason;
  std::string seniority;
};
BOOST_DESCRIBE_STRUCT(TempToPerm, (), (applies, work, conditions, refusal_reason, seniority))

// 期間制限を受けない業務 (法40条の2第1項3号–5号).
BOOST_DEFINE_ENUM_CLASS(UnlimitedGround, none, fixed_project, limited_days, maternity_leave,
                        family_care_leave)

struct UnlimitedPeriod {
  UnlimitedGround ground = UnlimitedGround::none;
  std::string detail;
  int days_in_month = 0;
  int ordinary_days_in_month = 0;
  std::string absent_name;
  std::string absent_work;
  std::optional<Date> absent_from_on;
  std::optional<Date> absent_to_on;
};
BOOST_DESCRIBE_STRUCT(UnlimitedPeriod, (),
                      (ground, detail, days_in_month, ordinary_days_in_month, absent_name,
                       absent_work, absent_from_on, absent_to_on))

BOOST_DEFINE_ENUM_CLASS(PriceUnit, hour, day, month)

// Price between the companies; the worker is told it by the 派遣料金の明示 (法34条の2).
struct Price {
  PriceUnit unit = PriceUnit::hour;
  Yen amount;                  // per unit, tax excluded
  int overtime_percent = 125;  // of the hourly price, for time over 8 h a day or 40 h a week
  int night_percent = 25;      // added between 22:00 and 5:00
  int holiday_percent = 135;   // of the hourly price, on the statutory holiday
  bool paid_leave_billed = false;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(Price, (),
                      (unit, amount, overtime_percent, night_percent, holiday_percent,
                       paid_leave_billed, note))

// What decides whether the work may be dispatched at all, and who must answer for it.
struct Nature {
  law::ForbiddenWork regulated_work = law::ForbiddenWork::none;  // 法4条1項: declared as such
  law::MedicalPlace medical_place = law::MedicalPlace::hospital;
  law::MedicalWork medical_work = law::MedicalWork::other;
  bool manufacturing = false;       // 物の製造の業務 (則29条3号, 34条3号)
  std::string supervisor_employer;  // "" = the client itself
};
BOOST_DESCRIBE_STRUCT(Nature, (),
                      (regulated_work, medical_place, medical_work, manufacturing,
                       supervisor_employer))

// One more kind of work of the same workers (法26条1項1号, 業務取扱要領: each is described).
struct Work {
  std::string name;
  std::string detail;
  std::string cabinet_order_item;  // 政令4条1項の号番号
  std::string responsibility;
};
BOOST_DESCRIBE_STRUCT(Work, (), (name, detail, cabinet_order_item, responsibility))

struct Terms {
  std::string work_name;
  std::string work_detail;
  std::string cabinet_order_item;  // 政令4条1項の号番号
  std::string responsibility;
  Place client_establishment;
  Place workplace;  // name empty = the establishment itself
  std::string index_place;  // 派遣先の事業所その他派遣就業の場所, where it differs (地域指数)
  Unit organizational_unit;
  Person supervisor;
  Date starts_on{};
  Date ends_on{};  // inclusive
  std::vector<Shift> shifts;
  std::vector<DaysOff> days_off;
  std::vector<Date> extra_working_days;
  bool national_holidays_off = false;
  std::string working_days_note;
  Overtime overtime;
  HolidayWork holiday_work;
  int headcount = 1;
  std::string safety;
  std::string conveniences;
  Complaints complaints;
  Termination termination;
  std::string dispute_prevention;
  Manager client_manager;
  Manager agency_manager;
  Place agency_establishment;
  bool limited_to_agreement_workers = false;
  bool limited_to_unlimited_workers = false;
  UnlimitedPeriod unlimited_period;
  TempToPerm temp_to_perm;
  Price price;
  std::string remarks;
  Nature nature;
  std::vector<Work> further_works;  // beside work_name, when the workers do several kinds of work
  std::vector<ShiftDay> shift_table;
};
BOOST_DESCRIBE_STRUCT(Terms, (),
                      (work_name, work_detail, cabinet_order_item, responsibility,
                       client_establishment, workplace, index_place, organizational_unit,
                       supervisor, starts_on, ends_on, shifts, days_off, extra_working_days,
                       national_holidays_off, working_days_note, overtime, holiday_work, headcount,
                       safety, conveniences, complaints, termination, dispute_prevention,
                       client_manager, agency_manager, agency_establishment,
                       limited_to_agreement_workers, limited_to_unlimited_workers, unlimited_period,
                       temp_to_perm, price, remarks, nature, further_works, shift_table))

// What is wrong with the terms in themselves, so that they cannot even be kept as a draft: reversed
// periods, overlapping breaks, a price below one yen, a shift table that the rest contradicts.
Violations violations_of(const Terms& terms);

// The longest week that weekdays and shift table ask for. A week begins on Sunday, as long as the
// work rules say nothing else (昭63.1.1基発1号).
Minutes weekly_scheduled(const Terms& terms);

// What the shift table says of a day: 早番 2人・遅番 1人, 休み; "" when it does not name it.
std::string shift_day_text(const std::vector<ShiftDay>& table, Date on);

// One changed member, for people.
struct Difference {
  std::string pointer;
  std::string label_ja;
  std::string label_en;
  std::string before;
  std::string after;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (pointer, label_ja, label_en, before, after))

std::vector<Difference> differences(const Terms& before, const Terms& after);

}  // namespace tasuki::contract

namespace tasuki {

template <>
struct Catalogue<contract::Terms> {
  static constexpr std::array fields{
      Field{"work_name", "業務", "Work", "法26条1項1号", 0, 100},
      Field{"work_detail", "業務の具体的な内容", "Work in detail", "法26条1項1号", 0, 2000},
      Field{"cabinet_order_item", "政令4条1項の号番号", "Cabinet order item", "令4条1項", 0, 40},
      Field{"responsibility", "従事する業務に伴う責任の程度", "Degree of responsibility",
            "則22条1号", 0, 500},
      Field{"client_establishment", "派遣先の事業所", "Client establishment", "法26条1項2号"},
      Field{"workplace", "就業場所", "Workplace", "法26条1項2号"},
      Field{"index_place", "派遣先の事業所その他派遣就業の場所", "Place for the regional index", "",
            0, 200},
      Field{"organizational_unit", "組織単位", "Organizational unit", "法26条1項2号"},
      Field{"supervisor", "指揮命令者", "Supervisor", "法26条1項3号"},
      Field{"starts_on", "派遣期間の開始日", "Start", "法26条1項4号"},
      Field{"ends_on", "派遣期間の終了日", "End", "法26条1項4号"},
      Field{"shifts", "就業時間・休憩時間", "Hours and breaks", "法26条1項5号", 0, 20},
      Field{"days_off", "就業日から除く日", "Days off", "法26条1項4号", 0, 60},
      Field{"extra_working_days", "休みでも就業する日", "Extra working days", "法26条1項4号", 0,
            200},
      Field{"national_holidays_off", "国民の祝日は休み", "National holidays are off",
            "法26条1項4号"},
      Field{"working_days_note", "就業日の補足", "Note on working days", "法26条1項4号", 0, 500},
      Field{"overtime", "時間外労働", "Overtime", "則22条3号"},
      Field{"holiday_work", "休日労働", "Work on days off", "則22条3号"},
      Field{"headcount", "派遣人数", "Headcount", "法26条1項", 1, 10000},
      Field{"safety", "安全及び衛生", "Safety and health", "法26条1項6号", 0, 3000},
      Field{"conveniences", "便宜供与", "Conveniences", "則22条4号", 0, 2000},
      Field{"complaints", "苦情の処理", "Complaints", "法26条1項7号"},
      Field{"termination", "契約解除に当たって講ずる措置", "Measures on termination",
            "法26条1項8号"},
      Field{"dispute_prevention", "派遣先が雇用する場合の紛争防止措置", "Dispute prevention",
            "則22条5号", 0, 2000},
      Field{"client_manager", "派遣先責任者", "Client manager", "則22条2号"},
      Field{"agency_manager", "派遣元責任者", "Agency manager", "則22条2号"},
      Field{"agency_establishment", "派遣元の事業所", "Agency establishment", "法26条3項"},
      Field{"limited_to_agreement_workers", "協定対象派遣労働者に限定するか",
            "Limited to agreement workers", "則22条6号"},
      Field{"limited_to_unlimited_workers", "無期雇用又は60歳以上に限定するか",
            "Limited to permanent or 60+ workers", "則22条7号"},
      Field{"unlimited_period", "期間制限を受けない業務", "Work without a limit", "則22条の2"},
      Field{"temp_to_perm", "紹介予定派遣", "Temp-to-perm", "法26条1項9号"},
      Field{"price", "派遣料金", "Price", "法34条の2"},
      Field{"remarks", "備考", "Remarks", "", 0, 2000},
      Field{"nature", "業務の性質", "Nature of the work", "法4条1項"},
      Field{"further_works", "兼ねて従事する業務", "Further kinds of work", "法26条1項1号", 0, 19},
      Field{"shift_table", "シフト表", "Shift table", "法26条1項4号", 0, 4000}};
};
static_assert(catalogue_complete<contract::Terms>());

template <>
struct Catalogue<contract::Work> {
  static constexpr std::array fields{
      Field{"name", "業務", "Work", "法26条1項1号", 0, 100},
      Field{"detail", "業務の具体的な内容", "Work in detail", "法26条1項1号", 0, 2000},
      Field{"cabinet_order_item", "政令4条1項の号番号", "Cabinet order item", "令4条1項", 0, 40},
      Field{"responsibility", "従事する業務に伴う責任の程度", "Degree of responsibility",
            "則22条1号", 0, 500}};
};
static_assert(catalogue_complete<contract::Work>());

template <>
struct Catalogue<contract::Nature> {
  static constexpr std::array fields{
      Field{"regulated_work", "派遣が禁止・制限される業務", "Work that may not be dispatched",
            "法4条1項"},
      Field{"medical_place", "医療関係業務の場所", "Place of medical work", "令2条"},
      Field{"medical_work", "医療関係業務の種類", "Kind of medical work", "令2条"},
      Field{"manufacturing", "製造業務", "Manufacturing", "則29条3号"},
      Field{"supervisor_employer", "指揮命令者の所属企業（派遣先以外のとき）",
            "Who employs the supervisor, if not the client", "職安法44条", 0, 100}};
};
static_assert(catalogue_complete<contract::Nature>());

template <>
struct Catalogue<contract::Termination> {
  static constexpr std::array fields{
      Field{"notice", "解除の申入れ", "Notice", "派遣先指針2の6", 0, 3000},
      Field{"new_placement", "就業機会の確保", "New placement", "派遣先指針2の6", 0, 3000},
      Field{"damages", "損害賠償に係る措置", "Damages", "派遣先指針2の6", 0, 3000},
      Field{"reasons", "理由の明示", "Reasons", "派遣先指針2の6", 0, 3000}};
};
static_assert(catalogue_complete<contract::Termination>());

template <>
struct Catalogue<contract::Complaints> {
  static constexpr std::array fields{
      Field{"client_contact", "派遣先の申出先", "Client's contact", "法26条1項7号"},
      Field{"agency_contact", "派遣元の申出先", "Agency's contact", "法26条1項7号"},
      Field{"procedure", "処理方法・連携体制", "Procedure", "法26条1項7号", 0, 3000}};
};
static_assert(catalogue_complete<contract::Complaints>());

template <>
struct Catalogue<contract::TempToPerm> {
  static constexpr std::array fields{
      Field{"applies", "紹介予定派遣である", "Is temp-to-perm", "法26条1項9号"},
      Field{"work", "雇用後の業務", "Work after hiring", "法26条1項9号", 0, 2000},
      Field{"conditions", "雇用後の労働条件", "Conditions after hiring", "法26条1項9号", 0, 3000},
      Field{"refusal_reason", "雇用しない場合の理由の明示", "Reason for not hiring", "法26条1項9号",
            0, 2000},
      Field{"seniority", "年休・退職金の算入", "Seniority", "法26条1項9号", 0, 1000}};
};
static_assert(catalogue_complete<contract::TempToPerm>());

template <>
struct Catalogue<contract::Price> {
  static constexpr std::array fields{
      Field{"unit", "料金の単位", "Unit"},
      Field{"amount", "派遣料金（税抜）", "Price before tax", "法34条の2", 0, 100'000'000},
      Field{"overtime_percent", "時間外の率", "Overtime rate (%)", "", 100, 500},
      Field{"night_percent", "深夜の加算率", "Night addition (%)", "", 0, 200},
      Field{"holiday_percent", "法定休日の率", "Holiday rate (%)", "", 100, 500},
      Field{"paid_leave_billed", "年休を請求する", "Paid leave is billed"},
      Field{"note", "料金の補足", "Note", "", 0, 500}};
};
static_assert(catalogue_complete<contract::Price>());

}  // namespace tasuki
