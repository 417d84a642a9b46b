#pragma once
// 派遣労働者 and their 労働契約 with the agency. True age, wage and the like never leave the
// agency.

#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/minutes.hpp"
#include "base/period.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"
#include "base/yen.hpp"

namespace tasuki::people {

enum class Sex { male, female, unspecified };
BOOST_DESCRIBE_ENUM(Sex, male, female, unspecified)

// 資格取得届: filed, being prepared, or not applicable to this worker.
enum class Enrolment { filed, in_preparation, not_applicable };
BOOST_DESCRIBE_ENUM(Enrolment, filed, in_preparation, not_applicable)

struct WorkerForm {
  std::string worker_code;  // unique in the agency
  std::string name;         // as it is written, any Unicode
  std::string name_kana;
  Date born_on{};
  Sex sex = Sex::unspecified;
  std::string email;
  std::string telephone;
  EstablishmentId establishment_id;  // of the agency; 0 = none
  // Somebody must have looked: a request without one of the three, or without sex or
  // agreement_worker, is refused, for the client is told what stands here (法35条1項, 則27条の2,
  // 28条).
  Enrolment health_insurance{};
  Enrolment pension{};
  Enrolment employment_insurance{};
  std::string insurance_reason;   // needed as soon as one of the three is not filed
  bool agreement_worker = false;  // 協定対象派遣労働者
  bool active = true;
  std::string insurance_evidence;  // what shows the client the enrolment (則27条の2)
};
BOOST_DESCRIBE_STRUCT(WorkerForm, (),
                      (worker_code, name, name_kana, born_on, sex, email, telephone,
                       establishment_id, health_insurance, pension, employment_insurance,
                       insurance_reason, agreement_worker, active, insurance_evidence))

struct EmploymentContractForm {
  Date starts_on{};
  std::optional<Date> ends_on;  // inclusive; none = 無期
  int renewals = 0;
  Minutes weekly_minutes;  // 週所定労働時間
  Yen hourly_wage;         // 0 = not paid by the hour
  std::string note;
};
BOOST_DESCRIBE_STRUCT(EmploymentContractForm, (),
                      (starts_on, ends_on, renewals, weekly_minutes, hourly_wage, note))

Violations worker_violations(const WorkerForm& form, Date today);

// `others`: the worker's other employment contracts.
struct EmploymentFacts {
  Date born_on{};
  std::vector<Period> others;
};
Violations employment_violations(const EmploymentContractForm& form, const EmploymentFacts& facts);

// The contract's period; one without end lasts beyond every day that a table holds.
Period employment_period(Date starts_on, std::optional<Date> ends_on);

// Announced when a worker's birth day or 労働契約 was written: limits are counted from them.
struct WorkerChanged {
  CompanyId company_id;
  WorkerId worker_id;
};

}  // namespace tasuki::people

namespace tasuki {

template <>
struct Catalogue<people::WorkerForm> {
  static constexpr std::array fields{
      Field{.member = "worker_code",
            .label_ja = "スタッフコード",
            .label_en = "Worker code",
            .max = 30,
            .required = true},
      Field{.member = "name",
            .label_ja = "氏名",
            .label_en = "Name",
            .max = 100,
            .required = true,
            .personal = true},
      Field{.member = "name_kana",
            .label_ja = "氏名（カナ）",
            .label_en = "Name in kana",
            .max = 100,
            .personal = true},
      Field{.member = "born_on",
            .label_ja = "生年月日",
            .label_en = "Date of birth",
            .required = true,
            .personal = true},
      Field{.member = "sex",
            .label_ja = "性別",
            .label_en = "Sex",
            .law = "派遣法35条1項",
            .required = true,
            .personal = true},
      Field{.member = "email",
            .label_ja = "メールアドレス",
            .label_en = "E-mail",
            .max = 254,
            .personal = true},
      Field{.member = "telephone",
            .label_ja = "電話番号",
            .label_en = "Telephone",
            .max = 20,
            .personal = true},
      Field{.member = "establishment_id", .label_ja = "所属事業所", .label_en = "Establishment"},
      Field{.member = "health_insurance",
            .label_ja = "健康保険",
            .label_en = "Health insurance",
            .law = "派遣則27条の2",
            .required = true},
      Field{.member = "pension",
            .label_ja = "厚生年金保険",
            .label_en = "Pension",
            .law = "派遣則27条の2",
            .required = true},
      Field{.member = "employment_insurance",
            .label_ja = "雇用保険",
            .label_en = "Employment insurance",
            .law = "派遣則27条の2",
            .required = true},
      Field{.member = "insurance_reason",
            .label_ja = "未提出の具体的な理由",
            .label_en = "Why not filed",
            .law = "派遣則27条の2",
            .max = 300},
      Field{.member = "agreement_worker",
            .label_ja = "協定対象派遣労働者",
            .label_en = "Under the labour-management agreement",
            .law = "派遣法30条の4",
            .required = true},
      Field{.member = "active", .label_ja = "在籍", .label_en = "Active"},
      Field{.member = "insurance_evidence",
            .label_ja = "加入を示す資料",
            .label_en = "Evidence of enrolment",
            .law = "派遣則27条の2",
            .max = 300}};
};
template <>
struct Catalogue<people::EmploymentContractForm> {
  static constexpr std::array fields{
      Field{.member = "starts_on", .label_ja = "契約開始日", .label_en = "From", .required = true},
      Field{.member = "ends_on",
            .label_ja = "契約終了日（無期は空欄）",
            .label_en = "To (empty = permanent)"},
      Field{.member = "renewals",
            .label_ja = "更新回数",
            .label_en = "Renewals",
            .min = 0,
            .max = 100},
      Field{.member = "weekly_minutes",
            .label_ja = "週所定労働時間（分）",
            .label_en = "Weekly hours (minutes)",
            .law = "労基法15条",
            .min = 1,
            .max = 2640,
            .required = true},
      Field{.member = "hourly_wage",
            .label_ja = "時給（円）",
            .label_en = "Hourly wage (yen)",
            .min = 0,
            .max = 100000,
            .personal = true},
      Field{.member = "note", .label_ja = "備考", .label_en = "Note", .max = 500}};
};
static_assert(catalogue_complete<people::WorkerForm>());
static_assert(catalogue_complete<people::EmploymentContractForm>());

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<people::Sex> {
  static constexpr std::array<std::string_view, 3> ja{"男", "女", "記載しない"};
};
template <>
struct Words<people::Enrolment> {
  static constexpr std::array<std::string_view, 3> ja{"届出済", "手続中", "対象外"};
};
static_assert(words_complete<people::Sex>());
static_assert(words_complete<people::Enrolment>());

}  // namespace tasuki
