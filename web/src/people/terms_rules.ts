// What is sent of the terms of employment: what the form shows, laid over what was there.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const is_object = (one: unknown): one is Record<string, Json> =>
  typeof one === "object" && one !== null && !Array.isArray(one);

// Members that were not on the form stay; rows of a list are laid over the row of the same place.
export function merged<T>(before: T, typed: unknown): T {
  if (typed === undefined || typed === null)
    return (typed === null && !is_object(before) && !Array.isArray(before) ? blank_of(before) : before) as T;
  if (Array.isArray(typed))
    return typed.map((one, n) => merged(Array.isArray(before) ? before[n] : undefined, one)) as T;
  if (!is_object(typed)) return typed as T;
  const result: Record<string, unknown> = { ...(is_object(before) ? before : {}) };
  for (const [key, value] of Object.entries(typed)) result[key] = merged(result[key], value);
  return result as T;
}

const blank_of = (before: unknown) => (typeof before === "number" ? 0 : typeof before === "string" ? "" : before);

interface Pattern {
  breaks: { from: number; until: number }[];
  break_total: number;
}

// The length of the breaks follows from their times.
export function with_breaks<P extends Pattern, T extends { hours: { patterns: P[] } }>(terms: T): T {
  const patterns = terms.hours.patterns.map((one) => ({
    ...one,
    break_total: one.breaks.reduce((sum, rest) => sum + (rest.until - rest.from), 0),
  }));
  return { ...terms, hours: { ...terms.hours, patterns } };
}
