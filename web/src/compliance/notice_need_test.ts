import { describe, expect, it } from "vitest";
import { limits_text } from "./limits_text";
import { questions } from "./notice_need";
import { marked } from "./hearing_form";

describe("the question page", () => {
  it("has words for every answer it offers", () => {
    for (const { ask, choices } of Object.values(questions)) {
      expect(limits_text[ask]).toBeDefined();
      for (const choice of choices) {
        expect(limits_text[choice.text]).toBeDefined();
        expect(Object.keys(choice.answer)).toHaveLength(1);
      }
    }
  });
});

describe("head counts", () => {
  const row = {
    section: "製造課",
    from_on: "2025-01-01",
    to_on: "2025-12-31",
    planned: false,
    worker_count: 2,
    workers_entered: false,
    permanent_count: null,
  };
  it("marks a number typed over the records, and rows of one's own", () => {
    expect(marked([{ ...row, permanent_count: 3 }], [row])[0]?.workers_entered).toBe(false);
    expect(marked([{ ...row, worker_count: 1 }], [row])[0]?.workers_entered).toBe(true);
    expect(marked([{ ...row, section: "総務課" }], [row])[0]?.workers_entered).toBe(true);
  });
});
