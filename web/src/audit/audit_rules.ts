// What an entry changed, field by field. Pure.
export interface ChangedField {
  name: string;
  before: string;
  after: string;
  changed: boolean;
}

const said = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "string"
      ? value
      : JSON.stringify(value, null, typeof value === "object" ? 1 : 0);

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
