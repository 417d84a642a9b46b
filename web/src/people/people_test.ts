import { expect, test } from "vitest";
import { age_on, insurances, needs_reason, worker_blank } from "./people_api";

test("age turns on the birthday", () => {
  expect(age_on("1990-05-15", "2027-05-14")).toBe(36);
  expect(age_on("1990-05-15", "2027-05-15")).toBe(37);
  expect(age_on("2000-02-29", "2027-02-28")).toBe(26);
  expect(age_on("2000-02-29", "2027-03-01")).toBe(27);
});

test("nothing is presumed of a new worker", () => {
  for (const kind of insurances) expect(worker_blank[kind]).toBeUndefined();
  expect(worker_blank.sex).toBeUndefined();
  expect(worker_blank.agreement_worker).toBeUndefined();
  expect(needs_reason(worker_blank)).toBe(false);
  expect(needs_reason({ health_insurance: "filed", pension: "in_preparation" })).toBe(true);
  expect(needs_reason({ health_insurance: "filed", pension: "filed", employment_insurance: "filed" })).toBe(false);
});
