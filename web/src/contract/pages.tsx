export { ContractListPage } from "./contract_list";
export { ContractTemplatesPage } from "./contract_templates";
export { ContractNewPage } from "./contract_new";
export { ContractPage } from "./contract_page";
export { ContractEditPage } from "./contract_editor";
