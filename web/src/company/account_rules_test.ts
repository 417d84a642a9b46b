import { describe, expect, test } from "vitest";
import { fits_department, grants_of, may_give, offered_grants, reaches, sides_of } from "./account_rules";

describe("accounts", () => {
  test("workers belong to agencies", () => {
    expect(sides_of({ is_agency: true, is_client: false, is_operator: false })).toEqual(["agency", "worker"]);
    expect(sides_of({ is_agency: true, is_client: true, is_operator: false })).toEqual(["agency", "client", "worker"]);
    expect(sides_of({ is_agency: false, is_client: false, is_operator: true })).toEqual(["platform_operator"]);
  });
  test("the audit log is not for one department", () => {
    expect(fits_department("audit_read", "3")).toBe(false);
    expect(fits_department("audit_read", null)).toBe(true);
    expect(fits_department("contract_read", "3")).toBe(true);
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
  test("a company of both roles is offered both sides' permissions, each once", () => {
    const of = (...args: Parameters<typeof offered_grants>) => offered_grants(...args).flatMap((group) => group.grants);
    const both = of("agency", ["agency", "client"]);
    for (const grant of ["contract_write", "contract_confirm", "inquiry_write", "inquiry_answer"] as const)
      expect(both).toContain(grant);
    expect(new Set(both).size).toBe(both.length);
    expect(of("client", ["client", "agency"])).toEqual(both);
    expect(of("agency", ["agency"])).not.toContain("contract_confirm");
    expect(of("worker", ["agency", "client"])).toEqual(["own_timecard"]);
  });
  test("nobody gives what they lack, nor reaches beyond their department", () => {
    expect(may_give("invoice_write", ["account_manage"], [])).toBe(false);
    expect(may_give("invoice_write", ["account_manage"], ["invoice_write"])).toBe(true);
    expect(may_give("account_manage", ["account_manage"], [])).toBe(true);
    expect(reaches(null, "2")).toBe(true);
    expect(reaches("1", "1")).toBe(true);
    expect(reaches("1", "2")).toBe(false);
    expect(reaches("1", null)).toBe(false);
  });
});
