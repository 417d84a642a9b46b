// Every rule of both gates has the place where it is mended: read from the tables of the server, so that a new rule
// without one fails here.
import { readFileSync } from "node:fs";
import { matchPath } from "react-router-dom";
import { describe, expect, test } from "vitest";
import type { GateFinding } from "~/api/types";
import { company_blank } from "~/company/company_page";
import { place_on_worker } from "~/people/people_api";
import { all_pages } from "~/shell/rooms";
import { assign_fields, assignment_dialogs, dialog_of } from "./contract_rules";
import { blank_terms, section_of } from "./contract_terms";
import { placed } from "./gate_links";
import { is_here } from "./gate_rules";

interface Rule {
  id: string;
  pointer: string;
  link: string;
}

const read = (file: string) =>
  readFileSync(new URL(`../../../src/contract/${file}`, import.meta.url), "utf8").replace(/\/\/[^\n]*/g, "");
const gate = read("gate/gate.hpp");

// The string literals and names of a row, adjoining literals as one.
const tokens_of = (row: string) =>
  row
    .replace(/"\s+"/g, "")
    .match(/"[^"]*"|[A-Za-z_][\w:]*/g)!
    .map((token) => token.trim());

function rules_of(file: string): Rule[] {
  const text = read(file);
  const names = new Map(
    [...(gate + text).matchAll(/constexpr std::string_view (k\w+) =\s*"([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  const value = (token: string | undefined) =>
    token === undefined ? "" : token.startsWith('"') ? token.slice(1, -1) : (names.get(token) ?? token);
  const items = [...text.matchAll(/\{item\(([^)]*)\)/g)].map(([, row]) => {
    const [id, , pointer] = tokens_of(row!).map(value);
    return { id: id!, pointer: pointer!, link: "" };
  });
  // id, colour, article, pointer, two titles, code, whose it is, link
  const others = [...text.matchAll(/\{\{((?:"|k[A-Z])[\s\S]*?)\},\s*(?:look_|\[\])/g)].map(([, row]) => {
    const all = tokens_of(row!).map(value);
    expect(all[1], row).toMatch(/^Colour::/);
    expect(all[7], row).toMatch(/^Mender::/);
    return { id: all[0]!, pointer: all[3]!, link: all[8] ?? "" };
  });
  return [...items, ...others];
}

const contract_rules = [...rules_of("gate/contract_gate_items.cpp"), ...rules_of("gate/contract_gate.cpp")];
const assignment_rules = rules_of("assignment/assignment_gate.cpp");

// Is there such an item in the form? What nobody filled in yet is there too.
function in_form(pointer: string): boolean {
  let at: unknown = blank_terms;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof at !== "object" || at === null || !(part in at)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return section_of(pointer) !== null;
}

const tabs = { assignments: assignment_dialogs as readonly string[], wages: [] };

// What the screen does with the link.
function opens(link: string): boolean {
  const url = new URL(link.replace(/\{\w+\}/g, "7"), "http://x");
  const page = all_pages.find(({ path }) => matchPath(`/${path}`, url.pathname))?.path;
  const asked = url.searchParams.get("open") ?? "";
  switch (page) {
    case "workers/:id":
      return place_on_worker(asked) !== null;
    case "company":
      return asked in company_blank;
    case "contracts/:id": {
      const tab = url.searchParams.get("tab");
      if (tab === null) return url.hash === "" || in_form(url.hash.slice(1));
      if (tab === "wages") return url.searchParams.has("worker");
      return tab in tabs && tabs.assignments.includes(asked) && url.searchParams.has("assignment");
    }
    case "conflict-date-notices":
    case "limits":
    case "treatment-disclosures/new":
      return url.searchParams.get("contract") === "7";
    case "overtime-agreements": // those of the contract's establishment, or ?edit=new
      return true;
    default: // a bare list is no place
      return false;
  }
}

describe("every rule has the place where it is mended", () => {
  test("the tables are read as a whole", () => {
    expect(contract_rules.length).toBeGreaterThan(60);
    expect(assignment_rules.length).toBeGreaterThan(30);
    for (const id of ["item_safety", "licence", "rest_break", "statutory_hours", "consistent"])
      expect(contract_rules.map((rule) => rule.id)).toContain(id);
    for (const id of ["kLateRule", "wage_doubt", "notice_delivered", "period"])
      expect(assignment_rules.map((rule) => rule.id)).toContain(id);
  });
  test("of the contract: a screen, or the item of its form", () => {
    // Each finding names its item; or it is about an amendment as a whole, and comes with its refusal.
    const names_it_itself = ["consistent", "unprintable", "assigned_workers"];
    const lost = contract_rules.filter(({ id, pointer, link }) =>
      link ? !opens(link) : !names_it_itself.includes(id) && !in_form(pointer),
    );
    expect(lost).toEqual([]);
  });
  test("of the assignment: a screen, and before it is made a screen or the item of its form", () => {
    expect(assignment_rules.filter(({ link }) => !opens(link))).toEqual([]);
    const ahead = assignment_rules.filter(
      ({ id, link, pointer }) =>
        link.includes("{assignment}") && !id.endsWith("_delivered") && !assign_fields.includes(pointer),
    );
    expect(ahead).toEqual([]);
  });
  test("a rule without a place is seen", () => {
    for (const link of [
      "/nowhere",
      "/workers/{worker}",
      "/workers/{worker}?open=nothing",
      "/contracts/{contract}?tab=assignments",
      "/contracts/{contract}#/nothing",
      "/treatment-disclosures",
    ])
      expect([link, opens(link)]).toEqual([link, false]);
    expect(in_form("")).toBe(false);
    expect(in_form("/worker_id")).toBe(false);
  });
  test("papers that were handed over already are among the papers", () => {
    expect(dialog_of("deliver", { delivered_at: null })).toBe("deliver");
    expect(dialog_of("deliver", { delivered_at: "2027-06-01T00:00:00Z" })).toBe("papers");
    expect(dialog_of("end", { delivered_at: "2027-06-01T00:00:00Z" })).toBe("end");
    expect(dialog_of("nothing", { delivered_at: null })).toBeNull();
  });
});

describe("the contract at hand names a closer place", () => {
  const contract = (agency_establishment_id: string | null, edit = true) => ({
    id: "12",
    agency_establishment_id,
    may: { edit },
  });
  const found = (rule: string, fix_link: string, code = rule) =>
    ({ rule, code, colour: "red", pointer: "/overtime", fix_link }) as GateFinding;
  const missing = found("overtime_agreement", "/overtime-agreements?edit=new");

  test("the 36協定 of its establishment", () => {
    expect(placed(missing, contract("5")).fix_link).toBe("/overtime-agreements?edit=new&establishment_id=5");
    const within = found("overtime_within_agreement", "/overtime-agreements");
    expect(placed(within, contract("5"))).toEqual({ ...within, fix_link: "/overtime-agreements?establishment_id=5" });
  });
  test("first its establishment, where none is chosen", () => {
    const first = placed(missing, contract(null));
    expect(first.pointer).toBe("/agency_establishment_id");
    expect(first.hint).toBe("hint_choose_place");
    expect(section_of(first.pointer)).toBe("agency");
    expect(is_here(first, "/contracts/12/edit")).toBe(true); // the words themselves lead to the field
  });
  test("nowhere, where none can be chosen any more", () =>
    expect(placed(missing, contract(null, false))).toEqual({ ...missing, fix_link: "", hint: "hint_no_place" }));
  test("the other side's duty stays masked", () => {
    const masked = found("overtime_agreement", "", "duty_of_agency");
    expect(placed(masked, contract(null))).toEqual(masked);
  });
  test("the grade has no place before somebody is assigned", () => {
    const ahead = found("wage_doubt", "/workers/7?open=employments", "wage_grade_missing");
    expect(placed(ahead, contract("5"))).toEqual({ ...ahead, fix_link: "", hint: "hint_grade" });
    const assigned = found("wage_doubt", "/contracts/12?tab=wages&worker=7", "wage_grade_missing");
    expect(placed(assigned, contract("5"))).toEqual(assigned);
    const below = found("wage", "/workers/7?open=employments", "wage_below_minimum");
    expect(placed(below, contract("5"))).toEqual(below);
  });
});
