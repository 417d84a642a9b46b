import type { MenuEntry } from "~/shell/rooms";

// The page itself stands in front of the door (app.tsx): nobody has to sign in to ask what the law says.
export const menu: MenuEntry[] = [
  {
    to: "/calc",
    text: ["法令計算", "Law calculator"],
    group: "law",
    order: 90,
    sides: ["agency", "client", "platform_operator"],
    icon: "calculator",
  },
];
