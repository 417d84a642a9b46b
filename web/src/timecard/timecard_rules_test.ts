import { describe, expect, test } from "vitest";
import type { CardDay, Timecard, TimecardRow } from "./timecard_types";
import { Problem } from "~/api/problem";
import {
  by_day,
  counted,
  event_day,
  first_input,
  mark_of,
  may_go_on,
  month_to_notify,
  months_around,
  months_of_work,
  next_missing,
  not_over,
  offered_kinds,
  open_days,
  outside,
  proxy_days,
  punch_min,
  punched_times,
  shift_month,
  weeks_of,
  worked_min,
  wrong_of,
} from "./timecard_rules";

const day = (worked_on: string, more: Partial<CardDay> = {}): CardDay => ({
  worked_on,
  weekday: 0,
  planned: {
    working: true,
    starts_min: 540,
    ends_min: 1080,
    breaks: [{ starts_min: 720, ends_min: 780 }],
    note: null,
    patterns: [],
  },
  holiday_name: null,
  kind: null,
  starts_min: null,
  ends_min: null,
  breaks: [],
  remark: null,
  state: "empty",
  return_reason: null,
  missing: false,
  proxy: false,
  punches: [],
  figures: null,
  explanation: [],
  explanation_en: [],
  warnings: [],
  ...more,
});

describe("worked minutes on the sheet", () => {
  test("9:00–18:00 less an hour is 8:00", () => expect(worked_min(first_input(day("2027-08-02")))).toBe(480));
  test("past midnight", () => expect(worked_min({ starts_min: 1080, ends_min: 1530, breaks: [] })).toBe(450));
  test("nothing is said of a half-typed day", () =>
    expect(worked_min({ starts_min: 540, ends_min: null, breaks: [] })).toBeNull());
});

describe("what the sheet starts with", () => {
  test("the contract's hours on a working day", () =>
    expect(first_input(day("2027-08-02"))).toMatchObject({ kind: "work", starts_min: 540, ends_min: 1080 }));
  test("holiday work without times on a day off", () =>
    expect(
      first_input(
        day("2027-08-01", {
          planned: { working: false, starts_min: null, ends_min: null, breaks: [], note: null, patterns: [] },
        }),
      ),
    ).toMatchObject({ kind: "holiday_work", starts_min: null }));
  test("what was entered before", () =>
    expect(first_input(day("2027-08-09", { kind: "absence", state: "applied", remark: "風邪のため" }))).toMatchObject({
      kind: "absence",
      starts_min: null,
      remark: "風邪のため",
    }));
});

describe("punches belong to the day the work began", () => {
  test("8:57 JST", () => expect(punch_min("2027-08-02", "2027-08-01T23:57:12Z")).toBe(537));
  test("01:30 the next morning is 25:30", () => expect(punch_min("2027-08-02", "2027-08-02T16:30:00Z")).toBe(1530));
  test("first in, last out", () =>
    expect(
      punched_times(
        day("2027-08-02", {
          punches: [
            { kind: "in", at: "2027-08-02T00:00:00Z" },
            { kind: "out", at: "2027-08-02T03:00:00Z" },
            { kind: "in", at: "2027-08-02T04:00:00Z" },
            { kind: "out", at: "2027-08-02T09:05:00Z" },
          ],
        }),
      ),
    ).toEqual({ starts_min: 540, ends_min: 1085 }));
});

describe("marks", () => {
  test("a missing day is 「!」 whatever else it is", () =>
    expect(mark_of(day("2027-08-12", { missing: true }), "2027-08-31")).toBe("missing"));
  test("a day off is quiet", () =>
    expect(
      mark_of(
        day("2027-08-01", {
          planned: { working: false, starts_min: null, ends_min: null, breaks: [], note: null, patterns: [] },
        }),
        "2027-08-31",
      ),
    ).toBe("off"));
  test("a day to come", () => expect(mark_of(day("2027-09-01"), "2027-08-31")).toBe("future"));
  test("states", () =>
    expect(
      (["approved", "applied", "returned"] as const).map((state) =>
        mark_of(day("2027-08-02", { state }), "2027-08-31"),
      ),
    ).toEqual(["approved", "applied", "returned"]));
});

test("the half month 1–15 August 2027 is three weeks from Sunday", () => {
  const days = Array.from({ length: 15 }, (_, n) => day(`2027-08-${String(n + 1).padStart(2, "0")}`));
  const weeks = weeks_of(days);
  expect(weeks).toHaveLength(3);
  expect(weeks[0]![0]!.worked_on).toBe("2027-08-01");
  expect(weeks[2]![1]).toBeNull();
});

test("what keeps a period open, and the next missing day", () => {
  const card = {
    days: [
      day("2027-08-02", { state: "approved", kind: "work" }),
      day("2027-08-12", { missing: true }),
      day("2027-08-13", { state: "applied", kind: "work" }),
      day("2027-08-17", { missing: true }),
    ],
  } as Timecard;
  expect(open_days(card).map((one) => one.worked_on)).toEqual(["2027-08-12", "2027-08-13", "2027-08-17"]);
  expect(next_missing(card, "2027-08-12")?.worked_on).toBe("2027-08-17");
  expect(next_missing(card, "2027-08-17")?.worked_on).toBe("2027-08-12");
});

const off = { working: false, starts_min: null, ends_min: null, breaks: [], note: "契約上の休日", patterns: [] };

describe("what keeps the form from being sent", () => {
  const planned = day("2027-08-02");
  const work = first_input(planned);
  test("nothing, for the contract's hours", () => expect(wrong_of(work, planned)).toBeNull());
  test("an end is missing", () => expect(wrong_of({ ...work, ends_min: null }, planned)).toBe("need_times"));
  test("the end before the start", () => expect(wrong_of({ ...work, ends_min: 500 }, planned)).toBe("bad_order"));
  test("half a break", () =>
    expect(wrong_of({ ...work, breaks: [{ starts_min: 720, ends_min: null }] }, planned)).toBe("half_break"));
  test("非勤務日 needs its reason on a contract day", () => {
    expect(wrong_of({ ...work, kind: "non_working", remark: " " }, planned)).toBe("need_remark");
    expect(wrong_of({ ...work, kind: "non_working", remark: "夏季休業" }, planned)).toBeNull();
  });
  test("an absence needs no times", () =>
    expect(wrong_of({ ...work, kind: "absence", starts_min: null, ends_min: null }, planned)).toBeNull());
});

describe("kinds offered", () => {
  test("on a contract day", () =>
    expect(offered_kinds(day("2027-08-02"), "2027-08-31")).toEqual(["work", "absence", "paid_leave", "non_working"]));
  test("on a day off", () =>
    expect(offered_kinds(day("2027-08-01", { planned: off }), "2027-08-31")).toEqual(["holiday_work"]));
  test("only leave beforehand", () => expect(offered_kinds(day("2027-09-01"), "2027-08-31")).toEqual(["paid_leave"]));
  test("none outside the assignment", () => {
    const before = day("2027-06-30", { planned: { ...off, note: "配属期間外" } });
    expect(outside(before)).toBe(true);
    expect(offered_kinds(before, "2027-08-31")).toEqual([]);
  });
});

test("a closing is also kept open by contract days to come, not by days off", () => {
  const card = {
    days: [
      day("2027-08-30", { state: "approved", kind: "work" }),
      day("2027-08-29", { planned: off }),
      day("2027-08-31"),
    ],
  };
  expect(open_days(card).map((one) => one.worked_on)).toEqual(["2027-08-31"]);
});

test("a refused closing is told day by day", () => {
  const problem = new Problem(422, {
    violations: [
      { code: "day_missing", pointer: "/days/2027-08-12", message_ja: "未入力" },
      { code: "wrong_state", pointer: "", message_ja: "x" },
    ],
  });
  expect(by_day(problem).map((one) => one.on)).toEqual(["2027-08-12", null]);
});

test("events of a day begin with it", () => {
  expect(event_day("2027-08-09 退勤を確かめてください")).toEqual({ on: "2027-08-09", rest: "退勤を確かめてください" });
  expect(event_day("泉 恵")).toEqual({ on: null, rest: "泉 恵" });
});

describe("months", () => {
  test("over the turn of the year", () => {
    expect(shift_month("2027-12", 1)).toBe("2028-01");
    expect(shift_month("2027-01", -1)).toBe("2026-12");
    expect(months_around("2027-08-31", 2, 1)).toEqual(["2027-09", "2027-08", "2027-07", "2027-06"]);
  });
  test("the month to notify", () => {
    expect(month_to_notify("2027-08-31")).toBe("2027-08");
    expect(month_to_notify("2027-09-05")).toBe("2027-08");
  });
  test("an assignment's month is ready when both halves are approved", () => {
    const row = (id: string, assignment_id: string, period_from: string, state: string) =>
      ({ id, assignment_id, period_from, state }) as TimecardRow;
    const lines = months_of_work([
      row("2", "a", "2027-08-16", "applied"),
      row("1", "a", "2027-08-01", "locked"),
      row("3", "b", "2027-08-01", "approved"),
    ]);
    expect(lines.map((line) => [line.assignment_id, line.rows.map((one) => one.id).join(), line.ready])).toEqual([
      ["a", "1,2", false],
      ["b", "3", true],
    ]);
  });
});

test("figures above what is counted are only more", () => {
  expect(counted([3], 500)).toBe("3");
  expect(counted([500, 400], 500)).toBe("900");
  expect(counted([501], 500)).toBe("500+");
  expect(counted([501, 2], 500)).toBe("500+");
});

test("the worker is told which days the agency applied for", () => {
  const days = [day("2027-08-02"), day("2027-08-03", { proxy: true }), day("2027-08-04", { proxy: true })];
  expect(proxy_days({ days })).toEqual(["2027-08-03", "2027-08-04"]);
});

describe("a day that may still be going on", () => {
  const night = (worked_on: string, ends_min: number) =>
    day(worked_on, {
      planned: { working: true, starts_min: 1320, ends_min, breaks: [], note: null, patterns: [] },
    });
  test("today, not the days before", () => {
    expect(may_go_on(day("2027-08-31"), "2027-08-31")).toBe(true);
    expect(may_go_on(day("2027-08-30"), "2027-08-31")).toBe(false);
    expect(may_go_on(day("2027-09-01"), "2027-08-31")).toBe(false);
    expect(may_go_on(day("2027-08-31", { planned: off }), "2027-08-31")).toBe(false);
  });
  test("a night that ends today; not one that ended at midnight", () => {
    expect(may_go_on(night("2027-08-30", 1860), "2027-08-31")).toBe(true); // 31:00 = 7:00 today
    expect(may_go_on(night("2027-08-29", 1860), "2027-08-31")).toBe(false);
    expect(may_go_on(night("2027-08-30", 1440), "2027-08-31")).toBe(false);
  });
  test("until the worker clocked out, or something was entered", () => {
    const came = { kind: "in" as const, at: "2027-08-31T00:00:00Z" };
    const left = { kind: "out" as const, at: "2027-08-31T09:00:00Z" };
    expect(not_over(day("2027-08-31", { punches: [came] }), "2027-08-31")).toBe(true);
    expect(not_over(day("2027-08-31", { punches: [came, left] }), "2027-08-31")).toBe(false);
    expect(not_over(day("2027-08-31", { state: "applied", kind: "work" }), "2027-08-31")).toBe(false);
  });
});
