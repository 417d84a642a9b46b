import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/jobs",
    text: ["ジョブ", "Jobs"],
    group: "system",
    order: 30,
    sides: ["platform_operator"],
    needs: ["platform_operate"],
    icon: "job",
  },
  {
    to: "/mails",
    text: ["送信メール", "Mails"],
    group: "system",
    order: 40,
    sides: ["platform_operator"],
    needs: ["platform_operate"],
    icon: "mail",
  },
];

export const routes: RoomPage[] = [
  { path: "jobs", load: pages, name: "JobsPage" },
  { path: "mails", load: pages, name: "MailsPage" },
];
