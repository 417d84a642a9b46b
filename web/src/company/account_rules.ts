// Which sides a company's accounts may have, and which permissions a side may be given; the server decides, this offers.
import type { Permission, Schema, Side } from "~/api/types";

export type Account = Schema<"IdentityAccountRow">;
export type AccountForm = Schema<"IdentityAccountForm">;
export type NewAccount = Schema<"IdentityNewAccount">;
export type IssuedPassword = Schema<"IdentityIssuedPassword">;

export const accounts_key = ["accounts"] as const;

export function sides_of(company: { is_agency: boolean; is_client: boolean; is_operator: boolean }): Side[] {
  return [
    ...(company.is_agency ? (["agency"] as const) : []),
    ...(company.is_client ? (["client"] as const) : []),
    ...(company.is_operator ? (["platform_operator"] as const) : []),
    ...(company.is_agency ? (["worker"] as const) : []),
  ];
}

export interface Group {
  name: "work" | "timecard" | "invoice" | "master" | "system";
  grants: Permission[];
}

// A company that is agency and client works on both sides with the same accounts: both are offered.
export function offered_grants(side: Side, sides: readonly Side[]): Group[] {
  const works_on = (["agency", "client"] as const).filter((one) => sides.includes(one));
  if ((side !== "agency" && side !== "client") || works_on.length < 2) return grants_of(side);
  const groups = works_on.flatMap(grants_of);
  const names = [...new Set(groups.map((group) => group.name))];
  return names.map((name) => ({
    name,
    grants: [...new Set(groups.filter((group) => group.name === name).flatMap((group) => group.grants))],
  }));
}

// Nobody gives what they do not hold; what the account had before may stay.
export function may_give(grant: Permission, held: readonly string[], had: readonly Permission[]): boolean {
  return held.includes(grant) || had.includes(grant);
}

// The audit log is the whole company's: who is limited to a department cannot open it.
export const fits_department = (grant: Permission, department: string | null | undefined): boolean =>
  !department || grant !== "audit_read";

// Whoever is limited to a department handles the accounts of that department alone.
export function reaches(own: string | null | undefined, of_account: string | null | undefined): boolean {
  return !own || own === of_account;
}

export function grants_of(side: Side): Group[] {
  const system: Group = { name: "system", grants: ["account_manage", "audit_read"] };
  switch (side) {
    case "agency":
      return [
        {
          name: "work",
          grants: [
            "inquiry_answer",
            "contract_read",
            "contract_write",
            "assignment_manage",
            "paper_read",
            "paper_deliver",
            "notice_write",
            "complaint_handle",
          ],
        },
        { name: "timecard", grants: ["timecard_read", "timecard_manage"] },
        { name: "invoice", grants: ["invoice_read", "invoice_write"] },
        { name: "master", grants: ["worker_manage", "company_manage"] },
        system,
      ];
    case "client":
      return [
        {
          name: "work",
          grants: [
            "inquiry_write",
            "contract_read",
            "contract_confirm",
            "paper_read",
            "paper_deliver",
            "notice_write",
            "complaint_handle",
          ],
        },
        { name: "timecard", grants: ["timecard_read", "timecard_approve"] },
        { name: "invoice", grants: ["invoice_read", "invoice_confirm"] },
        { name: "master", grants: ["company_manage"] },
        system,
      ];
    case "platform_operator":
      return [{ name: "work", grants: ["platform_operate"] }, { name: "master", grants: ["company_manage"] }, system];
    case "worker":
      return [{ name: "work", grants: ["own_timecard"] }];
  }
}
