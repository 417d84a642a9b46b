import { expect, test } from "vitest";
import { fields_of_entry } from "./audit_rules";

test("an update names what changed", () => {
  expect(fields_of_entry({ name: "旧", active: true }, { name: "新", active: true })).toEqual([
    { name: "name", before: "旧", after: "新", changed: true },
    { name: "active", before: "true", after: "true", changed: false },
  ]);
});
test("an insert has no before, a removal no after", () => {
  expect(fields_of_entry(null, { name: "新" })).toEqual([{ name: "name", before: "", after: "新", changed: true }]);
  expect(fields_of_entry({ name: "旧" }, null)).toEqual([{ name: "name", before: "旧", after: "", changed: true }]);
  expect(fields_of_entry(null, null)).toEqual([]);
});
