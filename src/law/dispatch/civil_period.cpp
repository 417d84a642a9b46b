#include "law/dispatch/civil_period.hpp"

namespace tasuki::law {

Date period_end(Date first, int months) {
  const Date corresponding = add_months(first, months);
  return day_of(corresponding) == day_of(first) ? corresponding - one_day : corresponding;
}

Date day_after_period(Date first, int months) { return period_end(first, months) + one_day; }

Date one_month_before(Date on) {
  const Date corresponding = add_months(on, -1);
  return day_of(corresponding) == day_of(on) ? corresponding : corresponding - one_day;
}

}  // namespace tasuki::law
