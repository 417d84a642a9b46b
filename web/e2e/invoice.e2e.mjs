// An invoice: from locked time to a line's days, an edit with its reason, issue, the client's word, correction and credit.
import { people } from "./stage.mjs";

export const name = "invoice: from locked time to a correction and a credit";

// The days billed must have come.
export const clock = "2027-08-31T09:00:00Z";

const expect = (truth, what) => {
  if (!truth) throw new Error(`expected: ${what}`);
};

async function must(actor, method, path, body, version) {
  const answer = await actor.page.evaluate(
    async (ask) => {
      const headers = { "Content-Type": "application/json", Accept: "application/json" };
      if (ask.version !== undefined) headers["If-Match"] = `"${ask.version}"`;
      const answer = await fetch(ask.path, {
        method: ask.method,
        headers,
        body: ask.method === "GET" ? undefined : JSON.stringify(ask.body ?? {}),
      });
      const text = await answer.text();
      return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : null, text: text.slice(0, 300) };
    },
    { method, path, body, version },
  );
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

export async function journey(stage) {
  const agency = await stage.actor("agency");
  const client = await stage.actor("client");
  await agency.sign_in(people.agency);
  await client.sign_in(people.client);
  await lock_one_card(agency, client);
  await calculate(agency);
  await trace_and_edit(agency);
  await issue(agency);
  await dispute_and_confirm(client);
  await correct(agency);
  await credit(agency);
  await register(agency);
}

// The agency fills one worker's first half of August by proxy, the client approves; both at the server.
async function lock_one_card(agency, client) {
  const list = await must(agency, "GET", "/api/timecards?month=2027-08&limit=200");
  const row = list.rows.find((one) => one.period_from === "2027-08-01" && one.worker_name.includes("さくら"));
  expect(row, "a card of August");
  const at = (verb) => `/api/timecards/${row.id}/${verb}`;
  const read = () => must(agency, "GET", `/api/timecards/${row.id}`);
  let card = await read();
  if (card.state === "open" || card.state === "returned") {
    if (card.days.some((day) => day.missing)) card = await must(agency, "POST", at("fill"), {}, card.version);
    const dates = card.days.filter((day) => day.state === "applied").map((day) => day.worked_on);
    if (dates.length) await must(client, "POST", at("days-approval"), { dates }, card.version);
    card = await read();
    await must(agency, "POST", at("closing-application"), {}, card.version);
    card = await read();
  }
  if (card.state === "applied") {
    await must(client, "POST", at("closing-approval"), {}, card.version);
    card = await read();
  }
  if (card.state !== "approved") return;
  await agency.page.evaluate(
    (id) =>
      fetch("/api/timecards/download", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ids: [id], table: "daily", charset: "utf8" }),
      }),
    row.id,
  );
  card = await read();
  await must(agency, "POST", at("lock"), {}, card.version);
}

async function calculate(agency) {
  const { page } = agency;
  await page.goto("/invoices");
  await agency.press("仮計算する");
  const dialog = await agency.dialog();
  await dialog.locator(".ant-select").first().click();
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "宮城〇〇株式会社" })
    .first()
    .click();
  const month = dialog.locator(".ant-picker input");
  await month.fill("2027/08");
  await month.press("Enter");
  await agency.press("計算する", dialog);
  await page.waitForURL(/\/invoices\/\d+$/);
}

async function trace_and_edit(agency) {
  const { page } = agency;
  await page.locator(".tk-more").first().click();
  await page.getByTestId("line-days").first().getByText("8/2（月）").waitFor();
  await agency.picture("traced");
  await agency.press("明細を追加");
  const dialog = await agency.dialog();
  await dialog.locator("#content").fill("交通費の立替");
  await dialog.locator("#amount_yen").fill("1,200");
  await agency.press("明細を追加", dialog);
  await dialog.getByText("入力してください").waitFor();
  await dialog.locator("#reason").fill("実費");
  await agency.press("明細を追加", dialog);
  await agency.see("交通費の立替");
}

async function issue(agency) {
  const { page } = agency;
  await agency.pdf(page.getByRole("link", { name: "PDFを確認" }));
  await agency.press("発行する");
  await agency.press("発行する", await agency.dialog());
  await agency.see("発行しました");
  await agency.pdf(page.getByRole("link", { name: "請求書PDF" }));
  await agency.picture("issued");
}

async function dispute_and_confirm(client) {
  const { page } = client;
  await page.goto("/invoices?state=issued");
  await page.locator(".tk-row").first().click();
  await client.press("確認を依頼する");
  const dialog = await client.dialog();
  await dialog.locator("#reason").fill("8月2日の時間数を確かめてください");
  await client.press("確認を依頼する", dialog);
  await client.see("8月2日の時間数を確かめてください");
  await client.press("確認しました");
  await client.press("確認しました", await client.dialog());
  await client.see("確認済にしました");
  await client.picture("confirmed");
}

async function correct(agency) {
  const { page } = agency;
  await page.reload();
  await agency.press("訂正する");
  const dialog = await agency.dialog();
  await dialog.locator("#reason").fill("立替金の誤り");
  await agency.press("訂正する", dialog);
  await agency.see("取消を発行しました");
  await agency.press("発行する");
  await agency.press("発行する", await agency.dialog());
  await agency.see("発行しました");
}

async function credit(agency) {
  const { page } = agency;
  await agency.press("値引き・返金");
  const dialog = await agency.dialog();
  await dialog.locator("#refunds_0_content").fill("値引き");
  await dialog.locator("#refunds_0_amount_yen").fill("1,000");
  await dialog.locator("#reason").fill("合意による値引き");
  await agency.press("発行する", dialog);
  await agency.see("適格返還請求書を発行しました");
  await page.getByTestId("total").getByText("▲¥1,100").waitFor();
}

async function register(agency) {
  const { page } = agency;
  await page.goto("/invoices?q=宮城&from=2027-08-01&to=2027-08-31&max_yen=0");
  await page.locator(".tk-row").nth(1).waitFor();
  expect((await page.locator(".tk-row").count()) === 2, "the reversal and the credit note, by amount");
  await agency.picture("register");
  const zip = await page.request.get("/api/invoices-zip?from=2027-07-01");
  expect(zip.ok() && (await zip.body()).subarray(0, 2).toString() === "PK", "a ZIP");
}
