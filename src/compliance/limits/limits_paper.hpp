#pragma once
// The limits of an establishment as a picture (派遣可能期間の時系列図).

#include "compliance/limits/limits_flows.hpp"
#include "paper/forms/conflict_date_timeline.hpp"

namespace tasuki::compliance {

forms::ConflictDateTimeline timeline_of(const EstablishmentDetail& detail,
                                        const std::string& client_name, Date today);

}  // namespace tasuki::compliance
