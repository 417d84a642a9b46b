import { describe, expect, test } from "vitest";
import { blank_terms, break_min, copied_terms, section_of, sections, tally, week_min, worked_min } from "./contract_terms";

const shift = { name: null, starts_min: 540, ends_min: 1080, breaks: [{ starts_min: 720, ends_min: 780 }] };
const weekdays = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true };

test("every item of the terms has exactly one section", () => {
  const placed = sections.flatMap((section) => section.items);
  expect(new Set(placed).size).toBe(placed.length);
  expect([...placed].sort()).toEqual(Object.keys(blank_terms).sort());
});

describe("hours", () => {
  test("9:00–18:00 with an hour's break is 8 hours, 40 a week", () => {
    expect(worked_min(shift)).toBe(480);
    expect(break_min(shift)).toBe(60);
    expect(week_min(shift, weekdays)).toBe(2400);
  });
  test("past midnight", () => expect(worked_min({ ...shift, starts_min: 1320, ends_min: 1860, breaks: [{ starts_min: 1500, ends_min: 1560 }] })).toBe(480));
  test("half-typed rows do not break it", () => {
    expect(worked_min({ breaks: [] })).toBeNull();
    expect(break_min({ breaks: [{ starts_min: 720, ends_min: null }] })).toBe(0);
    expect(worked_min(undefined)).toBeNull();
  });
});

describe("the check list by section", () => {
  test("pointers with and without the root", () => {
    expect(section_of("/terms/shifts/0/starts_min")).toBe("hours");
    expect(section_of("/workplace/telephone")).toBe("place");
    expect(section_of("/elsewhere")).toBeNull();
  });
  test("counts", () => {
    const one = (pointer: string, warning = false) => ({ code: "item_missing", pointer, message_ja: "", warning });
    expect(tally([one("/terms/price/amount"), one("/terms/work_name", true), one("/terms/work_detail"), one("")])).toEqual({
      price: { red: 1, yellow: 0 },
      work: { red: 1, yellow: 1 },
      other: { red: 1, yellow: 0 },
    });
  });
});

test("a copy keeps the terms but not the days", () => {
  const source = { ...blank_terms, starts_on: "2027-07-01", ends_on: "2027-09-30", work_name: "商品発送補助業務", days_off: [{ from: "2027-08-13", to: "2027-08-16", reason: "夏季休暇" }] };
  const copy = copied_terms(source);
  expect([copy.starts_on, copy.ends_on, copy.days_off, copy.work_name]).toEqual([null, null, [], "商品発送補助業務"]);
  expect(source.days_off).toHaveLength(1);
});
