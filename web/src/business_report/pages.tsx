export { ReportListPage } from "./report_list";
export { ReportPage } from "./report_page";
