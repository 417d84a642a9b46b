// What the screens know of the server's answers. Where the generated schema names a type, it is taken from there.
import type { Violation } from "./problem";

export type Side = "agency" | "client" | "worker" | "operator";

export interface Session {
  account: { id: string; name: string; user_code: string };
  company: { id: string; code: string; name: string };
  side: Side;
  sides: Side[];
  permissions: string[];
  last_sign_in_at: string | null;
  password_expires_on: string | null;
  must_change_password: boolean;
  today: string;
}

export interface Page<Row> {
  rows: Row[];
  next_cursor: string | null;
}

export interface HomeItem {
  kind: string;
  count: number;
  text_ja: string;
  text_en: string;
  link: string;
}

// ---- contract
export interface ContractRow {
  id: string;
  number: string | null;
  state: string;
  client_name: string;
  agency_name: string;
  work_name: string | null;
  starts_on: string | null;
  ends_on: string | null;
  headcount: number | null;
  assigned_count: number | null;
  version: number;
  updated_at: string;
}

export interface TimeSpan {
  starts_min: number | null;
  ends_min: number | null;
}

export interface Shift extends TimeSpan {
  name: string | null;
  breaks: TimeSpan[];
}

export interface Contact {
  department: string | null;
  title: string | null;
  name: string | null;
  telephone: string | null;
}

export interface Manager {
  title: string | null;
  name: string | null;
  telephone: string | null;
  for_manufacturing: boolean;
}

export interface Terms {
  client_establishment: { name: string | null; address: string | null; telephone: string | null };
  workplace: { name: string | null; address: string | null; telephone: string | null };
  organizational_unit: { name: string | null; head_title: string | null };
  supervisor: { department: string | null; title: string | null; name: string | null };
  client_manager: Manager;
  agency_manager: Manager;
  limited_to_unlimited_workers: boolean | null;
  limited_to_agreement_workers: boolean | null;
  responsibility: string | null;
  work_name: string | null;
  work_detail: string | null;
  cabinet_order_item: string | null;
  starts_on: string | null;
  ends_on: string | null;
  shifts: Shift[];
  working_weekdays: Record<string, boolean>;
  days_off: { from: string | null; to: string | null; reason: string | null }[];
  national_holidays_off: boolean;
  working_days_note: string | null;
  overtime: { allowed: boolean; per_day_min: number | null; per_month_min: number | null; per_year_min: number | null };
  holiday_work: { allowed: boolean; days_per_month: number | null };
  headcount: number | null;
  safety: string | null;
  conveniences: string | null;
  complaints: { client_contact: Contact; agency_contact: Contact; procedure: string | null };
  termination: { notice: string | null; new_placement: string | null; damages: string | null; reasons: string | null };
  dispute_prevention: string | null;
  temp_to_perm: {
    applies: boolean;
    work: string | null;
    terms: string | null;
    reasons_on_request: string | null;
    leave_and_retirement: string | null;
  };
  unlimited_period: {
    ground: string;
    project: string | null;
    days_per_month: number | null;
    regular_days_per_month: number | null;
    absent_worker: string | null;
    absent_work: string | null;
    absent_from: string | null;
    absent_to: string | null;
  };
  price: {
    unit: string;
    amount: number | null;
    overtime_rate_percent: number | null;
    night_add_percent: number | null;
    holiday_rate_percent: number | null;
  };
}

export interface Difference {
  pointer: string;
  label_ja: string;
  label_en?: string | null;
  before: string | null;
  after: string | null;
}

export interface HistoryEntry {
  at: string;
  verb: string;
  actor_name: string;
  note: string | null;
}

export interface Party {
  company_id: string;
  name: string;
  address: string | null;
  representative?: string | null;
  licence_number?: string | null;
}

export interface Contract {
  id: string;
  number: string | null;
  version: number;
  state: string;
  agency: Party;
  client: Party;
  terms: Terms;
  contract_reviewer: { id: string; name: string } | null;
  reviewer_choices: { id: string; name: string }[];
  confirmed_on: string | null;
  return_reason: string | null;
  pending: { kind: "amendment" | "cancellation"; effective_from: string | null; terms: Terms | null; reason: string | null } | null;
  differences: Difference[];
  history: HistoryEntry[];
  may: string[];
}

export interface Checks {
  violations: Violation[];
}

export interface Assignment {
  id: string;
  worker_id: string;
  worker_name: string;
  staff_code: string | null;
  starts_on: string;
  ends_on: string;
  state: string;
  notified_at: string | null;
  version: number;
}

export interface Paper {
  id: string;
  kind: string;
  number: string;
  title: string;
  issued_on: string;
  delivered_at: string | null;
  delivered_how?: string | null;
  read_at: string | null;
  assignment_id: string | null;
  worker_name?: string | null;
  contract_number?: string | null;
  may?: string[];
}

export interface PartnershipRow {
  id: string;
  agency_name: string;
  client_name: string;
  state: string;
}

export interface WorkerRow {
  id: string;
  staff_code: string;
  name: string;
  kana: string | null;
}

// ---- time card
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
  planned: { working: boolean; starts_min: number | null; ends_min: number | null; breaks: TimeSpan[]; note: string | null };
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
