import { expect, test } from "vitest";
import { company_state } from "./company_rules";

test("a company's state says whether anybody signs in", () => {
  expect(company_state({ active: true, by_proxy: false, people: 2 })).toBe("active");
  expect(company_state({ active: true, by_proxy: false, people: 0 })).toBe("waiting");
  expect(company_state({ active: true, by_proxy: true, people: 0 })).toBe("by_proxy");
  expect(company_state({ active: false, by_proxy: false, people: 2 })).toBe("suspended");
});
