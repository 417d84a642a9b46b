import { del, get, link, post, put, get_all } from "~/api/http";
import type {
  Assignment,
  ConflictDateNotice,
  Contract,
  ContractRow,
  ContractTemplate,
  ContractingPartyRow,
  DeliveryRequest,
  EstablishmentRow,
  Gate,
  Page,
  Paper,
  PaperConfirmation,
  Proposal,
  Side,
  TemplateRow,
  Terms,
  WorkerChoice,
} from "~/api/types";
import type { GateReason } from "./gate_rules";

export const contracts_key = ["contracts"] as const;
export const templates_key = ["contract-templates"] as const;
export const contract_key = (id: string) => ["contract", id] as const;

const path = (id: string) => ({ id });

export interface ContractBody {
  agency_establishment_id: string | null;
  contracting_party_id: string | null;
  terms: Terms;
}

export interface AssignmentBody {
  worker_id: string;
  starts_on: string;
  ends_on: string;
  reasons?: GateReason[];
}

const verb = (id: string, name: string, version: number, body?: unknown) =>
  post<Contract>(`/api/contracts/{id}/${name}`, { path: path(id), version, body });

export const contract_api = {
  list: (query: Record<string, string | number | null>) => get<Page<ContractRow>>("/api/contracts", { query }),
  one: (id: string) => get<Contract>("/api/contracts/{id}", { path: path(id) }),
  create: (body: ContractBody & { partnership_id: string }, once: string) =>
    post<Contract>("/api/contracts", { body, once }),
  save: (id: string, version: number, body: ContractBody) =>
    put<Contract>("/api/contracts/{id}", { path: path(id), version, body }),
  gate: (id: string) => get<Gate>("/api/contracts/{id}/gate", { path: path(id) }),
  give_reason: (id: string, side: Side, body: GateReason) =>
    post<Gate>(`/api/contracts/{id}/${side === "client" ? "reviewer-gate-reasons" : "gate-reasons"}`, {
      path: path(id),
      body,
    }),
  amendment_gate: (id: string, terms: Terms) => post<Gate>("/api/contract-gate", { body: { amends: id, terms } }),
  submit: (id: string, version: number, contract_reviewer_id: string | null) =>
    verb(id, "submission", version, { contract_reviewer_id }),
  withdraw: (id: string, version: number) => verb(id, "withdrawal", version),
  discard: (id: string, version: number) => del<null>("/api/contracts/{id}", { path: path(id), version }),
  send_back: (id: string, version: number, reason: string) => verb(id, "return", version, { reason }),
  confirm: (id: string, version: number) => verb(id, "confirmation", version),
  record_confirmation: (id: string, version: number, record: PaperConfirmation) =>
    verb(id, "paper-confirmation", version, record),
  propose: (id: string, version: number, proposal: Proposal) => verb(id, "proposal", version, proposal),
  withdraw_proposal: (id: string, version: number) => verb(id, "proposal-withdrawal", version),
  return_proposal: (id: string, version: number, reason: string) => verb(id, "proposal-return", version, { reason }),
  confirm_proposal: (id: string, version: number) => verb(id, "proposal-confirmation", version),
  extend: (id: string, body: { starts_on: string; ends_on: string }, once: string) =>
    post<Contract>("/api/contracts/{id}/extension", { path: path(id), body, once }),
  preview: (id: string) => `/api/contracts/${id}/preview`,
  print: (id: string, on: string) => link(`/api/contracts/${id}/print`, { on }),

  templates: () => get_all<TemplateRow>("/api/contract-templates"),
  template: (id: string) => get<ContractTemplate>("/api/contract-templates/{id}", { path: path(id) }),
  keep_template: (name: string, terms: Terms, once: string) =>
    post<ContractTemplate>("/api/contract-templates", { body: { name, terms }, once }),

  assignments: (id: string) => get<{ rows: Assignment[] }>("/api/contracts/{id}/assignments", { path: path(id) }),
  assign: (id: string, body: AssignmentBody, once: string) =>
    post<Assignment>("/api/contracts/{id}/assignments", { path: path(id), body, once }),
  assignment_gate: (id: string, body: AssignmentBody) =>
    post<Gate>("/api/contracts/{id}/assignment-gate", { path: path(id), body }),
  gate_of_assignment: (assignment_id: string) => get<Gate>("/api/assignments/{id}/gate", { path: path(assignment_id) }),
  give_assignment_reason: (assignment_id: string, body: GateReason) =>
    post<Gate>("/api/assignments/{id}/gate-reasons", { path: path(assignment_id), body }),
  deliver: (assignment_id: string, version: number, body: DeliveryRequest) =>
    post<Assignment>("/api/assignments/{id}/delivery", { path: path(assignment_id), version, body }),
  end: (assignment_id: string, version: number, body: { last_on: string; reason: string }) =>
    post<Assignment>("/api/assignments/{id}/end", { path: path(assignment_id), version, body }),

  papers: (id: string) => get_all<Paper>("/api/papers", { contract_id: id }),

  establishments: () => get_all<EstablishmentRow>("/api/establishments"),
  contracting_parties: () => get_all<ContractingPartyRow>("/api/contracting-parties", { active: true }),
  notices: () => get_all<ConflictDateNotice>("/api/conflict-date-notices"),
  workers: (q: string) => get<Page<WorkerChoice>>("/api/worker-choices", { query: { q, limit: 30 } }),
};
