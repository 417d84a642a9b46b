// The module "virtual:words": what the server's document calls each changing route and each member. The document
// itself is far too large for a browser.
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

interface Member {
  title?: string;
  "x-label-en"?: string;
}

interface Document {
  paths: Record<string, Record<string, { summary?: string }>>;
  components: { schemas: Record<string, { properties?: Record<string, Member> }> };
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

// Rooms may call a member differently: the name that most of them give it.
export function fields_of({ components }: Document): Record<string, [string, string]> {
  const seen = new Map<string, Map<string, { label: [string, string]; times: number }>>();
  for (const schema of Object.values(components.schemas)) {
    for (const [name, { title, "x-label-en": english }] of Object.entries(schema.properties ?? {})) {
      if (!title) continue;
      const of_name = seen.get(name) ?? new Map();
      const times = (of_name.get(title)?.times ?? 0) + 1;
      seen.set(name, of_name.set(title, { label: [title, english ?? title], times }));
    }
  }
  return Object.fromEntries(
    [...seen].map(([name, labels]) => [name, [...labels.values()].sort((a, b) => b.times - a.times)[0]!.label]),
  );
}

export function words(): Plugin {
  const path = new URL("../src/api/openapi.json", import.meta.url);
  return {
    name: "words",
    resolveId: (id) => (id === "virtual:words" ? "\0words" : undefined),
    load: (id) => {
      if (id !== "\0words") return undefined;
      const document = JSON.parse(readFileSync(path, "utf8")) as Document;
      return `export const verbs = ${JSON.stringify(verbs_of(document))};
export const fields = ${JSON.stringify(fields_of(document))};`;
    },
  };
}
