import { describe, expect, test } from "vitest";
import type { InvoiceLine } from "./invoice_api";
import { blocks_of, days_total, month_before, percent_text } from "./invoice_rules";

const line = (id: string, worker_name: string, amount_yen: number, more: Partial<InvoiceLine> = {}): InvoiceLine => ({
  id,
  kind: "base",
  assignment_id: "1",
  contract_number: "C-1",
  worker_name,
  content: "",
  quantity: "1:00",
  unit: "hour",
  unit_price: "1,000",
  calculated_yen: amount_yen,
  amount_yen,
  tax_class: "standard",
  by_hand: false,
  removed: false,
  edit_reason: "",
  edited_by: "",
  days: [],
  ...more,
});

describe("lines of an invoice", () => {
  test("one block for each worker, lines by hand last, removed lines do not count", () => {
    const blocks = blocks_of([
      line("1", "髙橋", 100),
      line("2", "", 5, { by_hand: true }),
      line("3", "𠮷田", 10),
      line("4", "髙橋", 1),
      line("5", "髙橋", 50, { removed: true }),
    ]);
    expect(blocks.map((block) => [block.worker, block.amount_yen, block.lines.length])).toEqual([
      ["髙橋", 101, 3],
      ["𠮷田", 10, 1],
      ["", 5, 1],
    ]);
  });
  test("the same worker on two contracts is two blocks", () =>
    expect(blocks_of([line("1", "髙橋", 1), line("2", "髙橋", 2, { contract_number: "C-2" })])).toHaveLength(2));
  test("days add up", () =>
    expect(
      days_total([
        { worked_on: "2027-07-01", raw_min: 485, billed_min: 480, amount_yen: 14_800 },
        { worked_on: "2027-07-02", raw_min: 480, billed_min: 480, amount_yen: 14_801 },
      ]),
    ).toEqual({ raw_min: 965, billed_min: 960, amount_yen: 29_601 }));
});

test("rates and months", () => {
  expect(
    percent_text({ tax_class: "standard", rate_numerator: 10, rate_denominator: 100, taxable_yen: 0, tax_yen: 0 }),
  ).toBe("10%");
  expect(month_before("2027-08-05")).toBe("2027-07");
  expect(month_before("2027-01-31")).toBe("2026-12");
});
