export { CompanyPage } from "./company_page";
export { DepartmentsPage, EstablishmentsPage, OrganizationalUnitsPage, WorkplacesPage } from "./places";
export { PartnershipListPage } from "./partnership_list";
export { PartnershipPage } from "./partnership_page";
export { ContractingPartiesPage } from "./contracting_parties";
export { OvertimeAgreementsPage } from "./overtime_agreements";
export { DelegatesPage } from "./delegates";
export { AccountsPage } from "./accounts";
