import { get, post, put } from "~/api/http";
import type { Page, Paper, Timecard, TimecardRow, TimeSpan } from "~/api/types";

export const my_cards_key = ["my-cards"] as const;
export const cards_key = ["timecards"] as const;
export const card_key = (id: string) => ["timecard", id] as const;

export interface DayInput {
  kind: string;
  starts_min: number | null;
  ends_min: number | null;
  breaks: TimeSpan[];
  remark: string | null;
}

const path = (id: string) => ({ id });

export const timecard_api = {
  mine: () => get<Page<TimecardRow>>("/api/my/timecards"),
  one: (id: string) => get<Timecard>("/api/timecards/{id}", { path: path(id) }),
  apply_day: (id: string, version: number, date: string, body: DayInput) => put<Timecard>("/api/timecards/{id}/days/{date}", { path: { id, date }, version, body }),
  fill: (id: string, version: number) => post<Timecard>("/api/timecards/{id}/fill", { path: path(id), version }),
  punch: (assignment_id: string, kind: "in" | "out", once: string) => post<{ at: string; kind: string }>("/api/punches", { body: { assignment_id, kind }, once }),
  apply_closing: (id: string, version: number) => post<Timecard>("/api/timecards/{id}/closing-application", { path: path(id), version }),
  my_papers: () => get<Page<Paper>>("/api/papers", { query: { limit: 100 } }),
  receive: (id: string) => post<Paper>("/api/papers/{id}/receipt", { path: path(id) }),
  paper_pdf: (id: string) => `/api/papers/${id}/pdf`,
};
