import { describe, expect, it } from "vitest";
import {
  asked_ranks,
  blank_comparable,
  due_rank,
  needs_balance,
  treatment_items,
  unanswered_items,
} from "./disclosure_rules";

describe("the comparable worker", () => {
  it("is the first priority for which somebody exists", () => {
    expect(due_rank({})).toBeNull();
    expect(due_rank({ same_job_and_range: "present" })).toBe("same_job_and_range");
    expect(due_rank({ same_job_and_range: "absent" })).toBeNull();
    expect(due_rank({ same_job_and_range: "absent", same_job: "absent", same_work_or_responsibility: "present" })).toBe(
      "same_work_or_responsibility",
    );
  });
  it("is a supposed one when nobody exists", () => {
    const none = {
      same_job_and_range: "absent",
      same_job: "absent",
      same_work_or_responsibility: "absent",
      same_range: "absent",
      part_time_or_fixed_term: "absent",
    } as const;
    expect(due_rank(none)).toBe("hypothetical");
    expect(needs_balance("hypothetical")).toBe(true);
    expect(needs_balance("same_range")).toBe(false);
  });
  it("is not looked for after it was found", () => {
    expect(asked_ranks({ same_job_and_range: "absent", same_job: "present" })).toEqual([
      "same_job_and_range",
      "same_job",
    ]);
    expect(asked_ranks({}).length).toBe(5);
  });
});

describe("the kinds of treatment", () => {
  it("are 26 and what is added by name", () => {
    expect(treatment_items.length).toBe(26);
    const blank = blank_comparable();
    expect(Object.keys(blank.treatments).length).toBe(27);
    expect(blank.treatments.basic_pay.exists).toBe(true);
    expect(unanswered_items(blank.treatments as unknown as Record<string, { exists: boolean | null }>).length).toBe(25);
    expect(unanswered_items(Object.fromEntries(treatment_items.map(([key]) => [key, { exists: false }])))).toEqual([]);
  });
});
