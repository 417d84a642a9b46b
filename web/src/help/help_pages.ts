// The manual's pages: docs/manual/<name>.md, in the order of the contents. A help button names a page or an alias.
import type { Side } from "~/api/types";
import type { Pair } from "~/shell/i18n";

export interface HelpPageEntry {
  name: string;
  text: Pair;
  picture?: string; // on the card of the contents
}

export const person_pages: HelpPageEntry[] = [
  { name: "agency", text: ["派遣元の方", "Agency"], picture: "timecards.png" },
  {
    name: "client",
    text: ["派遣先の方（契約確認者）", "Client (contract reviewer)"],
    picture: "contract-confirmation.png",
  },
  { name: "approver", text: ["勤怠承認者の方", "Time card approver"], picture: "approver-card.png" },
  { name: "worker", text: ["派遣スタッフの方", "Worker"], picture: "phone-card.png" },
  { name: "operator", text: ["運営の方", "Operator"], picture: "jobs.png" },
];

export const screen_pages: HelpPageEntry[] = [
  { name: "home", text: ["ホーム・サインイン", "Home and sign-in"] },
  { name: "inquiry", text: ["照会・見積", "Inquiries"] },
  { name: "contract", text: ["個別契約・配属", "Contracts and assignments"] },
  { name: "gate", text: ["関門（法令の確認）", "Gates"] },
  { name: "duty", text: ["やること", "To do"] },
  { name: "compliance", text: ["抵触日の通知", "Conflict dates"] },
  { name: "treatment", text: ["待遇（協定・賃金・情報提供・説明）", "Treatment"] },
  { name: "limits", text: ["派遣可能期間・意見聴取", "Dispatch limits and hearings"] },
  { name: "timecard", text: ["勤怠", "Time cards"] },
  { name: "invoice", text: ["請求", "Invoices"] },
  { name: "paper", text: ["帳票", "Papers"] },
  { name: "complaint", text: ["苦情の処理・相談", "Complaints"] },
  { name: "ledger", text: ["管理台帳", "Ledgers"] },
  { name: "business_report", text: ["事業報告", "Business reports"] },
  { name: "people", text: ["スタッフ・労働契約", "Workers"] },
  { name: "company", text: ["自社情報・取引先・36協定", "Masters"] },
  { name: "accounts", text: ["利用者と権限", "Users"] },
  { name: "calc", text: ["法令計算", "Law calculator"] },
  { name: "audit", text: ["操作記録", "Audit log"] },
];

export const help_pages = [...person_pages, ...screen_pages];

const aliases: Record<string, string> = { operations: "operator", identity: "home" };

export function help_page(name: string | undefined): HelpPageEntry | undefined {
  const wanted = name && (aliases[name] ?? name);
  return help_pages.find((page) => page.name === wanted);
}

export const page_of_side: Record<Side, string> = {
  agency: "agency",
  client: "client",
  worker: "worker",
  platform_operator: "operator",
};
