#pragma once
// What a company keeps about itself: establishments, departments, organizational units, workplaces,
// delegates, and the contracting parties (契約先) that an agency prints in place of a client's
// name.

#include <array>
#include <boost/describe.hpp>
#include <string>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "platform/actor.hpp"

namespace tasuki::company {

using DelegateId = Id<struct DelegateTag>;

// 事業所: the unit on which the three-year limit runs.
struct EstablishmentForm {
  std::string name;
  std::string address;
  std::string telephone;
  std::string labor_insurance_number;
  bool active = true;
};
BOOST_DESCRIBE_STRUCT(EstablishmentForm, (),
                      (name, address, telephone, labor_insurance_number, active))

struct DepartmentForm {
  EstablishmentId establishment_id;  // 0 = of the whole company
  std::string code;                  // unique in the company
  std::string name;
  bool active = true;
};
BOOST_DESCRIBE_STRUCT(DepartmentForm, (), (establishment_id, code, name, active))

// 組織単位: the unit of the personal three-year limit.
struct OrganizationalUnitForm {
  EstablishmentId establishment_id;
  std::string name;
  std::string head_title;
  bool active = true;
};
BOOST_DESCRIBE_STRUCT(OrganizationalUnitForm, (), (establishment_id, name, head_title, active))

struct WorkplaceForm {
  EstablishmentId establishment_id;
  std::string name;
  std::string address;
  std::string telephone;
  bool active = true;
};
BOOST_DESCRIBE_STRUCT(WorkplaceForm, (), (establishment_id, name, address, telephone, active))

// Who acts for an approver or reviewer that is absent; both days inclusive.
struct DelegateForm {
  AccountId account_id;
  AccountId delegate_account_id;
  Date starts_on{};
  Date ends_on{};
};
BOOST_DESCRIBE_STRUCT(DelegateForm, (), (account_id, delegate_account_id, starts_on, ends_on))

struct ContractingPartyForm {
  CompanyId client_id;
  std::string name;
  std::string address;
  std::string corporate_number;
  std::string representative;
  bool active = true;
};
BOOST_DESCRIBE_STRUCT(ContractingPartyForm, (),
                      (client_id, name, address, corporate_number, representative, active))

Violations violations_of(const EstablishmentForm& form);
Violations violations_of(const DepartmentForm& form);
Violations violations_of(const OrganizationalUnitForm& form);
Violations violations_of(const WorkplaceForm& form);
Violations violations_of(const DelegateForm& form);
// A delegation that has not begun, as it would be kept: it begins today at the earliest, since
// nobody stood in for anybody on days that are past.
Violations new_delegate_violations(const DelegateForm& form, Date today);
// Once it has begun it may have been acted upon: only its end comes forward, to today at the
// earliest, and what is over stays as it was.
bool has_begun(const DelegateForm& form, Date today);
Violations begun_delegate_violations(const DelegateForm& before, const DelegateForm& form,
                                     Date today);
// Whoever acted, and for whom: 宮城 三郎（代理：宮城 次郎の代わりに）; the first alone for nobody.
std::string acting_name(const std::string& acting, const std::string& absent);
// Whoever stands in can do what the absent person confirms and approves; else the absence stays
// uncovered.
Violations delegate_violations(const Permissions& absent, const Permissions& delegate);
Violations violations_of(const ContractingPartyForm& form);

}  // namespace tasuki::company

namespace tasuki {

template <>
struct Catalogue<company::EstablishmentForm> {
  static constexpr std::array fields{
      Field{.member = "name",
            .label_ja = "事業所名",
            .label_en = "Establishment",
            .max = 100,
            .required = true},
      Field{.member = "address",
            .label_ja = "所在地",
            .label_en = "Address",
            .max = 200,
            .required = true},
      Field{.member = "telephone", .label_ja = "電話番号", .label_en = "Telephone", .max = 20},
      Field{.member = "labor_insurance_number",
            .label_ja = "労働保険番号",
            .label_en = "Labour insurance number",
            .max = 20},
      Field{.member = "active", .label_ja = "使用中", .label_en = "In use"}};
};
template <>
struct Catalogue<company::DepartmentForm> {
  static constexpr std::array fields{
      Field{.member = "establishment_id", .label_ja = "事業所", .label_en = "Establishment"},
      Field{.member = "code",
            .label_ja = "部署コード",
            .label_en = "Code",
            .max = 20,
            .required = true},
      Field{.member = "name",
            .label_ja = "部署名",
            .label_en = "Department",
            .max = 100,
            .required = true},
      Field{.member = "active", .label_ja = "使用中", .label_en = "In use"}};
};
template <>
struct Catalogue<company::OrganizationalUnitForm> {
  static constexpr std::array fields{
      Field{.member = "establishment_id",
            .label_ja = "事業所",
            .label_en = "Establishment",
            .required = true},
      Field{.member = "name",
            .label_ja = "組織単位",
            .label_en = "Organizational unit",
            .law = "派遣法40条の3",
            .max = 100,
            .required = true},
      Field{.member = "head_title",
            .label_ja = "組織の長の職名",
            .label_en = "Head's title",
            .max = 50},
      Field{.member = "active", .label_ja = "使用中", .label_en = "In use"}};
};
template <>
struct Catalogue<company::WorkplaceForm> {
  static constexpr std::array fields{
      Field{.member = "establishment_id",
            .label_ja = "事業所",
            .label_en = "Establishment",
            .required = true},
      Field{.member = "name",
            .label_ja = "就業場所",
            .label_en = "Workplace",
            .law = "派遣法26条1項2号",
            .max = 100,
            .required = true},
      Field{.member = "address",
            .label_ja = "所在地",
            .label_en = "Address",
            .max = 200,
            .required = true},
      Field{.member = "telephone", .label_ja = "電話番号", .label_en = "Telephone", .max = 20},
      Field{.member = "active", .label_ja = "使用中", .label_en = "In use"}};
};
template <>
struct Catalogue<company::DelegateForm> {
  static constexpr std::array fields{
      Field{.member = "account_id",
            .label_ja = "不在者",
            .label_en = "Who is absent",
            .required = true},
      Field{.member = "delegate_account_id",
            .label_ja = "代理者",
            .label_en = "Who acts instead",
            .required = true},
      Field{.member = "starts_on", .label_ja = "開始日", .label_en = "From", .required = true},
      Field{.member = "ends_on", .label_ja = "終了日", .label_en = "To", .required = true}};
};
template <>
struct Catalogue<company::ContractingPartyForm> {
  static constexpr std::array fields{
      Field{.member = "client_id", .label_ja = "派遣先", .label_en = "Client", .required = true},
      Field{.member = "name",
            .label_ja = "契約先名",
            .label_en = "Contracting party",
            .max = 100,
            .required = true},
      Field{.member = "address", .label_ja = "所在地", .label_en = "Address", .max = 200},
      Field{.member = "corporate_number",
            .label_ja = "法人番号",
            .label_en = "Corporate number",
            .max = 13},
      Field{.member = "representative",
            .label_ja = "代表者",
            .label_en = "Representative",
            .max = 100},
      Field{.member = "active", .label_ja = "使用中", .label_en = "In use"}};
};
static_assert(catalogue_complete<company::EstablishmentForm>());
static_assert(catalogue_complete<company::DepartmentForm>());
static_assert(catalogue_complete<company::OrganizationalUnitForm>());
static_assert(catalogue_complete<company::WorkplaceForm>());
static_assert(catalogue_complete<company::DelegateForm>());
static_assert(catalogue_complete<company::ContractingPartyForm>());

}  // namespace tasuki
