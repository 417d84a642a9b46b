#pragma once
// Which member of a form is to blame when a unique constraint refuses a row: the person sees the
// refusal at that field. Constraints that no form can break alone are not here.

#include <array>
#include <string_view>
#include <utility>

namespace tasuki::sql {

inline constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kUniqueMembers{{
    {"account_company_id_user_code_key", "/user_code"},
    {"company_code_key", "/code"},
    {"contract_template_company_id_name_key", "/name"},
    {"department_company_id_code_key", "/code"},
    {"partnership_agency_id_client_id_key", "/client_company_code"},
    {"partnership_contact_agency_id_client_id_account_id_key", "/account_id"},
    {"related_client_company_id_client_id_key", "/client_id"},
    {"wage_circular_company_id_fiscal_year_key", "/fiscal_year"},
    {"work_class_company_id_work_name_key", "/work_name"},
    {"worker_company_id_worker_code_key", "/worker_code"},
    {"working_rules_company_id_effective_from_key", "/effective_from"},
}};

// "" = no single field.
constexpr std::string_view member_of_unique(std::string_view constraint) {
  for (const auto& [name, pointer] : kUniqueMembers) {
    if (name == constraint) return pointer;
  }
  return "";
}

}  // namespace tasuki::sql
