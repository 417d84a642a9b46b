// What counts as 段階的かつ体系的な教育訓練, and how much of a year is left to give.
export const counted = (row: { paid: boolean; free: boolean }) => row.paid && row.free;

export const short_by = (year: { needed: number; given: number }) => Math.max(0, year.needed - year.given);

// A request to the client ends with its answer (則31条).
export const needs_answer = (measure: string, outcome: string) =>
  measure === "direct_hire_request" && outcome !== "pending";
