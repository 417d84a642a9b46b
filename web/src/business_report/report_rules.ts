// What is sent of a form that may be half filled in.
type Wage = { code: string; wage_8h: number; agreement_wage_8h: number };

// One row for each occupation of the report, with what was entered before; 0 shows as blank.
export function wages_of(
  occupations: { code: string }[],
  entered: Wage[],
): { code: string; wage_8h: number | null; agreement_wage_8h: number | null }[] {
  return occupations.map(({ code }) => {
    const before = entered.find((one) => one.code === code);
    return { code, wage_8h: before?.wage_8h || null, agreement_wage_8h: before?.agreement_wage_8h || null };
  });
}

const is_blank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && !Array.isArray(value) && Object.values(value as object).some(is_blank));

// A group (counts, sums) counts as entered only when every member is given; then and only then it is sent.
// Rows of lists stay as they are; a wage left blank is left out.
export function blank_groups<V extends object>(values: V): Partial<V> {
  const sent: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (is_blank(value)) continue;
    if ((key === "wages" || key === "day_labor_wages") && Array.isArray(value)) {
      sent[key] = (value as Partial<Wage>[])
        .filter((row) => !is_blank(row.wage_8h) || !is_blank(row.agreement_wage_8h))
        .map((row) => ({
          code: row.code ?? "",
          wage_8h: row.wage_8h ?? 0,
          agreement_wage_8h: row.agreement_wage_8h ?? 0,
        }));
    } else if (typeof value === "object" && !Array.isArray(value)) {
      if (Object.values(value as object).every((one) => !is_blank(one))) sent[key] = value;
    } else {
      sent[key] = value;
    }
  }
  return sent as Partial<V>;
}
