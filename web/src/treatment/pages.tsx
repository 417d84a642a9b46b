export { AgreementEditPage, AgreementNewPage } from "./agreement_editor";
export { AgreementListPage } from "./agreement_list";
export { AgreementPage } from "./agreement_page";
export { CircularsPage } from "./circulars";
export { DisclosureNewPage } from "./disclosure_editor";
export { DisclosureListPage } from "./disclosure_list";
export { DisclosurePage } from "./disclosure_page";
export { ExplanationsPage } from "./explanations";
export { MyTreatmentPage } from "./my_treatment";
