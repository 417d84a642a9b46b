#include "contract/gate/contract_gate.hpp"

#include <algorithm>
#include <map>

#include "contract/assignment/day_plan.hpp"
#include "inquiry/inquiry.hpp"
#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/forbidden_work.hpp"
#include "law/hours/rest_break.hpp"

namespace tasuki::contract {
namespace {

using F = ContractFacts;

constexpr Minutes kStatutoryDay{8 * 60};
constexpr Minutes kStatutoryWeek{40 * 60};
constexpr int kTempToPermMonths = 6;

// ---------------------------------------------------------------- what the facts say

const ConflictDateNotice* latest_notice(const F& facts) {
  const ConflictDateNotice* latest = nullptr;
  for (const ConflictDateNotice& notice : facts.conflict_date_notices) {
    if (notice.notified_on > facts.today) continue;
    if (latest == nullptr || latest->notified_on <= notice.notified_on) latest = &notice;
  }
  return latest;
}

// Is it about this contract? Named for it, or for none and later than what was told for the one
// that it continues.
bool told_for_this(const F& facts, const ConflictDateNotice& notice) {
  if (notice.notified_on > facts.today) return false;
  if (notice.contract_id != 0) return notice.contract_id == facts.contract_id.value;
  if (!facts.previous_confirmed_at || facts.under_way) return true;
  const Date before = jst_date(*facts.previous_confirmed_at);
  if (notice.notified_on != before) return notice.notified_on > before;
  return !notice.notified_at || *notice.notified_at > *facts.previous_confirmed_at;
}

bool told_for_this(const F& facts, const TreatmentDisclosure& disclosure) {
  if (!facts.previous_confirmed_at || facts.under_way) return true;
  const Date before = jst_date(*facts.previous_confirmed_at);
  return disclosure.provided_on > before ||
         (disclosure.provided_on == before && disclosure.provided_at &&
          *disclosure.provided_at > *facts.previous_confirmed_at);
}

bool asks_overtime(const Terms& terms) {
  return terms.overtime.allowed || terms.holiday_work.allowed;
}

const OvertimeAgreement* covering_agreement(const F& facts) {
  return agreement_on(facts.overtime_agreements, facts.terms.starts_on);
}

// Is the period after the covering agreement covered by those that follow it without a gap?
bool covered_to_the_end(const F& facts, const OvertimeAgreement& first) {
  Date until = first.ends_on;
  for (bool more = true; more && until < facts.terms.ends_on;) {
    more = false;
    for (const OvertimeAgreement& next : facts.overtime_agreements) {
      if (next.starts_on <= until + one_day && next.ends_on > until) {
        until = next.ends_on;
        more = true;
      }
    }
  }
  return until >= facts.terms.ends_on;
}

bool same_person(const Person& supervisor, const std::string& name) {
  return !supervisor.name.empty() && supervisor.name == name;
}

// ---------------------------------------------------------------- the rules

void look_consistent(const F& f, Hits& hits) {
  for (Violation& violation : violations_of(f.terms)) hits.add(std::move(violation));
}

void look_licence(const F& f, Hits& hits) { hits.when(f.licence_number.empty()); }

void look_licence_term(const F& f, Hits& hits) {
  if (f.licence_number.empty()) return;
  hits.when(!f.licence_expires_on || *f.licence_expires_on < f.terms.ends_on,
            {text(f.terms.ends_on), f.licence_expires_on ? text(*f.licence_expires_on) : "-"});
}

void look_notice(const F& f, Hits& hits) {
  hits.when(!without_limit(f.terms) &&
            std::none_of(f.conflict_date_notices.begin(), f.conflict_date_notices.end(),
                         [&](const ConflictDateNotice& n) { return told_for_this(f, n); }));
}

void look_notified_limit(const F& f, Hits& hits) {
  const ConflictDateNotice* notice = latest_notice(f);
  if (without_limit(f.terms) || notice == nullptr) return;
  hits.when(f.terms.ends_on >= notice->conflict_on, {text(notice->conflict_on)});
}

// What the client's own history says, whatever it notified: it may not receive beyond the limit.
void look_establishment_limit(const F& f, Hits& hits) {
  if (without_limit(f.terms) || !f.establishment_conflict_on) return;
  hits.when(f.terms.ends_on >= *f.establishment_conflict_on, {text(*f.establishment_conflict_on)});
}

void look_disclosure(const F& f, Hits& hits) {
  const std::string due = disclosure_due(f.terms);
  hits.when(std::none_of(f.treatment_disclosures.begin(), f.treatment_disclosures.end(),
                         [&](const TreatmentDisclosure& d) {
                           return d.kind == due && d.provided_on <= f.today &&
                                  (!d.valid_until || *d.valid_until >= f.today) &&
                                  told_for_this(f, d);
                         }));
}

void look_agreement(const F& f, Hits& hits) {
  hits.when(asks_overtime(f.terms) && covering_agreement(f) == nullptr);
}

// 則22条3号: within what the 36協定 of the agency's establishment says, and those that follow it
// within the contract. The figures are held as they are written, however short the contract is:
// they say what may be ordered.
void look_within_agreement(const F& f, Hits& hits) {
  const OvertimeAgreement* agreement = covering_agreement(f);
  if (!asks_overtime(f.terms) || agreement == nullptr) return;
  OvertimeAgreement least = *agreement;
  for (const OvertimeAgreement& next : f.overtime_agreements) {
    if (next.starts_on <= agreement->ends_on || next.starts_on > f.terms.ends_on) continue;
    least.per_day_min = std::min(least.per_day_min, next.per_day_min);
    least.per_month_min = std::min(least.per_month_min, next.per_month_min);
    least.per_year_min = std::min(least.per_year_min, next.per_year_min);
    least.holiday_days_per_month =
        std::min(least.holiday_days_per_month, next.holiday_days_per_month);
  }
  const Overtime& wanted = f.terms.overtime;
  const auto over = [&](Minutes asked, Minutes limit, std::string pointer) {
    hits.when(wanted.allowed && asked > limit, {text(limit)}, std::move(pointer));
  };
  over(wanted.per_day_min, least.per_day_min, "/overtime/per_day_min");
  over(wanted.per_month_min, least.per_month_min, "/overtime/per_month_min");
  over(wanted.per_year_min, least.per_year_min, "/overtime/per_year_min");
  hits.when(f.terms.holiday_work.allowed &&
                f.terms.holiday_work.days_per_month > least.holiday_days_per_month,
            {std::to_string(least.holiday_days_per_month) + "日"}, "/holiday_work/days_per_month");
}

// A new agreement must be made before the old one ends; that is not yet a breach.
void look_agreement_ends(const F& f, Hits& hits) {
  const OvertimeAgreement* agreement = covering_agreement(f);
  if (!asks_overtime(f.terms) || agreement == nullptr) return;
  hits.when(!covered_to_the_end(f, *agreement), {text(agreement->ends_on)});
}

void look_start(const F& f, Hits& hits) {
  hits.when(!f.under_way && f.terms.starts_on < f.today, {text(f.terms.starts_on)});
}

void look_breaks(const F& f, Hits& hits) {
  for (std::size_t i = 0; i < f.terms.shifts.size(); ++i) {
    const Shift& shift = f.terms.shifts[i];
    const Minutes given = (shift.end_min - shift.start_min) - shift.scheduled();
    const Minutes required = law::required_break(shift.scheduled());
    hits.when(given < required, {std::to_string(required.value)},
              "/shifts/" + std::to_string(i) + "/breaks");
  }
}

// Longer days or weeks are lawful only under a 変形労働時間制, which is the agency's to have.
void look_statutory_hours(const F& f, Hits& hits) {
  for (std::size_t i = 0; i < f.terms.shifts.size(); ++i) {
    hits.when(f.terms.shifts[i].scheduled() > kStatutoryDay, {"1日8時間"},
              "/shifts/" + std::to_string(i) + "/end_min");
  }
  hits.when(weekly_scheduled(f.terms) > kStatutoryWeek, {"1週40時間"},
            f.terms.shift_table.empty() ? "" : "/shift_table");
}

// The days of the fullest calendar month, as far as the shift table says them; 0 without one.
int most_days_in_month(const Terms& terms) {
  if (terms.shift_table.empty()) return 0;
  const Hours hours = hours_of(terms);
  const DayPlan plan(hours, nullptr);
  std::map<YearMonth, int> days;
  int most = 0;
  for (Date on = terms.starts_on; on <= terms.ends_on; on += one_day) {
    if (!plan.on(on).off()) most = std::max(most, ++days[month_containing(on)]);
  }
  return most;
}

// 月10日以下, かつ通常の労働者の半分以下
void look_limited_days(const F& f, Hits& hits) {
  const UnlimitedPeriod& period = f.terms.unlimited_period;
  if (period.ground != UnlimitedGround::limited_days) return;
  const auto too_many = [&](int days) {
    return days > 10 || days * 2 > period.ordinary_days_in_month;
  };
  hits.when(too_many(period.days_in_month));
  hits.when(too_many(most_days_in_month(f.terms)), {}, "/shift_table");
}

void look_beyond_absence(const F& f, Hits& hits) {
  const UnlimitedPeriod& period = f.terms.unlimited_period;
  if (period.ground != UnlimitedGround::maternity_leave &&
      period.ground != UnlimitedGround::family_care_leave) {
    return;
  }
  if (!period.absent_from_on || !period.absent_to_on) return;
  hits.when(f.terms.starts_on < *period.absent_from_on || f.terms.ends_on > *period.absent_to_on,
            {text(*period.absent_from_on), text(*period.absent_to_on)});
}

// The one who commands must belong to the client; under the agency's own people it would be no
// dispatch at all, under a third company's it is labour supply.
void look_supervisor(const F& f, Hits& hits) {
  const Person& who = f.terms.supervisor;
  const std::string& employer = f.terms.nature.supervisor_employer;
  law::CommandFacts command;
  command.supervisor_of_client = (employer.empty() || employer == f.client_name) &&
                                 !same_person(who, f.terms.agency_manager.name) &&
                                 !same_person(who, f.terms.complaints.agency_contact.name);
  hits.when(law::double_dispatch(command) == law::DoubleDispatch::found,
            {who.name + (employer.empty() ? "" : "・" + employer)},
            employer.empty() || employer == f.client_name ? "" : "/nature/supervisor_employer");
}

// ---------------------------------------------------------------- what may not be dispatched

struct Sign {
  std::string_view word;
  std::string_view kind;  // as the reader is told
};
constexpr Sign kForbiddenSigns[] = {
    {"港湾", "港湾運送業務"},     {"船内荷役", "港湾運送業務"},   {"沿岸荷役", "港湾運送業務"},
    {"建設作業", "建設業務"},     {"建築作業", "建設業務"},       {"土木作業", "建設業務"},
    {"とび職", "建設業務"},       {"鉄筋工", "建設業務"},         {"型枠", "建設業務"},
    {"足場の組立", "建設業務"},   {"解体工事", "建設業務"},       {"左官", "建設業務"},
    {"警備", "警備業務"},         {"交通誘導", "警備業務"},       {"看護師", "医療関係業務"},
    {"看護業務", "医療関係業務"}, {"医師", "医療関係業務"},       {"助産師", "医療関係業務"},
    {"薬剤師", "医療関係業務"},   {"診療放射線", "医療関係業務"}, {"臨床検査", "医療関係業務"},
};
constexpr std::string_view kManufacturingSigns[] = {"製造", "組立", "溶接", "鋳造", "機械加工"};

std::string work_text(const Terms& terms) {
  std::string text = terms.work_name + "\n" + terms.work_detail;
  for (const Work& work : terms.further_works) text += "\n" + work.name + "\n" + work.detail;
  return text;
}

void look_forbidden(const F& f, Hits& hits) {
  const UnlimitedGround ground = f.terms.unlimited_period.ground;
  law::WorkFacts work;
  work.work = f.terms.nature.regulated_work;
  work.temp_to_perm = f.terms.temp_to_perm.applies;
  work.leave_replacement =
      ground == UnlimitedGround::maternity_leave || ground == UnlimitedGround::family_care_leave;
  work.medical_place = f.terms.nature.medical_place;
  work.medical_work = f.terms.nature.medical_work;
  const law::WorkRuling ruling = law::forbidden_work(work);
  if (ruling.allowed) return;
  hits.add(Violation{Code::work_forbidden,
                     "/nature/regulated_work",
                     std::string(ruling.article),
                     {std::string(ruling.reason_ja)}});
}

void look_maybe_forbidden(const F& f, Hits& hits) {
  if (f.terms.nature.regulated_work != law::ForbiddenWork::none) return;
  const std::string text = work_text(f.terms);
  for (const Sign& sign : kForbiddenSigns) {
    if (text.find(sign.word) == std::string::npos) continue;
    return hits.add({std::string(sign.kind), std::string(sign.word)});
  }
}

void look_maybe_manufacturing(const F& f, Hits& hits) {
  if (f.terms.nature.manufacturing || f.terms.agency_manager.for_manufacturing) return;
  const std::string text = work_text(f.terms);
  for (const std::string_view sign : kManufacturingSigns) {
    if (text.find(sign) != std::string::npos) return hits.add({std::string(sign)});
  }
}

void look_temp_to_perm(const F& f, Hits& hits) {
  if (!f.terms.temp_to_perm.applies) return;
  hits.when(f.terms.ends_on > law::period_end(f.terms.starts_on, kTempToPermMonths));
}

void look_person(const F& f, Hits& hits) {
  const bool chosen = f.terms.temp_to_perm.applies;
  const std::pair<const char*, const std::string*> texts[] = {
      {"/work_name", &f.terms.work_name},
      {"/work_detail", &f.terms.work_detail},
      {"/responsibility", &f.terms.responsibility},
      {"/working_days_note", &f.terms.working_days_note},
      {"/remarks", &f.terms.remarks}};
  const auto look = [&](const std::string& written, const std::string& pointer) {
    for (Violation& v : inquiry::person_warnings(written, pointer, chosen)) {
      hits.add({std::move(v.params)}, std::move(v.pointer));
    }
  };
  for (const auto& [pointer, written] : texts) look(*written, pointer);
  for (std::size_t i = 0; i < f.terms.further_works.size(); ++i) {
    const Work& work = f.terms.further_works[i];
    const std::string row = "/further_works/" + std::to_string(i);
    look(work.name, row + "/name");
    look(work.detail, row + "/detail");
    look(work.responsibility, row + "/responsibility");
  }
}

// 則29条3号: an agency that dispatches into manufacturing has a manager of its own for it, and so
// has the client once more than fifty are dispatched there (則34条3号). One without the other on
// the same contract is a slip.
void look_manufacturing(const F& f, Hits& hits) {
  const bool manufacturing =
      f.terms.nature.manufacturing || f.terms.client_manager.for_manufacturing;
  hits.when(manufacturing && !f.terms.agency_manager.for_manufacturing);
}

// Everybody that the contract is for counts, whether named already or not.
void look_agency_managers(const F& f, Hits& hits) {
  hits.with(too_few_agency_managers(f.agency_managers, f.terms, f.terms.headcount));
}

void look_agency_manufacturing(const F& f, Hits& hits) {
  hits.with(too_few_agency_manufacturing(f.agency_managers, f.terms, f.terms.headcount));
}

void look_client_managers(const F& f, Hits& hits) {
  hits.with(too_few_client_managers(f.client_managers, f.terms, f.terms.headcount));
}

void look_client_manufacturing(const F& f, Hits& hits) {
  hits.with(too_few_client_manufacturing(f.client_managers, f.terms, f.terms.headcount));
}

void look_unprintable(const F& f, Hits& hits) {
  for (const Violation& one : f.unprintable) hits.add(one);
}

void look_assigned(const F& f, Hits& hits) {
  for (const AssignedStop& stop : f.assigned_stops) {
    hits.add(Violation{Code::assigned_worker_stops,
                       "",
                       stop.law,
                       {stop.worker_name, stop.reason_ja, stop.reason_en}});
  }
}

constexpr std::string_view kNotices = "/conflict-date-notices?contract={contract}";
constexpr std::string_view kAgreements = "/overtime-agreements";
constexpr std::string_view kNewAgreement = "/overtime-agreements?edit=new";

constexpr GateRule<F> kConditions[] = {
    {{"licence", Colour::red, "法5条1項", "", "派遣元の許可", "The agency's licence",
      Code::licence_missing, Mender::agency, "/company?open=licence_number"},
     look_licence},
    {{"licence_term", Colour::red, "法10条", "/ends_on", "許可の有効期間",
      "Validity of the licence", Code::licence_expired, Mender::agency,
      "/company?open=licence_expires_on"},
     look_licence_term},
    {{"conflict_date_notice", Colour::red, "法26条5項", "", "抵触日の通知",
      "Notice of the conflict date", Code::conflict_date_notice_missing, Mender::client, kNotices,
      "conflict_date_notice"},
     look_notice},
    {{"notified_limit", Colour::red, "法35条の2・40条の2", "/ends_on", "事業所単位の期間制限",
      "Limit of the establishment", Code::over_conflict_date, Mender::client, kNotices},
     look_notified_limit},
    {{"establishment_limit", Colour::red, "法40条の2第1項", "/ends_on",
      "派遣先の受入れの履歴による期間制限", "Limit by the client's own history",
      Code::over_establishment_limit, Mender::client, "/limits?contract={contract}", "",
      Told::client_only, "派遣先に確認してください", "to be asked of the client"},
     look_establishment_limit},
    {{"treatment_information", Colour::red, "法26条9項", "", "待遇に関する情報提供",
      "Information on treatment", Code::treatment_information_missing, Mender::client,
      "/treatment-disclosures/new?contract={contract}", "treatment_disclosure"},
     look_disclosure},
    {{"overtime_agreement", Colour::red, "労基法36条", "/overtime", "派遣元の36協定",
      "The agency's overtime agreement", Code::overtime_agreement_missing, Mender::agency,
      kNewAgreement, "", Told::agency_only},
     look_agreement},
    {{"overtime_within_agreement", Colour::red, "労基法36条・則22条3号", "/overtime",
      "36協定の範囲", "Within the overtime agreement", Code::over_overtime_agreement,
      Mender::agency, kAgreements, "", Told::agency_only},
     look_within_agreement},
    {{"overtime_agreement_ends", Colour::yellow, "労基法36条", "/ends_on", "36協定の有効期間",
      "Term of the overtime agreement", Code::overtime_agreement_ends, Mender::agency,
      kNewAgreement, "", Told::agency_only},
     look_agreement_ends},
    {{"starts_in_past", Colour::red, "法26条1項", "/starts_on", "派遣の開始日", "Start",
      Code::start_in_past, Mender::agency},
     look_start},
    {{"unprintable", Colour::red, "則21条3項", "", "印刷できない文字",
      "Characters that cannot be printed", Code::missing_glyph, Mender::agency},
     look_unprintable},
    {{"rest_break", Colour::red, "労基法34条", "/shifts", "休憩時間", "Breaks",
      Code::break_too_short, Mender::agency},
     look_breaks},
    {{"statutory_hours", Colour::yellow, "労基法32条・32条の2", "/shifts", "法定労働時間",
      "Statutory hours", Code::over_statutory_hours, Mender::agency},
     look_statutory_hours},
    {{"limited_days", Colour::red, "法40条の2第1項3号ロ", "/unlimited_period/days_in_month",
      "日数限定業務の日数", "Days of work of limited days", Code::over_limited_days,
      Mender::client},
     look_limited_days},
    {{"beyond_absence", Colour::yellow, "法40条の2第1項4号・5号", "/unlimited_period/absent_to_on",
      "休業の期間", "Period of the leave", Code::beyond_absence, Mender::client},
     look_beyond_absence},
    {{"supervisor_of_client", Colour::red, "法2条1号・職安法44条", "/supervisor/name",
      "指揮命令者の所属", "To whom the supervisor belongs", Code::supervisor_not_of_client,
      Mender::client},
     look_supervisor},
    {{"forbidden_work", Colour::red, "法4条1項", "/nature/regulated_work", "派遣禁止業務",
      "Work that may not be dispatched", Code::work_forbidden, Mender::agency},
     look_forbidden},
    {{"maybe_forbidden_work", Colour::yellow, "法4条1項・業務取扱要領", "/work_detail",
      "派遣禁止業務のおそれ", "Perhaps work that may not be dispatched",
      Code::work_may_be_forbidden, Mender::agency},
     look_maybe_forbidden},
    {{"temp_to_perm_period", Colour::yellow, "派遣元指針2の13(1)", "/ends_on",
      "紹介予定派遣の期間（6か月以内）", "Temp-to-perm, six months at most",
      Code::temp_to_perm_too_long, Mender::agency},
     look_temp_to_perm},
    {{"names_a_person", Colour::yellow, "法26条6項・派遣元指針2の13", "/remarks",
      "派遣労働者の特定", "Identifying a worker", Code::names_a_person, Mender::agency},
     look_person},
    {{"manufacturing_manager", Colour::red, "則29条3号", "/agency_manager/for_manufacturing",
      "製造業務専門派遣元責任者", "Agency manager for manufacturing",
      Code::manufacturing_manager_missing, Mender::agency},
     look_manufacturing},
    {{"agency_managers", Colour::red, "法36条・則29条2号", "/agency_manager/name",
      "派遣元責任者の人数（100人につき1人）", "One agency manager for each hundred",
      Code::managers_too_few, Mender::agency, "", "", Told::agency_only},
     look_agency_managers},
    {{"agency_manufacturing_managers", Colour::red, "法36条・則29条3号",
      "/agency_manager/for_manufacturing", "製造業務専門派遣元責任者の人数（100人につき1人）",
      "One agency manager for manufacturing for each hundred", Code::managers_too_few,
      Mender::agency, "", "", Told::agency_only},
     look_agency_manufacturing},
    {{"client_managers", Colour::red, "法41条・則34条2号", "/client_manager/name",
      "派遣先責任者の人数（100人につき1人）", "One client manager for each hundred",
      Code::managers_too_few, Mender::client, "", "", Told::client_only},
     look_client_managers},
    {{"client_manufacturing_managers", Colour::red, "法41条・則34条3号",
      "/client_manager/for_manufacturing",
      "製造業務専門派遣先責任者の人数（50人を超えると1人、100人につき1人）",
      "Client managers for manufacturing (from 51, one for each hundred)", Code::managers_too_few,
      Mender::client, "", "", Told::client_only},
     look_client_manufacturing},
    {{"assigned_workers", Colour::red, "法26条1項", "", "配属中のスタッフの就業条件の確認",
      "The people who are assigned", Code::assigned_worker_stops, Mender::agency, "", "",
      Told::agency_only},
     look_assigned},
    {{"maybe_manufacturing", Colour::yellow, "則29条3号・34条3号", "/work_detail",
      "製造業務のおそれ", "Perhaps manufacturing", Code::work_may_be_manufacturing, Mender::agency},
     look_maybe_manufacturing},
};

constexpr GateRule<F> kConsistent[] = {
    {{"consistent", Colour::red, "法26条1項", "", "期間・時間の整合", "Periods and hours agree",
      Code::period_reversed, Mender::agency},
     look_consistent}};

}  // namespace

std::span<const GateRule<F>> contract_condition_rules() { return kConditions; }

const OvertimeAgreement* agreement_on(const std::vector<OvertimeAgreement>& agreements, Date on) {
  const OvertimeAgreement* covering = nullptr;
  for (const OvertimeAgreement& agreement : agreements) {
    if (agreement.starts_on <= on && on <= agreement.ends_on) covering = &agreement;
  }
  return covering;
}

std::string disclosure_due(const Terms& terms) {
  return terms.limited_to_agreement_workers ? "agreement" : "comparable_worker";
}

bool without_limit(const Terms& terms) {
  return terms.limited_to_unlimited_workers ||
         terms.unlimited_period.ground != UnlimitedGround::none;
}

Findings contract_gate(const F& facts) {
  Findings found;
  run_rules<F>(kConsistent, facts, found);
  run_rules<F>(contract_item_rules(), facts, found);
  run_rules<F>(kConditions, facts, found);
  return found;
}

}  // namespace tasuki::contract
