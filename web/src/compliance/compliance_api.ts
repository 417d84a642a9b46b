import { get, post } from "~/api/http";
import type { ConflictDateNotice, EstablishmentRow, Page, PartnershipRow, TreatmentDisclosure } from "~/api/types";

export const notices_key = ["conflict-date-notices"] as const;
export const disclosures_key = ["treatment-disclosures"] as const;

export interface NoticeBody {
  partnership_id: string;
  establishment_name: string;
  establishment_address: string;
  conflict_on: string;
  notified_on: string;
}

export interface DisclosureBody {
  partnership_id: string;
  kind: TreatmentDisclosure["kind"];
  provided_on: string;
  valid_until: string | null;
  content: TreatmentDisclosure["content"];
}

export const compliance_api = {
  notify: (body: NoticeBody, once: string) => post<ConflictDateNotice>("/api/conflict-date-notices", { body, once }),
  disclose: (body: DisclosureBody, once: string) => post<TreatmentDisclosure>("/api/treatment-disclosures", { body, once }),
  partnerships: () => get<Page<PartnershipRow>>("/api/partnerships", { query: { limit: 200 } }),
  establishments: () => get<Page<EstablishmentRow>>("/api/establishments", { query: { limit: 200, active: true } }),
};
