import assert from "node:assert/strict";
import { people, phone } from "./stage.mjs";

export const name = "contract: copied, checked, returned, corrected, confirmed, printed, assigned, delivered";

export async function journey(stage) {
  const agency = await stage.actor("agency");
  const client = await stage.actor("client");
  const { page } = agency;

  // the agency copies the contract of the demo for the next quarter
  await client.sign_in(people.client);
  await client.tell_anew();
  await agency.sign_in(people.agency);
  await page.goto("/contracts");
  await page.getByRole("link", { name: "2027-1", exact: true }).click();
  await agency.press("その他の操作");
  await page.getByRole("menuitem", { name: "写して新しく作る" }).click();
  await agency.see("宮城〇〇株式会社");
  await agency.day("#terms_starts_on", "2027/10/01");
  await agency.day("#terms_ends_on", "2027/12/31");
  await agency.press("下書きを作る");
  await page.waitForURL(/\/contracts\/\d+\/edit/);

  // what it would do to the limits, from the terms as they stand
  await agency.press("この契約を加えたら");
  const limits = await agency.dialog();
  await limits.getByText("期間制限の範囲内です").waitFor();
  assert.equal(await limits.locator("#establishment_name").inputValue(), "〇〇支店");
  await page.keyboard.press("Escape");
  await limits.waitFor({ state: "hidden" });

  // an emptied item is red on the check list; pressing it leads back to the field
  await page.locator("#terms_responsibility").fill("");
  await page.keyboard.press("Control+s");
  await agency.see("責任の程度」が定められていません");
  await page.getByRole("button", { name: /責任の程度」が定められていません/ }).click();
  await page.waitForFunction(() => document.activeElement?.id === "terms_responsibility");
  await page.locator("#terms_responsibility").fill("役職を有さない（部下なし）");
  await page.locator("#terms_headcount").fill("1");
  await agency.press("保存");
  await agency.see("法定項目の不足はありません");
  await agency.press("確認を依頼する");
  const submission = await agency.dialog();
  await submission.getByText("宮城 次郎").waitFor();
  await agency.press("確認を依頼する", submission);
  await agency.see("宮城 次郎さんの確認を待っています");
  const path = new URL(page.url()).pathname;

  // the client's reviewer sends it back
  await client.page.goto(path);
  await client.see("この契約の確認を依頼されています");
  await client.press("差し戻す");
  const back = await client.dialog();
  await back.locator("#reason").fill("就業場所の電話番号を 022-000-0022 に直してください");
  await client.press("差し戻す", back);
  await client.see("差戻し");

  // the agency reads why, corrects, and asks again
  await page.goto(path);
  await agency.see("就業場所の電話番号を 022-000-0022 に直してください");
  await agency.press("編集");
  await page.locator("#terms_workplace_telephone").fill("022-000-0022");
  await agency.press("保存");
  await agency.see("すべて保存済み");
  await agency.press("確認を依頼する");
  await agency.press("確認を依頼する", await agency.dialog());
  await agency.see("宮城 次郎さんの確認を待っています");

  // the client confirms; both have the paper
  await client.page.goto(path);
  await client.see("022-000-0022");
  await client.press("確定する");
  await client.press("確定する", await client.dialog());
  await client.page.locator("[data-state=confirmed]").first().waitFor();
  const papers = [];
  for (const actor of [client, agency]) {
    await actor.page.goto(`${path}?tab=papers`);
    await actor.see("個別労働者派遣契約書");
    papers.push(await actor.pdf(actor.page.getByRole("link", { name: "PDFを開く" }).first()));
  }
  assert.ok(papers[0].equals(papers[1]), "both hold the same paper");

  // the agency assigns a worker; the client sees nobody until the notice is delivered
  await page.goto(`${path}?tab=assignments`);
  await agency.press("スタッフを充てる");
  const assign = await agency.dialog();
  await agency.choose("#worker_id", "髙橋 さくら");
  await assign.getByRole("status").waitFor();
  await agency.press("この人を充てたときの抵触日を見る", assign);
  await (await agency.dialog()).getByText("個人の抵触日").waitFor();
  await page.keyboard.press("Escape");
  await assign.waitFor();
  // no grade of the agreement is on record for her
  await assign.getByRole("textbox", { name: "賃金と協定の対応" }).fill("等級は初日までに登録する");
  await agency.press("スタッフを充てる", assign);
  await agency.see("明示書・通知書を交付");
  await client.page.goto(`${path}?tab=assignments`);
  await client.see("派遣先通知書が交付されると、ここに表示されます");
  const hand_over = await agency.dialog();
  await hand_over.getByText("等級は初日までに登録する").waitFor();
  await agency.press("交付する", hand_over);
  await agency.see("交付しました");
  await client.page.reload();
  await client.see("髙橋 さくら");

  // the worker reads the statements on a phone
  const worker = await stage.actor("worker", phone);
  await worker.sign_in(people.worker);
  await worker.page.goto("/my/papers");
  await worker.see("就業条件明示書");
  await worker.see("派遣料金の明示");
  const wide = await worker.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= phone.width, `the page is ${wide} px wide`);
  await worker.pdf(worker.page.getByRole("link", { name: "PDFを開く" }).first());
  const unread = await worker.page.getByRole("button", { name: "受領を記録" }).count();
  await worker.press("受領を記録");
  await worker.page.waitForFunction(
    (n) =>
      [...document.querySelectorAll("button")].filter((one) => one.textContent.includes("受領を記録")).length === n - 1,
    unread,
  );
}
