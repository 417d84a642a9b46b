#include "compliance/agreement/agreement_flows.hpp"
#include "compliance/routes.hpp"
#include "platform/http/list.hpp"

namespace tasuki {
namespace compliance {

struct YearInput {
  int fiscal_year = 0;
};
BOOST_DESCRIBE_STRUCT(YearInput, (), (fiscal_year))

}  // namespace compliance

template <>
struct Catalogue<compliance::YearInput> {
  static constexpr std::array fields{Field{"fiscal_year", "年度", "Fiscal year",
                                           "法30条の4第1項2号イ", compliance::kFirstCircularYear,
                                           compliance::kLastCircularYear, true}};
};
static_assert(catalogue_complete<compliance::YearInput>());

}  // namespace tasuki

namespace tasuki::compliance {
namespace {

using http::Call;
using http::Nothing;

struct CircularList {
  std::vector<CircularLine> rows;
};
BOOST_DESCRIBE_STRUCT(CircularList, (), (rows))

struct CircularForm {
  CircularBasis basis;
  bool with_known_regions = false;  // takes the regional indexes that are known by statute
};
BOOST_DESCRIBE_STRUCT(CircularForm, (), (basis, with_known_regions))

struct OccupationList {
  std::vector<CircularOccupation> rows;
};
BOOST_DESCRIBE_STRUCT(OccupationList, (), (rows))

struct RegionList {
  std::vector<CircularRegion> rows;
};
BOOST_DESCRIBE_STRUCT(RegionList, (), (rows))

struct AgreementList {
  std::vector<AgreementLine> rows;
};
BOOST_DESCRIBE_STRUCT(AgreementList, (), (rows))

struct YearCheckList {
  std::vector<YearCheckLine> rows;
};
BOOST_DESCRIBE_STRUCT(YearCheckList, (), (rows))

struct MyAgreements {
  std::vector<AppliedAgreement> rows;
};
BOOST_DESCRIBE_STRUCT(MyAgreements, (), (rows))

struct AgreementHistory {
  std::vector<Publication> publications;
  std::vector<Confirmation> confirmations;
};
BOOST_DESCRIBE_STRUCT(AgreementHistory, (), (publications, confirmations))

int year_of_query(const Call& call) {
  return static_cast<int>(std::strtol(call.query("fiscal_year", "0").c_str(), nullptr, 10));
}

// ---------------------------------------------------------------- circulars

CircularList list_circulars(ReadTx& tx, const Call&) { return {agreements::circulars(tx)}; }

WageCircular get_circular(ReadTx& tx, const Call& call) {
  return agreements::load_circular(tx, call.id<CircularId>());
}

// Of the year asked for, or of today's.
CircularBasis get_known(ReadTx& tx, const Call& call) {
  const int asked = year_of_query(call);
  return known_basis(asked >= 2020 && asked <= 2100 ? asked : fiscal_year_of(tx.today()));
}

WageCircular add_circular(WriteTx& tx, const Call&, const CircularForm& form) {
  require_none(violations_of(form.basis));
  const CircularId id = agreements::insert_circular(tx, form.basis);
  if (form.with_known_regions) {
    agreements::replace_regions(tx, id, known_regions(form.basis.fiscal_year));
  }
  return agreements::load_circular(tx, id);
}

WageCircular edit_circular(WriteTx& tx, const Call& call, const CircularForm& form) {
  const auto id = call.id<CircularId>();
  agreements::load_circular(tx, id);
  require_none(violations_of(form.basis));
  agreements::save_circular(tx, id, call.version(), form.basis);
  return agreements::load_circular(tx, id);
}

ImportResult act_import(WriteTx& tx, const Call& call, const ImportInput& input) {
  return import_part(tx, call.id<CircularId>(), input);
}

OccupationList list_occupations(ReadTx& tx, const Call& call) {
  const auto id = agreements::load_circular(tx, call.id<CircularId>()).id;
  return {agreements::occupations(tx, id, call.query("q"))};
}

RegionList list_regions(ReadTx& tx, const Call& call) {
  return {agreements::regions(tx, agreements::load_circular(tx, call.id<CircularId>()).id)};
}

// ---------------------------------------------------------------- agreements

AgreementList list_agreements(ReadTx& tx, const Call&) { return {agreements::list(tx)}; }

Agreement get_agreement(ReadTx& tx, const Call& call) {
  return agreements::load(tx, call.id<AgreementId>());
}

YearCheckList list_year_checks(ReadTx& tx, const Call& call) {
  const auto id = call.id<CircularId>();
  return {year_checks(tx, agreements::load_circular(tx, id).basis.fiscal_year)};
}

// All workers may read what is agreed for them (法30条の4第2項). It applies to whom it covers
// alone.
MyAgreements list_mine(ReadTx& tx, const Call&) {
  const auto me = agreements::unit_of(tx, tx.actor().worker_id);
  const Period ever = Period::inclusive(date(1900, 1, 1), date(2200, 1, 1));
  MyAgreements mine{applied(agreements::binding(tx, me.establishment_id, ever), tx.today())};
  for (AppliedAgreement& one : mine.rows) one.applies = one.applies && me.agreement_worker;
  return mine;
}

AgreementCheck get_check(ReadTx& tx, const Call& call) {
  return check(tx, call.id<AgreementId>(), year_of_query(call), http::date_filter(call, "on"));
}

AgreementHistory get_history(ReadTx& tx, const Call& call) {
  const auto id = agreements::load(tx, call.id<AgreementId>()).id;
  return {agreements::publications(tx, id), agreements::confirmations(tx, id)};
}

Agreement add_agreement(WriteTx& tx, const Call&, const AgreementInput& input) {
  return draft(tx, input);
}

Agreement edit_agreement(WriteTx& tx, const Call& call, const AgreementInput& input) {
  return redraft(tx, call.id<AgreementId>(), call.version(), input);
}

Nothing discard_agreement(WriteTx& tx, const Call& call, const Nothing&) {
  discard(tx, call.id<AgreementId>(), call.version());
  return {};
}

Agreement act_conclude(WriteTx& tx, const Call& call, const ConclusionInput& input) {
  return conclude(tx, call.id<AgreementId>(), call.version(), input);
}

Confirmation act_confirm(WriteTx& tx, const Call& call, const YearInput& input) {
  return confirm(tx, call.id<AgreementId>(), input.fiscal_year);
}

Publication act_publish(WriteTx& tx, const Call& call, const PublicationInput& input) {
  return publish(tx, call.id<AgreementId>(), input);
}

const std::string& sample_basis() {
  static const std::string basis =
      R"({"fiscal_year":$$YEAR,"circular_number":"職発0829第1号","issued_on":"2023-08-29",)"
      R"("commuting_yen":72,"retirement_percent":"5",)"
      R"("experience_index":[{"years":0,"percent":"100.0"},{"years":10,"percent":"147.0"}],)"
      R"("retirement_minimum_years":3,"retirement_source":"令和4年中小企業の賃金・退職金事情（東京都）",)"
      R"("retirement_months":[{"years":3,"own_request":"0.7","dismissal":"1.1"}]})";
  return basis;
}

std::string circular_body(const std::string& year) {
  std::string basis = sample_basis();
  basis.replace(basis.find("$$YEAR"), 6, year);
  return R"({"basis":)" + basis + R"(,"with_known_regions":true})";
}

void circular_routes(http::Routes& routes, const http::Access& office) {
  routes.get("/api/wage-circulars", office, list_circulars)
      .says("一般賃金の通達の一覧")
      .sample("agency");
  routes.get("/api/known-wage-circular", office, get_known)
      .says("法令データにある一般賃金の値")
      .filters({"fiscal_year"})
      .sample("agency");
  routes.get("/api/wage-circulars/{id}", office, get_circular)
      .says("一般賃金の通達")
      .sample("agency", {{"id", "wage_circular"}});
  routes.post("/api/wage-circulars", office, add_circular)
      .says("一般賃金の通達の登録")
      .takes_key()
      .sample("agency", {}, circular_body("2024"));
  routes.put("/api/wage-circulars/{id}", office, edit_circular)
      .says("一般賃金の通達の変更")
      .takes_version()
      .sample("agency", {{"id", "wage_circular"}}, circular_body("2027"));
  routes.post("/api/wage-circulars/{id}/import", office, act_import)
      .says("通達の表の取り込み")
      .heavy()
      .sample(
          "agency", {{"id", "wage_circular"}},
          R"({"part":"regions","csv":"区分,名称,都道府県,地域指数\n都道府県,宮城県,宮城県,97.0\n"})");
  routes.get("/api/wage-circulars/{id}/occupations", office, list_occupations)
      .says("通達の職種の一覧")
      .filters({"q"})
      .sample("agency", {{"id", "wage_circular"}});
  routes.get("/api/wage-circulars/{id}/agreements", office, list_year_checks)
      .says("この年度にかかる労使協定の確認")
      .sample("agency", {{"id", "wage_circular"}});
  routes.get("/api/wage-circulars/{id}/regions", office, list_regions)
      .says("通達の地域指数の一覧")
      .sample("agency", {{"id", "wage_circular"}});
}

}  // namespace

void agreement_routes(http::Routes& routes) {
  const http::Access office = http::agency(Permission::worker_manage);
  circular_routes(routes, office);
  routes.get("/api/labor-management-agreements", office, list_agreements)
      .says("労使協定の一覧")
      .sample("agency");
  routes.get("/api/labor-management-agreements/{id}", office, get_agreement)
      .says("労使協定")
      .sample("agency", {{"id", "agreement.concluded"}});
  routes.get("/api/labor-management-agreements/{id}/check", office, get_check)
      .says("労使協定と一般賃金の比較")
      .filters({"fiscal_year", "on"})
      .sample("agency", {{"id", "agreement.concluded"}});
  routes.get("/api/labor-management-agreements/{id}/history", office, get_history)
      .says("労使協定の周知と確認書")
      .sample("agency", {{"id", "agreement.concluded"}});
  routes.post("/api/labor-management-agreements", office, add_agreement)
      .says("労使協定の案の登録")
      .takes_key()
      .sample("agency", {}, "$agreement_body");
  routes.put("/api/labor-management-agreements/{id}", office, edit_agreement)
      .says("労使協定の案の変更")
      .takes_version()
      .sample("agency", {{"id", "agreement.draft"}}, "$agreement_body");
  routes.remove("/api/labor-management-agreements/{id}", office, discard_agreement)
      .says("労使協定の案の破棄")
      .takes_version()
      .sample("agency", {{"id", "agreement.discarded"}});
  routes.post("/api/labor-management-agreements/{id}/conclusion", office, act_conclude)
      .says("労使協定の締結")
      .takes_version()
      .sample("agency", {{"id", "agreement.draft"}},
              R"({"concluded_on":"2027-06-01","supersedes_id":"$agreement.concluded"})");
  routes.post("/api/labor-management-agreements/{id}/confirmations", office, act_confirm)
      .says("確認書")
      .takes_key()
      .sample("agency", {{"id", "agreement.concluded"}}, R"({"fiscal_year":2027})");
  routes.post("/api/labor-management-agreements/{id}/publications", office, act_publish)
      .says("労使協定の周知の記録")
      .takes_key()
      .sample(
          "agency", {{"id", "agreement.concluded"}},
          R"({"method":"file","published_on":"2027-05-31","place":"スタッフの画面","proof":"5月31日に全員へ通知"})");
  routes.get("/api/my/agreements", http::worker(), list_mine)
      .says("労使協定（本人）")
      .sample("worker");
}

}  // namespace tasuki::compliance
