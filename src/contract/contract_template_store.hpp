#pragma once
// Templates in the database: rows that only the agency itself reaches.

#include "contract/contract_template.hpp"
#include "platform/owned.hpp"

namespace tasuki::contract::templates {

std::vector<TemplateLine> list(ReadTx& tx, const http::ListQuery& query);
ContractTemplate load(ReadTx& tx, ContractTemplateId id);  // throws not_found
// Throws duplicate when the name is taken.
ContractTemplateId insert(WriteTx& tx, const TemplateForm& form);
void update(WriteTx& tx, ContractTemplateId id, std::int64_t seen, const TemplateForm& form);
void remove(WriteTx& tx, ContractTemplateId id, std::int64_t seen);

}  // namespace tasuki::contract::templates
