#pragma once
// 派遣可能期間の延長についての意見聴取に係る通知書 (法40条の2第4項, 則33条の3第1項; model form
// 2-1), client to its workers' representative, at the latest one month before the conflict date.

#include "paper/forms/blocks.hpp"
#include "paper/forms/worker_representative.hpp"

namespace tasuki::forms {

struct HearingHeadCount {  // one department and span of the table
  std::string department = {};
  Date from_on{};
  Date last_on{};
  bool planned = false;     // 予定
  int worker_count = 0;     // 派遣労働者数
  int permanent_count = 0;  // 無期雇用労働者数 of the client
};
BOOST_DESCRIBE_STRUCT(HearingHeadCount, (),
                      (department, from_on, last_on, planned, worker_count, permanent_count))

struct OpinionHearingNotice {
  Date notified_on{};
  WorkerRepresentative representative = {};
  Party client = {};  // company; title and name of who asks (工場長)
  std::string establishment_name = {};
  std::string establishment_address = {};
  Date extend_from{};  // 延長しようとする派遣期間: the conflict date …
  Date extend_last{};  // … and the last day asked for, at most three years
  std::vector<HearingHeadCount> head_counts = {};  // since the first acceptance, by department
  std::string material = {};                       // further documents that go with it
  Date answer_by{};
  std::string no_answer = "なお、期限までに回答がない場合は、意見がないものとみなします。";
};
BOOST_DESCRIBE_STRUCT(OpinionHearingNotice, (),
                      (notified_on, representative, client, establishment_name,
                       establishment_address, extend_from, extend_last, head_counts, material,
                       answer_by, no_answer))

pdf::Sheet draw(const OpinionHearingNotice& notice, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
OpinionHearingNotice example_opinion_hearing_notice();

}  // namespace tasuki::forms
