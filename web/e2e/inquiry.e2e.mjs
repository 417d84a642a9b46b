// An inquiry: the client writes and sends, the agency is warned and answers, the client compares and accepts.
import { people } from "./stage.mjs";

export const name = "inquiry: from the question to the contract draft";

const work = `商品発送補助業務 ${Date.now().toString(36).slice(-5)}`;

export async function journey(stage) {
  const client = await stage.actor("client");
  const agency = await stage.actor("agency");
  await client.sign_in(people.client);
  await agency.sign_in(people.agency);
  await write(client);
  await send(client);
  await answer(agency);
  await accept(client);
  await draft(agency);
}

async function write(client) {
  const { page } = client;
  await page.goto("/inquiries/new");
  await client.press("下書きを保存");
  await client.see("入力してください");
  await page.locator("#content_work_name").fill(work);
  await page.locator("#content_work_detail").fill("パソコンを使用した受注データの確認、梱包、発送伝票の作成");
  await page.locator("#content_place").fill("〇〇支店 倉庫");
  await client.day("#content_starts_on", "2027-10-01");
  await client.day("#content_ends_on", "2027-12-31");
  await page.locator("#content_headcount").fill("3");
  await page.locator("#content_skills").fill("25歳くらいの女性");
  await page.locator("#content_price_wish").fill("2,000");
  await client.day("#reply_by_on", "2027-06-15");
  await client.press("下書きを保存");
  await client.see("派遣労働者を特定するおそれのある記述があります");
  await client.picture("warned");
  await page.locator("#content_skills").fill("パソコンの基本操作");
  await client.press("下書きを保存");
  await page.waitForURL(/\/inquiries\/\d+$/);
}

async function send(client) {
  const { page } = client;
  await client.press("派遣元へ送る");
  const dialog = await client.dialog();
  await dialog.getByText("仙台〇〇株式会社").click();
  await client.press("1社へ送る", dialog);
  await client.see("送りました");
  await page.getByTestId("answers").waitFor();
}

async function answer(agency) {
  const { page } = agency;
  await page.goto("/inquiries?state=received");
  await page.getByRole("searchbox").fill(work);
  await page.locator(".tk-row", { hasText: work }).click();
  await page.locator("#price").fill("2,100");
  await page.locator("#candidates").fill("2");
  await page.locator("#remarks").fill("佐々木さんが対応します");
  await agency.press("回答する");
  await agency.see("派遣労働者を特定するおそれのある記述があります");
  await agency.picture("warned");
  await page.locator("#remarks").fill("経験者で対応できます");
  await page.locator("#override_reason").waitFor();
  await agency.press("回答する");
  await agency.see("回答しました");
  await agency.see("¥2,100 / 時間");
}

async function accept(client) {
  const { page } = client;
  await page.reload();
  await client.see("1人不足");
  await client.see("+¥100");
  await client.picture("compare");
  await client.press("この回答を採用");
  await client.press("この回答を採用", await client.dialog());
  await client.see("採用しました");
}

async function draft(agency) {
  const { page } = agency;
  await page.reload();
  await agency.see("採用されました");
  await agency.press("契約の下書きを開く");
  await page.waitForURL(/\/contracts\/\d+/);
  await agency.see(work);
}
