import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/inquiries",
    text: ["照会・見積", "Inquiries"],
    group: "work",
    order: 10,
    sides: ["agency", "client"],
    needs: ["inquiry_write", "inquiry_answer"],
    icon: "inquiry",
  },
];

export const routes: RoomPage[] = [
  { path: "inquiries", load: pages, name: "InquiryListPage" },
  { path: "inquiries/new", load: pages, name: "InquiryEditPage" },
  { path: "inquiries/:id", load: pages, name: "InquiryPage" },
  { path: "inquiries/:id/edit", load: pages, name: "InquiryEditPage" },
];
