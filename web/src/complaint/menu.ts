import type { MenuEntry, RoomPage } from "~/shell/rooms";

const office = () => import("./office_pages");
const mine = () => import("./my_pages");

export const menu: MenuEntry[] = [
  {
    to: "/complaints",
    text: ["苦情の処理", "Complaints"],
    group: "law",
    order: 70,
    sides: ["agency", "client"],
    needs: ["complaint_handle"],
    icon: "notice",
  },
  { to: "/my/complaints", text: ["相談", "Complaints"], group: "work", order: 70, sides: ["worker"], icon: "notice" },
];

export const routes: RoomPage[] = [
  { path: "complaints", load: office, name: "ComplaintListPage" },
  { path: "complaints/:id", load: office, name: "ComplaintPage" },
  { path: "my/complaints", load: mine, name: "MyComplaintsPage" },
];
