import { describe, expect, it } from "vitest";
import { acts_of, other_side } from "./complaint_rules";

const seen = { assignment_id: "9", agency_sees_at: "2027-06-01T00:00:00Z", client_sees_at: "2027-06-01T00:00:00Z" };

describe("what may be done next", () => {
  it("goes from open over handled to answered", () => {
    expect(acts_of({ state: "open", ...seen })).toEqual(["steps", "handling"]);
    expect(acts_of({ state: "handled", ...seen })).toEqual(["steps", "answer"]);
    expect(acts_of({ state: "answered", ...seen })).toEqual([]);
  });
  it("offers to tell the other side once", () => {
    expect(acts_of({ ...seen, state: "open", client_sees_at: null })).toContain("telling");
    expect(acts_of({ state: "open", ...seen })).not.toContain("telling");
  });
  it("knows no other side without an assignment", () => {
    expect(acts_of({ state: "open", ...seen, assignment_id: null, client_sees_at: null })).toEqual([
      "steps",
      "handling",
    ]);
  });
});

describe("small things", () => {
  it("names the other side", () => {
    expect(other_side("agency")).toBe("client");
    expect(other_side("client")).toBe("agency");
  });
});
