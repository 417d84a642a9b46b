#pragma once
// 企業: what the operator of the platform registers, so that agencies and clients can sign in at
// all. The operator sees a company's code, name and roles, and none of its work.

#include <array>
#include <boost/describe.hpp>
#include <string>

#include "base/describe.hpp"
#include "base/problem.hpp"

namespace tasuki::company {

// Its first administrator gets a one-time link: mailed, or without an address shown to the
// operator.
struct NewCompany {
  std::string code;  // what its people sign in with
  std::string name;
  std::string name_kana;
  bool is_agency = false;
  bool is_client = false;
  std::string administrator_name;
  std::string administrator_email;
};
BOOST_DESCRIBE_STRUCT(NewCompany, (),
                      (code, name, name_kana, is_agency, is_client, administrator_name,
                       administrator_email))

// The company itself keeps its name and all the rest.
struct CompanyRegistration {
  std::string code;
  bool is_agency = false;
  bool is_client = false;
  bool active = true;  // false: nobody of it signs in
};
BOOST_DESCRIBE_STRUCT(CompanyRegistration, (), (code, is_agency, is_client, active))

struct AdministratorInvitation {
  std::string name;
  std::string email;
};
BOOST_DESCRIBE_STRUCT(AdministratorInvitation, (), (name, email))

Violations registration_violations(const CompanyRegistration& form);

}  // namespace tasuki::company

namespace tasuki {

// Said by both forms of the operator.
inline constexpr Field kCompanyCode{.member = "code",
                                    .label_ja = "企業コード",
                                    .label_en = "Company code",
                                    .max = 30,
                                    .required = true};
inline constexpr Field kCompanyIsAgency{
    .member = "is_agency", .label_ja = "派遣元", .label_en = "Agency"};
inline constexpr Field kCompanyIsClient{
    .member = "is_client", .label_ja = "派遣先", .label_en = "Client"};

template <>
struct Catalogue<company::NewCompany> {
  static constexpr std::array fields{kCompanyCode,
                                     Field{.member = "name",
                                           .label_ja = "企業名",
                                           .label_en = "Company name",
                                           .max = 100,
                                           .required = true},
                                     Field{.member = "name_kana",
                                           .label_ja = "企業名（カナ）",
                                           .label_en = "Company name in kana",
                                           .max = 100},
                                     kCompanyIsAgency,
                                     kCompanyIsClient,
                                     Field{.member = "administrator_name",
                                           .label_ja = "最初の管理者の氏名",
                                           .label_en = "First administrator",
                                           .max = 100,
                                           .required = true,
                                           .personal = true},
                                     Field{.member = "administrator_email",
                                           .label_ja = "最初の管理者のメールアドレス",
                                           .label_en = "E-mail of the first administrator",
                                           .max = 254,
                                           .personal = true}};
};
template <>
struct Catalogue<company::CompanyRegistration> {
  static constexpr std::array fields{
      kCompanyCode, kCompanyIsAgency, kCompanyIsClient,
      Field{.member = "active", .label_ja = "利用", .label_en = "In use"}};
};
template <>
struct Catalogue<company::AdministratorInvitation> {
  static constexpr std::array fields{Field{.member = "name",
                                           .label_ja = "氏名",
                                           .label_en = "Name",
                                           .max = 100,
                                           .required = true,
                                           .personal = true},
                                     Field{.member = "email",
                                           .label_ja = "メールアドレス",
                                           .label_en = "E-mail",
                                           .max = 254,
                                           .personal = true}};
};
static_assert(catalogue_complete<company::NewCompany>());
static_assert(catalogue_complete<company::CompanyRegistration>());
static_assert(catalogue_complete<company::AdministratorInvitation>());

}  // namespace tasuki
