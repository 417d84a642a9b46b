import { del, get, link, post, put } from "~/api/http";
import type { Page, Schema } from "~/api/types";

export type Limit = Schema<"ComplianceLimit">;
export type Run = Schema<"ComplianceRun">;
export type Stay = Schema<"ComplianceLimitStay">;
export type EstablishmentLine = Schema<"ComplianceEstablishmentLine">;
export type EstablishmentDetail = Schema<"ComplianceEstablishmentDetail">;
export type PersonLimit = Schema<"CompliancePersonLimit">;
export type Spelling = Schema<"ComplianceSpelling">;
export type WorkerLimit = Schema<"ComplianceWorkerLimit">;
export type WorkerLimits = Schema<"ComplianceWorkerLimits">;
export type Simulation = Schema<"ComplianceSimulation">;
export type EarlierRow = Schema<"ComplianceEarlierAcceptance">;
export type Exemption = Stay["exemption"];
export type HearingView = Schema<"ComplianceHearingView">;
export type Hearing = HearingView["hearing"];
export type HearingInput = Schema<"ComplianceHearingInput">;
export type Statement = Schema<"ComplianceHearingStatement">;
export type Explanation = Schema<"ComplianceHearingExplanation">;
export type Posting = Schema<"ComplianceHearingPosting">;
export type HeadCount = Schema<"ComplianceHeadCount">;
export type NoticeAnswers = Partial<Schema<"LawNoticeAnswers">>;
export type NoticeNeed = Schema<"ComplianceNoticeNeed">;
export type Proposal = Schema<"ComplianceProposal">;

export interface SimulationBody {
  client_id?: string | null;
  establishment_name: string;
  unit_name: string;
  worker_id?: string | null;
  worker_name?: string;
  from_on: string;
  to_on: string;
  exemption: Exemption;
}

export interface EarlierBody {
  agency_name: string;
  worker_name: string;
  establishment_name: string;
  unit_name: string;
  from_on: string;
  to_on: string;
  exemption: Exemption;
  note: string;
  worker_id?: string | null;
  client_id?: string | null;
}

export const limits_key = ["limits"] as const;
export const earlier_key = ["limits", "earlier"] as const;
export const hearing_key = (id: string) => ["limits", "hearing", id] as const;

const at = (id: string) => ({ id });
const verb =
  <Body>(name: string) =>
  (id: string, version: number, body: Body) =>
    post<HearingView>(`/api/hearings/{id}/${name}`, { path: at(id), version, body });

export const limits_api = {
  establishments: () => get<{ rows: EstablishmentLine[] }>("/api/limits/establishments"),
  establishment: (key: string) => get<EstablishmentDetail>("/api/limits/establishment", { query: { key } }),
  timeline_pdf: (key: string) => link("/api/limits/timeline", { key }),
  workers: (q: string, cursor: string | null) => get<WorkerLimits>("/api/limits/workers", { query: { q, cursor } }),
  propose: (establishment_name: string, from_on: string) =>
    post<Proposal>("/api/limits/proposal", { body: { establishment_name, from_on } }),
  simulate: (body: SimulationBody) => post<Simulation>("/api/limits/simulation", { body }),
  need: (body: NoticeAnswers) => post<NoticeNeed>("/api/conflict-date-notice-need", { body }),

  enter: (body: EarlierBody, once: string) => post<EarlierRow>("/api/earlier-acceptances", { body, once }),
  save: (id: string, version: number, body: EarlierBody) =>
    put<EarlierRow>("/api/earlier-acceptances/{id}", { path: at(id), version, body }),
  remove: (id: string, version: number) => del("/api/earlier-acceptances/{id}", { path: at(id), version }),
  merge: (
    body: { kind: "establishment" | "unit"; within_key: string; spelling: string; means: string },
    once: string,
  ) => post("/api/place-aliases", { body, once }),
  separate: (id: string) => del("/api/place-aliases/{id}", { path: at(id) }),
  enter_extension: (
    body: {
      establishment_key: string;
      extends_conflict_on: string;
      to_on: string;
      heard_on: string;
      heard_from: string;
      opinion: string;
      decided_by: string;
      note: string;
    },
    once: string,
  ) => post("/api/limit-extensions", { body, once }),
  remove_extension: (id: string) => del("/api/limit-extensions/{id}", { path: at(id) }),

  hearings: (key: string) => get<Page<HearingView>>("/api/hearings", { query: { key } }),
  hearing: (id: string) => get<HearingView>("/api/hearings/{id}", { path: at(id) }),
  open_hearing: (establishment_key: string, once: string) =>
    post<HearingView>("/api/hearings", { body: { establishment_key }, once }),
  edit: (id: string, version: number, body: HearingInput) =>
    put<HearingView>("/api/hearings/{id}", { path: at(id), version, body }),
  notice: verb<{ notified_on: string }>("notice"),
  statement: verb<Statement>("statement"),
  silence: verb<object>("silence"),
  explanation: verb<Explanation>("explanation"),
  extension: verb<{ to_on: string }>("extension"),
  posting: verb<Posting>("posting"),
  withdraw: verb<object>("withdrawal"),
};
