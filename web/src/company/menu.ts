import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/partnerships",
    text: ["取引先", "Partners"],
    group: "master",
    order: 20,
    sides: ["agency", "client"],
    icon: "partner",
  },
  {
    to: "/contracting-parties",
    text: ["契約先", "Contracting parties"],
    group: "master",
    order: 25,
    sides: ["agency"],
    icon: "master",
  },
  {
    to: "/overtime-agreements",
    text: ["36協定", "Overtime agreements"],
    group: "master",
    order: 30,
    sides: ["agency"],
    icon: "agreement",
  },
  {
    to: "/company",
    text: ["自社情報", "Company"],
    group: "master",
    order: 40,
    sides: ["agency", "client", "platform_operator"],
    icon: "company",
  },
  {
    to: "/delegates",
    text: ["代理者", "Delegates"],
    group: "master",
    order: 50,
    sides: ["agency", "client"],
    icon: "delegate",
  },
  {
    to: "/accounts",
    text: ["利用者と権限", "Users"],
    group: "system",
    order: 10,
    sides: ["agency", "client", "platform_operator"],
    needs: ["account_manage"],
    icon: "account",
  },
];

export const routes: RoomPage[] = [
  { path: "company", load: pages, name: "CompanyPage" },
  { path: "company/establishments", load: pages, name: "EstablishmentsPage" },
  { path: "company/departments", load: pages, name: "DepartmentsPage" },
  { path: "company/organizational-units", load: pages, name: "OrganizationalUnitsPage" },
  { path: "company/workplaces", load: pages, name: "WorkplacesPage" },
  { path: "partnerships", load: pages, name: "PartnershipListPage" },
  { path: "partnerships/:id", load: pages, name: "PartnershipPage" },
  { path: "contracting-parties", load: pages, name: "ContractingPartiesPage" },
  { path: "overtime-agreements", load: pages, name: "OvertimeAgreementsPage" },
  { path: "delegates", load: pages, name: "DelegatesPage" },
  { path: "accounts", load: pages, name: "AccountsPage" },
];
