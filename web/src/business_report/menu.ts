import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/business-reports",
    text: ["事業報告", "Business reports"],
    group: "law",
    order: 70,
    sides: ["agency"],
    needs: ["company_manage"],
    icon: "paper",
  },
];

export const routes: RoomPage[] = [
  { path: "business-reports", load: pages, name: "ReportListPage" },
  { path: "business-reports/:id", load: pages, name: "ReportPage" },
];
