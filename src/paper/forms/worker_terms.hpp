#pragma once
// What the papers to a worker about pay and treatment share: 6-1, 6-2, 6-3 (法31条の2) and the
// notice of employment terms (労基法15条). Percents are texts as printed ("25", "1.5"); a blank one
// is not given. Months and yen are whole numbers, 0 = not given.

#include <chrono>

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct PayPromise {  // 昇給・賞与・退職手当, each: 有 <時期、金額等> or 無
  bool granted = false;
  std::string detail = {};  // when, how much, and that it may fail to be paid
};
BOOST_DESCRIBE_STRUCT(PayPromise, (), (granted, detail))

struct PayPromises {  // 則25条の16第1項, パート有期法6条1項
  PayPromise raise = {};
  PayPromise bonus = {};
  PayPromise retirement = {};
};
BOOST_DESCRIBE_STRUCT(PayPromises, (), (raise, bonus, retirement))

enum class WageBase { monthly, daily, hourly, piecework, other };
BOOST_DESCRIBE_ENUM(WageBase, monthly, daily, hourly, piecework, other)

struct Allowance {  // 諸手当
  std::string name = {};
  Yen amount{};             // 0: see method
  std::string method = {};  // how it is computed
};
BOOST_DESCRIBE_STRUCT(Allowance, (), (name, amount, method))

struct PremiumRates {  // 割増賃金率, per cent (労基法37条)
  std::string within_60_hours = "25";
  std::string over_60_hours = "50";
  std::string beyond_scheduled = {};  // 所定超 (法定内)
  std::string statutory_holiday = "35";
  std::string other_holiday = {};  // 法定外休日
  std::string night = "25";
};
BOOST_DESCRIBE_STRUCT(PremiumRates, (),
                      (within_60_hours, over_60_hours, beyond_scheduled, statutory_holiday,
                       other_holiday, night))

struct Wages {  // 賃金の決定・計算・支払の方法、締切り・支払の時期
  WageBase base = WageBase::hourly;
  Yen amount{};                      // of the base; piecework: the unit price
  Yen guarantee{};                   // piecework: 保障給
  std::string base_note = {};        // other: what the base is
  std::string grade_reference = {};  // grade or pay table in the work rules
  std::vector<Allowance> allowances = {};
  PremiumRates premiums = {};
  std::string closing = {};     // 毎月末日締切り
  std::string payment = {};     // 翌月15日支払
  std::string method = {};      // 本人の指定する口座への振込み
  std::string deductions = {};  // deductions by labour-management agreement; "" = none
};
BOOST_DESCRIBE_STRUCT(Wages, (),
                      (base, amount, guarantee, base_note, grade_reference, allowances, premiums,
                       closing, payment, method, deductions))

struct LeaveTerms {             // 休暇
  int days_after_6_months = 0;  // 年次有給休暇, after half a year (労基法39条)
  int early_months = 0;         // given before that after so many months; 0 = no
  int early_days = 0;
  bool hourly_leave = false;      // 時間単位年休
  bool substitute_leave = false;  // 代替休暇 (労基法37条3項)
  std::string other_paid = {};
  std::string other_unpaid = {};
  std::string rules_reference = {};  // 就業規則第〇条～第〇条
};
BOOST_DESCRIBE_STRUCT(LeaveTerms, (),
                      (days_after_6_months, early_months, early_days, hourly_leave,
                       substitute_leave, other_paid, other_unpaid, rules_reference))

enum class TreatmentMethod { client_parity, agreement };
BOOST_DESCRIBE_ENUM(TreatmentMethod, client_parity, agreement)

// The explanation of the measures against unreasonable differences (法31条の2第2項2号・3項2号), on
// a sheet of its own that the worker acknowledges.
struct MeasureExplanation {
  TreatmentMethod method = TreatmentMethod::agreement;
  Date explained_on{};
  std::string explainer_title = {};
  std::string explainer_name = {};
  std::string means = {};         // 書面を交付し、口頭で説明 …
  std::string measures = {};      // what is done under the method
  std::string pay_decision = {};  // how job, results, will, ability and experience decide pay
  std::string materials = {};     // papers handed over with it
  std::string questions = {};     // asked and answered at the explanation
  Date received_on{};             // the worker's receipt; Date{} = not yet
};
BOOST_DESCRIBE_STRUCT(MeasureExplanation, (),
                      (method, explained_on, explainer_title, explainer_name, means, measures,
                       pay_decision, materials, questions, received_on))

// The statement that the worker may ask for the content and reasons of differences in treatment
// (令和8年厚労省令87号) belongs to the editions from this day on.
inline constexpr Date kExplanationRightFrom = std::chrono::year{2026} / std::chrono::October / 1;
std::string default_explanation_right();
// 賃金の決定に当たり勘案する事項, unless the office says more (法30条の4第1項2号・3号).
inline constexpr std::string_view kPayByAgreement =
    "労使協定の定めにより、職務の内容、成果、意欲、能力又は経験等を公正に評価して決定する。";
// What each method does, in our own words.
std::string default_measures(TreatmentMethod method);

// ------------------------------------------------------------------ text

std::string promise_text(const PayPromise& promise);      // ■有　□無, then the detail
std::string wage_base_text(const Wages& wages);           // 時間給　1,500円, grade below
std::string allowances_text(const Wages& wages);          // one line each, or なし
std::string premiums_text(const PremiumRates& premiums);  // three lines
std::string paid_leave_text(const LeaveTerms& leave);     // 年次有給休暇
std::string leave_text(const LeaveTerms& leave);          // all kinds, numbered
std::string percent_text(std::string_view percent);       // 25%, or "" for a blank one

// ------------------------------------------------------------------ drawing

// 昇給・賞与・退職手当の有無: a group of three rows.
void pay_promise_rows(pdf::Rows& t, const PayPromises& pay);
// 協定対象派遣労働者であるか否か: one row.
void treatment_row(pdf::Rows& t, const Treatment& treatment);
// The statement: the record's words, else the default ones when the edition has it.
void explanation_right_row(pdf::Rows& t, std::string_view words, const DrawOptions& options);
// Title, law, day, the worker and the agency's establishment with its licence.
void draw_letter_head(pdf::Sheet& sheet, std::string_view title, std::string_view law, Date on,
                      std::string_view worker_name, const AgencyPlace& agency);
// The sheet 措置の説明, on a new page. `law` is the paragraph that demands it.
void draw_explanation(pdf::Sheet& sheet, const MeasureExplanation& explanation,
                      std::string_view law, std::string_view worker_name, const AgencyPlace& agency,
                      const DrawOptions& options);

}  // namespace tasuki::forms
