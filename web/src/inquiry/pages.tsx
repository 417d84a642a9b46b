export { InquiryListPage } from "./inquiry_list";
export { InquiryPage } from "./inquiry_page";
export { InquiryEditPage } from "./inquiry_edit";
