import { expect, test } from "vitest";
import { company_state } from "./company_rules";

test("a company's state says whether anybody signs in", () => {
  const running = { active: true, by_proxy: false, people: 2, administered: true };
  expect(company_state(running)).toBe("active");
  expect(company_state({ ...running, people: 0, administered: false })).toBe("waiting");
  expect(company_state({ ...running, administered: false })).toBe("unadministered");
  expect(company_state({ ...running, by_proxy: true, people: 0, administered: false })).toBe("by_proxy");
  expect(company_state({ ...running, active: false })).toBe("suspended");
});
