// The terms of a contract as the form sees them: sections, where each item lies, and what a new form starts with. Pure.
import type { FieldPath, Violation } from "~/api/problem";
import { pointer_to_path } from "~/api/problem";
import type { Terms, Weekdays } from "~/api/types";
import { clean, weekday_keys } from "~/parts/values";
import type { contract_text } from "./contract_text";

export interface Section {
  key: string;
  word: keyof typeof contract_text;
  law: string;
  items: string[];
}

// In the order of the model form, with the paragraph that demands each.
export const sections: Section[] = [
  {
    key: "place",
    word: "s_place",
    law: "法26条1項2・3号、則22条2号",
    items: ["client_establishment", "workplace", "index_place", "organizational_unit", "supervisor", "client_manager"],
  },
  {
    key: "limits",
    word: "s_limits",
    law: "則22条6・7号",
    items: ["limited_to_agreement_workers", "limited_to_unlimited_workers", "unlimited_period"],
  },
  {
    key: "work",
    word: "s_work",
    law: "法26条1項1号、則22条1号",
    items: ["work_name", "work_detail", "responsibility", "cabinet_order_item", "further_works", "nature"],
  },
  {
    key: "period",
    word: "s_period",
    law: "法26条1項4号",
    items: [
      "starts_on",
      "ends_on",
      "headcount",
      "national_holidays_off",
      "days_off",
      "extra_working_days",
      "shift_table",
      "working_days_note",
    ],
  },
  { key: "hours", word: "s_hours", law: "法26条1項4・5号", items: ["shifts"] },
  { key: "overtime", word: "s_overtime", law: "則22条3号", items: ["overtime", "holiday_work"] },
  { key: "safety", word: "s_safety", law: "法26条1項6号、則22条4号", items: ["safety", "conveniences"] },
  { key: "complaints", word: "s_complaints", law: "法26条1項7号", items: ["complaints"] },
  { key: "termination", word: "s_termination", law: "法26条1項8号", items: ["termination"] },
  {
    key: "disputes",
    word: "s_disputes",
    law: "法26条1項9号、則22条5号",
    items: ["dispute_prevention", "temp_to_perm"],
  },
  {
    key: "agency",
    word: "s_agency",
    law: "法26条3項、則22条2号",
    items: ["agency_establishment_id", "agency_establishment", "agency_manager", "contracting_party_id"],
  },
  { key: "price", word: "s_price", law: "", items: ["price", "remarks"] },
];

export function section_of(pointer: string | null | undefined): string | null {
  const path: FieldPath = pointer_to_path(pointer);
  const item = path[0] === "terms" ? path[1] : path[0];
  return sections.find((section) => section.items.includes(String(item)))?.key ?? null;
}

export interface Tally {
  red: number;
  yellow: number;
}

export function tally(violations: Pick<Violation, "pointer" | "warning">[]): Record<string, Tally> {
  const counts: Record<string, Tally> = {};
  for (const violation of violations) {
    const key = section_of(violation.pointer) ?? "other";
    const count = (counts[key] ??= { red: 0, yellow: 0 });
    if (violation.warning) count.yellow++;
    else count.red++;
  }
  return counts;
}

// A span of minutes as the form holds it: either end may still be empty.
interface Span {
  start_min?: number | null;
  end_min?: number | null;
}
export interface LooseShift extends Span {
  breaks?: Span[];
  weekdays?: Partial<Weekdays>;
}

const length_of = (span: Span | undefined | null) =>
  span?.start_min == null || span.end_min == null ? null : span.end_min - span.start_min;

export function break_min(shift: LooseShift | undefined): number {
  return (shift?.breaks ?? []).reduce((sum, one) => sum + Math.max(0, length_of(one) ?? 0), 0);
}

export function worked_min(shift: LooseShift | undefined): number | null {
  const span = length_of(shift);
  return span == null ? null : span - break_min(shift);
}

export function week_min(shift: LooseShift | undefined): number | null {
  const day = worked_min(shift);
  return day == null ? null : day * weekday_keys.filter((key) => shift?.weekdays?.[key]).length;
}

export const working_week: Weekdays = {
  sunday: false,
  monday: true,
  tuesday: true,
  wednesday: true,
  thursday: true,
  friday: true,
  saturday: false,
};

const person = { department: "", title: "", name: "", telephone: "" };
const manager = { ...person, for_manufacturing: false };
const place = { name: "", address: "", telephone: "" };

// What a form starts with. A number that nobody has given yet is null, as the server's defaults would not be seen.
export type FormTerms = Omit<Terms, "starts_on" | "ends_on" | "shifts" | "days_off" | "extra_working_days"> & {
  starts_on: string | null;
  ends_on: string | null;
  shifts: (LooseShift & { name?: string | null })[];
  days_off: { from_on: string | null; to_on: string | null; reason: string | null }[];
  extra_working_days: (string | null)[];
};

const nothing = null as unknown as number;

export const blank_terms: FormTerms = {
  work_name: "",
  work_detail: "",
  cabinet_order_item: "",
  responsibility: "",
  client_establishment: place,
  workplace: place,
  index_place: "",
  organizational_unit: { name: "", head_title: "" },
  supervisor: person,
  starts_on: null,
  ends_on: null,
  shifts: [{ name: "", start_min: null, end_min: null, breaks: [], weekdays: working_week }],
  days_off: [],
  extra_working_days: [],
  national_holidays_off: true,
  working_days_note: "",
  overtime: { allowed: false, per_day_min: nothing, per_month_min: nothing, per_year_min: nothing },
  holiday_work: { allowed: false, days_per_month: nothing },
  headcount: 1,
  safety: "",
  conveniences: "",
  complaints: { client_contact: person, agency_contact: person, procedure: "" },
  termination: { notice: "", new_placement: "", damages: "", reasons: "" },
  dispute_prevention: "",
  client_manager: manager,
  agency_manager: manager,
  agency_establishment: place,
  limited_to_agreement_workers: true,
  limited_to_unlimited_workers: false,
  unlimited_period: {
    ground: "none",
    detail: "",
    days_in_month: nothing,
    ordinary_days_in_month: nothing,
    absent_name: "",
    absent_work: "",
    absent_from_on: null,
    absent_to_on: null,
  },
  temp_to_perm: { applies: false, work: "", conditions: "", refusal_reason: "", seniority: "" },
  price: {
    unit: "hour",
    amount: nothing,
    overtime_percent: 125,
    night_percent: 25,
    holiday_percent: 135,
    paid_leave_billed: false,
    note: "",
  },
  remarks: "",
  nature: {
    regulated_work: "none",
    medical_place: "hospital",
    medical_work: "other",
    manufacturing: false,
    supervisor_employer: "",
  },
  further_works: [],
  shift_table: [],
};

// The server's zero means "not said" where the form shows an empty box.
export function to_form(terms: Terms): FormTerms {
  const said = (n: number) => (n === 0 ? nothing : n);
  const { overtime, holiday_work, unlimited_period, price } = terms;
  return {
    ...structuredClone(terms),
    overtime: {
      ...overtime,
      per_day_min: said(overtime.per_day_min),
      per_month_min: said(overtime.per_month_min),
      per_year_min: said(overtime.per_year_min),
    },
    holiday_work: { ...holiday_work, days_per_month: said(holiday_work.days_per_month) },
    unlimited_period: {
      ...unlimited_period,
      days_in_month: said(unlimited_period.days_in_month),
      ordinary_days_in_month: said(unlimited_period.ordinary_days_in_month),
    },
    price: { ...price, amount: said(price.amount) },
  };
}

// As it is sent: empty boxes are null, which the server reads as "not said"; rows left wholly empty are dropped.
export function from_form(terms: FormTerms): Terms {
  const sent = clean(terms);
  return {
    ...sent,
    days_off: sent.days_off
      .filter((row) => row?.from_on || row?.to_on || row?.reason)
      .map((row) => ({ ...row, to_on: row.to_on ?? row.from_on })),
    extra_working_days: sent.extra_working_days.filter(Boolean),
    shift_table: terms.shift_table, // an empty shift is a day off, and not an empty box
    shifts: sent.shifts
      .filter((shift) => shift?.start_min != null || shift?.end_min != null) // nothing said yet
      .map((shift) => ({
        ...shift,
        breaks: (shift.breaks ?? []).filter((one) => one?.start_min != null || one?.end_min != null),
      })),
  } as Terms;
}

// A copy for another period: everything but the days it ran.
export function copied_terms(from: Terms, keep?: { starts_on: string | null; ends_on: string | null }): FormTerms {
  return {
    ...to_form(from),
    starts_on: keep?.starts_on ?? null,
    ends_on: keep?.ends_on ?? null,
    days_off: [],
    extra_working_days: [],
    shift_table: [],
  };
}

// What the contract would add to the limits of the establishment and the unit. Whoever comes under a contract that is
// limited to permanent workers and to those over sixty (則22条7号), or for one of the works of 法40条の2第1項, is not counted.
export function acceptance_of({
  client_establishment,
  organizational_unit,
  starts_on,
  ends_on,
  limited_to_unlimited_workers,
  unlimited_period,
}: FormTerms) {
  const exemption = limited_to_unlimited_workers ? ("permanent" as const) : unlimited_period.ground;
  return {
    establishment_name: client_establishment.name,
    unit_name: organizational_unit.name,
    exemption,
    ...(starts_on && { from_on: starts_on }),
    ...(ends_on && { to_on: ends_on }),
  };
}

// ---- differences
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Changed {
  pointer: string;
  before: Json;
  after: Json;
}

// Every member that differs, in the order of the form. Lists are compared as a whole.
export function changes_between(before: Terms, after: Terms): Changed[] {
  const found: Changed[] = [];
  const walk = (a: Json, b: Json, pointer: string) => {
    if (JSON.stringify(a) === JSON.stringify(b)) return;
    if (a && b && typeof a === "object" && typeof b === "object" && !Array.isArray(a) && !Array.isArray(b)) {
      for (const key of Object.keys(b)) walk(a[key] ?? null, b[key] ?? null, `${pointer}/${key}`);
    } else found.push({ pointer, before: a, after: b });
  };
  for (const section of sections)
    for (const item of section.items)
      if (item in after) walk(before[item as keyof Terms] as Json, after[item as keyof Terms] as Json, `/${item}`);
  return found;
}

// The wording of the labour bureau's model form 5, offered for the long items.
export const model_text: Record<string, string> = {
  safety:
    "派遣先及び派遣元は、労働者派遣法第44条から第47条の4までの規定により課された各法令を遵守し、自己に課された法令上の責任を負う。なお、派遣就業中の安全衛生については、派遣先の安全衛生に関する規定を適用することとし、その他のことについては、派遣元の安全衛生に関する規定を適用する。",
  conveniences:
    "派遣先は派遣先の労働者に対して利用の機会を与える給食施設、休憩室、更衣室に加え、診療所、浴室、保育所、保養施設について、本契約に基づく労働者派遣に係る派遣労働者に対して利用の機会を与えることとする。",
  "complaints.procedure":
    "①派遣元における申出を受ける者が苦情の申出を受けたときは、直ちに派遣元責任者へ連絡することとし、当該派遣元責任者が中心となって、誠意をもって、遅滞なく、当該苦情の適切かつ迅速な処理を図り、その結果について必ず派遣労働者に通知することとする。\n②派遣先における申出を受ける者が苦情の申出を受けたときは、直ちに派遣先責任者へ連絡することとし、当該派遣先責任者が中心となって、誠実かつ主体的に、遅滞なく、当該苦情の適切かつ迅速な処理を図り、その結果について必ず派遣労働者に通知することとする。\n③派遣元及び派遣先は、自らでその解決が容易であり、即時に処理した苦情の他は、相互に遅滞なく通知するとともに、密接に連絡調整を行いつつ、その解決を図ることとする。",
  "termination.notice":
    "派遣先は、専ら派遣先に起因する事由により、労働者派遣契約の契約期間が満了する前の解除を行おうとする場合には、派遣元の合意を得ることはもとより、あらかじめ相当の猶予期間をもって派遣元に解除の申入れを行うこととする。",
  "termination.new_placement":
    "派遣元及び派遣先は、労働者派遣契約の契約期間が満了する前に派遣労働者の責めに帰すべき事由によらない労働者派遣契約の解除を行った場合には、派遣先の関連会社での就業のあっせん、派遣元による他の派遣先での就業の確保等により、当該労働者派遣契約に係る派遣労働者の新たな就業機会の確保を図ることとする。",
  "termination.damages":
    "派遣先は、派遣先の責めに帰すべき事由により労働者派遣契約の契約期間が満了する前に労働者派遣契約の解除を行おうとする場合には、派遣労働者の新たな就業機会の確保を図ることとし、これができないときには、少なくとも当該労働者派遣契約の解除に伴い派遣元が当該労働者派遣に係る派遣労働者を休業させること等を余儀なくされたことにより生じた損害の賠償を行わなければならないこととする。例えば、派遣元が当該派遣労働者を休業させる場合は休業手当に相当する額以上の額について、派遣元がやむを得ない事由により当該派遣労働者を解雇する場合は、派遣先による解除の申入れが相当の猶予期間をもって行われなかったことにより派遣元が解雇の予告をしないときは30日分以上、当該予告をした日から解雇の日までの期間が30日に満たないときは当該解雇の日の30日前の日から当該予告の日までの日数分以上の賃金に相当する額以上の額について、損害の賠償を行わなければならないこととする。その他派遣先は派遣元と十分に協議した上で適切な善後処理方策を講ずることとする。また、派遣元及び派遣先の双方の責めに帰すべき事由がある場合には、派遣元及び派遣先のそれぞれの責めに帰すべき部分の割合についても十分に考慮することとする。",
  "termination.reasons":
    "派遣先は、労働者派遣契約の契約期間が満了する前に労働者派遣契約の解除を行おうとする場合であって、派遣元から請求があったときは、労働者派遣契約の解除を行った理由を派遣元に対し明らかにすることとする。",
  dispute_prevention:
    "派遣先が労働者派遣の終了後に当該派遣労働者を雇用する場合には、事前に派遣元にその意思を示すこと。派遣元が有料職業紹介事業の許可を受けている場合において職業紹介の手続きを行うときの職業紹介手数料は、派遣元の手数料表に基づき別途定めるものとする。",
  "temp_to_perm.refusal_reason":
    "派遣先が職業紹介を受けることを希望しなかった場合又は職業紹介を受けた者を雇用しなかった場合には、派遣元の求めに応じ、その理由を書面の交付、ファクシミリ又は電子メール等の送信の方法により派遣元に対して明示する。",
};
