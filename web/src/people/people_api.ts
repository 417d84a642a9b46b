import type { Schema } from "~/api/types";

export type Worker = Schema<"PeopleWorkerRow">;
export type WorkerForm = Schema<"PeopleWorkerForm">;
export type Employment = Schema<"PeopleEmploymentContractRow">;
export type EmploymentForm = Schema<"PeopleEmploymentContractForm">;

export const workers_key = ["workers"] as const;
export const employments_key = (worker: string) => ["employment_contracts", worker] as const;
export const insurances = ["health_insurance", "pension", "employment_insurance"] as const;
export const enrolments = ["filed", "in_preparation", "not_applicable"] as const;
export const sexes = ["female", "male", "unspecified"] as const;

// Whole years on a day.
export function age_on(born_on: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born_on.slice(0, 4));
  return on.slice(5) < born_on.slice(5) ? years - 1 : years;
}

// What has to be chosen has no default: the client is told of the sex, the insurance and the agreement.
export const worker_blank = {
  worker_code: "",
  name: "",
  name_kana: "",
  born_on: "",
  sex: undefined,
  email: "",
  telephone: "",
  establishment_id: null,
  health_insurance: undefined,
  pension: undefined,
  employment_insurance: undefined,
  insurance_reason: "",
  agreement_worker: undefined,
  active: true,
  insurance_evidence: "",
} as unknown as WorkerForm;

// What a link may open on a worker's page: a field of the worker, one of what was checked, or a panel.
const evidence_fields = [
  "student",
  "main_income_yen",
  "main_earner",
  "household_income_yen",
  "document",
  "checked_on",
  "age_certificate_on",
];
export const worker_panels = ["employments", "former_employers"];
export function place_on_worker(asked: string): "worker" | "evidence" | "panel" | null {
  if (asked in worker_blank) return "worker";
  if (evidence_fields.includes(asked)) return "evidence";
  return worker_panels.includes(asked) ? "panel" : null;
}

// A reason is asked for once something other than "filed" was chosen.
export const needs_reason = (form: Partial<WorkerForm>): boolean =>
  insurances.some((kind) => form[kind] !== undefined && form[kind] !== "filed");

export const employment_blank: EmploymentForm = {
  starts_on: "",
  ends_on: null,
  renewals: 0,
  weekly_minutes: 2400,
  hourly_wage: 0,
  note: "",
};
