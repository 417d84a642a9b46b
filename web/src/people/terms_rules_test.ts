import { describe, expect, it } from "vitest";
import { merged, with_breaks } from "./terms_rules";

describe("terms of employment", () => {
  it("keeps what is not on the form", () => {
    const before = {
      wages: { amount: 1250, premiums: { night: "25" }, allowances: [{ name: "通勤", amount: 0 }] },
      remarks: "x",
    };
    expect(merged(before, { wages: { amount: 1300 } })).toEqual({
      ...before,
      wages: { ...before.wages, amount: 1300 },
    });
  });
  it("lays rows over rows and empties what was emptied", () => {
    const before = {
      hours: { patterns: [{ name: "早番", starts: 540, ends: 1080 }] },
      leaving: { retirement_age: 60 },
    };
    expect(merged(before, { hours: { patterns: [{ starts: 600 }] }, leaving: { retirement_age: null } })).toEqual({
      hours: { patterns: [{ name: "早番", starts: 600, ends: 1080 }] },
      leaving: { retirement_age: 0 },
    });
  });
  it("adds up the breaks", () => {
    const terms = {
      hours: {
        patterns: [
          {
            breaks: [
              { from: 720, until: 780 },
              { from: 900, until: 915 },
            ],
            break_total: 0,
          },
        ],
      },
    };
    expect(with_breaks(terms).hours.patterns[0]?.break_total).toBe(75);
  });
});
