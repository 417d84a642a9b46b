import type { MenuEntry, RoomPage } from "~/shell/rooms";

const pages = () => import("./pages");

export const menu: MenuEntry[] = [
  {
    to: "/treatment-disclosures",
    text: ["待遇の情報提供", "Treatment"],
    group: "law",
    order: 31,
    sides: ["agency", "client"],
    needs: ["contract_read"],
    icon: "agreement",
  },
  {
    to: "/agreements",
    text: ["労使協定", "Agreements"],
    group: "law",
    order: 33,
    sides: ["agency"],
    needs: ["worker_manage"],
    icon: "agreement",
  },
  {
    to: "/treatment-explanations",
    text: ["待遇の明示と説明", "Explanations"],
    group: "law",
    order: 34,
    sides: ["agency"],
    needs: ["worker_manage"],
    icon: "notice",
  },
  {
    to: "/my/treatment",
    text: ["待遇の説明", "My treatment"],
    group: "work",
    order: 65,
    sides: ["worker"],
    icon: "agreement",
  },
];

export const routes: RoomPage[] = [
  { path: "treatment-disclosures", load: pages, name: "DisclosureListPage" },
  { path: "treatment-disclosures/new", load: pages, name: "DisclosureNewPage" },
  { path: "treatment-disclosures/:id", load: pages, name: "DisclosurePage" },
  { path: "agreements", load: pages, name: "AgreementListPage" },
  { path: "agreements/new", load: pages, name: "AgreementNewPage" },
  { path: "agreements/:id", load: pages, name: "AgreementPage" },
  { path: "agreements/:id/edit", load: pages, name: "AgreementEditPage" },
  { path: "wage-circulars", load: pages, name: "CircularsPage" },
  { path: "treatment-explanations", load: pages, name: "ExplanationsPage" },
  { path: "my/treatment", load: pages, name: "MyTreatmentPage" },
];
