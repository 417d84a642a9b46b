// The module "virtual:verbs": what each changing route is called, taken from the server's document. The document
// itself is far too large for a browser.
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

interface Document {
  paths: Record<string, Record<string, { summary?: string }>>;
}

export function verbs_of({ paths }: Document): Record<string, string> {
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method, { summary }]) => method !== "get" && summary)
        .map(([method, { summary }]) => [`${method.toUpperCase()} ${path}`, summary!.replace(/（.*$/, "")]),
    ),
  );
}

export function verbs(): Plugin {
  const document = new URL("../src/api/openapi.json", import.meta.url);
  return {
    name: "verbs",
    resolveId: (id) => (id === "virtual:verbs" ? "\0verbs" : undefined),
    load: (id) =>
      id === "\0verbs"
        ? `export default ${JSON.stringify(verbs_of(JSON.parse(readFileSync(document, "utf8")) as Document))}`
        : undefined,
  };
}
