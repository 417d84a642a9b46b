#include "timecard/timecard_card.hpp"

#include <algorithm>

namespace tasuki::timecard {
namespace {

bool entered(const TimecardDay& day) { return day.state != DayState::empty; }

// What another day of the worker adds: only how long it was matters, not which class it fell in.
std::optional<law::WorkDay> other_work(const StoredDay& other) {
  const TimecardDay& day = other.day;
  if (!entered(day) || !has_times(day.kind) || !day.start_min || !day.end_min) return std::nullopt;
  return law::WorkDay{day.worked_on,
                      other.assignment_id.value,
                      {{{*day.start_min, *day.end_min}, day.breaks}},
                      Minutes{0}};
}

// Two cards of one worker are changed at the same moment only by mistake; the later one to be
// looked at leaves out what cannot be, rather than refusing to be shown.
bool clashes(const std::vector<law::WorkDay>& days, const law::WorkDay& fresh) {
  const auto clash = [&](const law::WorkDay& day) {
    if (day.worked_on == fresh.worked_on && day.contract == fresh.contract) return true;
    const auto apart = static_cast<std::int32_t>((fresh.worked_on - day.worked_on).count());
    const Minutes shift{apart * 1440};
    for (const law::WorkInterval& a : day.intervals) {
      for (const law::WorkInterval& b : fresh.intervals) {
        if (a.span.overlaps({b.span.start_min + shift, b.span.end_min + shift})) return true;
      }
    }
    return false;
  };
  return std::any_of(days.begin(), days.end(), clash);
}

// The first day of the assignment's year in which a day lies.
Date year_of_assignment(const CardFacts& facts, Date on) {
  Date first = facts.assignment.from;
  for (int n = 1; add_years(facts.assignment.from, n) <= on; ++n) {
    first = add_years(facts.assignment.from, n);
  }
  return first;
}

}  // namespace

AllWork all_work(const Sheet& sheet, const Period& needed) {
  AllWork work;
  const std::int64_t tag = sheet.card.assignment_id.value;
  for (const TimecardDay& day : sheet.days) {
    if (entered(day)) work.days.push_back(rules::work_day(sheet.facts, day, tag));
  }
  work.own = work.days.size();
  for (const std::vector<StoredDay>* days : {&sheet.others, &sheet.earlier_days}) {
    for (const StoredDay& other : *days) {
      if (!needed.contains(other.day.worked_on)) continue;
      auto day = other_work(other);
      if (day && !clashes(work.days, *day)) work.days.push_back(*std::move(day));
    }
  }
  return work;
}

Closing closing_of(const Card& card) {
  return {card.state, card.by_proxy, card.downloaded_at.has_value(), card.edition,
          card.return_reason};
}

void take_closing(Card& card, const Closing& closing) {
  card.state = closing.state;
  card.by_proxy = closing.by_proxy;
  if (!closing.downloaded) card.downloaded_at.reset();
  card.edition = closing.edition;
  card.return_reason = closing.return_reason;
}

TimecardDay day_on(const Sheet& sheet, Date on) {
  for (const TimecardDay& day : sheet.days) {
    if (day.worked_on == on) return day;
  }
  TimecardDay empty;
  empty.worked_on = on;
  return empty;
}

void put_day(Sheet& sheet, TimecardDay day) {
  for (TimecardDay& stored : sheet.days) {
    if (stored.worked_on == day.worked_on) {
      stored = std::move(day);
      return;
    }
  }
  sheet.days.push_back(std::move(day));
  std::sort(sheet.days.begin(), sheet.days.end(),
            [](const TimecardDay& a, const TimecardDay& b) { return a.worked_on < b.worked_on; });
}

DayFacts day_facts(const Sheet& sheet, Date on) {
  DayFacts facts;
  facts.card = sheet.facts;
  const Date month_from = first_day(month_containing(sheet.card.period_from));
  const Date year_from = year_of_assignment(sheet.facts, on);
  if (year_from <= month_from) facts.year_overtime_min = sheet.earlier_overtime_min;
  const auto add = [&](const TimecardDay& day, bool same_contract) {
    if (!entered(day)) return;
    if (same_contract && day.worked_on >= month_from && day.worked_on < on) {
      const Minutes over = rules::overtime_minutes(sheet.facts, day);
      facts.month_overtime_min += over;
      if (day.worked_on >= year_from) facts.year_overtime_min += over;
    }
    if (same_contract && day.kind == DayKind::holiday_work &&
        month_containing(day.worked_on) == month_containing(on) && day.worked_on != on) {
      ++facts.other_holiday_work_days;
    }
    const bool near = on - one_day <= day.worked_on && day.worked_on <= on + 2 * one_day;
    if (near && has_times(day.kind) && day.start_min && day.end_min) {
      facts.other_work.push_back({day.worked_on, {*day.start_min, *day.end_min}, ""});
    }
  };
  for (const TimecardDay& day : sheet.days) {
    if (day.worked_on != on) add(day, true);
  }
  for (const StoredDay& other : sheet.others) {
    add(other.day, other.assignment_id == sheet.card.assignment_id);
  }
  return facts;
}

std::vector<law::ClassifiedDay> classified(const Sheet& sheet) {
  const AllWork work = all_work(sheet, law::days_needed(sheet.card.period(), sheet.rules));
  std::vector<law::ClassifiedDay> result = law::classify(work.days, sheet.rules);
  result.resize(work.own);
  return result;
}

CardTotals totals_of(const Sheet& sheet, const std::vector<law::ClassifiedDay>& days) {
  return rules::totals_of_card(sheet.facts, sheet.card.period(), sheet.days, days);
}

}  // namespace tasuki::timecard
