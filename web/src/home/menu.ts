import type { MenuEntry, RoomPage } from "~/shell/rooms";

export const menu: MenuEntry[] = [
  {
    to: "/home",
    text: ["ホーム", "Home"],
    group: "work",
    order: 0,
    sides: ["agency", "client", "platform_operator"],
    icon: "home",
  },
];

export const routes: RoomPage[] = [{ path: "home", load: () => import("./pages"), name: "HomePage" }];
