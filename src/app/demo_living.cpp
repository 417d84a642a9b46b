// What happens while the model workers are dispatched: training, consulting, a complaint.

#include "app/demo_person.hpp"
#include "app/demo_story.hpp"

namespace tasuki::app {
namespace {

json::object lesson(const char* on, int from, int until, const char* content) {
  return {{"held_on", on}, {"start_min", from}, {"end_min", until}, {"content", content}};
}

void train(const Config& config) {
  Person agency(config, date(2027, 7, 1), "sendai", "eigyo");
  const json::value plan =
      agency.act("POST", "/api/training-plans",
                 json::object{{"name", "入職時訓練"},
                              {"career_stage", "entry"},
                              {"content", "安全衛生、情報管理、ワード・エクセルによる資料作成"},
                              {"planned_minutes", 480},
                              {"starts_on", "2027-04-01"}});
  json::array workers;
  const json::value list = agency.get("/api/workers?limit=3");
  for (const json::value& worker : list.at("rows").as_array()) workers.push_back(worker.at("id"));
  json::object explained = lesson("2027-07-01", 540, 560, "年間の教育訓練計画を説明");
  explained["kind"] = "explanation";
  explained["training_plan_id"] = plan.at("id");
  json::object taught =
      lesson("2027-07-01", 560, 800, "入職時の基本業務の訓練（ワード、エクセルによる資料作成）");
  taught["training_plan_id"] = plan.at("id");
  taught["break_min"] = 60;
  for (const json::object& one : {explained, taught}) {
    agency.act("POST", "/api/trainings", json::object{{"worker_ids", workers}, {"training", one}});
  }
}

// Received on the phone, handled by the client, answered the next day.
void complain(const Config& config) {
  std::string path;
  {
    Person worker(config, date(2027, 7, 20), "sendai", "w001");
    const std::string assignment = first_id(worker, "/api/my/complaint-choices");
    path = "/api/complaints/" +
           id_of(worker.act("POST", "/api/my/complaints",
                            json::object{{"assignment_id", assignment},
                                         {"content", "倉庫が暑く、休憩の場所が足りません。"}}));
  }
  Person client(config, date(2027, 7, 21), "miyagi", "keiyaku");
  const auto act = [&](const std::string& what, const json::object& body) {
    client.act("POST", path + "/" + what, body, client.get(path).at("version"));
  };
  act("steps", {{"taken_on", "2027-07-21"}, {"note", "本人と現場の係長から聴き取った"}});
  act("handling", {{"handled_on", "2027-07-21"},
                   {"response", "大型扇風機を2台置き、休憩室を午後も使えるようにした"}});
  act("answer", {{"answered_on", "2027-07-21"},
                 {"answer", "扇風機を増やし、休憩室を午後も使えるようにしました。"}});
}

}  // namespace

void play_demo_living(const Config& config) {
  train(config);
  complain(config);
}

}  // namespace tasuki::app
