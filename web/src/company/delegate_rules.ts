// What of a delegation may still be changed, as the server decides it. Pure.
import type { Delegate } from "./company_api";

// Once it has begun somebody may have approved in the absent person's stead: only its end comes forward. What is over
// stays as it was.
export function delegate_change(
  row: Pick<Delegate, "starts_on" | "ends_on">,
  today: string,
): "all" | "end" | "nothing" {
  if (today < row.starts_on) return "all";
  return today <= row.ends_on ? "end" : "nothing";
}
