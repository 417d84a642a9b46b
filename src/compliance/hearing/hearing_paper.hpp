#pragma once
// Hearing → forms (様式2-1, 2-2, the record that is kept and posted).

#include "compliance/hearing/hearing.hpp"
#include "paper/forms/opinion_hearing_notice.hpp"
#include "paper/forms/opinion_hearing_record.hpp"
#include "paper/forms/opinion_statement.hpp"

namespace tasuki::compliance {

forms::OpinionHearingNotice notice_form(const Hearing& hearing, const std::string& client_name);
forms::OpinionStatement statement_form(const Hearing& hearing, const std::string& client_name);
forms::OpinionHearingRecord record_form(const Hearing& hearing, const std::string& client_name,
                                        Date recorded_on);

}  // namespace tasuki::compliance
