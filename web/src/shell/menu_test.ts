import { describe, expect, test } from "vitest";
import { entry_of, first_page, menu_for } from "./menu";

const words = (side: "agency" | "client" | "worker" | "operator", permissions: string[] = []) => menu_for({ side, permissions }).map((entry) => entry.word);

describe("the menu follows who you are", () => {
  test("an agency's clerk for contracts sees contracts, not time cards", () => {
    expect(words("agency", ["contract_view"])).toContain("contracts");
    expect(words("agency", ["timecard_view"])).not.toContain("contracts");
  });
  test("a worker sees only what is theirs", () => expect(words("worker", ["contract_view", "timecard_view"])).toEqual(["my_day", "my_cards", "my_papers"]));
  test("without permissions there is still a home", () => expect(words("client")).toEqual(["home"]));
  test("the page belongs to the longest matching entry", () => {
    const entries = menu_for({ side: "worker", permissions: [] });
    expect(entry_of("/my/timecards/7", entries)?.word).toBe("my_cards");
    expect(entry_of("/my", entries)?.word).toBe("my_day");
    expect(entry_of("/nowhere", entries)).toBeUndefined();
  });
  test("first pages", () => {
    expect(first_page("worker")).toBe("/my");
    expect(first_page("agency")).toBe("/home");
  });
});
