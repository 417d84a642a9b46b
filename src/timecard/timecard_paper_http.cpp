#include "contract/contract_store.hpp"
#include "paper/paper.hpp"
#include "platform/sheet/csv.hpp"
#include "timecard/routes.hpp"
#include "timecard/timecard_csv.hpp"
#include "timecard/timecard_paper.hpp"
#include "timecard/timecard_wire.hpp"

namespace tasuki::timecard {

enum class CsvTable { daily, totals };
BOOST_DESCRIBE_ENUM(CsvTable, daily, totals)

struct DownloadRequest {
  std::vector<TimecardId> ids;
  CsvTable table = CsvTable::daily;
  csv::Charset charset = csv::Charset::utf8;
  bool substitute = false;  // for characters that the character set lacks
};
BOOST_DESCRIBE_STRUCT(DownloadRequest, (), (ids, table, charset, substitute))

struct NoticeRequest {
  AssignmentId assignment_id;
  YearMonth month{};
};
BOOST_DESCRIBE_STRUCT(NoticeRequest, (), (assignment_id, month))

}  // namespace tasuki::timecard

namespace tasuki {

template <>
struct Catalogue<timecard::DownloadRequest> {
  static constexpr std::array fields{Field{"ids", "タイムカード", "Cards", "", 0, 200, true},
                                     Field{"table", "表", "Table"},
                                     Field{"charset", "文字コード", "Character set"},
                                     Field{"substitute", "書けない文字の置換え", "Substitute"}};
};
static_assert(catalogue_complete<timecard::DownloadRequest>());

template <>
struct Catalogue<timecard::NoticeRequest> {
  static constexpr std::array fields{Field{.member = "assignment_id",
                                           .label_ja = "配属",
                                           .label_en = "Assignment",
                                           .required = true},
                                     Field{.member = "month",
                                           .label_ja = "対象月",
                                           .label_en = "Month",
                                           .law = "派遣法42条3項",
                                           .required = true}};
};
static_assert(catalogue_complete<timecard::NoticeRequest>());

}  // namespace tasuki

namespace tasuki::timecard {
namespace {

using http::Call;
using http::File;

struct NoticeAnswer {
  PaperId paper_id;
};
BOOST_DESCRIBE_STRUCT(NoticeAnswer, (), (paper_id))

// Marks the cards: only what was downloaded can be locked.
File act_download(WriteTx& tx, const Call&, const DownloadRequest& in) {
  const auto sheets = download(tx, in.ids);
  const bool daily = in.table == CsvTable::daily;
  std::string table = daily ? csv::header<DailyLine>() : csv::header<TotalsLine>();
  for (const Sheet& sheet : sheets) {
    if (!daily) table += csv::line_of(totals_line(sheet));
    if (!daily) continue;
    for (const DailyLine& line : daily_lines(sheet)) table += csv::line_of(line);
  }
  return {std::string(csv::content_type(in.charset)),
          std::string(daily ? "timecard_days_" : "timecard_totals_") + text(tx.today()) + ".csv",
          csv::encode(table, in.charset, in.substitute)};
}

File show_print(ReadTx& tx, const Call& call) {
  const Sheet sheet = cards::load(tx, call.id<TimecardId>());
  forms::DrawOptions options;
  const CardState state = sheet.card.state;
  if (state != CardState::approved && state != CardState::locked) options.watermark = "未承認";
  return {"application/pdf", "",
          paper::render(paper::kTimecardPrint, to_json(print_of(sheet)), options)};
}

// As it would be issued now for the card's month.
File show_notice(ReadTx& tx, const Call& call) {
  const Sheet card = cards::load(tx, call.id<TimecardId>());
  const YearMonth month = month_containing(card.card.period_from);
  std::vector<Sheet> sheets;
  for (const TimecardId id : cards::of_month(tx, card.card.assignment_id, month)) {
    sheets.push_back(cards::load(tx, id));
  }
  forms::DrawOptions options;
  options.watermark = "確認用";
  return {"application/pdf", "",
          paper::render(paper::kWorkRecordNotice, to_json(notice_of_month(tx, sheets, month)),
                        options)};
}

NoticeAnswer act_issue_notice(WriteTx& tx, const Call&, const NoticeRequest& in) {
  return {issue_work_record_notice(tx, in.assignment_id, in.month)};
}

}  // namespace

void paper_routes(http::Routes& routes) {
  routes.post("/api/timecards/download", http::agency(Permission::timecard_manage), act_download)
      .says("締め済み勤怠のCSV")
      .heavy()
      .sample("agency", {}, R"({"ids":["$timecard.approved"],"table":"daily","charset":"utf8"})");
  routes.get("/api/timecards/{id}/print.pdf", http::parties(Permission::timecard_read), show_print)
      .says("タイムカードの印刷")
      .heavy()
      .sample("worker", {{"id", "timecard.open"}});
  const auto client = http::client(Permission::timecard_approve);
  routes.get("/api/timecards/{id}/work-record-notice.pdf", client, show_notice)
      .says("就業状況（実績）の通知の確認")
      .heavy()
      .sample("client", {{"id", "timecard.approved"}});
  routes.post("/api/work-record-notices", client, act_issue_notice)
      .says("就業状況（実績）の通知")
      .takes_key()
      .heavy()
      .sample("client", {}, R"({"assignment_id":"$assignment.closed","month":"2027-06"})");
}

}  // namespace tasuki::timecard
