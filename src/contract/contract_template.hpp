#pragma once
// Templates of terms: an agency keeps what its contracts have in common under a name, and a new
// draft begins with it. A template is the agency's own; its days are replaced when it is used.

#include <optional>
#include <string>

#include "base/id.hpp"
#include "contract/terms.hpp"

namespace tasuki::contract {

using ContractTemplateId = Id<struct ContractTemplateTag>;

struct ContractTemplate {
  ContractTemplateId id;
  std::string name;
  Terms terms;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ContractTemplate, (), (id, name, terms, version))

struct TemplateLine {  // a row of the list
  ContractTemplateId id;
  std::string name;
  std::string work_name;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(TemplateLine, (), (id, name, work_name, version))

struct TemplateForm {
  std::string name;
  Terms terms;
};
BOOST_DESCRIBE_STRUCT(TemplateForm, (), (name, terms))

struct TemplateEdit {
  std::string name;
  std::optional<Terms> terms;  // absent = they stay
};
BOOST_DESCRIBE_STRUCT(TemplateEdit, (), (name, terms))

}  // namespace tasuki::contract

namespace tasuki {

template <>
struct Catalogue<contract::TemplateLine> {
  static constexpr std::array fields{Field{"id", "番号", "Id"}, Field{"name", "名称", "Name"},
                                     Field{"work_name", "業務", "Work"},
                                     Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<contract::TemplateLine>());

template <>
struct Catalogue<contract::TemplateForm> {
  static constexpr std::array fields{Field{"name", "名称", "Name", "", 0, 100, true},
                                     Field{"terms", "条件", "Terms", "", 0, 0, true}};
};
static_assert(catalogue_complete<contract::TemplateForm>());

template <>
struct Catalogue<contract::TemplateEdit> {
  static constexpr std::array fields{Field{"name", "名称", "Name", "", 0, 100, true},
                                     Field{"terms", "条件", "Terms"}};
};
static_assert(catalogue_complete<contract::TemplateEdit>());

}  // namespace tasuki
