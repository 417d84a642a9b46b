// The one way to the server: same origin, problem+json becomes a thrown Problem, versions and keys become headers.
import createClient from "openapi-fetch";
import { Problem, type ProblemBody } from "./problem";
import type { Page } from "./types";

export interface Ask {
  path?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  version?: number;
  once?: string;
  signal?: AbortSignal;
}

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Answer = { data?: unknown; error?: unknown; response: Response };
type AnyClient = { request(method: string, path: string, init: unknown): Promise<Answer> };

const client = createClient({
  baseUrl: typeof location === "undefined" ? "http://tasuki.test" : location.origin,
  credentials: "same-origin",
  fetch: (request) => globalThis.fetch(request),
}) as unknown as AnyClient;

export async function call<T>(method: Method, path: string, ask: Ask = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["Content-Type"] = "application/json";
  if (ask.version !== undefined) headers["If-Match"] = `"${ask.version}"`;
  if (ask.once) headers["Idempotency-Key"] = ask.once;
  const query = Object.fromEntries(
    Object.entries(ask.query ?? {}).filter(([, value]) => value != null && value !== ""),
  );
  let answer: Answer;
  try {
    answer = await client.request(method.toLowerCase(), path, {
      params: { path: ask.path ?? {}, query },
      headers,
      signal: ask.signal,
      ...(method === "GET" ? {} : { body: ask.body ?? {} }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, { code: "network" });
  }
  if (!answer.response.ok) {
    const body = typeof answer.error === "object" && answer.error !== null ? (answer.error as ProblemBody) : {};
    throw new Problem(answer.response.status, body);
  }
  return answer.data as T;
}

export const get = <T>(path: string, ask?: Ask) => call<T>("GET", path, ask);
// Every row of a list, page after page: for choices and sums, where a missing row would be an error.
export async function get_all<Row>(path: string, query: Ask["query"] = {}): Promise<Page<Row>> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Row> = await get<Page<Row>>(path, { query: { ...query, cursor, limit: 200 } });
    rows.push(...page.rows);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return { rows, next_cursor: null };
}

export const post = <T>(path: string, ask?: Ask) => call<T>("POST", path, ask);
export const put = <T>(path: string, ask?: Ask) => call<T>("PUT", path, ask);
export const del = <T>(path: string, ask?: Ask) => call<T>("DELETE", path, ask);

// crypto.randomUUID needs a secure context; an office server on plain http inside a LAN has none.
export function fresh_key(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function link(path: string, query: Ask["query"] = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value != null && value !== "") search.set(key, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
