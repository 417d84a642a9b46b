import type { MenuEntry, RoomPage } from "~/shell/rooms";

export const menu: MenuEntry[] = [
  {
    to: "/audit",
    text: ["操作記録", "Audit log"],
    group: "system",
    order: 20,
    sides: ["agency", "client", "platform_operator"],
    needs: ["audit_read"],
    icon: "audit",
  },
];

export const routes: RoomPage[] = [{ path: "audit", load: () => import("./pages"), name: "AuditPage" }];
