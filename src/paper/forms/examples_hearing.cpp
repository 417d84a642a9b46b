// The hearing on the extension of the limit (model forms 1-2, 2-1, 2-2), complaints, the time line.
#include "paper/forms/examples.hpp"

namespace tasuki::forms {

namespace {

constexpr const char* kCompany = "株式会社こうせい電子";
constexpr const char* kFactory = "株式会社こうせい電子 大崎工場";
constexpr const char* kAddress = "大崎市古川〇〇町x-x";

WorkerRepresentative representative() {
  return {RepresentativeKind::elected_person,
          "□□ □□",
          "過半数労働者代表",
          date(2027, 6, 18),
          "意見を聴取される者を選出することを明らかにした投票",
          false};
}

}  // namespace

ConflictDateNotice example_extended_conflict_date_notice() {
  ConflictDateNotice r = example_conflict_date_notice();
  r.notified_on = date(2027, 9, 3);
  r.conflict_on = date(2030, 10, 1);
  r.extended = true;
  return r;
}

OpinionHearingNotice example_opinion_hearing_notice() {
  OpinionHearingNotice r;
  r.notified_on = date(2027, 7, 1);
  r.representative = representative();
  r.client = {kFactory, kAddress, "工場長", "〇〇 〇〇"};
  r.establishment_name = kFactory;
  r.establishment_address = kAddress;
  r.extend_from = date(2027, 10, 1);
  r.extend_last = date(2030, 9, 30);
  const auto department = [&](const std::string& name, const std::vector<int>& workers,
                              const std::vector<int>& permanent) {
    r.head_counts.push_back(
        {name, date(2024, 10, 1), date(2025, 9, 30), false, workers[0], permanent[0]});
    r.head_counts.push_back(
        {name, date(2025, 10, 1), date(2026, 9, 30), false, workers[1], permanent[1]});
    r.head_counts.push_back(
        {name, date(2026, 10, 1), date(2027, 6, 30), false, workers[2], permanent[2]});
    r.head_counts.push_back(
        {name, date(2027, 7, 1), date(2027, 9, 30), true, workers[3], permanent[3]});
  };
  department("製造部 製造課", {2, 1, 1, 1}, {2, 3, 3, 3});
  department("総務課", {3, 3, 3, 3}, {3, 3, 3, 3});
  r.answer_by = date(2027, 8, 31);
  return r;
}

OpinionStatement example_opinion_statement() {
  OpinionStatement r;
  r.stated_on = date(2027, 8, 31);
  r.client_name = kCompany;
  r.addressee_title = "大崎工場長";
  r.addressee_name = "〇〇 〇〇";
  r.representative = representative();
  r.notice_on = date(2027, 7, 1);
  r.objects = true;
  r.reason =
      "製造課では派遣労働者の受入れが3年続いており、常用の従業員の採用に切り替えることを求める。";
  return r;
}

OpinionHearingRecord example_opinion_hearing_record() {
  OpinionHearingRecord r;
  r.recorded_on = date(2027, 9, 3);
  r.client_name = kCompany;
  r.establishment_name = kFactory;
  r.establishment_address = kAddress;
  r.representative = representative();
  r.notified_on = date(2027, 7, 1);
  r.notified_matters = "派遣の役務の提供を受ける事業所、延長しようとする派遣期間、受入れの状況";
  r.extend_from = date(2027, 10, 1);
  r.extend_last = date(2030, 9, 30);
  r.heard_on = date(2027, 8, 31);
  r.objects = true;
  r.opinion = example_opinion_statement().reason;
  r.explained_on = date(2027, 9, 3);
  r.extension_reason = "受注の増加が令和12年9月まで見込まれ、製造課の人員が不足するため。";
  r.response_policy =
      "製造課では令和10年4月までに常用の従業員を1名採用し、派遣労働者にも応募の機会を知らせる。";
  r.conflict_on = date(2027, 10, 1);
  r.posting = "各作業場の掲示板に掲示";
  r.posted_on = date(2027, 9, 6);
  r.keep_until = date(2030, 10, 1);
  return r;
}

ComplaintRecord example_complaint_record() {
  ComplaintRecord r;
  r.holder = ComplaintHolder::client;
  r.holder_name = "宮城〇〇株式会社 〇〇支店";
  r.other_name = "仙台〇〇株式会社";
  r.worker_name = "〇〇 〇〇";
  r.received_on = date(2027, 7, 15);
  r.received_at = {10 * 60 + 30};
  r.receiver = "〇〇部　総務課長　〇〇 〇〇";
  r.applicant = ComplaintApplicant::worker;
  r.applicant_name = "〇〇 〇〇";
  r.content = "休憩室が正社員の会議に使われ、昼の休憩に利用できない日がある。";
  r.course = {{date(2027, 7, 15), "10:40", "派遣先責任者に連絡"},
              {date(2027, 7, 15), "13:00", "派遣元責任者に連絡し、利用の状況を確認"},
              {date(2027, 7, 16), "9:30", "会議を別室に移し、利用時間を掲示"}};
  r.outcome = "昼の休憩時間は休憩室を会議に使わないこととした。";
  r.other_informed_on = date(2027, 7, 16);
  r.worker_informed_on = date(2027, 7, 16);
  return r;
}

ConflictDateTimeline example_conflict_date_timeline() {
  using enum TimelineBarKind;
  ConflictDateTimeline r;
  r.drawn_on = date(2027, 8, 31);
  r.client_name = kCompany;
  r.establishment_name = kFactory;
  r.rows = {
      {TimelineScope::establishment,
       kFactory,
       {{counted, date(2024, 10, 1), date(2027, 9, 30), "3年"},
        {extension, date(2027, 10, 1), date(2030, 9, 30), "意見聴取による延長"}},
       {{TimelineMarkerKind::hearing_deadline, date(2027, 8, 31), ""},
        {TimelineMarkerKind::conflict_date, date(2027, 10, 1), "延長前の抵触日 2027/10/1"},
        {TimelineMarkerKind::conflict_date, date(2030, 10, 1), ""}},
       date(2030, 10, 1),
       "令和6年10月1日の受入れから3年。令和9年8月31日の意見聴取により3年延長。"},
      {TimelineScope::unit,
       "製造部 製造課",
       {{counted, date(2024, 10, 1), date(2025, 9, 30), ""},
        {gap, date(2025, 10, 1), date(2025, 10, 31), ""},
        {counted, date(2025, 11, 1), date(2027, 9, 30), ""}},
       {},
       Date{},
       "1か月の空白は3か月を超えないため期間を通算する。"},
      {TimelineScope::person,
       "派遣 一郎（製造課）",
       {{counted, date(2024, 10, 1), date(2025, 9, 30), ""},
        {cooling_off, date(2025, 10, 1), date(2026, 1, 31), "4か月"},
        {counted, date(2026, 2, 1), date(2027, 9, 30), ""},
        {simulated, date(2027, 10, 1), date(2029, 1, 31), "仮定"}},
       {{TimelineMarkerKind::conflict_date, date(2029, 2, 1), ""}},
       date(2029, 2, 1),
       "令和7年10月1日からの空白が3か月を超え、令和8年2月1日から数え直す。"},
      {TimelineScope::person,
       "派遣 二葉（総務課）",
       {{exempt, date(2025, 4, 1), date(2027, 9, 30), "無期雇用"}},
       {},
       Date{},
       "無期雇用派遣労働者（法40条の2第1項1号）。"},
  };
  return r;
}

}  // namespace tasuki::forms
