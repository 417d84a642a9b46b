import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");
const mine = () => import("./my_pages");

export const menu: MenuEntry[] = [
  {
    to: "/workers",
    text: ["スタッフ", "Workers"],
    group: "master",
    order: 10,
    sides: ["agency"],
    needs: ["worker_manage"],
    icon: "people",
  },
  {
    to: "/training-plans",
    text: ["教育訓練計画", "Training plans"],
    group: "master",
    order: 15,
    sides: ["agency"],
    needs: ["worker_manage"],
    icon: "people",
  },
  {
    to: "/my/development",
    text: ["研修・キャリア", "Training"],
    group: "work",
    order: 80,
    sides: ["worker"],
    icon: "people",
  },
];

export const routes: RoomPage[] = [
  { path: "workers", load: pages, name: "WorkerListPage" },
  { path: "workers/:id", load: pages, name: "WorkerPage" },
  { path: "training-plans", load: pages, name: "TrainingPlansPage" },
  { path: "my/development", load: mine, name: "MyDevelopmentPage" },
];
