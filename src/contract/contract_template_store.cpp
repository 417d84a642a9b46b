#include "contract/contract_template_store.hpp"

namespace tasuki::contract::templates {
namespace {

const std::string kTable = "contract_template";

}  // namespace

std::vector<TemplateLine> list(ReadTx& tx, const http::ListQuery& query) {
  const owned::List what{
      "(select id, name, coalesce(terms ->> 'work_name', '') as work_name, version,"
      " find_text(name) as name_search from contract_template) l",
      "name",
      {"name_search"},
      {}};
  return owned::list<TemplateLine>(tx, what, query);
}

ContractTemplate load(ReadTx& tx, ContractTemplateId id) {
  return owned::load<ContractTemplate>(tx, kTable, id.value);
}

ContractTemplateId insert(WriteTx& tx, const TemplateForm& form) {
  return ContractTemplateId{owned::insert(tx, kTable, form)};
}

void update(WriteTx& tx, ContractTemplateId id, std::int64_t seen, const TemplateForm& form) {
  owned::update(tx, kTable, id.value, seen, form);
}

void remove(WriteTx& tx, ContractTemplateId id, std::int64_t seen) {
  owned::remove(tx, kTable, "", id.value, seen);
}

}  // namespace tasuki::contract::templates
