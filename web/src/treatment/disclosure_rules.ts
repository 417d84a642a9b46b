// The order of priority and the 27 kinds of treatment, as the form shows them. Pure functions.
import type { Pair } from "~/shell/i18n";
import type { ComparableDetail } from "./treatment_api";

export const ranks = [
  "same_job_and_range",
  "same_job",
  "same_work_or_responsibility",
  "same_range",
  "part_time_or_fixed_term",
  "hypothetical",
] as const;
export type Rank = (typeof ranks)[number];
export type Presence = "present" | "absent" | "not_examined";
export type Candidates = Partial<Record<Rank, Presence>>;

export const marks = ["①", "②", "③", "④", "⑤", "⑥"];

export const rank_text: Record<Rank, Pair> = {
  same_job_and_range: [
    "職務の内容と、職務の内容・配置の変更の範囲が同じ通常の労働者",
    "Ordinary employee with the same job and the same range of change",
  ],
  same_job: ["職務の内容が同じ通常の労働者", "Ordinary employee with the same job"],
  same_work_or_responsibility: [
    "業務の内容か責任の程度のいずれかが同じ通常の労働者",
    "Ordinary employee with the same work or the same responsibility",
  ],
  same_range: ["職務の内容・配置の変更の範囲が同じ通常の労働者", "Ordinary employee with the same range of change"],
  part_time_or_fixed_term: [
    "①～④に相当する短時間・有期雇用労働者",
    "Part-time or fixed-term employee who corresponds to ①–④",
  ],
  hypothetical: [
    "新たに通常の労働者を雇い入れたと仮定した場合の労働者",
    "A supposed ordinary employee newly hired for the job",
  ],
};

// The first for which somebody exists; null while an earlier one has not been looked at.
export function due_rank(candidates: Candidates): Rank | null {
  for (const rank of ranks) {
    if (rank === "hypothetical") return rank;
    const presence = candidates[rank] ?? "not_examined";
    if (presence === "present") return rank;
    if (presence === "not_examined") return null;
  }
  return null;
}

// Those after the first one found need not be looked at.
export function asked_ranks(candidates: Candidates): Rank[] {
  const found = ranks.findIndex((rank) => candidates[rank] === "present");
  return ranks.slice(0, found < 0 ? ranks.length - 1 : found + 1);
}

export const needs_balance = (rank: Rank | null): boolean =>
  rank === "part_time_or_fixed_term" || rank === "hypothetical";

export const treatment_items: [key: string, label: Pair, facility?: true][] = [
  ["basic_pay", ["基本給", "Basic pay"]],
  ["bonus", ["賞与", "Bonus"]],
  ["position_allowance", ["役職手当", "Position allowance"]],
  ["special_work_allowance", ["特殊作業手当", "Special work allowance"]],
  ["special_duty_allowance", ["特殊勤務手当", "Special duty allowance"]],
  ["attendance_allowance", ["精皆勤手当", "Attendance allowance"]],
  ["overtime_allowance", ["時間外労働手当（法定割増率以上）", "Overtime above the statutory rate"]],
  [
    "night_holiday_allowance",
    ["深夜・休日労働手当（法定割増率以上）", "Night and holiday work above the statutory rate"],
  ],
  ["commuting_allowance", ["通勤手当", "Commuting allowance"]],
  ["travel_expense", ["出張旅費", "Travel expenses"]],
  ["meal_allowance", ["食事手当", "Meal allowance"]],
  ["separate_living_allowance", ["単身赴任手当", "Allowance for living apart"]],
  ["regional_allowance", ["地域手当", "Regional allowance"]],
  ["canteen", ["食堂", "Canteen"], true],
  ["rest_room", ["休憩室", "Rest room"], true],
  ["changing_room", ["更衣室", "Changing room"], true],
  ["transfer_housing", ["転勤者用社宅", "Housing for the transferred"], true],
  ["family_event_leave", ["慶弔休暇", "Leave for family events"]],
  ["health_check_leave", ["健康診断に伴う勤務免除・有給", "Paid time for health checks"]],
  ["sick_leave", ["病気休職", "Sick leave"]],
  ["other_leave", ["法定外の休暇（慶弔休暇を除く）", "Other leave beyond the law"]],
  ["training", ["教育訓練", "Training"]],
  ["safety", ["安全管理に関する措置・給付", "Safety measures and benefits"]],
  ["retirement_allowance", ["退職手当", "Retirement allowance"]],
  ["housing_allowance", ["住宅手当", "Housing allowance"]],
  ["family_allowance", ["家族手当", "Family allowance"]],
];

// Whether there is one is answered item by item: a wrong "none" is a false disclosure.
const unanswered = { exists: null, content: "", purpose: "", considered: "" };

// The items that nobody has answered yet.
export function unanswered_items(treatments: Partial<Record<string, { exists?: boolean | null }>>): string[] {
  return treatment_items.map(([key]) => key).filter((key) => typeof treatments[key]?.exists !== "boolean");
}

export function blank_comparable(): ComparableDetail {
  return {
    variant: "one",
    work: { occupation: "", occupation_code: "", core_work: "", other_work: "" },
    responsibility: { authority: "", emergencies: "", expectations: "", overtime: "", other: "" },
    job_change_range: "",
    placement_change_range: "",
    employment: { kind: "regular", annual_time: 0, total_service: "" },
    selection: {
      rank: "same_job_and_range",
      worker: "",
      reason: "",
      candidates: Object.fromEntries(ranks.map((rank) => [rank, "not_examined"])),
    },
    balanced: false,
    treatments: {
      ...Object.fromEntries(
        treatment_items.map(([key]) => [key, key === "basic_pay" ? { ...unanswered, exists: true } : unanswered]),
      ),
      others: [],
    },
    attachments: "",
  } as unknown as ComparableDetail;
}

// What a contract asks to be told: the kind follows item ⑮ (法26条7項, 則24条の4), the work is the contract's own.
export const asked_by = ({ terms }: { terms: { limited_to_agreement_workers: boolean; work_name: string } }) => ({
  kind: terms.limited_to_agreement_workers ? ("agreement" as const) : ("comparable_worker" as const),
  job_kind: terms.work_name,
});
