import { describe, expect, it } from "vitest";
import { counted, needs_answer, short_by } from "./development_rules";

describe("training", () => {
  it("counts only when paid and free", () => {
    expect(counted({ paid: true, free: true })).toBe(true);
    expect(counted({ paid: false, free: true })).toBe(false);
    expect(counted({ paid: true, free: false })).toBe(false);
  });
  it("says what is left, never less than nothing", () => {
    expect(short_by({ needed: 480, given: 300 })).toBe(180);
    expect(short_by({ needed: 480, given: 500 })).toBe(0);
  });
});

describe("measures", () => {
  it("asks for the client's answer only of an ended request", () => {
    expect(needs_answer("direct_hire_request", "pending")).toBe(false);
    expect(needs_answer("direct_hire_request", "failed")).toBe(true);
    expect(needs_answer("other_client", "succeeded")).toBe(false);
  });
});
