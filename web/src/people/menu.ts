import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  { to: "/workers", text: ["スタッフ", "Workers"], group: "master", order: 10, sides: ["agency"], needs: ["worker_manage"], icon: "people" },
];

export const routes: RoomPage[] = [
  { path: "workers", load: pages, name: "WorkerListPage" },
  { path: "workers/:id", load: pages, name: "WorkerPage" },
];
