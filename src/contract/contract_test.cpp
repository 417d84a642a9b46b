// What may be proposed of a confirmed contract, and what becomes of it.

#include "contract/contract.hpp"

#include "contract/assignment/assignment.hpp"
#include "contract/gate/gate_cases.hpp"

namespace tasuki::contract {
namespace {

// Confirmed, 7/1–9/30, two people; it is 10 August.
struct Case {
  Contract contract;
  Change change;
  ChangeFacts facts;

  Case() {
    Terms terms = model();
    terms.headcount = 2;
    contract.state = State::confirmed;
    take_terms(contract, terms);
    facts.today = date(2027, 8, 10);
    facts.standing = terms;
    change.reason = "変更";
    change.effective_from = date(2027, 8, 16);
  }
};

Case amending(const std::function<void(Terms&)>& edit) {
  Case one;
  one.change.kind = ChangeKind::amendment;
  one.change.terms = one.contract.terms;
  edit(*one.change.terms);
  return one;
}

Case ending(const std::function<void(EarlyEnd&)>& edit) {
  Case one;
  one.change.kind = ChangeKind::termination;
  EarlyEnd end;
  end.asked_on = date(2027, 8, 10);
  end.agency_agreed = true;
  end.new_placement = "関連会社での就業をあっせん";
  edit(end);
  one.change.termination = end;
  return one;
}

std::string refusal(const Case& one) {
  try {
    require_may_propose(one.contract, one.change, one.facts);
  } catch (const Problem& problem) {
    std::string all;
    for (const Violation& v : problem.violations()) {
      all += std::string(code_text(v.code)) + " " + v.pointer + "; ";
    }
    return all;
  }
  return "";
}

void price(Terms& terms) { terms.price.amount = {2100}; }

TEST(ContractChange, AnAmendmentChangesSomethingButNotThePeriodBackwards) {
  EXPECT_EQ(refusal(amending(price)), "");
  EXPECT_EQ(refusal(amending([](Terms&) {})), "nothing_changed /terms; ");
  EXPECT_EQ(refusal(amending([](Terms& t) { t.ends_on = date(2027, 12, 31); })), "");
  EXPECT_EQ(refusal(amending([](Terms& t) { t.ends_on = date(2027, 9, 29); })),
            "ends_early /terms/ends_on; ")
      << "that is an early end, which has its record";
  EXPECT_EQ(refusal(amending([](Terms& t) { t.starts_on = date(2027, 7, 2); })),
            "start_is_fixed /terms/starts_on; ");
}

// What is planned for later does not count as standing: to bring it forward is a change.
TEST(ContractChange, NothingChangesAgainstWhatStandsOnTheDay) {
  Case one = amending(price);
  take_terms(one.contract, *one.change.terms);  // confirmed from a later day on
  EXPECT_EQ(refusal(one), "");
}

TEST(ContractChange, TheHeadcountCoversWhoIsAssigned) {
  const auto one_person = [](Terms& t) { t.headcount = 1; };
  EXPECT_EQ(refusal(amending(one_person)), "");
  Case two = amending(one_person);
  two.facts.assigned = 2;
  EXPECT_EQ(refusal(two), "too_small /terms/headcount; ");
}

// 派遣先指針第2の6.
TEST(ContractChange, AnEarlyEndOfTheClientNeedsAgreementAndRelief) {
  EXPECT_EQ(refusal(ending([](EarlyEnd&) {})), "");
  EXPECT_EQ(refusal(ending([](EarlyEnd& end) { end.asked_on = date(2027, 8, 11); })),
            "date_in_future /termination/asked_on; ");
  EXPECT_EQ(refusal(ending([](EarlyEnd& end) { end.agency_agreed = false; })),
            "item_missing /termination/agency_agreed; ");
  EXPECT_EQ(refusal(ending([](EarlyEnd& end) { end.new_placement = " "; })),
            "item_missing /termination/new_placement; ");
  EXPECT_EQ(refusal(ending([](EarlyEnd& end) {
              end.new_placement = "";
              end.idle_pay_equivalent = {120000};
            })),
            "");
  EXPECT_EQ(refusal(ending([](EarlyEnd& end) {
              end.new_placement = "";
              end.dismissal_notice_equivalent = {1};
            })),
            "");
  for (const EndCause cause : {EndCause::agency, EndCause::neither, EndCause::worker}) {
    EXPECT_EQ(refusal(ending([&](EarlyEnd& end) {
                end.cause = cause;
                end.agency_agreed = false;
                end.new_placement = "";
              })),
              "")
        << "the duties are those of a client whose cause it is";
  }
}

// An amendment to 17:00 from 9/16 is confirmed; then the contract is ended at 9/9.
TEST(ContractChange, AnEarlyEndGoesOnFromTheTermsInForceOnItsDay) {
  Case one = ending([](EarlyEnd&) {});
  one.change.effective_from = date(2027, 9, 10);
  Terms later = one.contract.terms;
  later.shifts[0].end_min = {1020};
  take_terms(one.contract, later);
  const Contract ended = changed(one.contract, one.change, one.facts.standing);
  EXPECT_EQ(ended.state, State::terminated);
  EXPECT_EQ(ended.ends_on, date(2027, 9, 9));
  EXPECT_EQ(ended.terms.shifts[0].end_min, DayMinute{1080});
}

// 更新 follows the contract that it continues.
TEST(ContractChange, AnExtensionBeginsAfterTheLastDay) {
  const Case one;
  EXPECT_EQ(extension_of(one.contract, date(2027, 10, 1), date(2027, 12, 31)).starts_on,
            date(2027, 10, 1));
  try {
    extension_of(one.contract, date(2027, 9, 30), date(2027, 12, 31));
    FAIL() << "9/30 is still a day of the one continued";
  } catch (const Problem& problem) {
    ASSERT_EQ(problem.violations().size(), 1U);
    EXPECT_EQ(problem.violations()[0].code, Code::period_overlap);
    EXPECT_EQ(problem.violations()[0].pointer, "/starts_on");
  }
}

// The days of a shift table are those of its period.
TEST(ContractChange, AShiftTableIsNotCarriedIntoAnotherPeriod) {
  Case one;
  one.contract.terms.shifts[0].name = "日勤";
  one.contract.terms.shift_table = {{date(2027, 9, 4), "日勤", 0}, {date(2027, 9, 11), "日勤", 0}};
  EXPECT_TRUE(
      extension_of(one.contract, date(2027, 10, 1), date(2027, 12, 31)).terms.shift_table.empty());
  Case end = ending([](EarlyEnd&) {});
  end.change.effective_from = date(2027, 9, 10);
  const Contract ended = changed(end.contract, end.change, one.contract.terms);
  ASSERT_EQ(ended.terms.shift_table.size(), 1U) << "until 9/9";
  EXPECT_EQ(ended.terms.shift_table[0].on, date(2027, 9, 4));
  EXPECT_TRUE(violations_of(ended.terms).empty());
}

TEST(ContractChange, AnotherShiftTableIsAChange) {
  const auto saturday = [](Terms& t) {
    t.shifts[0].name = "日勤";
    t.shift_table = {{date(2027, 9, 4), "日勤", 0}};
  };
  Case one = amending(saturday);
  EXPECT_EQ(refusal(one), "");
  saturday(one.facts.standing);
  EXPECT_EQ(refusal(one), "nothing_changed /terms; ");
}

TEST(ContractChange, PeopleAreCountedOnTheFullestDay) {
  const Period all = Period::inclusive(date(2027, 7, 1), date(2027, 9, 30));
  const auto stay = [](int from, int last) {
    return Period::inclusive(date(2027, 7, from), date(2027, 7, last));
  };
  EXPECT_EQ(most_at_once({}, all), 0);
  EXPECT_EQ(most_at_once({stay(1, 10), stay(11, 20)}, all), 1) << "one after the other";
  EXPECT_EQ(most_at_once({stay(1, 10), stay(10, 20), stay(10, 10)}, all), 3);
  EXPECT_EQ(most_at_once({stay(1, 10), stay(1, 12)},
                         Period::inclusive(date(2027, 7, 11), date(2027, 9, 30))),
            1)
      << "who has left does not count";
}

// Asked on 25 May; it is 1 June.
TEST(ContractOnPaper, TheDayLiesBetweenTheAskingAndToday) {
  const auto found = [](Date on) {
    std::string all;
    const PaperConfirmation record{"秋田 花子", on, "契約書綴り3"};
    for (const Violation& v : violations_of(record, date(2027, 5, 25), date(2027, 6, 1))) {
      all += std::string(code_text(v.code)) + " " + v.pointer;
    }
    return all;
  };
  EXPECT_EQ(found(date(2027, 5, 24)), "before_reception /confirmed_on");
  EXPECT_EQ(found(date(2027, 5, 25)), "");
  EXPECT_EQ(found(date(2027, 6, 1)), "");
  EXPECT_EQ(found(date(2027, 6, 2)), "date_in_future /confirmed_on");
}

TEST(ContractOnPaper, TheRecordSaysWhoConfirmedAndWhoEnteredIt) {
  const PaperConfirmation record{"秋田 花子", date(2027, 5, 28), "契約書綴り3"};
  EXPECT_EQ(confirmer_text(record, "仙台 太郎"), "秋田 花子（書面・代理記録：仙台 太郎）");
  EXPECT_EQ(record_text(record, "仙台 太郎"),
            "代理記録：派遣先が書面で確認したことを派遣元が記録したものです。確認者 秋田 花子、"
            "確認日 令和9年5月28日、書面 契約書綴り3、記録者 仙台 太郎");
}

}  // namespace
}  // namespace tasuki::contract
