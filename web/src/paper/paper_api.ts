import { get, link, post } from "~/api/http";
import type { DeliveryMethod, Page, Paper } from "~/api/types";

export const papers_key = ["papers"] as const;

const path = (id: string) => ({ id });

export const paper_api = {
  mine: () => get<Page<Paper>>("/api/papers", { query: { limit: 200 } }),
  deliver: (id: string, to: "client" | "worker", method: DeliveryMethod) => post<void>("/api/papers/{id}/delivery", { path: path(id), body: { to, method } }),
  receive: (id: string) => post<void>("/api/papers/{id}/receipt", { path: path(id) }),
  pdf: (id: string) => `/api/papers/${id}/pdf`,
  zip: (query: Record<string, string | null | undefined>) => link("/api/papers-zip", query),
};
