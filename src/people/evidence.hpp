#pragma once
// What the agency must know of a person before a dispatch and may tell nobody: former direct
// employers (法35条の5・40条の9), the evidence of the exceptions of day labour (令4条2項,
// 則28条の2・28条の3), the certificate of age of a minor (労基法57条).

#include <array>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/yen.hpp"

namespace tasuki::people {

using FormerEmployerId = Id<struct FormerEmployerTag>;

struct FormerEmployerForm {
  std::string name;
  std::string corporate_number;       // of the legal entity, or "" where it is not known
  Date left_on{};                     // the last day of direct employment
  std::optional<int> retired_at_age;  // 定年; 60 or over is exempt (則33条の10)
  std::string note;
};
BOOST_DESCRIBE_STRUCT(FormerEmployerForm, (),
                      (name, corporate_number, left_on, retired_at_age, note))

BOOST_DEFINE_ENUM_CLASS(Student, none, daytime, night)

struct EvidenceForm {
  Student student = Student::none;
  std::optional<Yen> main_income_yen;  // 副業: a year's income of the main occupation
  bool main_earner = true;             // 主たる生計者
  std::optional<Yen> household_income_yen;
  std::string document;            // by what it was seen: 学生証, 源泉徴収票 …
  std::optional<Date> checked_on;  // empty = not checked: it does not count
  std::optional<Date> age_certificate_on;
};
BOOST_DESCRIBE_STRUCT(EvidenceForm, (),
                      (student, main_income_yen, main_earner, household_income_yen, document,
                       checked_on, age_certificate_on))

Violations former_employer_violations(const FormerEmployerForm& form, Date today);
// What was checked was checked by something, and not in the future.
Violations evidence_violations(const EvidenceForm& form, Date today);

}  // namespace tasuki::people

namespace tasuki {

template <>
struct Catalogue<people::FormerEmployerForm> {
  static constexpr std::array fields{
      Field{.member = "name",
            .label_ja = "会社名",
            .label_en = "Company",
            .law = "派遣法35条の5",
            .max = 100,
            .required = true,
            .personal = true},
      Field{.member = "corporate_number",
            .label_ja = "法人番号",
            .label_en = "Corporate number",
            .max = 13,
            .personal = true},
      Field{.member = "left_on",
            .label_ja = "離職日",
            .label_en = "Left on",
            .required = true,
            .personal = true},
      Field{.member = "retired_at_age",
            .label_ja = "定年退職の年齢",
            .label_en = "Age at mandatory retirement",
            .law = "派遣則33条の10",
            .min = 15,
            .max = 100,
            .personal = true},
      Field{.member = "note", .label_ja = "備考", .label_en = "Note", .max = 500}};
};
template <>
struct Catalogue<people::EvidenceForm> {
  static constexpr std::array fields{
      Field{.member = "student",
            .label_ja = "学生",
            .label_en = "Student",
            .law = "派遣則28条の2",
            .personal = true},
      Field{.member = "main_income_yen",
            .label_ja = "生業収入（年）",
            .label_en = "Income of the main occupation",
            .law = "派遣則28条の3",
            .min = 0,
            .max = 1'000'000'000,
            .personal = true},
      Field{.member = "main_earner",
            .label_ja = "主たる生計者",
            .label_en = "Main earner",
            .law = "派遣則28条の3",
            .personal = true},
      Field{.member = "household_income_yen",
            .label_ja = "世帯収入（年）",
            .label_en = "Household income",
            .law = "派遣則28条の3",
            .min = 0,
            .max = 1'000'000'000,
            .personal = true},
      Field{.member = "document",
            .label_ja = "確認した書類",
            .label_en = "Seen by",
            .max = 200,
            .personal = true},
      Field{.member = "checked_on", .label_ja = "確認日", .label_en = "Checked on"},
      Field{.member = "age_certificate_on",
            .label_ja = "年齢証明書の確認日",
            .label_en = "Certificate of age seen on",
            .law = "労基法57条"}};
};
static_assert(catalogue_complete<people::FormerEmployerForm>());
static_assert(catalogue_complete<people::EvidenceForm>());

}  // namespace tasuki
