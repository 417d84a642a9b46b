export { InvoiceListPage } from "./invoice_list";
export { InvoicePage } from "./invoice_page";
