export { ComplaintListPage } from "./complaint_list";
export { ComplaintPage } from "./complaint_page";
