import { get, post, put, get_all } from "~/api/http";
import type { EstablishmentRow, Schema } from "~/api/types";

export type Report = Schema<"BusinessReportReportView">;
export type ReportLine = Schema<"BusinessReportReportLine">;
export type Figure = Schema<"BusinessReportFigure">;
export type ReportFinding = Schema<"BusinessReportReportFinding">;
export type WorkClass = Schema<"BusinessReportWorkClass">;
export type RelatedClient = Schema<"BusinessReportRelatedClient">;
export type Entered11 = Schema<"BusinessReportEntered11">;
export type Entered12 = Schema<"BusinessReportEntered12">;
export type Entered12x2 = Schema<"BusinessReportEntered12x2">;
export type OpenRequest = Schema<"BusinessReportOpenRequest">;
export type FilingRequest = Schema<"BusinessReportFilingRequest">;

export const reports_key = ["business-reports"] as const;
export const report_key = (id: string) => ["business-reports", "one", id] as const;

const one = "/api/business-reports/{id}";
const at = (id: string) => ({ id });

export const report_api = {
  list: () => get<{ rows: ReportLine[] }>("/api/business-reports"),
  one: (id: string) => get<Report>(one, { path: at(id) }),
  open: (body: Partial<OpenRequest>, once: string) => post<Report>("/api/business-reports", { body, once }),
  enter_11: (report: Report, body: Partial<Entered11>) =>
    put<Report>(`${one}/entered-11`, { path: at(report.id!), version: report.version, body }),
  enter_12: (report: Report, body: Partial<Entered12>) =>
    put<Report>(`${one}/entered-12`, { path: at(report.id!), version: report.version, body }),
  enter_12_2: (report: Report, body: Partial<Entered12x2>) =>
    put<Report>(`${one}/entered-12-2`, { path: at(report.id!), version: report.version, body }),
  file: (report: Report, body: FilingRequest, once: string) =>
    post<Report>(`${one}/filing`, { path: at(report.id!), version: report.version, body, once }),
  classify: (rows: WorkClass[]) => put("/api/work-classes", { body: { rows } }),
  related: () => get<{ rows: RelatedClient[] }>("/api/related-clients"),
  put_related: (rows: RelatedClient[]) => put("/api/related-clients", { body: { rows } }),
  establishments: () => get_all<EstablishmentRow>("/api/establishments", { active: true }),
};
