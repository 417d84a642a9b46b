import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  { to: "/conflict-date-notices", text: ["抵触日の通知", "Conflict dates"], group: "work", order: 30, sides: ["agency", "client"], needs: ["contract_read"], icon: "notice" },
];

export const routes: RoomPage[] = [
  { path: "conflict-date-notices", load: pages, name: "ConflictDatePage" },
];
