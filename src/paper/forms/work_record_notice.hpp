#pragma once
// 就業状況(実績)の通知 (法42条3項, 則38条; model form 10, sheet 1), client to agency each month.

#include "paper/forms/held_items.hpp"

namespace tasuki::forms {

struct RecordedDay {
  Date on{};
  bool worked = true;  // false: an absence or leave that the remark explains
  DayMinute starts{};
  DayMinute ends{};
  std::vector<BreakSpan> breaks = {};
  Minutes break_total{};
  std::string job = {};
  std::string remark = {};
};
BOOST_DESCRIBE_STRUCT(RecordedDay, (), (on, worked, starts, ends, breaks, break_total, job, remark))

// 12:00～13:00, or the length when the spans are not known.
std::string day_break_text(const RecordedDay& day);

struct WorkRecordNotice {
  Date issued_on{};
  std::string agency_name = {};
  std::string worker_name = {};
  ClientPlace client = {};
  std::string responsibility = {};
  YearMonth month_ym = month_containing(Date{});  // of Date{}: not given
  std::vector<RecordedDay> days = {};  // days of that month; the others are printed empty
  std::vector<HeldItem> held = {};     // what an amendment changed within the month
};
BOOST_DESCRIBE_STRUCT(WorkRecordNotice, (),
                      (issued_on, agency_name, worker_name, client, responsibility, month_ym, days,
                       held))

ItemTexts contract_items(const WorkRecordNotice& notice);

pdf::Sheet draw(const WorkRecordNotice& notice, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
WorkRecordNotice example_work_record_notice();

}  // namespace tasuki::forms
