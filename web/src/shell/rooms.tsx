// How a room joins the house.
//
// A room is a folder of src/. It appears on screen by exporting two lists from its own `menu.ts` (or
// `menu.tsx`); nothing else has to be edited, the files are found by name:
//
//   // src/invoice/menu.ts
//   import type { MenuEntry, RoomPage } from "~/shell/rooms";
//   const pages = () => import("./pages");                 // the room's own chunk, loaded when first opened
//   export const menu: MenuEntry[] = [
//     { to: "/invoices", text: ["請求", "Invoices"], group: "work", order: 50, icon: "invoice",
//       sides: ["agency", "client"], needs: ["invoice_read"] },
//   ];
//   export const routes: RoomPage[] = [
//     { path: "invoices", load: pages, name: "InvoiceListPage" },      // pages.tsx exports InvoiceListPage
//     { path: "invoices/:id", load: pages, name: "InvoicePage" },
//   ];
//
// `menu.ts` is part of the first download: it imports types and dynamic pages only, never a screen.
// `order` sorts within the group. "work" is the daily round: home 0, inquiries 10, contracts 20, time cards 40,
// invoices 50, papers 60; "law" is what the act asks for beside it; masters 10–90; administration 10–90. A phone
// shows the first four at the bottom.
// `needs` names permissions of the server (any one suffices); without it everybody of the side sees it.
// A menu entry covers the pages below its address; a page needs no entry of its own.
// A page is drawn inside the frame; it begins with <PageHead> and asks the server with useQuery.
//
// What rooms share: parts/data_list (DataList), parts/problem_alert (ProblemAlert, show_at_fields),
// parts/inputs, parts/show, parts/state_tag, shell/act (useAct), shell/session (useSession, useCan),
// api/http (get, post, put, del, call, link), api/types (Page, Session, Schema<"Name">).
import type { ComponentType } from "react";
import type { Permission, Side } from "~/api/types";
import type { Pair } from "./i18n";

export type Group = "work" | "law" | "master" | "system";

export interface MenuEntry {
  to: string;
  text: Pair;
  group: Group;
  order: number;
  sides: Side[];
  needs?: Permission[];
  icon: IconName;
}

export type IconName =
  | "home"
  | "inquiry"
  | "contract"
  | "notice"
  | "timecard"
  | "approval"
  | "invoice"
  | "paper"
  | "today"
  | "people"
  | "partner"
  | "company"
  | "place"
  | "agreement"
  | "account"
  | "delegate"
  | "audit"
  | "mail"
  | "job"
  | "master"
  | "calculator"
  | "more";

export interface RoomPage {
  path: string; // below "/", without the leading slash; may hold :params
  load: () => Promise<object>;
  name: string; // the component that the loaded module exports
}

interface RoomModule {
  menu?: MenuEntry[];
  routes?: RoomPage[];
}

const modules = Object.values(import.meta.glob<RoomModule>("../*/menu.{ts,tsx}", { eager: true }));

const groups: Group[] = ["work", "law", "master", "system"];

export const all_entries: MenuEntry[] = modules
  .flatMap((room) => room.menu ?? [])
  .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order);

export const all_pages: RoomPage[] = modules.flatMap((room) => room.routes ?? []);

export const component_of = async (page: RoomPage): Promise<ComponentType> => {
  const found = ((await page.load()) as Record<string, ComponentType>)[page.name];
  if (!found) throw new Error(`no page ${page.name}`);
  return found;
};
