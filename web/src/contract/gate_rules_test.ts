import { describe, expect, test } from "vitest";
import type { GateFinding } from "~/api/types";
import { in_order, is_here, mark_of, reasons_for, would_pass } from "./gate_rules";

const found = (rule: string, colour: "red" | "yellow", answered = false): GateFinding => ({
  rule,
  colour,
  code: rule,
  title_ja: rule,
  title_en: rule,
  message_ja: "",
  message_en: "",
  law: "法26条",
  pointer: "/ends_on",
  mender: "agency",
  paper: "",
  fix_link: "",
  answer: answered
    ? { reason: "協議中", given_by: "仙台 太郎", given_side: "agency", given_at: "2027-06-01T00:00:00Z" }
    : null,
});

describe("the gate", () => {
  test("what stops comes first, what is answered last", () => {
    const sorted = in_order([found("a", "yellow", true), found("b", "yellow"), found("c", "red")]);
    expect(sorted.map(mark_of)).toEqual(["stop", "ask", "said"]);
  });
  test("a reason is taken for what asks, never for red", () => {
    const typed = { "b/ends_on": " 更新の協議中 ", "c/ends_on": "急ぎ" };
    expect(reasons_for([found("b", "yellow"), found("c", "red")], typed)).toEqual([
      { rule: "b", pointer: "/ends_on", reason: "更新の協議中" },
    ]);
  });
  test("it would pass once each that asks has its reason", () => {
    expect(would_pass([found("a", "yellow", true), found("b", "yellow")], {})).toBe(false);
    expect(would_pass([found("a", "yellow", true), found("b", "yellow")], { "b/ends_on": "x" })).toBe(true);
    expect(would_pass([found("c", "red")], { "c/ends_on": "x" })).toBe(false);
    expect(would_pass([], {})).toBe(true);
  });
});

describe("the way to the place", () => {
  const at = (fix_link: string, pointer: string) =>
    is_here({ ...found("a", "red"), fix_link, pointer }, "/contracts/12");
  test("is the words themselves where it is a field of this form", () => {
    expect(at("/contracts/12#/ends_on", "/ends_on")).toBe(true);
    expect(at("/contracts/12?tab=assignments#/worker_id", "/worker_id")).toBe(true);
    expect(at("#/ends_on", "/ends_on")).toBe(true);
  });
  test("is a link to every other place, of this contract too", () => {
    expect(at("/contracts/12#/headcount", "/worker_id")).toBe(false);
    expect(at("/contracts/13#/ends_on", "/ends_on")).toBe(false);
    expect(at("/contracts/12?tab=wages&worker=7", "/worker_id")).toBe(false);
    expect(at("/company?open=licence_number", "")).toBe(false);
  });
});
