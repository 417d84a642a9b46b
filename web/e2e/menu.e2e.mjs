// Everybody opens everything that their menu offers.
import assert from "node:assert/strict";
import { desk, people, phone } from "./stage.mjs";

export const name = "menu: five people open every page of theirs, at a desk or on a phone";

const seats = [
  ["agency", desk],
  ["agency", phone],
  ["client", desk],
  ["approver", phone],
  ["worker", phone],
  ["operator", desk],
];

export async function journey(stage) {
  for (const [who, viewport] of seats) {
    const actor = await stage.actor(`${who}-${viewport.width}`, viewport);
    await actor.sign_in(people[who]);
    await every_page(actor, viewport);
    await actor.page.context().close();
  }
}

async function every_page({ page, who }, viewport) {
  // on a phone the whole menu lies in a drawer; where four entries are all, they are the bar at the bottom
  const links = async () => {
    const more = page.getByRole("button", { name: "メニュー" });
    if (viewport === desk) return page.locator(".tk-side .tk-menu a");
    if (!(await more.count())) return page.locator(".tk-bottom a");
    if (!(await page.locator(".ant-drawer .tk-menu").isVisible())) await more.click();
    return page.locator(".ant-drawer .tk-menu a");
  };
  await page.locator(".tk-frame h1").first().waitFor();
  const offered = await (await links()).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(offered.length >= 4, `${who} is offered ${offered}`);
  for (const to of offered) {
    // pressed rather than addressed: a page must also be reached from the page before
    await (await links()).and(page.locator(`[href="${to}"]`)).click();
    await page.waitForURL((url) => url.pathname === to);
    await page.locator(".ant-drawer-content-wrapper").waitFor({ state: "hidden" });
    await page.locator("h1").first().waitFor();
    await page.locator(".ant-skeleton").first().waitFor({ state: "detached" });
    assert.equal(
      await page
        .locator(".ant-result")
        .filter({ hasText: /問題が起きました|権限がありません|ありません$/ })
        .count(),
      0,
      `${who}: ${to} failed`,
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= viewport.width, `${who}: ${to} is ${wide} px wide`);
    if (to === "/calc") await page.goBack(); // it stands in front of the door, without the menu
  }
}
