export { MyDevelopmentPage } from "./my_development";
