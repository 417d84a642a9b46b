import type { Dict } from "~/shell/i18n";

export const compliance_text = {
  notice_search: ["事業所の名称の先頭", "Begins the establishment"],
  notices: ["抵触日の通知", "Conflict date notices"],
  notices_client: [
    "派遣契約を結ぶ前に、事業所ごとの抵触日を派遣元に通知します（法26条4項）。",
    "Before a contract the client tells the agency the conflict date of each establishment.",
  ],
  notices_agency: [
    "派遣先から通知された事業所ごとの抵触日です。通知がないと契約を依頼できません（法26条5項）。",
    "Conflict dates told by clients. Without one no contract may be submitted.",
  ],
  notices_empty: ["抵触日の通知はまだありません", "No notices yet"],
  notify: ["抵触日を通知する", "Tell a conflict date"],
  notify_proxy: ["受け取った通知を登録する", "Enter a notice received"],
  notified: ["抵触日を通知しました", "Told"],
  recorded: ["登録しました", "Recorded"],
  proxy_why: [
    "派遣先から書面などで受け取った通知を、代理で登録します。代理登録であることが記録に残ります。",
    "You enter what the client gave you by hand; it is marked as entered by proxy.",
  ],
  client: ["派遣先", "Client"],
  agency: ["派遣元", "Agency"],
  establishment: ["派遣先の事業所", "Establishment"],
  establishment_hint: ["個別契約の「派遣先の事業所」と同じ名称にします", "As it will be written in the contract"],
  address: ["所在地", "Address"],
  conflict_on: ["抵触日", "Conflict date"],
  conflict_hint: [
    "事業所単位の派遣可能期間（3年）に抵触する最初の日",
    "The first day that would break the three-year limit",
  ],
  conflict_hint_agency: ["受け取った通知に書かれた抵触日", "As the notice that you received says"],
  extended: ["延長後", "Extended"],
  for_contract: ["個別契約", "Contract"],
  for_contract_hint: [
    "選ぶと、派遣元・事業所・開始日が入ります（届いている契約依頼から）",
    "Fills in agency, establishment and start",
  ],
  for_contract_hint_agency: [
    "選ぶと、派遣先と事業所の名称・所在地が契約から入ります。受け取った通知と同じか確かめてください",
    "Fills in client and establishment from the contract; see that the notice says the same",
  ],
  starts_on: ["派遣の開始日", "Dispatch begins"],
  starts_hint: [
    "入力すると、受入れの履歴から抵触日を計算します",
    "Then the conflict date is worked out from the history",
  ],
  computed: ["計算した抵触日：", "Computed: "],
  computed_from: ["{0}からの受入れを起算日とする、法定の抵触日です。", "The statutory day for acceptances since {0}."],
  computed_new: ["この開始日から新しく数える、法定の抵触日です。", "The statutory day of a clock that begins then."],
  use_computed: ["この日を使う", "Use it"],
  difference_reason: ["計算した抵触日と異なる理由", "Why another day"],
  difference_hint: [
    "通知するのは法定の抵触日です。記録にない受入れがあるときなどに書きます",
    "The statutory day is told; say what the records lack",
  ],
  notified_on: ["通知日", "Told on"],
  by: ["通知した人", "By"],
  proxy: ["代理", "Proxy"],
  remaining: ["あと{0}日", "{0} days left"],
  passed: ["抵触日を過ぎています", "Passed"],
} satisfies Dict;
