// What the agreement's editor begins with and what its screens compute by themselves. Pure functions.
import type { Lang } from "~/shell/i18n";
import type { AgreementBody, AgreementCheck, AgreementTerms } from "./treatment_api";

export const fiscal_year_of = (on: string): number => Number(on.slice(0, 4)) - (on.slice(5) < "04-01" ? 1 : 0);
export const fiscal_year_text = (year: number, lang: Lang = "ja"): string =>
  lang === "en" ? `FY ${year}` : `令和${year - 2018}年度`;

// The fiscal years that a term touches, the first one first.
export function years_of_term(starts_on: string, ends_on: string): number[] {
  const first = fiscal_year_of(starts_on);
  const last = fiscal_year_of(ends_on);
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, n) => first + n);
}

// What is concluded with a reason alone: a term over two years, another year's circular (局長通達第4).
export function advised_against(agreement: {
  starts_on: string;
  ends_on: string;
  terms: { basis: { fiscal_year: number } };
}): boolean {
  const [year, rest] = [Number(agreement.starts_on.slice(0, 4)), agreement.starts_on.slice(4)];
  const two_years_on = `${year + 2}${rest}`;
  return agreement.ends_on >= two_years_on || agreement.terms.basis.fiscal_year !== fiscal_year_of(agreement.starts_on);
}

export const grade_total = (grade: {
  base_yen?: number | null;
  bonus_yen?: number | null;
  allowance_yen?: number | null;
}): number => (grade.base_yen ?? 0) + (grade.bonus_yen ?? 0) + (grade.allowance_yen ?? 0);

export interface Cell {
  grade: string;
  place: string;
  years: number;
  agreed_yen: number;
  prevailing_yen: number;
  margin_yen: number;
  passes: boolean;
}

// One row a grade, one cell a place, as the table of the check shows them.
export function cells_by_grade(
  check: Pick<AgreementCheck, "grades">,
): { key: string; job_class: string; grade: string; cells: Cell[] }[] {
  const rows = new Map<string, { key: string; job_class: string; grade: string; cells: Cell[] }>();
  for (const cell of check.grades) {
    const key = `${cell.job_class}/${cell.grade}`;
    const row = rows.get(key) ?? { key, job_class: cell.job_class, grade: cell.grade, cells: [] };
    row.cells.push(cell);
    rows.set(key, row);
  }
  return [...rows.values()];
}

export const failing = (check: Pick<AgreementCheck, "grades">): number =>
  check.grades.filter((cell) => !cell.passes).length;

// The standard words of the bureau's model form; the office puts in its own.
export function blank_agreement(today: string): AgreementBody {
  const next = fiscal_year_of(today) + (today.slice(5) >= "10-01" || today.slice(5) < "04-01" ? 1 : 0);
  const terms = {
    basis: { fiscal_year: next },
    region_rule: "each_place",
    job_classes: [{ name: "", survey: "employment_service", code: "", statistics: "" }],
    places: [{ kind: "prefecture", name: "", prefecture: "", municipalities: [] }],
    commuting: { method: "actual_cost", walking_excluded: false },
    retirement: {
      groups: [{ name: "", method: "own_scheme", contribution_percent: "", rest: "none" }],
      own_minimum_years: 3,
      own_months: [],
      note: "",
    },
    grades: [],
    representative: {
      kind: "elected",
      union_name: "",
      title: "労働者代表",
      name: "",
      elected_on: null,
      method: "vote",
      purpose_told: false,
      not_a_manager: false,
      not_appointed: false,
    },
    articles: {
      scope: {
        kind: "job_kinds",
        detail: "",
        reason: "派遣先が変更される頻度が高いことから、中長期的なキャリア形成を行い所得の不安定化を防ぐため",
      },
      raise: { method: "ability_allowance", from_percent: "1", to_percent: "3", steps: 0 },
      bonus: {
        ratings: [
          { name: "A評価", meaning: "標準より優秀", percent: "25" },
          { name: "B評価", meaning: "標準", percent: "20" },
          { name: "C評価", meaning: "標準より物足りない", percent: "15" },
        ],
        standard: "B評価",
        unrated: "C評価",
        comparison: "standard_rating",
      },
      rules: {
        overtime: "",
        evaluation: "",
        evaluation_cycle: "半期ごと",
        other_treatment: "same_rules",
        regular_rules: "",
        own_rules: "",
        training_plan: "",
      },
    },
  };
  return {
    title: `労使協定（${fiscal_year_text(next)}）`,
    unit: "company",
    establishment_id: null,
    starts_on: `${next}-04-01`,
    ends_on: `${next + 1}-03-31`,
    terms: terms as unknown as AgreementTerms,
  };
}

// A new one after an agreement: the same words, the next year.
export function next_agreement(before: AgreementBody): AgreementBody {
  const year = fiscal_year_of(before.ends_on) + 1;
  return {
    ...before,
    title: `労使協定（${fiscal_year_text(year)}）`,
    starts_on: `${year}-04-01`,
    ends_on: `${year + 1}-03-31`,
    terms: {
      ...before.terms,
      basis: { ...before.terms.basis, fiscal_year: year },
      representative: { ...before.terms.representative, elected_on: null },
    },
  };
}

// A file of the circular as its text: UTF-8, or Shift_JIS as spreadsheets save it.
export function csv_text(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

// What a worker is told beside an agreement: that it holds for them, until when it did, or from when it will.
export function applied_when(
  row: { applies: boolean; from_on: string; until_on: string },
  today: string,
): { word: "applies" | "applied_until" | "applied_from" | "not_applied"; on: string } {
  if (row.applies) return { word: "applies", on: today };
  if (row.until_on < today) return { word: "applied_until", on: row.until_on };
  if (row.from_on > today) return { word: "applied_from", on: row.from_on };
  return { word: "not_applied", on: today };
}
