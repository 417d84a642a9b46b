import { describe, expect, test } from "vitest";
import type { Permission, Side } from "~/api/types";
import { entry_of, first_page, menu_for } from "./navigation";
import { all_pages, component_of } from "./rooms";

const places = (side: Side, permissions: Permission[] = []) => menu_for({ side, permissions }).map((entry) => entry.to);

describe("the menu follows who you are", () => {
  test("an agency's clerk for contracts sees contracts", () => {
    expect(places("agency", ["contract_read"])).toContain("/contracts");
    expect(places("agency", ["timecard_read"])).not.toContain("/contracts");
  });
  test("a worker sees only what is theirs", () => {
    const mine = places("worker", ["contract_read", "timecard_read", "own_timecard"]);
    expect(mine[0]).toBe("/my");
    expect(mine.every((to) => to.startsWith("/my"))).toBe(true);
  });
  test("without permissions there is still a home", () => expect(places("client")[0]).toBe("/home"));
  test("the page belongs to the longest matching entry", () => {
    const entries = menu_for({ side: "worker", permissions: [] });
    expect(entry_of("/my/timecards/7", entries)?.to).toBe("/my/timecards");
    expect(entry_of("/my", entries)?.to).toBe("/my");
    expect(entry_of("/nowhere", entries)).toBeUndefined();
  });
  test("first pages", () => {
    expect(first_page("worker")).toBe("/my");
    expect(first_page("agency")).toBe("/home");
  });
});

describe("rooms", () => {
  test("no two rooms claim the same address", () => {
    const paths = all_pages.map((page) => page.path);
    expect(paths.filter((path, n) => paths.indexOf(path) !== n)).toEqual([]);
  });
  test.each(all_pages.map((page) => [page.path, page] as const))("%s has its page", async (_, page) => {
    expect(await component_of(page)).toBeTypeOf("function");
  });
});
