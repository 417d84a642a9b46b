// The limits: the client sees its establishment's day, holds the hearing and extends; the agency is told. The question page asks nobody who they are.
import assert from "node:assert/strict";
import { people, phone } from "./stage.mjs";

export const name = "limits: from the hearing to the extended notice";

export async function journey(stage) {
  const client = await stage.actor("client");
  const agency = await stage.actor("agency");
  await client.sign_in(people.client);
  await agency.sign_in(people.agency);
  await limits(client);
  await prepare(client);
  await hear(client);
  await extend(client);
  await told(agency);
  await question(await stage.actor("guest"));
}

async function limits(client) {
  const { page } = client;
  await page.goto("/limits");
  await client.see("大崎工場");
  await client.picture("list");
  await page.getByRole("link", { name: "〇〇支店" }).click();
  await client.see("意見聴取を始める");
  await client.picture("establishment");
  await client.pdf(page.getByRole("link", { name: "時系列図（PDF）" }));
  await client.press("シミュレーション");
  const dialog = await client.dialog();
  await page.locator("#unit_name").fill("〇〇課");
  await client.day("#from_on", "2027-07-01");
  await client.day("#to_on", "2030-04-30");
  await client.press("計算する", dialog);
  await client.see("期間制限を越えます");
  await client.picture("simulation");
  await page.keyboard.press("Escape");
}

async function prepare(client) {
  const { page } = client;
  await client.press("意見聴取を始める");
  await page.waitForURL(/\/limits\/hearings\/\d+$/);
  await page.locator("#representative_name").fill("架空 花子");
  await client.choose("#representative_election_method", "会社の指名");
  await client.see("指名した者から意見を聴いても");
  await client.choose("#representative_election_method", "投票");
  await client.day("#representative_elected_on", "2027-05-25");
  await page.locator("#representative_purpose_stated").check();
  await page.locator("#establishment_address").fill("仙台市宮城野区〇〇町〇番地");
  await page.locator("#head_title").fill("支店長");
  await page.locator("#head_name").fill("架空 一郎");
  await client.day("#answer_due_on", "2027-08-31");
  const counts = page.locator("input[id$=permanent_count]");
  for (let n = 0; n < (await counts.count()); n++) await counts.nth(n).fill("3");
  await client.picture("hearing");
  await client.press("保存する");
  await client.see("保存しました");
}

async function hear(client) {
  await client.press("通知書を作成する（様式2-1）");
  await client.press("通知書を作成する（様式2-1）", await client.dialog());
  await client.see("回答待ち");
  await client.press("意見書を記録する（様式2-2）");
  const dialog = await client.dialog();
  await client.press("意見書を記録する（様式2-2）", dialog);
  await client.see("意見を聴いた");
}

async function extend(client) {
  const { page } = client;
  await client.press("派遣可能期間を延長する");
  await client.press("派遣可能期間を延長する", await client.dialog());
  await client.see("2033/4/1");
  await client.press("結果の周知を記録する");
  const dialog = await client.dialog();
  await page.locator("#place").fill("食堂の掲示板");
  await client.press("結果の周知を記録する", dialog);
  await client.see("食堂の掲示板");
  await client.picture("extended");
  await client.pdf(page.getByRole("link", { name: "意見聴取の記録" }));
  await narrow(page);
}

// All its papers fit on a phone.
async function narrow(page) {
  const before = page.viewportSize();
  await page.setViewportSize(phone);
  await page.locator(".tk-phone").waitFor();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= phone.width, `the hearing is ${wide} wide on a phone`);
  await page.setViewportSize(before);
}

async function told(agency) {
  const { page } = agency;
  await page.goto("/conflict-date-notices");
  await agency.see("延長後");
  await agency.see("2033/4/1");
  await page.goto("/papers");
  await agency.see("延長後の抵触日の通知");
  await page.goto("/limits");
  await agency.see("個人の抵触日");
  await agency.picture("workers");
}

async function question(guest) {
  const { page } = guest;
  await page.goto("/conflict-date-need");
  await guest.press("下のいずれにもあたらない");
  await guest.press("下のいずれでもない");
  await guest.press("限定しない");
  await guest.press("いいえ");
  await guest.see("抵触日の通知が必要です");
  await guest.picture("need");
}
