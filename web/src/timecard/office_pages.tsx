export { CardListPage } from "./card_list";
export { CardPage } from "./card_page";
export { WorkRecordNoticePage } from "./work_record_notice";
export { WorkingRulesPage } from "./working_rules";
