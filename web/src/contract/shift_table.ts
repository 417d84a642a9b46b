// シフト表: a day that it names goes by it alone. Rules of the table before it is sent, and its forms as text. Pure.
import type { ShiftDay } from "~/api/types";
import { pick, type Lang } from "~/shell/i18n";
import { add_days, day_text, is_iso, parse_date, slash_day, weekday_keys, weekday_of } from "~/parts/values";
import type { FormTerms } from "./contract_terms";
import { shift_text } from "./shift_text";

export type ShiftFrame = Pick<
  FormTerms,
  "starts_on" | "ends_on" | "shifts" | "headcount" | "days_off" | "extra_working_days"
>;

// Which shifts a row can name: a shift without a name cannot be told from a day off.
export const shift_names = (frame: Pick<ShiftFrame, "shifts">) => [
  ...new Set(frame.shifts.map((shift) => shift?.name ?? "").filter((name) => name.trim())),
];

export const sorted = (rows: ShiftDay[]) => [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

export function days_of(frame: Pick<ShiftFrame, "starts_on" | "ends_on">): string[] {
  const { starts_on, ends_on } = frame;
  const days: string[] = [];
  if (!is_iso(starts_on) || !is_iso(ends_on)) return days;
  for (let on = starts_on; on <= ends_on; on = add_days(on, 1)) days.push(on);
  return days;
}

export const outside = (rows: ShiftDay[], { starts_on, ends_on }: Pick<ShiftFrame, "starts_on" | "ends_on">) =>
  rows.filter((row) => (starts_on && row.on < starts_on) || (ends_on && row.on > ends_on));

// A row for every day of the period, as weekdays, days off and extra working days have it. National holidays are days
// like any other here: which they are, the server knows.
export function from_weekdays(frame: ShiftFrame): ShiftDay[] {
  const named = frame.shifts.filter((shift) => shift?.name?.trim());
  return days_of(frame).flatMap((on) => {
    const key = weekday_keys[weekday_of(on)]!;
    const extra = frame.extra_working_days.includes(on);
    const off = frame.days_off.some((row) => row.from_on && row.from_on <= on && on <= (row.to_on ?? row.from_on));
    let shifts = named.filter((shift) => shift.weekdays?.[key]);
    if (extra && shifts.length === 0) shifts = named.slice(0, 1);
    if (off && !extra) shifts = [];
    if (shifts.length === 0) return [{ on, shift: "", people: 0 }];
    // How many work which of several shifts, weekdays do not say: one each, the rest the first.
    const chosen = shifts.slice(0, Math.max(1, frame.headcount));
    const rest = frame.headcount - (chosen.length - 1);
    return chosen.map((shift, n) => ({
      on,
      shift: shift.name!,
      people: chosen.length === 1 ? 0 : n === 0 ? rest : 1,
    }));
  });
}

export interface RowError {
  row: number; // place in the table, or line of the file
  word: keyof typeof shift_text;
  args?: (string | number)[];
}

// A shift that is called otherwise now is called so in the table too. `before` and `now` are the names in the form; one
// that is being retyped may be empty for a moment.
export function renamed(rows: ShiftDay[], before: string[], now: string[]): ShiftDay[] {
  const names = new Map(
    before
      .map((old, n) => [old, now[n] ?? ""] as const)
      .filter(([old, name]) => old.trim() && name.trim() && !now.includes(old)),
  );
  return names.size === 0 ? rows : rows.map((row) => ({ ...row, shift: names.get(row.shift) ?? row.shift }));
}

// The server's rules for the table, row by row.
export function check_rows(rows: ShiftDay[], frame: ShiftFrame): RowError[] {
  const names = shift_names(frame);
  const errors: RowError[] = [];
  const days = new Map<string, { shifts: Set<string>; people: number; off: boolean }>();
  rows.forEach(({ on, shift, people }, row) => {
    if (outside([{ on, shift, people }], frame).length > 0)
      errors.push({ row, word: "e_outside", args: [slash_day(frame.starts_on), slash_day(frame.ends_on)] });
    const day = days.get(on) ?? { shifts: new Set(), people: 0, off: false };
    days.set(on, day);
    const first = day.shifts.size === 0 && !day.off;
    if (shift && !names.includes(shift)) errors.push({ row, word: "e_shift", args: [shift] });
    else if (shift ? day.shifts.has(shift) : day.off) errors.push({ row, word: "e_twice" });
    else if (!first && (!shift || day.off)) errors.push({ row, word: "e_off_beside" });
    if (shift) day.shifts.add(shift);
    else day.off = true;
    if (people < 0) errors.push({ row, word: "e_people" });
    else if (shift) {
      day.people += people || frame.headcount;
      if (day.people > frame.headcount) errors.push({ row, word: "e_headcount", args: [frame.headcount] });
    }
  });
  return errors;
}

export type Imported = { rows: ShiftDay[]; errors: [] } | { rows: []; errors: RowError[] };

const off_words = ["休み", "休", "公休", "off"];

function cells_of(line: string): string[] {
  const cells: string[] = [];
  for (const hit of line.matchAll(/("(?:[^"]|"")*"|[^,\t]*)(?:[,\t]|$)/g)) {
    if (hit[0] === "" && cells.length > 0) break;
    cells.push(hit[1]!.startsWith('"') ? hit[1]!.slice(1, -1).replace(/""/g, '"').trim() : hit[1]!.trim());
  }
  return cells;
}

// 日付,勤務,人数 from a file or pasted from a spreadsheet: every line that is wrong is said, and then nothing is taken.
export function import_csv(text: string, frame: ShiftFrame): Imported {
  const rows: ShiftDay[] = [];
  const lines: number[] = [];
  const errors: RowError[] = [];
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .forEach((line, n) => {
      const [day = "", shift = "", heads = ""] = cells_of(line);
      if (line.trim() === "" || (n === 0 && day.startsWith("日付"))) return;
      const on = parse_date(day, frame.starts_on ?? undefined);
      const people = /^(\d{1,5})人?$/.exec(heads.normalize("NFKC"))?.[1];
      if (!on) errors.push({ row: n + 1, word: "e_day", args: [day] });
      if (heads && !people) errors.push({ row: n + 1, word: "e_people" });
      if (!shift) errors.push({ row: n + 1, word: "e_no_shift" });
      if (!on || !shift) return;
      const off = off_words.includes(shift.toLowerCase());
      if (off && people) errors.push({ row: n + 1, word: "e_off_people" });
      const name = shift_names(frame).find((one) => one.trim() === shift) ?? shift;
      rows.push({ on, shift: off ? "" : name, people: off ? 0 : Number(people ?? 0) });
      lines.push(n + 1);
    });
  errors.push(...check_rows(rows, frame).map((one) => ({ ...one, row: lines[one.row]! })));
  if (rows.length === 0 && errors.length === 0) errors.push({ row: 1, word: "e_nothing" });
  if (errors.length > 0) return { rows: [], errors: errors.sort((a, b) => a.row - b.row) };
  return { rows: sorted(rows), errors: [] };
}

export function by_month(rows: ShiftDay[]): [month: string, rows: ShiftDay[]][] {
  const months = new Map<string, ShiftDay[]>();
  for (const row of sorted(rows)) {
    const month = row.on.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months];
}

// 早番 2人・遅番 1人, 休み
export function shift_day_text(rows: ShiftDay[], lang: Lang): string {
  const one = ({ shift, people }: ShiftDay) =>
    shift === "" ? pick(shift_text.off, lang) : people ? `${shift} ${pick(shift_text.n_people, lang, people)}` : shift;
  return rows.map(one).join(lang === "ja" ? "・" : ", ");
}

// How two tables differ: how many days each names, and the days that are not the same, the first twenty of them.
export function table_changes(before: ShiftDay[], after: ShiftDay[], lang: Lang): { before: string; after: string } {
  const days = [...new Set([...before, ...after].map((row) => row.on))].sort();
  const said = (rows: ShiftDay[], on: string) =>
    shift_day_text(
      rows.filter((row) => row.on === on),
      lang,
    );
  const other = days.filter((on) => said(before, on) !== said(after, on));
  const shown = other.slice(0, 20);
  const text = (rows: ShiftDay[]) => {
    const named = new Set(rows.map((row) => row.on)).size;
    return [
      named ? pick(shift_text.n_days, lang, named) : pick(shift_text.no_table, lang),
      ...shown.map((on) => `${day_text(on, lang)}　${said(rows, on) || pick(shift_text.by_weekday, lang)}`),
      ...(other.length > shown.length ? [pick(shift_text.more_days, lang, other.length - shown.length)] : []),
    ].join("\n");
  };
  return { before: text(before), after: text(after) };
}
