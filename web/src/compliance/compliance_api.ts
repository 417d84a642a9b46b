import { post, get_all } from "~/api/http";
import type { ConflictDateNotice, EstablishmentRow } from "~/api/types";

export const notices_key = ["conflict-date-notices"] as const;

export interface NoticeBody {
  partnership_id: string;
  establishment_name: string;
  establishment_address: string;
  conflict_on: string;
  notified_on: string;
  client_establishment_id?: string | null;
  contract_id?: string | null;
  starts_on?: string | null;
  difference_reason?: string;
}

export const compliance_api = {
  notify: (body: NoticeBody, once: string) => post<ConflictDateNotice>("/api/conflict-date-notices", { body, once }),
  establishments: () => get_all<EstablishmentRow>("/api/establishments", { active: true }),
};
