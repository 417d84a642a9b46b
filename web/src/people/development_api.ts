import { get, post, put, get_all } from "~/api/http";
import type { DeliveryMethod, Schema } from "~/api/types";

export type Training = Schema<"PeopleTrainingRow">;
export type TrainingForm = Schema<"PeopleTrainingForm">;
export type NewTraining = Schema<"PeopleNewTraining">;
export type TrainingPlan = Schema<"PeopleTrainingPlanRow">;
export type TrainingPlanForm = Schema<"PeopleTrainingPlanForm">;
export type Consulting = Schema<"PeopleConsultingRow">;
export type ConsultingForm = Schema<"PeopleConsultingForm">;
export type StabilityWish = Schema<"PeopleStabilityWishRow">;
export type StabilityWishForm = Schema<"PeopleStabilityWishForm">;
export type StabilityMeasure = Schema<"PeopleStabilityMeasureRow">;
export type StabilityMeasureForm = Schema<"PeopleStabilityMeasureForm">;
export type Development = Schema<"PeopleDevelopment">;
export type WorkerDevelopment = Schema<"PeopleWorkerDevelopment">;
export type DeliveryWish = Schema<"PaperDeliveryWish">;
export type WishForm = Schema<"PaperWishForm">;
export interface WishList {
  in_force: DeliveryWish | null;
  rows: DeliveryWish[];
}
export type EmploymentTerms = Schema<"PeopleTermsView">;
export type ConversionBasis = Schema<"PeopleConversionBasis">;
export type EmploymentTermsForm = Schema<"PeopleEmploymentTermsForm">;

export const development_key = (worker: string) => ["development", worker] as const;
export const plans_key = ["training_plans"] as const;
export const wishes_key = (worker: string) => ["delivery_wishes", worker] as const;
export const terms_key = (contract: string) => ["employment_terms", contract] as const;

export const measures = ["direct_hire_request", "other_client", "permanent_employment", "other"] as const;
export const outcomes = ["pending", "succeeded", "failed"] as const;
export const stages = ["entry", "by_job", "conversion", "by_rank", "other"] as const;
export const methods: DeliveryMethod[] = ["paper", "screen", "email", "fax"];

const path = (id: string) => ({ id });

export const development_api = {
  of: (worker: string) => get<WorkerDevelopment>("/api/workers/{id}/development", { path: path(worker) }),
  mine: () => get<Development>("/api/my/development"),
  plans: () => get_all<TrainingPlan>("/api/training-plans"),
  train: (body: NewTraining, once: string) => post<{ rows: Training[] }>("/api/trainings", { body, once }),
  retrain: (one: Training, body: TrainingForm) =>
    put<Training>("/api/trainings/{id}", { path: path(one.id), version: one.version, body }),
  consult: (worker: string, body: ConsultingForm, once: string) =>
    post<Consulting>("/api/workers/{id}/career-consultings", { path: path(worker), body, once }),
  reconsult: (one: Consulting, body: ConsultingForm) =>
    put<Consulting>("/api/career-consultings/{id}", { path: path(one.id), version: one.version, body }),
  wish: (worker: string, body: StabilityWishForm, once: string) =>
    post<StabilityWish>("/api/workers/{id}/stability-wishes", { path: path(worker), body, once }),
  measure: (worker: string, body: StabilityMeasureForm, once: string) =>
    post<StabilityMeasure>("/api/workers/{id}/stability-measures", { path: path(worker), body, once }),
  remeasure: (one: StabilityMeasure, body: StabilityMeasureForm) =>
    put<StabilityMeasure>("/api/stability-measures/{id}", { path: path(one.id), version: one.version, body }),
  wishes: (worker: string) => get<WishList>("/api/workers/{id}/delivery-wishes", { path: path(worker) }),
  add_wish: (worker: string, body: WishForm) =>
    post<DeliveryWish>("/api/workers/{id}/delivery-wishes", { path: path(worker), body }),
  terms: (contract: string) => get<EmploymentTerms>("/api/employment-contracts/{id}/terms", { path: path(contract) }),
  save_terms: (contract: string, version: number, body: unknown) =>
    put<EmploymentTerms>("/api/employment-contracts/{id}/terms", { path: path(contract), version, body }),
  issue_terms: (contract: string, assignment_id: string | null, once: string) =>
    post<EmploymentTerms>("/api/employment-contracts/{id}/terms-notice", {
      path: path(contract),
      body: { assignment_id },
      once,
    }),
};
