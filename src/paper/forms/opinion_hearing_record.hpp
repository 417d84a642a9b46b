#pragma once
// 意見聴取に関する記録 (法40条の2第5項, 則33条の3第3項・第4項, 33条の4): what the client writes
// down after the hearing, keeps for three years and makes known to the establishment's workers;
// with the explanation that an objection demands by the day before the conflict date.

#include "paper/forms/blocks.hpp"
#include "paper/forms/worker_representative.hpp"

namespace tasuki::forms {

struct OpinionHearingRecord {
  Date recorded_on{};
  std::string client_name = {};
  std::string establishment_name = {};
  std::string establishment_address = {};
  WorkerRepresentative representative = {};
  Date notified_on{};
  std::string notified_matters = {};  // what the notice said, in short
  Date extend_from{};                 // as notified
  Date extend_last{};
  Date heard_on{};
  bool objects = false;
  std::string opinion = {};
  Date explained_on{};                // when it objects …
  std::string extension_reason = {};  // … 延長の理由 (and the span below)
  std::string response_policy = {};   // … 異議への対応方針
  Date changed_last{};       // 変更した派遣可能期間の末日, when the opinion changed it
  Date conflict_on{};        // of the limit before the extension
  std::string posting = {};  // how the workers were told (則33条の3第4項)
  Date posted_on{};
  Date keep_until{};
};
BOOST_DESCRIBE_STRUCT(OpinionHearingRecord, (),
                      (recorded_on, client_name, establishment_name, establishment_address,
                       representative, notified_on, notified_matters, extend_from, extend_last,
                       heard_on, objects, opinion, explained_on, extension_reason, response_policy,
                       changed_last, conflict_on, posting, posted_on, keep_until))

pdf::Sheet draw(const OpinionHearingRecord& record, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
OpinionHearingRecord example_opinion_hearing_record();

}  // namespace tasuki::forms
