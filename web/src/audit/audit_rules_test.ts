import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fields, verbs } from "virtual:words";
import type { Dict } from "~/shell/i18n";
import { fields_of_entry } from "./audit_rules";
import { act_text, table_text } from "./audit_text";
import { column_text } from "./column_text";

test("an update names what changed", () => {
  expect(fields_of_entry({ name: "旧", active: true }, { name: "新", active: true })).toEqual([
    { name: "name", before: "旧", after: "新", changed: true },
    { name: "active", before: "true", after: "true", changed: false },
  ]);
});
test("an insert has no before, a removal no after", () => {
  expect(fields_of_entry(null, { name: "新" })).toEqual([{ name: "name", before: "", after: "新", changed: true }]);
  expect(fields_of_entry({ name: "旧" }, null)).toEqual([{ name: "name", before: "旧", after: "", changed: true }]);
  expect(fields_of_entry(null, null)).toEqual([]);
});
test("an instant is the time in Japan, wherever it stands", () => {
  const [one, two, three] = fields_of_entry(null, {
    at: "2027-06-01T15:30:00+00:00",
    steps: [{ at: "2027-06-01T00:00:00.123456Z" }],
    born_on: "1990-04-01",
  });
  expect(one!.after).toBe("2027/06/02 00:30");
  expect(two!.after).toContain('"2027/06/01 09:00"');
  expect(three!.after).toBe("1990-04-01");
});

describe("the words of the log", () => {
  const folder = new URL("../../../db/migrations/", import.meta.url);
  const sql = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
  const beneath = ["audit_entry", "audit_seal", "counter", "daily_run", "idempotency", "paper_pdf"]; // never in it
  test("every table that is kept in the log has its name", () => {
    const tables = [...sql.matchAll(/^create table (?:if not exists )?([a-z_]+)/gm)].map(([, table]) => table!);
    expect(tables.filter((table) => !(table in table_text) && !beneath.includes(table))).toEqual([]);
  });
  test("every column that is kept in the log has its name", () => {
    const names = { ...column_text, ...fields };
    const columns = [...sql.matchAll(/^create table (?:if not exists )?([a-z_]+) \(\n([^]*?)\n\)/gm)]
      .filter(([, table]) => !beneath.includes(table!))
      .flatMap(([, , body]) => [
        ...body!.matchAll(/^  ([a-z_0-9]+) (?:bigint|int|text|date|boolean|timestamptz|jsonb|bytea)/gm),
      ])
      .map(([, column]) => column!);
    expect(columns.length).toBeGreaterThan(400);
    expect([...new Set(columns.filter((column) => !(column in names)))]).toEqual([]);
  });
  test("a file says what the screen says", () => {
    const code = readFileSync(new URL("../../../src/identity/audit_words.cpp", import.meta.url), "utf8");
    const words = (name: string) =>
      Object.fromEntries(
        [
          ...code
            .slice(code.indexOf(`constexpr Word ${name}[]`))
            .split("};")[0]!
            .matchAll(/\{"([^"]+)",\s*"([^"]+)"\}/g),
        ].map(([, key, word]) => [key!, word!]),
      );
    const japanese = (texts: Dict) => Object.fromEntries(Object.entries(texts).map(([key, [ja]]) => [key, ja]));
    expect(words("kTables")).toEqual(japanese(table_text));
    expect(words("kActs")).toEqual(japanese(act_text));
  });
  test("a route is named as in the server's document, without its remark", () => {
    expect(verbs["POST /api/accounts"]).toBe("利用者の登録");
    expect(verbs["GET /api/accounts"]).toBeUndefined();
  });
});
