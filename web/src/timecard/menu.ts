import type { MenuEntry, RoomPage } from "~/shell/rooms";

const mine = () => import("./my_pages");

export const menu: MenuEntry[] = [
  { to: "/my", text: ["きょう", "Today"], group: "work", order: 1, sides: ["worker"], icon: "today" },
  { to: "/my/timecards", text: ["勤怠", "Time card"], group: "work", order: 40, sides: ["worker"], icon: "timecard" },
];

export const routes: RoomPage[] = [
  { path: "my", load: mine, name: "MyDayPage" },
  { path: "my/timecards", load: mine, name: "MyCardsPage" },
  { path: "my/timecards/:id", load: mine, name: "MyCardPage" },
];
