import { expect, test } from "vitest";
import { delegate_change } from "./delegate_rules";

test("what of a delegation may be changed", () => {
  const row = { starts_on: "2027-06-01", ends_on: "2027-06-10" };
  expect(delegate_change(row, "2027-05-31")).toBe("all");
  expect(delegate_change(row, "2027-06-01")).toBe("end");
  expect(delegate_change(row, "2027-06-10")).toBe("end");
  expect(delegate_change(row, "2027-06-11")).toBe("nothing");
});
