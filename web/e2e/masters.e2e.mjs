// The masters: a worker and an employment contract, terms and contacts, an account with its password shown once, the log.
import { people } from "./stage.mjs";

export const name = "masters: worker, company, partner, account, log";

const expect = (truth, what) => {
  if (!truth) throw new Error(`expected: ${what}`);
};
const code = `E${Date.now().toString(36).slice(-6)}`;

export async function journey(stage) {
  const agency = await stage.actor("agency");
  const client = await stage.actor("client");
  await agency.sign_in(people.agency);
  await client.sign_in(people.client);
  await worker(agency);
  await field_error_at_its_field(agency);
  await change_with_a_day(agency);
  await csv_in_both_charsets(agency);
  await two_at_once(agency);
  await contacts(client);
  await new_client_by_proxy(agency);
  const password = await account(agency);
  await first_sign_in(stage, password);
  await log(agency);
}

const drawer = (page) => page.locator(".ant-drawer-content-wrapper:visible").last();
const save = async (actor) => {
  await actor.press("保存", drawer(actor.page));
  await actor.page.locator(".ant-drawer-content-wrapper").waitFor({ state: "hidden" });
};

async function worker(agency) {
  const { page } = agency;
  await page.goto("/workers");
  await agency.press("スタッフを登録");
  await agency.press("保存", drawer(page));
  await agency.see("入力してください");
  await page.locator("#worker_code").fill(code);
  await page.locator("#name").fill("髙﨑 𠮷乃");
  await page.locator("#name_kana").fill("タカサキ ヨシノ");
  await agency.day("#born_on", "1995-05-05");
  for (const kind of ["health_insurance", "pension", "employment_insurance"]) await agency.choose(`#${kind}`, "届出済");
  await page.locator("#sex").getByText("女", { exact: true }).click();
  await page.locator("#agreement_worker").getByText("対象", { exact: true }).click();
  await agency.press("保存", drawer(page));
  await page.waitForURL(/\/workers\/\d+$/);
  await agency.see("髙﨑 𠮷乃");
  await agency.press("労働契約を追加");
  await agency.day("#starts_on", "2027-06-01");
  await page.locator("#hourly_wage").fill("1,500");
  await save(agency);
  await agency.see("無期");
  await page.goto("/workers");
  for (const called of ["タカサキ", "高崎", "よしの"]) {
    await page.getByRole("searchbox").fill(called);
    await page.waitForURL((url) => url.searchParams.get("q") === called);
    await agency.see(code);
  }
  await agency.picture("workers");
}

async function field_error_at_its_field(agency) {
  const { page } = agency;
  await page.goto("/company");
  await agency.press("自社情報を編集");
  await page.locator("#corporate_number").fill("1234567890123");
  await agency.press("保存", drawer(page));
  await page.locator(".ant-form-item-has-error", { has: page.locator("#corporate_number") }).waitFor();
}

async function change_with_a_day(agency) {
  const { page } = agency;
  await page.goto("/company/establishments");
  await page.locator("main table a").first().click();
  await agency.press("変更を予定する", drawer(page));
  await page.locator("#planned_telephone").fill("電話なし");
  await agency.day("#planned_effective_on", "2027-10-01");
  await agency.press("保存", drawer(page));
  await page.locator(".ant-form-item-has-error", { has: page.locator("#planned_telephone") }).waitFor();
  await page.locator("#planned_telephone").fill("022-888-8888");
  await agency.press("保存", drawer(page));
  await agency.see("2027/10/01 から");
  await agency.see("電話番号：022-888-8888");
  await agency.picture("scheduled-change");
  await agency.press("取り消す", drawer(page));
  await page
    .getByRole("dialog")
    .filter({ hasText: "取り消しますか" })
    .getByRole("button", { name: "取り消す" })
    .click();
  await agency.see("変更の予定はありません");
}

async function csv_in_both_charsets(agency) {
  // What Shift_JIS lacks is named on the page before the file is written.
  const { page } = agency;
  await page.goto("/workers");
  await agency.press("CSV");
  await page.getByRole("menuitem", { name: "Shift_JIS" }).click();
  await agency.see("𠮷→吉");
  const [file] = await Promise.all([page.waitForEvent("download"), agency.press("置き換えて保存")]);
  expect(/\.csv$/.test(file.suggestedFilename()), `a CSV file, not ${file.suggestedFilename()}`);
  // 𠮷 has no place in Shift_JIS: the list of workers is refused there, that of partners is not.
  expect(
    (await agency.page.request.get("/api/workers?format=csv&charset=cp932")).status() === 422,
    "a refusal rather than a lost character",
  );
  for (const [list, charset, begins] of [
    ["workers", "utf8", [0xef, 0xbb, 0xbf]],
    ["partnerships", "cp932", null],
  ]) {
    const answer = await agency.page.request.get(`/api/${list}?format=csv&charset=${charset}`);
    const bytes = await answer.body();
    expect(answer.ok() && bytes.length > 50, `CSV in ${charset}`);
    if (begins)
      expect(
        begins.every((byte, n) => bytes[n] === byte),
        "a byte order mark",
      );
  }
}

// Somebody else saved first: nothing is overwritten, the latest is offered.
async function two_at_once(agency) {
  const { page } = agency;
  await page.goto("/partnerships/1");
  await agency.press("取引条件を編集");
  await page.locator("#client_code").fill("C-100");
  await page.evaluate(async () => {
    const row = await (await fetch("/api/partnerships/1")).json();
    const names = [
      "state",
      "master_agreement_on",
      "master_agreement_ends_on",
      "closing_day",
      "payment_month_offset",
      "payment_day",
      "tax_rounding",
      "billing_unit_min",
      "billing_rounding",
      "paper_original",
    ];
    const body = Object.fromEntries(names.map((key) => [key, row[key]]));
    await fetch("/api/partnerships/1", {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${row.version}"` },
      body: JSON.stringify({ ...body, client_code: "C-001" }),
    });
  });
  await agency.press("保存", drawer(page));
  await agency.see("ほかの人が先に変更しました");
  await agency.press("最新の内容を読み込む");
  await page.waitForFunction(() => document.querySelector("#client_code")?.value === "C-001");
  await page.locator("#client_code").fill("C-100");
  await save(agency);
  await agency.see("C-100");
}

async function contacts(client) {
  const { page } = client;
  await page.goto("/partnerships/1");
  await client.see("泉 恵");
  await client.press("担当者の役割 泉 恵");
  // She may not read inquiries: the mail would lead her nowhere.
  await page.locator("#answer_recipient").check();
  await client.press("保存", drawer(page));
  await client.see("この人には「照会・見積依頼」の権限がありません。");
  await page.locator("#answer_recipient").uncheck();
  await save(client);
  await client.press("担当者の役割 宮城 次郎");
  await page.locator("#answer_recipient").uncheck();
  await save(client);
  await page.locator("tr", { hasText: "宮城 次郎" }).getByText("回答受領先").waitFor({ state: "detached" });
  await client.press("担当者の役割 宮城 次郎");
  await page.locator("#answer_recipient").check();
  await save(client);
  await page.locator("tr", { hasText: "宮城 次郎" }).getByText("回答受領先").waitFor();
}

async function new_client_by_proxy(agency) {
  const { page } = agency;
  await page.goto("/partnerships");
  await agency.press("派遣先を登録");
  await page.getByText("まだ利用していない派遣先").click();
  await page.locator("#proxy_client_name").fill(`代行商事 ${code}`);
  await agency.press("派遣先を登録", drawer(page));
  await page.waitForURL(/\/partnerships\/\d+$/);
  await agency.see("この派遣先はまだTasukiを利用していません");
}

async function account(agency) {
  const { page } = agency;
  await page.goto("/accounts");
  await agency.press("利用者を追加");
  await page.locator("#user_code").fill(code.toLowerCase());
  await page.locator("#name").fill("新人 はじめ");
  await page.getByLabel("契約の閲覧").check();
  await agency.press("登録してパスワードを発行", drawer(page));
  await agency.see("このパスワードは一度だけ表示されます");
  const password = await page.locator(".tk-password").innerText();
  expect(password.length >= 16, "a long first password");
  await agency.picture("password-once");
  await agency.press("控えました");
  await page.getByText(password).waitFor({ state: "detached" });
  return password;
}

async function first_sign_in(stage, password) {
  const fresh = await stage.actor("newcomer");
  await fresh.sign_in({ company_code: "sendai", user_code: code.toLowerCase(), password });
  await fresh.page.waitForURL("**/password**");
}

async function log(agency) {
  const { page } = agency;
  await page.goto("/audit?table=worker");
  await page.locator(".tk-list tbody .tk-link").first().click();
  await agency.see("操作の内容");
  await agency.picture("log");
}
