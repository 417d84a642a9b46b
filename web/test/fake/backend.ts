// A small stateful stand-in for the server: the model contract and the August card, enough to draw and try every screen.
import type { Assignment, CardDay, Contract, Figures, HomeItem, Paper, Session, Side, Terms, Timecard } from "../../src/api/types";
import { blank_terms, model_text } from "../../src/contract/contract_terms";
import { add_days, weekday_of } from "../../src/parts/values";

const today = "2027-08-31";
let side: Side | null = null;
const now = () => "2027-08-31T09:02:00Z";

const people: Record<string, { side: Side; sides: Side[]; name: string; company: string; permissions: string[] }> = {
  agency: { side: "agency", sides: ["agency", "client"], name: "仙台 太郎", company: "仙台〇〇株式会社", permissions: ["contract_view", "contract_edit", "timecard_view", "timecard_lock", "invoice_view", "audit_view"] },
  client: { side: "client", sides: ["client"], name: "宮城 次郎", company: "宮城〇〇株式会社", permissions: ["contract_view", "contract_confirm", "timecard_view", "timecard_approve"] },
  worker: { side: "worker", sides: ["worker"], name: "青葉 花子", company: "仙台〇〇株式会社", permissions: [] },
  operator: { side: "operator", sides: ["operator"], name: "運営 一郎", company: "Tasuki運営", permissions: ["jobs_view", "mails_view"] },
};

const session = (): Session => {
  const who = people[side!]!;
  return {
    account: { id: "1", name: who.name, user_code: side! }, company: { id: "1", code: "demo", name: who.company }, side: side!, sides: who.sides,
    permissions: who.permissions, last_sign_in_at: "2027-08-30T00:12:00Z", password_expires_on: "2027-09-10", must_change_password: false, today,
  };
};

const terms: Terms = {
  ...structuredClone(blank_terms),
  client_establishment: { name: "宮城〇〇株式会社 〇〇支店", address: "仙台市宮城野区〇〇町〇番地", telephone: "022-000-0021" },
  workplace: { name: "〇〇部 〇〇課", address: "仙台市〇〇区〇〇3-1-1", telephone: "022-000-0021" },
  organizational_unit: { name: "〇〇課", head_title: "〇〇課長" },
  supervisor: { department: "〇〇部 〇〇課", title: "〇〇係長", name: "髙橋 𠮷郎" },
  client_manager: { title: "〇〇部長", name: "宮城 次郎", telephone: "022-000-0011", for_manufacturing: false },
  agency_manager: { title: "営業部長", name: "仙台 太郎", telephone: "022-000-0055", for_manufacturing: false },
  limited_to_unlimited_workers: false, limited_to_agreement_workers: true,
  responsibility: "副リーダー（部下2名）、リーダー不在の間における緊急対応が週1回程度あり",
  work_name: "商品発送補助業務",
  work_detail: "顧客の宛先別商品リストにより商品を揃え、商品伝票と送り状を作成し、梱包するまでの業務。商品伝票・送り状作成時には簡単なパソコン入力作業を行う（〇〇ソフト使用）",
  starts_on: "2027-07-01", ends_on: "2027-09-30",
  shifts: [{ name: null, starts_min: 540, ends_min: 1080, breaks: [{ starts_min: 720, ends_min: 780 }] }],
  national_holidays_off: false, days_off: [{ from: "2027-08-13", to: "2027-08-16", reason: "夏季休暇" }],
  overtime: { allowed: true, per_day_min: 240, per_month_min: 2700, per_year_min: 21600 }, holiday_work: { allowed: true, days_per_month: 2 },
  headcount: 3, safety: model_text.safety!, conveniences: model_text.conveniences!,
  complaints: {
    client_contact: { department: "〇〇部", title: "総務課長", name: "〇〇 〇〇", telephone: "022-000-0033" },
    agency_contact: { department: "〇〇部", title: "営業課長", name: "〇〇 〇〇", telephone: "022-000-0055" }, procedure: model_text["complaints.procedure"]!,
  },
  termination: { notice: model_text["termination.notice"]!, new_placement: model_text["termination.new_placement"]!, damages: model_text["termination.damages"]!, reasons: model_text["termination.reasons"]! },
  dispute_prevention: model_text.dispute_prevention!,
  price: { unit: "hour", amount: 1900, overtime_rate_percent: 125, night_add_percent: 25, holiday_rate_percent: 135 },
};
const agency = { company_id: "1", name: "仙台〇〇株式会社", address: "宮城県仙台市宮城野区〇〇5丁目6-5", licence_number: "派04-300000" };
const client = { company_id: "2", name: "宮城〇〇株式会社", address: "仙台市宮城野区〇〇町〇番地" };
const reviewers = [{ id: "11", name: "宮城 次郎" }, { id: "12", name: "泉 三郎" }];
const blank = (id: string): Contract => ({
  id, number: null, version: 1, state: "draft", agency, client, terms: structuredClone(blank_terms), contract_reviewer: null, reviewer_choices: reviewers,
  confirmed_on: null, return_reason: null, pending: null, differences: [], history: [{ at: now(), verb: "create", actor_name: "仙台 太郎", note: null }], may: [],
});
const contracts = new Map<string, Contract>([
  ["1", { ...blank("1"), number: "K2027-0001", state: "confirmed", terms: structuredClone(terms), contract_reviewer: reviewers[0]!, confirmed_on: "2027-05-20", version: 4,
    history: [{ at: "2027-05-18T01:00:00Z", verb: "create", actor_name: "仙台 太郎", note: null }, { at: "2027-05-18T05:00:00Z", verb: "submit", actor_name: "仙台 太郎", note: "契約確認者: 宮城 次郎" }, { at: "2027-05-20T00:30:00Z", verb: "confirm", actor_name: "宮城 次郎", note: null }] }],
  ["2", { ...blank("2"), number: "K2027-0002", state: "submitted", terms: { ...structuredClone(terms), work_name: "伝票入力業務", starts_on: "2027-10-01", ends_on: "2027-12-31", headcount: 1, price: { ...terms.price, amount: 2050 } }, contract_reviewer: reviewers[0]!,
    differences: [{ pointer: "/terms/work_name", label_ja: "業務", before: "商品発送補助業務", after: "伝票入力業務" }, { pointer: "/terms/price/amount", label_ja: "料金", before: "1,900円", after: "2,050円" }, { pointer: "/terms/headcount", label_ja: "派遣人数", before: "3人", after: "1人" }] }],
  ["3", { ...blank("3"), terms: { ...structuredClone(terms), work_name: "棚卸補助業務", starts_on: "2027-11-01", ends_on: "2027-11-30", headcount: null, workplace: { name: null, address: null, telephone: null }, responsibility: null } }],
  ["4", { ...blank("4"), number: "K2027-0004", state: "sent_back", return_reason: "就業場所の電話番号が古いままです。022-000-0022 に直してください。", terms: { ...structuredClone(terms), work_name: "受付業務" } }],
]);
const may_of = (contract: Contract): string[] => {
  if (side === "agency") {
    if (contract.pending) return ["withdraw"];
    return { draft: ["edit", "submit"], sent_back: ["edit", "submit"], submitted: ["withdraw"], confirmed: ["amend", "cancel", "extend", "terminate", "assign"] }[contract.state] ?? [];
  }
  return contract.state === "submitted" || contract.pending ? ["confirm", "send_back"] : [];
};
const shown = (contract: Contract): Contract => ({ ...contract, may: may_of(contract) });
const checks_of = (contract: Contract) => {
  const out: object[] = [];
  const miss = (pointer: string, label: string, law: string) => out.push({ code: "item_missing", pointer, message_ja: `「${label}」が定められていません。`, message_en: `“${label}” is missing.`, law, warning: false });
  const t = contract.terms;
  if (!t.work_name) miss("/terms/work_name", "業務", "法26条1項1号");
  if (!t.responsibility) miss("/terms/responsibility", "責任の程度", "則22条1号");
  if (!t.workplace?.telephone) miss("/terms/workplace/telephone", "就業場所の電話番号", "法26条1項2号");
  if (!t.headcount) miss("/terms/headcount", "派遣人数", "法26条1項");
  if (!t.starts_on) miss("/terms/starts_on", "派遣開始日", "法26条1項4号");
  if (!t.shifts?.[0]?.starts_min) miss("/terms/shifts/0/starts_min", "始業時刻", "法26条1項5号");
  if (!t.price?.amount) miss("/terms/price/amount", "派遣料金", "");
  if (contract.id === "3") {
    out.push({ code: "conflict_date_notice_missing", pointer: "", message_ja: "派遣先から抵触日の通知を受けていません。", message_en: "No notice of the conflict date.", law: "法26条4項", warning: false });
    out.push({ code: "conveniences_thin", pointer: "/terms/conveniences", message_ja: "制服の貸与がある場合は便宜供与に書いてください。", message_en: "Mention uniforms if lent.", law: "則22条4号", warning: true });
  }
  return out;
};

const assignments: Assignment[] = [
  { id: "1", worker_id: "1", worker_name: "青葉 花子", staff_code: "S0001", starts_on: "2027-07-01", ends_on: "2027-09-30", state: "active", notified_at: "2027-06-25T01:00:00Z", version: 1 },
  { id: "2", worker_id: "2", worker_name: "若林 健", staff_code: "S0002", starts_on: "2027-07-01", ends_on: "2027-09-30", state: "planned", notified_at: null, version: 1 },
];
const papers: Paper[] = [
  { id: "1", kind: "dispatch_contract", number: "P2027-0001", title: "個別労働者派遣契約書", issued_on: "2027-05-20", delivered_at: "2027-05-20T00:31:00Z", read_at: "2027-05-20T02:00:00Z", assignment_id: null },
  { id: "2", kind: "working_conditions_statement", number: "P2027-0002", title: "就業条件明示書", issued_on: "2027-06-25", delivered_at: null, read_at: null, assignment_id: "1", worker_name: "青葉 花子", may: ["deliver"] },
  { id: "3", kind: "worker_notice", number: "P2027-0003", title: "派遣先通知書", issued_on: "2027-06-25", delivered_at: "2027-06-25T01:00:00Z", read_at: null, assignment_id: "1", worker_name: "青葉 花子" },
];

const holidays: Record<string, string> = { "2027-08-11": "山の日" };
function figures_of(day: Pick<CardDay, "kind" | "starts_min" | "ends_min" | "breaks">): Figures {
  const total = day.starts_min == null || day.ends_min == null ? 0 : day.ends_min - day.starts_min - day.breaks.reduce((sum, one) => sum + ((one.ends_min ?? 0) - (one.starts_min ?? 0)), 0);
  const over = Math.max(0, total - 480);
  return { total_min: total, scheduled_min: total - over, overtime_within_law_min: 0, over_8h_min: over, over_40h_min: 0, statutory_holiday_min: 0, night_min: Math.max(0, (day.ends_min ?? 0) - 1320) };
}
function make_day(on: string): CardDay {
  const off = [0, 6].includes(weekday_of(on)) || (on >= "2027-08-13" && on <= "2027-08-16");
  const day: CardDay = {
    worked_on: on, weekday: weekday_of(on), planned: { working: !off, starts_min: off ? null : 540, ends_min: off ? null : 1080, breaks: off ? [] : [{ starts_min: 720, ends_min: 780 }], note: on >= "2027-08-13" && on <= "2027-08-16" ? "夏季休暇" : null },
    holiday_name: holidays[on] ?? null, kind: null, starts_min: null, ends_min: null, breaks: [], remark: null, state: "empty", return_reason: null, missing: false, proxy: false, punches: [], figures: null, explanation: [],
  };
  const blank_days = ["2027-08-12", "2027-08-17", "2027-08-18"];
  if (!off && !blank_days.includes(on) && on < today) {
    Object.assign(day, on === "2027-08-09" ? { kind: "absence", remark: "風邪のため" } : { kind: "work", starts_min: 540, ends_min: 1080, breaks: [{ starts_min: 720, ends_min: 780 }], remark: weekday_of(on) === 1 ? "商品発送業務・伝票入力作業" : null });
    day.state = on < "2027-08-26" ? "approved" : on === "2027-08-27" ? "returned" : "applied";
    if (day.state === "returned") day.return_reason = "17:30に退勤しています。終業時刻を直してください。";
    settle(day);
  }
  if (on === today) day.punches = [{ at: "2027-08-30T23:54:00Z", kind: "in" }];
  day.missing = !off && !day.kind && on <= today;
  return day;
}
function settle(day: CardDay) {
  day.figures = figures_of(day);
  day.explanation = day.figures.total_min ? [`始業から終業まで ${(day.ends_min! - day.starts_min!) / 60} 時間`, "休憩 12:00～13:00 を引きます", day.figures.over_8h_min ? `8時間を超えた ${day.figures.over_8h_min} 分は法定時間外です` : "8時間以内なのですべて所定内です"] : [];
}
function make_card(id: string, from: string, to: string, state: string): Timecard {
  const days: CardDay[] = [];
  for (let on = from; on <= to; on = add_days(on, 1)) days.push(make_day(on));
  return { id, version: 1, state, assignment_id: "1", worker_name: "青葉 花子", client_name: client.name, agency_name: agency.name, work_name: "商品発送補助業務", period_from: from, period_to: to, days, totals: figures_of({ kind: null, starts_min: null, ends_min: null, breaks: [] }), may: {} };
}
const cards = new Map([make_card("2", "2027-08-16", "2027-08-31", "open"), make_card("1", "2027-08-01", "2027-08-15", "open")].map((card) => [card.id, card]));
const shown_card = (card: Timecard): Timecard => {
  const totals = { ...figures_of({ kind: null, starts_min: null, ends_min: null, breaks: [] }) };
  for (const day of card.days) for (const key of Object.keys(totals) as (keyof Figures)[]) totals[key] += day.figures?.[key] ?? 0;
  return { ...card, totals, may: { apply: side === "worker" && card.state === "open", approve: side === "client", proxy: side === "agency" && card.state === "open" } };
};
const row_of = (card: Timecard) => ({
  id: card.id, version: card.version, state: card.state, assignment_id: "1", worker_name: card.worker_name, client_name: card.client_name, agency_name: card.agency_name, work_name: card.work_name ?? null,
  period_from: card.period_from, period_to: card.period_to, missing_days: card.days.filter((day) => day.missing).length, days_to_approve: card.days.filter((day) => day.state === "applied").length, total_min: shown_card(card).totals.total_min, downloaded_at: null,
});

const home: Record<string, HomeItem[]> = {
  agency: [
    { kind: "contracts_returned", count: 1, text_ja: "差し戻された契約", text_en: "contract sent back", link: "/contracts?state=sent_back" },
    { kind: "cards_to_lock", count: 4, text_ja: "ダウンロード・ロックを待つ勤怠", text_en: "time cards to lock", link: "/timecards?state=approved" },
    { kind: "contracts_expiring", count: 2, text_ja: "30日以内に終わる契約", text_en: "contracts ending within 30 days", link: "/contracts" },
  ],
  client: [
    { kind: "contracts_to_confirm", count: 1, text_ja: "確認を待っている契約", text_en: "contract to confirm", link: "/contracts?state=submitted" },
    { kind: "days_to_approve", count: 12, text_ja: "承認を待っている日々の勤怠", text_en: "days to approve", link: "/timecards?state=open" },
    { kind: "invoices_to_confirm", count: 0, text_ja: "確認を待っている請求書", text_en: "invoices to confirm", link: "/invoices" },
  ],
  operator: [],
  worker: [],
};

class Refusal extends Error {
  constructor(readonly status: number, readonly body: object) {
    super();
  }
}
const refuse = (status: number, code: string, detail: string, violations: object[] = []) => new Refusal(status, { type: "about:blank", status, code, title: detail, detail, detail_en: code, violations });

export async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const body = request.method === "GET" ? {} : ((await request.json().catch(() => ({}))) as Record<string, never>);
  try {
    const out = route(request.method, url.pathname.replace(/^\/api/, ""), url.searchParams, body, request.headers.get("If-Match"));
    return new Response(JSON.stringify(out ?? {}), { status: 200, headers: { "Content-Type": "application/json" } });
  } catch (error) {
    if (error instanceof Refusal) return new Response(JSON.stringify(error.body), { status: error.status, headers: { "Content-Type": "application/problem+json" } });
    throw error;
  }
}

function route(method: string, path: string, query: URLSearchParams, body: Record<string, never>, version: string | null): unknown {
  const at = `${method} ${path}`;
  const stored = globalThis.localStorage?.getItem("fake.side") as Side | null;
  side ??= stored;
  if (at === "POST /session") {
    const { user_code, password } = body as unknown as { user_code: string; password: string };
    if (!people[user_code] || password === "wrong") throw refuse(401, "sign_in_failed", "企業コード、ユーザーコード、パスワードのいずれかが違うか、ロックされています。");
    side = user_code as Side;
    globalThis.localStorage?.setItem("fake.side", side);
    return session();
  }
  if (!side) throw refuse(401, "signed_out", "サインインしてください。");
  if (at === "GET /session") return session();
  if (at === "DELETE /session") {
    side = null;
    globalThis.localStorage?.removeItem("fake.side");
    return {};
  }
  if (at === "POST /session/side") {
    side = (body as unknown as { side: Side }).side;
    return session();
  }
  if (path === "/session/password") throw refuse(422, "password_wrong", "現在のパスワードが違います。", [{ code: "password_wrong", pointer: "/present", message_ja: "現在のパスワードが違います。" }]);
  if (path.startsWith("/unlock")) return {};
  if (at === "GET /home") return { items: home[side] };
  if (at === "GET /partnerships") return { rows: [{ id: "1", agency_name: agency.name, client_name: client.name, state: "active" }, { id: "2", agency_name: agency.name, client_name: "株式会社こうせい電子", state: "active" }], next_cursor: null };
  if (at === "GET /workers") return { rows: [{ id: "1", staff_code: "S0001", name: "青葉 花子", kana: "アオバ ハナコ" }, { id: "2", staff_code: "S0002", name: "若林 健", kana: "ワカバヤシ ケン" }, { id: "3", staff_code: "S0003", name: "太白 美𠮷", kana: "タイハク ミヨシ" }], next_cursor: null };
  if (at === "GET /contracts") {
    const rows = [...contracts.values()]
      .filter((one) => side === "agency" || one.state !== "draft")
      .filter((one) => !query.get("state") || one.state === query.get("state"))
      .filter((one) => !query.get("q") || JSON.stringify([one.number, one.terms.work_name, one.client.name]).includes(query.get("q")!))
      .map((one) => ({ id: one.id, number: one.number, state: one.state, client_name: one.client.name, agency_name: one.agency.name, work_name: one.terms.work_name, starts_on: one.terms.starts_on, ends_on: one.terms.ends_on, headcount: one.terms.headcount, assigned_count: one.id === "1" ? 2 : 0, version: one.version, updated_at: now() }));
    return { rows, next_cursor: null };
  }
  if (at === "POST /contracts") {
    const made = { ...blank(String(contracts.size + 1)), terms: (body as unknown as { terms: Terms }).terms };
    contracts.set(made.id, made);
    return shown(made);
  }
  let hit = /^\/contracts\/(\d+)(?:\/([a-z-]+))?$/.exec(path);
  if (hit) return contract_route(method, contracts.get(hit[1]!), hit[2], body, version);
  if (at === "GET /papers") return { rows: side === "worker" ? papers.filter((one) => one.kind === "working_conditions_statement").map((one) => ({ ...one, delivered_at: now() })) : papers, next_cursor: null };
  hit = /^\/papers\/(\d+)\/(delivery|receipt)$/.exec(path);
  if (hit) {
    const paper = papers.find((one) => one.id === hit![1])!;
    if (hit[2] === "delivery") Object.assign(paper, { delivered_at: now(), may: [] });
    else paper.read_at = now();
    return paper;
  }
  if (at === "GET /my/timecards" || at === "GET /timecards") return { rows: [...cards.values()].map(row_of), next_cursor: null };
  if (at === "POST /punches") {
    const day = cards.get("2")!.days.at(-1)!;
    const punch = { at: now(), kind: (body as unknown as { kind: string }).kind };
    day.punches = [...day.punches, punch];
    return punch;
  }
  hit = /^\/timecards\/(\d+)(?:\/(.+))?$/.exec(path);
  if (hit) return card_route(method, cards.get(hit[1]!), hit[2], body, version);
  throw refuse(404, "not_found", "見つかりません。");
}

function contract_route(method: string, contract: Contract | undefined, act: string | undefined, body: Record<string, never>, version: string | null): unknown {
  if (!contract) throw refuse(404, "not_found", "見つかりません。");
  const given = body as unknown as { terms: Terms; reason: string; contract_reviewer_id: string; effective_from: string; worker_id: string; starts_on: string; ends_on: string };
  if (act === "checks") return { violations: checks_of(contract) };
  if (act === "assignments" && method === "GET") return { rows: contract.id === "1" ? assignments.filter((one) => side === "agency" || one.notified_at) : [], next_cursor: null };
  if (act === "assignments") {
    if (given.starts_on < contract.terms.starts_on!) throw refuse(422, "outside_contract_period", "入力に誤りがあります。", [{ code: "outside_contract_period", pointer: "/starts_on", message_ja: "個別契約の期間の外です。" }]);
    assignments.push({ id: String(assignments.length + 1), worker_id: given.worker_id, worker_name: "太白 美𠮷", staff_code: "S0003", starts_on: given.starts_on, ends_on: given.ends_on, state: "planned", notified_at: null, version: 1 });
    return assignments.at(-1);
  }
  if (method === "GET") return shown(contract);
  if (act !== undefined && version !== null && version !== `"${contract.version}"`) throw refuse(412, "stale_version", "ほかの人が先に変更しました。開き直してください。");
  const log = (verb: string, note: string | null = null) => {
    contract.version++;
    contract.history = [...contract.history, { at: now(), verb, actor_name: session().account.name, note }];
  };
  if (method === "PUT") {
    if (version !== `"${contract.version}"`) throw refuse(412, "stale_version", "ほかの人が先に変更しました。開き直してください。");
    if (given.terms.starts_on && given.terms.ends_on && given.terms.ends_on < given.terms.starts_on)
      throw refuse(422, "invalid_input", "入力に誤りがあります。", [{ code: "period_reversed", pointer: "/terms/ends_on", message_ja: "終了日が開始日より前です。", law: "法26条1項4号" }, { code: "price_not_positive", pointer: "/terms/price/amount", message_ja: "料金は1円以上にしてください。" }]);
    contract.terms = given.terms;
    log("edit");
  } else if (act === "submission") {
    Object.assign(contract, { state: "submitted", number: contract.number ?? `K2027-000${contract.id}`, return_reason: null, contract_reviewer: reviewers.find((one) => one.id === given.contract_reviewer_id) });
    log("submit");
  } else if (act === "withdrawal") {
    if (contract.pending) contract.pending = null;
    else contract.state = "draft";
    contract.differences = [];
    log("withdraw");
  } else if (act === "return") {
    if (contract.pending) contract.pending = null;
    else contract.state = "sent_back";
    contract.return_reason = given.reason;
    log("send_back", given.reason);
  } else if (act === "confirmation") {
    Object.assign(contract, { state: contract.pending?.kind === "cancellation" ? "cancelled" : "confirmed", terms: contract.pending?.terms ?? contract.terms, pending: null, differences: [], confirmed_on: today });
    log("confirm");
  } else if (act === "amendment") {
    contract.pending = { kind: "amendment", effective_from: given.effective_from, terms: given.terms, reason: given.reason };
    contract.differences = [{ pointer: "/terms/price/amount", label_ja: "料金", before: `${contract.terms.price.amount}円`, after: `${given.terms.price.amount}円` }];
    log("amend", given.reason);
  } else if (act === "cancellation") {
    contract.pending = { kind: "cancellation", effective_from: null, terms: null, reason: given.reason };
    log("cancel", given.reason);
  } else if (act === "extension") {
    const made = { ...blank(String(contracts.size + 1)), terms: { ...structuredClone(contract.terms), starts_on: given.starts_on, ends_on: given.ends_on } };
    contracts.set(made.id, made);
    return shown(made);
  } else if (act === "termination") {
    contract.state = "terminated";
    log("terminate", given.reason);
  }
  return shown(contract);
}

function card_route(method: string, card: Timecard | undefined, act: string | undefined, body: Record<string, never>, _version: string | null): unknown {
  if (!card) throw refuse(404, "not_found", "見つかりません。");
  if (method === "GET") return shown_card(card);
  const hit = /^days\/(\d{4}-\d{2}-\d{2})$/.exec(act ?? "");
  if (hit && method === "PUT") {
    const day = card.days.find((one) => one.worked_on === hit[1])!;
    const given = body as unknown as CardDay;
    if (given.breaks.length === 0 && (given.ends_min ?? 0) - (given.starts_min ?? 0) > 360)
      throw refuse(422, "invalid_input", "入力に誤りがあります。", [{ code: "break_too_short", pointer: "/breaks", message_ja: "休憩が労働基準法34条の時間に足りません（45分以上）。", law: "労基法34条" }]);
    Object.assign(day, given, { state: "applied", missing: false, return_reason: null });
    settle(day);
  } else if (act === "fill") {
    for (const day of card.days.filter((one) => one.missing)) {
      Object.assign(day, { kind: "work", starts_min: 540, ends_min: 1080, breaks: [{ starts_min: 720, ends_min: 780 }], state: "applied", missing: false });
      settle(day);
    }
  } else if (act === "closing-application") card.state = "applied";
  card.version++;
  return shown_card(card);
}
