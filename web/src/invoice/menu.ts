import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/invoices",
    text: ["請求", "Invoices"],
    group: "work",
    order: 50,
    sides: ["agency", "client"],
    needs: ["invoice_read"],
    icon: "invoice",
  },
];

export const routes: RoomPage[] = [
  { path: "invoices", load: pages, name: "InvoiceListPage" },
  { path: "invoices/:id", load: pages, name: "InvoicePage" },
];
