import { save_file } from "~/api/download";
import { get, post, put, del, get_all, type Ask } from "~/api/http";
import type { Paper } from "~/api/types";
import type {
  Approver,
  BulkRow,
  CardCounts,
  TimeSpan,
  Timecard,
  TimecardRow,
  WorkingRule,
  WorkingRules,
} from "./timecard_types";

export const cards_key = ["timecards"] as const;
export const my_cards_key = ["timecards", "mine"] as const;
export const card_key = (id: string) => ["timecard", id] as const;
export const rules_key = ["working-rules"] as const;

// What a change of a card makes stale.
export const touched = (id: string) => [card_key(id), cards_key, ["home"]];

export interface DayInput {
  kind: string;
  starts_min: number | null;
  ends_min: number | null;
  breaks: TimeSpan[];
  remark: string;
}

export interface DownloadChoice {
  table: "daily" | "totals";
  charset: "utf8" | "cp932";
  substitute?: boolean; // for characters that the character set lacks
}

const at = (id: string, version: number, body?: unknown) => ({ path: { id }, version, body });

export const timecard_api = {
  mine: () => get_all<TimecardRow>("/api/my/timecards"),
  all: (query: Ask["query"]) => get_all<TimecardRow>("/api/timecards", query),
  counts: (query: Record<string, string | number | null>) => get<CardCounts>("/api/timecards/counts", { query }),
  one: (id: string) => get<Timecard>("/api/timecards/{id}", { path: { id } }),

  apply_day: (id: string, version: number, date: string, body: DayInput) =>
    put<Timecard>("/api/timecards/{id}/days/{date}", { path: { id, date }, version, body }),
  take_back_day: (id: string, version: number, date: string) =>
    del<Timecard>("/api/timecards/{id}/days/{date}", { path: { id, date }, version }),
  fill: (id: string, version: number) => post<Timecard>("/api/timecards/{id}/fill", at(id, version)),
  punch: (assignment_id: string, kind: "in" | "out", once: string) =>
    post<{ at: string; kind: string }>("/api/punches", { body: { assignment_id, kind }, once }),

  approve_days: (id: string, version: number, dates: string[]) =>
    post<Timecard>("/api/timecards/{id}/days-approval", at(id, version, { dates })),
  return_day: (id: string, version: number, date: string, reason: string) =>
    post<Timecard>("/api/timecards/{id}/days/{date}/return", { path: { id, date }, version, body: { reason } }),
  withdraw_day: (id: string, version: number, date: string) =>
    post<Timecard>("/api/timecards/{id}/days/{date}/approval-withdrawal", { path: { id, date }, version }),

  apply_closing: (id: string, version: number) =>
    post<Timecard>("/api/timecards/{id}/closing-application", at(id, version)),
  take_back_closing: (id: string, version: number) =>
    post<Timecard>("/api/timecards/{id}/closing-withdrawal", at(id, version)),
  approve_closing: (id: string, version: number) =>
    post<Timecard>("/api/timecards/{id}/closing-approval", at(id, version)),
  return_closing: (id: string, version: number, reason: string) =>
    post<Timecard>("/api/timecards/{id}/closing-return", at(id, version, { reason })),
  withdraw_approval: (id: string, version: number) =>
    post<Timecard>("/api/timecards/{id}/approval-withdrawal", at(id, version)),
  lock: (id: string, version: number) => post<Timecard>("/api/timecards/{id}/lock", at(id, version)),
  unlock: (id: string, version: number, reason: string) =>
    post<Timecard>("/api/timecards/{id}/unlock", at(id, version, { reason })),
  approve_cards: (rows: TimecardRow[]) =>
    post<{ rows: BulkRow[] }>("/api/timecards/bulk-approval", {
      body: { ids: rows.map((row) => row.id), versions: rows.map((row) => row.version) },
    }),
  lock_cards: (ids: string[]) => post<{ rows: BulkRow[] }>("/api/timecards/bulk-lock", { body: { ids } }),
  download: (ids: string[], choice: DownloadChoice) =>
    save_file("/api/timecards/download", { body: { ids, ...choice } }),
  print: (id: string) => `/api/timecards/${id}/print.pdf`,

  approver_choices: () => get<{ rows: Approver[] }>("/api/timecard-approvers"),
  set_approvers: (id: string, version: number, approver_ids: string[], following: boolean) =>
    put<Timecard>("/api/timecards/{id}/approvers", at(id, version, { approver_ids, following })),

  issue_notice: (assignment_id: string, month: string, once: string) =>
    post<{ paper_id: string }>("/api/work-record-notices", { body: { assignment_id, month }, once }),
  notice_preview: (id: string) => `/api/timecards/${id}/work-record-notice.pdf`,
  notices: () => get_all<Paper>("/api/papers", { kind: "work_record_notice" }),
  paper_pdf: (id: string) => `/api/papers/${id}/pdf`,

  rules: () => get<WorkingRules>("/api/working-rules"),
  put_rules: (version: number, body: WorkingRule) => put<WorkingRules>("/api/working-rules", { version, body }),
};
