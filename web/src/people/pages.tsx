export { WorkerListPage } from "./worker_list";
export { WorkerPage } from "./worker_page";
