// Everybody opens everything that their menu offers, at a desk and with a phone in hand.
import assert from "node:assert/strict";
import { desk, people, phone } from "./stage.mjs";

export const name = "menu: six people open every page of theirs, at a desk and on a phone";

export async function journey(stage) {
  for (const [who, person] of Object.entries(people)) {
    for (const [size, viewport] of [["desk", desk], ["phone", phone]]) {
      const actor = await stage.actor(`${who}-${size}`, viewport);
      await actor.sign_in(person);
      await every_page(actor, viewport);
      await actor.page.context().close();
    }
  }
}

async function every_page({ page, who }, viewport) {
  const menu = async () => {
    if (viewport === phone && (await page.getByRole("button", { name: "メニュー" }).count())) await page.getByRole("button", { name: "メニュー" }).click();
    return page.locator(".tk-menu a, .tk-bottom a").filter({ visible: true });
  };
  await page.locator("h1").first().waitFor();
  const offered = await (await menu()).evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
  assert.ok(offered.length >= (who.startsWith("worker") ? 4 : 3), `${who} is offered ${offered}`);
  for (const [n, to] of offered.entries()) {
    // pressed rather than addressed: a page must also be reached from the page before
    if (n > 0) await menu();
    await page.locator(`.tk-menu a[href="${to}"], .tk-bottom a[href="${to}"]`).filter({ visible: true }).first().click();
    await page.waitForURL((url) => url.pathname === to);
    await page.locator("h1").first().waitFor();
    await page.locator(".ant-skeleton").first().waitFor({ state: "detached" });
    assert.equal(await page.locator(".ant-result").filter({ hasText: /問題が起きました|権限がありません|ありません$/ }).count(), 0, `${who}: ${to} failed`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= viewport.width, `${who}: ${to} is ${wide} px wide`);
    if (to === "/calc") await page.goBack(); // it stands in front of the door, without the menu
  }
}
