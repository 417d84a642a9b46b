// What the screen can say about a day before the server answers. Pure; the server's word is the one that counts.
import type { CardDay, TimeSpan, Timecard } from "~/api/types";
import { weekday_of } from "~/parts/values";
import type { DayInput } from "./timecard_api";

export const kinds = ["work", "absence", "paid_leave", "holiday_work", "non_working"] as const;
export type Kind = (typeof kinds)[number];

export const has_times = (kind: string | null | undefined) => kind === "work" || kind === "holiday_work";

export function may(card: Pick<Timecard, "may">, act: string): boolean {
  return Array.isArray(card.may) ? card.may.includes(act) : Boolean(card.may?.[act]);
}

export function span_min(span: TimeSpan | null | undefined): number {
  return span?.starts_min == null || span.ends_min == null ? 0 : Math.max(0, span.ends_min - span.starts_min);
}

export function worked_min(day: Pick<DayInput, "starts_min" | "ends_min" | "breaks">): number | null {
  if (day.starts_min == null || day.ends_min == null || day.ends_min < day.starts_min) return null;
  return day.ends_min - day.starts_min - day.breaks.reduce((sum, one) => sum + span_min(one), 0);
}

// What the sheet starts with: what was entered, else what the contract says of that day.
export function first_input(day: CardDay): DayInput {
  if (day.kind) return { kind: day.kind, starts_min: day.starts_min, ends_min: day.ends_min, breaks: day.breaks ?? [], remark: day.remark };
  if (day.planned.working) return { kind: "work", ...planned_times(day), remark: null };
  return { kind: "holiday_work", starts_min: null, ends_min: null, breaks: [], remark: null };
}

export function planned_times(day: CardDay): Pick<DayInput, "starts_min" | "ends_min" | "breaks"> {
  return { starts_min: day.planned.starts_min, ends_min: day.planned.ends_min, breaks: (day.planned.breaks ?? []).map((one) => ({ ...one })) };
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
  return { starts_min: first ? punch_min(day.worked_on, first.at) : null, ends_min: last ? punch_min(day.worked_on, last.at) : null };
}

export type Mark = "missing" | "applied" | "approved" | "returned" | "off" | "future" | "none";

export function mark_of(day: CardDay, today: string): Mark {
  if (day.state === "approved") return "approved";
  if (day.state === "returned") return "returned";
  if (day.state === "applied") return "applied";
  if (day.missing) return "missing";
  if (!day.planned.working && !day.kind) return "off";
  return day.worked_on > today ? "future" : "none";
}

export const mark_sign: Record<Mark, string> = { missing: "！", applied: "●", approved: "✓", returned: "↩", off: "", future: "", none: "" };

// The calendar of a half month, from Sunday; null where the week has days of another period.
export function weeks_of(days: CardDay[]): (CardDay | null)[][] {
  if (days.length === 0) return [];
  const cells: (CardDay | null)[] = [...Array<null>(weekday_of(days[0]!.worked_on)).fill(null), ...days];
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, n) => cells.slice(n * 7, n * 7 + 7));
}

// Days that still keep the period from being closed.
export function open_days(card: Timecard): CardDay[] {
  return card.days.filter((day) => day.missing || day.state === "applied" || day.state === "returned");
}

export function next_missing(card: Timecard, after: string): CardDay | undefined {
  return card.days.find((day) => day.missing && day.worked_on > after) ?? card.days.find((day) => day.missing && day.worked_on !== after);
}
