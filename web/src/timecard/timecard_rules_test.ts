import { describe, expect, test } from "vitest";
import type { CardDay, Timecard } from "~/api/types";
import { first_input, mark_of, next_missing, open_days, punch_min, punched_times, weeks_of, worked_min } from "./timecard_rules";

const day = (worked_on: string, more: Partial<CardDay> = {}): CardDay => ({
  worked_on, weekday: 0, planned: { working: true, starts_min: 540, ends_min: 1080, breaks: [{ starts_min: 720, ends_min: 780 }], note: null },
  holiday_name: null, kind: null, starts_min: null, ends_min: null, breaks: [], remark: null, state: "empty", return_reason: null,
  missing: false, proxy: false, punches: [], figures: null, explanation: [], ...more,
});

describe("worked minutes on the sheet", () => {
  test("9:00–18:00 less an hour is 8:00", () => expect(worked_min(first_input(day("2027-08-02")))).toBe(480));
  test("past midnight", () => expect(worked_min({ starts_min: 1080, ends_min: 1530, breaks: [] })).toBe(450));
  test("nothing is said of a half-typed day", () => expect(worked_min({ starts_min: 540, ends_min: null, breaks: [] })).toBeNull());
});

describe("what the sheet starts with", () => {
  test("the contract's hours on a working day", () => expect(first_input(day("2027-08-02"))).toMatchObject({ kind: "work", starts_min: 540, ends_min: 1080 }));
  test("holiday work without times on a day off", () =>
    expect(first_input(day("2027-08-01", { planned: { working: false, starts_min: null, ends_min: null, breaks: [], note: null } }))).toMatchObject({ kind: "holiday_work", starts_min: null }));
  test("what was entered before", () => expect(first_input(day("2027-08-09", { kind: "absence", remark: "風邪のため" }))).toMatchObject({ kind: "absence", starts_min: null, remark: "風邪のため" }));
});

describe("punches belong to the day the work began", () => {
  test("8:57 JST", () => expect(punch_min("2027-08-02", "2027-08-01T23:57:12Z")).toBe(537));
  test("01:30 the next morning is 25:30", () => expect(punch_min("2027-08-02", "2027-08-02T16:30:00Z")).toBe(1530));
  test("first in, last out", () =>
    expect(punched_times(day("2027-08-02", { punches: [{ kind: "in", at: "2027-08-02T00:00:00Z" }, { kind: "out", at: "2027-08-02T03:00:00Z" }, { kind: "in", at: "2027-08-02T04:00:00Z" }, { kind: "out", at: "2027-08-02T09:05:00Z" }] }))).toEqual({ starts_min: 540, ends_min: 1085 }));
});

describe("marks", () => {
  test("a missing day is 「!」 whatever else it is", () => expect(mark_of(day("2027-08-12", { missing: true }), "2027-08-31")).toBe("missing"));
  test("a day off is quiet", () => expect(mark_of(day("2027-08-01", { planned: { working: false, starts_min: null, ends_min: null, breaks: [], note: null } }), "2027-08-31")).toBe("off"));
  test("a day to come", () => expect(mark_of(day("2027-09-01"), "2027-08-31")).toBe("future"));
  test("states", () => expect((["approved", "applied", "returned"] as const).map((state) => mark_of(day("2027-08-02", { state }), "2027-08-31"))).toEqual(["approved", "applied", "returned"]));
});

test("the half month 1–15 August 2027 is three weeks from Sunday", () => {
  const days = Array.from({ length: 15 }, (_, n) => day(`2027-08-${String(n + 1).padStart(2, "0")}`));
  const weeks = weeks_of(days);
  expect(weeks).toHaveLength(3);
  expect(weeks[0]![0]!.worked_on).toBe("2027-08-01");
  expect(weeks[2]![1]).toBeNull();
});

test("what keeps a period open, and the next missing day", () => {
  const card = { days: [day("2027-08-02", { state: "approved", kind: "work" }), day("2027-08-12", { missing: true }), day("2027-08-13", { state: "applied", kind: "work" }), day("2027-08-17", { missing: true })] } as Timecard;
  expect(open_days(card).map((one) => one.worked_on)).toEqual(["2027-08-12", "2027-08-13", "2027-08-17"]);
  expect(next_missing(card, "2027-08-12")?.worked_on).toBe("2027-08-17");
  expect(next_missing(card, "2027-08-17")?.worked_on).toBe("2027-08-12");
});
