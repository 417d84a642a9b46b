// What the screens know of the server's answers: names for the types generated from its OpenAPI document.
import type { components } from "./schema";

// The document marks as optional what may be null, and every id as possibly empty. In an answer each
// member is there, and a record's own `id` is never empty.
export type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Key extends "id" ? NonNullable<T[Key]> : Whole<Exclude<T[Key], undefined>> }
    : T;

export type Schema<Name extends keyof components["schemas"]> = Whole<components["schemas"][Name]>;

export interface Page<Row> {
  rows: Row[];
  next_cursor: string | null;
}

// ---- identity
export type Side = "agency" | "client" | "worker" | "platform_operator";

export type Permission =
  | "company_manage"
  | "account_manage"
  | "audit_read"
  | "worker_manage"
  | "inquiry_write"
  | "inquiry_answer"
  | "contract_read"
  | "contract_write"
  | "contract_confirm"
  | "assignment_manage"
  | "paper_read"
  | "paper_deliver"
  | "timecard_read"
  | "timecard_approve"
  | "timecard_manage"
  | "invoice_read"
  | "invoice_write"
  | "invoice_confirm"
  | "own_timecard"
  | "platform_operate"
  | "notice_write"
  | "complaint_handle";

export type Session = Omit<Schema<"IdentitySessionView">, "side" | "sides" | "permissions"> & {
  side: Side;
  sides: Side[];
  permissions: Permission[];
};

// ---- home
export interface HomeItem {
  kind: string;
  count: number;
  text_ja: string;
  text_en: string;
  link: string;
}

// ---- contract
export type Contract = Schema<"ContractView">;
export type ContractRow = Schema<"ContractLine">;
export type ContractTemplate = Schema<"ContractTemplate">;
export type TemplateRow = Schema<"ContractTemplateLine">;
export type ContractMay = Schema<"ContractMay">;
export type Terms = Schema<"ContractTerms">;
export type Shift = Schema<"ContractShift">;
export type ShiftDay = Schema<"ContractShiftDay">;
export type Break = Schema<"ContractBreak">;
export type Weekdays = Schema<"ContractWeekdays">;
export type Person = Schema<"ContractPerson">;
export type Manager = Schema<"ContractManager">;
export type Place = Schema<"ContractPlace">;
export type Difference = Schema<"ContractDifference">;
export type HistoryEntry = Schema<"ContractEvent">;
export type Version = Schema<"ContractVersion">;
export type Change = Schema<"ContractChange">;
export type EarlyEnd = Schema<"ContractEarlyEnd">;
export type PaperConfirmation = Schema<"ContractPaperConfirmation">;
export type Proposal = Partial<Schema<"ContractProposal">>;
export type Gate = Schema<"ContractGateView">;
export type GateFinding = Schema<"ContractFindingView">;
export type Assignment = Schema<"ContractAssignmentView">;
export type DeliveryRequest = Schema<"ContractDeliveryRequest">;
export type DeliveryMethod = NonNullable<DeliveryRequest["to_client"]>;

// ---- paper
export type Paper = Schema<"PaperLine">;

// ---- compliance
export type ConflictDateNotice = Schema<"ComplianceConflictDateNotice">;

// ---- choices
export type PartnershipRow = Schema<"CompanyPartnershipRow">;
export type EstablishmentRow = Schema<"CompanyEstablishmentRow">;
export type ContractingPartyRow = Schema<"CompanyContractingPartyRow">;
export type WorkerChoice = Schema<"PeopleWorkerChoice">;

// ---- time card
export interface TimeSpan {
  starts_min: number | null;
  ends_min: number | null;
}

export interface Figures {
  total_min: number;
  scheduled_min: number;
  overtime_within_law_min: number;
  over_8h_min: number;
  over_40h_min: number;
  statutory_holiday_min: number;
  night_min: number;
}

export interface CardDay {
  worked_on: string;
  weekday: number | string;
  planned: {
    working: boolean;
    starts_min: number | null;
    ends_min: number | null;
    breaks: TimeSpan[];
    note: string | null;
  };
  holiday_name: string | null;
  kind: string | null;
  starts_min: number | null;
  ends_min: number | null;
  breaks: TimeSpan[];
  remark: string | null;
  state: string;
  return_reason: string | null;
  missing: boolean;
  proxy: boolean;
  punches: { at: string; kind: string }[];
  figures: Figures | null;
  explanation: string[];
}

export interface Timecard {
  id: string;
  version: number;
  state: string;
  assignment_id?: string;
  worker_name: string;
  client_name: string;
  agency_name: string;
  work_name?: string | null;
  period_from: string;
  period_to: string;
  days: CardDay[];
  totals: Figures & { worked_days?: number };
  return_reason?: string | null;
  may: Record<string, boolean> | string[];
}

export interface TimecardRow {
  id: string;
  version: number;
  state: string;
  assignment_id: string;
  worker_name: string;
  client_name: string;
  agency_name: string;
  work_name: string | null;
  period_from: string;
  period_to: string;
  missing_days: number;
  days_to_approve: number;
  total_min: number;
  downloaded_at: string | null;
}
