// What the time line shows, worked out without a browser: days on an axis, rows of bars, and the words beside them.
import type { Hearing, Limit, PersonLimit, Run, Stay } from "./limits_api";

export type BarKind = "counted" | "exempt" | "gap" | "cooling_off" | "extension" | "planned";

export interface Bar {
  kind: BarKind;
  from_on: string;
  to_on: string; // inclusive
  text: string;
}

export interface Row {
  scope: "establishment" | "unit" | "person";
  label: string;
  bars: Bar[];
  conflicts: { on: string; moved: boolean }[]; // moved: an extension took it away
  hearing_until: string | null;
}

const day_ms = 86_400_000;
const day_number = (iso: string) => {
  const [y, m, d] = iso.split("-").map(Number);
  return Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1) / day_ms;
};

const kind_of = (stay: Stay): BarKind => (stay.planned ? "planned" : stay.exemption === "none" ? "counted" : "exempt");

const next_day = (iso: string) => new Date((day_number(iso) + 1) * day_ms).toISOString().slice(0, 10);
const day_before = (iso: string) => new Date((day_number(iso) - 1) * day_ms).toISOString().slice(0, 10);

// Stretches of one kind without a day between become one bar.
export function joined(bars: Bar[]): Bar[] {
  const result: Bar[] = [];
  for (const bar of [...bars].sort((a, b) => a.from_on.localeCompare(b.from_on))) {
    const known = result.find((one) => one.kind === bar.kind && bar.from_on <= next_day(one.to_on));
    if (!known) result.push({ ...bar });
    else if (bar.to_on > known.to_on) known.to_on = bar.to_on;
  }
  return result;
}

function of_runs(runs: Run[]): Bar[] {
  return runs.flatMap((run) => [
    ...run.gaps.map((gap): Bar => ({
      kind: gap.resets ? "cooling_off" : "gap",
      from_on: gap.from_on,
      to_on: gap.to_on,
      text: "",
    })),
    ...run.extensions.map((one): Bar => ({
      kind: "extension",
      from_on: one.extends_conflict_on,
      to_on: day_before(one.conflict_on),
      text: "",
    })),
  ]);
}

// A run that a long gap has ended and that never went too far binds nobody any more.
export const is_over = (run: Run, today: string) => run.resets_on <= today && !run.over_from;

const conflicts_of = (runs: Run[], today: string) =>
  runs.flatMap((run) => [
    ...run.extensions.map((one) => ({ on: one.extends_conflict_on, moved: true })),
    ...(is_over(run, today) ? [] : [{ on: run.conflict_on, moved: false }]),
  ]);

export function whole_row(label: string, limit: Limit, hearing_until: string | null, today: string): Row {
  const stays = limit.stays.map((stay): Bar => ({
    kind: kind_of(stay),
    from_on: stay.from_on,
    to_on: stay.to_on,
    text: "",
  }));
  // What is counted lies over what is not.
  const drawn = joined(stays).sort((a, b) => Number(b.kind === "exempt") - Number(a.kind === "exempt"));
  return {
    scope: "establishment",
    label,
    bars: [...drawn, ...of_runs(limit.runs)],
    conflicts: conflicts_of(limit.runs, today),
    hearing_until,
  };
}

export function person_row(label: string, limit: Limit, today: string): Row {
  const stays = limit.stays.map((stay): Bar => ({
    kind: kind_of(stay),
    from_on: stay.from_on,
    to_on: stay.to_on,
    text: stay.agency_name,
  }));
  return {
    scope: "person",
    label,
    bars: [...stays, ...of_runs(limit.runs)],
    conflicts: conflicts_of(limit.runs, today),
    hearing_until: null,
  };
}

// One heading for each unit, its persons below it.
export function person_rows(persons: PersonLimit[], unknown: string, today: string): Row[] {
  const rows: Row[] = [];
  let unit: string | null = null;
  for (const person of persons) {
    if (person.unit_key !== unit) {
      unit = person.unit_key;
      rows.push({ scope: "unit", label: person.unit_name, bars: [], conflicts: [], hearing_until: null });
    }
    rows.push(person_row(person.worker_name || unknown, person.limit, today));
  }
  return rows;
}

export interface Axis {
  from: number; // day numbers
  until: number;
  years: { at: number; year: number }[];
}

// From half a year before the first bar to half a year past the last day shown, today included.
export function axis_of(rows: Row[], today: string): Axis {
  const days = rows
    .flatMap((row) => [...row.bars.flatMap((bar) => [bar.from_on, bar.to_on]), ...row.conflicts.map((one) => one.on)])
    .concat(today)
    .map(day_number);
  const from = Math.min(...days) - 90;
  const until = Math.max(...days) + 120;
  const years: Axis["years"] = [];
  for (let year = new Date(from * day_ms).getUTCFullYear(); ; year += 1) {
    const at = day_number(`${year}-01-01`);
    if (at > until) break;
    if (at >= from) years.push({ at, year });
  }
  return { from, until, years };
}

export const place_of = (axis: Axis, iso: string, width: number) =>
  ((day_number(iso) - axis.from) / (axis.until - axis.from)) * width;
export const end_of = (axis: Axis, iso: string, width: number) =>
  ((day_number(iso) + 1 - axis.from) / (axis.until - axis.from)) * width;

export const newest_run = (limit: Limit): Run | null => limit.runs[limit.runs.length - 1] ?? null;
// The run that binds now or will: the newest, unless it is over.
export const binding_run = (limit: Limit, today: string): Run | null => {
  const run = newest_run(limit);
  return run && !is_over(run, today) ? run : null;
};
export const began_with = (limit: Limit, run: Run): Stay | null => limit.stays[run.began_with] ?? null;

// May the hearing be held today?
export const in_window = (days: { earliest_on: string; latest_on: string } | null | undefined, today: string) =>
  Boolean(days && days.earliest_on <= today && today <= days.latest_on);

// What the nth paper of a hearing is: the notice, the statement unless nobody answered, then records.
export function paper_of(hearing: Pick<Hearing, "statement">, n: number) {
  if (n === 0) return "paper_notice";
  const on_paper = hearing.statement && hearing.statement.opinion !== "no_answer";
  return n === 1 && on_paper ? "paper_statement" : "paper_record";
}
