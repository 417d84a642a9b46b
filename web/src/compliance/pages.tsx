export { ConflictDatePage } from "./conflict_dates";
