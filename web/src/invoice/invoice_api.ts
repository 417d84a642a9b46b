import { del, get, post, put } from "~/api/http";
import type { Schema } from "~/api/types";

export type Invoice = Schema<"InvoiceView">;
export type InvoiceLine = Schema<"InvoiceLineView">;
export type RegisterRow = Schema<"InvoiceRegisterLine">;
export type Provisional = Schema<"InvoiceProvisionalView">;
export type LineInput = Schema<"InvoiceLineInput">;
export type LineEdit = Schema<"InvoiceLineEdit">;
export type CreditRequest = Schema<"InvoiceCreditRequest">;
export type StoredRate = Schema<"InvoiceStoredRate">;

export const invoices_key = ["invoices"] as const;
export const invoice_key = (id: string) => ["invoices", "one", id] as const;

const at = (id: string) => ({ id });

export const invoice_api = {
  one: (id: string) => get<Invoice>("/api/invoices/{id}", { path: at(id) }),
  provisional: (partnership_id: string, month_ym: string) =>
    post<Provisional>("/api/invoices/provisional", { body: { partnership_id, month_ym } }),
  discard: (id: string, version: number) => del("/api/invoices/{id}", { path: at(id), version }),
  add_line: (id: string, version: number, body: LineInput) =>
    post<Invoice>("/api/invoices/{id}/lines", { path: at(id), version, body }),
  change_line: (id: string, version: number, line_id: string, body: LineEdit) =>
    put<Invoice>("/api/invoices/{id}/lines/{line_id}", { path: { id, line_id }, version, body }),
  take_off_line: (id: string, version: number, line_id: string, reason: string) =>
    del<Invoice>("/api/invoices/{id}/lines/{line_id}", { path: { id, line_id }, version, body: { reason } }),
  issue: (id: string, version: number, body: { seal: boolean; remarks: string }, once: string) =>
    post<Invoice>("/api/invoices/{id}/issue", { path: at(id), version, body, once }),
  correct: (id: string, version: number, reason: string, once: string) =>
    post<Invoice>("/api/invoices/{id}/correction", { path: at(id), version, body: { reason }, once }),
  credit: (id: string, version: number, body: CreditRequest, once: string) =>
    post<Invoice>("/api/invoices/{id}/credit", { path: at(id), version, body, once }),
  confirm: (id: string, version: number) => post<Invoice>("/api/invoices/{id}/confirmation", { path: at(id), version }),
  dispute: (id: string, version: number, reason: string) =>
    post<Invoice>("/api/invoices/{id}/dispute", { path: at(id), version, body: { reason } }),
};
