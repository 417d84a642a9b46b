import assert from "node:assert/strict";
import { people } from "./stage.mjs";

export const name = "identity: a wrong password, signing in and out, the language, and all of it by keyboard";

export async function journey(stage) {
  const agency = await stage.actor("agency");
  const { page } = agency;
  const { company_code, user_code, password } = people.agency;

  // a page behind the door leads to the door, and back after signing in
  await page.goto("/contracts");
  await page.waitForURL("**/sign-in?to=**");
  await page.locator("#company_code").fill(company_code);
  await page.locator("#user_code").fill(user_code);
  await page.locator("#password").fill("wrong-password-1");
  await page.locator("button[type=submit]").click();
  await page.getByRole("alert").first().waitFor();
  await agency.see("企業コード、ユーザーコード、パスワードのいずれかが違うか");
  assert.equal(await page.locator("#password").inputValue(), "");
  await page.locator("#password").fill(password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL("**/contracts");
  await agency.see("2027-1");

  // the language changes without losing the page, and stays
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Contracts" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Contracts" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.getByRole("button", { name: "日本語" }).click();
  await page.getByRole("heading", { name: "個別契約" }).waitFor();

  // after signing out nothing is left behind
  await agency.sign_out();
  await page.goto("/contracts/1");
  await page.waitForURL("**/sign-in?to=**");
  assert.equal(await page.getByText("商品発送補助業務").count(), 0);

  // by keyboard alone
  const client = await stage.actor("client");
  await client.page.goto("/sign-in");
  await client.page.locator("#company_code").waitFor();
  const keys = client.page.keyboard;
  await keys.type(people.client.company_code);
  await keys.press("Tab");
  await keys.type(people.client.user_code);
  await keys.press("Tab");
  await keys.type(people.client.password);
  await keys.press("Enter");
  await client.page.waitForURL("**/home");
  await client.page.reload();
  await client.see("宮城〇〇株式会社");
  await keys.press("Tab");
  assert.equal(await client.page.evaluate(() => document.activeElement?.textContent), "本文へ移動");
  await keys.press("Enter");
  assert.equal(await client.page.evaluate(() => document.activeElement?.id), "main");
}
