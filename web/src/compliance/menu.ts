import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/conflict-date-notices",
    text: ["抵触日の通知", "Conflict dates"],
    group: "law",
    order: 30,
    sides: ["agency", "client"],
    needs: ["contract_read"],
    icon: "notice",
  },
  {
    to: "/limits",
    text: ["派遣可能期間", "Dispatch limits"],
    group: "law",
    order: 32,
    sides: ["agency", "client"],
    needs: ["contract_read"],
    icon: "today",
  },
];

export const routes: RoomPage[] = [
  { path: "conflict-date-notices", load: pages, name: "ConflictDatePage" },
  { path: "limits", load: pages, name: "LimitsPage" },
  { path: "limits/establishment", load: pages, name: "EstablishmentPage" },
  { path: "limits/earlier", load: pages, name: "EarlierPage" },
  { path: "limits/hearings/:id", load: pages, name: "HearingPage" },
];
