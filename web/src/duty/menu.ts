import type { MenuEntry, RoomPage } from "~/shell/rooms";

export const menu: MenuEntry[] = [
  { to: "/duties", text: ["やること", "To do"], group: "work", order: 5, sides: ["agency", "client"], icon: "today" },
];

export const routes: RoomPage[] = [{ path: "duties", load: () => import("./pages"), name: "DutyPage" }];
