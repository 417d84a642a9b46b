// What the menu offers: by the side one acts for and what one may do. A room that is not built is not offered.
import type { Session, Side } from "~/api/types";
import { all_entries, type MenuEntry } from "./rooms";

export type { MenuEntry } from "./rooms";

export function menu_for(
  session: Pick<Session, "side" | "permissions">,
  entries: MenuEntry[] = all_entries,
): MenuEntry[] {
  return entries.filter(
    (entry) =>
      entry.sides.includes(session.side) &&
      (!entry.needs || entry.needs.some((one) => session.permissions.includes(one))),
  );
}

// The entry under which a page lies: the longest address that begins it.
export function entry_of(path: string, entries: MenuEntry[]): MenuEntry | undefined {
  return entries
    .filter((entry) => path === entry.to || path.startsWith(`${entry.to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
}

// A worker's first page is the day; everybody else has the list of what waits.
export const first_page = (side: Side) => (side === "worker" ? "/my" : "/home");
