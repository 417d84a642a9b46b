export { MyDayPage } from "./my_day";
export { MyCardPage, MyCardsPage } from "./my_card";
