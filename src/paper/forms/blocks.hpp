#pragma once
// What several statutory papers share: records of the parties and conditions, and how each is
// drawn. A form's record is frozen as the paper of record, so it holds what is printed (names,
// addresses) and no identifiers.
//
// Date{} (1970-01-01) means "not given"; periods show the inclusive last day.

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/minutes.hpp"
#include "base/yen.hpp"
#include "platform/pdf/sheet.hpp"

namespace tasuki::forms {

struct DrawOptions {
  std::string number = {};                  // the paper's number; in the footer
  std::string running_head = {};            // e.g. 派遣元控え
  std::string watermark = {};               // e.g. 確認用
  Date edition{};                           // of the form's law list; Date{} = its first edition
  bool draft = false;                       // not a paper of record yet
  std::vector<std::string> unentered = {};  // of a draft: members that nobody has answered, /x/y
  bool seals = true;                        // false: no place for a seal (電子交付)
  pdf::ImagePtr agency_seal = {};
  pdf::ImagePtr client_seal = {};
};

// ------------------------------------------------------------------ records

struct Manager {  // 派遣元責任者・派遣先責任者
  std::string department = {};
  std::string title = {};
  std::string name = {};
  std::string phone = {};
  bool for_manufacturing = false;  // 製造業務専門
};
BOOST_DESCRIBE_STRUCT(Manager, (), (department, title, name, phone, for_manufacturing))

struct Contact {  // 苦情の申出を受ける者
  std::string department = {};
  std::string title = {};
  std::string name = {};
  std::string phone = {};
};
BOOST_DESCRIBE_STRUCT(Contact, (), (department, title, name, phone))

struct Supervisor {  // 指揮命令者
  std::string department = {};
  std::string title = {};
  std::string name = {};
};
BOOST_DESCRIBE_STRUCT(Supervisor, (), (department, title, name))

struct ClientPlace {  // 派遣先
  std::string company_name = {};
  std::string establishment_name = {};
  std::string establishment_address = {};
  std::string establishment_phone = {};
  std::string workplace_name = {};  // 部署など
  std::string workplace_address = {};
  std::string workplace_phone = {};
  std::string unit_name = {};        // 組織単位
  std::string unit_head_title = {};  // 組織の長の職名
};
BOOST_DESCRIBE_STRUCT(ClientPlace, (),
                      (company_name, establishment_name, establishment_address, establishment_phone,
                       workplace_name, workplace_address, workplace_phone, unit_name,
                       unit_head_title))

struct AgencyPlace {  // 派遣元
  std::string company_name = {};
  std::string establishment_name = {};
  std::string address = {};
  std::string phone = {};
  std::string licence_number = {};
};
BOOST_DESCRIBE_STRUCT(AgencyPlace, (),
                      (company_name, establishment_name, address, phone, licence_number))

struct Party {  // who signs
  std::string company_name = {};
  std::string address = {};
  std::string representative_title = {};
  std::string representative_name = {};
};
BOOST_DESCRIBE_STRUCT(Party, (), (company_name, address, representative_title, representative_name))

struct BreakSpan {
  DayMinute from{};
  DayMinute until{};
};
BOOST_DESCRIBE_STRUCT(BreakSpan, (), (from, until))

struct WorkHours {
  std::string name = {};  // 早番; empty when there is only one pattern
  DayMinute starts{};
  DayMinute ends{};
  std::vector<BreakSpan> breaks = {};
  Minutes break_total{};
};
BOOST_DESCRIBE_STRUCT(WorkHours, (), (name, starts, ends, breaks, break_total))

struct Job {  // 業務内容
  std::string kind = {};
  std::string detail = {};
  std::string order_item = {};      // 令4条1項の号番号, when day labour is possible
  std::string responsibility = {};  // 責任の程度
};
BOOST_DESCRIBE_STRUCT(Job, (), (kind, detail, order_item, responsibility))

struct Overtime {  // 時間外労働・休日労働
  bool overtime = false;
  Minutes day_limit{};
  Minutes month_limit{};
  Minutes year_limit{};
  bool holiday_work = false;
  int holiday_days_in_month = 0;
  std::string note = {};
};
BOOST_DESCRIBE_STRUCT(Overtime, (),
                      (overtime, day_limit, month_limit, year_limit, holiday_work,
                       holiday_days_in_month, note))

enum class UnlimitedKind { none, fixed_project, limited_days, maternity_leave, family_care_leave };
BOOST_DESCRIBE_ENUM(UnlimitedKind, none, fixed_project, limited_days, maternity_leave,
                    family_care_leave)

struct UnlimitedWork {  // 期間制限を受けない業務 (法40条の2第1項3号〜5号)
  UnlimitedKind kind = UnlimitedKind::none;
  std::string detail = {};         // what the project is, or why the days are few
  int days_in_month = 0;           // limited_days: days on which the work is done
  int ordinary_days_in_month = 0;  // limited_days: days of the client's ordinary employees
  std::string absent_name = {};    // leave: who is absent
  std::string absent_job = {};
  Date absent_from{};
  Date absent_last{};
};
BOOST_DESCRIBE_STRUCT(UnlimitedWork, (),
                      (kind, detail, days_in_month, ordinary_days_in_month, absent_name, absent_job,
                       absent_from, absent_last))

struct TempToPerm {  // 紹介予定派遣
  bool applies = false;
  std::string job = {};         // work after direct hire
  std::string conditions = {};  // term, place, hours, pay, insurance
  std::string refusal_reason =
      "派遣先は、職業紹介を受けることを希望しなかった場合又は職業紹介を受けた派遣労働者を雇用しな"
      "かった場合は、派遣元の求めに応じ、その理由を書面又は電子メール等で派遣元に明示する。";
  std::string seniority = {};  // how paid leave and retirement pay count the dispatch
};
BOOST_DESCRIBE_STRUCT(TempToPerm, (), (applies, job, conditions, refusal_reason, seniority))

struct ComplaintHandling {
  Contact client = {};
  Contact agency = {};
  std::string procedure = {};  // empty: default_complaint_procedure()
};
BOOST_DESCRIBE_STRUCT(ComplaintHandling, (), (client, agency, procedure))

struct Insurance {
  bool filed = false;       // 資格取得届を提出済み
  std::string reason = {};  // concrete, when not filed; when filed: how it came to be, or blank
};
BOOST_DESCRIBE_STRUCT(Insurance, (), (filed, reason))

struct SocialInsurance {
  Insurance health = {};
  Insurance pension = {};
  Insurance employment = {};
};
BOOST_DESCRIBE_STRUCT(SocialInsurance, (), (health, pension, employment))

struct DatedNote {  // 教育訓練・キャリアコンサルティング・苦情 … each with its day
  Date on{};
  std::string time = {};  // "10:00～12:00", or empty
  std::string text = {};
  Minutes length{};  // of a training; 0 = not said
};
BOOST_DESCRIBE_STRUCT(DatedNote, (), (on, time, text, length))

struct ShiftDay {  // a row of the シフト表
  Date on{};
  std::string shift = {};  // name of one of the hours; empty: a day off
  int people = 0;          // 0: all of them
};
BOOST_DESCRIBE_STRUCT(ShiftDay, (), (on, shift, people))

struct WorkTerms {  // 派遣期間・就業日・就業時間
  Date from_on{};
  Date last_on{};
  std::string working_days = {};
  std::vector<WorkHours> hours = {};
  Overtime overtime = {};
  std::vector<ShiftDay> shift_table = {};  // printed as 別紙
};
BOOST_DESCRIBE_STRUCT(WorkTerms, (), (from_on, last_on, working_days, hours, overtime, shift_table))

struct Treatment {  // 協定対象派遣労働者か否か
  bool agreement = false;
  Date agreement_last_on{};  // end of the agreement's term
};
BOOST_DESCRIBE_STRUCT(Treatment, (), (agreement, agreement_last_on))

enum class FeeUnit { hour, day, month, year };
BOOST_DESCRIBE_ENUM(FeeUnit, hour, day, month, year)

struct DispatchFee {  // 派遣料金 (法34条の2)
  FeeUnit unit = FeeUnit::hour;
  Yen amount{};
  bool establishment_average = false;  // otherwise this worker's own
};
BOOST_DESCRIBE_STRUCT(DispatchFee, (), (unit, amount, establishment_average))

struct Employment {  // 雇用期間・年齢の区分
  bool permanent = false;
  Date from_on{};  // of the employment contract, when not permanent
  Date last_on{};
  bool over_60 = false;
};
BOOST_DESCRIBE_STRUCT(Employment, (), (permanent, from_on, last_on, over_60))

// A paper made again after a change: from which day it holds, and which one holds until the day
// before.
struct Replacement {
  Date effective_from{};    // Date{}: the first of its kind
  std::string number = {};  // of the paper before
  Date issued_on{};         // of the paper before
};
BOOST_DESCRIBE_STRUCT(Replacement, (), (effective_from, number, issued_on))

// Standard wording in our own words; it is stored in the record, where the parties may change it.
std::string default_complaint_procedure(std::string_view client_manager,
                                        std::string_view agency_manager);

// ------------------------------------------------------------------ text

std::string date_text(Date on);               // 令和9年7月1日, or ""
std::string term_text(Date from, Date last);  // 令和9年7月1日～令和9年9月30日
std::string clock_text(DayMinute at);         // 9:00
std::string length_text(Minutes length);      // 1時間00分
std::string limit_text(Minutes length);       // 45時間, 4時間30分
std::string yen_text(Yen amount);             // 1,234,567
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
std::string phone_text(std::string_view phone);  // TEL 022-…, or ""
std::string place_text(std::string_view name, std::string_view address, std::string_view phone);
std::string manager_text(const Manager& manager);  // one line
std::string contact_text(const Contact& contact);  // one line
std::string hours_text(const std::vector<WorkHours>& hours);
std::string breaks_text(const std::vector<WorkHours>& hours);
std::string overtime_text(const Overtime& overtime);
std::string holiday_work_text(const Overtime& overtime);
std::string unlimited_text(const UnlimitedWork& work);
std::string job_text(const Job& job);  // kind, number of the order, detail
// All kinds of work of one paper, numbered when there are several (法26条1項1号: each with its
// content).
std::string jobs_text(const Job& first, const std::vector<Job>& further);
// The degree of responsibility of each (則22条1号).
std::string responsibilities_text(const Job& first, const std::vector<Job>& further);
std::string choice(bool on, std::string_view yes, std::string_view no);  // ■yes　□no
std::string notes_text(const std::vector<DatedNote>& notes);             // one bullet each
std::string temp_to_perm_text(const TempToPerm& plan);
std::string fee_text(const DispatchFee& fee);            // 時間額　2,400円
std::string treatment_text(const Treatment& treatment);  // both boxes, two lines
std::string age_60_text(const Employment& employment);
std::string employment_text(const Employment& employment);
// The establishment's name, with the company's before it unless it begins with it.
std::string office_text(std::string_view company, std::string_view establishment);
// Why a place on a paper is empty and who can fill it: a blank is never silent.
struct Blank {
  std::string_view why;  // まだ実施していない, 届出を準備中 …
  std::string_view who;  // who fills it, and when; "": nobody has to
};
std::string or_blank(std::string_view text, Blank blank);  // the text, or ［why。記入: who］
// What a renewal or a change (法26条10項) says of the information given before; "" for neither.
std::string earlier_information_text(Date unchanged_since, Date replaces_on);
// 変更後の契約書（令和9年9月16日から適用。…付 No. 2027-1 に代わる）; "" for the first paper.
std::string replacement_text(std::string_view changed, const Replacement& replaces);
std::string or_none(std::string_view text);  // "なし" for an empty text: law wants "none" said

// ------------------------------------------------------------------ drawing

pdf::SheetStyle style_of(std::string_view title, const DrawOptions& options);
pdf::Seal seal_of(const DrawOptions& options, const pdf::ImagePtr& picture);

// Date at the left, then both parties side by side with their seals.
void draw_signatures(pdf::Sheet& sheet, std::string_view client_role, const Party& client,
                     std::string_view agency_role, const Party& agency, const DrawOptions& options);
std::string party_text(const Party& party);

// The words of replacement_text() below a heading; nothing for the first paper.
void draw_replacement(pdf::Sheet& sheet, std::string_view changed, const Replacement& replaces);

// 別紙: the shift table as calendars of months on pages of its own, with the hours of each shift;
// nothing without one.
void draw_shift_table(pdf::Sheet& sheet, const WorkTerms& terms);

// ■有　□無, and why not.
std::string insurance_text(const Insurance& insurance);
// Rows of a table that already has its group head: label, value.
void insurance_rows(pdf::Rows& t, const SocialInsurance& insurance, int value_columns);

}  // namespace tasuki::forms
