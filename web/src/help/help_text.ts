import type { Dict } from "~/shell/i18n";

export const help_text = {
  title: ["使い方", "User's manual"],
  pages: ["使い方の目次", "Contents"],
  lead: [
    "立場を選ぶと、仕事の順に説明します。画面ごとの説明は、各画面の題名の横にある「？」からも開けます。",
    "Choose who you are; the question mark beside each title opens the page of that screen.",
  ],
  by_person: ["立場ごとの使い方", "By person"],
  by_screen: ["画面ごとの使い方", "By screen"],
  japanese_only: ["", "The manual is written in Japanese."],
  to_tasuki: ["Tasukiを開く", "Open Tasuki"],
  to_contents: ["目次へ", "Contents"],
  missing: ["この名前の説明はありません", "There is no such page"],
  missing_why: ["目次から選んでください。", "Please choose from the contents."],
} satisfies Dict;
