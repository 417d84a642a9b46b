// The server's answers about time cards, by the names the screens use.

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

export interface Warning {
  code: string;
  message_ja: string;
  message_en: string;
  law: string;
}

export interface CardDay {
  worked_on: string;
  weekday: number;
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
  explanation_en: string[];
  warnings: Warning[];
}

export interface Totals extends Figures {
  planned_days: number;
  worked_days: number;
  holiday_work_days: number;
  absence_days: number;
  paid_leave_days: number;
  non_working_days: number;
  missing_days: number;
}

export interface CardMay {
  apply: boolean;
  proxy: boolean;
  close: boolean;
  withdraw_closing: boolean;
  approve: boolean;
  approve_closing: boolean;
  withdraw_approval: boolean;
  download: boolean;
  lock: boolean;
  unlock: boolean;
  set_approvers: boolean;
  punch: boolean;
  notice: boolean;
}

export interface CardEvent {
  at: string;
  verb: string;
  side: string;
  actor_name: string;
  note: string;
}

export interface Timecard {
  id: string;
  version: number;
  state: string;
  assignment_id: string;
  contract_id: string;
  contract_number: string;
  worker_name: string;
  worker_code: string;
  client_name: string;
  agency_name: string;
  work_name: string;
  workplace_name: string;
  period_from: string;
  period_to: string;
  edition: number;
  by_proxy: boolean;
  applied_at: string | null;
  applied_by: string;
  approved_at: string | null;
  approved_by: string;
  downloaded_at: string | null;
  locked_at: string | null;
  return_reason: string | null;
  approvers: { id: string | null; name: string }[];
  days: CardDay[];
  totals: Totals;
  history: CardEvent[];
  may: CardMay;
}

export interface TimecardRow {
  id: string;
  version: number;
  state: string;
  assignment_id: string;
  contract_id: string;
  worker_name: string;
  worker_code: string;
  client_name: string;
  agency_name: string;
  work_name: string;
  period_from: string;
  period_to: string;
  missing_days: number;
  days_to_approve: number;
  returned_days: number;
  approved_days: number;
  total_min: number;
  mine: boolean;
  downloaded_at: string | null;
  edition: number;
}

export interface BulkRow {
  id: string;
  done: boolean;
  code: string;
  message_ja: string;
  message_en: string;
}

export interface Approver {
  id: string;
  name: string;
}

export interface CardCounts {
  open: number;
  applied: number;
  approved: number;
  locked: number;
}

export interface WorkingRule {
  effective_from: string;
  week_starts_on: string;
  statutory_holiday: string;
}

export interface WorkingRules {
  version: number;
  current: Omit<WorkingRule, "effective_from">;
  rows: WorkingRule[];
}
