import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { job_kind_text } from "./operations_text";

test("every kind of job has its name", () => {
  const rooms = new URL("../../../src/", import.meta.url);
  const headers = readdirSync(rooms, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith("_flows.hpp") || file.endsWith("_flow.hpp"),
  );
  const kinds = headers.flatMap((file) =>
    [...readFileSync(new URL(file, rooms), "utf8").matchAll(/k\w*Job = "([^"]+)"/g)].map(([, kind]) => kind!),
  );
  expect(kinds.length).toBeGreaterThan(8);
  expect(kinds.filter((kind) => !(kind in job_kind_text))).toEqual([]);
});

test("a file says what the screen says of a job", () => {
  const code = readFileSync(new URL("../../../src/platform/jobs/operator_http.cpp", import.meta.url), "utf8");
  const table = code.slice(code.indexOf("kWords[] = {")).split("};")[0]!;
  const words = Object.fromEntries(
    [...table.matchAll(/\{"([^"]+)",\s*"([^"]+)"\}/g)].map(([, kind, word]) => [kind!, word!]),
  );
  expect(words).toEqual(Object.fromEntries(Object.entries(job_kind_text).map(([kind, [ja]]) => [kind, ja])));
});
