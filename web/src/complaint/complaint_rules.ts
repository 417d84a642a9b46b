// What may be done next with a complaint, and what a reader should know at a glance.
import type { Side } from "~/api/types";
import type { Act, Complaint } from "./complaint_api";

type Seen = Pick<Complaint, "state" | "agency_sees_at" | "client_sees_at" | "assignment_id">;

export const both_know = (one: Seen) => Boolean(one.agency_sees_at && one.client_sees_at);

export function acts_of(one: Seen): Act[] {
  const acts: Act[] = [];
  if (one.state !== "answered") acts.push("steps");
  if (one.assignment_id && !both_know(one)) acts.push("telling"); // without an assignment there is no other side
  if (one.state === "open") acts.push("handling");
  if (one.state === "handled") acts.push("answer");
  return acts;
}

export const other_side = (side: Side): "agency" | "client" => (side === "agency" ? "client" : "agency");
