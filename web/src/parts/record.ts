// What a form sends. Pure.

// Every member of `blank`, from what was typed, else from the record, else empty: an emptied text is "", anything else
// that is empty is null. Members that `blank` does not name are not sent.
export function body_of<Values extends object>(
  blank: Values,
  before: Partial<Values> | undefined,
  typed: Partial<Values>,
): Values {
  return Object.fromEntries(
    Object.entries(blank).map(([key, empty]) => {
      const name = key as keyof Values;
      const value =
        name in typed && typed[name] !== undefined ? typed[name] : name in typed ? empty : (before?.[name] ?? empty);
      if (typeof value === "string") return [key, value.trim() === "" ? empty : value.trim()];
      return [key, value ?? (typeof empty === "string" ? "" : null)];
    }),
  ) as Values;
}

// Codes of a union as options, in the order of their dictionary.
export const options_of = (codes: readonly string[], say: (code: string) => string) =>
  codes.map((value) => ({ value, label: say(value) }));
