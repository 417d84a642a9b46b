// The August record of model form 10 (派遣先管理台帳 別紙1) from opening the cards to the lock, on
// a real database and as the three parties.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "contract/assignment/assignment_store.hpp"
#include "platform/statutory.hpp"
#include "support/database.hpp"
#include "timecard/timecard_csv.hpp"
#include "timecard/timecard_flows.hpp"
#include "timecard/timecard_paper.hpp"
#include "timecard/timecard_view.hpp"

namespace tasuki::timecard {
namespace {

// Who writes, for the audit log.
constexpr const char* kActing = R"(
  select set_config('tasuki.at', '2027-06-01T00:00:00Z', false),
         set_config('tasuki.account_id', '0', false), set_config('tasuki.side', 'system', false),
         set_config('tasuki.actor_name', 'test', false), set_config('tasuki.verb', 'test', false),
         set_config('tasuki.remote', '', false), set_config('tasuki.request_id', '', false);
)";

constexpr const char* kStory = R"(
  insert into company (code, name, is_agency, is_client) values
    ('agency', '仙台〇〇株式会社', true, false), ('client', '宮城〇〇株式会社', false, true),
    ('other', '別の派遣先', false, true);
  insert into worker (company_id, worker_code, name, born_on, sex)
    values (1, 'W1', '派遣 一郎', '1990-04-01', 'male');
  insert into account (company_id, user_code, name, side, permissions, worker_id) values
    (1, 'office', '仙台 太郎', 'agency', '{timecard_manage,timecard_read}', null),
    (1, 'worker', '派遣 一郎', 'worker', '{own_timecard}', 1),
    (2, 'approver', '宮城 次郎', 'client', '{timecard_approve,timecard_read}', null),
    (2, 'another', '宮城 三郎', 'client', '{timecard_approve,timecard_read}', null);
  insert into partnership (agency_id, client_id, agency_name, client_name) values
    (1, 2, '仙台〇〇株式会社', '宮城〇〇株式会社'), (1, 3, '仙台〇〇株式会社', '別の派遣先');
  insert into partnership_contact (agency_id, client_id, account_id, name, timecard_approver)
    values (1, 2, 3, '宮城 次郎', true);
  insert into contract (agency_id, client_id, number, state, agency_name, client_name, work_name,
                        starts_on, ends_on, headcount, terms, updated_at)
    select 1, c, '2027-' || c, 'confirmed', '仙台〇〇株式会社', n, '商品発送業務', '2027-07-01',
      '2027-09-30', 3, '{"responsibility": "なし", "client_establishment": {"name": "支店"}}',
      '2027-06-01' from (values (2, '宮城〇〇株式会社'), (3, '別の派遣先')) v (c, n);
  insert into assignment (agency_id, client_id, contract_id, worker_id, worker_name, worker_code,
                          client_name, agency_name, work_name, starts_on, ends_on, delivered_at)
    select 1, client_id, id, 1, '派遣 一郎', 'W1', client_name, agency_name, work_name, starts_on,
      ends_on, '2027-06-20' from contract order by id;
  insert into assignment_hours (agency_id, client_id, worker_id, assignment_id, effective_from, hours)
    select 1, client_id, 1, id, starts_on, '{"shifts": [{"start_min": 540, "end_min": 1080,
      "breaks": [{"start_min": 720, "end_min": 780}], "weekdays": {"monday": true, "tuesday": true,
      "wednesday": true, "thursday": true, "friday": true}}],
      "days_off": [{"from_on": "2027-08-13", "to_on": "2027-08-16", "reason": "夏季休業"}],
      "overtime": {"allowed": true, "per_day_min": 240},
      "holiday_work": {"allowed": true, "days_per_month": 2}}' from assignment order by id;
)";

Date aug(unsigned day) { return date(2027, 8, day); }

TimecardDay worked(Date on, int from = 540, int to = 1080) {
  TimecardDay day;
  day.worked_on = on;
  day.start_min = DayMinute{from};
  day.end_min = DayMinute{to};
  day.breaks = {{DayMinute{720}, DayMinute{780}}};
  return day;
}

TimecardDay without_times(Date on, DayKind kind, const char* remark) {
  TimecardDay day;
  day.worked_on = on;
  day.kind = kind;
  day.remark = remark;
  return day;
}

class TimecardDb : public testing::Test {
 protected:
  template <class F>
  auto write(const Actor& who, F&& act) {
    WriteTx tx = db_.write(who);
    if constexpr (std::is_void_v<decltype(act(tx))>) {
      act(tx);
      tx.commit();
    } else {
      auto result = act(tx);
      tx.commit();
      return result;
    }
  }

  void SetUp() override {
    statutory::load(TASUKI_SOURCE_DIR "/statutory");
    Connection(database_.admin()).script(std::string(kActing) + kStory);
    write(agency_, [](WriteTx& tx) {
      for (const int id : {1, 2}) {
        open_cards(tx, contract::assignments::load(tx, AssignmentId{id}));
      }
    });
  }

  static Actor actor(Side side, std::int64_t company, std::int64_t account,
                     const std::string& name) {
    Actor result;
    result.side = side;
    result.company_id = CompanyId{company};
    result.account_id = AccountId{account};
    result.name = name;
    if (side == Side::worker) result.worker_id = WorkerId{1};
    return result;
  }

  template <class F>
  Problem refused(const Actor& who, F&& act) {
    try {
      write(who, act);
    } catch (const Problem& problem) {
      return problem;
    }
    ADD_FAILURE() << "no Problem was thrown";
    return Problem(Code::internal);
  }

  TimecardId card(Date from, std::int64_t assignment = 1) {
    ReadTx tx = db_.read(worker_);
    return cards::of_day(tx, AssignmentId{assignment}, from).value();
  }
  std::int64_t version(TimecardId id) {
    ReadTx tx = db_.read(worker_);
    return cards::load(tx, id).card.version;
  }
  Sheet sheet(const Actor& who, TimecardId id) {
    ReadTx tx = db_.read(who);
    return cards::load(tx, id);
  }
  void apply(TimecardId id, const TimecardDay& day, const Actor* who = nullptr) {
    write(who == nullptr ? worker_ : *who,
          [&](WriteTx& tx) { apply_day(tx, id, version(id), day); });
  }
  // The whole of a half month as the record has it, approved.
  void enter_august(TimecardId first, TimecardId second) {
    apply(first, without_times(aug(9), DayKind::absence, "風邪のため欠勤"));
    apply(first, without_times(aug(12), DayKind::non_working, "派遣先の休業"));
    apply(second, without_times(aug(17), DayKind::non_working, "派遣先の休業"));
    apply(second, without_times(aug(18), DayKind::non_working, "派遣先の休業"));
    apply(second, worked(aug(31), 540, 1200));
    for (const TimecardId id : {first, second}) {
      write(worker_, [&](WriteTx& tx) { fill(tx, id, version(id)); });
      write(client_, [&](WriteTx& tx) { approve_applied_days(tx, id, version(id)); });
    }
  }
  void close(TimecardId id) {
    write(worker_, [&](WriteTx& tx) { apply_closing(tx, id, version(id)); });
    write(client_, [&](WriteTx& tx) { approve_closing(tx, id, version(id)); });
  }

  test::Database database_;
  Db db_{database_.app(), 2, 5'000, Clock::starting_at(*parse_instant("2027-09-01T00:00:00Z"))};
  const Actor agency_ = actor(Side::agency, 1, 1, "仙台 太郎");
  const Actor worker_ = actor(Side::worker, 1, 2, "派遣 一郎");
  const Actor client_ = actor(Side::client, 2, 3, "宮城 次郎");
  const Actor another_ = actor(Side::client, 2, 4, "宮城 三郎");
};

TEST_F(TimecardDb, GoldenAugustFromOpeningToLock) {
  const TimecardId first = card(aug(1));
  const TimecardId second = card(aug(16));
  const auto early = refused(worker_, [&](WriteTx& tx) { apply_closing(tx, first, 1); });
  EXPECT_EQ(early.violations().size(), 9U);  // every contract day is 「!」
  enter_august(first, second);

  const Sheet card = sheet(client_, first);
  EXPECT_EQ(text(totals_of(card, classified(card)).worked_min), "56:00");
  const Sheet rest = sheet(client_, second);
  const CardTotals totals = totals_of(rest, classified(rest));
  EXPECT_EQ(text(totals.worked_min), "74:00");
  EXPECT_EQ(text(totals.time.worked.over_8h_min), "2:00");
  EXPECT_EQ(totals.missing_days, 0);

  EXPECT_EQ(refused(client_,
                    [&](WriteTx& tx) {
                      issue_work_record_notice(tx, AssignmentId{1}, month_containing(aug(1)));
                    })
                .violations()
                .size(),
            2U);
  close(first);
  close(second);
  EXPECT_EQ(refused(agency_, [&](WriteTx& tx) { lock(tx, first, version(first)); }).code(),
            Code::not_downloaded);
  const auto sheets = write(agency_, [&](WriteTx& tx) { return download(tx, {second, first}); });
  ASSERT_EQ(sheets.size(), 2U);
  EXPECT_EQ(totals_line(sheets[1]).total_min, Minutes{74 * 60});
  EXPECT_EQ(daily_lines(sheets[0]).size(), 9U);
  write(agency_, [&](WriteTx& tx) { lock(tx, first, version(first)); });
  EXPECT_EQ(
      refused(client_, [&](WriteTx& tx) { withdraw_closing_approval(tx, first, version(first)); })
          .code(),
      Code::card_locked);
  write(agency_, [&](WriteTx& tx) { unlock(tx, first, version(first), "訂正"); });
  EXPECT_EQ(sheet(agency_, first).card.edition, 2);

  const PaperId paper = write(client_, [&](WriteTx& tx) {
    return issue_work_record_notice(tx, AssignmentId{1}, month_containing(aug(1)));
  });
  ReadTx tx = db_.read(agency_);
  const auto record = from_stored_json<forms::WorkRecordNotice>(
      tx.one<json::value>("select record from paper where id = $1", paper));
  ASSERT_EQ(record.days.size(), 20U);
  EXPECT_EQ(record.days[5].remark, "風邪のため欠勤");
  EXPECT_EQ(record.days[19].ends, DayMinute{1200});
}

// 法42条3項・則38条: the notice of August says what held on its days; the place and the work
// changed on the 16th, and what changes on 1 September is of another month.
TEST_F(TimecardDb, ANoticeSaysTheTermsOfItsMonthEachWithItsDay) {
  Connection(database_.admin()).script(std::string(kActing) + R"(
    insert into contract_version (agency_id, client_id, contract_id, effective_from, terms,
                                  confirmed_at, confirmed_by)
      select 1, 2, 1, v.day::date, jsonb_build_object('work_name', v.work, 'responsibility', v.duty,
          'client_establishment', jsonb_build_object('name', '支店', 'address', '仙台市'),
          'workplace', jsonb_build_object('name', v.place, 'address', '仙台市')),
          v.at::timestamptz, '宮城 次郎'
        from (values ('2027-07-01', '発送', 'なし', '第一倉庫', '2027-06-01T00:00:00Z'),
                     ('2027-08-16', '検品', 'なし', '第二倉庫', '2027-08-01T00:00:00Z'),
                     ('2027-09-01', '入力', '班長', '本館', '2027-08-20T00:00:00Z'))
          v (day, work, duty, place, at);
  )");
  const TimecardId first = card(aug(1));
  const TimecardId second = card(aug(16));
  enter_august(first, second);
  close(first);
  close(second);
  const PaperId paper = write(client_, [&](WriteTx& tx) {
    return issue_work_record_notice(tx, AssignmentId{1}, month_containing(aug(1)));
  });
  ReadTx tx = db_.read(agency_);
  const auto record = from_stored_json<forms::WorkRecordNotice>(
      tx.one<json::value>("select record from paper where id = $1", paper));
  EXPECT_EQ(record.client.workplace_name, "第二倉庫");
  EXPECT_EQ(record.responsibility, "なし");
  ASSERT_EQ(record.held.size(), 2U) << "the place alone changed within the month";
  EXPECT_EQ(record.held[0].item, "就業場所");
  EXPECT_EQ(record.held[0].from_on, aug(1));
  EXPECT_NE(record.held[0].text.find("第一倉庫"), std::string::npos);
  EXPECT_EQ(record.held[1].from_on, aug(16));
  EXPECT_NE(record.held[1].text.find("第二倉庫"), std::string::npos);
  for (const forms::RecordedDay& day : record.days) {
    if (!day.worked) continue;
    EXPECT_EQ(day.job, day.on < aug(16) ? "発送" : "検品") << text(day.on);
  }
}

TEST_F(TimecardDb, TwoPeopleNeverOverwriteEachOther) {
  const TimecardId id = card(aug(1));
  apply(id, worked(aug(2)));
  EXPECT_EQ(refused(agency_, [&](WriteTx& tx) { apply_day(tx, id, 1, worked(aug(3))); }).code(),
            Code::stale_version);
}

TEST_F(TimecardDb, OnlyAnApproverOrTheDelegateApproves) {
  const TimecardId id = card(aug(1));
  apply(id, worked(aug(2)));
  EXPECT_EQ(
      refused(another_, [&](WriteTx& tx) { approve_applied_days(tx, id, version(id)); }).code(),
      Code::not_approver);
  write(client_, [&](WriteTx& tx) { set_approvers(tx, id, version(id), {AccountId{4}}, true); });
  write(another_, [&](WriteTx& tx) { approve_applied_days(tx, id, version(id)); });
  EXPECT_EQ(sheet(worker_, id).days.front().state, DayState::approved);
  EXPECT_EQ(sheet(worker_, card(aug(16))).card.approver_names,
            std::vector<std::string>{"宮城 三郎"});
  EXPECT_EQ(refused(client_, [&](WriteTx& tx) { return_day(tx, id, version(id), aug(2), "確認"); })
                .code(),
            Code::not_approver);
  write(another_, [&](WriteTx& tx) { return_day(tx, id, version(id), aug(2), "確認"); });
  EXPECT_EQ(sheet(worker_, id).days.front().return_reason, "確認");
}

// No approver is named on the card: 宮城 次郎 was published. 宮城 三郎 stands in for him on the
// first of September alone, which is today.
TEST_F(TimecardDb, ADelegateApprovesForSomebodyAndIsNamedSo) {
  const TimecardId id = card(aug(1));
  apply(id, worked(aug(2)));
  const auto own_cards = [&](const Actor& who, bool only_mine) {
    ReadTx tx = db_.read(who);
    CardFilter filter;
    filter.mine = only_mine;
    const auto rows = cards::list(tx, filter);
    return std::count_if(rows.begin(), rows.end(), [](const CardLine& row) { return row.mine; });
  };
  EXPECT_EQ(own_cards(client_, false), 6);
  EXPECT_EQ(own_cards(another_, false), 0);
  EXPECT_EQ(own_cards(another_, true), 0);
  write(client_, [](WriteTx& tx) {
    tx.run(
        "insert into delegate (company_id, account_id, delegate_account_id, starts_on, ends_on)"
        " values (2, 3, 4, '2027-09-01', '2027-09-01')");
  });
  EXPECT_EQ(own_cards(another_, false), 6);
  EXPECT_EQ(own_cards(another_, true), 6);
  EXPECT_EQ(own_cards(agency_, false), 0);
  EXPECT_EQ(own_cards(worker_, false), 0);
  write(another_, [&](WriteTx& tx) { approve_applied_days(tx, id, version(id)); });
  const std::string name = "宮城 三郎（代理：宮城 次郎の代わりに）";
  EXPECT_EQ(sheet(worker_, id).history.back().actor_name, name);
  ReadTx tx = db_.read(agency_);
  EXPECT_EQ(tx.one<std::string>("select approved_by from timecard_day where timecard_id = $1", id),
            name);
}

// 4:59 for another client in the morning: the client sees its own minutes counted over them, and
// nothing that names the other work.
TEST_F(TimecardDb, OtherWorkCountsButIsNotTold) {
  TimecardDay early = worked(aug(2), 240, 539);
  early.breaks.clear();
  apply(card(aug(1), 2), early);
  apply(card(aug(1)), worked(aug(2)));
  const Sheet seen = sheet(client_, card(aug(1)));
  const CardView view = view_of(seen, {ActorSide::client, false, true});
  ASSERT_TRUE(view.days[1].figures);
  EXPECT_EQ(view.days[1].figures->over_8h_min, Minutes{299});
  for (const std::string& line : view.days[1].explanation) {
    EXPECT_EQ(line.find("ほかの契約"), std::string::npos) << line;
  }
  const auto overlap = refused(worker_, [&](WriteTx& tx) {
    apply_day(tx, card(aug(1), 2), version(card(aug(1), 2)), worked(aug(2), 600, 1200));
  });
  Violations red = overlap.violations();
  std::erase_if(red, [](const Violation& v) { return v.warning; });  // of the long day itself
  ASSERT_EQ(red.size(), 1U);
  EXPECT_EQ(red[0].code, Code::work_overlap);
}

TEST_F(TimecardDb, ProxyIsMarkedAndTheWorkerIsTold) {
  const TimecardId id = card(aug(1));
  apply(id, worked(aug(2)), &agency_);
  EXPECT_TRUE(sheet(worker_, id).days.front().by_proxy);
  ReadTx tx = db_.read(agency_);
  EXPECT_EQ(tx.one<std::int64_t>("select count(*) from mail where to_account_id = 2"), 1);
}

TEST_F(TimecardDb, ListsCountWhatWaits) {
  apply(card(aug(1)), worked(aug(2)));
  for (const Actor& who : {agency_, client_, worker_}) {
    ReadTx tx = db_.read(who);
    CardFilter filter;
    filter.month_ym = month_containing(aug(1));
    filter.assignment_id = 1;
    filter.q = "派遣";
    const auto rows = cards::list(tx, filter);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].missing_days, 8);
    EXPECT_EQ(rows[1].days_to_approve, 1);
    EXPECT_EQ(rows[1].total_min, 480);
    EXPECT_EQ(cards::counts(tx, filter).open, 2);
  }
  ReadTx tx = db_.read(client_);
  CardFilter mine;
  mine.mine = true;
  EXPECT_EQ(cards::list(tx, mine).size(), 6U);
}

TEST_F(TimecardDb, PunchesAndTheAgencysRules) {
  write(worker_, [](WriteTx& tx) { punch(tx, AssignmentId{1}, PunchKind::in); });
  EXPECT_EQ(sheet(client_, card(date(2027, 9, 1))).punches.size(), 1U);
  write(agency_, [](WriteTx& tx) {
    cards::put_rules(tx, {date(2027, 8, 1), Weekday::monday, Weekday::saturday, 1});
  });
  EXPECT_EQ(sheet(worker_, card(aug(1))).rules.week_starts_on, 1);
  EXPECT_EQ(sheet(client_, card(aug(1))).rules.statutory_holiday_weekday, 6);
}

TEST_F(TimecardDb, AnEarlyEndRemovesWhatLiesBehindIt) {
  apply(card(aug(16)), worked(aug(31)));
  write(agency_, [](WriteTx& tx) {
    auto assignment = contract::assignments::load(tx, AssignmentId{1});
    assignment.ends_on = aug(20);
    contract::assignments::save(tx, assignment);
    close_cards(tx, assignment);
  });
  ReadTx tx = db_.read(worker_);
  EXPECT_FALSE(cards::of_day(tx, AssignmentId{1}, date(2027, 9, 1)));
  const Sheet last = cards::load(tx, *cards::of_day(tx, AssignmentId{1}, aug(20)));
  EXPECT_TRUE(last.days.empty());
}

}  // namespace
}  // namespace tasuki::timecard
