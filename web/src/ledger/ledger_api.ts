import { get, post, put } from "~/api/http";
import type { Schema, Side } from "~/api/types";

export type LedgerLine = Schema<"LedgerLine">;
export type ClientTraining = Schema<"LedgerClientTrainingRow">;
export type ClientTrainingForm = Schema<"LedgerClientTrainingForm">;
export type StabilityRow = Schema<"LedgerStabilityRow">;

export const ledgers_key = ["ledgers"] as const;
export const stability_key = ["stability"] as const;

export const ledger_api = {
  pdf: (side: Side, assignment: string) =>
    `/api/assignments/${assignment}/${side === "agency" ? "agency" : "client"}-ledger`,
  trainings: (assignment: string) =>
    get<{ rows: ClientTraining[] }>("/api/assignments/{id}/client-trainings", { path: { id: assignment } }),
  add_training: (assignment: string, body: ClientTrainingForm, once: string) =>
    post<ClientTraining>("/api/assignments/{id}/client-trainings", { path: { id: assignment }, body, once }),
  edit_training: (one: ClientTraining, body: ClientTrainingForm) =>
    put<ClientTraining>("/api/client-trainings/{id}", { path: { id: one.id }, version: one.version, body }),
  stability: (worker_id?: string) => get<{ rows: StabilityRow[] }>("/api/stability-duties", { query: { worker_id } }),
};
