export { ConflictDatePage } from "./conflict_dates";
export { DisclosurePage } from "./disclosures";
