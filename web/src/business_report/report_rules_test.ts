import { describe, expect, it } from "vitest";
import { blank_groups, wages_of } from "./report_rules";

describe("what is sent of a half-filled form", () => {
  it("keeps 0 and leaves out what is blank", () => {
    expect(blank_groups({ registered: 0, overseas: null, managers: "", industry: "91" })).toEqual({
      registered: 0,
      industry: "91",
    });
  });
  it("sends a group only when it is complete", () => {
    expect(blank_groups({ temp_to_perm: { applications: 0, introduced: 0, hired: null } })).toEqual({});
    expect(blank_groups({ temp_to_perm: { applications: 0, introduced: 0, hired: 0 } })).toEqual({
      temp_to_perm: { applications: 0, introduced: 0, hired: 0 },
    });
  });
  it("leaves out wages that were not entered", () => {
    expect(
      blank_groups({
        wages: [
          { code: "25", wage_8h: 12480, agreement_wage_8h: null },
          { code: "73", wage_8h: null, agreement_wage_8h: null },
        ],
      }),
    ).toEqual({
      wages: [{ code: "25", wage_8h: 12480, agreement_wage_8h: 0 }],
    });
  });
});

describe("wages of the report's occupations", () => {
  it("follow the occupations and show 0 as blank", () => {
    expect(wages_of([{ code: "25" }, { code: "73" }], [{ code: "73", wage_8h: 10400, agreement_wage_8h: 0 }])).toEqual([
      { code: "25", wage_8h: null, agreement_wage_8h: null },
      { code: "73", wage_8h: 10400, agreement_wage_8h: null },
    ]);
  });
});
