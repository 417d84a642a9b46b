import type { MenuEntry, RoomPage } from "~/shell/rooms";

const mine = () => import("./my_pages");
const office = () => import("./office_pages");

export const menu: MenuEntry[] = [
  { to: "/my", text: ["きょう", "Today"], group: "work", order: 1, sides: ["worker"], icon: "today" },
  { to: "/my/timecards", text: ["勤怠", "Time card"], group: "work", order: 40, sides: ["worker"], icon: "timecard" },
  {
    to: "/timecards",
    text: ["勤怠の承認", "Approve time"],
    group: "work",
    order: 25,
    sides: ["client"],
    needs: ["timecard_read"],
    icon: "approval",
  },
  {
    to: "/timecards",
    text: ["勤怠", "Time cards"],
    group: "work",
    order: 40,
    sides: ["agency"],
    needs: ["timecard_read"],
    icon: "timecard",
  },
  {
    to: "/work-record-notices",
    text: ["就業状況の通知", "Work records"],
    group: "work",
    order: 42,
    sides: ["client"],
    needs: ["timecard_approve"],
    icon: "timecard",
  },
  {
    to: "/working-rules",
    text: ["週と法定休日", "Working week"],
    group: "master",
    order: 70,
    sides: ["agency"],
    needs: ["timecard_manage"],
    icon: "agreement",
  },
];

export const routes: RoomPage[] = [
  { path: "my", load: mine, name: "MyDayPage" },
  { path: "my/timecards", load: mine, name: "MyCardsPage" },
  { path: "my/timecards/:id", load: mine, name: "MyCardPage" },
  { path: "timecards", load: office, name: "CardListPage" },
  { path: "timecards/:id", load: office, name: "CardPage" },
  { path: "work-record-notices", load: office, name: "WorkRecordNoticePage" },
  { path: "working-rules", load: office, name: "WorkingRulesPage" },
];
