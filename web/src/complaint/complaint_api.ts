import { get, post, put } from "~/api/http";
import type { Schema } from "~/api/types";

export type Complaint = Schema<"ComplaintView">;
export type ComplaintLine = Schema<"ComplaintLine">;
export type OwnComplaint = Schema<"ComplaintOwnLine">;
export type AssignmentChoice = Schema<"ComplaintAssignmentChoice">;
export type WorkerChoice = Schema<"ComplaintWorkerChoice">;
export type ReceiveForm = Schema<"ComplaintReceiveForm">;
export type OwnForm = Schema<"ComplaintWorkerForm">;
export type Act = "steps" | "telling" | "handling" | "answer";

export const complaints_key = ["complaints"] as const;
export const own_key = ["complaints", "mine"] as const;
export const applicants = ["worker", "client", "registered_worker", "own_employee", "authority", "other"] as const;

const path = (id: string) => ({ id });

export const complaint_api = {
  one: (id: string) => get<Complaint>("/api/complaints/{id}", { path: path(id) }),
  choices: (q: string) =>
    get<{ rows: AssignmentChoice[]; workers: WorkerChoice[] }>("/api/complaint-choices", { query: { q } }),
  receive: (body: ReceiveForm, once: string) => post<Complaint>("/api/complaints", { body, once }),
  act: (id: string, act: Act, version: number, body: unknown = {}) =>
    post<Complaint>(`/api/complaints/{id}/${act}`, { path: path(id), version, body }),
  target: () => get<{ target_days: number }>("/api/complaint-target"),
  set_target: (target_days: number) => put<{ target_days: number }>("/api/complaint-target", { body: { target_days } }),
  own: () => get<{ rows: OwnComplaint[] }>("/api/my/complaints"),
  own_choices: () => get<{ rows: AssignmentChoice[] }>("/api/my/complaint-choices"),
  send: (body: OwnForm, once: string) => post<OwnComplaint>("/api/my/complaints", { body, once }),
};
