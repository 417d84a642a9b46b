// What a scheduled change sends: the members that differ, and nothing else. Pure.
export function changes_of<Values extends object>(before: Partial<Values>, after: Values): Partial<Values> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([member, value]) => JSON.stringify(before[member as keyof Values] ?? null) !== JSON.stringify(value ?? null),
    ),
  ) as Partial<Values>;
}
