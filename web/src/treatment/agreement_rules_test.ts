import { describe, expect, it } from "vitest";
import {
  advised_against,
  applied_when,
  blank_agreement,
  cells_by_grade,
  csv_text,
  failing,
  fiscal_year_of,
  grade_total,
  next_agreement,
  years_of_term,
} from "./agreement_rules";

describe("the fiscal year", () => {
  it("begins on 1 April", () => {
    expect(fiscal_year_of("2025-03-31")).toBe(2024);
    expect(fiscal_year_of("2025-04-01")).toBe(2025);
  });
  it("lists the years of a term", () => {
    expect(years_of_term("2024-04-01", "2026-03-31")).toEqual([2024, 2025]);
    expect(years_of_term("2024-04-01", "2025-03-31")).toEqual([2024]);
    expect(years_of_term("2024-06-01", "2025-04-01")).toEqual([2024, 2025]);
  });
});

describe("what is concluded with a reason alone", () => {
  const agreement = (starts_on: string, ends_on: string, fiscal_year: number) =>
    advised_against({ starts_on, ends_on, terms: { basis: { fiscal_year } } });
  it("is a term over two years or another year's circular", () => {
    expect(agreement("2027-04-01", "2029-03-31", 2027)).toBe(false);
    expect(agreement("2027-04-01", "2029-04-01", 2027)).toBe(true);
    expect(agreement("2028-04-01", "2029-03-31", 2027)).toBe(true);
  });
});

describe("the check's table", () => {
  const cell = {
    job_class: "情報処理",
    years: 0,
    agreed_yen: 1400,
    prevailing_yen: 1355,
    margin_yen: 45,
    passes: true,
  };
  const check = {
    grades: [
      { ...cell, grade: "C", place: "宮城県" },
      { ...cell, grade: "C", place: "東京都", prevailing_yen: 1500, margin_yen: -100, passes: false },
      { ...cell, grade: "B", place: "宮城県" },
    ],
  };
  it("has one row a grade and one cell a place", () => {
    const rows = cells_by_grade(check);
    expect(rows.map((row) => [row.grade, row.cells.length])).toEqual([
      ["C", 2],
      ["B", 1],
    ]);
    expect(failing(check)).toBe(1);
  });
});

describe("the editor", () => {
  it("sums a grade as it is typed", () => {
    expect(grade_total({ base_yen: 1150, bonus_yen: 230, allowance_yen: null })).toBe(1380);
  });
  it("begins with the year whose circular comes next", () => {
    expect(blank_agreement("2026-11-26").starts_on).toBe("2027-04-01");
    expect(blank_agreement("2027-06-01").terms.basis.fiscal_year).toBe(2027);
    expect(blank_agreement("2027-02-01").starts_on).toBe("2027-04-01");
  });
  it("copies an agreement into the next year without its election", () => {
    const next = next_agreement(blank_agreement("2027-06-01"));
    expect([next.starts_on, next.ends_on, next.terms.basis.fiscal_year]).toEqual(["2028-04-01", "2029-03-31", 2028]);
    expect(next.terms.representative.elected_on).toBeNull();
  });
});

describe("an imported file", () => {
  it("may be UTF-8 or Shift_JIS", () => {
    expect(csv_text(new TextEncoder().encode("統計"))).toBe("統計");
    expect(csv_text(new Uint8Array([0x93, 0x9d, 0x8c, 0x76]))).toBe("統計");
  });
});

describe("what an agreement is to a worker", () => {
  const row = { applies: false, from_on: "2027-04-01", until_on: "2027-09-30" };
  it("applies, did until a day, will from a day, or covers others", () => {
    expect(applied_when({ ...row, applies: true }, "2027-05-01").word).toBe("applies");
    expect(applied_when(row, "2027-10-01")).toEqual({ word: "applied_until", on: "2027-09-30" });
    expect(applied_when(row, "2027-03-31")).toEqual({ word: "applied_from", on: "2027-04-01" });
    expect(applied_when(row, "2027-09-30").word).toBe("not_applied");
  });
});
