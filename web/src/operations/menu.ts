import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");
const companies = () => import("./companies");

export const menu: MenuEntry[] = [
  {
    to: "/companies",
    text: ["企業", "Companies"],
    group: "work",
    order: 10,
    sides: ["platform_operator"],
    needs: ["platform_operate"],
    icon: "partner",
  },
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
  { path: "companies", load: companies, name: "CompaniesPage" },
  { path: "jobs", load: pages, name: "JobsPage" },
  { path: "mails", load: pages, name: "MailsPage" },
];
