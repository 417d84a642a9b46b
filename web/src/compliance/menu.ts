import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  { to: "/conflict-date-notices", text: ["抵触日の通知", "Conflict dates"], group: "work", order: 30, sides: ["agency", "client"], needs: ["contract_read"], icon: "notice" },
  { to: "/treatment-disclosures", text: ["待遇の情報提供", "Treatment"], group: "work", order: 31, sides: ["agency", "client"], needs: ["contract_read"], icon: "agreement" },
];

export const routes: RoomPage[] = [
  { path: "conflict-date-notices", load: pages, name: "ConflictDatePage" },
  { path: "treatment-disclosures", load: pages, name: "DisclosurePage" },
];
