export { ConflictDatePage } from "./conflict_dates";
export { LimitsPage } from "./limits_page";
export { EstablishmentPage } from "./limits_establishment";
export { EarlierPage } from "./limits_earlier";
export { HearingPage } from "./hearing_page";
export { NoticeNeedPage } from "./notice_need";
