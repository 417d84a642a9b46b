// What the menu offers: by the side one acts for and what one may do. A room that is not built is not offered.
import type { Session, Side } from "~/api/types";
import type { shell_text } from "./shell_text";

export type Word = keyof typeof shell_text;

export interface MenuEntry {
  to: string;
  word: Word;
  group: "group_work" | "group_master" | "group_system";
  sides: Side[];
  needs?: string[]; // any of these permissions; none = everybody of the side
  icon: string;
}

export const menu: MenuEntry[] = [
  { to: "/home", word: "home", group: "group_work", sides: ["agency", "client", "operator"], icon: "home" },
  { to: "/contracts", word: "contracts", group: "group_work", sides: ["agency", "client"], needs: ["contract_view"], icon: "contract" },
  { to: "/my", word: "my_day", group: "group_work", sides: ["worker"], icon: "today" },
  { to: "/my/timecards", word: "my_cards", group: "group_work", sides: ["worker"], icon: "timecard" },
  { to: "/my/papers", word: "my_papers", group: "group_work", sides: ["worker"], icon: "paper" },
];

export function menu_for(session: Pick<Session, "side" | "permissions">): MenuEntry[] {
  return menu.filter((entry) => entry.sides.includes(session.side) && (!entry.needs || entry.needs.some((one) => session.permissions.includes(one))));
}

// The entry under which a page lies: the longest address that begins it.
export function entry_of(path: string, entries: MenuEntry[]): MenuEntry | undefined {
  return entries
    .filter((entry) => path === entry.to || path.startsWith(`${entry.to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
}

// A worker's first page is the day; everybody else has the list of what waits.
export const first_page = (side: Side) => (side === "worker" ? "/my" : "/home");
