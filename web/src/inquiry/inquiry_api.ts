import { del, get, post, put } from "~/api/http";
import type { Schema } from "~/api/types";

export type InquiryLine = Schema<"InquiryLine">;
export type ReceivedLine = Schema<"InquiryReceivedLine">;
export type InquiryView = Schema<"InquiryView">;
export type ReceivedView = Schema<"InquiryReceivedView">;
export type Content = Schema<"InquiryContent">;
export type Hours = Schema<"InquiryHours">;
export type InquiryInput = Schema<"InquiryInput">;
export type AnswerInput = Schema<"InquiryAnswerInput">;
export type DeclineInput = Schema<"InquiryDeclineInput">;
export type Comparison = Schema<"InquiryComparison">;
export type AnswerColumn = Schema<"InquiryAnswerColumn">;
export type Choices = Schema<"InquiryChoices">;

export const inquiries_key = ["inquiries"] as const;
export const inquiry_key = (id: string) => ["inquiries", "one", id] as const;
export const received_key = ["received_inquiries"] as const;
export const received_one_key = (id: string) => ["received_inquiries", "one", id] as const;

const at = (id: string) => ({ id });

export const inquiry_api = {
  one: (id: string) => get<InquiryView>("/api/inquiries/{id}", { path: at(id) }),
  choices: () => get<Choices>("/api/inquiry-choices"),
  create: (body: InquiryInput, once: string) => post<InquiryView>("/api/inquiries", { body, once }),
  save: (id: string, version: number, body: InquiryInput) =>
    put<InquiryView>("/api/inquiries/{id}", { path: at(id), version, body }),
  discard: (id: string, version: number) => del("/api/inquiries/{id}", { path: at(id), version }),
  send: (id: string, version: number, body: { partnership_ids: string[]; override_reason: string }) =>
    post<InquiryView>("/api/inquiries/{id}/sending", { path: at(id), version, body }),
  withdraw: (id: string, version: number, reason: string) =>
    post<InquiryView>("/api/inquiries/{id}/withdrawal", { path: at(id), version, body: { reason } }),
  close: (id: string, version: number, reason: string) =>
    post<InquiryView>("/api/inquiries/{id}/closing", { path: at(id), version, body: { reason } }),
  accept: (id: string, version: number, recipient_id: string) =>
    post<InquiryView>("/api/inquiries/{id}/acceptance", { path: at(id), version, body: { recipient_id } }),
  answers: (id: string) => get<Comparison>("/api/inquiries/{id}/answers", { path: at(id) }),

  received: (id: string) => get<ReceivedView>("/api/received-inquiries/{id}", { path: at(id) }),
  answer: (id: string, version: number, body: AnswerInput) =>
    post<ReceivedView>("/api/received-inquiries/{id}/answer", { path: at(id), version, body }),
  decline: (id: string, version: number, body: DeclineInput) =>
    post<ReceivedView>("/api/received-inquiries/{id}/decline", { path: at(id), version, body }),
};
