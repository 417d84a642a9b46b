#include "compliance/agreement/agreement_wage.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace tasuki::compliance {
namespace {

constexpr const char* kAgreementLaw = "法30条の4第1項";
constexpr const char* kMinimumLaw = "最賃法4条・13条";

bool below(const YenExact& paid, Yen required) {
  return (paid - YenExact(required)).numerator() < 0;
}

// The yen still missing; part of a yen counts as one.
Yen short_by(const YenExact& paid, Yen required) {
  return (YenExact(required) - paid).rounded(YenRounding::up);
}

std::string count(Yen yen) { return std::to_string(yen.value); }

const Agreement* agreement_on(const WageFacts& facts, Date on) {
  for (const Agreement& agreement : facts.agreements) {
    if (in_force(agreement, on)) return &agreement;
  }
  return nullptr;
}

// Looks at the days one stretch after the other.
class Checker {
 public:
  explicit Checker(const WageFacts& facts) : facts_(facts) {}

  WageCheck run() {
    if (facts_.period.empty()) return {};
    const std::set<Date> starts = first_days();
    for (auto from = starts.begin(); from != starts.end(); ++from) {
      const auto next = std::next(from);
      const Date until = next == starts.end() ? facts_.period.until : *next;
      look_at({*from, until});
    }
    return std::move(check_);
  }

 private:
  // Every day from which something is different.
  std::set<Date> first_days() const {
    std::set<Date> days{facts_.period.from};
    const auto add = [&](Date on) {
      if (facts_.period.contains(on)) days.insert(on);
    };
    for (const WageInput& wage : facts_.wages) add(wage.effective_from);
    for (const Agreement& agreement : facts_.agreements) {
      add(agreement.starts_on);
      add(agreement.ends_on + one_day);
      if (agreement.superseded_from) add(*agreement.superseded_from);
    }
    for (const auto* spans : {&facts_.work_minimums, &facts_.index_minimums}) {
      for (const law::MinimumWageSpan& span : *spans) add(span.period.from);
    }
    for (int year = year_of(facts_.period.from); year <= year_of(facts_.period.until); ++year) {
      add(date(year, 4, 1));
    }
    return days;
  }

  void find(Code code, std::vector<std::string> params, const char* law, const char* pointer,
            bool warning = false) {
    const bool known = std::any_of(check_.findings.begin(), check_.findings.end(),
                                   [&](const Violation& one) { return one.code == code; });
    if (!warning) passes_ = false;
    if (!known) check_.findings.push_back({code, pointer, law, std::move(params), warning});
  }

  const WageInput* wage_on(Date on) const {
    const WageInput* found = nullptr;
    for (const WageInput& wage : facts_.wages) {
      if (wage.effective_from <= on) found = &wage;
    }
    return found == nullptr || found->amount == Yen{0} ? nullptr : found;
  }

  static law::MinimumWageSpan minimum_on(const std::vector<law::MinimumWageSpan>& spans, Date on) {
    for (const law::MinimumWageSpan& span : spans) {
      if (span.period.contains(on)) return span;
    }
    return {};
  }
  // The least that is sure to bind: until a new amount is published, the last one.
  static std::optional<Yen> floor_of(const law::MinimumWageSpan& span) {
    return span.hourly ? span.hourly : span.last_known;
  }

  void look_at(const Period& days) {
    passes_ = true;
    WageStretch stretch;
    stretch.from_on = days.from;
    stretch.to_on = days.last();
    stretch.fiscal_year = fiscal_year_of(days.from);
    const WageInput* wage = wage_on(days.from);
    if (wage == nullptr) {
      find(Code::wage_missing, {text(days.from)}, "労基法15条1項", "/wage");
    } else {
      check_minimum(*wage, stretch);
      if (facts_.agreement_worker) check_agreement_wage(*wage, stretch);
    }
    stretch.passes = passes_;
    check_.stretches.push_back(std::move(stretch));
  }

  // Could the next amount be more than this? No rise has come to a tenth so far (徳島県 2024: 896
  // to 980 yen), so that a wage beyond it needs nobody's reason; it is compared again when the
  // amount is published.
  static bool within_reach(const YenExact& paid, Yen last_known) {
    return (paid - YenExact(last_known).times(11, 10)).numerator() <= 0;
  }

  void check_minimum(const WageInput& wage, WageStretch& stretch) {
    const YenExact paid = hourly_base(wage) + YenExact(wage.counted_allowance_yen);
    stretch.minimum_compared_yen = paid.rounded(YenRounding::down);
    stretch.hourly_yen = (hourly_base(wage) + YenExact(wage.bonus_yen + wage.allowance_yen))
                             .rounded(YenRounding::down);
    const law::MinimumWageSpan minimum = minimum_on(facts_.work_minimums, stretch.from_on);
    stretch.minimum_wage_yen = minimum.hourly.value_or(Yen{});
    const auto least = floor_of(minimum);
    if (least && below(paid, *least)) {
      find(Code::wage_below_minimum,
           {text(stretch.from_on), facts_.work_prefecture, count(*least),
            count(short_by(paid, *least))},
           kMinimumLaw, "/wage");
    } else if (!minimum.hourly && (!least || within_reach(paid, *least))) {
      find(Code::minimum_wage_unknown, {text(stretch.from_on)}, kMinimumLaw, "/wage", true);
    }
  }

  // The agreement's terms with the figures of the stretch's fiscal year.
  AgreementTerms terms_of_year(const Agreement& agreement, int fiscal_year) {
    AgreementTerms terms = agreement.terms;
    if (terms.basis.fiscal_year == fiscal_year) return terms;
    for (const CircularTables& circular : facts_.circulars) {
      if (circular.basis.fiscal_year != fiscal_year) continue;
      for (const Violation& missing : fill_from(circular, terms)) {
        find(missing.code, missing.params, kAgreementLaw, "/agreement", true);
      }
      return terms;
    }
    find(Code::circular_missing, {fiscal_year_name(fiscal_year)}, "法30条の4第1項2号イ",
         "/agreement", true);
    return terms;
  }

  // The agreement's place, or the prefecture of the circular where the agreement names none.
  std::optional<AgreementPlace> place_in(const AgreementTerms& terms) {
    if (const AgreementPlace* place = place_of(terms, facts_.index_address)) return *place;
    find(Code::place_not_in_agreement, {facts_.index_address}, "法30条の4第1項2号イ",
         "/index_place", true);
    const std::string prefecture = law::prefecture_of_address(facts_.index_address);
    for (const CircularTables& circular : facts_.circulars) {
      if (circular.basis.fiscal_year != terms.basis.fiscal_year) continue;
      if (const CircularRegion* region = circular.region(RegionKind::prefecture, prefecture)) {
        return AgreementPlace{
            RegionKind::prefecture, region->name, prefecture, {}, region->index_percent};
      }
    }
    return {};
  }

  void check_agreement_wage(const WageInput& wage, WageStretch& stretch) {
    const Agreement* agreement = agreement_on(facts_, stretch.from_on);
    if (agreement == nullptr) {
      find(Code::agreement_missing, {text(stretch.from_on)}, kAgreementLaw, "/agreement");
      return;
    }
    stretch.agreement_id = agreement->id;
    const AgreementTerms terms = terms_of_year(*agreement, stretch.fiscal_year);
    const auto place = place_in(terms);
    if (place) stretch.place = place->name;
    const WageGrade* grade = grade_of(terms, wage.job_class, wage.grade);
    if (grade == nullptr) {
      check_without_grade(wage, terms, place, stretch);
      return;
    }
    check_grade(wage, terms, *grade, place, stretch);
    if (place) {
      check_prevailing(wage, required_at(terms, *grade, *place, stretch.from_on), stretch);
    }
  }

  // What the agreement pays at the place.
  static Yen agreed(const AgreementTerms& terms, const std::optional<AgreementPlace>& place,
                    Yen yen) {
    if (terms.region_rule != RegionRule::coefficient || !place) return yen;
    const auto index = parse_ratio(place->index_percent).value_or(Ratio(100, 1));
    return YenExact(yen)
        .times(index.numerator(), index.denominator())
        .times(1, 100)
        .rounded(YenRounding::up);
  }

  static YenExact total_of(const WageInput& wage) {
    return hourly_base(wage) + YenExact(wage.bonus_yen + wage.allowance_yen);
  }

  // What holds whichever grade it turns out to be.
  struct Least {
    std::optional<Yen> base;        // of the lowest grade
    std::optional<Yen> total;       // of the lowest grade, with bonus and allowances
    std::optional<Yen> prevailing;  // 一般賃金 of the place without experience (0年)
  };
  Least least_of(const AgreementTerms& terms, const std::optional<AgreementPlace>& place,
                 Date on) const {
    Least least;
    const auto lower = [](std::optional<Yen>& kept, Yen yen) {
      kept = std::min(kept.value_or(yen), yen);
    };
    for (const WageGrade& grade : terms.grades) {
      lower(least.base, agreed(terms, place, grade.base_yen));
      lower(least.total,
            agreed(terms, place, grade.base_yen + grade.bonus_yen + grade.allowance_yen));
      if (!place) continue;
      WageGrade beginner = grade;
      beginner.years = 0;
      const auto required = required_at(terms, beginner, *place, on);
      if (required) lower(least.prevailing, *required);
    }
    return least;
  }

  // Nobody may be paid less than the lowest grade, nor less than the lowest 一般賃金. A 労働契約
  // says the base pay alone: what it comes to with bonus and allowances is not known, so that only
  // the lowest base proves a breach.
  void check_without_grade(const WageInput& wage, const AgreementTerms& terms,
                           const std::optional<AgreementPlace>& place, WageStretch& stretch) {
    const Least least = least_of(terms, place, stretch.from_on);
    const YenExact total = total_of(wage);
    const auto under = [&](const std::optional<Yen>& yen) { return yen && below(total, *yen); };
    const bool base_alone = facts_.from_employment_contract;
    const bool unknown = base_alone && (under(least.total) || under(least.prevailing));
    find(Code::wage_grade_missing,
         {text(stretch.from_on) + (unknown ? "、賞与・手当も未登録" : "")}, kAgreementLaw, "/wage",
         true);
    const auto floor = base_alone ? least.base : least.total;
    if (under(floor)) {
      find(Code::wage_below_grade,
           {text(stretch.from_on), base_alone ? "最も低い等級の基本給" : "最も低い等級",
            count(*floor), count(short_by(total, *floor))},
           kAgreementLaw, "/wage");
    }
    if (base_alone) {
      stretch.prevailing_yen = least.prevailing.value_or(Yen{});
    } else {
      check_prevailing(wage, least.prevailing, stretch);
    }
  }

  void check_grade(const WageInput& wage, const AgreementTerms& terms, const WageGrade& grade,
                   const std::optional<AgreementPlace>& place, WageStretch& stretch) {
    const YenExact base = hourly_base(wage);
    const YenExact total = total_of(wage);
    const Yen least = agreed(terms, place, grade.base_yen);
    stretch.grade_yen =
        agreed(terms, place, grade.base_yen + grade.bonus_yen + grade.allowance_yen);
    if (below(base, least)) {
      find(Code::wage_below_grade,
           {text(stretch.from_on), grade.name + "の基本給", count(least),
            count(short_by(base, least))},
           kAgreementLaw, "/wage");
    } else if (below(total, stretch.grade_yen)) {
      find(Code::wage_below_grade,
           {text(stretch.from_on), grade.name, count(stretch.grade_yen),
            count(short_by(total, stretch.grade_yen))},
           kAgreementLaw, "/wage");
    }
  }

  // The 一般賃金 of the grade's job and years at the place.
  std::optional<Yen> required_at(const AgreementTerms& terms, const WageGrade& grade,
                                 const AgreementPlace& place, Date on) const {
    const auto minimum = floor_of(minimum_on(facts_.index_minimums, on));
    auto required = required_wage(terms, grade, place, minimum);
    if (terms.region_rule == RegionRule::highest) {
      for (const AgreementPlace& other : terms.places) {
        // The other places' own minimum wages decided when the agreement was checked.
        required = std::max(required, required_wage(terms, grade, other, std::nullopt));
      }
    }
    return required;
  }

  void check_prevailing(const WageInput& wage, std::optional<Yen> required, WageStretch& stretch) {
    if (!required) return;
    stretch.prevailing_yen = *required;
    const YenExact total = total_of(wage);
    if (!below(total, *required)) return;
    find(Code::wage_below_prevailing,
         {text(stretch.from_on), count(*required), count(short_by(total, *required))},
         "法30条の4第1項2号イ", "/wage");
  }

  const WageFacts& facts_;
  WageCheck check_;
  bool passes_ = true;
};

}  // namespace

YenExact hourly_base(const WageInput& wage) {
  if (wage.unit == PayUnit::hour) return wage.amount;
  if (wage.scheduled_min.value <= 0) throw std::domain_error("a wage without its hours");
  return YenExact(wage.amount).times(60, wage.scheduled_min.value);
}

Violations violations_of(const WageInput& wage) {
  Violations found;
  if (wage.amount.value < 1) found.push_back({Code::too_small, "/amount", "", {"1"}});
  if (wage.unit != PayUnit::hour && wage.scheduled_min.value < 1) {
    found.push_back({Code::required, "/scheduled_min", "最賃則2条"});
  }
  const auto not_negative = [&](Yen yen, const char* pointer) {
    if (yen.value < 0) found.push_back({Code::too_small, pointer, "", {"0"}});
  };
  not_negative(wage.bonus_yen, "/bonus_yen");
  not_negative(wage.allowance_yen, "/allowance_yen");
  not_negative(wage.counted_allowance_yen, "/counted_allowance_yen");
  if (wage.counted_allowance_yen > wage.allowance_yen) {
    found.push_back({Code::too_large, "/counted_allowance_yen", "", {count(wage.allowance_yen)}});
  }
  return found;
}

WageCheck wage_check(const WageFacts& facts) { return Checker(facts).run(); }

Violations unknown_grade(const WageFacts& facts, const WageInput& wage) {
  if (!facts.agreement_worker || wage.grade.empty()) return {};
  const Agreement* agreement =
      agreement_on(facts, std::max(wage.effective_from, facts.period.from));
  if (agreement == nullptr) return {};
  const std::vector<WageGrade>& grades = agreement->terms.grades;
  const bool job_known = std::any_of(grades.begin(), grades.end(), [&](const WageGrade& one) {
    return one.job_class == wage.job_class;
  });
  if (!job_known) return {{Code::bad_choice, "/job_class", kAgreementLaw}};
  if (grade_of(agreement->terms, wage.job_class, wage.grade) != nullptr) return {};
  return {{Code::bad_choice, "/grade", kAgreementLaw}};
}

}  // namespace tasuki::compliance
