export { WorkerListPage } from "./worker_list";
export { WorkerPage } from "./worker_page";
export { TrainingPlansPage } from "./training_plans";
