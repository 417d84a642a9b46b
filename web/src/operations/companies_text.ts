import type { Dict } from "~/shell/i18n";

export const companies_text = {
  companies: ["企業", "Companies"],
  why: ["Tasukiを使う企業を登録し、役割を決めます", "Register the companies and their roles"],
  search: ["企業名・企業コードで探す", "Name or company code"],
  empty: ["企業はまだ登録されていません", "No companies yet"],
  add: ["企業を登録", "Register a company"],
  create: ["登録して管理者を招待", "Register and invite"],
  name: ["企業名", "Name"],
  name_kana: ["企業名（カナ）", "Name in kana"],
  code: ["企業コード", "Company code"],
  code_hint: ["半角の英小文字・数字・ハイフンで3～30文字", "3 to 30 small letters, digits and hyphens"],
  code_change_hint: [
    "変えると、この企業の全員が新しいコードでサインインします。先に知らせてください。",
    "All its people then sign in with the new code; tell them first.",
  ],
  roles: ["役割", "Roles"],
  agency: ["派遣元", "Agency"],
  client: ["派遣先", "Client"],
  roles_hint: [
    "両方を兼ねる企業は両方を選びます。取引のある役割は外せません。",
    "Choose both where it is both; a role with partners stays.",
  ],
  state: ["状態", "State"],
  active: ["利用中", "In use"],
  suspended: ["停止", "Suspended"],
  waiting: ["招待に未応答", "Invitation not accepted"],
  unadministered: ["管理者がいません", "No administrator"],
  by_proxy: ["派遣元が代行", "By proxy"],
  by_proxy_why: [
    "まだ派遣元が代行している派遣先です。管理者が招待に応じると代行が終わり、役割を増やせるようになります。",
    "Its agency still acts for it; once its administrator accepts, roles can be added.",
  ],
  active_hint: [
    "停止すると、この企業の全員がすぐにサインアウトされます。記録は残ります。",
    "Suspending signs all its people out at once; records stay.",
  ],
  people: ["利用者", "Users"],
  n_people: ["{0}人", "{0}"],
  administrator: ["管理者の氏名", "Administrator"],
  email: ["管理者のメールアドレス", "Administrator's e-mail"],
  email_hint: [
    "空欄のときは、利用を始めるためのリンクをこの画面に一度だけ表示します",
    "Without it the link is shown here once",
  ],
  invite: ["管理者を招待", "Invite an administrator"],
  invite_do: ["招待する", "Invite"],
  open_invitation: [
    "{0} まで使える招待がまだ使われていません。新しく招待すると、前のリンクは使えなくなります。",
    "An invitation that serves until {0} has not been used yet. A new one ends it.",
  ],
  open_of_agency: [
    "派遣元が送った招待のこともあります。使えなくなることは、派遣元にメールで知らせます。",
    "It may be the agency's, which is told by mail.",
  ],
  mailed: [
    "利用を始めるためのリンクをメールで送りました。7日以内に開いてもらってください。",
    "The link has been mailed; it must be opened within seven days.",
  ],
  link_once: ["このリンクは一度だけ表示されます", "Shown this once only"],
  link_why: [
    "管理者になる方に安全な方法で渡してください。7日以内に一度だけ使えます。なくしたときは、もう一度招待してください。",
    "Hand it over safely; it works once, within seven days.",
  ],
  close: ["閉じる", "Close"],
} satisfies Dict;
