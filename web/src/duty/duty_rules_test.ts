import { expect, test } from "vitest";
import { due_word } from "./duty_rules";

test("how far a day is", () => {
  expect(due_word(null, "2027-06-01")).toEqual({ word: "no_day", days: 0, late: true });
  expect(due_word("2027-05-30", "2027-06-01")).toEqual({ word: "over", days: 2, late: true });
  expect(due_word("2027-06-01", "2027-06-01").word).toBe("today");
  expect(due_word("2027-07-01", "2027-06-01")).toEqual({ word: "left", days: 30, late: true });
  expect(due_word("2027-07-02", "2027-06-01").late).toBe(false);
});
