import type { Dict } from "~/shell/i18n";

export const home_text = {
  title: ["ホーム", "Home"],
  waiting: ["対応を待っているもの", "Waiting for you"],
  nothing: ["いま対応が必要なものはありません", "Nothing is waiting for you"],
  nothing_why: ["新しい依頼や申請が届くと、ここに並びます。", "New requests and applications appear here."],
  count: ["{0}件", "{0}"],
  shortcuts: ["よく使う操作", "Shortcuts"],
  new_contract: ["契約を作る", "New contract"],
  all_contracts: ["契約の一覧", "All contracts"],
  soon: ["期限が近いもの", "Coming due"],
  password_soon: ["パスワードの有効期限は {0} です", "Your password expires on {0}"],
  change: ["変更する", "Change it"],
} satisfies Dict;
