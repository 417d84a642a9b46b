#pragma once
// 取引関係: an agency and a client that deal with each other, the terms between them, and the
// people whom the client lets the agency choose (契約確認者, 回答受領先, 勤怠承認者).

#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"
#include "platform/actor.hpp"

namespace tasuki::company {

using PartnershipContactId = Id<struct PartnershipContactTag>;

enum class PartnershipState { active, ended };
BOOST_DESCRIBE_ENUM(PartnershipState, active, ended)

// How a part of a yen, or of a billing unit, is settled: 切捨て, 四捨五入, 切上げ.
enum class Rounding { down, half_up, up };
BOOST_DESCRIBE_ENUM(Rounding, down, half_up, up)

// What the agency keeps of the deal; the client reads it.
// Whom an agency invites to take over a client that it has acted for by proxy.
struct Invitation {
  std::string name;
  std::string email;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (name, email))

struct PartnershipTerms {
  PartnershipState state = PartnershipState::active;
  std::string client_code;  // the agency's own number for the client
  std::optional<Date> master_agreement_on;
  std::optional<Date> master_agreement_ends_on;  // inclusive
  int closing_day = 31;                          // 31 = last day of the month
  int payment_month_offset = 1;
  int payment_day = 31;  // 31 = last day of the month
  Rounding tax_rounding = Rounding::down;
  int billing_unit_min = 1;  // minutes
  Rounding billing_rounding = Rounding::down;
  bool paper_original = false;  // false = the electronic document is the original
};
BOOST_DESCRIBE_STRUCT(PartnershipTerms, (),
                      (state, client_code, master_agreement_on, master_agreement_ends_on,
                       closing_day, payment_month_offset, payment_day, tax_rounding,
                       billing_unit_min, billing_rounding, paper_original))

// A client that does not use the platform yet; its agency acts for it.
struct ProxyClient {
  std::string name;
  std::string name_kana;
  std::string postal_code;
  std::string address;
  std::string telephone;
  std::string corporate_number;
};
BOOST_DESCRIBE_STRUCT(ProxyClient, (),
                      (name, name_kana, postal_code, address, telephone, corporate_number))

// Either the code of a client that uses the platform, or a client by proxy.
struct NewPartnership {
  std::string client_company_code;
  std::optional<ProxyClient> proxy_client;
};
BOOST_DESCRIBE_STRUCT(NewPartnership, (), (client_company_code, proxy_client))

// What the client publishes of one of its accounts for one agency.
struct ContactForm {
  AccountId account_id;
  bool contract_reviewer = false;
  bool answer_recipient = false;
  bool timecard_approver = false;
};
BOOST_DESCRIBE_STRUCT(ContactForm, (),
                      (account_id, contract_reviewer, answer_recipient, timecard_approver))

Violations partnership_violations(const PartnershipTerms& terms);
Violations new_partnership_violations(const NewPartnership& fresh);
Violations contact_violations(const ContactForm& form, const std::optional<Permissions>& holds);

}  // namespace tasuki::company

namespace tasuki {

template <>
struct Catalogue<company::PartnershipTerms> {
  static constexpr std::array fields{
      Field{.member = "state", .label_ja = "状態", .label_en = "State"},
      Field{.member = "client_code",
            .label_ja = "取引先コード",
            .label_en = "Own number of the client",
            .max = 30},
      Field{.member = "master_agreement_on",
            .label_ja = "基本契約の締結日",
            .label_en = "Master agreement concluded"},
      Field{.member = "master_agreement_ends_on",
            .label_ja = "基本契約の有効期限",
            .label_en = "Master agreement ends"},
      Field{.member = "closing_day",
            .label_ja = "締日（31は末日）",
            .label_en = "Closing day (31 = last)",
            .min = 1,
            .max = 31},
      Field{.member = "payment_month_offset",
            .label_ja = "支払月（締月から）",
            .label_en = "Months until payment",
            .min = 0,
            .max = 6},
      Field{.member = "payment_day",
            .label_ja = "支払日（31は末日）",
            .label_en = "Payment day (31 = last)",
            .min = 1,
            .max = 31},
      Field{.member = "tax_rounding", .label_ja = "消費税の端数", .label_en = "Rounding of tax"},
      Field{.member = "billing_unit_min",
            .label_ja = "請求時間の単位（分）",
            .label_en = "Billing unit (minutes)",
            .min = 1,
            .max = 30},
      Field{.member = "billing_rounding",
            .label_ja = "請求時間の端数",
            .label_en = "Rounding of billed time"},
      Field{.member = "paper_original",
            .label_ja = "紙を原本とする",
            .label_en = "Paper is the original"}};
};
template <>
struct Catalogue<company::ProxyClient> {
  static constexpr std::array fields{
      Field{.member = "name",
            .label_ja = "派遣先名",
            .label_en = "Client",
            .max = 100,
            .required = true},
      Field{.member = "name_kana",
            .label_ja = "派遣先名（カナ）",
            .label_en = "Client in kana",
            .max = 100},
      Field{.member = "postal_code", .label_ja = "郵便番号", .label_en = "Postal code", .max = 8},
      Field{.member = "address", .label_ja = "所在地", .label_en = "Address", .max = 200},
      Field{.member = "telephone", .label_ja = "電話番号", .label_en = "Telephone", .max = 20},
      Field{.member = "corporate_number",
            .label_ja = "法人番号",
            .label_en = "Corporate number",
            .max = 13}};
};
template <>
struct Catalogue<company::NewPartnership> {
  static constexpr std::array fields{
      Field{.member = "client_company_code",
            .label_ja = "派遣先の企業コード",
            .label_en = "Client's company code",
            .max = 30},
      Field{.member = "proxy_client", .label_ja = "未利用の派遣先", .label_en = "Client by proxy"}};
};
template <>
struct Catalogue<company::ContactForm> {
  static constexpr std::array fields{
      Field{.member = "account_id", .label_ja = "利用者", .label_en = "Account", .required = true},
      Field{
          .member = "contract_reviewer", .label_ja = "契約確認者", .label_en = "Contract reviewer"},
      Field{.member = "answer_recipient", .label_ja = "回答受領先", .label_en = "Answer recipient"},
      Field{.member = "timecard_approver",
            .label_ja = "勤怠承認者",
            .label_en = "Time card approver"}};
};
static_assert(catalogue_complete<company::PartnershipTerms>());

template <>
struct Catalogue<company::Invitation> {
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
                                           .required = true,
                                           .personal = true}};
};
static_assert(catalogue_complete<company::Invitation>());
static_assert(catalogue_complete<company::ProxyClient>());
static_assert(catalogue_complete<company::NewPartnership>());
static_assert(catalogue_complete<company::ContactForm>());

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<company::PartnershipState> {
  static constexpr std::array<std::string_view, 2> ja{"取引中", "終了"};
};
template <>
struct Words<company::Rounding> {
  static constexpr std::array<std::string_view, 3> ja{"切捨て", "四捨五入", "切上げ"};
};
static_assert(words_complete<company::PartnershipState>());
static_assert(words_complete<company::Rounding>());

}  // namespace tasuki
