// The derivation of a day's figures in words.

#include <stdexcept>

#include "law/hours/working_time.hpp"

namespace tasuki::law {
namespace {

std::string spans_text(const Step& step, std::size_t from, const char* to, const char* between) {
  std::string result;
  for (std::size_t i = from; i < step.spans.size(); ++i) {
    if (i > from) result += between;
    result += text(step.spans[i].start_min) + to + text(step.spans[i].end_min);
  }
  return result;
}

std::string interval_ja(const Step& step) {
  const TimeSpan& span = step.spans.at(0);
  const std::string whole = text(span.start_min) + "～" + text(span.end_min);
  if (step.spans.size() == 1) return whole + "（休憩なし）＝ " + text(step.minutes);
  return whole + " から休憩 " + spans_text(step, 1, "～", "、") + " を除いて " + text(step.minutes);
}

std::string interval_en(const Step& step) {
  const TimeSpan& span = step.spans.at(0);
  const std::string whole = text(span.start_min) + "–" + text(span.end_min);
  if (step.spans.size() == 1) return whole + " without a break = " + text(step.minutes);
  return whole + " less break " + spans_text(step, 1, "–", ", ") + " = " + text(step.minutes);
}

std::string label_ja(StepKey key) {
  switch (key) {
    case StepKey::interval:
      break;
    case StepKey::total:
      return "合計";
    case StepKey::scheduled:
      return "うち所定内";
    case StepKey::overtime_within_law:
      return "うち法定内の時間外";
    case StepKey::over_8h:
      return "うち1日8時間を超える時間";
    case StepKey::over_40h:
      return "うち週40時間を超える時間";
    case StepKey::statutory_holiday:
      return "うち法定休日（0時～24時）";
    case StepKey::night:
      return "うち深夜（22時～5時）";
    case StepKey::short_of_schedule:
      return "所定労働時間に足りない時間";
    case StepKey::other_contracts:
      return "同じ日のほかの契約で先に働いた時間（通算）";
  }
  throw std::logic_error("a step without a label");
}

std::string label_en(StepKey key) {
  switch (key) {
    case StepKey::interval:
      break;
    case StepKey::total:
      return "total";
    case StepKey::scheduled:
      return "of which scheduled";
    case StepKey::overtime_within_law:
      return "of which overtime within the legal hours";
    case StepKey::over_8h:
      return "of which over 8 hours a day";
    case StepKey::over_40h:
      return "of which over 40 hours a week";
    case StepKey::statutory_holiday:
      return "of which on the statutory holiday (0:00–24:00)";
    case StepKey::night:
      return "of which at night (22:00–5:00)";
    case StepKey::short_of_schedule:
      return "short of the scheduled time by";
    case StepKey::other_contracts:
      return "worked before on other contracts that day (counted together)";
  }
  throw std::logic_error("a step without a label");
}

}  // namespace

std::string work_class_ja(WorkClass work_class) {
  switch (work_class) {
    case WorkClass::scheduled:
      return "所定内";
    case WorkClass::overtime_within_law:
      return "法定内残業";
    case WorkClass::over_8h:
      return "1日8時間超";
    case WorkClass::over_40h:
      return "週40時間超";
    case WorkClass::statutory_holiday:
      return "法定休日";
  }
  throw std::logic_error("unknown class of work");
}

std::string step_ja(const Step& step) {
  if (step.key == StepKey::interval) return interval_ja(step);
  const std::string law = step.law.empty() ? "" : "（" + step.law + "）";
  return label_ja(step.key) + " " + text(step.minutes) + law;
}

std::string step_en(const Step& step) {
  if (step.key == StepKey::interval) return interval_en(step);
  return label_en(step.key) + " " + text(step.minutes);
}

}  // namespace tasuki::law
