// A form from a JSON schema, and a result as people read it.
import { day_text, duration_words, is_iso } from "~/parts/values";
import type { Lang } from "~/shell/i18n";

export interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  title?: string;
  "x-label-en"?: string;
  "x-law"?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
}

export interface Topic {
  topic: string;
  group: string;
  title_ja: string;
  title_en: string;
  article: string;
  example: Record<string, unknown>;
  input: JsonSchema;
  output: JsonSchema;
}

export interface Step {
  ja: string;
  en: string;
  figure: string;
  unit: string;
  article: string;
}

export interface Explain {
  steps: Step[];
  article: string;
  edition: string | null;
}

export type Result = Record<string, unknown> & { explain: Explain };

export type Kind =
  | "date"
  | "month"
  | "time"
  | "flag"
  | "yes_no"
  | "choice"
  | "prefecture"
  | "number"
  | "yen"
  | "minutes"
  | "text"
  | "by_years"
  | "spans"
  | "list"
  | "rows";

export interface FieldOf {
  name: string;
  kind: Kind;
  label: readonly [string, string];
  law: string;
  needed: boolean;
  choices: string[];
  min?: number;
  max?: number;
  rows: FieldOf[]; // of one row, for kind "rows"
  item: Kind; // for kind "list"
}

const resolve = (schema: JsonSchema, root: JsonSchema): JsonSchema => {
  if (schema.anyOf) return resolve(schema.anyOf.find((one) => one.type !== "null") ?? {}, root);
  const name = schema.$ref?.replace("#/$defs/", "");
  return name ? (root.$defs?.[name] ?? {}) : schema;
};

function kind_of(name: string, schema: JsonSchema, root: JsonSchema): Kind {
  if (schema.enum) return "choice";
  if (name === "prefecture") return "prefecture";
  if (name === "month") return "month";
  if (schema.format === "date") return "date";
  if (schema.type === "boolean") return "yes_no";
  if (schema.type === "integer")
    return name.endsWith("_yen") ? "yen" : name.endsWith("_minutes") ? "minutes" : "number";
  if (schema.type === "array") {
    const item = resolve(schema.items ?? {}, root);
    return item.type === "array" ? "spans" : item.properties ? "rows" : "list";
  }
  if (schema.type === "object") return "by_years";
  return schema.pattern?.includes(":[0-5]") ? "time" : "text";
}

export function fields_of(schema: JsonSchema, root: JsonSchema = schema): FieldOf[] {
  const object = resolve(schema, root);
  return Object.entries(object.properties ?? {}).map(([name, property]) => {
    const plain = resolve(property, root);
    const needed = object.required?.includes(name) ?? false;
    const kind = kind_of(name, plain, root);
    return {
      name,
      kind: kind === "yes_no" && !needed ? "flag" : kind,
      label: [property.title ?? name, property["x-label-en"] ?? name],
      law: property["x-law"] ?? "",
      needed,
      choices: plain.enum ?? [],
      min: plain.minimum,
      max: plain.maximum,
      rows: kind === "rows" ? fields_of(plain.items ?? {}, root) : [],
      item: kind === "list" ? kind_of(name, resolve(plain.items ?? {}, root), root) : "text",
    };
  });
}

// ---- between the form and the body

export interface YearRow {
  years: string;
  value: string;
}

type Values = Record<string, unknown>;

const empty = (value: unknown) => value === undefined || value === null || value === "";

// What the form shows of an input: figures by years become rows.
export function to_form(fields: FieldOf[], input: Values): Values {
  const form: Values = {};
  for (const field of fields) {
    const value = input[field.name];
    if (empty(value)) continue;
    if (field.kind === "by_years")
      form[field.name] = Object.entries(value as Record<string, string>).map(
        ([years, one]) => ({ years, value: one }) satisfies YearRow,
      );
    else form[field.name] = value;
  }
  return form;
}

// The input that the form says: what was left empty is left out, so that the server says what is missing.
export function to_input(fields: FieldOf[], form: Values): Values {
  const input: Values = {};
  for (const field of fields) {
    const value = form[field.name];
    if (field.kind === "by_years") {
      const rows = ((value as (YearRow | undefined)[] | undefined) ?? []).filter(
        (row): row is YearRow => !!row && !empty(row.years),
      );
      input[field.name] = Object.fromEntries(rows.map((row) => [String(row.years), String(row.value ?? "")]));
    } else if (field.kind === "rows") {
      const rows = (value as (Values | undefined)[] | undefined) ?? [];
      if (rows.length > 0 || field.needed) input[field.name] = rows.map((row) => to_input(field.rows, row ?? {}));
    } else if (field.kind === "spans") {
      input[field.name] = ((value as ([string, string] | undefined)[] | undefined) ?? []).map((span) => [
        span?.[0] ?? "",
        span?.[1] ?? "",
      ]);
    } else if (field.kind === "list") {
      const rows = ((value as unknown[] | undefined) ?? []).filter((one) => !empty(one));
      if (rows.length > 0 || field.needed) input[field.name] = rows;
    } else if (field.kind === "flag") {
      if (value === true || value === false) input[field.name] = value;
    } else if (!empty(value)) {
      input[field.name] = value;
    }
  }
  return input;
}

// ---- the answer in words

export function figure_text(figure: string, unit: string, lang: Lang): string {
  if (figure === "" && unit !== "yes_no") return "";
  const ja = lang === "ja";
  switch (unit) {
    case "date":
      return day_text(figure, lang);
    case "yen":
      return fraction_text(figure, ja ? "円" : " yen");
    case "minutes":
      return duration_words(Number(figure), lang);
    case "days":
      return ja ? `${figure}日` : `${figure} days`;
    case "months":
      return ja ? `${figure}か月` : `${figure} months`;
    case "percent":
      return `${figure}%`;
    case "hours":
      return ja ? `${figure}時間` : `${figure} h`;
    case "yes_no":
      return yes_no_text(figure === "true", lang);
    default:
      return by_years_text(figure, lang);
  }
}

// "0:1396 1:1607": yen by years of experience.
function by_years_text(figure: string, lang: Lang): string {
  if (!/^\d+:\d+( \d+:\d+)*$/.test(figure)) return figure;
  return figure
    .split(" ")
    .map((one) => one.split(":"))
    .map(([years, yen]) => `${years}${lang === "ja" ? "年" : " y"} ${grouped(Number(yen))}`)
    .join(lang === "ja" ? "、" : ", ");
}

// Whether a first member says that something is not as the law asks.
export const is_bad = (name: string, value: unknown) =>
  (value === false && ["allowed", "passes", "valid"].includes(name)) ||
  (value === true && name === "prohibited") ||
  (name === "violations" && Array.isArray(value) && value.length > 0);

export const yes_no_text = (yes: boolean, lang: Lang) =>
  lang === "ja" ? (yes ? "はい" : "いいえ") : yes ? "Yes" : "No";

// "55000/43" is shown with its fraction: nothing was rounded there.
function fraction_text(figure: string, unit: string): string {
  const [above, below] = figure.split("/").map(Number);
  if (below === undefined) return `${grouped(above!)}${unit}`;
  const whole = Math.trunc(above! / below);
  return `${grouped(whole)} + ${Math.abs(above! - whole * below)}/${below}${unit}`;
}

const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export interface Shown {
  text: string;
  rows?: { head: string[]; cells: string[][] };
}

// One member of the answer, by its name's ending and its schema.
export function show_value(
  name: string,
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema,
  lang: Lang,
  code: (text: string) => string,
): Shown {
  const plain = resolve(schema, root);
  if (value === null || value === undefined) return { text: lang === "ja" ? "なし" : "None" };
  if (Array.isArray(value)) {
    if (value.length === 0) return { text: lang === "ja" ? "なし" : "None" };
    const item = resolve(plain.items ?? {}, root);
    if (!item.properties)
      return {
        text: value.map((one) => show_value(name, one, item, root, lang, code).text).join(lang === "ja" ? "、" : ", "),
      };
    const columns = Object.entries(item.properties);
    return {
      text: "",
      rows: {
        head: columns.map(([key, column]) => (lang === "ja" ? (column.title ?? key) : (column["x-label-en"] ?? key))),
        cells: value.map((row) =>
          columns.map(([key, column]) => {
            const cell = (row as Values)[key];
            return cell === null || cell === undefined ? "—" : show_value(key, cell, column, root, lang, code).text;
          }),
        ),
      },
    };
  }
  if (typeof value === "boolean") return { text: yes_no_text(value, lang) };
  if (typeof value === "object") {
    const entries = Object.entries(value as Record<string, unknown>);
    const head = entries.map(([years]) => (lang === "ja" ? `${years}年` : `${years} y`));
    return { text: "", rows: { head, cells: [entries.map(([, one]) => grouped(Number(one)))] } };
  }
  if (typeof value === "number") {
    if (name.endsWith("_yen")) return { text: lang === "ja" ? `${grouped(value)}円` : `${grouped(value)} yen` };
    if (name.endsWith("minutes")) return { text: duration_words(value, lang) };
    return { text: name.endsWith("_days") && lang === "ja" ? `${value}日` : grouped(value) };
  }
  const text = String(value);
  if (is_iso(text)) return { text: day_text(text, lang) };
  return { text: plain.enum ? code(text) : text };
}

export const prefectures =
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県".split(
    " ",
  );
