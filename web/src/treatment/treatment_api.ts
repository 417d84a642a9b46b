// 待遇: agreements, circulars, wages, disclosures, explanations, as the server knows them.
import { del, get, post, put } from "~/api/http";
import type { DeliveryMethod, Page, Schema } from "~/api/types";

export type Circular = Schema<"ComplianceWageCircular">;
export type CircularLine = Schema<"ComplianceCircularLine">;
export type CircularBasis = Schema<"ComplianceCircularBasis">;
export type Occupation = Schema<"ComplianceCircularOccupation">;
export type Region = Schema<"ComplianceCircularRegion">;
export type ImportResult = Schema<"ComplianceImportResult">;
export type YearCheck = Schema<"ComplianceYearCheckLine">;
export type ImportPart = "occupations" | "regions" | "experience_index";

export type Agreement = Schema<"ComplianceAgreement">;
export type AppliedAgreement = Schema<"ComplianceAppliedAgreement">;
export type AgreementLine = Schema<"ComplianceAgreementLine">;
export type AgreementTerms = Schema<"ComplianceAgreementTerms">;
export type AgreementCheck = Schema<"ComplianceAgreementCheck">;
export type Publication = Schema<"CompliancePublication">;
export type Confirmation = Schema<"ComplianceConfirmation">;
export type AgreementBody = Pick<Agreement, "title" | "unit" | "establishment_id" | "starts_on" | "ends_on" | "terms">;
export interface PublicationBody {
  method: Publication["method"];
  published_on: string;
  place: string;
  summary_handed_out: boolean;
  proof: string;
}

export type WageInput = Schema<"ComplianceWageInput">;
export type WageCheck = Schema<"ContractWageCheckView">;
export type WorkerWages = Schema<"ContractWorkerWages">;
export interface WageChange {
  worker_id: string;
  wage: WageInput;
}

export type Disclosure = Schema<"ComplianceDisclosure">;
export type DisclosureLine = Schema<"ComplianceDisclosureLine">;
export type ComparableDetail = Schema<"ComplianceComparableDetail">;
export type FacilityDetail = Schema<"ComplianceFacilityDetail">;
export type ComparableTreatment = Schema<"FormsComparableTreatment">;
export interface DisclosureBody {
  partnership_id: string;
  kind: DisclosureLine["kind"];
  provided_on: string;
  valid_until: string | null;
  job_kind: string;
  detail?: { facilities?: FacilityDetail; comparable?: ComparableDetail };
  replaces_id?: string | null;
  change_reason?: string;
  unchanged_since_id?: string | null;
}

export type Explanation = Schema<"ComplianceExplanation">;
export type ExplanationRequest = Schema<"ComplianceExplanationRequest">;
export type ExplanationLine = Schema<"ExplanationsExplanationLine">;
export type RequestLine = Schema<"ExplanationsRequestLine">;
export type RequestAnswer = Schema<"ComplianceRequestAnswer">;
export type Wording = Schema<"ComplianceExplanationWording">;
export type StatementView = Schema<"ContractStatementView">;
export type DispatchInput = StatementView["proposal"];
export interface ExplanationInput {
  explained_on: string;
  explainer_title: string;
  explained_by: string;
  explained_how: Explanation["explained_how"];
  measures: string;
  pay_decision: string;
  materials: string;
  questions: string;
  late_reason: string;
}
interface Rows<T> {
  rows: T[];
}

export const circulars_key = ["wage-circulars"] as const;
export interface ConclusionBody {
  concluded_on: string;
  supersedes_id: string | null;
  reason: string;
}

export const agreements_key = ["agreements"] as const;
export const wages_key = (contract: string) => ["contract", contract, "wages"] as const;
export const disclosures_key = ["treatment-disclosures"] as const;
export const explanations_key = ["explanations"] as const;
export const my_treatment_key = ["my-treatment"] as const;

export const circular_api = {
  list: () => get<Rows<CircularLine>>("/api/wage-circulars"),
  one: (id: string) => get<Circular>("/api/wage-circulars/{id}", { path: { id } }),
  known: (fiscal_year: number) => get<CircularBasis>("/api/known-wage-circular", { query: { fiscal_year } }),
  add: (body: { basis: CircularBasis; with_known_regions: boolean }, once: string) =>
    post<Circular>("/api/wage-circulars", { body, once }),
  edit: (id: string, version: number, basis: CircularBasis) =>
    put<Circular>("/api/wage-circulars/{id}", { path: { id }, version, body: { basis } }),
  import: (id: string, part: ImportPart, csv: string) =>
    post<ImportResult>("/api/wage-circulars/{id}/import", { path: { id }, body: { part, csv } }),
  occupations: (id: string, q = "") =>
    get<Rows<Occupation>>("/api/wage-circulars/{id}/occupations", { path: { id }, query: { q } }),
  agreements: (id: string) => get<Rows<YearCheck>>("/api/wage-circulars/{id}/agreements", { path: { id } }),
  regions: (id: string) => get<Rows<Region>>("/api/wage-circulars/{id}/regions", { path: { id } }),
};

const agreement_path = "/api/labor-management-agreements/{id}";
export const agreement_api = {
  list: () => get<Rows<AgreementLine>>("/api/labor-management-agreements"),
  one: (id: string) => get<Agreement>(agreement_path, { path: { id } }),
  check: (id: string, fiscal_year: number | null) =>
    get<AgreementCheck>(`${agreement_path}/check`, { path: { id }, query: { fiscal_year } }),
  history: (id: string) =>
    get<{ publications: Publication[]; confirmations: Confirmation[] }>(`${agreement_path}/history`, { path: { id } }),
  add: (body: AgreementBody, once: string) => post<Agreement>("/api/labor-management-agreements", { body, once }),
  edit: (id: string, version: number, body: AgreementBody) =>
    put<Agreement>(agreement_path, { path: { id }, version, body }),
  discard: (id: string, version: number) => del<null>(agreement_path, { path: { id }, version }),
  conclude: (id: string, version: number, body: ConclusionBody) =>
    post<Agreement>(`${agreement_path}/conclusion`, { path: { id }, version, body }),
  confirm: (id: string, fiscal_year: number, once: string) =>
    post<Confirmation>(`${agreement_path}/confirmations`, { path: { id }, body: { fiscal_year }, once }),
  publish: (id: string, body: PublicationBody, once: string) =>
    post<Publication>(`${agreement_path}/publications`, { path: { id }, body, once }),
  mine: () => get<Rows<AppliedAgreement>>("/api/my/agreements"),
};

export const wage_api = {
  list: (id: string) => get<Rows<WorkerWages>>("/api/contracts/{id}/wages", { path: { id } }),
  check: (id: string, body: WageChange) => post<WageCheck>("/api/contracts/{id}/wage-checks", { path: { id }, body }),
  set: (id: string, body: WageChange, once: string) =>
    post<WageCheck>("/api/contracts/{id}/wages", { path: { id }, body, once }),
};

export const disclosure_api = {
  one: (id: string) => get<Disclosure>("/api/treatment-disclosures/{id}", { path: { id } }),
  latest: (kind: string) => get<Page<DisclosureLine>>("/api/treatment-disclosures", { query: { kind, limit: 50 } }),
  tell: (body: DisclosureBody, once: string) => post<Disclosure>("/api/treatment-disclosures", { body, once }),
};

export const explanation_api = {
  wording: () => get<Wording>("/api/explanation-wording"),
  request: (id: string) => get<ExplanationRequest>("/api/explanation-requests/{id}", { path: { id } }),
  record: (body: { worker_id: string; question: string; asked_on: string }, once: string) =>
    post<ExplanationRequest>("/api/explanation-requests", { body, once }),
  answer: (id: string, version: number, body: RequestAnswer) =>
    post<ExplanationRequest>("/api/explanation-requests/{id}/answer", { path: { id }, version, body }),
  hiring: (body: unknown, once: string) => post<Explanation>("/api/treatment-explanations/hiring", { body, once }),
  statement: (id: string) => get<StatementView>("/api/assignments/{id}/treatment-statement", { path: { id } }),
  state: (
    id: string,
    body: {
      statement: Partial<DispatchInput> & { explanation: ExplanationInput };
      handed_over_by: DeliveryMethod | null;
    },
    once: string,
  ) => post<Explanation>("/api/assignments/{id}/treatment-statement", { path: { id }, body, once }),
  mine: () => get<Rows<Explanation>>("/api/my/treatment-explanations"),
  receive: (id: string) => post<Explanation>("/api/my/treatment-explanations/{id}/receipt", { path: { id } }),
  my_requests: () => get<Rows<ExplanationRequest>>("/api/my/explanation-requests"),
  ask: (question: string, once: string) =>
    post<ExplanationRequest>("/api/my/explanation-requests", { body: { question }, once }),
  receive_answer: (id: string) =>
    post<ExplanationRequest>("/api/my/explanation-requests/{id}/receipt", { path: { id } }),
};
