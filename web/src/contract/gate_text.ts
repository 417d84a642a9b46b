import type { Dict } from "~/shell/i18n";
import { contract_text } from "./contract_text";

export const gate_text = {
  ...contract_text,
  gate: ["関門（法令の確認）", "Gate (what the law asks)"],
  gate_short: ["関門", "Gate"],
  none: ["法定項目の不足はありません", "No statutory item is missing"],
  stale: ["保存すると最新の結果になります", "Save to check again"],
  sum_red: ["止めるもの {0}件。直すまで先へ進めません。", "{0} to mend before it can go on."],
  sum_yellow: ["理由の要るもの {0}件。理由を残すと先へ進めます。", "{0} ask for a reason; keep one to go on."],
  sum_said: ["すべてに理由があります。先へ進めます。", "Every point has its reason; it can go on."],
  stop: ["不可", "Stops"],
  ask: ["要理由", "Needs a reason"],
  said: ["理由あり", "Reason kept"],
  mends_agency: ["派遣元が直すこと", "For the agency to mend"],
  mends_client: ["派遣先が直すこと", "For the client to mend"],
  hint_choose_place: [
    "この契約にはまだ派遣元の事業所がありません。先に「自社の事業所から選ぶ」で選ぶと、その事業所の36協定を確かめます。",
    "The contract names no establishment of the agency yet. Choose it first; its agreement then applies.",
  ],
  hint_no_place: [
    "この契約には派遣元の事業所が選ばれていないため、どの36協定によるかが決まりません。",
    "The contract names no establishment of the agency, so that no agreement applies.",
  ],
  hint_grade: [
    "等級は、充てたあとに契約の「賃金」で登録します。いまは理由を残すと充てられます。",
    "The grade is entered on the contract's wages after the assignment; for now give a reason.",
  ],
  to_screen: ["直す画面へ", "Open where it is mended"],
  given: ["{0}　{1}", "{0}, {1}"],
  reason: ["理由", "Reason"],
  reason_hint: ["理由を書くと記録に残ります", "The reason is kept on record"],
  keep: ["理由を残す", "Keep the reason"],
  kept: ["理由を残しました", "The reason is kept"],
  gate_of: ["{0} の関門", "Gate of {0}"],
  amend_reasons: ["変更後の内容には、理由の要る点があります。", "The new terms need reasons."],
  go_on: ["理由を添えて申し出る", "Propose with these reasons"],
  close: ["閉じる", "Close"],
  review_red: [
    "このままでは確定できません。「関門」で不足を確かめてください。",
    "It cannot be confirmed yet; see the gate.",
  ],
} satisfies Dict;
