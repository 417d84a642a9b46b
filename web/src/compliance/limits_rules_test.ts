import { describe, expect, it } from "vitest";
import type { Limit, Run, Stay } from "./limits_api";
import {
  axis_of,
  binding_run,
  end_of,
  in_window,
  joined,
  paper_of,
  person_rows,
  place_of,
  whole_row,
} from "./limits_rules";

const stay = (from_on: string, to_on: string, more: Partial<Stay> = {}) =>
  ({
    from_on,
    to_on,
    exemption: "none",
    worker_name: "架空 太郎",
    agency_name: "仙台〇〇",
    unit_name: "製造課",
    assignment_id: null,
    contract_id: null,
    entered: false,
    planned: false,
    ...more,
  }) as Stay;

const run = (more: Partial<Run>) =>
  ({
    began_on: "2023-10-01",
    began_with: 0,
    last_on: "2026-09-30",
    first_conflict_on: "2026-10-01",
    extensions: [],
    conflict_on: "2026-10-01",
    over_from: null,
    resets_on: "2027-01-01",
    period_began_on: "2023-10-01",
    if_extended_on: "2029-10-01",
    cooling_used: false,
    gaps: [],
    stays: [0],
    ...more,
  }) as Run;

describe("the time line", () => {
  it("joins what touches and keeps kinds apart", () => {
    const bars = joined([
      { kind: "counted", from_on: "2024-04-01", to_on: "2024-06-30", text: "" },
      { kind: "counted", from_on: "2023-10-01", to_on: "2024-03-31", text: "" },
      { kind: "exempt", from_on: "2024-01-01", to_on: "2024-12-31", text: "" },
      { kind: "counted", from_on: "2024-08-01", to_on: "2024-09-30", text: "" },
    ]);
    expect(bars.map((bar) => [bar.kind, bar.from_on, bar.to_on])).toEqual([
      ["counted", "2023-10-01", "2024-06-30"],
      ["exempt", "2024-01-01", "2024-12-31"],
      ["counted", "2024-08-01", "2024-09-30"],
    ]);
  });

  it("shows gaps, extensions and the day that an extension moved", () => {
    const limit: Limit = {
      stays: [stay("2023-10-01", "2026-09-30")],
      runs: [
        run({
          conflict_on: "2029-10-01",
          extensions: [{ extends_conflict_on: "2026-10-01", conflict_on: "2029-10-01" }],
          gaps: [{ from_on: "2024-04-01", to_on: "2024-06-30", resets: false }],
        }),
      ],
    };
    const row = whole_row("大崎工場", limit, "2029-09-01", "2026-07-01");
    expect(row.bars.find((bar) => bar.kind === "extension")).toMatchObject({
      from_on: "2026-10-01",
      to_on: "2029-09-30",
    });
    expect(row.bars.some((bar) => bar.kind === "gap")).toBe(true);
    expect(row.conflicts).toEqual([
      { on: "2026-10-01", moved: true },
      { on: "2029-10-01", moved: false },
    ]);
  });

  it("draws what is counted over what is not", () => {
    const limit: Limit = {
      stays: [stay("2026-01-01", "2026-06-30"), stay("2026-03-01", "2026-12-31", { exemption: "permanent" })],
      runs: [],
    };
    expect(whole_row("", limit, null, "2026-07-01").bars.map((bar) => bar.kind)).toEqual(["exempt", "counted"]);
  });

  // Ended on 2025-11-30; from 2026-03-02 on the gap is longer than three months (派遣先指針第2の14).
  it("marks no day of a run that a long gap has ended, unless it went too far", () => {
    const ended = run({ conflict_on: "2027-12-01", resets_on: "2026-03-02" });
    const days = (one: Run, today: string) =>
      whole_row("", { stays: [], runs: [one] }, null, today).conflicts.map((day) => day.on);
    expect(days(ended, "2026-03-01")).toEqual(["2027-12-01"]);
    expect(days(ended, "2026-03-02")).toEqual([]);
    expect(days({ ...ended, over_from: "2025-11-01" }, "2026-03-02")).toEqual(["2027-12-01"]);
    expect(binding_run({ stays: [], runs: [ended] }, "2026-03-01")).toBe(ended);
    expect(binding_run({ stays: [], runs: [ended] }, "2026-03-02")).toBeNull();
  });

  it("heads each unit once", () => {
    const limit: Limit = { stays: [], runs: [] };
    const rows = person_rows(
      [
        { unit_key: "a", unit_name: "製造課", worker_name: "架空 太郎", limit },
        { unit_key: "a", unit_name: "製造課", worker_name: "", limit },
        { unit_key: "b", unit_name: "総務課", worker_name: "架空 花子", limit },
      ],
      "（他部署）",
      "2026-07-01",
    );
    expect(rows.map((row) => [row.scope, row.label])).toEqual([
      ["unit", "製造課"],
      ["person", "架空 太郎"],
      ["person", "（他部署）"],
      ["unit", "総務課"],
      ["person", "架空 花子"],
    ]);
  });

  it("lays days on the axis, the last day whole", () => {
    const rows = [whole_row("", { stays: [stay("2026-01-01", "2026-12-31")], runs: [] }, null, "2026-07-01")];
    const axis = axis_of(rows, "2026-07-01");
    expect(axis.years.map((one) => one.year)).toEqual([2026, 2027]);
    const width = axis.until - axis.from;
    expect(end_of(axis, "2026-12-31", width) - place_of(axis, "2026-01-01", width)).toBe(365);
  });
});

describe("a hearing", () => {
  it("is held inside its window", () => {
    const days = { earliest_on: "2027-04-01", latest_on: "2028-03-01" };
    expect(in_window(days, "2027-03-31")).toBe(false);
    expect(in_window(days, "2027-04-01")).toBe(true);
    expect(in_window(days, "2028-03-01")).toBe(true);
    expect(in_window(days, "2028-03-02")).toBe(false);
    expect(in_window(null, "2027-04-01")).toBe(false);
  });
  it("calls its papers by their names", () => {
    const heard = (opinion: "no_objection" | "no_answer") => ({
      statement: { stated_on: "2027-06-01", opinion, reason: "" },
    });
    expect([0, 1, 2].map((n) => paper_of(heard("no_objection"), n))).toEqual([
      "paper_notice",
      "paper_statement",
      "paper_record",
    ]);
    expect([0, 1].map((n) => paper_of(heard("no_answer"), n))).toEqual(["paper_notice", "paper_record"]);
  });
});
