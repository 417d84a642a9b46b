import { describe, expect, test } from "vitest";
import { assigned_at_once, base_of, overtaken } from "./contract_rules";

const stay = (starts_on: string, ends_on: string) => ({ starts_on, ends_on });
const contract = stay("2027-07-01", "2027-09-30");

describe("people at once", () => {
  test("who follows another is not one more", () => {
    const stays = [stay("2027-07-01", "2027-07-31"), stay("2027-08-01", "2027-09-30")];
    expect(assigned_at_once(stays, contract, "2027-07-10")).toBe(1);
  });
  test("who begins later counts from the start", () => {
    expect(assigned_at_once([stay("2027-08-16", "2027-09-30")], contract, "2027-06-01")).toBe(1);
  });
  test("who has left does not count", () => {
    expect(assigned_at_once([stay("2027-07-01", "2027-07-31")], contract, "2027-08-01")).toBe(0);
  });
  test("after the end it says how it ended", () => {
    const stays = [stay("2027-07-01", "2027-09-30"), stay("2027-07-01", "2027-09-30")];
    expect(assigned_at_once(stays, contract, "2027-12-01")).toBe(2);
  });
});

// Confirmed in this order: the contract, an amendment from 9/16, then an early end at 9/9.
describe("versions", () => {
  const versions = [
    { effective_from: "2027-07-01" },
    { effective_from: "2027-09-16" },
    { effective_from: "2027-09-10" },
  ];
  test("what was confirmed later and begins earlier overtakes", () => {
    expect(versions.map((_, n) => overtaken(versions, n))).toEqual([false, true, false]);
  });
  test("a version is read against the one in force on its day", () => {
    expect(base_of(versions, 2)).toBe(versions[0]);
    expect(base_of(versions, 1)).toBe(versions[0]);
    expect(base_of(versions, 0)).toBeUndefined();
  });
});
