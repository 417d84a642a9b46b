import { get, post, get_all } from "~/api/http";
import type { DeliveryMethod, Paper, Schema } from "~/api/types";

export type Delivery = Schema<"PaperDeliveryLine">;
export interface Handover {
  method: DeliveryMethod;
  handed_on?: string | null;
  receipt?: string;
  evidence?: string;
}

export const papers_key = ["papers"] as const;

const path = (id: string) => ({ id });

export const paper_api = {
  mine: () => get_all<Paper>("/api/papers"),
  deliver: (id: string, to: "client" | "worker", handover: Handover) =>
    post<void>("/api/papers/{id}/delivery", { path: path(id), body: { to, ...handover } }),
  deliveries: (id: string) => get<{ rows: Delivery[] }>("/api/papers/{id}/deliveries", { path: path(id) }),
  receive: (id: string) => post<void>("/api/papers/{id}/receipt", { path: path(id) }),
  pdf: (id: string) => `/api/papers/${id}/pdf`,
};
