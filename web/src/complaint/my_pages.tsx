export { MyComplaintsPage } from "./my_complaints";
