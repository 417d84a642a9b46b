import { describe, expect, test } from "vitest";
import openapi from "~/api/openapi.json";
import type { Terms } from "~/api/types";
import {
  acceptance_of,
  blank_terms,
  break_min,
  changes_between,
  copied_terms,
  from_form,
  section_of,
  sections,
  tally,
  to_form,
  week_min,
  worked_min,
  working_week,
} from "./contract_terms";

const shift = {
  name: "",
  start_min: 540,
  end_min: 1080,
  breaks: [{ start_min: 720, end_min: 780 }],
  weekdays: working_week,
};

test("the form has every member of the server's terms, each in exactly one section", () => {
  const members = Object.keys(openapi.components.schemas.ContractTerms.properties).sort();
  expect(Object.keys(blank_terms).sort()).toEqual(members);
  const placed = sections.flatMap((section) => section.items).filter((item) => !item.endsWith("_id"));
  expect(new Set(placed).size).toBe(placed.length);
  expect(placed.sort()).toEqual(members);
});

describe("hours", () => {
  test("9:00–18:00 with an hour's break is 8 hours, 40 a week", () => {
    expect(worked_min(shift)).toBe(480);
    expect(break_min(shift)).toBe(60);
    expect(week_min(shift)).toBe(2400);
  });
  test("past midnight", () =>
    expect(worked_min({ ...shift, start_min: 1320, end_min: 1860, breaks: [{ start_min: 1500, end_min: 1560 }] })).toBe(
      480,
    ));
  test("half-typed rows do not break it", () => {
    expect(worked_min({ breaks: [] })).toBeNull();
    expect(break_min({ breaks: [{ start_min: 720, end_min: null }] })).toBe(0);
    expect(worked_min(undefined)).toBeNull();
  });
});

describe("what the contract would add to the limits", () => {
  const terms = {
    ...blank_terms,
    client_establishment: { name: "〇〇支店", address: "", telephone: "" },
    organizational_unit: { name: "〇〇課", head_title: "課長" },
    starts_on: "2027-10-01",
    ends_on: "2027-12-31",
  };
  test("place, unit and period go along", () =>
    expect(acceptance_of(terms)).toEqual({
      establishment_name: "〇〇支店",
      unit_name: "〇〇課",
      from_on: "2027-10-01",
      to_on: "2027-12-31",
      exemption: "none",
    }));
  test("a contract for permanent workers only is not counted", () =>
    expect(acceptance_of({ ...terms, limited_to_unlimited_workers: true }).exemption).toBe("permanent"));
  test("nor is one for a work outside the limit", () =>
    expect(
      acceptance_of({ ...terms, unlimited_period: { ...terms.unlimited_period, ground: "maternity_leave" } }).exemption,
    ).toBe("maternity_leave"));
  test("days that are not typed yet are left out", () =>
    expect(acceptance_of({ ...terms, ends_on: null })).not.toHaveProperty("to_on"));
});

describe("the check list by section", () => {
  test("pointers with and without the root", () => {
    expect(section_of("/terms/shifts/0/start_min")).toBe("hours");
    expect(section_of("/workplace/telephone")).toBe("place");
    expect(section_of("/elsewhere")).toBeNull();
  });
  test("counts", () => {
    const one = (pointer: string, warning = false) => ({ code: "item_missing", pointer, message_ja: "", warning });
    expect(
      tally([one("/terms/price/amount"), one("/terms/work_name", true), one("/terms/work_detail"), one("")]),
    ).toEqual({
      price: { red: 1, yellow: 0 },
      work: { red: 1, yellow: 1 },
      other: { red: 1, yellow: 0 },
    });
  });
});

const served = {
  ...from_form(blank_terms),
  starts_on: "2027-07-01",
  ends_on: "2027-09-30",
  work_name: "商品発送補助業務",
  headcount: 3,
} as Terms;

describe("between the form and the server", () => {
  test("empty boxes are sent as null, empty rows not at all", () => {
    const sent = from_form({
      ...blank_terms,
      days_off: [
        { from_on: "2027-08-13", to_on: null, reason: "" },
        { from_on: null, to_on: null, reason: null },
      ],
      extra_working_days: [null, "2027-08-11"],
    });
    expect(sent.work_name).toBeNull();
    expect(sent.days_off).toEqual([{ from_on: "2027-08-13", to_on: "2027-08-13", reason: null }]);
    expect(sent.extra_working_days).toEqual(["2027-08-11"]);
  });
  test("a zero that means nothing was said is an empty box", () => {
    const form = to_form({
      ...served,
      price: { ...served.price, amount: 0 },
      overtime: { allowed: false, per_day_min: 0, per_month_min: 0, per_year_min: 0 },
    });
    expect([form.price.amount, form.overtime.per_day_min]).toEqual([null, null]);
  });
});

test("a copy keeps the terms but not the days", () => {
  const source = { ...served, days_off: [{ from_on: "2027-08-13", to_on: "2027-08-16", reason: "夏季休暇" }] };
  const copy = copied_terms(source);
  expect([copy.starts_on, copy.ends_on, copy.days_off, copy.work_name]).toEqual([null, null, [], "商品発送補助業務"]);
  expect(source.days_off).toHaveLength(1);
});

test("changes are found member by member, lists as a whole", () => {
  const after = {
    ...served,
    headcount: 4,
    workplace: { ...served.workplace, telephone: "022-000-0022" },
    shifts: [shift],
  };
  expect(changes_between(served, after as Terms).map((one) => one.pointer)).toEqual([
    "/workplace/telephone",
    "/headcount",
    "/shifts",
  ]);
  expect(changes_between(served, served)).toEqual([]);
});
