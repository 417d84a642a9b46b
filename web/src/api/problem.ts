// RFC 9457 answers, and the way from a JSON pointer to the field on the screen.
import { slashed_days } from "~/parts/values";

export interface Violation {
  code: string;
  pointer?: string | null;
  message_ja: string;
  message_en?: string | null;
  law?: string | null;
  warning?: boolean;
  fix_link?: string | null;
}

export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  code?: string;
  detail_en?: string;
  instance?: string;
  violations?: Violation[];
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly violations: Violation[];
  readonly incident: string | null; // what to quote to the administrator
  readonly detail: string;
  readonly detail_en: string;

  constructor(status: number, body: ProblemBody) {
    super(body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? (status === 0 ? "network" : "unknown");
    this.violations = body.violations ?? [];
    this.incident = status >= 500 ? (body.instance ?? null) : null;
    this.detail = body.title || "";
    this.detail_en = body.detail_en || body.title || this.detail;
  }

  get stale() {
    return this.status === 412 || this.status === 428;
  }
  get signed_out() {
    return this.status === 401 && this.code !== "sign_in_failed";
  }
  get network() {
    return this.status === 0;
  }
}

export const message_of = (one: { message_ja: string; message_en?: string | null }, lang: "ja" | "en") =>
  (lang === "en" && one.message_en) || slashed_days(one.message_ja);

// What one line can say of it: the first violation, else the whole.
export function problem_text(error: unknown, lang: "ja" | "en"): string {
  if (!(error instanceof Problem)) return String(error instanceof Error ? error.message : error);
  const one = error.violations[0];
  if (one) return message_of(one, lang);
  return (lang === "en" ? error.detail_en : slashed_days(error.detail)) || error.message;
}

// The same, for a form whose fields are sent within a member: "/changes/name" is its "/name".
export function within(error: unknown, member: string): unknown {
  if (!(error instanceof Problem)) return error;
  const { status, code, detail, detail_en, incident } = error;
  const prefix = `/${member}/`;
  const violations = error.violations.map((one) =>
    one.pointer?.startsWith(prefix) ? { ...one, pointer: one.pointer.slice(prefix.length - 1) } : one,
  );
  return new Problem(status, { code, title: detail, detail_en, instance: incident ?? undefined, violations });
}

export type FieldPath = (string | number)[];

// "/terms/shifts/0/starts_min" → ["terms","shifts",0,"starts_min"]
export function pointer_to_path(pointer: string | null | undefined): FieldPath {
  if (!pointer || pointer === "/") return [];
  return pointer
    .replace(/^#?\//, "")
    .split("/")
    .map((part) =>
      decodeURIComponent(part.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"))
        .replace(/~1/g, "/")
        .replace(/~0/g, "~"),
    )
    .map((part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part));
}

export function path_to_pointer(path: FieldPath): string {
  return path.map((part) => `/${String(part).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
}

// The field that shows a violation: the pointer itself, or the nearest field above or below it.
export function field_for(
  pointer: string | null | undefined,
  fields: FieldPath[],
  prefix: FieldPath = [],
): FieldPath | null {
  const wanted = pointer_to_path(pointer);
  if (wanted.length === 0) return null;
  for (const path of [wanted, [...prefix, ...wanted]]) {
    const key = path_to_pointer(path);
    const exact = fields.find((field) => path_to_pointer(field) === key);
    if (exact) return exact;
    const below = fields.find((field) => path_to_pointer(field).startsWith(`${key}/`));
    if (below) return below;
    for (let n = path.length - 1; n > prefix.length; n--) {
      const above = path_to_pointer(path.slice(0, n));
      const found = fields.find((field) => path_to_pointer(field) === above);
      if (found) return found;
    }
  }
  return null;
}
