// The manual: there before signing in, and one press away from the screen it explains.
import assert from "node:assert/strict";
import { people, phone } from "./stage.mjs";

export const name = "help: signed out, by the screen's own button, a worker's on a phone";

export async function journey(stage) {
  const stranger = await stage.actor("stranger");
  await stranger.page.goto("/help");
  await stranger.page.getByRole("navigation").getByRole("link", { name: "派遣スタッフの方" }).click();
  await stranger.page.getByRole("heading", { level: 1, name: "派遣スタッフの方の使い方" }).waitFor();
  const picture = stranger.page.locator("article img").first();
  await picture.scrollIntoViewIfNeeded();
  await stranger.page.waitForFunction(() => document.querySelector("article img")?.naturalWidth > 0);

  const agency = await stage.actor("agency");
  await agency.sign_in(people.agency);
  await agency.page.goto("/contracts");
  const [help] = await Promise.all([
    agency.page.waitForEvent("popup"),
    agency.page.getByRole("link", { name: "この画面のヘルプを開く" }).click(),
  ]);
  await help.getByRole("heading", { level: 1, name: "個別契約・配属" }).waitFor();
  await help.goto("/help/no-such-page");
  await help.getByText("この名前の説明はありません").waitFor();

  // a worker's screens are explained on the worker's own page, at their place
  const worker = await stage.actor("worker", phone);
  await worker.sign_in(people.worker);
  await worker.page.goto("/my/papers");
  const [mine] = await Promise.all([
    worker.page.waitForEvent("popup"),
    worker.page.getByRole("link", { name: "この画面のヘルプを開く" }).click(),
  ]);
  await mine.getByRole("heading", { level: 2, name: "書類を受け取る" }).waitFor();
  await worker.page.goto("/help/timecard");
  await worker.page.locator("article table").first().waitFor();
  const wide = await worker.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= phone.width, `the page is ${wide} px wide`);
}
