import { expect, test } from "vitest";
import { age_on } from "./people_api";

test("age turns on the birthday", () => {
  expect(age_on("1990-05-15", "2027-05-14")).toBe(36);
  expect(age_on("1990-05-15", "2027-05-15")).toBe(37);
  expect(age_on("2000-02-29", "2027-02-28")).toBe(26);
  expect(age_on("2000-02-29", "2027-03-01")).toBe(27);
});
