import assert from "node:assert/strict";
import { people } from "./stage.mjs";

export const name = "contract: amended, ended early, cancelled, extended; what the client must tell before";

export async function journey(stage) {
  const agency = await stage.actor("agency");
  const client = await stage.actor("client");
  const { page } = agency;
  const { page: theirs } = client;
  await agency.sign_in(people.agency);
  await client.sign_in(people.client);
  await client.tell_anew();
  const more = async (verb) => {
    await agency.press("その他の操作");
    await page.getByRole("menuitem", { name: new RegExp(`${verb}$`) }).click();
  };

  // a contract of its own, so that the other journeys find the demo's as it was
  await page.goto("/contracts");
  await page.getByRole("link", { name: "2027-1", exact: true }).click();
  await more("写して新しく作る");
  await agency.see("宮城〇〇株式会社");
  await agency.day("#terms_starts_on", "2028/01/04");
  await agency.day("#terms_ends_on", "2028/03/31");
  await agency.press("下書きを作る");
  await page.waitForURL(/\/contracts\/\d+\/edit/);
  const path = new URL(page.url()).pathname.replace("/edit", "");
  await agency.see("法定項目の不足はありません");
  await agency.press("確認を依頼する");
  await agency.press("確認を依頼する", await agency.dialog());
  await agency.see("宮城 次郎さんの確認を待っています");
  await theirs.goto(path);
  await client.press("確定する");
  await client.press("確定する", await client.dialog());
  await theirs.locator("[data-state=confirmed]").first().waitFor();

  // an amendment from a day on: the client reads the difference and confirms; the earlier version stays
  await page.goto(path);
  await more("修正");
  await agency.day("#effective_from", "2028/02/01");
  await page.locator("#reason").fill("終業時刻の変更のため");
  const ends = page.getByLabel("終業", { exact: true }).first();
  await ends.fill("1730");
  await ends.press("Tab");
  await page.locator("#terms_workplace_telephone").fill("022-000-0099");
  await agency.press("修正を申し出る");
  await agency.see("派遣先の確認を待っています");
  await theirs.goto(path);
  await client.see("2028/2/1（火） からの修正が提案されています");
  await client.see("022-000-0099");
  await client.press("確定する");
  await client.press("確定する", await client.dialog());
  await theirs.getByText("修正が提案されています").waitFor({ state: "hidden" });
  await theirs.goto(`${path}?tab=versions`);
  await client.see("はじめの内容");
  assert.equal(await theirs.locator("[data-version]").count(), 2);

  // an early end is proposed, sent back, proposed again as the client wishes, then withdrawn
  await page.goto(path);
  await more("中途解除");
  let dialog = await agency.dialog();
  await agency.day("#last_on", "2028/02/29");
  await dialog.locator("#reason").fill("受注量の減少のため");
  // the client's own cause: without agreement and new work (or its equivalent) it is refused at the fields
  await agency.press("中途解除を申し出る", dialog);
  await agency.see("「派遣元の合意」が定められていません。");
  await dialog.locator("#agency_agreed label", { hasText: "あり" }).click();
  await dialog.locator("#new_placement").fill("関連会社での就業をあっせん");
  await agency.press("中途解除を申し出る", dialog);
  await agency.see("2028/2/29（火） での中途解除が提案されています");
  await theirs.goto(path);
  await client.see("受注量の減少のため");
  await client.press("差し戻す");
  dialog = await client.dialog();
  await dialog.locator("#reason").fill("3月10日までお願いします");
  await client.press("差し戻す", dialog);
  await theirs.getByText("中途解除が提案されています").waitFor({ state: "hidden" });
  await page.goto(`${path}?tab=history`);
  await agency.see("3月10日までお願いします");
  await agency.see("関連会社での就業をあっせん");
  await more("取消");
  dialog = await agency.dialog();
  await dialog.locator("#reason").fill("誤りのため");
  await agency.press("契約の取消を申し出る", dialog);
  await agency.see("この契約の取消が提案されています");
  await more("申出を取り下げる");
  await agency.press("申出を取り下げる", await agency.dialog());
  await page.getByText("取消が提案されています").waitFor({ state: "hidden" });

  // the extension is a new draft that is read against the contract it continues
  await more("更新（延長）");
  dialog = await agency.dialog();
  await agency.day("#ends_on", "2028/06/30");
  await agency.press("下書きを作る", dialog);
  await page.waitForURL(/\/contracts\/\d+\/edit/);
  await page.goto(new URL(page.url()).pathname.replace("/edit", "?tab=changes"));
  await agency.see("更新前の契約との違い");
  await agency.see("2028/6/30");

  // the client tells the conflict date of another establishment; the agency enters a disclosure by proxy
  await theirs.goto("/conflict-date-notices");
  await client.press("抵触日を通知する");
  dialog = await client.dialog();
  await dialog.getByText("仙台〇〇株式会社").waitFor();
  await dialog.locator("#establishment_name").fill("第二倉庫");
  await dialog.locator("#establishment_address").fill("仙台市〇〇区〇〇9-9-9");
  await client.day("#conflict_on", "2030/05/01");
  await client.press("抵触日を通知する", dialog);
  await client.see("第二倉庫");
  await page.goto("/treatment-disclosures");
  await agency.press("受け取った情報を登録する");
  await page.waitForURL("**/treatment-disclosures/new");
  await agency.see("宮城〇〇株式会社");
  for (let n = 0; n < 4; ++n) await page.locator(".tk-yes-no label", { hasText: "無" }).nth(n).click();
  await agency.press("受け取った情報を登録する");
  await page.waitForURL(/treatment-disclosures\/\d+$/);
  await agency.see("代理");
}
