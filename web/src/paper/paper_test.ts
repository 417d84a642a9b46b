import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kind_text } from "./paper_text";

test("every kind of paper that the server makes has its name in both languages", () => {
  const header = readFileSync(new URL("../../../src/paper/paper.hpp", import.meta.url), "utf8");
  const kinds = [...header.matchAll(/string_view k\w+ = "(\w+)"/g)].map(([, kind]) => kind!);
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !(kind in kind_text))).toEqual([]);
});
