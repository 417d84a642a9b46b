#pragma once
// 無期転換 (労働契約法18条): who has worked for one employer under fixed-term contracts of more
// than five years in all may ask for one without end. For a dispatched worker the employer is the
// agency, whatever the clients were.

#include <cstddef>
#include <optional>
#include <vector>

#include "base/date.hpp"

namespace tasuki::law {

// A fixed-term contract; both ends inclusive. Contracts begun before 2013-04-01 do not count.
struct FixedTerm {
  Date from_on{};
  Date to_on{};
};

// A length of contracts in all: months, and days of which thirty make a month
// (平24厚労省令148号1条).
struct TermSum {
  int months = 0;
  int days = 0;

  auto operator<=>(const TermSum&) const = default;
  bool over_months(int limit) const { return months > limit || (months == limit && days > 0); }
};
TermSum term_of(Date from_on, Date to_on);
TermSum operator+(TermSum a, TermSum b);

// A gap of this many months after contracts of that length begins a new count (18条2項; 同省令2条):
// six months after a year or more, else half of it, parts of a month up, at least one month.
int conversion_cooling_months(TermSum before);

struct ConversionRun {
  Date began_on{};
  TermSum sum;                      // of all contracts of the run
  std::optional<Date> right_from;   // the first day of the contract by which five years are passed
  std::optional<Date> right_until;  // the last day of the run's last contract: to ask until then
};

// The runs in order of time; contracts may come in any order and never overlap.
std::vector<ConversionRun> conversion_runs(std::vector<FixedTerm> contracts);

}  // namespace tasuki::law
