// What the screen can say about a day before the server answers. Pure; the server's word is the one that counts.
import type { Problem, Violation } from "~/api/problem";
import { add_days, weekday_of } from "~/parts/values";
import type { DayInput } from "./timecard_api";
import type { CardDay, TimeSpan, Timecard, TimecardRow } from "./timecard_types";

export const kinds = ["work", "absence", "paid_leave", "holiday_work", "non_working"] as const;
export type Kind = (typeof kinds)[number];

export const has_times = (kind: string | null | undefined) => kind === "work" || kind === "holiday_work";

export function span_min(span: TimeSpan | null | undefined): number {
  return span?.starts_min == null || span.ends_min == null ? 0 : Math.max(0, span.ends_min - span.starts_min);
}

export function worked_min(day: Pick<DayInput, "starts_min" | "ends_min" | "breaks">): number | null {
  if (day.starts_min == null || day.ends_min == null || day.ends_min < day.starts_min) return null;
  return day.ends_min - day.starts_min - day.breaks.reduce((sum, one) => sum + span_min(one), 0);
}

// What the sheet starts with: what was entered, else what the contract says of that day.
export function first_input(day: CardDay, kinds: readonly Kind[] = ["work"]): DayInput {
  if (day.kind && day.state !== "empty")
    return {
      kind: day.kind,
      starts_min: day.starts_min,
      ends_min: day.ends_min,
      breaks: day.breaks,
      remark: day.remark ?? "",
    };
  if (!day.planned.working) return { kind: "holiday_work", starts_min: null, ends_min: null, breaks: [], remark: "" };
  const kind = kinds.includes("work") ? "work" : (kinds[0] ?? "work");
  return { kind, ...planned_times(day), remark: "" };
}

// What the form itself can refuse before the server is asked.
export type Wrong = "need_times" | "bad_order" | "half_break" | "need_remark";
export function wrong_of(input: DayInput, day: Pick<CardDay, "planned">): Wrong | null {
  if (input.kind === "non_working" && day.planned.working && !input.remark.trim()) return "need_remark";
  if (!has_times(input.kind)) return null;
  if (input.starts_min == null || input.ends_min == null) return "need_times";
  if (input.ends_min <= input.starts_min) return "bad_order";
  return input.breaks.some((one) => one.starts_min == null || one.ends_min == null) ? "half_break" : null;
}

export function planned_times(day: {
  planned: Pick<CardDay["planned"], "starts_min" | "ends_min" | "breaks">;
}): Pick<DayInput, "starts_min" | "ends_min" | "breaks"> {
  return {
    starts_min: day.planned.starts_min,
    ends_min: day.planned.ends_min,
    breaks: (day.planned.breaks ?? []).map((one) => ({ ...one })),
  };
}

// Minutes of the work date on which a punch was made: 01:30 the next morning is 25:30.
export function punch_min(day: string, at: string): number {
  const jst = new Date(at).getTime() + 9 * 3_600_000;
  const midnight = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return Math.floor((jst - midnight) / 60_000);
}

export function punched_times(day: CardDay): { starts_min: number | null; ends_min: number | null } {
  const first = day.punches.find((one) => one.kind === "in");
  const last = [...day.punches].reverse().find((one) => one.kind === "out");
  return {
    starts_min: first ? punch_min(day.worked_on, first.at) : null,
    ends_min: last ? punch_min(day.worked_on, last.at) : null,
  };
}

// Only the server's clock knows whether the contract hours of a day are over; the screen knows the day alone.
export function may_go_on(day: Pick<CardDay, "worked_on" | "planned">, today: string): boolean {
  const { working, ends_min } = day.planned;
  if (!working || ends_min == null || day.worked_on > today) return false;
  return add_days(day.worked_on, Math.floor((ends_min - 1) / 1440)) >= today;
}

// … and the worker did not clock out either.
export const not_over = (day: CardDay, today: string) =>
  day.state === "empty" && may_go_on(day, today) && day.punches.at(-1)?.kind !== "out";

export type Mark = "missing" | "applied" | "approved" | "returned" | "off" | "future" | "none";

export function mark_of(day: CardDay, today: string): Mark {
  if (day.state === "approved") return "approved";
  if (day.state === "returned") return "returned";
  if (day.state === "applied") return "applied";
  if (day.missing) return "missing";
  if (!day.planned.working && !day.kind) return "off";
  return day.worked_on > today ? "future" : "none";
}

export const mark_sign: Record<Mark, string> = {
  missing: "！",
  applied: "●",
  approved: "✓",
  returned: "↩",
  off: "",
  future: "",
  none: "",
};

// The calendar of a half month, from Sunday; null where the week has days of another period.
export function weeks_of(days: CardDay[]): (CardDay | null)[][] {
  if (days.length === 0) return [];
  const cells: (CardDay | null)[] = [...Array<null>(weekday_of(days[0]!.worked_on)).fill(null), ...days];
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, n) => cells.slice(n * 7, n * 7 + 7));
}

export const outside = (day: CardDay) => day.planned.note === "配属期間外";

// Days that keep the period from being closed: contract days with nothing entered, also those to
// come, and entered days that are not approved.
export function open_days(card: Pick<Timecard, "days">): CardDay[] {
  return card.days.filter(
    (day) => (day.planned.working && day.state === "empty") || day.state === "applied" || day.state === "returned",
  );
}

export function next_missing(card: Pick<Timecard, "days">, after: string): CardDay | undefined {
  return (
    card.days.find((day) => day.missing && day.worked_on > after) ??
    card.days.find((day) => day.missing && day.worked_on !== after)
  );
}

export const applied_days = (card: Pick<Timecard, "days">) => card.days.filter((day) => day.state === "applied");

// Kinds that may be applied for on a day; leave alone may be asked for beforehand.
export function offered_kinds(day: CardDay, today: string): Kind[] {
  if (outside(day)) return [];
  const plan: Kind[] = day.planned.working ? ["work", "absence", "paid_leave", "non_working"] : ["holiday_work"];
  const now = day.worked_on > today ? plan.filter((kind) => kind === "paid_leave") : plan;
  const entered = kinds.find((kind) => kind === day.kind);
  return entered && !now.includes(entered) ? [entered, ...now] : now;
}

// Violations of a closing by day: "/days/2027-08-12" → the 12th; the rest have no day.
export function by_day(problem: Problem | null): { on: string | null; violation: Violation }[] {
  return (problem?.violations ?? []).map((violation) => ({
    on: /\/days\/(\d{4}-\d{2}-\d{2})/.exec(violation.pointer ?? "")?.[1] ?? null,
    violation,
  }));
}

// The note of a day's event begins with the day: "2027-08-09 reason".
export function event_day(note: string): { on: string | null; rest: string } {
  const hit = /^(\d{4}-\d{2}-\d{2})(?:\s+([\s\S]*))?$/.exec(note);
  return hit ? { on: hit[1]!, rest: hit[2] ?? "" } : { on: null, rest: note };
}

// "2027-08" and the months around it, the newest first.
export function months_around(today: string, back: number, ahead: number): string[] {
  return Array.from({ length: back + ahead + 1 }, (_, n) => shift_month(today.slice(0, 7), ahead - n));
}

export function shift_month(ym: string, by: number): string {
  const count = Number(ym.slice(0, 4)) * 12 + Number(ym.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

// The last month that is over, or the present one in its second half.
export const month_to_notify = (today: string) =>
  Number(today.slice(8)) > 15 ? today.slice(0, 7) : add_days(`${today.slice(0, 7)}-01`, -1).slice(0, 7);

// Rows of one month → one line per assignment with its two halves.
export interface MonthOfWork {
  assignment_id: string;
  rows: TimecardRow[];
  ready: boolean;
}

export function months_of_work(rows: TimecardRow[]): MonthOfWork[] {
  const lines = new Map<string, TimecardRow[]>();
  for (const row of rows) {
    const key = row.assignment_id ?? "";
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  return [...lines].map(([assignment_id, cards]) => ({
    assignment_id,
    rows: cards.sort((a, b) => a.period_from.localeCompare(b.period_from)),
    ready: cards.every((card) => card.state === "approved" || card.state === "locked"),
  }));
}

// Figures are counted up to a limit; above it only that there are more is known.
export const counted = (figures: number[], up_to: number) =>
  figures.some((one) => one > up_to) ? `${up_to}+` : String(figures.reduce((sum, one) => sum + one, 0));

// The days that the agency applied for in the worker's name.
export const proxy_days = (card: Pick<Timecard, "days">) =>
  card.days.filter((day) => day.proxy).map((day) => day.worked_on);
