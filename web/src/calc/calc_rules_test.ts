import { describe, expect, test } from "vitest";
import { fields_of, figure_text, is_bad, show_value, to_form, to_input, type JsonSchema } from "./calc_rules";

const schema: JsonSchema = {
  $ref: "#/$defs/Facts",
  $defs: {
    Facts: {
      type: "object",
      required: ["on", "index", "months", "breaks", "special"],
      properties: {
        on: { type: "string", format: "date", title: "日付", "x-label-en": "Day", "x-law": "法1条" },
        index: { type: "object", additionalProperties: { type: "string" }, title: "指数" },
        months: { type: "array", items: { $ref: "#/$defs/Month" } },
        breaks: { type: "array", items: { type: "array", items: { type: "string" } } },
        special: { type: "boolean" },
        exempt: { anyOf: [{ type: "boolean" }, { type: "null" }] },
        lengths: { anyOf: [{ type: "array", items: { type: "integer" } }, { type: "null" }] },
        wage_yen: { anyOf: [{ type: "integer" }, { type: "null" }] },
      },
    },
    Month: {
      type: "object",
      required: ["month"],
      properties: { month: { type: "string" }, overtime_minutes: { type: "integer" } },
    },
  },
};
const fields = fields_of(schema);

describe("a form from a schema", () => {
  test("each member has its kind", () => {
    expect(fields.map((field) => [field.name, field.kind, field.needed])).toEqual([
      ["on", "date", true],
      ["index", "by_years", true],
      ["months", "rows", true],
      ["breaks", "spans", true],
      ["special", "yes_no", true],
      ["exempt", "flag", false],
      ["lengths", "list", false],
      ["wage_yen", "yen", false],
    ]);
    expect(fields[2]!.rows.map((field) => field.kind)).toEqual(["month", "minutes"]);
    expect(fields[0]!.label).toEqual(["日付", "Day"]);
  });
  test("an input goes into the form and comes back the same", () => {
    const input = {
      on: "2026-10-01",
      index: { "0": "100", "10": "147.0" },
      months: [{ month: "2026-04", overtime_minutes: 0 }],
      breaks: [["12:00", "13:00"]],
      special: false,
      lengths: [36, 36],
      wage_yen: 0,
    };
    expect(to_input(fields, to_form(fields, input))).toEqual(input);
  });
  test("what is empty is left out, needed lists stay", () => {
    expect(to_input(fields, { on: null, exempt: undefined, lengths: [null] })).toEqual({
      index: {},
      months: [],
      breaks: [],
    });
  });
});

describe("an answer in words", () => {
  test("figures by their unit", () => {
    expect(figure_text("2026-10-01", "date", "ja")).toBe("2026/10/1（木）");
    expect(figure_text("12500", "yen", "ja")).toBe("12,500円");
    expect(figure_text("55000/43", "yen", "ja")).toBe("1,279 + 3/43円");
    expect(figure_text("450", "minutes", "ja")).toBe("7時間30分");
    expect(figure_text("true", "yes_no", "en")).toBe("Yes");
    expect(figure_text("", "none", "ja")).toBe("");
    expect(figure_text("0:1396 10:2052", "none", "ja")).toBe("0年 1,396、10年 2,052");
    expect(figure_text("12:30", "hours", "en")).toBe("12:30 h");
  });
  test("a refusal is seen at once", () => {
    expect(is_bad("allowed", false)).toBe(true);
    expect(is_bad("prohibited", true)).toBe(true);
    expect(is_bad("violations", [])).toBe(false);
    expect(is_bad("reset", false)).toBe(false);
  });
  test("members by their name and schema", () => {
    const say = (name: string, value: unknown, one: JsonSchema) =>
      show_value(name, value, one, schema, "ja", (text) => `「${text}」`);
    expect(say("tax_yen", 1858, { type: "integer" }).text).toBe("1,858円");
    expect(say("name", null, { type: "string" }).text).toBe("なし");
    expect(say("violations", ["a", "b"], { type: "array", items: { type: "string", enum: ["a", "b"] } }).text).toBe(
      "「a」、「b」",
    );
    expect(say("total", { "0": 1495, "1": 1709 }, { type: "object" }).rows).toEqual({
      head: ["0年", "1年"],
      cells: [["1,495", "1,709"]],
    });
    expect(
      say("months", [{ month: "2026-04", overtime_minutes: 60 }], { type: "array", items: { $ref: "#/$defs/Month" } })
        .rows!.cells,
    ).toEqual([["2026-04", "1時間"]]);
  });
});
