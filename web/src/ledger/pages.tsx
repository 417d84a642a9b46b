export { LedgerListPage } from "./ledger_list";
export { StabilityPage } from "./stability";
