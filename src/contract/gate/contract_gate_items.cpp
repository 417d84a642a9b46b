// The mandatory items of the contract as a table: 法26条1項, 則22条, 則22条の2.

#include <algorithm>

#include "contract/gate/contract_gate.hpp"

namespace tasuki::contract {
namespace {

using Rule = GateRule<ContractFacts>;
using F = ContractFacts;

constexpr RuleRow item(std::string_view id, std::string_view law, std::string_view pointer,
                       std::string_view title_ja, std::string_view title_en) {
  return {id, Colour::red, law, pointer, title_ja, title_en, Code::item_missing, Mender::agency};
}

template <class Who>
bool no_title(const Who& who) {
  return who.title.empty() && who.department.empty();
}

bool has_working_days(const Terms& terms) {
  if (!terms.working_days_note.empty()) return true;
  if (std::any_of(terms.shift_table.begin(), terms.shift_table.end(),
                  [](const ShiftDay& row) { return !row.off(); })) {
    return true;
  }
  return std::any_of(terms.shifts.begin(), terms.shifts.end(), [](const Shift& shift) {
    const auto flags = shift.weekdays.flags();
    return std::find(flags.begin(), flags.end(), true) != flags.end();
  });
}

bool replaces_absent(const Terms& terms) {
  return terms.unlimited_period.ground == UnlimitedGround::maternity_leave ||
         terms.unlimited_period.ground == UnlimitedGround::family_care_leave;
}

bool limited_days(const Terms& terms) {
  return terms.unlimited_period.ground == UnlimitedGround::limited_days;
}

// Each kind of work says what it is and with which responsibility (法26条1項1号, 則22条1号).
void look_further_works(const F& f, Hits& h) {
  for (std::size_t i = 0; i < f.terms.further_works.size(); ++i) {
    const Work& work = f.terms.further_works[i];
    const std::string row = "/further_works/" + std::to_string(i);
    h.when(work.name.empty(), {}, row + "/name");
    h.when(work.detail.empty(), {}, row + "/detail");
    h.when(work.responsibility.empty(), {}, row + "/responsibility");
  }
}

constexpr std::string_view kWork = "法26条1項1号";
constexpr std::string_view kPlace = "法26条1項2号";
constexpr std::string_view kSupervisor = "法26条1項3号";
constexpr std::string_view kPeriod = "法26条1項4号";
constexpr std::string_view kHours = "法26条1項5号";
constexpr std::string_view kSafety = "法26条1項6号";
constexpr std::string_view kComplaints = "法26条1項7号";
constexpr std::string_view kTermination = "法26条1項8号";
constexpr std::string_view kTempToPerm = "法26条1項9号";
constexpr std::string_view kOvertime = "則22条3号";
constexpr std::string_view kManager = "則22条2号";

// ---------------------------------------------------------------- work, place, hours
constexpr Rule kWhatWhereWhen[] = {
    {item("item_work_name", kWork, "/work_name", "業務", "Work"),
     [](const F& f, Hits& h) { h.when(f.terms.work_name.empty()); }},
    {item("item_work_detail", kWork, "/work_detail", "業務の具体的な内容", "Work in detail"),
     [](const F& f, Hits& h) { h.when(f.terms.work_detail.empty()); }},
    {item("item_responsibility", "則22条1号", "/responsibility", "責任の程度",
          "Degree of responsibility"),
     [](const F& f, Hits& h) { h.when(f.terms.responsibility.empty()); }},
    {item("item_further_works", kWork, "/further_works", "兼ねて従事する業務の内容・責任の程度",
          "Further kinds of work"),
     look_further_works},
    {item("item_establishment", kPlace, "/client_establishment/name", "派遣先の事業所の名称",
          "Client establishment"),
     [](const F& f, Hits& h) { h.when(f.terms.client_establishment.name.empty()); }},
    {item("item_establishment_address", kPlace, "/client_establishment/address",
          "派遣先の事業所の所在地", "Address of the client establishment"),
     [](const F& f, Hits& h) { h.when(f.terms.client_establishment.address.empty()); }},
    {item("item_workplace_telephone", kPlace, "/workplace/telephone", "就業場所の電話番号",
          "Telephone of the workplace"),
     [](const F& f, Hits& h) {
       h.when(f.terms.workplace.telephone.empty() &&
              f.terms.client_establishment.telephone.empty());
     }},
    {item("item_organizational_unit", kPlace, "/organizational_unit/name", "組織単位",
          "Organizational unit"),
     [](const F& f, Hits& h) { h.when(f.terms.organizational_unit.name.empty()); }},
    {item("item_supervisor", kSupervisor, "/supervisor/name", "指揮命令者の氏名", "Supervisor"),
     [](const F& f, Hits& h) { h.when(f.terms.supervisor.name.empty()); }},
    {item("item_supervisor_title", kSupervisor, "/supervisor/title", "指揮命令者の役職",
          "Supervisor's title"),
     [](const F& f, Hits& h) { h.when(no_title(f.terms.supervisor)); }},
    {item("item_working_days", kPeriod, "/shifts/0/weekdays", "就業日", "Working days"),
     [](const F& f, Hits& h) { h.when(!has_working_days(f.terms)); }},
    {item("item_shifts", kHours, "/shifts", "就業時間", "Working hours"),
     [](const F& f, Hits& h) { h.when(f.terms.shifts.empty()); }},
    {item("item_overtime_day", kOvertime, "/overtime/per_day_min", "延長できる1日の時間数",
          "Overtime a day"),
     [](const F& f, Hits& h) {
       h.when(f.terms.overtime.allowed && f.terms.overtime.per_day_min <= Minutes{0});
     }},
    {item("item_overtime_month", kOvertime, "/overtime/per_month_min", "延長できる1か月の時間数",
          "Overtime a month"),
     [](const F& f, Hits& h) {
       h.when(f.terms.overtime.allowed && f.terms.overtime.per_month_min <= Minutes{0});
     }},
    {item("item_overtime_year", kOvertime, "/overtime/per_year_min", "延長できる1年の時間数",
          "Overtime a year"),
     [](const F& f, Hits& h) {
       h.when(f.terms.overtime.allowed && f.terms.overtime.per_year_min <= Minutes{0});
     }},
    {item("item_holiday_work_days", kOvertime, "/holiday_work/days_per_month", "休日労働の日数",
          "Days of work on days off"),
     [](const F& f, Hits& h) {
       h.when(f.terms.holiday_work.allowed && f.terms.holiday_work.days_per_month <= 0);
     }},
    {item("item_safety", kSafety, "/safety", "安全及び衛生", "Safety and health"),
     [](const F& f, Hits& h) { h.when(f.terms.safety.empty()); }},
};

// ---------------------------------------------------------------- people, measures, grounds
constexpr Rule kWhoAndHow[] = {
    {item("item_client_contact", kComplaints, "/complaints/client_contact/name",
          "派遣先の苦情の申出を受ける者の氏名", "Client's contact for complaints"),
     [](const F& f, Hits& h) { h.when(f.terms.complaints.client_contact.name.empty()); }},
    {item("item_client_contact_title", kComplaints, "/complaints/client_contact/title",
          "派遣先の苦情の申出を受ける者の役職", "Title of the client's contact"),
     [](const F& f, Hits& h) { h.when(no_title(f.terms.complaints.client_contact)); }},
    {item("item_client_contact_telephone", kComplaints, "/complaints/client_contact/telephone",
          "派遣先の苦情の申出を受ける者の連絡先", "Telephone of the client's contact"),
     [](const F& f, Hits& h) { h.when(f.terms.complaints.client_contact.telephone.empty()); }},
    {item("item_agency_contact", kComplaints, "/complaints/agency_contact/name",
          "派遣元の苦情の申出を受ける者の氏名", "Agency's contact for complaints"),
     [](const F& f, Hits& h) { h.when(f.terms.complaints.agency_contact.name.empty()); }},
    {item("item_agency_contact_title", kComplaints, "/complaints/agency_contact/title",
          "派遣元の苦情の申出を受ける者の役職", "Title of the agency's contact"),
     [](const F& f, Hits& h) { h.when(no_title(f.terms.complaints.agency_contact)); }},
    {item("item_agency_contact_telephone", kComplaints, "/complaints/agency_contact/telephone",
          "派遣元の苦情の申出を受ける者の連絡先", "Telephone of the agency's contact"),
     [](const F& f, Hits& h) { h.when(f.terms.complaints.agency_contact.telephone.empty()); }},
    {item("item_complaint_procedure", kComplaints, "/complaints/procedure",
          "苦情の処理方法・連携体制", "How complaints are handled"),
     [](const F& f, Hits& h) { h.when(f.terms.complaints.procedure.empty()); }},
    {item("item_termination_notice", kTermination, "/termination/notice", "解除の申入れ",
          "Notice of termination"),
     [](const F& f, Hits& h) { h.when(f.terms.termination.notice.empty()); }},
    {item("item_termination_placement", kTermination, "/termination/new_placement",
          "就業機会の確保", "New placement on termination"),
     [](const F& f, Hits& h) { h.when(f.terms.termination.new_placement.empty()); }},
    {item("item_termination_damages", kTermination, "/termination/damages",
          "損害賠償に係る適切な措置", "Damages on termination"),
     [](const F& f, Hits& h) { h.when(f.terms.termination.damages.empty()); }},
    {item("item_termination_reasons", kTermination, "/termination/reasons", "解除の理由の明示",
          "Reasons of termination"),
     [](const F& f, Hits& h) { h.when(f.terms.termination.reasons.empty()); }},
    {item("item_dispute_prevention", "則22条5号", "/dispute_prevention", "紛争防止措置",
          "Dispute prevention"),
     [](const F& f, Hits& h) { h.when(f.terms.dispute_prevention.empty()); }},
    {item("item_client_manager", kManager, "/client_manager/name", "派遣先責任者の氏名",
          "Client manager"),
     [](const F& f, Hits& h) { h.when(f.terms.client_manager.name.empty()); }},
    {item("item_client_manager_title", kManager, "/client_manager/title", "派遣先責任者の役職",
          "Client manager's title"),
     [](const F& f, Hits& h) { h.when(no_title(f.terms.client_manager)); }},
    {item("item_client_manager_telephone", kManager, "/client_manager/telephone",
          "派遣先責任者の連絡先", "Client manager's telephone"),
     [](const F& f, Hits& h) { h.when(f.terms.client_manager.telephone.empty()); }},
    {item("item_agency_manager", kManager, "/agency_manager/name", "派遣元責任者の氏名",
          "Agency manager"),
     [](const F& f, Hits& h) { h.when(f.terms.agency_manager.name.empty()); }},
    {item("item_agency_manager_title", kManager, "/agency_manager/title", "派遣元責任者の役職",
          "Agency manager's title"),
     [](const F& f, Hits& h) { h.when(no_title(f.terms.agency_manager)); }},
    {item("item_agency_manager_telephone", kManager, "/agency_manager/telephone",
          "派遣元責任者の連絡先", "Agency manager's telephone"),
     [](const F& f, Hits& h) { h.when(f.terms.agency_manager.telephone.empty()); }},
    {item("item_agency_establishment", "法26条3項", "/agency_establishment/name", "派遣元の事業所",
          "Agency establishment"),
     [](const F& f, Hits& h) { h.when(f.terms.agency_establishment.name.empty()); }},
    {item("item_price", "法34条の2", "/price/amount", "派遣料金", "Price"),
     [](const F& f, Hits& h) { h.when(f.terms.price.amount <= Yen{0}); }},
    {item("item_temp_to_perm_work", kTempToPerm, "/temp_to_perm/work", "雇用後の業務",
          "Work after hiring"),
     [](const F& f, Hits& h) {
       h.when(f.terms.temp_to_perm.applies && f.terms.temp_to_perm.work.empty());
     }},
    {item("item_temp_to_perm_conditions", kTempToPerm, "/temp_to_perm/conditions",
          "雇用後の労働条件", "Conditions after hiring"),
     [](const F& f, Hits& h) {
       h.when(f.terms.temp_to_perm.applies && f.terms.temp_to_perm.conditions.empty());
     }},
    {item("item_temp_to_perm_refusal", kTempToPerm, "/temp_to_perm/refusal_reason",
          "雇用しない場合の理由の明示", "Reason for not hiring"),
     [](const F& f, Hits& h) {
       h.when(f.terms.temp_to_perm.applies && f.terms.temp_to_perm.refusal_reason.empty());
     }},
    {item("item_project", "法40条の2第1項3号イ", "/unlimited_period/detail",
          "有期プロジェクト業務の内容", "The project of limited term"),
     [](const F& f, Hits& h) {
       const UnlimitedPeriod& period = f.terms.unlimited_period;
       h.when(period.ground == UnlimitedGround::fixed_project && period.detail.empty());
     }},
    {item("item_days_in_month", "法40条の2第1項3号ロ", "/unlimited_period/days_in_month",
          "1か月間に行われる日数", "Days of the work in a month"),
     [](const F& f, Hits& h) {
       h.when(limited_days(f.terms) && f.terms.unlimited_period.days_in_month <= 0);
     }},
    {item("item_ordinary_days", "法40条の2第1項3号ロ", "/unlimited_period/ordinary_days_in_month",
          "通常の労働者の1か月間の所定労働日数", "An ordinary employee's days in a month"),
     [](const F& f, Hits& h) {
       h.when(limited_days(f.terms) && f.terms.unlimited_period.ordinary_days_in_month <= 0);
     }},
    {item("item_absent_name", "法40条の2第1項4号・5号", "/unlimited_period/absent_name",
          "休業する労働者の氏名", "Who is on leave"),
     [](const F& f, Hits& h) {
       h.when(replaces_absent(f.terms) && f.terms.unlimited_period.absent_name.empty());
     }},
    {item("item_absent_work", "法40条の2第1項4号・5号", "/unlimited_period/absent_work",
          "休業する労働者の業務", "Work of the one on leave"),
     [](const F& f, Hits& h) {
       h.when(replaces_absent(f.terms) && f.terms.unlimited_period.absent_work.empty());
     }},
    {item("item_absent_from", "法40条の2第1項4号・5号", "/unlimited_period/absent_from_on",
          "休業の開始日", "First day of the leave"),
     [](const F& f, Hits& h) {
       h.when(replaces_absent(f.terms) && !f.terms.unlimited_period.absent_from_on);
     }},
    {item("item_absent_to", "法40条の2第1項4号・5号", "/unlimited_period/absent_to_on",
          "休業の終了予定日", "Planned last day of the leave"),
     [](const F& f, Hits& h) {
       h.when(replaces_absent(f.terms) && !f.terms.unlimited_period.absent_to_on);
     }},
};

constexpr auto kItems = [] {
  std::array<Rule, std::size(kWhatWhereWhen) + std::size(kWhoAndHow)> all{};
  std::copy(std::begin(kWhatWhereWhen), std::end(kWhatWhereWhen), all.begin());
  std::copy(std::begin(kWhoAndHow), std::end(kWhoAndHow), all.begin() + std::size(kWhatWhereWhen));
  return all;
}();

}  // namespace

std::span<const Rule> contract_item_rules() { return kItems; }

}  // namespace tasuki::contract
