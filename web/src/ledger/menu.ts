import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/ledgers",
    text: ["管理台帳", "Ledgers"],
    group: "law",
    order: 65,
    sides: ["agency", "client"],
    needs: ["paper_read"],
    icon: "paper",
  },
  {
    to: "/stability",
    text: ["雇用安定措置", "Stable employment"],
    group: "law",
    order: 75,
    sides: ["agency"],
    needs: ["worker_manage"],
    icon: "people",
  },
];

export const routes: RoomPage[] = [
  { path: "ledgers", load: pages, name: "LedgerListPage" },
  { path: "stability", load: pages, name: "StabilityPage" },
];
