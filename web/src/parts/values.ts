// Dates, times of the work day, minutes and money as people write them. Pure functions, no browser.
import type { Lang } from "~/shell/i18n";

export type Iso = string; // "YYYY-MM-DD"

const ja_days = ["日", "月", "火", "水", "木", "金", "土"];
const en_days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
export const weekday_keys = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
export type WeekdayKey = (typeof weekday_keys)[number];

export function weekday_name(n: number, lang: Lang = "ja"): string {
  return (lang === "ja" ? ja_days : en_days)[n] ?? "";
}

function parts(iso: Iso): [number, number, number] {
  const [y, m, d] = iso.split("-").map(Number);
  return [y ?? 0, m ?? 0, d ?? 0];
}

export function is_iso(text: unknown): text is Iso {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [y, m, d] = parts(text);
  const at = new Date(Date.UTC(y, m - 1, d));
  return at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d;
}

export function weekday_of(iso: Iso): number {
  const [y, m, d] = parts(iso);
  return new Date(Date.UTC(y, m - 1, d)).getUTCDay();
}

export function add_days(iso: Iso, n: number): Iso {
  const [y, m, d] = parts(iso);
  return new Date(Date.UTC(y, m - 1, d + n)).toISOString().slice(0, 10);
}

export function days_between(from: Iso, to: Iso): number {
  const [a, b] = [parts(from), parts(to)];
  return Math.round((Date.UTC(b[0], b[1] - 1, b[2]) - Date.UTC(a[0], a[1] - 1, a[2])) / 86_400_000);
}

// ---- eras
const eras = [
  { name: "令和", letter: "R", from: "2019-05-01" },
  { name: "平成", letter: "H", from: "1989-01-08" },
  { name: "昭和", letter: "S", from: "1926-12-25" },
  { name: "大正", letter: "T", from: "1912-07-30" },
  { name: "明治", letter: "M", from: "1868-01-25" },
] as const;

export function era_of(iso: Iso): { name: string; letter: string; year: number } | null {
  const era = eras.find((one) => iso >= one.from);
  return era ? { name: era.name, letter: era.letter, year: parts(iso)[0] - Number(era.from.slice(0, 4)) + 1 } : null;
}

export function era_year(iso: Iso): string {
  const era = era_of(iso);
  return era ? `${era.name}${era.year === 1 ? "元" : era.year}年` : `${parts(iso)[0]}年`;
}

export function era_text(iso: Iso): string {
  const [, m, d] = parts(iso);
  return `${era_year(iso)}${m}月${d}日`;
}

// "R9.7.1", "令和9年7月1日", "20270701", "2027/7/1", "7/1" (the year of `near`) → ISO, or null.
export function parse_date(text: string, near?: Iso): Iso | null {
  const t = text.normalize("NFKC").trim().toUpperCase();
  const make = (y: number, m: number, d: number) => {
    const iso = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
    return is_iso(iso) ? iso : null;
  };
  let hit = /^(\d{4})(\d{2})(\d{2})$/.exec(t);
  if (hit) return make(+hit[1]!, +hit[2]!, +hit[3]!);
  hit = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(t);
  if (hit) return make(+hit[1]!, +hit[2]!, +hit[3]!);
  hit = /^([RHSTM]|令和|平成|昭和|大正|明治|令|平|昭)\s*(\d{1,2}|元)\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(t);
  if (hit) {
    const era = eras.find((one) => one.letter === hit![1] || one.name.startsWith(hit![1]!));
    const year = hit[2] === "元" ? 1 : Number(hit[2]);
    const iso = era ? make(Number(era.from.slice(0, 4)) + year - 1, +hit[3]!, +hit[4]!) : null;
    return iso && era_of(iso)?.name === era?.name ? iso : null;
  }
  hit = /^(\d{1,2})\D(\d{1,2})\D?$/.exec(t);
  if (hit && near) return make(Number(near.slice(0, 4)), +hit[1]!, +hit[2]!);
  return null;
}

export function day_text(iso: Iso | null | undefined, lang: Lang = "ja"): string {
  if (!iso) return "";
  const [y, m, d] = parts(iso);
  const week = weekday_name(weekday_of(iso), lang);
  return lang === "ja" ? `${y}/${m}/${d}（${week}）` : `${iso} (${week})`;
}

// A sentence of the server names its days as 2028-03-31; a Japanese reader is used to 2028/3/31.
export const slashed_days = (text: string) =>
  text.replace(
    /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    (_, y: string, m: string, d: string) => `${y}/${Number(m)}/${Number(d)}`,
  );

export function short_day(iso: Iso, lang: Lang = "ja"): string {
  const [, m, d] = parts(iso);
  const week = weekday_name(weekday_of(iso), lang);
  return lang === "ja" ? `${m}/${d}（${week}）` : `${m}/${d} (${week})`;
}

export function slash_day(iso: Iso | null | undefined): string {
  if (!iso) return "";
  return iso.replace(/-/g, "/");
}

export function period_text(from: Iso | null | undefined, to: Iso | null | undefined): string {
  if (!from && !to) return "";
  return `${slash_day(from)}～${slash_day(to)}`;
}

export function month_text(ym: string, lang: Lang = "ja"): string {
  const [y, m] = ym.split("-").map(Number);
  return lang === "ja" ? `${era_year(`${ym}-28`)}${m}月（${y}年）` : `${y}-${String(m).padStart(2, "0")}`;
}

// An instant as seen on a clock in Japan, wherever the browser is.
export function instant_text(at: string | null | undefined): string {
  if (!at) return "";
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const jst = new Date(time.getTime() + 9 * 3_600_000).toISOString();
  return `${jst.slice(0, 10).replace(/-/g, "/")} ${jst.slice(11, 16)}`;
}

export function clock_text(at: string): string {
  return instant_text(at).slice(11);
}

// ---- times of the work day: minutes from 00:00 of the work date, 0…2880
export function time_text(min: number | null | undefined): string {
  if (min == null) return "";
  return `${Math.floor(min / 60)}:${String(min % 60).padStart(2, "0")}`;
}

// "9:00" "９：００" "0900" "900" "9" "9時30分" "25:30" → minutes; null when it is no time.
export function parse_time(text: string): number | null {
  const t = text.normalize("NFKC").trim().replace(/\s+/g, "");
  if (!t) return null;
  let hit = /^(\d{1,2})[:;.時](\d{1,2})分?$/.exec(t);
  if (!hit) {
    const whole = /^(\d{1,2})時?$/.exec(t);
    if (whole) hit = [t, whole[1]!, "0"] as unknown as RegExpExecArray;
  }
  if (!hit) hit = /^(\d{1,2})(\d{2})$/.exec(t);
  if (!hit) return null;
  const minutes = Number(hit[1]) * 60 + Number(hit[2]);
  return Number(hit[2]) > 59 || minutes > 2880 ? null : minutes;
}

// Durations: 465 → "7:45"; written the same way, "7:45" "0745" "7.5h" "90分".
export function duration_text(min: number | null | undefined): string {
  if (min == null) return "";
  const sign = min < 0 ? "-" : "";
  const n = Math.abs(min);
  return `${sign}${Math.floor(n / 60)}:${String(n % 60).padStart(2, "0")}`;
}

export function duration_words(min: number | null | undefined, lang: Lang = "ja"): string {
  if (min == null) return "";
  const [h, m] = [Math.floor(min / 60), min % 60];
  if (lang === "en") return [h ? `${h} h` : "", m || !h ? `${m} min` : ""].filter(Boolean).join(" ");
  return `${h ? `${h}時間` : ""}${m || !h ? `${m}分` : ""}`;
}

export function parse_duration(text: string): number | null {
  const t = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, "");
  if (!t) return null;
  let hit = /^(\d{1,4}):([0-5]?\d)$/.exec(t) ?? /^(\d{1,4})時間(?:([0-5]?\d)分)?$/.exec(t);
  if (hit) return Number(hit[1]) * 60 + Number(hit[2] ?? 0);
  hit = /^(\d{1,5})(分|m|min)$/.exec(t);
  if (hit) return Number(hit[1]);
  hit = /^(\d{1,4})(?:\.(\d{1,2}))?(h|時間)?$/.exec(t);
  if (!hit) return null;
  const minutes = Number(`${hit[1]}.${hit[2] ?? 0}`) * 60;
  return Number.isInteger(minutes) ? minutes : null;
}

// ---- money
export function yen_text(amount: number | null | undefined): string {
  if (amount == null) return "";
  return `${amount < 0 ? "▲" : ""}¥${Math.abs(amount).toLocaleString("ja-JP")}`;
}

export function parse_yen(text: string): number | null {
  const t = text.normalize("NFKC").replace(/[¥,\s円]/g, "");
  return /^-?\d{1,12}$/.test(t) ? Number(t) : null;
}

// ---- small things
export function clean<T>(value: T): T {
  if (typeof value === "string") return (value.trim() === "" ? null : value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)])) as T;
  return (value === undefined ? null : value) as T;
}
