#include <array>

#include "app/demo_person.hpp"
#include "app/demo_story.hpp"

namespace tasuki::app {
namespace {

constexpr std::array kWorkers{"w001", "w002", "w003"};

// The worker's own card of the half month that begins on a day.
json::value card_of(Person& worker, Date period_from) {
  const json::value cards = worker.get("/api/my/timecards");
  for (const json::value& row : cards.at("rows").as_array()) {
    if (row.at("period_from").as_string() == text(period_from)) {
      return worker.get("/api/timecards/" + id_of(row));
    }
  }
  throw std::runtime_error("no time card begins on " + text(period_from));
}

std::string path_of(const json::value& card) { return "/api/timecards/" + id_of(card); }

json::array days_in_state(const json::value& card, std::string_view state) {
  json::array dates;
  for (const json::value& day : card.at("days").as_array()) {
    if (std::string_view(day.at("state").as_string()) == state)
      dates.push_back(day.at("worked_on"));
  }
  return dates;
}

// 定時入力 of everything not entered yet.
json::value fill(const Config& config, const char* user, Date period_from, Date on) {
  Person worker(config, on, "sendai", user);
  const json::value card = card_of(worker, period_from);
  return worker.act("POST", path_of(card) + "/fill", {}, card.at("version"));
}

// Days approved, closing applied for, closing approved.
void close(const Config& config, const char* user, Date period_from, Date on) {
  Person worker(config, on, "sendai", user);
  Person approver(config, on, "miyagi", "shonin");
  const std::string path = path_of(card_of(worker, period_from));
  json::value card = approver.get(path);
  card = approver.act("POST", path + "/days-approval",
                      json::object{{"dates", days_in_state(card, "applied")}}, card.at("version"));
  card = worker.act("POST", path + "/closing-application", {}, card.at("version"));
  approver.act("POST", path + "/closing-approval", {}, card.at("version"));
}

void lock_and_invoice_july(const Config& config, const std::string& partnership) {
  Person agency(config, date(2027, 8, 3), "sendai", "eigyo");
  json::array ids;
  const json::value approved = agency.get("/api/timecards?state=approved&limit=50");
  for (const json::value& row : approved.at("rows").as_array()) {
    ids.push_back(row.at("id"));
  }
  agency.act("POST", "/api/timecards/download",
             json::object{{"ids", ids}, {"table", "daily"}, {"charset", "utf8"}});
  agency.act("POST", "/api/timecards/bulk-lock", json::object{{"ids", ids}});
  const json::value made =
      agency.act("POST", "/api/invoices/provisional",
                 json::object{{"partnership_id", partnership}, {"month_ym", "2027-07"}});
  for (const json::value& invoice : made.at("invoices").as_array()) {
    agency.act("POST", "/api/invoices/" + id_of(invoice) + "/issue",
               json::object{{"seal", true}, {"remarks", ""}}, invoice.at("version"));
  }
}

json::object worked(int start_min, int end_min, const char* remark) {
  return {{"kind", "work"},
          {"starts_min", start_min},
          {"ends_min", end_min},
          {"breaks", json::array{json::object{{"starts_min", 720}, {"ends_min", 780}}}},
          {"remark", remark}};
}

// The first worker's August record as form 10 has it, up to the day before the last.
void record_august(const Config& config) {
  Person worker(config, date(2027, 8, 31), "sendai", "w001");
  const auto enter = [&](json::value card, unsigned day, const json::object& body) {
    return worker.act("PUT", path_of(card) + "/days/" + text(date(2027, 8, day)), body,
                      card.at("version"));
  };
  json::value first = card_of(worker, date(2027, 8, 1));
  for (const unsigned day : {2u, 3u, 4u, 5u, 6u, 10u, 11u}) {
    const bool slips = day == 2 || day == 11;
    first =
        enter(first, day, worked(540, 1080, slips ? "商品発送業務・伝票入力作業" : "商品発送業務"));
  }
  first =
      enter(first, 9, {{"kind", "absence"}, {"breaks", json::array{}}, {"remark", "風邪のため"}});
  first = enter(
      first, 12,
      {{"kind", "non_working"}, {"breaks", json::array{}}, {"remark", "派遣先の指示により非勤務"}});
  json::value second = card_of(worker, date(2027, 8, 16));
  for (const unsigned day : {19u, 20u, 23u, 24u, 25u, 26u, 27u, 30u}) {
    second = enter(second, day, worked(540, 1080, "商品発送業務"));
  }
}

}  // namespace

void play_demo_timecards(const Config& config, const std::string& partnership) {
  for (const char* user : kWorkers) {
    fill(config, user, date(2027, 7, 1), date(2027, 7, 16));
    close(config, user, date(2027, 7, 1), date(2027, 7, 16));
    fill(config, user, date(2027, 7, 16), date(2027, 8, 1));
    close(config, user, date(2027, 7, 16), date(2027, 8, 2));
  }
  lock_and_invoice_july(config, partnership);
  record_august(config);
  close(config, "w001", date(2027, 8, 1), date(2027, 8, 31));
  for (const char* user : {"w002", "w003"}) fill(config, user, date(2027, 8, 1), date(2027, 8, 13));
}

}  // namespace tasuki::app
