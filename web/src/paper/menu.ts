import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/papers",
    text: ["帳票", "Papers"],
    group: "work",
    order: 60,
    sides: ["agency", "client"],
    needs: ["paper_read"],
    icon: "paper",
  },
  { to: "/my/papers", text: ["書類", "Papers"], group: "work", order: 60, sides: ["worker"], icon: "paper" },
];

export const routes: RoomPage[] = [
  { path: "papers", load: pages, name: "PaperListPage" },
  { path: "my/papers", load: pages, name: "MyPapersPage" },
];
