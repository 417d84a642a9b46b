import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/contracts",
    text: ["個別契約", "Contracts"],
    group: "work",
    order: 20,
    sides: ["agency", "client"],
    needs: ["contract_read"],
    icon: "contract",
  },
];

export const routes: RoomPage[] = [
  { path: "contracts", load: pages, name: "ContractListPage" },
  { path: "contract-templates", load: pages, name: "ContractTemplatesPage" },
  { path: "contracts/new", load: pages, name: "ContractNewPage" },
  { path: "contracts/:id", load: pages, name: "ContractPage" },
  { path: "contracts/:id/edit", load: pages, name: "ContractEditPage" },
];
