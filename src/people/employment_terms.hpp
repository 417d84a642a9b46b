#pragma once
// What a 労働条件通知書 (労基法15条, 労基則5条) says beyond the row of the 労働契約 itself. Filled
// in once per employment contract, proposed from the one before; the paper is issued at hiring and
// at each renewal, and again whenever something is put right.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "law/dispatch/indefinite_conversion.hpp"
#include "paper/forms/employment_terms_notice.hpp"
#include "people/people.hpp"

namespace tasuki::people {

struct EmploymentTermsForm {
  bool probation = false;
  std::string probation_note;
  forms::Renewal renewal;        // of a fixed term
  forms::Conversion conversion;  // 無期転換
  forms::Range place;
  forms::Range duties;
  forms::TermsHours hours;
  forms::LeaveTerms leave;
  forms::Wages wages;
  forms::PayPromises pay;
  forms::Leaving leaving;
  std::string mutual_aid;
  forms::Contact consultation;  // パート有期法6条
  std::string rules_place;
  std::string remarks;
};
BOOST_DESCRIBE_STRUCT(EmploymentTermsForm, (),
                      (probation, probation_note, renewal, conversion, place, duties, hours, leave,
                       wages, pay, leaving, mutual_aid, consultation, rules_place, remarks))

struct EmployerFacts {
  forms::Party employer;
  forms::AgencyPlace agency;
  std::optional<Date> agreement_last_on;  // of the 労使協定 that binds the worker
};

// What 無期転換 is judged by: the fixed-term contracts that count with this one (労契法18条2項: a
// long gap begins a new count), and their length in all (thirty days make a month).
struct ConversionBasis {
  int contracts = 0;  // this one included; 0 = this one has no end
  Date began_on{};
  int months = 0;
  int days = 0;
  // As many earlier contracts are on record as this one counts renewals; otherwise the record does
  // not reach back far enough to say that the right does not arise.
  bool complete = true;
};
BOOST_DESCRIBE_STRUCT(ConversionBasis, (), (contracts, began_on, months, days, complete))

// `terms`: all fixed-term contracts of the worker on record, in any order.
ConversionBasis conversion_basis(const EmploymentContractForm& contract,
                                 const std::vector<law::FixedTerm>& terms);

// 労基則5条5項・6項: whether the right arises within this contract's term, and from when employment
// without term would run, follow from the contracts; which terms change then, and a recognised
// exception (有期特措法), are the office's to say. Where the record is not complete, the office's
// own yes stands.
forms::Conversion conversion_of(const EmploymentContractForm& contract,
                                const ConversionBasis& basis, forms::Conversion entered);

// A first proposal in our own words, to be changed by the office.
EmploymentTermsForm proposed_terms(const EmploymentContractForm& contract);

// The paper of one employment contract.
forms::EmploymentTermsNotice terms_notice(const WorkerForm& worker,
                                          const EmploymentContractForm& contract,
                                          const EmploymentTermsForm& terms,
                                          const EmployerFacts& facts, Date issued_on);

// 労働条件通知書 兼 就業条件明示書: both halves speak of the same work. What the office has left as
// proposed is said as the dispatch says it …
forms::TermsHours hours_with_dispatch(const forms::TermsHours& own,
                                      const forms::TermsHours& proposed,
                                      const forms::WorkTerms& dispatch);
// … and what it has entered must not deny what the other half says.
Violations contradictions(const forms::TermsHours& own, const forms::WorkTerms& dispatch);

// Kept five years from the end of employment (労基法109条; 143条: three for now). Employment
// without an end: to the last day that a table holds.
Date terms_keep_until(std::optional<Date> ends_on);

}  // namespace tasuki::people

namespace tasuki {

template <>
struct Catalogue<people::EmploymentTermsForm> {
  static constexpr std::array fields{
      Field{.member = "probation", .label_ja = "試用期間", .label_en = "Probation"},
      Field{.member = "probation_note",
            .label_ja = "試用期間の内容",
            .label_en = "Probation in detail",
            .max = 300},
      Field{.member = "renewal",
            .label_ja = "更新の有無と判断の基準",
            .label_en = "Renewal",
            .law = "労基則5条1項1号の2"},
      Field{.member = "conversion",
            .label_ja = "無期転換",
            .label_en = "Conversion to permanent",
            .law = "労基則5条5項"},
      Field{.member = "place",
            .label_ja = "就業の場所と変更の範囲",
            .label_en = "Place and its range",
            .law = "労基則5条1項1号の3"},
      Field{.member = "duties",
            .label_ja = "業務と変更の範囲",
            .label_en = "Work and its range",
            .law = "労基則5条1項1号の3"},
      Field{.member = "hours",
            .label_ja = "始業・終業・休憩・休日",
            .label_en = "Hours and days off",
            .law = "労基則5条1項2号"},
      Field{.member = "leave", .label_ja = "休暇", .label_en = "Leave", .law = "労基則5条1項2号"},
      Field{.member = "wages", .label_ja = "賃金", .label_en = "Wages", .law = "労基則5条1項3号"},
      Field{.member = "pay",
            .label_ja = "昇給・賞与・退職手当",
            .label_en = "Raise, bonus, retirement",
            .law = "パート有期法6条1項"},
      Field{
          .member = "leaving", .label_ja = "退職", .label_en = "Leaving", .law = "労基則5条1項4号"},
      Field{.member = "mutual_aid", .label_ja = "中退共など", .label_en = "Mutual aid", .max = 200},
      Field{.member = "consultation",
            .label_ja = "相談窓口",
            .label_en = "Whom to consult",
            .law = "パート有期則2条"},
      Field{.member = "rules_place",
            .label_ja = "就業規則の確認場所",
            .label_en = "Where the rules are",
            .max = 200},
      Field{.member = "remarks", .label_ja = "備考", .label_en = "Remarks", .max = 1000}};
};
static_assert(catalogue_complete<people::EmploymentTermsForm>());

}  // namespace tasuki
