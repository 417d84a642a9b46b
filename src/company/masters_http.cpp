#include "company/master_routes.hpp"
#include "company/masters_flows.hpp"
#include "company/masters_store.hpp"
#include "company/routes.hpp"

namespace tasuki::company {
namespace {

using http::Call;
using http::ListQuery;

std::string flag(const Call& call) {
  const auto active = http::flag_filter(call, "active");
  return active ? (*active ? "true" : "false") : "";
}

std::string id_text(const Call& call, const std::string& name) {
  const std::int64_t id = http::id_filter(call, name);
  return id == 0 ? "" : std::to_string(id);
}

struct Establishments : Removable {
  using Row = EstablishmentRow;
  using Form = EstablishmentForm;
  inline static const std::string& used_by = kEstablishmentUses;
  inline static const std::string table = "establishment";
  inline static const std::string source = table;
  static owned::List list(const Call& call, const ListQuery&) {
    return {source, "name", {"name_search"}, {{"active", flag(call)}}};
  }
  static std::string sort_key(const Row& row, const ListQuery&) { return row.name; }
  static Violations check(ReadTx& tx, const Form& form, EstablishmentId id) {
    return violations_of(tx, form, id);
  }
};

struct Departments : Removable {
  using Row = DepartmentRow;
  using Form = DepartmentForm;
  inline static const std::string& used_by = kDepartmentUses;
  inline static const std::string table = "department";
  inline static const std::string& source = kDepartmentSource;
  static owned::List list(const Call& call, const ListQuery& query) {
    return {source,
            query.sort,
            {"name_search", "code_search"},
            {{"active", flag(call)}, {"establishment_id", id_text(call, "establishment_id")}}};
  }
  static std::string sort_key(const Row& row, const ListQuery& query) {
    return query.sort == "name" ? row.name : row.code;
  }
  static Violations check(ReadTx& tx, const Form& form, DepartmentId id) {
    return violations_of(tx, form, id);
  }
};

template <class RowType, class FormType>
struct OfEstablishment : Removable {
  using Row = RowType;
  using Form = FormType;
  static owned::List listed(const std::string& source, const Call& call) {
    return {source,
            "name",
            {"name_search"},
            {{"active", flag(call)}, {"establishment_id", id_text(call, "establishment_id")}}};
  }
  static std::string sort_key(const Row& row, const ListQuery&) { return row.name; }
  static Violations check(ReadTx& tx, const Form& form, decltype(Row::id) id) {
    return violations_of(tx, form, id);
  }
};

struct OrganizationalUnits : OfEstablishment<OrganizationalUnitRow, OrganizationalUnitForm> {
  inline static const std::string& used_by = kOrganizationalUnitUses;
  inline static const std::string table = "organizational_unit";
  inline static const std::string& source = kOrganizationalUnitSource;
  static owned::List list(const Call& call, const ListQuery&) { return listed(source, call); }
};

struct Workplaces : OfEstablishment<WorkplaceRow, WorkplaceForm> {
  inline static const std::string& used_by = kWorkplaceUses;
  inline static const std::string table = "workplace";
  inline static const std::string& source = kWorkplaceSource;
  static owned::List list(const Call& call, const ListQuery&) { return listed(source, call); }
};

struct Delegates {
  using Row = DelegateRow;
  using Form = DelegateForm;
  inline static const std::string used_by;
  inline static const std::string table = "delegate";
  inline static const std::string& source = kDelegateSource;
  static owned::List list(const Call& call, const ListQuery&) {
    return {
        source, "starts_on::text", {"name_search"}, {{"account_id", id_text(call, "account_id")}}};
  }
  static std::string sort_key(const Row& row, const ListQuery&) { return text(row.starts_on); }
  // Everybody names their own delegate; who manages the company names anybody's.
  static void require_own(ReadTx& tx, AccountId account) {
    const Actor& actor = tx.actor();
    if (account != actor.account_id && !actor.permissions.has(Permission::company_manage)) {
      throw Problem(Code::forbidden);
    }
  }
  static Violations check(ReadTx& tx, const Form& form, DelegateId id) {
    if (id) {
      const auto before = owned::load<Form>(tx, table, id.value);
      require_own(tx, before.account_id);
      if (has_begun(before, tx.today())) {
        return begun_delegate_violations(before, form, tx.today());
      }
    }
    require_own(tx, form.account_id);
    Violations violations = new_delegate_violations(form, tx.today());
    const auto absent = permissions_of(tx, form.account_id);
    const auto delegate = permissions_of(tx, form.delegate_account_id);
    if (!absent) violations.push_back({Code::bad_choice, "/account_id"});
    if (!delegate) violations.push_back({Code::bad_choice, "/delegate_account_id"});
    // On the agency's side nobody confirms or approves in another's stead.
    if (absent && delegate && tx.actor().side == Side::client) {
      for (Violation& v : delegate_violations(*absent, *delegate)) {
        violations.push_back(std::move(v));
      }
    }
    // Whoever is limited to a department would not see what waits for somebody who is not.
    if (absent && delegate && !reaches_all_of(tx, form.delegate_account_id, form.account_id)) {
      violations.push_back({Code::bad_choice, "/delegate_account_id"});
    }
    if (is_delegated(tx, form, id)) violations.push_back({Code::duplicate, "/starts_on"});
    return violations;
  }
  // From its first day on it may have been acted upon, and only its end comes forward.
  static void check_removal(ReadTx& tx, const Row& row) {
    require_own(tx, row.account_id);
    if (row.starts_on <= tx.today()) throw Problem(Code::in_use);
  }
};

struct ContractingParties : Removable {
  using Row = ContractingPartyRow;
  using Form = ContractingPartyForm;
  inline static const std::string& used_by = kContractingPartyUses;
  inline static const std::string table = "contracting_party";
  inline static const std::string& source = kContractingPartySource;
  static owned::List list(const Call& call, const ListQuery&) {
    return {source,
            "name",
            {"name_search"},
            {{"active", flag(call)}, {"client_id", id_text(call, "client_id")}}};
  }
  static std::string sort_key(const Row& row, const ListQuery&) { return row.name; }
  static Violations check(ReadTx& tx, const Form& form, ContractingPartyId id) {
    return violations_of(tx, form, id);
  }
};

struct OvertimeAgreements : Removable {
  using Row = OvertimeAgreementRow;
  using Form = OvertimeAgreementForm;
  inline static const std::string& used_by = kOvertimeAgreementUses;
  inline static const std::string table = "overtime_agreement";
  inline static const std::string& source = kOvertimeAgreementSource;
  static owned::List list(const Call& call, const ListQuery&) {
    return {source,
            "starts_on::text",
            {"find_text(establishment_name)"},
            {{"establishment_id", id_text(call, "establishment_id")}}};
  }
  static std::string sort_key(const Row& row, const ListQuery&) { return text(row.starts_on); }
  static Violations check(ReadTx& tx, const Form& form, OvertimeAgreementId id) {
    Violations violations =
        overtime_agreement_violations(form, agreement_periods(tx, form.establishment_id, id));
    check_reference(violations, tx, "establishment", form.establishment_id, "/establishment_id");
    return violations;
  }
};

}  // namespace

void master_routes(http::Routes& routes) {
  const http::Access readers = http::office(Permission::none);
  const http::Access writers = http::office(Permission::company_manage);
  MasterRoutes<Establishments>::add(
      routes, "/api/establishments", "事業所", readers, writers, "agency", "company.establishment",
      R"({"name":"仙台支店","address":"仙台市青葉区2-2-2","telephone":"022-000-0000"})", {"name"},
      {"active"});
  MasterRoutes<Departments>::add(
      routes, "/api/departments", "部署", readers, writers, "agency", "company.department",
      R"({"establishment_id":"$company.establishment","code":"D900","name":"営業二課"})",
      {"code", "name"}, {"active", "establishment_id"});
  MasterRoutes<OrganizationalUnits>::add(
      routes, "/api/organizational-units", "組織単位", readers, writers, "client",
      "company.organizational_unit",
      R"({"establishment_id":"$company.client_establishment","name":"配送課","head_title":"配送課長"})",
      {"name"}, {"active", "establishment_id"});
  MasterRoutes<Workplaces>::add(
      routes, "/api/workplaces", "就業場所", readers, writers, "client", "company.workplace",
      R"({"establishment_id":"$company.client_establishment","name":"第二倉庫",)"
      R"("address":"仙台市青葉区1-1-1","telephone":"022-111-1111"})",
      {"name"}, {"active", "establishment_id"});
  MasterRoutes<Delegates>::add(
      routes, "/api/delegates", "代理者", readers, http::office(Permission::none), "client",
      "company.delegate",
      R"({"account_id":"$company.client_account","delegate_account_id":"$company.client_delegate_account",)"
      R"("starts_on":"2027-10-04","ends_on":"2027-10-08"})",
      {"starts_on"}, {"account_id"});
  MasterRoutes<ContractingParties>::add(
      routes, "/api/contracting-parties", "契約先", http::agency(Permission::none),
      http::agency(Permission::company_manage), "agency", "company.contracting_party",
      R"({"client_id":"$company.client","name":"宮城〇〇物流株式会社"})", {"name"},
      {"active", "client_id"});
  MasterRoutes<OvertimeAgreements>::add(
      routes, "/api/overtime-agreements", "36協定", http::agency(Permission::none),
      http::agency(Permission::company_manage), "agency", "company.overtime_agreement",
      R"({"establishment_id":"$company.other_establishment","starts_on":"2027-04-01",)"
      R"("ends_on":"2028-03-31","per_day_min":240,"per_month_min":2700,"per_year_min":21600,)"
      R"("holiday_days_per_month":2})",
      {"starts_on"}, {"establishment_id"});
}

}  // namespace tasuki::company
