import type { Schema } from "~/api/types";

export type RegisteredCompany = Schema<"CompanyRegisteredCompanyRow">;
export type NewCompany = Schema<"CompanyNewCompany">;
export type CompanyRegistration = Schema<"CompanyRegistration">;
export type Invitation = Schema<"CompanyAdministratorInvitation">;
export type InvitedCompany = Schema<"CompanyInvitedCompany">;

export const companies_key = ["companies"] as const;

// What the operator has to know first: does anybody sign in, and if not, why?
export function company_state(company: {
  active: boolean;
  by_proxy: boolean;
  people: number;
  administered: boolean;
}): "active" | "suspended" | "waiting" | "by_proxy" | "unadministered" {
  if (!company.active) return "suspended";
  if (company.by_proxy) return "by_proxy";
  if (company.people === 0) return "waiting";
  return company.administered ? "active" : "unadministered";
}
