// 労使協定 of the demo with invented official figures, and the wage of each person on the contract.

#include "app/demo_person.hpp"
#include "app/demo_story.hpp"
#include "compliance/agreement/agreement_example.hpp"

namespace tasuki::app {
namespace {

using compliance::AgreementInput;

// Invented: the real circular of 令和9年度 is imported by the agency itself.
compliance::CircularBasis invented_basis() {
  compliance::CircularBasis basis;
  basis.fiscal_year = 2027;
  basis.circular_number = "（見本の通達）";
  basis.issued_on = date(2026, 8, 31);
  basis.commuting_yen = Yen{79};
  basis.retirement_percent = "5";
  basis.experience_index = {{0, "100.0"}, {1, "116.0"},  {2, "124.3"}, {3, "127.0"},
                            {5, "133.0"}, {10, "149.4"}, {20, "179.3"}};
  basis.retirement_minimum_years = 3;
  basis.retirement_source = "（見本の統計）";
  return basis;
}

// The bureau's model agreement, for the demo's work and year.
AgreementInput demo_agreement() {
  AgreementInput input = compliance::model_agreement();
  input.title = "労使協定（令和9年度）";
  input.starts_on = date(2027, 4, 1);
  input.ends_on = date(2028, 3, 31);
  compliance::AgreementTerms& terms = input.terms;
  terms.basis.fiscal_year = 2027;
  terms.job_classes = {
      {"商品発送補助", compliance::WageSurvey::employment_service, "78", "", {}, ""}};
  terms.retirement = {};
  terms.retirement.groups = {
      {"", compliance::RetirementMethod::prepaid, "5", compliance::RetirementRest::none}};
  terms.grades = {
      {"商品発送補助", "Aランク", "班の取りまとめ", Yen{1600}, Yen{0}, Yen{50}, 3, ""},
      {"商品発送補助", "Bランク", "梱包・仕分け（経験者）", Yen{1450}, Yen{0}, Yen{20}, 1, ""},
      {"商品発送補助", "Cランク", "梱包・仕分け", Yen{1300}, Yen{0}, Yen{0}, 0, ""}};
  terms.representative.name = "若林 実";
  terms.representative.elected_on = date(2027, 3, 10);
  terms.representative.in_favour = 33;
  terms.articles.bonus = {};  // nobody of these grades gets one
  return input;
}

}  // namespace

void agree_on_wages(const Config& config) {
  Person agency(config, date(2027, 5, 10), "sendai", "eigyo");
  const json::value circular =
      agency.act("POST", "/api/wage-circulars", json::object{{"basis", to_json(invented_basis())}});
  const auto import = [&](const char* part, const char* csv) {
    agency.act("POST", "/api/wage-circulars/" + id_of(circular) + "/import",
               json::object{{"part", part}, {"csv", csv}});
  };
  import("occupations", "統計,コード,職種,0年\n職安,78,その他の運搬・清掃・包装等（見本）,1150\n");
  import("regions", "区分,名称,都道府県,地域指数\n都道府県,宮城県,宮城県,97.0\n");
  const json::value draft =
      agency.act("POST", "/api/labor-management-agreements", to_json(demo_agreement()));
  const std::string path = "/api/labor-management-agreements/" + id_of(draft);
  agency.act("POST", path + "/conclusion", json::object{{"concluded_on", "2027-03-20"}},
             draft.at("version"));
  agency.act("POST", path + "/publications",
             json::object{{"method", "file"},
                          {"published_on", "2027-04-01"},
                          {"place", "スタッフの画面「待遇の説明」"},
                          {"proof", "4月1日に全労働者へメールで案内"}});
}

void set_wage(Person& agency, const std::string& contract_path, const json::value& worker_id) {
  agency.act("POST", contract_path + "/wages",
             json::object{{"worker_id", worker_id},
                          {"wage", json::object{{"effective_from", "2027-07-01"},
                                                {"unit", "hour"},
                                                {"amount", 1450},
                                                {"allowance_yen", 20},
                                                {"counted_allowance_yen", 20},
                                                {"job_class", "商品発送補助"},
                                                {"grade", "Bランク"}}}});
}

void state_treatment(Person& agency, const std::string& assignment_id) {
  agency.act(
      "POST", "/api/assignments/" + assignment_id + "/treatment-statement",
      json::object{{"statement",
                    json::object{{"explanation", json::object{{"explained_on", "2027-05-27"},
                                                              {"explainer_title", "営業部長"}}}}}});
}

}  // namespace tasuki::app
