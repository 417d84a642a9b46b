// A complaint: the worker writes on the phone, both managers read it, the client handles and answers, the record and the ledger show it.
import { people, phone } from "./stage.mjs";

export const name = "complaint: from the phone over both managers to the ledger";
export const clock = "2027-08-02T01:00:00Z";

const words = `指揮命令者の言い方がきつい ${Date.now().toString(36).slice(-5)}`;

export async function journey(stage) {
  const worker = await stage.actor("worker", phone);
  const agency = await stage.actor("agency");
  const client = await stage.actor("client");
  await worker.sign_in(people.worker);
  await agency.sign_in(people.agency);
  await client.sign_in(people.client);
  await complain(worker);
  await read(agency);
  await handle(client);
  await hear(worker);
  await ledgers(agency, client);
}

async function complain(worker) {
  const { page } = worker;
  await page.goto("/my/complaints");
  await worker.see("不利益な扱いを受けることはありません");
  await worker.press("送る");
  await page.locator("#content").fill(words);
  await worker.picture("write");
  await worker.press("送る");
  await worker.see("送りました。回答をお待ちください");
  await worker.see("対応中です");
}

async function read(agency) {
  const { page } = agency;
  await page.goto("/complaints?state=unanswered");
  await page.locator(".tk-row", { hasText: "本人がスマホから申出" }).first().click();
  await agency.see(words);
  await agency.see("派遣先責任者");
  await agency.press("経過を記録");
  const dialog = await agency.dialog();
  await dialog.locator("#note").fill("本人から事情を聴き、派遣先責任者と話し合った");
  await agency.press("保存", dialog);
  await agency.see("記録しました");
  await agency.picture("complaint");
}

async function handle(client) {
  const { page } = client;
  await page.goto("/complaints?state=open");
  await page.locator(".tk-row", { hasText: "本人がスマホから申出" }).first().click();
  await client.see("派遣先責任者と話し合った");
  await client.press("対応を記録");
  let dialog = await client.dialog();
  await dialog.locator("#response").fill("指揮命令者に注意し、指示の出し方を改めた");
  await client.press("保存", dialog);
  await client.see("対応済み・本人へ未通知");
  await client.press("本人への通知を記録");
  dialog = await client.dialog();
  await dialog.locator("#answer").fill("指示の出し方を改めました。ほかにも気づいたことは知らせてください。");
  await client.press("保存", dialog);
  await client.see("本人へ通知済み");
  await client.see("苦情相談等記録票");
  await client.picture("answered");
}

async function hear(worker) {
  await worker.page.reload();
  await worker.see("指示の出し方を改めました");
  await worker.picture("answer");
}

async function ledgers(agency, client) {
  await agency.page.goto("/ledgers");
  await agency.see("派遣元管理台帳");
  await agency.pdf(agency.page.getByRole("link", { name: "台帳を開く" }).first());
  await agency.picture("ledgers");
  await client.page.goto("/ledgers");
  await client.see("派遣先管理台帳");
  await client.pdf(client.page.getByRole("link", { name: "台帳を開く" }).first());
}
