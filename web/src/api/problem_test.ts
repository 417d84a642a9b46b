import { describe, expect, test } from "vitest";
import { Problem, field_for, path_to_pointer, pointer_to_path, within } from "./problem";

describe("JSON pointer and field", () => {
  test("a form that is sent within a member finds its own fields", () => {
    const violations = ["/changes/name", "/changes", "/effective_on"].map((pointer) => ({
      code: "required",
      pointer,
      message_ja: "必須",
    }));
    const told = within(new Problem(422, { code: "invalid_input", title: "誤り", violations }), "changes") as Problem;
    expect(told.violations.map((one) => one.pointer)).toEqual(["/name", "/changes", "/effective_on"]);
    expect([told.status, told.code, told.message]).toEqual([422, "invalid_input", "誤り"]);
    const other = new Error("x");
    expect(within(other, "changes")).toBe(other);
  });
  test("numbers become indexes, escapes are undone", () => {
    expect(pointer_to_path("/terms/shifts/0/breaks/1/starts_min")).toEqual([
      "terms",
      "shifts",
      0,
      "breaks",
      1,
      "starts_min",
    ]);
    expect(pointer_to_path("/a~1b/~0c")).toEqual(["a/b", "~c"]);
    expect(pointer_to_path("#/days/2027-08-12")).toEqual(["days", "2027-08-12"]);
    expect(pointer_to_path("/01")).toEqual(["01"]);
    expect(pointer_to_path("")).toEqual([]);
    expect(pointer_to_path(null)).toEqual([]);
  });
  test("there and back", () => {
    for (const pointer of ["/terms/work_name", "/lines/12/amount", "/a~1b/~0c"])
      expect(path_to_pointer(pointer_to_path(pointer))).toBe(pointer);
  });
  const fields = [
    ["terms", "work_name"],
    ["terms", "workplace", "name"],
    ["terms", "workplace", "address"],
    ["terms", "shifts", 0, "starts_min"],
    ["reason"],
  ];
  test("the exact field", () => expect(field_for("/terms/work_name", fields)).toEqual(["terms", "work_name"]));
  test("a pointer to a group goes to its first field", () =>
    expect(field_for("/terms/workplace", fields)).toEqual(["terms", "workplace", "name"]));
  test("a pointer relative to the form's root", () =>
    expect(field_for("/work_name", fields, ["terms"])).toEqual(["terms", "work_name"]));
  test("nothing shows it", () => {
    expect(field_for("/terms/price/amount", fields)).toBeNull();
    expect(field_for(null, fields)).toBeNull();
  });
});

test("a stale version is told apart from other refusals", () => {
  expect(new Problem(412, { code: "stale_version" }).stale).toBe(true);
  expect(new Problem(428, {}).stale).toBe(true);
  expect(new Problem(409, {}).stale).toBe(false);
  expect(new Problem(401, { code: "sign_in_failed" }).signed_out).toBe(false);
  expect(new Problem(401, { code: "signed_out" }).signed_out).toBe(true);
});
