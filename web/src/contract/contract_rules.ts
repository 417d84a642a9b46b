// What the screen counts and tells apart of a contract's people and versions. Pure.

interface Stay {
  starts_on: string;
  ends_on: string;
}

// The most people at once from a day on, as the server's list counts them: who follows another is not one more.
export function assigned_at_once(stays: Stay[], contract: Stay, today: string): number {
  const first = today < contract.starts_on ? contract.starts_on : today > contract.ends_on ? contract.ends_on : today;
  const days = [first, ...stays.map((stay) => stay.starts_on).filter((on) => on > first)];
  return Math.max(...days.map((on) => stays.filter((stay) => stay.starts_on <= on && on <= stay.ends_on).length));
}

interface Versioned {
  effective_from: string;
}

// Versions in the order of their confirmation: one that a later confirmation overtook before it began.
export const overtaken = (versions: Versioned[], n: number): boolean =>
  versions.slice(n + 1).some((later) => later.effective_from <= versions[n]!.effective_from);

// What a version changed: the one that was in force on its first day.
export function base_of<V extends Versioned>(versions: V[], n: number): V | undefined {
  const earlier = versions.slice(0, n);
  return earlier.filter((one) => one.effective_from <= versions[n]!.effective_from).at(-1) ?? earlier.at(-1);
}

// What a link may open of one assignment (?tab=assignments&open=…&assignment=…), and the fields of a new one.
export const assignment_dialogs = ["deliver", "statement", "end", "gate"] as const;
export type AssignmentDialog = (typeof assignment_dialogs)[number];
export const assign_fields = ["/worker_id", "/starts_on", "/ends_on"];

// Papers that were handed over already are handed over once more among the papers.
export function dialog_of(asked: string, { delivered_at }: { delivered_at: string | null }) {
  if (asked === "deliver" && delivered_at) return "papers" as const;
  return assignment_dialogs.find((one) => one === asked) ?? null;
}
