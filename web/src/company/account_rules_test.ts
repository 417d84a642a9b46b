import { describe, expect, test } from "vitest";
import { grants_of, sides_of } from "./account_rules";

describe("accounts", () => {
  test("workers belong to agencies", () => {
    expect(sides_of({ is_agency: true, is_client: false, is_operator: false })).toEqual(["agency", "worker"]);
    expect(sides_of({ is_agency: true, is_client: true, is_operator: false })).toEqual(["agency", "client", "worker"]);
    expect(sides_of({ is_agency: false, is_client: false, is_operator: true })).toEqual(["platform_operator"]);
  });
  test("what is offered fits the side", () => {
    const of = (side: "agency" | "client" | "worker" | "platform_operator") =>
      grants_of(side).flatMap((group) => group.grants);
    expect(of("worker")).toEqual(["own_timecard"]);
    expect(of("client")).not.toContain("worker_manage");
    expect(of("agency")).not.toContain("contract_confirm");
    for (const side of ["agency", "client"] as const) expect(of(side)).not.toContain("platform_operate");
    for (const side of ["agency", "client", "platform_operator"] as const)
      expect(new Set(of(side)).size).toBe(of(side).length);
  });
});
