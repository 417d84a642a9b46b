#include <functional>
#include <stdexcept>

#include "compliance/agreement/agreement_example.hpp"
#include "platform/json.hpp"
#include "support/world.hpp"
#include "support/world_story.hpp"
#include "support/world_terms.hpp"

namespace tasuki::test {
namespace {

// The bureau's model agreement for the world's work, from June 2027 on.
compliance::AgreementInput agreement_of_2027(Date starts_on) {
  compliance::AgreementInput input = compliance::model_agreement();
  input.title = "労使協定（令和9年度）";
  input.starts_on = starts_on;
  input.ends_on = date(2028, 3, 31);
  input.terms.basis.fiscal_year = 2027;
  input.terms.job_classes[0].name = "商品発送";
  for (auto& grade : input.terms.grades) grade.job_class = "商品発送";
  input.terms.representative.elected_on = date(2027, 3, 10);
  return input;
}

// Plays the story through the doors of the product, so that what stands there is what it makes.
class Player {
 public:
  Player(Connection& admin, app::Service& service, Names& names)
      : admin_(admin), service_(service), names_(names) {}

  void contracts();
  void agreement();
  void assignments();
  void limits();
  void equal_treatment();
  void inquiries();
  void timecards();
  void invoices();
  void on_paper();
  void living();
  void duties();

 private:
  std::string card();

  // A POST that must succeed; gives the id it answers with.
  std::string post(const std::string& who, const std::string& target, const std::string& body,
                   const std::string& seen_version = "") {
    return send("POST", who, target, body, seen_version);
  }
  std::string send(const std::string& method, const std::string& who, const std::string& target,
                   const std::string& body, const std::string& seen_version) {
    Person person(service_, "tasuki=" + session_token(who));
    Headers headers;
    if (!seen_version.empty()) headers["if-match"] = "\"" + seen_version + "\"";
    const Reply reply = person.call(method, target, body, headers);
    if (reply.status < 200 || reply.status > 299) {
      throw std::runtime_error("the story of the test's world breaks at " + method + " " + target +
                               " → " + std::to_string(reply.status) + " " + reply.body);
    }
    version_ = reply.at("/version");
    return reply.at("/id");
  }
  void run(const std::string& sql) { admin_.script(sql); }
  std::string one(const std::string& sql) {
    const auto rows = admin_.run({{sql, {}}});
    if (rows[0].size() != 1) throw std::runtime_error("the story expects one row of " + sql);
    return std::string(rows[0].text(0, 0));
  }
  // Both parties' first departments work on it.
  void put_into_first_departments(const std::string& table, const std::string& id) {
    run("update " + table + " set agency_department_id = " + names_["department.agency"] +
        ", client_department_id = " + names_["department.client"] + " where id = " + id);
  }
  // Temp-to-perm for eight months: the gate asks for a reason.
  static std::string yellow_terms() {
    std::string terms = contract_terms();
    const auto put = [&](const std::string& before, const std::string& after) {
      terms.replace(terms.find(before), before.size(), after);
    };
    put(R"("ends_on": "2027-09-30")", R"("ends_on": "2028-02-29")");
    put(R"("temp_to_perm": {"applies": false, "work": "", "conditions": "", "refusal_reason": "")",
        R"("temp_to_perm": {"applies": true, "work": "物流", "conditions": "月給", "refusal_reason": "書面で示す")");
    return terms;
  }
  // Contract terms that run in June, for time cards of today.
  static std::string june_terms() {
    std::string terms = contract_terms();
    const std::string july = R"("starts_on": "2027-07-01", "ends_on": "2027-09-30")";
    const std::string june = R"("starts_on": "2027-06-01", "ends_on": "2027-06-30")";
    return terms.replace(terms.find(july), july.size(), june);
  }
  std::string draft(const std::string& partnership, const std::string& terms = contract_terms()) {
    const std::string id = post("agency", "/api/contracts",
                                "{\"partnership_id\":\"" + names_["partnership." + partnership] +
                                    "\",\"agency_establishment_id\":\"" +
                                    names_["establishment.agency"] + "\",\"terms\":" + terms + "}");
    put_into_first_departments("contract", id);
    return id;
  }
  std::string submitted(const std::string& partnership, const std::string& reviewer,
                        const std::string& terms = contract_terms()) {
    const std::string id = draft(partnership, terms);
    post("agency", "/api/contracts/" + id + "/submission",
         "{\"contract_reviewer_id\":\"" + names_["account." + reviewer] + "\"}", version_);
    return id;
  }
  std::string confirmed(const std::string& partnership, const std::string& reviewer,
                        const std::string& terms = contract_terms()) {
    const std::string id = submitted(partnership, reviewer, terms);
    post(reviewer, "/api/contracts/" + id + "/confirmation", "{}", version_);
    return id;
  }

  std::string draft_of(Date starts_on);
  // The 労働契約 says the wage, but no grade of the agreement.
  static constexpr const char* kGradeReason =
      R"([{"rule":"wage_doubt","pointer":"/wage","reason":"等級を確認中"}])";
  std::string assigned(const std::string& contract, const std::string& worker,
                       const std::string& from, const std::string& to,
                       const std::string& reasons = "[]") {
    post("agency", "/api/contracts/" + contract + "/assignments",
         "{\"worker_id\":\"" + names_["worker." + worker] + "\",\"starts_on\":\"" + from +
             "\",\"ends_on\":\"" + to + "\",\"reasons\":" + reasons + "}");
    return one("select max(id) from assignment");
  }

  Connection& admin_;
  app::Service& service_;
  Names& names_;
  std::string version_;  // of the last answer
};

void Player::contracts() {
  names_["terms"] = contract_terms();
  names_["amended_terms"] = amended_terms();
  names_["contract.draft"] = draft("main");
  names_["contract.submitted"] = submitted("main", "client");
  names_["contract.confirmed"] = confirmed("main", "client");
  names_["contract.proposed"] = confirmed("main", "client");
  post("agency", "/api/contracts/" + names_["contract.proposed"] + "/proposal",
       R"({"kind":"amendment","effective_from":"2027-07-16","reason":"時間の変更","terms":)" +
           amended_terms() + "}",
       version_);
  names_["contract.yellow"] = draft("main", yellow_terms());
  names_["contract.yellow_submitted"] = draft("main", yellow_terms());
  const std::string yellow = "/api/contracts/" + names_["contract.yellow_submitted"];
  const std::string seen = version_;
  post("agency", yellow + "/gate-reasons",
       R"({"rule":"temp_to_perm_period","pointer":"/ends_on","reason":"双方の希望による"})");
  post("agency", yellow + "/submission",
       "{\"contract_reviewer_id\":\"" + names_["account.client"] + "\"}", seen);
  names_["paper.contract"] =
      one("select id from paper where kind = 'dispatch_contract' and"
          " contract_id = " +
          names_["contract.confirmed"]);
}

// With a client that nobody signs in to: what it confirms on paper is recorded.
void Player::on_paper() {
  names_["contract.on_paper"] = draft("proxy");
  post("agency", "/api/contracts/" + names_["contract.on_paper"] + "/submission",
       R"({"contract_reviewer_id":null})", version_);
}

void Player::assignments() {
  names_["contract.unassigned"] = confirmed("main", "client");
  names_["contract.running"] = confirmed("main", "client", june_terms());
  // Before the client told of the contracts from July on.
  run("update contract set confirmed_at = '2027-05-19T00:00:00Z' where id = " +
      names_["contract.running"]);
  names_["assignment.delivered"] =
      assigned(names_["contract.running"], "one", "2027-06-01", "2027-06-30", kGradeReason);
  post("agency", "/api/assignments/" + names_["assignment.delivered"] + "/delivery",
       R"({"to_worker":"screen","to_client":"screen"})",
       one("select version from assignment where id = " + names_["assignment.delivered"]));
  names_["assignment.undelivered"] =
      assigned(names_["contract.confirmed"], "two", "2027-07-01", "2027-09-30", kGradeReason);
  // No employment contract yet: the gate asks why.
  names_["assignment.yellow"] = assigned(
      names_["contract.proposed"], "unemployed", "2027-07-01", "2027-09-30",
      R"([{"rule":"employment","pointer":"/worker_id","reason":"労働契約を締結中"},)"
      R"({"rule":"wage_basis_ahead","pointer":"/wage","reason":"賃金は労働契約で定める"}])");
  for (const char* name : {"assignment.delivered", "assignment.undelivered"}) {
    put_into_first_departments("assignment", names_[name]);
  }
  names_["paper.conditions"] =
      one("select id from paper where kind = 'working_conditions_statement' and assignment_id = " +
          names_["assignment.undelivered"]);
}

// Plants that receive since 2025-01-01 (conflict date 2028-01-01), each with a hearing in another
// state.
void Player::limits() {
  const auto plant = [&](const std::string& number, const std::string& from_on = "2025-01-01") {
    const std::string id = post(
        "client", "/api/earlier-acceptances",
        R"({"agency_name":"石巻〇〇株式会社","worker_name":"架空 太郎","establishment_name":"第)" +
            number + "工場 " + kClientMark + R"(","unit_name":"製造課","from_on":")" + from_on +
            R"(","to_on":"2027-06-30"})");
    return one("select establishment_key from earlier_acceptance where id = " + id);
  };
  const auto input = [](const std::string& answer_by) {
    return R"({"establishment_address":"大崎市","head_title":"工場長","head_name":"架空 一郎","extend_to_on":"2030-12-31","representative":)"
           R"({"kind":"elected_person","name":"架空 花子","title":"過半数労働者代表","is_manager":false,)"
           R"("election_method":"vote","purpose_stated":true,"elected_on":"2027-05-20"},"head_counts":)"
           R"([{"section":"製造課","from_on":"2025-01-01","to_on":"2027-05-25","worker_count":1,)"
           R"("permanent_count":3}],"silence_is_consent":true,"answer_due_on":")" +
           answer_by + "\"}";
  };
  const auto drafted = [&](const std::string& number) {
    return post("client", "/api/hearings", "{\"establishment_key\":\"" + plant(number) + "\"}");
  };
  const auto filled = [&](const std::string& number, const std::string& answer_by) {
    const std::string id = drafted(number);
    send("PUT", "client", "/api/hearings/" + id, input(answer_by), version_);
    return id;
  };
  const auto asked = [&](const std::string& number, const std::string& answer_by) {
    const std::string id = filled(number, answer_by);
    post("client", "/api/hearings/" + id + "/notice", R"({"notified_on":"2027-05-25"})", version_);
    return id;
  };
  const auto heard = [&](const std::string& number, const std::string& statement) {
    const std::string id = asked(number, "2027-08-31");
    post("client", "/api/hearings/" + id + "/statement", statement, version_);
    return id;
  };
  names_["hearing.input"] = input("2027-08-31");
  names_["hearing.place"] = plant("一");
  names_["hearing.draft"] = drafted("二");
  names_["hearing.ready"] = filled("三", "2027-08-31");
  names_["hearing.notified"] = asked("四", "2027-08-31");
  names_["hearing.silent"] = asked("五", "2027-05-28");
  names_["hearing.objected"] =
      heard("六", R"({"stated_on":"2027-05-25","opinion":"objection","reason":"職が減る"})");
  names_["hearing.agreed"] = heard("七", R"({"stated_on":"2027-05-25","opinion":"no_objection"})");
  for (const char* state : {"draft", "ready", "notified", "silent", "objected", "agreed"}) {
    names_["table:hearing." + std::string(state)] = "opinion_hearing";
  }
  plant("八");
  names_["earlier_acceptance.one"] = one("select max(id) from earlier_acceptance");
  names_["place_alias.one"] =
      post("client", "/api/place-aliases",
           R"({"kind":"establishment","spelling":"八工場","means":"第八工場 秘宮城"})");
  // Two whose first limit (2025-01-01) was extended before the product was used, one of them
  // already entered.
  names_["limit_extension.place"] = plant("九", "2022-01-01");
  names_["limit_extension.one"] = post(
      "client", "/api/limit-extensions",
      "{\"establishment_key\":\"" + plant("十", "2022-01-01") +
          R"(","extends_conflict_on":"2025-01-01","to_on":"2027-12-31","heard_on":"2024-11-15",)"
          R"("heard_from":"過半数労働者代表 架空 花子","opinion":"異議はない",)"
          R"("decided_by":"工場長 架空 一郎","note":"意見聴取の記録"})");
}

// What the year's circular says, and an agreement that holds: whoever is assigned is under it.
void Player::agreement() {
  compliance::CircularBasis basis = compliance::circular_of_r6();
  basis.fiscal_year = 2027;
  names_["wage_circular"] =
      post("agency", "/api/wage-circulars", "{\"basis\":" + json::serialize(to_json(basis)) + "}");
  const auto import = [&](const std::string& part, const std::string& csv) {
    json::object body{{"part", part}, {"csv", csv}};
    post("agency", "/api/wage-circulars/" + names_["wage_circular"] + "/import",
         json::serialize(body));
  };
  import("occupations", "統計,コード,職種,0年\n職安,104,ソフトウェア開発技術者,1396\n");
  import("regions", "区分,名称,都道府県,地域指数\n都道府県,宮城県,宮城県,97.0\n");
  names_["agreement.concluded"] = draft_of(date(2027, 4, 1));
  post("agency",
       "/api/labor-management-agreements/" + names_["agreement.concluded"] + "/conclusion",
       R"({"concluded_on":"2027-03-20"})", version_);
}

std::string Player::draft_of(Date starts_on) {
  return post("agency", "/api/labor-management-agreements",
              json::serialize(to_json(agreement_of_2027(starts_on))));
}

// One that is being written, what was explained and what was asked.
void Player::equal_treatment() {
  // Of the person who is still to be assigned the gate asks for the grade.
  post("agency", "/api/contracts/" + names_["contract.unassigned"] + "/wages",
       "{\"worker_id\":\"" + names_["worker.one"] +
           R"(","wage":{"effective_from":"2027-07-01","unit":"hour","amount":1800,)"
           R"("bonus_yen":360,"allowance_yen":50,"job_class":"商品発送","grade":"Aランク"}})");
  names_["agreement.draft"] = draft_of(date(2027, 7, 1));
  names_["agreement.discarded"] = draft_of(date(2027, 7, 1));
  for (const char* name : {"agreement.concluded", "agreement.draft", "agreement.discarded"}) {
    names_[std::string("table:") + name] = "labor_management_agreement";
  }
  names_["agreement_body"] = json::serialize(to_json(agreement_of_2027(date(2027, 7, 1))));
  names_["treatment_explanation.hiring"] =
      post("agency", "/api/treatment-explanations/hiring",
           "{\"statement\":{\"worker_id\":\"" + names_["worker.one"] +
               R"(","complaint":{"agency":{"name":"仙台 二","phone":"022-000-0004"}},)"
               R"("explanation":{"explained_on":"2027-05-20",)"
               R"("late_reason":"入社時は紙で交付"}}})");
  const auto asked = [&] {
    return post("agency", "/api/explanation-requests",
                "{\"worker_id\":\"" + names_["worker.one"] +
                    R"(","question":"賞与の決まり方","asked_on":"2027-05-20"})");
  };
  names_["explanation_request.open"] = asked();
  names_["explanation_request.answered"] = asked();
  post("agency", "/api/explanation-requests/" + names_["explanation_request.answered"] + "/answer",
       R"({"agreed_wage":"一般賃金以上","evaluation":"勤務評価","other_treatment":"同一"})",
       version_);
}

// A client asks: a draft, a sheet that was sent, and one that an agency has answered.
void Player::inquiries() {
  const std::string sheet =
      R"({"kind":"dispatch","reply_by_on":"2027-06-15","content":{"work_name":"照会の業務 秘契約",)"
      R"("place":"宮城〇〇株式会社 倉庫","starts_on":"2027-07-01","ends_on":"2027-09-30",)"
      R"("hours":[{"start_min":540,"end_min":1080,"breaks":[{"start_min":720,"end_min":780}],)"
      R"("weekdays":{"monday":true}}],"headcount":3,"price_wish":2000}})";
  const auto sent = [&](const std::string& received) {
    const std::string id = post("client", "/api/inquiries", sheet);
    post("client", "/api/inquiries/" + id + "/sending",
         "{\"partnership_ids\":[\"" + names_["partnership.main"] + "\"]}", version_);
    names_[received] = one("select id from inquiry_recipient where inquiry_id = " + id);
    names_["table:" + received] = "inquiry_recipient";
    return id;
  };
  names_["inquiry.draft"] = post("client", "/api/inquiries", sheet);
  names_["inquiry.open"] = sent("received.open");
  names_["inquiry.answered"] = sent("received.answered");
  post("agency", "/api/received-inquiries/" + names_["received.answered"] + "/answer",
       R"({"price_unit":"hour","price":2100,"candidates":2,"remarks":"経験者"})",
       one("select version from inquiry_recipient where id = " + names_["received.answered"]));
}

// A card of its own for each state. One worker has one card of a period, so the assignment is
// copied; each copy plans for today alone and can be closed today.
std::string Player::card() {
  const std::string assignment = one(
      "insert into assignment (agency_id, client_id, agency_department_id, client_department_id,"
      " contract_id, worker_id, worker_name, worker_code, client_name, agency_name, work_name,"
      " starts_on, ends_on, delivered_at) select agency_id, client_id, agency_department_id,"
      " client_department_id, contract_id, worker_id, worker_name, worker_code, client_name,"
      " agency_name, work_name, '2027-06-01', '2027-06-01', delivered_at from assignment where id "
      "= " +
      names_["assignment.delivered"] + " returning id");
  run("insert into assignment_hours (agency_id, client_id, worker_id, assignment_id, "
      "effective_from,"
      " hours) select agency_id, client_id, worker_id, " +
      assignment +
      ", effective_from, hours"
      " from assignment_hours where assignment_id = " +
      names_["assignment.delivered"]);
  return one(
      "insert into timecard (agency_id, client_id, agency_department_id, client_department_id,"
      " contract_id, assignment_id, worker_id, worker_name, worker_code, client_name, agency_name,"
      " work_name, contract_number, workplace_name, period_from, period_to, planned_on, state,"
      " approver_ids) select agency_id, client_id, agency_department_id, client_department_id,"
      " contract_id, " +
      assignment +
      ", worker_id, worker_name, worker_code, client_name,"
      " agency_name, work_name, contract_number, workplace_name, period_from, period_to,"
      " '[\"2027-06-01\"]', 'open', '[\"" +
      names_["account.client"] + "\"]' from timecard where id = " + names_["timecard.open"] +
      " returning id");
}

void Player::timecards() {
  names_["month.locked"] = "2027-06";
  names_["timecard.open"] =
      one("select id from timecard where assignment_id = " + names_["assignment.delivered"] +
          " order by period_from limit 1");
  put_into_first_departments("timecard", names_["timecard.open"]);
  run("update timecard set approver_ids = '[\"" + names_["account.client"] +
      "\"]' where id = " + names_["timecard.open"]);
  struct Step {
    const char* reached;
    const char* who;
    const char* verb;
    const char* body;
  };
  const Step steps[] = {
      {"day_applied", "worker", "PUT /days/2027-06-01", ""},
      {"day_approved", "client", "POST /days/2027-06-01/approval", "{}"},
      {"all_approved", "", "", ""},
      {"applied", "worker", "POST /closing-application", "{}"},
      {"approved", "client", "POST /closing-approval", "{}"},
      {"downloaded", "agency", "download", ""},
      {"locked", "agency", "POST /lock", "{}"},
  };
  for (std::size_t count = 1; count <= std::size(steps); ++count) {
    const std::string id = card();
    for (std::size_t i = 0; i < count; ++i) {
      const Step& step = steps[i];
      const std::string verb = step.verb;
      if (verb.empty()) continue;
      // Twenty minutes each (the billed one an hour), in the night, so that no two of one person's
      // cards overlap.
      const std::string day =
          "{\"kind\":\"work\",\"starts_min\":" + std::to_string(count * 20) +
          ",\"ends_min\":" + std::to_string(count * 20 + (count == std::size(steps) ? 60 : 20)) +
          ",\"breaks\":[],\"remark\":\"\"}";
      const std::string seen = one("select version from timecard where id = " + id);
      if (verb == "download") {
        post(step.who, "/api/timecards/download",
             "{\"ids\":[\"" + id + "\"],\"table\":\"daily\",\"charset\":\"utf8\"}");
      } else {
        const auto space = verb.find(' ');
        send(verb.substr(0, space), step.who, "/api/timecards/" + id + verb.substr(space + 1),
             i == 0 ? day : step.body, seen);
      }
    }
    names_[std::string("timecard.") + steps[count - 1].reached] = id;
  }
  names_["assignment.closed"] =
      one("select assignment_id from timecard where id = " + names_["timecard.approved"]);
}

void Player::invoices() {
  const auto bill = [&] {
    post("agency", "/api/invoices/provisional",
         "{\"partnership_id\":\"" + names_["partnership.main"] + "\",\"month_ym\":\"2027-06\"}");
    return one("select max(id) from invoice where state = 'provisional'");
  };
  names_["invoice.issued"] = bill();
  post("agency", "/api/invoices/" + names_["invoice.issued"] + "/issue",
       R"({"seal":false,"remarks":""})",
       one("select version from invoice where id = " + names_["invoice.issued"]));
  // One more locked card, billed provisionally.
  const std::string id = card();
  run("update timecard set state = 'locked', locked_at = '2027-06-01Z', downloaded_at ="
      " '2027-06-01Z', approved_at = '2027-06-01Z', applied_at = '2027-06-01Z' where id = " +
      id);
  run("insert into timecard_day (agency_id, client_id, worker_id, timecard_id, assignment_id,"
      " worked_on, kind, start_min, end_min, breaks, state) select agency_id, client_id, "
      "worker_id, " +
      id + ", (select assignment_id from timecard where id = " + id +
      "), worked_on, kind, start_min + 1200, end_min + 1200, breaks, state from timecard_day where "
      "timecard_id "
      "= " +
      names_["timecard.locked"]);
  names_["invoice.provisional"] = bill();
  names_["invoice_line.provisional"] =
      one("select min(id) from invoice_line where invoice_id = " + names_["invoice.provisional"]);
}

// What happens while somebody is dispatched: training, measures, complaints.
void Player::living() {
  const std::string lesson =
      R"("held_on":"2027-06-01","start_min":540,"end_min":660,"content":"表計算の基礎 秘仙台")";
  const std::string worker = "/api/workers/" + names_["worker.one"];
  const std::string about = "\"assignment_id\":\"" + names_["assignment.delivered"] + "\"";
  send("PUT", "agency",
       "/api/employment-contracts/" + names_["people.employment_contract"] + "/terms",
       employment_terms(),
       one("select version from employment_contract where id = " +
           names_["people.employment_contract"]));
  names_["training_plan.one"] = post(
      "agency", "/api/training-plans",
      R"({"name":"入職時訓練","content":"安全衛生","planned_minutes":480,"starts_on":"2027-04-01"})");
  post("agency", "/api/trainings",
       "{\"worker_ids\":[\"" + names_["worker.one"] + "\"],\"training\":{" + lesson + "}}");
  names_["training.one"] = one("select max(id) from training");
  names_["career_consulting.one"] = post("agency", worker + "/career-consultings",
                                         "{" + lesson + R"(,"consultant":"相談員 花子"})");
  post("agency", worker + "/stability-wishes",
       "{" + about + R"(,"heard_on":"2027-06-01","measure":"direct_hire_request"})");
  names_["stability_measure.one"] =
      post("agency", worker + "/stability-measures",
           "{" + about + R"(,"taken_on":"2027-06-01","content":"文書で依頼した"})");
  names_["client_training.one"] = post(
      "client", "/api/assignments/" + names_["assignment.delivered"] + "/client-trainings",
      R"({"held_on":"2027-06-01","start_min":540,"end_min":600,"content":"安全の説明 秘宮城"})");
  const auto complaint = [&](const char* tell_client) {
    return post(
        "worker", "/api/my/complaints",
        "{" + about + R"(,"content":"休憩が取れない 秘契約","tell_client":)" + tell_client + "}");
  };
  names_["complaint.open"] = complaint("true");
  names_["complaint.agency_only"] = complaint("false");
  names_["complaint.handled"] = complaint("true");
  post("client", "/api/complaints/" + names_["complaint.handled"] + "/handling",
       R"({"handled_on":"2027-06-01","response":"休憩の順番を決めた"})", "1");
}

// What a nightly look has found before: one open, one that a person put aside.
void Player::duties() {
  const auto add = [&](const std::string& state, const std::string& key) {
    return one(
        "insert into duty (company_id, side, permission, kind, urgency, subject, subject_id,"
        " subject_key, params, due_on, state, reason, first_seen_on) values (" +
        names_["company.agency"] +
        ", 'agency', 'company_manage', 'overtime_agreement_expiry', 'red', 'company', 0, '" + key +
        "', '[\"本社 秘仙台\", \"2027-06-30\"]', '2027-06-30', '" + state +
        "', '', '2027-05-31') returning id");
  };
  names_["duty.open"] = add("open", "sample-open");
  names_["duty.dismissed"] = add("dismissed", "sample-dismissed");
}

}  // namespace

namespace {

// A room whose part of the story breaks leaves the other rooms' tests alone; its own then miss
// what they name, and one test tells why.
void play(Names& names, const std::function<void()>& part) {
  try {
    part();
  } catch (const std::exception& error) {
    names["story.broken"] += std::string(error.what()) + "\n";
  }
}

}  // namespace

void play_story(Connection& admin, app::Service& service, Names& names) {
  Player player(admin, service, names);
  names["story.broken"];
  play(names, [&] { player.contracts(); });
  play(names, [&] { player.agreement(); });
  play(names, [&] { player.assignments(); });
  play(names, [&] { player.limits(); });
  play(names, [&] { player.equal_treatment(); });
  play(names, [&] { player.inquiries(); });
  play(names, [&] { player.duties(); });
  play(names, [&] { player.on_paper(); });
}

void play_today(Connection& admin, app::Service& service, Names& names) {
  Player player(admin, service, names);
  play(names, [&] { player.timecards(); });
  play(names, [&] { player.invoices(); });
  play(names, [&] { player.living(); });
}

}  // namespace tasuki::test
