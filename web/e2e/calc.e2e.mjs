// The law calculator: signed out from the sign-in page, on a phone, and from the menu.
import assert from "node:assert/strict";
import { people, phone } from "./stage.mjs";

export const name = "calc: a guest asks, sees the derivation and the article; mistakes are named; a phone; the menu";

export async function journey(stage) {
  const guest = await stage.actor("guest");
  await guest.page.goto("/sign-in");
  await guest.page.getByRole("link", { name: "法令計算" }).click();
  await guest.page.getByRole("navigation").getByRole("link", { name: "事業所単位の抵触日" }).click();
  await guest.page.getByRole("heading", { level: 1, name: "事業所単位の抵触日" }).waitFor();

  // a year given as it is typed, an extension, and the answer with its steps
  await guest.day("#first_acceptance_on", "2024/02/29");
  await guest.press("計算する");
  const result = guest.page.getByTestId("result");
  await result.getByText("2027/3/1（月）").first().waitFor();
  await result.getByText("労働者派遣法40条の2第2項・民法143条2項").waitFor();
  assert.match(guest.page.url(), /\?in=/);

  // the address holds the input: another browser sees the same answer at once
  const other = await stage.actor("other", phone);
  await other.page.goto(guest.page.url());
  await other.page.getByTestId("result").getByText("2027/3/1（月）").first().waitFor();
  await other.picture("result");
  const wide = await other.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= phone.width, `the page is ${wide} px wide`);
  await other.page.getByRole("link", { name: "計算の一覧へ" }).click();
  await other.page.getByRole("link", { name: "36協定の上限" }).click();
  await other.press("例を入れる");
  await other.press("計算する");
  await other.page.getByTestId("result").getByText("平均80時間超").first().waitFor();
  await other.picture("limits");

  // what is wrong is said beside its field
  await guest.page.getByRole("link", { name: "地域別最低賃金" }).click();
  await guest.choose("#prefecture", "宮城県");
  await guest.day("#on", "2022/10/01");
  await guest.press("計算する");
  await guest.page.getByRole("alert").getByText("法定の表（地域別最低賃金）は登録されていません").first().waitFor();
  await guest.day("#on", "2026/11/21");
  await guest.press("計算する");
  await guest.page.getByTestId("result").getByText("1,098円").first().waitFor();

  // every topic's example has an answer
  const links = await guest.page.locator(".tk-calc-contents a").all();
  assert.ok(links.length >= 21, `${links.length} topics`);
  for (const link of links) {
    await link.click();
    await guest.press("例を入れる");
    await guest.press("計算する");
    await guest.page.locator(".tk-calc-steps li").first().waitFor();
  }
  await guest.page.goto("/calc/no-such-topic");
  await guest.see("この名前の計算はありません");

  const agency = await stage.actor("agency");
  await agency.sign_in(people.agency);
  await agency.page.getByRole("link", { name: "法令計算" }).click();
  await agency.page.getByRole("heading", { level: 1, name: "法令計算" }).waitFor();
  await agency.page.getByRole("link", { name: "Tasukiを開く" }).click();
  await agency.page.waitForURL("**/home");
}
