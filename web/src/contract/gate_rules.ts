// What a gate found, as the screens count and sort it.
import type { GateFinding } from "~/api/types";

export const is_red = (one: GateFinding) => one.colour === "red";
// Yellow that nobody has given a reason for.
export const is_open = (one: GateFinding) => one.colour === "yellow" && !one.answer;
// Which rule at which field: a reason is given for this.
export const key_of = (one: { rule: string; pointer: string | null }) => `${one.rule}${one.pointer ?? ""}`;

export const marks = { red: "stop", open: "ask", answered: "said" } as const;
export type Mark = (typeof marks)[keyof typeof marks];
export const mark_of = (one: GateFinding): Mark =>
  is_red(one) ? marks.red : is_open(one) ? marks.open : marks.answered;

const weight: Record<Mark, number> = { stop: 0, ask: 1, said: 2 };
export const in_order = (findings: GateFinding[]) =>
  [...findings].sort((a, b) => weight[mark_of(a)] - weight[mark_of(b)]);

export interface GateReason {
  rule: string;
  pointer: string;
  reason: string;
}

// The reasons typed so far, for those of the findings that ask.
export function reasons_for(findings: GateFinding[], typed: Record<string, string>): GateReason[] {
  return findings
    .filter((one) => !is_red(one) && (typed[key_of(one)] ?? "").trim() !== "")
    .map((one) => ({ rule: one.rule, pointer: one.pointer ?? "", reason: typed[key_of(one)]!.trim() }));
}

// Nothing red, and each that asks has its reason typed.
export const would_pass = (findings: GateFinding[], typed: Record<string, string>) =>
  findings.every(
    (one) => mark_of(one) === "said" || (mark_of(one) === "ask" && (typed[key_of(one)] ?? "").trim() !== ""),
  );

// Does the link lead to nothing but the field of this very form? Then the words of the finding themselves lead there.
export function is_here({ fix_link, pointer }: GateFinding, pathname: string): boolean {
  const [screen = "", field] = fix_link.split("#");
  const path = screen.split("?")[0]!;
  return field === (pointer ?? "") && (path === "" || path === pathname || `${path}/edit` === pathname);
}
