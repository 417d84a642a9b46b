import type { Dict } from "~/shell/i18n";

export const timeline_text = {
  counted: ["受入れ（期間制限の対象）", "Received, counted"],
  exempt: ["受入れ（対象外）", "Received, exempt"],
  gap: ["空白（通算する）", "Gap, clock runs on"],
  cooling_off: ["空白（3か月超）", "Gap over three months"],
  extension: ["延長した期間", "Extended period"],
  planned: ["仮定", "What if"],
  conflict: ["抵触日", "Conflict date"],
  today: ["今日", "today"],
  hearing_until: ["意見聴取は{0}まで", "Hearing until {0}"],
} satisfies Dict;
