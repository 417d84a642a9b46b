#include "contract/assignment/assignment.hpp"

namespace tasuki::contract {

Hours hours_of(const Terms& terms) {
  return {terms.shifts,   terms.days_off,    terms.extra_working_days, terms.national_holidays_off,
          terms.overtime, terms.holiday_work};
}

}  // namespace tasuki::contract
