import { get, link, post, put } from "~/api/http";
import type { Assignment, Checks, Contract, ContractRow, Page, Paper, PartnershipRow, Terms, WorkerRow } from "~/api/types";

export const contracts_key = ["contracts"] as const;
export const contract_key = (id: string) => ["contract", id] as const;

const path = (id: string) => ({ id });

export const contract_api = {
  list: (query: Record<string, string | number | null>) => get<Page<ContractRow>>("/api/contracts", { query }),
  one: (id: string) => get<Contract>("/api/contracts/{id}", { path: path(id) }),
  create: (body: { partnership_id: string; terms: Terms }, once: string) => post<Contract>("/api/contracts", { body, once }),
  save: (id: string, version: number, terms: Terms) => put<Contract>("/api/contracts/{id}", { path: path(id), version, body: { terms } }),
  checks: (id: string) => get<Checks>("/api/contracts/{id}/checks", { path: path(id) }),
  submit: (id: string, version: number, contract_reviewer_id: string) => post<Contract>("/api/contracts/{id}/submission", { path: path(id), version, body: { contract_reviewer_id } }),
  withdraw: (id: string, version: number) => post<Contract>("/api/contracts/{id}/withdrawal", { path: path(id), version }),
  send_back: (id: string, version: number, reason: string) => post<Contract>("/api/contracts/{id}/return", { path: path(id), version, body: { reason } }),
  confirm: (id: string, version: number) => post<Contract>("/api/contracts/{id}/confirmation", { path: path(id), version }),
  amend: (id: string, version: number, body: { effective_from: string; terms: Terms; reason: string }) => post<Contract>("/api/contracts/{id}/amendment", { path: path(id), version, body }),
  cancel: (id: string, version: number, reason: string) => post<Contract>("/api/contracts/{id}/cancellation", { path: path(id), version, body: { reason } }),
  extend: (id: string, version: number, body: { starts_on: string; ends_on: string }, once: string) => post<Contract>("/api/contracts/{id}/extension", { path: path(id), version, body, once }),
  terminate: (id: string, version: number, body: Record<string, unknown>) => post<Contract>("/api/contracts/{id}/termination", { path: path(id), version, body }),
  preview: (id: string) => `/api/contracts/${id}/preview.pdf`,

  assignments: (id: string) => get<Page<Assignment>>("/api/contracts/{id}/assignments", { path: path(id) }),
  assign: (id: string, body: { worker_id: string; starts_on: string; ends_on: string }, once: string) => post<Assignment>("/api/contracts/{id}/assignments", { path: path(id), body, once }),

  papers: (id: string) => get<Page<Paper>>("/api/papers", { query: { contract_id: id, limit: 200 } }),
  deliver: (paper_id: string, method: string) => post<Paper>("/api/papers/{id}/delivery", { path: path(paper_id), body: { method } }),
  receive: (paper_id: string) => post<Paper>("/api/papers/{id}/receipt", { path: path(paper_id) }),
  paper_pdf: (paper_id: string) => `/api/papers/${paper_id}/pdf`,
  zip: (id: string) => link("/api/papers.zip", { contract_id: id }),

  partnerships: () => get<Page<PartnershipRow>>("/api/partnerships", { query: { limit: 200 } }),
  workers: (q: string) => get<Page<WorkerRow>>("/api/workers", { query: { q, limit: 30 } }),
};
