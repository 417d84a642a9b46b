// A file as the answer of a request: fetched rather than linked to, so that a refusal can be shown on the page.
import { link, type Ask } from "./http";
import { Problem, type Violation } from "./problem";

export async function save_file(path: string, ask: { query?: Ask["query"]; body?: unknown } = {}): Promise<void> {
  let answer: Response;
  try {
    answer = await fetch(link(path, ask.query), {
      credentials: "same-origin",
      ...(ask.body === undefined
        ? {}
        : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(ask.body) }),
    });
  } catch {
    throw new Problem(0, { code: "network" });
  }
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})));
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(await answer.blob());
  anchor.download = file_name(answer.headers.get("Content-Disposition")) ?? "tasuki.csv";
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

export function file_name(disposition: string | null): string | null {
  const star = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  if (star) return decodeURIComponent(star);
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? null;
}

// Characters that the chosen character set lacks; the person may have them replaced.
export function lacking_characters(problem: Problem | null): Violation | null {
  return problem?.violations.find((one) => one.code === "not_in_charset") ?? null;
}
