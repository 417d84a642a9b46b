// What an entry changed, field by field, and what a verb is called. Pure.
import { instant_text } from "~/parts/values";

export interface ChangedField {
  name: string;
  before: string;
  after: string;
  changed: boolean;
}

// An instant as it is kept: in UTC, of the database or of the server.
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$/;
const local = (value: unknown): unknown =>
  typeof value === "string" && instant.test(value) ? instant_text(value.replace(/([+-]\d\d)$/, "$1:00")) : value;

const said = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "string"
      ? String(local(value))
      : JSON.stringify(value, (_, inner: unknown) => local(inner), typeof value === "object" ? 1 : 0);

export function fields_of_entry(before: unknown, after: unknown): ChangedField[] {
  const [a, b] = [as_record(before), as_record(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => {
    const [old, fresh] = [said(a[name]), said(b[name])];
    return { name, before: old, after: fresh, changed: old !== fresh };
  });
}

function as_record(value: unknown): Record<string, unknown> {
  if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  return value === null || value === undefined ? {} : { value };
}
